"""What describes an English noun between it and its verb: the men | held in Hull | said."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.openings import MEASURES
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    KNOWN_VERBS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
)
from alignment.quotes.view import MAX_NAME, Item, is_stop


def describes(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a past is a participle that a phrase follows: relatives of men | held in Hull | said.

    No conjunction stands between the two verbs, so the first can't be finite.
    """
    before = items[at - 1] if at else None
    charged = items[at].low in _CHARGED and items[at + 1].low in ("of", "with")
    return (
        before is not None
        and (charged or (items[at].low in _DESCRIBING and items[at + 1].low in _WHERE))
        and before.region < 0
        and before.is_word
        and before.low not in SUBJECTS | CONJUNCTIONS | AUXILIARIES
        and not any(item.low in CONJUNCTIONS for item in items[at:end])
    )


# Pasts that are participles too, and what goes on with one.
_DESCRIBING = frozenset(
    {"held", "kept", "found", "caught", "brought", "sent", "built", "made", "sold", "bought"}
    | {"left", "lost", "paid", "taught", "led", "hung", "fed", "lent", "struck", "stuck", "hit"}
)
# A man | accused of theft | said.
_CHARGED = frozenset({"accused", "suspected", "convicted", "charged"})
_WHERE = frozenset({"in", "at", "by", "on", "near", "under", "from", "during", "without", "since"})


def after_relative(items: Sequence[Item], end: int) -> int:
    """After the pronoun of a relative clause that opens with a time: who | last week promised."""
    for index in range(end - 2, max(0, end - _SETTING), -1):
        item = items[index]
        if item.region < 0 and item.word == "," and index > 2:
            # The senator, a critic of the plan, | on Thursday said.
            timed = items[index + 1].low in _DATED and items[end - 1].low in TIMES | MEASURES
            return index + 1 if timed else end
        if item.region >= 0 or is_stop(item) or item.low in KNOWN_VERBS:
            return end
        if item.low in ("who", "which"):
            opening = items[index + 1].low
            return index + 1 if opening in PREPOSITIONS | TIMES | _THIS else end
    return end


# Words of a time before a verb, with the pronoun.
_SETTING = 6
_THIS = frozenset({"this", "last", "earlier"})
_DATED = _THIS | {"on", "late", "early"}


def is_auxiliary(items: Sequence[Item], index: int) -> bool:
    """Whether an auxiliary stands here, and no month: who worked there until May | said."""
    if items[index].low not in AUXILIARIES:
        return False
    month = items[index].low == "may" and items[index].is_capital and index > 0
    return not (month and items[index - 1].low in PREPOSITIONS | _THIS | {"early", "late", "mid"})


