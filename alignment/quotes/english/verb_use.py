"""Whether an English form that may be a noun, an adjective or a name is a verb where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.noun_uses import (
    AFTER_VERB,
    HOLDING,
    POSSESSIVES,
    describes_noun,
    is_counted,
)
from alignment.quotes.english.settings import speaks
from alignment.quotes.english.words import (
    ANY_BE,
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    OBJECTS,
    PREPOSITIONS,
    SAYS,
    SUBJECTS,
    SUBORDINATORS,
    has_verb,
    is_adverb,
)
from alignment.quotes.view import Item, is_stop, word_set


def is_verb_use(items: Sequence[Item], index: int, feature: str) -> bool:
    """Whether a form that may be a noun (claims, report) is a verb where it stands."""
    before = items[index - 1] if index else None
    if _is_name(items, index):
        return False
    if feature == "ing" and _is_gerund(items, index):
        return False
    degree = before is not None and before.low in _DEGREES and index > 1
    holder = items[index - 2] if degree else before
    if feature in ("past", "pp") and holder is not None and _is_possessive(holder):
        # Hull's (widely) suspected ties to the firm.
        return False
    described = before is not None and before.low in _LEADING
    if described and items[index].low in ("alleged", "suspected"):
        # Held for alleged fraud, two suspected cases; but: some alleged fraud.
        return False
    if before is not None and describes_noun(items, index, feature):
        return False
    if feature == "ing" and index > 1 and items[index - 2].low == "point" and before is not None:
        # Made a point of | saying C.
        return before.low == "of"
    if feature in ("past", "ing", "pp"):
        return holder is None or not (
            holder.low in ("the", "a", "an", "of", "so", "own")
            or (feature != "ing" and holder.low in POSSESSIVES)
        )
    if before is None or is_counted(items, index, feature) or _is_subject(items, index):
        return False
    if feature == "s" and before.low in _PLURAL_BEFORE:
        # The many | promises that were broken.
        return False
    if before.low == "that" and items[index - 2].low in ("and", "but") and feature == "s":
        # And that | reports | to the contrary were false.
        return False
    if items[index].low in SAYS and feature == "s":
        # Ferry sunk, official | says.
        return True
    following = items[index + 1].low if index + 1 < len(items) else ""
    if feature == "s" and following in _SAYING:
        # Local reports | say C.
        return False
    if before.region >= 0:
        # “Q,” counsel to the inquiry said.
        return feature != "base" or items[index].low not in _MOSTLY_NOUNS
    if feature == "base" and before.low in ANY_BE:
        # Those who were present.
        return False
    if before.low.endswith(("'s", "s'")) and before.low not in AUXILIARIES:
        return False
    if feature == "s" and before.low in AUXILIARIES:
        # There are fears.
        return False
    named = before.is_capital and items[index].low not in _NOUNS
    if items[index].low in _MOSTLY_NOUNS and not (
        before.low in SUBJECTS or named or is_adverb(before.low)
    ):
        return feature == "base" and (before.low == "to" or before.low in AUXILIARIES)
    share = index > 2 and before.low in _NUMBERS and items[index - 2].low in ("in", "of")
    if share and items[index - 3].low in DETERMINERS:
        # One in ten | believes.
        return True
    if before.low == "her" and any(item.low == "who" for item in items[max(0, index - 5) : index]):
        # People who know her | say.
        return True
    past = before.low in IRREGULAR_PAST or (before.low.endswith("ed") and len(before.low) > 4)
    drawn = before.low in _DRAWING and following not in _CONTACT | {"that"}
    plural = drawn or (past and items[index].low in _PLURALS_TOO)
    if feature == "s" and (before.low in _PARTICLES or plural):
        # Prompted | calls for a cut; drew | murmurs.
        return False
    noun = feature == "s" and items[index].low in _PLURALS_TOO and not before.is_capital
    if noun and following in _CONTACT and index > 2 and items[index - 2].low in PREPOSITIONS:
        # She spoke about rude | remarks he made; but: a man in court | claims he lied.
        return not _has_spoken(items, index - 2)
    if items[index].low == "rules" and items[index + 1 : index + 2]:
        # Under European rules travellers may rebook.
        return items[index + 1].low in ("that", "out", "on")
    if feature == "base" and before.low in ("is", "are", "was", "were"):
        # There is talk that ….
        return False
    if before.low in _NOMINAL_BEFORE and before.low not in (
        "all",
        "one",
        "both",
        "some",
        "many",
        "most",
        "others",
        "few",
    ):
        return False
    if before.low in PREPOSITIONS and before.low != "to":
        return False
    adjective = before.low.endswith(_ADJECTIVES) and before.low not in _HOLDERS
    if adjective and not (before.is_capital or is_adverb(before.low)):
        return False
    if feature == "s" and before.low.endswith("s") and _is_plural(before):
        # The senator sharpens attacks: after a plural, a form in -s is a noun. But: the union
        # representing drivers wants the ….
        return index + 1 < len(items) and items[index + 1].low in _OPENING
    if feature == "base":
        after = items[index + 1] if index + 1 < len(items) else None
        return (
            (after is not None and after.low == "that")
            or before.low in _BASE_BEFORE
            or before.low.endswith("men")
            or (
                items[index].low in _NO_NOUNS
                and (before.is_word and before.low not in PREPOSITIONS)
            )
            or before.low.endswith("s")
            or is_adverb(before.low)
            or (before.low in AUXILIARIES or before.low in _PLURALS or before.word == ",")
            or _plural_before_phrase(items, index)
        )
    return True


def _is_subject(items: Sequence[Item], index: int) -> bool:
    """Whether a verb follows, whose subject a noun is: net | orders | fell, cyber attacks are."""
    after = items[index + 1] if index + 1 < len(items) else None
    low = items[index].low
    return (
        after is not None
        and after.region < 0
        and not after.is_capital
        and (after.low in AUXILIARIES or after.low in IRREGULAR_PAST)
        and low not in _NO_NOUNS
        and low not in SAYS
        and items[index - 1].low != "to"
        and items[index - 1].low not in SUBJECTS
    )


def _has_spoken(items: Sequence[Item], at: int) -> bool:
    """Whether a verb stands earlier in the clause of a preposition."""
    start = at
    while start and not (is_stop(items[start - 1]) or items[start - 1].low in _BEFORE_CLAUSE):
        start -= 1
    return has_verb(items, start, at)


_CONTACT = SUBJECTS - {"who", "one", "that"}
_BEFORE_CLAUSE = CONJUNCTIONS | SUBORDINATORS
_DEGREES = word_set("heavily highly widely eagerly keenly hotly closely")
_PLURAL_BEFORE = word_set("many several few both all some most")
_SAYING = word_set("say said suggest suggested indicate indicated show showed claim claimed")
_LEADING = PREPOSITIONS | DETERMINERS - HOLDING


def _is_possessive(item: Item) -> bool:
    return item.region < 0 and item.low.endswith("'s") and item.low not in CONTRACTIONS


# Bases that are no nouns: sources close to the deal | say.
_NO_NOUNS = word_set(
    "say tell think believe argue insist maintain allege deny admit agree suggest propose"
    " predict warn reveal recommend describe explain add acknowledge concede contend assert"
    " expect accuse remember recall"
)


# Forms that are a verb after a name, a pronoun or an adverb only.
_MOSTLY_NOUNS = word_set(
    "term terms bet bets project projects style styles text texts email emails bill bills pan pans"
    " fault faults query queries challenge challenges command commands fancy trust trusts venture"
    " ventures debate debates lobby lobbies quiz quizzes counsel dish sense howl howls roar roars"
    " bark barks groan groans moan moans thunder rage aim aims long wager judge relay relays"
    " petition petitions cut scrawl recap paint direct command bid trumpet salute savage rubbish"
    " record records detail details outline outlines guide guides contest"
    " contests brief briefs tag tags slate slates alert alerts "
    " figure figures price prices peg pegs talk talks dream dreams float floats grant grants"
    " reason reasons documents"
)
# Of these, forms that are none after a name either: NHS | figures show a rise.
_NOUNS = word_set("figures prices details records texts emails bills terms reasons documents")


_OPENING = DETERMINERS | OBJECTS | {"that", "to"}


def _is_gerund(items: Sequence[Item], index: int) -> bool:
    """Whether a form in -ing ends a noun phrase: in a written ruling, …; its profit warning of."""
    after = items[index + 1].low if index + 1 < len(items) else ""
    told = items[index].low in ("saying", "showing") and after in AFTER_VERB
    if told or (index and speaks(items[index - 1]) and after not in AUXILIARIES):
        # A report | saying (the) fleets were old.
        return False
    if index and items[index].low in _NOUNS_IN_ING:
        for at in range(index - 1, max(-1, index - 4), -1):
            if items[at].region >= 0 or not items[at].is_word or items[at].low in AUXILIARIES:
                break
            if items[at].low in _ONE or items[at].low.endswith(("'s", "s'")):
                return True
            if at == index - 1 and items[at].low in DETERMINERS:
                return True
    ended = index + 1 >= len(items) or is_stop(items[index + 1])
    return ended and index > 1 and items[index - 2].low in DETERMINERS


_NOUNS_IN_ING = word_set("warning ruling finding saying reading showing hearing")


_ONE = word_set("a an his her its their our my your another every no this third first second last")


def _is_plural(item: Item) -> bool:
    """Whether a lower-case word in -s is likely a plural, and no name or singular noun."""
    singular = ("ss", "us", "is", "news", "'s", "ws")
    return not item.is_capital and len(item.low) > 3 and not item.low.endswith(singular)


def _is_name(items: Sequence[Item], index: int) -> bool:
    """Whether a form is part of a name: capitalised within a sentence that isn't all capitals.

    The State Department, the Guess factory; but not: Mayor Says Bridge Is Safe.
    """
    if not index or not items[index].is_capital or not items[index - 1].is_word:
        return False
    near = items[max(0, index - 12) : index + 13]
    return any(item.word.islower() and len(item.word) > 4 for item in near)


# Brushed aside | claims: the verb went before.
_PARTICLES = word_set("aside off out down up away")
_PLURALS_TOO = word_set(
    "calls claims demands fears hopes reports plans promises orders requests appeals offers doubts"
    " charges views questions worries warns remarks comments"
)
_DRAWING = word_set("drew brought won got gave sparked prompted provoked elicited")
_NUMBERS = word_set("two three four five six seven eight nine ten twenty hundred")
# Nouns that look like a form of a cue when a determiner or an adjective goes before.
_NOMINAL_BEFORE = DETERMINERS | word_set(
    "of own new old recent public official latest first last certain various different"
)


def _plural_before_phrase(items: Sequence[Item], verb: int) -> bool:
    """Whether a plural with a prepositional phrase goes before: lawyers in The Hague consider."""
    for index in range(verb - 1, max(0, verb - 8), -1):
        if is_stop(items[index]) or items[index].region >= 0:
            return False
        if items[index].low in ("a", "an", "no"):
            return False
        if items[index].low in PREPOSITIONS:
            # Shareholders polled | by the agency say.
            noun = items[index - 1 - (items[index - 1].low.endswith("ed") and index > 1)]
            return noun.low.endswith("s") or noun.low in _PLURALS
        if items[index].low == "and" and items[verb - 1].is_capital:
            # Mr. Grassley and Mr. Leahy say
            return True
    return False


_BASE_BEFORE = word_set(
    "to i you we they who people some many most all others both few not n't that"
    " and or men women police"
)


# Endings after which a form in -s or -e is a noun: similar remarks, official claims.
_ADJECTIVES = (
    "ial",
    "nal",
    "ous",
    "ive",
    "ful",
    "ible",
    "able",
    "ilar",
    "ical",
    "lic",
    "less",
    "erent",
)


# Nouns that end as adjectives do: the chief executive | maintains.
_HOLDERS = word_set(
    "executive representative detective relative native conservative captive operative official"
    " individual criminal liberal general intellectual professional public republic catholic"
    " journal tribunal constable admiral marshal corporal cardinal principal rival radical medical"
    " democratic critic mechanic academic sceptic skeptic medic fanatic romantic motive initiative"
    " collective narrative archive alternative tutorial memorial editorial material trial"
)


_PLURALS = word_set(
    "staff crew team people police men women children media many others percent majority data cent"
)
