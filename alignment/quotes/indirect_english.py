"""English reported speech without marks: where the words of somebody else begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english import (
    AUXILIARIES,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    WH,
    has_verb,
    is_adverb,
    is_stop,
    is_verb_use,
    starts_phrase,
    subject_left,
    subject_right,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import DASHES, Item, word_set

_MAX_BETWEEN = 14
_GAP_WORDS = frozenset(
    {
        "on",
        "in",
        "at",
        "during",
        "to",
        "with",
        "by",
        "from",
        "last",
        "this",
        "after",
        "via",
        "through",
        "earlier",
        "late",
        "of",
    }
)
_PLACES = frozenset(
    {
        "statement",
        "interview",
        "briefing",
        "letter",
        "report",
        "email",
        "e-mail",
        "speech",
        "tweet",
        "post",
        "conference",
        "court",
        "memo",
        "press",
        "release",
    }
)


def english_reports(clause: Clause, lexicon: CueLexicon) -> list[Report]:
    """Reports of one sentence, in the order of their cues."""
    found: list[Report] = []
    source = EMPTY
    for number, cue in enumerate(clause.cues):
        report = _of_phrase(clause, cue, lexicon) if cue.form.pos == "phrase" else None
        if cue.form.pos == "verb" and is_verb_use(clause.items, cue.first, cue.form.feature):
            following = clause.cues[number + 1 :]
            report = _of_verb(clause, cue, following, lexicon, source, found)
        elif cue.form.pos == "adverb":
            report = _of_adverb(clause, cue)
        elif cue.form.pos == "noun" or cue.form.lemma in _NOUNS:
            report = _of_noun(clause, cue)
        if report is not None:
            found.append(report)
            if report.source:
                source = report.source
        elif (
            cue.form.pos == "verb"
            and cue.form.feature in ("past", "s")
            and is_verb_use(clause.items, cue.first, cue.form.feature)
        ):
            source = subject_of(clause, cue, lexicon, source)[0] or source
    return _without_doubles(found)


# Verbs whose forms are nouns that take a clause too.
_NOUNS = frozenset(
    {
        "claim",
        "fear",
        "hope",
        "promise",
        "demand",
        "report",
        "view",
        "doubt",
        "charge",
        "pledge",
        "vow",
        "complaint",
    }
)


def _without_doubles(found: list[Report]) -> list[Report]:
    """The reports, each content once, without reports within reports."""
    out: list[Report] = []
    for report in found:
        within = any(
            part.first <= report.cue.first < part.last
            for other in found
            if other is not report
            for part in other.content
        )
        if not within and not any(report.content == other.content for other in out):
            out.append(report)
    return out


def subject_of(
    clause: Clause, cue: Cue, lexicon: CueLexicon, known: Stretch
) -> tuple[Stretch, int, bool]:
    """Source of a verb, the index where the verb's group begins, and whether it is inverted."""
    items = clause.items
    phrase, group = subject_left(items, cue.first, lexicon)
    if phrase:
        return phrase, group, False
    before = items[group - 1] if group else None
    form = cue.form
    if before is not None and before.region < 0 and before.low in ("who", "which", "that"):
        end = group - 1
        if end and items[end - 1].word == ",":
            end -= 1
        antecedent, _ = subject_left(items, end, lexicon) if end else (EMPTY, 0)
        return antecedent, group, False
    inverted = form.feature in ("past", "s", "base") and (
        before is None or before.region >= 0 or before.word in (",", "—", "–", "-")
    )
    if inverted and before is not None:
        phrase = subject_right(items, cue.last + 1, lexicon)
        if phrase:
            return phrase, group, True
    if form.feature == "ing" or (before is not None and before.low in ("and", "but", "or", "then")):
        return known or _first_verb_subject(items, cue.first, lexicon), group, False
    return EMPTY, group, False


