"""What a comparison's versions are called, and its differences told, wherever people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from alignment.framing import Difference, Dimension
from corpora.comparison import Comparison, Origin, Version
from corpora.report.signs import language_name
from mt.text import Span

_ALONE = frozenset({Dimension.OMISSION, Dimension.ADDITION})
_BY_MODEL = "In the model’s translation: "  # before a note where a model wrote either version
_WORDS_ALONE = re.compile(
    rf"(?P<by>{_BY_MODEL})?(?:nothing → )?(?P<words>“.*”)(?: → nothing)?", re.DOTALL
)
_NO_REMARK = "no such remark"
_LANGUAGE = re.compile(r"the (first|second) text seems to be in (\S+), not in (\S+)")


def has_own_articles(comparison: Comparison) -> bool:
    """Whether an outlet wrote one of the versions itself."""
    return any(v.origin is Origin.INDEPENDENT for v in comparison.versions.values())


def is_own_article(comparison: Comparison, version: Version) -> bool:
    """Whether a version is an outlet's own article: the source is one beside others."""
    if version.origin is Origin.SOURCE:
        return has_own_articles(comparison)
    return version.origin is Origin.INDEPENDENT


def is_checked(comparison: Comparison) -> bool:
    """Whether any version is a translation, which a translator's checks look at."""
    return bool(comparison.checks) or any(
        v.origin is not Origin.INDEPENDENT for v in comparison.versions.values()
    )


def need_not_tell(comparison: Comparison, version: Version, *, source_has_it: bool) -> bool:
    """Whether nothing is lost where a version lacks a statement.

    Outlets choose what they tell, and a translation can't have what its source hasn't.
    """
    if is_own_article(comparison, version):
        return True
    return version.origin is not Origin.SOURCE and not source_has_it


def names_of(comparison: Comparison) -> dict[str, str]:
    """Version key → what it is called, each name once.

    An outlet's own article is called by its outlet, where that is known, all else by its language.
    """
    names = {v.key: _name(comparison, v) for v in comparison.columns}
    for more in (lambda v: language_name(v.lang), lambda v: v.key.partition(":")[2] or v.key):
        times = Counter(names.values())
        for version in comparison.columns:
            name, also = names[version.key], more(version)
            if times[name] > 1 and also != name:
                names[version.key] = f"{name} ({also})"
    return names


def _name(comparison: Comparison, version: Version) -> str:
    if version.outlet and is_own_article(comparison, version):
        return version.outlet
    return language_name(version.lang)


def note_of(difference: Difference, names: Mapping[str, str]) -> str:
    """A difference for a reader; of words that one version alone has, in which one they stand.

    Args:
        difference: What differs.
        names: What each version is called, of `names_of`.
    """
    key = alone_in(difference)
    words = _WORDS_ALONE.fullmatch(difference.note) if key else None
    if not (key and words):
        return difference.note
    return f"{words['by'] or ''}only in {names[key]}: {words['words']}"


def remark_of(note: str) -> str:
    """A note about a version for a reader who sees the version's name before it."""
    told = _LANGUAGE.fullmatch(note)
    if told is None:
        return note
    which = "the article itself " if told[1] == "first" else ""
    found, said = map(language_name, told.groups()[1:])
    return f"{which}seems to be in {found}, not in {said}"


def alone_in(difference: Difference) -> str | None:
    """Key of the one version that has the words left out or added; None for other differences."""
    having = [key for key in difference.between if difference.evidence.get(key)]
    return having[0] if difference.dimension in _ALONE and len(having) == 1 else None


def words_showing(difference: Difference, key: str) -> tuple[Span, ...]:
    """The words of one version that show a difference.

    Where it lacks a remark, its reporting word stands in the evidence and shows nothing.
    """
    first, second = difference.between
    note = difference.note.removeprefix(_BY_MODEL)
    lacks = (key == first and note.startswith(f"{_NO_REMARK} → ")) or (
        key == second and note.endswith(f" → {_NO_REMARK}")
    )
    return () if lacks else tuple(difference.evidence.get(key, ()))
