"""Quotes: contents, cues and sources against PolNeAR's dev part and our exhaustive gold.

Contents are compared on letters and digits only. `IoU` is the share of those that two contents
have in common; quotes are matched one to one, best first. Entries that the gold calls borderline
are neither asked for nor held against anybody. PolNeAR begins a content with its "that", we after
it: the conjunction is left out on both sides (the strict figure is given as well). It doesn't nest,
and takes the whole reported clause where we list the marked words of it: `Quote.clause` has that.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from evaluation.figure import Figure

from alignment.quotes import Quote, extract_quotes, reported
from mt.text import Span

LANGUAGES = ("en", "uk", "ru")
_MARK = re.compile(r"[\"“”„«»]|(?<!\w)[‘'](?=\w)")


@dataclass(frozen=True, slots=True)
class Item:
    """A quote as a scorer sees it, of the gold or found.

    Attributes:
        content: Spans of the article.
        kind: Kind of the quote; empty where the data has none.
        cue: Words of the cue.
        source: Words of the source.
        described: Words of the source with what is said about it after a comma.
        names: Further names under which the source counts as right.
        borderline: Neither asked for nor held against.
        clause: All that is reported, where the content is only the marked part of it.
    """

    content: tuple[Span, ...]
    kind: str = ""
    cue: str = ""
    source: str = ""
    names: tuple[str, ...] = ()
    borderline: bool = False
    clause: tuple[Span, ...] = ()
    described: str = ""


@dataclass(slots=True)
class Tally:
    """Counts behind precision and recall."""

    right: int = 0
    found: int = 0
    asked: int = 0

    @property
    def f1(self) -> float:
        """F1, 0 where nothing was asked or found."""
        return 2 * self.right / (self.found + self.asked) if self.found + self.asked else 0.0

    @property
    def note(self) -> str:
        """Precision and recall in words."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.asked if self.asked else 0.0
        return f"P {precision:.3f}, R {recall:.3f}"


