"""Denials: one that the translation lost, and one that it made up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignment.checks.denials import (
    PREFIXED,
    holds_denial,
    idle_denials,
    is_denial,
    is_mild,
    is_negative,
)
from alignment.checks.segment import Segment, Side
from alignment.words.dictionary import load_dictionary, stem
from mt.quality.finding import Finding
from mt.quality.rules import word_set

_GERUND = re.compile(r"(?:ючи|учи|ячи|ачи|вши|вшись|[аяуюеи]я|ясь)$")


def added_negation(segment: Segment) -> Iterator[Finding]:
    """The translation denies a word that the source doesn't."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    idle = idle_denials(tgt.text, tgt.lang)
    asked = sum(map(is_denial, src.words)) + sum(map(is_negative, src.words))
    made = sum(word in {"не", "без", "немає", "нема", "нет", "нельзя"} for word in tgt.words)
    mild = any(map(is_mild, src.words))
    for at, word in enumerate(tgt.words[:-1]):
        if word != "не" or any(span.overlap(tgt.spans[at]) for span in idle):
            continue
        links = [link for link in tgt.partners[at + 1] if src.is_word(link[0])]
        sure = max((prob for _, prob in links), default=0.0)
        if made <= asked or sure < (0.7 if asked or mild else 0.5):
            continue
        if _GERUND.search(tgt.words[at + 1]):  # a manner told by what it lacks: не скрывая
            continue
        i = max(links, key=lambda link: link[1])[0]
        if not src.is_content(i) or _is_denied(src, i):
            continue
        span = tgt.cover((at, at + 1))
        note = f"“{span.of(tgt.text)}” denies; “{src.spans[i].of(src.text)}” doesn't."
        confidence = 0.7 if asked or mild else 0.85
        yield Finding("added_negation", "error", (src.spans[i],), (span,), note, confidence)
    if not asked and not mild:
        yield from _negative_words(segment)


def _negative_words(segment: Segment) -> Iterator[Finding]:
    """A word with не in it where the source's has none, and never has: possible, неможливо."""
    src, tgt = segment.src, segment.tgt
    dictionary = load_dictionary(src.lang, tgt.lang)
    for at, word in enumerate(tgt.words):
        links = [link for link in tgt.partners[at] if link[1] >= 0.8]
        if not links or len(word) < 6 or not holds_denial(word, src.words):
            continue
        i = links[0][0]
        total = dictionary.src_totals.get(stem(src.words[i]), 0.0)
        idle = not word.startswith("не") or word.startswith(_NO_DENIAL)
        negative = src.words[i].startswith(("un", "in", "im", "ir", "il", "dis", "non", "deaf"))
        if idle or negative or total < _KNOWN or _is_denied(src, i):
            continue
        given = dictionary.partners.get(stem(src.words[i]), {}).get(stem(word), 0.0)
        if given / total < _NEVER:
            note = f"“{tgt.spans[at].of(tgt.text)}” denies; “{src.spans[i].of(src.text)}” doesn't."
            yield Finding("added_negation", "error", (src.spans[i],), (tgt.spans[at],), note, 0.6)


_NO_DENIAL = (
    *("немедл", "негайн", "невідклад", "неотлож", "незмінн", "неизмен", "непремен", "неодмін"),
    *("недалек", "неоднораз", "неоднократ", "неухил", "небезпе"),
)
_SMALL = frozenset({"не", "ні", "ни", "без", "нет"})
_KNOWN, _NEVER = 30, 0.02  # links of a word, and the share from which one is a translation of it


def _begins_with_denial(word: str) -> bool:
    return word in _SMALL or (len(word) > 5 and word.startswith(("не", "без", "бес")))


def _is_prefixed(word: str, lang: str) -> bool:
    """Whether an English word is one that the other language puts with не or без in it."""
    if word in PREFIXED:
        return True
    if not is_negative(word):
        return False
    dictionary = load_dictionary("en", lang)
    if dictionary.src_totals.get(stem(word), 0.0) < 5:
        return False
    found = dictionary.translations(word, limit=5)
    denying = sum(share for form, share in found if form.startswith(("не", "без", "бес")))
    return denying > 0.6


_BOUNDARY = word_set(', ; : . ( ) “ ” " — – and but that which who because although')


_INDIRECT = word_set(
    "rather instead beyond short shortage little few fewer less too awake omits omitted omit leave"
    " left keeps kept keep than until withheld bedridden ever offline yet zero"
)


def _is_denied(src: Side, at: int) -> bool:
    """Whether a word denies, or one of its clause near by does."""
    if is_negative(src.words[at]) or src.words[at] in _INDIRECT:
        return True
    for step, reach in ((-1, 6), (1, 3)):
        place = at
        for _ in range(reach):
            place += step
            if not 0 <= place < len(src.words) or src.words[place] in _BOUNDARY:
                break
            word = src.words[place]
            if is_denial(word) or is_negative(word) or word in _INDIRECT:
                return True
    return False


def lost_negation(segment: Segment) -> Iterator[Finding]:
    """The source denies, and nothing in the translation does."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    idle = idle_denials(src.text, src.lang)
    denials = [
        at
        for at, word in enumerate(src.words)
        if (is_denial(word) or _is_prefixed(word, tgt.lang))
        and word != "without"
        and not any(span.overlap(src.spans[at]) for span in idle)
    ]
    if not denials or any(holds_denial(word, src.words) for word in tgt.words):
        return
    at = denials[0]
    prefixed = not is_denial(src.words[at])
    if prefixed and any(_begins_with_denial(word) for word in tgt.words):
        return
    span = src.cover((at,) if prefixed else (at, min(at + 1, len(src.words) - 1)))
    note = f"The denial in “{span.of(src.text)}” is not in the translation."
    near = (at,) if prefixed else (at + 1, at + 2, at - 1)
    linked = [
        j for k in near if 0 <= k < len(src.words) for j, _ in src.partners[k] if tgt.is_word(j)
    ]
    target = tuple(tgt.spans[j] for j in sorted(set(linked[:2])))
    yield Finding("lost_negation", "error", (span,), target, note, 0.8)
