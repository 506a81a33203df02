"""The lexicons of cues: complete, consistent, and found in their own examples."""

import pytest

from alignment.lexicon import load_table
from alignment.quotes import LANGUAGES
from alignment.quotes.cues import load_cues
from alignment.quotes.view import Item
from alignment.tokens import tokenize

CLASSES = {
    "neutral", "assertive", "factive", "doubting", "denying", "conceding", "directive",
    "commissive", "belief", "emotional", "hearsay",
}  # fmt: skip
FRAMES = set("rtbqioOncafgplBLSPFswehmdx")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cue_has_its_class_concept_and_example(lang):
    entries = load_table(lang, "cues")
    assert len(entries) >= 150
    for entry in entries:
        assert set(entry.fields) == {"lemma", "class", "concept", "pos", "example"}
        assert entry["class"] in CLASSES, entry
        assert entry["pos"] in {"verb", "noun", "phrase", "adverb", "adjective"}, entry
        assert entry["concept"].isascii(), entry
        assert entry["example"], entry


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cue_is_found_in_its_example(lang):
    lexicon = load_cues(lang)
    missing = []
    for entry in load_table(lang, "cues"):
        example = entry["example"]
        items = [Item(span.start, span.end, span.of(example)) for span in tokenize(example)]
        concepts = {form.concept for item in items for form in lexicon.get(item.low)}
        if entry["concept"] not in concepts:
            missing.append(entry.key)
    assert not missing


@pytest.mark.parametrize("lang", LANGUAGES)
def test_frames_belong_to_cues_and_use_known_letters(lang):
    cues = {entry.key for entry in load_table(lang, "cues")}
    for entry in load_table(lang, "frames"):
        assert entry.key in cues, entry.key
        for frame in entry["frames"].split():
            assert frame in FRAMES or frame.startswith("p:"), entry


def test_first_names_are_of_one_gender_and_in_order():
    entries = load_table("en", "first_names")
    assert {entry["gender"] for entry in entries} == {"masc", "femn"}
    assert [entry.key for entry in entries] == sorted(entry.key.lower() for entry in entries)


@pytest.mark.parametrize("lang", ["uk", "ru"])
@pytest.mark.parametrize("pos", ["verb", "noun"])
def test_a_cue_of_the_user_may_have_letters_without_a_name(lang, pos, tmp_path):
    (tmp_path / lang).mkdir()
    table = f"lemma\tclass\tconcept\tpos\texample\n\U00017000\tneutral\tsay\t{pos}\t\U00017000\n"
    (tmp_path / lang / "cues.tsv").write_text(table, encoding="utf-8")
    forms = load_cues(lang, tmp_path).get("\U00017000")
    assert [(form.words, form.pos) for form in forms] == [(("\U00017000",), pos)]


def test_two_verbs_may_share_an_infinitive():
    lexicon = load_cues("uk")
    assert {form.lemma for word in ("закличе", "закликає") for form in lexicon.get(word)} == {
        "закликати"
    }


def test_a_concept_is_shared_by_the_languages():
    claims = {
        lang: [entry.key for entry in load_table(lang, "cues") if entry["concept"] == "claim"]
        for lang in LANGUAGES
    }
    assert "claim" in claims["en"]
    assert "стверджувати" in claims["uk"]
    assert "утверждать" in claims["ru"]
