"""Which sentences of two versions belong together."""

from alignment.sentences.bead import Bead, hull
from alignment.sentences.matching import match_sentences, match_vectors
from alignment.sentences.monotone import align_sentences, align_vectors
from alignment.sentences.moved import with_moved
from alignment.sentences.signals import SentenceVectors, sentence_vectors

__all__ = [
    "Bead",
    "SentenceVectors",
    "align_sentences",
    "align_vectors",
    "hull",
    "match_sentences",
    "match_vectors",
    "sentence_vectors",
    "with_moved",
]
