"""The codebook: what coders decide by is what the documentation says."""

from __future__ import annotations

import re
from pathlib import Path

from alignment.framing import Dimension
from corpora.coding.codebook import codebook, guides

FRAMING = Path(__file__).parents[3] / "docs" / "framing.md"


def test_definitions_are_those_of_the_documentation() -> None:
    text = FRAMING.read_text(encoding="utf-8")
    told = dict(re.findall(r"^## ([A-Z]\w*)\n\n\*([^*]+)\*", text, re.MULTILINE))
    own = {str(dimension).capitalize(): guide.definition for dimension, guide in guides().items()}
    assert own == told


def test_every_dimension_has_examples_that_show_where_it_lies() -> None:
    assert list(guides()) == list(Dimension)
    for guide in guides().values():
        assert guide.examples
        for example in guide.examples:
            assert "*" in example.first + example.second
            assert (example.first + example.second).count("*") % 2 == 0
            assert {example.first_lang, example.second_lang} < {"en", "uk", "ru"}


def test_the_codebook_tells_rules_and_all_dimensions() -> None:
    text = codebook()
    assert re.findall(r"^### (\w+)", text, re.MULTILINE) == [d.capitalize() for d in Dimension]
    assert "mark **no difference**" in text
    assert "> en: The school **may** close. — uk: Школа **зачиниться**." in text
