"""The one way in: quotes of a source found again in any kind of version."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.mapping.clauses import bare
from alignment.mapping.confidence import Logistic
from alignment.mapping.independent import OTHER_EVENT, map_independent
from alignment.mapping.link import QuoteLink
from alignment.mapping.nested import with_nested
from alignment.mapping.parts import with_parts
from alignment.mapping.quoted import QuotedText
from alignment.mapping.translations import map_translation
from alignment.mapping.unquoted import unquoted_sentences, with_unquoted
from alignment.relation import Relation
from alignment.words.links import WordAlignment


def map_quotes(
    src: QuotedText,
    tgt: QuotedText,
    *,
    words: Sequence[WordAlignment] = (),
    relation: Relation = "translation",
    translated: Sequence[str] | None = None,
) -> list[QuoteLink]:
    """One link a source quote, in the order of `src.quotes`; a link without mention says why.

    Args:
        src: The source with its quotes.
        tgt: The version with the quotes found in it.
        words: For a translation: word alignments in offsets of both texts, one a bead
            (`alignment.words.align_beads` makes them). For an independent article: none.
        relation: What the version is (`alignment.relation.guess_relation` finds it out).
        translated: For an independent article: a machine translation of each source sentence
            into its language; only needed where there is no dictionary for the two languages.
    """
    if relation == "translation":
        return map_translation(src, tgt, words)
    return map_outlets(src, tgt, translated=translated)


def map_outlets(
    src: QuotedText,
    tgt: QuotedText,
    *,
    translated: Sequence[str] | None = None,
    quotes: Logistic | None = None,
    sentences: Logistic | None = None,
) -> list[QuoteLink]:
    """The links of two outlets' articles: of quotes, of their parts, of sentences.

    Args:
        src: The one article with its quotes.
        tgt: The other article with its quotes.
        translated: See `map_quotes`.
        quotes: What links quotes with quotes; ours where None.
        sentences: What links quotes with sentences; ours where None.
    """
    links = map_independent(src, tgt, translated=translated, model=quotes)
    if links and all(link.reason == OTHER_EVENT for link in links):
        return links
    links = with_parts(src, tgt, links, model=quotes)
    links = with_unquoted(src, tgt, links, translated=translated, model=sentences)
    told = [bare(tgt.text, tgt.sentences[at].span) for at in unquoted_sentences(tgt)]
    links = with_parts(src, tgt, links, told=told, model=quotes)
    return with_nested(src, tgt, links)
