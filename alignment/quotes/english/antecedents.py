"""The noun phrase that an English relative pronoun stands for: a cook, a veteran, | who said."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.callings import is_english_person
from alignment.quotes.english.edges import trim_left
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.words import (
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    has_verb,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item, is_stop, word_set


def antecedent(items: Sequence[Item], end: int, lexicon: CueLexicon) -> Stretch:
    """The noun phrase before a relative pronoun, which stands at `end`."""
    near = EMPTY
    for index in range(end - 2, max(0, end - 6), -1):
        low, before = items[index].low, items[index - 1]
        if items[index].region >= 0 or low in PREPOSITIONS or is_stop(items[index]):
            break
        if low in _ONE:
            near = Stretch(index, end)
            if before.low in PREPOSITIONS and before.low != "of":
                # In | a letter | that called it; from | a Ukrainian corporal | who called it.
                return near
            of = before.low == "of" and not is_english_person(items[index - 2].low)
            many = end + 1 < len(items) and items[end + 1].low in _PLURAL
            if of and is_english_person(items[end - 1].low) and not many:
                # The backing of | a retired colonel | who said; but: foes of the mayor who say.
                return near
    if end and items[end - 1].low == "those":
        # Cold nights for | those | who wish to camp.
        return Stretch(end - 1, end)
    phrase, _ = subject_left(items, end, lexicon) if end else (EMPTY, 0)
    for index in range(end - 2, max(0, end - _REACH), -1):
        if items[index].region >= 0 or is_stop(items[index]):
            break
        if items[index].low in PREPOSITIONS - {"of"} and items[index - 1].low in ("and", "or"):
            # On a diary and on | a witness | who says.
            return trim_left(items, Stretch(index + 1, end))
    if not phrase:
        for index in range(end - 2, max(0, end - _REACH), -1):
            if items[index].low == "by" and items[index].region < 0:
                # Led by | officers from Hull, | who said.
                return trim_left(items, Stretch(index + 1, end))
        return near
    first = items[phrase.first]
    if phrase.first > 1 and items[phrase.first - 1].word == ",":
        # Nina Hall, 19, who; a cook, a veteran of the fleet, who.
        aged = phrase.last - phrase.first == 1 and first.word.isdigit()
        named = antecedent(items, phrase.first - 1, lexicon)
        whole = named and (items[named.last - 1].is_capital or items[named.first].low in _ONE)
        if whole and (aged or first.low in _ONE):
            return Stretch(named.first, phrase.last)
    return _after_participle(items, phrase)


_ONE = word_set("a an the one another his her their its")
# Words back from the pronoun.
_REACH = 7


def _after_participle(items: Sequence[Item], phrase: Stretch) -> Stretch:
    """The noun that a relative clause belongs to, without the verb that governs it.

    Apprenticed at 14 to | an uncle | who told him; married | a nurse | who said; rejected by |
    Moscow, | which said; blamed | the captain, | who is said ….
    """
    first = items[phrase.first]
    for index in range(phrase.last - 2, phrase.first, -1):
        # The governor blamed | the captain, | who is thought ….
        if items[index].low.endswith("ed") and items[index + 1].low in DETERMINERS:
            return Stretch(index + 1, phrase.last)
    if first.low == "according" and phrase.first + 2 < phrase.last:
        return Stretch(phrase.first + 2, phrase.last)
    for index in range(phrase.first + 1, phrase.last - 1):
        if items[index].low == "by":
            return Stretch(index + 1, phrase.last)
    if first.is_capital or not first.low.endswith(("ed", "ing")) or len(first.low) < 4:
        return phrase
    for index in range(phrase.first + 1, phrase.last - 1):
        if items[index].low in DETERMINERS:
            return Stretch(index, phrase.last)
    return phrase


def nearest_phrase(items: Sequence[Item], phrase: Stretch) -> Stretch:
    """The noun phrase right before a participle: published | a report | saying that C."""
    for index in range(phrase.last - 2, phrase.first - 1, -1):
        item, after = items[index], items[index + 1]
        gerund = item.low.endswith("ing") and index and items[index - 1].low in PREPOSITIONS
        # Urging | those | calling for it.
        acting = item.low.endswith("ing") and item.low not in PREPOSITIONS
        gerund = gerund or (acting and after.low in DETERMINERS)
        present = item.low.endswith("s") and after.low in ("a", "an")
        acts = present or (after.low in DETERMINERS and has_verb(items, index, index + 1))
        if item.region < 0 and not item.is_capital and (gerund or acts):
            return Stretch(index + 1, phrase.last)
    return phrase


# Verbs of a plural before who: foes of the mayor who | say.
_PLURAL = word_set("are were have say think want believe claim fear hope argue insist warn")


def issuer(items: Sequence[Item], text: Stretch, lexicon: CueLexicon) -> Stretch:
    """Who issued the text that says something: | the port | released a statement saying C.

    The text itself where nobody did, nothing where the subject stands elsewhere.
    """
    end = next((i for i in range(text.first, text.last) if items[i].low in PREPOSITIONS), text.last)
    noun = items[end - 1].low.removesuffix("s") if text else ""
    # An essay in the Beacon: its author is named.
    placed = noun in _ESSAYS and end < len(items) and items[end].low == "in"
    if not (placed or noun in _STATEMENTS):
        return text
    others = end < text.last and items[end].low in ("from", "by")
    for verb in range(end - 2, max(0, text.first - 5), -1):
        # Put out a statement, sent its crew a letter.
        whole = verb + 1 == text.first or items[verb + 1].low in DETERMINERS | OBJECTS | {"out"}
        printed = items[verb].low in ("published", "penned") and not placed
        if whole and items[verb].region < 0 and items[verb].low in _ISSUED and not printed:
            if others:
                # Read | a letter by the cook | saying C.
                return Stretch(max(verb + 1, text.first), text.last)
            subject = subject_left(items, verb, lexicon)[0]
            gerund = items[verb].low.endswith("ing")
            return text if gerund and not subject else subject
    return text


_STATEMENTS = word_set(
    "statement letter note message memo email e-mail post tweet text notice petition speech"
    " interview affidavit"
)
_ESSAYS = word_set("op-ed essay column article piece")
_ISSUED = word_set(
    "released releases release releasing issued issues issue issuing sent sends send sending wrote"
    " writes write writing posted posts post posting distributed circulated signed signs left put"
    " puts published penned tweeted read gave gives giving made makes"
)


def body_of(items: Sequence[Item], subject: Stretch) -> Stretch:
    """The body that they are, named before: In | the Institute for Ice (IFI), | they think."""
    comma = subject.first - 1
    pronoun = [item.low for item in items[subject.first : subject.last]] == ["they"]
    if not pronoun or comma < 2 or items[0].low != "in" or items[comma].word != ",":
        return EMPTY
    lead = items[1:comma]
    plain = all(item.region < 0 and item.word not in (",", ";", ":") for item in lead)
    named = any(item.is_capital and item.low in _BODIES for item in lead)
    acronym = any(item.word.isupper() and len(item.word) > 1 for item in lead)
    return Stretch(1, comma) if plain and (named or acronym) else EMPTY


_BODIES = word_set("ministry institute office council department party club union agency bank")
