"""What describes a Slavic speaker before what is said: за словами Марти, | лікарки, | C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import parses
from alignment.quotes.calling import roles
from alignment.quotes.phrase import Clause, Stretch
from alignment.quotes.slavic.names import name_after
from alignment.quotes.slavic.phrase_ends import is_participle
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    AND,
    COMPLEMENTIZERS,
    NOUNLIKE,
    OF_WHOM,
    has_case,
    is_pos,
    is_verb,
    readings,
)
from alignment.quotes.view import Item, next_stop, word_set

OBLIQUE = frozenset({"gent", "datv", "ablt"})
SUBJECT = frozenset({"nomn"})


def past_descriptions(
    clause: Clause, source: Stretch, cases: frozenset[str], told: bool = True
) -> int:
    """Where the descriptions of a person end that commas close; else where the source does.

    They are nouns for a person in the source's case, or names after what a person is, and have no
    verb: За словами Марти Гай, | головної лікарки міста, | води нема. What may be the subject of
    the verb after it is one: за словами мера, | лікарки, які приїхали, | чекають.
    Where something is `told` before, its subject is there, and a full stop may close them too.
    """
    items, lang = clause.items, clause.lang
    at = source.last
    shared = cases & _cases_of(items, source, lang)
    while shared and at < len(items) and items[at].region < 0 and items[at].word == ",":
        end = next_stop(items, at + 1)
        closed = items[end].word == "," if end < len(items) and items[end].word != "." else told
        if not closed or not _describes(clause, Stretch(at + 1, end), shared, told):
            break
        at = end
    return at


def _acts(clause: Clause, at: int, end: int) -> bool:
    """Whether a noun in the nominative has no verb but the next: мер, учитель і лікар | поїхали."""
    items, lang = clause.items, clause.lang
    if not has_case(items[at].word, lang, "nomn"):
        return False
    verb = next((i for i in range(end, len(items)) if is_verb(items[i], lang)), len(items))
    begin = next((i for i in range(verb - 1, end, -1) if items[i].word == ","), end) + 1
    between = items[begin:verb]
    subject = any(has_case(item.word or "-", lang, "nomn", NOUNLIKE) for item in between)
    return not subject or any(item.low in AND | OF_WHOM | COMPLEMENTIZERS for item in between)


def _cases_of(items: Sequence[Item], source: Stretch, lang: str) -> frozenset[str]:
    """The cases in which the person that a source names may stand; none for other sources."""
    for item in items[source.first : source.last]:
        found = readings(item.word or "-", lang)
        nouns = [g for pos, g in found if pos == "NOUN" and "sing" in g]
        if nouns and item.region < 0 and _is_person(item, lang):
            return frozenset().union(*nouns)
    return frozenset()


def _is_person(item: Item, lang: str) -> bool:
    return any(
        one.pos == "NOUN"
        and (one.lemma in roles(lang) or ("anim" in one.grammemes and one.score > _LIKELY))
        for one in parses(item.word, lang)
    )


# Море is hardly anybody's.
_LIKELY = 0.3


def _describes(clause: Clause, words: Stretch, cases: frozenset[str], told: bool) -> bool:
    """Whether words are a noun for one person, a full name or a participle, and what is theirs."""
    items, lang = clause.items, clause.lang
    inner = items[words.first : words.last]
    if not words or any(_is_predicate(item, lang) for item in inner):
        return False
    named = name_after(items, words.first, words.last, lang)
    if named == words and len(inner) > 1:
        return any(has_case(inner[0].word, lang, case) for case in cases)
    for at, item in enumerate(inner, start=words.first):
        if item.region >= 0:
            return False
        found = readings(item.word, lang)
        fits = [(pos, g) for pos, g in found if cases & g and "sing" in g]
        if item.low in _ONE and at + 1 < words.last and items[at + 1].low in _AMONG:
            return True
        if any(pos == "NOUN" for pos, _ in fits) and _is_person(item, lang):
            return told or not _acts(clause, at, words.last)
        if fits and is_participle(item, lang):
            return True
        adjective = any(pos in ADJECTIVE for pos, _ in fits) or is_pos(item.word, lang, "ADVB")
        if not adjective and not item.word[0].isdigit():
            return False
    return False


def _is_predicate(item: Item, lang: str) -> bool:
    if item.is_capital or not item.is_word:
        return False
    return is_verb(item, lang) or is_pos(item.word, lang, "INFN", "PRED", "ADJS", "PRTS")


_ONE = word_set("один одна одного одной однієї одному одній одним однією")
_AMONG = word_set("з із зі из с")
