"""English words that quotes depend on: closed classes, and whether a form is a verb.

There is no tagger here: function words, endings and the neighbours decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.view import DASHES, Item, word_set

DETERMINERS = word_set(
    "the a an this these those his her its their my our your some any many most several no every"
    " each both all another one two three four five six seven eight nine ten few half other such"
    " more fewer"
)


_PRONOUNS = word_set("i you he she it we they who that there")
# A pronoun with the verb that is drawn to it: he's, they'd.
CONTRACTIONS = frozenset(
    f"{pronoun}'{verb}" for pronoun in _PRONOUNS for verb in ("s", "d", "ll", "re", "ve", "m")
)


SUBJECTS = CONTRACTIONS | word_set(
    "i you he she it we they one who everyone everybody someone somebody nobody"
    " anyone anybody others neither none"
)


OBJECTS = word_set("me you him her it us them himself herself itself themselves")


PREPOSITIONS = word_set(
    "of in on at by for from with about to into over after before during under against between"
    " among through without within amid despite since until near around across behind beyond along"
    " above below toward towards upon via per"
)


AUXILIARIES = word_set(
    "be am is are was were been being have has had having do does did will would shall should can"
    " could may might must cannot can't won't wouldn't isn't aren't wasn't weren't don't doesn't"
    " didn't hasn't haven't hadn't couldn't shouldn't ain't ought"
)


SUBORDINATORS = word_set(
    "that because if when while although though unless whether as where why how what which whose"
    " than so whereas once whom till who"
)


CONJUNCTIONS = word_set("and or but nor yet")


ADVERBS = word_set(
    "also then later now still just once often again already only even never not always soon"
    " too here there however meanwhile moreover further instead rather perhaps maybe indeed"
    " therefore thus today yesterday tomorrow earlier ago back aloud once twice almost nonetheless"
    " nevertheless all ever previously long first thereafter thereupon afterwards afterward"
)


TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december today yesterday tonight tomorrow"
    " morning afternoon evening night midday noon midnight"
)


WH = word_set("whether if how why what who where when which")


_NOT_ADVERBS = word_set("family italy july reply supply ally bully rally only assembly daily")


_STOPS = frozenset(",;:()[].!?…")


IRREGULAR_PAST = word_set(
    "said told came went took made got gave found knew saw began became left held kept brought"
    " wrote stood sat ran met led fell rose grew drew broke spoke chose drove flew threw thought"
    " felt heard meant lost won sold sent built spent paid caught taught fought bought sought"
)


# Nouns that look like a form of a cue when a determiner or an adjective goes before.
_NOMINAL_BEFORE = DETERMINERS | word_set("of own new old recent public official latest first last")


def is_adverb(low: str) -> bool:
    """Whether a word is an adverb that can stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NOT_ADVERBS and len(low) > 4)


def with_auxiliaries(items: Sequence[Item], group: int, verb: int) -> int:
    """Where a verb with its auxiliaries begins: | has (repeatedly) said, | used to say."""
    if group and items[group - 1].low == "used" and items[group].low == "to":
        return group - 1
    return next((i for i in range(group, verb) if items[i].low in AUXILIARIES), verb)


def is_stop(item: Item) -> bool:
    """Whether an item ends every phrase."""
    return item.region < 0 and (item.word[0] in _STOPS or item.word in DASHES)


def starts_phrase(item: Item) -> bool:
    """Whether a noun phrase can begin with this item."""
    if item.region >= 0:
        return True
    low = item.low
    if not item.is_word:
        return item.word in "$£€"
    if low in DETERMINERS or low in SUBJECTS or item.word[0].isdigit():
        return True
    return not (
        low in PREPOSITIONS
        or low in SUBORDINATORS
        or low in CONJUNCTIONS
        or low in AUXILIARIES
        or low in OBJECTS
        or is_adverb(low)
    )


