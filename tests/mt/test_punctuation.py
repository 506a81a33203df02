"""Text as models were trained on it, and the way back to the text as it stands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked, render_marked

from mt.errors import MtError
from mt.punctuation import INVISIBLE, PROFILES, normalize
from mt.text import Span

LIGHT = {
    "plain text stays as it is": ("en", "He said “Yes… no” — twice.", "He said “Yes… no” — twice."),
    "soft hyphens and zero-width characters go": ("uk", "сло\u00adво\u200b \ufeffтут", "слово тут"),
    "odd spaces and line breaks become spaces": ("uk", "10\u00a0000\u202fгрн\r\n за  рік", "10 000 грн за рік"),
    "letters in two code points become one": ("uk", "и\u0306од і\u0308жак", "йод їжак"),
    "stress marks go from Cyrillic and stay elsewhere": ("ru", "за\u0301мок, cafe\u0301", "замок, café"),
}  # fmt: skip

MOSES = {
    "typographic marks become ASCII": ("en", "“It’s ‘here’ …” 1990–91", "\"It's 'here' ...\" 1990-91"),
    "low and pointed quote marks too": ("uk", "«Ми „тут“»", '"Ми "тут""'),
    "spaces within pointed marks go": ("ru", "« Да » сказал", '"Да" сказал'),
    "a long dash stands between spaces": ("en", "now—or never — he", "now - or never - he"),
    "but not at the edges": ("uk", "— Так", "- Так"),
    "spaces before marks go": ("en", "50 % : why ?", "50%: why?"),
    "English has commas and full stops inside": ("en", "“we”, “end”.", '"we," "end."'),
    "the others have them outside": ("uk", '"ми," сказав. "Ні." Так', '"ми", сказав. "Ні". Так'),
    "except at the end of a sentence": ("ru", 'Он: "Нет."', 'Он: "Нет."'),
    "the apostrophe of Ukrainian words": ("uk", "п’ять пʼять", "п'ять п'ять"),
}  # fmt: skip


@pytest.mark.parametrize("row", LIGHT.values(), ids=LIGHT.keys())
def test_light_takes_away_what_no_reader_sees(row):
    lang, text, expected = row
    assert normalize(text, lang=lang)[0] == expected


@pytest.mark.parametrize("row", MOSES.values(), ids=MOSES.keys())
def test_moses_writes_marks_as_the_toolkit_does(row):
    lang, text, expected = row
    assert normalize(text, lang=lang, profile="moses")[0] == expected


# Words marked in the text, and the same marked in what it becomes.
MAPPED = [
    ("en", "“[We are ready|c],” he said…", "\"[We are ready|c],\" he said..."),
    ("en", "“[We are ready|c]”, he said", "\"[We are ready|c],\" he said"),
    ("uk", "«[Ми\u00a0готові|c]», —\u00a0[сказав|q]", '"[Ми готові|c]", - [сказав|q]'),
    ("ru", "« [Хва\u00adтит|c] » — [ска\u200bзал|q]", '"[Хватит|c]" - [сказал|q]'),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "before", "after"), MAPPED)
def test_quotes_are_found_again_on_both_sides(lang, before, after):
    text, spans = parse_marked(before)
    result, offsets = normalize(text, lang=lang, profile="moses")
    there = {label: [offsets.to_rewritten(s) for s in group] for label, group in spans.items()}
    assert render_marked(result, there) == after
    back = {label: [offsets.to_original(s) for s in group] for label, group in there.items()}
    assert render_marked(text, back) == before


def test_an_unknown_profile_is_told_with_those_there_are():
    with pytest.raises(MtError, match="'mosses': there are light, moses"):
        normalize("x", lang="en", profile="mosses")


HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(), st.sampled_from("“”«»„'\"—–…,. \u00a0\u00ad\u200bйи\u0306\u0301")
    )
)


@pytest.mark.parametrize("profile", sorted(PROFILES))
@pytest.mark.parametrize("lang", ["en", "uk"])
@given(text=HOSTILE)
def test_letters_and_digits_stay_and_map_to_themselves(profile, lang, text):
    result, offsets = normalize(text, lang=lang, profile=profile)
    assert offsets.segments[-1][0].end == len(text)
    assert offsets.segments[-1][1].end == len(result)
    for index, char in enumerate(result):
        origin = offsets.to_original(Span(index, index + 1)).of(text)
        if char.isalnum():
            assert unicodedata.normalize("NFC", origin).startswith(
                unicodedata.normalize("NFC", char)
            )


@given(text=HOSTILE)
def test_nothing_invisible_is_left_and_once_is_enough(text):
    result, _ = normalize(text, lang="en")
    assert not any(char in "\u00ad\u200b\ufeff\u00a0\n" for char in result)
    assert normalize(result, lang="en")[0] == result


def test_invisible_is_a_class_that_regexes_take():
    import re

    assert re.fullmatch(f"[{INVISIBLE}]+", "\u00ad\u200b\u200d\u2060\ufeff\x00")
    assert not re.search(f"[{INVISIBLE}]", "a \u00a0\n\u0301й")
