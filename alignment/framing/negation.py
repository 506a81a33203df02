"""What one version denies and the other doesn't, and how far a denial reaches.

Slavic double negation is one denial (ніхто не прийшов); a denial of a denying word is none (не
виключають, not unlike). Compared are the denials of words that both versions have, the reach of
a denial (none, not all, not only), and the cues (did not deny, заперечила).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from alignment.framing.denials import (
    Denial,
    clauses_of,
    denials,
    forbids,
    negative_words,
    without_prefix,
)
from alignment.framing.denying_cues import cue_concepts, denying_cues
from alignment.framing.difference import Dimension
from alignment.framing.english_verbs import PREPOSITIONS
from alignment.framing.likeness import content_words, translates
from alignment.framing.markers import covered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from alignment.framing.weak_denials import against, none_of_few, unproved

_REACH = frozenset({"no", "not-all", "not-only"})


# Не один: several; only he: he does.
_AFFIRMING = frozenset({"many", "exclusive"})
# Only he, nobody but him.
_ONLY = frozenset({"only", "exclusive"})


# It may, it can, it is allowed.
_ALLOWED = "possible"


# Less than all.
_NOT_ALL = frozenset({"some", "several", "many", "most"})


# He doubts that it is so: it may not be so.
_DOUBTING_CUES = frozenset({"doubt", "question", "disbelieve"})


def negation(pair: Pair) -> Iterator[Signal]:
    """Signals for denials that one version has and the other lacks or moves.

    The first rule that sees something has the word: cues, reach, place, words, count.
    """
    for signals in (
        denying_cues(pair),
        _reach(pair),
        either_way(none_of_few, pair),
        either_way(against, pair),
        _moved(pair),
        either_way(unproved, pair),
        either_way(_undone, pair),
        either_way(_forbids, pair),
        _parity(pair),
    ):
        seen = list(signals)
        if seen:
            yield from seen
            return


def _undone(pair: Pair) -> Iterator[Signal]:
    """Denials of the first reading whose words the second one has without any denial."""
    if cue_concepts(pair.b) & _DOUBTING_CUES:
        return
    theirs = denials(pair.b)
    clauses = clauses_of(pair.b)
    some = {hit.entry["concept"] for hit in pair.b.hits("quantities", Zone.CONTENT)} & _NOT_ALL
    denied = _denied_clauses(pair.b, theirs, clauses)
    for denial in denials(pair.a):
        if denial.kind in ("lexical", "without", "barely", "not-only"):
            continue  # not only the driver: he too
        if denial.kind == "not-all" and some:
            continue  # not all of them: some
        partners = sorted(
            {j for i in denial.heads for j in pair.pairing.forward.get(i, ()) if _is_it(pair, i, j)}
            & set(pair.b.within(Zone.CONTENT))
        )
        if not partners or any(clauses[j] in denied for j in partners):
            continue
        if any(j in pair.pairing.forward.get(i, ()) for i in denial.words for j in partners):
            continue  # не соблюдает, flouts: the denial is in the word
        told = (*denial.words, *denial.heads)
        yield Signal(
            Dimension.NEGATION,
            "denial-undone",
            0.75 if not theirs else 0.6,
            f"{pair.a.quote(told)} → {pair.b.quote(partners)}, not denied",
            pair.a.spans(told),
            pair.b.spans(partners),
            (("denials there", str(len(theirs))),),
        )


def _is_it(pair: Pair, i: int, j: int) -> bool:
    """Whether a word of the second version isn't another word's of the first: день, деньги."""
    other = pair.swapped().pairing.matched.get(j, i)
    return other == i or pair.a.words[other].lemmas[0] == pair.a.words[i].lemmas[0]


def _denied_clauses(reading: Reading, found: list[Denial], clauses: list[int]) -> set[int]:
    """Clauses with a denial or a denying word, and those that a denied one opens."""
    denied = {denial.clause for denial in found}
    denied |= {
        clauses[hit.words[0]]
        for hit in reading.hits("negators")
        if hit.entry["concept"] not in _AFFIRMING
    }
    denied |= {clauses[index] for index in negative_words(reading)}
    denied |= {
        clauses[hit.words[0]]
        for hit in reading.hits("hedges")
        if hit.entry["concept"] == "unlikely"
    }
    # Before it opens it isn't open; unless it is is if it isn't.
    denied |= {
        clauses[hit.words[0]]
        for hit in reading.hits("conditions")
        if hit.entry["concept"] in ("until", "unless")
    }
    for index, word in enumerate(reading.words):
        if word.form in _SUBORDINATE and clauses[index] - 1 in denied:
            denied.add(clauses[index])
    return denied


_SUBORDINATE = frozenset(
    {"that", "що", "щоб", "что", "чтобы", "який", "яка", "які", "который", "которая", "которые"}
)


def _moved(pair: Pair) -> Iterator[Signal]:
    """A signal where the denial stands in the main clause here and in the that-clause there."""
    places = []
    for reading in (pair.a, pair.b):
        found = [d for d in denials(reading) if d.kind != "lexical"]
        openers = [i for i in reading.within(Zone.CONTENT) if _opens_complement(reading, i)]
        if len(found) != 1 or len(openers) != 1 or not found[0].heads:
            return
        head = {lemma for i in found[0].heads for lemma in reading.words[i].lemmas}
        if head & _RAISING:
            return
        places.append((found[0], found[0].words[0] > openers[0]))
    (a, late_a), (b, late_b) = places
    if late_a == late_b or any(j in b.heads for j in pair.pairing.of(a.heads)):
        return
    words_a, words_b = a.words + a.heads, b.words + b.heads
    yield pair.instead(Dimension.NEGATION, "denial-moved", 0.75, words_a, words_b)


def _opens_complement(reading: Reading, index: int) -> bool:
    """Whether a word opens a that-clause; after that, in all that it is a pronoun."""
    before = reading.words[index - 1].form if index else ""
    return reading.words[index].form in _COMPLEMENT and before not in _BEFORE_PRONOUNS


_COMPLEMENT = frozenset({"that", "що", "что"})
_BEFORE_PRONOUNS = PREPOSITIONS | {"after", "before", "since", "by", "all", "everything", "and"}


# I don't think that it is = I think that it isn't.
_RAISING = frozenset(
    {"think", "believe", "suppose", "expect", "думати", "вважати", "гадати", "думать", "считать",
     "полагать"}
)  # fmt: skip


def _reach(pair: Pair) -> Iterator[Signal]:
    """Signals where a denial is of all on one side, and of not all, or not only, on the other."""
    a, b = denials(pair.a), denials(pair.b)
    kinds_a = {d.kind for d in a} & _REACH
    kinds_b = {d.kind for d in b} & _REACH
    for ours, theirs, kinds, turned in ((a, b, kinds_b, False), (b, a, kinds_a, True)):
        for denial in ours:
            if denial.kind not in ("not-all", "not-only") or denial.kind in kinds:
                continue
            turn = pair.swapped() if turned else pair
            found = _same_denial(turn, denial, theirs) or _only(turn, denial)
            if found is None:
                continue
            far, kind = found
            near = denial.words + denial.heads
            signal = Signal(
                Dimension.NEGATION,
                "denial-reach",
                0.8,
                f"{turn.a.quote(near)} ({denial.kind}) ↔ {turn.b.quote(far)} ({kind})",
                turn.a.spans(near),
                turn.b.spans(far),
            )
            yield signal.swapped() if turned else signal


def _same_denial(
    pair: Pair, denial: Denial, theirs: list[Denial]
) -> tuple[tuple[int, ...], str] | None:
    """The words and kind of the second version's denial of what one of the first bears on.

    Where nothing says which it is, a lone one is.
    """
    places = _places(pair, denial)
    for other in theirs:
        if other.clause in places:
            return other.words + other.heads, other.kind
    if not places and len(theirs) == 1:
        return theirs[0].words + theirs[0].heads, theirs[0].kind
    return None


def _only(pair: Pair, denial: Denial) -> tuple[tuple[int, ...], str] | None:
    """The second version's "only", where a denial of the first says "not only" of the same."""
    if denial.kind != "not-only":
        return None
    places, clauses = _places(pair, denial), clauses_of(pair.b)
    for hit in pair.b.hits("negators", Zone.CONTENT):
        if hit.entry["concept"] in _ONLY and clauses[hit.words[-1]] in places:
            return hit.words, "only"
    return None


