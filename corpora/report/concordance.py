"""The sentences behind every number, as data that a page loads from beside itself.

A page opened from a file may run scripts that lie beside it, but not read files. So the statements
are written as scripts of a hundred each, `data/00001.js`, and one more, `data/index.js`, tells for
each observation what it shows and what it is grouped by. The concordance loads the index, picks
the observations that a link asks for, and loads the statements that it shows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from corpora.comparison import Comparison, Entry, Version
from corpora.files import atomic_writer
from corpora.observations import Observation
from corpora.report.articles import ArticleRow
from corpora.report.signs import reason_words
from corpora.statistics import FACETS, MEASURES, Sample
from corpora.wording import names_of, need_not_tell, note_of, words_showing
from mt.text import Span

STATEMENTS_PER_FILE = 100
_AROUND = 70  # characters of context on each side
_LONGEST = 420  # of a statement; of a longer one its beginning and the evidence are shown


@dataclass(slots=True)
class Concordance:
    """Writes statements and the index as the comparisons come.

    Attributes:
        folder: Where the scripts are written to.
        written: Those that are there.
    """

    folder: Path
    written: list[Path] = field(default_factory=list)
    _statements: list[dict[str, Any]] = field(default_factory=list)
    _n_statements: int = 0
    _articles: list[list[str]] = field(default_factory=list)
    _statement_of: list[int] = field(default_factory=list)
    _pair_of: list[int] = field(default_factory=list)
    _pairs: dict[tuple[str, str], int] = field(default_factory=dict)
    _words: list[list[int]] = field(default_factory=list)

    def add(
        self,
        comparison: Comparison,
        observations: Sequence[Observation],
        words: Sequence[Sequence[int | None]],
        row: ArticleRow,
    ) -> None:
        """Keeps one article.

        Args:
            comparison: The article.
            observations: All its observations.
            words: For each of them and each of its differences the code of its pair of words.
            row: Its line in the list of articles.
        """
        self._articles.append([row.page, row.title, row.lang, row.date])
        place = {}
        names = names_of(comparison)
        for number, entry in enumerate(comparison.entries, start=1):
            place[entry.id] = self._n_statements
            self._keep(_statement(comparison, entry, number, names))
        for observation, codes in zip(observations, words, strict=True):
            at = len(self._statement_of)
            self._words += [[w, at, number] for number, w in enumerate(codes) if w is not None]
            self._statement_of.append(place[observation.statement])
            self._pair_of.append(self._pairs.setdefault(observation.versions, len(self._pairs)))

    def _keep(self, statement: dict[str, Any]) -> None:
        self._statements.append(statement)
        self._n_statements += 1
        if len(self._statements) == STATEMENTS_PER_FILE:
            self._flush()

    def _flush(self) -> None:
        if self._statements:
            number = (self._n_statements - 1) // STATEMENTS_PER_FILE
            self._write(f"{number:05d}.js", [number, self._statements])
            self._statements = []

    def close(
        self,
        sample: Sample,
        word_pairs: Mapping[int, tuple[str, str]],
        names: Mapping[str, Any],
    ) -> None:
        """Writes what is left, and the index.

        Args:
            sample: The observations of all articles, as they were added here.
            word_pairs: Code → the words of a pair.
            names: What measures and values are called, for the page.
        """
        self._flush()
        index = {
            "articles": self._articles,
            "columns": {
                "article": sample.article.tolist(),
                "statement": self._statement_of,
                "pair": self._pair_of,
                "shows": (sample.shown @ (1 << np.arange(len(MEASURES)))).tolist(),
                **{facet: sample.codes[facet].tolist() for facet in FACETS},
            },
            "measures": MEASURES,
            "names": names,
            "pairs": list(self._pairs),
            "perFile": STATEMENTS_PER_FILE,
            "values": sample.values,
            "wordPairs": [word_pairs[code] for code in range(len(word_pairs))],
            "words": self._words,
        }
        self._write("index.js", ["index", index])

    def _write(self, name: str, message: list[Any]) -> None:
        with atomic_writer(self.folder / name) as file:
            # As one text: written piece by piece, it takes five times as long.
            data = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
            file.write(f"parallax({data});\n")
        self.written.append(self.folder / name)


def _statement(
    comparison: Comparison, entry: Entry, number: int, names: Mapping[str, str]
) -> dict[str, Any]:
    """A statement with its words in all versions, by their names, and all that differs."""
    versions = {version.key: version for version in comparison.columns}
    evidence: dict[str, list[Span]] = {key: [] for key in versions}
    for difference in entry.differences:
        for key in difference.between:
            evidence[key].extend(words_showing(difference, key))
    return {
        "anchor": f"q-{number}",
        "versions": [
            _told(comparison, version, entry, evidence[key], names[key])
            for key, version in versions.items()
        ],
        "differences": [
            {
                "dimension": str(difference.dimension),
                "between": list(difference.between),
                "note": note_of(difference, names),
                "rule": difference.rule,
                "confidence": round(difference.confidence, 2),
                "evidence": {
                    key: [[s.start, s.end] for s in words_showing(difference, key)]
                    for key in difference.between
                },
            }
            for difference in entry.differences
        ],
    }


def _told(
    comparison: Comparison, version: Version, entry: Entry, evidence: Sequence[Span], name: str
) -> dict[str, Any]:
    """What one version has: pieces of its text around the statement and its evidence."""
    mention = entry.mentions.get(version.key)
    found: dict[str, Any] = {
        "key": version.key,
        "lang": version.lang,
        "name": version.outlet or name,
        "origin": str(version.origin),
    }
    if mention is None:
        has_it = entry.mentions.get(comparison.source.key) is not None
        reason = entry.reasons.get(version.key, "")
        free = need_not_tell(comparison, version, source_has_it=has_it)
        return {
            **found,
            "free": free,
            "reason": reason_words(reason) if reason or not free else "",
        }
    pieces = _pieces(version.text, [*mention.spans, *mention.cue, *mention.source, *evidence])
    return {
        **found,
        "said": [[span.start, span.end] for span in mention.spans],
        "pieces": [[piece.start, piece.of(version.text)] for piece in pieces],
        "cut": _cut(version, pieces),
    }


def _cut(version: Version, pieces: Sequence[Span]) -> list[bool]:
    """Whether sentences go on before the first piece, and after the last."""
    if not pieces or not version.sentences:
        return [False, False]
    first, last = version.sentences[0], version.sentences[-1]
    return [pieces[0].start > first.start, pieces[-1].end < last.end]


def _pieces(text: str, spans: Sequence[Span]) -> list[Span]:
    """Parts of a text that hold the spans with some context, cut between words."""
    ends = [min(span.end, span.start + _LONGEST) for span in spans]
    wanted = sorted(
        Span(max(0, span.start - _AROUND), min(len(text), end + _AROUND))
        for span, end in zip(spans, ends, strict=True)
    )
    joined: list[Span] = []
    for span in wanted:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return [_between_words(text, span) for span in joined]


def _between_words(text: str, span: Span) -> Span:
    """The span without the parts of words at its ends (of words of up to 30 letters)."""
    start, end = span.start, span.end
    if start:
        blank = next((i for i in range(start, min(start + 30, end)) if text[i].isspace()), start)
        start = blank
    if end < len(text):
        blank = next((i for i in range(end, max(end - 30, start), -1) if text[i].isspace()), end)
        end = blank
    return Span(start, end)
