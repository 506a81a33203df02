"""Nouns that Ukrainian and Russian verbs say something with: збитки, причетність, страйк."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import parses
from alignment.quotes.slavic.words import (
    is_pos,
)
from alignment.quotes.view import Item

# As far as the noun of a phrase may stand from its first word.
FAR = 5


def is_amount(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether what is estimated is an amount: збитки, вартість робіт; and no firm or person."""
    head = first_noun(items, at, last, lang) if at < last else -1
    if head < 0 or items[head].region >= 0:
        return False
    return any(lemma.startswith(_AMOUNTS) for lemma in _lemmas(items[head], lang))


_AMOUNTS = (
    *("збит", "втрат", "варт", "обсяг", "надход", "зрост", "висот", "шкод", "цін", "кільк", "числ"),
    *("чисел", "видат", "витрат", "потреб", "ймовір", "шанс", "рів", "дефіц", "приб", "дохід"),
    *("дохо", "імпорт", "експорт", "борг", "податк", "строк", "термін", "відстан", "глибин"),
    *("ущерб", "убыт", "потер", "стоим", "объем", "поступ", "рост", "высот", "цен", "колич"),
    *("расход", "затрат", "вероят", "уров", "дефиц", "импорт", "экспорт", "долг", "срок", "глуб"),
    *("расстоян", "довжин", "длин", "площ", "вага", "вес", "пробіг", "ставк", "темп", "явк"),
)


