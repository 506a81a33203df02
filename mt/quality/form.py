"""Brackets, ends of sentences, spaces and capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mt.quality.finding import Finding
from mt.quality.numerals import load_numerals
from mt.quality.pair import Pair, Word
from mt.quality.places import ORGANISATION, key_of_name, places_in
from mt.quality.rules import read_rows
from mt.text import Span

_PARTNERS = {")": "(", "]": "[", "}": "{"}
_LIST_ITEM = re.compile(r"(?:(?<=\s)|^|(?<=[«“„(]))(?:\w|\d{1,3}|[ivx]{1,4})\)")
_SMILEY = re.compile(r"[:;]-?[()]")
_END = re.compile(r"([.!?…:;,—–-]*)[\s»”“’\"')\]]*$")
_ASKED = re.compile(r"\?[”\"’]")  # a question within marks
_GOES_ON = re.compile(r"[.!?…]\s+[—–-]\s*$")
_SHORT = 0.87  # a target shorter than this share of what is usual may be cut off
_USUAL = {("en", "uk"): 1.0, ("en", "ru"): 1.03, ("uk", "en"): 1.0, ("ru", "en"): 0.97}
_SPACE = re.compile(
    r"(?P<double>(?<=\S)(?:[ \u00a0]{2,})(?=\S))"
    r"|(?P<before>(?<=[\w»”\")])[ \u00a0\u202f]+(?=[,;!?](?:\s|$)|[,;](?=[^\W\d_])|\.(?:\s|$)|:\s))"
    r"|(?P<inner>(?<=[(«„])[ \u00a0]+(?=\w)|(?<=[\w.!?…])[ \u00a0]+(?=[»)]))"
    r"|(?P<missing>(?<=[^\W\d_]{2})[,;!?](?=[^\W\d_]{2}))"
)
_SPACE_NOTES = {
    "double": "Two spaces in a row.",
    "before": "A space before a punctuation mark.",
    "inner": "A space inside brackets or quote marks.",
    "missing": "No space after a punctuation mark.",
}


def unbalanced_brackets(pair: Pair) -> Iterator[Finding]:
    """A bracket has no partner or a wrong one, though the source's brackets do."""
    broken = _broken_brackets(pair.tgt)
    if not broken or len(_broken_brackets(pair.src)) >= len(broken):
        return
    for at, note in broken:
        yield Finding("unbalanced_brackets", "warning", (), (Span(at, at + 1),), note, 0.95)


def _broken_brackets(text: str) -> list[tuple[int, str]]:
    """Offsets of brackets without a partner; list items such as `a)` and smileys don't count."""
    spared = {m.end() - 1 for pattern in (_LIST_ITEM, _SMILEY) for m in pattern.finditer(text)}
    stack: list[tuple[int, str]] = []
    broken: list[tuple[int, str]] = []
    for match in re.finditer(r"[()\[\]{}]", text):
        at, char = match.start(), match.group()
        if char in "([{":
            stack.append((at, char))
        elif stack and stack[-1][1] == _PARTNERS[char]:
            stack.pop()
        elif at in spared:
            continue
        elif stack:
            opened = stack.pop()[1]
            broken.append((at, f"“{opened}” is closed by “{char}”."))
        else:
            broken.append((at, f"“{char}” closes nothing."))
    broken += [(at, f"“{char}” is not closed.") for at, char in stack if at + 1 not in spared]
    return sorted(broken)


