"""Who did it: each deed told with its doer and without, in three languages, all ways against all.

A deed named in one language and hidden in another is told; named in both, or hidden in both, it
isn't.
"""

from itertools import permutations

import pytest
from sides import differences

LANGS = ("en", "uk", "ru")

# why, the deed with its doer, the deed without; English, Ukrainian, Russian
DEEDS = [
    (
        "Passive, impersonal -но, short participle.",
        ("soldiers burned the library", "солдати спалили бібліотеку", "солдаты сожгли библиотеку"),
        ("the library was burned", "бібліотеку спалено", "библиотека сожжена"),
    ),
    (
        "Passive, plural without a subject.",
        (
            "the ministry cancelled the exam",
            "міністерство скасувало іспит",
            "министерство отменило экзамен",
        ),
        ("the exam was cancelled", "іспит скасували", "экзамен отменили"),
    ),
    (
        "An intransitive or reflexive verb.",
        (
            "the bank raised the rate in May",
            "банк підвищив ставку в травні",
            "банк повысил ставку в мае",
        ),
        ("the rate rose in May", "ставка підвищилася в травні", "ставка повысилась в мае"),
    ),
    (
        "It closed, as if by itself.",
        (
            "the council closed the school last year",
            "рада закрила школу торік",
            "совет закрыл школу в прошлом году",
        ),
        (
            "the school closed last year",
            "школа закрилася торік",
            "школа закрылась в прошлом году",
        ),
    ),
    (
        "The doer stands after the verb in Ukrainian and Russian.",
        (
            "the company destroyed the archive",
            "архів знищила компанія",
            "архив уничтожила компания",
        ),
        ("the archive was destroyed", "архів знищено", "архив уничтожен"),
    ),
    (
        "Nobody is said to have denied.",
        (
            "the hospital had not told the parents",
            "лікарня не повідомила батьків",
            "больница не сообщила родителям",
        ),
        (
            "the parents had not been told",
            "батьків не повідомили",
            "родителям не сообщили",
        ),
    ),
    (
        "A doer with a name.",
        (
            "in the end Petrenko sold the factory",
            "зрештою Петренко продав завод",
            "в итоге Петренко продал завод",
        ),
        ("in the end the factory was sold", "зрештою завод продано", "в итоге завод продан"),
    ),
    (
        "A country does it.",
        (
            "last winter Russia shelled the power station",
            "минулої зими Росія обстріляла електростанцію",
            "прошлой зимой Россия обстреляла электростанцию",
        ),
        (
            "last winter the power station was shelled",
            "минулої зими електростанцію обстріляли",
            "прошлой зимой электростанция была обстреляна",
        ),
    ),
    (
        "A doer by trade, in -er, -ник, -щик.",
        (
            "the developer demolished the old theatre",
            "забудовник зніс старий театр",
            "застройщик снес старый театр",
        ),
        (
            "the old theatre was demolished",
            "старий театр знесли",
            "старый театр снесен",
        ),
    ),
    (
        "A verbal noun stands for the deed.",
        (
            "the police dispersed the protesters in the square",
            "поліція розігнала протестувальників на площі",
            "полиция разогнала протестующих на площади",
        ),
        (
            "the dispersal of the protesters in the square lasted an hour",
            "розгін протестувальників на площі тривав годину",
            "разгон протестующих на площади длился час",
        ),
    ),
    (
        "The doer is the complement of a passive.",
        (
            "the file was deleted by the clinic",
            "файл видалила клініка",
            "файл удален клиникой",
        ),
        ("the file was deleted", "файл видалено", "файл удален"),
    ),
]
QUIET = [
    ("Nobody does anything.", ("the roof leaks", "дах протікає", "крыша протекает")),
    (
        "Somebody does something that nothing is done to.",
        ("the workers slept", "робітники спали", "рабочие спали"),
    ),
    (
        "A pronoun is a subject too.",
        ("he signed the order", "він підписав наказ", "он подписал приказ"),
    ),
    (
        "Another word for the doer.",
        ("officials closed the fair", "чиновники закрили ярмарок", "власти закрыли ярмарку"),
    ),
    (
        "A city that something happens in does nothing.",
        ("in Odesa two houses burned", "в Одесі згоріли два будинки", "в Одессе сгорели два дома"),
    ),
    (
        "Active in all, in another order.",
        ("the storm tore off the roof", "дах зірвала буря", "буря сорвала крышу"),
    ),
]


def _told(first: tuple[str, str], second: tuple[str, str]) -> bool:
    frames = {
        "en": "[He|s] [said|c] that [{}|w].",
        "uk": "[Він|s] [сказав|c], що [{}|w].",
        "ru": "[Он|s] [сказал|c], что [{}|w].",
    }
    marked = [(lang, frames[lang].format(words)) for lang, words in (first, second)]
    return any(str(found.dimension) == "agency" for found in differences(*marked))


_DEED = [
    pytest.param((a, named[LANGS.index(a)]), (b, hidden[LANGS.index(b)]), id=f"{why} {a}-{b}")
    for why, named, hidden in DEEDS
    for a, b in permutations(LANGS, 2)
]
_SAME = [
    pytest.param((a, told[LANGS.index(a)]), (b, told[LANGS.index(b)]), id=f"{why} {a}-{b}")
    for why, *tellings in (*DEEDS, *QUIET)
    for told in tellings
    for a, b in (("en", "uk"), ("en", "ru"), ("uk", "ru"))
]


@pytest.mark.parametrize(("named", "hidden"), _DEED)
def test_a_hidden_doer_is_told(named: tuple[str, str], hidden: tuple[str, str]) -> None:
    assert _told(named, hidden)


@pytest.mark.parametrize(("first", "second"), _SAME)
def test_the_same_telling_is_quiet(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert not _told(first, second)
