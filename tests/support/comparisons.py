"""Comparisons for tests: a small one written out, and a Hypothesis strategy of hostile ones."""

from __future__ import annotations

from hypothesis import strategies as st

from alignment.framing import Difference, Dimension
from alignment.quotes import QuoteKind
from alignment.sentences import Bead
from corpora.comparison import Check, Comparison, Entry, Mention, Origin, Version
from mt.text import Span

EN = "Deal is near\n\n“We are ready,” the minister claimed. Some 40 people were hurt."
UK = "Угода близька\n\n«Ми готові», — сказав міністр. Постраждало кілька людей."
RU = "Сделка близка\n\n«Мы готовы», — заявил министр. Пострадали 40 человек."


def spans_of(text: str, *parts: str) -> tuple[Span, ...]:
    """Where each of `parts` stands in `text`, first occurrence."""
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def small() -> Comparison:
    """One statement in three languages; the Russian one isn't found."""
    source = Version(
        key="en",
        lang="en",
        text=EN,
        sentences=spans_of(
            EN, "Deal is near", "“We are ready,” the minister claimed.", "Some 40 people were hurt."
        ),
        id="deal",
        title="Deal is near",
        date="2026-05-11",
        url="https://example.org/deal",
        outlet="The Northern Post",
    )
    uk = Version(
        key="uk",
        lang="uk",
        text=UK,
        sentences=spans_of(
            UK, "Угода близька", "«Ми готові», — сказав міністр.", "Постраждало кілька людей."
        ),
        origin=Origin.TRANSLATION,
        id="deal.uk",
        date="2026-05-12",
        outlet="Новий кур’єр",
        beads=(Bead((0,), (0,)), Bead((1,), (1,), 0.9), Bead((2,), (2,), 0.8)),
        words=tuple(
            (spans_of(EN, src)[0], spans_of(UK, tgt)[0])
            for src, tgt in (("We", "Ми"), ("ready", "готові"), ("claimed", "сказав"))
        ),
    )
    ru = Version(
        key="ru",
        lang="ru",
        text=RU,
        sentences=spans_of(
            RU, "Сделка близка", "«Мы готовы», — заявил министр.", "Пострадали 40 человек."
        ),
        origin=Origin.MT,
        model="compact@1a2b3c4d",
        beads=(Bead((0,), (0,)), Bead((1, 2), (1, 2))),
        scores=(-0.31, None, -1.25),
        notes=("1 sentence was split before it was translated.",),
    )
    claimed = Difference(
        dimension=Dimension.ATTRIBUTION,
        between=("en", "uk"),
        rule="cue-class",
        note="claimed (doubting) → сказав (neutral)",
        evidence={"en": spans_of(EN, "claimed"), "uk": spans_of(UK, "сказав")},
        confidence=0.8,
        why=(("class en", "doubting"), ("class uk", "neutral")),
    )
    entry = Entry(
        id="q1",
        kind=QuoteKind.DIRECT,
        mentions={
            "en": Mention(
                spans=spans_of(EN, "We are ready"),
                kind=QuoteKind.DIRECT,
                cue=spans_of(EN, "claimed"),
                source=spans_of(EN, "the minister"),
                method="marks",
            ),
            "uk": Mention(
                spans=spans_of(UK, "Ми готові"),
                kind=QuoteKind.DIRECT,
                cue=spans_of(UK, "сказав"),
                source=spans_of(UK, "міністр"),
                confidence=0.93,
                method="marks+words",
                why=(("words", "0.9"),),
            ),
            "ru": None,
        },
        reasons={"ru": "no quote here is like it: 31% sure of the nearest, 40% is needed"},
        differences=(claimed,),
    )
    check = Check(
        check="missing_number",
        severity="error",
        lang="uk",
        source=spans_of(EN, "40"),
        target=spans_of(UK, "кілька"),
        note="40 is missing.",
        confidence=0.9,
    )
    return Comparison(
        source=source,
        versions={"uk": uk, "ru": ru},
        entries=(entry,),
        checks=(check,),
        manifest={"parallax": "0.1.0", "model": {"name": "compact"}, "options": {"beam_size": 4}},
    )


# What breaks pages, tables and XML: mark-up, formulas, control characters, separators, marks
# without a partner, right-to-left and zero-width characters, characters beyond the first plane.
_HOSTILE = st.sampled_from(
    [
        *("<script>alert(1)</script>", "&amp;", "]]>", "<!--", "-->", "{{ x }}", "{% y %}"),
        *('"', "'", "=1+1", "+1", "-1", "@a", "\t", "\n", "\r", "\r\n", "\n\n", "\\n", "\\", "|"),
        *("\x00", "\x07", "\x0b", "\x1b", "\x85", "\u2028", "\ufffe", "\ufeff", "\u200b", "\u202e"),
        *("«", "»", "“", "”", "ё", "ї", "е\u0301", "🕊", "javascript:", " "),
    ]
)
hostile_text = st.lists(st.one_of(_HOSTILE, st.text(max_size=5)), max_size=12).map("".join)
_names = st.one_of(st.none(), hostile_text)
_unit = st.floats(0, 1).map(lambda number: round(number, 6))
_why = st.lists(st.tuples(hostile_text, hostile_text), max_size=2).map(tuple)


