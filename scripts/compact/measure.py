"""Measure an exported model: translations with CTranslate2, alignments by forced decoding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .corpus import looping, read_gold, tidy
from .options import LANGUAGES, TAGS
from .vocabulary import offsets

Links = list[tuple[int, int]]


@dataclass(frozen=True)
class Decision:
    """What makes a link out of attention.

    Attributes:
        part: A source word gets at least this part of the most the target word pays to any.
        mutual: ... and at least this part of the most it gets from any target word.
        floor: A target word that pays less than this to its best source word has no links.
    """

    part: float = 0.4
    mutual: float = 0.9
    floor: float = 0.4


class Engine:
    """An exported model converted to CTranslate2 in a folder of its own."""

    def __init__(
        self,
        model: Path,
        work: Path,
        layer: int | None = None,
        threads: int = 2,
        workers: int = 1,
        quantization: str | None = "int8",
    ) -> None:
        """Convert and load.

        Args:
            model: Exported model.
            work: Folder for the converted model.
            layer: Decoder layer whose head 0 is returned as attention; the last one by default.
            threads: Threads that share the translation of a batch.
            workers: Batches that are translated at once.
            quantization: Type of the weights, as CTranslate2 names it; `None` leaves them.
        """
        import ctranslate2
        import sentencepiece
        from ctranslate2.converters import TransformersConverter

        converter = TransformersConverter(str(model))
        target = work / f"ct2-{'last' if layer is None else layer}"
        spec = converter._load()
        if layer is not None:
            spec.decoder.alignment_layer = np.int16(layer)
            spec.decoder.alignment_heads = np.int16(1)
        spec.validate()
        spec.optimize(quantization=quantization)
        target.mkdir(parents=True, exist_ok=True)
        spec.save(str(target))
        self.translator = ctranslate2.Translator(
            str(target), inter_threads=workers, intra_threads=threads
        )
        self.processor = sentencepiece.SentencePieceProcessor(str(model / "source.spm"))

    def source(self, text: str, lang: str) -> list[str]:
        """Cut a source into tokens with its code and end."""
        return [TAGS[lang], *self.processor.encode(text, out_type=str), "</s>"]

    def translate(
        self, texts: Sequence[str], lang: str, beam: int = 1, guard: bool = False
    ) -> list[str]:
        """Translate sentences; `guard` lets no three pieces come twice and favours length."""
        extra = {"no_repeat_ngram_size": 3, "length_penalty": 1.3} if guard else {}
        found = self.translator.translate_batch(
            [self.source(text, lang) for text in texts],
            beam_size=beam,
            max_batch_size=1024,
            batch_type="tokens",
            max_decoding_length=300,
            **extra,
        )
        return [self.processor.decode(result.hypotheses[0]) for result in found]

    def attention(self, source: str, target: str, lang: str) -> np.ndarray:
        """Force a translation and give the attention, one row a decoder step.

        Row t reads token t-1 and predicts token t; the last row reads the last token.
        """
        wanted = self.processor.encode(target, out_type=str)
        found = self.translator.translate_batch(
            [self.source(source, lang)],
            target_prefix=[[*wanted, "</s>"]],
            beam_size=1,
            max_decoding_length=len(wanted) + 1,
            return_attention=True,
            return_end_token=True,
        )
        return np.asarray(found[0].attention[0], dtype=np.float32)


def link(
    attention: np.ndarray,
    source_of: np.ndarray,
    target_of: np.ndarray,
    shift: int,
    decision: Decision,
) -> Links:
    """Decide on links between words from the attention of pieces.

    The attention a target word pays to a source word is the sum over the pieces of the source word,
    the most over those of the target word.

    Args:
        attention: Rows of the decoder, columns of the source with code and end.
        source_of: Word of each source piece.
        target_of: Word of each target piece.
        shift: 0 if a row stands for the token it predicts, 1 for the one it reads.
        decision: What makes a link.

    Returns:
        Links, source word first.
    """
    rows = attention[shift : shift + len(target_of), 1 : 1 + len(source_of)]
    table = np.zeros((int(target_of.max()) + 1, int(source_of.max()) + 1), dtype=np.float32)
    for row, word in zip(rows, target_of.tolist(), strict=False):
        if word >= 0:
            inside = source_of >= 0
            mine = np.bincount(source_of[inside], row[inside], table.shape[1])
            table[word] = np.maximum(table[word], mine)
    top, most = table.max(axis=1, keepdims=True), table.max(axis=0, keepdims=True)
    good = (table >= decision.part * top) & (table >= decision.mutual * most)
    good &= (top >= decision.floor) & (table > 0)
    return [(int(s), int(t)) for t, s in zip(*np.nonzero(good), strict=True)]


def own_words(tokens: Sequence[str], pieces: Sequence[str]) -> np.ndarray:
    """Tell to which of the given tokens each piece of the text joined by spaces belongs."""
    text = " ".join(tokens)
    owner = np.concatenate([np.full(len(token) + 1, n) for n, token in enumerate(tokens)])
    return owner[np.minimum(offsets(list(pieces), text), len(owner) - 1)]


def gold_alignments(data: Path) -> dict[str, list[tuple[str, list[str], list[str], Any]]]:
    """Read the hand-made alignments: XL-WA's development part and our own two languages."""
    sets: dict[str, list[tuple[str, list[str], list[str], Any]]] = {}
    xlwa = data / "xlwa" / "ru.dev.tsv"
    if xlwa.exists():
        for line in xlwa.read_text(encoding="utf-8").splitlines():
            source, target, links = line.split("\t")
            gold = {tuple(map(int, pair.split("-"))) for pair in links.split()}
            sets.setdefault("xlwa-ru", []).append(("ru", source.split(), target.split(), gold))
    path = data / "gold" / "words.jsonl"
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            gold = {tuple(pair) for pair in item["links"]}
            name = f"words-{item['tgt_lang']}"
            sets.setdefault(name, []).append((item["tgt_lang"], item["src"], item["tgt"], gold))
    return sets


