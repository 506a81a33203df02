"""Forms of Ukrainian and Russian verbs by who does it: actives, passives, forms without a doer."""

from __future__ import annotations

from functools import lru_cache

from alignment.morphology import Parse, parses


@lru_cache(maxsize=1 << 14)
def is_passive(form: str, lang: str) -> bool:
    """Whether a form is a passive participle or an impersonal in -но/-то."""
    found = None if form.startswith(_WILLING) else as_verb(form, lang)
    return found is not None and ("pssv" in found.grammemes or _is_impersonal(form, found))


def _is_impersonal(form: str, parse: Parse) -> bool:
    """Whether a form is one in -но/-то; надлежит, должно are impersonal and tell no deed."""
    return "Impe" in parse.grammemes and form.endswith(("но", "то"))


def as_verb(form: str, lang: str) -> Parse | None:
    """The likeliest reading; a short form that may be a participle is one: удален, закрыт.

    One of the present isn't: читаем is "we read", hardly ever "is read".
    """
    found = parses(form, lang)
    if not found or found[0].pos not in ("ADJS", "PRTS"):
        return next(iter(_reported(form, lang)), None)
    done = [parse for parse in found if parse.pos == "PRTS" and "past" in parse.grammemes]
    return next(iter((*done, *(parse for parse in found if parse.pos == "VERB"), found[0])))


def _reported(form: str, lang: str) -> list[Parse]:
    """The likeliest reading of a form; what may be a past isn't a command: видали."""
    found = list(parses(form, lang)[:3])
    if found and "impr" in found[0].grammemes:
        found = [p for p in found if p.pos == "VERB" and "past" in p.grammemes] or found
    return found[:1]


@lru_cache(maxsize=1 << 14)
def active(form: str, lang: str) -> Parse | None:
    """The word as a finite verb that takes an object; None where it is none."""
    if form.endswith(("ся", "сь")):
        return None
    first = _reported(form, lang)
    if first and first[0].pos == "ADJS" and form.startswith(_WILLING):
        return first[0]
    if not first or first[0].pos != "VERB" or {"Impe", "impr"} & first[0].grammemes:
        return None
    if "1per" in first[0].grammemes and any(p.pos == "NOUN" for p in parses(form, lang)):
        return None  # війну: the war rather than "I shall blow"
    return first[0]


@lru_cache(maxsize=1 << 14)
def is_future(form: str, lang: str) -> bool:
    """Whether a form is a verb's that says what will be done; вистачить is an infinitive, too."""
    found = parses(form, lang)[:2]
    if len(found) == 2 and found[0].pos == "INFN":
        found = found[1:]
    return bool(found) and found[0].pos == "VERB" and "futr" in found[0].grammemes


# Short adjectives that say what somebody will do.
_WILLING = ("намерен", "готов", "согласн", "согласен", "обязан", "должн", "должен", "повин", "ладн")


# Verbs of being, ability and dying: whose subject is left out hides nobody who did something.
NO_DEEDS = frozenset(
    {
        *("бути", "могти", "змогти", "мати", "стати", "померти", "загинути", "жити", "лишитися"),
        *("быть", "мочь", "смочь", "иметь", "стать", "умереть", "погибнуть", "жить", "остаться"),
        *("уверить", "убедить", "обеспокоить", "озаботить", "заинтересовать", "расстроить"),
        *("повернутися", "вернуться", "залишитися", "відбутися", "состояться", "тривати"),
        *("залишатися", "оставаться", "лишатися", "повертатися", "возвращаться", "відбуватися"),
        *("належати", "надлежать", "доводитися", "приходиться", "довестися", "прийтись"),
    }
)


@lru_cache(maxsize=1 << 14)
def takes_no_object(form: str, lang: str) -> bool:
    """Whether a form is an intransitive verb's; only the Russian dictionary tells."""
    found = as_verb(form, lang)
    return found is not None and found.pos == "VERB" and "intr" in found.grammemes


# Reflexive verbs for what only somebody does: sixty farms refused.
_WILLED = frozenset(
    {
        *("відмовитися", "відмовлятися", "погодитися", "погоджуватися", "звернутися"),
        *("звертатися", "домовитися", "домовлятися", "намагатися", "збиратися", "зважитися"),
        *("наважитися", "боятися", "побоюватися", "сподіватися", "надіятися", "скаржитися"),
        *("поскаржитися", "помилитися", "помилятися", "сміятися", "боротися", "битися"),
        *("змагатися", "навчатися", "вчитися", "готуватися", "піклуватися", "дивитися"),
        *("цікавитися", "користуватися", "скористатися", "молитися", "здатися", "втрутитися"),
        *("заступитися", "опиратися", "зізнатися", "попрощатися", "усміхнутися"),
        *("отказаться", "отказываться", "согласиться", "соглашаться", "обратиться"),
        *("обращаться", "договориться", "договариваться", "стараться", "пытаться"),
        *("собираться", "решиться", "осмелиться", "бояться", "опасаться", "надеяться"),
        *("жаловаться", "пожаловаться", "ошибиться", "ошибаться", "смеяться", "бороться"),
        *("драться", "соревноваться", "учиться", "готовиться", "заботиться", "интересоваться"),
        *("пользоваться", "воспользоваться", "молиться", "сдаться", "вмешаться"),
        *("заступиться", "сопротивляться", "признаться", "попрощаться", "улыбнуться"),
    }
)


@lru_cache(maxsize=1 << 14)
def hides(form: str, lang: str, has_plural: bool) -> bool:
    """Whether a verb form tells a deed and no doer."""
    found = as_verb(form, lang)
    if found is None:
        return False
    pos, grammemes = found.pos, found.grammemes
    if found.lemma in NO_DEEDS:
        return False
    if pos == "VERB" and form.endswith(("ся", "сь")):
        return found.lemma not in _WILLED
    if _is_impersonal(form, found) or (pos == "PRTS" and "pssv" in grammemes):
        return True
    return pos == "VERB" and "plur" in grammemes and not has_plural and "1per" not in grammemes
