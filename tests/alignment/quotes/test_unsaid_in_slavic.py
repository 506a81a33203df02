"""What no one says in Ukrainian and Russian: each row says why, with what is said beside it."""

import pytest
from quotation import assert_as_marked

BEFORE = [
    ("When something happened isn't what somebody finds then.", "ru",
     "Когда я вернул ключ, сторож обнаружил царапины."),
    ("It is said where the main clause follows.", "uk",
     "[Якщо пса розбудити|indirect], [пояснює|cue] [Марта|source], [він тікає|indirect+]."),
    ("What one does while speaking isn't what one says.", "ru",
     "Выступая в порту, мэр подчеркнул успехи города."),
    ("Nor is what stands before a verb with its own topic.", "uk",
     "Син поїхав, крім того, Марта часто думає про батька."),
    ("Nor what a relative clause protests against.", "ru",
     "Рынок снесли, против чего протест выразило общество пекарей."),
    ("Nor a phrase without a clause.", "ru", "За выпечку здесь, помимо печи, отвечает старый пекарь."),
    ("Nor a word on how sure it is.", "ru", "Конечно, на мельнице рады успеху Ольги."),
    ("Of verbs in a row, none says the others.", "ru",
     "Эмаль держит жар, гарантирует долговечность, бережет дно."),
]  # fmt: skip

CLAUSES = [
    ("What for isn't what is said.", "uk", "Рада виступила, щоб підтримати пекарів."),
    ("What one insists on is.", "ru",
     "[Мэр|source] [настаивает|cue] на том, чтобы [закрыть рынок|indirect]."),
    ("After when isn't as somebody said.", "ru",
     "Пекарь уехал после того, как мэр обнаружил его долги."),
    ("Who doubts may be told by a clause.", "ru", "Сомневаются те, кто не видел моста."),
    ("So may where something is.", "uk", "Поліція повідомила в порт, де стоїть баржа."),
    ("What is asked isn't that.", "ru",
     "[Репортеры|source] [спросили|cue] компанию, [где деньги|indirect]."),
    ("One profits more than another.", "ru", "Ларьки показывают прибыль выше, чем рынок."),
    ("The narrator's own reminders are nobody's.", "uk",
     "Нагадаємо, що міст закрили в березні. Зазначимо, що платив пекар."),
    ("What awaits somebody is not expected.", "ru", "Клуб ждет тяжелое испытание."),
    ("What somebody waits for is.", "ru",
     "[Пекари|source] [ждут|cue] [первого снижения цен|indirect]."),
    ("How one begins isn't what one says.", "ru", "Громов начал с того, что разносил газеты."),
    ("Whoever answers for a thing sees to it.", "uk", "Пекарі відповідають за те, щоб піч не згасла."),
    ("What a thing is put down to is nobody's.", "ru", "Спад связывают с погодой."),
    ("Nor is what it came to be called.", "ru", "Болезнь стали называть лесным гриппом."),
    ("As to prices is no part of a complement.", "ru",
     "[Мэр|source] [назвал|cue] год [худшим за век|indirect] в том, что касается цен."),
    ("After that, as tells when.", "uk",
     "Мірошник не задоволений дахом, навіть після того, як його перекрили вдруге."),
    ("Who cries when something happens doesn't cry that.", "uk",
     "Вона гукнула, коли сторож не відчинив."),
    ("As follows on what has only just happened.", "uk", "Ледь кухар зняв кришку, як чайки закричали."),
    ("The same in Russian.", "ru", "Едва повар снял крышку, как чайки закричали."),
    ("What is said then is.", "uk",
     "Не встиг кухар сісти, як [сторож|source] [сказав|cue], що [дах горить|indirect]."),
    ("But as somebody says is that.", "uk",
     "[Щойно розчистили пристань|indirect], як [каже|cue] [сторож|source]. [Варто берегти торф|indirect], як [радить|cue] [кухар|source]."),
    ("So it is in Russian.", "ru",
     "[Он не успел на баржу|indirect], как [рассказал|cue] [сторож|source]."),
    ("Nobody asks who makes welcome.", "uk", "Ласкаво просимо на нову пристань міста."),
    ("Neither of two says anything.", "uk", "Ні кухар, ні писар не сказали, хто з’їв юшку."),
    ("So it is in Russian.", "ru", "Ни повар, ни писарь не сообщили, что уха пропала."),
    ("All that is a thing, and no clause.", "uk", "Несіть усе, що треба мати на човні."),
    ("So it is in Russian.", "ru", "Запишите всё, что варили летом в порту."),
    ("What is said to all is a clause.", "ru",
     "[Марта|source] [сказала|cue] всем, что [уплывает|indirect]."),
    ("Which one it is that told of something is no topic of hers.", "uk",
     "Кухарка, яка першою повідомила про пожежу, виклала знімок."),
    ("The same in Russian.", "ru", "Кухарка, которая первой сообщила о пожаре, выложила снимок."),
    ("To whom something is recommended isn't what is recommended.", "ru",
     "В порту мыло рекомендовано тем пекарям, которые не могут купить щетки."),
    ("What there is no word of nobody tells.", "uk",
     "Немає певної інформації про те, чий то був човен."),
    ("The same in Russian.", "ru", "Нет сведений о том, что лодка утонула."),
    ("But what isn't there may stand before.", "ru",
     "Муки нет, [сообщения|cue] о том, что [её везут|indirect], не подтвердились."),
    ("Who speaks at a fair doesn't speak what the fair is.", "uk",
     "Марта раділа, виступаючи на ярмарку, святі пекарів, що відбулося в порту."),
    ("What one speaks of in a headline with speech is a topic.", "uk",
     "«[Хліб не подорожчає цієї весни|direct]»: [мірошники|source] [пояснили|cue], чого чекати від літа\n\nДощ іде."),
    ("What isn't talked of isn't said.", "uk", "Марта не розповідала про життя на острові."),
]  # fmt: skip

