"""Renders a comparison as one self-contained HTML file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from corpora.comparison import Comparison
from corpora.report.marks import number_of
from corpora.report.signs import KINDS, SIGNS, confidence_words, reason_words
from corpora.report.templates import asset, environment, inlined
from corpora.report.view import Page
from corpora.wording import remark_of

if TYPE_CHECKING:
    from jinja2 import Environment, Template


def render(comparison: Comparison, *, up: str = "") -> str:
    """The report: one HTML page, readable without its script, that loads nothing from anywhere.

    Whatever stands in the article, its versions and the manifest is escaped; the page's policy
    lets only its own style sheet and script run (by their hashes).

    Args:
        comparison: What to show.
        up: File name of the index beside the page, if there is one.
    """
    html: str = _template("report.html").render(
        page=Page(comparison),
        up=up,
        comparison=comparison,
        entries=comparison.entries,
        checks=comparison.checks,
        signs={str(dimension): sign for dimension, sign in SIGNS.items()},
        kinds={str(kind): words for kind, words in KINDS.items()},
        **inlined(asset("report", "report.css"), asset("report", "report.js")),
    )
    return html


def render_page(template: str, *, script: str = "", **context: Any) -> str:
    """A page of a corpus run's report.

    Args:
        template: File name of the template.
        script: File name of a script for the page, which may load others that lie beside it.
        context: What the template asks for.
    """
    style = f"{asset('report', 'report.css')}\n{asset('report', 'corpus.css')}"
    html: str = _template(template).render(
        **context,
        signs={str(dimension): sign for dimension, sign in SIGNS.items()},
        **inlined(style, asset("report", script) if script else "", beside=True),
    )
    return html


def _template(name: str) -> Template:
    return _templates().get_template(name)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = environment("report")
    filters: dict[str, Any] = {
        "confidence": confidence_words,
        "number": number_of,
        "reason": reason_words,
        "remark": remark_of,
    }
    made.filters.update(filters)
    return made
