"""Those who act in an English statement, and passives: by the order of words, without a parser."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from alignment.framing.denials import clauses_of
from alignment.framing.english_verbs import BE, PREPOSITIONS, is_participle, past_forms
from alignment.framing.likeness import is_function
from alignment.framing.reading import Reading, Zone
from alignment.framing.subjects import Agent, Person, is_named, is_quality_before
from alignment.framing.translations import load_lemmas
from alignment.morphology import SLAVIC, Parse, lemmas, parses


def english_agents(reading: Reading, known: Collection[int]) -> list[Agent]:
    """Those who act in an English statement.

    Args:
        reading: The statement.
        known: Indices of nouns for who can act.
    """
    found: list[Agent] = []
    content = reading.within(Zone.CONTENT)
    clauses = clauses_of(reading)
    for i in content:
        named = i not in known and is_named(reading, i) and not _is_part(reading, i)
        if not (i in known or named) or _owns(reading, i) or _is_before_noun(reading, i, known):
            continue
        before = _name_before(reading, i) if named else _head_before(reading, i)
        form = reading.words[before].form if before >= 0 else ""
        if form == "by":
            deeds = [j for j in range(max(0, before - _BY), before) if _is_done(reading, j)]
            if deeds:
                found.append(Agent(i, deeds[-1]))
            continue
        if form in PREPOSITIONS or _is_acted_on(reading, i):
            continue
        reach = _BESIDE if named else _CLOSE
        verbs = [
            j
            for j in content
            if i < j <= i + reach
            and j not in known
            and clauses[i] == clauses[j]
            and _is_full_verb(reading.words[j].form)
            and (_may_be_verb(reading, j) or (j == i + 1 and _is_base(reading.words[j].form)))
        ]
        if verbs and not happens(reading, verbs[0]):
            found.append(Agent(i, verbs[0]))
    done = {agent.verb for agent in found}
    for i in content:
        if reading.words[i].form not in _PRONOUNS:
            continue
        verbs = [
            j
            for j in content
            if i < j <= i + _CLOSE
            and clauses[i] == clauses[j]
            and _is_full_verb(reading.words[j].form)
            and (_may_be_verb(reading, j) or j == i + 1)
        ]
        if verbs and verbs[0] not in done and not _is_acted_on(reading, i):
            found.append(Agent(i, verbs[0], _PRONOUNS[reading.words[i].form]))
    return found


# Not they: they took it is забрали, in which nobody is named either.
_PRONOUNS = {
    "i": Person.SPEAKER,
    "we": Person.SPEAKER,
    "he": Person.OTHER,
    "she": Person.OTHER,
    "it": Person.OTHER,
}


@lru_cache(maxsize=1 << 14)
def is_somebody(form: str) -> bool:
    """Whether an English word is a noun for somebody: its likeliest translations are animate.

    Of a word that has none, the ending says so: loggers.
    """
    if is_participle(form) or form in past_forms():
        return False
    found = [_translated(form, other) for other in sorted(SLAVIC)]
    if not any(found):
        return len(form) >= _LONG and form.endswith(_DOERS)
    return all(parse is not None and {"NOUN", "anim"} <= parse.grammemes for parse in found)


# Endings of nouns for those who do something, and how long such a noun is.
_DOERS, _LONG = ("ers", "ors", "ists", "smen", "ees"), 6


@lru_cache(maxsize=1 << 14)
def is_noun(form: str) -> bool:
    """Whether the likeliest translations of an English word are nouns."""
    return all(
        parse is not None and parse.pos == "NOUN"
        for parse in (_translated(form, other) for other in sorted(SLAVIC))
    )


@lru_cache(maxsize=1 << 14)
def _is_base(form: str) -> bool:
    """Whether the likeliest translations of an English word as it stands are verbs."""
    return all(
        form in load_lemmas("en", other)
        and (parse := _translated(form, other)) is not None
        and parse.pos in ("VERB", "INFN")
        for other in sorted(SLAVIC)
    )


def _translated(form: str, other: str) -> Parse | None:
    """The likeliest translation of an English word; None where nothing is likely."""
    known = load_lemmas("en", other)
    row = next((known[lemma] for lemma in lemmas(form, "en") if lemma in known), {})
    best = max(row, key=row.__getitem__, default="")
    if row.get(best, 0.0) < _LIKELY:
        return None
    return next(iter(parses(best, other)), None)


# From which score on a translation says what a word is.
_LIKELY = 0.3


def _is_part(reading: Reading, index: int) -> bool:
    """Whether a word with a capital is a quality or not the last one of a name.

    The Liberia-flagged ship, Moscow-backed, Russian troops, the Supreme Court.
    """
    form = reading.words[index].form
    if "-" in form and is_participle(form.rsplit("-", 1)[1]):
        return True
    return is_quality_before(reading, index) or (
        index + 1 < len(reading.words) and is_named(reading, index + 1)
    )


def _is_before_noun(reading: Reading, index: int, known: Collection[int]) -> bool:
    """Whether an English noun says what kind of thing the next one is: a state grant."""
    if index not in known or index + 1 >= len(reading.words):
        return False
    return is_noun(reading.words[index + 1].form) and not _may_be_verb(reading, index + 1)


def _owns(reading: Reading, index: int) -> bool:
    """Whether an English noun is a possessive: the users' letters."""
    after = reading.words[index + 1].form if index + 1 < len(reading.words) else ""
    return reading.words[index].form.endswith("'s") or after in ("'", "’")


