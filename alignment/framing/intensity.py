"""Stronger or weaker words for the same, and exact amounts made vague."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignment.framing.amounts import amounts
from alignment.framing.denials import clauses_of, denials
from alignment.framing.difference import Dimension
from alignment.framing.english_agents import is_noun
from alignment.framing.likeness import content_words, findable, numbers
from alignment.framing.markers import covered, in_place_of
from alignment.framing.memo import remembered
from alignment.framing.never import never
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from alignment.morphology import SLAVIC, parses
from alignment.quotes.quote import QuoteKind

# Scales of words that say how strongly other words are meant.
_DEGREES = frozenset({"degree", "firmly", "extent"})
# What a gap loses if the dictionary has the two words for each other's translations.
_LINKED = 0.2
# From this degree on a word is strong in any context.
_EXTREME = 2.5
# From this one a word of feeling or judgement is, where all else is told by both.
_STRONG = 2.0
# In statements of few words a quality is what is said.
_SHORT = 4
_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "er", "ers", "or", "ors", "ism", "ance")
_QUALITIES = frozenset({"ADJF", "ADJS", "PRTS", "PRTF", "PRED"})


@dataclass(frozen=True, slots=True)
class Grade:
    """A word of a scale.

    Attributes:
        words: Indices of its words.
        scale: The scale.
        degree: How strong it is.
        reports: Whether it belongs to the cue, not to what is said.
    """

    words: tuple[int, ...]
    scale: str
    degree: float
    reports: bool


def intensity(pair: Pair) -> Iterator[Signal]:
    """Signals for words of one scale that differ in degree, for intensifiers, for amounts."""
    rules = (_scales, _akin, _each_extreme, _swapped, _degrees, never, amounts)
    told: list[Signal] = []
    for signal in (signal for rule in rules for signal in rule(pair)):
        same = next((i for i, other in enumerate(told) if _is_same(signal, other)), None)
        if same is None:
            told.append(signal)
        elif signal.score > told[same].score:
            told[same] = signal
    yield from told


def _is_same(signal: Signal, other: Signal) -> bool:
    """Whether two signals are told by the same words of both versions."""
    return bool(signal.a and signal.b) and (signal.a, signal.b) == (other.a, other.b)


def _each_extreme(pair: Pair) -> Iterator[Signal]:
    yield from either_way(_extremes, pair)


@remembered
def grades(reading: Reading) -> list[Grade]:
    """The words of scales in a statement and in its cue."""
    found: list[Grade] = []
    # Asked, behind a few words in marks: what reports another statement of the sentence.
    others = (
        {i for hit in reading.hits("cues") for i in hit.words}
        if Zone.OTHER in reading.zones
        else set()
    )
    # 42 thousand is no crowd of thousands.
    counted = {i for number in numbers(reading) if len(number.words) > 1 for i in number.words}
    # At least: a bound and no size.
    counted |= {i for hit in reading.hits("hedges") if hit.words[1:] for i in hit.words}
    for hit in reading.hits("scales"):
        zone = reading.zones[hit.words[0]]
        if not counted.isdisjoint(hit.words):
            continue
        if zone is Zone.CONTEXT and not others.isdisjoint(hit.words):
            continue
        reports = zone is Zone.CUE or (zone is Zone.CONTEXT and _is_beside_cue(reading, hit.words))
        told = zone is Zone.CONTENT or (
            zone is Zone.CONTEXT and reading.side.kind is QuoteKind.PARTIAL
        )
        if reports or told:
            scale, degree = hit.entry["concept"], float(hit.entry["degree"])
            found.append(Grade(hit.words, scale, degree, reports))
    return found


def _is_beside_cue(reading: Reading, words: tuple[int, ...]) -> bool:
    return any(
        0 <= index < len(reading.zones) and reading.zones[index] is Zone.CUE
        for index in (words[0] - 1, words[-1] + 1)
    )


def _scales(pair: Pair) -> Iterator[Signal]:
    here, there = grades(pair.a), grades(pair.b)
    shared = {(grade.scale, grade.reports) for grade in here} & {
        (grade.scale, grade.reports) for grade in there
    }
    for scale, reports in sorted(shared):
        if scale in _DEGREES:
            continue
        a = [g for g in here if (g.scale, g.reports) == (scale, reports)]
        b = [g for g in there if (g.scale, g.reports) == (scale, reports)]
        if {grade.degree for grade in a} & {grade.degree for grade in b}:
            continue
        if scale in _HARMS and _are_denied(pair.a, a) and _are_denied(pair.b, b):
            continue  # no victims, nobody hurt
        strongest_a = max(a, key=lambda grade: grade.degree)
        strongest_b = max(b, key=lambda grade: grade.degree)
        gap = abs(strongest_a.degree - strongest_b.degree)
        # Of several words each must be: a serious condition isn't a critical one.
        linked = all(
            set(strongest_b.words) & set(pair.pairing.forward.get(i, ())) for i in strongest_a.words
        )
        yield Signal(
            Dimension.INTENSITY,
            f"scale-{scale}",
            min(0.9, 0.3 + 0.3 * gap) - (_LINKED if linked else 0.0),
            f"{pair.a.quote(strongest_a.words)} ({strongest_a.degree:g})"
            f" → {pair.b.quote(strongest_b.words)} ({strongest_b.degree:g})",
            pair.a.spans(strongest_a.words),
            pair.b.spans(strongest_b.words),
            (("scale", scale), ("gap", f"{gap:g}"), ("translations", str(linked))),
        )


# Scales of what is as bad where there is none of it.
_HARMS = frozenset({"casualty", "harm", "event"})


def _are_denied(reading: Reading, found: list[Grade]) -> bool:
    """Whether all of some words stand in clauses that deny something."""
    clauses = clauses_of(reading)
    denied = {denial.clause for denial in denials(reading)}
    return all(clauses[grade.words[0]] in denied for grade in found)


def _akin(pair: Pair) -> Iterator[Signal]:
    """Signals for words of two akin scales that differ in degree: worried, in despair."""
    if pair.translated:
        return  # one text in other words
    here, there = (
        [g for g in grades(reading) if g.scale in _KIN and not g.reports]
        for reading in (pair.a, pair.b)
    )
    if not here or not there:
        return
    back = pair.swapped()
    for a in here:
        for b in there:
            if a.scale == b.scale or _KIN[a.scale] != _KIN[b.scale]:
                continue
            if pair.pairing.of(a.words) or back.pairing.of(b.words):
                continue
            told = covered(pair, [i for i in content_words(pair.a) if i not in a.words])
            gap = abs(a.degree - b.degree)
            yield Signal(
                Dimension.INTENSITY,
                f"scales-{_KIN[a.scale]}",
                0.3 * told + 0.15 * gap,
                f"{pair.a.quote(a.words)} ({a.degree:g}) → {pair.b.quote(b.words)} ({b.degree:g})",
                pair.a.spans(a.words),
                pair.b.spans(b.words),
                (("scales", f"{a.scale}, {b.scale}"), ("gap", f"{gap:g}")),
            )


# Scales of one feeling or judgement.
_KIN = {
    **dict.fromkeys(("anger", "fear", "grief"), "distress"),
    **dict.fromkeys(("bad", "crime", "fault", "lie", "smart", "trouble"), "fault"),
    **dict.fromkeys(("good", "joy"), "praise"),
}


# Scales whose strong words are ordinary ones where nothing weaker is said: to ban, to save.
_RELATIVE = frozenset(
    {
        *("advance", "aid", "arrival", "cause", "change", "collide", "combat", "control"),
        *("crumble", "danger", "decay", "detain", "dispersal", "duration", "fire-at", "halt"),
        *("height", "hold", "improve", "injury", "leak", "many", "margin", "number", "oppress"),
        *("punish", "purchase", "pursue", "resist", "retreat", "search", "severity", "solvency"),
        *("speech-loud", "strain", "theft", "ties", "weep", "wholeness", "worsen"),
    }
)


def _extremes(pair: Pair) -> Iterator[Signal]:
    """Signals for extreme words where the second version has a word of no scale."""
    if pair.translated:
        return  # one text in other words
    there = {_KIN.get(grade.scale, grade.scale) for grade in grades(pair.b)}
    for grade in grades(pair.a):
        least = _STRONG if grade.scale in _KIN else _EXTREME
        if grade.reports or grade.degree < least or grade.scale in _DEGREES | _RELATIVE:
            continue
        if _KIN.get(grade.scale, grade.scale) in there:
            continue
        if pair.pairing.of(grade.words):
            continue
        told = covered(pair, [i for i in content_words(pair.a) if i not in grade.words])
        instead = in_place_of(pair, grade.words)
        if not instead:
            continue
        yield Signal(
            Dimension.INTENSITY,
            f"extreme-{grade.scale}",
            (0.2 if grade.degree >= _EXTREME else 0.11) + 0.4 * told,
            f"{pair.a.quote(grade.words)} ({grade.degree:g}) → {pair.b.quote(instead)}",
            pair.a.spans(grade.words),
            pair.b.spans(instead),
            (("scale", grade.scale), ("told by both", f"{told:.2f}")),
        )


def _swapped(pair: Pair) -> Iterator[Signal]:
    """A signal where short statements differ in one quality that no dictionary pairs."""
    words_a, words_b = content_words(pair.a), content_words(pair.b)
    if pair.translated:
        return  # one text in other words
    if max(len(words_a), len(words_b)) > _SHORT or any(_scales(pair)):
        return
    odd_a = pair.pairing.uncovered(words_a)
    odd_b = pair.swapped().pairing.uncovered(words_b)
    if len(odd_a) != 1 or len(odd_b) != 1:
        return
    if not (_is_quality(pair.a, odd_a[0]) and _is_quality(pair.b, odd_b[0])):
        return
    scales_a, scales_b = _scales_of(pair.a, odd_a[0]), _scales_of(pair.b, odd_b[0])
    if scales_a & scales_b or not scales_a | scales_b:
        return  # as strong, or words that no scale has: tainted, infected
    sure = min(findable(pair.a, odd_a[0], pair.b.lang), findable(pair.b, odd_b[0], pair.a.lang))
    yield pair.instead(
        Dimension.INTENSITY,
        "quality-swapped",
        0.3 + 0.25 * sure,
        odd_a,
        odd_b,
        (("could have been found", f"{sure:.2f}"),),
    )


def _scales_of(reading: Reading, index: int) -> set[str]:
    return {grade.scale for grade in grades(reading) if index in grade.words}


def _is_quality(reading: Reading, index: int) -> bool:
    """Whether a word is an adjective, or may be one where the language has no dictionary."""
    word = reading.words[index]
    if word.capital:
        return False
    if reading.lang not in SLAVIC:
        return not word.form.endswith(_NOUN_ENDINGS) and not is_noun(word.form)
    first = parses(word.form, reading.lang)[:1]
    return bool(first) and first[0].pos in _QUALITIES


def _degrees(pair: Pair) -> Iterator[Signal]:
    """Signals for words that strengthen or weaken on one side only."""
    yield from either_way(_one_sided, pair)


# What a word that strengthens, or one that weakens, is worth: where a word behind it has a
# partner, and where none has.
_STRENGTHENS = {"degree": (0.55, 0.4), "firmly": (0.6, 0.5), "extent": (0.4, 0.25)}
_WEAKENS = (0.55, 0.5)


def _one_sided(pair: Pair) -> Iterator[Signal]:
    there = {(grade.scale, grade.degree > 0) for grade in grades(pair.b)}
    for grade in grades(pair.a):
        kind = (grade.scale, grade.degree > 0)
        if grade.scale not in _DEGREES or kind in there:
            continue
        if any(pair.pairing.forward.get(i) for i in grade.words):
            continue  # its translation is there, if not in the lexicon
        after = [
            index
            for index in range(grade.words[-1] + 1, min(grade.words[-1] + 3, len(pair.a.words)))
            if pair.pairing.forward.get(index)
        ]
        partners = pair.pairing.of(after)
        down = grade.degree < 0
        near, alone = _WEAKENS if down else _STRENGTHENS[grade.scale]
        yield Signal(
            Dimension.INTENSITY,
            f"{grade.scale}-{'down' if down else 'up'}",
            near if partners else alone,
            f"{pair.a.quote(grade.words)} → without it",
            pair.a.spans(grade.words),
            pair.b.spans(partners) or pair.b.side.spans,
        )
