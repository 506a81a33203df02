"""Where the content of a Ukrainian or Russian verb ends."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause
from alignment.quotes.slavic.phrases import THEN, clause_start
from alignment.quotes.slavic.resumption import main_resumes
from alignment.quotes.slavic.subjects import slavic_subject
from alignment.quotes.slavic.words import (
    AND,
    BESIDE,
    BUT,
    OF_WHOM,
    QUOTING,
    has_case,
    is_finite,
    is_pos,
    readings,
    tenses_of,
)
from alignment.quotes.view import DASHES, Item, word_set


def content_end(
    clause: Clause,
    start: int,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    infinitive: bool = False,
) -> int:
    """Index after the content that begins at `start`.

    Args:
        clause: Clause.
        start: First item of the content.
        following: Cues after the one whose content it is.
        lexicon: Cues.
        infinitive: It is an infinitive, to which a finite verb after and does not belong.

    What stands after a colon belongs to it (лід тане: води до колін), save after what somebody
    wishes (щоб кораблі пішли: дозволу не треба).
    """
    items = clause.items
    end = len(items)
    wished = not infinitive and items[start - 1].low in _SO_THAT
    for index in range(start + 1, len(items)):
        item = items[index]
        if item.region >= 0 or item.word == "..." or item.word[0] not in ".!?;:":
            continue
        told = index + 1 < end and items[index + 1].low in QUOTING
        colon = item.word == ":" and index + 1 < end and not told and not wished
        if colon and items[index + 1].region < 0:
            continue
        end = index
        break
    end = main_resumes(clause, start, _second_clause(items, start, end))
    for after in following:
        if after.first <= start + 1 or after.first >= end:
            continue
        cut = _cut_before(clause, start, after, lexicon, infinitive)
        if cut > start:
            return min(end, cut)
    return end


_SO_THAT = word_set("щоб аби чтобы")


def _second_clause(items: Sequence[Item], start: int, end: int) -> int:
    """The comma before a second clause of the same verb: …, | а згодом — що мосту немає."""
    for index in range(start + 1, end - 3):
        if items[index].word != ",":
            continue
        if items[index + 1].word in DASHES and items[index + 2].low in BUT | _IT_WAS:
            # …, — але запрошення не було; …, — ішлося про маяк: the narrator's.
            return index
        # …, захист — що ні: the conjunction may be left out.
        near = 6 if items[index + 1].low in BESIDE else 4
        for at in range(index + 2, min(index + near, end - 1)):
            if items[at].word in DASHES and items[at + 1].low in _THAT:
                return index
    return end


_IT_WAS = word_set("ішлося йшлося ідеться йдеться мова речь")
_THAT = frozenset({"що", "что"})


def _cut_before(
    clause: Clause, start: int, after: Cue, lexicon: CueLexicon, infinitive: bool
) -> int:
    items = clause.items
    before = items[after.first - 1]
    if after.form.pos == "phrase":
        first = after.first - 1
        if items[first - 1].low in OF_WHOM and items[first - 2].word == ",":
            # …, который, | по его словам, ….
            first -= 2
        return first if before.word == "," else -1
    if after.form.pos != "verb":
        return -1
    if after.form.feature == "grnd" and before.word == ",":
        return after.first - 1
    if after.form.feature != "fin":
        return -1
    joint = after.first - 1
    while (
        joint > start
        and joint > after.first - 4
        and (
            items[joint].low in THEN
            or is_pos(items[joint].word or "-", clause.lang, "ADVB", "PRCL")
        )
        and items[joint].low not in _JOINTS
    ):
        joint -= 1
    comma = items[joint - 1].word == ","
    if items[joint].low in _JOINTS and (comma or after.form.frames & {"r", "t"}):
        main = [cue for cue in clause.cues if cue.last < start and cue.form.feature == "fin"]
        thought = not comma and after.form.cue_class == "belief"
        if not infinitive and (thought or (main and not _alike(clause, main[-1], after))):
            # Сказав, що почув новину й вимагатиме …: what he will demand is a part of it.
            return -1
        if main and not comma and not infinitive and _continues(clause, start, joint, after):
            # Заявила, що знала про це й писала міністрові: the nearest verb is the one it joins.
            return -1
        return joint - 1 if comma else joint
    aside = _impersonal(clause, start, after)
    if aside > 0:
        return aside
    source, _group, inverted = slavic_subject(clause, after, lexicon, EMPTY)
    if source and items[source.first].low in _THAT_ONE:
        # …, що все тримається на сторожі, а той боїться лам: named within what is reported.
        return -1
    if source and not inverted and source.first - 1 > start:
        left = source.first - 1
        if items[left].low in ("а", "але", "но", "однак", "однако", "проте") and (
            items[left - 1].word == ","
        ):
            return left - 1
    return -1


def _continues(clause: Clause, start: int, joint: int, after: Cue) -> bool:
    """Whether a past verb after and goes with the verb before it within the content."""
    lang, form = clause.lang, after.form
    for item in reversed(clause.items[start:joint]):
        if item.region < 0 and item.word == ",":
            break
        if item.is_word and is_finite(item.word, lang):
            grammemes = readings(item.word, lang)[0][1]
            past = "past" in grammemes and "past" in tenses_of(clause, after)
            return (
                past and form.number in grammemes and (not form.gender or form.gender in grammemes)
            )
    return False


def _impersonal(clause: Clause, start: int, after: Cue) -> int:
    """The comma before a second order without a subject: не чекати | , а водіям радять …; or -1."""
    items = clause.items
    if after.form.number != "plur" or "o" not in after.form.frames:
        return -1
    first = clause_start(items, after.first)
    adverse = first > start and items[first - 1].word == "," and items[first].low in BESIDE
    between = items[first + 1 : after.first]
    oblique = all(item.is_word and not has_case(item.word, clause.lang, "nomn") for item in between)
    return first - 1 if adverse and oblique else -1


def _alike(clause: Clause, main: Cue, after: Cue) -> bool:
    """Whether two verbs can share a subject and a tense."""
    one, other = main.form, after.form
    if one.number != other.number or (one.gender and other.gender and one.gender != other.gender):
        return False
    return bool(tenses_of(clause, main) & tenses_of(clause, after))


_THAT_ONE = word_set("той тот та те ті те")
_JOINTS = AND | word_set("але но а проте однак однако")
