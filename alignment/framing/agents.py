"""Those who act in a statement, and the verbs that tell a deed without a doer.

Ukrainian and Russian by morphology; English by the order of words, as there is no parser.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from alignment.framing.denials import clauses_of
from alignment.framing.english_verbs import BE, PREPOSITIONS, is_participle, past_forms
from alignment.framing.likeness import is_function
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.subjects import agree, nominative
from alignment.morphology import Parse, parses


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who does something.

    Attributes:
        noun: Index of the noun.
        verb: Index of the verb; the noun's own where it isn't known.
    """

    noun: int
    verb: int


@remembered
def agents(reading: Reading) -> list[Agent]:
    """Those who act in a statement, with what they do."""
    known = {i for hit in reading.hits("agents", Zone.CONTENT) for i in hit.words}
    if reading.lang == "en":
        return _english_agents(reading, known)
    clauses = clauses_of(reading)
    content = reading.within(Zone.CONTENT)
    found: list[Agent] = []
    for i in content:
        noun = nominative(reading.words[i].form, reading.lang)
        if noun is None or is_function(reading.words[i], reading.lang):
            continue
        if not (i in known or _is_named(reading, i) or "anim" in noun.grammemes):
            continue
        for j in content:
            verb = _active(reading.words[j].form, reading.lang)
            if verb and clauses[i] == clauses[j] and agree(noun, verb):
                found.append(Agent(i, j))
                break
    return found


@remembered
def agentless(reading: Reading) -> tuple[int, ...]:
    """Verbs of a statement that say what was done and not who did it."""
    content = reading.within(Zone.CONTENT)
    if reading.lang == "en":
        return _english_passives(reading, content)
    clauses = clauses_of(reading)
    subjects = {clauses[i] for i in content if _is_subject(reading.words[i].form, reading.lang)}
    return tuple(
        i for i in content if _hides(reading.words[i].form, reading.lang, clauses[i] in subjects)
    )


def _is_named(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    return word.capital and index > 0 and reading.words[index - 1].form not in '.!?:«„“"'


def _english_agents(reading: Reading, known: set[int]) -> list[Agent]:
    found: list[Agent] = []
    content = reading.within(Zone.CONTENT)
    for i in content:
        if i not in known or reading.words[i].form.endswith("'s"):
            continue
        if _head_before(reading, i) in PREPOSITIONS or _is_acted_on(reading, i):
            continue
        verbs = [
            j
            for j in content
            if i < j <= i + 4 and _is_full_verb(reading.words[j].form) and _may_be_verb(reading, j)
        ]
        found.append(Agent(i, verbs[0] if verbs else i))
    return found


def _is_acted_on(reading: Reading, index: int) -> bool:
    """Whether an English noun is the subject of a passive."""
    after = [word.form for word in reading.words[index + 1 : index + 6]]
    for place, form in enumerate(after):
        if form in BE:
            return any(is_participle(later) for later in after[place + 1 : place + 3])
    return False


def _is_full_verb(form: str) -> bool:
    """Whether an English word isn't an auxiliary."""
    return form not in BE and form not in {"had", "has", "have", "will", "would", "not", "did"}


def _may_be_verb(reading: Reading, index: int) -> bool:
    form = reading.words[index].form
    return (
        is_participle(form)
        or form in past_forms()
        or form.endswith(("s", "ing"))
        or reading.words[index - 1].form in {"had", "not", "would", "will", "did", "to", "could"}
    )


def _head_before(reading: Reading, index: int) -> str:
    """The word before a noun, its article and adjective."""
    at = index - 1
    while at >= 0 and at > index - 3 and reading.words[at].form not in PREPOSITIONS:
        if reading.words[at].form in {"the", "a", "an", "its", "their", "his", "her", "our"}:
            at -= 1
            break
        at -= 1
    return reading.words[at].form if at >= 0 else ""


def _english_passives(reading: Reading, content: tuple[int, ...]) -> tuple[int, ...]:
    found: list[int] = []
    for i in content:
        if reading.words[i].form not in BE:
            continue
        for j in range(i + 1, min(i + 4, len(reading.words))):
            form = reading.words[j].form
            if form in BE:
                break
            if is_participle(form):
                after = [word.form for word in reading.words[j + 1 : j + 7]]
                if "by" not in after:
                    found.append(j)
                break
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _is_subject(form: str, lang: str) -> bool:
    """Whether a word can only be a subject; what may be an object as well isn't counted."""
    nouns = [p for p in parses(form, lang) if p.pos in ("NOUN", "NPRO", "NUMR")]
    cases = {case for p in nouns for case in ("nomn", "accs") if case in p.grammemes}
    return cases == {"nomn"}


@lru_cache(maxsize=1 << 14)
def _active(form: str, lang: str) -> Parse | None:
    """The word as a finite verb that takes an object; None where it is none."""
    if form.endswith(("ся", "сь")):
        return None
    first = parses(form, lang)[:1]
    if not first or first[0].pos != "VERB" or {"Impe", "impr"} & first[0].grammemes:
        return None
    return first[0]


# Verbs of being, ability and dying: whose subject is left out hides nobody who did something.
_NO_DEEDS = frozenset(
    {
        *("бути", "могти", "змогти", "мати", "стати", "померти", "загинути", "жити", "лишитися"),
        *("быть", "мочь", "смочь", "иметь", "стать", "умереть", "погибнуть", "жить", "остаться"),
        *("повернутися", "вернуться", "залишитися", "відбутися", "состояться", "тривати"),
    }
)


@lru_cache(maxsize=1 << 14)
def _hides(form: str, lang: str, has_subject: bool) -> bool:
    """Whether a verb form tells a deed and no doer."""
    first = parses(form, lang)[:1]
    if not first:
        return False
    pos, grammemes = first[0].pos, first[0].grammemes
    if first[0].lemma in _NO_DEEDS:
        return False
    if pos == "VERB" and form.endswith(("ся", "сь")):
        return True
    if "Impe" in grammemes or (pos == "PRTS" and "pssv" in grammemes):
        return True
    return pos == "VERB" and "plur" in grammemes and not has_subject and "1per" not in grammemes
