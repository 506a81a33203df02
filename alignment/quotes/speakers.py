"""Who the speakers are: one canonical name for every mention of a person.

A surname alone, an inflected form and a pronoun are led back to the full name in the nominative; a
pronoun after a speaker without a name, to the words for that speaker (the minister).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from alignment.morphology import SLAVIC, parses
from alignment.quotes.callings import (
    Calling,
    callings_of,
    fits,
    may_be_anybody,
    phrase_calling,
    takes_up,
)
from alignment.quotes.described import can_stand_for, gender_of_pronoun, within_sentence
from alignment.quotes.names import cases_of, is_oblique
from alignment.quotes.people import (
    GOVERNED,
    Mention,
    Person,
    find_people,
    gender_of_verb,
)
from alignment.quotes.quote import Quote
from alignment.quotes.view import word_set

_AND = frozenset({"and", "і", "й", "та", "и"})
_MAX_BACK = 1500
# Speakers without a name are soon forgotten.
_NEAR = 350


def link_speakers(quotes: Sequence[Quote], text: str, lang: str) -> list[Quote]:
    """The quotes, with `speaker` set where the text makes plain which person it is."""
    if not quotes:
        return []
    people, named = find_people(text, lang, quotes)
    mentions = _outside(named, quotes)
    starts = [mention.start for mention in mentions]
    all_starts = [mention.start for mention in named]
    spoken: list[tuple[int, str]] = []
    out: list[Quote] = []
    described: tuple[int, str] = (-_NEAR, "")
    nobody: tuple[int, str] = (-_NEAR, "")
    callings = _callings(text, named, lang)
    for quote in quotes:
        key = _key_of(quote, text, people, mentions, starts, spoken, lang)
        if not key and quote.source:
            # Nobody is named but by those who speak: who is named last in their words.
            key = _key_of(quote, text, people, named, all_starts, spoken, lang)
        words, asked = _words(quote, text), ""
        gender = gender_of_pronoun(words.lower().split())
        if not key and words and not gender and not _named_within(quote, named, all_starts):
            key = _described(quote, words, text, lang, people, mentions, named, callings)
            key = key or _described(quote, words, text, lang, people, named, named, callings)
            described = nobody if key else described
        if quote.rule == "transcript" and words.lower() in _ANSWERS:
            key = key or _interviewee(mentions, quote.content[0].start)
        if not quote.source or quote.rule in _LED:
            asked = _asked(quote, text, mentions)
            key = asked or key
            if not key and lang in SLAVIC and not quote.source:
                key = _unnamed(quote, text, lang, people, mentions, starts, spoken)
        nearer = gender and not asked
        nearer = nearer and _is_nearer(described, quote, key, gender, lang, mentions, starts)
        if not key and not nearer and gender in ("masc", "femn"):
            key = _named_next(text, quote.source[-1].end, gender, people, mentions, starts)
        if nearer:
            described = (quote.source[0].start, described[1])
            quote = replace(quote, speaker=described[1])
        elif key:
            spoken.append(((quote.source or quote.content)[0].start, key))
            quote = replace(quote, speaker=people[key].name)
        elif words and not gender and quote.rule not in GOVERNED and not _aside(quote, text):
            described = (quote.source[0].start, within_sentence(words, lang))
        out.append(quote)
    return _with_turns(out, text)


def _named_within(quote: Quote, named: Sequence[Mention], starts: Sequence[int]) -> bool:
    """Whether a source holds a name, be it of somebody else."""
    first = bisect_left(starts, quote.source[0].start)
    return first < len(named) and named[first].start < quote.source[-1].end


def _aside(quote: Quote, text: str) -> bool:
    """Whether who speaks is only told of in a relative clause: he met | an uncle | who told him."""
    source, cue = quote.source, quote.cue
    if not cue:
        return False
    before = text[max(0, source[0].start - 12) : source[0].start].lower().split()[-1:]
    return text[source[-1].end : cue[0].start].split()[:1] == ["who"] or before in _RELATIVE


# Rules whose source is led over from the words before the passage.
_LED = frozenset({"sentence-before", "continued", "turn"})
_YOU = word_set("you your ви вас вам ваш ваша ваше ваші вашу вы вами ваши вашей")


def _asked(quote: Quote, text: str, mentions: Sequence[Mention]) -> str:
    """Key of the one person an interview is with, where the paragraph before asks: Why do you …?"""
    start = text.rfind("\n", 0, quote.content[0].start) + 1
    if quote.content[0].start - start > _LEAD_IN:
        return ""
    end = len(text[:start].rstrip())
    question = text[text.rfind("\n", 0, end) + 1 : end]
    asks = question.endswith("?") and not _YOU.isdisjoint(re.findall(r"\w+", question.lower()))
    if not asks:
        return ""
    return _interviewee(mentions, start)


def _interviewee(mentions: Sequence[Mention], at: int) -> str:
    """Key of the one person whom the words before an interview name."""
    named = {mention.key for mention in mentions if mention.start < at}
    return named.pop() if len(named) == 1 else ""


_ANSWERS = frozenset({"a", "answer", "відповідь", "ответ"})


# A dash and a mark.
_LEAD_IN = 3


def _unnamed(
    quote: Quote,
    text: str,
    lang: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    spoken: Sequence[tuple[int, str]],
) -> str:
    """Key of who does what a verb without a subject says: На прощання | просить …."""
    if not quote.cue or quote.rule in GOVERNED:
        return ""
    at, end = quote.cue[0].start, quote.cue[-1].end
    verb = text[at:end].split()[-1].lower()
    found = parses(verb, lang)[:1]
    if not found or found[0].pos != "VERB" or "sing" not in found[0].grammemes:
        return ""
    grammemes = found[0].grammemes
    gender = next((one for one in ("masc", "femn") if one in grammemes), "")
    if not gender and ("3per" not in grammemes or _PASSIVE.search(verb)):
        return ""
    opened = max(text.rfind(mark, 0, at) for mark in ".!?…—–\n»")
    if _has_subject(text[opened + 1 : at], lang) or _has_subject(
        re.split(r"[.,:;!?…—–\n«“„]", text[end : end + 60])[0], lang
    ):
        return ""
    index = bisect_left(starts, at)
    last = mentions[index - 1] if index else None
    said = [(where, key) for where, key in spoken if at - where < _NEAR]
    if last is None or (not said and at - last.start > _SENTENCE):
        return ""
    if said and said[-1][0] > last.end:
        key = said[-1][1]
    elif "nomn" in cases_of(text[last.start : last.end].split(), lang):
        key = last.key
    else:
        # У Кам’яному Броді …: nobody who acts.
        return ""
    return key if people[key].gender in ("", gender) or not gender else ""


_PASSIVE = re.compile(r"(?:ается|яется|ется|ится|ається|яється|ується|юється|иться|ться)$")


def _has_subject(words: str, lang: str) -> bool:
    """Whether some words hold what can be a subject."""
    return any(
        word[0].isupper() * (index > 0)
        or any(
            {"nomn"} <= one.grammemes
            and one.pos in ("NOUN", "NPRO", "ADJF")
            and ("accs" not in one.grammemes)
            and not (one.pos == "NOUN" and "inan" in one.grammemes and _also_object(word, lang))
            for one in parses(word, lang)
        )
        for index, word in enumerate(re.findall(r"\w+", words))
    )


def _also_object(word: str, lang: str) -> bool:
    return any("accs" in one.grammemes for one in parses(word, lang))


def _with_turns(quotes: list[Quote], text: str) -> list[Quote]:
    """The quotes, with who speaks in the turns of an exchange without the author's words.

    In an exchange of two every other turn is of the same person.
    """
    turns: list[tuple[int, int]] = []
    for index, quote in enumerate(quotes):
        start = text.rfind("\n", 0, quote.content[0].start) + 1
        led = quote.content[0].start - start <= _LEAD_IN and text[start : start + 1] in _DASHES
        if led and quote.parent is None and (not turns or turns[-1][1] != start):
            turns.append((index, start))
    out = quotes
    for exchange in _exchanges(turns, text):
        for parity in (0, 1):
            mine, others = exchange[parity::2], exchange[1 - parity :: 2]
            names = {quotes[index].speaker for index in mine if quotes[index].source}
            against = {quotes[index].speaker for index in others} - {None}
            if len(names) != 1 or None in names or names & against:
                continue
            name = next(iter(names))
            for index in mine:
                if not quotes[index].source and not quotes[index].speaker:
                    out[index] = replace(quotes[index], speaker=name)
    told = {quotes[index].speaker for index, _ in turns} - {None}
    if len(told) != 1:
        return out
    for exchange in _exchanges(turns, text):
        for one, other in pairwise(exchange):
            # Who is asked in all of the interview is asked here: — І що там? — Сир.
            asks = text[: quotes[other].content[0].start].rstrip(" —–-\n").endswith("?")
            free = not (quotes[one].speaker or quotes[one].source or quotes[other].source)
            if asks and free and not quotes[other].speaker:
                out[other] = replace(quotes[other], speaker=next(iter(told)))
    return out


_DASHES = ("—", "–", "-")


def _exchanges(turns: Sequence[tuple[int, int]], text: str) -> list[list[int]]:
    """Turns in paragraphs that follow each other, by the indexes of their quotes."""
    out: list[list[int]] = []
    last = -1
    for index, start in turns:
        between = text[last:start].strip("\n") if last >= 0 else "."
        if out and "\n" not in between:
            out[-1].append(index)
        else:
            out.append([index])
        last = start
    return out


# The pitch, | which | the visitors’ coach compared to a field.
_RELATIVE = (["which"], ["whom"])


def _callings(text: str, named: Sequence[Mention], lang: str) -> dict[str, list[Calling]]:
    """What the words around their names say that people are."""
    out: dict[str, list[Calling]] = {}
    for mention in named:
        found = callings_of(text, mention.start, mention.end, lang)
        known = out.setdefault(mention.key, [])
        known += [one for one in found if one not in known]
    return out


def _only(keys: Sequence[str], here: Collection[str]) -> str:
    """The one of several persons, or the one of them whom the paragraph names."""
    near = keys if len(keys) == 1 else [key for key in keys if key in here]
    return near[0] if len(near) == 1 else ""


def _led_in(
    one: Calling,
    at: int,
    text: str,
    after: Sequence[Mention],
    before: Sequence[Mention],
    callings: dict[str, list[Calling]],
) -> str:
    """Key of who is named only later, where a description leads in to it: Minister resigns."""
    later = {mention.key for mention in after if mention.start - at < _SOON}
    new = later - {mention.key for mention in before}
    lead = text.count("\n", 0, at) <= _LEAD
    fitting = [
        key
        for key in new
        for other in callings.get(key, ())
        if other.head == one.head
        and ((one.words <= other.words and (lead or not one.alone)) or other.words < one.words)
    ]
    return fitting[0] if len(set(fitting)) == 1 else ""


# More mentions aren't looked at.
_MANY = 300
# How far a name may be from the description that leads in to it, and how many line breaks a
# headline and a lead hold.
_SOON = 700
_LEAD = 2


def _described(
    quote: Quote,
    words: str,
    text: str,
    lang: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    named: Sequence[Mention],
    callings: dict[str, list[Calling]],
) -> str:
    """Key of the one person whom a description means: the minister, наставник; or empty."""
    one = phrase_calling(words, lang, quote.rule in GOVERNED)
    if one is None:
        return ""
    at = quote.source[0].start
    gender = one.gender or gender_of_verb(text, quote, lang)
    index = bisect_left(mentions, at, key=lambda mention: mention.start)
    before = mentions[max(0, index - _MANY) : index]
    after = mentions[index : index + _MANY]
    fitting = [
        key
        for key in dict.fromkeys(mention.key for mention in reversed(before))
        if not gender or people[key].gender in ("", gender)
    ]
    same = [key for key in fitting if fits(one, callings.get(key, ()))]
    paragraph = text.rfind("\n", 0, at)
    here = {mention.key for mention in before if mention.start > paragraph}
    anybody = any(paragraph < mention.start < at for mention in named)
    if same:
        return _only(same, here)
    led = _led_in(one, at, text, after, before, callings)
    if led:
        return led
    lately = {mention.key for mention in before if at - mention.start < _MAX_BACK}
    fitting = [key for key in fitting if key in lately]
    wider = [key for key in fitting if takes_up(one, callings.get(key, ()), lang)]
    if wider:
        return _only(wider, here)
    told = {one.gender, gender_of_verb(text, quote, lang)}
    beside = [
        key
        for key in fitting
        if (key in here or not anybody) and ("femn" in told or people[key].gender != "femn")
    ]
    alone = len(beside) == 1 and may_be_anybody(one, callings.get(beside[0], ()), lang)
    return beside[0] if alone else ""


def _words(quote: Quote, text: str) -> str:
    return text[quote.source[0].start : quote.source[-1].end] if quote.source else ""


def _is_nearer(
    described: tuple[int, str],
    quote: Quote,
    key: str,
    gender: str,
    lang: str,
    mentions: Sequence[Mention],
    starts: Sequence[int],
) -> bool:
    """Whether a pronoun stands for the last speaker without a name, and for nobody named since."""
    where, phrase = described
    at = quote.source[0].start
    if not 0 < at - where < _NEAR or not can_stand_for(phrase, gender, lang):
        return False
    since = mentions[bisect_left(starts, where) : bisect_left(starts, at)]
    return not any(one.key == key for one in since)


def _outside(mentions: Sequence[Mention], quotes: Sequence[Quote]) -> list[Mention]:
    """Mentions by the narrator: whom a speaker names is seldom who speaks next."""
    spans = sorted((span.start, span.end) for quote in quotes for span in quote.content)
    out: list[Mention] = []
    index, reach = 0, 0
    for mention in mentions:
        while index < len(spans) and spans[index][0] <= mention.start:
            reach = max(reach, spans[index][1])
            index += 1
        if mention.start >= reach:
            out.append(mention)
    return out


def _key_of(
    quote: Quote,
    text: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    spoken: Sequence[tuple[int, str]],
    lang: str,
) -> str:
    """Key of the person that a quote's source names or stands for; empty where it is nobody."""
    if not quote.source:
        return ""
    first, last = quote.source[0].start, quote.source[-1].end
    inside = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
    if len(inside) > 1 and _AND & set(text[inside[-2].end : inside[-1].start].lower().split()):
        # Two speakers have no one name.
        return ""
    if inside:
        name = text[inside[-1].start : inside[-1].end].split()
        owner = inside[-1].start > first and quote.rule not in GOVERNED and is_oblique(name, lang)
        # Мать Ады Крук: she is not who speaks.
        return "" if owner else inside[-1].key
    gender = gender_of_pronoun(text[first:last].lower().split())
    if gender not in ("masc", "femn"):
        return ""
    return _antecedent(text, first, gender, people, mentions, starts, spoken)


