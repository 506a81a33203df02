"""Headlines that report: `UN: nine in ten describe torture`, `Young people save less — study`.

Only a headline whose one part is a likely source counts: a person, an institution in capitals, or
a word such as poll, study, minister. `Night watch: two men hunt drones` has no source. Subheads and
lines that lead to other articles, `Read also: Rain is near – Hall`, are headlines too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, lemmas, parses
from alignment.quotes.calling import bodies
from alignment.quotes.english.words import AUXILIARIES, PREPOSITIONS
from alignment.quotes.likeliest import likely_parses
from alignment.quotes.media import is_medium
from alignment.quotes.names import first_name_gender, is_known
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import DASHES, Item, is_acronym, word_set

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
    begin, end = after_lead(items), _before_outlet(items, clause.lang)
    for index, item in enumerate(items[begin:end], start=begin):
        if item.region >= 0:
            continue
        if item.word == ":" and begin < index <= begin + _MAX_SOURCE:
            first = items[begin]
            times = 1 if begin else _OFTEN - _goes_on(clause, text, first)
            last = _before_topic(items, begin, index)
            asked = last < index and items[index + 1 : end] and items[index + 1].low in _ASKING
            named = last == begin + 1 and _is_name(first, text, times, clause.lang)
            told = _is_source(clause, begin, last) and not _is_rubric(clause, begin, last, text)
            if not asked and (named or told):
                return _report(clause, Stretch(begin, last), Stretch(index + 1, end))
        dashed = item.word in DASHES
        if not dashed and item.word != ":":
            continue
        rest = trim(items, Stretch(index + 1, end))
        told = any(rest.first <= cue.first and cue.last + 1 < rest.last for cue in clause.cues)
        near = rest and rest.last - rest.first <= 4 and not told
        if near and (
            (dashed and _is_named(items, index, rest, text, 1 if begin else 2, clause.lang))
            or (
                _is_source(clause, rest.first, rest.last)
                and (dashed or items[-1].word != "." or names_role(items, rest))
            )
        ):
            return _report(clause, rest, Stretch(begin, index))
    return None


def without_end(clause: Clause) -> Clause:
    """A headline without the outlet and the day at its end; any other sentence as it is."""
    end = _before_outlet(clause.items, clause.lang) if clause.sentence.headline else 0
    if not 0 < end < len(clause.items):
        return clause
    cues = [cue for cue in clause.cues if cue.last < end]
    return Clause(clause.items[:end], cues, clause.sentence, clause.lang)


def after_lead(items: Sequence[Item]) -> int:
    """Where a headline begins after words that lead to another article: Read also: | Rain is …."""
    words = [item.low for item in items[:3]]
    return 3 if words[2:] == [":"] and tuple(words[:2]) in _LEADS else 0


def _before_outlet(items: Sequence[Item], lang: str) -> int:
    """Where a headline ends before the outlet and the day: Rain is near - Hall | - DW - 01.02."""
    dashes = [i for i, item in enumerate(items) if item.region < 0 and item.word in DASHES][-2:]
    if len(dashes) < _BRIEF:
        return len(items)
    between, last = items[dashes[0] + 1 : dashes[1]], items[dashes[1] + 1 :]
    if last and all(item.word[:1].isdigit() or item.word == "." for item in last):
        return dashes[0] if len(between) <= _BRIEF else len(items)
    outlet = len(last) == 1 and is_medium(last[0], lang) and len(between) <= _MAX_SOURCE
    return dashes[1] if outlet else len(items)


_BRIEF = 2


def _before_topic(items: Sequence[Item], begin: int, colon: int) -> int:
    """Where a source ends before place or topic: Hall | in Riga: rain is near; Мер | про міст."""
    for at in range(begin + 1, colon - 1):
        if items[at].low in _ABOUT or (items[at].low in _AT and items[at + 1].is_capital):
            return at
    return colon


_ABOUT = word_set("about on про о об")
_AT = word_set("in at у в на")
_ASKING = word_set(
    "what how why who where when which що як чому хто де коли яка який яке які скільки"
    " что как почему кто где когда какая какой какое какие сколько"
)


def _goes_on(clause: Clause, text: str, item: Item) -> bool:
    """Whether the text right after a subhead names somebody whom it begins with."""
    end = clause.items[-1].end
    return clause.sentence.subhead and item.word in text[end : end + _SOON]


_SOON = 200


_LEADS = {("read", "also"), ("see", "also"), ("read", "more"), ("читайте", "також"),
          ("дивіться", "також"), ("читайте", "также"), ("смотрите", "также")}  # fmt: skip


def _is_named(
    items: Sequence[Item], dash: int, rest: Stretch, text: str, times: int, lang: str
) -> bool:
    """Whether a single name follows a dash and a space."""
    apart = rest.last - rest.first == 1 and items[dash].end < items[rest.first].start
    return apart and _is_name(items[rest.first], text, times, lang)


def names_role(items: Sequence[Item], part: Stretch) -> bool:
    """Whether English words tell who somebody is, or are an acronym: police, a study, Mr., UN."""
    return any(
        item.low.rstrip(".") in source_words("en") or is_acronym(item.word)
        for item in items[part.first : part.last]
    )


def _is_rubric(clause: Clause, first: int, last: int, text: str) -> bool:
    """Whether English capitalised words before a colon name no source: The Latest, Harvest Fair.

    The article doesn't speak of them again, and no word tells who they are.
    """
    items = clause.items
    if clause.lang != "en" or names_role(items, Stretch(first, last)):
        return False
    known = first_name_gender(items[first].word, "en")
    if known or any(item.low in bodies("en") for item in items[first:last]):
        # Nina Hall, White House.
        return False
    return text.count(items[last - 1].word) < 2


def _is_name(item: Item, text: str, times: int, lang: str) -> bool:
    """Whether an article has a name so often, and it is no thing: Rain is near – | Hall."""
    if not item.is_capital:
        return False
    if lang == "en" and re.search(rf"\b(?!The\b)[A-Z][\w.’'-]+ {re.escape(item.word)}\b", text):
        # Ana | Moss: a surname.
        times = min(times, 2)
    elif lang == "en" and re.search(rf"\b{re.escape(item.low)}\b", text):
        return False
    if text.count(item.word) < times:
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
