"""Where sentences end in English, Ukrainian and Russian. A bar stands where the next one begins."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked

import mt.languages
from mt.errors import MtError
from mt.languages import codes, language
from mt.paragraphs import BLANK
from mt.sentences import explain_sentences, paragraphs, split_clauses, split_sentences
from mt.text import Span

ENGLISH = {
    "full stops, question and exclamation marks end sentences": "He left. |Did she? |Yes! |Good.",
    "titles don't": "Mr. Smith met Dr. Jones. |Gen. Koval and St. Nicholas came.",
    "initials don't": "J. K. Rowling met J.R.R. Tolkien. |Donald J. Trump won.",
    "a capital that ends a sentence isn't an initial": "He needs vitamin C. |Nobody has any. |So do you and I. |We wait.",
    "a ruler's number isn't either": "They beheaded Charles I. |Crowds watched.",
    "decimals, times and versions hold together": "It rose by 3.5% at 2.41 a.m. on Sunday. |Version 2.0 came.",
    "a.m. may end a sentence": "It began at 2.41 a.m. |Rescuers came at 3 a.m. Kyiv time. |They left at 9 p.m. Monday.",
    "No. wants a number": "Order No. 7 beats No. 5. |He said no. |Then he left.",
    "dates with short months": "On Feb. 24 he stayed. |It was Sept. |The rest left on Oct. 5, 2022.",
    "acronyms before a name": "The U.S. Senate met U.S. President Hale.",
    "acronyms at the end": "He lives in the U.S. |The rest stayed in Washington, D.C. |It rained.",
    "companies": "Delta Corp. Chairman Igor Lem left Delta Corp. |The firm is calm.",
    "etc., e.g., i.e. and vs.": "Bread, salt, etc. |The rest, e.g. Polish wine, i.e. Lviv vs. Kyiv, was sold.",
    "degrees": "Anna Wirth, Ph.D., spoke. |She has a Ph.D. |He doesn't.",
    "a quote of two sentences is split": "“We are here. |You are there,” he said. |She left.",
    "the author's words after a quote in lower case": "“Stop!” he said. |“Are you sure? |Really?” she asked.",
    "and after a name": "“Is it true?” President Anna Hale asked. |“No!” Smith, 48, had shouted.",
    "even where a full stop stands for the comma": "“Fine.” Hale said, slowly. |“Fine.” |Hale said the army had left. |“Fine.” |Hale said, “Go.”",
    "one last word after a quote": "“Stop!” |Hale",
    "but a new sentence with a capital": "“Shall I go on?” |Nobody answered. |“Stop!” |He left.",
    "straight quote marks": 'He said: "Go!" |"Why?" she asked. |"Fine." |He went.',
    "quotes within quotes": "“They told us, ‘It is over.’ |It was not.” |He sat.",
    "an ellipsis inside a sentence": "We know… but what of it? |Wait... what? |They want to talk… |Let them.",
    "one that opens a sentence": "…and so it went. |“... And then what?” he asked.",
    "marks may come in heaps": "Really?! |No way!!! |Well?.. |Yes.",
    "question and exclamation marks in brackets": "The new (!) rule (?) is old. |It came (at last!) in May.",
    "closing brackets belong to the sentence": "He left (see p. 5). |(She stayed.) |They met.",
    "so do footnotes": "It rained.[1] |It snowed.¹ |It thawed.[2][3] |Dry.",
    "addresses": "See www.example.org/a.html or write to a.b@example.org. |Lenta.Ru and Booking.com say so.",
    "a missing space": "This is the end.Next comes more. |He said “no.”Then he left.".replace("end.Next", "end.|Next").replace("”Then", "”|Then"),
    "a sentence that begins in lower case by a slip": "He gave support. |he said: “If I had it.”",
    "an abbreviation that ends a bracket": "The match (on Oct. 5 at 8 p.m.) Hale lost was long.",
    "the editor's remarks": "He lost (by two points. – Ed.) and left.",
    "court cases": "Roe v. Wade was heard under pt. 2 art. 199 of the code.",
    "numbers of a list open their item": "1. First of all. |2. Then the rest. |IV. And so on.",
    "times of a chronicle too": "07:30. Rescuers arrive. |08:15. The fire is out.",
    "what no reader sees changes nothing": "He left.\u200b |“She stayed\u00ad.\u200d” |Mr.\u00a0Hale rose by 3.\u200b14.",
    "datelines": "HELENA, Mont. — They met. |DOVER, N.H. — In the fall it rained. |ST. LOUIS — It snowed. |BERLIN (Own report) — The rest left.",
    "names in lower case": "He left. |iPhone sales rose. |eBay stayed.",
    "semicolons and colons end nothing": "It rained; it snowed: it thawed. |Dry.",
    "dashes after a full stop begin the next": "It is over. |— A reader",
}  # fmt: skip

UKRAINIAN = {
    "full stops, question and exclamation marks end sentences": "Він пішов. |А вона? |Так! |Добре.",
    "the author's words after an exclamation": "«Досить!» — сказав він. |«Чому?» — Коваль підвівся. |Усе.",
    "the full stop stands outside the quote": "«Ми готові, — сказав він. |— Ми чекаємо». |Потім пішов.",
    "a quote of two sentences is split": "«Ми готові. |Ми чекаємо», — сказав він. |«Що ж…» — додав.",
    "dialogue": "— Чому ви не виїхали? — спитав він. |— Не захотів. |— І все? |— Усе.",
    "initials": "О. С. Пушкін і Т.Г. Шевченко у листах. |Ю. Шевельов. |Дж. Байден.",
    "not after a label or a ruler": "Люди з правами категорії C. |Бухгалтери рахують. |Його порівняли з королем Карлом І. |Тисячі вірили.",
    "places": "Він живе у м. Київ, на вул. Шевченка, буд. 5. |Вона у с. Маринівка Київської обл. |Це далеко.",
    "a year at the beginning and at the end": "У 2024 р. Верховна Рада ухвалила закон. |Його скасували аж у грудні 2024 р. |Верховна Рада мовчить.",
    "centuries": "У XX ст. Україна змінилася. |Так було аж до кінця XIX ст. |Потім інакше.",
    "money and measures": "Це 40 тис. грн. |Раніше було 30 тис. грн на день. |До міста 5 км. |Там тихо.",
    "articles of law": "Ст. 111 ККУ та ч. 2 ст. 5. |Див. с. 12. |Див. Додаток.",
    "and so on": "Хліб, сіль і т. д. |Решту продали, т. зв. «Новоросію» та ін. |Усе.",
    "units after a slash": "Вітер 3 м/с. |Температура 5 °C. |Сухо.",
    "degrees and posts": "Проф. Мельник, акад. НАН, к. ю. н. Сич та ін. прийшли. |Усе.",
    "glosses in other languages": "Домініканська Республіка (ісп. República Dominicana) далеко.",
    "names in other languages": "Автобус їде до Six Flags St. Louis. |Усе.",
    "dollars": "Ціна 11 000 дол. США за унцію. |Ціна зросла до 40 дол. |Це багато.",
    "low quote marks": "Він сказав: „Так.“ |Потім пішов.",
    "a name with a full stop inside": "Про це пише Суспільне.Новини та pravda.com.ua. |Усе.",
    "datelines": "КИЇВ, 5 трав. — Уряд ухвалив рішення. |ЛЬВІВ (власний кор.) — Дощ.",
    "a missing space": "Він закінчив слово.|Потім пішов до Великодня.|У нас тихо.",
    "a dash that nothing follows": "Він пішов. —",
    "months": "Це сталося 24 лют. 2022 року. |Усе.",
    "a word that looks like an abbreviation": "Знищено цілий полк. |Він у захваті.",
}  # fmt: skip

RUSSIAN = {
    "the author's words after an exclamation": "«Хватит!» — сказал он. |«Почему? |Зачем?» — спросил Петров. |Все.",
    "the full stop stands outside the quote": "«Мы готовы, — сказал он. |— Мы ждем». |Потом ушел.",
    "initials": "А. С. Пушкин и Л.Н. Толстой в письмах. |Ю. Трифонов.",
    "a year at the beginning and at the end": "В 1991 г. Советский Союз распался. |Так было вплоть до осени 2014 г. |Верховный суд молчит.",
    "centuries": "В XX в. Россия изменилась. |Так было до конца XIX в. |Потом иначе.",
    "money": "Это стоит 5 тыс. руб. |Раньше стоило 3 руб. за штуку.",
    "and so on": "Хлеб, соль и т. д. |Остальное, т. е. вино, продали и др. товары тоже. |Все.",
    "places": "Он живет в г. Москва на ул. Мира, д. 5. |Она в с. Марьинка. |Это далеко.",
    "an ellipsis": "Ты где?.. |Там!.. |Мы знаем… но что с того?",
    "a sentence that begins in lower case by a slip": "Он вчера приехал. |он сказал: «Да».",
    "addresses": "Об этом пишет mail.ru и Лента.Ру. |Все.",
    "a word that looks like an abbreviation": "Говорилось в нем. |Ее сын живет там. |Настал час. |Люди встали.",
}  # fmt: skip

ROWS = [
    pytest.param(lang, row, id=f"{lang}: {what}")
    for lang, table in (("en", ENGLISH), ("uk", UKRAINIAN), ("ru", RUSSIAN))
    for what, row in table.items()
]


@pytest.mark.parametrize(("lang", "row"), ROWS)
def test_sentences_end_where_a_reader_would_end_them(lang, row):
    text = row.replace("|", "")
    found = explain_sentences(text, lang)
    starts = {sentence.span.start for sentence, _ in found[1:]}
    shown = "".join("|" * (index in starts) + char for index, char in enumerate(text))
    assert shown == row, [rule for _, rule in found]


PARAGRAPHS = {
    "blank lines separate paragraphs": "[One. Two.|p]\n\n[Three.|p]\n \t\n\n[Four.|p]\n",
    "without blank lines each line is one": "[Title|p]\n[One. Two.|p]\n[Three.|p]",
    "a blank line after the title alone says nothing of the rest": "[Title|p]\n\n[One.|p]\n[Two.|p]",
    "with blank lines a single line break separates nothing": "[Title|p]\n\n[One\ntwo.|p]\n\n[Three.|p]",
    "line ends of Windows and old Macs": "[One.|p]\r\n\r\n[Two.|p]\r\n",
    "Unicode's paragraph separator": "[One.|p]\u2029[Two.|p]",
    "invisible characters make no line": "[One.|p]\n\u200b\ufeff\n[Two.|p]",
    "text that is wrapped and has no blank lines": (
        "[The committee met on Tuesday to\nhear what the minister had to say\nabout the border, but he never\ncame and sent a deputy.|p]\n"
        "[Nobody was surprised by this, for\nhe had not come in March either.|p]"
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_paragraphs(row):
    text, spans = parse_marked(row)
    assert list(paragraphs(text)) == spans["p"]


LINES = {
    "a wrapped sentence goes on over line breaks, before capitals too": (
        "The committee met on Tuesday to\nhear what Prime Minister Anna\nHale had to say about Kyiv and\n"
        "Odesa. |She never came.\n|Nobody was surprised by this.\n\n|It rained."
    ),
    "so does one with a short heading above": (
        "Late again\n|The committee met on Tuesday to\nhear what Prime Minister Anna\nHale had to say about Kyiv and\nOdesa and\nmore."
    ),
    "lines that aren't wrapped end": "First headline\n|Second headline\n\n|And a paragraph.",
    "but not before a word in lower case": "A line that was\nbroken by accident.\n\n|And a paragraph.",
    "items of a list begin anew": "They want:\n|- bread\n|- salt\n\n|And a paragraph.",
}


@pytest.mark.parametrize("row", LINES.values(), ids=LINES.keys())
def test_line_breaks_within_paragraphs(row):
    text = row.replace("|", "")
    starts = {sentence.span.start for sentence in split_sentences(text, "en")[1:]}
    assert "".join("|" * (i in starts) + char for i, char in enumerate(text)) == row


def test_sentences_know_their_paragraph_and_can_be_asked_of_a_part():
    text = "date 2025-02-10 Title\n\nOne. Two.\n\nThree."
    sentences = split_sentences(text, "en", Span(16, len(text)))
    assert [(s.text, s.paragraph) for s in sentences] == [
        ("Title", 0), ("One.", 1), ("Two.", 1), ("Three.", 2),
    ]  # fmt: skip


def test_an_unknown_language_is_told_with_those_there_are():
    with pytest.raises(MtError, match="'xx': there are en, ru, uk"):
        split_sentences("Text.", "xx")


@pytest.mark.parametrize("code", codes())
def test_every_abbreviation_stands_in_its_example(code):
    path = Path(mt.languages.__file__).parent / code / "abbreviations.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    for abbreviation, _, example in rows:
        assert abbreviation in example, f"{abbreviation!r} isn't in its example {example!r}"


def test_only_a_title_never_ends_a_sentence():
    for code in codes():
        for abbreviation, kinds in language(code).abbreviations.items():
            found = split_sentences(f"У {abbreviation}. Ґанок стоїть", code)
            assert kinds != ("title",) or len(found) == 1, abbreviation


WORDS = ["Він", "“We", "are”,", "т. д.", "J. K.", "«Так»", "—", "end.Next", "?", "!»", "…", "\n", "\n\n",
         "\u200b", "\u00ad", "3.5", "[1]", "(", ")", "\r\n", "\u2028", "\u00a0", "1.", "https://a.b/c.d"]  # fmt: skip
HOSTILE = st.one_of(
    st.text(), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)  # fmt: skip


@given(text=HOSTILE, lang=st.sampled_from(codes()))
def test_sentences_and_gaps_add_up_to_the_text(text, lang):
    done = paragraph = 0
    for sentence in split_sentences(text, lang):
        assert sentence.text == sentence.span.of(text)
        assert sentence.text == sentence.text.strip()
        assert re.fullmatch(f"[{BLANK}]*", text[done : sentence.span.start])
        assert sentence.span.start < sentence.span.end
        assert paragraph <= sentence.paragraph <= paragraph + 1
        done, paragraph = sentence.span.end, sentence.paragraph
    assert re.fullmatch(f"[{BLANK}]*", text[done:])


@pytest.mark.parametrize(
    "unit", ["a", ". ", "Mr. ", "“", "…", ".»", "\n", "Word.\n", "\u200b", "т. ", "[1"]
)
def test_a_long_line_takes_linear_time(unit):
    began = time.process_time()
    split_sentences(unit * (100_000 // len(unit)), "uk")
    split_clauses(unit * (100_000 // len(unit)), "uk", 100)
    assert time.process_time() - began < 20  # a quadratic walk takes minutes


CLAUSES = {
    "a sentence that fits stays whole": (40, "[It rained, and it snowed.|c]"),
    "a semicolon comes before a comma": (24, "[It rained, it snowed;|c] [it thawed, it froze.|c]"),
    "a comma before a conjunction": (24, "[It rained and snowed,|c] [then it froze again.|c]"),
    "a conjunction before any other word": (28, "[It rained all the morning|c] [and snowed the evening.|c]"),
    "a colon before a dash": (30, "[He had said just this:|c] [we are — all of us — here.|c]"),
    "no word is ever cut": (5, "[a|c] [Donaudampfschifffahrt|c] [b|c]"),
}  # fmt: skip


@pytest.mark.parametrize("row", CLAUSES.values(), ids=CLAUSES.keys())
def test_clauses(row):
    length, marked = row
    text, spans = parse_marked(marked)
    assert split_clauses(text, "en", length) == spans["c"]


def test_a_length_may_be_measured_in_anything():
    pieces = split_clauses(
        "One two three four, five six.", "en", 4, measure=lambda s: len(s.split())
    )
    assert len(pieces) == 2


def test_a_length_below_one_is_refused():
    with pytest.raises(ValueError, match="max_length 0"):
        split_clauses("a b", "en", 0)


@given(text=HOSTILE, length=st.integers(1, 30))
def test_clauses_and_spaces_add_up_and_fit_unless_a_single_word(text, length):
    done = 0
    for span in split_clauses(text, "uk", length):
        assert not text[done : span.start].strip()
        assert len(span) <= length or not any(char.isspace() for char in span.of(text))
        done = span.end
    assert not text[done:].strip()
