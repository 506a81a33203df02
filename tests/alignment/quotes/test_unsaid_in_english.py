"""What nobody says in English, beside what is said: rows as in `test_grammar_of_quotation.py`.

Each row has every quote, cue and source of its sentence marked.
"""

import pytest
from quotation import assert_as_marked

THINGS = [
    "The crew found a widow who rowed them home.",
    "The crew found the nets they wanted at a shop in Hull.",
    "Divers found coins on a deck that had burned.",
    "The port confirmed the loading schedules for the first eight piers.",
    "Nina Berg wrote two rhymes for the harbour gazette each spring.",
    "The clerk accepts debit cards but has no change.",
    "The chapel maintains the charm of the old stones, which were cut by monks.",
    "The pamphlet implies solutions to the riddle of the disputed dunes.",
    "[Lund|source] [predicted|cue] [great benefits for fishing villages|indirect].",
    "[Divers|source] [found|cue] [coins had been hidden on deck|indirect].",
    "[The port|source] [confirmed|cue] [the man who fled was its clerk|indirect].",
    "[A survey|source] [found|cue] [Hull owes its bakers a pension|indirect].",
    "[The port|source] [revealed|cue] [a newly hired pilot recently left|indirect].",
]  # fmt: skip

PRONOUNS = [
    "[I|source][’ve always said|cue] [the lamp was too dim|indirect].",
    "[They|source]['ll claim|cue] that [the net was torn|indirect].",
    "“[We sail|direct],” [he|source][’d said|cue].",
    "[Lund’s|source] [hope|cue] that [the tide would turn|indirect] was vain.",
]  # fmt: skip

AFTER = [
    "In contrast to Hull, York has replied to the charge.",
    "To see the sea, they learned how to row.",
    "As the tide turned, its pace began to slow.",
    "The barge is wide, whereas, in small ports, it feels oddly tight.",
    "The harbour was full, they called all the pilots.",
    "The fleet brought ropes, fuel, dog teams and volunteers.",
    "The old harbour needs new ropes, dock posts and lamps.",
    "The mole is long, a view disputed by sailors.",
    "The boat was found in May, recognized as a wreck and sold.",
    "As the trial began, [the union|source] [warned|cue] on its website: “[The nets are next.|direct]”",
    "[To win this spring, crews need a bigger boat|indirect], [Hall|source] [said|cue].",
    "[In Hull the nets were dry|indirect], [Hall|source] [said|cue].",
    "[The tide is late|indirect], [the clerk|source] [notes|cue] wearily.",
]  # fmt: skip

NOUNS = [
    "Net orders fell to nine barges, from twelve.",
    "Nonetheless, 5,400 appeals waiting to be heard fill the cellar.",
    "The wreck was full of rust – 3,800 depth charges and two mines.",
    "For some reason a ferry always sinks in May.",
    "Some names have become known in the port.",
    "Our planning rules also need to change so that barges can moor.",
    "The port mourned the many promises that were broken.",
    "It was the puppet show that taught the crew to row.",
    "Hull has a riddle related to the depth of its docks.",
    "Some worrying cracks are appearing in the mole.",
    "The warning bells should have rung in the port.",
    "Many confirmed cases of rot had no link with the storm.",
    "[New dock figures|source] [show|cue] that [the silt is rising|indirect].",
    "[Many|source] [confirmed|cue] [the rumour was false|indirect].",
    "[She|source] [figures|cue] that [the key was lost|indirect].",
]  # fmt: skip

POINTING = [
    "Radio Hull reported this on Monday.",
    "Nina Berg spoke about this at the well in the port.",
    "The clerk has announced this while counting nets.",
    "[The clerk|source] [said|cue] [this also makes the nets heavier|indirect].",
    "[A study|source] [suggests|cue] [it may be the wind|indirect].",
    "[The mole was sinking|indirect], [Radio Hull|source] [reported|cue], citing two officials in the port.",
    "[The mole was sinking|indirect], [Radio Hull|source] [reported|cue], citing Nina Berg.",
    "[The port|source] closed the mole, [citing|cue] [the height of the waves|indirect].",
]  # fmt: skip

