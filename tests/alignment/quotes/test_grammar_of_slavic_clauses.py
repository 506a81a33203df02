"""What a Ukrainian or Russian clause reports, and what it doesn't: a row says what it shows."""

import pytest
from quotation import assert_as_marked

NOTHING = [
    ("An adjective before its noun is no predicate.", "uk",
     "Тут сіють лише певні сорти жита, а млин стоїть, щоб молоти."),
    ("As a predicate it is.", "uk", "[Мірошник|source] [певен|cue], що [жита вистачить|indirect]."),
    ("So it is before its subject at the head of a clause.", "uk",
     "«[Жита вистачить|direct]», — [переконана|cue] [мірошниця|source]."),
    ("A council is not glad.", "uk", "Він зник, наглядова рада має борги, а порт мовчить."),
    ("Who is glad is.", "uk", "[Тренерка|source] [рада|cue], що [човен цілий|indirect]."),
    ("What we give thanks for nobody says.", "uk", "Дякуємо, в нас усе є."),
    ("What they say is hearsay.", "uk", "[Кажуть|cue], [млин горів тричі|indirect]."),
    ("How the narrator speaks is no cue.", "uk", "Чесно кажучи, «[дива|scare]» ніхто не чекав."),
    ("Nor is it after the marks.", "ru", "Клич «[чужой|scare]» здесь, мягко говоря, неуместен."),
]  # fmt: skip

PERSONS = [
    ("No noun speaks where a verb is in the first person.", "uk",
     "Тепер [скажу|cue], що [косарі помагали|indirect]."),
    ("What one plans to buy isn't who plans.", "uk", "Ви ходите на ринок, плануєте покупки."),
    ("I is who does, past what it was said at.", "uk",
     "[Я|source] на сході [кажу|cue], що [міст старий|indirect], і [обіцяю|cue] [полагодити його|indirect]."),
    ("What you wish is nobody's statement.", "uk",
     "Якщо ви хочете обміняти чайник, пишіть. Хочеш подивитися?"),
    ("Would belongs to the verb.", "ru",
     "[Мельник|source] [хотел|cue] бы [узнать цену|indirect]."),
    ("Nobody is named where only they and you are.", "ru",
     "Сторож ушел, в понедельник [расскажу|cue], что [видел|indirect]."),
]  # fmt: skip

PURPOSES = [
    ("What something was asked for is no content.", "uk", "Вартові питали паролі, щоб виявити чужих."),
    ("Nor is what people meet for.", "uk", "Дощ ішов, рибалки збиралися разом, щоб полагодити сіті."),
    ("What one insists on is.", "uk",
     "[Мер|source] [наполягав|cue] на тому, щоб [закрити міст|indirect]."),
    ("What somebody is to do is wished.", "ru",
     "[Кузнец|source] [сказал|cue] жене, чтобы [не ждала|indirect]."),
    ("Nor what an alarm is for.", "uk", "Пролунала тривога, щоб люди сховалися."),
    ("What a request is for is its content.", "uk",
     "Рада схвалила [прохання|cue], щоб [міст закрили|indirect]."),
    ("What somebody did by a command for isn't commanded.", "ru",
     "По приказу князя построили башню, чтобы видеть море."),
    ("A purpose tells nothing of a month.", "ru",
     "Приют объявил месяц чистоты, чтобы привлечь гостей."),
    ("How sure one is has a result.", "uk", "Ковалі настільки певні ножів, що радо міняють їх."),
    ("Proof of something is what its clause tells.", "uk",
     "Рада висловлює радість після появи доказів того, що село ожило."),
    ("When something was asked doesn't ask.", "uk",
     "Вартові не спали, у перші дні питали дорогу, щоб обійти багно."),
    ("A place may be named by an adjective.", "uk",
     "У [страховій|source] [сказали|cue], що [грошей немає|indirect]."),
    ("How others say it is no question.", "uk",
     "[Він|source] [сказав|cue] «[Гайда!|direct]», як це роблять рибалки."),
    ("A relative clause is of the object.", "uk",
     "[Млин|source] [попросив|cue] [пояснення в заводу, що робив жорна|indirect]."),
    ("A promise that one repeats has its own content.", "uk",
     "[Мер|source] [повторив|cue] обіцянку, що [піде до суду|indirect]."),
    ("Nobody tells what burned down.", "uk", "Вона згадала клуню, що згоріла торік."),
    ("Whom something is told may look like an object.", "uk",
     "[Радник|source] [попередив|cue] владу, що [піде|indirect]."),
]  # fmt: skip

LABELS = [
    ("Direct speech is announced with its speaker.", "uk",
     "[Пряма мова|cue] [Гриценка|source]: «[Люди хочуть миру|direct]»."),
    ("Or without one.", "uk", "Міст упав.\n\n[Пряма мова|cue]: «[Люди хочуть миру|direct]»."),
    ("Word for word, it may be a register's.", "ru",
     "[Дословно|cue]: «[Печь остыла ночью|direct]»."),
]  # fmt: skip

