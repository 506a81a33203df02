"""Numbers of a text as values: digits, words, clock times, dates, fractions, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from mt.quality.clock import clock_time, is_idle, neighbour_hours, score
from mt.quality.dates import DATE, date, day_and_month
from mt.quality.digits import MAX_DIGITS, SPACES, digit_values, is_scaled, roman_value
from mt.quality.numerals import Numerals, Values, load_numerals, read_compound, read_phrase
from mt.quality.pair import plain
from mt.quality.quantity import Quantity, Value
from mt.quality.related import with_halves, with_ratios, with_shared_scales
from mt.quality.rules import LanguageRules, word_set
from mt.text import Span

__all__ = ["Quantity", "Value", "quantities"]

_TOKEN = re.compile(
    rf"(?P<clock>(?<![\d:.,])\d{{1,2}}:[0-5]\d(?::[0-5]\d)?(?!:?\d))"
    rf"|(?P<date>{DATE})"
    r"|(?P<vulgar>(?:(?<![\d.,/])\d{1,3}[ \u00a0]?)?[½⅓⅔¼¾]"
    r"|(?<![\d.,/-])\d{1,2}[ -][1-3]/[2-8](?![\d/]))"
    rf"|(?P<ratio>(?<![\d/.,])\d{{1,3}}/\d{{1,3}}(?![\d/]))"
    r"|(?P<point>(?<![^\s($€£])\.\d{1,6}(?![\d.,]))"
    rf"|(?P<digits>(?<![\d.,])\d{{1,3}}(?:[,.{SPACES}]\d{{3}})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_][^\W\d_\u0300-\u036f]*(?:['’ʼ][^\W\d_]+)*)"
)
_VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}
_MIXED = re.compile(rf"(\d*)[-{SPACES}]?(.+)")
_HOURS = re.compile(r"\s?(?:hours|hrs)\b")  # 1500 hours
_CODE = re.compile(r"[A-ZА-ЯЁҐЄІЇ]\w{0,20}[-–‑]?$")
_PERCENT = re.compile(rf"[-{SPACES}]{{0,2}}(?:%|per ?cent|percent|відсот|процент)", re.IGNORECASE)
_DECADE = re.compile(r"(?:['’]?s\b|[-–‑](?:х|ті|е|ые|ми|м)\b)")
_SHORT_SCALE = re.compile(
    r"\s?(?P<scale>k|m|mn|mln|million|bn|b|billion|tn|trn|trillion|thousand)\b", re.IGNORECASE
)
_SHORT_SCALES = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "bn": 9,
    "b": 9,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "thousand": 3,
    "tn": 12,
    "trn": 12,
}
_AND_A_HALF = re.compile(
    r"\s+(?:and a half|с половиной|[зі]з? половиною)\b(?P<scale>\s(?:hundred|thousand|million|"
    r"billion|trillion|тисяч|тысяч|м[иі]л[ьл][йи]он|м[иі]л[ьл][ия]?[яа]рд)\w*)?",
    re.IGNORECASE,
)
_EACH = word_set(
    "кожен кожна кожне кожний кожного кожної кожному кожній кожну каждый каждая каждое "
    "каждого каждой каждому каждую every"
)
_ADJOINING = re.compile(rf"[{SPACES}]{{1,2}}|[-‑]")


def quantities(text: str, rules: LanguageRules) -> tuple[Quantity, ...]:
    """The numbers of a text, in order."""
    numerals = load_numerals(rules.code)
    tokens = list(_TOKEN.finditer(text))
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        match = tokens[at]
        if match.lastgroup == "word":
            if _is_other_word(match.group(), rules.code, rules.compound):
                at += 1
                continue
            quantity, count = _from_words(text, tokens, at, numerals, rules)
        else:
            quantity, count = _from_digits(text, tokens, at, numerals, rules)
        found += quantity
        at += count
    return with_ratios(text, with_halves(text, with_shared_scales(text, found)))


def _from_digits(
    text: str, tokens: Sequence[re.Match[str]], at: int, numerals: Numerals, rules: LanguageRules
) -> tuple[list[Quantity], int]:
    match = tokens[at]
    start, end = match.span()
    written = match.group()
    if match.lastgroup == "date":
        return list(date(match)), 1
    if match.lastgroup == "ratio":
        over, under = (Fraction(part) for part in written.split("/"))
        values = {over, under} | ({over / under} if under else set())
        return [Quantity(Span(start, end), frozenset(values), "loose")], 1
    if _CODE.search(text[max(0, start - 24) : start]) and match.lastgroup == "digits":
        digits = int(re.sub(r"\D", "", written)[:MAX_DIGITS])
        code = Fraction(digits)
        return [Quantity(Span(start, end), frozenset({code, ("code", digits)}), "code")], 1
    dated = day_and_month(text, Span(start, end), rules.script)
    clock = clock_time(text, match, rules)
    if clock:
        return [replace(clock, ways=clock.ways + dated)], 1
    if match.lastgroup == "clock":
        return score(match), 1
    if match.lastgroup == "vulgar":
        values = {_mixed(written)}
    elif (
        match.lastgroup == "point"
        and not is_scaled(text, end)
        and text[max(0, start - 1) : start] not in {"$", "€", "£"}
    ):  # .22 may be a calibre
        values = {Fraction(written), Fraction(int(written[1:]))}
    else:
        values = set(digit_values(text, Span(start, end), rules.script))
    words, spans = _adjoining(text, tokens, at + 1)
    count = 1
    phrase = read_phrase(words, numerals, start=next(iter(values)))
    glued = _SHORT_SCALE.match(text, end)
    scale = 1
    if phrase.count:
        factor = [read_phrase(words, numerals, start=value).values for value in values]
        plain_values, values = values, {value for several in factor for value in several}
        scale = int(max(values) / max(plain_values)) if max(plain_values) else 1
        count += phrase.count
        end = spans[phrase.count - 1].end
    elif glued and rules.script == "latin":
        values |= {value * 10 ** _SHORT_SCALES[glued.group("scale").lower()] for value in values}
        end = glued.end()
    if half := _AND_A_HALF.match(text, end):
        values = {value + Fraction(1, 2) for value in values}
        end = half.end()
    wide: set[Value] = set(values)
    if _PERCENT.match(text, end):
        wide |= {value / 100 for value in values}
    if _DECADE.match(text, end) and any(value % 10 == 0 and value >= 10 for value in values):
        wide |= {value % 100 for value in values if value.denominator == 1} | {
            1900 + value for value in values if value < 100
        }
    wide |= _short_year(text, start, written)
    if len(written) == 4 and written < "2400" and _HOURS.match(text, end):
        wide.add(("time", int(written[:2]) * 60 + int(written[2:])))
    return [Quantity(Span(start, end), frozenset(wide), "number", scale=scale, ways=dated)], count


def _mixed(written: str) -> Fraction:
    """The value of a fraction with whole numbers before it or none: 2½, 2 1/2, ¾."""
    whole, part = _MIXED.findall(written)[0]
    return Fraction(whole or 0) + (_VULGAR.get(part) or Fraction(part))


def _short_year(text: str, start: int, written: str) -> set[Value]:
    """The year that 15 means in 2014–15."""
    before = re.search(r"(?<!\d)((?:19|20)\d\d)[-–—/]$", text[max(0, start - 6) : start])
    if before and len(written) == 2 and written.isdigit():
        return {Fraction(before.group(1)[:2] + written)}
    return set()


def _adjoining(
    text: str, tokens: Sequence[re.Match[str]], at: int, limit: int = 8
) -> tuple[list[str], list[Span]]:
    """Words from token `at` on that adjoin the token before and one another."""
    words: list[str] = []
    spans: list[Span] = []
    for index in range(at, min(len(tokens), at + limit)):
        match = tokens[index]
        if match.lastgroup != "word":
            break
        if index and not _ADJOINING.fullmatch(text, tokens[index - 1].end(), match.start()):
            break
        words.append(plain(match.group()))
        spans.append(Span(*match.span()))
    return words, spans


def _from_words(
    text: str, tokens: Sequence[re.Match[str]], at: int, numerals: Numerals, rules: LanguageRules
) -> tuple[list[Quantity], int]:
    match = tokens[at]
    word = match.group()
    span = Span(*match.span())
    known = numerals.words.get(plain(word))
    if known is None:
        return _other_word(text, tokens, at, numerals, rules), 1
    rest, spans = _adjoining(text, tokens, at + 1)
    phrase = read_phrase([plain(word), *rest], numerals)
    if not phrase.count:
        # A bare plural scale word is no number: thousands, кілька тисяч.
        return [], 1
    end = span.end if phrase.count == 1 else spans[phrase.count - 2].end
    if "one_scale" in known and rules.code == "en" and not _after_article(text, tokens, at):
        return [], phrase.count
    kind = {"cardinal": "number"}.get(phrase.kind, phrase.kind)
    values: set[Value] = set(phrase.values)
    if half := _AND_A_HALF.match(text, end):
        values = {value + Fraction(1, 2) for value in phrase.values}
        kind, end = "number", half.start("scale") if half.group("scale") else half.end()
        multiplied = (
            read_phrase(
                [plain(half.group("scale").strip())],
                numerals,
                start=phrase.values[0] + Fraction(1, 2),
            )
            if half.group("scale")
            else None
        )
        if multiplied and multiplied.count:
            end, values = half.end(), set(multiplied.values)
            covered = sum(token.start() < end for token in tokens[at : at + 8])
            return [Quantity(Span(span.start, end), frozenset(values), kind, by_word=True)], covered
    if _PERCENT.match(text, end):
        values |= {value / 100 for value in phrase.values}
    previous = plain(tokens[at - 1].group()) if at else ""
    if kind in {"ordinal", "loose"} and previous in _EACH:
        values |= {1 / value for value in phrase.values if value}
        kind = "ordinal"
    if is_idle(text, span, end, rules):
        kind = "loose"
        values |= neighbour_hours(text, span, end, phrase.values)
    return [Quantity(Span(span.start, end), frozenset(values), kind, by_word=True)], phrase.count


def _after_article(text: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Whether `hundred`, `million` means one of them: a, one, per or each stands before."""
    return at > 0 and tokens[at - 1].group().lower() in {"a", "per", "every", "each"}


