"""English content before its cue: C, S said. C, said S. C, S said, C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.appositions import RESUMING
from alignment.quotes.english.bounds import last_clause
from alignment.quotes.english.comments import comments_on
from alignment.quotes.english.describing import is_auxiliary
from alignment.quotes.english.openings import later_opener
from alignment.quotes.english.postposable import is_postposable, is_report
from alignment.quotes.english.relatives import said_of_relative
from alignment.quotes.english.rests import (
    ADDRESSING,
    MIN_REST,
    past_time,
    rest_after,
    skip_addressee,
)
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
    starts_phrase,
    third_person,
    with_auxiliaries,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import DASHES, Item, word_set


def made_report(
    content: tuple[Stretch, ...],
    cue: Stretch,
    source: Stretch,
    rule: str,
    found: Cue,
) -> Report:
    """A report with the lemma and the class of its cue."""
    return Report(content, cue, source, rule, found.form.lemma, found.form.cue_class)


def _is_contact(items: Sequence[Item], source: Stretch) -> bool:
    """Whether a noun has a subject of its own before a verb: , a figure | ministers dispute."""
    words = [item.low for item in items[source.first : source.last]]
    joined = any(low in PREPOSITIONS or low in ("and", "or") for low in words)
    return len(words) > 2 and words[0] in ("a", "an") and words[-1].endswith("s") and not joined


def postposed_report(
    clause: Clause,
    cue: Cue,
    source: Stretch,
    inverted: bool,
    passive: bool,
) -> Report | None:
    """Content before the cue: C, S said. C, said S. C, S said, C."""
    items = clause.items
    if source and items[source.last - 1].low in ("whom", "which"):
        return None
    if not source or passive or cue.form.feature not in ("past", "s", "base", "pp"):
        return None
    if not inverted and source.last > cue.first:
        return None
    if not inverted and (said := said_of_relative(items, cue, source)):
        where = Stretch(with_auxiliaries(items, source.last, cue.first), cue.last + 1)
        return made_report((said,), where, source, "relative-clause", cue)
    begin = min(cue.first, source.first) if inverted else source.first
    if begin < 2 or items[begin - 1].region >= 0:
        return None
    left = begin - 1
    comma = items[left].word == "," or items[left].word in DASHES
    as_said = items[left].low == "as" and "t" in cue.form.frames
    aside = as_said and items[source.first].low in SUBJECTS and items[left - 1].word == ","
    if aside and any(item.region < 0 and item.low == "that" for item in items[:left]):
        # Doubts that they will pay within a day, as they promise: part of what is doubted.
        return None
    # Not: as soon as S agreed.
    as_said = as_said and not (left > 1 and items[left - 2].low == "as")
    if not comma and not as_said:
        return None
    if not inverted and (_is_participle(items[source.first]) or _resumes(items, source)):
        return None
    plural = cue.form.feature == "base"
    if plural and (_is_contact(items, source) or (inverted and "r" not in cue.form.frames)):
        return None
    after = max(cue.last + 1, source.last)
    if after < len(items) and items[after].low in _OF:
        return None
    if not is_postposable(items, cue, source, after):
        return None
    marked = after + 1 < len(items) and items[after].word == "," and items[after + 1].region >= 0
    if marked and is_auxiliary(items, left - 1):
        # The claim was, he said, “moonshine”: the marks hold what is said.
        return None
    near = (*items[max(0, left - 2) : left], *items[after : after + 2])
    if as_said and any(item.region >= 0 for item in near):
        # Because, as he put it, “the dog saw him”: the marks are what he said.
        return None
    first = 0
    for index in range(left - 1, -1, -1):
        spoken = items[index].region >= 0 and items[index].low in tuple(",.!?…")
        if items[index].word in (";", ":") or (spoken and index == 0):
            first = max(first, index + 1)
            break
    content = trim(items, Stretch(first, left))
    if as_said and content and items[left - 1].word == ",":
        content = trim(items, Stretch(first, left - 1))
    if content and items[content.first].low in ("and", "but", "yet"):
        content = trim(items, Stretch(content.first + 1, content.last))
    if not content or not _ends_here(items, after):
        return None
    if items[content.first].low in ("asked", "pressed", "questioned"):
        return None
    begins = items[content.first].low
    participle = begins.endswith(("ed", "ing")) or begins in _PARTICIPLES
    ended = past_time(items, after)
    finite = ended + 1 < len(items) and has_verb(items, ended + 1, ended + 2)
    if participle and not finite and not has_verb(items, content.first + 1, content.last):
        # Told of the verdict, she said only: “At last.”
        return None
    opened = items[content.first].low in _OPENERS and not any(
        item.word == "," for item in items[content.first : content.last]
    )
    short = words_in(items, content) <= _SHORT
    rest = rest_after(items, after, whole=opened or short or is_auxiliary(items, content.last - 1))
    if rest and has_verb(items, content.first, content.last) and comments_on(items, rest.first):
        rest = EMPTY
    if cue.form.lemma in _FACES and (rest or cue.form.lemma == "lie"):
        # A chest of gold lies there. In her first hour on air, | S smiled, | laughed and sang.
        return None
    told = bool(rest) and (
        has_verb(items, rest.first, rest.last) or words_in(items, rest) >= MIN_REST
    )
    named = not rest and _is_named(items, content, after)
    uttered = " ".join(item.low for item in items[content.first : content.last])
    if named or (uttered in _UTTERANCES and not rest):
        where = Stretch(cue.first, cue.last + 1)
        return made_report((content,), where, source, "postposed", cue)
    if words_in(items, content) < 2 and not told:
        return None
    if rest and not words_in(items, content):
        content = EMPTY
    elif rest and _opens_clause(items, content):
        # He gave them three days, after which, he said, the town would close.
        content = EMPTY
    elif rest:
        inner = last_clause(items, content.first, content.last)
        if inner < content.last:
            content = trim(items, Stretch(inner + 2, content.last))
    parts = [content] if content else []
    if rest:
        parts.append(rest)
    elif (
        not is_report(items, content)
        or (
            not _is_headline(clause, content)
            and not _is_sentence(items, content, after)
            and not has_verb(items, content.first, content.last)
            and not third_person(items, content.first, content.last)
        )
        or (
            (
                items[content.first].low in _OPENERS - {"as"}
                or [item.low for item in items[content.first : content.first + 2]] in _AS_LONG
                or later_opener(items, content.first, min(content.last, content.first + 6)) > 0
            )
            and not any(item.word == "," for item in items[content.first : content.last])
        )
    ):
        return None
    first = cue.first if inverted else with_auxiliaries(items, source.last, cue.first)
    where = Stretch(first, cue.last + 1)
    rule = "interpolated" if rest else "postposed"
    return made_report(tuple(parts), where, source, rule, cue)


_FACES = word_set(
    "smile laugh nod shrug sigh grin giggle chuckle beam cry scream apologize greet lie"
)


def _is_sentence(items: Sequence[Item], content: Stretch, after: int) -> bool:
    """Whether all of a sentence stands before its last words: Crows remember faces, a study says.

    A verb in the plural of the present looks like any word.
    """
    ended = after >= len(items) or items[after].word in (".", ";")
    begin = content.first
    if items[begin].low in PREPOSITIONS or is_adverb(items[begin].low):
        # On the whole, | some cooks praise rain, said S.
        begin = 1 + next((i for i in range(content.last) if items[i].word == ","), begin - 1)
    first = items[begin]
    return (
        ended
        and content.first == 0
        and content.last - begin >= (_SHORT_ANSWER if first.low in SUBJECTS else _MIN_SENTENCE)
        and starts_phrase(first)
        and not first.low.endswith(("ing", "ed"))
    )


def _is_named(items: Sequence[Item], content: Stretch, after: int) -> bool:
    """Whether an answer of a few words is all of the sentence: A fall, she explains."""
    first = items[content.first].low
    return (
        content.first == 0
        and content.last - content.first <= _SHORT_ANSWER
        and first in ("a", "an", "the", "no", "nothing", "nobody", "just", "too", "not")
        and (after >= len(items) or items[after].word in (".", "!"))
        and all(item.region < 0 and item.is_word for item in items[: content.last])
        and not any(item.low in TIMES | AUXILIARIES for item in items[: content.last])
    )


_SHORT_ANSWER = 5
_MIN_SENTENCE = 6
_SHORT = 2
_PARTICIPLES = word_set("told shown seen given caught born known left sent taken")
# What is said in a word or two: Not so, says the council.
_UTTERANCES = frozenset(
    {
        "not so",
        "nonsense",
        "rubbish",
        "far from it",
        "not at all",
        "not yet",
        "not necessarily",
        "quite the contrary",
        "quite the opposite",
        "on the contrary",
        "of course",
        "of course not",
        "absolutely",
        "absolutely not",
        "wrong",
        "enough",
        "not true",
        "hardly",
    }
)


def _is_headline(clause: Clause, content: Stretch) -> bool:
    """Whether a headline's infinitive stands for what will be: Frost to ease, say forecasters."""
    items = clause.items[content.first : content.last]
    return clause.sentence.headline and any(item.low == "to" for item in items[1:-1])


