"""Units and currencies: one of them in place of another beside the same number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mt.quality.finding import Finding
from mt.quality.numbers import quantities_of
from mt.quality.pair import Pair
from mt.quality.quantity import Quantity
from mt.quality.rules import read_rows
from mt.text import Span

# The unit after a number, with one word before it at most: US dollars, морських миль.
_AFTER = re.compile(r"[\s\u00a0-]{0,2}([^\W\d_]{1,30}|[%$€£₴₽])(?:\.?[\s\u00a0]([^\W\d_]{1,30}))?")
_BEFORE = re.compile(r"([$€£₴₽])[\s\u00a0]?$")


@dataclass(frozen=True, slots=True)
class Units:
    """Names of units in one language.

    Attributes:
        exact: A whole word or sign → key.
        stems: A beginning of words → key.
        kinds: Key → what it measures.
    """

    exact: Mapping[str, str]
    stems: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]

    def key(self, word: str) -> str:
        """The unit that a word names; empty for none."""
        for form in (word, word.lower()):
            if form in self.exact:
                return self.exact[form]
        lowered = word.lower()
        return next((key for stem, key in self.stems.items() if lowered.startswith(stem)), "")


@lru_cache(maxsize=4)
def load_units(lang: str) -> Units:
    """The units in `mt/languages/<lang>/units.tsv`."""
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    kinds: dict[str, frozenset[str]] = {}
    for row in read_rows(lang, "units"):
        kinds[row["key"]] = frozenset(row["kind"].split())
        for form in row["forms"].split():
            if form.endswith("*"):
                stems[form[:-1]] = row["key"]
            else:
                exact[form] = row["key"]
    return Units(exact, stems, kinds)


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit.

    Attributes:
        number: The number.
        unit: Key of its unit; empty where none is known.
        span: Number and unit.
    """

    number: Quantity
    unit: str
    span: Span


def wrong_unit(pair: Pair) -> Iterator[Finding]:
    """The number is the same, and its unit or currency another: 12 kilometres → 12 метрів."""
    source = _measures(pair.src, pair.src_rules.code)
    if not any(one.unit for one in source):
        return
    kinds = load_units(pair.src_rules.code).kinds
    target = _measures(pair.tgt, pair.tgt_rules.code)
    there = {two.unit for two in target}
    asked = {one.unit for one in source}
    for one in source:
        equal = [two for two in target if _is_same(one.number, two.number)]
        if not one.unit or one.unit in there or not equal:
            continue
        other = equal[0]
        if any(not two.unit or kinds[two.unit].isdisjoint(kinds[one.unit]) for two in equal):
            continue
        if other.unit not in asked:
            note = f"“{one.span.of(pair.src)}” became “{other.span.of(pair.tgt)}”: another unit."
            yield Finding("wrong_unit", "error", (one.span,), (other.span,), note, 0.85)


def shared_measures(pair: Pair) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Numbers with units that the other text has too, in whatever writing: 5 km, 5 кілометрів.

    Returns:
        Their spans in the source, and those in the translation.
    """
    source = _measures(pair.src, pair.src_rules.code)
    target = _measures(pair.tgt, pair.tgt_rules.code)
    return _shared(source, target), _shared(target, source)


def _shared(measures: list[Measure], others: list[Measure]) -> tuple[Span, ...]:
    theirs = {(two.unit, value) for two in others for value in two.number.values}
    return tuple(
        one.span
        for one in measures
        if one.unit and any((one.unit, value) in theirs for value in one.number.values)
    )


def _is_same(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are one; a word such as півтора may be a year and a half, 18 months."""
    for ambiguous, exact in ((one, two), (two, one)):
        if ambiguous.by_word and len(ambiguous.values) > 1 and len(exact.values) == 1:
            return False
    return not one.values.isdisjoint(two.values)


def _measures(text: str, lang: str) -> list[Measure]:
    """The numbers of a text, each with its unit."""
    units = load_units(lang)
    found: list[Measure] = []
    for number in quantities_of(text, lang):
        if number.kind not in {"number", "loose", "part"}:
            continue
        start, end = number.span.start, number.span.end
        if before := _BEFORE.search(text[max(0, start - 2) : start]):
            key = units.key(before.group(1))
            found.append(Measure(number, key, Span(start - len(before.group()), end)))
            continue
        key = ""
        if after := _AFTER.match(text, end):
            for group in (1, 2):
                word = after.group(group)
                if word and (key := units.key(word)):
                    end = after.end(group)
                    break
            if key and after.group(2) and units.key(after.group(2)) == key:
                end = after.end(2)  # фунтів стерлінгів
        found.append(Measure(number, key, Span(start, end)))
    return found
