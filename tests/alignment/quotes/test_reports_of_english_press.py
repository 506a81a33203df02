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
    "[The clerk is expected|indirect], [Hall|source] [said|cue], [to resign|indirect+].",
    "[The barge was sold in May|indirect], [the port|source] [said|cue], [adding|cue] that [it had sunk|indirect].",
    "In an online briefing, [the head of the clinic, Dr Nina Hall|source], [said|cue] [the dead included four men|indirect].",
    "One after another, mining firms, including Patron, declared bankruptcy.",
    "[Rain is due, and the sea is high|indirect], [say|cue] [forecasters|source].",
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
    '[The mayor|source] [said|cue] that [the pier was open|indirect]. "It rained all week.',
]  # fmt: skip

BETWEEN = [
    "[Hall|source] [said|cue] Thursday during a visit to the docks in Hull, Yorkshire, that [the crane was safe|indirect].",
    "[Her agent|source] [said|cue] — on the radio, of all places — that [the tour was off|indirect].",
    "[The bank|source] [has questioned|cue] in recent weeks [whether the pier can be saved|indirect].",
    "[Nina Hall|source] [called Monday for|cue] [the chairman to resign|indirect].",
    "[The union|source] [called on|cue] Mayor Otto Lund (Labour) [to resign over the leak|indirect].",
    "[Lund|source] [is continuing to insist|cue] [the barge is hers|indirect].",
    "While [guilds like ours|source] [are vowing|cue] [to bring home stray geese|indirect], nobody mends a fence.",
    "[She|source] [told|cue] the “[Night Desk|title]” on Monday [the mood of the crew was warm|indirect].",
    "On the train, while commenting on the strike, [Governor Ana Moss|source] [said|cue] [the docks would open|indirect].",
    "[Asked|cue] on Hull Radio [who would pay for it|indirect], he left.",
    "[The mayor|source] [said|cue] that, [according to the register, the house was empty|indirect].",
]  # fmt: skip

CLAUSES = [
    "[Economists|source] [believe|cue] [this provides cheap loans to farmers|indirect].",
    "Two winters later the guild found a glue for this timber.",
    "[They|source] [believe|cue] [I'm a ghost|indirect].",
    "[The ferrymen|source] [said|cue] [about a dozen lanterns had not returned|indirect].",
    "[A county court|source] [ruled|cue] [the clerk overstepped his authority|indirect].",
    "The Hull ruling party lost its worst election in May.",
    "[The court|source] [ordered|cue] that [the lamps be relit|indirect].",
    "The [hope|cue] had been that [the ferry would draw guests|indirect].",
    "Police are looking into [allegations|cue] [Mr Lund knew of the leak|indirect].",
    "Police are looking into the allegations he has denied.",
    "[He|source] [said|cue] that [he had not read it (really?) and that he would try|indirect].",
    "The court stopped the bank from sending [letters to pensioners|source] [alleging|cue] that [they owed rent|indirect].",
    "The panel published [a report|source] [saying|cue] [the fleet was old|indirect].",
    "[Firing the cook too soon|indirect], [most sailors|source] [say|cue], [spoiled the voyage|indirect+].",
]  # fmt: skip

OPENINGS = [
    "[According to|cue] [polling data|source], [half the town was for it|indirect].",
    "Trade did not grow: [according to|cue] [figures from the guild of smiths|source], [sales fell by a tenth|indirect].",
    "As [reported|cue] by [the harbour office|source], [a ticket will cost two pounds|indirect].",
    "It was loud. [Said|cue] [Nina Berg|source], who grew up there, “[We were heard.|direct]”",
    "[Otto Lund|source], host of the “[Night Desk|title],” [suggested|cue] [the mayor’s refusal could cost him the vote|indirect].",
]  # fmt: skip

AGAIN = [
    "[The envoys|source] [said|cue] [they were shocked by the raid|indirect] and [they|source] [called on|cue] Hull [to free the crew|indirect].",
    "[Sources at the port|source] [said|cue] [it would print the maps in May|indirect], but then [they|source] [claimed|cue] that [nobody drew any|indirect].",
    "[Hall|source] [said|cue] [she was tired and she wanted to go home|indirect].",
    "[Hall|source] [says|cue] [the club had a fund when he came, and took fees from its members|indirect].",
    "[Hall|source] [said|cue] [nobody would choose for him|indirect], and walked back.",
    "[Many|source] [believe|cue] [the thaw is near|indirect] and [have been urging|cue] the bank [to wait|indirect].",
    "[She|source] [urged|cue] Hull [to join the league|indirect], [proposed|cue] that [more boats be sent|indirect], and left.",
    "[He|source] [vowed|cue] [to bar the guild – a thousand brewers – from the pier|indirect].",
    "[The school|source] [rejected|cue] the claim that [articles about the mine, written by its pupils, were false|indirect].",
    "[A petition|source] [calling for|cue] [the pier to be closed|indirect] has gained a thousand names.",
]  # fmt: skip

