"""Pairs of sentences by dimension: what must be told, with its words, and what must stay quiet."""

import pytest
from sides import differences, shown

EN, UK, RU = "en", "uk", "ru"

# dimension, why, first version, second version, words that show it in each
TOLD = [
    (
        "attribution",
        "A doubting cue against a plain one.",
        (EN, "[The mayor|s] [claimed|c] that [the bridge would open in May|w]."),
        (UK, "[Мер|s] [сказав|c], що [міст відкриють у травні|w]."),
        ("claimed", "сказав"),
    ),
    (
        "attribution",
        "An admission against a plain report.",
        (EN, "[The bank|s] [said|c] [the payments were late|w]."),
        (RU, "[Банк|s] [признал|c], что [платежи задержались|w]."),
        ("said", "признал"),
    ),
    (
        "attribution",
        "A particle of disbelief stands before the words.",
        (UK, "[Речник|s] [сказав|c], що [дорога відкрита|w]."),
        (RU, "[Представитель|s] [сказал|c], будто [дорога открыта|w]."),
        ("сказав", "будто"),
    ),
    (
        "attribution",
        "A promise is made of a plain statement.",
        (EN, "[The owner|s] [said|c] [the roof would be repaired|w]."),
        (UK, "[Власник|s] [пообіцяв|c], що [дах полагодять|w]."),
        ("said", "пообіцяв"),
    ),
    (
        "attribution",
        "The reporter adds what he thinks of it.",
        (EN, "“[The fund is full|w],” [said|c] [the minister|s]."),
        (RU, "«[Фонд полон|w]», — [сказал|c] [министр|s]. Доказательств он не привел."),
        ("said", "Доказательств … не"),
    ),
    (
        "hedging",
        "May is dropped.",
        (EN, "[He|s] [said|c] [the school may close in June|w]."),
        (UK, "[Він|s] [сказав|c], що [школа зачиниться в червні|w]."),
        ("may", "зачиниться"),
    ),
    (
        "hedging",
        "Probably is added.",
        (RU, "[Она|s] [сказала|c], что [пожар начался на чердаке|w]."),
        (UK, "[Вона|s] [сказала|c], що [пожежа, ймовірно, почалася на горищі|w]."),
        ("начался", "ймовірно"),
    ),
    (
        "hedging",
        "A least number becomes the number.",
        (EN, "[Police|s] [said|c] [at least nine people were hurt|w]."),
        (RU, "[Полиция|s] [сообщила|c], что [пострадали девять человек|w]."),
        ("at least", "девять"),
    ),
    (
        "negation",
        "What was not said to be is said to be.",
        (EN, "[He|s] [said|c] [the mine had not been closed|w]."),
        (UK, "[Він|s] [сказав|c], що [шахту закрили|w]."),
        ("not … closed", "закрили"),
    ),
    (
        "negation",
        "Not all becomes none.",
        (EN, "[She|s] [said|c] [not all schools would open|w]."),
        (RU, "[Она|s] [сказала|c], что [ни одна школа не откроется|w]."),
        ("not all", "ни"),
    ),
    (
        "negation",
        "Not only becomes not.",
        (UK, "[Він|s] [сказав|c], що [винен не лише водій|w]."),
        (RU, "[Он|s] [сказал|c], что [виноват не водитель|w]."),
        ("не лише", "не"),
    ),
    (
        "negation",
        "Not denying becomes denying.",
        (EN, "[The firm|s] [did not deny|c] that [a pipe had burst|w]."),
        (UK, "[Фірма|s] [заперечила|c], що [прорвало трубу|w]."),
        ("did not deny", "заперечила"),
    ),
    (
        "condition",
        "The condition is dropped.",
        (EN, "[She|s] [said|c] [the mill would reopen if the price of flour fell|w]."),
        (RU, "[Она|s] [сказала|c], что [мельница откроется|w]."),
        ("if the price of flour fell", ""),
    ),
    (
        "condition",
        "An unless is added.",
        (UK, "[Він|s] [сказав|c], що [страйк почнеться, якщо не піднімуть платню|w]."),
        (EN, "[He|s] [said|c] [the strike would begin|w]."),
        ("якщо не піднімуть платню", ""),
    ),
    (
        "intensity",
        "Regrettable becomes outrageous.",
        (EN, "[She|s] [called|c] [the decision regrettable|w]."),
        (UK, "[Вона|s] [назвала|c] [рішення обурливим|w]."),
        ("regrettable", "обурливим"),
    ),
    (
        "intensity",
        "Asking becomes demanding.",
        (EN, "[They|s] [said|c] [they asked the council for an answer|w]."),
        (RU, "[Они|s] [сказали|c], что [требуют от совета ответа|w]."),
        ("asked", "требуют"),
    ),
    (
        "intensity",
        "A third becomes some.",
        (EN, "[He|s] [said|c] [a third of the houses had burned|w]."),
        (RU, "[Он|s] [сказал|c], что [часть домов сгорела|w]."),
        ("third", "часть"),
    ),
    (
        "term",
        "A war is a special military operation.",
        (EN, "[He|s] [said|c] [the war would be long|w]."),
        (RU, "[Он|s] [сказал|c], что [специальная военная операция будет долгой|w]."),
        ("war", "специальная военная операция"),
    ),
    (
        "term",
        "A capture is a liberation.",
        (UK, "[Міністерство|s] [повідомило|c] про [захоплення міста|w]."),
        (RU, "[Министерство|s] [сообщило|c] об [освобождении города|w]."),
        ("захоплення", "освобождении"),
    ),
    (
        "term",
        "The old name of the capital.",
        (EN, "[He|s] [said|c] [Kiev was quiet|w]."),
        (UK, "[Він|s] [сказав|c], що [у Києві спокійно|w]."),
        ("Kiev", "Києві"),
    ),
    (
        "term",
        "A loaded name stands where the other version has a word of no lexicon.",
        (RU, "[Он|s] [сказал|c], что [бандформирования покинули город утром|w]."),
        (EN, "[He|s] [said|c] [the highlanders left the town in the morning|w]."),
        ("бандформирования", "highlanders"),
    ),
    (
        "intensity",
        "An extreme word stands where the other version has a word of no scale.",
        (UK, "[Він|s] [сказав|c], що [місцевий театр у місті жахливий|w]."),
        (EN, "[He|s] [said|c] [the local theatre in the town is dusty|w]."),
        ("жахливий", "dusty"),
    ),
    (
        "agency",
        "Nobody in particular says it.",
        (EN, "[The minister|s] [promised|c] that [the road would be built|w]."),
        (UK, "[Обіцяють|c], що [дорогу збудують|w]."),
        ("The minister", "Обіцяють"),
    ),
    (
        "agency",
        "A capital speaks for a minister.",
        (UK, "[Міністр|s] [сказав|c], що [кордон закрито|w]."),
        (RU, "[Варшава|s] [сказала|c], что [граница закрыта|w]."),
        ("Міністр", "Варшава"),
    ),
    (
        "agency",
        "Who closed it is not named.",
        (UK, "[Він|s] [сказав|c], що [міністерство закрило лікарню|w]."),
        (RU, "[Он|s] [сказал|c], что [больница закрылась|w]."),
        ("міністерство закрило", "закрылась"),
    ),
    (
        "agency",
        "A passive hides who did not tell.",
        (EN, "[He|s] [said|c] [the family had not been told|w]."),
        (RU, "[Он|s] [сказал|c], что [больница не известила семью|w]."),
        ("told", "больница … известила"),
    ),
    (
        "agency",
        "Any animate noun may act where a dictionary says that it is one.",
        (UK, "[Свідок|s] [сказав|c], що [сусіди спалили старий сарай|w]."),
        (RU, "[Свидетель|s] [сказал|c], что [старый сарай сожгли|w]."),
        ("сусіди спалили", "сожгли"),
    ),
    (
        "agency",
        "What somebody did something to becomes the subject.",
        (UK, "[Він|s] [сказав|c], що [мережа підняла ціни|w]."),
        (EN, "[He|s] [said|c] [prices went up|w]."),
        ("мережа підняла", "prices"),
    ),
    (
        "agency",
        "We do it, and somebody does.",
        (EN, "“[We are pumping out the lake for the sake of lawns|w],” [she|s] [said|c]."),
        (RU, "«[Озеро откачивают ради газонов|w]», — [сказала|c] [она|s]."),
        ("We … pumping", "откачивают"),
    ),
    (
        "negation",
        "Not one is none, не один is several.",
        (EN, "[He|s] [said|c] [not a single shot had been fired|w]."),
        (RU, "[Он|s] [сказал|c], что [прозвучал не один выстрел|w]."),
        ("not a single shot", "выстрел"),
    ),
    (
        "negation",
        "Rejecting, and not rejecting.",
        (EN, "[He|s] [said|c] [the council rejected the plan|w]."),
        (UK, "[Він|s] [сказав|c], що [рада не відхилила план|w]."),
        ("rejected", "не відхилила"),
    ),
    (
        "condition",
        "As soon as makes a condition anywhere.",
        (RU, "[Он|s] [сказал|c], что [войска уйдут, как только подпишут соглашение|w]."),
        (UK, "[Він|s] [сказав|c], що [війська підуть|w]."),
        ("как только подпишут соглашение", ""),
    ),
    (
        "condition",
        "What will be depends on a time in the middle of the sentence.",
        (EN, "[She|s] [said|c] that [she would concede once the last ballot was counted|w]."),
        (UK, "[Вона|s] [сказала|c], що [визнає поразку|w]."),
        ("once the last ballot was counted", ""),
    ),
    (
        "condition",
        "Without rain they will be lost.",
        (RU, "[Он|s] [сказал|c], что [без дождя до июля поля погибнут|w]."),
        (EN, "[He|s] [said|c] [the fields would be lost|w]."),
        ("без дождя", ""),
    ),
    (
        "hedging",
        "An upper limit is dropped.",
        (RU, "[Они|s] [ожидают|c], что [рост не превысит двух процентов|w]."),
        (UK, "[Вони|s] [очікують|c] [зростання на два відсотки|w]."),
        ("не превысит", "два"),
    ),
    (
        "hedging",
        "Is believed to be.",
        (EN, "[He|s] [said|c] [the crew was believed to have slept|w]."),
        (UK, "[Він|s] [сказав|c], що [екіпаж спав|w]."),
        ("was believed to", "спав"),
    ),
    (
        "intensity",
        "Forty per cent becomes noticeably.",
        (EN, "[They|s] [said|c] [pay had been cut by forty per cent|w]."),
        (RU, "[Они|s] [сказали|c], что [зарплата заметно сокращена|w]."),
        ("forty", "заметно"),
    ),
    (
        "intensity",
        "An adverb of a scale's adjective.",
        (EN, "[He|s] [said|c] [it was wrong|w]."),
        (UK, "[Він|s] [сказав|c], що [це ганебно|w]."),
        ("wrong", "ганебно"),
    ),
    (
        "negation",
        "Not in every village, and in every village.",
        (EN, "[He|s] [said|c] [there was water in every village|w]."),
        (RU, "[Он|s] [сказал|c], что [вода есть не в каждом селе|w]."),
        ("village", "не … каждом селе"),
    ),
    (
        "attribution",
        "Others remember it differently.",
        (EN, "[The firm|s] [said|c] [the crew had acted by the rules|w]."),
        (
            UK,
            "[Фірма|s] [сказала|c], що [екіпаж діяв за правилами|w]. Пасажири це пам’ятають інакше.",
        ),
        ("said", "пам’ятають … інакше"),
    ),
    (
        "term",
        "The one who speaks has a loaded name.",
        (EN, "“[We shall not go down|w],” [said|c] [Yurii Balaban|s], who leads the strike."),
        (RU, "Главарь бастующих [Юрий Балабан|s] [сказал|c]: «[Мы не спустимся|w]»."),
        ("Yurii Balaban", "Главарь"),
    ),
    (
        "hedging",
        "About a month, without a number.",
        (UK, "[Фірма|s] [сказала|c], що [ремонт триватиме орієнтовно місяць|w]."),
        (EN, "[The firm|s] [said|c] [the repairs would take a month|w]."),
        ("орієнтовно", "month"),
    ),
    (
        "attribution",
        "The reporter's own clause says the contrary.",
        (EN, "[The warden|s] [said|c] [the lake was frozen|w]."),
        (UK, "[Доглядач|s] [сказав|c], що [озеро замерзло|w], хоча лід уже скресав."),
        ("said", "хоча"),
    ),
    (
        "hedging",
        "What is counted before its number is about so many.",
        (RU, "[Смотритель|s] [сказал|c], что [поезд опоздал минут на сорок|w]."),
        (UK, "[Доглядач|s] [сказав|c], що [поїзд запізнився на сорок хвилин|w]."),
        ("минут на сорок", "сорок"),
    ),
    (
        "hedging",
        "The words of a fixed phrase are no word of the other version.",
        (RU, "[Она|s] [сказала|c], что [суд, судя по всему, отложил дело|w]."),
        (EN, "[She|s] [said|c] [the court had postponed the case|w]."),
        ("судя по всему", "postponed"),
    ),
    (
        "negation",
        "Only one against not only one.",
        (EN, "[He|s] [said|c] [only the driver had a key|w]."),
        (RU, "[Он|s] [сказал|c], что [ключ был не только у водителя|w]."),
        ("only", "не только"),
    ),
    (
        "negation",
        "Whose it isn't.",
        (UK, "[Водій|s] [сказав|c], що [машина не його|w]."),
        (RU, "[Водитель|s] [сказал|c], что [машина его|w]."),
        ("не", "машина"),
    ),
    (
        "negation",
        "It can't be, it may.",
        (RU, "[Он|s] [сказал|c], что [дорогу летом закрыть нельзя|w]."),
        (UK, "[Він|s] [сказав|c], що [дорогу влітку можна закрити|w]."),
        ("нельзя", "можна"),
    ),
    (
        "intensity",
        "Nearly all of what was a fifth.",
        (EN, "[They|s] [said|c] [the mud covered a fifth of the village|w]."),
        (RU, "[Они|s] [сказали|c], что [грязь накрыла едва ли не все село|w]."),
        ("fifth", "едва ли не все"),
    ),
    (
        "intensity",
        "Two scales of one feeling.",
        (EN, "[She|s] [said|c] [the families were worried|w]."),
        (UK, "[Вона|s] [сказала|c], що [родини в розпачі|w]."),
        ("worried", "розпачі"),
    ),
    (
        "term",
        "By its prefix it is none.",
        (UK, "[Він|s] [сказав|c], що [псевдорозслідування завершили в травні|w]."),
        (EN, "[He|s] [said|c] [the investigation was finished in May|w]."),
        ("псевдорозслідування", "investigation"),
    ),
    (
        "agency",
        "Commas around a hedge end no clause.",
        (RU, "[Она|s] [сказала|c], что [завод, возможно, закрыл дорогу|w]."),
        (UK, "[Вона|s] [сказала|c], що [дорогу, можливо, закрито|w]."),
        ("завод … закрыл", "закрито"),
    ),
    (
        "intensity",
        "All of them become some.",
        (EN, "[She|s] [said|c] [all the houses burned|w]."),
        (UK, "[Вона|s] [сказала|c], що [деякі будинки згоріли|w]."),
        ("all", "деякі"),
    ),
    (
        "intensity",
        "Every one becomes several.",
        (UK, "[Вона|s] [сказала|c], що [усі будинки згоріли|w]."),
        (RU, "[Она|s] [сказала|c], что [некоторые дома сгорели|w]."),
        ("усі", "некоторые"),
    ),
    (
        "intensity",
        "Forty thousand become tens of thousands, whose thousands are no partner.",
        (UK, "[Вона|s] [сказала|c], що [без світла лишилися 40 тисяч людей|w]."),
        (RU, "[Она|s] [сказала|c], что [без света остались десятки тысяч человек|w]."),
        ("40 тисяч", "десятки"),
    ),
    (
        "intensity",
        "Another number of the same things.",
        (EN, "[She|s] [said|c] [fourteen families have moved out|w]."),
        (UK, "[Вона|s] [сказала|c], що [виїхали 140 родин|w]."),
        ("fourteen", "140"),
    ),
    (
        "intensity",
        "A point lost in a number.",
        (UK, "[Вона|s] [сказала|c], що [міст коштував 42,6 мільйона євро|w]."),
        (RU, "[Она|s] [сказала|c], что [мост стоил 426 миллионов евро|w]."),
        ("42,6 мільйона", "426 миллионов"),
    ),
    (
        "hedging",
        "What stands bare is the verb, not a noun beside it.",
        (EN, "[She|s] [said|c] [the dam could survive the winter without repairs|w]."),
        (UK, "[Вона|s] [сказала|c], що [дамба витримає зиму без ремонту|w]."),
        ("could", "витримає"),
    ),
    (
        "hedging",
        "The verb that the hedge governs, not one of the condition.",
        (EN, "[He|s] [said|c] [the wall could hold ten years if the water is kept low|w]."),
        (RU, "[Он|s] [сказал|c], что [стена продержится десять лет, если воду держать низко|w]."),
        ("could", "продержится"),
    ),
    (
        "hedging",
        "In English the verb stands behind its auxiliary.",
        (UK, "[Він|s] [сказав|c], що [злодії, ймовірно, зайшли через дах|w]."),
        (EN, "[He|s] [said|c] [the thieves had come in by the roof|w]."),
        ("ймовірно", "come"),
    ),
    (
        "attribution",
        "A doubting conjunction is told with the cue before it.",
        (UK, "[Він|s] [сказав|c], що [дорога відкрита|w]."),
        (RU, "[Он|s] [уверял|c], будто [дорога открыта|w]."),
        ("сказав", "уверял … будто"),
    ),
    (
        "attribution",
        "Somebody with another name says it.",
        (EN, "“[The bridge is safe|w],” [said|c] [Ada Brink|s]."),
        (RU, "«[Мост безопасен|w]», — [сказала|c] [Ева Сторм|s]."),
        ("Ada Brink", "Ева Сторм"),
    ),
    (
        "attribution",
        "Another name behind another office.",
        (EN, "[Foreign minister Dana Orlo|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Прем’єр Петро Лис|s] [сказав|c], що [міст безпечний|w]."),
        ("Foreign minister Dana Orlo", "Прем’єр Петро Лис"),
    ),
    (
        "attribution",
        "Another name, Ukrainian and Russian.",
        (UK, "[Петро Лис|s] [сказав|c], що [міст безпечний|w]."),
        (RU, "[Ева Сторм|s] [сказала|c], что [мост безопасен|w]."),
        ("Петро Лис", "Ева Сторм"),
    ),
    (
        "attribution",
        "Another office.",
        (EN, "[The minister|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Прем’єр|s] [сказав|c], що [міст безпечний|w]."),
        ("minister", "Прем’єр"),
    ),
    (
        "attribution",
        "Another body.",
        (UK, "[Профспілка|s] [сказала|c], що [міст безпечний|w]."),
        (RU, "[Правительство|s] [сказало|c], что [мост безопасен|w]."),
        ("Профспілка", "Правительство"),
    ),
    (
        "attribution",
        "Somebody of another kind.",
        (EN, "[Police|s] [said|c] [the bridge is safe|w]."),
        (RU, "[Владелец|s] [сказал|c], что [мост безопасен|w]."),
        ("Police", "Владелец"),
    ),
    (
        "negation",
        "Little of it becomes none.",
        (EN, "[She|s] [said|c] [there was little hope of finding them|w]."),
        (UK, "[Вона|s] [сказала|c], що [немає жодної надії знайти їх|w]."),
        ("little hope", "жодної надії"),
    ),
    (
        "negation",
        "Little of it, Ukrainian and Russian.",
        (UK, "[Вона|s] [сказала|c], що [надії знайти їх мало|w]."),
        (RU, "[Она|s] [сказала|c], что [нет никакой надежды найти их|w]."),
        ("надії … мало", "нет никакой надежды"),
    ),
    (
        "negation",
        "What isn’t proved isn’t so.",
        (EN, "[She|s] [said|c] [there is no evidence that he had been drinking|w]."),
        (RU, "[Она|s] [сказала|c], что [он не пил|w]."),
        ("no evidence", "не пил"),
    ),
    (
        "negation",
        "What is left open is confirmed.",
        (EN, "[She|s] [did not rule out|c] [drivers had been threatened|w]."),
        (UK, "[Вона|s] [підтвердила|c], що [водіям погрожували|w]."),
        ("did not rule out", "підтвердила"),
    ),
    (
        "attribution",
        "A study that suggests becomes one that proves.",
        (EN, "[The survey|s] [suggests|c] [the wall will hold|w]."),
        (RU, "[Опрос|s] [доказывает|c], что [стена выдержит|w]."),
        ("suggests", "доказывает"),
    ),
]