def is_cause(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether one may stand for or against what begins at `at`: скасування мита; and no club."""
    head = first_noun(items, at, len(items), lang)
    if head < 0 or items[head].region >= 0 or items[at].is_capital:
        return False
    lemmas = _lemmas(items[head], lang)
    return any(lemma.endswith(_DEEDS) or lemma.startswith(_CAUSES) for lemma in lemmas)


_DEEDS = (
    *("ння", "ття", "ція", "ість", "ство", "зм", "ба", "ка"),
    *("ние", "тие", "ция", "ость", "изм", "тура"),
)


_CAUSES = (
    *("закон", "проєкт", "проект", "реформ", "санкц", "війн", "мир", "зміни", "зміна", "поправ"),
    *("войн", "измен", "свобод", "штраф", "мит", "пошлин", "податк", "налог", "ідея", "идея"),
    *("страйк", "забаст", "смерт", "пауз", "перегов", "вступ", "план", "відмов", "отказ", "отмен"),
    *("перемир", "зон", "місі", "мисси", "формул", "модел", "схем", "дат", "строк", "термін"),
    *("квот", "компромі", "компромис", "угод", "сделк", "договор", "договір", "обмін", "обмен"),
)


def is_threat(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether one threatens with what begins at `at` by saying so: страйком; and with no knife."""
    head = first_noun(items, at, len(items), lang)
    if head < 0 or items[head].region >= 0:
        return False
    lemmas = _lemmas(items[head], lang)
    return any(lemma.endswith(_DEEDS) or lemma.startswith(_THREATS) for lemma in lemmas)


_THREATS = (
    *("страйк", "санкц", "суд", "позов", "відставк", "війн", "удар", "мит", "штраф", "бойкот"),
    *("вето", "розрив", "протест", "арешт", "наслідк", "тюрм", "в'язниц", "дефолт", "розправ"),
    *("забастовк", "иск", "отставк", "войн", "пошлин", "разрыв", "арест", "последстви", "тюрь"),
    *("блокад", "ракет", "голодов", "імпічмент", "импичмент", "расправ", "увольнен", "звільнен"),
)


def first_noun(items: Sequence[Item], at: int, last: int, lang: str) -> int:
    """The first noun of a phrase; -1 if none is near."""
    for index in range(at, min(last, at + FAR)):
        item = items[index]
        if item.region >= 0 or not item.is_word:
            return index if item.region >= 0 else -1
        if is_pos(item.word, lang, "NOUN"):
            return index
        if is_pos(item.word, lang, "VERB", "INFN", "GRND", "CONJ"):
            return -1
    return -1


def is_said_of(items: Sequence[Item], at: int, last: int, concept: str, lang: str) -> bool:
    """Whether a noun is one that a verb of its kind says something with.

    Who rejects a claim speaks, who rejects a bill acts; who confirms a verdict acts too.
    """
    if concept == "suggest":
        # Пропонує голосування, паузу; and no tickets or guarantees.
        return is_cause(items, at, lang)
    if concept not in _SAYING and concept not in _ACTING:
        return True
    head = first_noun(items, at, last, lang)
    if head < 0 or items[head].region >= 0:
        return False
    lemmas = _lemmas(items[head], lang)
    if concept in _SAYING:
        bare = head + 1 >= last or not items[head + 1].is_word
        plea = concept == "admit" and any(lemma.startswith(_GUILT) for lemma in lemmas)
        if bare and (plea or any(lemma.startswith(_BARE) for lemma in lemmas)):
            # Відкинув звинувачення: a topic.
            return False
        return any(lemma.startswith(_SAYING[concept]) for lemma in lemmas)
    return not any(lemma.startswith(_ACTING[concept]) for lemma in lemmas)


_CLAIMS = (
    *("звинувачен", "обвинувачен", "припущен", "причетн", "можлив", "версі", "критик", "закид"),
    *("підозр", "твердженн", "порушенн", "чутк", "докор", "претензі", "провин", "вин", "зв'яз"),
    *("участ", "наявн", "існуванн", "довід", "аргумент", "теза", "сумнів", "побоюванн", "ймовірн"),
    *("обвинени", "предположени", "причастн", "возможн", "верси", "упрек", "подозрени", "слух"),
    *("утвержден", "нарушени", "претензи", "вина", "связь", "участи", "наличи", "существован"),
    *("довод", "тезис", "сомнени", "опасени", "вероятн", "намек", "натяк", "інсинуац", "инсинуац"),
    *("заяв", "слов", "ідея", "идея", "поразк", "поражени", "амністі"),
    *("амнисти", "компроміс", "компромисс", "ультиматум", "шантаж", "закон", "спекуляц"),
)


_BARE = (
    *("звинувачен", "обвинувачен", "обвинени", "критик", "закид", "ідея", "идея", "докор", "упрек"),
    *("твердженн", "утверждени", "претензі", "претензи", "довід", "довод", "аргумент", "тез"),
    *("слов", "заяв", "чутк", "слух", "можлив", "возможн", "припущ", "предполож", "верси", "версі"),
    *("пропоз", "предлож", "натяк", "намек", "закон", "факт", "проблем"),
)


# Who pleads guilty acts.
_GUILT = ("вин", "провин")


_FAULTS = (
    *("вин", "провин", "помилк", "поразк", "відповідальн", "факт", "наявн", "існуванн", "недолік"),
    *("порушенн", "причетн", "прорахун", "невдач", "проблем", "труднощ", "затримк", "втрат"),
    *("ошибк", "поражени", "ответственн", "наличи", "существовани", "недостат", "нарушени"),
    *("причастн", "просчет", "неудач", "трудност", "задержк", "потер", "вина", "участ", "провал"),
)


_SAYING = {"reject": _CLAIMS, "admit": _FAULTS}


_ACTING = {
    "confirm": (
        *("вирок", "рішенн", "ухвал", "статус", "титул", "рекорд", "рівень", "рейтинг", "клас"),
        *("приговор", "решени", "уровень", "класс", "кваліфікаці", "квалификаци", "заявк", "вибір"),
        *("реноме", "репутаці", "репутаци", "звання", "звание", "правил", "теорі", "теори"),
    ),
}


def _lemmas(item: Item, lang: str) -> list[str]:
    """The likeliest lemmas of a word."""
    return [parse.lemma.replace("ё", "е") for parse in parses(item.word, lang)[:2]]