def _antecedent(
    text: str,
    at: int,
    gender: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    spoken: Sequence[tuple[int, str]],
) -> str:
    """The person a pronoun stands for: the last one named who fits, speakers first."""
    fitting = [
        mention
        for mention in mentions[max(0, bisect_left(starts, at) - 8) : bisect_left(starts, at)]
        if people[mention.key].gender in ("", gender) and at - mention.start < _MAX_BACK
    ]
    # The judge asked him. “I can read,” he said: whoever asks him is not he.
    asking = {mention.key for mention in fitting if _addresses(text, mention.end, at, gender)}
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
    subject = _subject(text, fitting, at)
    return subject.key if people[subject.key].gender == gender else fitting[-1].key


_THE_LATTER = (["той"], ["тот"], ["та"])


def _named_next(
    text: str,
    at: int,
    gender: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
) -> str:
    """Key of who is named first after a pronoun for nobody: “…,” she says. | Hester Vale lives."""
    first = bisect_left(starts, at)
    if first == len(mentions):
        return ""
    one = mentions[first]
    fits_well = people[one.key].gender == gender and one.start - at < _NEAR
    return one.key if fits_well and _opens(text, one.start) else ""


def _subject(text: str, fitting: Sequence[Mention], at: int) -> Mention:
    """The last one named, or who stands at the head of the same sentence: Lis | met Berg. He …."""
    last = fitting[-1]
    if not re.search(r"[.!?…]", text[last.end : at]):
        return last
    head = last
    for mention in reversed(fitting[:-1]):
        between = text[mention.end : last.start]
        if re.search(r"[.!?…;\n«“]", between) or len(between) > _SENTENCE:
            break
        head = mention
    return head if _opens(text, head.start) else last


def _opens(text: str, at: int) -> bool:
    """Whether no more than two words stand before a name in its sentence: Хирург | Анна Лис."""
    words = re.split(r"[.!?…\n]", text[max(0, at - 40) : at])[-1].split()
    return len(words) <= _FEW and not any("," in word for word in words)


_FEW = 2


def _addresses(text: str, start: int, end: int, gender: str) -> bool:
    """Whether the sentence that goes on at `start` tells somebody something: Carrow | asked him."""
    rest = text[start : min(end, start + _SENTENCE)]
    words = re.split(r"[.!?…]", rest, maxsplit=1)[0].lower().split()
    return not _HEARERS[gender].isdisjoint(words)


_SENTENCE = 200
# Forms that are no possessives.
_HEARERS = {
    "masc": frozenset({"him", "йому", "ему"}),
    "femn": frozenset({"їй", "ей"}),
}


def _begins_sentence(text: str, at: int) -> bool:
    """Whether a name stands at the head of a sentence, where its subject is."""
    before = text[max(0, at - 3) : at].rstrip(" \n")
    return not before or before[-1] in ".!?…"
