"""Words of doubt that a translation leaves out, so that a guess becomes a fact."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.checks.loaded import phrase_words
from alignment.checks.segment import Segment
from alignment.framing.phrases import load_phrases
from mt.quality.finding import Finding
from mt.quality.rules import word_set

# What answers what: a modal of one language is an adverb of another.
_ANSWERS = {
    "possible": {"possible", "probable", "apparent"},
    "probable": {"probable", "possible", "apparent", "believed"},
    "apparent": {"apparent", "probable", "possible", "believed", "alleged"},
    "alleged": {"alleged", "reported", "believed"},
    "reported": {"reported", "alleged", "believed"},
    "believed": {"believed", "probable", "possible", "apparent", "reported", "alleged"},
}
_AROUND = word_set("about around some roughly approximately")
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
        if concept == "approx" or span.of(src.text) == "May":
            continue
        if answers & _ANSWERS[concept]:
            continue
        near = [
            at
            for at in range(max(0, hit.words[0] - 3), min(len(src.words), hit.words[-1] + 4))
            if at not in hit.words and src.is_content(at)
        ]
        told = [j for at in near for j, _ in src.partners[at]]
        if not told:  # left out with all that it stands by: an omission
            continue
        target = tuple(tgt.spans[j] for j in sorted(set(told))[:2])
        note = f"{span.of(src.text)!r} is not in the translation: a guess became a fact."
        yield Finding("lost_hedge", "warning", (span,), target, note, 0.7)


def _lost_rounding(segment: Segment) -> Iterator[Finding]:
    """An about before a number that the translation gives as exact."""
    src, tgt = segment.src, segment.tgt
    for at, word in enumerate(src.words[:-1]):
        if word not in _AROUND or not src.words[at + 1][0].isdigit():
            continue
        number = src.words[at + 1]
        there = [j for j, _ in src.partners[at + 1] if tgt.words[j][0].isdigit()]
        answered = any(len(tgt.words[j]) > 2 for j, _ in src.partners[at])
        if not there or answered:
            continue
        window = range(max(0, there[0] - _WINDOW), min(len(tgt.words), there[-1] + _WINDOW))
        words = [one for k, one in enumerate(phrase_words(tgt)) if k in window]
        found = load_phrases(tgt.lang, "doubts").find(words)
        if any(hit.entry["concept"] == "approx" for hit in found):
            continue
        span, target = src.cover((at, at + 1)), tgt.cover(there)
        note = f"{word} {number} is given as exact."
        yield Finding("lost_hedge", "warning", (span,), (target,), note, 0.7)
