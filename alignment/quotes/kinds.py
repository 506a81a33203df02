"""Marked words without anybody to attribute them to: cited words, titles, scare quotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC
from alignment.quotes.english.words import PREPOSITIONS, SUBJECTS
from alignment.quotes.phrase import Clause, Report, Stretch
from alignment.quotes.quote import QuoteKind
from alignment.quotes.view import Item, is_acronym, word_set


def kind_of_unattributed(
    items: Sequence[Item], position: int, inner: str, lang: str
) -> tuple[QuoteKind, str]:
    """Kind of marked words that nobody is said to have spoken, and the rule that gives it."""
    before = [item.low for item in items[max(0, position - 3) : position] if item.region < 0]
    last = before[-1] if before else ""
    verb = lang == "en" and len(before) > 1 and before[-2] in SUBJECTS
    if verb and last.endswith("s"):
        # What she terms “a promise”: a verb.
        last = ""
    beside = position - 2
    if last in _AND and beside > 0 and items[beside].region >= 0:
        # Signs with the words “Salt now” and “No more flour”.
        found = kind_of_unattributed(items, beside, inner, lang)
        if found[1] == "words-cited":
            return found
    if last in _words(lang, "cited") or (
        last == "of" and len(before) > 1 and before[-2] in _words(lang, "called")
    ):
        return QuoteKind.PARTIAL, "words-cited"
    if lang == "en" and _is_work(items, position, inner):
        return QuoteKind.TITLE, "title"
    if inner.lower() in _VOTES:
        return QuoteKind.PARTIAL, "words-cited"
    name = _is_name(inner)
    trigger = any(_is_trigger(word, lang) for word in before[-2:])
    if name and (trigger or lang != "en"):
        return QuoteKind.TITLE, "title"
    if name and _all_capitals(inner) and (len(inner.split()) >= 2 or _is_owned(items, position)):
        return QuoteKind.TITLE, "title"
    return QuoteKind.SCARE, "scare"


def _is_owned(items: Sequence[Item], position: int) -> bool:
    """Whether one capitalised word in English marks is a name: a match against “Meteor”.

    It follows a preposition or an article within a sentence that isn't all in capitals.
    """
    before = items[position - 1] if position else None
    if before is None or before.region >= 0 or before.low not in PREPOSITIONS | {"the"}:
        return False
    return any(
        item.word.islower() and len(item.word) > 4 and item.low not in PREPOSITIONS
        for item in items
    )


_AND = word_set("and і й та и")
# Votes: рада проголосувала «за».
_VOTES = frozenset({"за", "проти", "против", "yes", "no", "aye", "nay"})
_MAX_TITLE = 6


def _is_work(items: Sequence[Item], position: int, inner: str) -> bool:
    """Whether English marks hold a work's title, in lower case too: starred in “the long road”.

    A verb of performing goes before, or what kind of work it is after a comma.
    """
    if len(inner.split()) > _MAX_TITLE:
        return False
    performed = any(item.low in _PERFORMED for item in items[max(0, position - 2) : position])
    renamed = items[position + 1 : position + 5]
    if inner[-1:] == ",":
        renamed = [items[position], *renamed]
    apposed = len(renamed) > 2 and renamed[1].low in ("a", "an", "the", "his", "her", "their")
    if apposed and (renamed[0].word == "," or renamed[0].region >= 0):
        return any(_is_trigger(item.low, "en") for item in renamed[2:])
    return performed


_PERFORMED = word_set(
    "starred premiered performed recorded staged directed choreographed conducted rehearsed"
    " screened composed reviewed illustrated starring directing performing rehearsing staging"
)


@lru_cache(maxsize=32)
def _words(lang: str, role: str) -> frozenset[str]:
    return frozenset(
        entry.key for entry in load_table(lang, "mark_triggers") if entry["role"] == role
    )


@lru_cache(maxsize=1 << 14)
def _is_trigger(word: str, lang: str) -> bool:
    for entry in load_table(lang, "mark_triggers"):
        if entry["role"] == "title" and (
            word == entry.key or (entry.key.endswith("*") and word.startswith(entry.key[:-1]))
        ):
            return True
    return False


def has_name(word: str, lang: str) -> bool:
    """Whether a word names what has a name of its own: компанія, газета."""
    return _is_trigger(word, lang)


def is_firm(clause: Clause, position: int, lang: str) -> bool:
    """Whether marks name a firm: ТОВ «Млин»; за даними «Обрію»; компанія «Дорн», | заявила ….

    An acronym, a phrase, or what has a name stands before them.
    """
    before = clause.items[position - 1] if position else None
    if before is None or not before.is_word:
        return False
    phrase = any(cue.form.pos == "phrase" and cue.last == position - 1 for cue in clause.cues)
    # Книга віршів «Льодохід».
    work = lang in SLAVIC and position > 1 and has_name(clause.items[position - 2].low, lang)
    return phrase or work or is_acronym(before.word) or has_name(before.low, lang)


def _is_name(inner: str) -> bool:
    words = inner.split()
    if not words or len(words) > 8:
        return False
    first = inner.lstrip("«„“\"'‘")[:1]
    return (first.isupper() or first.isdigit()) and inner[-1] not in ".,;…"


def _all_capitals(inner: str) -> bool:
    words = [word for word in inner.split() if word[:1].isalpha()]
    small = {"of", "the", "and", "a", "an", "in", "on", "to", "for", "with", "at", "by", "from"}
    return all(word[0].isupper() or word in small for word in words)


# Rules whose content is listed whole, whatever is marked in it.
_WHOLE = frozenset({"infinitive", "object-infinitive", "noun-phrase", "postposed", "interpolated"})
_JOINING = word_set("and but or that і й та але що и но что")
_COPULAS = word_set(
    "is are was were be been being as would will a an the had has have of not є був "
    "була було були буде будуть стане стануть став стала стали як был была было были "
    "будет будут станет станут стал стала стали как это це"
)


_AMOUNTING = frozenset(
    {("amounted", "to"), ("amounts", "to"), ("amount", "to"), ("akin", "to"), ("tantamount", "to")}
    | {("more", "than"), ("nothing", "but"), ("kind", "of"), ("sort", "of"), ("form", "of")}
)


# More unmarked words between the first marks and the last say something by themselves.
_BETWEEN_MARKS = 4


def marks_hold_the_core(items: Sequence[Item], report: Report) -> bool:
    """Whether the marked words hold the core of a reported clause, so that they are the quote.

    The content then ends with the marks, and what stands before them is no more than a subject
    and an auxiliary: European troops would be “legitimate targets”.
    """
    for part in report.content:
        inside = [i for i in range(part.first, part.last) if items[i].region >= 0]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        if report.rule in ("complement", "charge", "question"):
            outside = (part.last - part.first) - len(inside)
            if outside <= 3:
                return True
        rest = Stretch(last + 1, part.last)
        if any(items[i].is_word for i in range(rest.first, rest.last)):
            continue
        if sum(items[i].is_word for i in range(first, last)) > _BETWEEN_MARKS:
            # “Hundreds” came to buy a scarf that had a “moon” on it.
            continue
        words = [items[i] for i in range(part.first, first) if items[i].is_word]
        if report.rule in _WHOLE or any(word.low in _JOINING for word in words[1:]):
            continue
        if not words or (len(words) <= 2 and items[first - 1].word != ","):
            return True
        near = tuple(word.low for word in words[-2:])
        if (
            (words[-1].low in _COPULAS or near in _AMOUNTING)
            and len(words) <= (6 if words[0].low.isascii() else 5)
            and not any(item.word == "," for item in items[part.first : first])
        ):
            return True
    return False
