"""Verbs and nouns of a statement that tell a deed and not who did it."""

from __future__ import annotations

from functools import lru_cache

from alignment.framing.agents import agents
from alignment.framing.denials import clauses_of
from alignment.framing.english_agents import english_passives, is_somebody
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.slavic_verbs import as_verb, hides, is_passive, takes_no_object
from alignment.framing.subjects import is_only_subject, nominative, subject_or_object
from alignment.morphology import SLAVIC, parses


@remembered
def agentless(reading: Reading) -> tuple[int, ...]:
    """Verbs of a statement that say what was done and not who did it."""
    content = reading.within(Zone.CONTENT)
    if reading.lang == "en":
        return english_passives(reading)
    clauses = clauses_of(reading)
    subjects: dict[int, int] = {}
    either: dict[int, set[bool]] = {}
    for i in content:
        form = reading.words[i].form
        many = True if _are_many(reading, i) else is_only_subject(form, reading.lang)
        if many is not None:
            subjects[clauses[i]] = subjects.get(clauses[i], 0) + 1 + many
        elif (many := subject_or_object(form, reading.lang)) is not None:
            either.setdefault(clauses[i], set()).add(many)
    for clause, numbers in either.items():
        if len(numbers) > 1:
            # Письмо подписали сорок директоров: one of the two is the object, the other isn't.
            subjects[clause] = subjects.get(clause, 0) + 2
    plural = {
        clauses[i]
        for i in content
        if (noun := nominative(reading.words[i].form, reading.lang)) and "plur" in noun.grammemes
    }
    done = {agent.verb for agent in agents(reading)}
    people = {clauses[i] for i in content if _is_person(reading.words[i].form, reading.lang)}
    by_whom = {clauses[i] for i in content if reading.words[i].form in _BY_WHOM}
    return tuple(
        i
        for i in content
        if i not in done
        and hides(reading.words[i].form, reading.lang, subjects.get(clauses[i], 0) > 1)
        # Переговоры зашли в тупик: what takes no object has its subject there.
        and not (clauses[i] in plural and takes_no_object(reading.words[i].form, reading.lang))
        # Ми піднімалися: somebody does it, though the verb is reflexive.
        and not (clauses[i] in people and reading.words[i].form.endswith(("ся", "сь")))
        # Найдена мною: the pronoun says by whom.
        and not (clauses[i] in by_whom and is_passive(reading.words[i].form, reading.lang))
    )


@lru_cache(maxsize=1 << 14)
def _is_person(form: str, lang: str) -> bool:
    """Whether a word is a personal pronoun or a noun for somebody, in the nominative alone."""
    first = parses(form, lang)[:1]
    if not first or "nomn" not in first[0].grammemes:
        return False
    pronoun = first[0].pos == "NPRO" and form in _PERSONS
    return pronoun or (first[0].pos == "NOUN" and "anim" in first[0].grammemes)


_PERSONS = frozenset(
    {"я", "ми", "мы", "ти", "ты", "ви", "вы", "він", "вона", "вони", "он", "она", "они"}
)


# Pronouns in the instrumental that can't be another case.
_BY_WHOM = frozenset({"мною", "мной", "тобою", "тобой", "ним", "нею", "нами", "вами", "ними", "ею"})


@remembered
def passives(reading: Reading) -> tuple[int, ...]:
    """Those verbs of `agentless` that are passives or impersonal forms in -но/-то."""
    if reading.lang == "en":
        return agentless(reading)
    return tuple(i for i in agentless(reading) if is_passive(reading.words[i].form, reading.lang))


@remembered
def third_persons(reading: Reading) -> tuple[int, ...]:
    """Those verbs of `agentless` whose ending says that others do it: выкачивают."""
    return tuple(
        i
        for i in agentless(reading)
        if reading.lang in SLAVIC
        and not reading.words[i].form.endswith(("ся", "сь"))
        and (found := as_verb(reading.words[i].form, reading.lang))
        and "3per" in found.grammemes
    )


@remembered
def verbal_nouns(reading: Reading) -> tuple[int, ...]:
    """Nouns of a statement that name a deed: dispersal, відплив, закрытие."""
    endings, others = _VERBAL_NOUNS.get(reading.lang, ((), frozenset()))
    return tuple(
        i
        for i in reading.within(Zone.CONTENT)
        if ((lemma := reading.words[i].lemmas[0]) in others and not _is_told_of(reading, i))
        or (len(lemma) >= _LONG and lemma.endswith(endings) and not reading.words[i].capital)
    )


def _is_told_of(reading: Reading, index: int) -> bool:
    """Whether an English word that may be a noun is a verb by what stands before: loggers cut."""
    if reading.lang != "en" or index == 0:
        return False
    before = reading.words[index - 1].form
    return before in _BEFORE_VERBS or is_somebody(before)


_BEFORE_VERBS = frozenset(
    {
        *("to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "did"),
        *("they", "we", "i", "he", "she", "it", "who", "you"),
    }
)


# Nouns for deeds by their endings, and those without one.
_LONG = 7
_VERBAL_NOUNS = {
    "en": (
        ("tion", "sion", "ment", "ure", "sal", "val"),
        frozenset(
            {
                *("attack", "arrest", "cut", "loss", "sale", "killing", "raid", "strike", "death"),
                *("shelling", "collapse", "search", "beating", "burning", "shooting", "theft"),
                *("bombing", "transfer", "outflow", "withdrawal", "sacking", "delay", "murder"),
            }
        ),
    ),
    "uk": (
        ("ання", "ення", "іння", "яння", "уття", "иття", "ція"),
        frozenset(
            {
                *("розгін", "обстріл", "підпал", "арешт", "відплив", "напад", "удар", "обшук"),
                *("розстріл", "продаж", "викуп", "вибух", "допит", "підрив", "знос", "вивіз"),
                *("крадіжка", "втрата", "вирубка", "вбивство", "підробка", "утеча", "страта"),
            }
        ),
    ),
    "ru": (
        ("ание", "ение", "тие", "ция"),
        frozenset(
            {
                *("разгон", "обстрел", "поджог", "арест", "отток", "нападение", "удар", "обыск"),
                *("расстрел", "продажа", "выкуп", "взрыв", "допрос", "подрыв", "снос", "вывоз"),
                *("кража", "утрата", "вырубка", "убийство", "подделка", "бегство", "казнь"),
            }
        ),
    ),
}


def _are_many(reading: Reading, index: int) -> bool:
    """Whether a word that is no noun is the subject of a plural verb: те, які, пострадавшие."""
    form = reading.words[index].form
    if form in _MANY:
        return True
    if index + 1 == len(reading.words) or not _is_quality(form, reading.lang):
        return False
    after = reading.words[index + 1].form
    found = parses(after, reading.lang) if after[:1].isalpha() else ()
    # Пострадавшие приехали, верующие этой церкви; not новые дома.
    return not any(p.pos in _DECLINED and {"plur", "nomn"} <= p.grammemes for p in found)


_DECLINED = frozenset({"NOUN", "ADJF", "PRTF"})


@lru_cache(maxsize=1 << 14)
def _is_quality(form: str, lang: str) -> bool:
    first = parses(form, lang)[:1]
    return (
        bool(first) and first[0].pos in ("ADJF", "PRTF") and {"plur", "nomn"} <= first[0].grammemes
    )


# Pronouns that are the subject of a plural verb: те, кто; які.
_MANY = frozenset(
    {
        *("ті", "ці", "вони", "які", "котрі", "всі", "усі", "деякі", "інші", "решта", "багато"),
        *("те", "эти", "они", "которые", "все", "некоторые", "другие", "многие", "остальные"),
    }
)