def _places(pair: Pair, denial: Denial) -> set[int]:
    """Clauses of the second statement that have what a denial of the first one bears on."""
    partners = {j for i in denial.heads for j in pair.pairing.forward.get(i, ())}
    clauses = clauses_of(pair.b)
    return {clauses[j] for j in partners if pair.b.zones[j] is Zone.CONTENT}


def _forbids(pair: Pair) -> Iterator[Signal]:
    """A signal where the first version says that what the second one allows can't be or may not."""
    denial = forbids(pair.a)
    if denial is None or denials(pair.b):
        return
    allowed = [
        hit for hit in pair.b.hits("hedges", Zone.CONTENT) if hit.entry["concept"] == _ALLOWED
    ]
    if not allowed or any(hit.entry["concept"] == _ALLOWED for hit in pair.a.hits("hedges")):
        return
    told = covered(pair, [i for i in content_words(pair.a) if i not in denial.words])
    yield pair.instead(
        Dimension.NEGATION,
        "denial-forbids",
        0.2 + 0.5 * told,
        denial.words,
        allowed[0].words,
        (("told by both", f"{told:.2f}"),),
    )


def _parity(pair: Pair) -> Iterator[Signal]:
    """A signal where both deny once, and one of them denies a denying word."""
    a, b = _doubled(pair), _doubled(pair.swapped())
    if a is None or b is None or a[0] == b[0]:
        return
    together = min(
        covered(pair, content_words(pair.a)), covered(pair.swapped(), content_words(pair.b))
    )
    yield pair.instead(
        Dimension.NEGATION,
        "denial-count",
        0.4 + 0.4 * together,
        a[1],
        b[1],
        (("denials", f"{a[0]}, {b[0]}"), ("told by both", f"{together:.2f}")),
    )