# why, first version, second version: the same thing, told alike
QUIET = [
    (
        "Said is said.",
        (EN, "[The mayor|s] [said|c] that [the bridge would open in May|w]."),
        (UK, "[Мер|s] [сказав|c], що [міст відкриють у травні|w]."),
    ),
    (
        "A doubting cue, and a plain one with a doubting conjunction.",
        (EN, "[The ministry|s] [claimed|c] that [the guns had shelled the village|w]."),
        (UK, "[Міністерство|s] [заявило|c], нібито [гармати обстріляли село|w]."),
    ),
    (
        "Told, added, noted: all of them report plainly.",
        (EN, "[The nurse|s] [said|c] [the night was quiet|w]."),
        (RU, "[Медсестра|s] [отметила|c], что [ночь была спокойной|w]."),
    ),
    (
        "According to him is no doubt.",
        (UK, "[За його словами|c], [потяг запізнився|w]."),
        (RU, "[Он|s] [сообщил|c], что [поезд опоздал|w]."),
    ),
    (
        "May and може are one hedge.",
        (EN, "[He|s] [said|c] [the school may close in June|w]."),
        (UK, "[Він|s] [сказав|c], що [школа може зачинитися в червні|w]."),
    ),
    (
        "Perhaps and might answer one another.",
        (EN, "[She|s] [said|c] [the ship might sink|w]."),
        (RU, "[Она|s] [сказала|c], что [корабль, возможно, утонет|w]."),
    ),
    (
        "Could not is inability.",
        (EN, "[He|s] [said|c] [the prisoner could not tell anyone|w]."),
        (UK, "[Він|s] [сказав|c], що [в’язень нікому не сказав|w]."),
    ),
    (
        "May is a month.",
        (EN, "[He|s] [said|c] [the school closes in May|w]."),
        (RU, "[Он|s] [сказал|c], что [школа закрывается в мае|w]."),
    ),
    (
        "Slavic double negation is one.",
        (EN, "[She|s] [said|c] [nobody had come|w]."),
        (UK, "[Вона|s] [сказала|c], що [ніхто не прийшов|w]."),
    ),
    (
        "Denying words answer denials.",
        (UK, "[Він|s] [сказав|c], що [передмістя Москву не цікавлять|w]."),
        (RU, "[Он|s] [сказал|c], что [пригороды Москве неинтересны|w]."),
    ),
    (
        "Do not rule out and не виключають deny alike.",
        (EN, "[Officials|s] [did not rule out|c] [a recount|w]."),
        (UK, "[Чиновники|s] [не виключили|c] [перерахунку|w]."),
    ),
    (
        "If, якщо and если.",
        (UK, "[Він|s] [сказав|c], що [прийде, якщо скінчиться дощ|w]."),
        (RU, "[Он|s] [сказал|c], что [придет, если кончится дождь|w]."),
    ),
    (
        "Unless is if not.",
        (EN, "[He|s] [said|c] [the strike would begin unless wages rose|w]."),
        (UK, "[Він|s] [сказав|c], що [страйк почнеться, якщо не піднімуть платню|w]."),
    ),
    (
        "Outrageous is обурливий.",
        (EN, "[She|s] [called|c] [the decision outrageous|w]."),
        (UK, "[Вона|s] [назвала|c] [рішення обурливим|w]."),
    ),
    (
        "A number in words and in digits.",
        (EN, "[He|s] [said|c] [forty-seven people were rescued|w]."),
        (RU, "[Он|s] [сказал|c], что [спасли 47 человек|w]."),
    ),
    (
        "The war by its name in both.",
        (EN, "[He|s] [said|c] [the war would be long|w]."),
        (UK, "[Він|s] [сказав|c], що [війна буде довгою|w]."),
    ),
    (
        "A passive for a passive.",
        (EN, "[Police|s] [said|c] [a student had been detained|w]."),
        (UK, "[Поліція|s] [повідомила|c], що [затримано студента|w]."),
    ),
    (
        "The subject is another word for the same.",
        (EN, "[She|s] [said|c] [the opposition leader would return in May|w]."),
        (RU, "[Она|s] [сказала|c], что [вождь оппозиции вернется в мае|w]."),
    ),
    (
        "Once is no condition inside a clause.",
        (EN, "[He|s] [said|c] [the siren sounds once a month|w]."),
        (UK, "[Він|s] [сказав|c], що [сирена звучить раз на місяць|w]."),
    ),
    (
        "With their consent is a condition.",
        (EN, "[He|s] [said|c] [the sale would go ahead provided the heirs agreed|w]."),
        (UK, "[Він|s] [сказав|c], що [продаж відбудеться за згоди спадкоємців|w]."),
    ),
    (
        "Not fewer denies nothing.",
        (EN, "[She|s] [said|c] [not fewer than sixty houses were flooded|w]."),
        (UK, "[Вона|s] [сказала|c], що [підтопило не менш як шістдесят будинків|w]."),
    ),
    (
        "To stop is to do it no longer.",
        (UK, "[Він|s] [сказав|c], що [банки перестали давати кредити|w]."),
        (RU, "[Он|s] [сказал|c], что [банки больше не дают кредитов|w]."),
    ),
    (
        "Before it opens it isn't open.",
        (EN, "[He|s] [declared|c] [victory before a single box had been opened|w]."),
        (RU, "[Он|s] [объявил|c] о [победе, когда не вскрыли еще ни одной урны|w]."),
    ),
    (
        "Whether it is so and чи не denies nothing.",
        (EN, "[They|s] [asked|c] [whether I was lost|w]."),
        (UK, "[Вони|s] [спитали|c], [чи я не заблукала|w]."),
    ),
    (
        "A word that denies in one use only.",
        (EN, "[The pilot|s] [said|c] [none of the engines failed|w]."),
        (UK, "[Пілот|s] [сказав|c], що [жоден двигун не відмовив|w]."),
    ),
    (
        "Learning is a deed of ours in each language.",
        (EN, "“[We learned about it from the news|w],” [he|s] [said|c]."),
        (UK, "«[Ми дізналися про це з новин|w]», — [сказав|c] [він|s]."),
    ),
    (
        "Russian with ё in the dictionary and е in the lexicon.",
        (UK, "[Він|s] [сказав|c], що [рішення жорстке|w]."),
        (RU, "[Он|s] [сказал|c], что [решение жесткое|w]."),
    ),
    (
        "Nobody but the cook, and only the cook.",
        (UK, "[Вдова|s] [сказала|c], що [рецепта не знав ніхто, крім кухаря|w]."),
        (RU, "[Вдова|s] [сказала|c], что [рецепт знал только повар|w]."),
    ),
    (
        "Up to is до.",
        (EN, "[They|s] [warned|c] of [gusts of up to 120 kilometres an hour|w]."),
        (UK, "[Вони|s] [попередили|c] про [пориви до 120 кілометрів на годину|w]."),
    ),
    (
        "People do it, as nobody in particular does.",
        (EN, "[He|s] [said|c] [people came at night|w]."),
        (RU, "[Он|s] [сказал|c], что [приходили по ночам|w]."),
    ),
    (
        "Unless is if not, in Slavic too.",
        (UK, "[Він|s] [сказав|c], що [їм заплатять, хіба що вони порушували норми|w]."),
        (RU, "[Он|s] [сказал|c], что [им заплатят, если они не нарушали нормы|w]."),
    ),
    (
        "The same words in another order.",
        (UK, "[Вона|s] [сказала|c], що [гроші скінчилися в п’ятницю|w]."),
        (RU, "[Она|s] [сказала|c], что [в пятницу закончились деньги|w]."),
    ),
    (
        "Almost all denies nothing.",
        (EN, "[He|s] [said|c] [almost the whole village was under water|w]."),
        (RU, "[Он|s] [сказал|c], что [под водой едва ли не все село|w]."),
    ),
    (
        "Who refused is there, in the genitive with a number.",
        (EN, "[She|s] [said|c] [sixty farms had refused the vaccine|w]."),
        (UK, "[Вона|s] [сказала|c], що [від вакцини відмовилися шістдесят господарств|w]."),
    ),
    (
        "A town hall is an office, no emblem.",
        (EN, "[The mayor’s office|s] [said|c] [the school was closed|w]."),
        (RU, "В [мэрии|s] [сообщили|c], что [школа закрыта|w]."),
    ),
    (
        "Would rather is no degree.",
        (EN, "“[I would rather walk than wait|w],” [said|c] [the nurse|s]."),
        (UK, "«[Краще йти, ніж чекати|w]», — [сказала|c] [медсестра|s]."),
    ),
    (
        "Not all of them are some.",
        (EN, "[She|s] [said|c] [not all the houses burned|w]."),
        (UK, "[Вона|s] [сказала|c], що [деякі будинки згоріли|w]."),
    ),
    (
        "All of one thing, some of another.",
        (EN, "[She|s] [said|c] [all the people saw some houses burn|w]."),
        (UK, "[Вона|s] [сказала|c], що [люди бачили, як горіли деякі будинки|w]."),
    ),
    (
        "A number rounded.",
        (EN, "[She|s] [said|c] [18,342 tonnes were found|w]."),
        (UK, "[Вона|s] [сказала|c], що [знайшли 18 тисяч тонн|w]."),
    ),
    (
        "Years are no amounts that differ.",
        (EN, "[She|s] [said|c] [two ships sank in 2019|w]."),
        (UK, "[Вона|s] [сказала|c], що [2021 року затонули два кораблі|w]."),
    ),
    (
        "Another unit.",
        (EN, "[She|s] [said|c] [ten miles of road were closed|w]."),
        (UK, "[Вона|s] [сказала|c], що [закрили 16 кілометрів дороги|w]."),
    ),
    (
        "The same numbers in another order.",
        (EN, "[She|s] [said|c] [three dogs and five cats were saved|w]."),
        (UK, "[Вона|s] [сказала|c], що [врятували п’ять котів і трьох собак|w]."),
    ),
    (
        "Both ends of a range are near one noun.",
        (UK, "[Вона|s] [сказала|c], що [поріг піднімуть з одного мільйона гривень до двох|w]."),
        (RU, "[Она|s] [сказала|c], что [порог поднимут с одного до двух миллионов гривен|w]."),
    ),
    (
        "What lies along a road is no lie.",
        (EN, "[She|s] [said|c] [up to 200 mines may still lie along the road|w]."),
        (RU, "[Она|s] [сказала|c], что [вдоль дороги, возможно, остается до 200 мин|w]."),
    ),
    (
        "When you like is no condition.",
        (EN, "[She|s] [said|c] [he was ready to talk any time|w]."),
        (RU, "[Она|s] [сказала|c], что [он готов разговаривать когда угодно|w]."),
    ),
    (
        "Whenever they like is none either.",
        (EN, "[She|s] [said|c] [they may come whenever they like|w]."),
        (UK, "[Вона|s] [сказала|c], що [вони можуть приходити коли завгодно|w]."),
    ),
    (
        "A name spelled by its sound.",
        (EN, "[Hugh Wright|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Г’ю Райт|s] [сказав|c], що [міст безпечний|w]."),
    ),
    (
        "Another such name.",
        (EN, "[Joyce Hughes|s] [said|c] [the bridge is safe|w]."),
        (RU, "[Джойс Хьюз|s] [сказала|c], что [мост безопасен|w]."),
    ),
    (
        "A name in another case.",
        (EN, "[Ilona Marchetti|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Ілоною Маркетті|s] [сказала|c], що [міст безпечний|w]."),
    ),
    (
        "A name from afar.",
        (EN, "[Xi Jinping|s] [said|c] [the bridge is safe|w]."),
        (RU, "[Си Цзиньпин|s] [сказал|c], что [мост безопасен|w]."),
    ),
    (
        "An office and a name may be one.",
        (EN, "[The minister|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Петро Лис|s] [сказав|c], що [міст безпечний|w]."),
    ),
    (
        "A body speaks through its people.",
        (EN, "[The government|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Міністр|s] [сказав|c], що [міст безпечний|w]."),
    ),
    (
        "A body whose name is translated.",
        (EN, "[The Red Cross|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Червоний Хрест|s] [сказав|c], що [міст безпечний|w]."),
    ),
    (
        "A body called by a place is no person.",
        (
            EN,
            "[the chief engineer of the Varn Valley authority|s] [said|c] [the bridge is safe|w].",
        ),
        (
            UK,
            "[Головна інженерка управління долини Петра Гольм|s] [сказала|c], що [міст безпечний|w].",
        ),
    ),
    (
        "A city with or without a capital is the same.",
        (EN, "[The city|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Місто|s] [повідомило|c], що [міст безпечний|w]."),
    ),
    (
        "Officials on both sides are officials.",
        (EN, "[officials on both sides|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Посадовці|s] [сказали|c], що [міст безпечний|w]."),
    ),
    (
        "Blames nobody: no accusation.",
        (EN, "[The road is shut|w], the [nurse|s] [says|c]."),
        (UK, "[Дорогу закрито|w], [каже|c] [медсестра|s] й нікого не винить."),
    ),
    (
        "A country by its short name.",
        (EN, "[The US|s] [said|c] [the bridge is safe|w]."),
        (UK, "[США|s] [сказали|c], що [міст безпечний|w]."),
    ),
    (
        "A country by its full name.",
        (EN, "[The United States|s] [said|c] [the bridge is safe|w]."),
        (RU, "[США|s] [сказали|c], что [мост безопасен|w]."),
    ),
    (
        "A union of countries.",
        (UK, "[Європейський союз|s] [сказав|c], що [міст безпечний|w]."),
        (RU, "[ЕС|s] [сказал|c], что [мост безопасен|w]."),
    ),
    (
        "A union of workers with a capital is a body.",
        (EN, "[Union leaders|s] [said|c] [the bridge is safe|w]."),
        (RU, "[Лидеры профсоюза|s] [сказали|c], что [мост безопасен|w]."),
    ),
    (
        "Little hope in both.",
        (EN, "[She|s] [said|c] [there was little hope of finding them|w]."),
        (UK, "[Вона|s] [сказала|c], що [мало надії знайти їх|w]."),
    ),
    (
        "No evidence, no signs.",
        (EN, "[She|s] [said|c] [there is no evidence that he had been drinking|w]."),
        (RU, "[Она|s] [сказала|c], что [нет признаков, что он пил|w]."),
    ),
    (
        "Not ruled out in both.",
        (EN, "[She|s] [did not rule out|c] [drivers had been threatened|w]."),
        (UK, "[Вона|s] [не виключила|c], що [водіям погрожували|w]."),
    ),
    (
        "What a study suggests, a study bears witness to.",
        (EN, "[The survey|s] [suggests|c] [the wall will hold|w]."),
        (UK, "[Опитування|s] [свідчить|c], що [стіна витримає|w]."),
    ),
    (
        "A teacher may be a parent.",
        (EN, "[A teacher|s] [said|c] [the bridge is safe|w]."),
        (UK, "[Батьки|s] [сказали|c], що [міст безпечний|w]."),
    ),
    (
        "Who was a mayor may be a minister.",
        (EN, "[The former mayor|s] [said|c] [the bridge is safe|w]."),
        (RU, "[Министр|s] [сказал|c], что [мост безопасен|w]."),
    ),
    (
        "A union's head is no union and may be anybody.",
        (UK, "[Очільниця профспілки|s] [сказала|c], що [міст безпечний|w]."),
        (RU, "[Министр|s] [сказал|c], что [мост безопасен|w]."),
    ),
]


