"""More of the grammar of quotation, for English: rows as in `test_grammar_of_quotation.py`."""

import pytest
from quotation import assert_as_marked

from alignment.quotes import extract_quotes

COMMENTS = [
    ("The narrator's comment on a move is no part of it.",
     "[The bank|source] [said|cue] [rates would rise in June|indirect], in a sign that prices worry it."),
    ("A sum may follow the verb.",
     "[The minister|source] [said|cue] [the bridge cost $3 million|indirect]."),
    ("A blow, in the narrator's words.",
     "[Her deputy|source] [has privately conceded|cue] that [the bill cannot pass|indirect], in a blow to a government that had staked its name on it."),
    ("What a move looks like.",
     "[The firm|source] [said|cue] that [it would leave Hull|indirect], in what looks like a snub to the city."),
    ("How others felt about it.",
     "[The minister|source] [said|cue] [the road was open|indirect], to the surprise of the drivers."),
    ("What it earned the speaker.",
     "[The senator|source] [said|cue] [nobody would be sacked|indirect], drawing jeers from the gallery."),
    ("How it was said.", "[He|source] [said|cue] [the boat was late|indirect], with a shrug."),
    ("When it was said.", "[The owner|source] [said|cue] [the bridge was safe|indirect], two days before it fell."),
    ("Where it was said.", "[The owner|source] [said|cue] [the bridge was safe|indirect], speaking after the vote."),
    ("What the accused says to it.", "[The prosecutor|source] [alleged|cue] that [Hall had lied to police|indirect], which he denies."),
    ("What wasn't said after but.", "[The mayor|source] [said|cue] [the road was open|indirect] but declined to say since when."),
    ("Nor after and.", "[The mayor|source] [said|cue] [the road was open|indirect] and gave no date."),
    ("After marks, too.", "[She|source] [told|cue] the Courier that [she had “[never been calmer|partial]” about it|indirect] and gave no reason."),
    ("A place is no comment.", "[She|source] [said|cue] that [she was born in a village, in a house that her father built|indirect]."),
    ("An effect that is told may be a part of it.",
     "[She|source] [said|cue] that [the dam would break, drawing the village into the lake|indirect]."),
    ("Police may go on.", "[Police|source] [believe|cue] [the two men knew each other|indirect] and [are warning|cue] that [a third is at large|indirect]."),
]  # fmt: skip

OPENINGS = [
    ("A subject that is renamed ends a question before it.",
     "[Asked|cue] [whether the timetable held|indirect], [the secretary, Rufus Okonjo|source], [replied|cue] that [timetables were for trains|indirect]."),
    ("An apposition of the opening clause stays in it.",
     "[Asked|cue] [if he knew the way to Hull, Yorkshire|indirect], [the driver|source] [said|cue] that [he did|indirect]."),
    ("If is a question's own word.", "[Asked|cue] [if she regretted it|indirect], Ms Lunt paused."),
    ("What one is asked about is a topic.", "Asked about the delay, [the mayor|source] [said|cue] [nothing was late|indirect]."),
    ("What one comments on, too.",
     "Commenting on the launch, [the director, Moira Hall|source], [said|cue]: “[We asked our guests.|direct]”"),
    ("What one is told of is no quote.", "Told of the verdict, [his mother|source] [said|cue] only: “[At last.|direct]”"),
    ("As somebody says, something is so.", "As [one villager|source] [put it|cue], [the sea gives and the sea takes|indirect]."),
    ("As with a verb of thought is none.", "As the village hoped, the sea stayed calm."),
    ("An infinitive of purpose has its sentence's subject.",
     "[The star|source] took to the radio to [deny|cue] that [she was leaving|indirect]."),
    ("What one is under pressure to explain isn't said.", "The owner is under pressure to explain why the report was lost."),
]  # fmt: skip

