"""Passages of news made up before the tool saw them, with their quotes, in batches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.quote_gold import gold_items
from evaluation.quote_items import Item

_KIND, _SOURCE, _CUE, _CONTENT, _SPEAKER = range(5)


def read_fresh(lang: str, part: str = "") -> Iterator[tuple[str, str, list[Item]]]:
    """Passages in reading order: name (genre and number), text, quotes.

    `fresh_quotes_<lang><part>.txt` has passages: a line with `#` and a genre, the text, and a line
    for each quote, `> kind | source | cue | content // content | full name of the speaker`. A kind
    with a question mark is borderline. The name, for `Item.names`, may be left out.
    """
    path = Path(__file__).with_name(f"fresh_quotes_{lang}{part}.txt")
    for number, block in enumerate(path.read_text(encoding="utf-8").split("# ")[1:], start=1):
        genre, _, rest = block.strip().partition("\n")
        text, *lines = rest.split("\n> ")
        fields = [[field.strip() for field in line.split("|")] + [""] for line in lines]
        entries = [
            {
                "kind": one[_KIND].rstrip("?"),
                "borderline": one[_KIND].endswith("?"),
                lang: one[_CONTENT].split(" // "),
                "cue": {lang: one[_CUE]},
                "speaker": {lang: one[_SOURCE]},
                "name": one[_SPEAKER],
            }
            for one in fields
        ]
        yield f"{genre} {number}", text, list(gold_items(text, entries, lang))
