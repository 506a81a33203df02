"""Loaded names: two names for one thing that take different sides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from alignment.framing.difference import Dimension
from alignment.framing.english_agents import is_noun, is_somebody
from alignment.framing.likeness import content_words
from alignment.framing.markers import covered, in_place_of, is_verb
from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from alignment.morphology import SLAVIC, analyzer, parses

_NEUTRAL, _HARSH = "neutral", "harsh"


def term(pair: Pair) -> Iterator[Signal]:
    """A signal for each concept that the versions name with different stances, and loaded names.

    A name that stands for two concepts is told once, by the strongest signal.
    """
    told: dict[object, Signal] = {}
    for signal in _signals(pair):
        key = (signal.a, signal.b)
        if key not in told or signal.score > told[key].score:
            told[key] = signal
    yield from told.values()


def _signals(pair: Pair) -> Iterator[Signal]:
    yield from either_way(_alone, pair)
    yield from either_way(_described, pair)
    yield from either_way(_disowned, pair)
    here, there = _named(pair.a), _named(pair.b)
    for concept in here:
        if concept not in there:
            continue
        a, b = here[concept], there[concept]
        stances_a = {hit.entry["stance"] for hit in a}
        stances_b = {hit.entry["stance"] for hit in b}
        if stances_a & stances_b:
            continue
        left, right = a[0], b[0]
        inside = all(
            reading.zones[hit.words[0]] is Zone.CONTENT
            for reading, hit in ((pair.a, left), (pair.b, right))
        )
        # Where the two are each other's translation, the dictionary speaks for the same thing;
        # where one of them has another for a partner, for two.
        linked = any(set(right.words) & set(pair.pairing.forward.get(i, ())) for i in left.words)
        apart = not linked and bool(
            pair.pairing.of(left.words) or pair.swapped().pairing.of(right.words)
        )
        loaded = _NEUTRAL not in stances_a or _NEUTRAL not in stances_b
        score = (0.7 if inside else 0.45) + (0.1 if loaded else 0.0)
        score -= 0.2 if linked else 0.35 if apart else 0.0
        yield Signal(
            Dimension.TERM,
            f"term-{concept}",
            score,
            f"{pair.a.quote(left.words)} ({left.entry['stance']})"
            f" → {pair.b.quote(right.words)} ({right.entry['stance']})",
            pair.a.spans(left.words),
            pair.b.spans(right.words),
            (("concept", concept),),
        )


def _alone(pair: Pair) -> Iterator[Signal]:
    """Signals for loaded names where the second version has another word that no lexicon has."""
    there = _named(pair.b)
    loud = {hit.entry["stance"] for hits in there.values() for hit in hits} & _LOUD
    for concept, hits in _named(pair.a).items():
        hit = hits[0]
        if concept in there or hit.entry["stance"] not in _LOUD - loud:
            continue
        if pair.a.zones[hit.words[0]] is not Zone.CONTENT or pair.pairing.of(hit.words):
            continue
        alone = len(hit.words) == 1 and is_verb(pair.a, hit.words[0])
        if alone and (hit.entry["stance"] != _HARSH or pair.translated):
            continue  # beat a man, beat a record: a verb alone may mean something else
        told = covered(pair, [i for i in content_words(pair.a) if i not in hit.words])
        instead = (
            in_place_of(pair, hit.words) or _described_there(pair, hit) or _the_one_left(pair, hit)
        )
        # All else is told by both, and what the second version says is in the first.
        added = (
            not (instead or alone or pair.translated)
            and told >= _ALL_TOLD
            and not pair.swapped().pairing.uncovered(content_words(pair.b))
        )
        if told < _TOLD or not (instead or added):
            continue
        yield Signal(
            Dimension.TERM,
            f"loaded-{concept}",
            0.35 + 0.25 * told if instead else _ADDED * told,
            f"{pair.a.quote(hit.words)} ({hit.entry['stance']})"
            f" → {pair.b.quote(instead) if instead else 'no such name'}",
            pair.a.spans(hit.words),
            pair.b.spans(instead) or pair.b.side.spans,
            (("concept", concept), ("told by both", f"{told:.2f}")),
        )


def _described_there(pair: Pair, hit: Hit) -> tuple[int, ...]:
    """What the second version has, without a word for it, for what it is said of.

    A quality stands before that; of those who rule the place is named beside: the Kyiv regime.
    """
    concept, after = hit.entry["concept"], hit.words[-1] + 1
    beside = [after] if concept in _QUALITIES else []
    if concept in _RULING:
        beside = [hit.words[0] - 1, after, after + 1]
    listed = [i for i in beside if 0 <= i < len(pair.a.words)]
    if concept in _RULING:
        listed = [i for i in listed if pair.a.words[i].capital or _is_of_place(pair.a, i)]
    return pair.pairing.of(listed)


# Loaded words that are qualities: they may be left out without another in their place.
_QUALITIES = frozenset({"smear-adjective", "law-bad", "leaning"})
# Loaded names of those who rule.
_RULING = frozenset({"power", "puppet", "unity", "administration"})


def _is_of_place(reading: Reading, index: int) -> bool:
    """Whether a Slavic word is a quality, such as of a place: киевский."""
    if reading.lang not in SLAVIC:
        return False
    first = parses(reading.words[index].form, reading.lang)[:1]
    return bool(first) and first[0].pos == "ADJF"


def _the_one_left(pair: Pair, hit: Hit) -> tuple[int, ...]:
    """The only noun of the second statement that is no word of the first one's, if it is one."""
    back, b = pair.swapped().pairing, pair.b
    free = [j for j in content_words(b) if not back.forward.get(j) and not is_verb(b, j)]
    lone = len(free) == 1 and not is_verb(pair.a, hit.words[0])
    return tuple(free) if lone and _is_noun(b, free[0]) else ()


