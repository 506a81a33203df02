"""Words that colour: cues stronger than the source's, terms blurred or turned round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from alignment.checks.segment import Segment, Side
from alignment.framing.phrases import Word, load_phrases
from alignment.lexicon import load_table
from mt.quality.finding import Finding
from mt.quality.rules import word_set

# English words that say, or say no more than, that something is said.
_PLAIN_CUES = word_set(
    "say tell add note state report announce according explain write declare reply answer"
    " speak continue observe remark recall put describe word ask mention inform respond"
    " conclude claim allege suggest believe think"
)

# Words that may stand within a phrase: по его признанию.
_GAP = 1


@dataclass(frozen=True, slots=True)
class LoadedCue:
    """Cues of one concept, which say more than a plain said.

    Attributes:
        told: What they say more.
        linked: Whether the words have other uses, so that they count only where linked to a cue.
        asked: English lemmas that ask for such a cue.
    """

    told: str
    linked: bool
    asked: frozenset[str]


def phrase_words(side: Side) -> list[Word]:
    """The tokens of a side as the lexicons look at them."""
    return [
        Word(span.start, span.end, word, side.lemmas(at) if side.is_word(at) else (word,))
        for at, (span, word) in enumerate(zip(side.spans, side.words, strict=True))
    ]


def stronger_cue(segment: Segment) -> Iterator[Finding]:
    """The translation reports with a word that judges (admitted, boasted) where the source says."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en":
        return
    loaded = loaded_cues()
    hits = [
        hit
        for hit in load_phrases(tgt.lang, "cues", gap=_GAP).find(phrase_words(tgt))
        if hit.entry["concept"] in loaded and hit.entry["pos"] != "noun"
    ]
    if not hits:
        return
    said = {lemma for at in range(len(src.words)) for lemma in src.lemmas(at)}
    cues = [at for at in range(len(src.words)) if not _PLAIN_CUES.isdisjoint(src.lemmas(at))]
    for hit in hits:
        known = loaded[hit.entry["concept"]]
        if not cues or not said.isdisjoint(known.asked):
            continue
        partners = {i for at in hit.words for i, _ in tgt.partners[at] if src.is_content(i)}
        if partners and partners.isdisjoint(cues):
            continue  # it stands for something else than the cue
        if not partners and known.linked:
            continue
        cue = min(partners & set(cues) or cues, key=lambda at: _is_linked(src, at))
        span = tgt.cover(hit.words)
        became = f"“{src.spans[cue].of(src.text)}” became “{span.of(tgt.text)}”"
        note = f"{became} ({known.told})."
        confidence = 0.85 if partners else 0.6
        yield Finding("stronger_cue", "error", (src.spans[cue],), (span,), note, confidence)


@lru_cache(maxsize=1)
def loaded_cues() -> Mapping[str, LoadedCue]:
    """Concept of `cues.tsv` → its cues, from `languages/en/loaded_cues.tsv`.

    The English cues of a concept ask for it without being listed again.
    """
    english: dict[str, set[str]] = {}
    for entry in load_table("en", "cues"):
        english.setdefault(entry["concept"], set()).add(entry.key)
    return {
        entry.key: LoadedCue(
            entry["told"],
            entry["linked"] == "yes",
            frozenset(entry["asked"].split()) | english.get(entry.key, set()),
        )
        for entry in load_table("en", "loaded_cues")
    }


def _is_linked(side: Side, at: int) -> bool:
    return bool(side.partners[at])


@dataclass(frozen=True, slots=True)
class Terms:
    """Loaded terms of one language: beginnings of words that render them rightly and wrongly."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]


@lru_cache(maxsize=1)
def asked_terms() -> Mapping[str, str]:
    """English form or lemma → concept, from `languages/en/loaded_terms.tsv`."""
    return {
        form: entry.key
        for entry in load_table("en", "loaded_terms")
        for form in entry["forms"].split()
    }


@lru_cache(maxsize=8)
def given_terms(lang: str) -> Mapping[str, Terms]:
    """Concept → how a language renders it, from `languages/<lang>/loaded_terms.tsv`."""
    return {
        entry.key: Terms(_beginnings(entry["right"]), _beginnings(entry["wrong"]))
        for entry in load_table(lang, "loaded_terms")
    }


def _beginnings(cell: str) -> tuple[str, ...]:
    return tuple(form.rstrip("*") for form in cell.split())


def wrong_term(segment: Segment) -> Iterator[Finding]:
    """A loaded term is blurred or turned round: annexed → joined, occupied → liberated."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    terms = given_terms(tgt.lang)
    for at, word in enumerate(src.words):
        concept = _concept(src, at)
        if not concept or concept not in terms:
            continue
        known = terms[concept]
        if any(one.startswith(known.right) for one in tgt.words):
            continue
        linked = {j for j, prob in src.partners[at] if prob >= 0.4}
        for j, one in enumerate(tgt.words):
            if not one.startswith(known.wrong):
                continue
            if j in linked or (not linked and not tgt.partners[j]):
                note = f"“{word}” became “{tgt.spans[j].of(tgt.text)}”."
                confidence = 0.8 if j in linked else 0.6
                yield Finding(
                    "wrong_term", "error", (src.spans[at],), (tgt.spans[j],), note, confidence
                )
                break


def _concept(side: Side, at: int) -> str:
    """The loaded concept that an English word is a form of; empty for none."""
    table = asked_terms()
    for form in (side.words[at], *side.lemmas(at)):
        if form in table:
            return table[form]
    return ""
