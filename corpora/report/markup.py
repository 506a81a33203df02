"""Text with marked spans as HTML, whatever way the spans cross."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from mt.text import Span

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be shown as an element.

    Attributes:
        span: Where, in the whole text.
        rank: A lower rank lies outside a higher one where the two cross.
        classes: Of the element.
        data: Its `data-` attributes.
        before: HTML to put in front of the span's beginning, within the element.
        after: HTML to put behind the span's end, within the element.
    """

    span: Span
    rank: int
    classes: str = ""
    data: tuple[tuple[str, str], ...] = ()
    before: str = ""
    after: str = ""


@dataclass(slots=True)
class _Open:
    """An element between its beginning and its end.

    Attributes:
        mark: What it shows.
        end: Where it ends, at the latest with the part that is shown.
        is_open: False while it waits to be opened (again).
    """

    mark: Mark
    end: int
    is_open: bool = False


def annotate(text: str, within: Span, marks: Iterable[Mark]) -> Markup:
    """The part `within` of a text as HTML, its marks as nested elements.

    Where two marks cross, the inner one is closed and opened again. Tags taken away, the HTML is
    the text (but for what `before` and `after` put in).
    """
    from markupsafe import Markup

    coming = [
        (max(mark.span.start, within.start), _Open(mark, min(mark.span.end, within.end)))
        for mark in marks
        if mark.span.overlap(within)
    ]
    coming.sort(key=lambda pair: (pair[0], pair[1].mark.rank, -pair[1].end))
    cuts = {within.start, within.end}
    cuts.update(start for start, _ in coming)
    cuts.update(element.end for _, element in coming)
    out: list[str] = []
    opened: list[_Open] = []  # the outermost first
    next_one = 0
    here = within.start
    for there in sorted(cuts)[1:]:
        while next_one < len(coming) and coming[next_one][0] == here:
            _insert(coming[next_one][1], opened, out)
            next_one += 1
        for element in opened:
            if not element.is_open:
                element.is_open = True
                out.append(_start_tag(element.mark))
                if element.mark.span.start == here:
                    out.append(element.mark.before)
        out.append(escape(text[here:there], quote=False))
        _close(opened, out, there)
        here = there
    return Markup("".join(out))


def _insert(new: _Open, opened: list[_Open], out: list[str]) -> None:
    """Puts an element at its place; what belongs inside it is to be opened again."""
    depth = next((i for i, e in enumerate(opened) if e.mark.rank > new.mark.rank), len(opened))
    for element in opened[depth:]:
        if element.is_open:
            out.append("</span>")
            element.is_open = False
    opened.insert(depth, new)


def _close(opened: list[_Open], out: list[str], here: int) -> None:
    """Closes what ends here; what lies inside it and goes on is to be opened again."""
    first = next((i for i, element in enumerate(opened) if element.end == here), len(opened))
    for element in reversed(opened[first:]):
        if element.mark.span.end == here:
            out.append(element.mark.after)
        out.append("</span>")
        element.is_open = False
    opened[first:] = [element for element in opened[first:] if element.end != here]


def _start_tag(mark: Mark) -> str:
    attributes = f' class="{escape(mark.classes)}"' if mark.classes else ""
    for name, value in mark.data:
        attributes += f' data-{name}="{escape(value)}"'
    return f"<span{attributes}>"
