"""Who is the source of a Ukrainian or Russian verb.

The subject stands in the nominative, before the verb or (more often after a quote) behind it; an
institution may speak through its place (У Києві заявили).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.antecedents import antecedent, titled
from alignment.quotes.slavic.cited import cited_by_outlet
from alignment.quotes.slavic.first_subjects import (
    before_gerund,
    before_stray,
    is_man,
    slavic_first_subject,
    that_woman,
)
from alignment.quotes.slavic.hearers import is_only_told_to, is_outlet_told, to_whom, without_outlet
from alignment.quotes.slavic.infinitives import opening_infinitive
from alignment.quotes.slavic.objects import acts_there, is_one_named, name_behind, readings_of
from alignment.quotes.slavic.persons import of_person
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.places import (
    followed_by,
    follows_from,
    is_of_place,
    place_first,
    place_left,
    place_right,
    said_in,
)
from alignment.quotes.slavic.subject_phrases import (
    holds_finite,
    is_group_adverb,
    left_of_comma,
    phrase_left,
    phrase_right,
)
from alignment.quotes.slavic.verb_groups import (
    before_relative,
    ends_day,
    in_turn,
    in_which,
    is_object_clause,
    is_still,
    past_day,
    past_gerund,
    when_before,
)
from alignment.quotes.slavic.words import (
    AND,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
    is_finite,
    is_person,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import DASHES, MAX_NAME, Item, is_stop, word_set


def slavic_is_verb(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a cue is a finite verb or a gerund."""
    return cue.form.feature in ("fin", "grnd", "inf")


def _past_dashes(items: Sequence[Item], group: int, cue: Cue, lang: str) -> Stretch:
    """The subject before an aside between dashes: Командир — у мирі він учитель — | просить."""
    opening = next((i for i in range(group - 2, 0, -1) if items[i].word in DASHES), 0)
    if not opening or items[opening - 1].word == ",":
        return EMPTY
    if phrase_right(items, cue.last + 1, cue.form, lang).first == cue.last + 1:
        return EMPTY
    if items[opening - 1].region >= 0:
        return titled(items, opening, cue.form, lang)
    source = phrase_left(items, opening, cue.form, lang)
    return source if source.last == opening else EMPTY


# Хтось із класиків | буцімто | зауважив, що ….
_ALLEGEDLY = word_set("нібито начебто буцімто буцім ніби якобы будто вроде")
# Where an institution that was named speaks: Там пояснили, що ….
_THERE = word_set("там тут здесь")


# Several rules ask of one verb.
@lru_cache(maxsize=256)
def slavic_subject(
    clause: Clause, cue: Cue, lexicon: CueLexicon, known: Stretch
) -> tuple[Stretch, int, bool]:
    """Source of a verb, the index where the verb's group begins, and whether it is inverted."""
    found, group, inverted = _third_person(clause, cue, lexicon, known)
    if cited := cited_by_outlet(clause, cue):
        return cited, group, cited.first > cue.last
    if is_one_named(clause.items, cue.form, found, clause.lang):
        found = EMPTY
    source = of_person(clause, cue, found, known)
    if source == found and found.first > cue.last:
        source = found = without_outlet(clause.items, found, clause.lang)
    return source, group, inverted and source == found


