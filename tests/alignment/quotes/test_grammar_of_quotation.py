"""A grammar of quotation: each row says in a sentence what the marked text shows.

A label is the kind of a quote, `cue` or `source`; `direct+` is a further part of the quote before
it. Every quote, cue and source of the text is marked, and nothing else.
"""

import pytest
from marked import parse_marked

from alignment.quotes import extract_quotes

MARKS = [
    ("The cue may stand after the quote, before its source.", "en",
     "“[We are ready|direct],” [said|cue] [the mayor|source]."),
    ("The source may stand before the cue.", "en",
     "“[We are ready|direct],” [the mayor|source] [said|cue]."),
    ("A comma leads in to a quote.", "en",
     "[Nina Berg|source] [said|cue], “[We are ready.|direct]”"),
    ("A colon leads in to a quote.", "en",
     "[The driver|source] [put it|cue] bluntly: “[The road is gone.|direct]”"),
    ("The author may interrupt: one quote in two parts.", "en",
     "“[After that|direct],” [he|source] [added|cue], “[you need somebody who is awake.|direct+]”"),
    ("A second sentence may follow the attribution.", "en",
     "“[Mothers remember shoes|direct],” [explained|cue] [the doctor|source]. “[You start there.|direct+]”"),
    ("A question keeps its mark, and the attribution follows in lower case.", "en",
     "“[Who will pay?|direct]” [asked|cue] [the tenant|source]."),
    ("Straight marks are marks.", "en",
     "\"[We baked bread|direct],\" [said|cue] [Nina Hall|source]."),
    ("Doubled apostrophes are marks.", "en",
     "''[We baked bread|direct],'' [Mr. Hall|source] [said|cue]."),
    ("Apostrophes, decades, feet and inches are no marks.", "en",
     "In the ’90s the workers’ bus didn’t stop for a man of 6'2\"."),
    ("One word can be a quote.", "en", "“[Missed|direct],” [said|cue] [the judge|source] calmly."),
    ("A title in the attribution doesn't part a quote.", "en",
     "“[We are ready|direct],” [the mayor|source] [said|cue] on the show “[Night Watch.|title]” “[We go at noon.|direct+]”"),
    ("A verb in the present that the lexicon lacks.", "en", "“[A fine day|direct],” [he|source] [quavers|cue]."),
    ("One pair of guillemets holds the author's words too.", "uk",
     "«[Ми не проти паузи|direct], — [сказав|cue] [посол|source], — [але це пастка|direct+]»."),
    ("The author's words may end a sentence within the pair.", "uk",
     "«[Мій дім за школою|direct], — [пояснила|cue] [вона|source]. — [Хто туди прийде?|direct+]»"),
    ("A dash follows the closing mark.", "ru",
     "«[Мы готовы|direct]», — [сказал|cue] [мэр города|source]."),
    ("A colon leads in to a quote in Russian.", "ru",
     "[Командир|source] [сказал|cue] прямо: «[Линии здесь нет|direct]»."),
    ("Addressee and place may stand between verb and source.", "uk",
     "«[Ми чекаємо|direct]», — [сказала|cue] журналістам [глава банку Ганна Ткач|source]."),
    ("Dialogue opens with a dash and takes no marks.", "uk",
     "— [Ми чекаємо|direct], — [сказав|cue] [лікар|source]. — [Сідайте.|direct+]"),
    ("Dialogue in Russian.", "ru",
     "— [Мы ждём|direct], — [сказал|cue] [врач|source]. — [Садитесь.|direct+]"),
    ("Low marks and high ones pair in Ukrainian.", "uk",
     "„[Ми чекаємо|direct]“, — [сказав|cue] [лікар|source]."),
    ("A closing mark typed for an opening one opens.", "en",
     "[Nina Berg|source] [said|cue],” [we are ready now.|direct]”"),
    ("An opening mark may stand apart from an ellipsis.", "en",
     "“ … [the road is gone|direct],” [the driver|source] [said|cue]."),
]  # fmt: skip

