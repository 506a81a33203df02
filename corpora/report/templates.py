"""Self-contained pages: templates, style sheets and scripts, and the policy that lets these in."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(folder: str) -> Environment:
    """Where the templates of a package within `corpora` come from; whatever they show is escaped.

    Args:
        folder: Name of the package, `report`.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("corpora", folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=16)
def asset(folder: str, name: str) -> str:
    """The text of a style sheet or script of a package within `corpora`."""
    return (files("corpora") / folder / name).read_text(encoding="utf-8")


def policy_hash(content: str) -> str:
    """The hash of an inline element's content, as Content-Security-Policy wants it."""
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()