NOBODY = [
    ("Said to be: the subject and the infinitive.", "[The duke|indirect] [is said|cue] [to be ill|indirect+]."),
    ("A belief of nobody.", "[The ship|indirect] [is believed|cue] [to have sunk in June|indirect+]."),
    ("An understanding.", "[His deputy|indirect] [is understood|cue] [to favour delay|indirect+]."),
    ("What is said about the subject stays out.", "[The man|indirect], who has no phone, [is said|cue] [to be unaware of it|indirect+]."),
    ("It may have an agent.", "[The duke|indirect] [was said|cue] by [the paper|source] [to be ill|indirect+]."),
    ("What is expected is nobody's.", "The ferry is expected to sail at noon."),
    ("It is thought, without that.", "It [is thought|cue] [the ship sank in June|indirect]."),
    ("We are told, inserted.", "[Ministers|indirect], we [are assured|cue], [are considering their response|indirect+]."),
    ("It is alleged, inserted.", "[The driver|indirect], it [is alleged|cue], [was texting|indirect+]."),
    ("It is understood, at the end.", "[The talks have failed|indirect], it [is understood|cue]."),
    ("A court hears it.", "The inquest [heard|cue] that [the pilot was tired|indirect]."),
    ("A court hears how.", "The court [heard|cue] [how Dale had hidden the coins|indirect]."),
    ("What others hear is none.", "She heard that the boat had sunk."),
    ("A paper understands.", "[The Courier|source] [understands|cue] that [two ministers will resign|indirect]."),
    ("Who understands something only knows it.", "He understands that the work is hard."),
    ("Quoted as saying is one cue.", "[One survivor|source] [was quoted as saying|cue] [the ship came out of nowhere|indirect]."),
]  # fmt: skip

PHRASES = [
    ("A verb of little meaning with its noun.", "[The forum|source] [voiced concern|cue] that [nobody would hear the doors|indirect]."),
    ("It needn't be an own cue.", "[The envoy|source] [expressed confidence|cue] that [the line would hold|indirect]."),
    ("The noun may look like a verb.", "[Doctors|source] [raised fears|cue] that [beds would run out|indirect]."),
    ("Whose claim it repeats.", "[The mayor|source] [repeated her claim|cue] that [the road was safe|indirect]."),
    ("It may share a subject.", "[The forum|source] welcomed the trial but [voiced concern|cue] that [nobody would hear the doors|indirect]."),
    ("The noun may be the subject.", "[Her|source] own [hunch|cue] is that [crows care about fairness|indirect]."),
    ("Nobody's fear.", "The [fear|cue] is that [the dam will break|indirect]."),
    ("A relative clause is no claim.", "The finding that protects the firm was lost."),
    ("A message before a colon.", "[Her|source] [message|cue] to voters: [stay at home|indirect]."),
    ("Advice that is simple.", "[His|source] [advice|cue] is simple: [come and see|indirect]."),
    ("A colon may be led in to.", "[A nurse I have known for years|source] [put it|cue] to me this way: [you can shout in an empty house|indirect]."),
    ("Whom one tells, before a colon.", "[He|source] [told|cue] reporters in Kyiv: [the line would hold|indirect]."),
    ("A row of things is no clause.", "He wrote to three people: the mayor, the vicar and the cook."),
    ("Calls for something to happen.", "[Campaigners|source] [are calling for|cue] [the law to be changed|indirect]."),
    ("Orders.", "[Judge Hale|source] [directed|cue] jurors [to ignore the papers|indirect]."),
    ("What one wants to know.", "[The girl|source] [wanted to know|cue] [if the bus had left|indirect]."),
    ("A feeling about a thing is no clause.", "He felt the cold and went in."),
    ("A feeling that has a verb is.", "[He|source] [did feel|cue] [the referee might have looked again|indirect]."),
    ("But may go on with a complement.", "[He|source] [described|cue] himself as [a fool but no thief|indirect]."),
    ("An opinion may be inserted.", "[It would be wrong|indirect], in [my|source] [view|cue], [to close the library|indirect+]."),
    ("A word or two are enough.", "[Not so|indirect], [says|cue] [the council|source]."),
    ("Pleading guilty is an act.", "Dale, of no fixed address, pleaded guilty to theft."),
    ("What a person shows is none.", "One volunteer showed where the nut was."),
    ("What pictures show is none.", "Replays showed that it was offside."),
    ("What a survey shows is.", "[The survey|source] [shows|cue] that [bees are dying|indirect]."),
    ("A question of the narrator's.", "Did he say that the road was closed?"),
    ("Anybody might think so.", "You might think that this would please her."),
    ("A number may open a clause.", "[The UN|source] [says|cue] [at least sixty people died|indirect]."),
    ("By somebody's own account.", "By [her|source] own [account|cue], [she was asleep|indirect]."),
    ("What legend has.", "[Legend has it|cue] that [he never lived|indirect]."),
    ("What rumours abound.", "[Rumours|cue] abound that [the band will split|indirect]."),
    ("Fears that there are.", "There are [fears|cue] that [the dam could burst|indirect]."),
    ("Claims amid which something is done.", "Amid [claims|cue] that [votes were bought|indirect], the count was halted."),
    ("A warning with its owner.", "[The charity’s|source] [warning|cue] that [winter will be hard|indirect] went unheard."),
    ("Whom one tells is not who plans.", "[He|source] [told|cue] friends [he planned to move to Spain|indirect]."),
    ("Who says something speaks, but what a person is said to say isn't told of.", "What he said next surprised nobody."),
    ("A dash may lead to another's view.", "[She|source] [says|cue] [it will work|indirect] – [he|source] [says|cue] [it won’t|indirect]."),
    ("A clause may be a pronoun and a verb.", "[The envoy|source] [said|cue] [he lied|indirect]."),
    ("A proof that wasn't given.", "[According to|cue] [the channel|source], [rebels were to blame|indirect], though it gave no evidence."),
    ("Neither confirm nor deny.", "The clerk would neither confirm nor deny that the safe was open."),
]  # fmt: skip

