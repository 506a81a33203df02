"""Persons of an article, by name.

Names are found where the text makes them plain: two capitalised words or more that a role goes
before (the envoy Selim Karahan), that the dictionary knows as names, or that speak.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, parses
from alignment.quotes.descriptions import described_by, is_body, is_described, is_place
from alignment.quotes.names import first_names, gender_of, in_nominative, is_better, key_of, keys_of
from alignment.quotes.quote import Quote
from alignment.quotes.view import word_set

# Letters with their combining marks: Lo\u0301pez is one word.
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_CAPITAL = rf"(?<![^\W\d_])[^\W\d_a-zа-яіїєґё]{_LETTER}*+(?:['’ʼ-]{_LETTER}++)*+"


_RUN = re.compile(rf"{_CAPITAL}(?:\s(?:(?:de|van|von|der|al|bin|la|el|da|di)\s)?{_CAPITAL}){{1,3}}")


# Where a whole description goes before a name: Глава МВС Сербії Горан Степанович.
_LONG_RUN = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{4,5}}")


_INITIAL = re.compile(rf"(?<![^\W\d_])(?:[^\W\d_a-zа-яіїєґё]\.\s?){{1,2}}{_CAPITAL}")


_WORD = re.compile(rf"{_LETTER}+(?:['’ʼ-]{_LETTER}+)*\.?")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name.

    Attributes:
        name: Full name in the nominative, as far as the text and the dictionary tell.
        gender: `masc`, `femn` or empty.
    """

    name: str
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named.

    Attributes:
        start: Offset of the name.
        end: Offset after it.
        key: Key of the person: those of surname and first name.
    """

    start: int
    end: int
    key: str


# Rules whose source stands in another case than the nominative, or may do so.
GOVERNED = frozenset(
    {"according", "according-marks", "marks-according", "noun-that", "noun-infinitive"}
)
_OBLIQUE = GOVERNED | {"sentence-before", "marks-in-report", "continued", "marked-words"}


def find_people(
    text: str, lang: str, quotes: Sequence[Quote]
) -> tuple[dict[str, Person], list[Mention]]:
    """Persons of an article by key, and the places where they are named, in order."""
    sources = sorted(
        (quote.source[-1].end, quote.source[0].start) for quote in quotes if quote.source
    )
    ends = dict(sources)
    places = sorted((start, end) for end, start in sources)
    # The subject of a verb of speech stands in the nominative, whatever its name looks like.
    told = [quote for quote in quotes if quote.source and lang in SLAVIC]
    subjects = {quote.source[-1].end for quote in told if quote.rule not in _OBLIQUE}
    others = {quote.source[-1].end for quote in told if quote.rule in GOVERNED}
    spoken = {
        quote.source[-1].end: gender_of_verb(text, quote, lang)
        for quote in told
        if quote.rule not in _OBLIQUE
    }
    sure: set[str] = set()
    people: dict[str, Person] = {}
    bearers: dict[str, list[str]] = {}
    found: list[Mention] = []
    for match in (*_runs(text, lang), *_INITIAL.finditer(text)):
        start, end, words = _without_titles(match.start(), match.group(), text, lang)
        if not 2 <= len(words) <= 4 or not (
            _is_person(text, start, end, words, lang, ends) or _is_renamed(text, start, places)
        ):
            continue
        key = _key_among(bearers, words, lang)
        found.append(Mention(start, end, key))
        subject = end in subjects
        governed = end in others or _is_governed(text, start, lang)
        name = " ".join(words) if subject else in_nominative(words, lang, governed)
        # Нора Фелл сказала: the verb knows more than the dictionary.
        person = Person(name, spoken.get(end, "") or gender_of(text, start, words, lang))
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
    found.sort(key=lambda mention: mention.start)
    alone = frozenset(
        quote.source[0].start
        for quote in quotes
        if quote.source and " " not in text[quote.source[0].start : quote.source[-1].end]
    )
    return people, _with_surnames(text, people, bearers, found, lang, alone)


def _is_governed(text: str, start: int, lang: str) -> bool:
    """Whether what somebody is stands before the name in another case: бельгійця | Яна Вермейра."""
    before = text[max(0, start - 24) : start].split()[-1:] if lang in SLAVIC else []
    found = parses(before[0], lang) if before and before[0].islower() else []
    return bool(found) and all(
        parse.pos == "NOUN" and "anim" in parse.grammemes and "nomn" not in parse.grammemes
        for parse in found
    )


def _is_renamed(text: str, start: int, sources: Sequence[tuple[int, int]]) -> bool:
    """Whether a name stands after a comma within a source: its lead author, | Hugo Brandt of …."""
    at = bisect_right(sources, (start, 0)) - 1
    if at < 0 or not sources[at][0] < start < sources[at][1]:
        return False
    before = text[sources[at][0] : start].rstrip()
    return before.endswith(",") and before.split()[-1].islower()


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


def _runs(text: str, lang: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words; of those within a long one, the long one."""
    long = list(_LONG_RUN.finditer(text)) if lang in SLAVIC else []
    yield from long
    at = 0
    for match in _RUN.finditer(text):
        while at < len(long) and long[at].end() <= match.start():
            at += 1
        if at == len(long) or match.end() <= long[at].start():
            yield match


