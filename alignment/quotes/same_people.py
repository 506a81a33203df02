"""Names of an article that mean a person whom it calls otherwise too: Степанида Ильинична."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alignment.morphology import SLAVIC, parses
from alignment.quotes.name_runs import is_particle
from alignment.quotes.person import Mention, Person


def led_back(
    of_whom: Mapping[str, str],
    people: dict[str, Person],
    bearers: dict[str, list[str]],
    found: Sequence[Mention],
) -> list[Mention]:
    """The mentions of those who are somebody else of the article as mentions of the latter.

    They are no longer among the people, nor among those who bear a surname.
    """

    def led(key: str) -> str:
        while key in of_whom:
            key = of_whom[key]
        return key

    for key in of_whom:
        del people[key]
        surname = key.partition(" ")[0]
        bearers[surname] = list(dict.fromkeys(map(led, bearers[surname])))
    return [Mention(one.start, one.end, led(one.key)) for one in found]


def surnames_of(people: Mapping[str, Person], lang: str) -> dict[str, str]:
    """Whose surname alone begins with a small word: Van Houten is Joris van Houten."""
    if lang in SLAVIC:
        return {}
    ends: dict[str, str] = {}
    for key, one in people.items():
        words = one.name.lower().split()
        ends |= {" ".join(words[i:]): key for i in range(1, len(words) - 1)}
    return {
        key: ends[low]
        for key, one in people.items()
        if (low := one.name.lower()) in ends and is_particle(low.partition(" ")[0])
    }


def patronymics_of(people: Mapping[str, Person], lang: str) -> dict[str, str]:
    """Who else has the first name of somebody with a first name and a patronymic.

    Степанида Ильинична is Степанида Громова, where nobody else is called Степанида.
    """
    of_whom: dict[str, str] = {}
    if lang not in SLAVIC:
        return of_whom
    bearers: dict[str, list[str]] = {}
    for key in people:
        bearers.setdefault(key.partition(" ")[2], []).append(key)
    for both in (keys for keys in bearers.values() if len(keys) == 2):
        names = {key: people[key].name.split() for key in both}
        told = [key for key, (_, *last) in names.items() if _is_patronymic(last[-1:], lang)]
        other = both[1 - both.index(told[0])] if len(told) == 1 else ""
        # Ганна Петрівна is Ганна Петрівна Мельник, or Ганна Мельник.
        if other and (len(names[other]) == 2 or names[other][:2] == names[told[0]]):
            of_whom[told[0]] = other
    return of_whom


def _is_patronymic(last: Sequence[str], lang: str) -> bool:
    return any("Patr" in one.grammemes for word in last for one in parses(word, lang))
