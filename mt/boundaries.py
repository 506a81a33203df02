"""Whether a sentence ends at a mark: named rules in order, the first that knows decides.

Each rule gets a candidate (what stands before and after the mark) and answers JOIN, SPLIT or,
where it has nothing to say, None. After the manner of razdel's rules for Russian (Kukushkin, 2018).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from mt.languages import Language, language

JOIN, SPLIT = "join", "split"
BEFORE, AFTER = 60, 160  # characters that rules look at on either side

_OPENING = "\"'“”„«‘‚‹([{¿¡*_"
_NEXT = re.compile(
    rf"(?P<dash>[—–―-]{{1,2}}\s)?(?P<open>[{re.escape(_OPENING)}…\s]*)(?P<word>[\w’'-]*)"
)
_CHAIN = re.compile(r"(?:\w{1,6}\.[ \u00a0\u202f]?){0,3}[\w’'-]+\Z")
_WORD_BEFORE = re.compile(r"([\w’'%-]+)[.]?[\s\u00a0]+\Z")
_ROMAN = re.compile(r"[IVXLCІХ]+\Z")
_LABEL = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2}){0,2}|\d{1,2}:\d{2}|[IVXLІХ]{1,5}|[A-ZА-ЯІЇЄҐ]|[a-zа-яіїє])\Z"
)
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.[ \u00a0]?)+[^\W\d_]{1,2}\Z")
_BEFORE_INITIAL = ("", " ", "\u00a0", "\u202f", "\n", "\t", ".", "-", *"\"'“”„«‘(")
_EDITORS = ("Ed", "Eds", "Ред", "Прим", "Авт")  # `(It was his. – Ed.)`
_AUTHOR_WORDS = 7  # Minister of Foreign Affairs Anna Maria Bell asked


@dataclass(frozen=True)
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
    """

    sentence: str
    marks: str
    closing: str
    gap: str
    after: str
    lang: Language

    @cached_property
    def _next(self) -> re.Match[str]:
        match = _NEXT.match(self.after)
        if match is None:
            raise AssertionError("_NEXT matches the empty string")
        return match

    @property
    def next_word(self) -> str:
        """The word that follows, without dash and opening marks; may be empty."""
        return self._next["word"].lstrip("'’-")

    @property
    def dash(self) -> bool:
        """Whether a dash stands before what follows."""
        return self._next["dash"] is not None

    @cached_property
    def word(self) -> str:
        """The word, or chain of abbreviations (`т. д`), just before the marks."""
        match = _CHAIN.search(self.sentence[-24:])
        return match.group() if match else ""

    @cached_property
    def last_word(self) -> str:
        """The word just before the marks."""
        match = re.search(r"[\w’'-]+\Z", self.sentence[-BEFORE:])
        return match.group() if match else ""

    @cached_property
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

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of the abbreviation before the mark; empty where it isn't one."""
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
            for form in (chain, chain[:1].lower() + chain[1:]):
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
        if before[-1].isdigit() or _ROMAN.match(before):
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


Rule = Callable[[Candidate], str | None]


def marks_alone(at: Candidate) -> str | None:
    """Marks alone are no sentence, before (`… And then`) or after (`It ended. –`)."""
    both = any(map(str.isalnum, at.sentence)) and any(map(str.isalnum, at.after))
    return None if both else JOIN


def no_space(at: Candidate) -> str | None:
    """`end.Next` is two sentences; `gov.ua`, `3.14`, `Lenta.Ru` and `e.g.X` aren't."""
    if at.gap:
        return None
    token = re.search(r"\S*\Z", at.sentence)
    before, word = token.group() if token else "", at.next_word
    # After a name only a function word shows that it isn't part of it (`Суспільне.Новини`).
    plain = at.last_word.isalpha() and (at.last_word.islower() or at.function_word_follows)
    plain = plain and len(at.last_word) > 1 and not at.last_word.isupper()
    address = re.search(r"[@/\\_=.]|www|http", before) or re.match(r"\w+[@/.]\S", at.after)
    follows = len(word) > 3 or at.function_word_follows
    fits = plain and word[:1].isupper() and (word[1:] or "a").islower() and follows
    return SPLIT if fits and not address and not at.kinds else JOIN