NARRATORS = [
    "Please note that the ferry sails at nine.",
    "Remember that the tide waits for nobody.",
    "It must be said that the harbour is small.",
    "It cannot be said that the nets were new.",
    "It is worth noting that the cook won the race.",
    "It is important to mention that the lamp was dim.",
    "Considering how late it was, the crew did well.",
    "The regatta is so keenly anticipated that, for a week, nobody slept.",
    "If it rains for long, consider how the nets can be dried.",
    "It seems unwise to insist that the mole be closed.",
    "[They|source] [do not believe|cue] that [the ferry sails|indirect].",
]  # fmt: skip

MARKS = [
    "Everyone saw the first half of the match against “[Meteor|title]”.",
    "The keeper of “[Meteor|title]” Ivan Lund left for Hull.",
    "Let us recall that Lund returned to “[Meteor|title]” in May.",
    "The crate contained rope and tar, which Lund “[borrowed|scare]” from a neighbour.",
    "The pupils have already sung the hymns and know how they end, so the “[riddle|scare]” is none.",
    "[The bishop|source] [called|cue] the famine that broke out in Hull, in 2015, “[the worst since the flood|partial]”.",
    "[Lund|source] [praised|cue] the crew for its speed and “[cunning|partial]”.",
    "[Hall|source] [says|cue] the tide has “[ruined us all|partial]”.",
]  # fmt: skip

NOUN_CLAUSES = [
    "The soup is in such demand that gulls queue on the quay.",
    "The council sent a statement that caused a quarrel in the port.",
    "They raised the boat to meet the hopes that come with such a berth.",
    "[The guild|source] [announced|cue] in a statement that [the barge had sunk|indirect].",
    "[A statement from the palace|source] [said|cue] that [the barge had sunk|indirect], but gave no reason.",
    "A claim that he made in court was false.",
    "Lund is known for the films “[Fog|title]” and “[Salt and Rope|title]”.",
    "The charm lies in the fact that crews grow old.",
    "The pride that the crew should have felt at that hour was gone.",
    "The cook’s tone was extremely angry all evening, even though Lund had helped.",
]  # fmt: skip

FRAGMENTS = [
    "[The harbour choir|source] sent a note [urging|cue] its guests [not to whistle|indirect].",
    "The dock gazette published [documents|source] [showing|cue] that [Lund owned two boats|indirect].",
    "On April 4 [the Port Committee|source] [announced|cue] that [the road was open|indirect].",
    "On April 1 [Anton Berg|source], the mayor, [announced|cue] that [the road was open|indirect].",
    "This means colder nights for [those|source] who [wish|cue] [to camp in Hull|indirect].",
    "[Hull backed sailors|source] [say|cue] [they have the boat|indirect].",
    "[According to|cue] [the verdict|source] [the clerk must pay nine crowns|indirect].",
    "[They|source] call us every noon and [say|cue] that [all is well|indirect].",
]  # fmt: skip

NAMING = [
    "They will find him and put him to work.",
    "At noon she called her nephews and fetched the best nets.",
    "The sails must be folded according to the Rules.",
    "The harbour according to the monks",
    "Hull is often referred to as a gate to the sea.",
    "Lund urged himself to walk to the quay.",
    "At the library, a programme called, “[Gulls, gulls, gulls|title]” will open.",
    "The port has seen many falls in the craze known as “[gulling|partial]”.",
    "The town must acknowledge that and go on.",
    "The bank will add 90 posts in Hull, so that few will go.",
    "[Lund|source] [can say|cue] without a doubt that [the mole is safe|indirect].",
    "He is slated for the next regatta as well.",
    "He was held without being accused of a crime.",
    "Nobody will be invited to see the archive.",
    "Lund commented on the new nets of the fishermen.",
    "Lund stood with her nets cast wide as it dawned.",
    "You’ll recall that the singer left the town in May.",
    "The opera was sung both in Hull and the United States, and in York.",
    "[The critic|source] [called|cue] her [merely a model|indirect].",
]  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    THINGS
    + PRONOUNS
    + AFTER
    + NOUNS
    + POINTING
    + NARRATORS
    + MARKS
    + NOUN_CLAUSES
    + FRAGMENTS
    + NAMING,
)
def test_only_what_is_said_is_found(marked):
    assert_as_marked("", "en", marked)
