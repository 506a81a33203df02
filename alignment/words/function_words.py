"""Two conventions for words that only carry grammar.

Our own guidelines leave an article, or the "of" of a bare genitive, without a partner (`null`).
Others, XL-WA's among them, link such a word to what its head is linked to (`head`): the article of
"the final report" goes with the noun's translation.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.words.links import Link

CONVENTIONS = ("null", "head")
_ATTACHED = frozenset({"a", "an", "the", "of", "to", "by", "'s", "’s"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "your"})
_ADJECTIVE_ENDINGS = (
    *("ий", "ій", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "його", "его", "ому"),
    *("ему", "ої", "ою", "ею", "ей", "им", "ім", "ым", "их", "іх", "ых", "ими", "ыми", "ські"),
    *("ські", "ська", "ське", "ську", "ную", "кую", "ові", "ний", "ні", "на", "не", "ну"),
)  # fmt: skip
_LONGEST_PHRASE = 6


def attach_to_heads(
    links: Sequence[Link], src: Sequence[str], tgt: Sequence[str]
) -> list[tuple[Link, Link]]:
    """Links to add under the convention `head`, each with the link of the head that it follows.

    Args:
        links: Links under the convention `null`.
        src: English words.
        tgt: Ukrainian or Russian words.
    """
    partners: dict[int, list[int]] = {}
    for i, j in links:
        partners.setdefault(i, []).append(j)
    added: list[tuple[Link, Link]] = []
    for at, word in enumerate(src):
        if at in partners or word.lower() not in _ATTACHED:
            continue
        head = _head(at, partners, src, tgt)
        if head is not None:
            added += [((at, j), (head, j)) for j in partners[head]]
    return added


def _head(
    at: int, partners: dict[int, list[int]], src: Sequence[str], tgt: Sequence[str]
) -> int | None:
    """The first linked word after `at` whose partner isn't an adjective before its noun."""
    found: int | None = None
    for i in range(at + 1, min(at + 1 + _LONGEST_PHRASE, len(src))):
        if not src[i][0].isalnum():
            if src[i] in "“\"«'":
                continue
            break
        if i not in partners:
            continue
        found = i
        if src[i].lower() in _DETERMINERS:
            continue
        if not any(tgt[j].lower().endswith(_ADJECTIVE_ENDINGS) for j in partners[i]):
            break
    return found
