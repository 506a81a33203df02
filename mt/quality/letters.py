"""Letters that don't belong: of another alphabet, or of a neighbour language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mt.quality.finding import Finding
from mt.quality.pair import Pair, Word
from mt.text import Span

# Latin and Cyrillic letters that look alike.
LOOK_ALIKES = dict(zip("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ", strict=True))
_LATIN_OF = {cyrillic: latin for latin, cyrillic in LOOK_ALIKES.items()}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_NAMES = {"latin": "Latin", "cyrillic": "Cyrillic"}
_OF_LANGUAGE = {"uk": "Ukrainian", "ru": "Russian", "en": "English"}


def foreign_letters(pair: Pair) -> Iterator[Finding]:
    """A word has a letter that its language doesn't have, or a look-alike of another alphabet."""
    for word in pair.tgt_words:
        note = _mixed_alphabets(word) or _look_alike_word(word, pair) or _not_of(word, pair)
        if note:
            yield Finding("foreign_letters", "error", (), (word.span,), note, 0.95)


def _mixed_alphabets(word: Word) -> str:
    """Tells of a part of the word, between hyphens, that mixes Latin and Cyrillic."""
    for part in re.split("[-‑]", word.text):
        latin, cyrillic = _LATIN.findall(part), _CYRILLIC.findall(part)
        if not latin or not cyrillic:
            continue
        if set(latin) <= LOOK_ALIKES.keys() and len(latin) <= 2 * len(cyrillic):
            return f"{word.text!r} has Latin {_listed(latin)} inside a Cyrillic word."
        if set(cyrillic) <= _LATIN_OF.keys() and len(cyrillic) <= len(latin):
            return f"{word.text!r} has Cyrillic {_listed(cyrillic)} inside a Latin word."
    return ""


def _look_alike_word(word: Word, pair: Pair) -> str:
    """Tells of a whole word in the other alphabet's look-alikes (HATO, a lone Latin i)."""
    if pair.tgt_rules.script != "cyrillic" or not set(word.text) <= LOOK_ALIKES.keys():
        return ""
    if re.search(
        rf"(?<!\w){re.escape(word.text)}(?!\w)" if len(word.text) == 1 else re.escape(word.text),
        pair.src,
    ):
        return ""
    if not set(word.text) - set("IX"):  # a Roman numeral
        return ""
    alone = len(word.text) == 1
    before, after = pair.tgt[: word.span.start][-2:], pair.tgt[word.span.end :][:2]
    if alone and not (_is_cyrillic_edge(before) and _is_cyrillic_edge(after)):
        return ""
    if not alone and not (word.text.isupper() and len(word.text) > 2):
        return ""
    cyrillic = "".join(LOOK_ALIKES[letter] for letter in word.text)
    return f"{word.text!r} is in Latin letters; {cyrillic!r} is meant."


def _is_cyrillic_edge(text: str) -> bool:
    """Whether a letter's neighbourhood is a space and a Cyrillic letter."""
    return bool(re.fullmatch(r"[\u0400-\u052f,]?\s|\s[\u0400-\u052f]?", text))


def _not_of(word: Word, pair: Pair) -> str:
    """Tells of Cyrillic letters that the target's language doesn't have."""
    alphabet = pair.tgt_rules.alphabet
    if pair.tgt_rules.script == "latin":
        foreign = _CYRILLIC.findall(word.text)
    else:
        foreign = [
            letter for letter in _CYRILLIC.findall(word.text) if letter.lower() not in alphabet
        ]
    if not foreign or word.text in pair.src:
        return ""
    language = _OF_LANGUAGE.get(pair.tgt_rules.code, pair.tgt_rules.code)
    return f"{word.text!r} has {_listed(foreign)}, which {language} doesn't have."


def _listed(letters: list[str]) -> str:
    return ", ".join(dict.fromkeys(letters))


def untranslated(pair: Pair) -> Iterator[Finding]:
    """A word of the source was left as it was; names, brands, codes and addresses may stay."""
    if pair.tgt_rules.script != "cyrillic" or pair.src_rules.script != "latin":
        return
    if not any(_CYRILLIC.search(word.text) for word in pair.tgt_words):
        if (
            len(pair.src_words) >= 3
            and not _ADDRESS.fullmatch(pair.tgt.strip())
            and any(len(w.text) > 3 and w.text.islower() for w in pair.tgt_words)
        ):
            whole = Span(0, len(pair.tgt))
            note = "The sentence is not translated."
            yield Finding("untranslated", "error", (Span(0, len(pair.src)),), (whole,), note, 0.95)
        return
    left = {word.text for word in pair.src_words}
    for run in _latin_runs(pair):
        common = [word for word in run if _is_common(word, pair)]
        if not common or _is_title(run):
            continue
        span = Span(run[0].span.start, run[-1].span.end)
        text = span.of(pair.tgt)
        at = pair.src.find(text)
        if at < 0 and not any(word.text in left for word in common):
            continue
        source = (Span(at, at + len(text)),) if at >= 0 else _spans_in_source(common, pair)
        yield Finding("untranslated", "error", source, (span,), f"{text!r} is left as it was.", 0.9)


def _latin_runs(pair: Pair) -> Iterator[list[Word]]:
    """Runs of Latin words with nothing but spaces between, addresses left out."""
    addresses = [Span(*match.span()) for match in _ADDRESS.finditer(pair.tgt)]
    run: list[Word] = []
    for word in pair.tgt_words:
        latin = _LATIN.search(word.text) and not _CYRILLIC.search(word.text)
        inside = any(address.overlap(word.span) for address in addresses)
        if run and (not latin or inside or pair.tgt[run[-1].span.end : word.span.start].strip()):
            yield run
            run = []
        if latin and not inside:
            run.append(word)
    if run:
        yield run


_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|[@#]\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ua|ru|uk|eu|gov|info|int|io|me|tv)\b\S*"
)


def _is_common(word: Word, pair: Pair) -> bool:
    """Whether a Latin word is an ordinary one of the source: in lower case, and not in marks."""
    if len(word.text) < 3 or not word.text[0].islower() or not word.text.islower():
        return False
    if (
        pair.tgt[word.span.end : word.span.end + 2][:1] in {"-", "_", "."}
        and pair.tgt[word.span.end + 1 : word.span.end + 2].isalnum()
    ):
        return False  # part of a code or an address
    return not any(
        mark.paired and mark.content.contains(word.span) and mark.content.start == word.span.start
        for mark in pair.tgt_marks
    )


def _is_title(run: list[Word]) -> bool:
    """Whether a run is a name such as `Bank of America`: capitals on both ends, more than not."""
    capitals = sum(word.text[0].isupper() for word in run)
    return run[0].text[0].isupper() and run[-1].text[0].isupper() and 2 * capitals >= len(run)


def _spans_in_source(words: list[Word], pair: Pair) -> tuple[Span, ...]:
    wanted = {word.text for word in words}
    return tuple(word.span for word in pair.src_words if word.text in wanted)
