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
        calendar: Names of months and weekdays → `month` or `weekday`, and which one, from 1;
            midnight and noon → `time` and the minute of the day.
        prefixes: First parts of compounds, longest first, with their values.
    """

    words: Mapping[str, Mapping[str, Values]]
    calendar: Mapping[str, tuple[str, int]]
    prefixes: tuple[tuple[str, Values], ...]


@lru_cache(maxsize=16)
def load_numerals(lang: str) -> Numerals:
    """The number words in `mt/languages/<lang>/numerals.tsv`."""
    words: dict[str, dict[str, Values]] = defaultdict(dict)
    calendar: dict[str, tuple[str, int]] = {}
    prefixes: dict[str, Values] = {}
    for row in read_rows(lang, "numerals"):
        values = tuple(Fraction(value) for value in row["value"].split())
        for form in expand_forms(row["forms"], lang):
            if row["kind"] in {"month", "weekday", "time"}:
                calendar[form] = (row["kind"], int(values[0]))
            elif row["kind"] == "prefix":
                prefixes[form] = values
            else:
                words[form].setdefault(row["kind"], values)
    ordered = tuple(sorted(prefixes.items(), key=lambda item: -len(item[0])))
    return Numerals(dict(words), calendar, ordered)


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
    reader = _Reader(words, numerals, start)
    return reader.read()


class _Reader:
    """Adds up a run of number words: hundreds, tens and units to a group, groups to a total."""

    def __init__(self, words: Sequence[str], numerals: Numerals, start: Fraction | None) -> None:
        self.words, self.numerals, self.start = words, numerals, start
        self.total, self.group = Fraction(0), Fraction(0) if start is None else start
        self.scale = Fraction(0)  # the last one, which the next must be below
        self.base: Values = ()  # the number without a small scale: three decades, 30 or 3
        self.at = 0
        self.done: Phrase | None = None

    def read(self) -> Phrase:
        """The number, as long as it goes."""
        count = 0
        while self.done is None and self.at < len(self.words) and self._step():
            count = self.at
        if self.done is not None:
            return self.done
        if count == 0:
            return Phrase(0, (), "") if self.start is not None else self._alone()
        return Phrase(count, (self.total + self.group, *self.base), "cardinal")

    def _kinds(self, at: int) -> Mapping[str, Values]:
        return self.numerals.words.get(self.words[at], {}) if at < len(self.words) else {}

    @property
    def _begun(self) -> bool:
        return bool(self.at) or self.start is not None

    def _step(self) -> bool:
        """Takes the next word where it belongs to the number."""
        kinds = self._kinds(self.at)
        if self._begun and self.words[self.at] == "and":
            following = self._kinds(self.at + 1)
            if (self.scale or self.group >= 100) and (
                "cardinal" in following or "small" in following
            ):
                self.at += 1
                return self._step()
            return False
        if "scale" in kinds and self._begun and self.group:
            return self._multiply(kinds["scale"])
        if self.start is not None:
            if self._begun and "part" in kinds and _is_numerator(self.group):
                return self._finish(self.group * kinds["part"][0], "cardinal")
            return False
        for kind in ("cardinal", "small", "ordinal"):
            if kind in kinds and self._add(kind, kinds[kind]):
                return True
        part = _denominator(kinds) if self._begun and self.words[self.at] != "half" else Fraction(0)
        if part and not self.total and _is_numerator(self.group):
            return self._finish(self.group * part, "cardinal")
        return False

    def _multiply(self, factors: Values) -> bool:
        factor = factors[0]
        if self.scale and factor >= self.scale:
            return False
        if factor < _THOUSAND:
            self.base = (self.group, *(self.group * other for other in factors[1:]))
            if factor == 100 and self.words[self.at].startswith("hundred"):
                self.base = ()
            self.group *= factor
        else:
            self.total, self.group, self.scale = (
                self.total + self.group * factor,
                Fraction(0),
                factor,
            )
        self.at += 1
        return True

    def _add(self, kind: str, values: Values) -> bool:
        value = values[0]
        special = len(values) > 1 or value.denominator > 1
        if special:
            if self._begun:
                return False
            scale = self._kinds(self.at + 1).get("scale", ())
            if scale and scale[0] >= _THOUSAND:  # півтора мільйона
                self.at += 1
                return self._finish(value * scale[0], "cardinal")
            return self._finish(value, "cardinal" if kind == "cardinal" else kind, values[1:])
        if kind != "cardinal" and not self._begun:
            # one hundred and forty; alone, it is read as what it is.
            if kind != "small" or not ({"scale"} & self._kinds(self.at + 1).keys()):
                return False
        elif not _fits(self.group, value) or (
            kind == "small" and self.group % 100 < 20 and self.group
        ):
            return False
        if kind == "ordinal" or (kind == "small" and value == 2 and self._begun):
            return self._finish(self.total + self.group + value, "ordinal")
        self.group += value
        self.at += 1
        return True

    def _finish(self, value: Fraction, kind: str, others: Values = ()) -> bool:
        self.at += 1
        self.done = Phrase(self.at, (value, *others), kind)
        return True

    def _alone(self) -> Phrase:
        """An ordinal, a part, a loose word or a scale word that nothing stands before."""
        kinds = self._kinds(0)
        if kinds.get("small", (Fraction(0),))[0] == 1 and _denominator(
            self._kinds(1)
        ):  # одна п'ята
            return Phrase(2, (_denominator(self._kinds(1)),), "part")
        if "one_scale" in kinds:
            factor = kinds["one_scale"][0]
            step = 2 if self.words[1:2] == ["and"] else 1
            rest = read_phrase(self.words[step:], self.numerals) if factor >= 100 else _NONE
            if rest.kind in {"cardinal", "ordinal"} and rest.values[0] < factor:
                return Phrase(step + rest.count, (factor + rest.values[0],), rest.kind)
            return Phrase(1, kinds["one_scale"], "cardinal")
        if "part" in kinds:
            step = 1
            while self.words[step : step + 1] in (["of"], ["a"]):
                step += 1
            scale = self._kinds(step).get("scale", ())
            if scale and scale[0] >= _THOUSAND:
                return Phrase(step + 1, (kinds["part"][0] * scale[0],), "cardinal")
            return Phrase(1, kinds["part"] + kinds.get("ordinal", ()), "part")
        for kind in ("ordinal", "small", "loose"):
            if kind in kinds:
                return Phrase(1, kinds[kind], "ordinal" if kind == "ordinal" else "loose")
        if "scale" in kinds and self.words[0] not in _PLURALS:
            turned = self._kinds(1).get("cardinal", ())  # тисячі чотири: some four thousand
            if turned and kinds["scale"][0] >= _THOUSAND and turned[0] < 20:
                return Phrase(2, (kinds["scale"][0] * turned[0], kinds["scale"][0]), "loose")
            return Phrase(1, kinds["scale"], "loose")
        return _NONE


_NONE = Phrase(0, (), "")
_PLURALS = frozenset({"decades", "centuries"})


def _fits(group: Fraction, value: Fraction) -> bool:
    """Whether `value` may follow `group` within one number: 20 and 5, 300 and 20, not 5 and 3."""
    if group.denominator > 1:
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
    if word.startswith("що") and "cardinal" in numerals.words.get(word[2:], {}):  # щочотири роки
        return numerals.words[word[2:]]["cardinal"]
    for prefix, values in numerals.prefixes:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :].lstrip("-'")
        for beginnings, factor in _COMPOUND_SCALES:
            if rest.startswith(beginnings):
                return tuple(value * factor for value in values)
        deeper = read_compound(rest, numerals, lang) if values[0] >= 20 else ()
        if deeper and deeper[0] < min(values[0], Fraction(10)):
            return tuple(values[0] + value for value in deeper)
        # A genitive (двадцяти-) is no chance beginning; дво-, три- and сто- are (триває, столиця).
        if (len(prefix) > 4 and len(rest) > 3) or rest.startswith(load_rules(lang).compound):
            return values
    return ()


_COMPOUND_SCALES = (
    (("тисяч", "тысяч"), 1000),
    (("мільйон", "миллион"), 10**6),
    (("мільярд", "миллиард"), 10**9),
)
