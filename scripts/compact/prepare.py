"""From the raw data to the prepared store: clean, cut into pieces, align, embed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from .corpus import Pair, read_bitext, read_gold, read_own_sentences, unique
from .embeddings import embed
from .labels import Aligner, Combination, piece_links, word_of_pieces
from .options import GROUPS, LANGUAGES, Shape
from .store import Store
from .vocabulary import Vocabulary, offsets, train_vocabulary, with_codes

LONGEST = 160


def prepare(
    data: Path,
    work: Path,
    shape: Shape,
    sample: int = 0,
    seed: int = 7,
    say: Callable[[str], None] = print,
    start: Path | None = None,
    labels: str = "eflomal",
    sister: bool = False,
    sentences: Path | None = None,
) -> Store:
    """Prepare the training data, or read what was prepared before.

    Args:
        data: Folder with `bitext` and `gold`.
        work: Folder for what is made.
        shape: Size of the network (vocabulary and width matter here).
        sample: Take about this many lines of each bitext only; 0 takes all.
        seed: Seed of everything that is drawn.
        say: Where progress goes.
        start: Model folder that is trained further; its vocabulary is used, no embeddings are made.
        labels: Aligner that makes the labels: `eflomal`, or `parallax` for the toolkit's own.
        sister: Make more Ukrainian out of the Russian side.
        sentences: File of our own sentences for words that the other data lacks.

    Returns:
        The prepared pairs.
    """
    kind = f"{shape.vocab_size}-{shape.d_model}-{sample}-{seed}"
    marks = f"{labels}{'-further' if start else ''}{'-sister' if sister else ''}"
    path = work / f"store-{kind}-{marks}.npz"
    if path.exists():
        return Store.load(path)
    begun = time.monotonic()
    own = read_own_sentences(sentences) if sentences else ()
    pairs = unique(iter([*read_gold(data), *own, *read_bitext(data, sample)]))
    say(f"{len(pairs)} pairs read, {time.monotonic() - begun:.0f} s")
    combination = Combination()
    if sister:
        # Imported here: only it needs the dictionaries of word forms.
        from .sister import make_pairs

        pairs += make_pairs(pairs, data, work, combination, say)
        say(f"more Ukrainian made, {time.monotonic() - begun:.0f} s")
    if start:
        vocabulary = with_codes((start / "source.spm").read_bytes())
    else:
        vocabulary = train_vocabulary(pairs, shape.vocab_size, work, seed)
    say(f"{len(vocabulary.pieces)} pieces, {time.monotonic() - begun:.0f} s")
    aligner: Aligner | Combination = combination
    if labels != "parallax":
        aligner = Aligner(seed=seed)
        aligner.train(pairs)
        say(f"aligner trained, {time.monotonic() - begun:.0f} s")
    store = number(pairs, vocabulary, aligner)
    say(f"{len(store)} pairs aligned, {time.monotonic() - begun:.0f} s")
    if not start:
        store.embeddings = embed(store, shape.d_model, seed)
        say(f"embeddings made, {time.monotonic() - begun:.0f} s")
    store.save(path)
    return store


def number(pairs: list[Pair], vocabulary: Vocabulary, aligner: Aligner | Combination) -> Store:
    """Turn pairs into piece numbers with alignment labels between the pieces."""
    processor = vocabulary.processor()
    unknown = 1
    sides: list[list[np.ndarray]] = [[], []]
    kept: list[Pair] = []
    cut: list[tuple[list[str], np.ndarray, list[str], np.ndarray]] = []
    for pair in pairs:
        found = []
        for text in (pair.source, pair.target):
            pieces = processor.encode(text, out_type=str)
            numbers = np.asarray(processor.piece_to_id(pieces), dtype=np.int16)
            found.append((numbers, *word_of_pieces(text, offsets(pieces, text))))
        source, target = found
        if (
            not 0
            < min(len(source[0]), len(target[0]))
            <= max(len(source[0]), len(target[0]))
            <= LONGEST
        ):
            continue
        if (target[0] == unknown).any():
            continue
        kept.append(pair)
        sides[0].append(source[0])
        sides[1].append(target[0])
        cut.append((source[1], source[2], target[1], target[2]))
    cells: list[np.ndarray] = []
    weights: list[np.ndarray] = []
    counts = np.zeros(len(kept), dtype=np.int64)
    for lang in LANGUAGES:
        mine = [n for n, pair in enumerate(kept) if pair.lang == lang]
        links = aligner.links([(cut[n][0], cut[n][2]) for n in mine], lang)
        for n, found_links in zip(mine, links, strict=True):
            a, a_of, b, b_of = cut[n]
            cut[n] = (*cut[n], piece_links(found_links, (a, a_of), (b, b_of)))  # type: ignore[assignment]
    for n in range(len(kept)):
        triples = cut[n][4]  # type: ignore[misc]
        counts[n] = len(triples)
        cells.append(np.asarray([t[:2] for t in triples], dtype=np.uint8).reshape(-1, 2))
        weights.append(np.asarray([t[2] for t in triples], dtype=np.float16))
    return Store(
        model=vocabulary.model,
        pieces=vocabulary.pieces,
        sources=np.concatenate(sides[0]),
        targets=np.concatenate(sides[1]),
        source_ends=np.cumsum([len(x) for x in sides[0]]),
        target_ends=np.cumsum([len(x) for x in sides[1]]),
        lang=np.asarray([LANGUAGES.index(pair.lang) for pair in kept], dtype=np.uint8),
        group=np.asarray([GROUPS.index(pair.group) for pair in kept], dtype=np.uint8),
        key=np.asarray([pair.key for pair in kept], dtype=np.int32),
        cells=np.concatenate(cells),
        weights=np.concatenate(weights),
        cell_ends=np.cumsum(counts),
        embeddings=np.zeros((0, 0), dtype=np.float32),
    )
