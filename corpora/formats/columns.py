"""What the rows of our tables are: their fields are the columns."""

from __future__ import annotations

from dataclasses import dataclass

from alignment.framing import Dimension
from mt.text import Span

Spans = tuple[Span, ...]
Dimensions = tuple[Dimension, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article with its versions, counted.

    Attributes:
        article: Its id.
        lang: Its language.
        outlet: Who published it.
        date: When, an ISO date.
        title: Its headline.
        url: Where.
        versions: Keys of its versions, with a comma between them.
        sentences: How many sentences it has.
        quotes: How many statements it and its versions have.
        checks: How many findings of a translator's checks there are.
        differences: How many differences of framing there are between all versions.
        attribution: How many of them are of this dimension; the other dimensions likewise.
        notes: What was noted of its versions and of itself, each with the version's key.
    """

    article: str
    lang: str
    outlet: str
    date: str
    title: str
    url: str
    versions: str
    sentences: int
    quotes: int
    checks: int
    differences: int
    attribution: int
    quotation: int
    hedging: int
    negation: int
    condition: int
    intensity: int
    term: int
    agency: int
    omission: int
    addition: int
    notes: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One statement in one version.

    Attributes:
        article: The source's id.
        quote: The statement's id, `q1`.
        version: Key of the version, the source's too.
        lang: Its language.
        outlet: Who published it; empty for our own translations.
        date: When, an ISO date.
        origin: `source`, `mt`, `translation` or `independent`.
        model: What translated it; empty for texts by people.
        found: Whether the version has it.
        kind: How it is presented there.
        spans: Where it stands in the version's text.
        text: Its words, parts joined by an ellipsis.
        cue_spans: Where the reporting words stand.
        cue: The reporting words.
        source_spans: Where the source is named.
        source: Who is said to have said it, as it stands there.
        speaker: The source's canonical name.
        confidence: Probability that the mention is right.
        method: The rule or signals that found it.
        reason: Why it isn't found.
        differences: In which dimensions it differs from the source; of the source, from any.
    """

    article: str
    quote: str
    version: str
    lang: str
    outlet: str
    date: str
    origin: str
    model: str
    found: bool
    kind: str
    spans: Spans
    text: str
    cue_spans: Spans
    cue: str
    source_spans: Spans
    source: str
    speaker: str
    confidence: float | None
    method: str
    reason: str
    differences: Dimensions


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One difference between two versions of a statement.

    Attributes:
        article: The source's id.
        quote: The statement's id.
        kind: How the source presents it.
        dimension: What differs.
        first: Key of the first version.
        second: Key of the second.
        first_outlet: Who published the first version.
        second_outlet: Who published the second.
        rule: Name of the rule that found it.
        note: A sentence for a reader.
        first_spans: Where the first version shows it; empty where the words are missing there.
        first_words: The words there.
        second_spans: Where the second version shows it.
        second_words: The words there.
        confidence: Probability that a reader would agree.
        speaker: Who is said to have said it: a name, one for all spellings of the article's
            versions, or else the words that stand for nobody by name.
        date: When the source was published, an ISO date.
    """

    article: str
    quote: str
    kind: str
    dimension: str
    first: str
    second: str
    first_outlet: str
    second_outlet: str
    rule: str
    note: str
    first_spans: Spans
    first_words: str
    second_spans: Spans
    second_words: str
    confidence: float | None
    speaker: str
    date: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One finding of a translator's checks.

    Attributes:
        article: The source's id.
        version: Key of the version.
        check: Name of the check.
        severity: `error`, `warning` or `info`.
        source_spans: Where, in the source.
        source_words: The words there.
        target_spans: Where, in the version.
        target_words: The words there.
        note: A sentence for a reader.
        confidence: Probability that it is an error.
    """

    article: str
    version: str
    check: str
    severity: str
    source_spans: Spans
    source_words: str
    target_spans: Spans
    target_words: str
    note: str
    confidence: float | None


TableRow = ArticleRow | QuoteRow | DifferenceRow | CheckRow
# Table → what a row of it is.
TABLES: dict[str, type[TableRow]] = {
    "articles": ArticleRow,
    "quotes": QuoteRow,
    "differences": DifferenceRow,
    "checks": CheckRow,
}
