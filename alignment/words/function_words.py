"""Two conventions for words that only carry grammar.

Our own guidelines leave an article, or the "of" of a bare genitive, without a partner (`null`).
Others, XL-WA's among them, link such a word to what its head is linked to (`head`): the article of
"the final report" goes with the noun's translation, the "as" of "as a journalist" with that of the
journalist, the "'s" with the owner, an auxiliary with its verb, and the "году" of "в 1742 году"
with the number.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import SLAVIC, parses
from alignment.words.auxiliaries import verbs_of_auxiliaries
from alignment.words.closed_classes import SOURCE_CLASSES
from alignment.words.links import Link

CONVENTIONS = ("null", "head")
_BEFORE_HEADS = frozenset[str]().union(
    *(SOURCE_CLASSES[name] for name in ("article", "of", "to", "preposition"))
)
_DETERMINERS = (
    SOURCE_CLASSES["article"] | SOURCE_CLASSES["possessive"] | {"this", "that", "these", "those"}
)
# A noun phrase ends before these.
_AFTER_PHRASES = frozenset({"and", "or", "but", "than"}).union(
    *(
        SOURCE_CLASSES[name]
        for name in ("be", "have", "do", "will", "modal", "of", "to", "preposition")
    ),
    *(SOURCE_CLASSES[name] for name in ("pronoun", "relative", "negation")),
)
_INSIDE_PHRASES = frozenset("“”\"«»'-") | SOURCE_CLASSES["genitive"]
_LONGEST_PHRASE = 7
_YEARS = frozenset(
    {
        *("году", "года", "год", "годах", "годов", "годы", "г", "р", "року", "році", "рік"),
        *("роки", "років", "роках"),
    }
)
_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTS"})
_NOUNS = frozenset({"NOUN", "NPRO"})
_MODIFIERS = frozenset({"ADJF", "ADJS", "COMP", "PRTF", "NUMR", "ADVB", "NUMB", "LATN", ""})


def attach_to_heads(
    links: Sequence[Link], src: Sequence[str], tgt: Sequence[str], *, tgt_lang: str
) -> list[tuple[Link, Link]]:
    """Links to add under the convention `head`, each with the link of the head that it follows.

    Args:
        links: Links under the convention `null`.
        src: English words.
        tgt: Ukrainian or Russian words.
        tgt_lang: Language of `tgt`; of any other, nothing is added.
    """
    if tgt_lang not in SLAVIC:
        return []
    partners: dict[int, list[int]] = {}
    for i, j in links:
        partners.setdefault(i, []).append(j)
    verbs = verbs_of_auxiliaries(src)
    added: list[tuple[Link, Link]] = []
    for at, word in enumerate(src):
        if at in partners:
            continue
        head = verbs.get(at)
        if word.lower() in SOURCE_CLASSES["genitive"]:
            head = at - 1
        elif word.lower() in _BEFORE_HEADS:
            head = _head(at, partners, src, tgt, tgt_lang)
        if head is not None:
            added += [((at, j), (head, j)) for j in partners.get(head, ())]
    return added + _years(links, src, tgt)


def _head(
    at: int,
    partners: dict[int, list[int]],
    src: Sequence[str],
    tgt: Sequence[str],
    tgt_lang: str,
) -> int | None:
    """The last noun of the phrase after `at`, by the parts of speech of the words' partners.

    Without a noun it is the last modifier, and a verb that follows at once ("to go").
    """
    found: int | None = None
    is_noun = False
    for i in range(at + 1, min(at + 1 + _LONGEST_PHRASE, len(src))):
        word = src[i].lower()
        if word in _INSIDE_PHRASES or word in _DETERMINERS:
            continue
        if not word[0].isalnum() or word in _AFTER_PHRASES:
            break
        of_word = {_kind(tgt[j], tgt_lang) for j in partners.get(i, ())}
        if not of_word:
            continue
        if "verb" in of_word:
            return i if found is None else found
        if "noun" not in of_word and (is_noun or ("other" in of_word and found is not None)):
            break
        found, is_noun = i, "noun" in of_word
    return found


def _kind(word: str, lang: str) -> str:
    """Noun, verb, modifier (adjectives, participles, numbers, adverbs) or other."""
    if not word[0].isalnum():
        return "other"
    readings = parses(word, lang)
    pos = readings[0].pos if readings else ""
    for kind, members in (("verb", _VERBS), ("noun", _NOUNS), ("modifier", _MODIFIERS)):
        if pos in members:
            return kind
    return "other"


def _years(
    links: Sequence[Link], src: Sequence[str], tgt: Sequence[str]
) -> list[tuple[Link, Link]]:
    """The word for "year" after a number, where nothing in the source is its partner."""
    linked = {j for _, j in links}
    return [
        ((i, j + 1), (i, j))
        for i, j in links
        if src[i].isdecimal()
        and j + 1 < len(tgt)
        and j + 1 not in linked
        and tgt[j + 1].lower() in _YEARS
    ]
