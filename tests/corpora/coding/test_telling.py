"""A statement cut out of its article: all of it, marked, with what stands around."""

from __future__ import annotations

from comparisons import comparisons, small, spans_of
from hypothesis import given

from alignment.quotes import QuoteKind
from corpora.coding.telling import telling_of
from corpora.comparison import Mention, Version
from mt.text import Span

TEXT = (
    "Rain fell. “We are ready,” the minister claimed, “and able.” Some 40 were hurt. Nobody knows."
)
SENTENCES = spans_of(
    TEXT,
    "Rain fell.",
    "“We are ready,” the minister claimed, “and able.”",
    "Some 40 were hurt.",
    "Nobody knows.",
)
SPLIT = Mention(
    spans=spans_of(TEXT, "We are ready", "and able"),
    kind=QuoteKind.DIRECT,
    cue=spans_of(TEXT, "claimed"),
    source=spans_of(TEXT, "the minister"),
)


def test_the_statement_stands_between_the_sentences_around_it() -> None:
    telling = telling_of(Version("en", "en", TEXT, SENTENCES), SPLIT)
    assert telling.statement == "We are ready … and able"
    assert (telling.source, telling.cue) == ("the minister", "claimed")
    assert [(run.role, run.text) for run in telling.runs if run.role] == [
        ("statement", "We are ready"),
        ("source", "the minister"),
        ("cue", "claimed"),
        ("statement", "and able"),
    ]
    assert telling.marked() == (
        "Rain fell. “[[We are ready]],” the minister claimed, “[[and able]].” Some 40 were hurt."
    )


def test_what_stands_far_apart_is_joined_by_an_ellipsis() -> None:
    filler = "Nothing happened that day. " * 10
    text = f"He said it. {filler}It is over."
    sentences = tuple(
        Span(at, text.index(".", at) + 1)
        for at in range(len(text))
        if at == 0 or text[at - 2 : at] == ". "
    )
    mention = Mention(spans_of(text, "It is over"), QuoteKind.INDIRECT, source=spans_of(text, "He"))
    shown = telling_of(Version("en", "en", text, sentences), mention).marked()
    assert shown == (
        "He said it. Nothing happened that day. … Nothing happened that day. [[It is over]]."
    )


def test_a_megabyte_without_a_full_stop_is_cut() -> None:
    text = "word " * 200_000
    version = Version("en", "en", text, (Span(0, len(text)),))
    long = telling_of(version, Mention((Span(500_000, 900_000),), QuoteKind.DIRECT))
    short = telling_of(version, Mention((Span(500_000, 500_004),), QuoteKind.DIRECT))
    assert sum(len(run.text) for run in long.runs) < 5_000
    assert len(long.statement) < 5_000
    assert long.runs[-1].text.endswith("…")
    assert sum(len(run.text) for run in short.runs) < 1_100


@given(comparisons())
def test_hostile_texts_are_cut_out_without_a_word_lost(comparison) -> None:
    for entry in comparison.entries:
        for key, mention in entry.mentions.items():
            if mention is None:
                continue
            version = comparison.version(key)
            runs = telling_of(version, mention).runs
            shown = "".join("".join(run.text for run in runs).split())
            for span in mention.spans:
                assert "".join(span.of(version.text).split()) in shown


def test_a_version_without_sentences_still_shows_the_statement() -> None:
    entry = small().entries[0]
    version = Version("en", "en", small().source.text, ())
    assert "[[We are ready]]" in telling_of(version, entry.mentions["en"]).marked()
