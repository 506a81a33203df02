"""An article as its narrator tells it: sentences in which each marked passage is one item.

What a reporter says about a quote stands outside its marks. So sentences are cut here on the
narrator's level: “Wait. Stop!” he said. is one sentence with three items, the marked passage,
`he` and `said`, and the full stop inside ends nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from alignment.quotes.regions import Region
from mt.text import Span

# Plain words and marks, as most are, before whatever holds full stops, hyphens or figures.
_TOKEN = re.compile(
    r"[^\W\d_][^\W_]*+(?![.'’ʼ‑-])|[^\w\s.-]"
    r"|(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Gen|Lt|Col|Sgt|Prof|St|Jr|Sr|Rev|Hon|Adm|Capt"
    r"|Maj|Inc|Corp|Ltd|ім|им|проф|акад|ген|гг|рр|[^\W\d_a-zа-яіїєґё])\.(?=\s)|No\.(?=\s\d)"
    # Cyrillic abbreviations: 5 тис. грн. збитків; 10 дол. США; м. Ужва.
    r"|[а-яіїєґё]{1,5}\.(?=\s[а-яіїєґё])|(?:тис|млн|млрд|грн|дол|руб|тыс|долл|[гдлмнпрсч])\.(?=\s)"
    # Sites are one word: пише Портал.ua.
    r"|[^\W_][\w-]*\.(?:[Rr]u|com|ua|org|net|info|by|ру)\b(?!\.\w)"
    r"|\d+(?:[.,:]\d+)*\w*(?:-[^\W\d_]+)*|[^\W_]+(?:['’ʼ‑-][^\W_]+)*['’]?(?<!\s['’])"
    r"|\.{2,}|-{2,}|[.-]"
)
# The letters under which words are looked up: one apostrophe, and Russian without ё.
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "ё": "е"})
DASHES = frozenset(("—", "–", "-", "―", "--", "---"))
_ENDS = frozenset(".!?…")
_PAUSES = frozenset(",;:()[].!?…")
# Longer sentences are cut, so that time stays linear whatever the text.
_MAX_ITEMS = 160
_CLOSERS = "”\"'’»“ "
# Longer words in marks are no name.
MAX_NAME = 4
# Quote marks outside every marked passage have no partner and say nothing.
_WITHOUT_PARTNER = frozenset("\"“”„‟«»‹›‘’‚'＂″")


def word_set(words: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(words.split())


def plain(word: str) -> str:
    """A word as words are looked up: in lower case, with one apostrophe, without ё."""
    return word.lower().translate(_PLAIN)


@lru_cache(maxsize=1 << 15)
def _facts_of(word: str) -> tuple[str, bool, bool]:
    """A word as it is looked up, whether it is one or a number, and whether it has a capital."""
    return plain(word), word[:1].isalnum(), word[:1].isupper()


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals."""
    return len(word) > 1 and word.isupper()


class Item:
    """A word, a mark of punctuation, or a marked passage.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last one.
        word: Its text; empty for a marked passage.
        low: The same in lower case, with a straight apostrophe; of a marked passage its last
            character.
        region: Index of the marked passage; -1 for a word.
        size: Number of words, about.
        is_word: Whether it is a word or a number.
        is_capital: Whether it is a word that begins with a capital letter.
    """

    __slots__ = ("end", "is_capital", "is_word", "low", "region", "size", "start", "word")

    def __init__(self, start: int, end: int, word: str, region: int = -1) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.low, self.is_word, self.is_capital = _facts_of(word)
        self.region = region
        self.size = 1

    def __repr__(self) -> str:
        return f"<{self.region}>" if self.region >= 0 else self.word


def is_stop(item: Item) -> bool:
    """Whether an item ends every phrase."""
    if item.is_word or item.region >= 0:
        return False
    return item.word[0] in _PAUSES or item.word in DASHES


def next_stop(items: Sequence[Item], at: int) -> int:
    """Index of the first item from `at` on that ends every phrase; their number if none does."""
    return next((i for i in range(at, len(items)) if is_stop(items[i])), len(items))


@dataclass(slots=True)
class NarratorSentence:
    """One sentence of the narrator.

    Attributes:
        items: Its items, in order.
        paragraph: Index of its paragraph.
        headline: Whether it is a headline: the first paragraph, all of it, and no mere sentence, or
            the line above a lead.
        subhead: Whether it is any other paragraph by itself that no stop ends.
        lows: Its items as they are looked up: a rule none of whose words is here needn't look.
    """

    items: list[Item]
    paragraph: int
    headline: bool
    subhead: bool = False
    lows: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lows = lows_of(self.items)


def lows_of(items: Iterable[Item]) -> list[str]:
    """The items as they are looked up."""
    return list(map(_LOW, items))


_LOW = attrgetter("low")


