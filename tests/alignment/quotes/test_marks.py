"""Marks: which of them are marks at all, and which belong together."""

import pytest

from alignment.quotes.regions import find_regions
from mt.text import Span


def regions(text: str) -> list[str]:
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [
        " // ".join(part.of(text) for part in region.parts)
        for region in find_regions(text, paragraphs)
    ]


ROWS = [
    ("Curly marks pair.", "a “b c” d", ["b c"]),
    ("Low and high marks pair.", "a „b c“ d", ["b c"]),
    ("Low and right-hand marks pair.", "a „b c” d", ["b c"]),
    ("Guillemets pair.", "a «b c» d", ["b c"]),
    ("Straight marks pair.", 'a "b c" d', ["b c"]),
    ("Single marks pair.", "a ‘b c’ d", ["b c"]),
    ("Marks of another style nest.", "“b ‘c’ d”", ["b ‘c’ d", "c"]),
    ("Guillemets nest in guillemets.", "«b «c» d»", ["b «c» d", "c"]),
    ("Curly marks nest where they balance.", "“b “c” d”", ["b “c” d", "c"]),
    ("One closing guillemet can close two.", "«Ми йдемо в «Чайку», — сказав він.",
     ["Ми йдемо в «Чайку", "Чайку"]),
    ("A name nests in straight marks.", '"Мы в "Чайке" дома", — пишет Гай', ['Мы в "Чайке" дома', "Чайке"]),
    ("One straight mark can close two.", '"Мы в "Чайке", — пишет Гай', ['Мы в "Чайке', "Чайке"]),
    ("Longer words don't nest in them.", '"Мы. Он: "Говорить о печи до весны никто не будет, таков уговор всего цеха", — пишет Гай',
     ["Говорить о печи до весны никто не будет, таков уговор всего цеха"]),
    ("Nor does speech after a colon.", '"Мы. Он: "Да", — сказал Гай', ["Да"]),
    ("An apostrophe is no mark.", "don’t say ’tis the workers’ day", []),
    ("A decade is no quote.", "the ’90s and the '80s", []),
    ("Feet and inches are no marks.", "he is 6'2\" and she 5'4\" tall", []),
    ("A possessive within single marks doesn't close them.", "‘the workers’ day is here’",
     ["the workers’ day is here"]),
    ("A mark of the wrong kind closes too.", "say “we go.“ Then", ["we go."]),
    ("A stray mark in a sentence is dropped.", "a “ b", []),
    ("A closing mark alone is dropped.", "a” b", []),
    ("A closing mark at the end of speech closes its paragraph.", 'Мы дома", — сказал он. И ушел.',
     ["Мы дома"]),
    ("So it does after a cry.", "Хто там?» — спитав він.", ["Хто там?"]),
    ("After speech of its own it closes nothing.", '«Мы». Он: "Да", — сказал он, дом", — сказал Гай.',
     ["Мы", "Да"]),
    ("A stray mark leaves the next paragraph alone.", "a “b\n“c” d", ["c"]),
    ("A quote left open runs to its paragraph's end.", "he said: “b c", ["b c"]),
    ("Each English paragraph opens anew.", "“b.\n“c.”", ["b. // c."]),
    ("Ukrainian opens once.", "«Б.\nВ».", ["Б. // В"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), ROWS)
def test_marks_pair_as_a_reader_pairs_them(why, text, expected):
    assert regions(text) == expected, why


def test_nested_regions_know_their_parent():
    text = "“b ‘c’ d” “e”"
    found = find_regions(text, [Span(0, len(text))])
    assert [(region.depth, region.parent) for region in found] == [(0, -1), (1, 0), (0, -1)]
