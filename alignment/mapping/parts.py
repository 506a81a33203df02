"""Statements that one outlet makes together and another apart.

A sentence may hold what another article tells in two, each under a cue of its own: its parts then
belong to different statements. What the words by themselves say decides
(`alignment.sentences.evidence`): a quote is divided where its parts, each with a partner of its
own, are likelier than the whole with one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.mapping.confidence import Logistic, load_logistic
from alignment.mapping.independent import compare, linked
from alignment.mapping.link import QuoteLink, explained
from alignment.mapping.moves import moves
from alignment.mapping.quoted import QuotedText
from alignment.mapping.state import Spans, State
from alignment.quotes.quote import Quote, QuoteKind
from alignment.sentences.evidence import load_evidence
from mt.text import Span

_ROUNDS = 3


def with_parts(
    src: QuotedText,
    tgt: QuotedText,
    links: Sequence[QuoteLink],
    *,
    told: Sequence[Span] = (),
    model: Logistic | None = None,
) -> list[QuoteLink]:
    """The links, and those of parts.

    A source quote without a partner, or with an unlikely one, gets the part of another quote's
    partner that says it, which then is the other's no longer; a target quote that nothing is linked
    to is added to the mention of the source quote of which it says a part; and a source quote and a
    target quote that are both alone are linked where one says a part of the other.

    Args:
        src: The one article with its quotes.
        tgt: The other article with its quotes.
        links: One a source quote, in order (`map_independent`, `with_unquoted`).
        told: Stretches of the other article that are no quotes, and may be parts all the same: of
            what is linked to them, or of what is linked to a stretch beside them.
        model: Of pairs of quotes; ours where None.
    """
    if not src.quotes or not (tgt.quotes or told):
        return list(links)
    tgt = replace(tgt, quotes=[*tgt.quotes, *(_plain(span) for span in told)])
    state = State(
        src,
        tgt,
        len(tgt.quotes) - len(told),
        load_evidence(src.lang, tgt.lang),
        [_held(link, tgt.quotes) for link in links],
        [quote.content for quote in src.quotes],
    )
    before = [dict(held) for held in state.links]
    for _ in range(_ROUNDS):
        used: set[tuple[str, int]] = set()
        for move in sorted(moves(state), key=lambda move: -move.gain):
            touched = {("row", move.row), ("row", move.owner), ("column", move.column)}
            if not used & touched:
                used |= touched - {("row", -1)}
                state.apply(move)
        if not used:
            break
    return _told(state, before, links, model or load_logistic("independent"))


def _plain(span: Span) -> Quote:
    """A stretch that is no quote, as one."""
    return Quote("", QuoteKind.INDIRECT, (span,))


def _held(link: QuoteLink, quotes: Sequence[Quote]) -> dict[int, Spans]:
    """Which quotes a mention stands in, and which of its words in each."""
    found: dict[int, Spans] = {}
    for span in link.mention.spans if link.mention else ():
        around = [
            (sum(map(len, quote.content)), column)
            for column, quote in enumerate(quotes)
            if any(own.contains(span) for own in quote.content)
        ]
        if around:
            _, column = min(around)
            found[column] = (*found.get(column, ()), span)
    return found


def _told(
    state: State, before: Sequence[dict[int, Spans]], links: Sequence[QuoteLink], model: Logistic
) -> list[QuoteLink]:
    """The links as they are now; new ones with the signals of the words they rest on."""
    found = list(links)
    new: list[int] = []
    for row, held in enumerate(state.links):
        mention = links[row].mention
        if held == before[row]:
            continue
        if mention is None or next(iter(before[row])) not in held:
            new.append(row)
            continue
        cues = {span for column in held for span in state.tgt.quotes[column].cue}
        cue = tuple(sorted({*mention.cue, *cues}))
        found[row] = replace(links[row], mention=replace(mention, spans=state.words(row), cue=cue))
    if not new:
        return found
    quotes = [replace(q, content=p) for q, p in zip(state.src.quotes, state.parts, strict=True)]
    ends = [(row, column) for row, held in enumerate(state.links) for column in held]
    parts = [replace(state.tgt.quotes[at], content=state.links[row][at]) for row, at in ends]
    compared = compare(replace(state.src, quotes=quotes), replace(state.tgt, quotes=parts))
    for row in new:
        first = next(iter(state.links[row]))
        link = linked(quotes[row], parts, compared, row, ends.index((row, first)), model)
        if link.mention is not None and first >= state.quoted:
            why = explained("sentence", compared.of(row, ends.index((row, first))))
            link = replace(link, mention=replace(link.mention, method="sentence", why=why))
        if link.mention is not None:
            link = replace(link, mention=replace(link.mention, spans=state.words(row)))
        found[row] = link
    return found
