"""Words of pairs of sentences, with and without a model's attention."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.errors import AlignmentError
from alignment.sentences import Bead
from alignment.tokens import tokenize
from alignment.words import Aligner, Settings, align_beads, align_pair, align_translation
from alignment.words.aligner import decide
from alignment.words.dictionary import Dictionary, stem
from alignment.words.methods import link_values
from mt.text import Sentence, Span
from mt.translation import Translation


def linked_words(found, src, tgt):
    return {(found.src[i].of(src), found.tgt[j].of(tgt)) for i, j in found.links}


def forced(src, tgt, looks_at):
    """A translation whose target words look at the source words given."""
    src_spans, tgt_spans = tokenize(src), tokenize(tgt)
    attention = np.zeros((len(tgt_spans), len(src_spans)), np.float32)
    for j, i in looks_at.items():
        attention[j, i] = 1.0
    return Translation(
        source=src,
        text=tgt,
        tgt_lang="uk",
        source_pieces=tuple(span.of(src) for span in src_spans),
        source_offsets=src_spans,
        target_pieces=tuple(span.of(tgt) for span in tgt_spans),
        target_offsets=tgt_spans,
        log_probs=np.zeros(len(tgt_spans), np.float32),
        score=0.0,
        attention=attention,
    )


class Forcing:
    """A translator that only forces, and looks along the diagonal."""

    name, engine = "fake@1", "fake"

    def __init__(self, src_lang="en", tgt_lang="uk"):
        self.asked = []
        self.src_lang, self.tgt_langs = src_lang, (tgt_lang,)

    def translate(self, sentences, *, tgt_lang, beam_size=4):
        raise AssertionError("nothing is to be translated")

    def force(self, pairs, *, tgt_lang):
        self.asked += pairs
        return [
            forced(src, tgt, {j: j for j in range(min(len(tokenize(src)), len(tokenize(tgt))))})
            for src, tgt in pairs
        ]


@pytest.mark.parametrize(
    ("src", "tgt", "lang", "expected"),
    [
        (
            "“We are ready,” President Koval said in Kyiv on 12 March.",
            "«Ми готові», — сказав у Києві президент Коваль 12 березня.",
            "uk",
            {("“", "«"), ("ready", "готові"), ("Koval", "Коваль"), ("Kyiv", "Києві"), ("12", "12")},
        ),
        (
            "The government will not pay.",
            "Правительство не заплатит.",
            "ru",
            {("government", "Правительство"), ("not", "не"), (".", ".")},
        ),
    ],
)
def test_words_that_say_the_same_are_linked(src, tgt, lang, expected):
    found = align_pair(src, tgt, src_lang="en", tgt_lang=lang)
    assert expected <= linked_words(found, src, tgt)


def test_an_article_has_no_partner():
    src, tgt = "The president spoke.", "Президент виступив."
    found = align_pair(src, tgt, src_lang="en", tgt_lang="uk")
    assert not any(left == "The" for left, _ in linked_words(found, src, tgt))


def test_an_article_goes_with_its_noun_where_that_is_asked_for():
    src, tgt = "The new president spoke.", "Новий президент виступив."
    found = align_pair(
        src, tgt, src_lang="en", tgt_lang="uk", settings=Settings(function_words="head")
    )
    assert ("The", "президент") in linked_words(found, src, tgt)


def test_attention_links_words_that_nothing_else_knows():
    src, tgt = "The blorp zonks the wug .", "Мурґа ляпає ґел ."
    plain = align_pair(src, tgt, src_lang="en", tgt_lang="uk")
    seen = align_translation(forced(src, tgt, {0: 4, 1: 2, 2: 1, 3: 5}))
    right = {("blorp", "ґел"), ("zonks", "ляпає"), ("wug", "Мурґа"), (".", ".")}
    assert linked_words(seen, src, tgt) == right
    assert linked_words(plain, src, tgt) != right


def test_into_english_the_links_are_those_from_english_turned():
    src, tgt = "The mayor opened the bridge.", "Мер відкрив міст."
    there = align_pair(src, tgt, src_lang="en", tgt_lang="uk")
    back = align_pair(tgt, src, src_lang="uk", tgt_lang="en")
    assert back.transpose().links == there.links


def test_sister_languages_are_aligned_too():
    src, tgt = "Президент виступив у Києві.", "Президент выступил в Киеве."
    found = align_pair(src, tgt, src_lang="uk", tgt_lang="ru")
    assert {("Президент", "Президент"), ("Києві", "Киеве")} <= linked_words(found, src, tgt)


def test_a_dictionary_of_ones_own_counts():
    own = Dictionary.from_counts({"blorp": {stem("ґел"): 5.0}})
    src, tgt = "A blorp", "Ґел"
    with_own = align_pair(
        src, tgt, src_lang="en", tgt_lang="uk", settings=Settings("dictionary", dictionary=own)
    )
    without = align_pair(src, tgt, src_lang="en", tgt_lang="uk", settings=Settings("dictionary"))
    assert linked_words(with_own, src, tgt) == {("blorp", "Ґел")}
    assert linked_words(without, src, tgt) == set()


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        (Settings("magic"), "no method 'magic'"),
        (Settings(symmetrize="magic"), "no symmetrisation 'magic'"),
        (Settings(function_words="magic"), "function words 'magic'"),
        (Settings("attention"), "needs a model"),
    ],
)
def test_unknown_settings_are_told(chosen, message):
    with pytest.raises(AlignmentError, match=message):
        align_pair("One word", "Одне слово", src_lang="en", tgt_lang="uk", settings=chosen)


def test_tokens_may_be_given():
    found = align_pair(
        "state-run media",
        "державні медіа",
        src_lang="en",
        tgt_lang="uk",
        src_tokens=[Span(0, 5), Span(6, 9), Span(10, 15)],
    )
    assert len(found.src) == 3


def test_an_aligner_forces_pairs_with_words_and_no_others():
    translator = Forcing()
    found = Aligner(translator).align(
        [("One", "Один"), ("", "Два"), (" ", "")], src_lang="en", tgt_lang="uk"
    )
    assert translator.asked == [("One", "Один")]
    assert [len(alignment.links) for alignment in found[1:]] == [0, 0]


def test_an_aligner_goes_without_a_translator_of_other_languages():
    translator = Forcing()
    Aligner(translator).align([("Один", "Один")], src_lang="uk", tgt_lang="ru")
    assert translator.asked == []


def test_no_attention_is_asked_for_where_its_matrix_would_be_huge():
    translator = Forcing()
    long = "слово " * 4000
    (found,) = Aligner(translator).align([("word", long)], src_lang="en", tgt_lang="uk")
    assert translator.asked == []
    assert len(found.tgt) == 4000


def test_attention_of_the_other_direction_is_a_signal_of_the_same_kind():
    src, tgt = "The blorp zonks quickly .", "Ґел швидко ляпає ."
    seen = {0: 1, 1: 3, 2: 2, 3: 4}
    back = forced(tgt, src, {i: j for j, i in seen.items()})
    alone = align_pair(src, tgt, src_lang="en", tgt_lang="uk", reverse=back)
    there = align_translation(forced(src, tgt, seen))
    both = align_pair(
        src, tgt, src_lang="en", tgt_lang="uk", translation=forced(src, tgt, seen), reverse=back
    )
    assert alone == there == both
    assert ("blorp", "Ґел") in linked_words(alone, src, tgt)


def test_directions_that_disagree_count_half_each():
    src, tgt = "blorp zonk", "ґел ляп"
    options = {"src_lang": "en", "tgt_lang": "uk", "settings": Settings("attention")}
    there = forced(src, tgt, {0: 0, 1: 1})
    back = forced(tgt, src, {0: 1, 1: 0})
    both = align_pair(src, tgt, translation=there, reverse=back, **options)
    assert both.probs == (0.5, 0.5, 0.5, 0.5)


def test_attention_alone_links_what_is_near_the_best_of_both_words():
    """“three” gets most from “перше”, which pays far more to “one”; “two” has two partners."""
    attention = np.array([[0.9, 0.0, 0.1], [0.1, 0.5, 0.5], [0.4, 0.2, 0.3]], np.float32)
    values, least = link_values(
        ["one", "two", "three"],
        ["перше", "друге", "третє"],
        dictionary=Dictionary.from_counts({}),
        attention=attention,
        method="attention",
    )
    assert np.argwhere(values >= least).tolist() == [[0, 0], [1, 1], [1, 2]]


def test_an_aligner_forces_the_source_on_the_target_in_the_other_direction():
    there, back = Forcing(), Forcing("uk", "en")
    Aligner(there, reverse=back).align([("One", "Один")], src_lang="en", tgt_lang="uk")
    assert there.asked == [("One", "Один")]
    assert back.asked == [("Один", "One")]
    Aligner(there, reverse=there).align([("Two", "Два")], src_lang="en", tgt_lang="uk")
    assert there.asked[1:] == [("Two", "Два")], "it can't translate the other way"


def sentences(text, *spans):
    return [Sentence(Span(*span), text[slice(*span)]) for span in spans]


def test_beads_are_aligned_in_offsets_of_the_articles():
    src = "Hello. The mayor opened the bridge. It cost 40 million."
    tgt = "Мер відкрив міст, який коштував 40 мільйонів."
    beads = [Bead((0,), ()), Bead((1, 2), (0,))]
    alone, merged = align_beads(
        src, sentences(src, (0, 6), (7, 35), (36, 55)), tgt, sentences(tgt, (0, 45)), beads,
        src_lang="en", tgt_lang="uk",
    )  # fmt: skip
    assert alone.links == ()
    assert {("mayor", "Мер"), ("bridge", "міст"), ("40", "40")} <= linked_words(merged, src, tgt)


def test_our_own_translation_is_aligned_by_its_own_attention():
    src, tgt = "Blorp zonks", "Ляпає ґел"
    own = forced(src, tgt, {0: 1, 1: 0})
    translator = Forcing()
    (found,) = align_beads(
        src, sentences(src, (0, 11)), tgt, sentences(tgt, (0, 9)), [Bead((0,), (0,))],
        src_lang="en", tgt_lang="uk", aligner=Aligner(translator), translations=[own],
    )  # fmt: skip
    assert translator.asked == []
    assert ("zonks", "Ляпає") in linked_words(found, src, tgt)


def test_very_long_texts_are_aligned_in_windows():
    src = " ".join(f"clause {at} ," for at in range(400))
    tgt = " ".join(f"пункт {at} ," for at in range(400))
    found = align_pair(src, tgt, src_lang="en", tgt_lang="uk")
    assert len(found.src) == len(found.tgt) == 1200
    numbers = [(i, j) for i, j in found.links if found.src[i].of(src).isdecimal()]
    assert sum(i == j for i, j in numbers) > 380


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["uk", "ru", "en"]))
def test_any_texts_give_links_between_their_tokens(src, tgt, lang):
    found = align_pair(src, tgt, src_lang="en", tgt_lang=lang)
    assert found.src == tokenize(src)
    assert list(found.links) == sorted(set(found.links))
    assert all(i < len(found.src) and j < len(found.tgt) for i, j in found.links)
    assert all(0.0 <= prob <= 1.0 for prob in found.probs)


def test_deciding_with_a_symmetrisation_takes_the_best_of_rows_and_columns():
    values = np.array([[0.9, 0.4], [0.35, 0.1]], np.float32)
    assert decide(values, threshold=0.5) == ((0, 0),)
    assert decide(values, threshold=0.5, symmetrize="union") == ((0, 0), (0, 1), (1, 0))
    assert decide(values, threshold=0.5, symmetrize="intersection") == ((0, 0),)


def test_two_words_without_any_other_need_less():
    values = np.array([[0.9, 0.1, 0.4], [0.1, 0.4, 0.1], [0.1, 0.2, 0.1]], np.float32)
    assert decide(values, threshold=0.5) == ((0, 0), (1, 1)), "0.4 beside 0.9 isn't enough"
    assert decide(values, threshold=0.7) == ((0, 0),)


def test_a_signal_alone_keeps_the_best_of_rows_and_columns():
    values, threshold = link_values(
        ["Koval", "Kyiv"],
        ["Коваль", "Києві"],
        dictionary=Dictionary.from_counts({}),
        attention=None,
        method="similarity",
    )
    assert decide(values, threshold=threshold) == ((0, 0),) or values[1, 1] > 0
    assert values[0, 1] == values[1, 0] == 0.0
