"""Quotes found again in human translations: character F1 by kind, on our own articles.

Each article's Ukrainian and Russian is taken as a human translation of the English: sentences are
aligned, words linked, the target's own quotes found, and the annotated English quotes mapped; a
span is compared with the annotated one in code points. Only articles that nothing was learned from
are measured. The same articles with sentences merged, split, dropped and added at random measure
the beads. The last figures are from real news: pairs of the bitext whose both sides have one
quotation, the target's marks stripped; is the span found again?
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from alignment_training.data import held_out
from evaluation.bitext import read_lines
from evaluation.damaged import before, score_beads
from evaluation.damaged_quotes import DAMAGES, MARKS, damaged_version
from evaluation.figure import Figure
from evaluation.gold_articles import GoldArticle, read_articles

from alignment.mapping import QuotedText, QuoteLink
from alignment.mapping.translations import LEAST, map_translation
from alignment.metrics import character_score
from alignment.quotes import Quote, QuoteKind, extract_quotes
from alignment.sentences import align_vectors, sentence_vectors, with_moved
from alignment.words import Aligner, align_beads
from mt.text import Sentence, Span

FLOORS = {"direct": (0.97, 0.99), "partial": (0.93, 0.97), "indirect": (0.85, 0.95)}
_ENGLISH = re.compile(r"[“\"]([^“”\"«»]{15,}?)[,.]?[”\"]")
_SLAVIC = re.compile(r"[«„“\"]([^«»„“”\"]{15,}?)[,.]?[»“”\"]")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--limit", type=int, default=60, help="articles to measure (60; 0: all)")
    parser.add_argument("--pairs", type=int, default=300, help="news pairs a language (300)")
    parser.add_argument("--model", default=None, help="use this model's attention")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """Character F1 by kind, marks stripped, and speed."""
    aligner = aligner_of(args.model)
    keep = held_out(args.data)
    articles = [a for a in read_articles(args.data / "gold/articles.jsonl") if a.id in keep]
    if args.limit:
        articles = articles[:: max(1, len(articles) // args.limit)][: args.limit]
    found: dict[str, list[float]] = {kind: [] for kind in FLOORS}
    for article in articles:
        for lang in ("uk", "ru"):
            for quote, gold, link in map_article(article, lang, aligner):
                found[quote.kind.value].append(agreement(link, gold.content))
    figures = [
        Figure(f"articles as human translations, {kind}, character F1", mean(found[kind]),
               len(found[kind]), *FLOORS[kind])
        for kind in FLOORS
    ]  # fmt: skip
    beads = score_beads(articles)
    note = f"P {beads.precision:.3f}, R {beads.recall:.3f}"
    figures.append(Figure("beads of damaged translations, F1", beads.f1, beads.gold, note=note))
    figures += damaged_figures(articles[::4], aligner)
    for lang in ("ru", "uk"):
        began = time.process_time()
        values = [
            agreement(link, [gold])
            for src, tgt in news_pairs(args.data / f"bitext/en-{lang}.tsv.xz", args.pairs)
            for link, gold in (stripped_link(src, tgt, lang, aligner),)
        ]
        speed = len(values) / (time.process_time() - began)
        name = f"news pairs en–{lang}, marks stripped, character F1"
        note = f"{speed:.0f} pairs a second of processor time"
        figures.append(Figure(name, mean(values), len(values), 0.85, 0.95, note))
    return figures


def damaged_figures(articles: Sequence[GoldArticle], aligner: Aligner) -> list[Figure]:
    """Character F1 of quotes still there after each damage, and how many others have no link."""
    figures: list[Figure] = []
    for name in DAMAGES:
        found = [
            (gold, link)
            for at, article in enumerate(articles)
            for lang in ("uk", "ru")
            for gold, link in damaged_links(article, lang, name, aligner, before(articles, at))
        ]
        there = [agreement(link, gold) for gold, link in found if gold]
        null = [float(link.mention is None) for gold, link in found if not gold]
        if there:
            title = f"translations with {name}, character F1"
            figures.append(Figure(title, mean(there), len(there)))
        if null:
            title = f"translations with {name}, quotes not there that have no link"
            figures.append(Figure(title, mean(null), len(null)))
    return figures


def damaged_links(
    article: GoldArticle,
    lang: str,
    damage: str,
    aligner: Aligner,
    others: Sequence[GoldArticle],
    *,
    least: float = LEAST,
) -> Iterator[tuple[tuple[Span, ...], QuoteLink]]:
    """Where each quote stands in a damaged version (nowhere: no spans), and the link found."""
    src = QuotedText(article.texts["en"], "en", article.sentences["en"], article.quotes["en"])
    version = damaged_version(article, lang, DAMAGES[damage], others)
    yield from zip(version.gold, map_texts(src, version.read, aligner, least=least), strict=True)


def aligner_of(model: str | None) -> Aligner:
    """An aligner with a model's attention, or without."""
    if model is None:
        return Aligner()
    from mt.loading import load_translator

    return Aligner(load_translator(model))