def is_governed(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition governs a pronoun at the end of a phrase: men behind | it | said."""
    governed = items[at].low in ("it", "you") and at > 1
    return governed and items[at - 1].low in PREPOSITIONS - TIMED and items[at - 2].is_word


def has_antecedent(items: Sequence[Item], verb: int, lexicon: CueLexicon) -> bool:
    """Whether that before a verb belongs to a noun: the trust | that runs the museum."""
    low = items[verb].low
    ending = low.endswith(("ed", "s")) and len(low) > 3 and not items[verb].is_capital
    if verb < 2 or items[verb].region >= 0 or not (ending or low in IRREGULAR_PAST):
        return False
    noun = items[verb - 2]
    if noun.region >= 0 or not noun.is_word or noun.is_capital:
        return False
    tells = any(form.pos == "verb" and "t" in form.frames for form in lexicon.get(noun.low))
    return not tells or (verb > 2 and items[verb - 3].low in DETERMINERS)


def contact(items: Sequence[Item], at: int) -> int:
    """Index of a pronoun that opens a relative clause without a pronoun of its own; -1 if none.

    A nurse | I have known for years | said. Teachers | we met | say.
    """
    pronoun = at - (items[at].low in KNOWN_VERBS)
    if pronoun < 1 or items[pronoun].low not in _PRONOUNS or items[at].region >= 0:
        return -1
    if items[pronoun - 1].region >= 0 or not items[pronoun - 1].is_word:
        return -1
    if items[pronoun - 1].low in _RELATIVE:
        # The hospital | where she works.
        pronoun -= 1
    several = _is_several(items[pronoun - 1])
    for index in range(pronoun - 1, max(-1, pronoun - 5), -1):
        item = items[index]
        if item.region >= 0 or not item.is_word or item.low in PREPOSITIONS | SUBORDINATORS:
            return -1
        opens = not index or is_stop(items[index - 1])
        if item.low in _INDEFINITE:
            before = items[index - 1].low
            some = before == "of" and index > 1 and items[index - 2].low in DETERMINERS
            return pronoun if opens or some or before in ("and", "but") else -1
        if several and opens:
            return pronoun
    return -1


def is_stranded(items: Sequence[Item], at: int) -> bool:
    """Whether "to" ends a relative clause without a pronoun: chiefs I have spoken | to | say."""
    spoken = items[at].low == "to" and at > 2 and items[at - 1].low in _SPOKEN
    pronoun = at - 2 - (items[at - 2].low in AUXILIARIES)
    return spoken and pronoun > 0 and contact(items, pronoun) >= 0


_SPOKEN = frozenset({"spoken", "spoke", "talked", "listened"})


def _is_several(item: Item) -> bool:
    """Whether a word is a noun in the plural: teachers, people; not years, sometimes."""
    low = item.low
    plural = low.endswith("s") and not low.endswith(("ss", "us"))
    return item.region < 0 and (plural or low in _PEOPLE) and low not in _NO_PEOPLE | MEASURES


_PEOPLE = frozenset({"people", "police", "men", "women", "children", "staff"})
_NO_PEOPLE = SUBORDINATORS | PREPOSITIONS | {"sometimes", "always", "perhaps", "besides", "thus"}


def opens_clause(items: Sequence[Item], at: int) -> bool:
    """Whether after opens a clause: two days | after S said it; shares fell | after S said it."""
    before = items[at - 1]
    return before.low in MEASURES | TIMES or _is_past(before) or _follows_verb(items, at - 1)


def _is_past(item: Item) -> bool:
    ending = item.low in IRREGULAR_PAST or (item.low.endswith("ed") and len(item.low) > 3)
    return item.region < 0 and not item.is_capital and ending


def _follows_verb(items: Sequence[Item], last: int) -> bool:
    """Whether the clause before has a verb: the bill passed by four votes | after S said it."""
    found = False
    for index in range(last, 0, -1):
        item = items[index]
        if item.low in _RELATIVE | WHO:
            return False
        if item.region >= 0 or is_stop(item) or item.low in SUBORDINATORS:
            break
        if item.low in _PRONOUNS and index > 1 and items[index - 1].is_word:
            # A nurse I met | after the war | said.
            return False
        verb = item.low in AUXILIARIES or _is_past(item)
        found = found or (verb and items[index - 1].low not in DETERMINERS)
    return found and items[last + 1].low != "since"


_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "you"})
_RELATIVE = frozenset({"where", "whom", "which", "that"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "the", "every", "some", "most"})
WHO = frozenset({"who", "that", "which"})
# Two days after the firm said it: what goes before belongs to the clause of time.
TIMED = frozenset({"after", "before", "since"})


def is_titled(items: Sequence[Item], at: int) -> bool:
    """Whether a short passage in marks ends a phrase and is no speech: host of the | “Desk”."""
    before = items[at - 1] if at else items[at]
    short = items[at].region >= 0 and items[at].size <= MAX_NAME and before.region < 0
    return short and (before.low in _BEFORE_TITLE or before.low.endswith("'s"))


_WORKS = frozenset({"show", "series", "film", "book", "novel", "song", "play", "comedy", "drama"})


# Longer words in marks are no part of a source.
SPEECH = 8
# A study in the journal | “Animal Minds” | says.
TITLED = frozenset(
    {"journal", "newspaper", "magazine", "paper", "daily", "weekly", "programme", "channel", "blog"}
    | {"website", "site", "podcast", "tabloid", "broadcaster", "station"}
)
_BEFORE_TITLE = PREPOSITIONS | DETERMINERS | TITLED | _WORKS
