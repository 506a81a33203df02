"""What every engine keeps; an engine added to `ENGINES` is held to it without another line."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_marian import ENGLISH, RUSSIAN, UKRAINIAN

from mt.errors import ModelError
from mt.loading import ENGINES, load_translator
from mt.translation import Translation

pytestmark = pytest.mark.parametrize("engine", sorted(ENGINES))

# Float32 sums come out a little otherwise in batches of another shape.
CLOSE = 1e-4

SENTENCES = [
    # Sentence, what is special about it
    ("The talks would go on.", "an ordinary sentence"),
    ("“We are ready,” she said, ‘but …’", "curly marks that the model was not trained on"),
    ("ﬁne oﬃce Ⅷ ½ ＡＢＣ", "ligatures, one character that becomes several, full width"),
    ("cafe\u0301 e\u0301a", "combining accents"),
    ("I 😀 you 👩‍👩‍👧 too", "emoji, one of them joined by zero-width joiners"),
    ("zero\u200bwidth and\u00ad soft", "zero-width space and soft hyphen"),
    ("bell\x07 and\x00 null", "control characters"),
    ("  space   inside and around  ", "white space"),
    (">>rus<< in the beginning", "what looks like a language code"),
    ("in the >>ukr<< middle", "a language code further on"),
    ("</s> <unk> <pad>", "what looks like special tokens"),
    ("half \ud83d a character", "a lone surrogate"),
    ("НАТО and 北京 and العربية", "mixed scripts"),
    ("x" * 300, "a word without end"),
    ("The minister said so, and the river rose. " * 4, "longer than the model takes"),
]


def check(translation: Translation, source: str) -> None:
    """Everything in a translation fits together."""
    n_src, n_tgt = len(translation.source_pieces), len(translation.target_pieces)
    assert translation.source == source
    assert len(translation.source_offsets) == n_src
    assert len(translation.target_offsets) == n_tgt
    assert translation.log_probs.shape == (n_tgt,)
    assert translation.attention.shape == (n_tgt, n_src)
    assert translation.log_probs.dtype == translation.attention.dtype == np.float32
    sums = translation.attention.sum(axis=1)
    assert np.all(np.isclose(sums, 1, atol=1e-3) | (sums == 0))
    assert np.all(translation.log_probs <= 0)
    for span in translation.source_offsets:
        assert span.end <= len(source)
    for piece, span in zip(translation.target_pieces, translation.target_offsets, strict=True):
        assert span.of(translation.text) == piece.replace("▁", "")


@pytest.fixture(scope="module")
def translations(load) -> dict[str, dict[str, Translation]]:
    """Engine → sentence → its translation."""
    sentences = [sentence for sentence, _ in SENTENCES]
    return {
        name: dict(
            zip(sentences, load(name).translate(sentences, tgt_lang="uk", beam_size=1), strict=True)
        )
        for name in ENGINES
    }


@pytest.mark.parametrize(("sentence", "why"), SENTENCES, ids=[why for _, why in SENTENCES])
def test_hostile_sentences_come_through_whole(translations, engine, sentence, why) -> None:
    translation = translations[engine][sentence]
    check(translation, sentence)
    assert translation.text
    # What stands in the source stands in some piece; spaces and what no reader sees does not.
    covered = {i for span in translation.source_offsets for i in range(span.start, span.end)}
    lost = {c for i, c in enumerate(sentence) if i not in covered} - set(" \u200b\u00ad\x07\x00")
    assert not lost


@pytest.mark.parametrize(
    ("sentence", "text", "note"),
    [
        ("", "", "empty"),
        (" \t ", " \t ", "empty"),
        ("2025 – 10 %", "2025 – 10 %", "copied"),
        ("\u200b", "\u200b", "copied"),
    ],
)
def test_where_there_is_no_letter_nothing_is_translated(load, engine, sentence, text, note) -> None:
    translation = load(engine).translate([sentence], tgt_lang="uk")[0]
    assert (translation.text, translation.notes) == (text, (note,))


def test_the_code_of_the_target_language_is_said_to_the_model(load, engine) -> None:
    ukrainian, russian = (
        load(engine).translate(["The talks."], tgt_lang=lang, beam_size=1)[0]
        for lang in ("uk", "ru")
    )
    assert (ukrainian.tgt_lang, russian.tgt_lang) == ("uk", "ru")
    assert ukrainian.text != russian.text


def test_a_language_that_the_model_lacks_is_told_with_those_it_has(load, engine) -> None:
    with pytest.raises(ModelError, match="'de', only into uk, ru"):
        load(engine).translate(["No."], tgt_lang="de")
    with pytest.raises(ModelError, match="'de', only into uk, ru"):
        load(engine).force([("No.", "Nein.")], tgt_lang="de")


def test_a_long_sentence_is_done_in_parts_and_nothing_is_cut(load, engine) -> None:
    clause = "the river rose by 2.5 metres and"
    sentence = f"{clause}, " * 4 + clause + "."
    translation = load(engine).translate([sentence], tgt_lang="uk", beam_size=1)[0]
    assert "split" in translation.notes
    assert "".join(translation.source_pieces).replace("▁", " ").count("metres") == 5
    assert translation.source_offsets[-1].end == len(sentence)
    assert [s.start for s in translation.source_offsets] == sorted(
        s.start for s in translation.source_offsets
    )


def test_a_translation_without_end_is_told(engine, cache, tmp_path: Path) -> None:
    from tiny_marian import write_tiny_marian

    folder = write_tiny_marian(tmp_path / "endless", endless=True, max_position_embeddings=24)
    translator = load_translator(str(folder), engine, compute_type="float32", cache_dir=cache)
    translation = translator.translate(["The talks."], tgt_lang="uk")[0]
    assert translation.notes == ("loop", "unmended")
    check(translation, "The talks.")


def test_attention_is_where_the_weights_were_made_to_look(load, engine) -> None:
    for translation in load(engine).force(
        [(english, english) for english in ENGLISH[:3]], tgt_lang="uk"
    ):
        n = min(translation.attention.shape)
        looked = translation.attention[:n].argmax(axis=1)
        assert np.mean(np.abs(looked - np.arange(n)) <= 1) > 0.9


def test_forcing_what_was_translated_gives_the_same_scores_and_attention(load, engine) -> None:
    translator = load(engine)
    made = translator.translate(ENGLISH[:3], tgt_lang="ru", beam_size=1)
    forced = translator.force([(t.source, t.text) for t in made], tgt_lang="ru")
    same = [(a, b) for a, b in zip(made, forced, strict=True) if a.target_pieces == b.target_pieces]
    for a, b in same:
        np.testing.assert_allclose(a.log_probs, b.log_probs, atol=CLOSE)
        np.testing.assert_allclose(a.attention, b.attention, atol=CLOSE)
        assert a.score == pytest.approx(b.score, abs=CLOSE)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("", ""),
        ("", "Так."),
        ("Yes.", ""),
        (ENGLISH[0] * 9, UKRAINIAN[0] * 2),
        ("No.", RUSSIAN[0] * 9),
    ],
    ids=["both empty", "no source", "no target", "long source", "long target"],
)
def test_any_pair_can_be_forced(load, engine, source, target) -> None:
    translation = load(engine).force([(source, target)], tgt_lang="uk")[0]
    n = (len(translation.target_pieces), len(translation.source_pieces))
    assert translation.attention.shape == n
    assert (translation.source, translation.text) == (source, target)
    assert np.isfinite(translation.score)
    for text, offsets in (
        (source, translation.source_offsets),
        (target, translation.target_offsets),
    ):
        assert {i for s in offsets for i in range(s.start, s.end)} == {
            i for i, c in enumerate(text) if not c.isspace()
        }


_WORDS = " ".join(ENGLISH).split()
_PHRASES = [" ".join(_WORDS[i : i + 3]) for i in range(0, len(_WORDS) - 2, 7)] + ["", "12"]


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(st.sampled_from(_PHRASES), min_size=2, max_size=3))
def test_batching_changes_no_translation(load, engine, texts) -> None:
    translator = load(engine)
    together = translator.translate(texts, tgt_lang="uk", beam_size=1)
    assert [t.source for t in together] == texts
    for text, one in zip(texts, together, strict=True):
        alone = translator.translate([text], tgt_lang="uk", beam_size=1)[0]
        assert alone.text == one.text
        np.testing.assert_allclose(alone.attention, one.attention, atol=CLOSE)
        np.testing.assert_allclose(alone.log_probs, one.log_probs, atol=CLOSE)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(source=st.text(max_size=40), target=st.text(max_size=40))
def test_any_text_at_all_can_be_looked_at(load, engine, source, target) -> None:
    translation = load(engine).force([(source, target)], tgt_lang="uk")[0]
    assert translation.attention.shape == (
        len(translation.target_pieces),
        len(translation.source_pieces),
    )
    assert all(s.end <= len(source) for s in translation.source_offsets)
    assert all(s.end <= len(target) for s in translation.target_offsets)


def test_the_same_call_gives_the_same_numbers(load, engine) -> None:
    first, second = (
        load(engine).translate(ENGLISH[:3], tgt_lang="uk", beam_size=1) for _ in range(2)
    )
    for a, b in zip(first, second, strict=True):
        assert a.text == b.text
        assert a.score == b.score
        assert np.array_equal(a.attention, b.attention)


@pytest.mark.parametrize("beam_size", [1, 4])
def test_every_engine_agrees_with_the_reference(load, engine, beam_size) -> None:
    """In float32: the same words, scores and attention as transformers."""
    sentences = ENGLISH[:2] + [line[10:24] for line in ENGLISH]
    reference = load("transformers").translate(sentences, tgt_lang="ru", beam_size=beam_size)
    found = load(engine).translate(sentences, tgt_lang="ru", beam_size=beam_size)
    for a, b in zip(reference, found, strict=True):
        assert a.text == b.text
        assert a.target_pieces == b.target_pieces
        np.testing.assert_allclose(a.log_probs, b.log_probs, atol=CLOSE)
        np.testing.assert_allclose(a.attention, b.attention, atol=CLOSE)


def test_without_details_the_words_are_the_same(load, engine) -> None:
    full = load(engine).translate(ENGLISH[:3], tgt_lang="uk", beam_size=1)
    bare = load(engine, details=False).translate(ENGLISH[:3], tgt_lang="uk", beam_size=1)
    assert [t.text for t in full] == [t.text for t in bare]
    assert np.isnan(bare[0].score)


def test_a_beam_below_one_is_refused(load, engine) -> None:
    with pytest.raises(ValueError, match="beam size 0"):
        load(engine).translate(["Yes."], tgt_lang="uk", beam_size=0)
