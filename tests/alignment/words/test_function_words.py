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
            "over the adjective, which ends like one",
        ),
        (
            "end of the war",
            "конец войны",
            [(0, 0), (3, 1)],
            {(1, 1), (2, 1)},
            "so does the of of a bare genitive",
        ),
        ("the same", "тот же", [(0, 0), (1, 1)], set(), "an article with a partner keeps it"),
        ("the , report", "отчёт", [(2, 0)], set(), "a comma ends the search"),
        ("end of", "конец", [(0, 0)], set(), "nothing follows"),
    ],
)
def test_a_word_without_a_partner_takes_its_heads(src, tgt, links, added, why):
    found = attach_to_heads(links, src.split(), tgt.split())
    assert {link for link, _ in found} == added, why
    assert {head for _, head in found} <= set(links)
