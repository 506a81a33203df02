"""Marked text: a notation in which tests write a text together with its labelled spans.

`[He said|cue] “[We are ready|content],”` is the text `He said “We are ready,”` with the span
`He said` labelled `cue` and `We are ready` labelled `content`. Brackets may nest:
`[He said [so|adverb]|cue]`. A label that occurs several times has several spans, in the order in
which they begin. A backslash before `[`, `]`, `|` or a backslash makes it an ordinary character.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mt.text import Span

_SPECIAL = "[]|\\"


def parse_marked(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The text that `marked` stands for, and its spans by label.

    Raises:
        ValueError: A bracket is unbalanced or has no label.
    """
    text: list[str] = []
    opened: list[int] = []
    found: list[tuple[Span, str]] = []
    index = 0
    while index < len(marked):
        char = marked[index]
        if char == "\\" and marked[index + 1 : index + 2] in tuple(_SPECIAL):
            text.append(marked[index + 1])
            index += 2
            continue
        if char == "[":
            opened.append(len(text))
        elif char == "|" and opened:
            close = marked.find("]", index)
            label = marked[index + 1 : close].strip() if close > index else ""
            if not label or "[" in label or "|" in label:
                raise ValueError(f"bracket without a label at {index} in {marked!r}")
            found.append((Span(opened.pop(), len(text)), label))
            index = close
        elif char == "]":
            raise ValueError(f"']' without '[...|label' at {index} in {marked!r}")
        else:
            text.append(char)
        index += 1
    if opened:
        raise ValueError(f"{len(opened)} unclosed '[' in {marked!r}")
    spans: dict[str, list[Span]] = {}
    # Outer spans first where two begin together.
    for span, label in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        spans.setdefault(label, []).append(span)
    return "".join(text), spans


def render_marked(text: str, spans: Mapping[str, Iterable[Span]]) -> str:
    """`text` with `spans` marked, for failure messages; `parse_marked` undoes it.

    Raises:
        ValueError: Two spans cross, so that no brackets can show them.
    """
    listed = sorted(
        ((span, label) for label, group in spans.items() for span in group),
        key=lambda pair: (pair[0].start, -pair[0].end),
    )
    out: list[str] = []
    opened: list[tuple[Span, str]] = []
    done = 0

    def copy(until: int) -> None:
        nonlocal done
        out.extend(f"\\{char}" if char in _SPECIAL else char for char in text[done:until])
        done = until

    def close(until: int) -> None:
        while opened and opened[-1][0].end <= until:
            span, label = opened.pop()
            copy(span.end)
            out.append(f"|{label}]")

    for span, label in listed:
        close(span.start)
        if opened and opened[-1][0].end < span.end:
            raise ValueError(f"spans cross: {opened[-1]} and {(span, label)}")
        copy(span.start)
        out.append("[")
        opened.append((span, label))
    close(len(text))
    copy(len(text))
    return "".join(out)