# How far an English noun's verb may stand behind it, a name's, and a passive before its "by".
_CLOSE, _BESIDE, _BY = 4, 2, 6


def _is_done(reading: Reading, index: int) -> bool:
    """Whether an English word is the participle of a passive."""
    return is_participle(reading.words[index].form) and any(
        reading.words[at].form in BE for at in range(max(0, index - 3), index)
    )


def _is_acted_on(reading: Reading, index: int) -> bool:
    """Whether an English noun is the subject of a passive."""
    after = [word.form for word in reading.words[index + 1 : index + 6]]
    for place, form in enumerate(after):
        if form == "be" and place > 1 and after[place - 1] == "to":
            return False  # lenders want it to be cut; not: for the sheep to be shorn
        if form in BE:
            return any(is_participle(later) for later in after[place + 1 : place + 3])
    return False


def _is_full_verb(form: str) -> bool:
    """Whether an English word isn't an auxiliary."""
    return form not in BE and form not in {"had", "has", "have", "will", "would", "not", "did"}


def _may_be_verb(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if word.form.endswith("ly") or "-" in word.form or is_function(word, reading.lang):
        return False
    if word.form.endswith("ing") and reading.words[index - 1].form in PREPOSITIONS | {"by"}:
        return False  # guilty of blocking
    return (
        is_participle(word.form)
        or word.form in past_forms()
        or (word.form.endswith("ing") and reading.words[index - 1].form in BE)
        or (word.form.endswith(("s", "ing")) and not is_noun(word.form))
        or reading.words[index - 1].form in {"had", "not", "would", "will", "did", "to", "could"}
    )


def _head_before(reading: Reading, index: int) -> int:
    """Index of the word before an English noun, its article and adjective; -1 for none."""
    at = index - 1
    while at >= 0 and at > index - 4 and reading.words[at].form not in PREPOSITIONS | {"by"}:
        if reading.words[at].form in {"the", "a", "an", "its", "their", "his", "her", "our"}:
            return at - 1
        at -= 1
    return at


def _name_before(reading: Reading, index: int) -> int:
    """Index of the word before an English name of one or more words; -1 for none."""
    at = index - 1
    while at >= 0 and reading.words[at].capital:
        at -= 1
    return at


def english_passives(reading: Reading) -> tuple[int, ...]:
    """Participles of an English statement's passives that don't say by whom."""
    content = reading.within(Zone.CONTENT)
    found: list[int] = []
    for i in content:
        if reading.words[i].form not in BE:
            continue
        for j in range(i + 1, min(i + 4, len(reading.words))):
            form = reading.words[j].form
            if form in BE:
                break
            if is_participle(form):
                after = [word.form for word in reading.words[j + 1 : j + 7]]
                if "by" not in after:
                    found.append(j)
                break
    return tuple(found)


def happens(reading: Reading, verb: int) -> bool:
    """Whether an English verb tells a deed as if it had happened by itself: the border closed."""
    words, after = reading.words, verb + 1
    if reading.lang != "en" or _LABILE.isdisjoint(words[verb].lemmas):
        return False
    if any(words[i].form in BE for i in range(max(0, verb - 2), verb)):
        return False
    return (
        after >= len(words)
        or reading.zones[after] is not Zone.CONTENT
        or not words[after].form[:1].isalnum()
        or words[after].form in PREPOSITIONS | _AFTER_VERBS
    )


# Verbs for what somebody does to a thing and for what the thing then does.
_LABILE = frozenset(
    {
        *("open", "close", "shut", "sink", "break", "burn", "crash", "collapse", "start", "stop"),
        *("end", "begin", "change", "increase", "decrease", "drop", "halt", "lapse", "explode"),
        *("rise", "fall", "grow", "shrink", "double", "halve", "freeze", "melt", "spread", "split"),
        *("spill", "leak", "expire", "resume", "move", "turn", "disappear", "vanish", "die"),
        *("worsen", "improve", "reopen", "detonate", "dry"),
        *("empty", "fill", "slow", "stall", "fail"),
    }
)


_AFTER_VERBS = frozenset(
    {
        *("and", "but", "or", "last", "next", "this", "yesterday", "today", "when", "because"),
        *("after", "before", "since", "until", "while", "by", "again", "early", "late", "slowly"),
    }
)