def map_article(
    article: GoldArticle, lang: str, aligner: Aligner, *, least: float = LEAST
) -> Iterator[tuple[Quote, Quote, QuoteLink]]:
    """Each annotated English quote, the annotated one in `lang`, and the link that was found."""
    src = QuotedText(article.texts["en"], "en", article.sentences["en"], article.quotes["en"])
    text, sentences = article.texts[lang], article.sentences[lang]
    tgt = QuotedText(text, lang, sentences, extract_quotes(text, lang=lang, sentences=sentences))
    links = map_texts(src, tgt, aligner, least=least)
    yield from zip(src.quotes, article.quotes[lang], links, strict=True)


def map_texts(
    src: QuotedText, tgt: QuotedText, aligner: Aligner, *, least: float = LEAST
) -> list[QuoteLink]:
    """Sentences aligned, words linked, quotes mapped; `least` as in `map_translation`."""
    vectors = sentence_vectors(
        [sentence.text for sentence in src.sentences],
        [sentence.text for sentence in tgt.sentences],
        src_lang=src.lang,
        tgt_lang=tgt.lang,
    )
    beads = with_moved(vectors, align_vectors(vectors))
    words = align_beads(
        src.text, src.sentences, tgt.text, tgt.sentences, beads,
        src_lang=src.lang, tgt_lang=tgt.lang, aligner=aligner,
    )  # fmt: skip
    return map_translation(src, tgt, words, least=least)


def agreement(link: QuoteLink, gold: Sequence[Span]) -> float:
    """Character F1 of a link's spans; 0 where there is none."""
    return character_score(link.mention.spans, gold).f1 if link.mention else 0.0


def news_pairs(path: Path, limit: int) -> Iterator[tuple[str, str]]:
    """Pairs of news whose both sides have exactly one long quotation, spread over the file."""
    pairs = []
    for tag, src, tgt in read_lines(path):
        if not tag.startswith(("newstest", "wmt")):
            continue
        found, wanted = list(_ENGLISH.finditer(src)), list(_SLAVIC.finditer(tgt))
        if len(found) == len(wanted) == 1 and _same_place(found[0], wanted[0]):
            pairs.append((src, tgt))
    yield from pairs[:: max(1, len(pairs) // limit)][:limit] if limit else pairs


def _same_place(left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether two quotations are the same one, and quotations at all.

    As many marks stand before and behind each, in pairs, and no space at the ends within.
    """
    counts = [
        [
            sum(map(MARKS.__contains__, text))
            for text in (m.string[: m.start()], m.string[m.end() :])
        ]
        for m in (left, right)
    ]
    whole = all(m.group(1) == m.group(1).strip() for m in (left, right))
    return whole and counts[0] == counts[1] and not any(count % 2 for count in counts[0])


def stripped_link(src: str, tgt: str, lang: str, aligner: Aligner) -> tuple[QuoteLink, Span]:
    """The quotation of a pair of news looked up in the target without its marks, and its span."""
    quoted, wanted = _ENGLISH.search(src), _SLAVIC.search(tgt)
    if quoted is None or wanted is None:
        raise ValueError(f"no quotation in {src!r} or {tgt!r}")
    opening, closing = wanted.start(), wanted.end() - 1
    plain = tgt[:opening] + tgt[opening + 1 : closing] + tgt[closing + 1 :]
    gold = Span(wanted.start(1) - 1, wanted.end(1) - 1)
    quote = Quote("q1", QuoteKind.DIRECT, (Span(*quoted.span(1)),))
    texts = []
    for text, language, quotes in ((src, "en", [quote]), (plain, lang, [])):
        sentence = Sentence(Span(0, len(text)), text)
        texts.append(QuotedText(text, language, (sentence,), quotes))
    return map_texts(*texts, aligner)[0], gold


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
