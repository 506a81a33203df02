"""Countries and large towns in three languages: one named in place of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mt.quality.finding import Finding
from mt.quality.pair import Pair, Word
from mt.quality.rules import load_rules, read_rows, word_set
from mt.text import Span

# Case endings of names of places; a form in lower case may go on with anything.
_ENDINGS = word_set(
    "а я у ю о е є і ї и й ь ы ом ем єм ою ею єю ой ей ам ям ами ями ах ях ів їв ов ев ій"
    " ия ии ию ией ием ия ії ія ію ією"
) | {""}
_LONGEST = 14
_COMMON_TOO = word_set(
    "Штат Королівств Королевств Газ Мал Ган Дан Рим Сан Куб Вен Дох Саудівськ Саудовск"
)
ORGANISATION = "o-"  # how the keys of organisations begin


@dataclass(frozen=True, slots=True)
class Places:
    """Names of places of one language.

    Attributes:
        exact: A whole word, or words joined by spaces → key.
        stems: A beginning of words → key; in capitals for the place, in lower case for the rest.
        countries: Key of a city → key of its country.
        phrases: Finds the exact names in a text; None where the language has stems only.
    """

    exact: Mapping[str, str]
    stems: Mapping[str, str]
    countries: Mapping[str, str]
    phrases: re.Pattern[str] | None


@lru_cache(maxsize=16)
def load_places(lang: str) -> Places:
    """The places in `mt/languages/<lang>/places.tsv`."""
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    countries: dict[str, str] = {}
    for row in read_rows(lang, "places"):
        if row["within"]:
            countries[row["key"]] = row["within"]
        for form in row["forms"].split():
            name = form.replace("+", " ")
            if name.endswith("*"):
                stems[name[:-1]] = row["key"]
            else:
                exact[name] = row["key"]
    phrases = None
    if load_rules(lang).script == "latin":
        names = sorted(exact, key=len, reverse=True)
        phrases = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, names))})(?!\w)")
    return Places(exact, stems, countries, phrases)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names.

    Attributes:
        key: Which one.
        country: Key of its country; its own where it is one.
        span: Where it is named.
    """

    key: str
    country: str
    span: Span


def places_in(text: str, words: tuple[Word, ...], lang: str) -> list[Place]:
    """The places that a text names, in order."""
    places = load_places(lang)
    found: list[Place] = []
    if places.phrases is not None:
        for match in places.phrases.finditer(text):
            key = places.exact[match.group()]
            found.append(Place(key, places.countries.get(key, key), Span(*match.span())))
        return found
    for word in words:
        key = _key_of(word, places)
        if key:
            found.append(Place(key, places.countries.get(key, key), word.span))
    return found


def _key_of(word: Word, places: Places) -> str:
    """The place that an inflected word names; empty where it names none."""
    name = word.plain
    if word.text[0].isupper():
        name = name[0].upper() + name[1:]
        if "-" in name:
            name = "-".join(part[:1].upper() + part[1:] for part in name.split("-"))
    if word.text.isupper() and word.text in places.exact:
        return places.exact[word.text]
    if name in places.exact:
        return places.exact[name]
    for length in range(min(len(name), _LONGEST), 1, -1):
        key = places.stems.get(name[:length])
        if key and (name[0].islower() or name[length:] in _ENDINGS):
            return key
    # An adjective at the beginning of a sentence.
    lowered = name.lower()
    if lowered != name:
        for length in range(min(len(lowered), _LONGEST), 4, -1):
            if key := places.stems.get(lowered[:length]):
                return key
    return ""


def key_of_name(word: Word, pair: Pair) -> str:
    """The place that a word of the translation would name, were it in capitals; empty for none."""
    places = load_places(pair.tgt_rules.code)
    name = word.plain.capitalize()
    for length in range(min(len(name), _LONGEST), 3, -1):
        key = places.stems.get(name[:length])
        common = word.plain[:length] in places.stems or name[:length] in _COMMON_TOO
        if key and name[length:] in _ENDINGS and not common:
            return key
    return ""


def wrong_name(pair: Pair) -> Iterator[Finding]:
    """The source names a place that the translation lacks, and the translation names another."""
    source = places_in(pair.src, pair.src_words, pair.src_rules.code)
    if not source:
        return
    target = places_in(pair.tgt, pair.tgt_words, pair.tgt_rules.code)
    missed = _without_answer(source, target)
    extra = _without_answer(target, source)
    for one, two in zip(missed, extra, strict=False):
        note = f"“{one.span.of(pair.src)}” became “{two.span.of(pair.tgt)}”."
        yield Finding("wrong_name", "error", (one.span,), (two.span,), note, 0.85)


def _without_answer(places: list[Place], others: list[Place]) -> list[Place]:
    """Places that the other text doesn't name, each once; a city and its country answer each other.

    A country that both texts name is no answer to a city: Odesa, Ukraine → Київ, Україна.
    """
    named = {place.key for place in places}
    known = {place.key for place in others}
    within = {place.country for place in others}
    first: dict[str, Place] = {}
    for place in places:
        city = place.key != place.country
        answered = place.key in known or (
            place.country in known - named if city else place.key in within
        )
        if not answered:
            first.setdefault(place.key if city else place.country, place)
    return list(first.values())
