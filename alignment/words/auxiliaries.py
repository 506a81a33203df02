"""Which word an English auxiliary belongs to.

Ukrainian and Russian have few auxiliaries: what "have" in "have already fined" says is said by
the verb's form.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import lemmas
from alignment.words.closed_classes import SOURCE_CLASSES

_TAKE_PARTICIPLES = SOURCE_CLASSES["be"] | SOURCE_CLASSES["have"]
_AUXILIARIES = _TAKE_PARTICIPLES | SOURCE_CLASSES["do"] | SOURCE_CLASSES["will"]
# What may stand between an auxiliary and its verb, besides adverbs in -ly.
_BETWEEN = frozenset(
    {
        *SOURCE_CLASSES["negation"],
        *SOURCE_CLASSES["pronoun"],
        *("n't", "also", "already", "still", "ever", "so", "far", "just", "only", "now", "even"),
        *("then", "long", "once", "again", "always", "often", "soon", "all", "both", "since"),
        *("indeed", "almost", "twice", "yet", "first", "later", "too", "well", "perhaps", "thus"),
    }
)
_NO_VERBS = frozenset[str]().union(
    *(SOURCE_CLASSES[name] for name in ("article", "of", "to", "preposition", "possessive"))
)
# Participles that are spelled as the infinitive.
_UNCHANGED = frozenset(
    {
        *("put", "cut", "hit", "set", "shut", "let", "read", "split", "spread", "hurt", "cast"),
        *("cost", "become", "come", "run", "overcome", "bet", "quit", "burst"),
    }
)


def verbs_of_auxiliaries(src: Sequence[str]) -> dict[int, int]:
    """For each auxiliary of an English sentence the place of what seems to be its main verb.

    That is the next word that isn't a negation, a pronoun or an adverb. After a form of "be" or
    "have" it has to look like a participle: else these are main verbs themselves, and the
    auxiliaries before them are theirs.
    """
    found: dict[int, int] = {}
    lowered = [word.lower() for word in src]
    for at in range(len(src) - 1, -1, -1):
        if lowered[at] not in _AUXILIARIES:
            continue
        verb = at + 1
        while verb < len(src) and (lowered[verb] in _BETWEEN or lowered[verb].endswith("ly")):
            verb += 1
        if verb == len(src) or not src[verb][0].isalpha() or lowered[verb] in _NO_VERBS:
            continue
        if lowered[verb] in _AUXILIARIES:
            found[at] = found.get(verb, verb)
        elif lowered[at] not in _TAKE_PARTICIPLES or _is_participle(lowered[verb]):
            found[at] = verb
    return found


def _is_participle(word: str) -> bool:
    if word in _UNCHANGED or word.endswith(("ed", "ing", "en")):
        return True
    return not word.endswith("s") and lemmas(word, "en")[0] != word
