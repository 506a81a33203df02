"""Who is the source of an English verb: its subject, its agent, or the subject it shares."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.antecedents import antecedent, body_of, issuer, nearest_phrase
from alignment.quotes.english.appositions import contact_subject
from alignment.quotes.english.inverted import speaker_after, subject_right
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.unsaid import STUDIES
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    NOMINATIVES,
    OBJECTS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
    third_person,
)
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.view import Item, is_stop, word_set


# Several rules ask of one verb.
@lru_cache(maxsize=256)
def subject_of(
    clause: Clause, cue: Cue, lexicon: CueLexicon, known: Stretch
) -> tuple[Stretch, int, bool]:
    """Source of a verb, the index where the verb's group begins, and whether it is inverted."""
    items = clause.items
    phrase, group = subject_left(items, cue.first, lexicon)
    if cue.form.feature == "ing" and phrase.first and items[phrase.first - 1].low in AUXILIARIES:
        # Has written to chief executives | demanding that they come clean.
        # An elderly woman can be heard | asking.
        seen = items[phrase.first].low in _SEEN and phrase.last - phrase.first == 1
        phrase = subject_left(items, phrase.first, lexicon)[0] if seen else EMPTY
    if cue.form.feature == "ing":
        phrase = issuer(items, nearest_phrase(items, phrase), lexicon)
    if cue.form.feature == "ing" and group and items[group - 1].word == ",":
        # A participle after a comma shares the subject of its sentence.
        before_it = Clause(items[: cue.first], (), clause.sentence, clause.lang)
        past = _past_opening(items) if items[0].low in _OPENING else 0
        if known.last < past < cue.first:
            # When Hall asked for it, | York | refused, saying ….
            known = EMPTY
        return known or first_subject(before_it, lexicon), group, False
    if (
        group == cue.first
        and cue.form.feature in ("past", "s", "base")
        and ("r" in cue.form.frames)
    ):
        speaker = speaker_after(items, cue, lexicon)
        if speaker:
            return speaker, group, True
    if phrase.first and items[phrase.first].low in ("who've", "who'd"):
        # The cooks | who've said so.
        return antecedent(items, phrase.first, lexicon), group, False
    if phrase:
        named = bool(cue.form.frames & {"a", "c"}) or cue.last + 1 >= len(items)
        body = body_of(items, phrase)
        return body or (contact_subject(items, phrase) if named else phrase), group, False
    joined = _before_setting(items, group)
    before = items[joined] if joined >= 0 else items[group - 1] if group else None
    form = cue.form
    if before is not None and before.word == "," and items[group].low == "then":
        # She laughs, then asks.
        return known or _shared_subject(items, group, lexicon, sure=True), group, False
    if before is not None and before.region < 0 and before.low in ("who", "which", "that"):
        end = group - 1
        if end and items[end - 1].word == ",":
            end -= 1
        return (antecedent(items, end, lexicon) if end else EMPTY), group, False
    inverted = (
        form.feature in ("past", "s", "base")
        and form.frames & _TOLD
        and (before is None or before.region >= 0 or before.low in _BEFORE_INVERTED)
    )
    phrase = subject_right(items, cue.last + 1, lexicon) if inverted else EMPTY
    if before is None and not _leads_in(items, phrase.last):
        # Said Nina Hall, a cook, | “Q”; but: said nothing.
        phrase = EMPTY
    if phrase:
        joined = [item.low for item in items[phrase.last : phrase.last + 1]] == ["and"]
        named = "c" in form.frames and joined and bool(known)
        if not named and not (form.lemma == "find" and _is_thing(items, phrase)):
            return phrase, group, True
    if form.feature == "ing" or (before is not None and before.low in ("and", "but", "or", "then")):
        inner = _inner_subject(items, cue.first, lexicon)
        if inner:
            return inner, group, False
        return known or _shared_subject(items, cue.first, lexicon, sure=True), group, False
    first_verb = _headline_subject(clause, group) if before is not None else EMPTY
    if first_verb and before is not None and before.low in (",", "and", "but"):
        # Health chief quits, | blames targets.
        return first_verb, group, False
    row = before is not None and before.word == "," and form.feature in ("past", "s")
    if row and group == cue.first and known and known.last < group:
        # Hall called it a trap, | promised that …, and left.
        return known, group, False
    return EMPTY, group, False


