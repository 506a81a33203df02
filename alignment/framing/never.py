"""What won't be in one version and will never be in the other."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.denials import Denial, denials
from alignment.framing.difference import Dimension
from alignment.framing.english_verbs import WILL
from alignment.framing.markers import is_infinite
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading
from alignment.framing.signal import Pair, Signal
from alignment.framing.slavic_verbs import is_future
from alignment.morphology import SLAVIC


def never(pair: Pair) -> Iterator[Signal]:
    """A signal where one version says that it will never be, and the other that it won't."""
    here, there = _denied_future(pair.a), _denied_future(pair.b)
    if len(here) != 1 or len(there) != 1 or here[0][1] == there[0][1]:
        return
    (a, _), (b, _) = here[0], there[0]
    ours, theirs = _what_is_denied(pair.a, a), _what_is_denied(pair.b, b)
    if not any(set(pair.pairing.forward.get(i, ())) & theirs for i in ours):
        return
    yield pair.instead(Dimension.INTENSITY, "denial-never", _NEVER_SCORE, a.words, b.words)


def _what_is_denied(reading: Reading, denial: Denial) -> set[int]:
    """The verbs that a denial denies, and an infinitive behind them: не станем называть."""
    after = (i + 1 for i in denial.heads if i + 1 < len(reading.words))
    return {*denial.heads, *(i for i in after if is_infinite(reading, i))}


@remembered
def _denied_future(reading: Reading) -> list[tuple[Denial, bool]]:
    """What a statement says won't be, each with whether it says never."""
    found: list[tuple[Denial, bool]] = []
    for denial in denials(reading):
        forms = {reading.words[i].form for i in denial.words}
        never = not forms.isdisjoint(_NEVER)
        if denial.kind not in ("not", "no") or (denial.kind == "no" and not never):
            continue
        if reading.lang in SLAVIC:
            ahead = any(is_future(reading.words[i].form, reading.lang) for i in denial.heads)
        else:
            before = reading.words[max(0, denial.words[0] - 2) : denial.words[-1] + 1]
            ahead = any(not WILL.isdisjoint(word.lemmas) for word in before)
        if ahead:
            found.append((denial, never))
    return found


_NEVER = frozenset({"never", "ніколи", "никогда"})
_NEVER_SCORE = 0.6