NAMED = [
    "They fled what [the council|source] [calls|cue] [a very small leak|indirect] on Tuesday.",
    "The loss came after what [analysts|source] [described|cue] as [a poor harvest|indirect].",
    "It is unclear what he calls his boat.",
    "[Senator Ana Moss|source] [called|cue] Mayor Otto Lund “[a lamp without oil|partial]”.",
    "[He|source] [wants|cue] [an end to the system of granting leases|indirect]: “[We cannot sink any lower.|direct]”",
]  # fmt: skip

SURE = [
    "[The cooks|source] [are convinced|cue]: [velvet at a picnic will be out of place|indirect].",
    "One thing is certain: the pier will be closed in May.",
    "[The town noticed the offer and put its trust in it|indirect], [the brokers|source] [are convinced|cue].",
    "[The guards|source] [have become suspicious|cue] that [the tenants are thieves|indirect].",
    "[She|source] [was scared|cue] that [the frost would come back|indirect].",
]  # fmt: skip

NO_COMMA = [
    "In a town like this \"[nets have grown dear, and nobody can afford a boat|partial]\" [he|source] [said|cue].",
    "With the port shut, \"[a merger should be no triumph but should serve the crews|partial]\" [Lund|source] [added|cue].",
    "The “[Fog Signal|title]” crews said little.",
]  # fmt: skip

LATE = [
    "[To get a boat, I need someone with money|indirect], [says|cue] [the clerk|source].",
    "[On the whole, some cooks and sailors praise the smell of rain and tar|indirect], [said|cue] [Professor Lund|source], who sailed with them in May.",
    "[Nets can be long and light|indirect], [they|source] [explain|cue] in the press office at the fair.",
    "[Otto Lund|source], who was elected in May, [argued|cue] [his fight for schools was dear to the town|indirect].",
    "[The gazette|source] did not report that rumour, but [did say|cue] [the cooks had left|indirect].",
    "As [told|cue] to the Herald by [Otto Lund|source], the head of the road office, [the aim is to cut the noise|indirect].",
    "As [announced|cue] by [the press secretary Otto Lund|source], [Moss decided to abstain|indirect].",
]  # fmt: skip

SETTINGS = [
    "[Hall|source], star of the comedy “[The Cook|title],” [said|cue] in an interview with the Herald that [feasts had been too dull|indirect].",
    "[Four bakers|source] [are taking pains to say|cue] [the bread is fresh|indirect].",
    "And [Lund|source] made a point of [saying|cue] [the soup was hot|indirect].",
    "[Otto Lund|source] [said|cue] on deck, where he is a cook on Mondays, that [the parrot should leave|indirect].",
    "[Lund|source], [citing|cue] [data from the port|indirect], [said|cue] that [about 400 boats lie there|indirect].",
    "The jar was empty despite [her|source] [claim|cue] in a recent interview that [she had filled it|indirect].",
    "The song was a dig at [the mayor’s|source] [statement|cue] earlier this week that [anglers should be fined|indirect].",
]  # fmt: skip

PASSED_ON = [
    "[The Hull guild|source] [claimed|cue] that [the kite was cut loose|indirect], the agency reports.",
    "[The port is shut|indirect], [the agency|source] [reports|cue].",
    "In the autumn it [was reported|cue] that [in the port of Hull, Yorkshire, two geese boarded a tram|indirect].",
    "[According to|cue] [the Hull League|source], [Leeds saw at least 1,600 floods in May, with a fifth of them in the centre|indirect].",
    "[Such a ban should|indirect], [according to|cue] [the board|source], [spare the poorer towns|indirect+].",
    "[He|source] [added|cue] that [after a quiet May, most bakers sell rye again|indirect].",
    "[Lund|source] [said|cue] [old, new and borrowed boats were looking for the buoy|indirect].",
    "[Unconfirmed local reports|source] [say|cue] [the lamp went out|indirect].",
    "[Allegedly|cue], [one of the geese was ill and was hidden in a shed|indirect].",
    "[Otto Lund|source] [has admitted|cue] to [using it|indirect].",
    "[Lund|source] [asked|cue] [if tea should be free|indirect], part of a plan he has for the club.",
    "As the star grows old, its spin begins to slow.",
    "[The deal is done|indirect], [Lund|source] [reported|cue] on Friday, February 10.",
]  # fmt: skip