@pytest.mark.parametrize(("dimension", "why", "first", "second", "words"), TOLD)
def test_a_difference_is_told_with_its_words(dimension, why, first, second, words):
    found = [d for d in differences(first, second) if d.dimension == dimension]
    assert found, why
    for said, expected in zip(shown(found[0], first, second), words, strict=True):
        assert all(part in said for part in expected.split(" … ")), (said, expected)
        assert bool(said) == bool(expected)


@pytest.mark.parametrize(("dimension", "why", "first", "second", "words"), TOLD)
def test_nothing_depends_on_which_version_comes_first(dimension, why, first, second, words):
    there = {d.dimension for d in differences(first, second)} - {"omission", "addition"}
    back = {d.dimension for d in differences(second, first)} - {"omission", "addition"}
    assert there == back


@pytest.mark.parametrize(("why", "first", "second"), QUIET)
def test_statements_framed_alike_stay_quiet(why, first, second):
    assert not differences(first, second), why


def test_a_money_day_is_no_denied_day() -> None:
    first = (UK, "[Вона|s] [сказала|c], що [прийде, коли побачить гроші, і ні на день раніше|w].")
    second = (RU, "[Она|s] [сказала|c], что [придет, когда увидит деньги|w].")
    assert "negation" not in {d.dimension for d in differences(first, second)}


