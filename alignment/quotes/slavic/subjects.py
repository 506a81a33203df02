"""Who is the source of a Ukrainian or Russian verb.

The subject stands in the nominative, before the verb or (more often after a quote) behind it; an
institution may speak through its place (У Києві заявили).
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.antecedents import antecedent, titled
from alignment.quotes.slavic.names import (
    begins_inside_name,
    name_after,
    name_at_end,
    name_before,
)
from alignment.quotes.slavic.objects import (
    after_object,
    is_head,
    is_hearer,
    past_hearer,
    readings_of,
)
from alignment.quotes.slavic.phrase_ends import WHOSE, describes, phrase_end
from alignment.quotes.slavic.phrases import ANY_FORM, HEADS, THEN, clause_start, phrase_start
from alignment.quotes.slavic.places import place_first, place_left, place_right, said_in
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    AND,
    CONJUNCTIONS,
    NOUNLIKE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEECH_PLACES,
    SUBORDINATORS,
    agrees,
    is_finite,
    is_person,
    is_pos,
    is_stop,
    readings,
)
from alignment.quotes.view import DASHES, Item, word_set


def slavic_is_verb(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a cue is a finite verb or a gerund."""
    return cue.form.feature in ("fin", "grnd", "inf")


# Longer words in marks are no name.
_MAX_NAME = 4
# Words of time and place between a quote and its verb.
_MAX_WHEN = 5


def slavic_subject(
    clause: Clause, cue: Cue, lexicon: CueLexicon, known: Stretch
) -> tuple[Stretch, int, bool]:
    """Source of a verb, the index where the verb's group begins, and whether it is inverted."""
    items, form, lang = clause.items, cue.form, clause.lang
    group = cue.first
    while (
        group
        and items[group - 1].region < 0
        and (
            items[group - 1].low
            in ("не", "вже", "уже", "також", "тоже", "ще", "еще", "же", "б", "бы")
            or _is_group_adverb(items[group - 1], lang)
        )
    ):
        group -= 1
    while group > 1 and _is_still(items, group):
        group -= 2
    if "l" in form.frames:
        while group and items[group - 1].low in ("було", "было", "також", "также"):
            group -= 1
        source = said_in(items, group, cue.last + 1, lang)
        return source, group, bool(source) and source.first > cue.last
    if form.feature != "fin":
        nearest = _before_gerund(items, group, lang) if form.feature == "grnd" else EMPTY
        return nearest or known, group, False
    before = items[group - 1] if group else None
    inverted = before is None or before.region >= 0 or is_stop(before)
    if before is not None and before.word == ",":
        source = _person_right(items, cue.last + 1, form, lang)
        if source:
            return source, group, True
        source = _left_of_comma(items, group, form, lang)
        if source:
            return source, group, False
    if before is not None and before.region >= 0:
        source = titled(items, group, form, lang)
        if not source and group > 1 and items[group - 2].is_word and before.size <= _MAX_NAME:
            # Анна Кюн у розмові з газетою «Обрій» | сказала.
            source = phrase_left(items, group - 1, form, lang)
        alone = group == 1 or is_stop(items[group - 2])
        if not source and alone and before.size <= _MAX_NAME and before.low.isalnum():
            # «Хезболла» заперечила причетність: what is no person after the verb is an object.
            right = phrase_right(items, cue.last + 1, form, lang)
            if not any(is_person(item, lang) for item in items[right.first : right.last]):
                source = Stretch(group - 1, group)
        if source:
            return source, group, False
    if inverted:
        source = phrase_right(items, _past_gerund(items, cue.last + 1, lang), form, lang)
        if source:
            return source, group, True
        if before is not None and before.word == ":":
            # Лікар відмахується: | вважає, що …: the subject of the clause before the colon.
            source = phrase_left(items, group - 1, form, lang)
            if source:
                return source, group, False
        if form.number != "plur":
            return EMPTY, group, True
        source = place_right(items, cue.last + 1, lang)
        if source:
            return source, group, True
        return place_left(items, group, lang), group, False
    source = antecedent(items, group, form, lang) or phrase_left(items, group, form, lang)
    if source and known and before is not None and before.low in AND:
        verb = source.first - 1
        while verb > known.last and is_pos(items[verb].word or "-", lang, "ADJF"):
            verb -= 1
        if verb >= known.last and items[verb].is_word and is_finite(items[verb].word, lang):
            # Партия отрицала | свою причастность | и обвинила …: the object of the verb before.
            return known, group, False
    if source:
        return source, group, False
    source = phrase_right(items, cue.last + 1, form, lang)
    place = place_left(items, group, lang) if form.number == "plur" else EMPTY
    phrase = [item for item in items[source.first : source.last] if item.region < 0]
    if place and not any(is_person(item, lang) for item in phrase):
        # У Кремлі назвали | звинувачення …: what follows is an object.
        return place, group, False
    if source:
        return source, _when_before(items, group, lang), True
    if _joins(items, group, lang) or _is_object_clause(items, group):
        source = known or slavic_first_subject(clause, lexicon, form)
        return source or (place_first(items, group, form, lang)), group, False
    if form.number == "plur":
        return place_right(items, cue.last + 1, lang), group, False
    if before is not None and form.gender == "masc" and _is_surname(items, group - 1):
        return Stretch(group - 1, group), group, False
    return EMPTY, group, False