def _first_verb_subject(items: Sequence[Item], before: int, lexicon: CueLexicon) -> Stretch:
    """The subject of the sentence: the phrase before its first finite verb."""
    relative = False
    for index in range(1, before):
        item = items[index]
        if item.region >= 0:
            continue
        low = item.low
        if low in ("who", "whose", "which", "whom") and items[index - 1].word == ",":
            relative = True
        elif item.word == ",":
            relative = False
        if relative:
            continue
        if low in AUXILIARIES or (not item.is_capital and has_verb(items, index, index + 1)):
            phrase, _ = subject_left(items, index, lexicon)
            if phrase:
                return phrase
        if is_stop(item) and index > 12:
            break
    return EMPTY


def _of_verb(
    clause: Clause,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    known: Stretch,
    earlier: Sequence[Report],
) -> Report | None:
    items, form = clause.items, cue.form
    source, group, inverted = subject_of(clause, cue, lexicon, known)
    passive = _is_passive(items, cue, group)
    if passive:
        source = _agent(items, cue, lexicon)
    where = (
        Stretch(group, cue.last + 1)
        if _whole_group(items, group, cue)
        else (Stretch(cue.first, cue.last + 1))
    )
    if form.feature == "pp" and not _whole_group(items, group, cue) and not inverted:
        return None
    if source and items[source.first].low in ("nobody", "no", "none", "neither"):
        return None
    relative = group > 0 and items[group - 1].low in ("that", "which")
    modal = any(items[index].low in _UNREAL for index in range(group, cue.first))
    report: Report | None = None
    if not passive or form.feature in ("past", "pp"):
        if not inverted:
            start, rule = _complement(items, cue, lexicon, inverted, passive)
            if (
                rule == "that-clause"
                and start > cue.last + 2
                and _follows_marks(items, min(group, source.first) if source else group)
            ):
                start = -1
        elif source:
            start, rule = _that_after(items, source.last, form.frames)
        else:
            start, rule = -1, ""
        if (relative or modal) and rule not in ("that-clause", "question"):
            start = -1
        if start >= 0:
            end = _content_end(clause, start, cue, following, lexicon)
            content = trim(items, Stretch(start, end))
            if rule == "complement":
                content = _complement_only(items, content)
            elif rule in _PHRASAL:
                content = _phrase_only(items, content)
            if rule == "charge" and items[cue.last + 1].low == "of" and not passive:
                source, content = EMPTY, _before_verb(items, content)
            if words_in(items, content) >= (1 if rule != "bare-clause" else 3):
                report = _report(clause, (content,), where, source, rule, cue)
                if rule == "complement":
                    report.clause = (Stretch(cue.last + 1, content.last),)
                return report
    if relative and report is None:
        return None
    if "r" in form.frames or "t" in form.frames:
        return _postposed(clause, cue, group, source, inverted, passive, lexicon, earlier)
    return None


_UNREAL = word_set("would could should might may can cannot can't must to")
_PHRASAL = frozenset(
    {"infinitive", "object-infinitive", "gerund", "noun-phrase", "preposition", "charge"}
)


def _before_verb(items: Sequence[Item], content: Stretch) -> Stretch:
    """A charge after a participle (a banker accused of theft was …) ends before the verb."""
    for index in range(content.first, content.last):
        if items[index].low in AUXILIARIES:
            return Stretch(content.first, index)
    return content


def _whole_group(items: Sequence[Item], group: int, cue: Cue) -> bool:
    """Whether auxiliaries before the verb are counted as part of the cue (has said)."""
    return group < cue.first and items[group].low in AUXILIARIES


def _phrase_only(items: Sequence[Item], content: Stretch) -> Stretch:
    """An infinitive or noun phrase ends where another clause begins: to leave | , yet no one …."""
    for index in range(content.first + 1, content.last - 1):
        item, after = items[index], items[index + 1]
        if item.region >= 0:
            continue
        if item.word in (":", ";") or item.word in DASHES:
            return trim(items, Stretch(content.first, index))
        if item.word == "," and after.region < 0 and after.low in _NEW_CLAUSE:
            return trim(items, Stretch(content.first, index))
        if item.low == "but":
            return trim(items, Stretch(content.first, index))
    return content


_NEW_CLAUSE = word_set(
    "but yet so and while although though whereas because since which who as even despite"
)


