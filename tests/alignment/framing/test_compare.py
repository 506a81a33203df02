"""Statements in two and three versions: what is left out and added, wording, links, hostile text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sides import differences, side_from

from alignment.errors import LexiconError
from alignment.framing import Dimension, Side, compare_mentions, compare_statement, side_of
from alignment.framing.decide import thresholds
from alignment.mapping import Mention
from alignment.quotes.quote import QuoteKind
from mt.text import Span

EN = "[She|s] [said|c] [the bridge is safe|w]."
EN_LONG = "[She|s] [said|c] [the bridge is safe, but the tunnel is closed because of water|w]."
UK = "[Вона|s] [сказала|c], що [міст безпечний|w]."
UK_LONG = "[Вона|s] [сказала|c], що [міст безпечний, але тунель закрито через воду|w]."
RU = "[Она|s] [сказала|c], что [мост безопасен|w]."
RU_LONG = "[Она|s] [сказала|c], что [мост безопасен, но тоннель закрыт из-за воды|w]."


def sides(en, uk, ru):
    return [side_from("en", en), side_from("uk", uk), side_from("ru", ru)]


def found(given_sides, **options):
    return {(d.between, str(d.dimension)) for d in compare_statement(given_sides, **options)}


def test_what_one_of_three_lacks_is_an_omission():
    assert found(sides(EN_LONG, UK_LONG, RU)) == {
        (("en", "ru"), "omission"),
        (("uk", "ru"), "omission"),
    }


def test_what_one_of_three_alone_has_is_an_addition():
    assert found(sides(EN, UK, RU_LONG)) == {
        (("en", "ru"), "addition"),
        (("uk", "ru"), "addition"),
    }


def test_an_omission_shows_the_words_on_the_side_that_has_them():
    omission = compare_statement(sides(EN_LONG, UK_LONG, RU))[0]
    assert omission.evidence["ru"] == ()
    (span,) = omission.evidence["en"]
    assert span.of(side_from("en", EN_LONG).text).startswith("tunnel")


def test_what_a_translation_has_more_is_its_addition_and_what_it_lacks_an_omission():
    for first, second, expected in ((EN, UK_LONG, "addition"), (EN_LONG, UK, "omission")):
        pair = [side_from("en", first), side_from("uk", second)]
        assert found(pair, translated=["uk"]) == {(("en", "uk"), expected)}


def test_notes_tell_the_first_version_first_on_whatever_side_the_words_stand():
    pair = [side_from("en", EN), side_from("uk", UK_LONG)]
    (addition,) = compare_statement(pair, translated=["uk"])
    assert addition.note.startswith("nothing → “тунель")
    pair = [side_from("en", EN_LONG), side_from("uk", UK)]
    (omission,) = compare_statement(pair, translated=["uk"])
    assert omission.note.endswith("” → nothing")


def test_three_versions_told_alike_stay_quiet():
    assert not found(sides(EN, UK, RU))
    assert not found(sides(EN_LONG, UK_LONG, RU_LONG))


def test_more_is_asked_of_translations():
    assert all(thresholds(True)[d] >= thresholds(False)[d] for d in Dimension)


def test_a_quote_told_without_marks_differs_in_quotation():
    direct = side_from("en", "“[The bridge is safe|w],” [she|s] [said|c].", "direct")
    (only,) = compare_mentions(direct, side_from("uk", UK), translated=False)
    assert (only.dimension, only.rule) == (Dimension.QUOTATION, "direct-to-indirect")


def test_notes_on_a_model_say_that_it_was_the_model():
    told = side_from("en", "[She|s] [said|c] [it may rain|w].")
    ours = side_from("uk", "[Вона|s] [сказала|c], що [піде дощ|w].")
    by_model = Side(**{name: getattr(ours, name) for name in ours.__slots__} | {"machine": True})
    (plain,) = compare_mentions(told, ours, translated=True)
    (model,) = compare_mentions(told, by_model, translated=True)
    assert model.note == f"In the model’s translation: {plain.note}"


def test_confidence_is_a_probability_and_why_tells_the_score():
    for difference in differences(("en", EN_LONG), ("ru", RU)):
        assert 0.0 <= difference.confidence <= 1.0
        assert "score" in dict(difference.why)


def test_word_links_find_partners_that_no_dictionary_knows():
    first = side_from(
        "en", "[He|s] [said|c] [the glimmet was brindled over the whole of the vastle|w]."
    )
    second = side_from("uk", "[Він|s] [сказав|c], що [ґлимку збриндили|w].")
    text, other = first.text, second.text

    def span(whole, part):
        return Span(whole.index(part), whole.index(part) + len(part))

    links = [(span(text, "glimmet"), span(other, "ґлимку"))]
    with_links = compare_mentions(first, second, translated=True, links=links)
    assert not any("glimmet" in d.note for d in with_links)


def test_an_overlay_adds_terms(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "uk").mkdir()
    for lang, word in (
        ("en", "bauble\ttrinket\tcondemning"),
        ("uk", "клейнод\ttrinket\tapproving"),
    ):
        table = f"entry\tconcept\tstance\texample\n{word}\t\n"
        (tmp_path / lang / "terms.tsv").write_text(table, encoding="utf-8")
    first = side_from("en", "[She|s] [said|c] [the bauble was found|w].")
    second = side_from("uk", "[Вона|s] [сказала|c], що [клейнод знайшли|w].")
    assert not [
        d for d in compare_mentions(first, second, translated=False) if d.rule == "term-trinket"
    ]
    with_overlay = compare_mentions(first, second, translated=False, overlay=tmp_path)
    assert [d.rule for d in with_overlay if d.dimension == "term"] == ["term-trinket"]


def test_a_malformed_overlay_is_told_with_its_line(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "hedges.tsv").write_text(
        "entry\tconcept\tweight\texample\n~ maybe\tpossible\t1\t\n", encoding="utf-8"
    )
    with pytest.raises(LexiconError, match=r"hedges\.tsv, line 2: '~ maybe' must begin and end"):
        compare_mentions(
            side_from("en", EN), side_from("uk", UK), translated=False, overlay=tmp_path
        )


def test_sentences_are_guessed_where_none_are_given():
    side = side_from("en", "It rained. [He|s] [said|c] [yes|w]. It stopped.")
    assert [s.of(side.text) for s in side.sentences] == ["He said yes."]
    assert [s.of(side.text) for s in side.neighbours()] == ["It rained.", "It stopped."]


def test_sentences_that_tell_somebody_elses_words_are_no_neighbours():
    side = side_from("en", "[Nobody came|o], she said. [He|s] [said|c] [yes|w].")
    assert side.neighbours() == ()


def test_side_of_takes_the_sentences_that_hold_a_part():
    text = "One. He said yes. Two."
    mention = Mention((Span(13, 16),), QuoteKind.INDIRECT, (Span(8, 12),), (), 1.0, "test")
    sentences = [Span(0, 4), Span(5, 17), Span(18, 22)]
    side = side_of("en", "en", text, mention.spans, mention, sentences=sentences)
    assert side.sentences == (Span(5, 17),)


@pytest.mark.parametrize(
    ("spans", "message"), [((), "at least one span"), ((Span(0, 9),), "beyond the text's 3")]
)
def test_a_side_without_words_or_beyond_its_text_is_an_error(spans, message):
    with pytest.raises(ValueError, match=message):
        Side("en", "en", "abc", spans, QuoteKind.DIRECT)


HOSTILE = st.text(
    alphabet=st.sampled_from("aбїё ’'\"“”«»„.,!?-—0127\n\u200b\u0301не not if may у"), max_size=200
)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE, st.data())
def test_any_text_is_compared_and_evidence_lies_within_it(first, second, data):
    made = []
    for lang, text in (("en", first + "x"), ("uk", second + "х")):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        cue = data.draw(st.integers(0, len(text)))
        made.append(
            Side(lang, lang, text, (Span(start, end),), QuoteKind.INDIRECT, (Span(cue, len(text)),))
        )
    for difference in compare_mentions(*made, translated=False):
        for side in made:
            assert all(s.end <= len(side.text) for s in difference.evidence[side.version])


def test_a_long_line_costs_no_more_than_its_sentence():
    padding = "слово " * 100_000
    side = Side(
        "uk", "uk", padding + "так", (Span(len(padding), len(padding) + 3),), QuoteKind.DIRECT
    )
    assert len(side.sentences[0]) <= 2100


def test_a_page_in_one_pair_of_marks_takes_bounded_time():
    """Twelve thousand words, three over and over: still compared within seconds."""
    text = "слово не нове " * 4_000
    sides = [
        Side(
            lang,
            lang,
            text,
            (Span(0, len(text)),),
            QuoteKind.DIRECT,
            sentences=(Span(0, len(text)),),
        )
        for lang in ("uk", "ru")
    ]
    compare_mentions(*sides, translated=True)


def test_what_the_other_article_says_nearby_is_not_left_out() -> None:
    long = (
        "[She|s] [said|c] [the bridge is safe and the evacuation of three villages began late|w]."
    )
    alone = "[Вона|s] [сказала|c], що [міст безпечний|w]."
    told = [("en", long), ("uk", alone)]
    assert Dimension.OMISSION in {d.dimension for d in differences(*told)}
    told[1] = ("uk", f"{alone} Евакуація трьох сіл почалася пізно.")
    assert Dimension.OMISSION not in {d.dimension for d in differences(*told)}


def test_a_sentence_in_nobodys_mouth_that_shares_little_is_not_the_statement() -> None:
    quoted = ("en", "[This is a small number and a large thing|w], [she|s] [said|c].")
    assert not differences(quoted, ("uk", "[Посередником у справі був Катар|w]."))
    assert differences(
        quoted, ("uk", "[Посередником у справі був Катар|w], [збрехала|c] [вона|s].")
    )


def test_a_statement_in_the_paragraph_before_takes_no_word_of_this_one() -> None:
    """So-called, так званий: a remark on what stands behind it, however near the words before."""
    en = "“[Nobody should sleep|o].”\n\nThe so-called “[emergency fund|w]” is empty."
    uk = "«[Нікому не слід спати|o]».\n\nТак званий «[надзвичайний фонд|w]» порожній."
    assert not differences(("en", en), ("uk", uk), "scare")