def _opens_clause(items: Sequence[Item], content: Stretch) -> bool:
    """Whether a content ends with the words that open the next clause: …, | after which."""
    first = content.last - 1
    if items[first].low in ("who", "which", "whom"):
        return True
    while first > content.first and items[first - 1].word != ",":
        first -= 1
    opening = [item.low for item in items[first : content.last]]
    return (
        first > content.first
        and len(opening) > 1
        and all(
            low in PREPOSITIONS or low in SUBORDINATORS or low in ("and", "but") for low in opening
        )
    )


def _is_participle(item: Item) -> bool:
    """Whether a phrase that begins so is no subject: , citing the report; , now called …."""
    ending = item.low.endswith(("ing", "ed")) and not item.is_capital
    return ending or item.low in ("including", "now", "unlike")


def _resumes(items: Sequence[Item], source: Stretch) -> bool:
    """Whether a phrase renames what was said and its clause begins: , a claim | the firm denies."""
    if items[source.first].low not in ("a", "an"):
        return False
    if any(item.low == "that" for item in items[source.first + 2 : source.first + 4]):
        return items[source.first + 1].low in RESUMING
    for index in range(source.first + 2, source.last):
        item, before = items[index], items[index - 1]
        opens = item.low in DETERMINERS or item.is_capital or item.low in SUBJECTS
        if (
            opens
            and before.region < 0
            and not (before.is_capital or before.low in PREPOSITIONS or before.low in DETERMINERS)
        ):
            return before.low in RESUMING
    return False


# What opens a clause that another one follows: as the ice thins, he argues, | the note drops.
_OPENERS = word_set("if when while although though because as")
_AS_LONG = (["as", "long"], ["as", "soon"], ["as", "far"])
# Prepositions whose object is what is spoken about: boasted of his prices.
_OF = word_set("of about for against")


def _ends_here(items: Sequence[Item], after: int) -> bool:
    """Whether nothing that the cue could govern follows it."""
    at = past_time(items, after)
    if at < len(items) and items[at - 1].low in ADDRESSING:
        at = skip_addressee(items, at)
    if at >= len(items):
        return True
    item = items[at]
    if item.region >= 0:
        return False
    if at > after and item.low.endswith("ed"):
        # Said in a note | addressed to him.
        return True
    if item.word[0] in ".,;!?…" or item.word in DASHES:
        return True
    return (
        item.low in PREPOSITIONS
        or item.low in SUBORDINATORS - {"that"}
        or is_adverb(item.low)
        or item.low in ("and", "adding")
    )