def _is_surname(items: Sequence[Item], at: int) -> bool:
    """Whether a word at the head of a clause can be a man's surname: Ляхов | заявил."""
    headed = not at or is_stop(items[at - 1])
    return headed and items[at].is_capital and items[at].low.endswith(_SURNAME)


_SURNAME = ("ов", "ев", "єв", "їв", "ин", "ін")


def _before_gerund(items: Sequence[Item], group: int, lang: str) -> Stretch:
    """The subject of the clause before a gerund: …, але ювіляр відмовився, | заявивши."""
    if group < 2 or items[group - 1].word != ",":
        return EMPTY
    first = clause_start(items, group - 1)
    for index in range(first + 1, group - 1):
        item = items[index]
        if item.is_word and not item.is_capital and is_finite(item.word, lang):
            grammemes = readings(item.word, lang)[0][1]
            number = "plur" if "plur" in grammemes else "sing"
            gender = next(iter(grammemes & {"masc", "femn", "neut"}), "")
            verb = Form((item.low,), "", "", "", "verb", "fin", number, gender)
            return phrase_left(items, index, verb, lang)
    return EMPTY


def _past_gerund(items: Sequence[Item], at: int, lang: str) -> int:
    """Past a gerund or an aside between commas: сказав, | не підводячи очей, | голова ради."""
    if at + 2 >= len(items) or items[at].word != ",":
        return at
    verb = at + 1 + (items[at + 1].low == "не")
    for index in range(at + 2, min(len(items) - 1, at + 10)):
        if items[index].word == ",":
            gerund = is_pos(items[verb].word or "-", lang, "GRND")
            aside = all(_is_aside(item, lang) for item in items[at + 1 : index])
            return index + 1 if gerund or aside else at
        if is_stop(items[index]):
            break
    return at


def _is_still(items: Sequence[Item], group: int) -> bool:
    """Whether the words before a verb are і далі, и дальше: still; or так и: just so."""
    if items[group - 1].low in ("і", "й", "и") and items[group - 2].low in ("так", "отак"):
        return True
    return items[group - 1].low in ("далі", "дальше", "далее") and (
        items[group - 2].low in ("і", "й", "и")
    )


def _when_before(items: Sequence[Item], group: int, lang: str) -> int:
    """The index where time and place before a verb begin: «…», — | у вівторок | заявив речник."""
    first = clause_start(items, group)
    between = items[first:group]
    near = len(between) <= _MAX_WHEN and first > 0 and is_stop(items[first - 1])
    return first if near and not any(_links(item, lang) for item in between) else group


def _links(item: Item, lang: str) -> bool:
    return (
        not item.is_word
        or item.low in RELATIVES
        or item.low in CONJUNCTIONS
        or is_pos(item.word, lang, "CONJ", "PRCL")
    )


def _person_right(items: Sequence[Item], at: int, form: Form, lang: str) -> Stretch:
    """A person between an inverted verb and a comma: …, зауважив він, …; …, сказала міністерка."""
    source = phrase_right(items, at, form, lang)
    if not source or source.first != at:
        return EMPTY
    if source.last < len(items) and not is_stop(items[source.last]):
        return EMPTY
    first = items[at]
    named = first.low in PRONOUNS or first.is_capital
    person = any("anim" in g and "nomn" in g for _, g in readings_of(first, lang))
    return source if named or person else EMPTY


