"""Who did it: named in one version, hidden in the other.

An agent is a noun for somebody who can act, as the subject of an active verb. It is hidden by a
passive, an impersonal form in -но/-то, a reflexive verb, a plural verb without a subject, or an
intransitive verb for what somebody did.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words, findable, is_function
from alignment.framing.markers import covered
from alignment.framing.memo import remembered
from alignment.framing.negation import clauses_of
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal
from alignment.lexicon import load_table
from alignment.morphology import Parse, parses
from alignment.quotes.quote import QuoteKind

_BE = frozenset({"be", "been", "being", "is", "are", "was", "were", "am"})
_PREPOSITIONS = frozenset(
    {
        *("of", "in", "at", "to", "for", "with", "from", "on", "against", "under", "about"),
        *("over", "between", "among", "than", "as", "into"),
    }
)
_NOT_PARTICIPLES = frozenset({"need", "indeed", "red", "hundred", "bed", "speed", "seed", "feed"})


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who does something.

    Attributes:
        noun: Index of the noun.
        verb: Index of the verb; the noun's own where it isn't known.
    """

    noun: int
    verb: int


def agency(pair: Pair) -> Iterator[Signal]:
    """A signal where one version names who did it and the other doesn't."""
    for signal in _hidden(pair):
        yield signal
    for signal in _hidden(pair.swapped()):
        yield signal.swapped()
    yield from _sources(pair)


@remembered
def hidden_agents(pair: Pair) -> list[Agent]:
    """Agents of the first version that the second one doesn't have."""
    return [
        agent
        for agent in agents(pair.a)
        if not _has_partner(pair, agent.noun) and findable(pair.a, agent.noun, pair.b.lang) >= 0.5
    ]


def _has_partner(pair: Pair, index: int) -> bool:
    """Whether the second statement itself, or a few words in marks with theirs, has the word."""
    partners = pair.pairing.forward.get(index, ())
    if pair.b.side.kind is QuoteKind.PARTIAL:
        return bool(partners)
    return any(pair.b.zones[j] is Zone.CONTENT for j in partners)


def _hidden(pair: Pair) -> Iterator[Signal]:
    missing = hidden_agents(pair)
    if not missing or hidden_agents(pair.swapped()):
        return
    agent = missing[0]
    ours = set(agentless(pair.a))
    # A passive of one version that is a passive in the other hides nothing new.
    signs = tuple(
        j for j in agentless(pair.b) if not ours.intersection(pair.pairing.backward.get(j, ()))
    )
    told = covered(pair, content_words(pair.a))
    same_deed = bool(pair.pairing.forward.get(agent.verb)) and agent.verb != agent.noun
    score = 0.3 * told + 0.15 * same_deed + (0.3 if signs else 0.0) + 0.1
    words = tuple(sorted({agent.noun, agent.verb}))
    partner = signs or pair.pairing.of((agent.verb,)) or pair.pairing.of(content_words(pair.a))
    yield Signal(
        Dimension.AGENCY,
        "agent-hidden",
        score,
        f"{pair.a.quote(words)} → {pair.b.quote(partner) or 'nobody named'}",
        pair.a.spans(words),
        pair.b.spans(partner) or pair.b.side.spans,
        (
            ("told by both", f"{told:.2f}"),
            ("without agent there", str(len(signs))),
            ("the same deed", str(same_deed)),
        ),
    )


def _sources(pair: Pair) -> Iterator[Signal]:
    """A signal where a capital or a side speaks for a person or an institution."""
    a, b = _source(pair.a), _source(pair.b)
    if not a or not b:
        return
    hides_a, hides_b = _is_emblem(pair.a, a), _is_emblem(pair.b, b)
    if hides_a == hides_b:
        return
    yield Signal(
        Dimension.AGENCY,
        "source-emblem",
        0.6,
        f"{pair.a.quote(a)} → {pair.b.quote(b)}",
        pair.a.spans(a),
        pair.b.spans(b),
    )


def _source(reading: Reading) -> tuple[int, ...]:
    return reading.within(Zone.SOURCE)


