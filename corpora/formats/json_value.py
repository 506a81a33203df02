"""Checked access to parsed JSON: what doesn't fit is told with its place in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import Any

from corpora.errors import CorporaError
from mt.text import HALF_CHARACTER, Span


@dataclass(frozen=True, slots=True)
class JsonValue:
    """A value of a JSON document and where it stands in it.

    Attributes:
        value: What `json.loads` gave.
        file: File (and line) for messages.
        path: Its place in the document, such as `quotes[2].kind`; empty for all of it.
    """

    value: Any
    file: str
    path: str = ""

    def __getitem__(self, key: str) -> JsonValue:
        """The member `key` of an object.

        Raises:
            CorporaError: This is no object, or has no such member.
        """
        if key not in self._object():
            raise CorporaError(f"{self.place}: {key!r} is missing")
        return self._member(key)

    def get(self, key: str) -> JsonValue | None:
        """The member `key` of an object; None where it is missing or null."""
        return self._member(key) if self._object().get(key) is not None else None

    def members(self) -> Iterator[tuple[str, JsonValue]]:
        """Names and values of an object's members, in order."""
        for key in self._object():
            yield key, self._member(key)

    def items(self) -> list[JsonValue]:
        """The values of a list."""
        if not isinstance(self.value, list):
            raise self.unfit("a list")
        return [
            JsonValue(item, self.file, f"{self.path}[{index}]")
            for index, item in enumerate(self.value)
        ]

    def pair(self) -> tuple[JsonValue, JsonValue]:
        """The two values of a list of two."""
        items = self.items()
        if len(items) != 2:
            raise self.unfit("a list of two")
        return items[0], items[1]

    @property
    def place(self) -> str:
        """Where the value stands, for messages."""
        return f"{self.file}: {self.path}" if self.path else self.file

    @property
    def is_null(self) -> bool:
        """Whether the value is `null`."""
        return self.value is None

    def text(self) -> str:
        """The value as a string that a file can hold."""
        if not isinstance(self.value, str):
            raise self.unfit("a string")
        if not self.value.isascii() and HALF_CHARACTER.search(self.value):
            raise self.unfit("a string without half of a surrogate pair")
        return self.value

    def number(self) -> float:
        """The value as a finite number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.unfit("a number")
        if not isfinite(self.value):
            raise self.unfit("a finite number")
        return float(self.value)

    def index(self, length: int) -> int:
        """The value as an index into something of `length` items."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.unfit("a whole number")
        if not 0 <= self.value < length:
            raise self.unfit(f"a number from 0 to {length - 1}")
        return self.value

    def span(self, length: int) -> Span:
        """The value `[start, end]` as a span of a text of `length` code points."""
        start, end = (end_point.index(length + 1) for end_point in self.pair())
        if start > end:
            raise self.unfit("a span [start, end] with start <= end")
        return Span(start, end)

    def spans(self, length: int) -> tuple[Span, ...]:
        """The value as a list of spans of a text of `length` code points."""
        try:
            return tuple([_span(item, length) for item in self.value])
        except (TypeError, ValueError):
            return tuple(item.span(length) for item in self.items())

    def span_pairs(self, first: int, second: int) -> tuple[tuple[Span, Span], ...]:
        """The value as a list of pairs of spans, of texts of `first` and `second` code points."""
        try:
            return tuple([(_span(one, first), _span(other, second)) for one, other in self.value])
        except (TypeError, ValueError):
            pairs = (item.pair() for item in self.items())
            return tuple((one.span(first), other.span(second)) for one, other in pairs)

    def unfit(self, wanted: str) -> CorporaError:
        """The error that tells that the value isn't what is wanted here."""
        return CorporaError(f"{self.place}: {_shown(self.value)} where {wanted} belongs")

    def _object(self) -> dict[str, Any]:
        if not isinstance(self.value, dict):
            raise self.unfit("an object")
        return self.value

    def _member(self, key: str) -> JsonValue:
        path = f"{self.path}.{key}" if self.path else key
        return JsonValue(self._object()[key], self.file, path)


def _span(value: Any, length: int) -> Span:
    """A span as JSON has it.

    Most of a document are spans: its place is worked out only where one doesn't fit.

    Raises:
        TypeError, ValueError: It isn't one.
    """
    start, end = value
    if type(start) is not int or type(end) is not int or end > length:
        raise ValueError(value)
    return Span(start, end)


def _shown(value: Any) -> str:
    """A value for a message, not longer than a line."""
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