def _joins(items: Sequence[Item], group: int, lang: str) -> bool:
    """Whether a verb is the second one of a subject named before: заперечила штурм, а охорону …."""
    first = clause_start(items, group)
    for index in range(group - 1, max(first - 1, 0), -1):
        if items[index].region < 0 and items[index].low in _JOINING:
            return _has_finite(items, 0, index, lang) or any(
                item.is_word and is_pos(item.word, lang, "ADJS", "PRTS") for item in items[:index]
            )
    return False


_JOINING = CONJUNCTIONS | word_set("а хоча хотя утім втім")


def _is_object_clause(items: Sequence[Item], group: int) -> bool:
    """Whether a verb without a subject shares it: засудила те, що назвала «…»."""
    return (
        group > 2
        and items[group - 1].low in ("що", "что")
        and items[group - 2].word == ","
        and items[group - 3].low in ("те", "то", "того", "тим", "тем", "тому")
    )


def _is_group_adverb(item: Item, lang: str) -> bool:
    return (
        item.is_word
        and not item.is_capital
        and item.low not in SUBORDINATORS
        and item.low not in CONJUNCTIONS
        and (item.low in THEN or is_pos(item.word, lang, "ADVB", "PRCL", "COMP"))
    )


def phrase_left(items: Sequence[Item], end: int, form: Form, lang: str) -> Stretch:
    """The nominative phrase before a verb whose group begins at `end`."""
    if not end:
        return EMPTY
    first = clause_start(items, end)
    start = phrase_start(items, first, end, form, lang)
    both = _coordinated(items, first, end, form, lang)
    if both.last == end and (start < 0 or both.first < start):
        return both
    if start < 0:
        return name_before(items, first, end, lang)
    if start > first and items[start - 1].low in WHOSE:
        start -= 1
    last = phrase_end(items, start, end, lang, fixed=True)
    if last == start + 1 == end and start == first and is_hearer(items, start, form, lang):
        return EMPTY
    if last < end and items[last].low in PRONOUNS:
        # Секрет ремесла | вона | назвала терпінням.
        return Stretch(last, last + 1)
    if form.frames & {"c", "a"}:
        head = next((item for item in items[start:last] if is_head(item, lang)), None)
        thing = head is not None and not any("anim" in g for _, g in readings_of(head, lang))
        if form.number == "plur" and thing:
            # Слова посла в Польщі | назвали шантажем: the place speaks.
            place = place_left(items, end, lang)
            if place.last == end:
                return place
        start = after_object(items, start, last, form, lang, named=True)
    return Stretch(start, last)


def _coordinated(items: Sequence[Item], first: int, last: int, form: Form, lang: str) -> Stretch:
    """Two singulars joined by and, the subject of a plural: Міністр і глава банку | заявили."""
    if form.number != "plur":
        return EMPTY
    start = phrase_start(items, first, last, ANY_FORM, lang)
    if start < 0:
        return EMPTY
    end = phrase_end(items, start, last, lang, fixed=True)
    for joint in range(start + 1, end - 1):
        if items[joint].low in AND:
            second = joint + 1 + (items[joint + 1].low in WHOSE)
            if phrase_start(items, second, end, ANY_FORM, lang) == second:
                return Stretch(start, end)
    return EMPTY