def narrate(
    text: str,
    paragraphs: Sequence[Span],
    regions: Sequence[Region],
    breaks: frozenset[int],
    reports: Callable[[Sequence[Item], str], bool],
    depth: int = 0,
) -> list[NarratorSentence]:
    """The narrator's sentences.

    Args:
        text: The article.
        paragraphs: Its paragraphs.
        regions: Marked passages; those of `depth` become items, a part each.
        breaks: Offsets at which sentences begin, as the sentence splitter has them.
        reports: Whether words that follow a marked passage, which ends with a mark, say who spoke
            it.
        depth: Level of nesting; `paragraphs` are then what the passages around hold.
    """
    pieces: list[tuple[int, int, int]] = []
    for index, region in enumerate(regions):
        if region.depth == depth:
            last = len(region.parts) - 1
            for number, part in enumerate(region.parts):
                start = region.outer.start if number == 0 else part.start
                end = region.outer.end if number == last else part.end
                pieces.append((start, end, index))
    starts = [piece[0] for piece in pieces]
    out: list[NarratorSentence] = []
    for number, paragraph in enumerate(paragraphs):
        items = _items(text, paragraph, pieces, starts)
        if depth == 0 and len(items) > 2 and _is_timed(items):
            del items[0]
        found = _sentences(text, items, breaks, reports)
        ended = bool(found) and found[-1][-1].word == "."
        headline = number == depth == 0 and len(found) == 1 and (len(paragraphs) > 1 or not ended)
        headed = depth == 0 and _is_headed(text, found)
        alone = depth == 0 and len(found) == 1 and found[0][-1].is_word and not headline
        out.extend(
            NarratorSentence(sentence, number, headline or (headed and sentence is found[0]), alone)
            for sentence in found
        )
    return out


def _is_headed(text: str, found: Sequence[Sequence[Item]]) -> bool:
    """Whether the first line of a paragraph is a headline over its lead: no full stop ends it."""
    if len(found) < 2 or found[0][-1].word in _STOPS:
        return False
    return "\n" in text[found[0][-1].end : found[1][0].start]


_STOPS = frozenset(".:;,…")


def _is_timed(items: Sequence[Item]) -> bool:
    """Whether a paragraph begins with the time of day, as in a live blog: 14:20 The judge left."""
    after = items[1]
    return _CLOCK.fullmatch(items[0].word) is not None and (after.region >= 0 or after.is_capital)


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")


def _items(
    text: str, paragraph: Span, pieces: Sequence[tuple[int, int, int]], starts: Sequence[int]
) -> list[Item]:
    items: list[Item] = []
    at = paragraph.start
    index = bisect_right(starts, paragraph.start - 1)
    if index and pieces[index - 1][1] > at:
        index -= 1
    while at < paragraph.end:
        if index < len(pieces) and pieces[index][0] < paragraph.end:
            start, end, region = pieces[index]
            stop = max(at, start)
        else:
            start = end = region = -1
            stop = paragraph.end
        for word in _TOKEN.findall(text, at, stop):
            at = text.index(word, at)
            if word not in _WITHOUT_PARTNER:
                items.append(Item(at, at + len(word), word))
            at += len(word)
        if region < 0:
            break
        end = min(end, paragraph.end)
        items.append(Item(stop, max(stop, end), "", region))
        items[-1].size = 1 + text.count(" ", stop, max(stop, end))
        items[-1].low = text[max(stop, end - 4) : end].rstrip(_CLOSERS)[-1:]
        at = max(stop, end)
        index += 1
    return items


def _sentences(
    text: str,
    items: Sequence[Item],
    breaks: frozenset[int],
    reports: Callable[[Sequence[Item], str], bool],
) -> list[list[Item]]:
    out: list[list[Item]] = []
    current: list[Item] = []
    for position, item in enumerate(items):
        full = len(current) >= _MAX_ITEMS
        # None begins elsewhere than at a break, after a lone mark at one, or beside a passage.
        may = item.start in breaks or item.start - 1 in breaks
        may = may or item.region >= 0 or items[position - 1].region >= 0
        if current and (full or (may and _begins(text, items, position, breaks, reports))):
            out.append(current)
            current = []
        current.append(item)
    if current:
        out.append(current)
    return out


def _begins(
    text: str,
    items: Sequence[Item],
    position: int,
    breaks: frozenset[int],
    reports: Callable[[Sequence[Item], str], bool],
) -> bool:
    item, before = items[position], items[position - 1]
    if item.start in breaks and "\n" in text[before.end : item.start]:
        return True
    if item.region < 0 and not item.is_word and item.word not in DASHES:
        return item.start in breaks and item.word in "([*•-–—"
    if before.region >= 0:
        last = text[before.end - 4 : before.end].rstrip("”\"'’»“")[-1:]
        if last not in _ENDS or item.region == before.region:
            return False
        if item.region >= 0:
            return True
        if not (item.is_capital or item.word[0].isdigit()):
            return False
        if position > 2 and items[position - 2].word in (",", ":") and items[position - 3].is_word:
            # She replied, “Which one?” Her rival said so: the marks have their verb already.
            return True
        inner = text[before.start + 1 : before.start + 2]
        if position > 2 and items[position - 2].is_word and inner.islower() and last == ".":
            # Would say only that “all has a price.” The paper said so: part of a sentence.
            return True
        return not reports(items[position : position + 12], last)
    marked = item.start - 1 in breaks and item.region < 0
    if item.start in breaks or (marked and text[item.start - 1] in _WITHOUT_PARTNER):
        return True
    if item.region >= 0 and before.word[0] in _ENDS:
        # The splitter may set the break inside the marks.
        return item.start + 1 in breaks or before.word != "."
    return False
