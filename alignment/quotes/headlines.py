"""Headlines that report: `UN: nine in ten describe torture`, `Young people save less — study`.

Only a headline whose one part is a likely source counts: a person, an institution in capitals, or
a word such as poll, study, minister. `Night watch: two men hunt drones` has no source. Subheads and
lines that lead to other articles, `Read also: Rain is near – Hall`, are headlines too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, lemmas, parses
from alignment.quotes.english.words import AUXILIARIES, PREPOSITIONS
from alignment.quotes.likeliest import likely_parses
from alignment.quotes.names import is_known
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import DASHES, Item, is_acronym

_MAX_SOURCE = 6
_OFTEN = 3


def headline_report(clause: Clause, text: str) -> Report | None:
    """What a headline reports, if one part of it is a source.

    A single name counts if the article goes on to speak of its bearer, or the line leads to another
    article.
    """
    items = clause.items
    if not (clause.sentence.headline or clause.sentence.subhead) or len(items) > 30:
        return None
    begin = _after_lead(items)
    for index, item in enumerate(items[begin:], start=begin):
        if item.region >= 0:
            continue
        if item.word == ":" and begin < index <= begin + _MAX_SOURCE:
            times = 1 if begin else _OFTEN
            named = index == begin + 1 and _is_name(items[begin], text, times, clause.lang)
            if named or _is_source(clause, begin, index):
                return _report(clause, Stretch(begin, index), Stretch(index + 1, len(items)))
        dashed = item.word in DASHES
        if not dashed and item.word != ":":
            continue
        rest = trim(items, Stretch(index + 1, len(items)))
        told = any(rest.first <= cue.first and cue.last + 1 < rest.last for cue in clause.cues)
        near = rest and rest.last - rest.first <= 4 and not told
        if near and (
            (dashed and _is_named(items, index, rest, text, 1 if begin else 2, clause.lang))
            or _is_source(clause, rest.first, rest.last)
        ):
            return _report(clause, rest, Stretch(begin, index))
    return None


def _after_lead(items: Sequence[Item]) -> int:
    """Where a headline begins after words that lead to another article: Read also: | Rain is …."""
    words = [item.low for item in items[:3]]
    return 3 if words[2:] == [":"] and tuple(words[:2]) in _LEADS else 0


_LEADS = {("read", "also"), ("see", "also"), ("read", "more"), ("читайте", "також"),
          ("дивіться", "також"), ("читайте", "также"), ("смотрите", "также")}  # fmt: skip


def _is_named(
    items: Sequence[Item], dash: int, rest: Stretch, text: str, times: int, lang: str
) -> bool:
    """Whether a single name follows a dash and a space."""
    apart = rest.last - rest.first == 1 and items[dash].end < items[rest.first].start
    return apart and _is_name(items[rest.first], text, times, lang)


def _is_name(item: Item, text: str, times: int, lang: str) -> bool:
    """Whether an article has a name so often, and it is no thing: Rain is near – | Hall."""
    if not item.is_capital or text.count(item.word) < times:
        return False
    things = lang in SLAVIC and is_known(item.word, lang)
    return not (things and all("inan" in one.grammemes for one in parses(item.word, lang)))


def _report(clause: Clause, source: Stretch, content: Stretch) -> Report | None:
    content = trim(clause.items, content)
    inside = clause.items[content.first : content.last]
    marked = any(item.region >= 0 for item in inside)
    if words_in(clause.items, content) < 3 or (marked and len(inside) <= 2):
        return None
    return Report((content,), EMPTY, source, "headline")


def _is_source(clause: Clause, first: int, last: int) -> bool:
    items = clause.items[first:last]
    if not all(item.region < 0 and item.is_word for item in items):
        return False
    if _tells_itself(clause, first, last):
        return False
    known = source_words(clause.lang)
    if any(item.low in known or set(lemmas(item.word, clause.lang)) & known for item in items):
        return True
    if clause.lang in SLAVIC and not first and last <= 2 and _tells_of_people(clause, first, last):
        return True
    if len(items) == 1 and is_acronym(items[0].word):
        return True
    return (
        2 <= len(items) <= 3
        and all(item.is_capital for item in items)
        and (not items[-1].word.isupper())
    )


# Words that no head of a phrase follows: inside | the clinic that rebuilds soldiers.
_AFTER_HEAD = (PREPOSITIONS - {"of"}) | {"inside", "outside", "that", "who", "how", "why", "what"}


def names_source(clause: Clause, first: int, last: int) -> bool:
    """Whether a phrase of an English headline names somebody: a name, a role, an institution."""
    end = next((i for i in range(first, last) if clause.items[i].low in _AFTER_HEAD), last)
    items = clause.items[first:end]
    known = source_words(clause.lang)
    return any(
        item.low in known
        or item.low.rstrip("s") in known
        or (item.is_capital and (number or last - first == 1))
        for number, item in enumerate(items)
    )


def _tells_itself(clause: Clause, first: int, last: int) -> bool:
    """Whether a part has a verb, and none of speech: Wreck: | the captain was sober."""
    said = {index for cue in clause.cues for index in range(cue.first, cue.last + 1)}
    words = [clause.items[index] for index in range(first, last) if index not in said]
    if clause.lang not in SLAVIC:
        return any(item.low in AUXILIARIES for item in words)
    first_readings = [likely_parses(item.word, clause.lang)[:1] for item in words]
    return any(parse.pos == "VERB" for readings in first_readings for parse in readings)


def _tells_of_people(clause: Clause, first: int, last: int) -> bool:
    """Whether a part names people, and the other has a verb: Правозахисники: в’язнів б’ють."""

    def reads(items: Sequence[Item], pos: str, grammemes: set[str]) -> bool:
        return any(
            item.is_word and parse.pos == pos and grammemes <= parse.grammemes
            for item in items
            for parse in likely_parses(item.word, clause.lang)[:1]
        )

    rest = [*clause.items[:first], *clause.items[last:]]
    people = reads(clause.items[first : first + 1], "NOUN", {"anim", "nomn"})
    return people and reads(rest, "VERB", set())


@lru_cache(maxsize=8)
def source_words(lang: str) -> frozenset[str]:
    """Words for who speaks: minister, agency, poll."""
    return frozenset(
        entry.key for entry in load_table(lang, "roles") if entry["kind"] in ("role", "says")
    )