def _leads_in(items: Sequence[Item], at: int) -> bool:
    """Whether a comma or a colon and a marked passage stand here."""
    return at + 1 < len(items) and items[at].word in (",", ":") and items[at + 1].region >= 0


def _is_thing(items: Sequence[Item], found: Stretch) -> bool:
    """Whether it is no study that finds: the cook stood up, found | a pair of scissors | and …."""
    words = [item.low for item in items[found.first : found.last]]
    return words[0] in ("a", "an", "some") and STUDIES.isdisjoint(words)


def _headline_subject(clause: Clause, group: int) -> Stretch:
    """The subject of a headline's first verb."""
    items = clause.items
    for index in range(1, min(group, _HEADLINE) if clause.sentence.headline else 0):
        if is_stop(items[index]) or items[index].region >= 0:
            break
        if third_person(items, index - 1, index + 1):
            return Stretch(0, index)
    return EMPTY


# Words before the verb of a headline.
_HEADLINE = 8


def opens_clause(items: Sequence[Item], subject: Stretch) -> bool:
    """Whether a subject stands where a clause begins, and no verb goes before it."""
    before = items[subject.first - 1] if subject.first else None
    return before is None or (
        is_stop(before)
        or before.region >= 0
        or before.low in _BEFORE_CLAUSE
        or is_adverb(before.low)
    )


def _before_setting(items: Sequence[Item], group: int) -> int:
    """Index of and or but before a phrase of time or place and a verb; -1 if there is none.

    Hall thanked the crew | and | in the same breath warned that ….
    """
    for index in range(group - 1, max(0, group - _SETTING), -1):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in _NOT_IN_SETTING:
            return -1
        if item.low in ("and", "but"):
            return index if items[index + 1].low in PREPOSITIONS and index < group - 1 else -1
    return -1


_BEFORE_CLAUSE = CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS | TIMES
_NOT_IN_SETTING = AUXILIARIES | IRREGULAR_PAST | SUBORDINATORS
_SEEN = word_set("heard seen overheard filmed caught")
# Words from a conjunction to a verb.
_SETTING = 7


def _inner_subject(items: Sequence[Item], verb: int, lexicon: CueLexicon) -> Stretch:
    """The subject of a clause of time that a verb goes on with: shares fell after S lost and said.

    Only where the subject of the main clause is a thing that says nothing.
    """
    if not any(item.low in SPEECHLESS for item in items[: min(verb, _HEAD)]):
        return EMPTY
    for index in range(1, verb - 3):
        if items[index].low in _CLAUSES_OF_TIME and items[index].region < 0:
            for at in range(index + 2, min(verb, index + _SUBJECT)):
                low = items[at].low
                ending = low.endswith("ed") and len(low) > 3 and not items[at].is_capital
                if items[at].region < 0 and (low in AUXILIARIES | IRREGULAR_PAST or ending):
                    first = index + 1
                    phrase, _ = subject_left(items[first : at + 1], at - first, lexicon)
                    return phrase.moved(first)
    return EMPTY


# Where the head of a sentence's subject stands, and how long a subject may be.
_HEAD, _SUBJECT = 4, 12
_CLAUSES_OF_TIME = word_set("after when as while because since before once")
# Subjects that say nothing.
SPEECHLESS = word_set(
    "shares share stock stocks bonds prices price yields pound dollar euro strike row debate talks"
    " match game road bridge traffic trading markets flights trains services sales profits profit"
    " tensions protests violence clashes fire fighting hopes fears pressure confusion chaos anger"
    " trouble panic controversy crisis vote war storm rain snow"
)


_BEFORE_INVERTED = frozenset({",", "—", "–", "-", "so", "thus"})
# Frames of verbs that can stand before their subject: “…,” said the mayor.
_TOLD = frozenset("rt")


def _shared_subject(
    items: Sequence[Item], verb: int, lexicon: CueLexicon, sure: bool = False
) -> Stretch:
    """The subject of the clauses before a verb after and: Brandl pours coffee and | says.

    With `sure`, a form in -s is its verb only where what follows shows it.
    """
    found = _first_verb_subject(items, verb, lexicon)
    if found:
        return found
    for index in range(1, min(verb, 10)):
        # The Kremlin affects indifference and says.
        near = index + 2 < len(items) and items[index + 2].low in ("and", "but")
        named = items[index - 1].is_capital and 1 < index < _HEAD and near
        if third_person(items, index - 1, index + 1) and (
            not sure or named or _takes_object(items, index + 1)
        ):
            return subject_left(items, index, lexicon)[0]
    return EMPTY