def _other_word(
    text: str, tokens: Sequence[re.Match[str]], at: int, numerals: Numerals, rules: LanguageRules
) -> list[Quantity]:
    """A month, a weekday, a compound or a Roman numeral."""
    match = tokens[at]
    word, span = match.group(), Span(*match.span())
    named = numerals.calendar.get(word if rules.code == "en" else plain(word))
    if named and (word not in {"May", "March"} or _is_dated(text, span)):
        kind = "loose" if named[0] == "time" else named[0]
        return [Quantity(span, frozenset({named}), kind, by_word=True)]
    if value := roman_value(word):
        return [Quantity(span, frozenset({Fraction(value)}), "loose")]
    if rules.compound and len(word) > 5 and (values := _compound(plain(word), rules.code)):
        return [Quantity(span, frozenset(values), "loose", by_word=True)]
    return []


@lru_cache(maxsize=1 << 14)
def _is_other_word(word: str, lang: str, compound: bool) -> bool:
    """Whether a word is no part of any number or date, which most words are not."""
    numerals = load_numerals(lang)
    plain_word = plain(word)
    return not (
        plain_word in numerals.words
        or word in numerals.calendar
        or plain_word in numerals.calendar
        or roman_value(word)
        or (compound and len(word) > 5 and _compound(plain_word, lang))
    )


@lru_cache(maxsize=1 << 14)
def _compound(word: str, lang: str) -> Values:
    return read_compound(word, load_numerals(lang), lang)


_DATED_BEFORE = re.compile(
    r"(?:\d|\b(?:in|of|since|until|till|by|from|to|and|last|next|this|late|early|mid|between|"
    r"before|after|during|through))[\s-]+$",
    re.IGNORECASE,
)


def _is_dated(text: str, span: Span) -> bool:
    """Whether May or March stands as a month: beside a number or after a preposition."""
    before = text[max(0, span.start - 12) : span.start]
    return bool(_DATED_BEFORE.search(before) or re.match(r"\s+\d", text[span.end : span.end + 3]))
