"""English syntax as far as quotes need it: closed word classes, noun phrases, clause bounds."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import lemmas
from alignment.quotes.cues import CueLexicon
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import DASHES, Item, word_set

DETERMINERS = word_set(
    "the a an this these those his her its their my our your some any many most several no every"
    " each both all another one two three four five six seven eight nine ten few half other such"
    " more fewer"
)
SUBJECTS = word_set(
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
    " didn't hasn't haven't hadn't couldn't shouldn't it's he's she's that's there's they're we're"
    " i'm i've they've we've he'd she'd they'd i'd we'd you're i'll he'll she'll they'll we'll"
    " ought"
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
    " nevertheless all ever previously long first thereafter afterwards"
)
TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december today yesterday tonight tomorrow"
)
WH = word_set("whether if how why what who where when which")
_NOT_ADVERBS = word_set("family italy july reply supply ally bully rally only assembly daily")
_STOPS = frozenset(",;:()[].!?…")
_IRREGULAR_PAST = word_set(
    "said told came went took made got gave found knew saw began became left held kept brought"
    " wrote stood sat ran met led fell rose grew drew broke spoke chose drove flew threw thought"
    " felt heard meant lost won sold sent built spent paid caught taught fought bought sought"
)
# Nouns that look like a form of a cue when a determiner or an adjective goes before.
_NOMINAL_BEFORE = DETERMINERS | word_set("of own new old recent public official latest first last")


def is_adverb(low: str) -> bool:
    """Whether a word is an adverb that can stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NOT_ADVERBS and len(low) > 4)


def is_auxiliary(low: str) -> bool:
    """Whether a word is an auxiliary or modal verb."""
    return low in AUXILIARIES


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
        if low in AUXILIARIES or low in _IRREGULAR_PAST:
            return True
        if low.endswith("ed") and len(low) > 3 and not item.is_capital:
            return True
        if low.endswith("n't") or (
            low.endswith(("'s", "'re", "'ll", "'d", "'ve")) and low.split("'")[0] in SUBJECTS
        ):
            return True
    return False


def is_verb_use(items: Sequence[Item], index: int, feature: str) -> bool:
    """Whether a form that may be a noun (claims, report) is a verb where it stands."""
    before = items[index - 1] if index else None
    if feature in ("past", "ing", "pp"):
        return not (before is not None and before.low in ("the", "a", "an", "of", "so"))
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
    if before.low.endswith(_ADJECTIVES) and not before.is_capital:
        return False
    if feature == "base":
        return (
            before.low in _BASE_BEFORE
            or before.low.endswith("s")
            or is_adverb(before.low)
            or (before.low in AUXILIARIES or before.low in _PLURALS or before.word == ",")
            or _plural_before_phrase(items, index)
        )
    return True


def _plural_before_phrase(items: Sequence[Item], verb: int) -> bool:
    """Whether a plural with a prepositional phrase goes before: lawyers in The Hague consider."""
    for index in range(verb - 1, max(0, verb - 8), -1):
        if is_stop(items[index]) or items[index].region >= 0:
            return False
        if items[index].low in PREPOSITIONS:
            return items[index - 1].low.endswith("s") or items[index - 1].low in _PLURALS
    return False


_BASE_BEFORE = word_set(
    "to i you we they who people some many most all others both few not n't that"
    " and or men women police"
)
# Endings after which a form in -s or -e is a noun: similar remarks, official claims.
_ADJECTIVES = ("ial", "nal", "ous", "ive", "ful", "ible", "able", "ilar", "ical", "lic", "less")
_PLURALS = word_set("people police men women children media many others percent majority data cent")


