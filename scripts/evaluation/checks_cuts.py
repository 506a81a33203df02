"""Translations with a part left out or added, made from right ones of our own articles.

A part of the Ukrainian or Russian sentence is chosen by its form (pymorphy3): a modifier, an
adverbial phrase, a coordinated member, a clause, a date, place or amount, a title or apposition.
Word links of the whole pair tell which English words it stands for. Without the part, the
translation omits the English words; without these, it adds the part.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from alignment.checks.segment import Segment, Side
from alignment.morphology import Parse, parses
from alignment.words import align_pair
from mt.quality.numerals import load_numerals
from mt.quality.pair import Pair
from mt.quality.rules import word_set
from mt.text import Span

KINDS = ("modifier", "adverbial", "coordinated", "clause", "date, place, amount", "apposition")
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_BEFORE_NOUN = ("ADJF", "PRTF", "NUMR")
# Words before a noun, and tokens of a clause, at most.
_MOST_BEFORE, _LONGEST = 3, 16
# Which part of its content words must be linked, and how much of the English it may be.
_LINKED, _MOST_OF_ALL = 0.75, 0.7
_BUT = frozenset({"а", "але", "но"})
_ENDS = frozenset(".,;:!?—–")
_AND = frozenset({"і", "й", "та", "и", "або", "чи", "или"})
_CLAUSES = word_set(
    "який яка яке які якого якої яких якому якій яким якими яку де коли бо хоча якщо щоб оскільки"
    " который которая которое которые которого которой которых которому которым которыми которую"
    " где когда хотя если чтобы поскольку"
)
_TIMES = re.compile(
    r"(?:понеділ|вівтор|серед[аиуі]$|четвер|п’ятниц|субот|неділ|понедельн|вторник|сред[аыуе]$|пятниц"
    r"|воскрес|січн|лют(?:ий|ого|ому)$|берез|квіт|травн|черв|липн|серпн|верес|жовтн|листопад|груд"
    r"|январ|феврал|март|апрел|ма[йяе]$|июн|июл|август|сентябр|октябр|ноябр|декабр|рок|рік|год|міся"
    r"|месяц|тижн|недел|годин|час|день|дн[яі]|ніч|ночі|ночь|ранк|утр|вечор|вечер)"
)
# English words that go with the part that they stand before.
_OPENING = word_set(
    "of in on at to for by from with without as under over about into after before against between"
    " during through since until and or who which that where when because although though if"
    " was were is are has have had been be will"
)
# These stay before a noun that stays.
_DETERMINERS = word_set("a an the its his her their")


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a right pair.

    Attributes:
        kind: One of `KINDS`.
        src_part: The English words of the part.
        tgt_part: The part in the translation.
        src_without: The sentence without the part; what is asked for is an addition.
        tgt_without: The translation without it; what is asked for is an omission.
    """

    kind: str
    src_part: Span
    tgt_part: Span
    src_without: str
    tgt_without: str


def segment_of(src: str, tgt: str, lang: str) -> Segment:
    """A pair with its word links."""
    links = align_pair(src, tgt, src_lang="en", tgt_lang=lang)
    return Segment.of(Pair.of(src, tgt, src_lang="en", tgt_lang=lang), links)


def cuts(segment: Segment, rng: random.Random) -> list[Cut]:
    """One cut of each kind that a right pair allows."""
    src, tgt = segment.src.text, segment.tgt.text
    found = list(_parts(segment.tgt))
    rng.shuffle(found)
    made: dict[str, Cut] = {}
    for kind, part in found:
        theirs = _english(segment, part)
        if kind in made or theirs is None:
            continue
        ours = segment.tgt.cover(part)
        english = segment.src.cover(theirs)
        made[kind] = Cut(kind, english, ours, without(src, english), without(tgt, ours))
    return [made[kind] for kind in KINDS if kind in made]


