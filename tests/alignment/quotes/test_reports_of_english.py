"""Reported speech in English by class of sentence: rows as in `test_grammar_of_quotation.py`.

Each row has every quote, cue and source of its sentence marked.
"""

import pytest
from quotation import assert_as_marked

SUMS = [
    "[The ministry|source] [put|cue] the death toll at [seventeen, including five soldiers|indirect].",
    "[Analysts|source] [have valued|cue] the stake at [£40m|indirect].",
    "[Lenders|source] [had pencilled in|cue] [a profit of £112m|indirect].",
    "[Police|source] [put|cue] the crowd at [about 4,000|indirect], while [organisers|source] [spoke|cue] of [twice that|indirect].",
    "He put the kettle on at six.",
    "She put her bag down at the door.",
]  # fmt: skip

CAUSES = [
    "[The governor|source] [blamed|cue] [the captain|indirect], who fled.",
    "[The firm|source] [attributed|cue] the delay to [a shortage of drivers|indirect].",
    "[Doctors|source] [ascribe|cue] the rise to [longer summers|indirect].",
    "[Hall|source] [put|cue] the defeat down to [bad luck|indirect].",
    "[The mayor|source] [credited|cue] the fall in crime to [new lamps|indirect].",
    "[The group|source] [blamed|cue] [the price of cocoa, which has doubled since January, and a strike at its Hull plant|indirect].",
]  # fmt: skip

NAMES = [
    "[The magazine|source] [called|cue] the album [the finest of its decade|indirect].",
    "[The judge|source] [ruled|cue] the search [illegal|indirect].",
    "Hall called the test in May.",
    "[Critics|source] [interpreted|cue] the move as [a retreat|indirect].",
    "[The party|source] [considered|cue] the sentence [too mild|indirect].",
    "[The firm|source] [called|cue] the takeover [unlawful|indirect] and is claiming two billion dollars.",
    "[The union|source] [called|cue] the plan [unworkable|indirect] on Friday.",
    "[Hall|source] [dismissed|cue] the claim as [a fairy tale|indirect].",
]  # fmt: skip

SOURCES = [
    "[Three people familiar with the sale|source], [citing|cue] [their contract|indirect], declined.",
    "[An officer involved in it|source] [said|cue] [both sides keep their word|indirect].",
    "[Relatives of prisoners still held in Hull|source] [demanded|cue] that [the trains be stopped|indirect].",
    "[The man behind it|source] [said|cue] [he was sorry|indirect].",
    "[Hall|source] welcomed the release and in the same breath [warned|cue] that [hundreds were still behind bars|indirect].",
    "[Hall|source] praised the crew but in a later statement [admitted|cue] that [the boat had leaked|indirect].",
    "They rely on a diary found in Hull and on [a witness|source] who [says|cue] [she counted the money|indirect].",
    "The road was proposed by Hull, supported by Leeds and rejected by [York|source], which [replied|cue] that [it had roads enough|indirect].",
    "[The court|source] ended the quarrel by [ruling|cue] that [the treasure belongs to the state|indirect].",
    "[The embassy|source] confined itself to [saying|cue] that [it had no bishops on its staff|indirect].",
    "[Hall|source] responded by [accusing|cue] the paper of [spite|indirect].",
    "Reminded of this, [Hall|source] laughed and [said|cue] that [he had no watch|indirect].",
    "When [Hull|source] [asked|cue] for [a review in March|indirect], [York|source] did not come, [explaining|cue] later that [it had given no promises|indirect].",
    "[Its chief, Nina Hall|source], 69, a former trader, got off the bus, [said|cue] that [nobody would decide for her|indirect], and walked back.",
    "[First Deputy Minister Nina Hall|source] [conceded|cue] that [the target was out of reach|indirect].",
    "[The head of hospital No. 5, Nina Hall|source], [told|cue] reporters that [four were in danger|indirect].",
    "[The Kremlin|source] affects indifference and [says|cue] that [the papers are void|indirect].",
    "The bill cleared its second reading by four votes on Tuesday night after [ministers|source] [promised|cue] that [rents would be capped|indirect].",
    "Shares fell 14% on Monday after [the biscuit maker|source] [warned|cue] that [profits would miss forecasts|indirect].",
    "[The mediator, retired judge Ingrid Solheim|source], [announced|cue] that [a third round would be held|indirect] and [urged|cue] both sides [to refrain from insults|indirect].",
    "[A gardener who buried his employer’s coins under a heap|source] [told|cue] a jury that [he was minding them|indirect].",
    "The prize went to six players, [one of whom|source] [said|cue] [it was too small|indirect].",
]  # fmt: skip

