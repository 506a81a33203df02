"""Those who act in a statement, and the verbs that tell a deed without a doer.

Ukrainian and Russian by morphology; English in `english_agents`.
"""

from __future__ import annotations

from functools import lru_cache

from alignment.framing.denials import clauses_of
from alignment.framing.english_agents import english_agents, english_passives, is_somebody
from alignment.framing.likeness import content_words, is_function
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.slavic_verbs import NO_DEEDS, active, as_verb, hides, is_passive
from alignment.framing.subjects import Agent, Person, agree, is_named, nominative
from alignment.morphology import SLAVIC, Parse, parses


@remembered
def agents(reading: Reading) -> list[Agent]:
    """Those who act in a statement, with what they do."""
    known = {i for hit in reading.hits("agents", Zone.CONTENT) for i in hit.words}
    if reading.lang == "en":
        people = {i for i in content_words(reading) if is_somebody(reading.words[i].form)}
        return english_agents(reading, known | people)
    clauses = clauses_of(reading)
    content = reading.within(Zone.CONTENT)
    found: list[Agent] = []
    for i in content:
        form = reading.words[i].form
        if is_function(reading.words[i], reading.lang):
            continue
        noun = nominative(form, reading.lang)
        complement = _instrumental(form, reading.lang) if noun is None else None
        likely = noun or complement
        if not likely or not (i in known or is_named(reading, i) or "anim" in likely.grammemes):
            continue
        if _is_after_preposition(reading, i):
            continue
        if (
            noun
            and _is_subject(form, reading.lang) is None
            and any(clauses[k] == clauses[i] and _is_pronoun(reading, k) for k in content)
        ):
            continue  # которая отправит мать: who acts is the pronoun
        for j in content:
            if clauses[i] != clauses[j]:
                continue
            verb = active(reading.words[j].form, reading.lang)
            if (noun and verb and agree(noun, verb)) or (
                complement and is_passive(reading.words[j].form, reading.lang)
            ):
                found.append(Agent(i, j))
                break
    return found + _persons(reading, {agent.verb for agent in found})


def _persons(reading: Reading, done: set[int]) -> list[Agent]:
    """Those who act as a pronoun or as a verb's ending alone: ми викачуємо, викачуємо.

    Args:
        reading: A Ukrainian or Russian statement.
        done: Verbs that have a noun for a subject.
    """
    clauses = clauses_of(reading)
    content = reading.within(Zone.CONTENT)
    found: list[Agent] = []
    for verb in content:
        parse = active(reading.words[verb].form, reading.lang)
        if verb in done or not parse or parse.pos != "VERB" or parse.lemma in NO_DEEDS:
            continue
        beside = [i for i in content if clauses[i] == clauses[verb] and i != verb]
        speaks = "1per" in parse.grammemes or any(reading.words[i].form in _WE for i in beside)
        alone = not any(
            nominative(reading.words[i].form, reading.lang) or _is_pronoun(reading, i)
            for i in beside
        )
        if speaks or (alone and {"plur", "2per"}.isdisjoint(parse.grammemes)):
            found.append(Agent(verb, verb, Person.SPEAKER if speaks else Person.OTHER))
    return found


_WE = frozenset({"я", "ми", "мы"})


def _is_pronoun(reading: Reading, index: int) -> bool:
    """Whether a word is a pronoun that may be a subject: ніхто, который, она."""
    first = parses(reading.words[index].form, reading.lang)[:1]
    if not first or "nomn" not in first[0].grammemes:
        return False
    return first[0].pos == "NPRO" or "Apro" in first[0].grammemes


@remembered
def agentless(reading: Reading) -> tuple[int, ...]:
    """Verbs of a statement that say what was done and not who did it."""
    content = reading.within(Zone.CONTENT)
    if reading.lang == "en":
        return english_passives(reading)
    clauses = clauses_of(reading)
    subjects: dict[int, int] = {}
    for i in content:
        form = reading.words[i].form
        many = True if form in _MANY else _is_subject(form, reading.lang)
        if many is not None:
            subjects[clauses[i]] = subjects.get(clauses[i], 0) + 1 + many
    done = {agent.verb for agent in agents(reading)}
    people = {clauses[i] for i in content if _is_person(reading.words[i].form, reading.lang)}
    return tuple(
        i
        for i in content
        if i not in done
        and hides(reading.words[i].form, reading.lang, subjects.get(clauses[i], 0) > 1)
        # Ми піднімалися: somebody does it, though the verb is reflexive.
        and not (clauses[i] in people and reading.words[i].form.endswith(("ся", "сь")))
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
        if (lemma := reading.words[i].lemmas[0]) in others
        or (len(lemma) >= _LONG and lemma.endswith(endings) and not reading.words[i].capital)
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


@lru_cache(maxsize=1 << 14)
def _instrumental(form: str, lang: str) -> Parse | None:
    """The word as a noun in the instrumental; None where it isn't likely one."""
    first = parses(form, lang)[:1]
    return first[0] if first and first[0].pos == "NOUN" and "ablt" in first[0].grammemes else None


def _is_after_preposition(reading: Reading, index: int) -> bool:
    """Whether a Slavic noun, with up to two qualities before it, stands after a preposition."""
    for at in range(index - 1, max(-1, index - 4), -1):
        first = parses(reading.words[at].form, reading.lang)[:1]
        if not first or first[0].pos not in ("ADJF", "PRTF", "NPRO"):
            return bool(first) and first[0].pos == "PREP"
    return False


@lru_cache(maxsize=1 << 14)
def _is_subject(form: str, lang: str) -> bool | None:
    """Whether a word that can only be a subject is one of many; None where it isn't.

    What may be an object as well isn't counted.
    """
    nouns = [p for p in parses(form, lang) if p.pos in ("NOUN", "NPRO", "NUMR")]
    cases = {case for p in nouns for case in ("nomn", "accs") if case in p.grammemes}
    if cases != {"nomn"} or parses(form, lang)[0].pos == "ADJF":
        return None
    return any(p.pos == "NUMR" or "plur" in p.grammemes for p in nouns)


# Pronouns that are the subject of a plural verb: те, кто; які.
_MANY = frozenset(
    {
        *("ті", "ці", "вони", "які", "котрі", "всі", "усі", "деякі", "інші", "решта", "багато"),
        *("те", "эти", "они", "которые", "все", "некоторые", "другие", "многие", "остальные"),
    }
)
