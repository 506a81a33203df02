"""Markdown: the text stays as it stands in the file; its marks are told apart from its words.

Offsets count from the file's first character. Headings, list items, quoted lines and paragraphs
become `Article.paragraphs`, without `#`, `-`, `>` and the like; code, rules, tables' rules,
comments and link definitions belong to none. Marks within a line (`**`, `[...](...)`) are listed
in `Article.markup`, so that a translator needn't see them. Front matter between two lines `---`
gives `title`, `date`, `url`, `outlet` and `lang`. The first heading, if nothing but front matter
stands before it, is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpora.article import Article, without_markup
from corpora.readers.encoding import UndecodableError, decode
from corpora.readers.layout import find_title, lay_out
from corpora.readers.record import Origin, Rejected, UnusableError
from mt.text import Span

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<body>(?:(?!---).*\n)*)---[ \t]*(?:\r?\n|\Z)")
_KEY = re.compile(r"""(\w+)[ \t]*:[ \t]*["']?(.*?)["']?[ \t]*\r?$""", re.M)
_DATE = re.compile(r"\s*date:?[ \t]+\d{4}-\d{2}-\d{2}(?=\s|\Z)[ \t]*", re.I)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*){3,}$|[ \t|:+-]*\|[ \t|:+-]*$")
_ASIDE = re.compile(
    r" {0,3}(?:\[[^\]]+\]:[ \t]*\S+"  # where a link goes
    r"|(?:<!--.*-->|</?\w[^>]*>|!\[[^\]]*\]\([^)]*\))[ \t]*$)"  # a comment, a tag, a picture
)
_MARKER = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)?")
_INLINE = re.compile(
    r"(?P<quoted>(?<=\n)[ \t]*>[> \t]*)"
    r"|(?P<escape>\\[\\`*_{}\[\]()#+.!>~|-])|(?P<image>!\[[^\[\]\n]{0,200}\]\([^()\s]{0,500}\))"
    r"|\[(?P<label>[^\[\]\n]{1,200})\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,200}\])"
    r"|(?P<strong>\*\*|__|~~)|(?P<star>\*)|(?P<under>(?<!\w)_(?=\w)|(?<=[\w.,!?…»”])_(?!\w))|(?P<code>`+)"
)


def read(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Rejected]:
    """The article of a Markdown file."""
    try:
        decoded = decode(b"".join(lines), encoding=origin.encoding)
        yield _article(decoded.text, origin, (decoded.note,) if decoded.note else ())
    except (UndecodableError, UnusableError) as error:
        yield origin.reject(str(error))


def _article(text: str, origin: Origin, notes: tuple[str, ...]) -> Article:
    front = _FRONT_MATTER.match(text)
    keys = dict(_KEY.findall(front["body"])) if front else {}
    start = front.end() if front else 0
    article = lay_out(
        text,
        origin,
        lang=origin.lang or keys.get("lang") or keys.get("language"),
        headline=keys.get("title") or None,
        date=keys.get("date") or None,
        url=keys.get("url") or None,
        outlet=keys.get("outlet") or None,
        notes=notes,
    )
    header = _DATE.match(text, start)
    blocks, headings = _blocks(text, header.end() if header else start)
    if not blocks:
        raise UnusableError("there is no text in it; give a file with an article")
    title = blocks[0] if 0 in headings else find_title(text, blocks, article.headline)
    article = replace(
        article,
        body=Span(blocks[0].start, blocks[-1].end),
        title=title,
        paragraphs=blocks,
        markup=tuple(_markup(text, blocks)),
    )
    if title is None:
        return article
    return replace(article, headline=" ".join(without_markup(article, title)[0].split()))


def _blocks(text: str, start: int) -> tuple[tuple[Span, ...], set[int]]:
    """Spans of the paragraphs, and which of them are headings."""
    blocks: list[Span] = []
    headings: set[int] = set()
    going_on = fenced = quoted = False
    for match in _LINE.finditer(text, start):
        line = match.group().rstrip()
        offset = match.start()
        if _FENCE.match(line):
            fenced, going_on = not fenced, False
        elif fenced or not line.strip() or _ASIDE.match(line):
            going_on = False
        elif heading := _HEADING.match(line):
            if heading["text"]:
                headings.add(len(blocks))
                blocks.append(Span(offset + heading.start("text"), offset + heading.end("text")))
            going_on = False
        elif going_on and _UNDERLINE.match(line):
            headings.add(len(blocks) - 1)
            going_on = False
        elif _RULE.match(line):
            going_on = False
        else:
            marker = _MARKER.match(line)
            skip = marker.end() if marker else 0
            if skip >= len(line):
                going_on = False
                continue
            span = Span(offset + skip, offset + len(line))
            goes_on = not line[:skip].strip() or (quoted and set(line[:skip]) <= set("> \t"))
            quoted = line[:skip].lstrip().startswith(">")
            if going_on and goes_on:
                blocks[-1] = Span(blocks[-1].start, span.end)
            else:
                blocks.append(span)
            going_on = True
    return tuple(_without_emphasis(text, block) for block in blocks), headings


def _without_emphasis(text: str, block: Span) -> Span:
    """A block that is emphasised as a whole, without its outer marks."""
    for mark in ("***", "**", "__", "*", "_"):
        inner = block.of(text)[len(mark) : -len(mark)]
        whole = block.of(text).startswith(mark) and block.of(text).endswith(mark)
        if whole and inner.strip() and mark not in inner:
            return Span(block.start + len(mark), block.end - len(mark))
    return block


def _markup(text: str, blocks: Iterable[Span]) -> Iterator[Span]:
    """Marks within the blocks, in order: what a reader of the page doesn't see."""
    for block in blocks:
        at = block.start
        while match := _INLINE.search(text, at, block.end):
            at = match.end()
            if match["label"] is not None:
                yield Span(match.start(), match.start("label"))
                yield from _markup(text, [Span(*match.span("label"))])
                yield Span(match.end("label"), match.end())
            elif match["escape"]:
                yield Span(match.start(), match.start() + 1)
            elif match["star"] and _lone(text, match.start(), match.end()):
                continue
            else:
                yield Span(*match.span())


def _lone(text: str, start: int, end: int) -> bool:
    """Whether a mark has white space on both sides, and so marks nothing (`5 * 3`)."""
    return text[max(0, start - 1) : start].isspace() and text[end : end + 1].isspace()
