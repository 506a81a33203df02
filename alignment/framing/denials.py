"""Denials of a statement, its clauses, and words that deny by their make-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from alignment.framing.likeness import is_function
from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from alignment.morphology import SLAVIC, analyzer, lemmas, parses
from alignment.quotes.quote import QuoteKind
from alignment.words.dictionary import load_dictionary, stem

# A clause ends at a mark, and before what opens a clause of its own.
_BREAKS = frozenset(",;:.!?…—–()")


_OPENERS = frozenset({"that", "but", "що", "але", "проте", "что", "но", "однако"})


_HEADS = 2


_NEAR = 4


@dataclass(frozen=True, slots=True)
class Denial:
    """One denial.

    Attributes:
        words: Indices of its words.
        kind: `not`, `no` (none at all), `not-all`, `not-only`, `lexical` ...
        clause: Number of its clause.
        heads: The content words that it bears on.
    """

    words: tuple[int, ...]
    kind: str
    clause: int
    heads: tuple[int, ...]


@remembered
def denials(reading: Reading) -> list[Denial]:
    """The denials of a statement; a double negation within a clause is one."""
    zones = {Zone.CONTENT} | ({Zone.CONTEXT} if reading.side.kind is QuoteKind.PARTIAL else set())
    clauses = clauses_of(reading)
    # Until the guns fall silent, доки гармати не стихнуть: there the denial denies nothing.
    until = {
        clauses[hit.words[0]]: hit.words[0]
        for hit in reading.hits("conditions")
        if hit.entry["concept"] == "until"
    }
    found: list[Denial] = []
    for hit in reading.hits("negators"):
        if float(hit.entry["weight"]) == 0.0 or reading.zones[hit.words[-1]] not in zones:
            continue
        if until.get(clauses[hit.words[0]], len(clauses)) <= hit.words[0]:
            continue
        kind = hit.entry["concept"]
        denial = Denial(hit.words, kind, clauses[hit.words[0]], _heads(reading, hit, clauses))
        last = found[-1] if found else None
        if last and last.clause == denial.clause and _is_double(reading, last, denial):
            kinds = {last.kind, kind}
            kept = next((k for k in ("not-only", "not-all", "no") if k in kinds), "not")
            heads = denial.heads if kind == "not" else last.heads or denial.heads
            found[-1] = Denial((*last.words, *denial.words), kept, last.clause, heads)
        else:
            found.append(denial)
    return found


def forbids(reading: Reading) -> Denial | None:
    """The one denial of a statement, where it says that something can't be or may not: нельзя."""
    found = denials(reading)
    if len(found) != 1 or found[0].kind != "lexical":
        return None
    lemmas = {lemma for i in found[0].words for lemma in reading.words[i].lemmas}
    return None if _FORBIDDING.isdisjoint(lemmas) else found[0]


_FORBIDDING = frozenset(
    {
        *("impossible", "forbid", "ban", "prohibit", "unable", "disallow", "bar"),
        *("неможливо", "неможливий", "заборонити", "забороняти", "заборонений", "заборона"),
        *("нельзя", "невозможно", "невозможный", "запретить", "запрещать", "запрет"),
    }
)


@remembered
def clauses_of(reading: Reading) -> list[int]:
    """For each word, the number of its clause."""
    numbers: list[int] = []
    number = 0
    apart = reading.side.kind is QuoteKind.PARTIAL
    within = around_hedges(reading)
    for index, (word, zone) in enumerate(zip(reading.words, reading.zones, strict=True)):
        if word.form in _OPENERS:
            number += 1
        numbers.append(number)
        # Commas around "he said" within a statement don't end its clause.
        if word.form not in _BREAKS or index in within:
            continue
        if zone is Zone.CONTENT or apart or word.form in ".!?":
            number += 1
    return numbers


@remembered
def around_hedges(reading: Reading) -> set[int]:
    """Commas around a hedge, which end no clause: the plant, it seems, dumped the ash."""
    found: set[int] = set()
    for hit in reading.hits("hedges"):
        first, last = hit.words[0] - 1, hit.words[-1] + 1
        opens = first < 0 or reading.zones[first] is not Zone.CONTENT
        if last < len(reading.words) and reading.words[last].form == ",":
            if opens:
                found.add(last)
            elif reading.words[first].form == ",":
                found.update((first, last))
    return found


def _is_double(reading: Reading, first: Denial, second: Denial) -> bool:
    if reading.lang == "en" or {first.kind, second.kind} & {"lexical", "without"}:
        return False
    return first.kind != second.kind or first.kind == "no"


