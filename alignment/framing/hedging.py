"""Hedges, approximations and limits that one version has and the other lacks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from alignment.framing.bounds import bounded
from alignment.framing.denials import Denial, clauses_of, denials, forbids
from alignment.framing.difference import Dimension
from alignment.framing.english_verbs import BE
from alignment.framing.likeness import is_function, numbers
from alignment.framing.markers import Marker, counterpart, covered, is_verb, markers, near
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from alignment.framing.subjects import is_named
from alignment.morphology import SLAVIC, parses
from mt.text import Span

# Concepts that answer one another: what one language says with a modal, another says with an
# adverb or a verb of intending.
_ANSWERS = {
    "possible": {"possible", "probable", "apparent", "intent", "unlikely"},
    "probable": {"possible", "probable", "apparent"},
    "apparent": {"possible", "probable", "apparent"},
    "unlikely": {"unlikely", "possible"},
    "approx": {"approx", "limit"},
    "limit": {"limit", "approx"},
    "intent": {"intent", "possible"},
    "view": {"view", "apparent", "possible"},
}
_OF_AMOUNTS = frozenset({"approx", "limit"})
# What a lost hedge is worth if a word of the other side is its translation.
_TRANSLATED = 0.5
# What "about" by the order of words is worth, and what may stand between the two.
_ORDER = 0.58
_UNITS = frozenset({"человек", "чоловік", "раз", "лет"})
_BEFORE_NUMBERS = frozenset({"за", "на", "в", "у", "через", "до"})
# Cues that hedge by themselves answer a hedge of the other side.
_HEDGING_CUES = frozenset(
    {"speculate", "hope", "suspect", "think", "believe", "suppose", "expect", "opinion", "view"}
)


def hedging(pair: Pair) -> Iterator[Signal]:
    """A signal for each hedge of one version that nothing in the other answers."""
    yield from either_way(_lost, pair)
    yield from either_way(_hopes, pair)


def _lost(pair: Pair) -> Iterator[Signal]:
    free = [
        marker.concept
        for marker in markers(pair.b, "hedges")
        if marker.concept != "approx" or _amount_after(pair.b, marker)
    ]
    free += ["approx" for _ in inversions(pair.b)]
    free += ["possible" for _ in _hedging_cues(pair.b)]
    for words, amount in inversions(pair.a):
        if "approx" in free:
            free.remove("approx")
        elif "limit" in free:
            free.remove("limit")
        elif pair.pairing.of(amount):
            yield Signal(
                Dimension.HEDGING,
                "hedge-order",
                _ORDER,
                f"{pair.a.quote(words)} (approx) → stated without it",
                pair.a.spans(words),
                pair.b.spans(pair.pairing.of(amount)),
            )
    for marker in _by_weight(markers(pair.a, "hedges")):
        amount = _amount_after(pair.a, marker)
        if marker.concept == "approx" and not amount:
            continue
        answer = _answer(marker, free)
        if answer:
            free.remove(answer)
            continue
        if marker.weight == 0.0 or _is_inability(pair.a, marker):
            continue
        if marker.concept == "possible" and forbids(pair.b):
            continue  # it may be used, it can't be
        if marker.concept in _OF_AMOUNTS and any(
            set(pair.pairing.of(amount)).intersection(bound.amount) for bound in bounded(pair.b)
        ):
            continue  # about seventy, up to seventy: another bound
        if marker.concept in _OF_AMOUNTS and amount and not pair.pairing.of(amount):
            continue  # at least a third, some: with the amount goes what is said of it
        beside = near(pair.a, marker.hit)
        told = covered(pair, beside[:3])
        score = marker.weight * (0.5 + 0.5 * told)
        if _is_translated(pair, marker):
            score *= _TRANSLATED
        yield Signal(
            Dimension.HEDGING,
            f"hedge-{marker.concept}",
            score,
            f"{pair.a.quote(marker.hit.words)} ({marker.concept}) → stated without it",
            pair.a.spans(marker.hit.words),
            _bare(pair, marker, beside),
            (("weight", f"{marker.weight:.2f}"), ("neighbours found", f"{told:.2f}")),
        )


def _bare(pair: Pair, marker: Marker, beside: tuple[int, ...]) -> tuple[Span, ...]:
    """What stands in the second version without the first one's hedge: a verb, or an amount."""
    if marker.concept in _OF_AMOUNTS:
        return counterpart(pair, beside[:2])
    verbs, back = _full_verbs(pair.b), pair.swapped().pairing.matched
    for i in beside[:2]:
        for j in pair.pairing.forward.get(i, ()):
            if j in verbs and back.get(j, i) == i:
                return pair.b.spans([j])
    # Its verb may be one that no dictionary has for the other.
    free = [j for j in verbs if not pair.pairing.backward.get(j)]
    if free or verbs:
        return pair.b.spans((free or verbs)[:1])
    return counterpart(pair, beside[:2])


