"""Words that nothing was made of (omission), and words made of nothing (addition).

Every free translation leaves some words without a partner, so a stretch of them is scored: by how
surely its words find partners elsewhere, by whether the other side has words without a partner
that may paraphrase it, and by how far the lengths are from the usual. The weights are learned
from right translations with words taken out (`scripts/train_checks.py`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from alignment.checks.segment import Segment, Side
from alignment.words.dictionary import Dictionary, load_dictionary, stem
from mt.quality.finding import Finding, Severity
from mt.quality.numerals import load_numerals

WEIGHTS = Path(__file__).parent / "coverage.json"
_SEEN = 3  # links from which the dictionary knows how often a word has no partner
_UNKNOWN = 0.7  # weight of a word that it doesn't know
_ALWAYS = 0.08  # even the surest words have no partner this often
_STOPS = frozenset('.,;:!?—–«»“”"()')
_REACH = 6  # tokens to either side in which a neighbour with a partner is looked for
# What a stretch must reach to be told: set so that about one right translation in a hundred is.
_LEAST_SCORE, _LEAST_LONGER, _MOST_OTHER, _MOST_REST = 1.8, 0.03, 0.5, 1.5
# How long a translation usually is, by its source.
_USUAL = {("en", "uk"): 0.97, ("en", "ru"): 1.0, ("uk", "en"): 1.03, ("ru", "en"): 1.0}


def omission(segment: Segment) -> Iterator[Finding]:
    """Words of the source were left out."""
    for stretch, score in _telling(segment, "omission"):
        span = segment.src.cover(stretch)
        note = f"Nothing in the translation stands for {span.of(segment.src.text)!r}."
        severity: Severity = "error" if len(stretch) > 1 else "warning"
        yield Finding("omission", severity, (span,), (), note, _confidence(score))


def addition(segment: Segment) -> Iterator[Finding]:
    """The translation has words that nothing in the source asks for."""
    for stretch, score in _telling(segment, "addition"):
        span = segment.tgt.cover(stretch)
        note = f"Nothing in the source stands for {span.of(segment.tgt.text)!r}."
        severity: Severity = "error" if len(stretch) > 1 else "warning"
        yield Finding("addition", severity, (), (span,), note, _confidence(score))


@dataclass(frozen=True, slots=True)
class Weights:
    """A learned linear score.

    Attributes:
        factors: One for each of `features`.
        constant: Added to their sum.
    """

    factors: tuple[float, ...]
    constant: float

    def score(self, values: Sequence[float]) -> float:
        """How much a stretch's features speak for an error, in nats."""
        return self.constant + sum(a * b for a, b in zip(self.factors, values, strict=True))


@lru_cache(maxsize=4)
def load_weights(check: str) -> Weights | None:
    """The weights of `omission` or `addition`; None where none are there."""
    if not WEIGHTS.is_file():
        return None
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))[check]
    return Weights(tuple(table["factors"]), table["constant"])


def _telling(segment: Segment, check: str) -> Iterator[tuple[tuple[int, ...], float]]:
    """The stretches that are told, with their scores."""
    weights = load_weights(check)
    if weights is None:
        return
    for stretch, values in candidates(segment, check):
        score = weights.score(values)
        if is_told(values, score):
            yield stretch, score


def is_told(values: Sequence[float], score: float) -> bool:
    """Whether a stretch with these features and this score is told.

    A paraphrase leaves words without a partner on both sides and the length as it was; so the
    other side may have hardly any, none of them near, and this side must be too long.
    """
    _, _, rest, other, near, _, _, longer, _, _ = values
    return (
        score >= _LEAST_SCORE
        and near == 0
        and other < _MOST_OTHER
        and rest < _MOST_REST
        and longer > _LEAST_LONGER
    )


def _confidence(score: float) -> float:
    return round(1 / (1 + math.exp(-score / 2)), 2)


