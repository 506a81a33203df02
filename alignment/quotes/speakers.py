"""Who the speakers are: one canonical name for every mention of a person.

A surname alone, an inflected form and a pronoun are led back to the full name in the nominative; a
pronoun after a speaker without a name, to the words for that speaker (the minister).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alignment.morphology import SLAVIC
from alignment.quotes.callings import is_new, unnamed_calling
from alignment.quotes.cited import cited, outside
from alignment.quotes.described import (
    can_stand_for,
    gender_of_pronoun,
    is_thing,
    own_gender,
    within_sentence,
)
from alignment.quotes.english.acting import acting_before
from alignment.quotes.meant import callings_of_people, described_person, only_named
from alignment.quotes.names import is_inflected, is_oblique
from alignment.quotes.people import find_people
from alignment.quotes.person import BELONGING, GOVERNED, Mention, Person, first_from
from alignment.quotes.pronouns import NEAR, addresses, antecedent, named_next
from alignment.quotes.quote import Quote
from alignment.quotes.slavic.subjectless import unnamed_subject
from alignment.quotes.turns import asked_before, in_first_person, interviewee, with_turns
from alignment.quotes.view import word_set

_AND = frozenset({"and", "і", "й", "та", "и"})


def link_speakers(quotes: Sequence[Quote], text: str, lang: str) -> list[Quote]:
    """The quotes, with `speaker` set where the text makes plain which person it is."""
    if not quotes:
        return []
    linker = _Linker(quotes, text, lang)
    return in_first_person(with_turns([linker.link(quote) for quote in quotes], text), text)


@dataclass(frozen=True, slots=True)
class _Told:
    """Where somebody without a name spoke, and in which words: the minister.

    Attributes:
        start: Offset of the words.
        phrase: The words as they stand within a sentence; empty for nobody.
        gender: Gender that they tell of themselves in English (his country …), or empty.
    """

    start: int = -NEAR
    phrase: str = ""
    gender: str = ""


class _Linker:
    """Goes through the quotes of an article in order and remembers who has spoken."""

    def __init__(self, quotes: Sequence[Quote], text: str, lang: str) -> None:
        self._text, self._lang = text, lang
        self._people, self._named = find_people(text, lang, quotes)
        self._mentions = outside(self._named, quotes)
        # Where the narrator names nobody who fits: who is named in what others say as well.
        within = len(self._mentions) < len(self._named)
        self._ways = (self._mentions, self._named) if within else (self._mentions,)
        self._callings = callings_of_people(text, self._named, lang)
        self._cited = cited(quotes)
        # Who spoke and has a name; who did so last and has none; those by what they are.
        self._spoken: list[tuple[int, str]] = []
        self._told = _Told()
        self._unnamed: dict[str, _Told] = {}
        self._last: Quote | None = None

    def link(self, quote: Quote) -> Quote:
        """The quote with its speaker, if the text tells."""
        words = _words(quote, self._text)
        gender = gender_of_pronoun(words.lower().split())
        own = _subject_of_content(quote, self._text, self._people, self._named)
        key = own or self._key_of(quote)
        if not key and words and not gender and not _named_within(quote, self._named):
            key = self._described(quote, words)
        if quote.rule == "transcript" and words.lower() in _ANSWERS:
            key = key or interviewee(self._mentions, quote.content[0].start)
        asked = ""
        if not quote.source or quote.rule in _LED:
            asked = asked_before(quote, self._text, self._mentions)
            key = asked or key
            if not key and self._lang in SLAVIC and not quote.source:
                key = unnamed_subject(
                    quote, self._text, self._lang, self._people, self._mentions, self._spoken
                )
        told = False
        if gender and not (asked or own):
            acting, told = self._acting(quote, gender, key)
            key = acting or key
            told = told or (not acting and self._stands_for_told(quote, key, gender))
        if not key and not told and gender in ("masc", "femn"):
            at = quote.source[-1].end
            key = named_next(self._text, at, gender, self._people, self._mentions)
        self._last = quote
        if told:
            self._told = replace(self._told, start=quote.source[0].start)
            return replace(quote, speaker=self._told.phrase)
        if key:
            self._spoken.append(((quote.source or quote.content)[0].start, key))
            return replace(quote, speaker=self._people[key].name)
        if words and not gender and quote.rule not in GOVERNED and not self._is_aside(quote):
            return self._without_name(quote, words)
        return quote

    def _key_of(self, quote: Quote) -> str:
        """Key of who is named in a source, beside it or by a pronoun; empty for nobody."""
        text, people, named = self._text, self._people, self._named
        found = ""
        for mentions in self._ways:
            found = found or _named_key(quote, text, people, mentions, self._spoken, self._lang)
        return found or _renamed(quote, text, named)

    def _described(self, quote: Quote, words: str) -> str:
        """Key of whom a description means; nobody's where it takes up somebody without a name."""
        key = ""
        for mentions in self._ways:
            key = key or described_person(
                quote,
                words,
                self._text,
                self._lang,
                self._people,
                mentions,
                self._named,
                self._callings,
            )
        meant = self._known(quote, words)
        named = bool(key)
        if meant and key:
            named = _is_named_since(key, meant.start, quote, self._mentions)
        elif meant and "\n" not in self._text[: meant.start]:
            # Wars end late, | retired general | says. | Bruno Penn | grows roses.
            index = first_from(self._named, quote.source[0].start)
            key = only_named(self._named[:index], self._callings)
            named = bool(key)
        if meant and not named:
            key, self._told = "", meant
        elif key:
            self._told = _Told()
        return key

    def _known(self, quote: Quote, words: str) -> _Told | None:
        """Where somebody without a name whom a source means has spoken; nowhere if it is new."""
        known = self._unnamed.get(unnamed_calling(words, self._lang))
        same = known is not None and known.start == quote.source[0].start
        return known if same or not is_new(words, self._lang) else None

    def _without_name(self, quote: Quote, words: str) -> Quote:
        """The quote of a speaker without a name, who is remembered.

        A diplomat in the room said …; “…,” the diplomat added: the same one.
        """
        head = unnamed_calling(words, self._lang)
        known = self._known(quote, words)
        phrase = known.phrase if known else within_sentence(words, self._lang)
        own = own_gender(quote.content[0].of(self._text)) if self._lang not in SLAVIC else ""
        self._told = _Told(quote.source[0].start, phrase, own)
        if head:
            self._unnamed[head] = self._told
        return replace(quote, speaker=phrase) if known else quote

    def _acting(self, quote: Quote, gender: str, otherwise: str) -> tuple[str, bool]:
        """Key of who acts before an English pronoun, or whether they, without a name, are meant.

        “…,” Kai Lund told a reporter. The deputy sits in a corner. He …: he is no other than Lund.
        """
        at = quote.source[0].start
        start = min(at, quote.content[0].start)
        who = None if self._lang in SLAVIC else acting_before(self._text, start, at, gender)
        if who is None:
            return "", False
        phrase = who.of(self._text)
        named = first_from(self._named, who.start) < first_from(self._named, at)
        spoken = max((self._told.start, *(where for where, _ in self._spoken[-1:])))
        # His counterpart shrugged: he is not the one whose counterpart he is.
        whose = f"the {phrase.partition(' ')[2]}" if phrase[:3] in ("His", "Her") else phrase
        if named or spoken >= who.start or not can_stand_for(whose, gender, self._lang):
            return "", False
        key = self._described(replace(quote, source=(who,), rule=""), phrase)
        if key:
            return (key if self._people[key].gender in ("", gender) else ""), False
        index = first_from(self._named, who.start)
        its = phrase.startswith("Its ")
        near = index and (its or "\n" not in self._text[self._named[index - 1].end : at])
        same = near and self._named[index - 1].key == otherwise
        if (its or phrase.startswith("The ")) and same and not self._callings.get(otherwise):
            return otherwise, False
        known = self._known(replace(quote, source=(who,)), phrase)
        if known and can_stand_for(known.phrase, gender, self._lang):
            phrase = known.phrase
        phrase = within_sentence(phrase, self._lang)
        self._told = _Told(who.start, phrase)
        return "", True

    def _stands_for_told(self, quote: Quote, key: str, gender: str) -> bool:
        """Whether a pronoun stands for the last speaker without a name, and nobody named since."""
        if not 0 < quote.source[0].start - self._told.start < NEAR:
            return False
        fits = can_stand_for(self._told.phrase, gender, self._lang)
        if not fits or self._told.gender not in ("", gender) or self._is_heard(quote, gender):
            return False
        if key and is_thing(self._told.phrase, self._lang):
            # Он: a person named before, rather than a fund that has spoken since.
            return False
        return not _is_named_since(key, self._told.start, quote, self._mentions)

    def _is_heard(self, quote: Quote, gender: str) -> bool:
        """Whether the last speaker asks the person of a pronoun, or tells them: reminded | him."""
        end = self._told.start + len(self._told.phrase)
        if gender in ("masc", "femn") and addresses(self._text, end, quote.source[0].start, gender):
            return True
        last = self._last
        if last is None or not last.source or last.source[0].start != self._told.start:
            return False
        cue = " ".join(span.of(self._text).lower() for span in quote.cue)
        return bool(_ASKS.search(last.content[-1].of(self._text)) and _ANSWERED.search(cue))

    def _is_aside(self, quote: Quote) -> bool:
        """Whether who speaks is cited, or told of in a relative clause: | an uncle | who said."""
        source, cue, text = quote.source, quote.cue, self._text
        if quote.id in self._cited:
            return True
        if not cue:
            return False
        if text[source[0].start : source[-1].end].endswith((" of whom", " of which")):
            return True
        before = text[max(0, source[0].start - 12) : source[0].start].lower().split()[-1:]
        return text[source[-1].end : cue[0].start].split()[:1] == ["who"] or before in _RELATIVE


