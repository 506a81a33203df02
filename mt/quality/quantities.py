"""Numbers of a text as values: digits, words, clock times, dates, fractions, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from mt.quality.numerals import Numerals, load_numerals, read_compound, read_phrase
from mt.quality.pair import plain
from mt.quality.rules import LanguageRules, word_set
from mt.text import Span

# A number, a clock time in minutes after midnight, a code's digits, or a month.
Value = Fraction | tuple[str, int]

_SPACES = " \u00a0\u202f\u2009\u2007"
_MAX_DIGITS = 18
_TOKEN = re.compile(
    rf"(?P<clock>(?<![\d:.,])\d{{1,2}}:[0-5]\d(?::[0-5]\d)?(?![:\d]))"
    rf"|(?P<date>(?<![\d.])\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d(?!\d))"
    rf"|(?P<ratio>(?<![\d/.,])\d{{1,3}}/\d{{1,3}}(?![\d/]))"
    rf"|(?P<digits>(?<![\d.,])\d{{1,3}}(?:[,.{_SPACES}]\d{{3}})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"|(?P<vulgar>[½⅓⅔¼¾])"
    r"|(?P<word>[^\W\d_][^\W\d_\u0300-\u036f]*(?:['’ʼ][^\W\d_]+)*)"
)
_VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}
_CODE = re.compile(r"[A-ZА-ЯЁҐЄІЇ]\w{0,20}[-–‑]?$")
_MERIDIEM = re.compile(r"\s{0,2}(?P<half>[ap])\.?\s?m\b\.?", re.IGNORECASE)
_HOURS = re.compile(r"\s{0,2}(?:год(?:ин[аиу]?)?\.?\s|час(?:а|ов)?\s)?\s?(?P<word>[^\W\d_]+)")
_PERCENT = re.compile(rf"[-{_SPACES}]{{0,2}}(?:%|per ?cent|percent|відсот|процент)", re.IGNORECASE)
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
_ROMAN = re.compile(r"[IVXІХ]{1,7}")
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}
_RATIO = re.compile(r"\s(?:in|out of|из|із|з|зі)\s(?:every\s)?", re.IGNORECASE)
_EACH = word_set(
    "кожен кожна кожне кожний кожного кожної кожному кожній кожну каждый каждая каждое "
    "каждого каждой каждому каждую every"
)
_ADJOINING = re.compile(rf"[{_SPACES}]{{1,2}}|[-‑]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text.

    Attributes:
        span: Where it stands.
        values: What it may mean, several where the writing is ambiguous.
        kind: `number`, `time`, `ordinal`, `part`, `ratio`, `code`, `month`, `weekday` or `loose`.
        by_word: Whether it is written as a word.
        scale: What a scale word after it multiplied it by.
    """

    span: Span
    values: frozenset[Value]
    kind: str
    by_word: bool = False
    scale: int = 1

    @property
    def firm(self) -> bool:
        """Whether a translation must have it."""
        return self.kind in {"number", "time"}


def quantities(text: str, rules: LanguageRules) -> tuple[Quantity, ...]:
    """The numbers of a text, in order."""
    numerals = load_numerals(rules.code)
    tokens = list(_TOKEN.finditer(text))
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        match = tokens[at]
        if match.lastgroup == "word":
            quantity, count = _from_words(text, tokens, at, numerals, rules)
        else:
            quantity, count = _from_digits(text, tokens, at, numerals, rules)
        found += quantity
        at += count
    return _with_ratios(text, _with_shared_scales(text, found))


def _from_digits(
    text: str, tokens: Sequence[re.Match[str]], at: int, numerals: Numerals, rules: LanguageRules
) -> tuple[list[Quantity], int]:
    match = tokens[at]
    start, end = match.span()
    written = match.group()
    if match.lastgroup == "date":
        return list(_date(written, start)), 1
    if match.lastgroup == "vulgar":
        return [Quantity(Span(start, end), frozenset({_VULGAR[written]}), "number")], 1
    if match.lastgroup == "ratio":
        over, under = (Fraction(part) for part in written.split("/"))
        values = {over, under} | ({over / under} if under else set())
        return [Quantity(Span(start, end), frozenset(values), "loose")], 1
    if _CODE.search(text[max(0, start - 24) : start]) and match.lastgroup == "digits":
        digits = int(re.sub(r"\D", "", written)[:_MAX_DIGITS])
        code = Fraction(digits)
        return [Quantity(Span(start, end), frozenset({code, ("code", digits)}), "code")], 1
    clock = _clock(text, match, rules)
    if clock:
        return [clock], 1
    if match.lastgroup == "clock":
        return [], 1
    values = set(_digit_values(written))
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
    kind = "number"
    wide: set[Value] = set(values)
    if _PERCENT.match(text, end):
        wide |= {value / 100 for value in values}
    if _DECADE.match(text, end) and any(value % 10 == 0 and value >= 10 for value in values):
        wide |= {value % 100 for value in values if value.denominator == 1} | {
            1900 + value for value in values if value < 100
        }
    wide |= _short_year(text, start, written)
    return [Quantity(Span(start, end), frozenset(wide), kind, scale=scale)], count


