"""Words of doubt that a translation leaves out, so that a guess becomes a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignment.checks.loaded import phrase_words
from alignment.checks.segment import Segment, Side, function_words
from alignment.framing.phrases import load_phrases
from mt.quality.finding import Finding
from mt.quality.numerals import load_numerals

# What answers what: a modal of one language is an adverb of another.
_ANSWERS = {
    "possible": {"possible", "probable", "apparent"},
    "probable": {"probable", "possible", "apparent", "believed"},
    "apparent": {"apparent", "probable", "possible", "believed", "alleged"},
    "alleged": {"alleged", "reported", "believed"},
    "reported": {"reported", "alleged", "believed"},
    "expected": {"expected", "probable", "possible", "believed"},
    "nearly": {"nearly", "approx"},
    "believed": {"believed", "probable", "possible", "apparent", "reported", "alleged"},
}
# Before a number: what rounds it, and further words that answer that.
_AROUND = {
    "about": "",
    "around": "",
    "some": "",
    "roughly": "",
    "approximately": "",
    "nearly": "",
    "almost": "",
    "at least": "принаймні хоча менше менш меншою мере хотя менее мінімум",
    "up to": "до аж",
}
_WINDOW = 4  # tokens round a number where its approximation stands


def lost_hedge(segment: Segment) -> Iterator[Finding]:
    """The source doubts, guesses or rounds; the translation states."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    yield from _lost_rounding(segment)
    hits = load_phrases("en", "doubts").find(phrase_words(src))
    if not hits:
        return
    answers = {
        hit.entry["concept"] for hit in load_phrases(tgt.lang, "doubts").find(phrase_words(tgt))
    }
    for hit in hits:
        concept = hit.entry["concept"]
        span = src.cover(hit.words)
        if concept == "approx" or span.of(src.text) == "May" or _is_permission(src, hit.words):
            continue
        if answers & _ANSWERS[concept]:
            continue
        near = [
            at
            for at in range(max(0, hit.words[0] - 3), min(len(src.words), hit.words[-1] + 4))
            if at not in hit.words and _has_content(src, at)
        ]
        told = [j for at in near for j, _ in src.partners[at]]
        if not told:  # left out with all that it stands by: an omission
            continue
        target = tuple(tgt.spans[j] for j in sorted(set(told))[:2])
        note = f"“{span.of(src.text)}” is not in the translation: a guess became a fact."
        yield Finding("lost_hedge", "warning", (span,), target, note, 0.7)


def _has_content(side: Side, at: int) -> bool:
    """Whether a token carries content, short words such as go too."""
    word = side.words[at]
    return word[0].isalpha() and len(word) > 1 and word not in function_words(side.lang)


def _is_permission(side: Side, words: Sequence[int]) -> bool:
    """Whether may allows: you may go."""
    first = words[0]
    return side.words[first] == "may" and first > 0 and side.words[first - 1] == "you"


def _lost_rounding(segment: Segment) -> Iterator[Finding]:
    """An about before a number that the translation gives as exact."""
    src, tgt = segment.src, segment.tgt
    for at, word in enumerate(src.words[:-1]):
        phrase = word if word in _AROUND else " ".join(src.words[at - 1 : at + 1])
        if phrase not in _AROUND or not _is_number(src, at + 1):
            continue
        there = sorted(j for j, _ in src.partners[at + 1])
        answered = any(len(tgt.words[j]) > 2 for j, prob in src.partners[at] if prob >= 0.85)
        if not there or answered or _is_turned_round(segment, at + 1, there[0]):
            continue
        window = range(max(0, there[0] - _WINDOW), min(len(tgt.words), there[-1] + _WINDOW))
        words = [one for k, one in enumerate(phrase_words(tgt)) if k in window]
        found = load_phrases(tgt.lang, "doubts").find(words)
        if any(hit.entry["concept"] in {"approx", "nearly"} for hit in found):
            continue
        if not {word.form for word in words}.isdisjoint(_AROUND[phrase].split()):
            continue
        span, target = src.cover((at, at + 1)), tgt.cover(there)
        note = f"“{span.of(src.text)}” is given as exact."
        yield Finding("lost_hedge", "warning", (span,), (target,), note, 0.7)


def _is_number(side: Side, at: int) -> bool:
    """Whether a token is a number in digits, or a number word above two."""
    word = side.words[at]
    kinds = load_numerals(side.lang).words.get(word.split("-")[0], {})
    return word[0].isdigit() or any(value > 2 for value in kinds.get("cardinal", ()))


def _is_turned_round(segment: Segment, at: int, number: int) -> bool:
    """Whether the noun comes before its number, which rounds by itself: человек двадцать."""
    src = segment.src
    nouns = {j for j, _ in src.partners[at + 1]} if at + 1 < len(src.words) else set()
    return number - 1 in nouns or number - 2 in nouns
