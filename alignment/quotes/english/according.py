"""According to S, C: phrases that report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.bounds import IMPERSONAL
from alignment.quotes.english.comments import keeps_silent
from alignment.quotes.english.describing import is_auxiliary
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.postposed import made_report
from alignment.quotes.english.renamed import with_descriptions
from alignment.quotes.english.unsaid import is_finite
from alignment.quotes.english.words import (
    ARTICLES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    has_verb,
    third_person,
)
from alignment.quotes.phrase import Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import Item, is_stop, word_set


def according_report(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """According to S, C; C, according to S; C, according to S, C."""
    items = clause.items
    start = cue.last + 1
    if start >= len(items):
        return None
    source = subject_right(items, start, lexicon)
    if not source and items[start].low.endswith("ing") and items[start].region < 0:
        # According to polling data, C.
        source = Stretch(start, next((i for i in range(start, len(items)) if is_stop(items[i])), 0))
    if items[start].low in _PERSONS and (start + 1 == len(items) or is_stop(items[start + 1])):
        source = Stretch(start, start + 1)
    if not source or follows_marks(items, cue.first) or items[start].low in IMPERSONAL:
        return None
    source = _before_article(items, source)
    if [item.low for item in items[max(0, cue.first - 2) : cue.first]] == ["that", ","]:
        # Fears that, according to the data, C: who fears it speaks.
        return None
    if cue.first and items[cue.first - 1].low in BE:
        # Her choice is according to the spirit of the age.
        return None
    end = len(items)
    where = Stretch(cue.first, cue.last + 1)
    colon = next((i for i in range(cue.first - 1, 0, -1) if items[i].word in (";", ":")), -1)
    before = trim(items, Stretch(colon + 1, cue.first))
    if words_in(items, before) <= 1:
        source = with_descriptions(items, _up_to_comma(items, start, source))
        if source.last + 1 < end and is_finite(items[source.last + 1]):
            # According to two aides, | Lund, who leads the crew, is ill.
            source = _first_part(items, source)
        silent = [i for i in range(source.last + 2, end - 2) if keeps_silent(items, i)]
        content = trim(items, Stretch(source.last, silent[0] if silent else end))
        if words_in(items, content) < 2:
            return None
        return made_report((content,), where, source, "according-first", cue)
    if items[cue.first - 1].word != "," and not _is_said(items, before, source):
        return None
    marked = source.last + 1 < end and items[source.last + 1].region >= 0
    left_open = is_auxiliary(items, before.last - 1)
    if marked and left_open:
        # It is, in the words of one official, “a circus”: the marks hold what is said.
        return None
    if marked and cue.form.lemma == "in the words of":
        return None
    joined = items[before.last - 1].low in _JOINING
    if left_open or joined:
        # The duty should, according to | the board |, spare the poor.
        source = with_descriptions(items, _first_part(items, source))
    parts = [before]
    rest = trim(items, Stretch(source.last, end))
    if joined and rest:
        # The city promised money, but, according to S, | nobody got it.
        return made_report((rest,), where, source, "according-after", cue)
    if (
        source.last < end
        and items[source.last].word == ","
        and (cue.first > 0 and items[cue.first - 1].word == ",")
        and words_in(items, rest) >= 2
        and (
            left_open
            or (
                has_verb(items, rest.first, rest.last)
                and not has_verb(items, before.first, before.last)
            )
        )
    ):
        parts.append(rest)
    return made_report(tuple(parts), where, source, "according-after", cue)


def _first_part(items: Sequence[Item], source: Stretch) -> Stretch:
    """The source up to its first comma."""
    commas = (i for i in range(source.first, source.last) if items[i].word == ",")
    return Stretch(source.first, next(commas, source.last))


def _before_article(items: Sequence[Item], source: Stretch) -> Stretch:
    """The source before the subject that follows without a comma: the verdict | the woman pays."""
    for index in range(source.first + 2, _first_part(items, source).last):
        before = items[index - 1]
        if before.low in RELATIVES:
            return source
        opens = items[index].low in ARTICLES and before.region < 0 and before.is_word
        if opens and before.low not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS:
            return Stretch(source.first, index)
    return source


def _is_said(items: Sequence[Item], content: Stretch, source: Stretch) -> bool:
    """Whether a clause goes before, and no rule that it follows: sorted according to the law."""
    phrase = [item.low for item in items[source.first : source.last]]
    head = next((a for a, b in pairwise(phrase) if b in PREPOSITIONS), phrase[-1])
    norm = head in _NORMS or head.removesuffix("s") in _NORMS
    verb = has_verb(items, content.first, content.last)
    return not norm and (verb or third_person(items, content.first, content.last))


_NORMS = word_set(
    "rule law regulation plan schedule principle value need size age order standard instruction"
    " criterion criteria requirement amount taste ability guideline procedure method season weight"
    " system"
)
_PERSONS = word_set("him her them")
_JOINING = word_set("but and yet however where because since")


def follows_marks(items: Sequence[Item], at: int) -> bool:
    """Whether a marked passage stands right before, so that the phrase belongs to it."""
    while at and items[at - 1].word == ",":
        at -= 1
    return at > 0 and items[at - 1].region >= 0


def _up_to_comma(items: Sequence[Item], start: int, source: Stretch) -> Stretch:
    """The source after an opening `according to`: all up to the comma, at most 25 items."""
    for index in range(start, min(len(items), start + 25)):
        if items[index].word == ",":
            if index + 1 >= source.last or source.last >= len(items):
                return Stretch(start, index)
            # An age or a name belongs to the source: her lawyer, Nina Berg, | the house.
            after = items[index + 1]
            named = after.is_capital and items[source.last].word == ","
            marks = (i for i in range(index + 1, source.last) if is_stop(items[i]))
            pause = next(marks, source.last)
            named = named and not has_verb(items, index + 2, pause)
            named = named and not third_person(items, index + 1, pause)
            return source if named or after.word.isdigit() else Stretch(start, index)
        if items[index].region < 0 and items[index].word in (".", ";", ":"):
            break
    return source