def _third_person(
    clause: Clause, cue: Cue, lexicon: CueLexicon, known: Stretch
) -> tuple[Stretch, int, bool]:
    """The same, whatever the verb's person."""
    items, form, lang = clause.items, cue.form, clause.lang
    group = cue.first
    while (
        group
        and items[group - 1].region < 0
        and (
            items[group - 1].low in _GROUP
            or is_group_adverb(items[group - 1], lang)
            or (items[group - 1].low in _ALLEGEDLY and group > 1 and items[group - 2].is_word)
        )
    ):
        group -= 1
    if (
        group > 1
        and items[group - 1].low == "натомість"
        and not holds_finite(items, 0, group, lang)
    ):
        group -= 1
    while group > 1 and (is_still(items, group) or in_turn(items, group)):
        group -= 2 + in_turn(items, group)
    if form.concept == "seem":
        return to_whom(items, group, cue.last + 1, lang), group, False
    if form.concept == "follow":
        source = follows_from(items, group, lang)
        behind = EMPTY if source else followed_by(items, cue.last + 1, lang)
        return source or behind, group, bool(behind)
    if "l" in form.frames:
        while group and items[group - 1].low in ("було", "было", "також", "также"):
            group -= 1
        source = said_in(items, group, cue.last + 1, lang)
        return source, group, bool(source) and source.first > cue.last
    if form.feature != "fin":
        nearest = before_gerund(clause, group) if form.feature == "grnd" else EMPTY
        return nearest or known, group, False
    before = items[group - 1] if group else None
    if in_which(items, group):
        # Опублікував лист, | у якому закликав …: the subject of the clause before.
        beside = _subject_beside(items, group - 2, form, lang)
        if beside:
            return beside, group, False
    inverted = before is None or before.region >= 0 or is_stop(before)
    if before is not None and before.word == ",":
        source = _person_right(items, past_day(items, cue.last + 1, lang), form, lang)
        if source and not is_outlet_told(items, source, lang):
            return source, group, True
        source = left_of_comma(items, group, form, lang) or before_stray(items, cue, group, lang)
        if source:
            return source, group, False
        beside = _subject_beside(items, group, form, lang)
        after = items[cue.last + 1] if cue.last + 1 < len(items) else None
        told = after is not None and after.region < 0 and after.low not in PREPOSITIONS
        if (
            beside
            and after
            and told
            and (after.word == "," or after.is_word)
            and not phrase_right(items, cue.last + 1, form, lang)
        ):
            # Бондар вийшов з автобуса, | сказав, що …, і пішов.
            return beside, group, False
        opening = before_relative(items, group)
        if opening and _joins(items, opening, lang):
            # Він не приїхав, але в листі, який зачитали, | попросив.
            beside = _subject_beside(items, opening, form, lang)
            return beside or known or slavic_first_subject(clause, lexicon, form), group, False
        if items[group].low in _AFTERWARDS and holds_finite(items, 0, group - 1, lang):
            return known or slavic_first_subject(clause, lexicon, form), group, False
    if before is not None and before.region >= 0:
        source = titled(items, group, form, lang)
        if not source and group > 1 and items[group - 2].is_word and before.size <= MAX_NAME:
            # Анна Кюн у розмові з газетою «Обрій» | сказала.
            source = phrase_left(items, group - 1, form, lang)
        alone = group == 1 or is_stop(items[group - 2]) or ends_day(items, group - 2, lang)
        if not source and alone and before.size <= MAX_NAME and before.low.isalnum():
            # «Хезболла» заперечила причетність: what is no person after the verb is an object.
            right = phrase_right(items, cue.last + 1, form, lang)
            if not any(is_person(item, lang) for item in items[right.first : right.last]):
                source = Stretch(group - 1, group)
        if source:
            return source, group, False
    told = before is not None and items[group].low in _THERE and is_only_told_to(before, lang)
    if form.number == "plur" and told and group < cue.first:
        return Stretch(group, group + 1), group, False
    if form.number == "plur" and before is not None and before.low in _THERE:
        there = Stretch(group - 1, group)
        if group == 1 or is_stop(items[group - 2]):
            right = phrase_right(items, cue.last + 1, form, lang)
            return (right, group, True) if acts_there(items, right, lang) else (there, group, False)
    if before is not None and before.word == ")":
        opening = next((i for i in range(group - 2, 0, -1) if items[i].word == "("), 0)
        source = phrase_left(items, opening, form, lang)
        if source and source.last == opening:
            # Ганна Гай (незалежна) | спитала.
            return source, group, False
    if before is not None and before.word in DASHES:
        source = _past_dashes(items, group, cue, lang)
        if source:
            return source, group, False
    if inverted:
        source = phrase_right(items, past_gerund(items, cue.last + 1, lang), form, lang)
        if source and form.number == "plur" and is_of_place(items, source, lang):
            source = place_right(items, cue.last + 1, lang)
        if source:
            return source, group, True
        if before is not None and (before.word == ":" or before.word in DASHES):
            # Артур проти — каже, що …; лікар відмахується: | вважає, що …: the subject before.
            source = phrase_left(items, group - 1, form, lang)
            if source:
                return source, group, False
        if source := name_behind(items, group, past_day(items, cue.last + 1, lang)):
            return source, group, True
        if form.number != "plur":
            return (that_woman(items, form, lang) if group == 1 else EMPTY), group, True
        source = place_right(items, cue.last + 1, lang)
        if source:
            return source, group, True
        return place_left(items, group, lang), group, False
    if opening_infinitive(items, group, lang) >= 0:
        # Закрити | порт | пропонує мер: an object of the infinitive.
        source = phrase_right(items, cue.last + 1, form, lang)
        if not source and form.number == "plur":
            source = place_right(items, cue.last + 1, lang)
        return source, group, True
    source = antecedent(items, group, form, lang) or phrase_left(items, group, form, lang)
    if form.number == "plur" and is_of_place(items, source, lang):
        source = EMPTY
    first = clause_start(items, group)
    led = first > 2 and items[first - 1].word == "," and items[first].low in PREPOSITIONS
    if not source and led:
        # Її дочка Лія, яка веде рахунки, | із цим | не згодна.
        source = left_of_comma(items, first, form, lang)
    if source and known and before is not None and before.low in AND:
        if source.last == group - 1 and items[group - 2].region >= 0 and items[group - 2].size > 1:
            # …, що крах «настав щойно», | та закликав: the marks hold the verb of what is said.
            return known, group, False
        verb = source.first - 1
        while verb > known.last and is_pos(items[verb].word or "-", lang, "ADJF"):
            verb -= 1
        if verb >= known.last and items[verb].is_word and is_finite(items[verb].word, lang):
            # Партия отрицала | свою причастность | и обвинила …: the object of the verb before.
            return known, group, False
    if source:
        return source, group, False
    source = phrase_right(items, past_gerund(items, cue.last + 1, lang), form, lang)
    place = place_left(items, group, lang) if form.number == "plur" else EMPTY
    phrase = [item for item in items[source.first : source.last] if item.region < 0]
    if place and not any(is_person(item, lang) for item in phrase):
        # У Кремлі назвали | звинувачення …: what follows is an object.
        return place, group, False
    thing = source and not any(is_person(item, lang) for item in phrase)
    if thing and form.frames & {"c", "a", "n"} and _joins(items, group, lang):
        # Він заперечив провину | і назвав запис монтажем: an object.
        return known or slavic_first_subject(clause, lexicon, form), group, False
    if source:
        return source, when_before(items, group, lang), True
    if _joins(items, group, lang) or is_object_clause(items, group):
        source = (
            _subject_beside(items, group, form, lang)
            or known
            or slavic_first_subject(clause, lexicon, form)
        )
        return source or (place_first(items, group, form, lang)), group, False
    if form.number == "plur":
        return place_right(items, cue.last + 1, lang), group, False
    if before is not None and form.gender == "masc" and is_man(items, group - 1):
        return Stretch(group - 1, group), group, False
    return that_woman(items, form, lang), group, False