def _report(
    clause: Clause,
    content: tuple[Stretch, ...],
    cue: Stretch,
    source: Stretch,
    rule: str,
    found: Cue,
) -> Report:
    return Report(content, cue, source, rule, found.form.lemma, found.form.cue_class)


def _is_passive(items: Sequence[Item], cue: Cue, group: int) -> bool:
    if cue.form.feature not in ("past", "pp", "base"):
        return False
    be = ("is", "are", "was", "were", "be", "been", "being", "am")
    return any(items[index].low in be for index in range(group, cue.first))


def _agent(items: Sequence[Item], cue: Cue, lexicon: CueLexicon) -> Stretch:
    at = cue.last + 1
    if at < len(items) and items[at].low == "by":
        return subject_right(items, at + 1, lexicon)
    return EMPTY


def _complement(
    items: Sequence[Item], cue: Cue, lexicon: CueLexicon, inverted: bool, passive: bool
) -> tuple[int, str]:
    """Index where the content begins after the cue, and the rule; -1 where there is none."""
    frames = cue.form.frames
    at = cue.last + 1
    while (
        at < len(items)
        and items[at].region < 0
        and is_adverb(items[at].low)
        and items[at].low != "there"
        and (items[at].low not in WH)
    ):
        at += 1
    if at >= len(items):
        return -1, ""
    start, rule = _that_after(items, at, frames)
    if start >= 0:
        return start, rule
    if items[at].word == ":" and at + 2 < len(items) and items[at + 1].is_word and "r" in frames:
        return at + 1, "cue-colon"
    low = items[at].low
    if "q" in frames and low in WH:
        return at, "question"
    if "q" in frames and "O" in frames | {"O" if cue.form.lemma in ("ask", "tell") else ""}:
        wh = _wh_after(items, at)
        if wh >= 0:
            return wh, "question"
    if ("i" in frames or (passive and "o" in frames)) and _is_infinitive(items, at):
        return at, "infinitive"
    if "o" in frames:
        to = _infinitive_after(items, at)
        if to >= 0:
            return to, "object-infinitive"
    if "f" in frames:
        return _after_word(items, at, ("of", "for")), "charge"
    if "a" in frames:
        start = _after_word(items, at, ("as",))
        if start >= 0:
            return start, "complement"
    if "c" in frames:
        start = _object_complement(items, at)
        if start >= 0:
            return start, "complement"
    if "O" in frames:
        start = _after_addressee(items, at)
        if passive:
            start = _skip_time(items, at)
            plain = start < len(items) and starts_phrase(items[start])
            if plain and _is_clause(items, start):
                return start, "bare-clause"
        elif start >= 0 and has_verb(items, start, min(len(items), start + 18)):
            return start, "bare-clause"
    if "b" in frames and not passive:
        start = _skip_time(items, at)
        plain = start < len(items) and (starts_phrase(items[start]) or cue.form.lemma in _LOOSE)
        sure = cue.form.lemma in _SURE or (plain and _verb_before_comma(items, start))
        if plain and sure and items[start].region < 0 and _is_clause(items, start):
            return start, "bare-clause"
    if "g" in frames and low.endswith("ing") and len(low) > 5 and not items[at].is_capital:
        return at, "gerund"
    if low in cue.form.prepositions and not passive and at + 1 < len(items):
        return at + 1, "preposition"
    if "O" in frames:
        for index in range(at, min(len(items), at + 6)):
            if items[index].low in cue.form.prepositions and index + 1 < len(items):
                return index + 1, "preposition"
            if is_stop(items[index]):
                break
    if (
        "n" in frames
        and not passive
        and (starts_phrase(items[at]) or low in OBJECTS)
        and (items[at].region < 0)
    ):
        return at, "noun-phrase"
    return -1, ""


# Verbs after which a clause without "that" may begin with a preposition or a conjunction.
_LOOSE = frozenset({"say", "add", "insist", "claim", "argue", "warn"})


# Verbs after which a noun phrase is hardly an object.
_SURE = word_set("say think believe hope insist argue warn claim admit reply wish")


def _verb_before_comma(items: Sequence[Item], start: int) -> bool:
    end = start
    while end < len(items) and not is_stop(items[end]) and end - start < 18:
        end += 1
    return has_verb(items, start + 1, end) or _third_person(items, start, end)


