"""Links of parts of quotes that make all links likelier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignment.mapping.clauses import Division, divisions, says_anything
from alignment.mapping.quoted import QuotedText, words_of
from alignment.mapping.state import Move, Spans, State
from alignment.quotes.quote import QuoteKind
from mt.text import shared_length

_GAIN = 5.0  # log-odds by which two links must be likelier than one
_SURE = 5.0  # log-odds of a part and its partner by themselves
_ALONE = 10.0  # the same where neither has another partner
_WEAK = 10.0  # a link of less gives way to a likelier one

Part = tuple[int, Division]
Whole = tuple[int, Spans]


def moves(state: State) -> Iterator[Move]:
    """All links of parts that make the whole likelier."""
    strength = [state.strength(row) for row in range(len(state.links))]
    yield from _given(state, strength)
    yield from _joined(state, strength)
    yield from _alone(state)


def _given(state: State, strength: Sequence[float]) -> Iterator[Move]:
    """A part of what another quote is linked to, for a quote that has nothing as likely."""
    rows = [
        (row, quote.content)
        for row, quote in enumerate(state.src.quotes)
        if strength[row] < _WEAK
        and quote.kind is not QuoteKind.TITLE
        and says_anything(state.src.text, quote.content)
    ]
    pieces = [
        piece for piece in state.held() if state.tgt.quotes[piece[1]].kind is not QuoteKind.TITLE
    ]
    wholes = [(at, spans) for at, (_, _, spans) in enumerate(pieces)]
    parts = [part for part in _parts(state.tgt, wholes) if part[1].rest]
    for (row, content), (at, half), found in _likely(state, rows, parts):
        owner, column, _ = pieces[at]
        if owner == row or _share(state.src, owner, row):
            continue
        if state.spoken_apart(row, column) and not state.one_speaker(row, owner):
            continue
        others = [s for other, held in state.links[owner].items() if other != column for s in held]
        kept = state.log_odds(state.src.quotes[owner].content, tuple(sorted((*others, *half.rest))))
        gain = found + kept - strength[owner] - max(strength[row], 0.0)
        if gain >= _GAIN:
            yield Move(gain, row, column, owner, content, half.part, half.rest)


def _joined(state: State, strength: Sequence[float]) -> Iterator[Move]:
    """A target quote that nothing is linked to, for a part of a quote that is linked elsewhere."""
    words = [state.words(row) for row in range(len(state.links))]
    free = state.free()
    beside = {
        (row, column)
        for column, content in free
        for row, said in enumerate(words)
        if column < state.quoted or _is_beside(state.tgt.text, content, said)
    }
    near = {column for _, column in beside}
    free = [whole for whole in free if whole[0] in near]
    linked = [
        (row, quote.content)
        for row, quote in enumerate(state.src.quotes)
        if words[row] and quote.kind is not QuoteKind.TITLE
    ]
    parts = _parts(state.src, linked)
    for (column, content), (row, half), found in _likely(state, free, parts, swapped=True):
        if (row, column) not in beside or state.spoken_apart(row, column):
            continue
        gain = found + min(
            state.log_odds(half.rest, words[row]) - strength[row],
            -state.log_odds(half.part, words[row]),
        )
        if gain >= _GAIN:
            yield Move(gain, row, column, -1, half.part, content)


def _alone(state: State) -> Iterator[Move]:
    """Two quotes without partners of which one says a part of the other."""
    free = [whole for whole in state.free() if whole[0] < state.quoted]
    rows = [
        (row, quote.content)
        for row, quote in enumerate(state.src.quotes)
        if not state.links[row] and quote.kind is not QuoteKind.TITLE
    ]
    for (column, content), (row, half), found in _likely(
        state, free, _parts(state.src, rows), swapped=True
    ):
        if found >= _ALONE:
            yield Move(found, row, column, -1, half.part, content)
    for (row, content), (column, _), found in _likely(state, rows, _parts(state.tgt, free)):
        if found >= _ALONE:
            yield Move(found, row, column, -1, content, state.tgt.quotes[column].content)


def _parts(version: QuotedText, wholes: Sequence[Whole]) -> list[Part]:
    return [
        (at, half)
        for at, content in wholes
        for half in divisions(version.text, content, version.lang)
    ]


def _likely(
    state: State, wholes: Sequence[Whole], parts: Sequence[Part], *, swapped: bool = False
) -> Iterator[tuple[Whole, Part, float]]:
    """Each whole with each part that its words speak for, and how much they do.

    Args:
        state: The links so far.
        wholes: Quotes of the source and their words.
        parts: Quotes of the target in two.
        swapped: Whether the wholes are the target's, and the parts the source's.
    """
    if not wholes or not parts:
        return
    texts = (state.tgt.text, state.src.text) if swapped else (state.src.text, state.tgt.text)
    some = [words_of(texts[0], content) for _, content in wholes]
    others = [words_of(texts[1], half.part) for _, half in parts]
    found = state.evidence.each(others, some).T if swapped else state.evidence.each(some, others)
    for row, whole in enumerate(wholes):
        for column, part in enumerate(parts):
            if found[row, column] >= _SURE:
                yield whole, part, float(found[row, column])


def _share(version: QuotedText, first: int, second: int) -> bool:
    """Whether one quote stands in the other."""
    return bool(shared_length(version.quotes[first].content, version.quotes[second].content))


def _is_beside(text: str, some: Spans, others: Spans) -> bool:
    """Whether nothing but marks stands between two stretches, on one line."""
    gaps = [text[min(a.end, b.end) : max(a.start, b.start)] for a in some for b in others]
    return any("\n" not in gap and not any(map(str.isalnum, gap)) for gap in gaps)