RELATIVES = [
    "[Rail bosses|source], who last week [promised|cue] [a full service|indirect], now [admit|cue] that [trains will be late|indirect].",
    "[Nina Berg|source], who on Friday [denied|cue] [the claim|indirect], later [conceded|cue] that [it was true|indirect].",
    "[The firm|source], which in March forecast a profit, now [expects|cue] [a loss|indirect].",
    "[Police chiefs I have spoken to|source] [say|cue] [a thousand calls would jam the line|indirect].",
    "[People we spoke to|source] [said|cue] [the market was empty|indirect].",
    "[Teachers we met|source] [say|cue] [the roof leaks|indirect].",
    "[The women I met in the camp|source] [say|cue] [they will never go back|indirect].",
    "[Some of the people I interviewed|source] [described|cue] [being beaten|indirect].",
    "Years later I met [Hall|source], who [said|cue] [it was over|indirect].",
    "Sometimes I thought doctors say such things.",
    "[A nurse who worked there until May|source] [told|cue] me [she had seen rats|indirect].",
    "[An official who was not authorized to speak publicly|source] [said|cue] [the deal was close|indirect].",
]  # fmt: skip

ASKED = [
    "[Nina Berg|source], a farmer who seldom agrees with unions, [asked|cue] in the chamber [who was going to pay|indirect].",
    "[She|source] [asked|cue] at the hearing [which of them had signed|indirect].",
    "[Pressed|cue] on [whether a draft existed|indirect], Hall shrugged.",
    "Many questions about how it was done remain.",
]  # fmt: skip

TWO_VERBS = [
    "[The report|source] [warns|cue] of “[serious failings|partial]” and [recommends|cue] that [the ward be closed|indirect].",
    "[The firm|source] [has denied|cue] [the charges|indirect] and [says|cue] [it will fight them|indirect].",
    "[The suit|source] [accuses|cue] the firm of [fraud|indirect] and seeks a refund.",
    "[The firm|source] [blamed|cue] [floods and storms that hit the coast|indirect].",
    "[The firm|source] [proposed|cue] [giving towns and cities $6m|indirect].",
    "[The Treasury’s own forecast|source] [suggests|cue] [growth will stall|indirect].",
]  # fmt: skip

WITHIN = [
    "[Lawyers for Cole|source] [have argued|cue], without success so far, that [the search was unlawful|indirect].",
    "[The firm|source] [said|cue] as recently as May that [it was solvent|indirect].",
    "[Few|source] [believe|cue] that [the truce will last|indirect].",
    "[People here|source] [think|cue] [the mill will close|indirect].",
    "I remember [him|source] [telling|cue] me that [he never slept|indirect].",
    "[Investigators|source] [suspect|cue] [an electrical fault|indirect].",
    "Nobody looked at Hull’s suspected ties to the firm.",
    "[The pilot|source] [explained|cue] to passengers that [the door had jammed|indirect].",
    "[Hall|source] [agreed|cue] [to discuss it|indirect].",
    "[The club|source] went so far as to [claim|cue] that [the vote was stolen|indirect].",
    "[The senator from Ohio|source], a critic of the agency, on Thursday [said|cue] [the rule was a mistake|indirect].",
    "[The fee doubled|indirect], [figures|source] [show|cue].",
    "[Ann Lowe|source] [said|cue] after the hearing that [justice had been done|indirect].",
    "[The minister|source] [hinted|cue] [there could be new talks|indirect].",
    "[Moss|source] rang the council to [complain|cue] that [the hive had been moved|indirect].",
    "[The mayor|source] [disclosed|cue] [he had been ill|indirect].",
    "The mayor disclosed the cost of the works that had begun.",
    "[Hall|source] [believes|cue] [only a vote would help|indirect].",
    "[Hall|source] [thinks|cue] [not all the money was lost|indirect].",
    "[Police|source] [believe|cue] [as many as nine men took part|indirect].",
    "[Doctors|source] [warned|cue] [up to a third of patients could die|indirect].",
    "[Experts|source] [predict|cue] [at least two more storms will form|indirect].",
    "[The mayor|source] [grumbled|cue] [the road was closed|indirect].",
    "[The opposition|source] [alleged|cue] [widespread fraud|indirect].",
    "The alleged fraud was never proved.",
    "He was held for alleged fraud.",
    "[The charity|source] [says|cue] [one in five children is hungry|indirect], a figure ministers dispute.",
    "[The hut is empty|indirect], [a group of climbers|source] [say|cue].",
    "“[The dam is old|direct],” [she|source] [said|cue] one evening as we walked home. “[It will hold|direct+].”",
]  # fmt: skip