TOPICS = [
    ("What is told of before the verb is a topic.", "uk", "Про затримання рибалки повідомила поліція."),
    ("What is asked may open the sentence.", "uk",
     "[Закрити порт|indirect] [пропонує|cue] [мер Ужви|source]."),
    ("A place may ask it.", "ru", "[Отменить сбор|indirect] [потребовали|cue] в [мэрии|source]."),
    ("Unmarked words between marks say something by themselves.", "uk",
     "[Газети|source] [пишуть|cue], що [«[сотні|partial]» прийшли купити білу хустку з написом «[Ужва|partial]»|indirect]."),
    ("A name after a colon may be a subject there.", "uk",
     "Матч тягнувся, і сталося диво: «[Вітрило|title]» забило гол."),
    ("A clause that begins with a preposition is said as a whole.", "ru",
     "[О сделке может быть объявлено завтра|indirect], [сообщили|cue] [источники|source]."),
    ("An abbreviation ends nothing.", "uk",
     "[Суд|source] [визнав|cue], що [штраф у 5 тис. грн. (9 дол. США) давно стягнули|indirect]."),
    ("Nor does a year's.", "ru",
     "[Порт|source] [отмечает|cue], что [к 2030 г. судов станет вдвое больше|indirect]."),
    ("What is such as written compares.", "uk", "Строк такий, як вказано на сайті."),
    ("A comma may be missing.", "uk", "[Сусідка|source] [сказала|cue] мені що [міст закрили|indirect]."),
    ("What to do is no clause.", "uk", "Пекар сказав що робити."),
    ("What I hope may stand beside the verb.", "ru", "[Надеемся|cue], [вам понравится пекарня|indirect]."),
    ("A verb that tells goes before the noun that does.", "uk",
     "[Останні дані порту|source] [свідчать|cue] про те, що [вода росте|indirect]."),
    ("That it is just so is told.", "uk",
     "[Учені|source] [кажуть|cue], що [саме легкість ножа робить його небезпечним|indirect]."),
    ("What exactly is so is a question.", "uk",
     "[Сторож|source] [розповів|cue], [що саме сталося|indirect]."),
]  # fmt: skip

SPEAKERS = [
    ("Who or which is named in whatever case.", "uk",
     "Журналісти говорили з [його сусідом|source], який [сказав|cue], що [порт закрили|indirect]."),
    ("A name in another case is named as a whole.", "uk",
     "Сторож зустрів [вчительку Ганну Рись|source], яка [розповіла|cue], що [школа горить|indirect]."),
    ("A body is one too.", "ru",
     "Долг рос при [нынешнем правительстве|source], которое [заявляет|cue], что [платить нечем|indirect]."),
    ("Who published a text says what is in it.", "uk",
     "[Портовий комітет|source] 9 травня розіслав листа, в якому [оголосив|cue] про [ремонт порту|indirect]."),
    ("What the marks say of its subject isn't said by it.", "uk",
     "[Голова ради|source] [попередив|cue], що крах країни «[настав щойно|partial]» та [закликав|cue] сусідів [чекати|indirect]."),
    ("Whom they accuse isn't who accuses.", "uk",
     "Чоловіків, які мовчать, [звинувачують|cue] у [крадіжці|indirect]."),
    ("A small word in a name may be capitalised.", "uk",
     "«[Його не знали|direct]», — [сказала|cue] [вдова Де Гроота Еліза Маар|source]."),
    ("How long they did is no part of who did.", "uk",
     "[Радники мера|source] кілька років [попереджували|cue] раду, що [порт замулиться|indirect]."),
    ("Where something was said is no part of who said it.", "uk",
     "В інтерв’ю Harbour Times [працівник банку|source] [пояснив|cue], що [грошей немає|indirect]."),
    ("Nor is it where a pronoun stands for it.", "uk",
     "У ньому [лісоруби|source] [кажуть|cue], що [сокир немає|indirect]."),
    ("A weekday is no part of who speaks.", "ru",
     "Как [сообщают|cue] в четверг [местные газеты|source], [пристань закрыли|indirect]."),
    ("Who speaks after a date.", "uk",
     "[Порт закриють|indirect], [заявив|cue] у неділю, 12 травня, [голова ради Іван Рись|source]."),
    ("What is believed is nobody's.", "ru", "[Считается|cue], что [порт закрыт|indirect]."),
    ("So is what is assumed.", "uk", "[Припускається|cue], що [судно затоне|indirect]."),
    ("Who is accused doesn't speak, nor does the place.", "ru",
     "В Риме мэр [подозревается|cue] в том, что [украл лодку|indirect]."),
    ("What a passive charges with.", "uk", "Рись [звинувачується|cue] в [крадіжці човна|indirect]."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "lang", "marked"),
    NOTHING + PERSONS + PURPOSES + LABELS + TOPICS + SPEAKERS,
    ids=lambda value: value if len(value) > 2 else "",
)
def test_clauses_are_read_as_marked(why, lang, marked):
    assert_as_marked(why, lang, marked)
