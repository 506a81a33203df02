"""Quotes as a scorer sees them: spans in letters, matching, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from alignment.quotes import Quote
from mt.text import Span


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