AMONG = [
    "The [consensus|cue] among [economists|source] is that [rates will fall|indirect].",
    "The [fear|cue] among [farmers|source] was that [the rain had come too late|indirect].",
]  # fmt: skip

DEEDS = [
    "[Some parents|source] [fear|cue] [not being able to reach their children|indirect].",
    "[Hall|source] [acknowledged|cue] [having met the banker twice|indirect].",
    "[The driver|source] [admitted|cue] [never having read the sign|indirect].",
    "[Hall|source] [described|cue] the man as [a liar|indirect].",
]  # fmt: skip

INSERTED = [
    "[He could not be certain|indirect], [he|source] [conceded|cue], [that it was the man in the dock|indirect+].",
    "[The children are being examined|indirect], [he|source] [told|cue] reporters, [and two of them had been sent home|indirect+].",
    "[A majority was a majority|indirect], [he|source] [told|cue] the cabinet on Wednesday.",
    "[The money|indirect], [asserts|cue] [Menon|source], [went into fertiliser|indirect+].",
    "[Hall|source] [believes|cue], on the contrary, that [only a vote would help|indirect].",
    "[Hall|source] [rejects|cue], however, the view that [the bridge could have been kept|indirect].",
    "[Hall|source] [comes to the melancholy conclusion|cue] that [talks can last for ever|indirect].",
]  # fmt: skip

COLONS = [
    "[One engineer|source] [had a theory|cue] of his own: [the system was built by dreamers|indirect].",
    "[The coach|source] [had a simple explanation|cue]: [his men were tired|indirect].",
    "[Hall|source] [has a message|cue] for the minister: [the money is gone|indirect].",
]  # fmt: skip

RENAMED = [
    "[Moscow|source] [wants|cue] [the forts to be included in any count|indirect], a demand London has brushed aside.",
    "[His coach|source] [suggested|cue] [the sample might have been spoiled|indirect], a possibility the laboratory rules out.",
]  # fmt: skip

ENDS = [
    "[Hall|source] [admitted|cue] that [he had lost nine kilograms and learned to hate shrimp|indirect].",
    "[Residents|source] [have accused|cue] the council of [trying to sell the field|indirect], after a stormy meeting on Tuesday night.",
    "[He|source] [claims|cue] [he was hit with a baton while lying on the ground|indirect].",
]  # fmt: skip

ACCOUNTS = [
    "By [the bank’s|source] [estimate|cue], [the works will cost £2bn|indirect].",
    "By [his|source] own [admission|cue], [he never read the file|indirect].",
    "[He never read the file|indirect], by [his|source] own [account|cue].",
    "In [her|source] [telling|cue], [the boat sank at dawn|indirect].",
    "On [his|source] [reading|cue], [the law is void|indirect].",
    "To [my|source] [mind|cue], [the law is void|indirect].",
    "[Anne Lowe|source] [told|cue] the panel that, [in her experience, most patients recover|indirect].",
    "The [claim|cue] that [the minister lied|indirect] has been rejected by his office.",
]  # fmt: skip

HEARSAY = [
    "[The duke|indirect] [is reputed|cue] [to own a tiger|indirect+].",
    "[Rumours|cue] are swirling that [the band will split|indirect].",
    "[Rumours|cue] have spread that [the band will split|indirect].",
    "[Word|cue] has spread that [the band will split|indirect].",
    "[Tradition has it|cue] that [the bell was a gift|indirect].",
    "[Word is|cue] that [the cook will leave|indirect].",
    "It [is feared|cue] that [many drowned|indirect].",
    "It [was widely reported|cue] that [the king had fled|indirect].",
]  # fmt: skip

IDIOMS = [
    "[The club|source] [insists|cue] [he is fit|indirect].",
    "[She|source] [made no secret of the fact|cue] that [she wanted to leave|indirect].",
    "[He|source] [drew attention to the fact|cue] that [rents had doubled|indirect].",
    "[The firm|source] [took the position|cue] that [no debt existed|indirect].",
    "[Aides|source] [floated the idea|cue] that [he might stand|indirect].",
    "[Doctors|source] [raised the possibility|cue] that [it was glass|indirect].",
    "[The envoy|source] [sent word|cue] that [talks would resume|indirect].",
    "[He|source] [was at pains to stress|cue] that [nobody was hurt|indirect].",
    "[She|source] [was quick to add|cue] that [nobody was hurt|indirect].",
    "[The minister|source] has gone on record as [saying|cue] that [the pier is safe|indirect].",
    "[The coach|source] [is in no doubt|cue] that [they will win|indirect].",
    "[The coach|source] [has no doubt|cue] [they will win|indirect].",
    "[Ministers|source] [are under no illusion|cue] that [it will be easy|indirect].",
    "[The court|source] [issued a ruling|cue] that [the lease was void|indirect].",
    "[He|source] [gave an assurance|cue] that [wages would be paid|indirect].",
    "[The mayor|source] [gave her word|cue] that [the pool would open|indirect].",
    "[Hall|source] [admitted|cue] to [stealing the coins|indirect].",
]  # fmt: skip

