"""Differences of framing told between translations: mostly false alarms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from evaluation.figure import Figure
from evaluation.gold_articles import LANGUAGES, read_articles

from alignment.framing import Side, compare_statement, side_of
from alignment.quotes.quote import Quote
from mt.text import Span

_APART = 10


def evaluate_alike(path: Path) -> Figure:
    """How many quotes of every tenth of our own articles stay without any difference.

    The articles are translated sentence by sentence, so that what is told between them is
    mostly wrong.

    Args:
        path: `articles.jsonl`.
    """
    quiet = total = 0
    told: Counter[str] = Counter()
    for article in islice(read_articles(path), 0, None, _APART):
        for places in zip(*(article.quotes[lang] for lang in LANGUAGES), strict=True):
            sides: list[Side] = [
                side_of(
                    lang,
                    lang,
                    article.texts[lang],
                    quote.content,
                    quote,
                    sentences=[sentence.span for sentence in article.sentences[lang]],
                    others=_others(article.quotes[lang], quote),
                )
                for lang, quote in zip(LANGUAGES, places, strict=True)
            ]
            differences = compare_statement(sides, translated=LANGUAGES[1:])
            told.update(str(difference.dimension) for difference in differences)
            quiet += not differences
            total += 1
    note = ", ".join(f"{dimension} {count}" for dimension, count in told.most_common())
    return Figure("translations told alike", quiet / max(1, total), total, note=note)


def _others(quotes: Sequence[Quote], quote: Quote) -> list[Span]:
    return [span for other in quotes if other is not quote for span in other.content]
