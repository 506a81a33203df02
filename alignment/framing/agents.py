"""Those who act in a statement, and the verbs that tell a deed without a doer.

Ukrainian and Russian by morphology; English in `english_agents`.
"""

from __future__ import annotations

from functools import lru_cache

from alignment.framing.denials import clauses_of
from alignment.framing.english_agents import english_agents, english_passives
from alignment.framing.likeness import is_function
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.subjects import Agent, agree, is_named, nominative
from alignment.morphology import Parse, parses


@remembered
def agents(reading: Reading) -> list[Agent]:
    """Those who act in a statement, with what they do."""
    known = {i for hit in reading.hits("agents", Zone.CONTENT) for i in hit.words}
    if reading.lang == "en":
        return english_agents(reading, known)
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
        for j in content:
            if clauses[i] != clauses[j]:
                continue
            verb = _active(reading.words[j].form, reading.lang)
            if (noun and verb and agree(noun, verb)) or (
                complement and _is_passive(reading.words[j].form, reading.lang)
            ):
                found.append(Agent(i, j))
                break
    return found


@remembered
def agentless(reading: Reading) -> tuple[int, ...]:
    """Verbs of a statement that say what was done and not who did it."""
    content = reading.within(Zone.CONTENT)
    if reading.lang == "en":
        return english_passives(reading)
    clauses = clauses_of(reading)
    subjects: dict[int, int] = {}
    for i in content:
        many = _is_subject(reading.words[i].form, reading.lang)
        if many is not None:
            subjects[clauses[i]] = subjects.get(clauses[i], 0) + 1 + many
    done = {agent.verb for agent in agents(reading)}
    return tuple(
        i
        for i in content
        if i not in done
        and hides(reading.words[i].form, reading.lang, subjects.get(clauses[i], 0) > 1)
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
def _is_passive(form: str, lang: str) -> bool:
    found = _as_verb(form, lang)
    return found is not None and bool({"Impe", "pssv"} & found.grammemes)


def _as_verb(form: str, lang: str) -> Parse | None:
    """The likeliest reading; a short form that may be a participle is one: удален, закрыт."""
    found = parses(form, lang)
    if found and found[0].pos == "ADJS":
        return next((parse for parse in found if parse.pos == "PRTS"), found[0])
    return found[0] if found else None


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


@lru_cache(maxsize=1 << 14)
def _active(form: str, lang: str) -> Parse | None:
    """The word as a finite verb that takes an object; None where it is none."""
    if form.endswith(("ся", "сь")):
        return None
    first = parses(form, lang)[:1]
    if first and first[0].pos == "ADJS" and form.startswith(_WILLING):
        return first[0]
    if not first or first[0].pos != "VERB" or {"Impe", "impr"} & first[0].grammemes:
        return None
    if "1per" in first[0].grammemes and any(p.pos == "NOUN" for p in parses(form, lang)):
        return None  # війну: the war rather than "I shall blow"
    return first[0]


# Short adjectives that say what somebody will do.
_WILLING = ("намерен", "готов", "согласн", "согласен", "обязан", "должн", "должен", "повин", "ладн")


# Verbs of being, ability and dying: whose subject is left out hides nobody who did something.
_NO_DEEDS = frozenset(
    {
        *("бути", "могти", "змогти", "мати", "стати", "померти", "загинути", "жити", "лишитися"),
        *("быть", "мочь", "смочь", "иметь", "стать", "умереть", "погибнуть", "жить", "остаться"),
        *("уверить", "убедить", "обеспокоить", "озаботить", "заинтересовать", "расстроить"),
        *("повернутися", "вернуться", "залишитися", "відбутися", "состояться", "тривати"),
    }
)


@lru_cache(maxsize=1 << 14)
def hides(form: str, lang: str, has_plural: bool) -> bool:
    """Whether a verb form tells a deed and no doer."""
    found = _as_verb(form, lang)
    if found is None:
        return False
    pos, grammemes = found.pos, found.grammemes
    if found.lemma in _NO_DEEDS:
        return False
    if pos == "VERB" and form.endswith(("ся", "сь")):
        return True
    if "Impe" in grammemes or (pos == "PRTS" and "pssv" in grammemes):
        return True
    return pos == "VERB" and "plur" in grammemes and not has_plural and "1per" not in grammemes
