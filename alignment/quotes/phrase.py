"""What the rules of every language share: places in a sentence, found attributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.quotes.cues import Cue
from alignment.quotes.view import Item, NarratorSentence
from mt.text import Span


# Nothing changes what is made by the hundred for each article, but a frozen dataclass takes three
# times as long to make: a tenth of the time of reading it.
@dataclass(slots=True, order=True, unsafe_hash=True)
class Stretch:
    """Items `first` to `last - 1` of a sentence."""

    first: int
    last: int

    def __bool__(self) -> bool:
        return self.last > self.first

    def moved(self, by: int) -> Stretch:
        """The stretch with its places counted from earlier; the empty one stays."""
        return Stretch(self.first + by, self.last + by) if self else self


EMPTY = Stretch(0, 0)


@dataclass(slots=True, eq=False)
class Clause:
    """A sentence with what was found out about it; each equals itself alone.

    Attributes:
        items: Its items.
        cues: Its cues, in order.
        sentence: The sentence.
        lang: Language code.
    """

    items: Sequence[Item]
    cues: Sequence[Cue]
    sentence: NarratorSentence
    lang: str

    def span(self, stretch: Stretch) -> Span:
        """Where the items of a stretch stand in the text."""
        return Span(self.items[stretch.first].start, self.items[stretch.last - 1].end)


@dataclass(slots=True)
class Report:
    """Content reported without marks, before it becomes a quote.

    Attributes:
        content: Stretches of the sentence.
        cue: Items of the cue; empty for a headline's colon.
        source: Items of the source; empty where nobody is named.
        rule: Name of the rule.
        lemma: Lemma of the cue.
        cue_class: Its class.
        clause: The content with the object it is said of (called | the plan a toy).
    """

    content: tuple[Stretch, ...]
    cue: Stretch
    source: Stretch
    rule: str
    lemma: str = ""
    cue_class: str = ""
    clause: tuple[Stretch, ...] = ()


def is_told(found: Sequence[Report], at: int) -> bool:
    """Whether an item stands in what some report reports: said it had | reportedly | moved."""
    return any(part.first <= at < part.last for report in found for part in report.content)


def trim(items: Sequence[Item], stretch: Stretch) -> Stretch:
    """The stretch without punctuation at its ends (brackets and marked passages stay)."""
    first, last = stretch.first, stretch.last
    while first < last and not items[first].is_word and _is_loose(items[first]):
        first += 1
    while last > first and not items[last - 1].is_word and _is_loose(items[last - 1]):
        last -= 1
    return Stretch(first, last)


def sentence_end(items: Sequence[Item], first: int) -> int:
    """Index of the mark from `first` on that ends a sentence or a part of it; else the length."""
    for index in range(first, len(items)):
        if items[index].region < 0 and items[index].word[0] in ".;!?":
            return index
    return len(items)


def _is_loose(item: Item) -> bool:
    return item.region < 0 and item.word[0] in ",;:.—–-―!?…"


def words_in(items: Sequence[Item], stretch: Stretch) -> int:
    """Number of words in a stretch; a marked passage counts as three."""
    return sum(
        3 if item.region >= 0 else item.is_word for item in items[stretch.first : stretch.last]
    )


def words_told(items: Sequence[Item], report: Report) -> int:
    """Number of words of a report with its cue and source, counted as `words_in` does."""
    return sum(words_in(items, part) for part in (*report.content, report.cue, report.source))


def outermost(found: Sequence[Report]) -> list[Report]:
    """The reports, each content once, without reports within reports."""
    dropped: set[int] = set()
    out: list[Report] = []
    for number, report in enumerate(found):
        within = any(
            part.first <= report.cue.first < part.last
            for other, holder in enumerate(found)
            if other != number and other not in dropped
            for part in holder.content
        )
        if within or any(report.content == other.content for other in out):
            dropped.add(number)
        else:
            out.append(report)
    return out