def _named_within(quote: Quote, named: Sequence[Mention]) -> bool:
    """Whether a source holds a name, be it of somebody else."""
    first = first_from(named, quote.source[0].start)
    return first < len(named) and named[first].start < quote.source[-1].end


_ASKS = re.compile(r"\?\W*$")
_ANSWERED = re.compile(r"^(?:repl|answer|respond|retort|відпов|відказ|ответ|отвеч|парир)")


def _subject_of_content(
    quote: Quote, text: str, people: dict[str, Person], named: Sequence[Mention]
) -> str:
    """Key of who says it of himself: Orest | Kulyk will go to Riga, he says."""
    if quote.rule not in _AFTERWARDS or not quote.source:
        return ""
    at = quote.content[0].start
    gender = gender_of_pronoun(_words(quote, text).lower().split())
    first = first_from(named, at)
    if gender not in ("masc", "femn") or first == len(named):
        return ""
    one = named[first]
    before = text[at : one.start].rstrip()
    opens = len(before.split()) <= _OPENING
    subject = opens or (before[-1] == "," and len(before) < _FEW)
    return one.key if subject and people[one.key].gender in ("", gender) else ""


# Rules of reports whose words for the speaker stand after what is said, or within it.
_AFTERWARDS = frozenset({"postposed", "interpolated"})
# Characters and words before who says it of himself: Now Sir | Orest Kulyk grows roses, as he says.
_FEW, _OPENING = 30, 2