def _objects(reading: Reading, denial: Denial) -> bool:
    """Whether a denying word says no more than that somebody is against it: не возражает."""
    lemmas = {lemma for i in denial.words for lemma in reading.words[i].lemmas}
    return denial.kind == "lexical" and not lemmas.isdisjoint(_OBJECTING)


_OBJECTING = frozenset({"object", "заперечувати", "возражать"})


def _is_plain(pair: Pair, index: int, theirs: Collection[int]) -> bool:
    """Whether a word with a denying prefix denies nothing by its translation: небезпечний, unsafe.

    What the translation says is the word without the prefix where that is what it may be:
    unanswered, not answered.
    """
    lang, other = pair.a.lang, pair.b.lang
    rest = without_prefix(pair.a.words[index].form, lang)
    return any(
        j not in theirs and not translates(rest, lang, pair.b.words[j], other)
        for j in pair.pairing.of([index])
    )


def _doubled(pair: Pair) -> tuple[int, tuple[int, ...]] | None:
    """How often the first version's one denying clause denies, and its words.

    None for no such clause or more. A denying word whose translation denies nothing counts no more
    than that does: отказать is to refuse, and of engines to fail.
    """
    reading = pair.a
    clauses = clauses_of(reading)
    theirs = {i for denial in denials(pair.b) for i in denial.words}
    found = [
        denial
        for denial in denials(reading)
        if denial.kind != "without"
        and not _objects(reading, denial)
        and not (len(denial.words) == 1 and set(pair.pairing.of(denial.words)) - theirs)
    ]
    plain = [denial for denial in found if denial.kind != "lexical"]
    if len({denial.clause for denial in found}) != 1 or len(plain) > 1:
        return None
    clause = found[0].clause
    counted = {i for denial in found for i in denial.words}
    theirs = {*theirs, *negative_words(pair.b)}
    made = tuple(
        i
        for i in negative_words(reading)
        if clauses[i] == clause and i not in counted and not _is_plain(pair, i, theirs)
    )
    words = (*(i for denial in found for i in (*denial.words, *denial.heads)), *made)
    return len(found) + len(made), words
