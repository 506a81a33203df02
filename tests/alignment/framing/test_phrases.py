"""How entries of lexicons are written, and what they find."""

import pytest

from alignment.errors import LexiconError
from alignment.framing.phrases import Phrases, _by_start, parse_entry
from alignment.framing.reading import word_of
from alignment.lexicon import Entry
from alignment.tokens import tokenize


def words(text, lang="en"):
    return [word_of(lang, span.of(text), span.start) for span in tokenize(text)]


def entry(key):
    return Entry(key, {"entry": key}, "x.tsv", 3)


def find(keys, text, lang="en", gap=0):
    found = Phrases(_by_start("x", [entry(key) for key in keys], gap)).find(words(text, lang))
    return [(hit.entry.key, hit.words) for hit in found]


@pytest.mark.parametrize(
    ("key", "text", "hits"),
    [
        ("hope", "They hoped for rain", [(1,)]),
        ("=hope", "They hoped for rain", []),
        ("maybe|perhaps", "Perhaps it rains", [(0,)]),
        ("rule out", "It was ruled out", [(2, 3)]),
        ("rule out", "It was ruled quite out", []),
        ("rule ~ out", "It was ruled quite out", [(2, 4)]),
        ("not ~1 only", "not for me only", []),
        ("not ~2 only", "not for me only", [(0, 3)]),
        ("do n't|not", "I don’t", []),
        ("not", "I don’t and cannot", [(1,), (3,)]),
    ],
)
def test_entries_find_words(key, text, hits):
    assert [words for _, words in find([key], text)] == hits


def test_of_entries_that_share_words_the_longest_counts():
    assert find(["no", "no more than"], "no more than nine") == [("no more than", (0, 1, 2))]


def test_a_gap_may_be_allowed_everywhere():
    """Cues of several words let a pronoun in: за його словами."""
    assert find(["за словами"], "За його словами", "uk", gap=1) == [("за словами", (0, 2))]


@pytest.mark.parametrize("key", ["~ a", "a ~", "~", "a|", "a ~x b", "="])
def test_an_entry_that_cannot_match_is_an_error_with_its_line(key):
    with pytest.raises(LexiconError, match=r"x\.tsv, line 3: "):
        parse_entry(entry(key))