def _is_emblem(reading: Reading, source: tuple[int, ...]) -> bool:
    """Whether a source is nothing but a capital, a country, or a side."""
    places = {
        i
        for hit in reading.hits("agents", Zone.SOURCE)
        if hit.entry["concept"] in ("place", "side")
        for i in hit.words
    }
    sides = {
        i
        for hit in reading.hits("agents", Zone.SOURCE)
        if hit.entry["concept"] == "side"
        for i in hit.words
    }
    content = [i for i in source if not is_function(reading.words[i], reading.lang)]
    if sides:
        return len(content) <= _SHORT
    return bool(content) and all(i in places for i in content)


# The Russian side speaks; a member of the board from the American side is somebody.
_SHORT = 2


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
        if i not in known and not _is_named(reading, i):
            continue
        noun = _nominative(reading.words[i].form, reading.lang)
        if noun is None:
            continue
        for j in content:
            verb = _active(reading.words[j].form, reading.lang)
            if verb and clauses[i] == clauses[j] and _agree(noun, verb):
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
        if _head_before(reading, i) in _PREPOSITIONS or _is_acted_on(reading, i):
            continue
        verbs = [
            j
            for j in content
            if i < j <= i + 4 and pair_free(reading.words[j].form) and _may_be_verb(reading, j)
        ]
        found.append(Agent(i, verbs[0] if verbs else i))
    return found


def _is_acted_on(reading: Reading, index: int) -> bool:
    """Whether an English noun is the subject of a passive."""
    after = [word.form for word in reading.words[index + 1 : index + 6]]
    for place, form in enumerate(after):
        if form in _BE:
            return any(is_participle(later) for later in after[place + 1 : place + 3])
    return False


def pair_free(form: str) -> bool:
    """Whether an English word isn't an auxiliary."""
    return form not in _BE and form not in {"had", "has", "have", "will", "would", "not", "did"}


def _may_be_verb(reading: Reading, index: int) -> bool:
    form = reading.words[index].form
    return (
        is_participle(form)
        or form.endswith(("s", "ing"))
        or reading.words[index - 1].form in {"had", "not", "would", "will", "did", "to", "could"}
    )


def _head_before(reading: Reading, index: int) -> str:
    """The word before a noun, its article and adjective."""
    at = index - 1
    while at >= 0 and at > index - 3 and reading.words[at].form not in _PREPOSITIONS:
        if reading.words[at].form in {"the", "a", "an", "its", "their", "his", "her", "our"}:
            at -= 1
            break
        at -= 1
    return reading.words[at].form if at >= 0 else ""


@lru_cache(maxsize=1 << 14)
def is_participle(form: str) -> bool:
    """Whether an English word may be a past participle."""
    if form in _NOT_PARTICIPLES:
        return False
    return form.endswith("ed") or form in _irregular()


@lru_cache(maxsize=1)
def _irregular() -> frozenset[str]:
    return frozenset(entry["participle"] for entry in load_table("en", "irregular"))


def _english_passives(reading: Reading, content: tuple[int, ...]) -> tuple[int, ...]:
    found: list[int] = []
    for i in content:
        if reading.words[i].form not in _BE:
            continue
        for j in range(i + 1, min(i + 4, len(reading.words))):
            form = reading.words[j].form
            if form in _BE:
                break
            if is_participle(form):
                after = [word.form for word in reading.words[j + 1 : j + 7]]
                if "by" not in after:
                    found.append(j)
                break
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _nominative(form: str, lang: str) -> Parse | None:
    found = parses(form, lang)
    if not found or found[0].pos != "NOUN":
        return None
    return next((p for p in found if p.pos == "NOUN" and "nomn" in p.grammemes), None)


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


def _agree(noun: Parse, verb: Parse) -> bool:
    if "plur" in verb.grammemes:
        return "plur" in noun.grammemes
    genders = {"masc", "femn", "neut"} & verb.grammemes
    return "sing" in noun.grammemes and (not genders or bool(genders & noun.grammemes))


@lru_cache(maxsize=1 << 14)
def _hides(form: str, lang: str, has_subject: bool) -> bool:
    """Whether a verb form tells a deed and no doer."""
    first = parses(form, lang)[:1]
    if not first:
        return False
    pos, grammemes = first[0].pos, first[0].grammemes
    if pos == "VERB" and form.endswith(("ся", "сь")):
        return True
    if "Impe" in grammemes or (pos == "PRTS" and "pssv" in grammemes):
        return True
    return pos == "VERB" and "plur" in grammemes and not has_subject and "1per" not in grammemes
