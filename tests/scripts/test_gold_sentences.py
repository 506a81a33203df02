"""Our own sentences for words that other data lacks: the form that trainings rely on."""

import re
from pathlib import Path

PATH = Path(__file__).resolve().parents[2] / "corpora" / "gold" / "sentences.tsv"
ROWS = [line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines()]


def test_has_three_columns_without_stray_spaces():
    assert ROWS
    assert all(len(row) == 3 for row in ROWS)
    assert all(text == " ".join(text.split()) != "" for row in ROWS for text in row)


def test_no_english_sentence_stands_twice():
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_each_column_is_in_its_language():
    for english, ukrainian, russian in ROWS:
        assert not re.search("[\u0400-\u04ff]", english)
        assert not re.search("[ыэъё]", ukrainian.lower()), ukrainian
        assert not re.search("[іїєґё]", russian.lower()), russian
        # Acronyms keep their letters; other Latin words would be left untranslated.
        assert not re.search("[a-z]{3}", ukrainian + russian), (ukrainian, russian)


def test_marks_are_those_of_the_language():
    for english, ukrainian, russian in ROWS:
        assert not re.search('[«»„"]', english), english
        assert not re.search("[“”\"'ʼ]", ukrainian + russian), (ukrainian, russian)
