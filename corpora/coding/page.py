"""The coding page: one self-contained HTML file for one coder, without the tool's verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from corpora.coding.codebook import guides, rules
from corpora.coding.key import Case, Key
from corpora.coding.sheets import MARKS
from corpora.coding.telling import Telling
from corpora.report.signs import SIGNS, language_name
from corpora.report.templates import asset, environment, inlined

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup


def render_coding_page(
    key: Key, coder: str, order: Sequence[Case], tellings: Mapping[str, tuple[Telling, Telling]]
) -> str:
    """The page of one coder; works from a file, loads nothing, keeps its state in the browser.

    Only ids and texts go in: what the tool tells of a case, its stratum and its weight stay in
    the key.

    Args:
        key: The sample.
        coder: Who codes.
        order: Its cases in the order in which this coder sees them.
        tellings: Case → its two versions.
    """
    style = "\n".join((asset("report", "report.css"), asset("coding", "coding.css")))
    html: str = _template().render(
        sample=key.name,
        coder=coder,
        cases=[(case.id, tellings[case.id]) for case in order],
        guides=guides(),
        rules=rules(),
        signs=SIGNS,
        columns=MARKS,
        **inlined(style, asset("coding", "coding.js")),
    )
    return html


@lru_cache(maxsize=1)
def _template() -> Template:
    made = environment("coding", "report")
    made.filters.update({"language": language_name, "starred": _starred})
    return made.get_template("coding.html")


def _starred(text: str) -> Markup:
    """`the *word* that shows it` with the starred part as `<b>`."""
    from markupsafe import Markup, escape

    parts = [
        Markup("<b>%s</b>") % part if at % 2 else escape(part)
        for at, part in enumerate(text.split("*"))
    ]
    return Markup("").join(parts)