def _is_noun(reading: Reading, index: int) -> bool:
    form = reading.words[index].form
    if reading.lang not in SLAVIC:
        return reading.words[index].capital or is_somebody(form) or is_noun(form)
    first = parses(form, reading.lang)[:1]
    return bool(first) and first[0].pos == "NOUN"


def _described(pair: Pair) -> Iterator[Signal]:
    """Signals for loaded names of the source that the second version gives without one."""
    if not pair.b.side.source or pair.translated:
        return
    there = {hit.entry["concept"] for hit in pair.b.hits("terms")}
    for hit in pair.a.hits("terms", Zone.SOURCE, Zone.CONTEXT):
        concept = hit.entry["concept"]
        if concept not in _OF_SPEAKERS or concept in there or hit.entry["stance"] not in _LOUD:
            continue
        if not _is_of_source(pair.a, hit.words) or pair.pairing.of(hit.words):
            continue
        if pair.a.lang == "en" and pair.a.words[hit.words[0]].capital:
            continue  # the Nationalist Party
        yield Signal(
            Dimension.TERM,
            f"source-{concept}",
            0.55,
            f"{pair.a.quote(hit.words)} ({hit.entry['stance']}) → no such name",
            pair.a.spans(hit.words),
            pair.b.side.source,
            (("concept", concept),),
        )


def _disowned(pair: Pair) -> Iterator[Signal]:
    """Signals for what is said to be none by its prefix in one version: pseudo-referendum."""
    disowned = _disowned_in(pair.a)
    if not disowned or _disowned_in(pair.b):
        return
    listed = {i for hit in pair.a.hits("terms") for i in hit.words}
    for i in disowned:
        if i in listed or pair.a.zones[i] is not Zone.CONTENT:
            continue
        told = covered(pair, [k for k in content_words(pair.a) if k != i])
        instead = pair.pairing.of([i]) or in_place_of(pair, [i])
        yield Signal(
            Dimension.TERM,
            "loaded-prefix",
            0.35 + 0.3 * told,
            f"{pair.a.quote([i])} → {pair.b.quote(instead) if instead else 'no such name'}",
            pair.a.spans([i]),
            pair.b.spans(instead) if instead else pair.b.side.spans,
            (("told by both", f"{told:.2f}"),),
        )


