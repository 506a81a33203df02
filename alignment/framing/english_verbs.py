"""English verbs and prepositions by form, where there is no parser."""

from __future__ import annotations

from functools import lru_cache

from alignment.lexicon import load_table

BE = frozenset({"be", "been", "being", "is", "are", "was", "were", "am"})
WILL = frozenset({"will", "would", "shall"})


PREPOSITIONS = frozenset(
    {
        *("of", "in", "at", "to", "for", "with", "from", "on", "against", "under", "about"),
        *("over", "between", "among", "than", "as", "into"),
    }
)


_NOT_PARTICIPLES = frozenset(
    {
        *("need", "indeed", "red", "hundred", "bed", "speed", "seed", "feed"),
        # States of somebody rather than what was done to them.
        *("tired", "worried", "concerned", "interested", "pleased", "surprised", "scared"),
        *("delighted", "convinced", "married", "supposed", "excited", "ashamed", "sacred"),
        "gone",
    }
)


@lru_cache(maxsize=1 << 14)
def is_participle(form: str) -> bool:
    """Whether an English word may be a past participle."""
    if form in _NOT_PARTICIPLES:
        return False
    return form.endswith("ed") or form in _irregular()


@lru_cache(maxsize=1)
def _irregular() -> frozenset[str]:
    return frozenset(entry["participle"] for entry in load_table("en", "irregular"))


@lru_cache(maxsize=1)
def past_forms() -> frozenset[str]:
    """Irregular past forms."""
    return frozenset(entry["past"] for entry in load_table("en", "irregular"))
