"""English noun phrases that end before a verb: who said it."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.describing import (
    SPEECH,
    TIMED,
    TITLED,
    WHO,
    after_relative,
    contact,
    describes,
    has_antecedent,
    is_auxiliary,
    is_governed,
    is_stranded,
    is_titled,
    opens_clause,
)
from alignment.quotes.english.edges import trim_left
from alignment.quotes.english.relatives import is_finite_cue, who
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
    phase_of,
    starts_phrase,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import DASHES, Item, is_stop


def subject_left(items: Sequence[Item], verb: int, lexicon: CueLexicon) -> tuple[Stretch, int]:
    """The noun phrase before a verb, and the index where the verb's group begins.

    Auxiliaries and adverbs before the verb belong to its group. An apposition or a relative
    clause between commas belongs to the phrase; an inserted adverb or prepositional phrase
    doesn't.
    """
    group = verb
    gerund = items[verb].region < 0 and items[verb].low.endswith("ing") and verb > 1
    if gerund and items[verb - 1].low in PREPOSITIONS:
        # Ended it by ruling that, confined itself to saying that: the subject stands before.
        return EMPTY, group
    while (
        group > 0
        and items[group - 1].region < 0
        and (
            is_auxiliary(items, group - 1)
            or _is_adverb_at(items, group - 1)
            or items[group - 1].low in ("to", "n't", "not")
        )
        and not is_stranded(items, group - 1)
    ):
        group -= 1
    group = after_relative(items, _before_times(items, group))
    end = group
    phase = phase_of(items, group) if group < verb else group
    if phase < group:
        end = _before_auxiliaries(items, phase)
    elif end > 4 and [item.low for item in items[end - 3 : end + 1]] == _SO_FAR:
        # The club | went so far as to claim.
        end = _before_auxiliaries(items, end - 4)
    elif end > 1 and items[end].low == "to" and _governs(items[end - 1]):
        # The council prefers to speak, the firm declined to say: the subject is the first verb's.
        end = _before_auxiliaries(items, end - 1)
    elif 1 < end < verb and items[end].word == "to" and items[end - 1].region < 0:
        # Rang the council | to complain.
        return EMPTY, group
    if end > 1 and items[end - 1].low in _REMEMBERING and items[verb].low.endswith("ing"):
        # She remembers | thinking; he could not help | adding.
        end = _before_auxiliaries(items, end - 1)
    if (
        end > 1
        and items[end - 1].low.endswith(("self", "selves"))
        and items[end - 2].low in SUBJECTS
    ):
        # She herself | admits.
        end -= 1
    if not end:
        return EMPTY, group
    if items[end - 1].word == ",":
        return _before_comma(items, end, lexicon), group
    if items[end - 1].word in DASHES and items[end - 1].region < 0:
        return _before_dash(items, end - 1, lexicon), group
    if not gerund and is_titled(items, end - 1) and items[end - 1].low == ",":
        # Nina Berg, host of the “Night Desk,” | said.
        return _before_comma(items, end + 1, lexicon), group
    if items[end - 1].region >= 0 and not (end > 1 and items[end - 2].low in TITLED):
        return EMPTY, group
    low = items[end - 1].low
    if gerund and low in _SEEN and end > 1 and items[end - 2].low in _REMEMBERING:
        # I remember | him | telling me.
        return Stretch(end - 1, end), group
    if low in ("whom", "which") and end > 3 and items[end - 2].low == "of":
        # Six players, | one of whom | said; but no more than that phrase.
        some = next((i for i in range(end - 3, max(0, end - 6), -1) if is_stop(items[i - 1])), -1)
        return (Stretch(some, end) if some > 0 else EMPTY), group
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


_SO_FAR = ["so", "far", "as", "to"]


def _is_adverb_at(items: Sequence[Item], index: int) -> bool:
    """Whether an adverb stands here, and no surname: Oumou Coulibaly | warned."""
    named = items[index].is_capital and index > 0 and items[index - 1].is_capital
    # Not authorized to speak publicly | said.
    inner = index > 1 and items[index - 1].low == "speak" and items[index - 2].low == "to"
    here = items[index].low == "here"
    return is_adverb(items[index].low) and not (named or inner or here)


def _before_comma(
    items: Sequence[Item], end: int, lexicon: CueLexicon, further: int = 2
) -> Stretch:
    inner_end = end - 1
    comma = inner_end - 1
    while comma >= 0 and items[comma].word not in (",", ";", ":"):
        if inner_end - comma > 30:
            return EMPTY
        comma -= 1
    if comma < 0 and items[end + 1 : end + 2] and items[end + 1].low in (":", "that"):
        # The organiser Nina Lund, | said: “Q”.
        named = starts_phrase(items[0]) and items[inner_end - 1].is_capital
        lower = [item for item in items[:inner_end] if not item.is_capital]
        named = named and items[0].low not in TIMES and not has_verb(lower, 0, len(lower))
        return _phrase_left(items, inner_end, lexicon) if named else EMPTY
    if comma < 1 or items[comma].word != ",":
        return EMPTY
    if items[comma + 1].region < 0 and items[comma + 1].low in _FINITE:
        # Hall got up, went to the window, | said that: a row of verbs.
        return subject_left(items, comma + 1, lexicon)[0]
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
        relative = last.low in ("it", "you") and end > 2 and items[end - 3].low in WHO
        if not relative and not is_governed(items, end - 1):
            return Stretch(end - 1, end)
    if last.region < 0 and last.low in ("both", "all") and end > 1 and items[end - 2].low == "they":
        # They both | said.
        return Stretch(end - 2, end)
    if last.region < 0 and last.low == "here" and end > 1 and items[end - 2].low in SUBJECTS:
        # Anyone here | thinks.
        return Stretch(end - 2, end)
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
            as_well = low == "as" and [one.low for one in items[max(0, first - 3) : first]]
            if as_well == _AS_WELL and first < end:
                # | Nina Hall as well as Ivan Berg | said.
                first -= 3
                continue
            if low == "than" and 1 < first < end and items[first - 2].low in _MORE:
                # | More than half of those asked.
                if first == 2 or is_stop(items[first - 3]) or items[first - 3].low in _BEFORE_MORE:
                    first -= 2
                break
            pronoun = max(contact(items, first - 1), who(items, first - 1, lexicon))
            if pronoun >= 0:
                first = pronoun
                continue
            if is_stop(item) or low in SUBORDINATORS or is_auxiliary(items, first - 1):
                break
            if low in TIMED and first > 1 and opens_clause(items, first - 1):
                break
            if low in ("and", "or", "but", "nor", "yet") and not _joins_names(items, first, end):
                break
            if low in SUBJECTS and low not in ("one", "others", "none", "it", "you", "that"):
                break
            relative = first > 1 and items[first - 2].low in WHO
            named = item.is_capital and first > 1 and items[first - 2].is_capital
            # The clerk | Drew Berg.
            named = named or (item.is_capital and first < end and items[first].is_capital)
            past = low in IRREGULAR_PAST and first < end and not relative and not named
            if past and not describes(items, first - 1, end):
                break
            if (
                first < end
                and not relative
                and not named
                and item.region < 0
                and is_finite_cue(items, first - 1, lexicon)
                and not describes(items, first - 1, end)
            ):
                break
        elif first < end - 6 or (low in ",.!?…" and low) or item.size > SPEECH:
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
    | {"sorry", "proud", "forced", "heard", "pains", "moved", "prompted", "fond", "glad", "pleased"}
)
# They tend | to say; he is said | to have asked.
_CATENATIVE = frozenset(
    {"tend", "like", "love", "prefer", "seem", "try", "refuse", "decline", "continue", "hope"}
    | {"plan", "appear", "begin", "choose", "came", "began", "said", "thought", "known", "heard"}
    | {"understood", "prone", "given", "apt", "wont", "bound", "likely", "unlikely"}
)
_REMEMBERING = frozenset(
    {"heard", "overheard", "seen", "caught", "filmed", "recorded", "help", "keep", "remembers"}
    | {"remembered", "remember", "recalls", "recalled", "kept", "keeps", "began", "started"}
)
_SEEN = frozenset({"him", "her", "them", "us", "me", "you"})
_AS_WELL = ["as", "well", "as"]
_MORE = frozenset({"more", "less", "fewer"})
_BEFORE_MORE = frozenset({"and", "but", "while", "though", "although"})
# Pasts that are no participles.
_FINITE = frozenset(
    {"got", "went", "came", "took", "gave", "saw", "rose", "fell", "ran", "sat", "stood", "drew"}
    | {"wrote", "drove", "flew", "threw", "shook", "chose", "grew", "began", "woke", "broke"}
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
        if low in SUBORDINATORS or (low == "with" and left and items[left - 1].word == ","):
            break
        words += 1
        left -= 1
    return words > 0 and end - after > 0
