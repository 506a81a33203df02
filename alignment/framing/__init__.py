"""What differs between versions of a statement, by ten dimensions of framing.

A detector a dimension gives signals with scores; `thresholds.toml` says which of them count.
"""

from alignment.framing.compare import compare_mentions, compare_statement
from alignment.framing.difference import Difference, Dimension
from alignment.framing.side import REACH, Links, Side, side_of

__all__ = [
    "REACH",
    "Difference",
    "Dimension",
    "Links",
    "Side",
    "compare_mentions",
    "compare_statement",
    "side_of",
]