PARAGRAPHS = [
    ("English opens every paragraph of a quote and closes the last.", "en",
     "[He|source] [said|cue]: “[It is about addresses.|direct]\n\n“[Everyone goes home.|direct+]”"),
    ("Russian marks a quote of several paragraphs once.", "ru",
     "[Он|source] [сказал|cue]: «[Это об адресах.|direct]\n\n[Каждого надо отправить домой|direct+]»."),
    ("A quote may go on in the next paragraph without a cue.", "en",
     "“[In the air it is harder|direct],” [said|cue] [Ms Moen|source].\n\n“[So we sing.|direct]”"),
    ("A mark without a partner spoils its own paragraph only.", "en",
     "A mark “ stands here.\n\n“[We are ready|direct],” [said|cue] [the mayor|source]."),
]  # fmt: skip

PARTS = [
    ("A few marked words in the reporter's sentence are a partial quote.", "en",
     "[Kyiv|source] [called|cue] the list “[a museum exhibit|partial]”."),
    ("A whole clause is indirect, and the marked words in it partial.", "en",
     "[The firm|source] [said|cue] [the vessel had “[broken the ban|partial]” on calling at ports|indirect]."),
    ("A sentence that begins after the marks is the narrator's again.", "en",
     "[The mayor|source] [called|cue] the plan “[a farce.|partial]” The council meets on Monday."),
    ("Marked words that make the predicate are listed alone.", "en",
     "[Moscow|source] [says|cue] the troops would be “[legitimate targets|partial]”."),
    ("Several passages under one cue.", "en",
     "[The deputy|source] [called|cue] the plan “[a farce|partial]” and “[a gift|partial]”."),
    ("A partial quote in Ukrainian.", "uk",
     "[Посол|source] [назвав|cue] перелік «[музейним експонатом|partial]»."),
    ("A partial quote in Russian.", "ru",
     "[Депутаты|source] [раскритиковали|cue] закон как «[пустой|partial]»."),
    ("Words cited as words have no speaker.", "uk", "Слово «[буфер|partial]» уживали всюди."),
    ("Marks of distance have nobody to attribute to.", "en",
     "The “[experts|scare]” left before lunch."),
    ("So-called takes no marks.", "en",
     "The [so-called|cue] [experts|scare] left before lunch."),
    ("Так званий takes no marks.", "uk", "[Так звані|cue] [фахівці|scare] пішли."),
    ("Так называемый takes no marks.", "ru", "Танкер [так называемого|cue] [теневого флота|scare] ушел."),
    ("What is called so is a title.", "en", "He runs a shop called “[The Pier|title]”."),
    ("A newspaper's name is a title.", "ru", "Газета «[Вечерний порт|title]» закрылась."),
    ("A club's name is a title.", "uk", "Квиток на матч «[Чайка|title]» загубився."),
]  # fmt: skip

