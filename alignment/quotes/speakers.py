"""Who the speakers are: one canonical name for every mention of a person.

A surname alone, an inflected form and a pronoun are led back to the full name in the nominative; a
pronoun after a speaker without a name, to the words for that speaker (the minister).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import SLAVIC
from alignment.quotes.callings import unnamed_calling
from alignment.quotes.described import can_stand_for, gender_of_pronoun, within_sentence
from alignment.quotes.meant import callings_of_people, described_person
from alignment.quotes.names import is_oblique
from alignment.quotes.people import find_people
from alignment.quotes.person import GOVERNED, Mention, Person, first_from
from alignment.quotes.pronouns import NEAR, addresses, antecedent, named_next
from alignment.quotes.quote import Quote, QuoteKind
from alignment.quotes.slavic.subjectless import unnamed_subject
from alignment.quotes.turns import asked_before, interviewee, with_turns
from alignment.quotes.view import word_set

_AND = frozenset({"and", "і", "й", "та", "и"})


def link_speakers(quotes: Sequence[Quote], text: str, lang: str) -> list[Quote]:
    """The quotes, with `speaker` set where the text makes plain which person it is."""
    if not quotes:
        return []
    people, named = find_people(text, lang, quotes)
    mentions = _outside(named, quotes)
    spoken: list[tuple[int, str]] = []
    out: list[Quote] = []
    described: tuple[int, str] = (-NEAR, "")
    nobody: tuple[int, str] = (-NEAR, "")
    # What speakers without a name are → where and how each was told of last.
    unnamed: dict[str, tuple[int, str]] = {}
    callings = callings_of_people(text, named, lang)
    cited = _cited(quotes)
    for quote in quotes:
        key = _key_of(quote, text, people, mentions, spoken, lang)
        if not key and quote.source:
            # Nobody is named but by those who speak: who is named last in their words.
            key = _key_of(quote, text, people, named, spoken, lang)
        key = _subject_of_content(quote, text, people, named) or key or _renamed(quote, text, named)
        words, asked = _words(quote, text), ""
        gender = gender_of_pronoun(words.lower().split())
        if not key and words and not gender and not _named_within(quote, named):
            key = described_person(quote, words, text, lang, people, mentions, named, callings)
            key = key or described_person(quote, words, text, lang, people, named, named, callings)
            meant = unnamed.get(unnamed_calling(words, lang), nobody)
            if meant[1] and not (key and _is_named_since(key, meant[0], quote, mentions)):
                key, described = "", meant
            described = nobody if key else described
        if quote.rule == "transcript" and words.lower() in _ANSWERS:
            key = key or interviewee(mentions, quote.content[0].start)
        if not quote.source or quote.rule in _LED:
            asked = asked_before(quote, text, mentions)
            key = asked or key
            if not key and lang in SLAVIC and not quote.source:
                key = unnamed_subject(quote, text, lang, people, mentions, spoken)
        nearer = gender and not asked and not _is_heard(described, quote, gender, text, out)
        nearer = nearer and _is_nearer(described, quote, key, gender, lang, mentions)
        if not key and not nearer and gender in ("masc", "femn"):
            key = named_next(text, quote.source[-1].end, gender, people, mentions)
        if nearer:
            described = (quote.source[0].start, described[1])
            quote = replace(quote, speaker=described[1])
        elif key:
            spoken.append(((quote.source or quote.content)[0].start, key))
            quote = replace(quote, speaker=people[key].name)
        elif (
            words
            and not gender
            and quote.id not in cited
            and quote.rule not in GOVERNED
            and not _aside(quote, text)
        ):
            head, phrase = unnamed_calling(words, lang), within_sentence(words, lang)
            if head in unnamed:
                # A diplomat in the room said …; “…,” the diplomat added.
                phrase = unnamed[head][1]
                quote = replace(quote, speaker=phrase)
            described = (quote.source[0].start, phrase)
            if head:
                unnamed[head] = described
        out.append(quote)
    return with_turns(out, text)


def _named_within(quote: Quote, named: Sequence[Mention]) -> bool:
    """Whether a source holds a name, be it of somebody else."""
    first = first_from(named, quote.source[0].start)
    return first < len(named) and named[first].start < quote.source[-1].end


def _is_heard(
    described: tuple[int, str], quote: Quote, gender: str, text: str, before: Sequence[Quote]
) -> bool:
    """Whether who is told of asks a pronoun's person, or tells them: the host reminded | him."""
    where, phrase = described
    at = quote.source[0].start
    end = where + len(phrase)
    if gender in ("masc", "femn") and 0 <= where < at and addresses(text, end, at, gender):
        return True
    if not before or not before[-1].source or before[-1].source[0].start != where:
        return False
    cue = " ".join(span.of(text).lower() for span in quote.cue)
    return bool(_ASKS.search(before[-1].content[-1].of(text)) and _ANSWERED.search(cue))


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
    subject = not before or (before[-1] == "," and len(before) < _FEW)
    return one.key if subject and people[one.key].gender in ("", gender) else ""


