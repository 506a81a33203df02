"""One SentencePiece vocabulary for three languages, in the layout MarianTokenizer reads."""

from __future__ import annotations

import contextlib
import io
import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import sentencepiece

from .corpus import LETTERS, NOTHING, SPACES, Pair
from .options import TAGS

QUOTES = ("“", "”", "«", "»", '"', "„", "‘")
OPENING = ("“", "«", '"', "„", "‘")
NEEDED = "“”‘’«»„—–…ʼ'\"!?.,:;()[]%$€£№0123456789-/&+*#@°½"
CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Vocabulary:
    """The pieces of the model with their numbers.

    Attributes:
        model: Serialised SentencePiece model.
        pieces: Text of each token; the two codes and the padding come last.
    """

    model: bytes
    pieces: tuple[str, ...]

    @property
    def pad(self) -> int:
        """Number of the padding, which also starts the decoder."""
        return len(self.pieces) - 1

    def tag(self, lang: str) -> int:
        """Number of the code that asks for a language."""
        return self.pieces.index(TAGS[lang])

    def processor(self) -> sentencepiece.SentencePieceProcessor:
        """Open the SentencePiece model."""
        return sentencepiece.SentencePieceProcessor(model_proto=self.model)

    def save(self, folder: Path) -> None:
        """Write `vocab.json`, `source.spm` and `target.spm`."""
        folder.mkdir(parents=True, exist_ok=True)
        table = {piece: number for number, piece in enumerate(self.pieces)}
        text = json.dumps(table, ensure_ascii=False, indent=0)
        (folder / "vocab.json").write_text(text, encoding="utf-8")
        for name in ("source.spm", "target.spm"):
            (folder / name).write_bytes(self.model)


def rules() -> str:
    """Normalisation rules of the SentencePiece model: the same as `corpus.tidy`."""
    lines = [f"{code:X}\t20" for code in SPACES]
    lines += [f"{code:X}\t" for code in NOTHING]
    lines += [f"{code:X}\t{ord(letter):X}" for code, letter in LETTERS.items()]
    composed = {"й": "и\u0306", "Й": "И\u0306", "ї": "і\u0308", "Ї": "І\u0308"}
    composed |= {"е": "е\u0308", "Е": "Е\u0308"}
    for letter, parts in composed.items():
        lines.append(f"{' '.join(f'{ord(c):X}' for c in parts)}\t{ord(letter):X}")
    return "\n".join(lines) + "\n"


def train_vocabulary(pairs: list[Pair], size: int, work: Path, seed: int) -> Vocabulary:
    """Train the joint vocabulary on a sample in which each language has its say.

    Args:
        pairs: Training pairs.
        size: Number of SentencePiece pieces.
        work: Folder for the normalisation rules.
        seed: Seed of the sample.

    Returns:
        The vocabulary, with `</s>` 0, `<unk>` 1, and codes and padding at the end.
    """
    draw = random.Random(seed)
    texts: list[str] = []
    for lang in ("uk", "ru"):
        part = [pair for pair in pairs if pair.lang == lang and pair.group != "caps"]
        part.sort(key=lambda pair: pair.group != "gold")
        gold = [pair for pair in part if pair.group == "gold"]
        rest = [pair for pair in part if pair.group != "gold"]
        draw.shuffle(rest)
        chosen = gold * 3 + rest[:24000] * (2 if lang == "uk" else 1)
        texts += [pair.target for pair in chosen]
        texts += [pair.source for pair in chosen[::2]]
    alphabet = set(NEEDED + CYRILLIC + CYRILLIC.upper() + LATIN + LATIN.upper())
    letters = "".join(sorted(alphabet - set(QUOTES)))
    work.mkdir(parents=True, exist_ok=True)
    (work / "rules.tsv").write_text(rules(), encoding="utf-8")
    stream = io.BytesIO()
    # The file's name goes into the model as it is given: a bare one tells nothing of this machine.
    with contextlib.chdir(work):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(texts),
            model_writer=stream,
            model_type="unigram",
            vocab_size=size,
            character_coverage=0.9999,
            required_chars=letters,
            user_defined_symbols=[f"▁{mark}" for mark in OPENING] + list(QUOTES),
            normalization_rule_tsv="rules.tsv",
            split_digits=True,
            max_sentence_length=4000,
            hard_vocab_limit=False,
            bos_id=-1,
            pad_id=-1,
            eos_id=0,
            unk_id=1,
            num_threads=2,
            minloglevel=2,
        )
    return with_codes(stream.getvalue())


def with_codes(model: bytes) -> Vocabulary:
    """Add the language codes and the padding to the pieces of a SentencePiece model."""
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    return Vocabulary(model, (*pieces, *TAGS.values(), "<pad>"))


def offsets(pieces: list[str], text: str) -> np.ndarray:
    """Find where each piece begins in a text that is already normalised.

    Args:
        pieces: Pieces of the text in order.
        text: The text they were cut from.

    Returns:
        Start of each piece's first character other than the space, one number a piece.
    """
    starts = []
    position = -1
    for piece in pieces:
        lead = 1 if piece.startswith("▁") and len(piece) > 1 else 0
        starts.append(min(position + lead, len(text) - 1))
        position += len(piece)
    return np.asarray(starts, dtype=np.int32)