def _that_after(items: Sequence[Item], at: int, frames: frozenset[str]) -> tuple[int, str]:
    """Finds "that" after addressee, time and place: told reporters on Monday that."""
    if "t" not in frames:
        return -1, ""
    for index in range(at, min(len(items), at + _MAX_BETWEEN)):
        item = items[index]
        if item.region >= 0:
            if item.low in tuple(",.!?…") or "O" not in frames:
                return -1, ""
            continue
        low = item.low
        if low == "that":
            after = items[index + 1] if index + 1 < len(items) else None
            if after is None:
                return -1, ""
            if index > at and items[index - 1].low in ("in", "of", "to", "for", "with"):
                return -1, ""
            if index == at and after.low in AUXILIARIES | {","}:
                return -1, ""
            between = items[at:index]
            free = (
                not between
                or "O" in frames
                or between[0].low in _GAP_WORDS | TIMES
                or (between[0].word == ",")
            )
            if not free:
                return -1, ""
            if after.low in AUXILIARIES and index > at:
                return -1, ""
            return index + 1, "that-clause"
        if low in AUXILIARIES or low in SUBORDINATORS or item.word in (".", ":", ";", "?", "!"):
            return -1, ""
        if low.endswith("ing") and index and items[index - 1].word == ",":
            return -1, ""
        if low in SUBJECTS and index > at:
            return -1, ""
    return -1, ""