INDIRECT = [
    ("Hearsay before a clause.", "ru", "[Поговаривают|cue], что [мост продали|indirect]."),
    ("Data may be preliminary.", "ru",
     "[По предварительным данным|cue] [полиции|source], [дом был пуст|indirect]."),
    ("What will happen later is a part of what was said.", "uk",
     "[Він|source] [сказав|cue], що [почув новину і вимагатиме грошей|indirect]."),
    ("A clause with that.", "en",
     "[Officials|source] [concede|cue] that [samples are missing|indirect]."),
    ("A clause without that.", "en", "[She|source] [said|cue] [the fleet would stay|indirect]."),
    ("The addressee stays out.", "en",
     "[A source|source] [told|cue] reporters on Monday that [the ship was empty|indirect]."),
    ("A postposed cue.", "en",
     "[The crew was unharmed|indirect], [the owner’s agent|source] [said|cue]."),
    ("An inserted cue makes two parts.", "en",
     "[A promise|indirect], [he|source] [observed|cue], [is still a promise|indirect+]."),
    ("According to before the content.", "en",
     "[According to|cue] [the council|source], [the bridge is closed|indirect]."),
    ("According to after it.", "en",
     "[The bridge is closed|indirect], [according to|cue] [the council|source]."),
    ("A question keeps its word.", "en",
     "[A student|source] [asked|cue] him [how long it would take|indirect]."),
    ("An infinitive keeps its to.", "en", "[The union|source] [promised|cue] [to wait|indirect]."),
    ("An order leaves its addressee out.", "en",
     "[The office|source] [urged|cue] drivers [to stay at home|indirect]."),
    ("Only the charge is what is said.", "en",
     "[The deputy|source] [accused|cue] rivals of [selling the same seat twice|indirect]."),
    ("A participle shares the subject.", "en",
     "“[Wait|direct],” [said|cue] [the judge|source], [adding|cue] that [nobody was late|indirect]."),
    ("A headline with a source and a colon.", "en",
     "UN: [nine in ten prisoners were beaten|indirect]"),
    ("The point of an abbreviation ends nothing.", "en",
     "[The bank|source] [said|cue] [its Dec. 8 report was late|indirect]."),
    ("Wishes and expectations are of the whole.", "en",
     "[The mayor|source] [expects|cue] [prices to fall by May|indirect]."),
    ("A noun phrase that renames what was said is the narrator's.", "en",
     "[The port|source] [said|cue] that [traffic had doubled|indirect], a rise that nobody had expected."),
    ("So is what wasn't said.", "en",
     "[The port|source] [said|cue] [the crane had failed|indirect], without giving a reason."),
    ("According to schedule nobody says anything.", "en",
     "[The port|source] [said|cue] [repairs were going according to schedule|indirect]."),
    ("A clause of time may stand after a day.", "en",
     "Last month, when [the firm|source] [said|cue] [the ferry was sold|indirect], two sailors left."),
    ("Or begin with a measure.", "en",
     "Two days after [the firm|source] [said|cue] [the ferry was sold|indirect], the bank called in its loan."),
    ("Who is told after the marks is no content.", "en",
     "“[We are ready|direct],” [she|source] [told|cue] the crew that was waiting on the quay."),
    ("At once may stand before that.", "en",
     "[The guard|source] [explained|cue] at once that [the gate was shut|indirect]."),
    ("An adjective may report.", "en",
     "[The union|source] [is adamant|cue] that [nobody will go|indirect]."),
    ("A noun with that, and whose it is.", "en",
     "A [complaint|cue] by [the mayor|source] that [the music was loud|indirect] came too late."),
    ("A noun that is the subject leaves its verb to the narrator.", "en",
     "The [claim|cue] that [hens were stolen|indirect] was false."),
    ("A noun with an infinitive has a holder.", "en",
     "[Her|source] [proposal|cue] [to wait a year|indirect] was rejected."),
    ("A single word may go before an inserted cue.", "en",
     "[Greensboro|indirect], [the guide|source] [said|cue], [made him question the plan|indirect+]."),
    ("An inserted cue governs its own clause.", "en",
     "The talks were over, but [the envoy would not|indirect], [he|source] [said|cue], [go home yet|indirect+]."),
    ("A relative clause between commas ends before the verb of its sentence.", "en",
     "[Nina Hall|source], who [said|cue] [the clerk hit her in May|indirect], told the story on air."),
    ("Made it clear, with its it.", "en",
     "[The guard|source] [made it clear|cue] that [nobody may pass|indirect]."),
    ("A clause may begin with a number.", "en",
     "[An officer|source] [said|cue] [about 50 bombs a day were falling on the town|indirect]."),
    ("They are worried says what they fear.", "en",
     "[Parents|source] [are worried|cue] that [the school will close|indirect]."),
    ("What a poll shows may be a noun phrase.", "en",
     "[A new poll|source] [shows|cue] [voters leaving the party|indirect]."),
    ("A second clause whose core is marked stands apart.", "en",
     "[The clerk|source] [protested|cue] that [everybody needs a lawyer|indirect] and that he is “[not guilty|partial]”."),
    ("The week may stand after the addressee.", "en",
     "[The captain|source] [told|cue] the crew this weekend [the ship was sold|indirect]."),
    ("Criticism has its charge after for.", "en",
     "[The office|source] [criticised|cue] drivers for [leaving early|indirect]."),
    ("A complement may have a row of adjectives.", "en",
     "[Friends|source] [called|cue] him [a kind, loving and patient man|indirect]."),
    ("Who somebody named is, the narrator tells.", "en",
     "[The captain|source] [said|cue] [the ship was sold to Nina Hall|indirect], who owned the bank."),
    ("So is a charge that is denied.", "en",
     "[Rivals|source] [accuse|cue] him of [selling seats|indirect], a charge he denies."),
    ("A clause with що.", "uk",
     "[Посадовці|source] [визнають|cue], що [зразків бракує|indirect]."),
    ("A clause with что.", "ru",
     "[Аналитики|source] [считают|cue], что [ставку снизят|indirect]."),
    ("A postposed cue in Ukrainian.", "uk",
     "[Міст закрили|indirect], [повідомив|cue] [агент власника|source]."),
    ("A postposed cue in Russian.", "ru",
     "[Мост закрыли|indirect], [сообщил|cue] [агент владельца|source]."),
    ("An institution speaks through its place.", "uk",
     "У [Києві|source] [заявили|cue], що [умов немає|indirect]."),
    ("За словами with a name in the genitive.", "uk",
     "[За словами|cue] [мера|source], [міст відкриють у травні|indirect]."),
    ("По мнению with a possessive: its noun is the cue.", "ru",
     "По [его|source] [мнению|cue], [лучше подождать до весны|indirect]."),
    ("An infinitive in Ukrainian.", "uk",
     "[Рада|source] [запропонувала|cue] [закрити басейн на рік|indirect]."),
    ("An infinitive with an addressee in Russian.", "ru",
     "[Совет|source] [попросил|cue] жителей [беречь воду|indirect]."),
    ("Content after a preposition.", "ru",
     "[Порт|source] [сообщил|cue] о [двух раненых|indirect]."),
    ("What exactly: що саме opens a question, not a clause of що.", "uk",
     "[Уряд|source] не [сказав|cue], [що саме мають містити ці гарантії|indirect]."),
    ("The same in Russian.", "ru",
     "[Врач|source] не [объяснил|cue], [что именно болит у пациента|indirect]."),
    ("A question in Ukrainian.", "uk",
     "[Студентка|source] [запитала|cue], [скільки це триватиме|indirect]."),
    ("A pronoun drawn to its verb begins a clause.", "en",
     "[The coach|source] [said|cue] [he’d been ill for three weeks|indirect]."),
    ("A condition may stand after that.", "en",
     "[The mayor|source] [said|cue] that, [if elected, he would open the bridge|indirect]."),
    ("A report that opens its sentence ends before the main clause.", "en",
     "When [the firm|source] [announced|cue] that [the ferry was sold|indirect], two sailors left the meeting."),
    ("A participle that opens its sentence does so too.", "en",
     "[Asked|cue] [whether the ferry was sold|indirect], [the owner|source] [said|cue] [it was not for sale|indirect]."),
    ("Names joined by and have a verb in the plural.", "en",
     "[Mr. Hall and Mr. Berg|source] [say|cue] [other changes are needed|indirect]."),
    ("But before a postposed report is the narrator's.", "en",
     "But [the crew was unharmed|indirect], [the agent|source] [said|cue]."),
    ("A cue within a reported clause makes no report of its own.", "ru",
     "[Учитель|source] [сказал|cue], что [класс ждет ответа|indirect]."),
    ("A gerund shares the subject.", "uk",
     "«[Чекайте|direct]», — [сказав|cue] [суддя|source], [додавши|cue], що [ніхто не запізнився|indirect]."),
    ("Як повідомив leads in to what was reported.", "uk",
     "Як [повідомив|cue] [порт|source], [рейс скасовано|indirect]."),
    ("What one asks for goes on after a colon.", "uk",
     "[Посол|source] [запропонував|cue] [укласти угоду: жоден порт не прийме танкерів|indirect]."),
    ("The same in Russian.", "ru",
     "[Посол|source] [предложил|cue] [заключить договор: ни один порт не примет танкеров|indirect]."),
    ("A noun with what was claimed, and whose it is.", "uk",
     "[Заява|cue] [міністра|source] про те, що [склади повні|indirect], розлютила фермерів."),
    ("The same in Russian, with a possessive.", "ru",
     "[Ее|source] [утверждение|cue], что [кур украли|indirect], удивило суд."),
    ("Who rejects a claim speaks.", "en",
     "[The court|source] [rejected|cue] the argument that [hens were stolen|indirect]."),
    ("The same in Ukrainian, with the claim first.", "uk",
     "Довід слідства, що [курей украли|indirect], [відкинув|cue] [суд|source]."),
    ("The same in Russian.", "ru",
     "[Суд|source] [отверг|cue] довод, что [кур украли|indirect]."),
    ("A noun with an infinitive before the main verb.", "uk",
     "[Вимога|cue] [страйкарів|source] [підняти платню на третину|indirect] лишилася без відповіді."),
    ("A noun with an addressee.", "ru",
     "[Призыв|cue] [мэра|source] к жителям [беречь воду|indirect] не помог."),
    ("A participle between commas.", "ru",
     "[Адвокат Майя Штерн|source], [утверждавшая|cue], что [улик нет|indirect], взяла отпуск."),
    ("A particle gives somebody's words in one's own.", "uk",
     "У раді розводять руками: [перевізник|indirect], [мовляв|cue], [сам відмовився від рейсу|indirect+]."),
    ("The same in Russian, with whose they are before the colon.", "ru",
     "[Охранник|source] лишь отмахнулся: [мол|cue], [времени нет|indirect]."),
    ("An adverb may stand for that.", "uk",
     "[Канали|source] [твердили|cue], нібито [міст закрито|indirect]."),
    ("Negation belongs to the verb.", "ru",
     "[Экологи|source] [не исключают|cue], что [аисты вернутся|indirect]."),
    ("Someone may be charged in a relative clause.", "uk",
     "Банкіра, якого [звинувачують|cue] у [крадіжці дев'яти мільйонів|indirect], посадили на літак."),
    ("A relative clause may stand before the infinitive.", "ru",
     "[Полиция|source] [призывает|cue] очевидцев, которые видели фургон, [позвонить на горячую линию|indirect]."),
    ("A second order without a subject stands apart.", "uk",
     "Водіїв [попросили|cue] [не гальмувати|indirect], а перевізникам [порадили|cue] [шукати інші місця|indirect]."),
    ("A second promise of the same place.", "ru",
     "В [ведомстве|source] [подчеркнули|cue], что [речь о временной мере|indirect], и [пообещали|cue] [подвезти цистерны|indirect]."),
    ("The object may stand before the verb.", "ru",
     "В [казначействе|source] эту новость [назвали|cue] [вымыслом|indirect]."),
    ("What is known so far is nobody's.", "ru",
     "[По предварительным данным|cue], [дом был пуст|indirect]."),
    ("A verb after and is no part of an infinitive.", "uk",
     "[Село|source] [має намір|cue] [жити з туристів|indirect] та [попросило|cue] в регіону [три мільйони євро|indirect]."),
    ("After what was done, an inserted cue governs its own clause.", "ru",
     "Мэр дал три дня, после чего, [сказал|cue] [он|source], [город закроют для машин|indirect]."),
    ("Nor is a word for in contrast to a report.", "ru",
     "В отличие от журавлей, аисты узнают дорогу от чужих птиц."),
    ("A plural may look like an order.", "uk",
     "[Заяви|cue] [міністра|source], що [запасів вистачить на два роки|indirect], нікого не заспокоїли."),
    ("A colon may stand for that.", "uk",
     "[Керівник|source] [переконаний|cue]: [льодовик тане знизу|indirect]."),
    ("A report at the end takes plans of others in.", "ru",
     "[Завод собирается закрыть цех|indirect], [подтвердил|cue] [директор|source]."),
    ("Whoever says it, nobody is said to have said it.", "uk",
     "[Речник|source] [відповів|cue], що [не знає, а кожен, хто стверджує, ніби знає, бреше|indirect]."),
    ("The same in Russian.", "ru",
     "[Спикер|source] [ответил|cue], что [не знает, а каждый, кто утверждает, будто знает, лжет|indirect]."),
]  # fmt: skip

