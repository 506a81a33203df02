"""Results remembered with the value that they were computed from."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Remembering(Protocol):
    """A frozen value that carries what was computed from it."""

    @property
    def memo(self) -> dict[Hashable, Any]:
        """Function and arguments → result."""


S = TypeVar("S", bound=Remembering)
_UNKNOWN: Any = object()


def remembered(function: Callable[Concatenate[S, P], R], /) -> Callable[Concatenate[S, P], R]:
    """The function, computed once for each first argument (by identity) and other arguments.

    Several detectors ask the same of a reading; the result goes when the reading goes.
    """

    def remember(subject: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        memo = subject.memo
        key: Hashable = (function, args, *kwargs.items()) if args or kwargs else function
        result: R = memo.get(key, _UNKNOWN)
        if result is _UNKNOWN:
            result = memo[key] = function(subject, *args, **kwargs)
        return result

    return update_wrapper(remember, function)