def _full_verbs(reading: Reading) -> list[int]:
    """The verbs of a statement; of English ones with an auxiliary what stands behind that."""
    content = reading.within(Zone.CONTENT)
    found: list[int] = []
    for at, i in enumerate(content):
        if reading.lang in SLAVIC or reading.words[i].form not in _AUXILIARIES:
            found += [i] if is_verb(reading, i) else []
            continue
        after = (j for j in content[at + 1 :] if not _is_between(reading.words[j].form))
        found += [j for j in list(after)[:1] if not is_function(reading.words[j], reading.lang)]
    return sorted(set(found))


def _is_between(form: str) -> bool:
    """Whether an English word may stand between an auxiliary and its verb."""
    return form in _AUXILIARIES or form in ("not", "also", "already") or form.endswith("ly")


_AUXILIARIES = BE | {"had", "has", "have", "will", "would", "shall", "did", "do", "does", "to"}


def _by_weight(found: list[Marker]) -> list[Marker]:
    # The strongest look for an answer first: what is left over then matters least.
    return sorted(found, key=lambda marker: (-marker.weight, marker.hit.words))


def _answer(marker: Marker, free: list[str]) -> str | None:
    if marker.concept in free:
        return marker.concept
    return next((c for c in free if c in _ANSWERS.get(marker.concept, ())), None)


def _is_inability(reading: Reading, marker: Marker) -> bool:
    """Whether a possibility is denied (could not, не може): that hedges nothing."""
    if marker.concept != "possible":
        return False
    first, last = marker.hit.words[0], marker.hit.words[-1]
    if reading.lang != "en":
        return first > 0 and reading.words[first - 1].form == "не"
    word = reading.words[first]
    if any(denial.words[-1] < first for denial in _denials_of(reading, first)):
        return "could" in word.lemmas
    after = reading.words[last + 1].form if last + 1 < len(reading.words) else ""
    return "could" in word.lemmas and ("not" in word.lemmas or after in _NOT)


_NOT = frozenset({"not", "hardly", "barely", "scarcely"})


def _denials_of(reading: Reading, index: int) -> list[Denial]:
    """The denials in a word's clause."""
    clause = clauses_of(reading)[index]
    return [denial for denial in denials(reading) if denial.clause == clause]


def _amount_after(reading: Reading, marker: Marker) -> tuple[int, ...]:
    """The words of a number or an amount that follows: about forty, not about principles."""
    after = range(marker.hit.words[-1] + 1, marker.hit.words[-1] + 4)
    if after[0] < len(reading.words) and reading.words[after[0]].form == "of":
        return ()  # some of the cleanest beaches
    counted = {i for number in numbers(reading) for i in number.words}
    amounts = {i for hit in reading.hits("quantities") for i in hit.words}
    return tuple(i for i in after if i in counted or i in amounts)


@remembered
def inversions(reading: Reading) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """What is counted before its number, which says "about" in Slavic: метров за сорок.

    Returns:
        For each, all its words and those of the number.
    """
    if reading.lang not in SLAVIC:
        return []
    words = reading.words
    marked = {i for marker in markers(reading, "hedges") for i in marker.hit.words}
    counted = {i for number in numbers(reading) for i in number.words}
    found: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for number in numbers(reading):
        first, last = number.words[0], number.words[-1]
        if number.kind != "number" or reading.zones[first] is not Zone.CONTENT:
            continue
        noun = first - 1
        if words[noun].form in _BEFORE_NUMBERS:
            noun -= 1
        after = words[last + 1].form if last + 1 < len(words) else ""
        if (
            noun >= 0
            and reading.zones[noun] is Zone.CONTENT
            and noun - 1 not in marked | counted
            and not is_named(reading, noun)
            and not is_function(words[noun], reading.lang)
            and _is_counted(words[noun].form, reading.lang)
            and not _is_noun(after, reading.lang)
            and not (noun and _governs(words[noun - 1].form, reading.lang))
        ):
            found.append((tuple(range(noun, last + 1)), number.words))
    return found


