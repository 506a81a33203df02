"""How large a difference between two rates is."""

from __future__ import annotations

from math import asin, sqrt


def cohens_h(rate: float, other: float) -> float:
    """Gap of two rates on the arcsine scale: 0.2 small, 0.5 medium, 0.8 large (Cohen 1988)."""
    return 2 * asin(sqrt(rate)) - 2 * asin(sqrt(other))


def odds_ratio(count: float, total: float, other_count: float, other_total: float) -> float:
    """Odds of a group over those of another, half a case added to each cell (Haldane 1956)."""
    return ((count + 0.5) * (other_total - other_count + 0.5)) / (
        (total - count + 0.5) * (other_count + 0.5)
    )