NEWS = [
    "[The study|source] [found|cue] that [bees remember faces|indirect].",
    "[A report by the watchdog|source] [found|cue] [the bank had misled clients|indirect].",
    "[Figures published on Tuesday|source] [show|cue] that [rents rose by a tenth|indirect].",
    "[An audit|source] [has established|cue] that [half the roads do not exist|indirect].",
    "[Researchers at Hull University|source] [have shown|cue] that [crows count|indirect].",
    "[The survey|source] [suggests|cue] [voters are tired|indirect].",
    "[Six in ten of those polled|source] [said|cue] [they would vote|indirect].",
    "[One in ten|source] [believes|cue] [the minister should keep his job|indirect].",
    "[Two-thirds|source] [think|cue] [trains have got worse|indirect].",
    "[More than half of respondents|source] [said|cue] [they had never heard of him|indirect].",
    "[The prosecution|source] [alleges|cue] that [Dale hid the coins|indirect].",
    "The court [heard|cue] that [coins had been sold|indirect].",
    "[Counsel for the defence|source] [submitted|cue] that [the search was unlawful|indirect].",
    "[The judge|source] [ruled|cue] [the search was unlawful|indirect].",
    "The jury [was told|cue] that [Dale had lied|indirect].",
    "[The firm|source] [expects|cue] [sales to grow by 5%|indirect].",
    "[The firm|source] [forecasts|cue] [growth of 5%|indirect].",
    "[Striker Dan Cole|source] [reckons|cue] [the title race is over|indirect].",
    "[Police|source] [are appealing|cue] for [witnesses|indirect].",
    "[Police|source] [have appealed|cue] for [anyone with information to come forward|indirect].",
    "[Unions|source] [threatened|cue] [strike action|indirect].",
    "[Unions|source] [are pushing for|cue] [a pay rise of 8%|indirect].",
    "[Residents|source] [want|cue] [the road closed|indirect].",
    "[The opposition|source] [is demanding|cue] [his resignation|indirect].",
    "[The clerk|source] [notified|cue] families that [the search had ended|indirect].",
    "[The app|source] [alerted|cue] users that [the lift was out|indirect].",
    "[The manager|source] [told|cue] me [he was happy|indirect].",
    "[The firm|source] [said|cue] in a statement on Monday [it would appeal|indirect].",
    "[The firm|source] [said|cue] on its website that [it would appeal|indirect].",
    "[The minister|source] [told|cue] the BBC’s Today programme [the plan was dead|indirect].",
    "[Hall|source] [said|cue] of the plan that [it was dead|indirect].",
    "[Hall|source] [wrote|cue] in her diary that [the sea was calm|indirect].",
    "[Hall|source] wrote to the mayor, [asking|cue] [why the pool was shut|indirect].",
    "[Asked|cue] [whether he would stand|indirect], [Hall|source] [said|cue] [he would not|indirect].",
    "[Hall|source] [could not say|cue] [when the pool would open|indirect].",
    "[Hall|source] [would not say|cue] [who paid|indirect].",
    "[Hall|source] [refused to say|cue] [who paid|indirect].",
    "[Hall|source] [declined to say|cue] [how much it cost|indirect].",
]  # fmt: skip

ENDS_OF_CLAUSES = [
    "[The firm|source] [said|cue] [it would appeal|indirect], sending its shares down 4%.",
    "[The minister|source] [said|cue] [the ferry would run|indirect], days after the line was closed.",
    "[She|source] [told|cue] the inquiry that [she had warned the board, but that nobody had listened|indirect].",
    "[Hall|source] [said|cue] [the plan was dead|indirect] before leaving for York.",
    "[Hall|source] [said|cue] [the plan was dead|indirect] when reached by phone.",
    "[Hall|source] [said|cue] [the plan was dead|indirect], according to two people in the room.",
    "[Police|source] [said|cue] [a man had been arrested|indirect], without giving his name.",
    "[Hall|source] [promised|cue] [to repay the money|indirect] and resigned.",
    "[Hall|source] [denied|cue] [stealing the coins|indirect] but [admitted|cue] [hiding them|indirect].",
]  # fmt: skip

