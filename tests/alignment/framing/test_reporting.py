"""How outlets of three languages report wars, courts and politics: what is told, what isn't."""

from itertools import combinations

import pytest
from sides import side_from

from alignment.framing import compare_statement

LANGUAGES = ("en", "uk", "ru")

# why, and one statement as three outlets tell it
QUIET = [
    (
        "Who isn't named by agreement is no doubt, and no condition.",
        "A diplomat, who spoke on condition of anonymity, [said|c] [the talks had stalled|w].",
        "Дипломат на умовах анонімності [розповів|c], що [переговори зупинилися|w].",
        "Дипломат [сказал|c], что [переговоры остановились|w].",
    ),
    (
        "The same in other words.",
        "An official, who asked not to be named, [said|c] [the bridge was unsafe|w].",
        "Посадовець, який побажав лишитися неназваним, [сказав|c], що [міст небезпечний|w].",
        "Чиновник на условиях анонимности [рассказал|c], что [мост небезопасен|w].",
    ),
    (
        "Until further notice is one condition in all three.",
        "The mayor [urged|c] residents [to boil water until further notice|w].",
        "Мер [закликав|c] мешканців [кип’ятити воду до окремого оголошення|w].",
        "Мэр [призвал|c] жителей [кипятить воду до особого распоряжения|w].",
    ),
    (
        "A capital at the start of a sentence makes no name of a word that denies.",
        "“[No one is untouchable|w],” [she|s] [said|c].",
        "«[Недоторканних немає|w]», – [сказала|c] [вона|s].",
        "«[Неприкасаемых нет|w]», – [сказала|c] [она|s].",
    ),
    (
        "Unofficially denies nothing.",
        "The envoy [said|c] [the two sides had met unofficially|w].",
        "Посланець [сказав|c], що [сторони зустрічалися неофіційно|w].",
        "Посланник [сказал|c], что [стороны встречались неофициально|w].",
    ),
    (
        "In serious condition is one degree of health.",
        "The doctor [said|c] [six of the injured were in serious condition|w].",
        "Лікар [сказав|c], що [шестеро поранених – у важкому стані|w].",
        "Врач [сказал|c], что [шестеро раненых в тяжелом состоянии|w].",
    ),
    (
        "A kopeck is a coin.",
        "“[I have never taken a kopeck that was not mine|w],” [he|s] [said|c].",
        "«[Я ніколи не взяв чужої копійки|w]», – [сказав|c] [він|s].",
        "«[Я ни разу не взял чужой копейки|w]», – [сказал|c] [он|s].",
    ),
    (
        "Without evidence, as a participle too.",
        "The minister [said|c] [it was sabotage|w], but offered no evidence.",
        "Міністр [сказав|c], що [це диверсія|w], не навівши доказів.",
        "Министр [сказал|c], что [это диверсия|w], не приведя доказательств.",
    ),
    (
        "On the occasion of something is no excuse.",
        "The envoy [expressed|c] [regret over the decision|w].",
        "Посланець [висловив|c] [жаль з приводу рішення|w].",
        "Посланник [выразил|c] [сожаление по поводу решения|w].",
    ),
    (
        "No number is the subject in an agent's place.",
        "Prosecutors [say|c] [the minister demanded 8% of each contract|w].",
        "Прокурори [кажуть|c], що [посадовець вимагав 8% з кожного контракту|w].",
        "Прокуроры [говорят|c], что [чиновник требовал 8% с каждого контракта|w].",
    ),
    (
        "A ship's flag is no agent, and an anchor isn't pushed through.",
        "The navy [said|c] [the Liberia-flagged Nordic Pearl had dragged its anchor|w].",
        "У флоті [сказали|c], що [судно «Нордік перл» тягнуло якір|w].",
        "В ВМС [сказали|c], что [судно «Нордик перл» протащило якорь|w].",
    ),
    (
        "Could, in what unless denies, is no hedge.",
        "The firm [would be fined|c] [unless it could show the tank was safe|w].",
        "Фірму [оштрафують|c], [якщо вона не доведе, що бак безпечний|w].",
        "Фирму [оштрафуют|c], [если она не докажет, что бак безопасен|w].",
    ),
    (
        "Who holds his fire doesn't fire.",
        "The general [said|c] [his men would hold their fire|w].",
        "Генерал [сказав|c], що [його люди не стрілятимуть|w].",
        "Генерал [сказал|c], что [его люди прекратят огонь|w].",
    ),
    (
        "That somebody would not say where is no doubt.",
        "The commander [said|c] [the strike would come at night|w], but would not say where.",
        "Командир [сказав|c], що [удар буде вночі|w].",
        "Командир [сказал|c], что [удар будет ночью|w].",
    ),
    (
        "A ticket one way is no end of the world.",
        "The judge [said|c] [he had a one-way ticket|w].",
        "Суддя [сказав|c], що [він має квиток в один кінець|w].",
        "Судья [сказал|c], что [у него билет в один конец|w].",
    ),
    (
        "The fall of a drone isn't that of a currency.",
        "The army [said|c] [the crash of the drone was being investigated|w].",
        "Військові [сказали|c], що [падіння дрона розслідують|w].",
        "Военные [сказали|c], что [падение беспилотника расследуют|w].",
    ),
    (
        "What somebody left open isn't denied.",
        "The envoy [said|c] [the shelling must stop|w].",
        "Посланець [сказав|c], що [обстріли мають припинитися|w]. Хто стріляв, він не уточнив.",
        "Посланник [сказал|c], что [обстрелы должны прекратиться|w].",
    ),
    (
        "Rejected as absurd: the charge is rejected, not that it is absurd.",
        "The minister [rejected|c] the accusations as [absurd|w].",
        "Міністерка [назвала|c] звинувачення [абсурдними|w].",
        "Министр [назвала|c] обвинения [нелепыми|w].",
    ),
    (
        "Who sees it differently doubts what stands before, not what he says himself.",
        "The inspectorate sees it differently. [Its head|s] [said|c] [the valve had been old|w].",
        "[Голова інспекції|s] [сказала|c], що [клапан був старий|w].",
        "[Глава инспекции|s] [сказала|c], что [клапан был старым|w].",
    ),
    (
        "Who is asked to do it stands before what is told.",
        "The centre [asked|c] relatives [to wait for confirmation|w].",
        "Центр [попросив|c] рідних [чекати підтвердження|w].",
        "Центр [попросил|c] родных [ждать подтверждения|w].",
    ),
    (
        "Not ruled out, by the cue or in what is said.",
        "The minister [said|c] [sabotage could not be ruled out|w].",
        "Міністр [не виключає|c] [диверсії|w].",
        "Министр [сказал|c], что [диверсия не исключена|w].",
    ),
    (
        "Tainted, infected: no strong words.",
        "The doctor [said|c] [the meat was tainted|w].",
        "Лікар [сказав|c], що [м’ясо було заражене|w].",
        "Врач [сказал|c], что [мясо было заражено|w].",
    ),
    (
        "Imprecise, неточный: one word with a denying prefix.",
        "[Ines Prado|s] [said|c] [the method was imprecise|w].",
        "[Інес Прадо|s] [сказала|c], що [метод неточний|w].",
        "[Инес Прадо|s] [сказала|c], что [метод неточен|w].",
    ),
    (
        "Who raised the rate is the bank that speaks.",
        "The bank [said|c] [it had raised its rate because food was getting dearer|w].",
        "Банк [повідомив|c], що [підняв ставку, бо дорожчають харчі|w].",
        "Банк [сообщил|c], что [он повысил ставку из-за подорожания продуктов|w].",
    ),
    (
        "One denial in all three.",
        "“[They didn’t do it|w],” [the inspector|s] [said|c].",
        "«[Вони цього не зробили|w]», – [сказала|c] [інспекторка|s].",
        "«[Они этого не сделали|w]», – [сказала|c] [инспектор|s].",
    ),
    (
        "Anybody can: that is leave, not doubt.",
        "The observatory [said|c] [any pupil can check the data|w].",
        "В обсерваторії [сказали|c], що [дані може перевірити кожен учень|w].",
        "В обсерватории [сказали|c], что [проверить данные может каждый ученик|w].",
    ),
    (
        "What is to come is promised by those who speak.",
        "The general [said|c] [his men would answer any attack|w].",
        "Генерал [сказав|c], що [його люди дадуть відповідь на будь-який напад|w].",
        "Генерал [сказал|c], что [его люди ответят на любое нападение|w].",
    ),
    (
        "A verb is no quality.",
        "She [said|c] [the last mile always costs the most|w].",
        "[Вона|s] [сказала|c], що [остання миля завжди найдорожча|w].",
        "Она [сказала|c], что [последняя миля всегда самая дорогая|w].",
    ),
    (
        "Небезпечний, dangerous: a denying prefix that denies nothing.",
        "The captain [said|c] [the ice was not dangerous|w].",
        "Капітан [сказав|c], що [лід не небезпечний|w].",
        "Капитан [сказал|c], что [лед не опасен|w].",
    ),
    (
        "His side never did, we never did.",
        "The general [said|c] [his side had never shelled the hospital|w].",
        "Генерал [сказав|c], що [його сторона ніколи не обстрілювала лікарню|w].",
        "Генерал [сказал|c], что [мы никогда не обстреливали больницу|w].",
    ),
]