DESCRIBED = [
    "[According to|cue] [Ana Moss|source], keeper of the Ely lamp, [the tide is late|indirect].",
    "[According to|cue] [Ana Moss|source], a baker who came from Leeds in May, [the oven is old|indirect].",
    "[According to|cue] [Ana Moss|source], the head of the guild, who owns a mill, [a barge that sank in May is afloat|indirect].",
    "[According to|cue] [Ana Moss|source], former director of the zoo and author of two plays, [visitors prefer owls|indirect].",
    "[According to|cue] [Ana Moss|source], CEO of Moss Pumps, [the hose works well|indirect].",
    "[According to|cue] [the survey|source], conducted by a school in Ely, [sales of tar rose|indirect].",
    "[According to|cue] [Ana Moss|source], [bakers, grocers and ferrymen are leaving|indirect].",
    "[According to|cue] [Ana Moss|source], [the mayor, a friend of the guild, sold her boat|indirect].",
    "[According to|cue] [Ana Moss|source], [the vicar and his cook, who left in May, are cousins|indirect].",
    "[In the words of|cue] [Ana Moss|source], keeper of the lamp, “[the tide is late|partial]”.",
    "[Said|cue] [Ana Moss|source], a baker, “[The bread is cold.|direct]”",
    "[Said|cue] [Ana Moss|source], who sang there, “[The bread is cold.|direct]”",
]  # fmt: skip

ISSUED = [
    "[Ms Moss|source], 30, published an essay in the Ely Beacon [saying|cue]: “[Otters need rest.|direct]”",
    "[Guild senior clerk Drew Berg|source], [said|cue]: “[It is cold.|direct]”",
    "[The guild of smiths|source] sent its members a letter on Monday [saying|cue] [forges would shut|indirect].",
    "[The quay|source] put out a notice [warning|cue] [fees would rise|indirect].",
    "[Ana Moss|source] left and signed a petition [asking|cue] the mayor [to resign|indirect].",
    "[Otto Lund|source] wrote a note [claiming|cue] [the oars were stolen|indirect].",
    "The cook carried [a letter|source] that [said|cue] [the oars were stolen|indirect].",
    "The almanac printed [a report|source] [saying|cue] [tides had risen|indirect].",
]  # fmt: skip

OUTLETS = [
    "[The kiln had burst|indirect], [the Ely Beacon|source] [reported|cue] Thursday.",
    "[Ana Moss|source] [denied|cue] [the kiln had burst|indirect], the Ely Beacon reported last week.",
    "“[The kiln is hot|direct],” [Ana Moss|source] [said|cue], the Ely Beacon reported on Thursday.",
    "“[The kiln is hot|direct],” [said|cue] [Ana Moss|source], the Ely Beacon reported.",
    "[The kiln had burst|indirect], [according to|cue] [the Ely Beacon|source], which cited the potter.",
    "[The potter|source] [warned|cue] of “[Havoc|partial]”.",
]  # fmt: skip

HEADLINES = [
    "Moss: [No third bridge for Ely|indirect]\n\nThe guild has a plan, and Ana Moss has none.",
    "The Lead: [Moss|source] [tells|cue] bakers [she is with them|indirect]\n\nIt rained in Ely.",
    "Harvest Fair: No tents for rent\n\nIt rained in Ely.",
    "Cheese: two rounds\n\nCheese is dear. Cheese keeps. Few cooks have cheese.",
    "[According to|cue] [Otto Lund|source], Director of Works, [the ferry is late|indirect].",
]  # fmt: skip

