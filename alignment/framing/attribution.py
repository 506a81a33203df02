"""How the words are attributed: with doubt, stress, as an admission, or plainly."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from alignment.framing.denying_cues import cues_beside
from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words, is_function, translates
from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from alignment.framing.remarks import Remark, remarks
from alignment.framing.signal import Pair, Signal, either_way
from alignment.framing.speakers import speakers
from alignment.morphology import SLAVIC, parses
from mt.text import Span

_PLAIN, _UNKNOWN = "plain", "unknown"
# What a difference is worth if one of the cues isn't in the lexicon and is taken for plain.
_GUESSED = 0.7


@dataclass(frozen=True, slots=True)
class Cue:
    """What reports a statement.

    Attributes:
        words: The words, as they stand.
        concept: The cue's concept, shared by all languages; empty where it isn't known.
        stance: How it presents what it reports (`stances.toml`).
        spans: Where it stands.
        denied: Whether it is denied: did not say.
    """

    words: str
    concept: str
    stance: str
    spans: tuple[Span, ...]
    denied: bool = False


def attribution(pair: Pair) -> Iterator[Signal]:
    """Signals where the cues take different stances, or one reporter comments and one doesn't."""
    a, b = cue_of(pair.a), cue_of(pair.b)
    told: list[Signal] = []
    if a and b and not (_is_answered(pair, a, b) or _is_answered(pair.swapped(), b, a)):
        told += _between_cues(a, b)
    joined = {*_joined(pair.a, a), *_joined(pair.b, b)}
    for signal in either_way(_remarks, pair):
        if told and (signal.a in joined or signal.b in joined):
            told[0] = _as_one(told[0], signal)
        else:
            told.append(signal)
    yield from told
    yield from speakers(pair)


def _joined(reading: Reading, cue: Cue | None) -> Iterator[tuple[Span, ...]]:
    """Remarks that are the cue's own words (мовляв), and words of doubt beside it (будто)."""
    if cue is None:
        return
    for remark in remarks(reading):
        apart = _BESIDE_CUE if remark.concept == _DOUBT else -1
        if any(
            max(own.start - span.end, span.start - own.end) <= apart
            for own in remark.spans
            for span in cue.spans
        ):
            yield remark.spans


def _as_one(cues: Signal, remark: Signal) -> Signal:
    """A difference of cues and a remark that goes with one: the stronger, with all words."""
    strong = max(cues, remark, key=lambda signal: signal.score)
    return replace(strong, a=_all_of(cues.a, remark.a), b=_all_of(cues.b, remark.b))


def _all_of(spans: Sequence[Span], more: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted({*spans, *(own for own in more if not any(own.overlap(s) for s in spans))}))


def _is_found(pair: Pair, cue: Cue, other: Cue) -> bool:
    """Whether the second version has the first one's cue, too.

    That is its own cue, which no lexicon has, by the dictionary. Or another one of the sentence of
    a translation: the minister warned that it was closed, as the paper wrote.
    """
    if other.stance == _UNKNOWN and any(
        translates(pair.a.words[i].form, pair.a.lang, pair.b.words[j], pair.b.lang)
        for i in content_words(pair.a, Zone.CUE)
        for j in pair.b.within(Zone.CUE)
    ):
        return True
    if not pair.translated:
        return False
    return any(
        stance_of(hit.entry["concept"], hit.entry["class"]) == cue.stance
        for hit in cues_beside(pair)
    )


_DOUBT = "doubt"
# How many code points stand between a cue and its conjunction at most.
_BESIDE_CUE = 2


def _is_answered(pair: Pair, cue: Cue, other: Cue) -> bool:
    """Whether the second version says what the first one's cue does in another way."""
    return _answered(cue, other, pair.b) or _is_found(pair, cue, other)


def _answered(cue: Cue, other: Cue, reading: Reading) -> bool:
    """Whether a remark beside the other side's plain cue says what this cue does.

    `Claimed` and `заявило, нібито` both doubt.
    """
    if other.stance not in (_PLAIN, _UNKNOWN) or cue.stance in (_PLAIN, _UNKNOWN):
        return False
    return any(
        cue.stance == remark.concept or cue.stance in _ALIKE.get(remark.concept, ())
        for remark in remarks(reading)
        if not remark.beside
    )


@remembered
def cue_of(reading: Reading) -> Cue | None:
    """The cue of a reading; None where nothing reports the words.

    A cue that isn't in the lexicon counts as plain, with the stance `unknown`.
    """
    side = reading.side
    if not side.cue:
        return None
    words = " … ".join(span.of(side.text) for span in side.cue)
    hits = [
        hit
        for hit in reading.hits("cues")
        if any(reading.zones[index] is Zone.CUE for index in hit.words)
        and not (hit.entry["pos"] == "adverb" and _is_said(reading, hit.words))
    ]
    if not hits:
        if any(_is_said(reading, [i]) for i in reading.within(Zone.CUE)):
            return Cue(words, "say", _PLAIN, side.cue)
        return Cue(words, "", _UNKNOWN, side.cue)
    told = [(stance_of(hit.entry["concept"], hit.entry["class"]), hit) for hit in hits]
    # The most telling of several: "tried to claim" claims.
    stance, hit = max(told, key=lambda pair: _from_plain(pair[0]))
    concept, denied = hit.entry["concept"], _denied(reading, hit)
    if denied:
        stance = "denial"
    elif concept in _ADMITTING and _is_verdict(reading):
        concept, stance = "find", stance_of("find", "neutral")
    return Cue(reading.quote(hit.words), concept, stance, side.cue, denied)