@dataclass(slots=True)
class Letters:
    """Counts letters and digits of one text, so that spans can be measured in them."""

    text: str
    before: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        count = 0
        for char in self.text:
            self.before.append(count)
            count += char.isalnum()
        self.before.append(count)

    def ranges(self, spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
        """The spans in letters and digits, neighbours joined."""
        out: list[tuple[int, int]] = []
        for span in sorted(spans):
            start, end = self.before[span.start], self.before[span.end]
            if start == end:
                continue
            if out and start <= out[-1][1]:
                out[-1] = (out[-1][0], max(end, out[-1][1]))
            else:
                out.append((start, end))
        return tuple(out)


Ranges = tuple[tuple[int, int], ...]


def iou(one: Ranges, other: Ranges) -> float:
    """Share of the letters of both that they have in common."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    size = sum(b - a for a, b in one) + sum(d - c for c, d in other) - common
    return common / size if size else 0.0


def match(gold: Sequence[Ranges], found: Sequence[Ranges], least: float) -> dict[int, int]:
    """Gold index → found index for pairs of IoU ≥ `least`, one to one, best first."""
    scored = [
        (value, g, f)
        for g, one in enumerate(gold)
        for f, other in enumerate(found)
        if (value := iou(one, other)) >= least
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, f in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if g not in pairs and f not in taken:
            pairs[g] = f
            taken.add(f)
    return pairs


def count(
    tally: Tally, letters: Letters, gold: Sequence[Item], found: Sequence[Item], least: float
) -> None:
    """Adds one article's quotes to a tally; `least` above 1 asks for equal contents."""
    asked = [item for item in gold if not item.borderline]
    exact = least > 1
    gold_ranges = [letters.ranges(item.content) for item in asked]
    ranges = [letters.ranges(item.content) for item in found]
    pairs = match(gold_ranges, ranges, min(least, 1.0))
    spared = [letters.ranges(item.content) for item in gold if item.borderline]
    free = set(range(len(found))) - set(pairs.values())
    left_out = sum(any(iou(ranges[f], one) >= 0.5 for one in spared) for f in free)
    tally.right += sum(not exact or gold_ranges[g] == ranges[f] for g, f in pairs.items())
    tally.asked += len(asked)
    tally.found += len(found) - left_out


def items_of(text: str, quotes: Iterable[Quote]) -> list[Item]:
    """Found quotes as a scorer sees them."""
    return [
        Item(
            quote.content,
            quote.kind.value,
            " ".join(span.of(text) for span in quote.cue),
            " ".join(span.of(text) for span in quote.source),
            (quote.speaker,) if quote.speaker else (),
            clause=quote.clause,
            described=" ".join(span.of(text) for span in (*quote.source, *quote.apposition)),
        )
        for quote in quotes
    ]


def without_that(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A content without a conjunction at its beginning."""
    if content and (found := re.match(r"(?:that|which)\s+", content[0].of(text), re.I)):
        first = content[0]
        return (Span(first.start + found.end(), first.end), *content[1:])
    return content


def read_polnear(path: Path) -> Iterator[tuple[str, str, list[Item]]]:
    """Articles of PolNeAR: id, text, attributions."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            text = record["text"]
            items = [
                Item(
                    tuple(Span(*pair) for pair in entry["content"]),
                    cue=" ".join(text[s:e] for s, e in entry.get("cue", [])),
                    source=" ".join(text[s:e] for s, e in entry.get("source", [])),
                )
                for entry in record["attributions"]
                if entry.get("content")
            ]
            yield record["id"], text, items


def read_complete(folder: Path, lang: str) -> Iterator[tuple[str, str, list[Item]]]:
    """Articles of the exhaustive gold in one language: id, text, quotes."""
    with (folder / "articles.jsonl").open(encoding="utf-8") as file:
        articles = {record["id"]: record for record in map(json.loads, file)}
    with (folder / "complete.jsonl").open(encoding="utf-8") as file:
        for record in map(json.loads, file):
            text = "\n\n".join(
                " ".join(sentence[lang] for sentence in paragraph["sents"])
                for paragraph in articles[record["id"]]["paras"]
            )
            yield record["id"], text, list(_gold_items(text, record["quotes"], lang))


def _gold_items(text: str, quotes: Iterable[dict[str, object]], lang: str) -> Iterator[Item]:
    position = 0
    for entry in quotes:
        kind = entry.get("kinds", {}).get(lang, entry["kind"])  # type: ignore[attr-defined]
        if kind == "none":
            continue
        words = entry[lang]
        parts: list[str] = words if isinstance(words, list) else [words]  # type: ignore[list-item]
        spans: list[Span] = []
        at = position
        for part in parts:
            start = _locate(text, part, at, in_marks=kind != "indirect")
            spans.append(Span(start, start + len(part)))
            at = start + len(part)
        position = spans[0].start
        yield Item(
            tuple(spans),
            str(kind),
            entry.get("cue", {}).get(lang) or "",  # type: ignore[attr-defined]
            entry.get("speaker", {}).get(lang) or "",  # type: ignore[attr-defined]
            borderline=bool(entry.get("borderline")),
        )


def _locate(text: str, words: str, at: int, *, in_marks: bool) -> int:
    """Where a string of the gold stands: from `at` on, after a mark where it was quoted."""
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    if in_marks:
        places = [p for p in places if p and text[p - 1] in "“„«‘\"'"] or places
    return next((place for place in places if place >= at), places[0])


def same_words(one: str, other: str) -> bool:
    """Whether two strings have the same letters and digits."""
    return _bare(one) == _bare(other)


def is_source(gold: str, found: Item) -> bool:
    """Whether the gold's source was found: the same words, or the person a pronoun stands for."""
    if same_words(gold, found.source) or same_words(gold, found.described):
        return True
    if any(same_words(gold, name) for name in found.names):
        return True
    # The gold sometimes gives a pronoun's antecedent with its title: envoy Selim Karahan.
    pronoun = (" " not in found.source and found.source.islower()) or len(found.source) <= 4
    return pronoun and any(_bare(gold).endswith(_bare(name)) for name in found.names)


def _bare(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def count_roles(
    cues: Tally, sources: Tally, letters: Letters, gold: Sequence[Item], found: Sequence[Item]
) -> None:
    """Adds cue and source of matched quotes (IoU ≥ 0.5) to the tallies."""
    asked = [item for item in gold if not item.borderline]
    pairs = match(
        [letters.ranges(item.content) for item in asked],
        [letters.ranges(item.content) for item in found],
        0.5,
    )
    for g, f in pairs.items():
        one, other = asked[g], found[f]
        cues.asked += bool(one.cue)
        cues.found += bool(other.cue)
        cues.right += bool(one.cue) and same_words(one.cue, other.cue)
        sources.asked += bool(one.source)
        sources.found += bool(other.source)
        sources.right += bool(one.source) and is_source(one.source, other)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this part."""
    parser.add_argument("--errors", action="store_true", help="print what was missed or wrong")
    parser.add_argument("--polnear", default="dev", help="part of PolNeAR (dev)")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """All figures of the extractor."""
    figures = _polnear(args.data / "polnear" / f"{args.polnear}.jsonl.xz", args.errors)
    figures += [
        figure for lang in LANGUAGES for figure in _complete(args.data / "gold", lang, args.errors)
    ]
    return [*figures, *_speed(args.data / "gold")]


def _polnear(path: Path, errors: bool) -> list[Figure]:
    loose, exact, strict, marked = Tally(), Tally(), Tally(), Tally()
    cues, sources = Tally(), Tally()
    for name, text, raw in read_polnear(path):
        letters = Letters(text)
        gold = [replace(item, content=without_that(text, item.content)) for item in raw]
        told = [
            item
            for item in items_of(text, reported(extract_quotes(text, lang="en")))
            if item.kind != "scare"
        ]
        whole = [replace(item, content=item.clause or item.content) for item in told]
        found = _unnested(letters, whole)
        count(loose, letters, gold, found, 0.5)
        count(exact, letters, gold, found, 1.1)
        count(strict, letters, raw, found, 1.1)
        with_marks = [item for item in gold if any(_MARK.search(s.of(text)) for s in item.content)]
        marked.asked += len(with_marks)
        marked.right += _covered(letters, with_marks, [*told, *whole])
        count_roles(cues, sources, letters, gold, found)
        if errors:
            _print_errors(name, text, letters, gold, found, 0.5)
    recall = marked.right / marked.asked if marked.asked else 0.0
    return [
        Figure("PolNeAR, content F1 at IoU ≥ 0.5", loose.f1, loose.asked, 0.60, 0.80, loose.note),
        Figure("PolNeAR, exact content F1", exact.f1, exact.asked, 0.40, 0.73, exact.note),
        Figure(
            "PolNeAR, exact content F1, “that” counts", strict.f1, strict.asked, note=strict.note
        ),
        Figure("PolNeAR, recall of contents with marks", recall, marked.asked, 0.92, 0.98),
        Figure("PolNeAR, exact cue F1 on matched", cues.f1, cues.asked, note=cues.note),
        Figure("PolNeAR, exact source F1 on matched", sources.f1, sources.asked, note=sources.note),
    ]


def _covered(letters: Letters, gold: Sequence[Item], found: Sequence[Item]) -> int:
    """How many of the gold's contents some found one equals at IoU ≥ 0.5."""
    ranges = [letters.ranges(item.content) for item in found]
    return sum(
        any(iou(letters.ranges(item.content), one) >= 0.5 for one in ranges) for item in gold
    )


def _unnested(letters: Letters, items: Sequence[Item]) -> list[Item]:
    """The items that lie in no other one, each content once: PolNeAR has no nesting."""
    ranges = [letters.ranges(item.content) for item in items]
    kept: list[int] = []
    for index, one in enumerate(ranges):
        within = any(
            other != one and all(any(a <= c and d <= b for a, b in other) for c, d in one)
            for other in ranges
        )
        if one and not within and one not in [ranges[i] for i in kept]:
            kept.append(index)
    return [items[index] for index in kept]


def _complete(folder: Path, lang: str, errors: bool) -> list[Figure]:
    marked, indirect, cues, sources = Tally(), Tally(), Tally(), Tally()
    for name, text, gold in read_complete(folder, lang):
        letters = Letters(text)
        found = items_of(text, extract_quotes(text, lang=lang))
        for tally, kinds, least in (
            (marked, ("direct", "partial"), 0.8),
            (indirect, ("indirect",), 0.5),
        ):
            one = [item for item in gold if item.kind in kinds]
            other = [item for item in found if item.kind in kinds]
            count(tally, letters, one, other, least)
            if errors:
                _print_errors(f"{name} {lang}", text, letters, one, other, least)
        told = [item for item in gold if item.kind not in ("scare", "title")]
        said = [item for item in found if item.kind not in ("scare", "title")]
        count_roles(cues, sources, letters, told, said)
        if errors:
            _print_roles(f"{name} {lang}", letters, told, said)
    return [
        Figure(
            f"gold {lang}, direct and partial F1 at IoU ≥ 0.8",
            marked.f1,
            marked.asked,
            0.96,
            0.99,
            marked.note,
        ),
        Figure(
            f"gold {lang}, indirect F1 at IoU ≥ 0.5",
            indirect.f1,
            indirect.asked,
            0.70,
            0.90,
            indirect.note,
        ),
        Figure(f"gold {lang}, exact cue F1 on matched", cues.f1, cues.asked, 0.85, 0.95, cues.note),
        Figure(
            f"gold {lang}, exact source F1 on matched",
            sources.f1,
            sources.asked,
            0.85,
            0.95,
            sources.note,
        ),
    ]


def _print_errors(
    name: str,
    text: str,
    letters: Letters,
    gold: Sequence[Item],
    found: Sequence[Item],
    least: float,
) -> None:
    asked = [item for item in gold if not item.borderline]
    gold_ranges = [letters.ranges(item.content) for item in asked]
    ranges = [letters.ranges(item.content) for item in found]
    pairs = match(gold_ranges, ranges, least)
    for g, item in enumerate(asked):
        if g not in pairs:
            print(f"{name} MISSED {item.source} | {item.cue} | {_told(text, item)}")
    spared = [letters.ranges(item.content) for item in gold if item.borderline]
    for f, item in enumerate(found):
        if f not in pairs.values() and not any(iou(ranges[f], one) >= 0.5 for one in spared):
            print(f"{name} WRONG {item.kind} {item.source} | {item.cue} | {_told(text, item)}")


def _print_roles(name: str, letters: Letters, gold: Sequence[Item], found: Sequence[Item]) -> None:
    asked = [item for item in gold if not item.borderline]
    pairs = match(
        [letters.ranges(item.content) for item in asked],
        [letters.ranges(item.content) for item in found],
        0.5,
    )
    for g, f in pairs.items():
        one, other = asked[g], found[f]
        if not same_words(one.cue, other.cue):
            print(f"{name} CUE gold {one.cue!r} found {other.cue!r}")
        if not is_source(one.source, other):
            print(f"{name} SOURCE gold {one.source!r} found {other.source!r} {other.names}")


def _told(text: str, item: Item) -> str:
    return " // ".join(span.of(text) for span in item.content)


def _speed(folder: Path) -> list[Figure]:
    texts = [(lang, text) for lang in LANGUAGES for _, text, _ in read_complete(folder, lang)]
    for lang in LANGUAGES:
        extract_quotes("Warm up.", lang=lang)
    began = time.process_time()
    for lang, text in texts:
        extract_quotes(text, lang=lang)
    seconds = time.process_time() - began
    return [Figure("articles a second, one core", len(texts) / seconds, len(texts), 50, 500)]
