"""CTranslate2: the fast engine, and the default on a CPU.

It searches with the converted model, int8 by default on a CPU, and looks at translations with
the numpy pass over the original weights: so log-probabilities and attention are exact to float32
whatever the search computes in, and any heads may carry the alignment.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from mt.engines.batching import in_batches
from mt.engines.conversion import converted, tokens_of
from mt.engines.engine import Forced, Search, Setup
from mt.engines.forward import ForwardPass
from mt.errors import ModelError

# Large batches are quicker; what a beam of 4 keeps of each token (keys and values of each layer)
# bounds them, at about half a gigabyte a thread.
_MOST_SEARCH_TOKENS, _SEARCH_NUMBERS = 2048, 4_000_000
_FORCE_TOKENS = 640


class CTranslate2Engine:
    """Runs a Marian model by CTranslate2.

    Attributes:
        name: `ctranslate2`.
        compute_type: Number format of the search.
    """

    name = "ctranslate2"

    def __init__(self, setup: Setup) -> None:
        """Loads the converted model, converting it where that hasn't been done.

        Raises:
            ModelError: The model is damaged, or this machine can't run it so.
        """
        import ctranslate2

        on_gpu = setup.device == "cuda" or (
            setup.device == "auto" and ctranslate2.get_cuda_device_count() > 0
        )
        self.compute_type = setup.compute_type
        if self.compute_type == "auto":
            self.compute_type = "float16" if on_gpu else "int8"
        self._threads = setup.threads
        self._searchers = 1 if on_gpu else setup.threads
        self._checkpoint, self._heads = setup.checkpoint, setup.heads
        self._forward: ForwardPass | None = None
        self._ids = setup.checkpoint.target_vocab
        self._source_tokens = _by_id(setup.checkpoint.vocab, setup.checkpoint.config.pad)
        folder = converted(
            setup.checkpoint,
            sha256=setup.sha256,
            compute_type=self.compute_type,
            cache_dir=setup.cache_dir,
        )
        try:
            self._translator = ctranslate2.Translator(
                os.fspath(folder),
                device="cuda" if on_gpu else "cpu",
                compute_type=self.compute_type,
                inter_threads=self._searchers,
                intra_threads=1,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelError(
                f"{folder}: CTranslate2 can't run this ({error}); remove the folder, so that the "
                "model is converted again; if that doesn't help, --engine transformers may"
            ) from error

    def search(self, sources: Sequence[Sequence[int]], search: Search) -> list[list[int]]:
        """Translations of any number of sentences, order kept."""
        config = self._checkpoint.config
        room = _SEARCH_NUMBERS // (config.width * config.decoder_layers)
        share = sum(map(len, sources)) // self._searchers + 1
        results = self._translator.translate_batch(
            [[self._source_tokens[index] for index in source] for source in sources],
            max_batch_size=max(64, min(_MOST_SEARCH_TOKENS, room, share)),
            batch_type="tokens",
            beam_size=search.beam_size,
            max_input_length=0,
            max_decoding_length=search.max_tokens,
            no_repeat_ngram_size=search.no_repeat_ngram,
            disable_unk=True,
        )
        return [[self._ids[token] for token in result.hypotheses[0]] for result in results]

    def force(
        self, sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]
    ) -> list[Forced]:
        """What the model thinks of any number of given translations, order kept."""
        from threadpoolctl import threadpool_limits

        if self._forward is None:
            self._forward = ForwardPass(
                self._checkpoint.config, self._checkpoint.weights(), self._heads
            )
        forward = self._forward
        lengths = [max(len(s), len(t) + 1) for s, t in zip(sources, targets, strict=True)]
        # One thread a batch: matrices as small as these gain little from several.
        with threadpool_limits(1, user_api="blas"):
            return in_batches(
                lengths,
                lambda batch: forward([sources[i] for i in batch], [targets[i] for i in batch]),
                max_tokens=_FORCE_TOKENS,
                threads=self._threads,
            )


def _by_id(vocab: dict[str, int], pad: int) -> dict[int, str]:
    ids = [index for index in vocab.values() if index != pad]
    return dict(zip(ids, tokens_of(vocab, ids), strict=True))