def _digit_values(written: str) -> Iterator[Fraction]:
    """What digits may mean: 12,500 and 12.500 are a thousand or a decimal, 12 500 a thousand."""
    compact = re.sub(f"[{_SPACES}]", "", written)
    groups = re.split("[.,]", compact)
    marks = re.findall("[.,]", compact)
    if sum(map(len, groups)) > _MAX_DIGITS:
        yield Fraction(int(compact[:_MAX_DIGITS].translate({44: None, 46: None}) or 0))
        return
    if not marks:
        yield Fraction(int(compact))
        return
    thousands = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if thousands and (len(set(marks)) == 1):
        yield Fraction(int("".join(groups)))
    if len(marks) == 1 or len(set(marks)) == 2:
        yield Fraction(f"{''.join(groups[:-1])}.{groups[-1]}")
    elif not thousands:
        yield Fraction(int("".join(groups)))


def _clock(text: str, match: re.Match[str], rules: LanguageRules) -> Quantity | None:
    """A clock time (2.41 a.m., 02:41, 5pm, 8 ранку), or None."""
    written, end = match.group(), match.end()
    shape = _CLOCK_SHAPE.fullmatch(written)
    if shape is None:
        return None
    hour, minute = int(shape.group(1)), int(shape.group(2) or 0)
    if hour > 24 or minute > 59:
        return None
    halves, end = _half_of_day(text, end, rules)
    if match.lastgroup != "clock" and halves is None and shape.group(2) is None:
        return None
    values: set[Value] = set()
    if match.lastgroup == "clock" and halves is None:  # a score is written so, too
        values |= {Fraction(hour), Fraction(minute)}
    if halves == "p" and hour < 12:
        values.add(("time", (hour + 12) * 60 + minute))
    elif halves == "a" or halves == "p":
        values.add(("time", (hour % 12 if halves == "a" else hour) * 60 + minute))
    else:
        values.add(("time", hour % 24 * 60 + minute))
        if rules.script == "latin" and 0 < hour <= 12:
            values.add(("time", (hour + 12) % 24 * 60 + minute))
    if match.lastgroup != "clock" and halves is None:  # 2.41 may be a plain decimal
        plain_value: set[Value] = set(_digit_values(written))
        return (
            Quantity(Span(*match.span()), frozenset(values | plain_value), "number")
            if not _SCALED.match(text, end)
            else None
        )
    if minute == 0:
        hours = {value[1] // 60 for value in values if isinstance(value, tuple)}
        values |= {Fraction(hour)} | {Fraction(one) for one in hours}
    return Quantity(Span(match.start(), end), frozenset(values), "time")


_CLOCK_SHAPE = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?")
_SCALED = re.compile(
    rf"[-{_SPACES}]{{0,2}}(?:%|per|відс|проц|million|billion|trillion|thousand|bn|mn|м[иі]л|млн|млрд|тыс|тис|тр[иі]л|трлн)",
    re.IGNORECASE,
)


def _half_of_day(text: str, end: int, rules: LanguageRules) -> tuple[str | None, int]:
    """`a` or `p` where a.m., p.m. or a word such as ранку follows, and where that ends."""
    if meridiem := _MERIDIEM.match(text, end):
        return meridiem.group("half").lower(), meridiem.end()
    if word := _HOURS.match(text, end):
        said = word.group("word").lower()
        if said in rules.hours_of_afternoon:
            return "p", word.end()
        if said in rules.hours_of_morning:
            return "a", word.end()
    return None, end


def _date(written: str, start: int) -> Iterator[Quantity]:
    """Day, month and year of a date such as 26.04.1986."""
    place = start
    for kind, part in zip(("number", "month", "number"), written.split("."), strict=True):
        value: Value = ("month", int(part)) if kind == "month" else Fraction(int(part))
        yield Quantity(Span(place, place + len(part)), frozenset({value}), kind)
        place += len(part) + 1


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
    if _is_idle(text, span, end, rules):
        kind = "loose"
        values |= _neighbour_hours(text, span, end, phrase.values)
    return [Quantity(Span(span.start, end), frozenset(values), kind, by_word=True)], phrase.count


_PAST_HOUR = re.compile(
    r"(?:half|quarter|five|ten|twenty|twenty-five) (?:past|to) $", re.IGNORECASE
)
_OF_HOUR = re.compile(
    r"\s(?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|"
    r"midnight)\b"
)
_DAYTIME = re.compile(r"\s(?:o['’]clock|in the (?:morning|afternoon|evening)|at night)\b")


def _is_idle(text: str, span: Span, end: int, rules: LanguageRules) -> bool:
    """Whether a number word may well be gone: two of anything, and hours, told otherwise."""
    if rules.code != "en":
        return False
    before = text[max(0, span.start - 20) : span.start]
    return (
        text[span.start : end].lower() == "two"
        or bool(_PAST_HOUR.search(before))
        or bool(_OF_HOUR.match(text, end))
        or bool(_DAYTIME.match(text, end))
    )


def _neighbour_hours(text: str, span: Span, end: int, values: Sequence[Fraction]) -> set[Value]:
    """The hour that begins: half past six is the seventh hour's half in Ukrainian and Russian."""
    before = text[max(0, span.start - 20) : span.start]
    if _PAST_HOUR.search(before) or _DAYTIME.match(text, end):
        later = [value + 12 for value in values if value <= 12]
        return {*(value % 12 + 1 for value in values), *later}
    return set()


def _after_article(text: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Whether `hundred`, `million` means one of them: a, one, per or each stands before."""
    return at > 0 and tokens[at - 1].group().lower() in {"a", "per", "every", "each"}


def _other_word(
    text: str, tokens: Sequence[re.Match[str]], at: int, numerals: Numerals, rules: LanguageRules
) -> list[Quantity]:
    """A month, a weekday, a compound or a Roman numeral."""
    match = tokens[at]
    word, span = match.group(), Span(*match.span())
    date = numerals.calendar.get(word if rules.code == "en" else plain(word))
    if date and (word not in {"May", "March"} or _is_dated(text, span)):
        return [Quantity(span, frozenset({date}), date[0], by_word=True)]
    if _ROMAN.fullmatch(word) and (value := _roman(word)):
        return [Quantity(span, frozenset({Fraction(value)}), "loose")]
    if (
        rules.compound
        and len(word) > 5
        and (values := read_compound(plain(word), numerals, rules.code))
    ):
        return [Quantity(span, frozenset(values), "loose", by_word=True)]
    return []


_DATED_BEFORE = re.compile(
    r"(?:\d|\b(?:in|of|since|until|till|by|from|to|and|last|next|this|late|early|mid|between|"
    r"before|after|during|through))[\s-]+$",
    re.IGNORECASE,
)


def _is_dated(text: str, span: Span) -> bool:
    """Whether May or March stands as a month: beside a number or after a preposition."""
    before = text[max(0, span.start - 12) : span.start]
    return bool(_DATED_BEFORE.search(before) or re.match(r"\s+\d", text[span.end : span.end + 3]))


def _roman(word: str) -> int:
    """The value of a Roman numeral up to 39; 0 where the letters make none."""
    latin = word.translate(str.maketrans("ІХ", "IX"))
    if latin == "I" or not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", latin):
        return 0
    total = 0
    for letter, following in zip(latin, latin[1:] + " ", strict=True):
        value = _ROMAN_DIGITS[letter]
        total += -value if value < _ROMAN_DIGITS.get(following, 0) else value
    return total


_SHARED = re.compile(r"\W*(?:\w+\W+){0,3}")


def _with_shared_scales(text: str, found: list[Quantity]) -> list[Quantity]:
    """The numbers with the scale of the next one too, which may hold for both: 19 to 27 billion."""
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index], found[index + 1]
        gap = second.span.start - first.span.end
        if first.scale == 1 and second.scale >= 1000 and gap < 30 and first.kind == "number":
            scaled = {v * second.scale for v in first.values if isinstance(v, Fraction)}
            if _SHARED.fullmatch(text, first.span.end, second.span.start):
                found[index] = replace(first, values=first.values | scaled)
    return found


def _with_ratios(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """The numbers with shares added: one in five is also 1/5."""
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        if not _RATIO.fullmatch(text, first.span.end, second.span.start):
            continue
        over, under = _only_number(first), _only_number(second)
        if over is None or under is None or not 0 < over < under:
            continue
        share = frozenset({over / under})
        found[index] = replace(first, values=first.values | share)
        kind = "ratio" if over == 1 else second.kind
        found[index + 1] = replace(second, values=second.values | share, kind=kind)
    return tuple(found)


def _only_number(quantity: Quantity) -> Fraction | None:
    numbers = [value for value in quantity.values if isinstance(value, Fraction)]
    return numbers[0] if len(numbers) == 1 else None