def without(text: str, part: Span) -> str:
    """A text without a part, as one would write it."""
    before, after = text[: part.start].rstrip(), text[part.end :].lstrip()
    if part.of(text)[0] in ",—" and after[:1] in {",", "—"}:
        after = after[1:].lstrip()  # both marks were the part's
    elif before.endswith((",", "—")) and after[:1] in _ENDS:
        before = before[:-1].rstrip()
    elif not before and after.startswith(","):
        after = after[1:].lstrip()
    close = not before or not after or after[0] in ",.;:!?»”)" or before[-1] in "«“„("
    left = before + ("" if close else " ") + after
    left = re.sub(r"\b([Aa])(?= [aeiou])", r"\1n", left[:1].upper() + left[1:])
    return re.sub(r"\b([Aa])n(?= [^aeiouh\W])", r"\1", left)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A Ukrainian or Russian text with the likeliest reading of each word.

    Attributes:
        side: The text.
        read: For each token its reading; None for numbers and marks.
    """

    side: Side
    read: tuple[Parse | None, ...]

    @classmethod
    def of(cls, side: Side) -> Parsed:
        """The text of a side."""
        readings = (parses(word, side.lang) if word[0].isalpha() else () for word in side.words)
        return cls(side, tuple(next(iter(found), None) for found in readings))

    def is_(self, at: int, *pos: str) -> bool:
        """Whether a token is one of some parts of speech."""
        found = self.read[at] if 0 <= at < len(self.read) else None
        return found is not None and found.pos in pos

    def has(self, at: int, *grammemes: str) -> bool:
        """Whether a token has one of some grammemes."""
        found = self.read[at] if 0 <= at < len(self.read) else None
        return found is not None and not found.grammemes.isdisjoint(grammemes)

    def agree(self, first: int, second: int) -> bool:
        """Whether two words may stand in the same case."""
        one, other = self.read[first], self.read[second]
        return bool(one and other and one.grammemes & other.grammemes & _CASES)

    def is_upper(self, at: int) -> bool:
        """Whether a token begins with a capital."""
        return self.side.spans[at].of(self.side.text)[0].isupper()

    def nominal(self, start: int) -> int:
        """Where adjectives and their noun end; 0 where none begin."""
        at = start
        while self.is_(at, *_BEFORE_NOUN):
            at += 1
        return at + 1 if self.is_(at, "NOUN") and at - start <= _MOST_BEFORE else 0

    def is_edge(self, at: int) -> bool:
        """Whether a phrase that ends before a token is complete."""
        return (
            at >= len(self.read)
            or self.side.words[at] in _ENDS
            or self.side.words[at] in _AND
            or self.is_(at, "PREP", "VERB", "INFN", "CONJ", "GRND", "PRED")
        )


def _parts(side: Side) -> Iterator[tuple[str, range]]:
    """Kinds and tokens of what may be left out."""
    parsed = Parsed.of(side)
    for at in range(len(side.words)):
        for rule in (_adjective, _genitive, _adverb, _phrase, _second, _between_marks, _title):
            yield from rule(parsed, at)


def _adjective(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """An adjective before its noun, with none beside it."""
    if (
        parsed.is_(at, "ADJF")
        and not parsed.has(at, "Apro", "Anum")
        and parsed.is_(at + 1, "NOUN")
        and parsed.agree(at, at + 1)
        and not parsed.is_(at - 1, "ADVB", "ADJF", "PRCL", "CONJ")
    ):
        yield "modifier", range(at, at + 1)


def _genitive(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """A genitive after its noun."""
    end = parsed.nominal(at) if parsed.is_(at - 1, "NOUN") else 0
    name = at and parsed.is_upper(at - 1) and parsed.is_upper(at)
    if end and not name and parsed.has(end - 1, "gent") and parsed.is_edge(end):
        yield "modifier", range(at, end)


def _adverb(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """An adverb that belongs to a verb or to the whole."""
    if (
        parsed.is_(at, "ADVB")
        and parsed.side.is_content(at)
        and len(parsed.side.words[at]) > 4
        and not parsed.is_(at + 1, "ADJF", "ADVB")
    ):
        yield "adverbial", range(at, at + 1)


def _phrase(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """A preposition with what it governs, and genitives after that."""
    if not parsed.is_(at, "PREP"):
        return
    start = at + 1
    while start < len(parsed.read) and (
        parsed.side.words[start][0].isdigit() or parsed.is_(start, "NUMR")
    ):
        start += 1
    end = parsed.nominal(start)
    while end and parsed.has(end, "gent") and (more := parsed.nominal(end)):
        end = more
    if end and parsed.is_edge(end):
        firm = any(_is_firm(parsed, i) for i in range(at + 1, end))
        yield ("date, place, amount" if firm else "adverbial"), range(at, end)


def _is_firm(parsed: Parsed, at: int) -> bool:
    """Whether a word is of a number, a time or a name."""
    word = parsed.side.words[at]
    return (
        word[0].isdigit()
        or word in load_numerals(parsed.side.lang).words
        or bool(_TIMES.match(word))
        or parsed.is_upper(at)
        or parsed.has(at, "Geox")
    )


def _second(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """A conjunction with the second of two members in one case."""
    if parsed.side.words[at] not in _AND:
        return
    end = parsed.nominal(at + 1)
    if end and parsed.is_(at - 1, "NOUN") and parsed.agree(at - 1, end - 1) and parsed.is_edge(end):
        yield "coordinated", range(at, end)
    elif parsed.is_(at - 1, "ADJF") and parsed.is_(at + 1, "ADJF") and parsed.agree(at - 1, at + 1):
        yield "coordinated", range(at, at + 2)


def _between_marks(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """A clause or an apposition from a comma or dash to the next mark."""
    side, n = parsed.side, len(parsed.read)
    end = next((i for i in range(at + 1, n) if not side.is_word(i)), n)
    if side.words[at] not in {",", "—"} or end == n or side.words[end] not in ",.—":
        return
    if end - at > _LONGEST or sum(map(side.is_content, range(at + 1, end))) < 2:
        return
    verb = any(parsed.is_(i, "VERB", "INFN", "PRED") for i in range(at + 1, end))
    closes = end == n - 1
    nominal = parsed.nominal(at + 1)
    if (
        (side.words[at + 1] in _CLAUSES and verb)
        or parsed.is_(at + 1, "GRND", "PRTF")
        or (side.words[at + 1] in _BUT and verb and closes)
    ):
        yield "clause", range(at, end)
    elif nominal and not verb and parsed.is_(at - 1, "NOUN") and parsed.agree(at - 1, nominal - 1):
        yield "apposition", range(at, end)


def _title(parsed: Parsed, at: int) -> Iterator[tuple[str, range]]:
    """What a person is, before given name and family name."""
    if parsed.is_(at - 1, "ADJF", "NUMR", "NOUN") or (at and parsed.is_upper(at)):
        return
    end = parsed.nominal(at)
    while end and parsed.is_(end, "NOUN", "ADJF") and not parsed.is_upper(end):
        end += 1
    if end and end + 1 < len(parsed.read) and parsed.is_upper(end) and parsed.is_upper(end + 1):
        yield "apposition", range(at, end)


def _english(segment: Segment, part: range) -> range | None:
    """The English words that only the part translates; None where they can't be told apart."""
    src, tgt = segment.src, segment.tgt
    content = [j for j in part if tgt.is_content(j) or tgt.words[j][0].isdigit()]
    linked = {i for j in content for i, _ in tgt.partners[j] if src.is_word(i)}
    if sum(bool(tgt.partners[j]) for j in content) < _LINKED * len(content):
        return None
    if not any(src.is_content(i) or src.words[i][0].isdigit() for i in linked):
        return None
    start, end = min(linked), max(linked) + 1

    def leaves(i: int) -> bool:
        return any(j not in part and tgt.is_word(j) for j, _ in src.partners[i])

    if any(leaves(i) for i in range(start, end)):
        return None
    stays = end < len(src.words) and src.is_content(end) and src.spans[end].of(src.text).islower()
    goes = _OPENING if stays else _OPENING | _DETERMINERS
    while start and src.words[start - 1] in goes and not leaves(start - 1):
        start -= 1
    if not tgt.is_word(part[0]) and start and src.words[start - 1] == ",":
        start -= 1
    return range(start, end) if end - start <= _MOST_OF_ALL * len(src.words) else None
