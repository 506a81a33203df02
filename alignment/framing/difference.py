"""What differs between two versions of a statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mt.text import Span


class Dimension(StrEnum):
    """The ten ways in which framing differs (`docs/framing.md` defines each)."""

    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    HEDGING = "hedging"
    NEGATION = "negation"
    CONDITION = "condition"
    INTENSITY = "intensity"
    TERM = "term"
    AGENCY = "agency"
    OMISSION = "omission"
    ADDITION = "addition"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two versions of a statement, with the words that show it.

    Attributes:
        dimension: What differs.
        between: The two versions' keys, such as `("en", "uk")`.
        rule: Name of the rule that found it.
        note: A sentence for a reader, such as `claimed (doubting) → сказав (neutral)`.
        evidence: For each of the two versions, spans into its text; empty where the words are
            missing there.
        confidence: Calibrated probability that a reader would agree, from 0 to 1.
        why: Signals and their values, for `--explain`.
    """

    dimension: Dimension
    between: tuple[str, str]
    rule: str
    note: str
    evidence: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    confidence: float = 1.0
    why: tuple[tuple[str, str], ...] = ()
