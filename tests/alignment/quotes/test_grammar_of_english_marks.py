"""English quotes in marks: rows as in `test_grammar_of_quotation.py`."""

import pytest
from quotation import assert_as_marked

MODIFIERS = [
    ("Somebody unknown is known by a coat.", "“[Where to?|direct]” [asked|cue] [a man in a long coat|source]."),
    ("By what he holds.", "“[We sailed|direct],” [says|cue] [a cook with a bandaged thumb|source], “[and we sank.|direct+]”"),
    ("By where she stands.", "“[Shame!|direct]” [cried|cue] [a nurse at the back|source]."),
    ("By where they work.", "“[It never rains|direct],” [said|cue] [a clerk at a small bank|source]."),
    ("But an interview is where it was said.", "“[It never rains|direct],” [said|cue] [a clerk|source] in a radio interview."),
    ("A smile is how.", "“[It never rains|direct],” [said|cue] [a clerk|source] with a smile."),
    ("A day is when.", "“[It never rains|direct],” [said|cue] [a clerk|source] on Monday."),
    ("Those in office happen to be somewhere.", "“[It never rains|direct],” [said|cue] [the prime minister|source] at the airport."),
    ("A relative clause after a nation.", "“[We trade|direct],” [said|cue] [a Dane who sold tea for years|source]."),
    ("A relative clause without its pronoun.", "“[We trade|direct],” [said|cue] [one woman he met|source]."),
    ("Whose.", "“[We trade|direct],” [said|cue] [a farmer whose barn burned down|source]."),
    ("A participle and who did it.", "“[Nobody is owed a thing|direct],” [reads|cue] [a letter sent by the bank to its clients|source]."),
    ("An adjective that ends as an adverb.", "“[Stop|direct],” [said|cue] [an elderly lady|source]."),
    ("An adverb within the phrase.", "“[Stop|direct],” [said|cue] [the newly elected mayor|source]."),
    ("A first name that ends as an adverb.", "“[Stop|direct],” [said|cue] [Kelly Moss|source]."),
    ("A surname, too.", "[Major Ines Connolly|source] [accused|cue] the port of “[selling the tide|partial]”."),
    ("Two titles of one person.", "“[Stop|direct],” [said|cue] [Deputy Trade Minister and chief negotiator Nina Hall|source]."),
    ("Left-wing is no gerund.", "“[Stop|direct],” [said|cue] [left-wing deputy Nina Hall|source]."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "marked"), MODIFIERS, ids=lambda value: value if len(value) > 2 else ""
)
def test_marked_quotes_are_found_as_marked(why, marked):
    assert_as_marked(why, "en", marked)