def end_punctuation(pair: Pair) -> Iterator[Finding]:
    """The sentence ends otherwise than the source: a question as a statement, no full stop."""
    src_end, tgt_end = _end_mark(pair.src), _end_mark(pair.tgt)
    src_span, tgt_span = _last_word(pair.src, pair.src_words), _last_word(pair.tgt, pair.tgt_words)
    if "?" in src_end and "?" not in tgt_end and pair.tgt.count("?") < pair.src.count("?"):
        note = "The question became a statement."
        yield Finding("end_punctuation", "error", src_span, tgt_span, note, 0.9)
    elif "?" in tgt_end and "?" not in src_end and pair.tgt.count("?") > pair.src.count("?"):
        note = "The statement became a question."
        yield Finding("end_punctuation", "error", src_span, tgt_span, note, 0.8)
    elif pair.tgt_marks and _ASKED.search(pair.src) and "?" not in pair.tgt:
        note = "The question in the quote became a statement."
        yield Finding("end_punctuation", "warning", (), tgt_span, note, 0.6)
    elif src_end == "!" and tgt_end == "." and pair.tgt.count("!") < pair.src.count("!"):
        note = "The exclamation became a statement."
        yield Finding("end_punctuation", "info", src_span, tgt_span, note, 0.6)
    elif src_end[-1:] in {".", "!", "…"} and tgt_end in {",", ";"}:
        mark = "comma" if tgt_end == "," else "semicolon"
        note = f"The sentence ends with a {mark}."
        yield Finding("end_punctuation", "warning", src_span, tgt_span, note, 0.85)
    elif src_end[-1:] in {".", "!", "…"} and not tgt_end:
        note = "The mark at the end is missing."
        yield Finding("end_punctuation", "warning", src_span, tgt_span, note, 0.9)


def truncated(pair: Pair) -> Iterator[Finding]:
    """The translation breaks off: no mark at its end, and too short or ending as none can."""
    src_end, tgt_end = _end_mark(pair.src), _end_mark(pair.tgt)
    if len(pair.src_words) < 4 or not pair.tgt_words:
        return
    if _GOES_ON.search(pair.tgt):  # «П, — сказав він. — П», cut between sentences
        return
    whole = tgt_end and tgt_end not in {",", "—", "–", "-", "…", "..."}
    if whole or tgt_end == src_end:
        return
    usual = _USUAL.get((pair.src_rules.code, pair.tgt_rules.code), 1.0) * len(pair.src)
    short = len(pair.tgt) < _SHORT * usual
    last = pair.tgt_words[-1]
    ends_sentence = not pair.tgt[last.span.end :].strip("»”“\"') ")
    unfinished = last.plain in pair.tgt_rules.unfinished and ends_sentence
    broken_off = tgt_end in {",", "—", "–", "-"} and not src_end
    if (short and (src_end or unfinished)) or (unfinished and src_end) or broken_off:
        note = f"The translation breaks off at “{last.text}”."
        yield Finding("truncated", "error", (), (last.span,), note, 0.9 if unfinished else 0.75)


def _end_mark(text: str) -> str:
    """The mark of the sentence's end, without the quote marks and brackets after it."""
    match = _END.search(text[-40:])
    return match.group(1) if match else ""


def _last_word(text: str, words: tuple[Word, ...]) -> tuple[Span, ...]:
    return (Span(words[-1].span.start, len(text)),) if words else ()


