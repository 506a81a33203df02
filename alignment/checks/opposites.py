"""Words that became their opposites: denied → admitted, rose → fell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from alignment.checks.denials import is_denial
from alignment.checks.segment import Segment, Side
from alignment.lexicon import load_table
from mt.quality.finding import Finding
from mt.quality.rules import word_set

# Probability of the link from which a word of the translation stands for another of the source.
_SURE = 0.4
_REACH = 3  # words round a word within which a denial turns it round
_DENIALS = word_set("не ні ни без нет немає нема жоден жодн перестав перестал")


@dataclass(frozen=True, slots=True)
class Opposites:
    """How a language renders a pair of opposites: words, or beginnings of words with *."""

    one: tuple[str, ...]
    other: tuple[str, ...]

    def sides(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """Either side with the one against it."""
        return (self.one, self.other), (self.other, self.one)


@lru_cache(maxsize=4)
def load_opposites(lang: str) -> Mapping[str, Opposites]:
    """Concept → its words, from `languages/<lang>/opposites.tsv`."""
    return {
        entry.key: Opposites(tuple(entry["one"].split()), tuple(entry["other"].split()))
        for entry in load_table(lang, "opposites")
    }


def opposite_meaning(segment: Segment) -> Iterator[Finding]:
    """A word of the source is rendered by its opposite, and neither text denies it."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    given = load_opposites(tgt.lang)
    told: set[int] = set()
    for concept, english in load_opposites("en").items():
        if concept not in given:
            continue
        for (asked, against), (right, wrong) in zip(
            english.sides(), given[concept].sides(), strict=True
        ):
            for at, word in enumerate(src.words):
                if word not in asked or at in told or not _is_absent(src, against):
                    continue
                place = _rendered_as(segment, at, right, wrong)
                if place is not None:
                    told.add(at)
                    became = tgt.spans[place].of(tgt.text)
                    note = f"“{src.spans[at].of(src.text)}” became “{became}”, its opposite."
                    spans = (src.spans[at],), (tgt.spans[place],)
                    yield Finding("opposite_meaning", "error", *spans, note, 0.8)


def _is_absent(src: Side, against: tuple[str, ...]) -> bool:
    """Whether the source has no word of the other side, which might be rendered there."""
    return not any(word in against for word in src.words)


def _rendered_as(
    segment: Segment, at: int, right: tuple[str, ...], wrong: tuple[str, ...]
) -> int | None:
    """The opposite that stands for a word of the source; None where the right word is anywhere."""
    src, tgt = segment.src, segment.tgt
    if any(_matches(word, right) for word in tgt.words) or _is_turned(src, at):
        return None
    linked = {place for place, _ in src.partners[at]}
    for place, word in enumerate(tgt.words):
        if not _matches(word, wrong) or _is_turned(tgt, place):
            continue
        elsewhere = any(
            probability >= _SURE and one != at and src.is_content(one)
            for one, probability in tgt.partners[place]
        )
        if not elsewhere or (place in linked and src.best(at) == place):
            return place
    return None


def _matches(word: str, forms: tuple[str, ...]) -> bool:
    return any(word.startswith(form[:-1]) if form.endswith("*") else word == form for form in forms)


def _is_turned(side: Side, at: int) -> bool:
    """Whether a denial stands near a word: did not accept, не прийняв."""
    near = side.words[max(0, at - _REACH) : at + _REACH]
    return any(word in _DENIALS or is_denial(word) for word in near)
