"""What belongs to a Ukrainian or Russian phrase for a person beyond its noun: dress, age, name."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS, parses
from alignment.quotes.names import is_known
from alignment.quotes.slavic.words import (
    AND,
    IN,
    PREPOSITIONS,
    WITH,
    has_case,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import Item, word_set

# What a bystander is known by: жінка в червоному капелюшку, мужчина с забинтованной рукой.
_LOOKS = word_set(
    "капелюх капелюшок костюм форма окуляри куртка шапка светр сукня халат футболка каска шолом"
    " хустка пальто маска камуфляж однострій бронежилет жилет фартух спецівка плащ джинси кепка"
    " бейсболка мантія краватка вишиванка сорочка комбінезон тільняшка візок борода вуса волосся"
    " косичка кіска пасмо рука нога обличчя голова око очі голос каблучка кільце сережка татуювання"
    " парасолька рюкзак валіза дитина немовля собака кіт плакат прапор букет відро торба кошик"
    " шляпа шляпка очки свитер платье футболка шлем платок униформа жилет фартук спецовка плащ"
    " джинсы мантия галстук рубашка комбинезон тельняшка коляска борода ус усы волос волосы коса"
    " косичка прядь лицо глаз глаза голос кольцо серьга татуировка зонт зонтик рюкзак чемодан"
    " ребенок младенец собака кот плакат флаг букет ведро сумка корзина"
)
# How something is said, which belongs to nobody's name.
_MOODS = word_set(
    "усмішка посмішка сум гіркота іронія гумор докір жаль гордість сльоза подив полегшення радість"
    " обурення роздратування захват захоплення сарказм сміх зітхання тривога надія огида байдужість"
    " усмешка улыбка грусть горечь ирония юмор укор сожаление гордость слеза удивление облегчение"
    " радость возмущение раздражение восторг восхищение сарказм смех вздох тревога надежда"
)
_AIDS = word_set(
    "допомога протидія сприяння запобігання опір загроза служіння"
    " помощь противодействие содействие сопротивление угроза служение"
)
_HEARERS = ("журналіст", "журналист", "репортер", "кореспондент", "корреспондент", "присутн")
_YEARS = frozenset({"років", "лет"})
_ABOUT_THIS = word_set("цьому тому цій тій цих тих этом том этой той этих тех")
# Adjectives that stand for their noun beside another: сказав молодший через перекладача.
_ONE_OF_TWO = word_set(
    "молодший молодша старший старша перший перша другий друга третій третя інший інша останній"
    " остання младший младшая старший старшая первый первая второй вторая третий третья другой"
    " другая последний последняя"
)


def is_look(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a preposition begins how a person looks: жінка | в червоному капелюшку."""
    if not at or (items[at].low not in WITH and items[at].low not in IN):
        return False
    noun = _noun_after(items, at, last, lang)
    return noun >= 0 and _lemma_in(items[noun], lang, _LOOKS)


