"""Quotes of the source in the translation: their marks, and whether they are still there.

Which words are which is not known here; places, lengths and counts must do. Where the words are
linked, `alignment.checks` knows more.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from mt.quality.finding import Finding, Severity
from mt.quality.marks import Mark
from mt.quality.pair import Pair, Word
from mt.text import Span

_DIALOGUE = re.compile(r"(?:^|[\n.!?…])\s*[—–-]\s")
_ATTRIBUTION = re.compile(r"[,!?…]\s+(?:[—–-]\s+)?(?P<words>[^—–«»„“,]{3,80})$")

# A share of words or letters beyond these, or a way so long, is rarer than one quote in 200 of
# human translations of news (2,700 quotes, one on each side).
_WORDS_LEAST, _WORDS_MOST = 0.36, 2.1
_LETTERS_MOST = 2.4
_WAY_MOST = 0.45


def quote_marks(pair: Pair) -> Iterator[Finding]:
    """Marks that the target's language doesn't use, or a mark without its partner."""
    if pair.tgt_rules.script != "cyrillic":
        return
    unpaired = sum(not mark.paired for mark in pair.src_marks)
    for mark in pair.tgt_marks:
        if not mark.paired:
            unpaired -= 1
            if unpaired < 0 and not _goes_on(mark, pair):
                yield _without_partner(mark, pair)
        elif _is_foreign(mark):
            good = pair.tgt_rules.inner if mark.depth else pair.tgt_rules.outer
            note = f"{mark.marks[0]}…{mark.marks[1]} instead of {good[0]}…{good[1]}."
            confidence = 0.9 if mark.depth == 0 else 0.7
            yield Finding("quote_marks", "warning", (), (mark.whole,), note, confidence)


def _is_foreign(mark: Mark) -> bool:
    """Whether a pair of marks is straight, English or mixed."""
    if mark.depth:
        return mark.marks not in {"«»", "„“", "„”"}
    return mark.marks not in {"«»", "„“"}


def _goes_on(mark: Mark, pair: Pair) -> bool:
    """Whether a quote may go on beyond the sentence, as Ukrainian and Russian ones do.

    One pair of marks holds all sentences of a quote: «П, — сказав він. — П» is cut after the
    author's words, and its last sentence begins without a mark.
    """
    if mark.depth:
        return False
    if mark.opening >= 0:
        rest = pair.tgt[mark.opening :]
        cuts = list(_CUT.finditer(rest))
        after = rest[cuts[-1].end() :].strip() if cuts else ""
        return (
            len(cuts) == 1
            or bool(cuts and not after)
            or _begins_with(after, pair.tgt_rules.reporting)
        )
    return not pair.tgt[mark.closing + 1 :].strip(" .,!?…") and bool(
        pair.src_marks and not pair.src[: pair.src_marks[0].place].strip()
    )


_CUT = re.compile(r"[,!?….]\s+[—–-](?=\s|$)")


def _without_partner(mark: Mark, pair: Pair) -> Finding:
    """The finding of a lone mark: the mark with its word, and the side where its partner lacks."""
    text = pair.tgt
    if mark.opening >= 0:
        near = next((w for w in pair.tgt_words if w.span.start > mark.opening), None)
        here = Span(mark.opening, near.span.end if near else mark.opening + 1)
        there = [word.span for word in pair.tgt_words[-1:] if word.span.start >= here.end]
        note = f"{text[mark.opening]} is not closed."
        return Finding("quote_marks", "warning", (), (here, *there), note, 0.85)
    last = next((w for w in reversed(pair.tgt_words) if w.span.end <= mark.closing), None)
    here = Span(last.span.start if last else mark.closing, mark.closing + 1)
    first = [word.span for word in pair.tgt_words[:1] if word.span.end <= here.start]
    note = f"{text[mark.closing]} closes nothing."
    return Finding("quote_marks", "warning", (), (*first, here), note, 0.85)


def lost_quote(pair: Pair) -> Iterator[Finding]:
    """The source quotes somebody; the translation has no marks, nor a dialogue's dash."""
    quotes = _outer(pair.src_marks)
    if not quotes or pair.tgt_marks or _DIALOGUE.search(pair.tgt):
        return
    contents = [mark for mark in quotes if _words_in(pair.src_words, mark)]
    if not contents:
        return
    single = sum(len(_words_in(pair.src_words, mark)) for mark in contents) == 1
    note = f"The quote {contents[0].whole.of(pair.src)} has no marks in the translation."
    severity: Severity = "warning" if single else "error"
    spans = tuple(mark.content for mark in contents)
    yield Finding("lost_quote", severity, spans, (), note, 0.6 if single else 0.85)