def author_after_dash(at: Candidate) -> str | None:
    """`«Досить!» — Коваль підвівся`, `КИЇВ (соб. кор.) — Уряд`: after the dash it goes on."""
    if at.dash and at.next_word in _EDITORS:
        return JOIN
    return JOIN if at.dash and at.closing.rstrip().endswith(tuple('»“”"’)')) else None


def lower_case(at: Candidate) -> str | None:
    """Nothing begins in lower case, but for a typing slip after a plain word and a full stop."""
    if not at.lower_follows:
        return None
    word = at.last_word
    slip = (
        at.marks == "."
        and not at.closing
        and not at.dash
        and len(word) > 3
        and word.isalpha()
        and word.islower()
        and not at.kinds
        and "." not in at.word
        and len(at.next_word) > 1
    )
    if slip and at.lang.script == "cyrillic":  # their abbreviations end in a consonant
        slip = word[-1] in at.lang.vowels + "йь" or (len(word) > 4 and word[-1] in "влт")
    return SPLIT if slip else JOIN


def author_after_quote(at: Candidate) -> str | None:
    """`“Stop!” Minister Hale said` is one sentence, and so is `“Stop.” Hale said.`."""
    if not at.closing or at.closing[0] not in "\"”'’":
        return None
    words = at.after.split(maxsplit=_AUTHOR_WORDS + 1)[: _AUTHOR_WORDS + 1]
    if not words or (at.function_word_follows and words[0] not in ("The", "A", "An")):
        return None
    for word in words[1:]:
        if word.rstrip(".,:;") in at.lang.verbs_of_speech:
            # After a full stop, `Hale said that …` begins anew.
            return JOIN if at.marks != "." or word.endswith((".", ",")) else None
        if word.endswith((".", ",", ":", ";")) and not word[0].isdigit():
            return None
    return None


def label(at: Candidate) -> str | None:
    """A number, letter or time of day that opens a sentence belongs to it: `1. First`."""
    return JOIN if at.marks == "." and not at.closing and _LABEL.match(at.sentence) else None


def emphasis_in_brackets(at: Candidate) -> str | None:
    """`(?)` and `(!)` comment on a word; they end nothing."""
    return JOIN if at.closing.startswith(")") and at.sentence.endswith("(") else None


def gloss(at: Candidate) -> str | None:
    """A short word that a bracket has just opened is an abbreviation: `(порт. República)`."""
    opened = re.search(r"\([^\W\d_]{1,6}\Z", at.sentence)
    return JOIN if opened and at.marks == "." and not at.closing else None


def bracketed(at: Candidate) -> str | None:
    """An abbreviation at the end of brackets ends nothing: `(20.45 год.) Матч`."""
    inside = re.search(r"\(([^()]{0,40})\Z", at.sentence)
    if at.marks != "." or at.closing != ")" or not inside:
        return None
    last = re.search(r"[\w.]*\Z", inside.group(1))
    return JOIN if last and last.group() in at.lang.abbreviations else None


def initial(at: Candidate) -> str | None:
    """`J. K. Rowling`, `О. С. Пушкін`; but `Карл І.`, `vitamin C.` and `and I.` may end."""
    letter = at.last_word
    if at.marks != "." or at.closing or len(letter) != 1 or not letter.isupper():
        return None
    if at.sentence[-2:-1] not in _BEFORE_INITIAL:
        return None  # `5 °C`
    if re.match(r"\w\.", at.after):
        return JOIN  # another initial
    if at.function_word_follows or not at.next_word[:1].isupper():
        return SPLIT
    before = at.previous_word
    if before in at.lang.labels or before.lower() in at.lang.labels:
        return SPLIT
    if _ROMAN.match(letter) and before[:1].isupper() and len(before) > 1:
        inside = len(at.sentence.split()) > 2  # not `Поет І. Франко` at a sentence's beginning
        named = inside and not at.lang.middle_initials
        return SPLIT if named or before in at.lang.regnal_names else JOIN
    foreign = at.lang.script == "cyrillic" and letter.isascii()
    return SPLIT if foreign and before.islower() else JOIN