def _heads(reading: Reading, hit: Hit, clauses: list[int]) -> tuple[int, ...]:
    clause = clauses[hit.words[0]]
    if hit.entry["concept"] == "lexical":
        return hit.words
    after = [
        index
        for index in range(hit.words[-1] + 1, min(hit.words[-1] + 1 + _NEAR, len(reading.words)))
        if clauses[index] == clause
        and reading.zones[index] in (Zone.CONTENT, Zone.CONTEXT)
        and reading.words[index].form[:1].isalnum()
    ]
    content = [
        i
        for i in after
        if not is_function(reading.words[i], reading.lang)
        and not is_preposition(reading.words[i].form, reading.lang)
    ]
    if reading.lang == "en" and reading.words[hit.words[-1]].form in _NOTHING:
        # They found nothing: what isn't done stands before.
        verb = hit.words[0] - 1
        own = verb >= 0 and clauses[verb] == clause and reading.zones[verb] is Zone.CONTENT
        if own and not is_function(reading.words[verb], reading.lang):
            content = [verb, *content[:1]]
    if content:
        return tuple(content[: _HEADS if reading.lang == "en" else 1])
    # The sample is not his: whose it isn't is said by the words before.
    if not after or not all(_points(reading.words[i].form, reading.lang) for i in after):
        return ()
    before = [
        i
        for i in range(max(0, hit.words[0] - _NEAR), hit.words[0])
        if clauses[i] == clause
        and reading.zones[i] is Zone.CONTENT
        and reading.words[i].form[:1].isalnum()
        and not is_function(reading.words[i], reading.lang)
    ]
    return tuple(before[-1:])


_NOTHING = frozenset({"nothing", "nobody", "none", "nowhere"})


@lru_cache(maxsize=1 << 14)
def _points(form: str, lang: str) -> bool:
    """Whether a word is a pronoun: his, там, такой."""
    if lang == "en":
        return form in _POINTING
    return any(p.pos == "NPRO" or "Apro" in p.grammemes for p in parses(form, lang)[:2])


@lru_cache(maxsize=1 << 14)
def is_preposition(form: str, lang: str) -> bool:
    """Whether a Slavic word is a preposition; про and до are listed as nouns first."""
    return lang in SLAVIC and any(parse.pos == "PREP" for parse in parses(form, lang))


_POINTING = frozenset(
    {
        *("mine", "yours", "his", "hers", "its", "ours", "theirs", "this", "that", "these"),
        *("those", "me", "you", "him", "her", "it", "us", "them", "such", "so", "there", "here"),
    }
)


# Words that deny by their own make-up: unanswered, неинтересны, непричетний.
_PREFIXES = {"en": "un", "uk": "не", "ru": "не"}


def without_prefix(form: str, lang: str) -> str:
    """A word without the prefix by which it denies."""
    return form.removeprefix(_PREFIXES.get(lang, ""))


_SHORTEST = 6


# Words that no longer deny what stands behind the prefix.
_LEXICALISED = (
    *("некотор", "необход", "недав", "независ", "немедлен", "неожид", "недел", "несколь"),
    *("неодно", "немал", "невелик", "небольш", "недостат", "неушкодж"),
    *("необхід", "незалеж", "негайн", "нещодавн", "unless", "until", "under"),
    *("незапереч", "неоспор", "несомн", "несумн", "неизбеж", "неминуч", "неминуем", "неуникн"),
    *("неймовір", "невероят", "нещасн", "несчаст", "неодмін", "непремен", "невід'єм", "неотъем"),
    *("непоган", "неплох", "непосред", "небуден", "небывал", "нечуван", "неслыхан"),
    *("неофіц", "неофиц", "неформ", "неурядов", "неправительств", "некомерц", "некоммерч"),
    *("неповноліт", "несовершеннолет", "негатив", "нейтрал", "нервов", "нервн"),
)


_NOT_LACKING = frozenset({"less", "unless", "nevertheless", "nonetheless", "regardless", "bless"})
_QUALITIES = frozenset({"ADJF", "ADJS", "ADVB", "PRED"})


@remembered
def negative_words(reading: Reading) -> tuple[int, ...]:
    """Words of the content that are another word with a denying prefix."""
    return tuple(
        index
        for index in reading.within(Zone.CONTENT)
        if not (reading.words[index].capital and _is_inside(reading, index))
        and _is_negative(reading.words[index].form, reading.lang)
    )


def _is_inside(reading: Reading, index: int) -> bool:
    """Whether a word stands inside a sentence, so that one with a capital is a name."""
    if index == 0 or reading.zones[index - 1] is not Zone.CONTENT:
        return False
    return reading.words[index - 1].form not in _STARTS


_STARTS = frozenset('.!?:;«„“"—–')


@lru_cache(maxsize=1 << 14)
def _is_negative(form: str, lang: str) -> bool:
    prefix = _PREFIXES.get(lang)
    if lang == "en" and form.endswith("less"):
        return form not in _NOT_LACKING
    if prefix is None or len(form) < _SHORTEST or not form.startswith(prefix):
        return False
    if form.startswith(_LEXICALISED):
        return False
    rest = form[len(prefix) :]
    if lang == "en":
        known = load_dictionary("en", "uk").partners
        return any(stem(lemma) in known for lemma in lemmas(rest, lang))
    whole = parses(form, lang)
    is_quality = bool(whole) and whole[0].pos in _QUALITIES
    return is_quality and bool(analyzer(lang).word_is_known(rest))