SPEAKERS = [
    "[The report|source], published on Monday, [says|cue] that [the dam is sound|indirect].",
    "In a letter seen by the Courier, [Hall|source] [writes|cue] that [the dam is sound|indirect].",
    "At a press conference in Hull, [the coach|source], visibly tired, [insisted|cue] [his job was safe|indirect].",
    "[The union’s leader, Ann Dow|source], who has been on strike for nine weeks, [said|cue] [she would not give in|indirect].",
    "[Dr Omar Said of the Northern Institute|source], who was not involved in the study, [said|cue] [the sample was too small|indirect].",
    "[Nina Hall|source], an analyst at Brewer and Co, [expects|cue] [rates to fall|indirect].",
    "[A spokeswoman for the port|source] [confirmed|cue] that [two cranes had failed|indirect].",
    "[The port’s owner|source] [has long maintained|cue] that [the cranes are safe|indirect].",
    "[Neighbours|source] [described|cue] him as [a quiet man|indirect].",
    "[Witnesses|source] [described|cue] [how the roof had lifted|indirect].",
    "[Some|source] [say|cue] [the bridge is cursed|indirect]; [others|source] [blame|cue] [the wind|indirect].",
    "[Economists polled by the agency|source] [had forecast|cue] [a rise of 0.2%|indirect].",
    "[Those close to him|source] [say|cue] [he is ready to go|indirect].",
    "[Two people familiar with the matter|source] [said|cue] [a deal was near|indirect].",
    "[People who know her|source] [say|cue] [she never sleeps|indirect].",
    "[Many in the village|source] [fear|cue] [the school will close|indirect].",
    "Not everyone agrees that the pit will reopen.",
]  # fmt: skip

HEADLINES = [
    "[Minister|source] [denies|cue] [knowing of leak|indirect]",
    "[Hull fans|source] [fear|cue] [club will be sold|indirect]",
]  # fmt: skip

INTERPOLATED = [
    "[The deal|indirect], [officials|source] [said|cue], [was all but done|indirect+].",
    "[The deal|indirect], [Hall|source] [told|cue] parliament on Monday, [was all but done|indirect+].",
    "[There is|indirect], [she|source] [argues|cue], [no other way|indirect+].",
    "But [that|indirect], [she|source] [says|cue], [is not the point|indirect+].",
    "[The best part|indirect], [he|source] [admits|cue], [is the lunch|indirect+].",
    "[Why|indirect], [he|source] [asks|cue], [should we pay for it|indirect+]?",
    "[Rovers were the better side|indirect], [their coach|source] [felt|cue].",
    "[Nobody had told him|indirect], [he|source] [complained|cue].",
    "[The law is an ass|indirect], as [one judge|source] [put it|cue].",
    "As [the mayor|source] [said|cue] last week, [the pool will stay shut|indirect].",
]  # fmt: skip

THOUGHT = [
    "[Hall|source] [thought|cue] [the boat had gone|indirect].",
    "[He|source] [was convinced|cue] [the boat had gone|indirect].",
    "[She|source] [feels|cue] [she was let down|indirect].",
    "[Investors|source] [are betting|cue] that [rates will fall|indirect].",
    "[She|source] [dreams|cue] of [opening a bakery|indirect].",
    "[The firm|source] [hopes|cue] [to open in June|indirect].",
    "[The firm|source] [plans|cue] [to open in June|indirect].",
    "[The mayor|source] [has no intention|cue] of [resigning|indirect].",
    "[The mayor|source] [vowed|cue] [never to resign|indirect].",
    "[Hall|source] [wondered|cue] [who had locked the gate|indirect].",
    "[Hall|source] [remains convinced|cue] that [the gate was locked|indirect].",
    "[The board|source] [is confident|cue] [the gate was locked|indirect].",
]  # fmt: skip

NOUNS = [
    "[The mayor’s|source] [claim|cue] that [the pool was safe|indirect] is false.",
    "[Her|source] [fear|cue] is that [the pool will close|indirect].",
    "[His|source] [advice|cue] to farmers was [to sell their cows|indirect].",
    "[Hall|source] [brushed aside|cue] claims that [he would resign|indirect].",
]  # fmt: skip

