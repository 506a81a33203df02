"""The bitexts and gold annotations that alignment learns from."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from evaluation.gold_articles import records
from gold_sentences import read_sentences

from alignment.tokens import tokenize

Words = list[str]
LONGEST = 80  # tokens; longer sentences teach a statistical aligner little


def held_out(data: Path) -> set[str]:
    """Ids of articles that nothing is learned from: those with word links, and …5."""
    ids = {row["id"].split("/")[0] for row in records(data / "gold/words.jsonl")}
    articles = records(data / "gold/articles.jsonl")
    return ids | {row["id"] for row in articles if row["id"].endswith("5")}


def words_of(text: str) -> Words:
    """Tokens of a text as strings."""
    return [span.of(text) for span in tokenize(text)]


def gold_pairs(data: Path, src_lang: str, tgt_lang: str) -> Iterator[tuple[Words, Words]]:
    """Sentence pairs of our own articles that aren't held out."""
    skip = held_out(data)
    for row in records(data / "gold/articles.jsonl"):
        if row["id"] not in skip:
            for paragraph in row["paras"]:
                for sentence in paragraph["sents"]:
                    yield words_of(sentence[src_lang]), words_of(sentence[tgt_lang])


def sentence_pairs(src_lang: str, tgt_lang: str) -> Iterator[tuple[Words, Words]]:
    """Pairs of our own sentences for words that the other data lacks."""
    for texts in read_sentences():
        yield words_of(texts[src_lang]), words_of(texts[tgt_lang])


def bitext_pairs(data: Path, pair: str) -> Iterator[tuple[Words, Words]]:
    """Different sentence pairs of a bitext, without very long ones."""
    seen: set[tuple[str, str]] = set()
    with lzma.open(data / f"bitext/{pair}.tsv.xz", "rt", encoding="utf-8") as file:
        for line in file:
            _, left, right = line.rstrip("\n").split("\t")[:3]
            if (left, right) in seen:
                continue
            seen.add((left, right))
            first, second = words_of(left), words_of(right)
            if 0 < len(first) < LONGEST and 0 < len(second) < LONGEST:
                yield first, second
