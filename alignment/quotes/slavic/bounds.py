"""Where the content of a Ukrainian or Russian verb ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from alignment.morphology import GENDERS, parses
from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Stretch, trim
from alignment.quotes.slavic.phrases import ANY_FORM, THEN, clause_start, phrase_start
from alignment.quotes.slavic.subjects import slavic_subject
from alignment.quotes.slavic.words import (
    AND,
    NOUNLIKE,
    OF_WHOM,
    QUOTING,
    SUBORDINATORS,
    has_case,
    is_finite,
    is_pos,
    readings,
)
from alignment.quotes.view import DASHES, Item, word_set


def before_new_clause(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """An infinitive or a noun phrase ends where a clause is set beside it: виїхати | , однак …."""
    for index in range(content.first + 1, content.last - 1):
        if items[index].word != "," or items[index + 1].low not in _BESIDE | AND:
            continue
        if items[index + 1].low in AND and not _has_verb(items, index + 2, content.last, lang):
            continue
        may_go_on = items[index + 1].low in _GOING_ON
        if items[index + 1].low == "а" and _is_elliptic(items, index + 2, content.last, lang):
            # Запропонував заборонити самокати, | а його колега — ходити пішки.
            return trim(items, Stretch(content.first, index))
        if not may_go_on or not _goes_on(items, index + 2, content.last, lang):
            return trim(items, Stretch(content.first, index))
    return content


def before_joined_verb(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """A noun phrase ends before and with a finite verb: розслідування | й відвідав батьків."""
    joint, beyond = -1, 0
    for index in range(content.first + 1, content.last):
        item = items[index]
        if index < beyond:
            continue
        if item.region < 0 and not item.is_word:
            beyond = _past_aside(items, index, content.last) if joint == index - 1 else 0
            if not beyond:
                break
        if item.low in AND:
            joint = index
        elif joint > 0 and not item.is_capital and _is_verb(item, lang):
            return trim(items, Stretch(content.first, joint))
    return content


def _past_aside(items: Sequence[Item], comma: int, last: int) -> int:
    """Past words between commas right after and: голосування і, | попри звичай, | зняв піджак."""
    closing = (i for i in range(comma + 1, min(last, comma + 8)) if items[i].word == ",")
    return next(closing, -1) + 1


def before_whom(items: Sequence[Item], content: Stretch) -> Stretch:
    """A number that is demanded ends before for whom: чотири роки умовно | для вчительки."""
    if not items[content.first].is_word or content.last - content.first < _PHRASE:
        return content
    for index in range(content.first + 2, content.last - 1):
        if items[index].region < 0 and items[index].low == "для":
            return trim(items, Stretch(content.first, index))
    return content


_PHRASE = 4


def before_reason(items: Sequence[Item], content: Stretch) -> Stretch:
    """What is doubted or denied ends before why: сумнівається, що ціни спадуть | , адже …."""
    for index in range(content.first + 2, content.last - 1):
        colon = items[index].word == ":"
        if colon or (items[index].word == "," and items[index + 1].low in _REASONS):
            return trim(items, Stretch(content.first, index))
    return content


_REASONS = word_set("бо адже оскільки якщо ведь поскольку если")


def _is_elliptic(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether another subject and a dash for the same verb follow."""
    dash = next((i for i in range(first, min(last, first + 6)) if items[i].word in DASHES), 0)
    return dash > first and any(
        item.is_word and has_case(item.word, lang, "nomn", NOUNLIKE) for item in items[first:dash]
    )


_GOING_ON = AND | {"а"}