AFTER = [
    ("Who somebody is isn't what they say.", "ru",
     "[Деньги пропали|indirect], [утверждает|cue] [Феофан|source], глава цеха пекарей."),
    ("Nor is where it is from.", "ru",
     "[Мэр уйдет в мае|indirect], [сообщает|cue] [ВДК|source] со ссылкой на двух людей, близких к мэрии."),
    ("Nor what the speaker doesn't do.", "ru",
     "[Придется латать сети|indirect], [добавил|cue] [он|source], не вдаваясь в споры."),
    ("He is nobody's description.", "ru",
     "[Снимал|indirect], [напомнил|cue] [он|source], [следователь на свой телефон|indirect+]."),
    ("Nor who has told of it.", "uk",
     "[Ціни впадуть|indirect], [згідно з|cue] [дослідженням цеху|source], про яке писав Гай."),
    ("A text that says something may stand before.", "ru",
     "Готов [проект указа|source], [согласно|cue] которому [пекари получат землю|indirect]."),
    ("In accordance with a contract something is done.", "uk",
     "Піч, відповідно до договору, погасили. У відповідності до закону міст закрили."),
    ("After a check too.", "ru", "По итогам проверки цеха была закрыта пекарня на рынке."),
    ("What isn't is no part of whose opinion it is.", "ru",
     "[По мнению|cue] [Громовой|source] [не стоит есть на ночь|indirect]."),
]  # fmt: skip

NAMES = [
    ("A firm in marks isn't what a law says.", "uk",
     "У «[Млинпромі|title]», відповідно до закону, рада має обмежені права."),
    ("The same in Russian.", "ru", "В «[Мельпроме|title]», согласно закону, права совета ограничены."),
    ("A name with which the sentence goes on is no speech.", "ru",
     "Иван Гай: «[Адмирал|title]» обладает не только стилем, но и яркими игроками."),
    ("Nor is it after whose data say so.", "uk",
     "[За даними|cue] [цеху|source], [«[Вихор|title]» працює в дев’яти селах|indirect]."),
    ("Names in a row after a colon are no speech.", "ru",
     "На их счету три ленты: «[Счастливчик|title]», «[Большой пекарь|title]» и «[Поле|title]»."),
    ("A play is begun, and nothing said.", "ru", "Потом мы начали «[Комедию снега|title]»."),
    ("Who tells of this in marks isn't quoted.", "uk", "Ціни впадуть, про це пише «[Порт|title]»."),
    ("To be is no verb of speech.", "ru", "«[Золотой печью|title]» — была награждена драма о пекарях."),
]  # fmt: skip

WORDS = [
    ("Although is no gerund.", "ru", "Хотя «[Север|title]» играет дома, стадион пуст."),
    ("Rather is nobody content.", "ru", "Это довольно скучно для тех, кто любит качку."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "lang", "marked"),
    [*BEFORE, *CLAUSES, *AFTER, *NAMES, *WORDS],
    ids=lambda value: value if len(value) > 2 else "",
)
def test_nobody_says_it(why, lang, marked):
    assert_as_marked(why, lang, marked)