AGENCIES = [
    "[Norway will spend 7bn crowns on missiles|indirect], [the government|source] [announced|cue] on Wednesday, in its largest donation yet.",
    "[Diplomats|source] [like to say|cue] that [borders are scars|indirect].",
    "[Hall|source] [went on to say|cue] that [the pier was safe|indirect].",
    "[Two men were arrested on Monday|indirect], [police|source] [said|cue].",
    "[Two men have been arrested over the fire|indirect], [police|source] [said|cue] on Tuesday.",
    "[The firm|source] [is considering|cue] [whether to sell|indirect].",
    "[The striker|source] [is adamant|cue] [he will stay|indirect].",
    "[The striker|source] [claims|cue] [to have been pushed|indirect].",
    "[The pair|indirect] [are believed|cue] [to have fled to Spain|indirect+].",
    "[The club|indirect] [are understood|cue] [to have offered £10m|indirect+].",
    "[Hall|indirect] [is alleged|cue] [to have struck a guard|indirect+].",
    "[The suspect|indirect], named locally as Dan Cole, [is thought|cue] [to be 34|indirect+].",
    "It [is understood|cue] that [talks will resume|indirect].",
    "It [is claimed|cue] [the driver was asleep|indirect].",
    "[Sources|source] [have told|cue] the Courier [the deal is off|indirect].",
    "[The Courier|source] [has learned|cue] that [the deal is off|indirect].",
    "[A source close to the player|source] [told|cue] us [he was unhappy|indirect].",
    "[The defendant|source], 34, [denies|cue] [murder|indirect].",
    "[The appeal court|source] [held|cue] that [the clause was void|indirect].",
    "[The tribunal|source] [concluded|cue] that [she had been unfairly dismissed|indirect].",
    "[Scientists|source] [warn|cue] that [the ice is thinning|indirect].",
    "[The authors|source] [caution|cue] that [the sample was small|indirect].",
    "[The study’s authors|source] [hypothesise|cue] that [bees dream|indirect].",
    "[The results|source] [indicate|cue] that [bees dream|indirect].",
    "[The data|source] [suggest|cue] [bees dream|indirect].",
    "[A leaked memo|source] [reveals|cue] that [the pump was faulty|indirect].",
    "[The email|source] [says|cue] [the pump was faulty|indirect].",
    "[A sign on the door|source] [said|cue] [the shop was closed|indirect].",
    "[The indictment|source] [alleges|cue] that [Dale hid the coins|indirect].",
    "[The complaint|source] [accuses|cue] the bank of [hiding losses|indirect].",
    "[The lawsuit|source] [says|cue] [the bank hid losses|indirect].",
    "[Campaigners|source] [have called for|cue] [a public inquiry|indirect].",
    "[Campaigners|source] [want|cue] [the minister to resign|indirect].",
    "[Ministers|source] [insist|cue] [the money is there|indirect].",
    "[Number 10|source] [insisted|cue] [the money was there|indirect].",
    "[The White House|source] [said|cue] [talks were going well|indirect].",
    "[State television|source] [reported|cue] [an explosion|indirect].",
    "[Local media|source] [reported|cue] that [two people had died|indirect].",
    "[The Times|source] [reports|cue] that [two ministers will go|indirect].",
    "[Italian media|source] [report|cue] [the club has made an offer|indirect].",
    "[Pundits|source] [predict|cue] [a draw|indirect].",
    "[Forecasters|source] [expect|cue] [rain to clear by noon|indirect].",
]  # fmt: skip

OTHERS = [
    "[The mayor|source] [is adamant|cue] that [she will stay|indirect], but many in her party are not convinced.",
    "[Counsel|source] [said|cue] [her client accepted he was careless but denied dishonesty|indirect].",
    "[The club|source] [denied|cue] that [talks had stalled|indirect], and it [is thought|cue] that [a deal is near|indirect].",
    "[Officers|source] [believe|cue] [the fire was started by boys|indirect] and [want|cue] [to trace them|indirect].",
    "[Agencies|source] [complain|cue] of [blocked roads|indirect] and [say|cue] [supplies are short|indirect].",
    "[Belgium|source] [fears|cue] [lawsuits|indirect] and [wants|cue] [its partners to share the risk|indirect].",
    "[Nina Holt|source] [described|cue] it as [a stain|indirect], [promised|cue] that [lessons would be learned|indirect] and [ruled out|cue] [resigning|indirect].",
    "[They have a point|indirect], [concedes|cue] [Ruiz|source], but [he|source] [wonders|cue] [why the course is green|indirect].",
    "[The register|source], as this paper reported in May, [warned|cue] that [the hall would flood|indirect].",
    "[A majority was a majority|indirect], [he|source] [told|cue] the cabinet on Monday, according to two people in the room.",
]  # fmt: skip

NOBODY = [
    "What worries residents most is the noise.",
    "Guests are likely to be told that the lift is out.",
    "Did she tell them that the lift was out?",
    "It tells of an old keeper who lights his lamp.",
    "[The boats|indirect] [are understood|cue] [to have left|indirect+], a claim that experts dispute.",
    "A cook who asked that her name not be printed waited.",
    "A cook who did not want his name used waited.",
    "She asked to remain anonymous.",
]  # fmt: skip

