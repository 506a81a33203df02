"""What a reporter says of a statement himself: doubt, mockery, agreement, the contrary."""

from __future__ import annotations

from dataclasses import dataclass

from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from mt.text import Span

# A remark in the sentence before or after bears on the statement less surely.
_BESIDE = 0.75

_NOT = frozenset({"не", "not"})


@dataclass(frozen=True, slots=True)
class Remark:
    """A reporter's own word on a statement: doubt, mockery, agreement."""

    concept: str
    weight: float
    spans: tuple[Span, ...]
    beside: bool = False


@remembered
def remarks(reading: Reading) -> list[Remark]:
    """What the reporter says about the statement, in its sentences but outside its words."""
    found: list[Remark] = []
    for hit in reading.hits("distance"):
        zones = {reading.zones[index] for index in hit.words}
        inside = Zone.CONTENT in zones
        if Zone.OTHER in zones or (inside and (reading.verbatim or not hit.entry["inside"])):
            continue
        if zones == {Zone.CUE} and reading.words[hit.words[0]].form in _NOT:
            continue  # не сказав, чи: the cue itself
        if hit.entry["concept"] == _AGAINST and not _goes_against(reading, hit):
            continue
        if hit.words[0] and reading.words[hit.words[0] - 1].form in _NOT:
            continue  # никого не винит: blames nobody
        weight = float(hit.entry["weight"])
        found.append(Remark(hit.entry["concept"], weight, reading.spans(hit.words)))
    for hit, spans in reading.nearby("distance"):
        if hit.entry["concept"] != _AGAINST:
            weight = float(hit.entry["weight"]) * _BESIDE
            found.append(Remark(hit.entry["concept"], weight, spans, True))
    return found


def _goes_against(reading: Reading, hit: Hit) -> bool:
    """Whether a reporter's "though" opens a clause of his own behind what somebody is said to say.

    He said the road was open, although nobody had seen a car on it.
    """
    first = hit.words[0]
    told = [i for i in range(first) if reading.zones[i] in (Zone.CONTENT, Zone.CUE)]
    own = []
    for i in range(first, len(reading.words)):
        if reading.zones[i] is not Zone.CONTEXT or reading.words[i].form in ".!?;":
            break
        own.append(i)
    silent = {lemma for i in own[1:6] for lemma in reading.words[i].lemmas} & _SILENT
    return bool(told) and len(own) > _CLAUSE and not silent


# Though he would not say when: no more is known, nothing is said to the contrary.
_SILENT = frozenset(
    {
        *("say", "elaborate", "specify", "comment", "name", "decline", "refuse", "explain"),
        *("уточнити", "уточняти", "назвати", "коментувати", "відмовитися", "пояснити"),
        *("уточнить", "уточнять", "назвать", "комментировать", "отказаться", "пояснить"),
    }
)


# A reporter's clause that says the contrary has more words than its conjunction and two others.
_AGAINST, _CLAUSE = "contradiction", 3
