"""Persons of an article, by name.

Names are found where the text makes them plain: two capitalised words or more that a role goes
before (the envoy Selim Karahan), that the dictionary knows as names, or that speak.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from alignment.morphology import SLAVIC, parses
from alignment.quotes.capitals import capitals_of
from alignment.quotes.name_runs import (
    FIRMS,
    initial_runs,
    is_person,
    name_runs,
    opens_no_name,
    without_titles,
)
from alignment.quotes.names import (
    CASES,
    can_be_nominative,
    gender_of,
    in_nominative,
    is_better,
    is_known,
    is_oblique,
    key_of,
    keys_of,
    nominative_gender,
)
from alignment.quotes.person import BELONGING, GOVERNED, OBLIQUE, Mention, Person, gender_of_verb
from alignment.quotes.quote import Quote
from alignment.quotes.same_people import led_back, patronymics_of, surnames_of
from alignment.quotes.single_names import single_names


def find_people(
    text: str, lang: str, quotes: Sequence[Quote]
) -> tuple[dict[str, Person], list[Mention]]:
    """Persons of an article by key, and the places where they are named, in order."""
    told = [quote for quote in quotes if quote.source]
    places = sorted((quote.source[0].start, quote.source[-1].end) for quote in told)
    name_ends = {quote.id: _name_ends(text, quote) for quote in told}
    ends = {end: quote.source[0].start for quote in told for end in name_ends[quote.id]}
    # The subject of a verb of speech stands in the nominative, whatever its name looks like.
    slavic = told if lang in SLAVIC else []
    acting = [quote for quote in slavic if quote.rule not in OBLIQUE or _has_subject(text, quote)]
    subjects = {
        end
        for quote in acting
        for end in (*name_ends[quote.id], *(span.end for span in quote.apposition))
    }
    others = {quote.source[-1].end for quote in slavic if quote.rule in GOVERNED}
    spoken = {
        end: gender
        for quote in acting
        for gender in [gender_of_verb(text, quote, lang)]
        for end in name_ends[quote.id]
    }
    alone = {start for start, end in places if " " not in text[start:end]}
    surnames = {text[start:end] for start, end in places if start in alone and lang not in SLAVIC}
    sure: set[str] = set()
    people: dict[str, Person] = {}
    bearers: dict[str, list[str]] = {}
    found: list[Mention] = []
    capitals = capitals_of(text)
    for run in (*name_runs(capitals, lang), *initial_runs(text, capitals)):
        if _is_work(text, run.start, run.end, ends):
            continue
        start, end, words = without_titles(run.start, run.of(text), text, lang)
        if not 2 <= len(words) <= 4 or not (
            is_person(text, start, end, words, lang, ends)
            or _is_renamed(text, start, places)
            or (words[-1] in surnames and _is_named_within(text, start, words))
        ):
            continue
        key = _key_among(bearers, words, lang)
        found.append(Mention(start, end, key))
        cases = _cases_before(text, start, lang)
        # Із промови міністра Костя Гая, який …: the word before tells that it is no nominative.
        cased = bool(cases) and len(text[ends.get(end, start) : start].split()) == 1
        led = not cases and _is_led_in(text, start, lang)
        subject = (led or end in subjects) and not is_oblique(words, lang) and not cased
        governed = end in others or bool(cases)
        name = " ".join(words) if subject else in_nominative(words, lang, governed, cases)
        # Нора Фелл сказала: the verb knows more than the dictionary.
        gender = spoken.get(end, "") or (nominative_gender(words[0], lang) if subject else "")
        # Лідер опозиції Раду Попа is no Рада.
        if not gender and not (led and subject and _is_only_oblique(words[0], lang)):
            gender = gender_of(text, start, words, lang, cases)
        person = Person(name, gender)
        known = people.get(key)
        if (
            known is None
            or (subject and key not in sure)
            or (key not in sure and is_better(words, person.name, known.name, lang))
        ):
            sure.update({key} if subject else ())
            gender = person.gender or (known.gender if known else "")
            people[key] = Person(person.name, gender)
        elif not known.gender and person.gender:
            people[key] = Person(known.name, person.gender)
    found = led_back(patronymics_of(people, lang), people, bearers, found)
    found = led_back(surnames_of(people, lang), people, bearers, found)
    found.sort(key=lambda mention: mention.start)
    for start, word, as_told in single_names(text, capitals, quotes, found, lang):
        single = key_of(word.split()[-1], lang)
        if (
            len(word) < (_MIN_SINGLE if lang in SLAVIC else 2)
            or single in bearers
            or any(key.endswith(f" {single}") for key in people)
        ):
            continue
        bearers[single] = [f"{single} "]
        gender = as_told or gender_of(text, start, [word], lang)
        people[f"{single} "] = Person(word, gender)
        found.append(Mention(start, start + len(word), f"{single} "))
    found.sort(key=lambda mention: mention.start)
    return people, _with_surnames(capitals, people, bearers, found, lang, alone)


def _name_ends(text: str, quote: Quote) -> tuple[int, ...]:
    """Where a name in a source may end: with it, or before where the person belongs.

    Киан Моран | из союза арендаторов, Plamen Rusev | of the chamber of commerce.
    """
    start, end = quote.source[0].start, quote.source[-1].end
    return (end, *(start + match.start() for match in _BELONGS.finditer(text[start:end])))


_BELONGS = re.compile(rf"(?<=[^\W\d_])(?={BELONGING.pattern}|,)")


def _has_subject(text: str, quote: Quote) -> bool:
    """Whether a verb with a gender right after the source tells that it is the subject."""
    lead = text[max(0, quote.source[0].start - 3) : quote.source[0].start].split()[-1:]
    nearby = bool(quote.cue) and text[quote.source[-1].end : quote.cue[0].start].isspace()
    return quote.rule == "marks-in-report" and nearby and (not lead or not lead[0].isalpha())


def _is_work(text: str, start: int, end: int, sources: Mapping[int, int]) -> bool:
    """Whether marks hold a name and no more, as those of ships do: «Академик Рылов»."""
    within = start and text[start - 1] in "«“„" and text[end : end + 1] in ("»", "”")
    return bool(within) and sources.get(end) != start


_MIN_SINGLE = 3


def _cases_before(text: str, start: int, lang: str) -> frozenset[str]:
    """Cases, none of them the nominative, of what somebody is before the name: бельгійця | Яна.

    A genitive may stand between: міністра економіки | Роберта Хабека.
    """
    for word in reversed(_words_before(text, start, lang)):
        found = parses(word, lang) if word.islower() else []
        cases = frozenset(case for parse in found for case in parse.grammemes.intersection(CASES))
        if all(parse.pos == "NOUN" and "anim" in parse.grammemes for parse in found):
            return cases if "nomn" not in cases else frozenset()
        if "gent" not in cases:
            break
    return frozenset()


def _words_before(text: str, start: int, lang: str) -> list[str]:
    """The words before a Ukrainian or Russian name, as far as nothing parts them from it."""
    before = _PAUSE.split(text[max(0, start - 80) : start])[-1].split() if lang in SLAVIC else []
    return before[1:] if start > 80 else before


def _is_named_within(text: str, start: int, words: Sequence[str]) -> bool:
    """Whether two words within a sentence may be a name: have taught | Tamsin Okwedy | to wait."""
    before = text[max(0, start - 2) : start]
    return (
        before[-1:] == " "
        and before[0] not in '.!?:“”"‘’'
        and len(words) == 2
        and not opens_no_name(words[0])
    )


def _is_led_in(text: str, start: int, lang: str) -> bool:
    """Whether what somebody is goes before the name in the nominative: поетка | Алеся Хмара.

    A genitive may stand between: учитель фізики | Петрі Салонен.
    """
    for word in reversed(_words_before(text, start, lang)):
        found = [parse.grammemes for parse in parses(word, lang) if parse.pos == "NOUN"]
        if all({"nomn", "sing"} <= one for one in found) and any("anim" in one for one in found):
            return True
        if not word.islower() or not any("gent" in parse.grammemes for parse in parses(word, lang)):
            return False
    return False


def _is_only_oblique(word: str, lang: str) -> bool:
    """Whether the dictionary has a word, but not in the nominative: Раду."""
    return is_known(word, lang) and not can_be_nominative(word, lang)


_PAUSE = re.compile(r"[^\w\s’'-]|\n")


def _is_renamed(text: str, start: int, sources: Sequence[tuple[int, int]]) -> bool:
    """Whether a name stands after a comma within a source: its lead author, | Hugo Brandt of …."""
    at = bisect_right(sources, (start, 0)) - 1
    if at < 0 or not sources[at][0] < start < sources[at][1]:
        return False
    before = text[sources[at][0] : start].rstrip()
    last = before.split()[-1]
    return before.endswith(",") and last.islower() and last.rstrip(",") not in FIRMS


# More bearers of one surname are not told apart.
_MAX_BEARERS = 20


def _key_among(bearers: dict[str, list[str]], words: Sequence[str], lang: str) -> str:
    """Key of a person: that of a known one with the same surname and first name or initial.

    `bearers` has the keys of all persons by surname; a new one is put there.
    """
    surname, first_name = keys_of(words, lang)
    known = bearers.setdefault(surname, [])
    for key in known:
        given = key.partition(" ")[2]
        initial = min(len(given), len(first_name)) == 1 and given[0] == first_name[0]
        if given == first_name or initial or len(known) > _MAX_BEARERS:
            return key
    known.append(f"{surname} {first_name}")
    return known[-1]


def _with_surnames(
    capitals: Sequence[re.Match[str]],
    people: Mapping[str, Person],
    bearers: Mapping[str, Sequence[str]],
    found: list[Mention],
    lang: str,
    speaking: Collection[int],
) -> list[Mention]:
    """The mentions, and those by surname alone: of several with one surname the one named last.

    Who speaks, which begins at `speaking`, may be called by a first name that one person has.
    """
    if not people:
        return found
    out: list[Mention] = []
    given = Counter(key.partition(" ")[2] for key in people)
    by_first_name = {
        key.partition(" ")[2]: key for key in people if given[key.partition(" ")[2]] == 1
    }
    last: dict[str, str] = {}
    index, reach = 0, 0
    for match in capitals:
        while index < len(found) and found[index].start <= match.start():
            last[found[index].key.partition(" ")[0]] = found[index].key
            reach = max(reach, found[index].end)
            index += 1
        surname = key_of(match.group(), lang)
        if (
            match.start() >= reach
            and surname in by_first_name
            and (match.start() in speaking or _stands_alone(match))
        ):
            out.append(Mention(match.start(), match.end(), by_first_name[surname]))
            continue
        if match.start() < reach or surname not in bearers or len(match.group()) < _MIN_SURNAME:
            continue
        end = match.end() - (2 if match.group().endswith(("'s", "’s")) else 0)
        named = [key for key in bearers[surname] if people[key].name.endswith(match.group())]
        alone = named if len(named) == 1 else [last.get(surname, bearers[surname][0])]
        out.append(Mention(match.start(), end, alone[0]))
    return sorted([*found, *out], key=lambda mention: mention.start)


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether a word with a capital is within a sentence and beside no other: asks | Jasna | if."""
    text, (start, end) = match.string, match.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        bool(re.fullmatch(r"[^\W\d_A-ZА-ЯІЇЄҐ,]\s", before))
        and not re.match(r"\s[^\W\d_a-zа-яіїєґё]|[’'-]", after)
        and len(match.group()) >= _MIN_SINGLE
    )


# Shorter words are seldom a surname alone.
_MIN_SURNAME = 2