def detached(tokens: Sequence[str]) -> str:
    """Join tokens by spaces, normalised without changing the number of characters."""
    return " ".join(tokens).replace("ё", "е").replace("Ё", "Е")


def attentions(engine: Engine, data: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Force all gold alignments once; links can then be decided in several ways."""
    result: dict[str, list[tuple[Any, ...]]] = {}
    for name, items in gold_alignments(data).items():
        for lang, source, target, gold in items:
            a, b = detached(source), detached(target)
            table = engine.attention(a, b, lang)
            source_of = own_words(source, engine.processor.encode(a, out_type=str))
            target_of = own_words(target, engine.processor.encode(b, out_type=str))
            result.setdefault(name, []).append((table, source_of, target_of, gold))
    return result


def mixed(
    reading: dict[str, list[tuple[Any, ...]]],
    predicting: dict[str, list[tuple[Any, ...]]],
    part: float = 0.2,
) -> dict[str, list[tuple[Any, ...]]]:
    """Mix the attention of a head that reads with a part of that of a head that predicts."""
    result: dict[str, list[tuple[Any, ...]]] = {}
    for name, items in reading.items():
        for (one, *rest), (other, *_) in zip(items, predicting[name], strict=True):
            table = (1 - part) * one[1:] + part * other[:-1]
            result.setdefault(name, []).append((table, *rest))
    return result


def alignment_scores(
    found: dict[str, list[tuple[Any, ...]]], shift: int, decision: Decision = Decision()
) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 on each set."""
    result = {}
    for name, items in found.items():
        hit = made = real = 0
        for table, source_of, target_of, gold in items:
            links = set(link(table, source_of, target_of, shift, decision))
            hit, made, real = hit + len(links & gold), made + len(links), real + len(gold)
        result[name] = (hit / max(made, 1), hit / max(real, 1), 2 * hit / max(made + real, 1))
    return result


def translation_sets(data: Path, limit: int = 0) -> dict[str, tuple[list[str], list[str]]]:
    """Sources and references: FLORES devtest and our own kept-out articles, by name-language."""
    sets: dict[str, tuple[list[str], list[str]]] = {}
    flores = data / "flores" / "test.en"
    for lang in LANGUAGES:
        if flores.exists():
            source = flores.read_text(encoding="utf-8").splitlines()
            reference = flores.with_suffix(f".{lang}").read_text(encoding="utf-8").splitlines()
            sets[f"flores-{lang}"] = (source, reference)
        pairs = [pair for pair in read_gold(data, test=True) if pair.lang == lang]
        sets[f"gold-{lang}"] = ([p.source for p in pairs], [p.target for p in pairs])
    if limit:
        for name, (source, reference) in sets.items():
            step = max(1, len(source) // limit)
            sets[name] = (source[::step][:limit], reference[::step][:limit])
    return sets


def translation_scores(
    engine: Engine, data: Path, beam: int = 1, limit: int = 0, guard: bool = False
) -> dict[str, dict[str, Any]]:
    """Score translations with chrF++ and BLEU, and count loops and empty ones."""
    from sacrebleu.metrics import BLEU, CHRF

    result: dict[str, dict[str, Any]] = {}
    for name, (source, reference) in translation_sets(data, limit).items():
        out = engine.translate([tidy(text) for text in source], name.split("-")[1], beam, guard)
        chrf, bleu = CHRF(word_order=2), BLEU()
        result[name] = {
            "chrf++": round(chrf.corpus_score(out, [reference]).score, 2),
            "bleu": round(bleu.corpus_score(out, [reference]).score, 2),
            "loops": sum(looping(text) for text in out),
            "signatures": [str(chrf.get_signature()), str(bleu.get_signature())],
            "out": out,
        }
    return result
