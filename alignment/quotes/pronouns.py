"""Whom a pronoun stands for, among those who are named around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.quotes.person import Mention, Person, first_from

# Characters after which nobody is meant any more; within which somebody without a name is
# remembered; and that a sentence hardly has more of.
MAX_BACK, NEAR, SENTENCE = 1500, 350, 200


def antecedent(
    text: str,
    at: int,
    gender: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    spoken: Sequence[tuple[int, str]],
) -> str:
    """The person a pronoun stands for: the last one named who fits, speakers first."""
    fitting = [
        mention
        for mention in mentions[max(0, first_from(mentions, at) - 8) : first_from(mentions, at)]
        if people[mention.key].gender in ("", gender) and at - mention.start < MAX_BACK
    ]
    # The judge asked him. “I can read,” he said: whoever asks him is not he.
    asking = {mention.key for mention in fitting if addresses(text, mention.end, at, gender)}
    fitting = [mention for mention in fitting if mention.key not in asking]
    near = [
        key
        for where, key in reversed(spoken[-4:])
        if at - where < 500 and people[key].gender in ("", gender) and key not in asking
    ]
    if fitting and text[at : at + 4].lower().split()[:1] in _THE_LATTER:
        # Слідчий спитав Аду Крук. | Та | відповіла.
        return fitting[-1].key
    if fitting and fitting[-1].key in near and _begins_sentence(text, fitting[-1].start):
        # Fuentes agrees. “Two is enough,” he says.
        return fitting[-1].key
    if near and (not fitting or fitting[-1].key in near or at - fitting[-1].start > 250):
        return near[0]
    if not fitting:
        return ""
    subject = _subject(text, fitting, at, people)
    return subject.key if people[subject.key].gender == gender else fitting[-1].key


_THE_LATTER = (["той"], ["тот"], ["та"])


def named_next(
    text: str,
    at: int,
    gender: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
) -> str:
    """Key of who is named first after a pronoun for nobody: “…,” she says. | Hester Vale lives."""
    first = first_from(mentions, at)
    if first == len(mentions):
        return ""
    one = mentions[first]
    fits_well = people[one.key].gender == gender and one.start - at < NEAR
    return one.key if fits_well and _opens(text, one.start) else ""


def _subject(text: str, fitting: Sequence[Mention], at: int, people: dict[str, Person]) -> Mention:
    """The last one named, or who stands at the head of the same sentence: Lis | met Berg. He ….

    But nobody in another case: Наступником Гарбуза стане | Левицький. Він ….
    """
    last = fitting[-1]
    if not re.search(r"[.!?…]", text[last.end : at]):
        return last
    head = last
    for mention in reversed(fitting[:-1]):
        between = text[mention.end : last.start]
        if re.search(r"[.!?…;\n«“]", between) or len(between) > SENTENCE:
            break
        head = mention
    acts = text[head.start : head.end].split()[-1] in people[head.key].name.split()
    return head if acts and _opens(text, head.start) else last


def _opens(text: str, at: int) -> bool:
    """Whether no more than two words stand before a name in its sentence: Хирург | Анна Лис."""
    words = re.split(r"[.!?…\n]", text[max(0, at - 40) : at])[-1].split()
    return len(words) <= _FEW and not any("," in word for word in words)


_FEW = 2


def addresses(text: str, start: int, end: int, gender: str) -> bool:
    """Whether the sentence that goes on at `start` tells somebody something: Carrow | asked him.

    Later in the sentence it is who tells (others, Carrow said, do not believe him).
    """
    rest = text[start : min(end, start + SENTENCE)]
    words = re.split(r"[.,:;!?…]", rest, maxsplit=1)[0].lower().split()[:_FIRST_WORDS]
    return not _HEARERS[gender].isdisjoint(words)


_FIRST_WORDS = 5


# Forms that are no possessives.
_HEARERS = {
    "masc": frozenset({"him", "йому", "ему"}),
    "femn": frozenset({"їй", "ей"}),
}


def _begins_sentence(text: str, at: int) -> bool:
    """Whether a name stands at the head of a sentence, where its subject is."""
    before = text[max(0, at - 3) : at].rstrip(" \n")
    return not before or before[-1] in ".!?…"