SOURCES = [
    ("A foreign name may look like a preposition.", "uk",
     "«[Ні|direct]», — [сказав|cue] [суддя Ко Чі Хун|source]."),
    ("What a noun governs stands before the name.", "uk",
     "«[Ні|direct]», — [сказала|cue] [торговка тканинами Афі Кунде|source]."),
    ("Neither time nor place of the statement is the speaker.", "ru",
     "[Посол|source] в прошлом месяце [заявил|cue], что [моста нет|indirect]."),
    ("A subject may stand behind its object.", "uk",
     "Такий намір [румунський адмірал|source] [назвав|cue] «[смішним|partial]»."),
    ("A verb after but shares the subject.", "uk",
     "[Поліція|source] закрила міст, але [визнала|cue], що [помилилася|indirect]."),
    ("Who means the person before it.", "ru",
     "Пришел [рядовой Хон Киньонес|source], который [сказал|cue], что [они выиграли|indirect]."),
    ("A firm may end with its name in marks.", "uk",
     "[Оператор «[Голуб|title]»|source] [повідомив|cue], що [листи вручено|indirect]."),
    ("What it was said in is the source of an impersonal verb.", "ru",
     "В [письме ведомства|source] [сказано|cue], что [денег нет|indirect]."),
    ("After a verb and its particle.", "en",
     "“[Which week?|direct]” [shouted|cue] out [a woman|source] in a red hat."),
    ("After an adjective of office.", "en",
     "“[Case closed|direct],” [said|cue] [presiding judge Nina Berg|source]."),
    ("With a name that looks like a cue.", "en",
     "[A guard at the State Museum|source] [said|cue] [the doors were locked|indirect]."),
    ("With the role before the name and more after it.", "en",
     "[Its director, Nina Berg|source], a former climber, [insists|cue] that [this is no cure|indirect]."),
    ("As somebody put it, after the marks.", "en",
     "The talks were “[a museum|partial],” as [one of them|source] [put it|cue]."),
    ("Before an apposition and a relative clause.", "uk",
     "[Тимчасова очільниця уряду|source], 73-річна колишня суддя, яку обрали в чаті, [сказала|cue], що [вибори відбудуться|indirect]."),
    ("Before a relative clause with a verb of its own.", "ru",
     "[Шамима Ахтер|source], чьего сына застрелили на перекрестке, [сказала|cue], что [суд начался|indirect]."),
    ("Before a relative that stands far from its comma.", "ru",
     "[Руфат Сафарли|source], жена которого была стюардессой, [сказал|cue], что [письма не пришло|indirect]."),
    ("Before a participle that stands far from its comma.", "ru",
     "[Родственники пленных|source], до сих пор удерживаемых в Бакче, [заявили|cue], что [их не слышат|indirect]."),
    ("One of several, with the name after it.", "uk",
     "[Найстарший із них|source], 54-річний Генрик Собота, [розповів|cue], що [вони співали|indirect]."),
    ("An adjective whose noun comes after what it governs.", "uk",
     "[Причетний до обміну офіцер|source] [сказав|cue], що [списки готові|indirect]."),
    ("A foreign name with a small word in it.", "uk",
     "«[Вода прийшла вночі|direct]», — [сказав|cue] [директор Віллем де Граф|source]."),
    ("A name the dictionary doesn't know, after a place.", "uk",
     "У притулку в Бурірамі [Сомчит Кхамді|source] [сказала|cue], що [рису немає|indirect]."),
    ("A verb of a clause that is an object shares the subject.", "ru",
     "[Премьер Лай Шуфэнь|source] осудила то, что [назвала|cue] «[узаконенным беспределом|partial]»."),
    ("A nominative that could be a genitive after an addressee.", "ru",
     "«[Закон отложат|direct]», — [сказал|cue] депутатам [премьер|source]."),
    ("Who did it stands between a participle and its noun.", "uk",
     "[Опитані нею чиновники|source] [кажуть|cue], що [грошей немає|indirect]."),
    ("The same in Russian.", "ru",
     "[Опрошенные им банкиры|source] [говорят|cue], что [спешить некуда|indirect]."),
    ("What the verb governs belongs to no name.", "uk",
     "[Захисник Марк Бронштейн|source] із цим не погодився й [пообіцяв|cue] [апеляцію|indirect]."),
    ("The same in Russian.", "ru",
     "[Тренер Луиш Перейра|source] от оценок воздержался, [сказав|cue], что [гордится командой|indirect]."),
    ("Two singulars make a plural.", "ru",
     "[Министр финансов и глава Центробанка|source] [пообещали|cue], что [вклады не тронут|indirect]."),
    ("The same in Ukrainian.", "uk",
     "[Комісарка та її заступник|source] [заявили|cue], що [квоту скоротять|indirect]."),
    ("Whom one asks is no subject, if a sentence begins with it.", "uk",
     "Водіїв [попросили|cue] [не гальмувати|indirect]."),
    ("What follows in the genitive belongs to the place that speaks.", "ru",
     "В [министерстве обороны Таиланда|source] [заявили|cue], что [их не спрашивали|indirect]."),
    ("A place may end with its name in marks.", "ru",
     "В [холдинге «[Север|title]»|source] [отрицали|cue], что [завод остановлен|indirect]."),
    ("A description may stand between the place and the verb.", "uk",
     "У [службі|source], яка видала ліцензію, [наголосили|cue], що [порушень немає|indirect]."),
    ("The same after an impersonal verb.", "ru",
     "В [докладе|source], подготовленном к саммиту, [говорится|cue], что [трески стало меньше|indirect]."),
    ("An object may stand between verb and subject.", "ru",
     "«[Ждем|direct]», — так [прокомментировал|cue] инцидент [представитель флота Раджив Менон|source]."),
    ("An agency may be told something.", "ru",
     "[Партия готова|indirect], [рассказал|cue] Reuters [представитель завода|source]."),
    ("A verb after a negated one shares the subject.", "uk",
     "[Тренер|source] не став нарікати ні на поле, ні на суддю й [назвав|cue] гру «[жахом|partial]»."),
    ("A first name may look like a verb.", "uk",
     "«[Ні|direct]», — [сказала|cue] [Надіне Крюґер|source], яка перевіряє багаж."),
    ("A preposition between verb and source.", "uk",
     "«[Ми не боялися|direct]», — [пояснила|cue] крізь тріск у слухавці [81-річна Параска Мельниченко|source]."),
]  # fmt: skip