def _left_of_comma(
    items: Sequence[Item], end: int, form: Form, lang: str, further: int = 2
) -> Stretch:
    """The phrase before an apposition or relative clause (or several) that ends with a comma."""
    comma = end - 2
    while comma >= 0 and not (items[comma].region < 0 and items[comma].word in (",", ";", ":")):
        if end - comma > 30:
            return EMPTY
        comma -= 1
    if comma < 1 or items[comma].word != ",":
        return EMPTY
    inner = items[comma + 1]
    adverb = inner.low not in SUBORDINATORS and is_pos(inner.word or "-", lang, "ADVB", "PRCL")
    if comma + 2 < end - 1 and adverb:
        # Свідки, | переважно | колишні читачі, | розповіли.
        inner = items[comma + 2]
    if all(_is_aside(item, lang) for item in items[comma + 1 : end - 1]) or (
        inner.low in PREPOSITIONS and items[comma + 2].low in SPEECH_PLACES
    ):
        # Суддя Лілія Кравець, | однак, | зауважила.
        return phrase_left(items, comma, form, lang)
    named = name_after(items, comma + 1, end - 1, lang)
    renames = (
        named.last == end - 1
        or inner.low in RELATIVES | {"хто", "кто", "де", "где"}
        or any(describes(item, lang) for item in items[comma + 1 : min(comma + 5, end)])
        or inner.word[:1].isdigit()
        or inner.low in ("з", "із", "с", "со")
        or is_pos(inner.word, lang, "GRND")
        or (
            inner.is_word
            and inner.low not in SUBORDINATORS
            and inner.low not in CONJUNCTIONS
            and agrees(inner.word, lang, form, NOUNLIKE | ADJECTIVE)
            and not _has_finite(items, comma + 1, end - 1, lang)
        )
    )
    first = clause_start(items, comma)
    if not renames:
        return EMPTY
    start = _phrase_to(items, first, comma, form, lang)
    if start < 0:
        return _left_of_comma(items, comma + 1, form, lang, further - 1) if further else EMPTY
    while further and start > 1 and items[start - 1].word == ",":
        # The interim head, a former judge, who was elected …: the first noun phrase is the source.
        earlier = _phrase_to(items, clause_start(items, start - 1), start - 1, form, lang)
        if earlier < 0:
            break
        start, comma, further = earlier, start - 1, further - 1
    return Stretch(start, comma)


def _is_aside(item: Item, lang: str) -> bool:
    """Whether a word between commas stands beside the sentence: однак, втім, кажуть."""
    return (
        item.is_word
        and item.low not in SUBORDINATORS
        and (
            item.low in _IN_TURN
            or item.low in CONJUNCTIONS
            or is_pos(item.word, lang, "ADVB", "PRCL", "CONJ", "INTJ")
        )
    )


# Своєю чергою, в свою очередь, зі свого боку.
_IN_TURN = word_set("своєю чергою в у свою чергу очередь зі со свого своего боку стороны своей")


def _phrase_to(items: Sequence[Item], first: int, end: int, form: Form, lang: str) -> int:
    """Where the nominative phrase begins that ends at `end`, without a verb; -1 if none does."""
    start = phrase_start(items, first, end, form, lang)
    if start > first and items[start - 1].low in WHOSE:
        start -= 1
    if start < 0:
        named = name_before(items, first, end, lang)
        start = named.first if named else -1
    elif phrase_end(items, start, end, lang, fixed=True) < end:
        return -1
    return -1 if start < 0 or _has_finite(items, first, end, lang) else start