def _has_verb(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether a finite verb stands before the next comma: …, і | цистерна приїхала, пробита."""
    for item in items[first:last]:
        if item.region < 0 and not item.is_word:
            break
        if item.is_word and not item.is_capital and is_finite(item.word, lang):
            return True
    return False


def _goes_on(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether another infinitive and no finite verb follows: піти, а про решту | говорити."""
    verbs = [item.word for item in items[first:last] if item.is_word]
    finite = any(is_finite(word, lang) or is_pos(word, lang, "PRED") for word in verbs)
    return not finite and any(is_pos(word, lang, "INFN") for word in verbs)


_BESIDE = word_set("але однак проте та хоча хоч тому тож а но однако зато хотя поэтому так")


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
    end = _main_resumes(clause, start, _second_clause(items, start, end))
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
        if items[index + 1].word in DASHES and items[index + 2].low in _BUT:
            # …, — але запрошення не було: the narrator's.
            return index
        # …, захист — що ні: the conjunction may be left out.
        near = 6 if items[index + 1].low in _BESIDE else 4
        for at in range(index + 2, min(index + near, end - 1)):
            if items[at].word in DASHES and items[at + 1].low in _THAT:
                return index
    return end


_THAT = frozenset({"що", "что"})


def _main_resumes(clause: Clause, start: int, end: int) -> int:
    """The comma after which the main clause goes on: сказав, що доказів досить | , і пішов.

    Within one clause no comma stands before and; the verb after it must go with the main verb, and
    the comma may close another clause only if the content's own verbs have another subject.
    """
    items, lang = clause.items, clause.lang
    main = [cue for cue in clause.cues if cue.last < start and cue.form.feature == "fin"]
    if not main:
        return end
    tenses = _tenses(clause, main[-1])
    inner = False
    for index in range(start + 2 - (items[start].region >= 0), end - 2):
        if items[index].word != ",":
            continue
        adverse = items[index + 1].low in _BUT and not _can_share(clause, start, index, main[-1])
        alone = adverse and any(_is_impersonal(item, lang) for item in items[start:index])
        if items[index + 1].low in _THOUGH and _has_verb(items, index + 2, end, lang):
            # …, | утім екологи з цим не поспішають погоджуватися: the narrator's.
            return index
        if items[index + 1].low in AND and _another_acts(clause, start, index, end, main[-1]):
            # Спитав, чи правда це, | і гість кивнув.
            return index
        if items[index + 1].low not in AND and not adverse:
            if items[index + 1].low in SUBORDINATORS:
                inner = True
                continue
            return end
        if inner and not adverse and _can_share(clause, start, index, main[-1]):
            return end
        at = index + 2
        while at < end - 1 and (items[at].low == "не" or items[at].low in THEN):
            at += 1
        if adverse:
            at = next((i for i in range(at, end) if _is_verb(items[i], lang)), at)
            if phrase_start(items, index + 2, at, ANY_FORM, lang) >= 0:
                return end
        for pos, grammemes in readings(items[at].word or "-", lang)[:1]:
            form = main[-1].form
            agrees = (not form.number or form.number in grammemes) and (
                not form.gender or form.gender in grammemes
            )
            reports = any(cue.first == at for cue in clause.cues)
            told = {"past"} if adverse and not alone and not reports else _TOLD
            if pos == "VERB" and agrees and tenses & grammemes & told:
                return index
    return end


def _another_acts(clause: Clause, start: int, comma: int, end: int, main: Cue) -> bool:
    """Whether a past verb with its own subject follows and, after a content not in the past."""
    items, lang = clause.items, clause.lang
    told = items[start:comma]
    inside = [item for item in told if _is_verb(item, lang)]
    past = any("past" in readings(item.word, lang)[0][1] for item in inside)
    if past or "past" not in _tenses(clause, main) or any(item.region >= 0 for item in told):
        return False
    at = next((i for i in range(comma + 2, end) if _is_verb(items[i], lang)), 0)
    if not at or any(not item.is_word for item in items[comma + 1 : at]):
        return False
    subject = phrase_start(items, comma + 2, at, ANY_FORM, lang) >= 0
    return subject and "past" in readings(items[at].word, lang)[0][1]


_TOLD = frozenset({"past", "pres"})
_THOUGH = word_set("утім втім впрочем")


def _is_verb(item: Item, lang: str) -> bool:
    return item.is_word and is_finite(item.word, lang)


_BUT = word_set("а але но проте однак однако зате зато натомість")


def _can_share(clause: Clause, start: int, end: int, main: Cue) -> bool:
    """Whether a finite verb of a content can have the subject of the main verb, or it has none."""
    form, lang = main.form, clause.lang
    verbs = [
        grammemes
        for item in clause.items[start:end]
        if item.is_word and is_finite(item.word, lang) and not _is_impersonal(item, lang)
        for pos, grammemes in readings(item.word, lang)[:1]
    ]
    if not verbs and any(_is_impersonal(item, lang) for item in clause.items[start:end]):
        return False
    if not verbs:
        return not any(item.region >= 0 for item in clause.items[start:end])
    return any(
        form.number in grammemes and (form.gender in grammemes or not grammemes & GENDERS)
        for grammemes in verbs
    )


@lru_cache(maxsize=1 << 12)
def _has_no_subject(word: str, lang: str) -> bool:
    return any(parse.lemma in _IMPERSONAL for parse in parses(word, lang)[:2])


def _is_impersonal(item: Item, lang: str) -> bool:
    """Whether a verb or predicate has no subject: грошей бракує, загрози немає."""
    return item.is_word and _has_no_subject(item.word, lang)


_IMPERSONAL = word_set(
    "бракувати забракнути вистачати вистачити хватать хватить недоставать доводитися довестися"
    " приходиться прийтися немає нема нет треба потрібно слід варто нужно надо можна можно"
)


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
            past = "past" in grammemes and "past" in _tenses(clause, after)
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
    adverse = first > start and items[first - 1].word == "," and items[first].low in _BESIDE
    between = items[first + 1 : after.first]
    oblique = all(item.is_word and not has_case(item.word, clause.lang, "nomn") for item in between)
    return first - 1 if adverse and oblique else -1


def _alike(clause: Clause, main: Cue, after: Cue) -> bool:
    """Whether two verbs can share a subject and a tense."""
    one, other = main.form, after.form
    if one.number != other.number or (one.gender and other.gender and one.gender != other.gender):
        return False
    return bool(_tenses(clause, main) & _tenses(clause, after))


def _tenses(clause: Clause, cue: Cue) -> frozenset[str]:
    words = (item.word for item in clause.items[cue.first : cue.last + 1] if item.is_word)
    found = [g for word in words for pos, g in readings(word, clause.lang) if pos == "VERB"]
    return _TENSES.intersection(chain.from_iterable(found)) or _TENSES


_TENSES = frozenset({"past", "pres", "futr"})


_THAT_ONE = word_set("той тот та те ті те")
_JOINTS = AND | word_set("але но а проте однак однако")


def up_to_comma(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """A complement ends at the first comma, semicolon, colon or dash.

    What goes on in the same case belongs to it: назвав план цікавим, | але сирим; вигадкою, |
    покликаною їх заспокоїти.
    """
    for index in range(content.first + 1, content.last):
        item = items[index]
        if item.region < 0 and (item.word in (",", ";", ":") or item.word in DASHES):
            if item.word == "," and _in_same_case(items, content, index, lang):
                continue
            return trim(items, Stretch(content.first, index))
    return content


def _in_same_case(items: Sequence[Item], content: Stretch, comma: int, lang: str) -> bool:
    at = comma + 1
    while at < content.last and items[at].low in _STILL:
        at += 1
    while at < content.last and is_pos(items[at].word or "-", lang, "ADVB", "PRCL"):
        at += 1
    words = items[content.first : comma]
    instrumental = any(item.is_word and has_case(item.word, lang, "ablt") for item in words)
    return (
        instrumental
        and at < content.last
        and items[at].is_word
        and not is_finite(items[at].word, lang)
        and has_case(items[at].word, lang, "ablt")
        and not has_case(items[at].word, lang, "nomn")
    )


_STILL = word_set("але та а но хоч хоча хотя зато і й и не")
