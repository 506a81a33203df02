"""Who did it: named in one version, hidden in the other.

An agent is a noun for somebody who can act, as the subject of an active verb. It is hidden by a
passive, an impersonal form in -но/-то, a reflexive verb, a plural verb without a subject, or an
intransitive verb for what somebody did.
"""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.agents import Agent, agentless, agents
from alignment.framing.condition import lost_clauses
from alignment.framing.denials import clauses_of
from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words, findable, is_function
from alignment.framing.markers import covered
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal
from alignment.framing.subjects import is_subject, subjects_of
from alignment.quotes.quote import QuoteKind


def agency(pair: Pair) -> Iterator[Signal]:
    """A signal where one version names who did it and the other doesn't."""
    for signal in _hidden(pair):
        yield signal
    for signal in _hidden(pair.swapped()):
        yield signal.swapped()
    yield from _sources(pair)


@remembered
def hidden_agents(pair: Pair) -> list[Agent]:
    """Agents of the first version that the second one doesn't have.

    Either the noun would have been found, or the same deed stands there without a doer.
    """
    undone = set(agentless(pair.b))
    return [
        agent
        for agent in agents(pair.a)
        if not _has_partner(pair, agent.noun)
        and (
            findable(pair.a, agent.noun, pair.b.lang) >= 0.5
            or not undone.isdisjoint(pair.pairing.forward.get(agent.verb, ()))
        )
    ]


def _has_partner(pair: Pair, index: int) -> bool:
    """Whether the second statement itself, or a few words in marks with theirs, has the word."""
    partners = pair.pairing.forward.get(index, ())
    if pair.b.side.kind is QuoteKind.PARTIAL:
        return bool(partners)
    return any(pair.b.zones[j] is Zone.CONTENT for j in partners)


def _hidden(pair: Pair) -> Iterator[Signal]:
    ours = set(agentless(pair.a))
    # A passive of one version that is a passive in the other hides nothing new.
    signs = tuple(
        j for j in agentless(pair.b) if not ours.intersection(pair.pairing.backward.get(j, ()))
    )
    missing = [
        (agent, shown)
        for agent in hidden_agents(pair)
        if (shown := signs or _promoted(pair, agent)) and _is_told(pair, agent)
    ]
    if not missing or _names_another(pair.swapped()):
        return
    agent, signs = missing[0]
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


def _is_told(pair: Pair, agent: Agent) -> bool:
    """Whether the second version tells the deed, and with no subject of its own for it.

    Where it lacks the whole clause, more is missing than the agent.
    """
    clauses = clauses_of(pair.a)
    clause = [i for i in content_words(pair.a) if clauses[i] == clauses[agent.noun]]
    if not any(i != agent.noun and pair.pairing.forward.get(i) for i in clause):
        return False
    if any(agent.noun in lost for lost in lost_clauses(pair)):
        return False
    verbs = pair.pairing.forward.get(agent.verb, ()) if agent.verb != agent.noun else ()
    return not any(
        not pair.pairing.backward.get(subject)
        for verb in verbs
        for subject in subjects_of(pair.b, verb)
    )


def _names_another(pair: Pair) -> bool:
    """Whether the first version has an agent that may be the other's in other words."""
    return any(not _has_partner(pair, agent.noun) for agent in agents(pair.a))


def _promoted(pair: Pair, agent: Agent) -> tuple[int, ...]:
    """What somebody did something to in the first version and is itself the subject in the second.

    The bank raised the rate, the rate went up.
    """
    clauses = clauses_of(pair.a)
    for i in content_words(pair.a):
        if i in (agent.noun, agent.verb) or clauses[i] != clauses[agent.noun]:
            continue
        if pair.a.lang == "en" and i < agent.noun:
            continue
        j = pair.pairing.matched.get(i)
        if j is None or pair.b.zones[j] is not Zone.CONTENT:
            continue
        if not is_subject(pair.a, i) and is_subject(pair.b, j):
            return (j,)
    return ()


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