def _has_finite(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    return any(
        item.is_word
        and (is_finite(item.word, lang) or _is_negated(items, index, lang))
        and not (item.is_capital and index)
        and item.low not in HEADS
        for index, item in enumerate(items[first:last], start=first)
    )


def _is_negated(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a word after не can be a verb, whatever else it may be: не | став."""
    return (
        at > 0
        and items[at - 1].low == "не"
        and any(pos == "VERB" for pos, _ in readings_of(items[at], lang))
    )


def phrase_right(items: Sequence[Item], start: int, form: Form, lang: str) -> Stretch:
    """The nominative phrase after an inverted verb, past addressee, time and place."""
    last = start
    while last < len(items) and not (
        is_stop(items[last])
        or (
            items[last].region < 0
            and items[last].low in SUBORDINATORS
            and not begins_inside_name(items, last)
        )
    ):
        last += 1
        if last - start > 30:
            break
    at = phrase_start(items, start, last, form, lang)
    if any(is_pos(item.word or "-", lang, "INFN") for item in items[start : max(start, at)]):
        head = next((item for item in items[at:last] if is_head(item, lang)), None)
        if head is None or not any({"anim", "nomn"} <= g for _, g in readings_of(head, lang)):
            # Пообіцяли підвезти | цистерни: an object of the infinitive.
            return EMPTY
    if at < 0:
        return (
            _coordinated(items, start, last, form, lang)
            or name_after(items, start, last, lang)
            or name_at_end(items, start, last, lang)
        )
    if at > start and items[at - 1].low in WHOSE:
        at -= 1
    elif at == start + 1 and items[start].is_capital and items[at].is_capital:
        # Сказала | Надіне Крюґер: a first name that the dictionary takes for a verb.
        at = start
    end = phrase_end(items, at, last, lang)
    words = next((i for i in range(at + 1, end - 1) if items[i].low == "слова"), -1)
    if words > 0:
        # Цитує агентство слова | міністра.
        return Stretch(words + 1, end)
    at = past_hearer(items, at, end, lang)
    return Stretch(after_object(items, at, end, form, lang, named=False), end)


def slavic_speech_verb(clause: Clause, at: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """A verb after «Q», — that the lexicon doesn't have: «…», — усміхається Марта.

    Where the subject goes before it, it tells what the speaker does: «…», — Марта знизує плечима.
    """
    items, lang = clause.items, clause.lang
    item = items[at]
    if items[at - 1].region < 0 and items[at - 1].word not in DASHES:
        return EMPTY, EMPTY
    if not item.is_word or item.is_capital or not is_finite(item.word, lang):
        return EMPTY, _who_acts(items, at, lang)
    grammemes = next((g for pos, g in readings(item.word, lang) if pos == "VERB"), frozenset())
    number = "plur" if "plur" in grammemes else "sing"
    form = Form((item.low,), "", "", "", "verb", "fin", number)
    source = phrase_right(items, at + 1, form, lang)
    if source.first == at + 1 and items[at + 1].low in WHOSE and "tran" in grammemes:
        # «…», — хвалить його | тренер: an object, where the verb takes one.
        source = Stretch(at + 2, source.last)
    return (Stretch(at, at + 1), source) if source else (EMPTY, EMPTY)


def _who_acts(items: Sequence[Item], at: int, lang: str) -> Stretch:
    """The subject with which the author's words begin after «…», — or — …? —."""
    ended = at > 1 and (items[at - 2].word == "," or items[at - 2].low in _SPOKEN)
    if not ended or items[at - 1].word not in DASHES:
        return EMPTY
    for index in range(at, min(len(items), at + 6)):
        if is_stop(items[index]) or not items[index].is_word:
            break
        if is_finite(items[index].word, lang):
            form = next((g for pos, g in readings(items[index].word, lang) if pos == "VERB"), _NONE)
            number = "plur" if "plur" in form else "sing"
            verb = Form((items[index].low,), "", "", "", "verb", "fin", number)
            source = phrase_left(items, index, verb, lang)
            between = items[at : source.first] if source else ()
            return source if all(_is_group_adverb(item, lang) for item in between) else EMPTY
    return EMPTY


# How speech ends before the author's words; its last mark is the item of a marked passage.
_SPOKEN = frozenset(",!?…")
_NONE: frozenset[str] = frozenset()


def slavic_first_subject(clause: Clause, lexicon: CueLexicon, form: Form = ANY_FORM) -> Stretch:
    """The nominative phrase with which a sentence begins, agreeing with a form."""
    items, lang = clause.items, clause.lang
    last = len(items)
    for index, item in enumerate(items):
        if is_stop(item) and index > 3:
            last = index
            break
    start = phrase_start(items, 0, last, form, lang)
    if start < 0:
        man = "masc" in (form.gender or "masc") and _is_surname(items, 0)
        if man and len(items) > 1 and _acts(items[1], lang):
            return Stretch(0, 1)
        if last + 2 < len(items) and items[last].word == "," and items[last + 1].low in AND:
            # Про це спитали доктора, | і він не добирав слів.
            rest = Clause(items[last + 2 :], (), clause.sentence, lang)
            return slavic_first_subject(rest, lexicon, form).moved(last + 2)
        return EMPTY
    return Stretch(start, phrase_end(items, start, last, lang))


def _acts(item: Item, lang: str) -> bool:
    """Whether a word is a verb in the singular: Багиров | вытирает руки."""
    found = readings(item.word, lang)[:1] if item.is_word else ()
    return any(pos == "VERB" and "sing" in grammemes for pos, grammemes in found)
