"""Where the content of a Ukrainian or Russian verb begins, and the rule that tells."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause
from alignment.quotes.slavic.conjunctions import (
    ABOUT,
    SO_MUCH,
    asks_what,
    is_purpose,
    is_which,
    tells_nothing,
    weighs,
    without_comma,
)
from alignment.quotes.slavic.infinitives import closing_comma, find_infinitive, is_when
from alignment.quotes.slavic.noun_phrases import is_number, names_before, said_object
from alignment.quotes.slavic.said_nouns import is_amount, is_cause, is_threat
from alignment.quotes.slavic.unsaid import THAT, tells_when
from alignment.quotes.slavic.words import (
    AS,
    COMPLEMENTIZERS,
    IN,
    OF_WHOM,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SPEECH_PLACES,
    SUBORDINATORS,
    has_case,
    is_finite,
    is_pos,
    is_time,
    is_verb,
    readings,
)
from alignment.quotes.view import DASHES, MAX_NAME, Item, is_stop, word_set

_MAX_BETWEEN = 16


def begin_content(clause: Clause, cue: Cue, at: int) -> tuple[int, str]:
    """Index where the content begins after the cue, and the rule; -1 if there is none."""
    items, lang, frames = clause.items, clause.lang, cue.form.frames
    start, rule = _conjunction(clause, cue, at)
    here = cue.last + 1
    if start >= 0 and rule == "that-clause" and tells_nothing(clause, cue, at, start):
        start = -1
    if start >= 0:
        first = find_infinitive(items, here, lang) if frames & {"i", "o"} else -1
        if 0 <= first < start:
            return (here if is_when(items, here, first, lang) else first), "infinitive"
        return start, rule
    at = _past_thus(items, at, cue, lang)
    if (
        at + 2 < len(items)
        and (items[at].word == ":" or (items[at].word in DASHES and items[at - 1].low in _NEWS))
        and items[at + 1].is_word
        and frames & {"r", "t"}
        and not _has_phrase(clause, at + 1)
    ):
        return at + 1, "cue-colon"
    if frames & {"i", "o"}:
        start = find_infinitive(items, here, lang)
        if start >= 0:
            return (here if is_when(items, here, start, lang) else start), "infinitive"
    if "p" in frames or cue.form.prepositions:
        about = ABOUT | set(cue.form.prepositions)
        far = 10 if cue.form.concept == "estimate" else 5
        near = (*range(at, min(len(items), at + far)), *range(here, min(len(items), here + 4)))
        for index in near:
            if is_stop(items[index]):
                break
            if items[index].low in about and index + 1 < len(items):
                if items[index + 1].low in THAT or items[index - 1].low in SO_MUCH:
                    break
                if items[index].low in IN and not _is_said(items, index + 1, cue, lang):
                    continue
                if items[index].low in _FOR | _AGAINST and not is_cause(items, index + 1, lang):
                    continue
                if cue.form.concept == "estimate" and is_amount(items, at, index, lang):
                    # Оцінив | збитки у три мільйони; but оцінив фірму в | три мільйони.
                    return at, "preposition"
                return index + 1, "preposition"
    if "f" in frames:
        beside = here
        for index in range(here, min(len(items), here + 12)):
            if index >= beside and is_stop(items[index]):
                closing = closing_comma(items, index) if items[index].word == "," else -1
                if not 0 < closing < len(items) - 1 or items[closing + 1].low not in _charging(cue):
                    break
                # Звинуватила підрядника, | місцеву фірму, | у крадіжці.
                beside = closing + 1
            if index < beside:
                continue
            if items[index].low in _charging(cue) and index + 1 < len(items):
                if items[index + 1].low in ("тому", "том", "те", "то") and index + 4 < len(items):
                    return index + 4, "charge"
                return index + 1, "charge"
    if "a" in frames:
        for index in range(here, min(len(items), here + 12)):
            if items[index].region >= 0 or is_stop(items[index]):
                break
            if items[index].low in AS and index + 1 < len(items):
                return index + 1, "complement"
    if "c" in frames and cue.form.concept == "call":
        start = _named_and_told(clause, at)
        if start >= 0:
            return start, "cue-colon"
    if "c" in frames:
        start = _instrumental(items, at, lang)
        if start >= 0 and cue.form.concept == "threaten" and not is_threat(items, start, lang):
            start = -1
        if start >= 0:
            return start, "complement"
        if cue.form.concept in ("call", "believe") and names_before(items, cue.first, lang):
            start = said_object(clause, cue, at)
            if start >= 0:
                # Причиною вона назвала | подорожчання зерна.
                return start, "noun-phrase"
    if "n" in frames:
        at = said_object(clause, cue, at)
        if at >= 0:
            return at, "noun-phrase"
    return -1, ""


def _charging(cue: Cue) -> frozenset[str]:
    """Prepositions before what somebody is charged with: звинуватив у крадіжці; картав за лінь."""
    if cue.form.concept in ("criticise", "condemn"):
        return _FOR | IN if cue.form.lemma in _REPROACHING else _FOR
    return IN


_FOR = frozenset({"за"})
_AGAINST = frozenset({"проти", "против"})
_REPROACHING = word_set("упрекнуть упрекать попрекать попрекнуть укорять укорить")


def _is_said(items: Sequence[Item], at: int, cue: Cue, lang: str) -> bool:
    """Whether in is followed by what is said, and no place: оцінює фірму в | дев'ять мільйонів.

    An estimate is a number; one assures of an abstract noun: запевнив у | готовності чекати.
    """
    item = items[at]
    if cue.form.concept == "estimate":
        return is_number(item, lang) or item.low in _AMOUNTS
    abstract = any(
        pos == "NOUN" and "loct" in g and "inan" in g for pos, g in readings(item.word or "-", lang)
    )
    place = item.is_capital or item.low in SPEECH_PLACES or is_time(item.word or "-", lang)
    return abstract and not place and item.low.endswith(_ABSTRACT)


_AMOUNTS = word_set(
    "сотні тисячі мільйон мільйони мільярди сотни тысячи миллион миллионы миллиарды"
)
_ABSTRACT = ("ості", "ости", "нні", "тті", "нии", "тии", "тві", "тве")


def _has_phrase(clause: Clause, at: int) -> bool:
    """Whether a phrase or particle at `at` reports more plainly: не згодні: | на їхню думку, …."""
    return any(
        cue.form.pos in ("phrase", "adverb") and 0 <= cue.first - at <= 1 for cue in clause.cues
    )


def _conjunction(clause: Clause, cue: Cue, at: int) -> tuple[int, str]:
    """Finds , що / , чтобы / , чи after cue, source and addressee."""
    items, lang, frames, first = clause.items, clause.lang, cue.form.frames, cue.last + 1
    if not frames & {"t", "q", "i", "o"}:
        return -1, ""
    bare = without_comma(clause, cue)
    if bare[0] >= 0:
        return bare
    beyond = 0
    for index in range(first, min(len(items) - 1, max(first, at) + _MAX_BETWEEN)):
        if index < beyond:
            continue
        item = items[index]
        comma = items[index + 1].word == ","
        if item.region >= 0 and (first < index or comma) and item.size <= MAX_NAME:
            # Заявив виданню «Обрій», | що …; розповів «Обрію», | що ….
            continue
        if item.region >= 0 or item.word in (".", ";", ":", "?", "!"):
            return -1, ""
        if (
            index >= at
            and item.is_word
            and is_finite(item.word, lang)
            and item.low not in ("том", "тому")
        ):
            return -1, ""
        if item.word != ",":
            continue
        after = items[index + 1]
        dash = index >= at and after.word in DASHES
        if after.region >= 0 or dash or is_pos(after.word, lang, "GRND"):
            return -1, ""
        if after.low in COMPLEMENTIZERS and index + 2 < len(items):
            if items[index + 2].low in _EXACTLY and asks_what(items, index + 3, cue, lang):
                return index + 1, "question"
            if not frames & {"t", "i", "o"} or is_purpose(items, index + 1, cue, lang):
                return -1, ""
            return index + 2, "that-clause"
        if (
            after.low in QUESTIONS
            and "q" in frames
            and not (after.low in RELATIVES and index > first)
            and not (after.low in AS and tells_when(items, index + 1))
            and not (after.low in _WHEN and cue.form.cue_class == "emotional")
            and not (after.low in AS and items[index - 1].region >= 0)
            and not weighs(items, first, index + 1)
            and not is_which(items, index + 1, first, cue, lang)
        ):
            return index + 1, "question"
        if "q" in frames and (index == first or cue.form.concept == "ask"):
            of_what = items[index + 2 : index + 3]
            if after.low in PREPOSITIONS and of_what and of_what[0].low in _WHAT:
                # Спитали, | про що говорив пекар.
                return index + 1, "question"
        if any(items[i].low == "ли" for i in range(index + 2, min(len(items), index + 6))):
            return index + 1, "question"
        wish = items[index + 3].low if index + 3 < len(items) else ""
        if "q" in frames and after.low == "не" and wish in ("бы", "б", "би"):
            # Спросил, | не мог бы гость подождать.
            return index + 1, "question"
        if index >= at:
            inner = closing_comma(items, index)
            if inner < 0:
                return -1, ""
            told = any(index < one.first < inner for one in clause.cues if one.form.pos == "verb")
            if after.low in OF_WHOM and not told:
                # Попередив клуби, | яким належать човни, | що C.
                beyond = inner
    return -1, ""


_WHAT = word_set("що кого кому ким чого чому чим что кто кем чего чему чем чём ком")
# Скривилася, | коли впав стіл.
_WHEN = frozenset({"коли", "когда"})


def _past_thus(items: Sequence[Item], at: int, cue: Cue, lang: str) -> int:
    """Past how or what else one says before a colon: висловився | так: C; твердять | інше: C.

    After news a dash may stand: оголосив | добру новину — C.
    """
    for colon in range(at + 1, min(len(items) - 2, at + 4)):
        news = items[colon - 1].low in _NEWS
        if items[colon].word != ":" and not (news and items[colon].word in DASHES):
            continue
        words, last = items[at:colon], items[colon - 1]
        thus = len(words) == 1 and last.low in _THUS
        other = last.low in _OTHERWISE or (
            cue.form.concept in _EXPLAINING and is_pos(last.word or "-", lang, "COMP")
        )
        plain = all(item.is_word and not is_finite(item.word, lang) for item in words[:-1])
        return colon if thus or ((other or news) and plain) else at
    return at


_OTHERWISE = word_set("інше інакше навпаки руба таке протилежне иное иначе другое обратное ребром")
_NEWS = word_set("новину звістку вість новость весть известие")
_EXPLAINING = frozenset({"explain", "state"})


# Висловився так: C.
_THUS = word_set("так коротко прямо просто чітко четко ясно")
_EXACTLY = frozenset({"саме", "именно"})


def _named_and_told(clause: Clause, at: int) -> int:
    """Past a colon that tells what was named: назвав причину: | бракує людей; -1 if none."""
    items, lang = clause.items, clause.lang
    for index in range(at, min(len(items) - 2, at + 5)):
        item = items[index]
        if item.region >= 0:
            return -1
        if item.word == ":" and index > at:
            told = items[index + 1].region < 0
            told = told and any(is_verb(one, lang) for one in items[index + 1 :])
            return index + 1 if told else -1
        if not item.is_word or has_case(item.word, lang, "ablt") or item.low in PREPOSITIONS:
            return -1
    return -1


def _instrumental(items: Sequence[Item], at: int, lang: str) -> int:
    for index in range(at, min(len(items), at + 10)):
        item = items[index]
        if item.region >= 0:
            return index
        if is_stop(item) or item.low in SUBORDINATORS:
            return -1
        if not item.is_word or items[index - 1].low in PREPOSITIONS:
            continue
        if is_finite(item.word, lang) and not item.is_capital:
            # Вини не визнає і називає справу | вигаданою: the complement of the next verb.
            return -1
        # The object may stand before the verb: цю публікацію назвали | вигадкою.
        if has_case(item.word, lang, "ablt") and (
            index > at or not has_case(item.word, lang, "nomn")
        ):
            # считает приговор | слишком мягким
            while index > at and (
                is_pos(items[index - 1].word or "-", lang, "ADVB")
                or items[index - 1].word.isdigit()
            ):
                index -= 1
            return index
    return -1