def gender_of_verb(text: str, quote: Quote, lang: str) -> str:
    """Gender that a verb in the past tells of its subject: сказала, сказав."""
    if lang not in SLAVIC or quote.rule in GOVERNED:
        return ""
    for span in quote.cue:
        for parse in parses(span.of(text).split()[-1], lang)[:1]:
            if parse.pos == "VERB":
                return next((one for one in ("femn", "masc") if one in parse.grammemes), "")
    return ""


def _with_surnames(
    text: str,
    people: Mapping[str, Person],
    bearers: Mapping[str, Sequence[str]],
    found: list[Mention],
    lang: str,
    speaking: frozenset[int],
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
    for match in re.finditer(_CAPITAL, text):
        while index < len(found) and found[index].start <= match.start():
            last[found[index].key.partition(" ")[0]] = found[index].key
            reach = max(reach, found[index].end)
            index += 1
        surname = key_of(match.group(), lang)
        if match.start() >= reach and match.start() in speaking and surname in by_first_name:
            out.append(Mention(match.start(), match.end(), by_first_name[surname]))
            continue
        if match.start() < reach or surname not in bearers or len(match.group()) < _MIN_SURNAME:
            continue
        end = match.end() - (2 if match.group().endswith(("'s", "’s")) else 0)
        named = [key for key in bearers[surname] if people[key].name.endswith(match.group())]
        alone = named if len(named) == 1 else [last.get(surname, bearers[surname][0])]
        out.append(Mention(match.start(), end, alone[0]))
    return sorted([*found, *out], key=lambda mention: mention.start)


# Shorter words are seldom a surname alone.
_MIN_SURNAME = 2


def _without_titles(start: int, run: str, text: str, lang: str) -> tuple[int, int, list[str]]:
    """A run of capitalised words without titles and roles at its beginning."""
    end = start + len(run)
    if run.endswith(("'s", "’s")):
        end -= 2
    words = [(match.start() + start, match.group()) for match in _WORD.finditer(text[start:end])]
    words = words[described_by(text[max(0, start - 8) : start], [w for _, w in words], lang) :]
    while len(words) > 2 and words[-1][1].rstrip(".") in _HONOURS:
        # Beatrice Lyle | KC
        words.pop()
        end = words[-1][0] + len(words[-1][1])
    titles = _roles(lang)
    while words and (words[0][1].lower().rstrip(".") in titles or len(words[0][1]) <= 2):
        words = words[1:]
    if not words:
        return start, end, []
    return words[0][0], end, [word for _, word in words]


# What follows an English name: letters of office, degrees, honours.
_HONOURS = word_set("KC QC SC MP MEP MSP MLA AM OBE MBE CBE KBE DBE Jr Sr PhD MD RN FRS")


@lru_cache(maxsize=8)
def _roles(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "roles") if entry["kind"] == "role")


@lru_cache(maxsize=8)
def _bodies(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "roles") if entry["kind"] != "role")


def _is_person(
    text: str, start: int, end: int, words: Sequence[str], lang: str, sources: dict[int, int]
) -> bool:
    lows = [word.lower() for word in words]
    if any(low in _bodies(lang) for low in lows):
        return False
    if lang in SLAVIC:
        names = [
            any(
                parse.score > 0.05 and parse.grammemes & {"Name", "Surn", "Patr"}
                for parse in parses(word, lang)
            )
            for word in words
        ]
        places = any(parse.grammemes & {"Geox", "Orgn"} for parse in parses(words[0], lang)[:1])
        # Many a noun is somebody's name as well.
        if not names[0] and is_body(words, lang):
            return False
        if any(names) and not places:
            return True
        if not places and not is_place(words[-1], lang) and not is_described(words, lang):
            return True
    before = text[max(0, start - 24) : start].rstrip()
    previous = before.split()[-1] if before.split() else ""
    role = previous.lower().rstrip(".,") in _roles(lang) or (
        lang == "en" and previous.islower() and previous.endswith(_PROFESSIONS)
    )
    aged = re.match(r",\s\d{1,3}[,.]", text[end : end + 8]) is not None
    speaks = sources.get(end) is not None and (
        sources[end] == start
        or (previous[:1].islower() and previous not in _LINKING)
        or previous.endswith(("'s", "’s"))
    )
    return role or aged or lows[0] in first_names(lang) or (speaks and lows[0] not in ("the",))


# Endings of what somebody is: the geologist, the librarian.
_PROFESSIONS = ("ist", "ian", "man", "woman")
_LINKING = word_set(
    "of in at for from the a an and by with to on у в з із до на і й та с из от к и"
)
