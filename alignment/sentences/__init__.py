"""Which sentences of two versions belong together."""

from alignment.sentences.bead import Bead, hull
from alignment.sentences.matching import match_sentences
from alignment.sentences.monotone import align_sentences

__all__ = ["Bead", "align_sentences", "hull", "match_sentences"]
