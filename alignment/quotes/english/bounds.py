"""Where the content of an English verb ends."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.appositions import renames, resumes, tells_who
from alignment.quotes.english.comments import comments_on, keeps_silent, tells_when
from alignment.quotes.english.openings import main_clause, opens_sentence
from alignment.quotes.english.others import (
    BESIDE,
    before_feeling,
    before_it,
    is_past,
    shares_inner,
    speaks_again,
    starts_nothing,
)
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR_PAST,
    SAYS,
    SUBJECTS,
    WH,
    clause_stop,
    has_verb,
    is_adverb,
    third_person,
)
from alignment.quotes.phrase import Clause
from alignment.quotes.view import DASHES, Item, word_set

# According to plan, to schedule: nobody says so.
IMPERSONAL = word_set("schedule plan custom tradition law rules taste size")


def content_end(
    clause: Clause,
    start: int,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    clausal: bool,
) -> int:
    """Index after the content that begins at `start`; `clausal` if it must have a verb."""
    items = clause.items
    end = clause_stop(items, start + 1)
    for index in range(start + 1, end - 1):
        if items[index].word == ":" and items[index].region < 0 and items[index + 1].region >= 0:
            end = index
            break
    for after in following:
        if after.first <= start or after.first >= end or after.form.pos in ("noun", "adverb"):
            continue
        if after.form.pos == "adjective":
            end = min(end, before_feeling(items, start, after, end, lexicon))
            continue
        if shares_inner(items, start, after, following):
            continue
        perfect = cue.first > 0 and items[cue.first - 1].low in ("have", "has")
        present = perfect or cue.form.feature in ("s", "base")
        cut = _cut_before(items, start, after, lexicon, present, clausal)
        enough = cut - start >= _ENOUGH and after.form.feature == "ing"
        if cut > start and (not clausal or enough or _says_something(items, start, cut)):
            end = min(end, cut)
            break
    if start + 3 < end and items[start].region >= 0 and items[start + 1].low in ("and", "but"):
        verb = items[start + 2].low
        if verb not in AUXILIARIES and has_verb(items, start + 2, start + 3):
            # Said that “nothing is decided” | and refused to comment.
            end = start + 1
    for index in range(start, end - 1):
        # Would say only that “all has a price.” | The paper reported ….
        closed = items[index].region >= 0 and items[index].low in tuple(".!?")
        if closed and items[index + 1].region < 0 and items[index + 1].is_capital:
            end = index + 1
            break
    if opens_sentence(items, cue):
        end = main_clause(items, start, end)
    for index in range(start + 1, end - 1):
        if items[index].region >= 0 and items[index].low == "," and _leaves(items, index + 1):
            return index + 1
        if index > start + 1 and keeps_silent(items, index):
            # Said the road was open | but declined to say since when.
            end = index - (items[index - 1].word == ",")
            break
        if index > start + 1 and tells_when(items, index):
            end = index
            break
        dash = items[index].word in DASHES and items[index].region < 0 and index > start + 1
        if dash and (comments_on(items, index + 1) or resumes(items, index + 1)):
            end = index
            break
    for index in range(start + 2, end - 2):
        if items[index].word != ",":
            continue
        if _leaves(items, index + 1) or comments_on(items, index + 1):
            return index
        if _is_answered(items, index + 1):
            return index
        conceded = items[index + 1].low in ("although", "though")
        # A useful, although brief, chance: no clause.
        closed = [item.word for item in items[index + 3 : index + 4]] == [","]
        if resumes(items, index + 1) or (conceded and not closed):
            return index
        if cue.form.doubts and items[index + 1].low in _REASONS:
            # Doubts that it will stop | , since …: the reason is why it is doubted.
            return index
        if _goes_on(items, start, index + 1, cue.form.feature):
            return index
        if (
            clausal
            and (tells_who(items, index, end) or renames(items, index, end))
            and _says_something(items, start, index)
        ):
            return index
    return end


def _is_answered(items: Sequence[Item], at: int) -> bool:
    """Whether somebody answers in a relative clause: wants to come | , to which she replied."""
    if [item.low for item in items[at : at + 2]] != ["to", "which"]:
        return False
    return any(item.low in _REPLIED for item in items[at + 3 : at + 8])


_REPLIED = word_set("replied replies responded responds answered answers retorted retorts")
_REASONS = word_set("since because provided")


def _goes_on(items: Sequence[Item], start: int, at: int, feature: str) -> bool:
    """Whether the main verb goes on after a comma: | but (later) would not say when.

    So it does after and where this is the first comma, which closes no phrase: said so | , and
    walked back. A past doesn't go on with a present: says the fund was full, and took from it.
    """
    verb = at + 1 + (items[at + 1].region < 0 and is_adverb(items[at + 1].low))
    if items[at].low == "and":
        first = not any(
            item.region < 0 and item.word in (",", ":") for item in items[start : at - 1]
        )
        first = first and feature != "s" and items[verb].low not in AUXILIARIES
        return first and has_verb(items, verb, verb + 1)
    if items[at].low not in ("but", "yet"):
        return False
    return has_verb(items, verb, verb + 1) or third_person(items, at, at + 2)


# So many words before a participle make a clause, even if no verb is seen (that they keep the key).
_ENOUGH = 5


def relative_end(
    items: Sequence[Item], comma: int, start: int, end: int, clausal: bool = True
) -> int:
    """The end of a report in a relative clause between commas: S, who said C, left."""
    if not any(item.word == "," for item in items[: comma + 1]):
        return end
    for index in range(start + 1, end - 1):
        at = min(index + 1 + is_adverb(items[index + 1].low), end - 1)
        low = items[at].low
        after = items[at + 1].low if at + 1 < end else ""
        says = (low.endswith("s") and after in _AFTER_SAYS) or (
            # Who promised more trains | , now admit that ….
            at > index + 1 and after == "that"
        )
        if items[index].word == "," and (
            low in AUXILIARIES | IRREGULAR_PAST | SAYS or low.endswith("ed") or says
        ):
            return index if not clausal or _says_something(items, start, index) else end
    return end


_AFTER_SAYS = SUBJECTS | DETERMINERS | {"that", "to"}


def _says_something(items: Sequence[Item], start: int, cut: int) -> bool:
    """Whether the words before a cut make a clause by themselves."""
    return has_verb(items, start, cut) or third_person(items, start, cut)


def _leaves(items: Sequence[Item], at: int) -> bool:
    """Whether the narrator takes over after a comma: , however, …; , compared with …."""
    item, inside = items[at], items[at - 1].region >= 0
    going_on = item.low.endswith("ing") and item.low not in ("something", "anything", "everything")
    if item.low == "without" and at + 1 < len(items) and items[at + 1].low in _SILENT:
        return True
    after = items[at + 1].low if at + 1 < len(items) else ""
    if (item.low == "it" and after in _EMERGED) or (item.low == "others" and after == "that"):
        # Planned to scrap it | , it emerged; thought he had drowned | , others that he had fled.
        return True
    return item.low in _NARRATOR or (inside and (item.low == "but" or going_on))


# What the narrator says of how much was said: , without naming it.
_SILENT = word_set(
    "saying naming mentioning giving specifying elaborating explaining providing offering citing"
    " identifying going adding commenting"
)
_EMERGED = word_set("emerged transpired seems seemed appears appeared turns turned")
_NARRATOR = word_set("however compared adding referring according saying noting")


def _cut_before(
    items: Sequence[Item], start: int, after: Cue, lexicon: CueLexicon, present: bool, clausal: bool
) -> int:
    """Where content must end because a later cue begins a report of its own; -1 if it needn't.

    `present` tells that the content's own cue is in the present.
    """
    at = after.first
    before = items[at - 1]
    if after.form.pos == "phrase":
        impersonal = after.last + 1 < len(items) and items[after.last + 1].low in IMPERSONAL
        if impersonal or before.low in BE:
            return -1
        return at - 1 if before.word == "," else at
    if after.form.feature == "ing" and after.form.lemma in _NO_SPEECH:
        return -1
    if after.form.feature == "ing" and (before.word == "," or before.word in DASHES):
        return at - 1
    shared = before.low in _NOW and items[at - 2].low in ("and", "but") and at - 2 > start
    if after.form.feature == "ing" and shared and present and after.form.frames & _GOVERNING:
        # Police believe that the men met | and are appealing for witnesses.
        return at - 2
    been = [item.low for item in items[at - 3 : at]] in _HAVE_BEEN and at - 3 > start
    if after.form.feature == "ing" and been and present and after.form.frames & _GOVERNING:
        # They believe the thaw is near | and have been urging the bank to wait.
        return at - 3
    if after.form.feature == "ing" and before.low in ("while", "before", "after", "and"):
        return at - 2 if items[at - 2].word == "," else at - 1
    if after.form.feature not in ("past", "s", "base"):
        return -1
    group = at
    while group > start and items[group - 1].region < 0 and is_adverb(items[group - 1].low):
        group -= 1
    if items[group - 1].low in BE or not is_verb_use(items, at, after.form.feature):
        return before_it(items, group, after, lexicon)
    joined = before.low in ("and", "but") or (
        is_adverb(before.low) and items[at - 2].low in ("and", "but")
    )
    inward = after.form.cue_class == "belief" or (
        after.form.lemma in _LEARNING and after.form.feature == "past"
    )
    phrase_ends = joined and present and not clausal and items[start].low != "to"
    if phrase_ends and after.form.feature == "base" and after.form.lemma in _PLAIN_SPEECH:
        # Complain of blocked roads | and say supplies are short.
        return at - 1
    thought = (
        clausal
        and inward
        and items[at - 2].word != ","
        and not (present and after.form.feature in ("s", "base") and is_past(items, start, at))
    )
    if joined and clausal and inward and not thought and after.form.feature == "base":
        # Police believe it was lit by boys | and want to trace them.
        return at - 1 if before.low in ("and", "but") else at - 2
    inner = present and clausal and after.form.feature == "past" and is_past(items, start, at)
    if inner and items[start].low in SUBJECTS:
        # Says | she met him and asked him to go: a past goes on with a past.
        return -1
    if joined and not thought and after.form.frames & _GOVERNING and after.form.feature != "base":
        at = at if before.low in ("and", "but") else at - 1
        cut = at - 1
        return cut - 1 if items[cut - 1].word == "," else cut
    that = after.last + 1 < len(items) and items[after.last + 1].low == "that"
    if before.word == "," and not clausal and that:
        # Urged Hull to join them | , proposed that more be sent, and left.
        return at - 1
    phrase, _ = subject_left(items, at, lexicon)
    if phrase and phrase.first - 1 > start:
        left = phrase.first - 1
        while left - 1 > start and items[left].region < 0 and is_adverb(items[left].low):
            left -= 1
        before = items[left - 1]
        told = after.form.frames & _GOVERNING and after.form.feature in ("past", "s")
        told = told and items[phrase.first].low != "something"
        if before.is_word and items[left].word in DASHES and items[left].region < 0 and told:
            # She says it will – he says it won’t.
            return left
        pause = before.word == "," or (before.region >= 0 and before.low == ",")
        if pause and items[left].low in BESIDE:
            return left - 1 if before.region < 0 else left
        spoken = after.form.feature in ("past", "s") and items[left].low in ("and", "but")
        if clausal and spoken and speaks_again(items, phrase, after):
            # Said Hull was safe | and she accused the port of theft.
            return left
        once = items[left - 1].low in ("long", "soon", "far", "well")
        if items[left].low in ("as", "while") and left > start and not once:
            return left
        if items[left].word == "," and items[start].low in WH and start <= 2:
            return left
        if items[start].region >= 0 and left == start + 1 and items[left].low == "and" and told:
            # Called it “a trap” | and its leader demanded that ….
            return left
        if (
            items[left].word == ","
            and "r" in after.form.frames
            and (starts_nothing(items, after.last + 1))
        ):
            return last_clause(items, start, left)
    return -1


_PLAIN_SPEECH = word_set("say argue claim insist believe think fear warn hope want add note expect")
# After and, these go on with the content: had lost it all and learned to cook.
_LEARNING = word_set("learn discover find realise realize")
_NOW = frozenset({"is", "are"})
_HAVE_BEEN = (["and", "have", "been"], ["and", "has", "been"])
# Verbs whose participle tells of something else than speech: , sensing a change; , hearing it.
_NO_SPEECH = word_set(
    "sense gather hear understand trust project challenge direct command celebrate depict paint bet"
    " salute judge aim long commit compel dare coax nudge style bill howl roar lie attack hold"
    " press sing allow grant record trace credit value price peg put guide brief alert talk dream"
    " float"
)


def last_clause(items: Sequence[Item], first: int, last: int) -> int:
    """The comma before the last coordinate clause between `first` and `last`; `last` if none.

    What an inserted cue governs is the clause it stands in: he came | , but the bridge, she said,
    was closed.
    """
    for index in range(last - 1, first + 1, -1):
        if (
            items[index].word == ","
            and items[index + 1].low in _COORDINATE
            and _says_something(items, first, index)
        ):
            return index
    return last


_COORDINATE = word_set("but while whereas yet")


_GOVERNING = frozenset("tionac")
