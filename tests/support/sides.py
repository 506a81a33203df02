"""Sides of a statement from marked text, for tests of framing."""

from __future__ import annotations

from marked import parse_marked

from alignment.framing import Difference, Side, compare_mentions
from alignment.quotes.quote import QuoteKind


def side_from(lang: str, marked: str, kind: str = "indirect") -> Side:
    """The side whose words, cue and source are labelled `w`, `c` and `s` in `marked`."""
    text, spans = parse_marked(marked)
    return Side(
        lang,
        lang,
        text,
        tuple(spans["w"]),
        QuoteKind(kind),
        tuple(spans.get("c", ())),
        tuple(spans.get("s", ())),
        others=tuple(spans.get("o", ())),
    )


def differences(
    first: tuple[str, str],
    second: tuple[str, str],
    kind: str = "indirect",
    *,
    translated: bool = False,
) -> list[Difference]:
    """What differs between two (language, marked text)s told in the same way."""
    a, b = side_from(*first, kind), side_from(*second, kind)
    return compare_mentions(a, b, translated=translated)


def shown(found: Difference, first: tuple[str, str], second: tuple[str, str]) -> tuple[str, str]:
    """The words that show a difference, in both versions."""
    texts = [parse_marked(marked)[0] for _, marked in (first, second)]
    return tuple(  # type: ignore[return-value]
        " … ".join(span.of(text) for span in found.evidence[version])
        for version, text in zip(found.between, texts, strict=True)
    )
