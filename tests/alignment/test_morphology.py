"""Forms and lemmas."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alignment.errors import AlignmentError
from alignment.morphology import english_forms, lemmas, parses

ENGLISH = [
    ("said", "say"), ("says", "say"), ("told", "tell"), ("denied", "deny"), ("denies", "deny"),
    ("stopped", "stop"), ("called", "call"), ("added", "add"), ("argued", "argue"),
    ("arguing", "argue"), ("insisted", "insist"), ("mentioned", "mention"), ("planned", "plan"),
    ("promises", "promise"), ("agreed", "agree"), ("criticised", "criticise"), ("lying", "lie"),
    ("repeated", "repeat"), ("announces", "announce"), ("cities", "city"), ("children", "child"),
    ("wives", "wife"), ("Zelensky’s", "zelensky"), ("bridges", "bridge"), ("glass", "glass"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "lemma"), ENGLISH)
def test_english_lemma_comes_first(form, lemma):
    assert lemmas(form, "en")[0] == lemma


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say": "base", "says": "s", "said": "past", "saying": "ing"}),
        ("deny", {"deny": "base", "denies": "s", "denied": "past", "denying": "ing"}),
        ("admit", {"admit": "base", "admits": "s", "admitted": "past", "admitting": "ing"}),
        ("point out", {"point out": "base", "points out": "s", "pointed out": "past",
                       "pointing out": "ing"}),
    ],
)  # fmt: skip
def test_english_verbs_are_inflected(lemma, forms):
    assert english_forms(lemma) == forms


def test_american_and_british_doubling_are_both_known():
    forms = english_forms("label")
    assert forms["labelled"] == forms["labeled"] == "past"


@pytest.mark.parametrize("lemma", ["say", "argue", "stop", "deny", "insist", "agree", "announce"])
def test_every_form_leads_back_to_its_lemma(lemma):
    for form in english_forms(lemma):
        assert lemma in lemmas(form, "en")


@pytest.mark.parametrize(
    ("form", "lang", "lemma"),
    [
        ("заявила", "uk", "заявити"),
        ("Києві", "uk", "київ"),
        ("сказали", "ru", "сказать"),
        ("городов", "ru", "город"),
    ],
)
def test_slavic_lemmas_come_from_the_dictionary(form, lang, lemma):
    assert lemma in lemmas(form, lang)


def test_both_dictionaries_are_read_in_the_same_terms():
    for word, lang in (("вивести", "uk"), ("вывести", "ru")):
        assert parses(word, lang)[0].pos == "INFN"
    for word, lang in (("глава", "uk"), ("глава", "ru")):
        assert {"nomn", "sing"} <= parses(word, lang)[0].grammemes


def test_an_unknown_language_is_an_error_of_the_user():
    with pytest.raises(AlignmentError, match="'pl'"):
        lemmas("słowo", "pl")


@given(st.text(max_size=20), st.sampled_from(["en", "uk", "ru"]))
@example("\U00017000", "uk")  # a letter without a name
def test_any_string_has_a_lemma(word, lang):
    found = lemmas(word, lang)
    assert found
    assert all(lemma == lemma.lower() for lemma in found)