SPEAKERS = [
    ("Shares say nothing: who issued the warning does.",
     "Shares fell on Thursday after [the chandler|source] issued its third profit warning and [said|cue] [its director was leaving|indirect]."),
    ("Who leaves may say something.", "[Hall|source] left after the vote ended and [said|cue] [she would not return|indirect]."),
    ("A relative clause belongs to the noun beside it.",
     "He was apprenticed at 14 to [an uncle|source] who [told|cue] him [the trade would see him out|indirect]."),
    ("A past may look like its base.",
     "[Analysts at Corbin Brothers|source] cut their rating, [arguing|cue] that [managers had lost the plot|indirect]."),
    ("Whose founder.", "The firm, whose [founder, Per Lind|source], [called|cue] it “[a door|partial]”, closed."),
    ("A state between commas.", "[One thread|source], since deleted, [insisted|cue] [it was an advert|indirect]."),
    ("A relative clause with that.", "[The trust that runs the museum|source] [has said|cue] [it will sell two paintings|indirect]."),
    ("A noun that ends as adjectives do.", "[The chief executive|source] [maintains|cue] [she was not there|indirect]."),
    ("A plural before a phrase.", "[Sources close to the deal|source] [say|cue] [it is worth nothing|indirect]."),
    ("Then goes on with the subject.", "[She|source] laughs, then [asks|cue] me [not to print it|indirect]."),
    ("After a relative clause the sentence goes on.",
     "[The minister|source], who [had promised|cue] [a decision by May|indirect], now [says|cue] [it will come in June|indirect]."),
    ("A place may have a relative clause.", "[The hospital where she works|source] [says|cue] [it has no beds|indirect]."),
    ("Quick to add.", "[He|source] [was quick to add|cue] that [it never rains|indirect]."),
    ("Could not help adding.", "[He|source] could not help [adding|cue] that [it never rains|indirect]."),
    ("Anyone who says so is nobody in particular.", "Anyone who says otherwise is lying."),
    ("Neither of two says anything.", "Neither Hall nor Lund would say who ate the soup."),
    ("All may belong to the charges.", "[Hall|source], who [denies|cue] [all charges|indirect], [told|cue] the court [he had been at home|indirect]."),
]  # fmt: skip

