"""Whether a sentence ends at a mark: named rules in order, the first that knows decides.

Each rule gets a candidate (what stands before and after the mark) and answers JOIN, SPLIT or,
where it has nothing to say, None. After the manner of razdel's rules for Russian (Kukushkin, 2018).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from mt.endmarks import ROMAN, Candidate

JOIN, SPLIT = "join", "split"

_LABEL = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2}){0,2}|\d{1,2}:\d{2}|[IVXLІХ]{1,5}|[A-ZА-ЯІЇЄҐ]|[a-zа-яіїє])\Z"
)
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.[ \u00a0]?)+[^\W\d_]{1,2}\Z")
_BEFORE_INITIAL = ("", " ", "\u00a0", "\u202f", "\n", "\t", ".", "-", *"\"'“”„«‘(")
_EDITORS = ("Ed", "Eds", "Ред", "Прим", "Авт")  # `(It was his. – Ed.)`
_AUTHOR_WORDS = 7  # Minister of Foreign Affairs Anna Maria Bell asked


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
    for word, following in pairwise([*words[1:], ""]):
        if word.rstrip(".,:;") in at.lang.verbs_of_speech:
            # After a full stop, `Hale said that …` and `Hale said, “…` begin anew.
            ends = word.endswith((".", ",")) and following[:1] not in ("“", '"', "‘", "'")
            return JOIN if at.marks != "." or ends else None
        aged = word[:1].isdigit() or following[:1].isdigit()  # `Hale, 48, asked`
        if word.endswith((".", ",", ":", ";")) and not aged:
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
    opened = at.marks == "." and not at.closing and re.search(r"\([^\W\d_]{1,6}\Z", at.sentence)
    return JOIN if opened else None


def bracketed(at: Candidate) -> str | None:
    """An abbreviation at the end of brackets ends nothing: `(20.45 год.) Матч`."""
    if at.marks != "." or at.closing != ")":
        return None
    inside = re.search(r"\(([^()]{0,40})\Z", at.sentence)
    last = inside and re.search(r"[\w.]*\Z", inside.group(1))
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
    if at.dash:
        return JOIN  # `PORTSMOUTH, N.H. — In the fall`
    if at.function_word_follows or not at.next_word[:1].isupper():
        return SPLIT
    before = at.previous_word
    if before in at.lang.labels or before.lower() in at.lang.labels:
        return SPLIT
    if letter in "IVXІХ" and before[:1].isupper() and len(before) > 1:
        inside = len(at.sentence.split()) > 2  # not `Поет І. Франко` at a sentence's beginning
        named = inside and not at.lang.middle_initials
        return SPLIT if named or before in at.lang.regnal_names else JOIN
    foreign = at.lang.script == "cyrillic" and letter.isascii()
    return SPLIT if foreign and before.islower() else JOIN


def acronym(at: Candidate) -> str | None:
    """`U.S. Senate`, `О.С. Пушкін`; a function word with a capital shows that it ends."""
    if at.kinds or at.marks != "." or at.closing or not _ACRONYM.search(at.word):
        return None
    return SPLIT if at.function_word_follows and not at.dash else JOIN


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
    if "number" in kinds and (number or ROMAN.match(at.next_word) or at.after[:1] in "№§"):
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
    zone = zone or at.next_word in ("Eastern", "Central", "Mountain", "Pacific", "Greenwich")
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