def acronym(at: Candidate) -> str | None:
    """`U.S. Senate`, `О.С. Пушкін`; a function word with a capital shows that it ends."""
    if at.kinds or at.marks != "." or at.closing or not _ACRONYM.search(at.word):
        return None
    return SPLIT if at.function_word_follows else JOIN


def abbreviation(at: Candidate) -> str | None:
    """Abbreviations, by the kinds that their list gives."""
    kinds = at.kinds
    if not kinds:
        return None
    number = at.next_word[:1].isdigit()
    if at.dash:
        return JOIN
    if ("unit" in kinds and at.after_number) or "end" in kinds:
        dollars = at.next_word == "США"  # 40 долл. США
        return JOIN if at.only_a_time or number or dollars or _hour_goes_on(at) else SPLIT
    if "number" in kinds and (number or _ROMAN.match(at.next_word) or at.after[:1] in "№§"):
        return JOIN
    if "title" in kinds:
        return JOIN
    if "inner" in kinds:
        return SPLIT if at.function_word_follows else JOIN
    return None


def _hour_goes_on(at: Candidate) -> bool:
    """`3 p.m. Kyiv time`, `9 a.m. Monday`."""
    follows = at.after.split(maxsplit=2)
    day = at.next_word.endswith("day") and at.next_word[:1].isupper()
    zone = len(at.next_word) in (2, 3, 4) and at.next_word.isupper()
    clock = len(follows) > 1 and follows[1].rstrip(".,;") == "time"
    return at.last_word == "m" and (day or zone or clock)


def no_vowel(at: Candidate) -> str | None:
    """A word without a vowel is an abbreviation that our list doesn't have."""
    word = at.last_word
    short = 1 < len(word) <= 5 and word.isalpha() and word[1:].islower()
    if at.marks != "." or at.closing or not short or set(word.lower()) & set(at.lang.vowels):
        return None
    if not set(word.lower()) <= set(at.lang.frequencies):
        return None
    return SPLIT if at.function_word_follows else JOIN


def date_in_figures(at: Candidate) -> str | None:
    """`05. 12. 2024` is one number."""
    inside = at.last_word.isdigit() and len(at.last_word) <= 2 and at.marks == "."
    return JOIN if inside and re.match(r"\d{1,2}\.\s?\d{4}|\d{4}\b", at.after) else None


RULES: tuple[Rule, ...] = (
    marks_alone,
    no_space,
    author_after_dash,
    emphasis_in_brackets,
    lower_case,
    author_after_quote,
    label,
    gloss,
    bracketed,
    initial,
    abbreviation,
    acronym,
    no_vowel,
    date_in_figures,
)


def decide(at: Candidate) -> tuple[str, str]:
    """JOIN or SPLIT, and the name of the rule that said so (`default` where none did)."""
    for rule in RULES:
        answer = rule(at)
        if answer is not None:
            return answer, rule.__name__
    return SPLIT, "default"


@cache
def end_pattern(low_quotes: bool) -> re.Pattern[str]:
    """Finds end marks with what closes after them, and the white space that follows."""
    quotes = "\"'”’»›" + ("“‘" if low_quotes else "")
    bracket = r"\[\d{1,3}\]|[¹²³⁰-⁹]"
    return re.compile(
        rf"(?P<marks>[.!?…‼⁇⁈⁉。！？]+)"
        rf"(?P<closing>(?:[{quotes})\]}}]|{bracket}|[*_]{{1,3}}(?=\s)|\s?»)*)"
        rf"(?P<gap>\s*)(?=\S)"
    )