def moved_quote(pair: Pair) -> Iterator[Finding]:
    """The marks stand round other words than in the source."""
    source, target = _outer(pair.src_marks), _outer(pair.tgt_marks)
    if not source or not target or any(not mark.paired for mark in pair.tgt_marks):
        return
    if not _tells_of_speech(source, pair):
        for mark in target:
            note = _author_inside(mark, pair)
            if note:
                spans = tuple(one.content for one in source)
                yield Finding("moved_quote", "error", spans, (mark.whole,), note, 0.85)
                return
    if len(source) == len(target) == 1:
        yield from _compared(source[0], target[0], pair)


def _tells_of_speech(source: Sequence[Mark], pair: Pair) -> bool:
    """Whether somebody quoted in the source tells what was said, with words of an author's."""
    said = set(pair.src_rules.reporting)
    return any(word.plain in said for mark in source for word in _words_in(pair.src_words, mark))


def _author_inside(mark: Mark, pair: Pair) -> str:
    """Tells where the author's words stand inside the quote's marks."""
    content = mark.content.of(pair.tgt)
    stems = pair.tgt_rules.reporting
    attribution = _ATTRIBUTION.search(content[-120:])
    if attribution and _begins_with(attribution.group("words"), stems):
        return f"The author's words “{attribution.group('words')}” are inside the marks."
    first = _words_in(pair.tgt_words, mark)[:1]
    if first and first[0].plain.startswith(stems) and first[0].text[0].islower():
        return f"The reporting verb “{first[0].text}” is inside the marks."
    return ""


def _begins_with(words: str, stems: tuple[str, ...]) -> bool:
    return words.lower().startswith(stems)


def _compared(one: Mark, two: Mark, pair: Pair) -> Iterator[Finding]:
    """The finding that a quote's length or place is far from its source's."""
    src_words, tgt_words = _words_in(pair.src_words, one), _words_in(pair.tgt_words, two)
    if len(src_words) < 3 or not tgt_words:
        return
    words = len(tgt_words) / len(src_words)
    letters = len(two.content) / len(one.content)
    way = abs(_middle(one) / len(pair.src) - _middle(two) / len(pair.tgt))
    if words < _WORDS_LEAST and len(src_words) - len(tgt_words) > 3:
        note = "The marks stand round much less than in the source."
    elif words > _WORDS_MOST or letters > _LETTERS_MOST:
        note = "The marks stand round much more than in the source."
    elif way > _WAY_MOST and len(src_words) < 0.4 * len(pair.src_words):
        note = "The marks stand far from where the source has them."
    else:
        return
    yield Finding("moved_quote", "error", (one.content,), (two.whole,), note, 0.7)


def _outer(marks: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in marks if mark.paired and mark.depth == 0]


def _words_in(words: tuple[Word, ...], mark: Mark) -> tuple[Word, ...]:
    """The words between two marks; `words` are in order."""
    first = bisect_left(words, mark.content.start, key=lambda word: word.span.start)
    last = bisect_right(words, mark.content.end, key=lambda word: word.span.end)
    return words[first:last]


def _middle(mark: Mark) -> float:
    return (mark.opening + mark.closing) / 2
