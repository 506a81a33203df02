"""End marks, and what can be seen from them: the places where a sentence may end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from mt.languages import Language, language
from mt.punctuation import INVISIBLE

BEFORE, AFTER = 60, 160  # characters that are looked at on either side
ROMAN = re.compile(r"[IVXLCІХ]+\Z")

_OPENING = "\"'“”„«‘‚‹([{¿¡*_"
_NEXT = re.compile(
    rf"(?P<dash>[—–―-]{{1,2}}\s)?(?P<open>[{re.escape(_OPENING)}…\s]*)(?P<word>[\w’'-]*)"
)
_CHAIN_LENGTH = 24
_CHAIN = re.compile(r"(?:\w{1,6}\.[ \u00a0\u202f]?){0,3}[\w’'-]+\Z")
# The run of letters at the end; what stands before it is passed over at once.
_LAST_WORD = re.compile(r"(?:.*[^\w’'-])?([\w’'-]+)\Z", re.DOTALL)
_WORD_BEFORE = re.compile(r"([\w’'%-]+)[.]?[\s\u00a0]+\Z")


@dataclass(slots=True)
class Candidate:
    """A place where a sentence may end, and what can be seen from it.

    Attributes:
        sentence: What the sentence says so far, up to the marks; its last `BEFORE` characters
            and, where it is longer, a `…` before them.
        marks: The run of end marks, such as `?!`.
        closing: Quote marks, brackets and footnotes that follow the marks.
        gap: White space between `closing` and `after`; empty where it is missing.
        after: What follows, its first `AFTER` characters.
        lang: The language.
        next_word: The word that follows, without dash and opening marks; may be empty.
        dash: Whether a dash stands before what follows.
        last_word: The word just before the marks.
        word: The word, or chain of abbreviations (`т. д`), just before the marks.
        kinds: Kinds of the abbreviation before the mark; empty where it isn't one.
    """

    sentence: str
    marks: str
    closing: str
    gap: str
    after: str
    lang: Language
    next_word: str = field(init=False)
    dash: bool = field(init=False)
    last_word: str = field(init=False)
    word: str = field(init=False)
    kinds: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        following = _NEXT.match(self.after)
        if following is None:
            raise AssertionError("_NEXT matches the empty string")
        self.next_word = following["word"].lstrip("'’-")
        self.dash = following["dash"] is not None
        before = _LAST_WORD.match(self.sentence[-BEFORE:])
        self.last_word = before.group(1) if before else ""
        self.word = self._chain()
        self.kinds = self._kinds()

    def _chain(self) -> str:
        tail = self.sentence[-_CHAIN_LENGTH:]
        if "." not in tail:
            return self.last_word[-_CHAIN_LENGTH:]
        match = _CHAIN.search(tail)
        return match.group() if match else ""

    @property
    def previous_word(self) -> str:
        """The word before `last_word`."""
        match = _WORD_BEFORE.search(self.sentence[: len(self.sentence) - len(self.last_word)])
        return match.group(1) if match else ""

    @property
    def lower_follows(self) -> bool:
        """Whether the next word begins in lower case (`iPhone` doesn't count)."""
        word = self.next_word
        return word[:1].islower() and not any(char.isupper() for char in word[1:])

    @property
    def function_word_follows(self) -> bool:
        """Whether what follows begins as sentences do: with a capitalised function word."""
        word = self.next_word
        return word[:1].isupper() and word.lower().replace("’", "'") in self.lang.function_words

    def _kinds(self) -> tuple[str, ...]:
        if (
            self.marks != "."
            or self.closing
            or self.sentence[-len(self.word) - 1 : -len(self.word)] in ("/", "°")
        ):
            return ()
        chain = self.word.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
        known = self.lang.abbreviations
        if self.lang.script == "cyrillic" and chain.isascii():  # `Six Flags St. Louis`
            known = language("en").abbreviations
        while chain:
            capitals = chain.isupper() and self.next_word.isupper() and len(self.next_word) > 1
            spelt = chain.capitalize() if capitals else chain  # `ST. LOUIS`
            for form in (spelt, spelt[:1].lower() + spelt[1:]):
                if form in known:
                    return known[form]
            _, dot, chain = chain.partition(".")
            if not dot:
                break
        return ()

    @property
    def after_number(self) -> bool:
        """Whether a number stands before the last word: `40 грн`, `XX ст`, `40 тис. грн`."""
        before = self.previous_word
        if not before:
            return False
        if before[-1].isdigit() or ROMAN.match(before):
            return True
        unit = "unit" in self.lang.abbreviations.get(before, ())
        return unit and f"{before}." in self.sentence

    @property
    def only_a_time(self) -> bool:
        """Whether so far there is hardly more than a time: `У 2024 р.`, `At 3 a.m.`."""
        words = self.sentence.split()
        if not words or self.sentence.startswith("…") or self.function_word_follows:
            return False
        opening = words[0][0].isdigit() or words[0].lower() in self.lang.function_words
        return opening and len(words) <= (4 if self.lang.script == "cyrillic" else 3)


# A pattern that begins with one of some characters is searched for faster than one with many.
_MARK = "[.!?…‼⁇⁈⁉。！？]"


@cache
def end_pattern(low_quotes: bool) -> re.Pattern[str]:
    """Finds end marks with what closes after them, and the white space that follows."""
    quotes = "\"'”’»›" + ("“‘" if low_quotes else "")
    bracket = r"\[\d{1,3}\]|[¹²³⁰-⁹]"
    return re.compile(
        rf"(?P<marks>{_MARK}{_MARK}*)"
        rf"(?P<closing>(?:[{quotes})\]}}]|{bracket}|[*_]{{1,3}}(?=\s)|\s?»"
        rf"|[{INVISIBLE}]+(?=[{quotes})]))*)"
        rf"(?P<gap>[\s{INVISIBLE}]*)(?=\S)"
    )
