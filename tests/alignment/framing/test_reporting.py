"""How outlets of three languages report wars, courts and politics: what is told, what isn't."""

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
