"""The checks in the order that a translator wants them: what is said before how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mt.quality.finding import SEVERITIES, Finding
from mt.quality.form import end_punctuation, extra_space_or_case, truncated, unbalanced_brackets
from mt.quality.inline_codes import inline_codes
from mt.quality.language import wrong_language
from mt.quality.letters import foreign_letters
from mt.quality.numbers import missing_number, wrong_number
from mt.quality.pair import Pair
from mt.quality.places import wrong_name
from mt.quality.quotes import lost_quote, moved_quote, quote_marks
from mt.quality.repetition import loop, repeated_words
from mt.quality.typography import typography
from mt.quality.units import wrong_unit
from mt.quality.untranslated import untranslated
from mt.text import Span
from mt.translation import Translation

Check = Callable[[Pair], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    loop,
    wrong_language,
    truncated,
    untranslated,
    inline_codes,
    missing_number,
    wrong_number,
    wrong_unit,
    wrong_name,
    lost_quote,
    moved_quote,
    repeated_words,
    foreign_letters,
    end_punctuation,
    quote_marks,
    typography,
    unbalanced_brackets,
    extra_space_or_case,
)

# A finding that explains others: where it is made, those aren't.
_EXPLAINS: dict[str, frozenset[str]] = {
    "loop": frozenset({"repeated_words", "addition"}),
    "wrong_language": frozenset(
        {"missing_number", "wrong_number", "wrong_unit", "omission", "addition"}
    ),
    "truncated": frozenset({"end_punctuation", "omission"}),
    "untranslated": frozenset({"omission", "addition"}),
    "lost_quote": frozenset({"omission", "addition"}),
    "moved_quote": frozenset({"omission", "addition"}),
    "repeated_words": frozenset({"addition"}),
}
# Coverage only tells of words that no other finding shows.
_LAST = frozenset({"omission", "addition"})


def check_pair(
    src: str,
    tgt: str,
    *,
    src_lang: str,
    tgt_lang: str,
    translation: Translation | None = None,
) -> list[Finding]:
    """What a translator should look at in one translated sentence, the gravest first.

    Args:
        src: The source.
        tgt: Its translation.
        src_lang: Language of the source, such as `en`.
        tgt_lang: Language of the translation, such as `uk`.
        translation: The model's pieces and attention for exactly this pair; with them, words
            that nothing was made of are found.

    Raises:
        MtError: The checks don't know a language.
    """
    pair = Pair.of(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translation=translation)
    return run_checks(pair, CHECKS)


def run_checks(pair: Pair, checks: Iterable[Check]) -> list[Finding]:
    """The findings of some checks on one pair, the gravest first."""
    if not pair.src.strip() or not pair.tgt.strip():
        return _empty(pair)
    return ranked(finding for check in checks for finding in check(pair))


def _empty(pair: Pair) -> list[Finding]:
    """An empty translation of a text, or a translation of nothing; none where both are empty."""
    if pair.src.strip() and not pair.tgt.strip():
        whole = (Span(0, len(pair.src)),)
        return [Finding("omission", "error", whole, (), "The translation is empty.", 1.0)]
    if pair.tgt.strip() and not pair.src.strip():
        whole = (Span(0, len(pair.tgt)),)
        return [Finding("addition", "error", (), whole, "The source is empty.", 1.0)]
    return []


def ranked(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that a graver one explains; by severity, else in order."""
    listed = list(findings)
    made = {finding.check for finding in listed}
    explained = frozenset[str]().union(*(_EXPLAINS.get(check, frozenset()) for check in made))
    kept = [finding for finding in listed if finding.check not in explained]
    shown = [finding for finding in kept if finding.check not in _LAST]
    kept = shown + [
        finding
        for finding in kept
        if finding.check in _LAST and not any(_overlap(finding, other) for other in shown)
    ]
    return sorted(kept, key=lambda finding: SEVERITIES.index(finding.severity))


def _overlap(one: Finding, two: Finding) -> bool:
    """Whether two findings show words in common on a side."""
    return any(a.overlap(b) for a in one.source for b in two.source) or any(
        a.overlap(b) for a in one.target for b in two.target
    )
