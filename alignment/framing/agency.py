"""Who did it: named in one version, hidden in the other.

An agent is a noun for somebody who can act, as the subject of an active verb. It is hidden by a
passive, an impersonal form in -но/-то, a reflexive verb, a plural verb without a subject, or an
intransitive verb for what somebody did.
"""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.agents import agents
from alignment.framing.condition import lost_clauses
from alignment.framing.denials import clauses_of
from alignment.framing.denying_cues import cue_concepts
from alignment.framing.difference import Dimension
from alignment.framing.doerless import agentless, passives, third_persons, verbal_nouns
from alignment.framing.english_agents import happens
from alignment.framing.likeness import content_words, findable
from alignment.framing.markers import covered, is_infinite
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from alignment.framing.slavic_verbs import as_verb, is_future
from alignment.framing.sources import sources
from alignment.framing.subjects import (
    Agent,
    Person,
    is_quality_before,
    is_subject,
    subjects_of,
)
from alignment.morphology import SLAVIC
from alignment.quotes.quote import QuoteKind

# How far behind a verb one stands that goes on from it.
_GOES_ON = 3


def agency(pair: Pair) -> Iterator[Signal]:
    """A signal where one version names who did it and the other doesn't."""
    yield from either_way(_hidden, pair)
    yield from sources(pair)


@remembered
def hidden_agents(pair: Pair) -> list[Agent]:
    """Agents of the first version that the second one doesn't have.

    Either the noun would have been found, or the same deed stands there without a doer.
    """
    return [
        agent
        for agent in agents(pair.a)
        if (_is_unnamed(pair, agent) if agent.person else _is_lost(pair, agent))
    ]


def _is_lost(pair: Pair, agent: Agent) -> bool:
    """Whether the second version would have the noun if it named who did it."""
    partners = pair.pairing.forward.get(agent.noun, ())
    if partners and all(is_quality_before(pair.b, j) for j in partners):
        # The Russians gave them: Russian passports were given.
        return bool(_undone(pair, agent) or _signs(pair, agent))
    return not _has_partner(pair, agent.noun) and bool(
        findable(pair.a, agent.noun, pair.b.lang) >= 0.5
        or _undone(pair, agent)
        or _all_but_the_deed(pair, agent)
    )


def _is_unnamed(pair: Pair, agent: Agent) -> bool:
    """Whether the second version tells a person's deed with nobody for a subject.

    A past plural may be the speakers' (дізналися: we learned), a present one isn't.
    """
    verb = pair.pairing.matched.get(agent.verb, -1)
    if verb in passives(pair.b):
        return True
    if agent.person is not Person.SPEAKER or verb not in third_persons(pair.b):
        return False
    # He assured that they will answer: what is to come is promised by those who speak.
    return pair.b.verbatim or not is_future(pair.b.words[verb].form, pair.b.lang)


def _undone(pair: Pair, agent: Agent) -> tuple[int, ...]:
    """What the second version has for the agent's deed, where nobody does it there."""
    return tuple(
        j
        for j in pair.pairing.forward.get(agent.verb, ())
        if j in agentless(pair.b) or j in verbal_nouns(pair.b) or happens(pair.b, j)
    )


def _all_but_the_deed(pair: Pair, agent: Agent) -> bool:
    """Whether all else is told by both, and there a deed is done by nobody."""
    rest = [i for i in content_words(pair.a) if i not in (agent.noun, agent.verb)]
    return (
        bool(rest)
        and not pair.pairing.uncovered(rest)
        and not pair.pairing.forward.get(agent.verb)
        and any(not pair.pairing.backward.get(j) for j in agentless(pair.b))
    )


def _has_partner(pair: Pair, index: int) -> bool:
    """Whether the second statement itself, or a few words in marks with theirs, has the word.

    He accused Moscow of it, he asked them to wait: who acts stands before what is told.
    """
    partners = pair.pairing.forward.get(index, ())
    if pair.b.side.kind is QuoteKind.PARTIAL:
        return bool(partners)
    zones = {Zone.CONTENT}
    if cue_concepts(pair.b) & _OF_OTHERS:
        zones.add(Zone.CONTEXT)
    return any(pair.b.zones[j] in zones for j in partners)


# Cues of what others did or are to do.
_OF_OTHERS = frozenset(
    {
        *("accuse", "blame", "charge", "suspect", "condemn", "criticise", "denounce", "thank"),
        *("ask", "request", "urge", "order", "instruct", "call-on", "appeal", "beg", "advise"),
        *("demand", "press", "invite", "encourage", "warn", "recommend", "plead"),
    }
)


def _hidden(pair: Pair) -> Iterator[Signal]:
    missing = [
        (agent, shown)
        for agent in hidden_agents(pair)
        if (shown := _signs(pair, agent) or _deed_alone(pair, agent) or _promoted(pair, agent))
        and _is_told(pair, agent)
    ]
    missing = [
        (agent, shown)
        for agent, shown in missing
        if not _is_who_speaks(pair, agent) and not _is_their_own(pair, agent, shown)
    ]
    if not missing or _names_another(pair.swapped()):
        return
    agent, signs = missing[0]
    told = covered(pair, [i for i in content_words(pair.a) if i not in (agent.noun, agent.verb)])
    same_deed = bool(pair.pairing.forward.get(agent.verb))
    score = 0.3 * told + 0.15 * same_deed + 0.4
    words = tuple(sorted({agent.noun, agent.verb}))
    yield Signal(
        Dimension.AGENCY,
        "agent-hidden",
        score,
        f"{pair.a.quote(words)} → {pair.b.quote(signs)}",
        pair.a.spans(words),
        pair.b.spans(signs),
        (
            ("told by both", f"{told:.2f}"),
            ("without agent there", str(len(signs))),
            ("the same deed", str(same_deed)),
        ),
    )


