"""Whole sentences of a segment that were left out, or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alignment.sentences import align_sentences
from alignment.sentences.evidence import load_evidence
from mt.languages import codes
from mt.quality.finding import Finding
from mt.quality.pair import Pair, words_of
from mt.sentences import split_sentences
from mt.text import Sentence, Span

# Log odds that two texts say the same: below it, a sentence says nothing that the other text says.
_NOTHING = -0.5
_WORDS = re.compile(r"\w+")
_END = re.compile(r"[^.!?…]*[.!?…].*\s", re.DOTALL)  # between two words, where a sentence may end
_SURE = 0.85
_MOST = 40  # sentences of a side that are looked at
_SHORT = 2  # words of a sentence that is too short to tell


def whole_sentences(pair: Pair) -> Iterator[Finding]:
    """Sentences of either side that the other has nothing for, where it has something else."""
    src_lang, tgt_lang = pair.src_rules.code, pair.tgt_rules.code
    if "en" not in {src_lang, tgt_lang} or not {src_lang, tgt_lang} <= set(codes()):
        return
    if not _may_end_within(pair.src) and not _may_end_within(pair.tgt):
        return
    src = split_sentences(pair.src, src_lang)
    tgt = split_sentences(pair.tgt, tgt_lang)
    if not 2 <= max(len(src), len(tgt)) <= _MOST or not src or not tgt:
        return
    beads = align_sentences(
        [one.text for one in src], [one.text for one in tgt], src_lang=src_lang, tgt_lang=tgt_lang
    )
    evidence = load_evidence(src_lang, tgt_lang)
    for one in _alone(src, [(bead.src, bead.tgt) for bead in beads]):
        if evidence.log_odds(one.text, pair.tgt) < _NOTHING and _is_longer(pair, one, src=True):
            yield left_out(one.text, one.span)
    for one in _alone(tgt, [(bead.tgt, bead.src) for bead in beads]):
        if evidence.log_odds(pair.src, one.text) < _NOTHING and _is_longer(pair, one, src=False):
            yield added(one.text, one.span)


def _may_end_within(text: str) -> bool:
    """Whether a sentence may end within a text: at a line's end, or at a mark before a word."""
    return "\n" in text or any(_END.match(gap) for gap in _WORDS.split(text)[:-1])


def left_out(text: str, span: Span) -> Finding:
    """What is told of a sentence that the translation has nothing for."""
    note = f"The sentence “{_beginning(text)}” is left out."
    return Finding("omission", "error", (span,), (), note, _SURE)


def added(text: str, span: Span) -> Finding:
    """What is told of a sentence that the source has nothing for."""
    note = f"The sentence “{_beginning(text)}” is added."
    return Finding("addition", "error", (), (span,), note, _SURE)


def _alone(
    sentences: Sequence[Sentence],
    beads: Sequence[tuple[Sequence[int], Sequence[int]]],
) -> Iterator[Sentence]:
    """Sentences that are linked to none, or share a sentence of the other side."""
    for own, theirs in beads:
        if len(own) > len(theirs):
            yield from (sentences[at] for at in own if len(words_of(sentences[at].text)) > _SHORT)


def _is_longer(pair: Pair, sentence: Sentence, *, src: bool) -> bool:
    """Whether the lengths of the two texts would fit better without a sentence."""
    own, other = (len(pair.src), len(pair.tgt)) if src else (len(pair.tgt), len(pair.src))
    rest = own - len(sentence.text)
    return rest > 0 and abs(own - other) > abs(rest - other)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