def subject_left(items: Sequence[Item], verb: int, lexicon: CueLexicon) -> tuple[Stretch, int]:
    """The noun phrase before a verb, and the index where the verb's group begins.

    Auxiliaries and adverbs before the verb belong to its group. An apposition or a relative
    clause between commas belongs to the phrase; an inserted adverb or prepositional phrase
    doesn't.
    """
    group = verb
    while (
        group > 0
        and items[group - 1].region < 0
        and (
            items[group - 1].low in AUXILIARIES
            or is_adverb(items[group - 1].low)
            or items[group - 1].low in ("to", "n't", "not")
        )
    ):
        group -= 1
    end = group
    if not end:
        return EMPTY, group
    if items[end - 1].word == ",":
        return _before_comma(items, end, lexicon), group
    if items[end - 1].word in DASHES and items[end - 1].region < 0:
        return _before_dash(items, end - 1, lexicon), group
    if items[end - 1].region >= 0:
        return EMPTY, group
    low = items[end - 1].low
    if low in ("and", "or", "but") or low in ("who", "which", "that"):
        return EMPTY, group
    return _phrase_left(items, end, lexicon), group


def _before_comma(
    items: Sequence[Item], end: int, lexicon: CueLexicon, further: int = 2
) -> Stretch:
    inner_end = end - 1
    comma = inner_end - 1
    while comma >= 0 and items[comma].word not in (",", ";", ":"):
        if inner_end - comma > 30:
            return EMPTY
        comma -= 1
    if comma < 1 or items[comma].word != ",":
        return EMPTY
    phrase = _phrase_left(items, comma, lexicon)
    if not phrase:
        # Several commas: Nina Berg, 59, of Ashton, Md., said.
        longer = _before_comma(items, comma + 1, lexicon, further - 1) if further else EMPTY
        return Stretch(longer.first, inner_end) if longer else EMPTY
    opening = items[comma + 1]
    inserted = (
        opening.low in PREPOSITIONS
        or is_adverb(opening.low)
        or opening.low in ("while", "when", "as", "if", "though", "although")
        or (opening.low.endswith("ing") and not opening.is_capital)
    ) and opening.low not in ("of", "from")
    if inserted or opening.low in ("and", "or", "but"):
        return phrase if inserted else EMPTY
    return Stretch(phrase.first, inner_end)


def _before_dash(items: Sequence[Item], closing: int, lexicon: CueLexicon) -> Stretch:
    """A phrase that something between dashes follows: the deputy -- Nina Berg -- said."""
    for index in range(closing - 1, max(0, closing - 25), -1):
        if items[index].region < 0 and items[index].word in DASHES:
            return _phrase_left(items, index, lexicon)
    return EMPTY


def _phrase_left(items: Sequence[Item], end: int, lexicon: CueLexicon) -> Stretch:
    """The noun phrase that ends before `end`."""
    last = items[end - 1]
    if last.region < 0 and last.low in SUBJECTS and last.low not in ("one", "others", "none"):
        relative = last.low in ("it", "you") and end > 2 and items[end - 3].low == "who"
        if not relative:
            return Stretch(end - 1, end)
    first = end
    while first > 0:
        item = items[first - 1]
        low = item.low
        if item.region < 0:
            if item.word == ")" and (opening := _opening(items, first - 1)) >= 0:
                first = opening
                continue
            if low == "who" and first > 1 and items[first - 2].is_word:
                first -= 1
                continue
            if is_stop(item) or low in SUBORDINATORS or low in AUXILIARIES:
                break
            if low in ("and", "or", "but", "nor", "yet") and not _joins_names(items, first, end):
                break
            if low in SUBJECTS and low not in ("one", "others", "none", "it", "you"):
                break
            relative = first > 1 and items[first - 2].low == "who"
            if low in _IRREGULAR_PAST and first < end and not relative:
                break
            if (
                first < end
                and not relative
                and item.region < 0
                and _is_finite_cue(items, first - 1, lexicon)
            ):
                break
        elif first < end - 6 or (low in ",.!?…" and low):
            break
        first -= 1
        if end - first > 40:
            break
    return _trim_left(items, Stretch(first, end))