# dimension, the version that differs from both others, and the three
TOLD = [
    (
        "term",
        "uk",
        "The minister [said|c] [Kyiv had attacked the city|w].",
        "Міністр [сказав|c], що [київський режим атакував місто|w].",
        "Министр [сказал|c], что [Киев атаковал город|w].",
    ),
    (
        "term",
        "ru",
        "The minister [said|c] [Kyiv was responsible for the attack|w].",
        "Міністр [сказав|c], що [за атаку відповідає Київ|w].",
        "Министр [сказал|c], что [за атаку отвечает киевский режим|w].",
    ),
    (
        "term",
        "uk",
        "The minister [said|c] [Russia must pay|w].",
        "Міністр [сказав|c], що [країна-агресорка має заплатити|w].",
        "Министр [сказал|c], что [Россия должна заплатить|w].",
    ),
    (
        "term",
        "ru",
        "The prosecutors [say|c] [the former deputy minister demanded 8% of each contract|w].",
        "Прокурори [кажуть|c], що [колишній заступник міністра вимагав 8% з кожного контракту|w].",
        "Прокуроры [говорят|c], что [взяточник в кресле замминистра требовал 8% с каждого контракта|w].",
    ),
    (
        "term",
        "ru",
        "The [regional governor|s] [said|c] [two men were killed|w].",
        "[Начальниця області|s] [сказала|c], що [двоє чоловіків загинули|w].",
        "[Назначенная Киевом глава области|s] [сказала|c], что [двое мужчин погибли|w].",
    ),
    (
        "term",
        "uk",
        "[Russia’s defence ministry|s] [said|c] [the depot was hit|w].",
        "[Окупанти|s] [сказали|c], що [влучили у склад|w].",
        "[Минобороны РФ|s] [сообщило|c], что [поражен склад|w].",
    ),
    (
        "term",
        "uk",
        "[Hungary’s prime minister|s] [said|c] [the plan would fail|w].",
        "[Найближчий приятель Кремля в Євросоюзі|s] [сказав|c], що [план провалиться|w].",
        "[Премьер Венгрии|s] [сказал|c], что [план провалится|w].",
    ),
    (
        "term",
        "uk",
        "The [deputy|s] [said|c] [the show had divided the city|w].",
        "[Проросійський депутат|s] [сказав|c], що [виставка розколола місто|w].",
        "[Депутат|s] [сказал|c], что [выставка расколола город|w].",
    ),
    (
        "term",
        "ru",
        "The army [said|c] [the fighters had left the town|w].",
        "Армія [сказала|c], що [бійці залишили місто|w].",
        "Армия [сказала|c], что [боевики оставили город|w].",
    ),
    (
        "term",
        "ru",
        "The general [said|c] [the soldiers were in the village|w].",
        "Генерал [сказав|c], що [солдати в селі|w].",
        "Генерал [сказал|c], что [каратели в селе|w].",
    ),
    (
        "term",
        "en",
        "The mayor [said|c] [the town had been occupied in May|w].",
        "Мер [сказав|c], що [місто звільнили в травні|w].",
        "Мэр [сказал|c], что [город освободили в мае|w].",
    ),
    (
        "term",
        "uk",
        "The governor [said|c] [the Russian head of the village was wounded|w].",
        "Губернатор [сказав|c], що [гауляйтера села поранено|w].",
        "Губернатор [сказал|c], что [российский глава села ранен|w].",
    ),
    (
        "term",
        "ru",
        "The ministry [said|c] [the sanctions were unfair|w].",
        "Міністерство [сказало|c], що [санкції несправедливі|w].",
        "Министерство [сказало|c], что [антироссийские санкции несправедливы|w].",
    ),
    (
        "attribution",
        "uk",
        "“[It will work|w],” [the mayor|s] [said|c].",
        "«[Усе працюватиме|w]», – [зловтішається|c] [мер|s].",
        "«[Все заработает|w]», – [сказал|c] [мэр|s].",
    ),
    (
        "attribution",
        "ru",
        "[Ada Brink|s] [said|c] [the bridge was safe|w].",
        "[Ада Брінк|s] [сказала|c], що [міст безпечний|w].",
        "[Ада Бринк|s] попыталась сохранить хорошую мину, [сказав|c], что [мост безопасен|w].",
    ),
    (
        "attribution",
        "uk",
        "Romania [said|c] [the fragments fell on its bank|w].",
        "Румунія [підтвердила|c], що [уламки впали на її берег|w].",
        "Румыния [сказала|c], что [обломки упали на ее берег|w].",
    ),
    (
        "hedging",
        "uk",
        "[She|s] [hoped|c] [the first group would travel before Christmas|w].",
        "[За словами|c] [посадовиці|s], [перша група поїде до Різдва|w].",
        "[Она|s] [надеется|c], что [первая группа поедет до Рождества|w].",
    ),
    (
        "hedging",
        "en",
        "Police [said|c] [the suspect acted alone|w].",
        "За попередніми даними, [підозрюваний діяв сам|w], [повідомила|c] [поліція|s].",
        "По предварительным данным, [подозреваемый действовал один|w], [сообщила|c] [полиция|s].",
    ),
    (
        "agency",
        "uk",
        "The ombudsman [said|c] [eleven children had been given passports|w].",
        "Омбудсменка [сказала|c], що [одинадцятьом дітям росіяни видали паспорти|w].",
        "Омбудсмен [сказала|c], что [одиннадцати детям выданы паспорта|w].",
    ),
    (
        "agency",
        "uk",
        "The general [said|c] [his side had never blocked aid|w].",
        "Генерал [сказав|c], що [допомогу ніколи не блокували|w].",
        "Генерал [сказал|c], что [его сторона никогда не блокировала помощь|w].",
    ),
    (
        "intensity",
        "ru",
        "The doctor [said|c] [six were in serious condition|w].",
        "Лікар [сказав|c], що [шестеро у важкому стані|w].",
        "Врач [сказал|c], что [шестеро в критическом состоянии|w].",
    ),
    (
        "intensity",
        "uk",
        "“[We will not call this rescue|w],” [she|s] [said|c].",
        "«[Ми ніколи не назвемо це порятунком|w]», – [сказала|c] [вона|s].",
        "«[Мы не назовем это спасением|w]», – [сказала|c] [она|s].",
    ),
    (
        "intensity",
        "ru",
        "The general [said|c] [his side had never blocked aid|w].",
        "Генерал [сказав|c], що [його сторона ніколи не блокувала допомогу|w].",
        "Генерал [сказал|c], что [его сторона никогда не мешала помощи|w].",
    ),
    (
        "intensity",
        "uk",
        "The harbour [said|c] [the strike would delay about a dozen ships|w].",
        "У порту [сказали|c], що [удар затримає щонайменше дюжину суден|w].",
        "В порту [сказали|c], что [удар задержит около дюжины судов|w].",
    ),
    (
        "intensity",
        "ru",
        "The UN [said|c] [more than 260,000 people were there|w].",
        "В ООН [сказали|c], що [там понад 260 тисяч людей|w].",
        "В ООН [сказали|c], что [там около 260 тысяч человек|w].",
    ),
    (
        "intensity",
        "uk",
        "The doctor [said|c] [some 70 children a day were dying|w].",
        "Лікар [сказав|c], що [щодня помирають до 70 дітей|w].",
        "Врач [сказал|c], что [ежедневно умирают около 70 детей|w].",
    ),
    (
        "negation",
        "ru",
        "“[I am not against it|w],” [he|s] [said|c].",
        "«[Я не проти|w]», – [сказав|c] [він|s].",
        "«[Я против|w]», – [сказал|c] [он|s].",
    ),
    (
        "negation",
        "ru",
        "The minister [said|c] [not all the documents were ready|w].",
        "Міністр [сказав|c], що [не всі документи готові|w].",
        "Министр [сказал|c], что [никакие документы не готовы|w].",
    ),
    (
        "negation",
        "uk",
        "The minister [said|c] [not a single shot was fired|w].",
        "Міністр [сказав|c], що [пролунав не один постріл|w].",
        "Министр [сказал|c], что [не прозвучало ни одного выстрела|w].",
    ),
    (
        "attribution",
        "ru",
        "[She|s] [hoped|c] [the decision would be reversed|w].",
        "[Вона|s] [сподівається|c], що [рішення скасують|w].",
        "[Она|s] [требует|c] [отменить решение|w].",
    ),
    (
        "hedging",
        "en",
        "The crew [said|c] [it was probably methane|w].",
        "Екіпаж [сказав|c], що [це був метан|w].",
        "Экипаж [сказал|c], что [это был метан|w].",
    ),
    (
        "condition",
        "uk",
        "The mayor [said|c] [the school would close in May|w].",
        "Мер [сказав|c]: «[Без цих коштів школу закриють у травні|w]».",
        "Мэр [сказал|c], что [школу закроют в мае|w].",
    ),
]