@lru_cache(maxsize=1 << 14)
def _is_counted(form: str, lang: str) -> bool:
    """Whether a word is a noun as numbers have it beside them, and can't be a subject."""
    found = parses(form, lang) if form[:1].isalpha() else ()
    if form in _UNITS:
        return True
    return (
        bool(found)
        and found[0].pos == "NOUN"
        and any({"gent", "plur"} <= p.grammemes for p in found)
        and not any(p.pos == "NOUN" and "nomn" in p.grammemes for p in found)
    )


@lru_cache(maxsize=1 << 14)
def _is_noun(form: str, lang: str) -> bool:
    first = parses(form, lang)[:1] if form[:1].isalpha() else ()
    return bool(first) and first[0].pos == "NOUN" and "gent" in first[0].grammemes


@lru_cache(maxsize=1 << 14)
def _governs(form: str, lang: str) -> bool:
    """Whether a word may have a genitive after it that isn't counted: кількість учнів 40."""
    first = parses(form, lang)[:1] if form[:1].isalpha() else ()
    return bool(first) and first[0].pos in ("NOUN", "ADJF", "PREP", "NUMR")


def _is_translated(pair: Pair, marker: Marker) -> bool:
    """Whether the dictionary finds the hedge itself on the other side."""
    return any(
        pair.pairing.forward.get(i)
        for i in marker.hit.words
        if not is_function(pair.a.words[i], pair.a.lang)
    )


def _hedging_cues(reading: Reading) -> list[str]:
    return [
        hit.entry["concept"]
        for hit in reading.hits("cues")
        if (hit.entry["concept"] in _HEDGING_CUES and not _is_suspect(reading, hit.words[0]))
        or (hit.entry["concept"] == "rule-out" and _is_denied(reading, hit.words[0]))
    ]


def _is_suspect(reading: Reading, index: int) -> bool:
    """Whether an English word of what is told is a noun, not a cue: the suspect."""
    return reading.zones[index] is Zone.CONTENT and reading.words[index].form.startswith("suspect")


def _is_denied(reading: Reading, index: int) -> bool:
    """Whether a cue is denied: did not rule out, не исключает."""
    return any(
        word.form == "не" or "not" in word.lemmas
        for word in reading.words[max(0, index - 2) : index]
    )


def _hopes(pair: Pair) -> Iterator[Signal]:
    """A signal where the first version's source only hopes for what is plainly said in the other.

    Only for what is told as words of the source: a promise has a signal of its own.
    """
    hoped = [
        hit
        for hit in pair.a.hits("cues", Zone.CUE)
        if hit.entry["concept"] in _HOPING and not _is_denied(pair.a, hit.words[0])
    ]
    if not hoped or not pair.b.side.cue or _hedging_cues(pair.b):
        return
    if any(marker.concept not in _OF_AMOUNTS for marker in markers(pair.b, "hedges")):
        return
    if any(hit.entry["concept"] not in _SAYING for hit in pair.b.hits("cues", Zone.CUE)):
        return
    verbs = _full_verbs(pair.b)
    yield Signal(
        Dimension.HEDGING,
        "hedge-hope",
        _HOPED,
        f"{pair.a.quote(hoped[0].words)} (intent) → stated without it",
        pair.a.spans(hoped[0].words),
        pair.b.spans(verbs[:1]) or pair.b.side.spans,
    )


# Cues that hope, those that say no more than that it was said, and what is told of the two.
_HOPING = frozenset({"hope"})
_SAYING = frozenset(
    {
        *("say", "tell", "add", "state", "report", "announce", "inform", "according", "note"),
        *("write", "words", "statement", "promise", "pledge", "assure", "vow", "guarantee"),
        *("confirm", "explain", "data", "information", "declare", "stress"),
    }
)
_HOPED = 0.6
