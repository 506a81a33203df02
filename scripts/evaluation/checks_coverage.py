"""How many parts left out or added are told, and how often right translations are.

Measured on our own articles whose id ends in 5, which nothing is learned from: as they are, and
with a part taken out of one side (`checks_cuts`), as many of each kind as there are, up to a
limit. A part counts as found where a finding shows words of it: an omission or addition, or a
graver finding in whose favour these are withheld, such as a missing number.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from evaluation.checks_cuts import KINDS, Cut, cuts, segment_of
from evaluation.figure import Figure
from evaluation.gold_articles import records

from alignment.checks import check_segment
from mt.quality import Finding
from mt.text import Span

CHECKS = ("omission", "addition")


def coverage_figures(data: Path, most: int) -> list[Figure]:
    """Recall of either check, the mean over kinds of parts, and the share of quiet right pairs.

    Args:
        data: Folder of the data.
        most: Cuts of a kind, at most.
    """
    pairs = [
        (sentence["en"], sentence[lang], lang)
        for row in records(data / "gold/articles.jsonl")
        if row["id"].endswith("5")
        for paragraph in row["paras"]
        for sentence in paragraph["sents"]
        for lang in ("uk", "ru")
    ]
    rng = random.Random(3)
    made = [
        (pair, cut) for pair in pairs for cut in cuts(segment_of(pair[0], pair[1], pair[2]), rng)
    ]
    chosen: list[tuple[tuple[str, str, str], Cut]] = []
    for kind in KINDS:
        of_kind = [one for one in made if one[1].kind == kind]
        chosen += rng.sample(of_kind, min(most, len(of_kind)))
    figures: list[Figure] = []
    for check in CHECKS:
        found: dict[str, list[bool]] = {kind: [] for kind in KINDS}
        for (src, tgt, lang), cut in chosen:
            if check == "omission":
                findings = _checked(src, cut.tgt_without, lang)
                shown = [span for finding in findings for span in finding.source]
                found[cut.kind].append(_any_overlap(shown, cut.src_part))
            else:
                findings = _checked(cut.src_without, tgt, lang)
                shown = [span for finding in findings for span in finding.target]
                found[cut.kind].append(_any_overlap(shown, cut.tgt_part))
        recalls = {kind: sum(hits) / len(hits) for kind, hits in found.items() if hits}
        note = ", ".join(f"{kind} {recall:.2f}" for kind, recall in recalls.items())
        value = sum(recalls.values()) / len(recalls)
        figures.append(Figure(f"own articles, {check}, recall", value, len(chosen), note=note))
    alarms = [{f.check for f in _checked(*pair)} for pair in pairs]
    quiet = sum(alarm.isdisjoint(CHECKS) for alarm in alarms) / len(pairs)
    note = ", ".join(f"{check} {sum(check in alarm for alarm in alarms)}" for check in CHECKS)
    name = "own articles, right translations without omission or addition"
    figures.append(Figure(name, quiet, len(pairs), note=note))
    return figures


def _checked(src: str, tgt: str, lang: str) -> list[Finding]:
    return check_segment(src, tgt, src_lang="en", tgt_lang=lang)


def _any_overlap(spans: Sequence[Span], part: Span) -> bool:
    return any(span.overlap(part) for span in spans)