# Кажуть, говорят: "they say" as an adverb, and the plural of a cue.
_SAY = frozenset({"казати", "говорити", "говорить"})


# Who admits something to be so finds that it is: признал законным.
_ADMITTING = frozenset({"admit", "recognise"})


def _is_verdict(reading: Reading) -> bool:
    """Whether a Slavic statement begins with a quality in the instrumental: законным, винним."""
    content = reading.within(Zone.CONTENT)
    if reading.lang not in SLAVIC or not content:
        return False
    found = parses(reading.words[content[0]].form, reading.lang)
    return any(parse.pos in ("ADJF", "PRTF") and "ablt" in parse.grammemes for parse in found)


def _is_said(reading: Reading, indices: Sequence[int]) -> bool:
    return any(not _SAY.isdisjoint(reading.words[i].lemmas) for i in indices)


def _denied(reading: Reading, hit: Hit) -> bool:
    first = hit.words[0]
    before = reading.words[max(0, first - 2) : first]
    return any("not" in word.lemmas or word.form == "without" for word in before) or (
        first > 0 and before[-1].form == "не"
    )


def stance_of(concept: str, kind: str) -> str:
    """The stance of a cue's concept, or else of its class."""
    table = stances()
    return str(table["concepts"].get(concept) or table["classes"].get(kind, _PLAIN))


def distance(left: str, right: str) -> float:
    """How far two stances are apart, from 0 to 1."""
    if left == right:
        return 0.0
    if _UNKNOWN in (left, right):
        return _GUESSED * distance(
            *(_PLAIN if stance == _UNKNOWN else stance for stance in (left, right))
        )
    if _PLAIN in (left, right):
        return _from_plain(right if left == _PLAIN else left)
    between: Mapping[str, float] = stances()["between"]
    known = between.get(f"{left} {right}", between.get(f"{right} {left}"))
    return between["default"] if known is None else known


@lru_cache(maxsize=1)
def stances() -> dict[str, Any]:
    """The table of stances."""
    return tomllib.loads(Path(__file__).with_name("stances.toml").read_text(encoding="utf-8"))


def _from_plain(stance: str) -> float:
    return float(stances()["from_plain"].get(stance, 0.0))


def _between_cues(a: Cue, b: Cue) -> Iterator[Signal]:
    score = _concept_distance(a, b)
    rule = "cue-stance"
    if a.stance == b.stance == "emotion" and a.concept != b.concept:
        score, rule = 0.4, "cue-emotion"
    if score > 0.0:
        yield Signal(
            Dimension.ATTRIBUTION,
            rule,
            score,
            f"{a.words} ({a.stance}) → {b.words} ({b.stance})",
            a.spans,
            b.spans,
            (("concepts", f"{a.concept}, {b.concept}"),),
        )


def _concept_distance(a: Cue, b: Cue) -> float:
    if a.concept and a.concept == b.concept and not (a.denied or b.denied):
        return 0.0
    known: Mapping[str, float] = stances()["concepts_between"]
    for key in (f"{a.concept} {b.concept}", f"{b.concept} {a.concept}"):
        if key in known and not (a.denied or b.denied):
            return known[key]
    return distance(a.stance, b.stance)


def _remarks(pair: Pair) -> Iterator[Signal]:
    """Signals for remarks of the first reporter that the second one doesn't make."""
    theirs = remarks(pair.b)
    answers = {remark.concept for remark in theirs}
    answers.update(hit.entry["concept"] for hit in pair.b.hits("hedges"))
    cue, own = cue_of(pair.b), cue_of(pair.a)
    if cue:
        answers.add(cue.stance)
    for remark in remarks(pair.a):
        if remark.beside and pair.translated:
            continue  # the sentences beside it are translations too, in other words
        if remark.concept == _DOUBT and own and own.stance == "opinion":
            continue  # they believed as if: the conjunction of a belief
        if remark.concept in answers or (answers & _ALIKE.get(remark.concept, frozenset())):
            continue
        words = _words_in(pair.a, remark.spans)
        if not pair.translated:  # a link may be one of grammar: although, хотя
            words = [i for i in words if not is_function(pair.a.words[i], pair.a.lang)]
        if pair.pairing.of(words):
            continue  # its translation is there, if not in the lexicon
        yield Signal(
            Dimension.ATTRIBUTION,
            f"remark-{remark.concept}",
            remark.weight,
            f"{_words_of(pair.a, remark)} ({remark.concept}) → no such remark",
            remark.spans,
            pair.b.side.cue or pair.b.side.spans,
            (("weight", f"{remark.weight:.2f}"),),
        )


# Remarks that a cue of the other side can say as well.
_ALIKE = {
    "doubt": frozenset({"hearsay", "pretence", "apparent", "probable", "contradiction"}),
    "contradiction": frozenset({"doubt"}),
    "hearsay": frozenset({"doubt", "pretence", "apparent", "emotion", "accusation"}),
    "pretence": frozenset({"doubt", "hearsay"}),
    "boast": frozenset({"emotion"}),
    "mock": frozenset({"emotion", "doubt", "hearsay", "denial"}),
    "blunt": frozenset({"emphasis", "emotion"}),
}


def _words_in(reading: Reading, spans: Sequence[Span]) -> list[int]:
    """Indices of the words in some spans."""
    return [
        i
        for i, word in enumerate(reading.words)
        if any(span.start <= word.start < span.end for span in spans)
    ]


def _words_of(reading: Reading, remark: Remark) -> str:
    return " … ".join(span.of(reading.side.text) for span in remark.spans)
