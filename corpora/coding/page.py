"""The coding page: one self-contained HTML file for one coder, without the tool's verdict."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpora import __version__
from corpora.coding.codebook import guides, rules
from corpora.coding.key import Case, Key
from corpora.coding.sheets import MARKS
from corpora.coding.telling import Telling
from corpora.report.signs import SIGNS, language_name

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
    style = "\n".join((_read("report", "report.css"), _read("coding", "coding.css")))
    script = _read("coding", "coding.js")
    html: str = _template().render(
        sample=key.name,
        coder=coder,
        cases=[(case.id, tellings[case.id]) for case in order],
        guides=guides(),
        rules=rules(),
        signs=SIGNS,
        columns=MARKS,
        parallax=__version__,
        style=style,
        script=script,
        style_hash=_policy_hash(style),
        script_hash=_policy_hash(script),
    )
    return html


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("corpora", "coding"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update({"language": language_name, "starred": _starred})
    return environment.get_template("coding.html")


def _starred(text: str) -> Markup:
    """`the *word* that shows it` with the starred part as `<b>`."""
    from markupsafe import Markup, escape

    parts = [
        Markup("<b>%s</b>") % part if at % 2 else escape(part)
        for at, part in enumerate(text.split("*"))
    ]
    return Markup("").join(parts)


@lru_cache(maxsize=3)
def _read(folder: str, name: str) -> str:
    return (files("corpora") / folder / name).read_text(encoding="utf-8")


def _policy_hash(content: str) -> str:
    """The hash of an inline element's content, as Content-Security-Policy wants it."""
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode()