def _opening(items: Sequence[Item], closing: int) -> int:
    """Index of the bracket that `closing` closes, if it is near; -1 otherwise."""
    for index in range(closing - 1, max(-1, closing - 8), -1):
        if items[index].word == "(":
            return index
    return -1


def _closing(items: Sequence[Item], opening: int) -> int:
    """Index of the bracket that closes `opening`, if it is near; -1 otherwise."""
    for index in range(opening + 1, min(len(items), opening + 8)):
        if items[index].word == ")":
            return index
    return -1


def _is_finite_cue(items: Sequence[Item], index: int, lexicon: CueLexicon) -> bool:
    return any(
        form.pos == "verb" and form.feature in ("past", "s") and "t" in form.frames
        for form in lexicon.get(items[index].low)
        if len(form.words) == 1
    ) and is_verb_use(items, index, "s")


def _joins_names(items: Sequence[Item], after: int, end: int) -> bool:
    """Whether `and` before index `after` joins two noun phrases and no clauses."""
    left = after - 2
    words = 0
    while left >= 0 and not is_stop(items[left]):
        low = items[left].low
        if low in AUXILIARIES or low in _IRREGULAR_PAST or low in SUBJECTS:
            return False
        if low.endswith("ed") and not items[left].is_capital:
            return False
        if low in SUBORDINATORS:
            break
        words += 1
        left -= 1
    return words > 0 and end - after > 0


def _trim_left(items: Sequence[Item], stretch: Stretch) -> Stretch:
    """Without conjunctions, adverbs and phrases of time and place at its beginning."""
    first, last = stretch.first, stretch.last
    while first < last:
        item = items[first]
        low = item.low
        if item.region >= 0:
            break
        if (
            low in CONJUNCTIONS
            or (low in ADVERBS and low not in ("all", "first"))
            or (is_adverb(low) and first + 1 < last)
        ):
            first += 1
        elif low in PREPOSITIONS and low not in ("over", "about", "around", "under"):
            after = _after_preposition(items, first, last)
            if after >= last:
                return EMPTY
            first = after
        elif low in TIMES and first + 1 < last:
            first += 1
        elif (
            low in ("last", "this", "next", "earlier")
            and first + 2 < last
            and items[first + 1].low
            in ("week", "month", "year", "summer", "autumn", "winter", "spring", *TIMES)
        ):
            first += 2
        else:
            break
    last = _trim_time(items, first, last)
    if first >= last or not starts_phrase(items[first]):
        return EMPTY
    return Stretch(first, last)


def _after_preposition(items: Sequence[Item], first: int, last: int) -> int:
    """Where the noun phrase begins that follows an opening prepositional phrase."""
    at = first + 1
    if at < last and items[at].low in DETERMINERS:
        at += 1
    began = at
    while at < last:
        item, before = items[at], items[at - 1]
        if at > began:
            if item.low in DETERMINERS and before.low not in PREPOSITIONS:
                return at
            if item.low in SUBJECTS:
                return at
            if before.low in TIMES or (before.word[:1].isdigit() and item.is_capital):
                return at
            if item.region < 0 and before.region < 0 and before.low not in PREPOSITIONS:
                if before.is_capital and not item.is_capital and item.low not in PREPOSITIONS:
                    return at
                if not before.is_capital and item.is_capital:
                    return at
        at += 1
    return last


def _trim_time(items: Sequence[Item], first: int, last: int) -> int:
    """The end of a phrase without a closing adverb or phrase of time."""
    while last - 1 > first:
        low = items[last - 1].low
        if low in ("himself", "herself", "themselves", "itself", "earlier", "later", "ago"):
            last -= 1
        elif low in TIMES and low != "may":
            last -= 1
            if last - 1 > first and items[last - 1].low in (
                "on",
                "last",
                "late",
                "early",
                "this",
                "next",
            ):
                last -= 1
        elif (
            low in ("week", "month", "year")
            and items[last - 2].low in ("last", "this")
            and (last - 2 > first)
        ):
            last -= 2
        else:
            break
    return last


