"""Number words of a language, and what a run of them amounts to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from mt.quality.rules import expand_forms, load_rules, read_rows

Values = tuple[Fraction, ...]
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Numerals:
    """Number words of one language.

    Attributes:
        words: Word in plain lower case → its kinds, each with the values it may mean.
        months: Month names as they are written → 1 to 12.
        prefixes: First parts of compounds, longest first, with their values.
    """

    words: Mapping[str, Mapping[str, Values]]
    months: Mapping[str, int]
    prefixes: tuple[tuple[str, Values], ...]


@lru_cache(maxsize=16)
def load_numerals(lang: str) -> Numerals:
    """The number words in `mt/languages/<lang>/numerals.tsv`."""
    words: dict[str, dict[str, Values]] = defaultdict(dict)
    months: dict[str, int] = {}
    prefixes: dict[str, Values] = {}
    for row in read_rows(lang, "numerals"):
        values = tuple(Fraction(value) for value in row["value"].split())
        for form in expand_forms(row["forms"], lang):
            if row["kind"] == "month":
                months[form] = int(values[0])
            elif row["kind"] == "prefix":
                prefixes[form] = values
            else:
                words[form].setdefault(row["kind"], values)
    ordered = tuple(sorted(prefixes.items(), key=lambda item: -len(item[0])))
    return Numerals(dict(words), months, ordered)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of number words.

    Attributes:
        count: How many words it takes.
        values: What it may mean.
        kind: `cardinal`, `ordinal`, `part` or `loose`.
    """

    count: int
    values: Values
    kind: str


def read_phrase(
    words: Sequence[str], numerals: Numerals, *, start: Fraction | None = None
) -> Phrase:
    """The longest number that a run of adjoining words begins with; `count` 0 where it is none.

    Args:
        words: Words in plain lower case that adjoin (a space or hyphen between).
        numerals: The language's number words.
        start: A number in digits that stands before the words (`75 thousand`).
    """
    total, group = Fraction(0), Fraction(0) if start is None else start
    kind, values, count, scale = "", (), 0, Fraction(0)
    number_seen = start is not None
    at = 0
    while at < len(words):
        kinds = numerals.words.get(words[at], {})
        if (
            "scale" in kinds
            and number_seen
            and (group or values)
            and (not scale or kinds["scale"][0] < scale)
        ):
            factor = kinds["scale"]
            if factor[0] < _THOUSAND:
                multiples = values or tuple(group * one for one in factor)
                if values:
                    multiples = tuple(value * factor[0] for value in values)
                group = multiples[0]
                values = multiples if len(multiples) > 1 else ()
            else:
                if values:  # півтора мільйона
                    values = tuple(value * factor[0] for value in values)
                    return Phrase(at + 1, values, "cardinal")
                total, group, scale = total + group * factor[0], Fraction(0), factor[0]
            kind, count = "cardinal", at + 1
        elif (
            "cardinal" in kinds
            and start is None
            and _fits(group, kinds["cardinal"][0], bool(values))
        ):
            if len(kinds["cardinal"]) > 1 or kinds["cardinal"][0].denominator > 1:
                if number_seen:
                    break
                values = kinds["cardinal"]
            group += kinds["cardinal"][0]
            kind, count, number_seen = "cardinal", at + 1, True
        elif (
            "ordinal" in kinds
            and number_seen
            and start is None
            and _fits(group, kinds["ordinal"][0], bool(values))
        ):
            return Phrase(at + 1, (total + group + kinds["ordinal"][0],), "ordinal")
        elif (
            "loose" in kinds
            and number_seen
            and start is None
            and 20 <= group % 100
            and _fits(group, kinds["loose"][0], bool(values))
        ):
            group += kinds["loose"][0]
            kind, count = "cardinal", at + 1
        elif number_seen and not total and _is_numerator(group) and _denominator(kinds):
            if start is not None and "part" not in kinds:
                break
            return Phrase(at + 1, (group * _denominator(kinds),), "cardinal")
        elif not number_seen and start is None and kinds:
            return _single(words, at, kinds, numerals)
        elif words[at] == "and" and number_seen and at + 1 < len(words) and (scale or group >= 100):
            at += 1
            continue
        else:
            break
        at += 1
    if not number_seen or (start is not None and count == 0):
        return Phrase(0, (), "")
    return Phrase(count, values or (total + group,), kind)


def _single(
    words: Sequence[str], at: int, kinds: Mapping[str, Values], numerals: Numerals
) -> Phrase:
    """A number that begins with an ordinal, a part, a loose word or a bare scale word."""
    if (
        "loose" in kinds
        and len(kinds["loose"]) == 1
        and kinds["loose"][0] < 5
        and at + 1 < len(words)
    ):
        following = numerals.words.get(words[at + 1], {})
        if "scale" in following:  # one hundred, одна тисяча
            rest = read_phrase(words[at + 1 :], numerals, start=kinds["loose"][0])
            if rest.count:
                return Phrase(at + 1 + rest.count, rest.values, rest.kind)
        if kinds["loose"][0] == 1 and _denominator(following):  # одна п'ята
            return Phrase(at + 2, (_denominator(following),), "part")
    if "one_scale" in kinds:
        factor = kinds["one_scale"][0]
        if factor >= 100 and at + 1 < len(words):
            rest = read_phrase(words[at + 1 :], numerals)
            if rest.count and rest.kind == "cardinal" and rest.values[0] < factor:
                return Phrase(at + 1 + rest.count, (factor + rest.values[0],), "cardinal")
        return Phrase(at + 1, kinds["one_scale"], "cardinal")
    if "part" in kinds:
        step = at + 1
        while step < len(words) and words[step] in {"of", "a"}:
            step += 1
        following = numerals.words.get(words[step], {}) if step < len(words) else {}
        if "scale" in following and following["scale"][0] >= _THOUSAND:
            return Phrase(step + 1, (kinds["part"][0] * following["scale"][0],), "cardinal")
        both = kinds["part"] + kinds.get("ordinal", ())
        return Phrase(at + 1, both, "part")
    for kind in ("ordinal", "loose"):
        if kind in kinds:
            return Phrase(at + 1, kinds[kind], kind)
    return Phrase(0, (), "")


def _fits(group: Fraction, value: Fraction, special: bool) -> bool:
    """Whether `value` may follow `group` within one number: 20 and 5, 300 and 20, not 5 and 3."""
    if special or group.denominator > 1:
        return False
    if not group:
        return True
    if group % 100 == 0:
        return 0 < value < 100
    return group % 10 == 0 and group % 100 >= 20 and 0 < value < 10


def _is_numerator(group: Fraction) -> bool:
    return group.denominator == 1 and 0 < group <= 20


def _denominator(kinds: Mapping[str, Values]) -> Fraction:
    """The part that a word makes of what stands before it (two thirds, дві п'яті); 0 for none."""
    if "part" in kinds:
        return kinds["part"][0]
    if "ordinal" in kinds and kinds["ordinal"][0] >= 3:
        return 1 / kinds["ordinal"][0]
    return Fraction(0)


def read_compound(word: str, numerals: Numerals, lang: str) -> Values:
    """The number that a compound such as двадцятирічний begins with; empty where it is none."""
    for prefix, values in numerals.prefixes:
        if word.startswith(prefix):
            rest = word[len(prefix) :].lstrip("-'")
            if any(rest.startswith(stem) for stem in load_rules(lang).compound):
                return values
            deeper = read_compound(rest, numerals, lang) if rest and values[0] >= 20 else ()
            if deeper:
                return tuple(values[0] + value for value in deeper)
    return ()
