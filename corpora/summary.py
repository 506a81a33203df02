"""A comparison on the terminal: each quote with what became of it, a few lines each."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping, Sequence

from alignment.quotes import QuoteKind
from corpora.comparison import Comparison, Entry, Mention, Version
from corpora.console import plural
from corpora.wording import is_own_article, names_of, need_not_tell, note_of
from mt.text import Span

_INDENT = "     "


def summary(comparison: Comparison, *, width: int | None = None) -> str:
    """The comparison as text for a terminal.

    Args:
        comparison: What to show.
        width: Columns of the terminal; found out if not given.
    """
    columns = width or min(shutil.get_terminal_size((100, 24)).columns, 120)
    lines = [_fit(_title(comparison), columns), _counts(comparison), ""]
    names = names_of(comparison)
    for entry in comparison.entries:
        lines += _entry(entry, comparison, names, columns)
    lines += _checks(comparison, columns)
    return "\n".join(lines).rstrip()


def _title(comparison: Comparison) -> str:
    source = comparison.source
    title = source.title or source.id or "article"
    return f"{title} ({source.date})" if source.date else title


def _counts(comparison: Comparison) -> str:
    kinds = Counter(entry.kind for entry in comparison.entries)
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in QuoteKind if kinds[kind])
    parts = [f"{plural(len(comparison.entries), 'quote')}{f' ({told})' if told else ''}"]
    for key, version in comparison.versions.items():
        found = sum(entry.mentions.get(key) is not None for entry in comparison.entries)
        has_it = "told" if is_own_article(comparison, version) else "found"
        parts.append(f"{key} ({_origin(version)}): {found} {has_it}")
    differences = sum(len(entry.differences) for entry in comparison.entries)
    parts.append(plural(differences, "difference"))
    return " · ".join(parts)


def _origin(version: Version) -> str:
    told = f"by {version.model}" if version.model else str(version.origin)
    return f"{version.outlet}, {told}" if version.outlet else told


def _entry(entry: Entry, comparison: Comparison, names: Mapping[str, str], width: int) -> list[str]:
    lines = []
    source_has_it = entry.mentions.get(comparison.source.key) is not None
    for number, version in enumerate(comparison.columns):
        if version.key not in entry.mentions:
            continue
        label = f"{entry.id:<4} " if number == 0 else _INDENT
        mention = entry.mentions[version.key]
        start = f"{label}{version.key:<3} "
        free = need_not_tell(comparison, version, source_has_it=source_has_it)
        lacking = "not told here" if free else "not found"
        lines.append(start + _told(entry, version, mention, lacking, width - len(start)))
    for difference in entry.differences:
        told = f"{'–'.join(difference.between)}: {note_of(difference, names)}"
        lines.append(_fit(f"{_INDENT}  ≠ {difference.dimension} {told}", width))
    return [*lines, ""]


def _told(entry: Entry, version: Version, mention: Mention | None, lacking: str, width: int) -> str:
    if mention is None:
        reason = entry.reasons.get(version.key)
        return _fit(f"{lacking}{f': {reason}' if reason else ''}", width)
    said = " … ".join(_words(version, (span,)) for span in mention.spans)
    # As the article has it: "According to a poll", not "a poll According to".
    who = _fit(_words(version, sorted((*mention.source, *mention.cue))), width // 3)
    tail = f"  ({who})" if who else ""
    return f"{mention.kind:<8} {_fit(said, width - 9 - len(tail))}{tail}"


def _words(version: Version, spans: Sequence[Span]) -> str:
    return " ".join(" ".join(span.of(version.text).split()) for span in spans)


def _checks(comparison: Comparison, width: int) -> list[str]:
    if not comparison.checks:
        return []
    lines = [f"To look at: {plural(len(comparison.checks), 'finding')}"]
    for check in comparison.checks:
        lines.append(
            _fit(f"  {check.severity:<8}{check.lang:<3} {check.check}: {check.note}", width)
        )
    return lines


def _fit(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"