def test_the_end_of_a_condition_is_its_last_word() -> None:
    first = (EN, "[He|s] [said|c] [they would go “if it rains”|w].")
    second = (UK, "[Він|s] [сказав|c], що [вони підуть|w].")
    (found,) = [d for d in differences(first, second) if d.dimension == "condition"]
    assert shown(found, first, second) == ("if it rains", "")


def test_what_reports_another_statement_of_the_sentence_is_not_told_with_this_one() -> None:
    """Asked, вимагає: told where it reports, not beside the few words in marks before it."""
    first = (EN, "[He|s] [called|c] the delay “[odd|w]” and asked the authority for [an answer|o].")
    second = (
        UK,
        "[Він|s] [назвав|c] затримку «[дивною|w]» і вимагає від управління [відповіді|o].",
    )
    assert not differences(first, second, "partial")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((EN, "[He|s] [said|c] [it rains|w]."), (RU, "[Он|s] [якобы|c] [идет дождь|w].")),
        ((UK, "[Він|s] [сказав|c], що [дощ|w]."), (RU, "[Он|s] [уверял|c], будто [дождь|w].")),
    ],
)
def test_a_doubting_word_of_the_cue_is_told_once(first, second) -> None:
    assert [d.dimension for d in differences(first, second)].count("attribution") == 1