SETTINGS = [
    ("A transcript names its speakers.", "en",
     "[Q|source]: [Who has the key?|direct]\n\n[A|source]: [Nobody does.|direct]\n\n[Q|source]: [Since when?|direct]"),
    ("The sentence before may name the speaker.", "en",
     "[Colonel Hryhorii Bezuhlyi|source] did not mince his words. “[Hand over the keys.|direct]”"),
    ("The sentence before may end in a colon.", "ru",
     "[Она|source] [ответила|cue] коротко:\n\n«[Мы ждём весны и хороших дорог.|direct]»"),
    ("A post is quoted like speech.", "en",
     "“[We are home|direct],” [she|source] [posted|cue] on Monday."),
    ("A sign reads.", "en", "“[No entry after dark|direct],” [the sign|source] [read|cue]."),
    ("A quote without any cue has no source.", "en", "“[Nobody has asked us yet.|direct]”"),
    ("A headline may begin with the quote.", "uk",
     "«[Ми чекаємо на весну|direct]»: [мер|source] назвав строки\n\nМіст закрито."),
    ("A quote in a quote has a speaker of its own.", "en",
     "“[[Partners|source] [told|cue] us, ‘[Trust us.|direct]’ They lied|direct],” [said|cue] [the envoy|source]."),
]  # fmt: skip