# Rules of reports whose words for the speaker stand after what is said, or within it.
_AFTERWARDS = frozenset({"postposed", "interpolated"})
_FEW = 30


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


def _aside(quote: Quote, text: str) -> bool:
    """Whether who speaks is only told of in a relative clause: he met | an uncle | who told him."""
    source, cue = quote.source, quote.cue
    if not cue:
        return False
    before = text[max(0, source[0].start - 12) : source[0].start].lower().split()[-1:]
    return text[source[-1].end : cue[0].start].split()[:1] == ["who"] or before in _RELATIVE


# Rules whose source is led over from the words before the passage.
_LED = frozenset({"sentence-before", "continued", "turn"})


_ANSWERS = frozenset({"a", "answer", "відповідь", "ответ"})


# The pitch, | which | the visitors’ coach compared to a field.
_RELATIVE = (["which"], ["whom"])


def _words(quote: Quote, text: str) -> str:
    return text[quote.source[0].start : quote.source[-1].end] if quote.source else ""


def _is_nearer(
    described: tuple[int, str],
    quote: Quote,
    key: str,
    gender: str,
    lang: str,
    mentions: Sequence[Mention],
) -> bool:
    """Whether a pronoun stands for the last speaker without a name, and for nobody named since."""
    where, phrase = described
    at = quote.source[0].start
    if not 0 < at - where < NEAR or not can_stand_for(phrase, gender, lang):
        return False
    since = mentions[first_from(mentions, where) : first_from(mentions, at)]
    return not any(one.key == key for one in since)


def _outside(mentions: Sequence[Mention], quotes: Sequence[Quote]) -> list[Mention]:
    """Mentions by the narrator: whom a speaker names is seldom who speaks next.

    What nobody in particular is said to say (Bell is reportedly ill) is the narrator's.
    """
    told = [quote for quote in quotes if quote.source or quote.kind is not QuoteKind.INDIRECT]
    spans = sorted((span.start, span.end) for quote in told for span in quote.content)
    out: list[Mention] = []
    index, reach = 0, 0
    for mention in mentions:
        while index < len(spans) and spans[index][0] <= mention.start:
            reach = max(reach, spans[index][1])
            index += 1
        if mention.start >= reach:
            out.append(mention)
    return out


def _cited(quotes: Sequence[Quote]) -> frozenset[str]:
    """Ids of quotes whose source stands in somebody's words: “People say no,” said the mayor."""
    marked = sorted(
        (span.start, span.end)
        for quote in quotes
        if quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)
        for span in quote.content
    )
    found, index, reach = set(), 0, 0
    for quote in sorted((q for q in quotes if q.source), key=lambda q: q.source[0].start):
        while index < len(marked) and marked[index][0] <= quote.source[0].start:
            reach = max(reach, marked[index][1])
            index += 1
        if quote.source[-1].end <= reach:
            found.add(quote.id)
    return frozenset(found)


def _key_of(
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
    inside = mentions[first_from(mentions, first) : first_from(mentions, last)]
    if len(inside) > 1 and _AND & set(text[inside[-2].end : inside[-1].start].lower().split()):
        # Two speakers have no one name.
        return ""
    if inside:
        name = text[inside[-1].start : inside[-1].end].split()
        owner = inside[-1].start > first and quote.rule not in GOVERNED and is_oblique(name, lang)
        # Мать Ады Крук: she is not who speaks.
        return "" if owner else inside[-1].key
    gender = gender_of_pronoun(text[first:last].lower().split())
    if gender not in ("masc", "femn"):
        return ""
    return antecedent(text, first, gender, people, mentions, spoken)
