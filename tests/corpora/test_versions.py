"""Versions beside the source: what a translator is asked, and how often."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import corpora.versions
from corpora.readers import read_article
from corpora.versions import given_version, read_version, translated_version
from mt.translation import Translation

EN = "The **mayor** opened a bridge.\n\nIt cost *40* million.\n"
UK = "**Мер** відкрив міст.\n\nВін коштував 40 мільйонів.\n"


def echo(sentence: str) -> Translation:
    """The sentence as its own translation, without pieces."""
    nothing = np.zeros(0, np.float32)
    return Translation(
        sentence, sentence, "uk", (), (), (), (), nothing, 0.0, nothing.reshape(0, 0)
    )


class Asked:
    """A translator that keeps what it is asked and gives it back."""

    name, engine, src_lang, tgt_langs, models = "fake@1", "fake", "en", ("uk",), ()

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def translate(self, sentences, *, tgt_lang, beam_size=4):
        self.sentences += sentences
        return [echo(sentence) for sentence in sentences]

    def force(self, pairs, *, tgt_lang):
        return [echo(tgt) for _, tgt in pairs]


@pytest.fixture
def articles(tmp_path: Path):
    def read(lang: str, text: str):
        path = tmp_path / f"{lang}.md"
        path.write_text(text, encoding="utf-8")
        return read_article(path, lang=lang)

    return read("en", EN), read("uk", UK)


def test_marks_of_markdown_are_translated_for_no_kind_of_version(articles) -> None:
    article, given = articles
    source = read_version(article)
    for_own, for_given = Asked(), Asked()
    translated_version(article, source, for_own, key="uk", tgt_lang="uk", beam_size=1)
    given_version(article, source, given, for_given, key="uk")
    assert for_own.sentences == ["The mayor opened a bridge.", "It cost 40 million."]
    assert for_given.sentences == for_own.sentences


def test_sentences_are_read_once_for_beads_and_relation(articles, monkeypatch) -> None:
    """Once with the dictionary alone and once with the translation."""
    article, given = articles
    counted = []
    vectors = corpora.versions.sentence_vectors
    monkeypatch.setattr(
        corpora.versions,
        "sentence_vectors",
        lambda *args, **options: counted.append(options["translated"]) or vectors(*args, **options),
    )
    found = given_version(article, read_version(article), given, Asked(), key="uk")
    assert found.beads[0].src == found.beads[0].tgt == (0,)
    assert [translated is None for translated in counted] == [True, False]