SILENT = [
    ("A decision is no statement.", "en", "The council rejected the bid and closed the pool."),
    ("A noun that looks like a cue is none.", "en", "The claims office closed early."),
    ("A participle describes a noun.", "en", "Her reported wealth attracts attacks on the family."),
    ("What is expected is nobody's statement.", "en", "The ferry is expected to sail in May."),
    ("Wishes of nobody in particular.", "en", "If you want to see the harbour, take the tram."),
    ("A particle makes another verb.", "en", "The crew showed up before it rained."),
    ("That may belong to a noun.", "en", "The office reiterated that approach in May."),
    ("What isn't sure is nobody's statement.", "en", "The firm is not sure that it works."),
    ("The plan that somebody made is a thing.", "en", "The plan that the council made is long."),
    ("A cue without content says nothing.", "uk", "Він довго говорив по телефону."),
    ("A verb of speech in a plain narrative.", "ru", "Он ответил на письмо и вышел."),
]


def quotes_in(marked: str) -> tuple[str, list[tuple[str, list[tuple[int, int]]]]]:
    """The text of a row, and its quotes as kind and spans."""
    text, labels = parse_marked(marked)
    spans = sorted(
        (span.start, -span.end, label)
        for label, group in labels.items()
        if label not in ("cue", "source")
        for span in group
    )
    quotes: list[tuple[str, list[tuple[int, int]]]] = []
    for start, end, label in spans:
        if label.endswith("+"):
            last = next(quote for quote in reversed(quotes) if quote[0] == label[:-1])
            last[1].append((start, -end))
        else:
            quotes.append((label, [(start, -end)]))
    return text, quotes


