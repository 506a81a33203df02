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
from alignment.quotes.names import (
    first_names,
    gender_of,
    in_nominative,
    is_better,
    is_known,
    is_oblique,
    key_of,
    keys_of,
)
from alignment.quotes.quote import Quote
from alignment.quotes.view import is_acronym, word_set

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
        if _is_work(text, match.start(), match.end(), ends):
            continue
        start, end, words = _without_titles(match.start(), match.group(), text, lang)
        if not 2 <= len(words) <= 4 or not (
            _is_person(text, start, end, words, lang, ends) or _is_renamed(text, start, places)
        ):
            continue
        key = _key_among(bearers, words, lang)
        found.append(Mention(start, end, key))
        subject = end in subjects and not is_oblique(words, lang)
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
    for start, word, as_told in _single_names(text, quotes, found, lang):
        single = key_of(word, lang)
        if (
            len(word) < _MIN_SINGLE
            or single in bearers
            or any(key.endswith(f" {single}") for key in people)
        ):
            continue
        bearers[single] = [f"{single} "]
        gender = as_told or gender_of(text, start, [word], lang)
        people[f"{single} "] = Person(word, gender)
        found.append(Mention(start, start + len(word), f"{single} "))
    found.sort(key=lambda mention: mention.start)
    alone = frozenset(
        quote.source[0].start
        for quote in quotes
        if quote.source and " " not in text[quote.source[0].start : quote.source[-1].end]
    )
    return people, _with_surnames(text, people, bearers, found, lang, alone)


def _is_work(text: str, start: int, end: int, sources: Mapping[int, int]) -> bool:
    """Whether marks hold a name and no more, as those of ships do: «Академик Рылов»."""
    within = start and text[start - 1] in "«“„" and text[end : end + 1] in ("»", "”")
    return bool(within) and sources.get(end) != start


_CALLED = re.compile(
    rf"(?:зовут|звати|звуть|звали|по\sимени|на\sім['’ʼ]я|by\sthe\sname(?:\sof)?|named)\s({_CAPITAL})"
    rf"(?!\s{_CAPITAL})"
)


_MIN_SINGLE = 3
_SMITH = re.compile(rf"(?<![^\W\d_])({_LETTER}{{4,}})\s({_CAPITAL})(?!\s{_CAPITAL})")


def _is_nominative_calling(word: str, lang: str) -> bool:
    return any(
        {"anim", "nomn", "sing"} <= one.grammemes and not one.grammemes & _NAMES
        for one in parses(word, lang)
    )


def _single_names(
    text: str, quotes: Sequence[Quote], found: Sequence[Mention], lang: str
) -> Iterator[tuple[int, str, str]]:
    """Names of one word, each with its place and its gender: кузнец | Ерофей, зовут | Тимур."""
    for match in _CALLED.finditer(text):
        if lang not in SLAVIC or _is_single([], match.group(1), lang):
            yield match.start(1), match.group(1), ""
    for match in _SMITH.finditer(text) if lang in SLAVIC else ():
        # Кузнец | Ерофей: a first name after what somebody is, whoever speaks.
        if _is_single([], match.group(2), lang) and _is_nominative_calling(match.group(1), lang):
            yield match.start(2), match.group(2), ""
    taken = [mention.start for mention in found]
    for quote in quotes:
        if not quote.source or quote.rule in _OBLIQUE:
            continue
        start, end = quote.source[0].start, quote.source[-1].end
        at = bisect_right(taken, end) - 1
        *before, word = text[start:end].split() or [""]
        if (at >= 0 and found[at].end > start) or not re.fullmatch(_CAPITAL, word):
            continue
        if _is_single(before, word, lang):
            yield end - len(word), word, gender_of_verb(text, quote, lang)


def _is_single(before: Sequence[str], word: str, lang: str) -> bool:
    """Whether the last word of a source is somebody's name: бухгалтер | Цветкова, | Марта."""
    if lang not in SLAVIC:
        if before and before[-1].lower() in _TITLES:
            return True
        named = word.lower() in first_names(lang)
        return named and all(one.islower() or i == 0 for i, one in enumerate(before))
    found = parses(word, lang)
    names = any(one.grammemes & _NAMES and "nomn" in one.grammemes for one in found)
    adjective = any({"ADJF", "nomn", "sing"} <= one.grammemes for one in found)
    surname = bool(before) and (adjective or word.endswith(_SURNAMES))
    known = not names and not surname and (is_known(word, lang) or is_acronym(word))
    place = any({"Geox", "nomn"} <= one.grammemes for one in found)
    oblique = bool(before) and all("Geox" in one.grammemes for one in found)
    if (known and not oblique) or place or not all(one[:1].islower() for one in before[1:]):
        return False
    if not before:
        return any({"Name", "nomn"} <= one.grammemes for one in found) and is_known(word, lang)
    return any(
        ("anim" in one.grammemes and one.pos == "NOUN") or one.pos == "ADJF"
        for one in parses(before[-1], lang)
        if "nomn" in one.grammemes
    )


