"""Speakers: every mention of a person under one name in the nominative."""

import pytest

from alignment.quotes import extract_quotes

ROWS = [
    ("A pronoun stands for the person named before.", "en",
     "The envoy Selim Karahan came on Monday. “We wait,” he said.", ["Selim Karahan"]),
    ("A surname stands for the full name.", "en",
     "“We wait,” said the envoy Selim Karahan. “It rains,” Karahan added.",
     ["Selim Karahan", "Selim Karahan"]),
    ("A title is no part of the name.", "en", "“We wait,” said President Nina Berg.",
     ["Nina Berg"]),
    ("A pronoun of another gender looks further back.", "uk",
     "Прийшла лікарка Ганна Ткач. Прийшов мер Іван Бондар. «Чекаємо», — сказала вона.",
     ["Ганна Ткач"]),
    ("An inflected name has the same speaker.", "uk",
     "За словами мера Івана Бондаря, міст відкриють. «Чекаємо», — сказав Іван Бондар.",
     ["Іван Бондар", "Іван Бондар"]),
    ("An inflected name in Russian.", "ru",
     "По словам мэра Ивана Бондаря, мост откроют. «Ждем», — сказал Бондарь.",
     ["Иван Бондарь", "Иван Бондарь"]),
    ("What somebody heads is no part of the name.", "uk",
     "«Чекаємо», — сказав Глава МВС Сербії Горан Степанович.", ["Горан Степанович"]),
    ("Nor is where they are.", "uk",
     "«Чекаємо», — сказала керівниця дослідження в Киргизстані Гульнара Асанова.",
     ["Гульнара Асанова"]),
    ("Nor a company in another alphabet.", "ru",
     "«Ждем», — сказала председатель правления Euroclear Сабин Леконт.", ["Сабин Леконт"]),
    ("Nor what somebody is, where a sentence begins with it.", "uk",
     "Продюсер Нікіта Орловський сказав, що дощ мине.", ["Нікіта Орловський"]),
    ("Nor a country that a name follows.", "en",
     "“We wait,” said the judge, Latvia’s Juris Kalniņš.", ["Juris Kalniņš"]),
    ("A name that the dictionary can read in two ways stands as its surname does.", "uk",
     "За словами речника Павла Гриценка, списки готові. Гриценко додав, що черга довга.",
     ["Павло Гриценко", "Павло Гриценко"]),
    ("A surname that the dictionary lacks has the case of its first name.", "ru",
     "По словам Ирины Сомовой, полосы чисты. Сомова добавила, что снега не ждут.",
     ["Ирина Сомова", "Ирина Сомова"]),
    ("Two people may share a surname.", "uk",
     "Прийшли мер Іван Бондар і лікарка Ганна Бондар. «Чекаємо», — сказав Іван Бондар. «Годі», — сказала Ганна Бондар.",
     ["Іван Бондар", "Ганна Бондар"]),
    ("The same in English: the one named last.", "en",
     "The envoy Ann Berg met the doctor Bill Berg. Berg said that the road was closed.",
     ["Bill Berg"]),
    ("A district agrees with no first name.", "uk",
     "Про це сказав начальник поліції Дністрянська Остап Рильський. За його словами, вікно розбито.",
     ["Остап Рильський"]),
    ("An adverb at the head of a sentence is no name.", "uk",
     "Прийшов професор Генрік Даль. Раніше Даль писав, що вода тепла.", ["Генрік Даль"]),
    ("Two speakers have no one name.", "uk",
     "Професор Генрік Даль і аспірантка Соня Ру кажуть, що вода тепла.", [None]),
    ("A name at the head of a sentence is its subject.", "en",
     "The geologist Raul Fuentes nodded. The doctor Ann Berg said that it rained. Fuentes agrees. “We wait,” he says.",
     ["Ann Berg", "Raul Fuentes"]),
    ("Where nobody is named, a pronoun stands for the last speaker.", "uk",
     "Український президент сказав, що чорнило мокре. Він оголосив, що опублікує текст.",
     [None, "український президент"]),
    ("The same in English, and nearer than a name.", "en",
     "The envoy Selim Karahan came. “Rain,” said the mayor. “We wait,” she said.",
     [None, "the mayor"]),
    ("A person is no council, and nobody is two.", "ru",
     "Совет сообщил, что моста нет. Она добавила, что есть лодка.", [None, None]),
    ("A name may stand within the words for who speaks.", "en",
     "Its lead author, Hugo Brandt of the Marine Institute, said he was glad. “We wait,” he said.",
     ["Hugo Brandt", "Hugo Brandt"]),
    ("Whoever asks him is not he.", "en",
     "“I signed it,” said the clerk Marcus Dole. The judge, Ines Carrow, asked him why. He said that nobody had asked.",
     ["Marcus Dole", "Ines Carrow", "Marcus Dole"]),
    ("The same in Russian.", "ru",
     "«Ждем», — сказал мэр Иван Бондарь. Судья Петр Ильин ответил ему письмом. Он добавил, что моста нет.",
     ["Иван Бондарь", "Иван Бондарь"]),
    ("A noun with what belongs to it is no name.", "ru",
     "Федерация Швеции сообщила, что соревнования отменят.", [None]),
    ("Nor are the words for a body.", "uk",
     "Уповноважений Верховної Ради сказав, що колону зупинили.", [None]),
    ("An article and a nation are no name.", "en",
     "She met the commissioner. The Russian children’s commissioner said that she would wait.",
     [None]),
    ("An institution is nobody.", "en", "The Foreign Ministry said that talks go on.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lang", "text", "speakers"), ROWS)
def test_speakers_have_one_name(why, lang, text, speakers):
    assert [quote.speaker for quote in extract_quotes(text, lang=lang)] == speakers, why


def test_whom_a_speaker_names_does_not_speak_next():
    text = "“I met Ivan Bondar,” said the envoy Selim Karahan. “It rained,” he said."
    assert [quote.speaker for quote in extract_quotes(text, lang="en")] == ["Selim Karahan"] * 2
