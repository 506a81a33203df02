"""Quotes of real news in the bitext, annotated by where they stand: the text itself isn't ours.

`real_quotes.tsv` has a line for each quote: language pair (`en-ru`), tag and lines of the article
(counted from 0 among those of the tag; a comma parts paragraphs, `120-121,122`), language, kind
(with a question mark if borderline), and as offsets in the article's text the parts of the
content (`12-40;61-90`), the cue and the source, either of which may be empty. Sentences of a
paragraph are joined by a space, paragraphs by an empty line. An article without quotes in a
language has a line with the kind `none`.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.bitext import read_lines
from evaluation.quote_items import Item

from mt.text import Span

ANNOTATIONS = Path(__file__).with_name("real_quotes.tsv")
_PAIR, _TAG, _LINES, _LANG, _KIND, _CONTENT, _CUE, _SOURCE = range(8)


def read_real(
    folder: Path, lang: str, annotations: Path = ANNOTATIONS
) -> Iterator[tuple[str, str, list[Item]]]:
    """Articles of one language in the order of the file: pair, tag and lines; text; quotes.

    Args:
        folder: Folder with the bitext. What it lacks of the articles is left out.
        lang: `en`, `uk` or `ru`.
        annotations: File of where the quotes stand.
    """
    articles: dict[tuple[str, str, str], list[list[str]]] = defaultdict(list)
    with annotations.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t"):
            if row[_LANG] == lang:
                articles[row[_PAIR], row[_TAG], row[_LINES]].append(row)
    sides = {pair: _sides(folder, pair, lang) for pair in {pair for pair, _, _ in articles}}
    for (pair, tag, lines), rows in articles.items():
        if text := _text(sides[pair].get(tag, []), lines):
            yield f"{pair} {tag} {lines}", text, list(_items(text, rows))


def _sides(folder: Path, pair: str, lang: str) -> Mapping[str, Sequence[str]]:
    """The sentences of one language of a pair by tag."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in read_lines(folder / f"{pair}.tsv.xz"):
        found[line.tag].append(line.source if pair.startswith(f"{lang}-") else line.target)
    return found


def _text(sentences: Sequence[str], lines: str) -> str:
    """The text of an article; empty where not all of its sentences are there."""
    paragraphs = []
    for group in lines.split(","):
        first, _, last = group.partition("-")
        end = int(last or first) + 1
        if end > len(sentences):
            return ""
        paragraphs.append(" ".join(sentences[int(first) : end]))
    return "\n\n".join(paragraphs)


def _items(text: str, rows: Iterable[Sequence[str]]) -> Iterator[Item]:
    for row in rows:
        content, cue, source = (_spans(row[column]) for column in (_CONTENT, _CUE, _SOURCE))
        if content:
            yield Item(
                content,
                row[_KIND].rstrip("?"),
                " ".join(span.of(text) for span in cue),
                " ".join(span.of(text) for span in source),
                borderline=row[_KIND].endswith("?"),
            )


def _spans(told: str) -> tuple[Span, ...]:
    parts = (part.partition("-") for part in told.split(";") if part)
    return tuple(Span(int(start), int(end)) for start, _, end in parts)
