"""Where the content of a Ukrainian or Russian verb ends."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.belonging import THAT_ONE
from alignment.quotes.slavic.clause_parts import ADVERSE
from alignment.quotes.slavic.complements import begin_content
from alignment.quotes.slavic.conjunctions import SO_THAT
from alignment.quotes.slavic.phrases import THEN, clause_start, phrase_start
from alignment.quotes.slavic.resumption import ASIDES, main_resumes, shares_number
from alignment.quotes.slavic.subjects import slavic_subject
from alignment.quotes.slavic.words import (
    AND,
    BESIDE,
    BUT,
    OF_WHOM,
    QUOTING,
    has_case,
    has_verb,
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
    wished = not infinitive and items[start - 1].low in SO_THAT
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
    end = len(items)
    before = items[after.first - 1]
    if after.form.pos == "phrase":
        first = after.first - 1
        if items[first - 1].low in OF_WHOM and items[first - 2].word == ",":
            # …, который, | по его словам, ….
            first -= 2
        if items[first - 1].low in AND and items[first - 2].word == ",":
            # …, і, | за їхніми словами, ….
            return first - 2
        opening = next((i for i in range(first - 1, start, -1) if items[i].word == ","), start)
        anew = before.word == "," and opening > start and items[opening + 1].low in ADVERSE
        if anew and not has_verb(items, opening + 2, first, clause.lang):
            # Просить грошей | , але область, за її словами, мовчить.
            return opening
        closed = any(
            item.word in DASHES for item in items[after.last + 1 : after.last + _MAX_ASIDE]
        )
        sets_anew = before.word in DASHES and not closed
        return first if before.word in (",", ":") or sets_anew else -1
    if after.form.lemma in QUOTING:
        return _colon_before(items, start, after.first)
    if after.form.pos != "verb":
        return -1
    if (
        after.form.feature == "grnd"
        and before.word == ","
        and items[after.first].low not in THANKS_TO
    ):
        return after.first - 1
    if after.form.feature != "fin":
        return -1
    told = after.last + 1 < len(items) and items[after.last + 1].word in (",", ":")
    if after.form.concept in _UNTOLD and not told:
        # Сміявся, а потім задумався.
        return -1
    joint = after.first - 1
    while (
        joint > start
        and joint > after.first - 4
        and (
            items[joint].low in THEN | _ONCE
            or is_pos(items[joint].word or "-", clause.lang, "ADVB", "PRCL")
        )
        and items[joint].low not in _JOINTS
    ):
        joint -= 1
    rejected = _rejects(clause, start, after)
    if rejected > 0:
        return rejected
    comma = items[joint - 1].word == ","
    inside = joint
    if comma and (opening := _aside(clause, start, joint - 1)):
        # Вимкнула всі ліхтарі, крім одного, | і сказала: the comma of what is put in.
        comma, inside = False, opening
    if items[joint].low == "а" and _contrasts(clause, start, joint):
        return -1
    if items[joint].low in _JOINTS and (comma or after.form.frames & {"r", "t"}):
        main = [cue for cue in clause.cues if cue.last < start and cue.form.feature == "fin"]
        thought = not comma and after.form.cue_class == "belief"
        ended = comma and items[joint].low in AND and main and _agree(main[-1], after)
        ended = ended and not any(item.word == "," for item in items[start : joint - 1])
        if ended and not infinitive:
            # Заперечує, що когось переховує, | і веліла чекати: no comma joins verbs of one clause.
            return joint - 1
        if not infinitive and (thought or (main and not _alike(clause, main[-1], after))):
            # Сказав, що почув новину й вимагатиме …: what he will demand is a part of it.
            return -1
        if main and not comma and not infinitive and _continues(clause, start, inside, after):
            # Заявила, що знала про це й писала міністрові: the nearest verb is the one it joins.
            return -1
        return joint - 1 if comma else joint
    if infinitive and before.word == "," and told and before.region < 0:
        # Хоче лишитися, | каже, що втомився.
        return after.first - 1
    aside = _impersonal(clause, start, after)
    if aside > 0:
        return aside
    source, _group, inverted = slavic_subject(clause, after, lexicon, EMPTY)
    if source and items[source.first].low in THAT_ONE:
        # …, що все тримається на сторожі, а той боїться лам: named within what is reported.
        return -1
    if source and not inverted and source.first - 1 > start:
        left = source.first - 1
        while left > start + 1 and is_pos(items[left].word or "-", clause.lang, "ADVB", "PRCL"):
            if items[left].low in _JOINTS:
                break
            left -= 1
        if items[left].low in ADVERSE and items[left - 1].word == ",":
            tells = after.form.concept not in _UNTOLD | _SEEN
            tells = tells or begin_content(clause, after, after.last + 1)[0] >= 0
            tells = tells or after.last + 1 >= end or items[after.last + 1].word in _TELLING
            # А вахта помітила це не відразу: nothing is told by that verb.
            return left - 1 if tells or infinitive else -1
    return -1


_SEEN = frozenset({"observe", "want", "recall"})
_TELLING = frozenset(",:.;")
# A preposition that looks like the gerund of thanking.
THANKS_TO = frozenset({"благодаря"})
_UNTOLD = frozenset({"learn", "wonder", "understand", "decide", "see-as"})


def _colon_before(items: Sequence[Item], start: int, at: int) -> int:
    """The colon after which a particle gives words anew: …, що C | : грошей, мовляв, немає."""
    for index in range(at - 1, start, -1):
        if items[index].region < 0 and items[index].word in (":", ";", "."):
            return index if items[index].word == ":" else -1
    return -1


def _rejects(clause: Clause, start: int, after: Cue) -> int:
    """The comma before what is rejected: визнав, що помилився | , але відставку відкинув; or -1."""
    items = clause.items
    main = [cue for cue in clause.cues if cue.last < start and cue.form.feature == "fin"]
    if not main or after.form.cue_class != "denying" or not _alike(clause, main[-1], after):
        return -1
    first = clause_start(items, after.first)
    adverse = first > start and items[first - 1].word == "," and items[first].low in BUT
    if not adverse or first + 1 == after.first:
        return -1
    between = Stretch(first + 1, after.first)
    named = phrase_start(items, between.first, between.last, after.form, clause.lang) >= 0
    return -1 if named else first - 1


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
                past
                and shares_number(form, grammemes)
                and (not form.gender or form.gender in grammemes)
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
    return _agree(main, after) and bool(tenses_of(clause, main) & tenses_of(clause, after))


def _agree(main: Cue, after: Cue) -> bool:
    """Whether two verbs can share a subject."""
    one, other = main.form, after.form
    return (one.number == "plur") == (other.number == "plur") and not (
        one.gender and other.gender and one.gender != other.gender
    )


def _aside(clause: Clause, start: int, comma: int) -> int:
    """The comma that opens an aside which another closes: …| , крім одного, і …; or 0."""
    items = clause.items
    opening = next((i for i in range(comma - 1, start, -1) if items[i].word == ","), 0)
    aside = opening > start and items[opening + 1].low in ASIDES
    return opening if aside and comma - opening <= _MAX_ASIDE else 0


_MAX_ASIDE = 8


def _contrasts(clause: Clause, start: int, joint: int) -> bool:
    """Whether а says what is so instead: не закриває храмів, | а лише зобов'язує; or it is when."""
    items = clause.items
    at = joint + 1
    if at < len(items) and items[at].low in _ONCE:
        return True
    only = at < len(items) and items[at].low in _ONLY
    return only and any(item.low in ("не", "ні", "ни") for item in items[start : joint - 1])


_ONCE = word_set("щойно едва коли когда якщо если після после як ледве ледь")
_ONLY = word_set("лише лишь тільки только просто навпаки наоборот")


_JOINTS = AND | ADVERSE