def has_verb(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a stretch seems to hold a finite verb."""
    for item in items[first:last]:
        low = item.low
        if item.region >= 0 and item.size >= 4:
            return True
        if low in AUXILIARIES or low in IRREGULAR_PAST:
            return True
        if low.endswith("ed") and len(low) > 3 and not item.is_capital and "-" not in low:
            return True
        if low.endswith("n't") or low in CONTRACTIONS:
            return True
    return False


def is_verb_use(items: Sequence[Item], index: int, feature: str) -> bool:
    """Whether a form that may be a noun (claims, report) is a verb where it stands."""
    before = items[index - 1] if index else None
    if _is_name(items, index):
        return False
    if feature == "ing" and _is_gerund(items, index):
        return False
    if feature in ("past", "ing", "pp"):
        return before is None or not (
            before.low in ("the", "a", "an", "of", "so")
            or (feature != "ing" and before.low in _POSSESSIVES)
        )
    if before is None:
        return False
    if before.region >= 0:
        return True
    if before.low.endswith(("'s", "s'")) and before.low not in AUXILIARIES:
        return False
    if before.low in _NOMINAL_BEFORE and before.low not in (
        "all",
        "one",
        "both",
        "some",
        "many",
        "most",
        "others",
    ):
        return False
    if before.low in PREPOSITIONS and before.low != "to":
        return False
    if before.low.endswith(_ADJECTIVES) and not (before.is_capital or is_adverb(before.low)):
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
            or before.low.endswith("s")
            or is_adverb(before.low)
            or (before.low in AUXILIARIES or before.low in _PLURALS or before.word == ",")
            or _plural_before_phrase(items, index)
        )
    return True


_OPENING = DETERMINERS | OBJECTS | {"that", "to"}


def _is_gerund(items: Sequence[Item], index: int) -> bool:
    """Whether a form in -ing ends a noun phrase: in a written ruling, …."""
    ended = index + 1 >= len(items) or is_stop(items[index + 1])
    return ended and index > 1 and items[index - 2].low in DETERMINERS


def _is_plural(item: Item) -> bool:
    """Whether a lower-case word in -s is likely a plural, and no name or singular noun."""
    singular = ("ss", "us", "is", "news", "'s", "ws")
    return not item.is_capital and len(item.low) > 3 and not item.low.endswith(singular)


# The reported attack, his pledged support: participles that describe a noun.
_POSSESSIVES = word_set("his her its their my our your this these those no every each")


def _is_name(items: Sequence[Item], index: int) -> bool:
    """Whether a form is part of a name: capitalised within a sentence that isn't all capitals.

    The State Department, the Guess factory; but not: Mayor Says Bridge Is Safe.
    """
    if not index or not items[index].is_capital or not items[index - 1].is_word:
        return False
    near = items[max(0, index - 6) : index + 7]
    return any(item.word.islower() and len(item.word) > 4 for item in near)


def ends_sentence(items: Sequence[Item], index: int) -> bool:
    """Whether a full stop ends its sentence; that of an abbreviation doesn't (on Aug. 8)."""
    after = items[index + 1] if index + 1 < len(items) else None
    return after is None or after.region >= 0 or not (after.word[0].isdigit() or after.word == ",")


def clause_stop(items: Sequence[Item], first: int) -> int:
    """Index of the mark from `first` on that ends a sentence or a part of it; else the length.

    The points of abbreviations end nothing, nor does an ellipsis.
    """
    for index in range(first, len(items)):
        item = items[index]
        stop = item.region < 0 and item.word[0] in ".;!?" and item.word != "..."
        if stop and (item.word != "." or ends_sentence(items, index)):
            return index
    return len(items)


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
_ADJECTIVES = ("ial", "nal", "ous", "ive", "ful", "ible", "able", "ilar", "ical", "lic", "less")


_PLURALS = word_set(
    "staff crew team people police men women children media many others percent majority data cent"
)


def third_person(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a verb in -s seems to follow a singular subject: a buffer works only …."""
    for index in range(start + 1, min(end, start + 8)):
        item, before = items[index], items[index - 1]
        if (
            item.region < 0
            and before.region < 0
            and item.low.endswith("s")
            and not item.low.endswith("'s")
            and (
                not item.is_capital
                and len(item.low) > 3
                and before.low not in DETERMINERS
                and before.low not in PREPOSITIONS
                and before.low not in ("and", "or", ",")
                and not before.word[:1].isdigit()
                and (before.is_capital or before.low in SUBJECTS or not before.low.endswith("s"))
            )
        ):
            return True
    return False