def _subject_beside(items: Sequence[Item], group: int, form: Form, lang: str) -> Stretch:
    """The subject of the clause beside, if its verb agrees: вона не приїхала, а | пояснила.

    A verb of another number or gender leaves it to who was named before.
    """
    first = clause_start(items, group)
    last = first - 1
    if not any("past" in g for _, g in readings(form.words[0], lang)[:1]):
        return EMPTY
    if last < _SHORTEST or items[last].word != "," or items[last].region >= 0:
        return EMPTY
    begin = clause_start(items, last)
    for index in range(max(begin, 1), last):
        item = items[index]
        if not item.is_word or item.is_capital or not is_finite(item.word, lang):
            continue
        grammemes = readings(item.word, lang)[0][1]
        agree = ("plur" in grammemes) == (form.number == "plur") and "past" in grammemes
        if not agree or (form.gender and form.gender not in grammemes):
            return EMPTY
        end = index - (items[index - 1].low == "не")
        source = phrase_left(items, end, form, lang)
        if not source and items[end - 1].word == ",":
            source = left_of_comma(items, end, form, lang)
            return source
        after = items[source.last : end]
        # Комітет | 4 квітня | оприлюднив заяву.
        when = all(i.word.isdigit() or (i.is_word and is_time(i.word, lang)) for i in after)
        return source if when else EMPTY
    return EMPTY


_SHORTEST = 2


_GROUP = word_set("не вже уже також теж тоже ще еще же б бы все-таки всё-таки усе-таки")


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
            return holds_finite(items, 0, index, lang) or any(
                item.is_word and is_pos(item.word, lang, "ADJS", "PRTS") for item in items[:index]
            )
    return False


# Приписав це владі, | потім зізнався, що ….
_AFTERWARDS = word_set("потім потом затем згодом пізніше позже далі далее тоді тогда наприкінці")
_JOINING = CONJUNCTIONS | word_set("а хоча хотя утім втім")
