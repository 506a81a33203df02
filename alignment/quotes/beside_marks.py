"""What stands beside a marked passage, as the rules of attribution ask for it."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.words import SUBJECTS
from alignment.quotes.phrase import Clause, Report, Stretch
from alignment.quotes.view import DASHES, MAX_NAME, Item, word_set


def clause_end(clause: Clause, at: int, named: bool) -> int:
    """Where the clause around a marked passage ends, seen from the passage.

    `named` tells that the passage names something (called it “a trap” | in May), so that time
    and place after it belong to the reporter.
    """
    items = clause.items
    inside = clause.lang == "en" and items[at - 1].region >= 0 and items[at - 1].low == ","
    if inside and at < len(items) and not items[at].low.endswith("ing"):
        # Bemoaning the “phony system,” | S accused.
        return at
    starts = {cue.first for cue in clause.cues if cue.form.pos == "verb"}
    while at < len(items):
        item = items[at]
        if item.region < 0:
            after = at + 1 if at + 1 < len(items) else at
            if item.word[0] in ",.;:!?" or item.word in DASHES:
                break
            if named and item.low in _CIRCUMSTANCES | _CLAUSES:
                break
            if item.low in ("and", "but", "і", "та", "и", "але", "но") and after in starts:
                break
        at += 1
    return at


_CIRCUMSTANCES = word_set("during on in at у в на під під-час во")


_CLAUSES = word_set("while when because as after before although if коли бо якщо когда если потому")


def takes_more(items: Sequence[Item], cue: Cue) -> bool:
    """Whether the cue has a content of its own after it: “Q,” but he said that …."""
    after = [item.low for item in items[cue.last + 1 : cue.last + 3]]
    if takes_clause(items, cue.last + 1):
        return True
    if after[:1] == [","]:
        # Назвав його «борщем», той відповів, | що борщ добрий.
        return after[-1] in ("що", "что")
    return bool(after) and after[0] in ("that", "що", "что")


def takes_clause(items: Sequence[Item], at: int) -> bool:
    """Whether that follows a verb past an inserted phrase: S believes, on the contrary, | that."""
    if at >= len(items) or items[at].word != ",":
        return False
    for index in range(at + 1, min(len(items) - 1, at + 7)):
        if items[index].word == ",":
            return items[index + 1].low in _THAT
    return False


_THAT = frozenset({"that", "що", "что"})


def is_free(items: Sequence[Item], position: int, text: str) -> bool:
    """Whether a passage begins its sentence or follows a colon, in a capital letter."""
    inner = text[items[position].start + 1 : items[position].end].lstrip("«“„‘\"'")
    before = items[position - 1] if position else None
    return (before is None or before.word in (":", ",") or before.word in DASHES) and (
        inner[:1].isupper() or inner[:1].isdigit() or inner[:1] in "…."
    )


def ends_with(items: Sequence[Item], position: int, source: Stretch, cue: Cue) -> bool:
    """Whether a sentence ends with who said a passage without a comma: … “nets are dear” he said.

    A name in marks may stand before a noun; a passage of several words before a person can't.
    """
    at = cue.last + 1
    ended = at >= len(items) or (items[at].region < 0 and items[at].word in (".", "!"))
    who = items[source.first]
    long = position == 0 or items[position].size > MAX_NAME
    return ended and long and (who.is_capital or who.low in SUBJECTS) and "r" in cue.form.frames


def only_loose(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether nothing but adverbs and commas stands between."""
    if last - first > 3:
        return False
    return all(
        item.region < 0 and (item.word in (",",) or item.low in _BETWEEN or item.low.endswith("ly"))
        for item in items[first:last]
    )


_BETWEEN = word_set(
    "also then later still again so thus as як как спокійно спокойно тихо потім потом також також "
    "тоді тогда вже уже так тепер теперь згодом позже пізніше ще еще просто коротко "
    "сухо нібито начебто буцімто якобы будто"
)


# Verbs of naming: what follows is what somebody calls a thing, not the thing's title.
_NAMING = word_set("label brand rate describe deem characterise characterize denounce dismiss")
# What one warns of or complains about is hardly a title either.
_WARNING = word_set("warn complain accuse suspect threaten boast")


def calls_so(items: Sequence[Item], position: int, lemma: str) -> bool:
    """Whether marks hold what a thing or a person is called: called Mayor Nina Hall | “the Tsar”.

    What a ship or a film is called is its name.
    """
    named = position > 2 and all(item.is_capital for item in items[position - 2 : position])
    warned = lemma in _WARNING and items[position - 1].low in ("of", "about", "with")
    return warned or lemma in _NAMING or (lemma == "call" and named)


def is_known_as(items: Sequence[Item], position: int) -> bool:
    """Whether English marks hold what something is known as, to nobody in particular."""
    return position > 1 and items[position - 1].low == "as" and items[position - 2].low == "known"


def names_speaker(items: Sequence[Item], position: int, reports: Sequence[Report]) -> bool:
    """Whether a passage is the end of a source: host of the | “Night Desk,” | suggested C."""
    return items[position].low == "," and any(
        one.cue.first == position + 1 == one.source.last and one.source.first < position
        for one in reports
    )
