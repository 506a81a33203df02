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
        ("без дождя до июля поля погибнут", ""),
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