def _wh_after(items: Sequence[Item], at: int) -> int:
    for index in range(at, min(len(items), at + 7)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in AUXILIARIES:
            return -1
        if index > at and item.low in WH:
            return -1 if item.low in ("who", "which") else index
    return -1


def _is_infinitive(items: Sequence[Item], at: int) -> bool:
    if items[at].low in ("not", "never") and at + 1 < len(items):
        at += 1
    return (
        items[at].low == "to"
        and at + 1 < len(items)
        and items[at + 1].region < 0
        and items[at + 1].low not in DETERMINERS
        and items[at + 1].low not in OBJECTS
        and not items[at + 1].is_capital
        and items[at + 1].is_word
        and not items[at + 1].low.endswith("ing")
    )


def _infinitive_after(items: Sequence[Item], at: int) -> int:
    for index in range(at, min(len(items), at + 12)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in AUXILIARIES or item.low == "that":
            return -1
        if item.low in ("to", "not", "never") and _is_infinitive(items, index):
            return index if index > at else -1
    return -1


def _after_word(items: Sequence[Item], at: int, words: tuple[str, ...]) -> int:
    for index in range(at, min(len(items), at + 14)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in ("that", "and", "but"):
            return -1
        if item.low in words and index >= at:
            return index + 1 if index + 1 < len(items) else -1
    return -1


def _object_complement(items: Sequence[Item], at: int) -> int:
    """Where the complement begins in: called the exercise | a success, called it | a trap."""
    if items[at].region < 0 and items[at].low in OBJECTS:
        return at + 1 if at + 1 < len(items) and not is_stop(items[at + 1]) else -1
    for index in range(at + 1, min(len(items), at + 12)):
        item = items[index]
        if item.region >= 0:
            return index
        if is_stop(item) or item.low in AUXILIARIES or item.low in SUBORDINATORS:
            return -1
        if item.low in ("a", "an") and items[index - 1].low not in PREPOSITIONS:
            return index
    return -1


def _after_addressee(items: Sequence[Item], at: int) -> int:
    """Where a clause without "that" begins after an addressee: told reporters | the talks …."""
    item = items[at]
    if item.region >= 0 or is_stop(item):
        return -1
    if item.low in OBJECTS:
        return _skip_time(items, at + 1)
    if not starts_phrase(item) or item.low in SUBJECTS:
        return -1
    index = at + 1
    while index < min(len(items), at + 12):
        here, before = items[index], items[index - 1]
        if here.region >= 0 or is_stop(here) or here.low in AUXILIARIES:
            return -1
        if here.low in SUBJECTS or here.low == "there":
            return index
        if here.low in DETERMINERS and before.low not in PREPOSITIONS and index > at:
            return index
        if before.low in TIMES and here.low not in PREPOSITIONS:
            return index
        if (
            here.is_capital
            and not before.is_capital
            and before.low not in PREPOSITIONS
            and (before.low not in DETERMINERS)
            and before.low.endswith("s")
        ):
            return index
        index += 1
    return -1


def _skip_time(items: Sequence[Item], at: int) -> int:
    """Past a time or a place of speaking: said on Friday | it would, said in a statement | the."""
    for _ in range(3):
        if at >= len(items) or items[at].region >= 0:
            return at
        low = items[at].low
        if low in TIMES or (is_adverb(low) and low not in ("there", "all", "only")):
            at += 1
        elif low in ("on", "in", "at", "during", "last", "late", "early", "this") and (
            at + 1 < len(items)
        ):
            end = at + 1
            while end < min(len(items), at + 8) and items[end].region < 0:
                if (
                    items[end].low in TIMES
                    or items[end].low in _PLACES
                    or (items[end].low in ("week", "month", "year"))
                ):
                    break
                if is_stop(items[end]):
                    return at
                end += 1
            else:
                return at
            while end + 1 < len(items) and (
                items[end + 1].low in TIMES or items[end + 1].low in _PLACES
            ):
                end += 1
            at = end + 1
            if at < len(items) and items[at].word == ",":
                at += 1
        else:
            return at
    return at


def _is_clause(items: Sequence[Item], start: int) -> bool:
    first = items[start]
    if first.low in _NO_CLAUSE or (start + 1 < len(items) and is_stop(items[start + 1])):
        return False
    if first.low in SUBORDINATORS and first.low not in ("if", "when", "while", "that", "what"):
        return False
    if not (
        starts_phrase(first)
        or first.low
        in ("if", "when", "while", "in", "with", "what", "only", "there", "under", "for")
    ):
        return False
    end = start + 1
    while end < len(items) and items[end].word not in (".", ";", "?", "!"):
        end += 1
    return has_verb(items, start + 1, min(end, start + 30)) or _third_person(items, start, end)


_NO_CLAUSE = word_set("nothing something anything so little much yes no goodbye more less")


def _third_person(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a verb in -s seems to follow a singular subject: a buffer works only …."""
    for index in range(start + 1, min(end, start + 8)):
        item, before = items[index], items[index - 1]
        if (
            item.region < 0
            and before.region < 0
            and item.low.endswith("s")
            and (
                not item.is_capital
                and len(item.low) > 3
                and before.low not in DETERMINERS
                and before.low not in PREPOSITIONS
                and before.low not in ("and", "or", ",")
                and (before.is_capital or before.low in SUBJECTS or not before.low.endswith("s"))
            )
        ):
            return True
    return False


def _content_end(
    clause: Clause, start: int, cue: Cue, following: Sequence[Cue], lexicon: CueLexicon
) -> int:
    """Index after the content that begins at `start`."""
    items = clause.items
    end = len(items)
    for index in range(start, len(items)):
        item = items[index]
        if item.region >= 0 or index == start:
            continue
        colon = item.word == ":" and index + 1 < len(items) and items[index + 1].region >= 0
        if (item.word[0] in ".!?;" and item.word != "...") or colon:
            end = index
            break
    for after in following:
        if after.first <= start or after.first >= end or after.form.pos not in ("verb", "phrase"):
            continue
        cut = _cut_before(items, start, after, lexicon)
        if cut > start:
            end = min(end, cut)
            break
    for index in range(start + 2, end - 2):
        if items[index].word != ",":
            continue
        if _resumes(items, index + 1) or items[index + 1].low in (
            "although",
            "though",
            "provided",
        ):
            return index
    return end


def _resumes(items: Sequence[Item], at: int) -> bool:
    """Whether a comma is followed by an apposition to the whole clause: , a claim that …."""
    if items[at].low not in ("a", "an", "something") or at + 2 >= len(items):
        return False
    for index in range(at + 1, min(at + 4, len(items) - 1)):
        if items[index].low in ("that", "which", "for", "the") or items[index].is_capital:
            before = items[index - 1]
            if before.low in _RESUMING:
                return True
    return False


_RESUMING = frozenset(
    {
        "claim",
        "charge",
        "move",
        "step",
        "demand",
        "role",
        "ban",
        "view",
        "figure",
        "decision",
        "position",
        "stance",
        "statement",
        "suggestion",
        "something",
        "accusation",
        "allegation",
        "assertion",
        "prospect",
        "idea",
    }
)


def _cut_before(items: Sequence[Item], start: int, after: Cue, lexicon: CueLexicon) -> int:
    """Where content must end because a later cue begins a report of its own; -1 if it needn't."""
    at = after.first
    before = items[at - 1]
    if after.form.pos == "phrase":
        return at - 1 if before.word == "," else at
    if after.form.feature == "ing" and before.word == ",":
        return at - 1
    if after.form.feature == "ing" and before.low in ("while", "before", "after", "and"):
        return at - 2 if items[at - 2].word == "," else at - 1
    if after.form.feature not in ("past", "s", "base"):
        return -1
    joined = before.low in ("and", "but") or (
        is_adverb(before.low) and items[at - 2].low in ("and", "but")
    )
    if joined and after.form.frames & _GOVERNING and after.form.feature != "base":
        at = at if before.low in ("and", "but") else at - 1
        cut = at - 1
        return cut - 1 if items[cut - 1].word == "," else cut
    phrase, _ = subject_left(items, at, lexicon)
    if phrase and phrase.first - 1 > start:
        left = phrase.first - 1
        before = items[left - 1]
        pause = before.word == "," or (before.region >= 0 and before.low == ",")
        if pause and items[left].low in _BESIDE:
            return left - 1 if before.region < 0 else left
        once = items[left - 1].low in ("long", "soon", "far", "well")
        if items[left].low in ("as", "while") and left > start and not once:
            return left
        if items[left].word == "," and items[start].low in WH and start <= 2:
            return left
        if (
            items[left].word == ","
            and "r" in after.form.frames
            and (_starts_nothing(items, after.last + 1))
        ):
            return left
    return -1


_BESIDE = word_set("but and while though although whereas")
_GOVERNING = frozenset("tionac")


def _starts_nothing(items: Sequence[Item], at: int) -> bool:
    """Whether a sentence ends, or goes on about time and place, after a postposed cue."""
    at = _skip_time(items, at)
    return at >= len(items) or (
        items[at].region < 0 and (items[at].word[0] in ".,;!?" or items[at].low in PREPOSITIONS)
    )


def _complement_only(items: Sequence[Item], content: Stretch) -> Stretch:
    """A complement of call or describe ends at the first comma or clause."""
    for index in range(content.first + 1, content.last):
        item = items[index]
        if item.region < 0 and (
            item.word in (",", ";")
            or item.word in DASHES
            or item.low in ("while", "because", "when", "but", "after")
            or (items[index - 1].region >= 0 and item.low in ("during", "on", "in", "at"))
            or item.low in TIMES
            or (item.low == "and" and items[index + 1].low.endswith("ed"))
        ):
            return trim(items, Stretch(content.first, index))
    return content


def _postposed(
    clause: Clause,
    cue: Cue,
    group: int,
    source: Stretch,
    inverted: bool,
    passive: bool,
    lexicon: CueLexicon,
    earlier: Sequence[Report],
) -> Report | None:
    """Content before the cue: C, S said. C, said S. C, S said, C."""
    items = clause.items
    if not source or passive or cue.form.feature not in ("past", "s", "base", "pp"):
        return None
    if not inverted and source.last > cue.first:
        return None
    begin = min(cue.first, source.first) if inverted else source.first
    if begin < 3 or items[begin - 1].region >= 0:
        return None
    left = begin - 1
    comma = items[left].word == "," or items[left].word in DASHES
    as_said = items[left].low == "as" and "t" in cue.form.frames
    if not comma and not as_said:
        return None
    after = max(cue.last + 1, source.last)
    first = 0
    for index in range(left - 1, -1, -1):
        spoken = items[index].region >= 0 and items[index].low in tuple(",.!?…")
        if items[index].word in (";", ":") or (spoken and index == 0):
            first = max(first, index + 1)
            break
    content = trim(items, Stretch(first, left))
    if as_said and content and items[left - 1].word == ",":
        content = trim(items, Stretch(first, left - 1))
    if words_in(items, content) < 2 or not _ends_here(items, after, clause):
        return None
    parts = [content]
    rest = _rest(items, after)
    if rest:
        parts.append(rest)
    elif (
        not has_verb(items, content.first, content.last)
        and not _third_person(items, content.first, content.last)
    ) or (
        items[content.first].low
        in (
            "if",
            "when",
            "while",
            "although",
            "though",
            "because",
        )
        and not any(item.word == "," for item in items[content.first : content.last])
    ):
        return None
    where = Stretch(cue.first, cue.last + 1)
    rule = "interpolated" if rest else "postposed"
    return _report(clause, tuple(parts), where, source, rule, cue)


def _ends_here(items: Sequence[Item], after: int, clause: Clause) -> bool:
    """Whether nothing that the cue could govern follows it."""
    at = _skip_time(items, after)
    if at < len(items) and items[at - 1].low in _ADDRESSING:
        at = _skip_addressee(items, at)
    if at >= len(items):
        return True
    item = items[at]
    if item.region >= 0:
        return False
    if item.word[0] in ".,;!?…" or item.word in DASHES:
        return True
    return (
        item.low in PREPOSITIONS
        or item.low in SUBORDINATORS - {"that"}
        or is_adverb(item.low)
        or item.low in ("and", "adding")
    )


_ADDRESSING = word_set("told tells asked informed assured reminded warned advised urged answered")


def _skip_addressee(items: Sequence[Item], at: int) -> int:
    """Past the person who is told: residents told reporters | by telephone."""
    end = at
    while end < min(len(items), at + 7) and items[end].region < 0 and items[end].is_word:
        if items[end].low in AUXILIARIES or items[end].low in PREPOSITIONS:
            break
        if items[end].low in SUBORDINATORS:
            break
        end += 1
    return _skip_time(items, end)


def _rest(items: Sequence[Item], after: int) -> Stretch:
    """The second part of a content that the attribution interrupts."""
    at = _skip_time(items, after)
    if at >= len(items) or items[at].word != "," or at + 2 >= len(items):
        return EMPTY
    opening = items[at + 1]
    if opening.region >= 0 or (opening.low.endswith("ing") and not opening.is_capital):
        return EMPTY
    if opening.low in ("who", "which", "whose", "as", "while", "citing", "after", "when", "where"):
        return EMPTY
    if opening.low in DETERMINERS and not has_verb(items, at + 1, len(items)):
        return EMPTY
    end = len(items)
    for index in range(at + 1, len(items)):
        if items[index].region < 0 and items[index].word[0] in ".;!?":
            end = index
            break
    return trim(items, Stretch(at + 1, end))


def _of_phrase(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """According to S, C; C, according to S; C, according to S, C."""
    items = clause.items
    start = cue.last + 1
    if start >= len(items):
        return None
    source = subject_right(items, start, lexicon)
    if not source or _follows_marks(items, cue.first):
        return None
    end = len(items)
    where = Stretch(cue.first, cue.last + 1)
    before = trim(items, Stretch(0, cue.first))
    if words_in(items, before) <= 1:
        source = _up_to_comma(items, start, source)
        content = trim(items, Stretch(source.last, end))
        if words_in(items, content) < 2:
            return None
        return _report(clause, (content,), where, source, "according-first", cue)
    for index in range(cue.first - 1, -1, -1):
        if items[index].region < 0 and items[index].word in (";", ":"):
            before = trim(items, Stretch(index + 1, cue.first))
            break
    parts = [before]
    if (
        source.last < end
        and items[source.last].word == ","
        and (cue.first > 0 and items[cue.first - 1].word == ",")
    ):
        rest = trim(items, Stretch(source.last, end))
        if (
            words_in(items, rest) >= 2
            and has_verb(items, rest.first, rest.last)
            and (not has_verb(items, before.first, before.last))
        ):
            parts.append(rest)
    return _report(clause, tuple(parts), where, source, "according-after", cue)


def _follows_marks(items: Sequence[Item], at: int) -> bool:
    """Whether a marked passage stands right before, so that the phrase belongs to it."""
    while at and items[at - 1].word == ",":
        at -= 1
    return at > 0 and items[at - 1].region >= 0


def _up_to_comma(items: Sequence[Item], start: int, source: Stretch) -> Stretch:
    """The source after an opening `according to`: all up to the comma, at most 25 items."""
    for index in range(start, min(len(items), start + 25)):
        if items[index].word == ",":
            if index >= source.last or index + 1 >= source.last:
                return Stretch(start, index)
            return Stretch(start, index) if not items[index + 1].word.isdigit() else source
        if items[index].region < 0 and items[index].word in (".", ";", ":"):
            break
    return source


def _of_adverb(clause: Clause, cue: Cue) -> Report | None:
    """Hearsay: the clause around reportedly, without the adverb."""
    items = clause.items
    if cue.form.cue_class not in ("hearsay", "doubting"):
        return None
    first = cue.first
    while first > 0 and not (
        items[first - 1].region < 0
        and (items[first - 1].word in (",", ";", ":", ".") or items[first - 1].low in SUBORDINATORS)
    ):
        first -= 1
    last = cue.last + 1
    while last < len(items) and items[last].word not in (".", ";", ","):
        last += 1
    parts = tuple(
        part
        for part in (
            trim(items, Stretch(first, cue.first)),
            trim(items, Stretch(cue.last + 1, last)),
        )
        if part
    )
    if sum(words_in(items, part) for part in parts) < 3:
        return None
    where = Stretch(cue.first, cue.last + 1)
    return _report(clause, parts, where, EMPTY, "hearsay", cue)


def _of_noun(clause: Clause, cue: Cue) -> Report | None:
    """The claim that C; in his opinion, C."""
    items = clause.items
    at = cue.last + 1
    lemma = cue.form.lemma
    where = Stretch(cue.first, cue.last + 1)
    source = _possessor(items, cue.first)
    if (
        lemma in ("opinion", "view", "words")
        and source
        and items[source.first - 1].low in ("in", "to")
        if source and source.first
        else False
    ):
        if at < len(items) and items[at].word == ",":
            end = next(
                (i for i in range(at, len(items)) if items[i].word and items[i].word[0] in ".;!?"),
                len(items),
            )
            content = trim(items, Stretch(at, end))
            if words_in(items, content) > 2:
                return _report(clause, (content,), where, source, "opinion", cue)
        return None
    if at < len(items) and items[at].low == "that" and at + 2 < len(items):
        if items[at + 1].low in AUXILIARIES:
            return None
        end = next(
            (i for i in range(at, len(items)) if items[i].word and items[i].word[0] in ".;!?,"),
            len(items),
        )
        content = trim(items, Stretch(at + 1, end))
        if words_in(items, content) > 2:
            return _report(clause, (content,), where, source, "noun-that", cue)
    return None


def _possessor(items: Sequence[Item], noun: int) -> Stretch:
    """Whose claim it is: his, the mayor’s."""
    if not noun:
        return EMPTY
    before = items[noun - 1]
    if before.low in ("his", "her", "their", "its", "my", "our"):
        return Stretch(noun - 1, noun)
    if before.region < 0 and before.low.endswith(("'s", "s'")):
        first = noun - 1
        while (
            first
            and items[first - 1].region < 0
            and (items[first - 1].is_capital or items[first - 1].low in DETERMINERS)
        ):
            first -= 1
        return Stretch(first, noun)
    return EMPTY


def first_subject(clause: Clause, lexicon: CueLexicon) -> Stretch:
    """The subject of a sentence."""
    items = clause.items
    found = _first_verb_subject(items, min(len(items), 40), lexicon)
    if found:
        return found
    for index in range(1, min(len(items), 10)):
        if _third_person(items, index - 1, index + 1):
            return subject_left(items, index, lexicon)[0]
    return EMPTY
