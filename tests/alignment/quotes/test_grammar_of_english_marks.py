"""English quotes in marks: rows as in `test_grammar_of_quotation.py`."""

import pytest
from quotation import assert_as_marked

from alignment.quotes import QuoteKind, extract_quotes

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

ELSEWHERE = [
    ("Its last paragraph says whose a quote is.",
     "It rained for an hour.\n\n“[We were promised a bridge.|direct]\n\n“[We got a ferry|direct+],” [the mayor|source] [told|cue] reporters."),
    ("It may then go on.",
     "It rained for an hour.\n\n“[We were promised a bridge.|direct]\n\n“[We got a ferry|direct+],” [said|cue] [Nina Hall|source]. “[It sank.|direct+]”"),
    ("Who is asked may follow the verb.",
     "The host paused. “[Who paid?|direct]” [Minister Nina Hall|source] [asked|cue] the drivers at the gate. “[I did not.|direct+]”"),
    ("So may how it was asked.", "The host paused. “[Who paid?|direct]” [Hall|source] [asked|cue] indignantly. “[I did not.|direct+]”"),
    ("And who was reminded of what.", "“[Who paid?|direct]” [Hall|source] [asked|cue] when reminded of it. “[I did not.|direct+]”"),
    ("An age may stand before the verb.", "The host paused. “[Who paid?|direct]” [Nina Hall|source], 48, [had asked|cue] from the dock."),
    ("Nobody answers no quote.", "“[We paid|direct],” [Hall|source] [said|cue]. “[Did you?|direct+]” Nobody answered."),
    ("Who did not respond said nothing.", "“[We paid|direct],” [he|source] [went on|cue]. “[They didn’t.|direct+]” The bank did not respond to a letter."),
    ("Who believes something in the next sentence says that.",
     "“[We paid|direct],” [he|source] [went on|cue]. “[Did they?|direct+]” [His rival|source] [believes|cue], on the contrary, that [nobody paid|indirect]."),
    ("A headline's second half needn't be a speaker.", "“[My leg came by post|direct]”: inside the clinic\n\nIt is a small house."),
    ("It is one where it is somebody.", "“[My leg came by post|direct]”: [retired driver|source]\n\nIt is a small house."),
    ("The speaker of a headline needn't be the lead's.", "Letter from a cellar: “[We pray|direct]”\n\n“[Brothers and sisters, we are well.|direct]”"),
    ("Whose voice it was.", "[His|source] voice shook. “[We had a house.|direct]”"),
    ("The voice of somebody.", "The voice of [Nina Berg|source] did not tremble. “[We had a house.|direct]”"),
    ("A verb before the colon makes no label.", "[The captain’s|source] reply came at once: “[It swims.|direct]”"),
]  # fmt: skip

KINDS = [
    ("As somebody put it, a part of the sentence is in marks.",
     "The prize went, as [the judge|source] [put it|cue], to “[nobody at all|partial]”."),
    ("Right after it, too.", "It is done or, as [one driver|source] [put it|cue], “[over the hill|partial]”."),
    ("What ends somebody else's sentence is a part.", "If it rains, [she|source] [joked|cue], “[we shall swim to church|partial]”."),
    ("Its subject may stand outside.", "Such cases, [says|cue] [the lawyer Nina Hall|source], “[are won by waiting|partial]”."),
    ("Who is asked speaks for himself.", "Asked about it, [she|source] [said|cue], “[no comment.|direct]”"),
    ("A verb that isn't known says nothing of marked words within a sentence.",
     "[A lobby|source] [speaks|cue] of “[policy made by crane drivers|partial],” whereas a charity offered soup."),
]  # fmt: skip

