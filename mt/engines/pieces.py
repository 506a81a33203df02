"""Text to the pieces of a Marian vocabulary and back, each piece with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mt.engines.checkpoint import Checkpoint, damaged
from mt.text import HALF_CHARACTER, Span

_SPACE = "▁"
_WHITE_SPACE = re.compile(r"\s")
_CODE = re.compile(r">>[^<>\s]+<<")
_BYTE = re.compile(r"<0x([0-9A-F]{2})>")
# Vocabularies write ISO 639-3, sometimes with the script (`ukr_Cyrl`); we speak ISO 639-1.
_ISO_639_1 = {
    "bel": "be", "bul": "bg", "ces": "cs", "deu": "de", "eng": "en", "fra": "fr", "ita": "it",
    "pol": "pl", "por": "pt", "rus": "ru", "slk": "sk", "spa": "es", "ukr": "uk",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text in pieces.

    Attributes:
        ids: Numbers of the vocabulary; pieces that it lacks have that of `<unk>`.
        pieces: The pieces as SentencePiece cut them.
        offsets: Where each stands in the text, without white space. A piece of white space alone
            is empty there; pieces that one character gave (½ → 1⁄2) all stand on it.
    """

    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    offsets: tuple[Span, ...]


class Pieces:
    """The two SentencePiece models and the vocabulary of a Marian model.

    Attributes:
        codes: Language → the token that asks for it (`uk` → `>>ukr<<`); empty for a model
            with one target language.
        unknown: Id of `<unk>` on the target side.
        end: Id of `</s>` on the source side.
    """

    def __init__(self, checkpoint: Checkpoint) -> None:
        """Reads the SentencePiece files.

        Raises:
            ModelError: One of them is damaged.
        """
        import sentencepiece

        def read(name: str) -> sentencepiece.SentencePieceProcessor:
            path = checkpoint.folder / name
            try:
                processor = sentencepiece.SentencePieceProcessor(model_proto=path.read_bytes())
            except (OSError, RuntimeError, ValueError) as error:
                raise damaged(path, error) from error
            if not processor.get_piece_size():
                raise damaged(path, "no piece in it")
            return processor

        self._source, self._target = read("source.spm"), read("target.spm")
        self._vocab, self._target_vocab = checkpoint.vocab, checkpoint.target_vocab
        self._tokens = {index: token for token, index in self._target_vocab.items()}
        self._silent = {"</s>", "<pad>", "<unk>", "<s>"}
        self.unknown = self._target_vocab["<unk>"]
        self.end = self._vocab["</s>"]
        self.codes = target_codes(self._vocab)

    def encode_source(self, text: str) -> Encoded:
        """A source sentence in pieces, without language code and end of sentence."""
        return _encode(text, self._source, self._vocab)

    def encode_target(self, text: str) -> Encoded:
        """A sentence of the target language in pieces, without end of sentence."""
        return _encode(text, self._target, self._target_vocab)

    def code_id(self, lang: str) -> int | None:
        """Id of the token that asks for `lang`; None where the model has no codes."""
        return self._vocab[self.codes[lang]] if self.codes else None

    def decode(self, ids: Sequence[int]) -> tuple[str, Encoded]:
        """The text that target `ids` stand for, and the pieces with their places in it."""
        pieces = tuple(self._tokens.get(index, "<unk>") for index in ids)
        parts = _surfaces(
            "" if p in self._silent or _CODE.fullmatch(p) else p for p in pieces
        )  # fmt: skip
        text = "".join(parts)
        lead = len(text) - len(text.lstrip(" "))
        text = text.strip(" ")
        offsets, end = [], -lead
        for part in parts:
            start, end = end, end + len(part)
            offsets.append(_tight(text, min(max(start, 0), len(text)), min(max(end, 0), len(text))))
        return text, Encoded(tuple(ids), pieces, tuple(offsets))


def target_codes(vocab: dict[str, int]) -> dict[str, str]:
    """Language → code token of all target codes of a vocabulary, in its order."""
    codes: dict[str, str] = {}
    for token in sorted((t for t in vocab if _CODE.fullmatch(t)), key=lambda t: vocab[t]):
        name = token[2:-2]
        stem, _, script = name.partition("_")
        if script and not script.startswith("Cyrl"):
            continue
        codes.setdefault(two_letters(stem), token)
    return codes


def two_letters(code: str) -> str:
    """`uk` for `ukr`, and any other code as it is."""
    return _ISO_639_1.get(code, code)


def _encode(text: str, processor: object, vocab: dict[str, int]) -> Encoded:
    # Vocabularies know the space alone: a line end would be an unknown word.
    text = _WHITE_SPACE.sub(" ", HALF_CHARACTER.sub("\ufffd", text))
    found = processor.EncodeAsOffsetMapping(text)  # type: ignore[attr-defined]
    pieces = tuple(found["pieces"])
    unknown = vocab["<unk>"]
    offsets = []
    for piece, (start, end) in zip(pieces, found["offsets"], strict=True):
        span = _tight(text, start, end)
        if not span and piece != _SPACE and span.start < len(text):
            span = Span(span.start, span.start + 1)
        offsets.append(span)
    ids = tuple(vocab.get(piece, unknown) for piece in pieces)
    return Encoded(ids, pieces, tuple(offsets))


def _tight(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends; empty, at its end, where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _surfaces(pieces: object) -> list[str]:
    """What each piece adds to the text; of a run of bytes, all on its first piece."""
    surfaces: list[str] = []
    run = bytearray()
    place = 0
    for piece in [*pieces, ""]:  # type: ignore[misc]
        byte = _BYTE.fullmatch(piece)
        if byte:
            place = place if run else len(surfaces)
            run.append(int(byte[1], 16))
        elif run:
            surfaces[place] = run.decode("utf-8", errors="replace")
            run.clear()
        surfaces.append("" if byte else piece.replace(_SPACE, " "))
    return surfaces[:-1]
