"""Renders a comparison as one self-contained HTML file."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from corpora import __version__
from corpora.comparison import Comparison
from corpora.report.marks import number_of
from corpora.report.signs import KINDS, SIGNS, confidence_words
from corpora.report.view import Page

if TYPE_CHECKING:
    from jinja2 import Template


def render(comparison: Comparison, *, up: str = "") -> str:
    """The report: one HTML page, readable without its script, that loads nothing from anywhere.

    Whatever stands in the article, its versions and the manifest is escaped; the page's policy
    lets only its own style sheet and script run (by their hashes).

    Args:
        comparison: What to show.
        up: File name of the index beside the page, if there is one.
    """
    style, script = asset("report.css"), asset("report.js")
    html: str = _template("report.html").render(
        page=Page(comparison),
        up=up,
        comparison=comparison,
        entries=comparison.entries,
        checks=comparison.checks,
        signs={str(dimension): sign for dimension, sign in SIGNS.items()},
        kinds={str(kind): words for kind, words in KINDS.items()},
        parallax=__version__,
        style=style,
        script=script,
        style_hash=_policy_hash(style),
        script_hash=_policy_hash(script),
    )
    return html


def render_page(template: str, *, script: str = "", **context: Any) -> str:
    """A page of a corpus run's report.

    Args:
        template: File name of the template.
        script: A script for the page, which may load others that lie beside it.
        context: What the template asks for.
    """
    style = f"{asset('report.css')}\n{asset('corpus.css')}"
    html: str = _template(template).render(
        **context,
        signs={str(dimension): sign for dimension, sign in SIGNS.items()},
        parallax=__version__,
        style=style,
        style_hash=_policy_hash(style),
        script=script,
        script_hash=_policy_hash(script),
    )
    return html


@lru_cache(maxsize=16)
def _template(name: str) -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("corpora", "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Any] = {"confidence": confidence_words, "number": number_of}
    environment.filters.update(filters)
    return environment.get_template(name)


@lru_cache(maxsize=16)
def asset(name: str) -> str:
    """The text of a style sheet or script of the report."""
    return (files("corpora") / "report" / name).read_text(encoding="utf-8")


def _policy_hash(content: str) -> str:
    """The hash of an inline element's content, as Content-Security-Policy wants it."""
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()
