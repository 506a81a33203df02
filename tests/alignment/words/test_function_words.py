"""Words that only carry grammar go with their head."""

import pytest

from alignment.words.function_words import attach_to_heads


@pytest.mark.parametrize(
    ("src", "tgt", "links", "added", "why"),
    [
        ("the report", "отчёт", [(1, 0)], {(0, 0)}, "an article goes with its noun"),
        (
            "the final report",
            "окончательный отчёт",
            [(1, 0), (2, 1)],
            {(0, 1)},
            "over the adjective",
        ),
        (
            "the harbour city commission",
            "комиссия портового города",
            [(1, 1), (2, 2), (3, 0)],
            {(0, 0)},
            "a compound's last noun is its head",
        ),
        (
            "the mayor resigned",
            "мэр ушёл",
            [(1, 0), (2, 1)],
            {(0, 0)},
            "a verb ends the phrase",
        ),
        (
            "end of the war",
            "конец войны",
            [(0, 0), (3, 1)],
            {(1, 1), (2, 1)},
            "so does the of of a bare genitive",
        ),
        (
            "worked as a teacher",
            "работал учителем",
            [(0, 0), (3, 1)],
            {(1, 1), (2, 1)},
            "and a preposition that a case stands for",
        ),
        ("to leave", "уйти", [(1, 0)], {(0, 0)}, "the to of an infinitive goes with the verb"),
        (
            "the mayor 's house",
            "дом мэра",
            [(1, 1), (3, 0)],
            {(0, 0), (2, 1)},
            "a possessive ending goes with the owner",
        ),
        (
            "they have already left",
            "они уже ушли",
            [(0, 0), (2, 1), (3, 2)],
            {(1, 2)},
            "an auxiliary with its verb",
        ),
        (
            "in 1742",
            "в 1742 году",
            [(0, 0), (1, 1)],
            {(1, 2)},
            "the word for year with its number",
        ),
        (
            "the year 1742",
            "1742 год",
            [(1, 1), (2, 0)],
            {(0, 1)},
            "unless it has a partner",
        ),
        ("the same", "тот же", [(0, 0), (1, 1)], set(), "an article with a partner keeps it"),
        ("the , report", "отчёт", [(2, 0)], set(), "a comma ends the search"),
        ("end of", "конец", [(0, 0)], set(), "nothing follows"),
        ("'s house", "дом", [(1, 0)], set(), "nothing precedes"),
    ],
)
def test_a_word_without_a_partner_takes_its_heads(src, tgt, links, added, why):
    found = attach_to_heads(links, src.split(), tgt.split(), tgt_lang="ru")
    assert {link for link, _ in found} == added, why
    assert {head for _, head in found} <= set(links)


def test_ukrainian_words_are_read_as_ukrainian():
    found = attach_to_heads(
        [(2, 0), (3, 1), (4, 2), (5, 3)],
        ["by", "the", "seventh", "report", "in", "2014"],
        ["сьомим", "звітом", "у", "2014", "році"],
        tgt_lang="uk",
    )
    assert {link for link, _ in found} == {(0, 1), (1, 1), (5, 4)}


def test_of_other_languages_nothing_is_known():
    assert attach_to_heads([(1, 0)], ["the", "report"], ["raport"], tgt_lang="pl") == []
