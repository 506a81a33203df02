"""English reports as agencies and papers write them: rows as in `test_grammar_of_quotation.py`.

Each row has every quote, cue and source of its sentence marked.
"""

import pytest
from quotation import assert_as_marked

SPEAKERS_LAST = [
    "[The dikes are failing, the pumps are old, the crews are drilling with borrowed shovels|indirect], [added|cue] [the minister|source].",
    "[Although they had quarrelled for years, the twins have all but made up|indirect], [joked|cue] [Ana Moss|source].",
    "[Bakers who mill their own flour are already changing recipes, for example, rye in place of wheat|indirect], [says|cue] [Ivo Lund|source].",
    "[Following a review, the registry decided to fine the ferry|indirect], [said|cue] [Nina Hall|source], deputy head of the registry.",
    "[Nina Berg, who sang in the first season and the third, was in the studio when the roof came down|indirect], [said|cue] [her agent, Otto Lund|source].",
    "[Rebels sank a barge off Hull|indirect], [reports|cue] [HULL-PRESS|source] on August 31.",
    "[The port will buy two tugs, not four|indirect], [the regional office|source] [reported|cue] on March 5, 2019.",
    "[The team, with two riders hurt, has filed a protest|indirect], [reports|cue] [the spokesman of the race|source].",
    "[The grain is dry, and the mills have stopped|indirect], [said|cue] [Hall|source], now 61.",
    "[The barge was sold in May|indirect], [the port|source] [said|cue] on Monday, with reference to a clerk.",
    "[When the pool opened|indirect], [Mr Lund|source] [said|cue], [swimming there felt like a holiday|indirect+].",
    "In an online briefing, [the head of the clinic, Dr Nina Hall|source], [said|cue] [the dead included four men|indirect].",
    "Some of the piers in Hull, on the other hand, offer little shade.",
    "[The chairman of the club|source], for example, [said|cue] [the visit to Hull would draw a crowd|indirect].",
    "[Users|source], having heard of it, [advised|cue] the heirs [to sue the bank|indirect].",
    "[Barges blocked at the border|indirect], [official|source] [says|cue]",
]  # fmt: skip

LONE_MARKS = [
    "[The rise was due to sales of tractors, ploughs and seed|direct],\" [the envoy|source] [said|cue].",
    "[Furthermore, the oil that stood in the tanks was lost|direct]”, [he|source] [stated|cue].",
    "[Nina Hall|source] [said|cue]: '[We are looking at seventy ways to make the road safer|indirect].",
    "In a note to Mr Lund, [Mr Hall|source] [said|cue] \"[it is true that in May he asked for the post|indirect].",
]  # fmt: skip

GROUPS = {"speakers_last": SPEAKERS_LAST, "lone_marks": LONE_MARKS}


@pytest.mark.parametrize(
    ("group", "marked"), [(group, row) for group, rows in GROUPS.items() for row in rows]
)
def test_reports_of_the_press_are_found_as_marked(group, marked):
    assert_as_marked(group, "en", marked)