DESCRIBED = [
    "[Rents have doubled|indirect], [according to|cue] [figures published on Monday by the bank|source].",
    "[Rents have doubled|indirect], [according to|cue] [an index compiled by Harrow Bank|source].",
    "[Data leaked to this paper|source] [suggest|cue] [rents have doubled|indirect].",
    "[Nearly half of the schools|source] [said|cue] [they had run out|indirect].",
    "[The watchdog|source] has written to lenders [demanding|cue] that [they come clean|indirect].",
    "[One lender|source], asked for its figures, [replied|cue] that [they were secret|indirect].",
    "Among them is [Olha|source], 67, who [told|cue] us [she had buried him|indirect].",
    "Three times [the pilot|source] [reported|cue] [smoke|indirect].",
    "The search was led by [officers from Hull|source], who [said|cue] [nobody was found|indirect].",
]  # fmt: skip

BEGINNINGS = [
    "[Lawyers|source] [have rejected|cue] as baseless claims that [he stole it|indirect].",
    "The [allegation|cue] that [votes were burned|indirect] was first made in May.",
    "[Hopes|cue] that [the mine would reopen|indirect] faded on Monday when its owner left.",
    "[The physiotherapist|source] [has admitted|cue] [giving him an injection|indirect] but [insists|cue] [it was legal|indirect].",
    "[The coach|source] [is recorded as saying|cue] that [money would be found|indirect].",
    "[He|source] [has told|cue] friends [he regrets it|indirect].",
    "[The minister|source] [hinted|cue] on Sunday at [tax cuts|indirect].",
    "[Officials|source] [put the blame on|cue] [the fog|indirect].",
    "[A fall|indirect], [she|source] [explains|cue].",
    "[The software|indirect], [he|source] [argues|cue] in a forthcoming book, [did what it was told|indirect+].",
    "[The dam is safe|indirect], [its owner|source] [said|cue] on Tuesday in a note addressed to the council.",
]  # fmt: skip

MORE = [
    "[Prosecutors|source] [say|cue] [Wade, 44, lured investors with promises|indirect].",
    "[Police|source] [said|cue] [Hall, a retired nurse, had been driving|indirect].",
    "[Advocates|source], who [have long argued|cue] for [tougher rules|indirect], [said|cue] [the agency had slept|indirect].",
    "[He|source] [added|cue], though, that [he naps|indirect].",
    "[Her rival|source] disputed that, [citing|cue] [a rise in thefts|indirect].",
    "Talks failed on Tuesday, with [Malta and Cyprus|source] [objecting|cue] that [the tax was unfair|indirect].",
    "[She|source] herself [admits|cue] to [having had doubts|indirect].",
    "[Her detractors|source] [concede|cue] that [she has steadied the ship|indirect], and [the board|indirect] [is said|cue] [to be pleased|indirect+].",
    "[The firm’s lawyers|source] have written to her [demanding|cue] that [she retract|indirect].",
    "[Felling it|indirect], [he|source] [ruled|cue], [had been unlawful|indirect+].",
    "[Such claims|indirect], [scoffs|cue] [the ethologist Bruno Katz|source], [tell us more about people than about fish|indirect+].",
    "[A driver|source] [recalled|cue] [being told to switch off his lights|indirect].",
    "[He|source] [finds|cue] it telling that [nobody came|indirect].",
    "Holt disputes that, too.",
    "[A think-tank|source] [calculates|cue] the saving at [a tenth of that|indirect].",
]  # fmt: skip

ENDED_BY_OTHERS = [
    "[The union|source] [called|cue] the rule “[handy for adults|partial]” and [its leader|source] [demanded|cue] that [pupils be taught|indirect].",
    "[The ministry|source] [wants|cue] [to honour her|indirect], to which [she|source] [replied|cue] that [the ward needed windows|indirect].",
    "[The union|source] welcomed the price but [doubted|cue] that [the board would pay within a day|indirect], as it promises.",
    "[The delegate|source] [stressed|cue] that [his country would never give up|indirect] but [did not exclude|cue] [allowing a visit|indirect].",
    "[The minister|source] [answered|cue] that [the border had been drawn by treaty and would not be redrawn by appetite|indirect].",
    "[The minister|source] [said|cue] [the border would stay|indirect] but would not be drawn on when it would open.",
    "[The governor|source] [blamed|cue] [the captain|indirect], who fled.",
]  # fmt: skip

