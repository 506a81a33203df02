"""English noun phrases that end before a verb: who said it."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.edges import trim_left
from alignment.quotes.english.openings import MEASURES
from alignment.quotes.english.relatives import contact, has_antecedent, is_finite_cue, who
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    is_stop,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import DASHES, Item


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
            or _is_adverb_at(items, group - 1)
            or items[group - 1].low in ("to", "n't", "not")
        )
    ):
        group -= 1
    group = _before_times(items, group)
    end = group
    if end > 1 and items[end].low == "to" and _governs(items[end - 1]):
        # The council prefers to speak, the firm declined to say: the subject is the first verb's.
        end = _before_auxiliaries(items, end - 1)
    if end > 1 and items[end - 1].low in _REMEMBERING and items[verb].low.endswith("ing"):
        # She remembers | thinking; he could not help | adding.
        end = _before_auxiliaries(items, end - 1)
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


def _governs(item: Item) -> bool:
    """Whether a verb or an adjective takes an infinitive: prefers | to speak, quick | to add."""
    if item.region >= 0 or item.is_capital:
        return False
    return item.low.endswith(("s", "ed")) or item.low in _INCLINED | _CATENATIVE


def _before_times(items: Sequence[Item], end: int) -> int:
    """Before how often something was said: the court has | five times found."""
    counted = end > 2 and items[end - 1].low == "times" and items[end - 2].low in DETERMINERS
    return _before_auxiliaries(items, end - 2) if counted else end


def _is_adverb_at(items: Sequence[Item], index: int) -> bool:
    """Whether an adverb stands here, and no surname: Oumou Coulibaly | warned."""
    named = items[index].is_capital and index > 0 and items[index - 1].is_capital
    return is_adverb(items[index].low) and not named


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
    aged = phrase.last - phrase.first == 1 and items[phrase.first].word.isdigit()
    if aged and phrase.first > 1 and items[phrase.first - 1].word == ",":
        # Nina Berg, 66, a dealer from Hull, said.
        phrase = _phrase_left(items, phrase.first - 1, lexicon)
    if not phrase:
        # Several commas: Nina Berg, 59, of Ashton, Md., said.
        longer = _before_comma(items, comma + 1, lexicon, further - 1) if further else EMPTY
        return Stretch(longer.first, inner_end) if longer else EMPTY
    opening = items[comma + 1]
    inserted = (
        (opening.low in PREPOSITIONS and not opening.is_capital)
        or is_adverb(opening.low)
        or opening.low in ("while", "when", "as", "if", "though", "although")
        or (opening.low.endswith("ing") and not opening.is_capital)
    ) and opening.low not in ("of", "from")
    state = opening.low in ("since", "now", "long", "once", "recently", "later")
    if state and items[comma + 2].low.endswith("ed") and inner_end - comma < 6:
        # One thread, since deleted, said.
        inserted = False
    if inserted or opening.low in ("and", "or", "but"):
        return phrase if inserted else EMPTY
    return Stretch(_with_role(items, phrase, lexicon), inner_end)


def _with_role(items: Sequence[Item], name: Stretch, lexicon: CueLexicon) -> int:
    """Where a phrase begins whose role goes before the name: its director, | Nina Berg, a nurse."""
    before = name.first - 1
    if before < 1 or items[before].word != "," or not items[name.first].is_capital:
        return name.first
    role = _phrase_left(items, before, lexicon)
    whole = role and (role.first == 0 or items[role.first - 1].low in ("and", "but"))
    if whole and items[role.first].low in DETERMINERS and not items[role.last - 1].is_capital:
        return role.first
    if role and role.first and items[role.first - 1].low == "whose" and role.last - role.first < 4:
        # Whose founder, Nina Berg, said.
        return role.first
    return name.first


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
        relative = last.low in ("it", "you") and end > 2 and items[end - 3].low in _WHO
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
            thing = low in ("that", "which") and first + 1 < end and items[first + 1].low == "it"
            thing = thing or (
                low in ("that", "which") and first < end and has_antecedent(items, first, lexicon)
            )
            if (low == "who" or thing) and first > 1 and items[first - 2].is_word:
                # The agency | that issued it: a relative clause without commas.
                first -= 1
                continue
            if low == "than" and 1 < first < end and items[first - 2].low in _MORE:
                # | More than half of those asked.
                if first == 2 or is_stop(items[first - 3]):
                    first -= 2
                break
            pronoun = max(contact(items, first - 1), who(items, first - 1, lexicon))
            if pronoun >= 0:
                first = pronoun
                continue
            if is_stop(item) or low in SUBORDINATORS or low in AUXILIARIES:
                break
            if low in _TIMED and first > 1 and _opens_clause(items, first - 1):
                break
            if low in ("and", "or", "but", "nor", "yet") and not _joins_names(items, first, end):
                break
            if low in SUBJECTS and low not in ("one", "others", "none", "it", "you", "that"):
                break
            relative = first > 1 and items[first - 2].low in _WHO
            if low in IRREGULAR_PAST and first < end and not relative:
                break
            if (
                first < end
                and not relative
                and item.region < 0
                and is_finite_cue(items, first - 1, lexicon)
            ):
                break
        elif first < end - 6 or (low in ",.!?…" and low):
            break
        first -= 1
        if end - first > 40:
            break
    return trim_left(items, Stretch(first, end))


def _before_auxiliaries(items: Sequence[Item], end: int) -> int:
    """Where the subject ends before auxiliaries and adverbs: he | was quick to add."""
    while end > 1 and items[end - 1].region < 0:
        low = items[end - 1].low
        if low not in AUXILIARIES and low != "not" and not is_adverb(low):
            break
        end -= 1
    return end


# He was quick | to add; she was heard | to mutter.
_INCLINED = frozenset(
    {"quick", "keen", "careful", "happy", "eager", "anxious", "first", "last", "right", "slow"}
    | {"sorry", "proud", "forced", "heard", "moved", "prompted", "fond", "glad", "pleased"}
)
# They tend | to say; he is said | to have asked.
_CATENATIVE = frozenset(
    {"tend", "like", "love", "prefer", "seem", "try", "refuse", "decline", "continue", "hope"}
    | {"plan", "appear", "begin", "choose", "came", "began", "said", "thought", "known", "heard"}
    | {"understood", "prone", "given", "apt", "wont", "bound", "likely", "unlikely"}
)
_REMEMBERING = frozenset(
    {
        "heard",
        "overheard",
        "seen",
        "caught",
        "filmed",
        "recorded",
        "help",
        "keep",
        "remembers",
        "remembered",
        "remember",
        "recalls",
        "recalled",
        "kept",
        "keeps",
        "began",
        "started",
    }
)
_MORE = frozenset({"more", "less", "fewer"})
_WHO = frozenset({"who", "that", "which"})
# Two days after the firm said it: what goes before belongs to the clause of time.
_TIMED = frozenset({"after", "before", "since"})


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    """Whether after opens a clause: two days | after S said it; shares fell | after S said it."""
    before = items[at - 1]
    return before.low in MEASURES | TIMES or (
        not before.is_capital
        and (before.low in IRREGULAR_PAST or (before.low.endswith("ed") and len(before.low) > 3))
    )


def _opening(items: Sequence[Item], closing: int) -> int:
    """Index of the bracket that `closing` closes, if it is near; -1 otherwise."""
    for index in range(closing - 1, max(-1, closing - 8), -1):
        if items[index].word == "(":
            return index
    return -1


def _joins_names(items: Sequence[Item], after: int, end: int) -> bool:
    """Whether `and` before index `after` joins two noun phrases and no clauses."""
    left = after - 2
    words = 0
    while left >= 0 and not is_stop(items[left]):
        low = items[left].low
        if low in AUXILIARIES or low in IRREGULAR_PAST or low in SUBJECTS:
            return False
        if low.endswith("ed") and not items[left].is_capital:
            return False
        if low in SUBORDINATORS:
            break
        words += 1
        left -= 1
    return words > 0 and end - after > 0