def _is_who_speaks(pair: Pair, agent: Agent) -> bool:
    """Whether the second version has the agent as one who speaks: мы, or its source.

    His side never did it: we never did. The bank raised the rate: the bank said it had.
    """
    ours = any(pair.b.zones[j] is Zone.SOURCE for j in pair.pairing.forward.get(agent.noun, ()))
    return not agent.person and any(
        (other.person is Person.SPEAKER or (ours and other.person))
        and (
            not (of := pair.pairing.backward.get(other.verb, ()))
            or agent.verb in of
            or other.verb in pair.pairing.forward.get(agent.verb, ())
        )
        for other in agents(pair.b)
    )


def _is_their_own(pair: Pair, agent: Agent, signs: tuple[int, ...]) -> bool:
    """Whether those who speak tell their own deed: its forces hit it, повідомили, що влучили."""
    before = pair.a.words[max(0, agent.noun - 2) : agent.noun]
    if agent.person or all(word.form not in _OWN for word in before):
        return False
    told_by_many = any(
        (verb := as_verb(pair.b.words[i].form, pair.b.lang))
        and verb.pos == "VERB"
        and "plur" in verb.grammemes
        for i in pair.b.within(Zone.CUE)
        if pair.b.lang in SLAVIC
    )
    return told_by_many and not set(signs) & set(passives(pair.b))


_OWN = frozenset(
    {
        *("its", "their", "our", "his", "her", "свої", "його", "її", "їхні", "наші"),
        *("свои", "его", "ее", "её", "их", "наши"),
    }
)


def _signs(pair: Pair, agent: Agent) -> tuple[int, ...]:
    """Verbs of the second version without a doer that may be the agent's deed.

    What is another word of the first version's is that one's deed.
    """
    deeds = _deeds(pair.a, agent.verb)
    return tuple(
        j
        for j in agentless(pair.b)
        if not (of := set(pair.pairing.backward.get(j, ())))
        or (of & deeds and not of.intersection(agentless(pair.a)))
    )


def _deeds(reading: Reading, verb: int) -> set[int]:
    """A verb and the verbs in its clause that go on from it: stopped lending, перестали давати."""
    clauses = clauses_of(reading)
    after = range(verb + 1, min(verb + 1 + _GOES_ON, len(reading.words)))
    return {verb} | {i for i in after if clauses[i] == clauses[verb] and is_infinite(reading, i)}


def _deed_alone(pair: Pair, agent: Agent) -> tuple[int, ...]:
    """The deed without a doer, or, where the verb is lacking, a noun that may name it."""
    undone = _undone(pair, agent)
    if undone or pair.pairing.forward.get(agent.verb) or is_infinite(pair.a, agent.verb):
        return undone
    return tuple(j for j in verbal_nouns(pair.b) if not pair.pairing.backward.get(j))


def _is_told(pair: Pair, agent: Agent) -> bool:
    """Whether the second version tells the deed, and with no subject of its own for it.

    Where it lacks the whole clause, more is missing than the agent.
    """
    clauses = clauses_of(pair.a)
    clause = [i for i in content_words(pair.a) if clauses[i] == clauses[agent.noun]]
    if not agent.person and not any(
        i != agent.noun and pair.pairing.forward.get(i) for i in clause
    ):
        return False
    if any(agent.noun in lost for lost in lost_clauses(pair)):
        return False
    verbs = pair.pairing.forward.get(agent.verb, ())
    if any(other.verb in verbs for other in agents(pair.b)):
        return False
    return not any(
        not pair.pairing.backward.get(subject)
        for verb in verbs
        for subject in subjects_of(pair.b, verb)
    )


def _names_another(pair: Pair) -> bool:
    """Whether the first version has an agent that may be the other's in other words."""
    return any(not agent.person and not _has_partner(pair, agent.noun) for agent in agents(pair.a))


def _promoted(pair: Pair, agent: Agent) -> tuple[int, ...]:
    """What somebody did something to in the first version and is itself the subject in the second.

    The bank raised the rate, the rate went up.
    """
    clauses, theirs = clauses_of(pair.a), clauses_of(pair.b)
    done = {theirs[other.verb] for other in agents(pair.b) if not other.person}
    for i in content_words(pair.a):
        if i in (agent.noun, agent.verb) or clauses[i] != clauses[agent.noun]:
            continue
        if (pair.a.lang == "en" and i < agent.noun) or agent.noun < i < agent.verb:
            continue  # управління розвідки повідомляє: of the doer
        j = pair.pairing.matched.get(i)
        if j is None or pair.b.zones[j] is not Zone.CONTENT or pair.b.words[j].form[:1].isdigit():
            continue
        if theirs[j] not in done and not is_subject(pair.a, i) and is_subject(pair.b, j):
            return (j,)
    return ()
