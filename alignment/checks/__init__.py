"""All checks on a translated segment: those of `mt.quality`, and those that need lexicons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from alignment.checks.coverage import addition, omission
from alignment.checks.hedges import lost_hedge
from alignment.checks.loaded import stronger_cue, wrong_term
from alignment.checks.names import wrong_name
from alignment.checks.opposites import opposite_meaning
from alignment.checks.polarity import added_negation, lost_negation
from alignment.checks.quoted import lost_quote, moved_quote
from alignment.checks.segment import Segment
from alignment.checks.sentences import whole_sentences
from alignment.words import WordAlignment, align_pair
from mt.quality import CHECKS, Finding
from mt.quality.checks import ranked, run_checks
from mt.quality.pair import Pair
from mt.translation import Translation

SegmentCheck = Callable[[Segment], Iterable[Finding]]

# Checks that need linked words, in the order of their weight for what is said.
LINKED_CHECKS: tuple[SegmentCheck, ...] = (
    added_negation,
    lost_negation,
    opposite_meaning,
    wrong_name,
    wrong_term,
    stronger_cue,
    lost_hedge,
    lost_quote,
    moved_quote,
    omission,
    addition,
)
CHECK_NAMES: tuple[str, ...] = tuple(
    dict.fromkeys(check.__name__ for check in (*LINKED_CHECKS, *CHECKS))
)


def check_segment(
    src: str,
    tgt: str,
    *,
    src_lang: str,
    tgt_lang: str,
    translation: Translation | None = None,
    word_links: WordAlignment | None = None,
    only: Collection[str] | None = None,
) -> list[Finding]:
    """What a translator should look at in one translated segment, the gravest first.

    Args:
        src: The source.
        tgt: Its translation.
        src_lang: Language of the source, such as `en`.
        tgt_lang: Language of the translation, such as `uk`.
        translation: The model's pieces and attention for exactly this pair, if there are any.
        word_links: Links between the words of the two; made here where None.
        only: Names of the checks that are wanted; all of them where None. A finding suppresses
            others only where it is of a wanted check.

    Raises:
        MtError: The checks don't know a language.
    """
    wanted = CHECK_NAMES if only is None else only
    pair = Pair.of(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translation=translation)
    # What isn't wanted doesn't explain anything away either.
    found = run_checks(pair, [check for check in CHECKS if check.__name__ in wanted])
    linked = [check for check in LINKED_CHECKS if check.__name__ in wanted]
    if linked and src.strip() and tgt.strip():
        links = word_links or align_pair(
            src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translation=translation
        )
        segment = Segment.of(pair, links)
        found += [finding for check in linked for finding in check(segment)]
        whole = [f for f in whole_sentences(pair) if f.check in wanted]
        # What else is told of such a sentence only tells that it is gone.
        found = whole + [finding for finding in found if not _within(finding, whole)]
    return [f for f in ranked(_once(found)) if f.check in wanted]


def _within(finding: Finding, whole: Iterable[Finding]) -> bool:
    """Whether a finding shows words of a sentence that is left out or added."""
    return any(a.overlap(b) for one in whole for a in one.source for b in finding.source) or any(
        a.overlap(b) for one in whole for a in one.target for b in finding.target
    )


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those of the same check that the same words show already."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(
            finding.check == one.check
            and (
                any(a.overlap(b) for a in finding.source for b in one.source)
                or any(a.overlap(b) for a in finding.target for b in one.target)
            )
            for one in kept
        ):
            kept.append(finding)
    return kept
