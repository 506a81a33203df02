"""Prepared training data: pieces, labels and embeddings in flat arrays, in one file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .options import TAGS


@dataclass
class Store:
    """Training pairs as numbers.

    Attributes:
        model: Serialised SentencePiece model.
        pieces: Text of every token.
        sources: Pieces of all English sentences, one after the other.
        targets: Pieces of all translations.
        source_ends: End of each English sentence in `sources`.
        target_ends: End of each translation in `targets`.
        lang: 0 for Ukrainian, 1 for Russian.
        group: Position in `options.GROUPS`.
        key: Number of the triple in our own articles, or -1.
        cells: Target piece, source piece of all alignment links, two columns.
        weights: Weight of each link.
        cell_ends: End of each pair's links.
        embeddings: Start of the tied embeddings, one row a token.
    """

    model: bytes
    pieces: tuple[str, ...]
    sources: np.ndarray
    targets: np.ndarray
    source_ends: np.ndarray
    target_ends: np.ndarray
    lang: np.ndarray
    group: np.ndarray
    key: np.ndarray
    cells: np.ndarray
    weights: np.ndarray
    cell_ends: np.ndarray
    embeddings: np.ndarray

    def __len__(self) -> int:
        """Count the pairs."""
        return len(self.lang)

    @property
    def pad(self) -> int:
        """Number of the padding."""
        return len(self.pieces) - 1

    def tag(self, lang: str) -> int:
        """Number of the code that asks for a language."""
        return self.pieces.index(TAGS[lang])

    def source(self, number: int) -> np.ndarray:
        """Pieces of an English sentence, without code and end."""
        start = self.source_ends[number - 1] if number else 0
        return self.sources[start : self.source_ends[number]]

    def target(self, number: int) -> np.ndarray:
        """Pieces of a translation, without end."""
        start = self.target_ends[number - 1] if number else 0
        return self.targets[start : self.target_ends[number]]

    def links(self, number: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Alignment links of a pair: target pieces, source pieces, weights."""
        start = self.cell_ends[number - 1] if number else 0
        cells = self.cells[start : self.cell_ends[number]].astype(np.int64)
        weights = self.weights[start : self.cell_ends[number]].astype(np.float32)
        return cells[:, 0], cells[:, 1], weights

    def save(self, path: Path, full: bool = True) -> None:
        """Write everything into one compressed file.

        Args:
            path: File to write.
            full: Keep the embeddings exact instead of in half precision.
        """
        data = {name: value for name, value in vars(self).items() if isinstance(value, np.ndarray)}
        if not full:
            data["embeddings"] = data["embeddings"].astype(np.float16)
        data["model"] = np.frombuffer(self.model, dtype=np.uint8)
        data["pieces"] = np.frombuffer("\n".join(self.pieces).encode(), dtype=np.uint8)
        stream = io.BytesIO()
        np.savez_compressed(stream, **data)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_bytes(stream.getvalue())
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Store:
        """Read what `save` wrote."""
        with np.load(path, allow_pickle=False) as data:
            fields = {name: data[name] for name in data.files}
        fields["model"] = fields["model"].tobytes()
        fields["pieces"] = tuple(fields["pieces"].tobytes().decode().split("\n"))
        fields["embeddings"] = fields["embeddings"].astype(np.float32)
        return cls(**fields)
