"""Placeholders, markup and code in a text: what programs read and no translator translates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.entities import html5
from itertools import zip_longest

from mt.quality.finding import Finding
from mt.quality.pair import Pair
from mt.text import Span

# Elements of HTML and XLIFF: another word in angle brackets is a tag only with a slash or an
# attribute, so that <redacted> may be translated.
_ELEMENTS = (
    "a|abbr|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li"
    "|mark|ol|p|pre|q|s|small|span|strong|sub|sup|table|td|th|tr|u|ul|wbr"
    "|bpt|bx|ec|ept|ex|g|it|mrk|pc|ph|sc|x|\\d{1,3}"
)
_NAME = r"[A-Za-z][\w:.-]{0,40}"
# Marks of quotes are written so too: ``Yes'', `Слава Україні`.
_CODES = re.compile(
    r"(?P<code>(?<![\w`])`(?=[^`\n]*[A-Za-z0-9])[^`\n]{1,200}`(?![\w`]))"
    rf"|(?P<tag></(?:{_NAME}|\d{{1,3}})\s?>|<(?:{_ELEMENTS})>|<(?:{_NAME}|\d{{1,3}})\s?/>"
    rf"|<{_NAME}\s[^<>=]{{0,80}}=[^<>]{{0,500}}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<placeholder>\$?\{{1,3}\s?[^\s{}]{1,60}\s?\}{1,3}"
    r"|(?<![\d%])%(?:\(\w{1,60}\))?(?:\d{1,2}\$)?[-+#0]?\d{0,3}(?:\.\d{1,2})?l{0,2}[sdifuxgc@]"
    r"(?![A-Za-z0-9_]))"
)
_SIGNS = frozenset("{<%&`")
_INDEX = re.compile(r"(?<=%)\d{1,2}\$")
_TAG_NAME = re.compile(r"</?[\w:.-]+")
# A message with forms for each number or gender: its braces hold words that are translated.
_WITH_FORMS = re.compile(r"\{\s?\w{1,60}\s?,\s?(?:plural|select|selectordinal)\s?,")
# Escapes of the signs that markup is written with; for others a language has signs of its own.
_ESCAPES = frozenset({"&lt;", "&gt;"})


def inline_codes(pair: Pair) -> Iterator[Finding]:
    """A placeholder, tag, escape or piece of code is lost, added or changed."""
    if not (_may_have_codes(pair.src) or _may_have_codes(pair.tgt)):
        return
    if _WITH_FORMS.search(pair.src):
        return
    source, target = list(_codes(pair.src)), list(_codes(pair.tgt))
    keys, their_keys = [_key(match) for match in source], [_key(match) for match in target]
    if not any(_INDEX.search(key) for key in keys):  # %s and %s in another order: %2$s, %1$s
        their_keys = [_INDEX.sub("", key) for key in their_keys]
    escaped = any(match.lastgroup == "entity" for match in source)
    lost = [m for m in _surplus(source, keys, their_keys) if not _may_change(m)]
    added = [m for m in _surplus(target, their_keys, keys) if not (escaped and _may_change(m))]
    for kind in _CODES.groupindex:
        ours, theirs = ([m for m in some if m.lastgroup == kind] for some in (lost, added))
        for one, other in zip_longest(ours, theirs):
            if other is None:
                note = f"“{one.group()}” is not in the translation."
            elif one is None:
                note = f"“{other.group()}” is not in the source."
            else:
                note = f"“{one.group()}” became “{other.group()}”."
            here, there = (() if m is None else (Span(*m.span()),) for m in (one, other))
            yield Finding("inline_codes", "error", here, there, note, 0.9)


def without_codes(text: str) -> str:
    """The text with spaces for its placeholders, tags, escapes and code; as long as before."""
    if not _may_have_codes(text):
        return text
    return _CODES.sub(lambda m: " " * len(m.group()) if _is_code(m) else m.group(), text)


def _codes(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _CODES.finditer(text) if _is_code(match))


def _is_code(match: re.Match[str]) -> bool:
    """Whether an entity has a name that HTML knows: not Ernst&Young;."""
    written = match.group()
    return match.lastgroup != "entity" or written[1] == "#" or written[1:] in html5


def _may_have_codes(text: str) -> bool:
    """Whether a text has a sign that codes begin with."""
    return not _SIGNS.isdisjoint(text)


def _key(match: re.Match[str]) -> str:
    """What has to be the same: of a tag its name, as the texts of attributes are translated."""
    if match.lastgroup == "tag" and (name := _TAG_NAME.match(match.group())):
        return name.group().lower()
    return match.group()


def _may_change(match: re.Match[str]) -> bool:
    """Whether a code escapes a sign that each language has its own of: &quot;, &nbsp;, &mdash;."""
    return match.lastgroup == "entity" and match.group() not in _ESCAPES


def _surplus(
    codes: list[re.Match[str]], keys: list[str], others: list[str]
) -> Iterator[re.Match[str]]:
    """The codes that the other text has no more of."""
    left = Counter(others)
    for match, key in zip(codes, keys, strict=True):
        left[key] -= 1
        if left[key] < 0:
            yield match
