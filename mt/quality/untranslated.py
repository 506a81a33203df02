"""Words of the source that were left as they were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mt.quality.finding import Finding
from mt.quality.inline_codes import without_codes
from mt.quality.pair import Pair, Word, words_of
from mt.text import Span

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,255}|[@#]\w+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}"
    r"\.(?:com|org|net|ua|ru|uk|eu|gov|info|int|io|me|tv)\b\S*"
)


def untranslated(pair: Pair) -> Iterator[Finding]:
    """A word of the source was left as it was; names, brands, codes and addresses may stay."""
    if pair.tgt_rules.script != "cyrillic" or pair.src_rules.script != "latin":
        return
    if not any(_CYRILLIC.search(word.text) for word in pair.tgt_words):
        if len(pair.src_words) >= 3 and _has_common_word(pair):
            whole = Span(0, len(pair.tgt))
            note = "The sentence is not translated."
            yield Finding("untranslated", "error", (Span(0, len(pair.src)),), (whole,), note, 0.95)
        return
    places = {word.text: word.span for word in reversed(pair.src_words)}
    quoted = {mark.content.start for mark in pair.tgt_marks if mark.paired}
    for run in _latin_runs(pair):
        common = [
            word
            for word in run
            if (_is_common(word, pair, quoted) and word.text in places)
            or (word.span.start <= 1 and word.text.istitle() and word.text.lower() in places)
        ]
        if not common or _is_title(run):
            continue
        span = Span(run[0].span.start, run[-1].span.end)
        named = [form for word in run for form in (word.text, word.text.lower())]
        source = tuple(sorted({places[form] for form in named if form in places}))
        note = f"“{span.of(pair.tgt)}” is left as it was."
        yield Finding("untranslated", "error", source, (span,), note, 0.9)


def _has_common_word(pair: Pair) -> bool:
    words = words_of(_ADDRESS.sub(" ", without_codes(pair.tgt)))
    return any(len(word.text) > 3 and word.text.islower() for word in words)


def _latin_runs(pair: Pair) -> Iterator[list[Word]]:
    """Runs of Latin words with nothing but spaces between, addresses and markup left out."""
    text = without_codes(pair.tgt)
    inside = bytearray(len(pair.tgt))
    for match in _ADDRESS.finditer(pair.tgt):
        inside[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    run: list[Word] = []
    for word in pair.tgt_words:
        latin = _LATIN.search(word.text) and not _CYRILLIC.search(word.text)
        is_code = text[word.span.start] == " "
        taken = latin and not is_code and not inside[word.span.start]
        if run and (not taken or pair.tgt[run[-1].span.end : word.span.start].strip()):
            yield run
            run = []
        if taken:
            run.append(word)
    if run:
        yield run


def _is_common(word: Word, pair: Pair, quoted: set[int]) -> bool:
    """Whether a Latin word is an ordinary one: in lower case, first in no quote, of no code."""
    if len(word.text) < 3 or not word.text.islower() or word.span.start in quoted:
        return False
    after = pair.tgt[word.span.end : word.span.end + 2]
    return not (after[:1] in {"-", "_", "."} and after[1:].isalnum())


def _is_title(run: list[Word]) -> bool:
    """Whether a run is a name such as `Bank of America`: capitals on both ends, more than not."""
    capitals = sum(word.text[0].isupper() for word in run)
    return run[0].text[0].isupper() and run[-1].text[0].isupper() and 2 * capitals >= len(run)
