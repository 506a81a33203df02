"""Which words of a pair of texts belong together."""

from alignment.words.aligner import Settings, align_pair, align_translation
from alignment.words.beads import align_beads
from alignment.words.forcing import Aligner
from alignment.words.links import WordAlignment, format_pharaoh, parse_pharaoh
from alignment.words.symmetrization import SYMMETRIZATIONS, symmetrize

__all__ = [
    "SYMMETRIZATIONS",
    "Aligner",
    "Settings",
    "WordAlignment",
    "align_beads",
    "align_pair",
    "align_translation",
    "format_pharaoh",
    "parse_pharaoh",
    "symmetrize",
]