SUBJECTS = [
    ("An apposition has a clause of its own.", "Payments stopped, a step [critics|source] [called|cue] “[cruel|partial]”."),
    ("With a name.", "Nothing is said of it, an omission [Hall|source] [calls|cue] “[the price|partial]”."),
    ("With a determiner.", "The talks failed, an outcome [the two envoys|source] [described|cue] as “[a pause|partial]”."),
    ("A sentence may begin so.", "On Monday, [a retired American general|source] [called|cue] it “[a loss|partial]”."),
    ("Verbs of habit belong to the cue.", "“[It swims|direct],” [the captain|source] [likes to say|cue]."),
    ("In the plural.", "“[It swims|direct],” [captains|source] [tend to say|cue]."),
    ("Who is heard saying something.", "“[It swims|direct],” [the captain|source] can be heard [saying|cue]."),
    ("A relative clause with an auxiliary.", "“[It swims|direct],” [an officer who has seen the boat|source] [told|cue] the Courier."),
    ("An infinitive in it.", "[A clerk who asked not to be named|source] [called|cue] it “[a tub|partial]”."),
    ("An age before who.", "Among them was [Nina Hall|source], 19, who [asked|cue]: “[Did we win?|direct]”"),
    ("A description before who.", "It came from [a Ukrainian cook|source], a veteran of the fleet, who [called|cue] the soup “[polite|partial]”."),
    ("A text within a phrase.", "In [a letter|source] that [called|cue] the bank “[a tub|partial]”, he resigned."),
    ("How often is no speaker.", "The court ruled, and five times [a voice|source] [cried|cue]: “[Shame!|direct]”"),
    ("A subject may be renamed.", "[The premier|source], his rival turned partner, stepped down and [praised|cue] “[a patriot|partial]”."),
    ("Time may stand before after.", "The bill passed on Tuesday night after [ministers|source] [called|cue] it “[fine|partial]”."),
    ("A name follows a role with a nation in it.", "“[It swims|direct],” [the Dutch prime minister, Joost Moll|source], [said|cue]."),
]  # fmt: skip

CITED = [
    ("Who uses a phrase says it.", "Last year [the mayor|source] [had used|cue] the phrase “[with my hand on my heart|partial]”."),
    ("So does who uses it later in the sentence.", "[He|source] left the room and [used|cue] the old expression “[to the wolves|partial]”."),
    ("Who doesn’t use it says nothing.", "The mayor never used the word “[war|partial]”."),
    ("Who resigns with some words.", "[The leader of the party|source], which lost, resigned [with the words|cue] “[ten lives are not enough|partial]”."),
    ("But not what somebody wears.", "A boy with the words “[no war|partial]” on his shirt left."),
    ("Who holds up a sign.", "Across the road, [a cook on crutches|source] [held up|cue] a sign “[Five times|partial]”."),
    ("And what it reads.", "[A girl|source] [carried|cue] a placard reading “[Five times|partial]”."),
    ("Whom a paper quotes.", "“[Never|direct],” Mercury [quoted|cue] [the mayor|source] as saying."),
    ("In whose view it would be so.", "In [his|source] [view|cue] it would be “[a sin|partial]”."),
    ("Those who are somewhere remember.", "[Those who were present|source] [remember|cue] it as “[a mess|partial]”."),
    ("A pair of scissors says nothing.", "[The cook|source] stood up, found a pair of scissors and [said|cue]: “[Sit.|direct]”"),
    ("Different answers is no verb.", "[Envoys polled by a paper|source] gave different answers: “[A truce.|direct]”"),
    ("Who defends something says how.", "[The mayor|source] [defends|cue] the fee as “[the cheapest way|partial]”."),
    ("Or says why, after a colon.", "[The mayor, Nina Hall|source], [defended|cue] the fee: “[A harbour is no motorway.|direct]”"),
    ("So does who describes it.", "[A cook|source] [described|cue] the soup in few words: “[It is wet.|direct]”"),
    ("Who grovels speaks.", "Last night [he|source] [grovelled|cue]: “[I should have looked.|direct]”"),
    ("A second clause may have a long subject.", "[The mayor|source] [said|cue] that [it rained|indirect] and that reports to the contrary were “[false|partial]”."),
    ("As one would say is nobody.", "[The police|source] [called|cue] it “[exemplary conduct|partial]”, as one would write in a report."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "marked"),
    MODIFIERS + ELSEWHERE + KINDS + SUBJECTS + CITED,
    ids=lambda value: value if len(value) > 2 else "",
)
def test_marked_quotes_are_found_as_marked(why, marked):
    assert_as_marked(why, "en", marked)


def test_a_draft_that_a_paper_cites_names_something_itself():
    text = "A draft, the Courier writes, describes the matter as “deferred”."
    named = [one for one in extract_quotes(text, lang="en") if one.kind is QuoteKind.PARTIAL]
    assert [(one.source[0].of(text), one.cue[0].of(text)) for one in named] == [
        ("A draft", "describes")
    ]
