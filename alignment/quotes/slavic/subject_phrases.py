"""The phrase before or behind a Ukrainian or Russian verb that may name who acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.quotes.cues import Form
from alignment.quotes.names import is_known
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.asides import (
    before_brackets,
    before_question,
    is_aside,
    is_comment,
)
from alignment.quotes.slavic.belonging import is_office
from alignment.quotes.slavic.hearers import past_outlet
from alignment.quotes.slavic.names import (
    begins_earlier,
    begins_inside_name,
    is_man_named,
    is_name_word,
    name_after,
    name_at_end,
    name_before,
    named_after,
    opens_name,
)
from alignment.quotes.slavic.objects import (
    after_object,
    is_head,
    is_hearer,
    is_object,
    past_first_object,
    readings_of,
)
from alignment.quotes.slavic.phrase_ends import WHOSE, describes, phrase_end
from alignment.quotes.slavic.phrases import HEADS, THEN, clause_start, phrase_start
from alignment.quotes.slavic.places import asks_of, place_left
from alignment.quotes.slavic.rows import both_named, row_start
from alignment.quotes.slavic.verb_groups import is_date
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    CONJUNCTIONS,
    NOUNLIKE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEECH_PLACES,
    SUBORDINATORS,
    agrees,
    has_case,
    is_finite,
    is_pos,
    readings,
)
from alignment.quotes.view import Item, is_stop, word_set


def is_group_adverb(item: Item, lang: str) -> bool:
    """Whether a word is an adverb that may stand between a subject and its verb."""
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
    both = both_named(items, first, end, form, lang)
    if both.last == end and (start < 0 or both.first < start):
        return both
    if start < 0:
        if (row := row_start(items, first, end, form, lang)) >= 0:
            return Stretch(row, end)
        named = name_before(items, first, end, lang)
        if named and form.number == "plur" and asks_of(items, first, lang):
            # У прокурора Івана Рися | спитали.
            return EMPTY
        # Потім | обіцяє: capitalised as the first word.
        return named if not named or items[named.first].low not in THEN else EMPTY
    if start > first and items[start - 1].low in WHOSE:
        start -= 1
    if start == first and items[start].is_capital:
        opening = before_brackets(items, first)
        holder = phrase_left(items, opening, form, lang) if opening < first else EMPTY
        # Речник служби порятунку (СП) | Гліб Гай.
        if holder and holder.last == opening:
            return Stretch(holder.first, phrase_end(items, first, end, lang, fixed=True))
    row = row_start(items, first, start, form, lang)
    last = phrase_end(items, start, end, lang, fixed=True)
    if row >= 0:
        return Stretch(row, last)
    if last == start + 1 == end and start == first and is_hearer(items, start, form, lang):
        return EMPTY
    if last < end and items[last].low in PRONOUNS:
        # Секрет ремесла | вона | назвала терпінням.
        return Stretch(last, last + 1)
    last = _without_object(items, start, last, lang)
    start = past_first_object(items, start, last, form, lang)
    if form.frames & {"c", "a"} and not is_office(items[start]):
        head = next((item for item in items[start:last] if is_head(item, lang)), None)
        thing = head is not None and not any("anim" in g for _, g in readings_of(head, lang))
        if form.number == "plur" and thing:
            # Слова посла в Польщі | назвали шантажем: the place speaks.
            # Так само у фірмі | ці слова | назвали шантажем.
            place = place_left(items, end, lang)
            if place and place.last in (start, end):
                return place
        start = after_object(items, start, last, form, lang, named=True)
    if start > 3 and items[start - 1].low in _NOW and items[start - 3].word == ",":
        # Її колишній учень, | а нині | адвокат Тарас Гай.
        earlier = phrase_left(items, start - 3, form, lang)
        start = earlier.first if earlier.last == start - 3 else start
    return Stretch(start, last)


_NOW = word_set("нині тепер зараз ныне теперь сейчас згодом потім потом")


def _without_object(items: Sequence[Item], start: int, last: int, lang: str) -> int:
    """The end of a subject before an object or adverb of its verb: Суддя Олійник | клопотання."""
    for index in range(start + 1, last):
        item = items[index]
        if item.low in _THIS and items[index - 1].low not in PREPOSITIONS:
            # Гостя | цього | не заперечувала.
            return index
        named = index - start > 1 and items[index - 1].is_capital
        named = named and any("Name" in g for _, g in readings_of(items[index - 2], lang))
        thing = item.is_word and not item.is_capital and is_pos(item.word, lang, "NOUN")
        if named and thing and index + 1 == last and not item.low.endswith(("ча", "ва")):
            found = readings(item.word, lang)
            if any({"inan", "accs"} <= g for _, g in found) or any("gent" in g for _, g in found):
                return index
    while last - start > 1 and is_group_adverb(items[last - 1], lang):
        last -= 1
    return last


_THIS = word_set("цього этого це это цю эту ці эти")


def left_of_comma(
    items: Sequence[Item], end: int, form: Form, lang: str, further: int = 2
) -> Stretch:
    """The phrase before an apposition or relative clause (or several) that ends with a comma."""
    inside = before_brackets(items, end - 1)
    source = phrase_left(items, inside, form, lang) if inside < end - 1 else EMPTY
    if source and (not source.first or items[source.first - 1].word != ","):
        return source
    comma = inside - 1
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
    inserted = items[comma + 1 : end - 1]
    if (
        all(is_aside(item, lang) for item in inserted)
        or is_comment(inserted, lang)
        or is_date(inserted, lang)
        or (
            inner.low in PREPOSITIONS
            and items[comma + 2].low in SPEECH_PLACES
            and items[comma + 3].low not in RELATIVES
        )
    ):
        # Суддя Лілія Кравець, | однак, | зауважила.
        return phrase_left(items, comma, form, lang)
    named = name_after(items, comma + 1, end - 1, lang)
    renames = (
        named.last == end - 1
        or inner.low in RELATIVES
        or items[comma + 1].low in _WHEN
        or any(describes(item, lang) for item in items[comma + 1 : min(comma + 5, end)])
        or inner.word[:1].isdigit()
        or inner.low in ("з", "із", "с", "со")
        or is_pos(inner.word, lang, "GRND")
        or (
            inner.is_word
            and inner.low not in SUBORDINATORS
            and inner.low not in CONJUNCTIONS
            and (
                agrees(inner.word, lang, replace(form, gender=""), NOUNLIKE | ADJECTIVE)
                or _goes_on_in_genitive(items, comma, lang)
            )
            and not holds_finite(items, comma + 1, end - 1, lang)
        )
    )
    comma = before_brackets(items, comma)
    first = clause_start(items, comma)
    asked = before_question(items, first, comma)
    if asked:
        # Один генерал | на запитання, якого наказу він послухався б, сказав ….
        return phrase_left(items, asked, form, lang)
    if not renames:
        return EMPTY
    start = _phrase_to(items, first, comma, form, lang)
    if start < 0:
        return left_of_comma(items, comma + 1, form, lang, further - 1) if further else EMPTY
    while further and start > 1 and items[start - 1].word == ",":
        # The interim head, a former judge, who was elected …: the first noun phrase is the source.
        earlier = _phrase_to(items, clause_start(items, start - 1), start - 1, form, lang)
        if earlier < 0:
            break
        start, comma, further = earlier, start - 1, further - 1
    return Stretch(start, comma)


# …, де він жив, | сказав; …, після того як порт закрили, | закликала.
_WHEN = word_set("хто кто де где коли когда після после поки пока щойно едва")


def _goes_on_in_genitive(items: Sequence[Item], comma: int, lang: str) -> bool:
    """Whether words after a comma tell of a genitive: сестра шахтаря, | зниклого торік."""
    both = items[comma - 1], items[comma + 1]
    return all(item.is_word and has_case(item.word, lang, "gent") for item in both)


def _phrase_to(items: Sequence[Item], first: int, end: int, form: Form, lang: str) -> int:
    """Where the nominative phrase begins that ends at `end`, without a verb; -1 if none does."""
    start = phrase_start(items, first, end, form, lang)
    if start > first and items[start - 1].low in WHOSE:
        start -= 1
    if start < 0:
        named = name_before(items, first, end, lang)
        start = named.first if named else -1
    while start >= 0 and (last := phrase_end(items, start, end, lang, fixed=True)) < end:
        # Це досягнення | їхній перший керівник, данець Асгер Торнінг, вважає …: past an object.
        start = phrase_start(items, last, end, form, lang) if last > start else -1
        if start > last and items[start - 1].low in WHOSE:
            start -= 1
    return -1 if start < 0 or holds_finite(items, first, end, lang) else start


def holds_finite(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether there is a finite verb among the words from `first` to `last`."""
    return any(
        item.is_word
        and (is_finite(item.word, lang) or _is_negated(items, index, lang))
        and not (item.is_capital and (index or not is_known(item.word, lang)))
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


def _past_object(
    items: Sequence[Item], at: int, end: int, last: int, form: Form, lang: str
) -> Stretch:
    """The person after an object that looks like a subject: пояснив | цей контраст | її речник."""
    head = next((item for item in items[at:end] if is_head(item, lang)), None)
    start = end + (end < last and items[end].low in WHOSE)
    if head is None or start >= last or head.is_capital or not is_object(head, lang):
        return EMPTY
    person = next((item for item in items[start:last] if is_head(item, lang)), None)
    if phrase_start(items, start, last, form, lang) != start or person is None:
        return EMPTY
    who = any({"anim", "nomn"} <= g for _, g in readings_of(person, lang))
    return Stretch(end, phrase_end(items, start, last, lang)) if who else EMPTY


def _is_that_one(items: Sequence[Item], at: int, form: Form) -> bool:
    """Whether the last one named is the subject after a verb: …, озивається | та | з балкона."""
    if at >= len(items) or items[at].low not in _THAT_ONE[form.number == "plur"]:
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    return after is None or is_stop(after) or after.low in PREPOSITIONS


_NOTHING_THAT_SPEAKS = word_set("те це то это одне одно усе все всё щось что-то нічого ничего")
_THAT_ONE = (word_set("той та тот"), word_set("ті те"))


def phrase_right(items: Sequence[Item], start: int, form: Form, lang: str) -> Stretch:
    """The nominative phrase after an inverted verb, past addressee, time and place."""
    if _is_that_one(items, start, form):
        return Stretch(start, start + 1)
    last = start
    while last < len(items) and not (
        is_stop(items[last])
        or (
            items[last].region < 0
            and items[last].low in SUBORDINATORS
            and not begins_inside_name(items, last)
            and not opens_name(items, last)
            and not is_name_word(items, last)
        )
    ):
        last += 1
        if last - start > 30:
            break
    at = phrase_start(items, start, last, form, lang)
    if at > start + 1 and is_man_named(items, start, form) and items[start + 1].low in PREPOSITIONS:
        # Відповів | Щеглов | під сміх у залі.
        return Stretch(start, start + 1)
    if at >= 0 and items[at].low in _NOTHING_THAT_SPEAKS:
        # Повторює | те саме: what is said.
        return EMPTY
    if any(is_pos(item.word or "-", lang, "INFN") for item in items[start : max(start, at)]):
        head = next((item for item in items[at:last] if is_head(item, lang)), None)
        if head is None or not any({"anim", "nomn"} <= g for _, g in readings_of(head, lang)):
            # Пообіцяли підвезти | цистерни: an object of the infinitive.
            return EMPTY
    if at < 0:
        return (
            both_named(items, start, last, form, lang)
            or named_after(items, start, last, lang)
            or name_at_end(items, start, last, lang)
        )
    if at > start and items[at - 1].low in WHOSE:
        at -= 1
    elif at == start + 1 and items[start].is_capital and items[at].is_capital:
        # Сказала | Надіне Крюґер: a first name that the dictionary takes for a verb.
        at = start
    if at > start + 1 and begins_earlier(items, at, lang):
        at -= 1
    end = phrase_end(items, at, last, lang)
    words = next((i for i in range(at + 1, end - 1) if items[i].low == "слова"), -1)
    if words > 0:
        # Цитує агентство слова | міністра.
        return Stretch(words + 1, end)
    at = past_outlet(items, at, end, lang)
    later = _past_object(items, at, end, last, form, lang)
    if later:
        return later
    return Stretch(after_object(items, at, end, form, lang, named=False), end)