_PLACES = word_set("a an his her their its my our this that")
_NOUN_LINKS = word_set("of for from")


def subject_right(items: Sequence[Item], start: int, lexicon: CueLexicon) -> Stretch:
    """The noun phrase that follows an inverted cue: “…,” said the mayor, Ivan Bondar."""
    if start >= len(items):
        return EMPTY
    first = items[start]
    if first.region >= 0 or not starts_phrase(first) or is_adverb(first.low):
        return EMPTY
    if first.low in SUBJECTS and first.low not in ("one", "others", "none", "neither"):
        return Stretch(start, start + 1)
    if first.low.endswith("ing") and not first.is_capital:
        return EMPTY
    at = _simple_right(items, start, lexicon)
    at = _trim_time(items, start, at)
    while at < len(items) and items[at].word == ",":
        after = _apposition(items, at + 1)
        if after <= at + 1:
            break
        at = after
    return Stretch(start, at)


def _simple_right(items: Sequence[Item], start: int, lexicon: CueLexicon) -> int:
    at = start
    while at < len(items):
        item = items[at]
        low = item.low
        if item.region >= 0:
            if at > start and items[at - 1].low in AUXILIARIES:
                break
            at += 1
            continue
        if item.word == "(" and at > start and (closing := _closing(items, at)) > 0:
            at = closing + 1
            continue
        if is_stop(item) or low in SUBORDINATORS or low in AUXILIARIES:
            break
        if at > start:
            before = items[at - 1]
            if low in ("and", "or"):
                after = items[at + 1] if at + 1 < len(items) else None
                noun = after is not None and (
                    after.is_capital
                    or after.low in DETERMINERS
                    or (
                        not before.is_capital
                        and after.is_word
                        and not lexicon.get(after.low)
                        and not is_adverb(after.low)
                    )
                )
                if not noun:
                    break
            elif low in CONJUNCTIONS:
                break
            elif low in PREPOSITIONS and low not in _NOUN_LINKS:
                after = items[at + 1] if at + 1 < len(items) else None
                tied = (
                    low in ("in", "with", "at", "on", "near", "to", "within", "behind")
                    and after is not None
                    and not before.is_capital
                    and (after.is_capital or after.low == "the")
                    and after.low not in TIMES
                    and not (low == "on" and after.low != "the")
                )
                if not tied:
                    break
            elif (
                (is_adverb(low) and not item.is_capital and low not in ("all", "only", "first"))
                or (low in SUBJECTS and low not in ("one", "others"))
                or (low in TIMES and low != "may")
            ):
                break
        at += 1
    return at


def _apposition(items: Sequence[Item], start: int) -> int:
    """The end of an apposition, age or relative clause after a comma; `start` if there is none."""
    if start >= len(items):
        return start
    opening = items[start]
    low = opening.low
    if opening.region >= 0:
        return start
    if opening.word.isdigit() and len(opening.word) <= 3:
        return start + 1
    relative = low in ("who", "whose", "which")
    # A noun phrase renames the person; -ing, and, while, as begin something else.
    noun = (
        low in DETERMINERS
        or opening.is_capital
        or low in ("from", "of")
        or (
            starts_phrase(opening)
            and not low.endswith("ing")
            and low not in SUBJECTS
            and low not in TIMES
        )
    )
    if not relative and not noun:
        return start
    at = start
    while at < len(items) and not is_stop(items[at]):
        if items[at].region >= 0 and not relative:
            break
        if at > start and not relative and items[at].low in AUXILIARIES:
            return start
        at += 1
        if at - start > 25:
            return start
    if at < len(items) and items[at].word in DASHES:
        return at
    return at


def lemma_of(low: str) -> str:
    """The likeliest lemma of a word."""
    return lemmas(low, "en")[0]
