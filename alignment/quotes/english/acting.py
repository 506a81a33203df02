"""Who acts in the English sentence of a pronoun, or in the one before: the mayor shrugged."""

from __future__ import annotations

import re

from alignment.quotes.view import word_set
from mt.text import Span

# Characters that are looked at before a quote.
_REACH = 400
_VERB = (
    r"(?:(?:also|never|still|once|only|just|then|now|later|soon|even|at\sfirst)\s)?"
    r"(?:[a-z]{2,}ed|[a-z]{3,}s|was|is|has|had|does|did|can|could|will|would|must|may|might|came"
    r"|went|took|left|sat|stood|spent|won|lost|made|kept|knew|ran|put|wore|spoke|found|got|gave"
    r"|told|met|wrote|thought|felt|held|led|let|fell|paid|sang|set|shook|rose|saw|said|drew|threw"
    r"|broke|brought|bought|began|became|grew|hid|read|sent|sold|rang|drove|flew)\b(?!-)"
)
_NOUNS = r"(?:\s[\w’'-]+){0,6}?\s(?!(?:the|an?|of|in|at|on|for|from|to|with|and|or)\b)[\w’'-]+"
_WHO = rf"(?P<who>(?:the|an?|his|her|its|their|one|another){_NOUNS})"
# Then the registrar, a soft-spoken woman, | ordered shelves.
_ACTS = re.compile(
    r"(?:(?:But|And|Yet|Then|So|Still|Now|Later|Meanwhile|Afterwards|Only),?\s)?"
    rf"(?i:{_WHO})(?:,\s[^,.;:]{{1,60}},)?\s{_VERB}"
)
_ACTS_LOW = re.compile(rf"{_WHO}(?:,\s[^,.;:]{{1,60}},)?\s{_VERB}")
_CLAUSE = re.compile(r"(?:,\s(?:and|but|while|yet)|;)\s")
# Somebody asked | a nurse in Lviv | what she missed.
_ASKED = re.compile(
    rf"\basked\s(?P<who>(?:an?|the|his|her|one|my|another){_NOUNS})"
    r"(?=[,.:]|\s(?:if|whether|what|why|how|who|when|where|about)\b)"
)
_END = re.compile(r"[.!?…][”\"’)]*\s+(?=[“\"‘]?[A-Z])")
_QUOTING = word_set("what which as")
# Who is told something is not who tells it; her son is no her.
_HIM = {
    "masc": re.compile(r"\bhim\b"),
    "femn": re.compile(
        r"\bher\b(?=[.,;:!?]|$"
        r"|\s(?:if|whether|that|what|why|how|to|an?|the|about|for|as|in|on|at|when)\b)"
    ),
}
_OWNED = re.compile(r"['’]s?\s")


def acting_before(text: str, start: int, at: int, gender: str) -> Span | None:
    """The noun phrase for who acts before a pronoun, or is asked.

    The subject of the pronoun's own sentence (the club deplored what | it | called …), or, for he
    and she, of the sentence before (the mayor shrugged. “No,” | he | said), unless he is told
    something there.

    Args:
        text: The article.
        start: Offset of the quote, or of its pronoun where that stands first.
        at: Offset of the pronoun.
        gender: Its gender, `masc`, `femn` or `neut`, or `plur`.
    """
    begin, head = _paragraph(text, start)
    opens = not head
    if opens:
        # I asked a nurse if it rained. ¶ “It does,” | she | wrote.
        end = begin
        while end and text[end - 1] == "\n":
            end -= 1
        begin, head = _paragraph(text, end)
    sentences = [0, *(match.end() for match in _END.finditer(head)), len(head)]
    found = None
    if head and head[-1] not in ".!?…”":
        found = _beside(text, head, sentences[-2], at, gender)
        sentences.pop()
    if found is None and gender in _HIM and len(sentences) > 1:
        first, last = sentences[-2:]
        found = _ASKED.search(head, first, last)
        if found is None and not opens:
            found = _unaddressed(_ACTS.match(head, first, last), head, last, gender)
    return Span(begin + found.start("who"), begin + found.end("who")) if found else None


def _paragraph(text: str, end: int) -> tuple[int, str]:
    """Where a paragraph begins, and its words before a place without an opening mark."""
    begin = max(text.rfind("\n", 0, end) + 1, end - _REACH)
    return begin, text[begin:end].rstrip(" “\"‘'")


def _beside(text: str, head: str, first: int, at: int, gender: str) -> re.Match[str] | None:
    """The subject of the sentence that a pronoun stands in; of what it calls so, for a thing."""
    found = _ACTS.match(head, first)
    for clause in _CLAUSE.finditer(head, first):
        # Drills steer themselves, and | a grower | showed a field sown, as | he | put it.
        found = _ACTS_LOW.match(head, clause.end()) or found
    if gender in _HIM:
        return _unaddressed(found, head, len(head), gender)
    quoting = not _QUOTING.isdisjoint(text[max(0, at - 8) : at].lower().split()[-1:])
    return found if found and quoting and not _OWNED.search(found.group("who")) else None


def _unaddressed(
    found: re.Match[str] | None, head: str, last: int, gender: str
) -> re.Match[str] | None:
    """A subject whose sentence tells nobody something who may be the pronoun's."""
    return None if found is None or _HIM[gender].search(head, found.end(), last) else found
