"""Ukrainian and Russian reported speech without marks."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.slavic import (
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBORDINATORS,
    has_case,
    is_finite,
    is_pos,
    is_stop,
    past_preposition,
    slavic_first_subject,
    slavic_phrase_source,
    slavic_subject,
)
from alignment.quotes.view import DASHES, Item, word_set

_MAX_BETWEEN = 16
_ABOUT = frozenset({"про", "о", "об", "обо"})
_AS = frozenset({"як", "как"})


def slavic_reports(clause: Clause, lexicon: CueLexicon) -> list[Report]:
    """Reports of one sentence, in the order of their cues."""
    found: list[Report] = []
    known = EMPTY
    for number, cue in enumerate(clause.cues):
        following = clause.cues[number + 1 :]
        report: Report | None = None
        if cue.form.pos == "phrase":
            report = _of_phrase(clause, cue, lexicon)
        elif cue.form.pos == "verb" and cue.form.feature in ("fin", "grnd"):
            report = _of_verb(clause, cue, following, lexicon, known, found)
        elif cue.form.pos == "noun":
            report = _of_noun(clause, cue, following, lexicon)
        elif cue.form.pos == "adverb":
            report = _of_adverb(clause, cue)
        if report is not None:
            if not any(report.content == other.content for other in found):
                found.append(report)
            if report.source:
                known = report.source
        elif cue.form.feature == "fin":
            source, _, _ = slavic_subject(clause, cue, lexicon, EMPTY)
            known = source or known
    return found


def _report(
    clause: Clause,
    content: tuple[Stretch, ...],
    source: Stretch,
    rule: str,
    cue: Cue,
    where: Stretch | None = None,
) -> Report:
    place = where or Stretch(cue.first, cue.last + 1)
    return Report(content, place, source, rule, cue.form.lemma, cue.form.cue_class)


def _of_verb(
    clause: Clause,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    known: Stretch,
    earlier: Sequence[Report],
) -> Report | None:
    items = clause.items
    if cue.form.feature == "grnd" and not known:
        known = slavic_first_subject(clause, lexicon)
    source, group, inverted = slavic_subject(clause, cue, lexicon, known)
    at = cue.last + 1
    if inverted and source and source.first >= at:
        at = source.last
    start, rule = _complement(clause, cue, at, lexicon)
    if source and items[source.first].low in ("ніхто", "никто", "жоден", "ни"):
        return None
    clausal = rule in ("that-clause", "question")
    if group and items[group - 1].low in RELATIVES and not clausal:
        return None
    if _is_attribution(items, group) and not (clausal and start <= at + 2):
        start = -1
    if start >= 0:
        end = _content_end(clause, start, cue, following, lexicon)
        content = trim(items, Stretch(start, end))
        if rule in ("complement", "charge"):
            content = _up_to_comma(items, content)
        elif rule in ("infinitive", "preposition", "noun-phrase"):
            content = _before_new_clause(items, content)
        if words_in(items, content) >= 1 and _apart(content, source):
            return _report(clause, (content,), source, rule, cue)
    if cue.form.feature == "fin" and cue.form.frames & {"r", "t"}:
        return _postposed(clause, cue, group, source, inverted, lexicon, earlier)
    return None


def _is_attribution(items: Sequence[Item], group: int) -> bool:
    """Whether the verb says who spoke the marked words right before it."""
    at = group
    while (
        at
        and items[at - 1].region < 0
        and (items[at - 1].word == "," or items[at - 1].word in DASHES)
    ):
        at -= 1
    return at > 0 and at < group and items[at - 1].region >= 0


def _before_new_clause(items: Sequence[Item], content: Stretch) -> Stretch:
    """An infinitive or a noun phrase ends where a clause is set beside it: виїхати | , однак …."""
    for index in range(content.first + 1, content.last - 1):
        if items[index].word == "," and items[index + 1].low in _BESIDE:
            return trim(items, Stretch(content.first, index))
    return content


_BESIDE = word_set(
    "але однак проте та хоча хоч бо адже тому тож а но однако зато хотя ведь поэтому так"
)


def _apart(content: Stretch, source: Stretch) -> bool:
    return not source or source.last <= content.first or content.last <= source.first


def _complement(clause: Clause, cue: Cue, at: int, lexicon: CueLexicon) -> tuple[int, str]:
    items, lang, frames = clause.items, clause.lang, cue.form.frames
    start, rule = _conjunction(clause, cue.last + 1, at, frames)
    here = cue.last + 1
    if start >= 0:
        first = _infinitive(items, here, lang) if frames & {"i", "o"} else -1
        return (first, "infinitive") if 0 <= first < start else (start, rule)
    if at + 2 < len(items) and items[at].word == ":" and items[at + 1].is_word and "r" in frames:
        return at + 1, "cue-colon"
    if frames & {"i", "o"}:
        start = _infinitive(items, here, lang)
        if start >= 0:
            return start, "infinitive"
    if "p" in frames or cue.form.prepositions:
        about = _ABOUT | set(cue.form.prepositions)
        for index in (*range(at, min(len(items), at + 5)), *range(here, min(len(items), here + 4))):
            if is_stop(items[index]):
                break
            if items[index].low in about and index + 1 < len(items):
                return index + 1, "preposition"
    if "f" in frames:
        for index in range(here, min(len(items), here + 12)):
            if is_stop(items[index]):
                break
            if items[index].low in ("у", "в", "во") and index + 1 < len(items):
                if items[index + 1].low in ("тому", "том") and index + 4 < len(items):
                    return index + 4, "charge"
                return index + 1, "charge"
    if "a" in frames:
        for index in range(here, min(len(items), here + 12)):
            if items[index].region >= 0 or is_stop(items[index]):
                break
            if items[index].low in _AS and index + 1 < len(items):
                return index + 1, "complement"
    if "c" in frames:
        start = _instrumental(items, at, lang)
        if start >= 0:
            return start, "complement"
    if "n" in frames and "o" in frames and at < len(items) and items[at].low in PREPOSITIONS:
        # Asked of somebody: попросило в області | три мільйони.
        at = past_preposition(items, at, len(items), cue.form, lang)
    if (
        "n" in frames
        and at < len(items)
        and items[at].region < 0
        and items[at].is_word
        and (
            items[at].low not in PREPOSITIONS | _NO_CONTENT
            and items[at].low not in CONJUNCTIONS
            and (not is_finite(items[at].word, lang))
        )
    ):
        return at, "noun-phrase"
    return -1, ""


_NO_CONTENT = word_set("б би бы це это його її їх его ее їм им цього этого того")


def _conjunction(clause: Clause, first: int, at: int, frames: frozenset[str]) -> tuple[int, str]:
    """Finds , що / , чтобы / , чи after cue, source and addressee."""
    items, lang = clause.items, clause.lang
    if not frames & {"t", "q", "i", "o"}:
        return -1, ""
    for index in range(first, min(len(items) - 1, max(first, at) + _MAX_BETWEEN)):
        item = items[index]
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
        if after.region >= 0 or is_pos(after.word, lang, "GRND"):
            return -1, ""
        if after.low in COMPLEMENTIZERS and index + 2 < len(items):
            return index + 2, "that-clause"
        if (
            after.low in QUESTIONS
            and "q" in frames
            and not (after.low in RELATIVES and index > first)
            and not (after.low in _AS and items[index - 1].low in ("так", "такий", "такой"))
        ):
            return index + 1, "question"
        if any(items[i].low == "ли" for i in range(index + 2, min(len(items), index + 6))):
            return index + 1, "question"
        if index >= at:
            inner = _closing_comma(items, index)
            if inner < 0:
                return -1, ""
    return -1, ""


def _closing_comma(items: Sequence[Item], comma: int) -> int:
    for index in range(comma + 1, min(len(items), comma + 14)):
        if items[index].word == ",":
            return index
        if items[index].region < 0 and items[index].word in (".", ";", ":"):
            return -1
    return -1


def _infinitive(items: Sequence[Item], at: int, lang: str) -> int:
    for index in range(at, min(len(items), at + 10)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in SUBORDINATORS:
            return -1
        if item.is_word and is_pos(item.word, lang, "INFN"):
            if item.low in ("бути", "быть") and index > at + 2:
                return -1
            start = index
            while start > at and (
                items[start - 1].low == "не"
                or is_pos(items[start - 1].word, lang, "ADVB", "PRCL", "COMP")
            ):
                start -= 1
            return start
        if item.is_word and is_finite(item.word, lang):
            return -1
    return -1


def _instrumental(items: Sequence[Item], at: int, lang: str) -> int:
    for index in range(at, min(len(items), at + 10)):
        item = items[index]
        if item.region >= 0:
            return index
        if is_stop(item) or item.low in SUBORDINATORS:
            return -1
        if (
            index > at
            and item.is_word
            and has_case(item.word, lang, "ablt")
            and (items[index - 1].low not in PREPOSITIONS)
        ):
            return index
    return -1


def _content_end(
    clause: Clause, start: int, cue: Cue, following: Sequence[Cue], lexicon: CueLexicon
) -> int:
    items = clause.items
    end = len(items)
    for index in range(start + 1, len(items)):
        item = items[index]
        if item.region < 0 and item.word[0] in ".!?;:" and item.word != "...":
            end = index
            break
    for after in following:
        if after.first <= start + 1 or after.first >= end:
            continue
        cut = _cut_before(clause, start, after, lexicon)
        if cut > start:
            return min(end, cut)
    return end


def _cut_before(clause: Clause, start: int, after: Cue, lexicon: CueLexicon) -> int:
    items = clause.items
    before = items[after.first - 1]
    if after.form.pos == "phrase":
        return after.first - 1 if before.word == "," else -1
    if after.form.pos != "verb":
        return -1
    if after.form.feature == "grnd" and before.word == ",":
        return after.first - 1
    if after.form.feature != "fin":
        return -1
    if before.low in ("і", "й", "та", "и", "але", "но", "а") and after.form.frames & {"r", "t"}:
        cut = after.first - 1
        return cut - 1 if items[cut - 1].word == "," else cut
    source, _group, inverted = slavic_subject(clause, after, lexicon, EMPTY)
    if source and not inverted and source.first - 1 > start:
        left = source.first - 1
        if items[left].low in ("а", "але", "но", "однак", "однако", "проте") and (
            items[left - 1].word == ","
        ):
            return left - 1
    return -1


def _up_to_comma(items: Sequence[Item], content: Stretch) -> Stretch:
    for index in range(content.first + 1, content.last):
        item = items[index]
        if item.region < 0 and (item.word in (",", ";", ":") or item.word in DASHES):
            return trim(items, Stretch(content.first, index))
    return content


def _postposed(
    clause: Clause,
    cue: Cue,
    group: int,
    source: Stretch,
    inverted: bool,
    lexicon: CueLexicon,
    earlier: Sequence[Report],
) -> Report | None:
    """C, сказав S. C, S каже. C1, сказав S, C2. Як сказав S, C."""
    items = clause.items
    begin = min(group, source.first) if source else group
    after = max(cue.last + 1, source.last)
    if begin and items[begin - 1].low in _AS:
        return _as_said(clause, cue, begin, after, source)
    if begin < 2 or items[begin - 1].region >= 0:
        return None
    if items[begin - 1].word != "," and items[begin - 1].word not in DASHES:
        return None
    left = begin - 1
    first = 0
    for other in earlier:
        for part in other.content:
            if part.last <= left:
                first = max(first, part.first)
    for index in range(left - 1, -1, -1):
        if (items[index].region < 0 and items[index].word in (";",)) or (
            items[index].region >= 0 and index == 0
        ):
            first = max(first, index + 1)
            break
    content = trim(items, Stretch(first, left))
    if items[content.first : content.last] and items[content.first].low in (
        "але",
        "но",
        "проте",
        "однак",
        "однако",
    ):
        content = trim(items, Stretch(content.first + 1, content.last))
    if not content or all(
        item.low in _CONNECTING for item in items[content.first : content.last] if item.is_word
    ):
        return None
    if words_in(items, content) < 1 or (not source and not _impersonal(cue)):
        return None
    if items[content.first].low in ("на", "про", "о", "об") and words_in(items, content) < 4:
        return None
    at = _skip(items, after)
    rest = EMPTY
    if at < len(items) and items[at].region >= 0:
        return None
    if at < len(items) and (items[at].word == "," or items[at].word in DASHES):
        rest = _rest(clause, at)
    elif (
        at < len(items)
        and items[at].is_word
        and items[at].low not in PREPOSITIONS
        and (
            not is_pos(
                items[at].word,
                clause.lang,
                "ADVB",
                "PRCL",
                "GRND",
                "NOUN",
                "PRTF",
                "ADJF",
                "NPRO",
                "CONJ",
            )
        )
    ):
        return None
    parts = (content, rest) if rest else (content,)
    rule = "interpolated" if rest else "postposed"
    return _report(clause, parts, source, rule, cue)


_CONNECTING = word_set(
    "утім втім однак проте крім того зокрема водночас отже наприклад впрочем однако кроме"
    " частности итак например але но і и а тепер теперь тоді тогда так коли когда"
)


def _impersonal(cue: Cue) -> bool:
    return cue.form.number == "plur" and cue.form.lemma in (
        "казати",
        "говорити",
        "говорить",
        "повідомляти",
        "сообщать",
    )


def _skip(items: Sequence[Item], at: int) -> int:
    """Past addressee, time and place of speaking, up to punctuation or a clause."""
    while (
        at < len(items)
        and (items[at].region >= 0 or items[at].is_word)
        and (items[at].low not in SUBORDINATORS and items[at].low not in ("і", "й", "та", "и"))
    ):
        at += 1
    return at


def _rest(clause: Clause, comma: int) -> Stretch:
    """The second part of a content that the attribution interrupts."""
    items, lang = clause.items, clause.lang
    at = comma + 1
    if at < len(items) and items[at].word in DASHES:
        at += 1
    if at >= len(items) or items[at].region >= 0 or not items[at].is_word:
        return EMPTY
    if items[at].low in SUBORDINATORS or items[at].low in ("а", "але", "но", "однак", "однако"):
        return EMPTY
    if is_pos(items[at].word, lang, "GRND", "PRTF"):
        return EMPTY
    end = next(
        (i for i in range(at, len(items)) if items[i].region < 0 and items[i].word[0] in ".;!?"),
        len(items),
    )
    rest = trim(items, Stretch(at, end))
    return rest if words_in(items, rest) > 1 else EMPTY


def _as_said(clause: Clause, cue: Cue, begin: int, after: int, source: Stretch) -> Report | None:
    """Як повідомив S, C. C, як повідомив S."""
    items = clause.items
    if not source and (not _impersonal(cue) or cue.form.number != "plur"):
        return None
    left = begin - 1
    before = trim(items, Stretch(0, left))
    end = next(
        (i for i in range(after, len(items)) if items[i].region < 0 and items[i].word[0] in ".;!?"),
        len(items),
    )
    comma = next((i for i in range(after, end) if items[i].word == ","), -1)
    parts: list[Stretch] = []
    if words_in(items, before) > 1:
        parts.append(before)
    if comma >= 0:
        rest = trim(items, Stretch(comma, end))
        if words_in(items, rest) > 1:
            parts.append(rest)
    if not parts:
        return None
    return _report(clause, tuple(parts), source, "as-said", cue)


def _of_phrase(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """За словами S, C. C, за словами S. C1, за словами S, C2."""
    items = clause.items
    if cue.form.concept == "ask":
        return _on_question(clause, cue)
    source = slavic_phrase_source(clause, cue, lexicon)
    if not source:
        return None
    where = Stretch(cue.first, cue.last + 1)
    if source.last <= cue.last:
        where = Stretch(cue.last, cue.last + 1)
    after = max(cue.last + 1, source.last)
    end = next(
        (i for i in range(after, len(items)) if items[i].region < 0 and items[i].word[0] in ".;!?"),
        len(items),
    )
    begin = 0
    for index in range(cue.first - 1, -1, -1):
        if items[index].region < 0 and (
            items[index].word in (";", ":") or items[index].low in COMPLEMENTIZERS
        ):
            begin = index + 1
            break
    before = trim(items, Stretch(begin, cue.first))
    rest = trim(items, Stretch(after, end))
    parts: list[Stretch] = []
    opener = (words_in(items, before) <= 1 and begin == 0) or not before
    if not opener and not (
        words_in(items, before) <= 2 and items[before.first].low in CONJUNCTIONS | {"сьогодні"}
    ):
        parts.append(before)
    if after < len(items) and (opener or items[after].word == ",") and words_in(items, rest) > 1:
        parts.append(rest)
    if not parts:
        return None
    return _report(clause, tuple(parts), source, "according", cue, where)


def _on_question(clause: Clause, cue: Cue) -> Report | None:
    """На запитання, чому Q, S відповів: the question ends before the next subject and verb."""
    items = clause.items
    start = cue.last + 1
    while start < len(items) and items[start].word != ",":
        start += 1
        if start - cue.last > 6:
            return None
    answer = next(
        (other for other in clause.cues if other.first > start + 2 and other.form.feature == "fin"),
        None,
    )
    last = answer.first if answer is not None else len(items)
    comma = next((i for i in range(last - 1, start, -1) if items[i].word == ","), -1)
    content = trim(items, Stretch(start + 1, comma))
    if comma < 0 or words_in(items, content) < 2:
        return None
    return _report(clause, (content,), EMPTY, "on-question", cue)


def _of_noun(
    clause: Clause, cue: Cue, following: Sequence[Cue], lexicon: CueLexicon
) -> Report | None:
    """Довід, що C; заява о том, что C."""
    items = clause.items
    at = cue.last + 1
    while at < min(len(items) - 2, cue.last + 4) and items[at].low in ("про", "о", "те", "том"):
        at += 1
    if at + 2 < len(items) and items[at].word == "," and items[at + 1].low in ("що", "что"):
        end = _content_end(clause, at + 2, cue, following, lexicon)
        inner = next((i for i in range(at + 3, end) if items[i].word == ","), end)
        content = trim(items, Stretch(at + 2, inner))
        if words_in(items, content) > 2:
            return _report(clause, (content,), EMPTY, "noun-that", cue)
    return None


def _of_adverb(clause: Clause, cue: Cue) -> Report | None:
    """Hearsay: the clause around кажуть, якобы, нібито between commas or bare."""
    items = clause.items
    if cue.form.lemma in ("будто", "мовляв", "мол", "дескать"):
        return None
    first = cue.first
    comma = first and items[first - 1].word == ","
    if cue.form.cue_class == "hearsay" and not comma:
        return None
    begin = first
    while begin > 0 and not (
        items[begin - 1].region < 0
        and (items[begin - 1].word in (";", ":", ".") or items[begin - 1].low in SUBORDINATORS)
    ):
        begin -= 1
        if items[begin].word == "," and not comma:
            begin += 1
            break
    end = cue.last + 1
    while end < len(items) and not (
        items[end].region < 0
        and (items[end].word in (".", ";") or (items[end].word == "," and end > cue.last + 1))
    ):
        end += 1
    parts = tuple(
        part
        for part in (trim(items, Stretch(begin, first)), trim(items, Stretch(cue.last + 1, end)))
        if part
    )
    if sum(words_in(items, part) for part in parts) < 2:
        return None
    return _report(clause, parts, EMPTY, "hearsay", cue)
