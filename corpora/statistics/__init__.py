"""What is counted over a corpus, how sure it is, and whether groups differ.

The article is the unit: its statements share an author, a topic and a translation, so that
intervals are drawn and groups are tested by whole articles. docs/corpus.md tells what is counted.
"""

from corpora.statistics.breakdown import Breakdown, Cell, Group, breakdown
from corpora.statistics.multiple import benjamini_hochberg, holm
from corpora.statistics.sample import ANY, FACETS, MEASURES, MISSING, TIMES, Sample, SampleBuilder
from corpora.statistics.wordpairs import WordPair, WordPairs

__all__ = [
    "ANY",
    "FACETS",
    "MEASURES",
    "MISSING",
    "TIMES",
    "Breakdown",
    "Cell",
    "Group",
    "Sample",
    "SampleBuilder",
    "WordPair",
    "WordPairs",
    "benjamini_hochberg",
    "breakdown",
    "holm",
]