def bare(text: str, start: int, end: int) -> str:
    """A span by its letters: marks and points at its edges don't count."""
    return text[start:end].strip(" .,!?…—“”«»\"'")


@pytest.mark.parametrize(
    ("why", "lang", "marked"), MARKS + PARAGRAPHS + PARTS + INDIRECT + SOURCES + SETTINGS + SILENT,
    ids=lambda value: value if len(value) > 2 else "",
)  # fmt: skip
def test_quotes_are_found_as_marked(why, lang, marked):
    text, expected = quotes_in(marked)
    found = extract_quotes(text, lang=lang)
    assert [
        (quote.kind.value, [bare(text, span.start, span.end) for span in quote.content])
        for quote in found
    ] == [(kind, [bare(text, start, end) for start, end in spans]) for kind, spans in expected], why
    _, labels = parse_marked(marked)
    for label in ("cue", "source"):
        asked = {span.of(text) for span in labels.get(label, [])}
        given = {span.of(text) for quote in found for span in getattr(quote, label)}
        if label == "source" and any(quote.rule == "headline" for quote in found):
            given = set()
        assert given == asked, f"{why} ({label})"


@pytest.mark.parametrize(("why", "lang", "marked"), MARKS + PARAGRAPHS + PARTS + INDIRECT)
def test_every_quote_names_its_rule_and_its_spans_are_of_the_text(why, lang, marked):
    text, _ = parse_marked(marked)
    for quote in extract_quotes(text, lang=lang):
        assert quote.rule
        assert dict(quote.why)["rule"] == quote.rule
        for span in (*quote.content, *quote.cue, *quote.source, *quote.clause):
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The office urged drivers to stay at home.", "drivers to stay at home"),
        ("The deputy accused rivals of selling seats.", "rivals of selling seats"),
        ("Critics described the plan as a toy.", "the plan as a toy"),
    ],
)
def test_the_clause_has_the_object_that_content_leaves_out(text, clause):
    (quote,) = extract_quotes(text, lang="en")
    assert [span.of(text) for span in quote.clause] == [clause]
