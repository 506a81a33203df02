"""Bytes to text: UTF-8 first, then what Ukrainian, Russian and English files come in.

A file that isn't UTF-8 is read in every encoding that is in use for these languages (and in the
one that charset-normalizer thinks of), and the reading whose letters look most like one of our
languages wins: their frequencies, lower case after lower case, one script a word. That holds for
a line of text, where byte statistics alone go wrong between cp1251 and KOI8.
"""

from __future__ import annotations

import codecs
import math
import re
from dataclasses import dataclass

from mt.languages import codes, language

CANDIDATES = (
    "cp1251", "koi8-u", "cp866", "cp1125", "mac-cyrillic", "iso8859-5", "cp1252",
)  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a zip archive, such as a Word file", b"{\\rtf": "RTF",
    b"\xd0\xcf\x11\xe0": "an old Word file", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture", b"\x1f\x8b": "gzip-compressed", b"\xfd7zXZ": "xz-compressed",
    b"BZh": "bzip2-compressed", b"\x28\xb5\x2f\xfd": "zstd-compressed",
}  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Beyond ASCII, what texts of ours hold: Latin and Cyrillic letters; quote marks, dashes and signs,
# whose three bytes of UTF-8 make no sense in any other encoding.
_LETTER = re.compile("[\u00a0-\u017f\u0400-\u045f\u0490\u0491]")
_TYPOGRAPHIC = re.compile("[\u2010-\u203a\u20ac\u20b4\u2116\u2122]")
_WORTH = 10  # broken bytes that such a mark makes up for
_SAMPLE = 200_000  # bytes that the choice of an encoding rests on
_LETTERS = 4_000  # letters beyond ASCII that are looked at
_WORD = re.compile(r"[^\W\d_]+|[^\s\w]|\u00a0")
_MARKS = frozenset("«»“”„’‘–—…№§°€£•·\u00a0")
# Natural logarithms of how likely a reading shows such a character, rough but far apart.
_MARK, _LATIN, _NONSENSE, _CASE, _MIXED, _CAPITAL = -4.5, -6.0, -12.0, -7.0, -6.0, -0.7
_WORST = -5.0  # a reading below this a character is no text of ours


class UndecodableError(Exception):
    """Bytes that are no text; the message says what they are and what would do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding that it was read in.

    Attributes:
        text: Without its byte-order mark; line ends as they are.
        encoding: Python's name of the encoding.
        note: What to tell about it; empty for UTF-8.
    """

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of `data`.

    Args:
        data: All of a file.
        encoding: Its encoding, where it is known.

    Raises:
        UndecodableError: It is binary, or doesn't decode.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = _strict(data[len(bom) :], name)
            return Decoded(text, name, "" if name == "utf-8" else f"encoding {name}")
    if encoding is not None:
        return Decoded(_strict(data, encoding), encoding, _note(encoding))
    if wide := _without_bom(data):
        return Decoded(_strict(data, wide), wide, _note(wide))
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
    return _most_plausible(data)


def plausibility(text: str) -> float:
    """Mean log-likelihood of the characters of `text` beyond ASCII in the best of our languages.

    About -3.3 for running Cyrillic text read right, below -5 for text read wrong; 0 for ASCII.
    """
    return max(_plausibility(text, code) for code in codes())


def _plausibility(text: str, code: str) -> float:
    frequencies = language(code).frequencies
    total, count = 0.0, 0
    # A lone Cyrillic letter amid Latin text is a dash or a quote mark read wrong.
    latin = 2 * sum(map(str.isalpha, filter(str.isascii, text))) > sum(map(str.isalpha, text))
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        ascii_letters = sum(char.isascii() for char in word)
        for index, char in enumerate(word):
            if char.isascii():
                continue
            lower = char.lower()
            if lower in frequencies:
                total += math.log(frequencies[lower] + 1e-4)
            elif char in _MARKS:
                total += _MARK
            else:
                total += _LATIN if "\u00c0" <= char <= "\u017f" else _NONSENSE
            if "\u0400" <= char <= "\u04ff" and (ascii_letters or (latin and len(word) == 1)):
                total += _MIXED
            if index and char.isupper():
                total += _CASE if word[index - 1].islower() else _CAPITAL
            count += 1
        if count >= _LETTERS:
            break
    return total / count if count else 0.0


def _most_plausible(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    readings = []
    for rank, name in enumerate(dict.fromkeys((*CANDIDATES, *_second_opinion(sample)))):
        try:
            readings.append((plausibility(sample.decode(name)), -rank, name))
        except (UnicodeDecodeError, LookupError):
            continue
    for score, _, name in sorted(readings, reverse=True):
        if score < _WORST - 2:
            break
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "koi8-u" and not set(text) & set("іїєґІЇЄҐ"):
            name = "koi8-r"
        return Decoded(text, name, _note(name))
    raise UndecodableError(
        "neither UTF-8 nor one of the encodings used for its languages "
        f"({', '.join(CANDIDATES)}); save it as UTF-8"
    )


def _second_opinion(sample: bytes) -> list[str]:
    """What charset-normalizer thinks of, if anything."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:20_000], steps=3).best()
    return [best.encoding.replace("_", "-")] if best is not None else []


def _refuse_binary(data: bytes) -> None:
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise UndecodableError(f"not text but {what}; save the article as UTF-8 text")
    sample = data[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if b"\0" in sample or controls > 0.01 * len(sample):
        raise UndecodableError("binary, not text; save the article as UTF-8 text")


def _without_bom(data: bytes) -> str | None:
    """UTF-16 that lacks its byte-order mark: every other byte is the same few values."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(data) % 2 or len(sample) < 8:
        return None
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]),
                            ("utf-16-be", sample[::2], sample[1::2])):  # fmt: skip
        pages = sum(map(high.count, (0x00, 0x04, 0x20)))
        if pages >= 0.98 * len(high) and high.count(0) and low.count(0) == 0:
            return name
    return None


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Tells UTF-8 with a few broken bytes from text in another encoding."""
    sample = data[:_SAMPLE].decode("utf-8", errors="replace")
    # Bytes of another encoding make few characters in UTF-8, and those of other scripts.
    right = len(_LETTER.findall(sample)) + _WORTH * len(_TYPOGRAPHIC.findall(sample))
    if right > sample.count("\ufffd"):
        line = data.count(b"\n", 0, error.start) + 1
        raise UndecodableError(
            f"line {line}: byte {error.start} is not UTF-8 though the rest is; "
            "the file is damaged there, mend that line"
        ) from error


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError as error:
        raise UndecodableError(f"encoding {encoding!r}: Python knows none of that name") from error
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"byte {error.start} doesn't decode as {encoding} ({error.reason}); "
            "name another encoding or save it as UTF-8"
        ) from error
    except UnicodeError as error:  # codecs that aren't for texts, such as punycode
        raise UndecodableError(
            f"it doesn't decode as {encoding}; name another encoding or save it as UTF-8"
        ) from error


def _note(encoding: str) -> str:
    return "" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else f"encoding {encoding}"
