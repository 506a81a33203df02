"""Denials that deny less than all: there is little hope, there is no evidence that it is so."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.denials import Denial, denials
from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal


def none_of_few(pair: Pair) -> Iterator[Signal]:
    """A signal where the first version has little of what the second has none of."""
    theirs = [denial for denial in denials(pair.b) if denial.kind == "no"]
    if not theirs or _few(pair.b):
        return
    for few in _few(pair.a):
        beside = [i for i in content_words(pair.a) if 0 < abs(i - few) <= _FAR]
        for denial in theirs:
            last = denial.words[-1]
            things = {*denial.heads, *range(last + 1, last + 1 + _OF)}
            found = [
                (j, i) for i in beside for j in things.intersection(pair.pairing.forward.get(i, ()))
            ]
            if found:
                none, of = min(found)
                near, far = (few, of), (*denial.words, none)
                yield Signal(
                    Dimension.NEGATION,
                    "denial-reach",
                    0.7,
                    f"{pair.a.quote(near)} (few) ↔ {pair.b.quote(far)} (no)",
                    pair.a.spans(near),
                    pair.b.spans(far),
                )
                return


def against(pair: Pair) -> Iterator[Signal]:
    """A signal where somebody isn't against it in the first version, and is in the second."""
    ours, theirs = _against(pair.a), _against(pair.b)
    i = next((i for i, denied in ours if denied), None)
    if i is None or not theirs or any(denied for _, denied in theirs):
        return
    j = theirs[0][0]
    after = pair.b.words[j + 1].form if j + 1 < len(pair.b.words) else ""
    if any(not denied for _, denied in ours) and after in _IT:
        return  # not against this, against that: of two things the second version has one
    yield Signal(
        Dimension.NEGATION,
        "denial-undone",
        0.7,
        f"{pair.a.quote((i - 1, i))} → {pair.b.quote((j,))}, not denied",
        pair.a.spans((i - 1, i)),
        pair.b.spans((j,)),
    )


def _against(reading: Reading) -> list[tuple[int, bool]]:
    """Words that say that somebody is against it, each with whether that is denied."""
    words = reading.words
    found: list[tuple[int, bool]] = []
    for i in reading.within(Zone.CONTENT):
        before = words[i - 1] if i else None
        after = words[i + 1].form if i + 1 < len(words) else ""
        if words[i].form not in _OPPOSED or before is None:
            continue
        denied = before.form == "не" or "not" in before.lemmas
        if denied or not after.isalpha() or "be" in before.lemmas or after in _IT:
            found.append((i, denied))
    return found


_OPPOSED = frozenset({"against", "opposed", "проти", "против"})
_IT = frozenset({"it", "this", "that", "цього", "того", "этого"})


def _few(reading: Reading) -> list[int]:
    """Words for little or few of something."""
    return [i for i in reading.within(Zone.CONTENT) if reading.words[i].form in _LITTLE]


_LITTLE = frozenset({"little", "few", "мало", "замало", "маловато", "обмаль"})
# How near little of something stands to it, and none.
_FAR, _OF = 5, 2


def unproved(pair: Pair) -> Iterator[Signal]:
    """A signal where it isn't proved here that it is, and there it isn't.

    There is no evidence that he drank, he didn't drink.
    """
    theirs = [denial for denial in denials(pair.b) if denial.kind in ("not", "no")]
    if len(theirs) != 1 or _on_proof(pair.b, theirs[0]):
        return
    for denial in denials(pair.a):
        proof = _on_proof(pair.a, denial)
        if not proof or pair.pairing.of(proof) or len(denials(pair.a)) > 1:
            continue
        opens = proof[-1] + 1 < len(pair.a.words) and pair.a.words[proof[-1] + 1].form in ",that"
        if not opens:
            continue
        near, far = (*denial.words, *proof), theirs[0].words + theirs[0].heads
        yield pair.instead(Dimension.NEGATION, "denial-unproved", 0.7, near, far)


def _on_proof(reading: Reading, denial: Denial) -> tuple[int, ...]:
    """The words for proof among what a denial bears on."""
    return tuple(i for i in denial.heads if not _PROOF.isdisjoint(reading.words[i].lemmas))


_PROOF = frozenset(
    {
        *("evidence", "proof", "sign", "indication", "suggestion", "доказ", "ознака", "свідчення"),
        *("підтвердження", "доказательство", "признак", "свидетельство", "подтверждение"),
    }
)