def _takes_object(items: Sequence[Item], at: int) -> bool:
    """Whether what follows a form in -s shows that it is a verb: the nurse pours | the tea."""
    after = items[at] if at < len(items) else None
    return after is None or (
        not after.is_word
        or after.low in DETERMINERS | PREPOSITIONS | OBJECTS | CONJUNCTIONS
        or after.word[0].isdigit()
        or is_adverb(after.low)
    )


# What opens a clause between commas after a subject.
_INSERTED = word_set("who whose which whom")


def _first_verb_subject(items: Sequence[Item], before: int, lexicon: CueLexicon) -> Stretch:
    """The subject of the sentence: the phrase before its first finite verb."""
    if items[0].low in CONTRACTIONS and items[0].low.partition("'")[0] in NOMINATIVES:
        return Stretch(0, 1)
    relative = False
    for index in range(1, before):
        item = items[index]
        if item.region >= 0:
            continue
        low = item.low
        if (
            items[index - 1].word == ","
            and (
                low in _INSERTED
                or low in ASKED
                or _is_apposed(items, index)
                # The pact, | a copy of which was shown, | binds them.
                or any(one.low in ("which", "whom") for one in items[index + 2 : index + 4])
            )
        ):
            relative = True
        elif item.word == "," and relative:
            relative = False
            continue
        if relative:
            continue
        if low in CONTRACTIONS:
            return Stretch(index, index + 1)
        verb = has_verb(items, index, index + 1) or _is_unchanged(items, index)
        if low.endswith("ed") and items[index + 1 : index + 2] and items[index + 1].low == "by":
            # Experts appointed by the court | found; but: he was appointed by it.
            verb = items[index - 1].low in AUXILIARIES
        if low in AUXILIARIES or (not item.is_capital and verb):
            phrase, _ = subject_left(items, index, lexicon)
            if phrase:
                return phrase
        if is_stop(item) and index > 12:
            break
    return EMPTY


def _is_apposed(items: Sequence[Item], first: int) -> bool:
    """Whether a subject is renamed here before its verb: the mayor, | her rival turned friend,."""
    opening = items[0].low in PREPOSITIONS | TIMES or items[0].low in _OPENING
    if opening or items[first].low not in _RENAMING or first > _SUBJECT:
        return False
    for index in range(first + 1, min(len(items) - 1, first + _SUBJECT)):
        if items[index].region >= 0 or items[index].low in AUXILIARIES:
            return False
        if items[index].word == ",":
            after = items[index + 1]
            return after.region < 0 and has_verb(items, index + 1, index + 2)
    return False


_RENAMING = word_set("a an his her their its once now himself herself formerly")


def _is_unchanged(items: Sequence[Item], index: int) -> bool:
    """Whether a past that looks like its base stands here: analysts | cut | their rating."""
    after = items[index + 1].low if index + 1 < len(items) else ""
    before = items[index - 1]
    return (
        items[index].low in _UNCHANGED
        and before.low not in DETERMINERS | PREPOSITIONS | AUXILIARIES | {"to"}
        and (after in DETERMINERS | OBJECTS | PREPOSITIONS or after[:1].isdigit())
    )


_UNCHANGED = word_set("cut put set hit let shut quit cost split spread read")


ASKED = word_set("asked pressed questioned told quizzed challenged confronted")


_OPENING = word_set("before after when while as if although though because since once until")


def _past_opening(items: Sequence[Item]) -> int:
    """Index after the comma that closes the participle with which a sentence opens; 0 if none."""
    comma = next((i for i, item in enumerate(items) if item.region < 0 and item.word == ","), 0)
    return comma + 1 if 2 < comma + 1 < len(items) else 0


def first_subject(clause: Clause, lexicon: CueLexicon) -> Stretch:
    """The subject of a sentence."""
    items = clause.items
    opens = items[0].low in ASKED or items[0].low in _OPENING
    if opens and (after := _past_opening(items)):
        # Asked if he would resign, | Rocha shrugged. Before he left, | Lund spoke.
        return first_subject(
            Clause(items[after:], (), clause.sentence, clause.lang), lexicon
        ).moved(after)
    return _shared_subject(items, min(len(items), 40), lexicon)
