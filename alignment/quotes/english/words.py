"""English words that quotes depend on: closed classes, and whether a form is a verb.

There is no tagger here: function words, endings and the neighbours decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.view import Item, word_set

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


# Pronouns that are nothing but subjects.
NOMINATIVES = word_set("i he she we they")
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


RELATIVES = word_set("who whose which that whom")
# Articles, and possessives of the third person.
BE = word_set("is are was were be been being")
ANY_BE = BE | {"am"}
ARTICLES = word_set("a an the his her its their")
NEARLY = word_set("about around over nearly almost roughly")
WH = word_set("whether if how why what who where when which")


# Nouns, adjectives and first names that end as adverbs do.
_NOT_ADVERBS = word_set(
    "family italy july reply supply ally bully rally only assembly daily weekly monthly quarterly"
    " anomaly monopoly elderly friendly unfriendly lonely lovely lively deadly ugly silly burly"
    " curly surly portly cowardly scholarly motherly fatherly saintly ghostly costly worldly"
    " unruly princely stately kelly sally molly polly holly billy emily lily beverly kimberly"
    " cecily carly nelly willy wally anatoly vasily vitaly sicily philly"
)


IRREGULAR_PAST = word_set(
    "said told came went took made got gave found knew saw began became left held kept brought"
    " wrote stood sat ran met led fell rose grew drew broke spoke chose drove flew threw thought"
    " felt heard meant lost won sold sent built spent paid caught taught fought bought sought"
    " drank ate swore wore tore forgot woke shook slid hid rode blew froze stole sank sang rang"
    " swam hung stuck struck swung fled fed lent crept slept swept wept dealt clung flung slung"
    " spun understood withstood withdrew overtook undertook foresaw forgave forbade mistook"
    " overcame underwent laid lay bore begun chosen shone slipped"
)
KNOWN_VERBS = AUXILIARIES | IRREGULAR_PAST


# Forms in -s that are hardly a noun: the verb of the sentence after a relative clause.
SAYS = word_set("says insists believes thinks argues tells admits warns denies adds wants agrees")


def is_adverb(low: str) -> bool:
    """Whether a word is an adverb that can stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NOT_ADVERBS and len(low) > 4)


def with_auxiliaries(items: Sequence[Item], group: int, verb: int) -> int:
    """Where a verb with its auxiliaries begins: | has (repeatedly) said, | used to say.

    A verb of habit belongs to it: | likes to say, | kept saying.
    """
    phase = phase_of(items, group)
    if phase < group:
        return phase
    if group and items[verb].low.endswith("ing") and items[verb - 1].low in _KEEPING:
        return verb - 1
    return next((i for i in range(group, verb) if items[i].low in AUXILIARIES), verb)


def phase_of(items: Sequence[Item], group: int) -> int:
    """Where the verb begins that an infinitive depends on: | used to say, | was quick to add."""
    if group < 2 or items[group].region >= 0 or items[group].low != "to":
        return group
    at = group - 1
    if items[at].low in _ALL_PHASES:
        first = at
    elif (items[at].low == "on" and items[at - 1].low in ("went", "goes")) or (
        items[at].low in _QUICK and items[at - 1].low in AUXILIARIES
    ):
        first = at - 1
    elif items[at].low == "pains" and at > 2 and items[at - 1].low in _AT_PAINS:
        first = at - 2 + (items[at - 1].low != "at")
    else:
        return group
    while first > 1 and items[first - 1].region < 0 and items[first - 1].low in AUXILIARIES:
        first -= 1
    return first


_PHASES = word_set(
    "used declined declines refused refuses hastened hastens rushed rushes continued continues"
    " began begins like likes liked hesitated tend tends tended"
    " like love loves loved prefer prefers preferred"
)
# Who says something and goes on saying it.
GOING_ON = word_set(
    "began beginning begins continue continued continues continuing on starts started starting"
    " pains"
)
_ALL_PHASES = _PHASES | GOING_ON - {"on", "pains"}
_QUICK = word_set("quick keen careful eager anxious happy first")
_AT_PAINS = word_set("at taking takes took")
_KEEPING = word_set("keep keeps kept")


def starts_phrase(item: Item) -> bool:
    """Whether a noun phrase can begin with this item."""
    if item.region >= 0:
        return True
    low = item.low
    if not item.is_word:
        return item.word in "$£€@"
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
        ending = low.endswith("ed") and len(low) > 3 and low not in _NO_PAST
        if ending and not item.is_capital and "-" not in low:
            return True
        if low.endswith("n't") or low in CONTRACTIONS:
            return True
    return False


_NO_PAST = word_set(
    "need seed feed speed breed bleed weed deed greed indeed exceed proceed succeed hundred kindred"
    " sacred naked wicked"
)


def ends_sentence(items: Sequence[Item], index: int) -> bool:
    """Whether a full stop ends its sentence; that of an abbreviation doesn't (on Aug. 8).

    A sentence has been cut where another one begins, so a word after it goes on; but not where
    no space stands between (in 2020.As of March).
    """
    after = items[index + 1] if index + 1 < len(items) else None
    if after is None or after.region >= 0:
        return True
    glued = after.start == items[index].end and after.is_capital
    return glued or not (after.is_word or after.word == ",")


def clause_stop(items: Sequence[Item], first: int) -> int:
    """Index of the mark from `first` on that ends a sentence or a part of it; else the length.

    The points of abbreviations end nothing, nor does an ellipsis.
    """
    for index in range(first, len(items)):
        item = items[index]
        stop = item.region < 0 and item.word[0] in ".;!?" and item.word != "..."
        if stop and item.word in "?!" and index + 1 < len(items) and items[index + 1].word == ")":
            # He had read it (really?) twice.
            stop = not any(one.word == "(" for one in items[first:index])
        if stop and (item.word != "." or ends_sentence(items, index)):
            return index
    return len(items)


_SINGULAR = SUBJECTS | {"this"}


def third_person(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a verb in -s seems to follow a singular subject: a buffer works only …."""
    for index in range(start + 1, min(end, start + 8)):
        item, before = items[index], items[index - 1]
        # This crisis, this news.
        singular = item.low.endswith(("ss", "us", "is", "news", "series"))
        if (
            item.region < 0
            and before.region < 0
            and item.low.endswith("s")
            and not item.low.endswith("'s")
            and (
                not item.is_capital
                and len(item.low) > 3
                and (before.low not in DETERMINERS or (before.low == "this" and not singular))
                and before.low not in PREPOSITIONS
                and before.low not in ("and", "or", ",", "million", "billion", "trillion")
                and not before.word[:1].isdigit()
                and (before.is_capital or before.low in _SINGULAR or not before.low.endswith("s"))
            )
        ):
            return True
    return False