def extra_space_or_case(pair: Pair) -> Iterator[Finding]:
    """Two spaces, a space before a comma, none after it; a lower-case beginning, stray capitals."""
    in_source = {match.lastgroup for match in _SPACE.finditer(pair.src)}
    for match in _SPACE.finditer(pair.tgt):
        kind = match.lastgroup
        if kind is None or kind in in_source:
            continue
        start, end = _around(pair.tgt, *match.span())
        yield Finding(
            "extra_space_or_case", "warning", (), (Span(start, end),), _SPACE_NOTES[kind], 0.95
        )
    yield from _case(pair)
    yield from _lower_names(pair)
    yield from _lower_places(pair)
    yield from _capital_dates(pair)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to the words at its sides."""
    left, right = start, end
    while left > 0 and start - left < 30 and text[left - 1].isalnum():
        left -= 1
    while right < len(text) and right - end < 30 and not text[right].isspace():
        right += 1
    return left, right


def _case(pair: Pair) -> Iterator[Finding]:
    if not pair.src_words or not pair.tgt_words:
        return
    first, start = pair.tgt_words[0], pair.src_words[0]
    if (
        first.text.islower()
        and start.text[0].isupper()
        and not pair.tgt[: first.span.start].strip("«“„\"'(—–- ")
        and not pair.src[: start.span.start].strip("«“„\"'(—–-‘ ")
        and first.span.start <= 3
        and not re.match(r"[A-Za-z]", first.text)
    ):
        note = "The sentence begins in lower case."
        yield Finding("extra_space_or_case", "warning", (), (first.span,), note, 0.9)
    shouting = sum(word.text.isupper() for word in pair.src_words) > len(pair.src_words) // 2
    for word in pair.tgt_words:
        if not shouting and _STRAY_CAPITAL.fullmatch(word.text) and word.text not in pair.src:
            note = f"Capitals inside “{word.text}”."
            yield Finding("extra_space_or_case", "warning", (), (word.span,), note, 0.8)


def _lower_names(pair: Pair) -> Iterator[Finding]:
    """A name of an institution that is written in lower case."""
    for english, lower in _capitalised(pair.tgt_rules.code):
        asked = english.search(pair.src)
        found = lower.search(pair.tgt) if asked else None
        if asked and found:
            note = f"“{found.group()}” is a name and begins with a capital."
            source, target = Span(*asked.span()), Span(*found.span())
            yield Finding("extra_space_or_case", "warning", (source,), (target,), note, 0.85)


def _lower_places(pair: Pair) -> Iterator[Finding]:
    """A country or town of the source that is written in lower case."""
    named = {
        place.key
        for place in places_in(pair.src, pair.src_words, pair.src_rules.code)
        if not place.key.startswith(ORGANISATION)
    }
    if not named or pair.tgt_rules.script != "cyrillic":
        return
    for word in pair.tgt_words:
        if word.text.islower() and len(word.text) > 3 and key_of_name(word, pair) in named:
            note = f"“{word.text}” is a name and begins with a capital."
            yield Finding("extra_space_or_case", "warning", (), (word.span,), note, 0.85)


def _capital_dates(pair: Pair) -> Iterator[Finding]:
    """A month or weekday in capitals, as English writes it; not Марта Келлер, капітан Середа.

    What the source doesn't tell of is somebody's name, and so is what the translation has more
    often than the source, unless a preposition or a number goes before it.
    """
    if pair.tgt_rules.script != "cyrillic":
        return
    calendar = load_numerals(pair.tgt_rules.code).calendar
    told = _dates(pair.src_words, pair.src_rules.code)
    found = _dates(pair.tgt_words, pair.tgt_rules.code)
    for before, word in pairwise(pair.tgt_words):
        between = pair.tgt[before.span.end : word.span.start]
        date = calendar.get(word.plain)
        if date is None or not word.text.istitle() or between.strip(" 0123456789"):
            continue
        dated = before.plain in _BEFORE_DATES or between != " "
        if before.text.istitle():  # a name such as Кривава Неділя
            continue
        if told[date] >= found[date] or (told[date] and dated):
            note = f"“{word.text}” is written in lower case."
            yield Finding("extra_space_or_case", "warning", (), (word.span,), note, 0.8)


# Prepositions that go before dates in Ukrainian and Russian.
_BEFORE_DATES = frozenset(
    {"у", "в", "во", "на", "з", "із", "с", "со", "до", "від", "от", "к", "по", "за", "про", "о"}
    | {"об", "після", "после", "перед", "минулого", "прошлого", "цього", "этого"}
)


def _dates(words: tuple[Word, ...], lang: str) -> Counter[tuple[str, int]]:
    """How often words name each month and weekday."""
    calendar = load_numerals(lang).calendar
    dates = (calendar.get(word.text if lang == "en" else word.plain) for word in words)
    return Counter(date for date in dates if date)


@lru_cache(maxsize=8)
def _capitalised(lang: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (re.compile(rf"\b(?:{row['english']})\b"), re.compile(rf"\b(?:{row['lower']})\b"))
        for row in read_rows(lang, "capitals")
    )


_STRAY_CAPITAL = re.compile(
    r"[\u0400-\u052f]?[а-яёґєіїʼ’']{2,}[А-ЯЁҐЄІЇ]+|[А-ЯЁҐЄІЇ]{2}[а-яёґєії]{4,}"
)