ORDERS = [
    "[Lund|source] [has ordered|cue] [the cleanup of the mole|indirect].",
    "Lund ordered two boats and a rope.",
    "[Lund|source] also [ordered|cue] that [a survey of the mole be made|indirect].",
    "[He|source] [instructed|cue] that [the names of the crew be published|indirect].",
    "[Judge Lund|source] [said|cue] [the case was closed|indirect], [ordering|cue] that [the boat not be sold|indirect].",
    "[The mayor|source] [urges|cue] [to give the village a fire engine|indirect].",
    "[Pharmacists|source] [advise|cue] [not to take the syrup for more than a week|indirect].",
    "A Hull man was jailed for encouraging his brother to burn the barn.",
    "Hull has no law that bans telling a child to fetch beer.",
]  # fmt: skip

SUSPECTED = [
    "Two cooks [are suspected|cue] of [having sold the recipe|indirect].",
    "[Police|source] [suspect|cue] the cook of [theft|indirect].",
    "[A banker charged with fraud|source] [said|cue] that [he was ill|indirect].",
    "[Allegedly|cue], [the tenor fell asleep, and a porter sang instead|indirect].",
    "[Nina Lund as well as Ivan Berg|source] [have admitted|cue] to [using it|indirect].",
]  # fmt: skip

DATED = [
    "[The mole was closed|indirect], [Lund|source] [reported|cue] on Friday, February 10.",
    "[The bank plans to close a branch|indirect], [Mayor Nina Lund|source] [said|cue] on Sunday, March 12.",
    "[The pace of work has increased since May|indirect], [say|cue] [analysts|source] in a June 8 report.",
    "[Currently, more than 600 gulls live there|indirect], [HPA|source] [reports|cue].",
    "In May it [was reported|cue] that [after the rain, a baker chased a stranger|indirect].",
    "[He|source] [added|cue] that [despite the ban, many boats burn tar|indirect].",
    "[Lund|source] [said|cue] [central, local and regional offices are open|indirect].",
]  # fmt: skip

DOCUMENTS = [
    "The guide points to [a report by the Ombudsman's Office|source] [showing|cue] that [tenants were ill|indirect].",
    "[The town recorded 40 thefts|indirect], [according to|cue] [the figures from the bureau's petty crime reporting program|source].",
    "[Unconfirmed local reports|source] [say|cue] [three sheep died|indirect].",
    "“[The bell was cast for weddings|direct],” the Courier [quotes|cue] [the mayor|source].",
    "[They both|source] [said|cue] [the soup smells of tar|indirect].",
    "[According to|cue] [the United Guilds|source], [York had nine storms in May, with a third of them after dark|indirect].",
    "[The guild|source] [thinks|cue] [the mole is done|indirect]: [according to|cue] [this guild|source], [two stones are missing|indirect].",
    "[The clerk|source] [asked|cue] [if it should run|indirect], part of a plan he has to sell the line.",
    "[Union organiser Nina Lund|source], [said|cue]: “[We are deeply worried.|direct]”",
    "In [Orlan FC|source], they [claim|cue] that [the photo is new|indirect].",
    "In [the Institute for Ice|source], they [think|cue] that [the mole will sink|indirect].",
    "Towns passed laws which [the Hull Union|source] [said|cue] [would raise prices|indirect].",
    "[It should|indirect], [according to|cue] [the mayor|source], [allow poorer towns to plant more|indirect+].",
]  # fmt: skip


GROUPS = {
    "orders": ORDERS,
    "suspected": SUSPECTED,
    "dated": DATED,
    "documents": DOCUMENTS,
    "sums": SUMS,
    "causes": CAUSES,
    "names": NAMES,
    "sources": SOURCES,
    "inserted": INSERTED,
    "colons": COLONS,
    "renamed": RENAMED,
    "ends": ENDS,
    "accounts": ACCOUNTS,
    "relatives": RELATIVES,
    "asked": ASKED,
    "two verbs": TWO_VERBS,
    "within": WITHIN,
    "among": AMONG,
    "deeds": DEEDS,
    "hearsay": HEARSAY,
    "idioms": IDIOMS,
    "news": NEWS,
    "ends_of_clauses": ENDS_OF_CLAUSES,
    "speakers": SPEAKERS,
    "headlines": HEADLINES,
    "interpolated": INTERPOLATED,
    "thought": THOUGHT,
    "nouns": NOUNS,
    "agencies": AGENCIES,
    "others": OTHERS,
    "nobody": NOBODY,
    "described": DESCRIBED,
    "beginnings": BEGINNINGS,
    "more": MORE,
    "ended_by_others": ENDED_BY_OTHERS,
}


@pytest.mark.parametrize(
    ("group", "marked"), [(group, row) for group, rows in GROUPS.items() for row in rows]
)
def test_reports_are_found_as_marked(group, marked):
    assert_as_marked(group, "en", marked)