def is_mood(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a preposition begins how something is said: одна з них | із гіркою усмішкою."""
    if items[at].low not in WITH:
        return False
    noun = _noun_after(items, at, last, lang)
    return noun >= 0 and _lemma_in(items[noun], lang, _MOODS)


def _noun_after(items: Sequence[Item], at: int, last: int, lang: str) -> int:
    """The noun that a preposition governs, past its adjectives; -1 if none is near."""
    for index in range(at + 1, min(at + 5, last)):
        word = items[index].word
        if items[index].region >= 0 or not items[index].is_word:
            break
        adjective = any(pos in ("ADJF", "PRTF") for pos, _ in readings(word, lang))
        if is_pos(word, lang, "NOUN") and not (adjective and index + 1 < last):
            return index
        if not adjective and not is_pos(word, lang, "ADVB", "PRCL", "NPRO", "NUMR", "CONJ"):
            break
    return -1


def _lemma_in(item: Item, lang: str, lemmas: frozenset[str]) -> bool:
    found = () if item.is_capital else parses(item.word, lang)[:3]
    return any(parse.lemma in lemmas for parse in found)


def is_age(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a word says about how old a person is: жінка | років тридцяти."""
    low = items[at].low
    if low in _YEARS:
        return at + 1 < last and is_pos(items[at + 1].word or "-", lang, "NUMR")
    return items[at - 1].low in _YEARS and is_pos(items[at].word or "-", lang, "NUMR")


def is_how_often(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a number of times or days begins: суд | п’ять разів | назвав."""
    number = items[at].word[0].isdigit() or is_pos(items[at].word, lang, "NUMR")
    number = number or items[at].low in _SOME
    after = items[at + 1] if at + 1 < last else None
    return number and after is not None and after.is_word and is_time(after.word, lang)


_SOME = word_set("кілька декілька багато кількадесят несколько много")


def ends_name(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a name has ended before a word in lower case: Олена Крук | людей; Крук | свій."""
    if items[at].low in _OWN and items[at - 1].is_capital:
        return True
    if at < 2 or items[at].is_capital or not all(one.is_capital for one in items[at - 2 : at]):
        return False
    if items[at].low in _ONE_OF_TWO:
        return False
    first, second = (readings(item.word, lang) for item in items[at - 2 : at])
    named = any("Name" in g and "nomn" in g for _, g in first)
    return named and not any(g & {"Geox", "Orgn"} for _, g in second)


_OWN = word_set("свій свою своє свої свого своїх свой свое своё свои своего")


def full_name_at(items: Sequence[Item], at: int, last: int, lang: str) -> int:
    """Where a full name begins that ends at `last`, after a preposition at `at`; -1 if none does.

    Співробітник управління | у Сімферополі | Денис Карпухін: the name is that of the phrase.
    """
    for index in range(last - 2, at + 1, -1):
        if not items[index].is_capital or not items[index + 1].is_capital:
            break
        found = readings(items[index].word, lang)
        named = any({"Name", "nomn"} <= g for _, g in found) or not is_known(
            items[index].word, lang
        )
        if named and items[index - 1].low not in PREPOSITIONS:
            return index
    return -1


def is_helped(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a dative belongs to a noun of help: фонд допомоги | біженцям."""
    return (
        _lemma_in(items[at - 1], lang, _AIDS)
        and has_case(items[at].word, lang, "datv")
        and not items[at].low.startswith(_HEARERS)
    )


def is_joined(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether and joins a word to one in its case: комісія з питань миру та | рибальству."""
    joint = at - 1 - (at > 1 and is_pos(items[at - 1].word or "-", lang, "ADJF"))
    if joint < 2 or items[joint].low not in AND:
        return False
    words = [item for item in items[max(joint - _NEAR, 0) : joint] if item.is_word]
    return any(
        has_case(items[at].word, lang, case) and any(has_case(w.word, lang, case) for w in words)
        for case in ("datv", "loct", "ablt")
    )


_NEAR = 4


def is_next_phrase(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether an adjective begins the next phrase in the nominative: досягнення | перший тренер."""
    before = items[at - 1]
    if items[at].is_capital or before.is_capital or not before.is_word:
        return False
    left = items[at - 2].word if at > 1 and items[at - 2].is_word else ""
    if left and (is_pos(left, lang, "NOUN") or not has_case(left, lang, "nomn")):
        # Командувач місії | бригадний генерал.
        return False
    adjectives = [g for _, g in readings(items[at].word, lang) if "nomn" in g]
    nouns = [g for _, g in readings(before.word, lang) if {"nomn", "inan"} <= g]
    return (
        is_pos(items[at].word, lang, "ADJF", "PRTF")
        and not has_case(items[at].word, lang, "gent")
        and bool(adjectives and nouns)
        and not any("plur" in a & n or a & n & GENDERS for a in adjectives for n in nouns)
    )


def is_that_one(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether somebody just named is meant, with no noun: той | особисто телефонував."""
    after = items[at + 1] if at + 1 < last else None
    if items[at].low not in THAT_ONE or after is None or not after.is_word:
        return False
    return after.low not in _SAME and is_pos(after.word, lang, "ADVB", "PRCL", "VERB")


THAT_ONE = word_set("той та ті тот те")
_SAME = word_set("же ж самий сама саме самі самого самый самая самое самые")


def is_same(item: Item) -> bool:
    """Whether a word goes with that before a noun: той | самий | посол."""
    return item.low in _SAME


def is_demonstrative(item: Item) -> bool:
    """Whether a word points at the noun after it: у | цьому | місті."""
    return item.low in _ABOUT_THIS


# Adjectives and participles that name what somebody is.
_OFFICES = (
    *("уполномоченн", "уповноважен", "заведующ", "управляющ", "командующ", "ведущ", "председател"),
    *("председательствующ", "головуюч", "потерпевш", "потерпіл", "обвиняем", "обвинувачен"),
    *("подозреваем", "підозрюван", "подсудим", "підсудн", "исполняющ", "дежурн", "чергов"),
    *("трудящ", "учащ", "служащ", "караульн", "вартов", "постов", "пострадавш", "постраждал"),
    *("задержанн", "затриман", "раненый", "раненая", "поранен", "заключенн", "ув'язнен"),
    *("участков", "дільничн", "присяжн", "поверенн", "повірен", "приезж", "приїжд", "прохож"),
)


def is_office(item: Item) -> bool:
    """Whether an adjective names what somebody is: ведущий, уполномоченная президента."""
    return item.low.startswith(_OFFICES)


def stands_for_noun(item: Item) -> bool:
    """Whether an adjective may stand for its noun: сказав | молодший | через перекладача."""
    return item.low in _ONE_OF_TWO