# statements reported in other words
ALIKE = [
    (
        "The mayor [said|c] [the power plant was not damaged|w].",
        "Мер [сказав|c], що [електростанція вціліла|w].",
        "Мэр [сказал|c], что [электростанция не пострадала|w].",
    ),
    (
        "The owner [said|c] [the ferry no longer ran|w].",
        "Власник [сказав|c], що [пором більше не ходить|w].",
        "Владелец [сказал|c], что [паром перестал ходить|w].",
    ),
    (
        "The envoy [said|c] [Kyiv did not rule out talks|w].",
        "Посланець [сказав|c], що [Київ не виключає переговорів|w].",
        "Посланник [сказал|c], что [Киев не исключает переговоров|w].",
    ),
    (
        "The governor [said|c] [there were no casualties|w].",
        "Губернатор [сказав|c], що [обійшлося без жертв|w].",
        "Губернатор [сказал|c], что [пострадавших нет|w].",
    ),
    (
        "Police [said|c] [it was not yet known who fired|w].",
        "У поліції [сказали|c], що [поки невідомо, хто стріляв|w].",
        "В полиции [сказали|c], что [пока неизвестно, кто стрелял|w].",
    ),
    (
        "The general [said|c] [the army had failed to take the village|w].",
        "Генерал [сказав|c], що [армії не вдалося взяти село|w].",
        "Генерал [сказал|c], что [армия не смогла взять село|w].",
    ),
    (
        "The clerk [said|c] [the vote had not taken place|w].",
        "Секретар [сказав|c], що [голосування не відбулося|w].",
        "Секретарь [сказал|c], что [голосование не состоялось|w].",
    ),
    (
        "The minister [said|c] [he would not resign|w].",
        "Міністр [сказав|c], що [не піде у відставку|w].",
        "Министр [сказал|c], что [в отставку он не собирается|w].",
    ),
    (
        "The widow [said|c] [she had never received the letter|w].",
        "Вдова [сказала|c], що [листа так і не отримала|w].",
        "Вдова [сказала|c], что [письма она не получала|w].",
    ),
    (
        "The mediator [said|c] [neither side had agreed|w].",
        "Посередник [сказав|c], що [жодна зі сторін не погодилася|w].",
        "Посредник [сказал|c], что [ни одна из сторон не согласилась|w].",
    ),
    (
        "The president [said|c] [there would be no election during the war|w].",
        "Президент [сказав|c], що [під час війни виборів не буде|w].",
        "Президент [сказал|c], что [во время войны выборов не будет|w].",
    ),
    (
        "The harbour [said|c] [the ship could not leave until the fine was paid|w].",
        "У порту [сказали|c], що [судно не вийде, доки не сплатять штраф|w].",
        "В порту [сказали|c], что [судно не выйдет, пока не уплатят штраф|w].",
    ),
    (
        "The boy [said|c] [he was not afraid|w].",
        "Хлопець [сказав|c], що [не боїться|w].",
        "Парень [сказал|c], что [ему не страшно|w].",
    ),
    (
        "The agency [said|c] [the missile had not hit the reactor|w].",
        "В агентстві [сказали|c], що [ракета в реактор не влучила|w].",
        "В агентстве [сказали|c], что [реактор не задет ракетой|w].",
    ),
    (
        "The driver [said|c] [the police had fired without warning|w].",
        "Водій [сказав|c], що [поліція стріляла без попередження|w].",
        "Водитель [сказал|c], что [полиция стреляла, не предупредив|w].",
    ),
    (
        "The students [said|c] [they had been denied entry|w].",
        "Студенти [сказали|c], що [їх не пустили|w].",
        "Студенты [сказали|c], что [им отказали во въезде|w].",
    ),
    (
        "The bank [said|c] [the move had nothing to do with the war|w].",
        "У банку [сказали|c], що [крок не пов’язаний із війною|w].",
        "В банке [сказали|c], что [шаг не имеет отношения к войне|w].",
    ),
    (
        "The colonel [said|c] [they did not have enough shells|w].",
        "Полковник [сказав|c], що [їм бракує снарядів|w].",
        "Полковник [сказал|c], что [снарядов не хватает|w].",
    ),
    (
        "The judge [said|c] [there was not enough evidence|w].",
        "Суддя [сказав|c], що [доказів недостатньо|w].",
        "Судья [сказал|c], что [доказательств недостаточно|w].",
    ),
    (
        "The minister [said|c] [the country would not recognise the vote|w].",
        "Міністр [сказав|c], що [країна не визнає голосування|w].",
        "Министр [сказал|c], что [страна голосования не признает|w].",
    ),
    (
        "The captain [denied|c] [that the ship had cut the cable|w].",
        "Капітан [заперечив|c], що [судно перерізало кабель|w].",
        "Капитан [сказал|c], что [судно кабель не перерезало|w].",
    ),
    (
        "The ministry [denied|c] [the report|w].",
        "Міністерство [спростувало|c] [повідомлення|w].",
        "Министерство [опровергло|c] [сообщение|w].",
    ),
    (
        "The spokesman [declined to say|c] [whether the talks would go on|w].",
        "Речник [не сказав|c], [чи переговори триватимуть|w].",
        "Представитель [отказался сообщить|c], [продолжатся ли переговоры|w].",
    ),
    (
        "The farmer [said|c] [nobody had told him about the mine|w].",
        "Фермер [сказав|c], що [про міну йому ніхто не сказав|w].",
        "Фермер [сказал|c], что [о мине его не предупредили|w].",
    ),
    (
        "The envoy [said|c] [the sanctions were not aimed at the people|w].",
        "Посланець [сказав|c], що [санкції спрямовані не проти людей|w].",
        "Посланник [сказал|c], что [санкции направлены не против людей|w].",
    ),
    (
        "The minister [said|c] [the army did not attack civilians|w].",
        "Міністр [сказав|c], що [армія цивільних не атакує|w].",
        "Министр [сказал|c], что [армия не наносит ударов по гражданским|w].",
    ),
    (
        "The doctor [said|c] [he was no longer in danger|w].",
        "Лікар [сказав|c], що [його життю вже ніщо не загрожує|w].",
        "Врач [сказал|c], что [его жизни ничто не угрожает|w].",
    ),
    (
        "The union [said|c] [the strike would not end before Friday|w].",
        "Профспілка [сказала|c], що [страйк не скінчиться до п’ятниці|w].",
        "Профсоюз [сказал|c], что [забастовка не закончится раньше пятницы|w].",
    ),
    (
        "The chancellor [said|c] [the tanks would not be sent without the consent of allies|w].",
        "Канцлер [сказав|c], що [танки не відправлять без згоди союзників|w].",
        "Канцлер [сказал|c], что [танки не отправят без согласия союзников|w].",
    ),
    (
        "The mayor [said|c] [the city was not ready for winter|w].",
        "Мер [сказав|c], що [місто не готове до зими|w].",
        "Мэр [сказал|c], что [город к зиме не готов|w].",
    ),
    (
        "The trader [said|c] [prices would hardly fall|w].",
        "Торговець [сказав|c], що [ціни навряд чи впадуть|w].",
        "Торговец [сказал|c], что [цены вряд ли упадут|w].",
    ),
    (
        "“[This is not our war|w],” [she|s] [said|c].",
        "«[Це не наша війна|w]», – [сказала|c] [вона|s].",
        "«[Это не наша война|w]», – [сказала|c] [она|s].",
    ),
    (
        "“[We cannot wait any longer|w],” [he|s] [said|c].",
        "«[Ми більше не можемо чекати|w]», – [сказав|c] [він|s].",
        "«[Ждать больше нельзя|w]», – [сказал|c] [он|s].",
    ),
    (
        "“[Without gas the town will freeze|w],” [he|s] [said|c].",
        "«[Без газу місто замерзне|w]», – [сказав|c] [він|s].",
        "«[Без газа город замерзнет|w]», – [сказал|c] [он|s].",
    ),
    (
        "The envoy [said|c] [the text was unacceptable|w].",
        "Посланець [сказав|c], що [текст неприйнятний|w].",
        "Посланник [сказал|c], что [текст неприемлем|w].",
    ),
    (
        "The expert [said|c] [the drone was unarmed|w].",
        "Експерт [сказав|c], що [дрон був без зброї|w].",
        "Эксперт [сказал|c], что [беспилотник не нес вооружения|w].",
    ),
    (
        "The lawyer [said|c] [his client was innocent|w].",
        "Адвокат [сказав|c], що [його клієнт невинний|w].",
        "Адвокат [сказал|c], что [его клиент невиновен|w].",
    ),
    (
        "The aide [said|c] [the two leaders would not meet this week|w].",
        "Помічник [сказав|c], що [лідери цього тижня не зустрінуться|w].",
        "Помощник [сказал|c], что [встречи лидеров на этой неделе не будет|w].",
    ),
    (
        "The mother [said|c] [she would not leave until her son was found|w].",
        "Мати [сказала|c], що [не поїде, поки не знайдуть сина|w].",
        "Мать [сказала|c], что [не уедет, пока сына не найдут|w].",
    ),
    (
        "The commander [said|c] [they had stopped nothing but time|w].",
        "Командир [сказав|c], що [вони не зупинили нічого, крім часу|w].",
        "Командир [сказал|c], что [остановили они только время|w].",
    ),
    (
        "The chairman [said|c] [the committee was not opposed to the law|w].",
        "Голова [сказав|c], що [комітет не проти закону|w].",
        "Председатель [сказал|c], что [комитет не возражает против закона|w].",
    ),
    (
        "The nurse [said|c] [there was no water and no light|w].",
        "Медсестра [сказала|c], що [немає ні води, ні світла|w].",
        "Медсестра [сказала|c], что [нет ни воды, ни света|w].",
    ),
    (
        "The minister [said|c] [it would be a mistake not to try|w].",
        "Міністр [сказав|c], що [не спробувати було б помилкою|w].",
        "Министр [сказал|c], что [было бы ошибкой не попробовать|w].",
    ),
    (
        "The governor [said|c] [Russian forces had shelled the town overnight|w].",
        "Губернатор [повідомив|c], що [російські війська вночі обстріляли місто|w].",
        "Губернатор [сообщил|c], что [российские войска ночью обстреляли город|w].",
    ),
    (
        "The ministry [said|c] [its forces had shot down 12 drones|w].",
        "У міністерстві [повідомили|c], що [збили 12 безпілотників|w].",
        "В министерстве [сообщили|c], что [сбили 12 беспилотников|w].",
    ),
    (
        "The president [urged|c] allies [to send more air defence systems|w].",
        "Президент [закликав|c] союзників [надіслати більше систем ППО|w].",
        "Президент [призвал|c] союзников [прислать больше систем ПВО|w].",
    ),
    (
        "The prosecutor [asked|c] the court [to keep the suspect in custody for 60 days|w].",
        "Прокурор [просить|c] суд [взяти підозрюваного під варту на 60 днів|w].",
        "Прокурор [попросил|c] суд [арестовать подозреваемого на 60 дней|w].",
    ),
    (
        "The bank [said|c] [inflation had slowed to 7.2 per cent in March|w].",
        "У банку [повідомили|c], що [інфляція в березні сповільнилася до 7,2 відсотка|w].",
        "В банке [сообщили|c], что [инфляция в марте замедлилась до 7,2 процента|w].",
    ),
    (
        "“[We are ready for peace, but not at any price|w],” [the minister|s] [said|c].",
        "«[Ми готові до миру, але не за будь-яку ціну|w]», – [сказав|c] [міністр|s].",
        "«[Мы готовы к миру, но не любой ценой|w]», – [заявил|c] [министр|s].",
    ),
    (
        "The union [said|c] [about 300 miners had walked out|w].",
        "У профспілці [кажуть|c], що [на страйк вийшли близько 300 гірників|w].",
        "В профсоюзе [говорят|c], что [бастуют около 300 горняков|w].",
    ),
    (
        "The EU [said|c] [it would extend sanctions against Russia for six months|w].",
        "У ЄС [повідомили|c], що [продовжать санкції проти Росії на пів року|w].",
        "В ЕС [сообщили|c], что [продлят санкции против России на полгода|w].",
    ),
    (
        "The general [said|c] [the situation at the front was difficult|w].",
        "Генерал [сказав|c], що [ситуація на фронті складна|w].",
        "Генерал [сказал|c], что [обстановка на фронте сложная|w].",
    ),
    (
        "The mayor [said|c] [two people had been killed and nine injured|w].",
        "Мер [сказав|c], що [двоє людей загинули, дев’ятеро поранені|w].",
        "Мэр [сказал|c], что [два человека погибли, девять ранены|w].",
    ),
    (
        "The court [ruled|c] [that the law was unconstitutional|w].",
        "Суд [постановив|c], що [закон суперечить конституції|w].",
        "Суд [постановил|c], что [закон противоречит конституции|w].",
    ),
    (
        "The premier [said|c] [the government would resign if parliament rejected the budget|w].",
        "Прем’єр [сказав|c], що [уряд піде у відставку, якщо парламент не ухвалить бюджет|w].",
        "Премьер [сказал|c], что [правительство уйдет в отставку, если парламент отклонит бюджет|w].",
    ),
    (
        "The envoy [described|c] the talks as “[constructive|w]”.",
        "Посланець [назвав|c] переговори «[конструктивними|w]».",
        "Посланник [назвал|c] переговоры «[конструктивными|w]».",
    ),
    (
        "The airline [said|c] [the flight had been delayed by fog|w].",
        "В авіакомпанії [пояснили|c], що [рейс затримався через туман|w].",
        "В авиакомпании [объяснили|c], что [рейс задержали из-за тумана|w].",
    ),
    (
        "The governor [said|c] [power would be restored by Friday|w].",
        "Губернатор [сказав|c], що [світло повернуть до п’ятниці|w].",
        "Губернатор [сказал|c], что [электричество восстановят к пятнице|w].",
    ),
    (
        "The rescuers [said|c] [the fire had been put out by noon|w].",
        "Рятувальники [повідомили|c], що [пожежу загасили до полудня|w].",
        "Спасатели [сообщили|c], что [пожар потушили к полудню|w].",
    ),
    (
        "The ministry [warned|c] [that the river could flood ten villages|w].",
        "Міністерство [попередило|c], що [річка може затопити десять сіл|w].",
        "Министерство [предупредило|c], что [река может затопить десять деревень|w].",
    ),
    (
        "The analyst [believes|c] [oil will stay cheap until the autumn|w].",
        "Аналітик [вважає|c], що [нафта буде дешевою до осені|w].",
        "Аналитик [считает|c], что [нефть останется дешевой до осени|w].",
    ),
    (
        "The minister [promised|c] [to publish the report by June|w].",
        "Міністр [пообіцяв|c] [оприлюднити звіт до червня|w].",
        "Министр [обещает|c] [опубликовать доклад к июню|w].",
    ),
    (
        "The farmers [say|c] [they will block the border until the ban is lifted|w].",
        "Фермери [кажуть|c], що [блокуватимуть кордон, доки не скасують заборону|w].",
        "Фермеры [говорят|c], что [будут блокировать границу, пока не снимут запрет|w].",
    ),
    (
        "The survivor [recalled|c]: “[There was a flash and then darkness|w].”",
        "Уцілілий [згадує|c]: «[Був спалах, а потім темрява|w]».",
        "Выживший [вспоминает|c]: «[Была вспышка, а потом темнота|w]».",
    ),
    (
        "The spokesman [said|c] [the allegations were baseless|w].",
        "Речник [сказав|c], що [звинувачення безпідставні|w].",
        "Представитель [сказал|c], что [обвинения безосновательны|w].",
    ),
    (
        "The agency [estimates|c] [that some 40,000 people have fled|w].",
        "Агентство [оцінює|c], що [втекли близько 40 тисяч людей|w].",
        "По [оценке|c] агентства, [бежали около 40 тысяч человек|w].",
    ),
    (
        "The doctor [said|c] [most of the wounded were civilians|w].",
        "Лікар [сказав|c], що [більшість поранених – цивільні|w].",
        "Врач [сказал|c], что [большинство раненых – мирные жители|w].",
    ),
    (
        "The senator [accused|c] the government of [hiding the truth|w].",
        "Сенатор [звинуватив|c] уряд у тому, що [той приховує правду|w].",
        "Сенатор [обвинил|c] правительство в [сокрытии правды|w].",
    ),
    (
        "The commander [said|c] [Ukrainian troops had withdrawn from the village|w].",
        "Командир [сказав|c], що [українські війська відійшли із села|w].",
        "Командир [сказал|c], что [украинские войска отошли из села|w].",
    ),
    (
        "The regulator [fined|c] the bank because [it had failed to check its clients|w].",
        "Регулятор [оштрафував|c] банк, бо [той не перевіряв клієнтів|w].",
        "Регулятор [оштрафовал|c] банк за то, что [тот не проверял клиентов|w].",
    ),
    (
        "The chairman [said|c] [the plan was only a first step|w].",
        "Голова [сказав|c], що [план – лише перший крок|w].",
        "Председатель [сказал|c], что [план – только первый шаг|w].",
    ),
    (
        "The mother [said|c] [her son had been taken from school by armed men|w].",
        "Мати [сказала|c], що [сина забрали зі школи озброєні люди|w].",
        "Мать [сказала|c], что [сына забрали из школы вооруженные люди|w].",
    ),
    (
        "“[It is a great day for our people|w],” [the president|s] [said|c].",
        "«[Це великий день для нашого народу|w]», – [сказав|c] [президент|s].",
        "«[Это великий день для нашего народа|w]», – [сказал|c] [президент|s].",
    ),
    (
        "The ministry [confirmed|c] [the death of two soldiers|w].",
        "Міністерство [підтвердило|c] [загибель двох військових|w].",
        "Министерство [подтвердило|c] [гибель двух военных|w].",
    ),
    (
        "The lawyer [insists|c] [that his client is innocent|w].",
        "Адвокат [наполягає|c], що [клієнт невинний|w].",
        "Адвокат [настаивает|c], что [клиент невиновен|w].",
    ),
    (
        "The minister [admitted|c] [that mistakes had been made|w].",
        "Міністр [визнав|c], що [помилки були|w].",
        "Министр [признал|c], что [ошибки были|w].",
    ),
    (
        "The trader [expects|c] [prices to double by spring|w].",
        "Торговець [очікує|c], що [ціни до весни подвояться|w].",
        "Торговец [ожидает|c], что [цены к весне удвоятся|w].",
    ),
    (
        "“[Everyone here has lost somebody|w],” [said|c] [Olena|s], a teacher.",
        "«[Тут кожен когось утратив|w]», – [каже|c] вчителька [Олена|s].",
        "«[Здесь каждый кого-то потерял|w]», – [говорит|c] учительница [Елена|s].",
    ),
    (
        "The minister [said|c] [the terrorist attack had been prepared abroad|w].",
        "Міністр [сказав|c], що [теракт готували за кордоном|w].",
        "Министр [сказал|c], что [теракт готовили за границей|w].",
    ),
    (
        "The watchdog [said|c] [the election was free but not fair|w].",
        "У наглядовій місії [сказали|c], що [вибори були вільні, але не чесні|w].",
        "В наблюдательной миссии [сказали|c], что [выборы были свободными, но не честными|w].",
    ),
]


def told(texts: tuple[str, ...]) -> list[tuple[tuple[str, str], str]]:
    """Pairs of versions and dimensions in which they are told to differ, but for the marks."""
    sides = [
        side_from(lang, marked, "direct" if "“[" in marked or "«[" in marked else "indirect")
        for lang, marked in zip(LANGUAGES, texts, strict=True)
    ]
    found = [(d.between, str(d.dimension)) for d in compare_statement(sides)]
    return [key for key in found if key[1] != "quotation"]


@pytest.mark.parametrize(("why", "en", "uk", "ru"), QUIET)
def test_what_is_reported_alike_stays_quiet(why, en, uk, ru):
    assert told((en, uk, ru)) == [], why


@pytest.mark.parametrize(("en", "uk", "ru"), ALIKE)
def test_other_words_for_the_same_stay_quiet(en, uk, ru):
    assert told((en, uk, ru)) == []


@pytest.mark.parametrize(("dimension", "odd", "en", "uk", "ru"), TOLD)
def test_the_version_that_differs_is_told_against_both_others(dimension, odd, en, uk, ru):
    wanted = [(pair, dimension) for pair in combinations(LANGUAGES, 2) if odd in pair]
    assert told((en, uk, ru)) == wanted