def candidates(segment: Segment, check: str) -> Iterator[tuple[tuple[int, ...], tuple[float, ...]]]:
    """Stretches of content words without a partner, each with its features."""
    turned = check == "addition"
    side, other = (segment.tgt, segment.src) if turned else (segment.src, segment.tgt)
    if len(segment.src.words) < 2 or len(segment.tgt.words) < 2:
        return
    dictionary = load_dictionary(segment.src.lang, segment.tgt.lang)
    own = _weights(side, dictionary, of_target=turned)
    theirs = _weights(other, dictionary, of_target=not turned)
    alone = [
        0.0 if partners else weight for partners, weight in zip(other.partners, theirs, strict=True)
    ]
    usual = _USUAL.get((segment.src.lang, segment.tgt.lang), 1.0)
    ratio = math.log((len(segment.tgt.text) + 10) / (usual * len(segment.src.text) + 10))
    stretches = list(_stretches(side))
    weight_of = [sum(own[at] for at in stretch) for stretch in stretches]
    total, total_alone = sum(weight_of), sum(alone)
    capitals = _Capitals.of(other)
    for stretch, weight in zip(stretches, weight_of, strict=True):
        if not weight or _is_acronym_elsewhere(side, stretch, capitals):
            continue
        place = _opposite(side, stretch)
        yield (
            stretch,
            features(
                weight=weight,
                words=len(stretch),
                rest=total - weight,
                other=total_alone,
                near=total_alone if place is None else sum(alone[place]),
                longer=ratio if turned else -ratio,
                length=len(side.words),
            ),
        )


def features(
    *,
    weight: float,
    words: int,
    rest: float,
    other: float,
    near: float,
    longer: float,
    length: int,
) -> tuple[float, ...]:
    """What a stretch is judged by.

    Args:
        weight: How surely its words find partners elsewhere.
        words: How many there are.
        rest: The same weight of the side's other stretches.
        other: The same weight of the other side's words without a partner.
        near: Of those, the ones where the stretch's translation would stand.
        longer: Logarithm of how much longer this side is than usual.
        length: Tokens of this side.
    """
    return (
        weight,
        float(words),
        min(rest, 8.0),
        min(other, 8.0),
        min(near, 5.0),
        float(near == 0),
        weight * float(near == 0),
        longer,
        max(longer, 0.0) * math.sqrt(length),
        math.log(1 + length),
    )


def _weights(side: Side, dictionary: Dictionary, *, of_target: bool) -> list[float]:
    """How surely each content word finds a partner, in nats; 0 for other words and numbers."""
    nulls = dictionary.null_probabilities(side.words, of_target=of_target)
    totals = dictionary.tgt_totals if of_target else dictionary.src_totals
    numerals = load_numerals(side.lang).words
    weights: list[float] = []
    for at, word in enumerate(side.words):
        if not side.is_content(at) or word in numerals:
            weights.append(0.0)
        elif totals.get(stem(word), 0.0) < _SEEN:
            weights.append(_UNKNOWN)
        else:
            weights.append(-math.log(min(1.0, float(nulls[at]) + _ALWAYS)))
    return weights


def _stretches(side: Side) -> Iterator[tuple[int, ...]]:
    """Runs of content words without a partner; function words may stand between."""
    run: list[int] = []
    for at, word in enumerate(side.words):
        if side.is_content(at) and not side.partners[at]:
            run.append(at)
        elif run and (side.is_content(at) or word in _STOPS):
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _opposite(side: Side, stretch: Sequence[int]) -> slice | None:
    """Where in the other text the translation of a stretch would stand, by its neighbours.

    None where no neighbour tells: anywhere.
    """
    before = _neighbour(side, range(stretch[0] - 1, stretch[0] - 1 - _REACH, -1))
    after = _neighbour(side, range(stretch[-1] + 1, stretch[-1] + 1 + _REACH))
    if before is None and after is None:
        return None
    if before is None or after is None:
        place = before if before is not None else after or 0
        return slice(max(0, place - 4), place + 5)
    start, end = min(before, after), max(before, after)
    if end - start > 2 * _REACH:  # the words stand elsewhere in the other language
        start, end = before, before
    return slice(max(0, start - 2), end + 3)


def _neighbour(side: Side, places: range) -> int | None:
    """The partner of the first word of `places` that has one."""
    for at in places:
        if 0 <= at < len(side.words) and side.is_word(at) and side.partners[at]:
            return side.best(at)
    return None


@dataclass(frozen=True, slots=True)
class _Capitals:
    """What an acronym, or a name that it stands for, looks like in a text.

    Attributes:
        acronym: Whether a word is written in capitals.
        names: How many words begin with a capital.
    """

    acronym: bool
    names: int

    @classmethod
    def of(cls, side: Side) -> _Capitals:
        words = [span.of(side.text) for span in side.spans]
        return cls(
            any(len(word) > 1 and word.isupper() and word.isalpha() for word in words),
            sum(word[:1].isupper() for word in words),
        )


def _is_acronym_elsewhere(side: Side, stretch: Sequence[int], other: _Capitals) -> bool:
    """Whether a name in capitals is an acronym in the other text, or the other way round."""
    names = sum(side.spans[at].of(side.text)[0].isupper() for at in stretch)
    if names >= 2:
        return other.acronym
    return other.names >= 2 and any(side.spans[at].of(side.text).isupper() for at in stretch)
