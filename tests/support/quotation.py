"""Rows of a grammar of quotation: a sentence with its quotes, cues and sources marked in it.

A label is the kind of a quote, `cue` or `source`; `direct+` is a further part of the quote before
it. Every quote, cue and source of the text is marked, and nothing else.
"""

from marked import parse_marked

from alignment.quotes import extract_quotes


def quotes_in(marked: str) -> tuple[str, list[tuple[str, list[tuple[int, int]]]]]:
    """The text of a row, and its quotes as kind and spans."""
    text, labels = parse_marked(marked)
    spans = sorted(
        (span.start, -span.end, label)
        for label, group in labels.items()
        if label not in ("cue", "source")
        for span in group
    )
    quotes: list[tuple[str, list[tuple[int, int]]]] = []
    for start, end, label in spans:
        if label.endswith("+"):
            last = next(quote for quote in reversed(quotes) if quote[0] == label[:-1])
            last[1].append((start, -end))
        else:
            quotes.append((label, [(start, -end)]))
    return text, quotes


def bare(text: str, start: int, end: int) -> str:
    """A span by its letters: marks and points at its edges don't count."""
    return text[start:end].strip(" .,!?…—“”«»\"'")


def assert_as_marked(why: str, lang: str, marked: str) -> None:
    """Checks that the quotes of a row are found with their cues and sources, and no others."""
    text, expected = quotes_in(marked)
    found = extract_quotes(text, lang=lang)
    assert [
        (quote.kind.value, [bare(text, span.start, span.end) for span in quote.content])
        for quote in found
    ] == [(kind, [bare(text, start, end) for start, end in spans]) for kind, spans in expected], why
    _, labels = parse_marked(marked)
    for label in ("cue", "source"):
        asked = {span.of(text) for span in labels.get(label, [])}
        given = {span.of(text) for quote in found for span in getattr(quote, label)}
        if label == "source" and any(quote.rule == "headline" for quote in found):
            given = set()
        assert given == asked, f"{why} ({label})"
