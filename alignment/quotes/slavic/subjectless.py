"""Who does what a Ukrainian or Russian verb without a subject says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.morphology import parses
from alignment.quotes.likeliest import likely_parses
from alignment.quotes.names import cases_of
from alignment.quotes.person import GOVERNED, Mention, Person, first_from
from alignment.quotes.pronouns import NEAR, SENTENCE
from alignment.quotes.quote import Quote
from alignment.quotes.slavic.labels import is_label


def unnamed_subject(
    quote: Quote,
    text: str,
    lang: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    spoken: Sequence[tuple[int, str]],
) -> str:
    """Key of who does what a verb without a subject says: На прощання | просить …."""
    if not quote.cue or quote.rule in GOVERNED:
        return ""
    at, end = quote.cue[0].start, quote.cue[-1].end
    said = [(where, key) for where, key in spoken if at - where < NEAR]
    if is_label(text[at:end]):
        # Пряма мова: «…»: of who has spoken before.
        return said[-1][1] if said else ""
    verb = text[at:end].split()[-1].lower()
    found = likely_parses(verb, lang)[:1]
    if not found or found[0].pos != "VERB" or "sing" not in found[0].grammemes:
        return ""
    grammemes = found[0].grammemes
    gender = next((one for one in ("masc", "femn") if one in grammemes), "")
    if not gender and ("3per" not in grammemes or _PASSIVE.search(verb)):
        return ""
    opened = max(text.rfind(mark, 0, at) for mark in ".!?…—–\n»")
    if _has_subject(text[opened + 1 : at], lang) or _has_subject(
        re.split(r"[.,:;!?…—–\n«“„]", text[end : end + 60])[0], lang
    ):
        return ""
    index = first_from(mentions, at)
    last = mentions[index - 1] if index else None
    if last is None or (not said and at - last.start > SENTENCE):
        return ""
    if said and said[-1][0] > last.end:
        key = said[-1][1]
    elif "nomn" in cases_of(text[last.start : last.end].split(), lang):
        key = last.key
    else:
        # У Кам’яному Броді …: nobody who acts.
        return ""
    return key if people[key].gender in ("", gender) or not gender else ""


_PASSIVE = re.compile(r"(?:ается|яется|ется|ится|ається|яється|ується|юється|иться|ться)$")


def _has_subject(words: str, lang: str) -> bool:
    """Whether some words hold what can be a subject."""
    return any(
        word[0].isupper() * (index > 0)
        or any(
            {"nomn"} <= one.grammemes
            and one.pos in ("NOUN", "NPRO", "ADJF")
            and ("accs" not in one.grammemes)
            and not (one.pos == "NOUN" and "inan" in one.grammemes and _also_object(word, lang))
            for one in parses(word, lang)
        )
        for index, word in enumerate(re.findall(r"\w+", words))
    )


def _also_object(word: str, lang: str) -> bool:
    return any("accs" in one.grammemes for one in parses(word, lang))