MARKS = [
    ("Marks may be how somebody put it.", "“[It’s a joke|direct],” was how [one resident|source] [described|cue] the plan."),
    ("Or all that somebody would say.", "“[We will appeal|direct],” was all [she|source] [would say|cue]."),
    ("Or somebody's verdict.", "“[A cathedral of mice|partial]” was [one critic’s|source] [verdict|cue]."),
    ("Or a thing.", "“[Soon|scare]” was a long time."),
    ("Marks may end what an attribution interrupts.",
     "The claim was, [an aide|source] [said|cue], “[the purest moonshine|partial]”."),
    ("A text of somebody's before a colon.",
     "Here is a line from [the minister’s|source] [letter|cue]: “[We will not go.|direct]”"),
    ("Another reader before a colon.", "[One reader|source] [wrote|cue]: “[Well done.|direct]” [Another|source]: “[Not so well.|direct]”"),
    ("A name with a sign.", "“[Where is my hat?|direct]” [wrote|cue] [@joe|source]."),
    ("Who put a caption up.", "The picture, [posted|cue] on Sunday by [a tenant|source] under the caption “[Gone fishing|partial]”, was gone."),
    ("A second clause with that has its quote.",
     "[It|source] [finds|cue] that [staff raised the alarm|indirect] and that “[nobody came to see them|partial]”."),
    ("A participle has an agent.", "The drug, [dubbed|cue] “[mist|partial]” by [users|source], was banned."),
    ("So it has before as.", "The plan, [described|cue] by [one MP|source] as “[a bus with no wheels|partial]”, was shelved."),
    ("The subject of a passive is spoken of.", "He [was nicknamed|cue] “[the Admiral|partial]”."),
    ("The firm that speaks isn't what the marks name.",
     "[The claims were “[mere fantasy|partial]”|indirect], [the company|source] [said|cue]."),
    ("Who laughs and then asks is in a sentence of the narrator's.",
     "“[We are ready|direct],” [she|source] [said|cue]. “[We go.|direct+]” [She|source] laughs, then [asks|cue] [who is coming|indirect]."),
    ("Says so.", "“[They take my bait.|direct]” So [says|cue] [Mr Lowe|source]."),
    ("The nearest report has the marks.",
     "[Two aides|source] [said|cue] [[Hall|source] [told|cue] the board over dinner that she “[did not have the numbers|partial]” to go on|indirect]."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "marked"), COMMENTS + OPENINGS + NOBODY + PHRASES + SPEAKERS + MARKS,
    ids=lambda value: value if len(value) > 2 else "",
)  # fmt: skip
def test_quotes_are_found_as_marked(why, marked):
    assert_as_marked(why, "en", marked)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Beatrice Lyle KC told the court the safe was empty. She said the key was lost.",
            ["Beatrice Lyle", "Beatrice Lyle"],
        ),
        (
            "The author, Harriet Bloom, said it was late. Her publisher said it was early. She says it is done.",
            ["Harriet Bloom", "her publisher", "Harriet Bloom"],
        ),
        (
            "Cornelius Abbot told us he was born at sea. He had met an uncle who told him the trade was dying. “It was,” he said.",
            ["Cornelius Abbot", "an uncle", "Cornelius Abbot"],
        ),
    ],
)
def test_who_speaks_is_no_one_told_of_in_passing(text, speakers):
    found = extract_quotes(text, lang="en")
    assert [quote.speaker or span_of(text, quote) for quote in found] == speakers


def span_of(text, quote):
    """The words of a source, as they stand within a sentence."""
    words = quote.source[0].of(text)
    return words[0].lower() + words[1:]
