"""What holds for all checks together."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mt.errors import MtError
from mt.quality import CHECKS, SEVERITIES, check_pair

HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("аіїєыъэ’'\"«»“”„()[]{}.,:;!?…—– 019%\u00a0\u200b\u0301№$€abcIVXН-\n\t"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)


@settings(max_examples=150, deadline=None)
@given(src=HOSTILE, tgt=HOSTILE, lang=st.sampled_from(["uk", "ru"]))
def test_hostile_text_gives_findings_with_spans_inside_the_texts(src, tgt, lang):
    for found in check_pair(src, tgt, src_lang="en", tgt_lang=lang):
        assert found.severity in SEVERITIES
        assert 0 <= found.confidence <= 1
        assert found.note
        assert all(span.end <= len(src) for span in found.source)
        assert all(span.end <= len(tgt) for span in found.target)


@given(text=HOSTILE)
def test_every_direction_is_taken(text):
    for src, tgt in [("uk", "ru"), ("ru", "uk"), ("uk", "en"), ("ru", "en")]:
        check_pair(text, text, src_lang=src, tgt_lang=tgt)


@pytest.mark.parametrize(
    "piece",
    ["«", "a ", "слово, ", "1,", "(", "двадцять ", "’s ", "x" * 20, "«Так», ", "<a `{b} &c %"],
)
def test_time_grows_with_length_and_not_with_its_square(piece):
    began = time.process_time()
    check_pair(piece * 5_000, piece * 5_000, src_lang="en", tgt_lang="uk")
    assert time.process_time() - began < 5


def test_the_gravest_come_first():
    found = check_pair(
        "He paid 300 euros (in cash).",
        'Він заплатив "готівкою" (усе.',
        src_lang="en",
        tgt_lang="uk",
    )
    ranks = [SEVERITIES.index(one.severity) for one in found]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0


def test_an_empty_translation_is_told_once():
    (found,) = check_pair("He went home.", " ", src_lang="en", tgt_lang="uk")
    assert (found.check, found.severity) == ("omission", "error")
    assert check_pair("", "", src_lang="en", tgt_lang="uk") == []


def test_text_in_the_neighbour_language_explains_its_missing_numbers():
    found = check_pair(
        "It took nine minutes.", "Это заняло девять минут.", src_lang="en", tgt_lang="uk"
    )
    assert {one.check for one in found} == {"wrong_language", "foreign_letters"}


def test_an_unknown_language_is_named_with_those_that_are_known():
    with pytest.raises(MtError, match="'de'; there are en, ru, uk"):
        check_pair("a", "b", src_lang="en", tgt_lang="de")


def test_each_check_says_what_it_finds():
    assert all(check.__doc__ and check.__doc__.strip().endswith(".") for check in CHECKS)
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS)