def _spans(text: str, *, max_size: int = 3) -> st.SearchStrategy[tuple[Span, ...]]:
    """Any spans of a text, crossing and empty ones too."""
    offset = st.integers(0, len(text))
    span = st.tuples(offset, offset).map(lambda pair: Span(min(pair), max(pair)))
    return st.lists(span, max_size=max_size).map(tuple)


@st.composite
def _sentences(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Sentences in order, not overlapping, not empty."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if b > a)


@st.composite
def _beads(draw: st.DrawFn, n_src: int, n_tgt: int) -> tuple[Bead, ...]:
    """Beads that cover both sides once and in order."""
    beads = []
    i = j = 0
    while i < n_src or j < n_tgt:
        di = draw(st.integers(0, min(2, n_src - i)))
        dj = draw(st.integers(0 if di else 1, 2))
        dj = min(dj, n_tgt - j)
        if di or dj:
            beads.append(Bead(tuple(range(i, i + di)), tuple(range(j, j + dj)), draw(_unit)))
        elif i < n_src:
            beads.append(Bead((i,), (), draw(_unit)))
            di = 1
        i, j = i + di, j + dj
    return tuple(beads)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Any comparison that the types allow, of hostile text."""
    text = draw(hostile_text)
    source = Version(
        key="en",
        lang="en",
        text=text,
        sentences=draw(_sentences(text)),
        id=draw(hostile_text),
        title=draw(_names),
        date=draw(_names),
        url=draw(_names),
        outlet=draw(_names),
        notes=tuple(draw(st.lists(hostile_text, max_size=2))),
    )
    versions = {}
    for key in draw(st.lists(st.sampled_from(["uk", "ru", "uk-2"]), max_size=3, unique=True)):
        body = draw(hostile_text)
        sentences = draw(_sentences(body))
        words = st.tuples(_spans(text, max_size=4), _spans(body, max_size=4))
        versions[key] = Version(
            key=key,
            lang=key[:2],
            text=body,
            sentences=sentences,
            origin=draw(st.sampled_from([Origin.MT, Origin.TRANSLATION, Origin.INDEPENDENT])),
            id=draw(_names),
            date=draw(_names),
            outlet=draw(_names),
            model=draw(_names),
            beads=draw(_beads(len(source.sentences), len(sentences))),
            scores=tuple(draw(st.lists(st.one_of(st.none(), _unit), max_size=3))),
            words=tuple(zip(*draw(words), strict=False)),
        )
    columns = [source, *versions.values()]
    entries = tuple(
        draw(_entry(columns, f"q{number}")) for number in range(1, draw(st.integers(1, 4)))
    )
    checks = tuple(
        Check(
            check=draw(st.sampled_from(["missing_number", "loop"])),
            severity=draw(st.sampled_from(["error", "warning"])),
            lang=version.key,
            source=draw(_spans(text)),
            target=draw(_spans(version.text)),
            note=draw(hostile_text),
            confidence=draw(_unit),
        )
        for version in versions.values()
    )
    return Comparison(
        source=source,
        versions=versions,
        entries=entries,
        checks=checks,
        manifest={"parallax": "0", "options": {"note": draw(hostile_text), "beam_size": 4}},
    )


@st.composite
def _entry(draw: st.DrawFn, columns: list[Version], name: str) -> Entry:
    kinds = st.sampled_from(list(QuoteKind))
    mentions = {
        version.key: draw(
            st.one_of(
                st.none(),
                st.builds(
                    Mention,
                    spans=_spans(version.text),
                    kind=kinds,
                    cue=_spans(version.text, max_size=1),
                    source=_spans(version.text, max_size=1),
                    speaker=_names,
                    confidence=_unit,
                    method=hostile_text,
                    why=_why,
                ),
            )
        )
        for version in columns
    }
    differences = []
    if len(columns) > 1:
        for _ in range(draw(st.integers(0, 2))):
            first, second = draw(st.permutations(columns))[:2]
            differences.append(
                Difference(
                    dimension=draw(st.sampled_from(list(Dimension))),
                    between=(first.key, second.key),
                    rule=draw(hostile_text),
                    note=draw(hostile_text),
                    evidence={
                        version.key: draw(_spans(version.text)) for version in (first, second)
                    },
                    confidence=draw(_unit),
                    why=draw(_why),
                )
            )
    return Entry(
        id=name,
        kind=draw(kinds),
        mentions=mentions,
        reasons={key: draw(hostile_text) for key, found in mentions.items() if found is None},
        differences=tuple(differences),
        parent=draw(st.one_of(st.none(), st.just("q1"))),
    )