@remembered
def _disowned_in(reading: Reading) -> tuple[int, ...]:
    """Words of a statement, its source and what is around them with such a prefix."""
    words = reading.within(Zone.CONTENT, Zone.CONTEXT, Zone.SOURCE)
    return tuple(i for i in words if disowns(reading.words[i].form, reading.lang))


@lru_cache(maxsize=1 << 14)
def disowns(form: str, lang: str) -> bool:
    """Whether a word has a prefix that says that what it names is none: лжесвященник."""
    prefix = next((p for p in _PREFIXES[lang] if form.startswith(p)), "")
    rest = form[len(prefix) :]
    if not prefix or len(rest) < _BASE:
        return False
    return lang not in SLAVIC or prefix.endswith("-") or bool(analyzer(lang).word_is_known(rest))


_PREFIXES = {
    "en": ("pseudo-", "quasi-", "faux-", "mock-", "pseudo"),
    "uk": ("псевдо", "лже", "квазі", "горе-", "недо-"),
    "ru": ("псевдо", "лже", "квази", "горе-", "недо-"),
}
# How long the word behind such a prefix is at least: no pseudonym.
_BASE = 4


def _is_of_source(reading: Reading, words: tuple[int, ...]) -> bool:
    """Whether words belong to the source or stand just beside it."""
    near = range(max(0, words[0] - _BESIDE), min(len(reading.words), words[-1] + 1 + _BESIDE))
    within = [i for i in near if reading.zones[i] is Zone.SOURCE]
    if not within:
        return False
    between = range(min(*words, *within), max(*words, *within) + 1)
    return not any(
        reading.words[i].form in ".!?;:“”«»—" or reading.zones[i] in (Zone.CONTENT, Zone.OTHER)
        for i in between
    )


# Names for those who may say something.
_OF_SPEAKERS = frozenset(
    {
        *("fighters", "opponents", "occupying", "leader", "leader-theirs", "follower", "power"),
        *("soldiers-theirs", "armed-bands", "administration", "police-man", "agent", "critics"),
        *("supporters", "officials", "businessman", "rich", "poor", "politicians", "news-agency"),
        *("muslims", "faith", "right-wing", "migrants", "smuggler", "border-guard", "experts"),
        *("tv-host", "provocateur", "collaborating", "youth", "lady", "squatters", "settling"),
        *("volunteers-abroad", "informer", "hero", "deserter", "unity", "donbas-forces"),
        *("lender", "doctor-bad", "lawyer-bad", "press-man", "clerk-bad", "politician", "crank"),
        *("rabble", "cutthroat", "police-bad", "stranger", "rich-bad", "idle", "old-bad", "foe"),
        *("youth-bad", "woman-bad", "suspect", "puppet", "cronies", "mad-people"),
        *("strikebreaker", "team-bad", "leaning", "troops-condemned", "impostor"),
    }
)
# How far from a source its description stands.
_BESIDE = 4
# Stances that a name has in any context.
_LOUD = frozenset({"condemning", "harsh", "blunt"})
# How much else both must tell.
_TOLD = 0.5
# How much where nothing stands in the name's place, and what it is worth then.
_ALL_TOLD, _ADDED = 0.8, 0.55


def _named(reading: Reading) -> dict[str, list[Hit]]:
    """Concept → its names in the statement, those of its own words first."""
    found: dict[str, list[Hit]] = {}
    zones = (Zone.CONTENT,) if reading.verbatim else (Zone.CONTENT, Zone.CONTEXT, Zone.SOURCE)
    for hit in reading.hits("terms", *zones):
        found.setdefault(hit.entry["concept"], []).append(hit)
    for hits in found.values():
        hits.sort(key=lambda hit: reading.zones[hit.words[0]] is not Zone.CONTENT)
    return found
