"""Cues that deny, and those that deny a denial: заперечила, did not deny, не подтвердил."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.denials import denials
from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words
from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal

_NEGATIVE_CUES = frozenset({"deny", "reject", "rule-out", "dispute", "refute", "rebut"})


# Заперечити is to deny and to object.
_ANSWERS = frozenset({"object", "counter", "retort", "answer", "reply", "respond", "dismiss"})


# Who doesn't tell it doesn't deny it.
_TELLING = frozenset(
    {
        *("explain", "specify", "clarify", "elaborate", "comment", "tell", "mention", "name"),
        *("describe", "reveal", "disclose", "announce", "report", "inform", "answer", "ask"),
    }
)


_POSITIVE_CUES = frozenset({"confirm", "admit", "promise", "say", "prove", "concede", "guarantee"})


def denying_cues(pair: Pair) -> Iterator[Signal]:
    """A signal where one cue denies and the other doesn't."""
    if not pair.a.side.cue or not pair.b.side.cue:
        return
    if pair.translated and (cues_beside(pair) or cues_beside(pair.swapped())):
        return  # of two cues in a sentence each version's statement has another
    a, b = _polarity(pair.a), _polarity(pair.b)
    concepts = cue_concepts(pair.a) | cue_concepts(pair.b)
    if concepts & _ANSWERS or any(
        denied and cue_concepts(reading) & _TELLING
        for reading, (_, denied) in ((pair.a, a), (pair.b, b))
    ):
        return
    known = bool(concepts & (_NEGATIVE_CUES | _POSITIVE_CUES))
    if a[0] != b[0]:
        # He denied that it was so, he said that it was not so: what the cue denies counts too.
        if (len(denials(pair.a)) - len(denials(pair.b))) % 2:
            return
        score, rule = 0.8 if known else 0.55, "cue-denies"
    elif a[0] > 0 and a[1] != b[1] and _is_left_open(pair):
        # Not ruling out is less than confirming.
        score, rule = 0.6, "cue-not-ruled-out"
    elif a[0] < 0 and a[1] != b[1] and concepts & _NEGATIVE_CUES and concepts & _POSITIVE_CUES:
        # Not confirming is less than denying.
        score, rule = 0.6, "cue-not-confirmed"
    else:
        return
    yield Signal(
        Dimension.NEGATION,
        rule,
        score,
        f"{_cue(pair.a)} → {_cue(pair.b)}",
        pair.a.side.cue,
        pair.b.side.cue,
        (("concepts", ", ".join(sorted(concepts))),),
    )


def cues_beside(pair: Pair) -> list[Hit]:
    """What translates the first version's cue in the second one's sentence and isn't its cue."""
    found = pair.pairing.of(content_words(pair.a, Zone.CUE))
    beside = {j for j in found if pair.b.zones[j] is not Zone.CUE}
    return [hit for hit in pair.b.hits("cues") if not beside.isdisjoint(hit.words)]


def _is_left_open(pair: Pair) -> bool:
    """Whether one cue leaves open what the other says is so, with no denial on either side."""
    if denials(pair.a) or denials(pair.b):
        return False
    here, there = cue_concepts(pair.a), cue_concepts(pair.b)
    return bool(
        (here & _NEGATIVE_CUES and there & _POSITIVE_CUES)
        or (there & _NEGATIVE_CUES and here & _POSITIVE_CUES)
    )


@remembered
def _polarity(reading: Reading) -> tuple[int, bool]:
    """1 where the cue asserts and -1 where it denies; and whether it is itself denied."""
    cue = [i for i, zone in enumerate(reading.zones) if zone is Zone.CUE]
    sign = -1 if cue_concepts(reading) & _NEGATIVE_CUES and not _is_why(reading, cue) else 1
    before = range(max(0, cue[0] - 1), cue[0]) if cue else range(0)
    denied = any(
        reading.words[i].form == "не" or not _NOT.isdisjoint(reading.words[i].lemmas)
        for i in (*before, *cue)
    )
    return (-sign if denied else sign), denied


# Who declines to say it doesn't say it.
_NOT = frozenset({"not", "decline", "відмовитися", "відмовлятися", "отказаться", "отказываться"})


def _is_why(reading: Reading, cue: list[int]) -> bool:
    """Whether what is told isn't denied but says why something else is: rejected it as absurd."""
    content = reading.within(Zone.CONTENT)
    first = content[0] if content else 0
    before = [
        i for i in range(first) if (form := reading.words[i].form)[:1].isalpha() and form not in _A
    ]
    return bool(cue and before) and cue[0] < before[-1] and reading.words[before[-1]].form in _AS


_AS, _A = frozenset({"as", "як", "как"}), frozenset({"a", "an", "the"})


@remembered
def cue_concepts(reading: Reading) -> set[str]:
    """Concepts of the statement's cue."""
    return {
        hit.entry["concept"]
        for hit in reading.hits("cues")
        if any(reading.zones[index] is Zone.CUE for index in hit.words)
    }


def _cue(reading: Reading) -> str:
    return " … ".join(span.of(reading.side.text) for span in reading.side.cue)
