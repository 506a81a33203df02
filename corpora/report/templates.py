"""Self-contained pages: templates, style sheets and scripts, and the policy that lets these in."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpora import __version__

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(*folders: str) -> Environment:
    """Where the templates of packages within `corpora` come from; whatever they show is escaped.

    Args:
        folders: Names of the packages, `report`; the first that has a template gives it.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=ChoiceLoader([PackageLoader("corpora", folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=16)
def asset(folder: str, name: str) -> str:
    """The text of a style sheet or script of a package within `corpora`."""
    return (files("corpora") / folder / name).read_text(encoding="utf-8")


def inlined(style: str, script: str, *, beside: bool = False) -> dict[str, str]:
    """What `head.html` and the places of style sheet and script ask for.

    The page's policy lets only these two run, by their hashes.

    Args:
        style: The style sheet.
        script: The script; empty for a page without one.
        beside: The script may load others that lie beside the page.
    """
    scripts = f"'{_policy_hash(script)}'" if script else ""
    if script and beside:
        scripts += " 'self' file:"
    return {
        "style": style,
        "script": script,
        "style_hash": _policy_hash(style),
        "scripts": scripts,
        "parallax": __version__,
    }


def _policy_hash(content: str) -> str:
    """The hash of an inline element's content, as Content-Security-Policy wants it."""
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()