def _is_named_since(key: str, where: int, quote: Quote, mentions: Sequence[Mention]) -> bool:
    """Whether a person is named between a place and a quote's source."""
    first, last = first_from(mentions, where), first_from(mentions, quote.source[0].start)
    return any(one.key == key for one in mentions[first:last])


def _renamed(quote: Quote, text: str, named: Sequence[Mention]) -> str:
    """Key of who is named at the end of what follows a source: …, retired judge | Ada Ek."""
    if not quote.apposition or _named_within(quote, named):
        return ""
    whole = quote.apposition[-1]
    first, last = first_from(named, quote.apposition[0].start), first_from(named, whole.end)
    inside = named[first:last]
    before = text[quote.apposition[0].start : inside[0].start].split() if inside else []
    beside = len(inside) == 1 and inside[0].end == whole.end
    return inside[0].key if beside and _BESIDE.isdisjoint(map(str.lower, before)) else ""


# Who is named after these is somebody else: the owner, | who knew Ada Ek.
_BESIDE = word_set(
    "who whom whose which that of to with by for from and or"
    " який яка якого якому якої які що у в з із зі від до для за про і та й"
    " который которая которого которому которой которые что с со от из к о об и"
)


# Rules whose source is led over from the words before the passage.
_LED = frozenset({"sentence-before", "continued", "turn"})


_ANSWERS = frozenset({"a", "answer", "відповідь", "ответ"})


# The pitch, | which | the visitors’ coach compared to a field.
_RELATIVE = (["which"], ["whom"])


def _words(quote: Quote, text: str) -> str:
    return text[quote.source[0].start : quote.source[-1].end] if quote.source else ""


def _named_key(
    quote: Quote,
    text: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    spoken: Sequence[tuple[int, str]],
    lang: str,
) -> str:
    """Key of the person that a quote's source names or stands for; empty where it is nobody."""
    if not quote.source:
        return ""
    first, last = quote.source[0].start, quote.source[-1].end
    at = first_from(mentions, first)
    # A source may be but the end of a name.
    at -= bool(at and mentions[at - 1].end > first)
    inside = mentions[at : first_from(mentions, last)]
    if len(inside) > 1 and _AND & set(text[inside[-2].end : inside[-1].start].lower().split()):
        # Two speakers have no one name.
        return ""
    if inside:
        # Claire Aubert | of the brokerage Meridian Agri.
        belongs = len(inside) > 1 and BELONGING.match(text, inside[0].end)
        one = inside[0] if belongs else inside[-1]
        name = text[one.start : one.end].split()
        owner = one.start > first and quote.rule not in GOVERNED
        owner = owner and (is_oblique(name, lang) or is_inflected(name, people[one.key].name, lang))
        # Мать Ады Крук, прихильниця Рися: she is not who speaks.
        return "" if owner else one.key
    gender = gender_of_pronoun(text[first:last].lower().split())
    if gender not in ("masc", "femn"):
        return ""
    return antecedent(text, first, gender, people, mentions, spoken)