_SURNAMES = ("ов", "ев", "єв", "ин", "ін", "ова", "ева", "єва", "ина", "іна", "енко", "ук", "юк")
_NAMES = frozenset({"Name", "Surn", "Patr"})
_TITLES = word_set("mr mrs ms miss dr lady lord dame sir sergeant captain judge father sister")


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
    last = before.split()[-1]
    return before.endswith(",") and last.islower() and last.rstrip(",") not in _FIRMS


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
    for word in (word for span in quote.cue for word in span.of(text).split()):
        for parse in parses(word, lang)[:1]:
            gender = next((one for one in ("femn", "masc") if one in parse.grammemes), "")
            if parse.pos == "VERB" and gender:
                return gender
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
    words = words[described_by(text[max(0, start - 16) : start], [w for _, w in words], lang) :]
    while len(words) > 2 and words[-1][1].rstrip(".") in _HONOURS:
        # Beatrice Lyle | KC
        words.pop()
        end = words[-1][0] + len(words[-1][1])
    titles = _roles(lang)
    while words and (
        words[0][1].lower().rstrip(".") in titles
        or len(words[0][1]) <= 2
        # On Monday | Wulfric Tanner
        or (lang == "en" and len(words) > 2 and words[0][1].lower() in _DATES)
    ):
        words = words[1:]
    if not words:
        return start, end, []
    return words[0][0], end, [word for _, word in words]


_DATES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today january february"
    " march april may june july august september october november december"
)
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
    if lang in SLAVIC and "".join(words).isascii():
        # Dorn Lines, in other letters than the text.
        roles = text[max(0, start - 24) : start].lower().split()[-1:]
        return bool(roles) and roles[0] in _roles(lang)
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
        # Святого Мартина, Одинадцятирічний Северин.
        if (
            not names[0]
            and len(words) == 2
            and is_described(words, lang)
            and (is_known(words[0], lang) or _AGED.search(words[0]))
        ):
            return False
        if any(names) and not places:
            return True
        if not places and not is_place(words[-1], lang) and not is_described(words, lang):
            return True
    before = text[max(0, start - 24) : start].rstrip()
    previous = before.split()[-1] if before.split() else ""
    if lang == "en" and _is_firm(text, end, previous):
        return False
    role = previous.lower().rstrip(".,") in _roles(lang) or (
        lang == "en" and previous.islower() and previous.endswith(_PROFESSIONS)
    )
    aged = re.match(r",\s\d{1,3}[,.]", text[end : end + 8]) is not None
    speaks = sources.get(end) is not None and (
        sources[end] == start
        or (previous[:1].islower() and previous not in _LINKING)
        or previous.endswith(("'s", "’s"))
    )
    is_this = lang == "en" and _IS_THIS.match(text, end)
    if is_this and not _roles(lang).isdisjoint(is_this.group(1).lower().split()):
        # Ulla Kerr, | the new director of …
        return True
    if lang == "en" and len(words) == 2 and _is_taken_up(text, start, end, words):
        return True
    return role or aged or lows[0] in first_names(lang) or (speaks and lows[0] not in ("the",))


_AGED = re.compile(r"(?:літній|літня|річний|річна|летний|летняя)$")


def _is_taken_up(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether a capitalised pair acts, and the text goes on with her, or with its last word alone.

    Wilf Tanner walked in. “We wait,” | Tanner said; | he said.
    """
    before = text[max(0, start - 12) : start].split()[-1:]
    opens = not before or before[0][-1] in ".!?:,”" or before[0].lower() in _DATES
    subject = _ACTS.match(text, end) and (opens or text[max(0, start - 1)] == "\n")
    if not subject or words[0].lower() in _NO_FIRST_NAMES:
        return False
    rest = text[end : end + _REACH]
    alone = rf"(?<![\w’-]\s)(?<!\w){re.escape(words[-1])}\s(?:[a-z]+s|[a-z]+ed|said|told|was|had)\b"
    return re.search(rf"\b[Ss]?[Hh]e\b|{alone}", rest) is not None


# An active verb of somebody, at least by its ending.
_ACTS = re.compile(
    r"(?:,\swho)?\s(?:(?:also|never|still|once|only|just)\s)?(?:[a-z]{2,}ed|[a-z]{3,}s|was|is|has|had|does|did"
    r"|can|could|will|would|came|went|took|left|sat|stood|spent|won|lost|made|kept|knew|ran|put|wore)\b"
)
_REACH = 400
_NO_FIRST_NAMES = word_set(
    "the a an new old great north south east west upper lower lake mount cape port saint st no two"
    " but and when after before if since while although this that these those each every in at on"
)


def _is_firm(text: str, end: int, previous: str) -> bool:
    """Whether what stands beside a name is said of a firm: her label, | Meridian Sound, which."""
    return previous.lower().rstrip(".,") in _FIRMS or _WHICH.match(text, end) is not None


_WHICH = re.compile(r",\s(?:which|whose\s(?:founder|owner|boss|chief))\b|\s(?:plc|Ltd|Inc|LLC)\b")
_FIRMS = word_set(
    "company firm label maker carrier operator retailer publisher insurer airline brewery charity"
    " group chain startup platform newspaper magazine website broadcaster studio supplier shipyard"
    " lender bank utility agency brand team club band"
    " компанія фірма корпорація група агентство видавництво компания фирма корпорация группа"
)
_IS_THIS = re.compile(r",\s(?:(?:the|an?|its|his|her|their)\s)?([a-z’'-]+(?:\s[a-z’'-]+){0,2})")
# Endings of what somebody is: the geologist, the librarian.
_PROFESSIONS = ("ist", "ian", "man", "woman")
_LINKING = word_set(
    "of in at for from the a an and by with to on у в з із до на і й та с из от к и"
)