WITHIN = [
    "HULL, Mass., May 4 (HPA) — [Geese are leaving the marsh|indirect], [a new survey|source] [indicates|cue].",
    "Among [those|source] who [said|cue] [plums were dear|indirect], half had an orchard.",
    "Of [those|source] who [want|cue] [a taller lighthouse|indirect], few live in Ely.",
    "[The mayor|source] [says|cue] [he met Otto Lund and asked him to go|indirect].",
    "[The mayor|source] [says|cue] [the mill is old|indirect] and [asked|cue] the crew [to leave it|indirect].",
    "[Moss|source] [said|cue] [the mill was sold|indirect] — a dig at Lund, who owns it.",
    "[Moss|source] [says|cue] [Lund took nine sheep from the mill|indirect] – [claiming|cue] that [no one saw him|indirect].",
    "Lund was furious when Moss faced him over harsh remarks he’d made about geese.",
    "Ana Moss sang, joining [those|source] [calling for|cue] [a full refund|indirect].",
    "The beggar left, wearing [a hat|source] that [says|cue] “[Honk if you like geese|direct]”.",
    "[The chairman|source] [announced|cue] [nine votes for Moss, two for Lund|indirect], an outcome that brought groans at the back.",
    "In Ely, feel free to “[paddle at night|partial]” if you like.",
    "[Half of the cooks|source] [said|cue] [they were tired|indirect], and [more than 3 in 10|source] [said|cue] [Lund would be best for the inn|indirect].",
    "[Half of the cooks|source] [said|cue] [the inn was cold|indirect], while [about 3 in 10|source] [said|cue] [beds were hard|indirect].",
    "[We|source]’ve had enough of such “[soup for breakfast|partial]” at the council.",
    "Liked by most of the cooks and widely expected to lead the inn, [Lund|source] [said|cue] on Friday that [he may wait|indirect].",
    "[Moss|source] [said|cue] [her crew and her friend Otto Lund, known as Oz, wrote a host of songs for the inn|indirect].",
    "[Cooks|source] [say|cue] [they love plums|indirect].",
    "Two ditches, known as “[dry cousins|partial]”, lie there.",
    "The guild has the backing of [a retired colonel|source] who [said|cue] [the mill was old|indirect].",
]  # fmt: skip

APART = [
    "The causes of the flood were “[moss and gravel|partial],” [the warden|source] [said|cue], “[not the geese|partial+].”",
    "Read also: “[Ink on Water|partial]” from Ana Moss: how Ely took it",
    "“[Nobody slept. The smell confirms the old tale of the ‘[resting|scare]’ cooks|direct],” [the note|source] [said|cue].",
    "The clerk read [a letter by the cook|source] [saying|cue] [the mill was shut|indirect].",
    "[The cook|source] [told|cue] us of [a leak|indirect], and spoke about the weather.",
]  # fmt: skip

BOUNDS = [
    "[Moss|source] [said|cue] [some owls broke into the barn|indirect] and [she|source] [accused|cue] Otto Lund of [feeding them|indirect].",
    "The guild claimed the glory of the catch but [two anglers|source] [have said|cue] [it was a loan|indirect].",
    "[Moss|source], who sang for nine years, [said|cue] [she saw the choir as a hard, although brief, lesson in patience|indirect].",
    "He counts on [the anglers|source] who’d long [said|cue] [pike were rare|indirect].",
    "[To fish in Ely, anglers probably need to rise by dawn|indirect], [some guides|source] [say|cue]; in May, Lund overslept.",
    "[Lund|source] [said|cue] [having a crab bite him in bed was a shock|indirect].",
]  # fmt: skip

FALSE_VERBS = [
    "The lease, a page of which hangs in the hall, binds them to “[mend every wall|partial]” by May.",
    "Then came the guild’s eagerly awaited, widely expected spring list.",
    "[The council|source] will hold a fifth meeting on “[Making the most of moss|partial]” in May.",
    "The spoon, as its name suggests, began as a chip of wood.",
    "As its name suggests, the spoon was a chip of wood.",
    "The regatta (it is rowed according to a system of nine laps) was lost.",
    "[Moss|source] [said|cue] [her vote is according to the spirit of the age|indirect].",
    "In the hut, wardens found the man’s boots and a long note left on a shelf.",
    "In her first hour on the stage, Moss smiled, waved and sang.",
    "The pots of Ely, you will recall, are as old as the mill.",
    "We never found it there.",
    "Both are accused by the High Board of the Ely Fleet under rule nine.",
    "A potter, who does not speak Latin well, “[can read it in the dark|partial]”.",
]  # fmt: skip

OUTLETS_LAST = [
    "[Rain will go on in the part of Ely that lies near the marsh, which was drained in 1959|indirect], [reports|cue] [ELY Press|source].",
    "“[It is hot|direct],” [said|cue] [Ana Moss|source], keeper of the kiln, reports Ely Beacon.",
    "[Ely has the best kilns|indirect], [according to|cue] [Potters Without Borders|source].",
    "The oldest kiln was in Hull, however, [according to|cue] [the Ely list of kilns|source], [the mill, a gift of Ana Moss, has an older one|indirect].",
    "[According to|cue] [the head of the guild, Ana Moss|source], as quoted by the Beacon, [lamps were also lost|indirect].",
    "[Ana Moss|source], head of the kiln office in Ely: “[The jar has been mended and the lid is fine.|direct]”",
    "[“[It is a low wall|partial]” with potters|indirect], [said|cue] [Otto Lund|source], an Ely potter who sings and is a friend of the mayor.",
    "He [was accused|cue] by [Ana Moss|source] of [theft|indirect].",
]  # fmt: skip

