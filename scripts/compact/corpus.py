"""Training pairs: reading, cleaning, and what is kept out."""

from __future__ import annotations

import json
import lzma
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gold_sentences import read_sentences

from .options import LANGUAGES

SPACES = dict.fromkeys(
    map(
        ord,
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
        "\u2009\u200a\u202f\u205f\u3000\t",
    ),
    " ",
)
NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301"), "")
LETTERS = {ord("ё"): "е", ord("Ё"): "Е"}
APOSTROPHE = re.compile(r"(?<=[^\W\d_])['ʼ`´ʹ‘](?=[^\W\d_])")
WORD = re.compile(r"\w+(?:['’ʼ-]\w+|(?<=\d)[.,](?=\d)\w+)*|[^\w\s]")
ALLOWED = re.compile(
    r"[\w \u0400-\u045f\u0490\u0491!-~«»„“”‘’‚‹›…–—−№§°€£¥₽₴©®™½¼¾²³×·•’ʼ′″]*", re.ASCII
)
ACCENTED = re.compile(r"[\u00c0-\u017f]")


@dataclass(frozen=True)
class Pair:
    """One English sentence with its translation.

    Attributes:
        group: One of `options.GROUPS`.
        lang: `uk` or `ru`.
        source: English text.
        target: Its translation.
        key: Number of the triple in our own articles, -1 elsewhere.
    """

    group: str
    lang: str
    source: str
    target: str
    key: int = -1


def tidy(text: str) -> str:
    """Normalise spaces, invisible characters, stress marks and composed letters."""
    text = unicodedata.normalize("NFC", text).translate(SPACES).translate(NOTHING)
    return " ".join(text.split())


def tidy_target(text: str, lang: str) -> str:
    """Write a translation the way newspapers do: «quotes», one apostrophe, no ё."""
    text = tidy(text).translate(LETTERS)
    if lang == "uk":
        text = APOSTROPHE.sub("’", text)
    if "«" not in text:
        text = text.replace("“", '"').replace("”", '"').replace("„", '"')
        if text.count('"') % 2 == 0:
            parts = text.split('"')
            text = "".join(
                part + ("" if i == len(parts) - 1 else "«" if i % 2 == 0 else "»")
                for i, part in enumerate(parts)
            )
    return text


def words(text: str) -> list[str]:
    """Split a text into words and marks, as the hand-made alignments do."""
    return WORD.findall(text)


def group_of(tag: str) -> str:
    """Sort the tag of a bitext line into one of the groups that are weighted."""
    if tag.startswith("tatoeba"):
        return "tatoeba"
    if tag.startswith("distilled"):
        return "distilled"
    if tag.startswith("backtranslated"):
        return "real"
    return "news"


def fits(source: str, target: str) -> bool:
    """Tell whether a pair looks like a sentence and its translation."""
    long, short = max(len(source), len(target)), min(len(source), len(target))
    if short == 0 or long > 600 or (long > 20 and long > 2.5 * short):
        return False
    if source == target or not re.search(r"[\u0400-\u04ff]", target):
        return False
    return all(ALLOWED.fullmatch(ACCENTED.sub("e", text)) for text in (source, target))


def rows(folder: Path, langs: str) -> list[tuple[str, str, str]]:
    """Read tag, source and target of each line of the bitext of two languages, as they are."""
    path = folder / "bitext" / f"{langs}.tsv.xz"
    found = []
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            tag, source, target = line.rstrip("\n").split("\t")
            found.append((tag, source, target))
    return found


def read_bitext(folder: Path, sample: int = 0) -> Iterator[Pair]:
    """Read the English pairs of the bitext, cleaned; `sample` takes every n-th to that many."""
    for lang in LANGUAGES:
        lines = rows(folder, f"en-{lang}")
        step = max(1, len(lines) // sample) if sample else 1
        for tag, source, target in lines[::step]:
            pair = Pair(group_of(tag), lang, tidy(source), tidy_target(target, lang))
            if fits(pair.source, pair.target):
                yield pair


def read_gold(folder: Path, test: bool = False) -> Iterator[Pair]:
    """Read our own articles: those whose id ends in 5 for the test, the others to train on.

    Sentences of the hand-made word alignments are kept out of training too.
    """
    kept: set[str] = set()
    words_path = folder / "gold" / "words.jsonl"
    if words_path.exists():
        for line in words_path.read_text(encoding="utf-8").splitlines():
            kept.add(re.sub(r"\W", "", "".join(json.loads(line)["src"])))
    key = 0
    for line in (folder / "gold" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for number, para in enumerate(article["paras"]):
            for sent in para["sents"]:
                key += 1
                if article["id"].endswith("5") != test:
                    continue
                source = tidy(sent["en"])
                if not test and re.sub(r"\W", "", source) in kept:
                    continue
                for lang in LANGUAGES:
                    target = tidy_target(sent[lang], lang)
                    if not target or not source:
                        continue
                    yield Pair("gold", lang, source, target, key)
                    if number == 0 and not test:
                        yield Pair("caps", lang, source.upper(), target)


def read_own_sentences(path: Path) -> Iterator[Pair]:
    """Read our own sentences for words that the other data lacks."""
    for texts in read_sentences(path):
        for lang in LANGUAGES:
            yield Pair("sentences", lang, tidy(texts["en"]), tidy_target(texts[lang], lang))


def unique(pairs: Iterator[Pair]) -> list[Pair]:
    """Drop pairs met before, whatever their tag; several targets of a source are kept."""
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for pair in pairs:
        mark = (pair.lang, pair.source, pair.target)
        if mark not in seen:
            seen.add(mark)
            kept.append(pair)
    return kept


def looping(text: str) -> bool:
    """Tell whether a text says the same words over and over, or nothing."""
    found = WORD.findall(text.lower())
    if not found:
        return True
    for size in range(1, 7):
        for start in range(len(found) - 4 * size):
            block = found[start : start + size]
            if all(found[start + k * size : start + (k + 1) * size] == block for k in (1, 2, 3)):
                return True
    return False