MORE_FALSE = [
    "The census was designed to explain how otters cross the marsh.",
    "Dear guests, I apologize, but nine chairs broke.",
    "[The sign|source] [tells|cue] guests [to wait even if the gate is open|indirect].",
    "There is one more dancer, but this time a shy dancer: Ana Moss.\n\nIt rained. The hall was small.",
    "Bakers continue to sell oats since [they|source] [think|cue]: [nobody minds the price|indirect].",
    "The fair has tunes by Lund, as well as “[Rise Up for Otters|title],” a yearly show.",
    "[According to|cue] [the director of a mill in Ely, Otto Lund|source], [the guild believes in oats|indirect].",
    "Moss went back to the attic where, [according to|cue] [some potters|source], [a chest of gold was left|indirect].",
    "[Walls were built and the lane was cut without any loss to otters|indirect], [reports|cue] [elynews.com|source].",
]  # fmt: skip

FOUND = [
    "[The study|source] [found|cue] [a drug worked in mice|indirect].",
    "[The jury|source] [found|cue] [a clerk lied about the money|indirect].",
    "[A man in Ely|source] [claims|cue] [she lied|indirect].",
    "[The lawyer for Lund|source] [claims|cue] [he was ill|indirect].",
    "[The study on rye|source] [concludes|cue] [it is good|indirect].",
    "Lund won, and [a man in Ely|source] [claims|cue] [she lied|indirect].",
    "[The prize he won|source] [shows|cue] [he is loved|indirect].",
    "[Foes of the mayor|source] who [say|cue] [the mill is old|indirect].",
    "[Moss|source] [holds|cue] the mayor to be “[a fool|partial]”.",
    "The guards [were shown|cue] to be “[fools|partial]”.",
    "[Lund|source], who [calls|cue] himself, half in jest, “[the king of Ely|partial]”, left.",
]  # fmt: skip

FOUND_AGAIN = [
    "[The mill is safe, however|indirect], [according to|cue] [Lund|source].",
    "[She|source] [said|cue] [what’s needed is a new oar|indirect].",
    "[Moss|source] [thinks|cue] [what’s happening in Ely is a farce|indirect].",
    "Lund [was accused|cue] by [the mayor of Ely|source] of [theft|indirect].",
    "Lund [was accused|cue] by [Moss|source] of [the theft of a boat|indirect].",
    "[According to|cue] [two clerks in Ely|source], [Lund, who leads the crew, is ill|indirect].",
    "[According to|cue] [the report|source], [Moss, a baker, lost money|indirect].",
    "[Said|cue] [Lund|source]: “[The mill is safe.|direct]”",
    "[Said|cue] [Nina Moss|source], who sang there: “[The mill is safe.|direct]”",
    "Nina Moss: [I never took a spoon|indirect]\n\nThe baker spoke in Ely.",
    "Mr. Moss: [Eat more plums|indirect]\n\nPlums are good for you.",
    "White House: [Talks will go on|indirect]\n\nThe talks are long.",
]  # fmt: skip

GROUPS = {
    "found": FOUND,
    "found_again": FOUND_AGAIN,
    "more_false": MORE_FALSE,
    "false_verbs": FALSE_VERBS,
    "outlets_last": OUTLETS_LAST,
    "bounds": BOUNDS,
    "apart": APART,
    "within": WITHIN,
    "headlines": HEADLINES,
    "outlets": OUTLETS,
    "issued": ISSUED,
    "described": DESCRIBED,
    "passed_on": PASSED_ON,
    "late": LATE,
    "settings": SETTINGS,
    "again": AGAIN,
    "named": NAMED,
    "sure": SURE,
    "no_comma": NO_COMMA,
    "speakers_last": SPEAKERS_LAST,
    "lone_marks": LONE_MARKS,
    "between": BETWEEN,
    "clauses": CLAUSES,
    "openings": OPENINGS,
}


@pytest.mark.parametrize(
    ("group", "marked"), [(group, row) for group, rows in GROUPS.items() for row in rows]
)
def test_reports_of_the_press_are_found_as_marked(group, marked):
    assert_as_marked(group, "en", marked)
