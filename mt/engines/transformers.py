"""transformers: the reference engine, `MarianMTModel` on torch (the extra `transformers`).

It searches by `generate` under the default attention, which returns no weights, and looks at
translations in one teacher-forced pass under eager attention, which does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from mt.engines.batching import in_batches
from mt.engines.checkpoint import damaged
from mt.engines.engine import Forced, Search, Setup
from mt.errors import ModelError

_SEARCH_TOKENS, _FORCE_TOKENS = 1024, 1024
_DTYPES = ("float32", "float16", "bfloat16")


class TransformersEngine:
    """Runs a Marian model by transformers.

    Attributes:
        name: `transformers`.
        compute_type: `float32`, `float16` or `bfloat16`.
    """

    name = "transformers"

    def __init__(self, setup: Setup) -> None:
        """Loads the model.

        Raises:
            ModelError: torch or transformers are missing, or the model is damaged.
        """
        try:
            import torch
            import transformers
        except ImportError as error:
            raise ModelError(
                "the engine transformers needs torch and transformers: "
                "pip install 'parallax-mt[transformers]'; the engine ctranslate2 does without"
            ) from error
        checkpoint, device, compute_type = setup.checkpoint, setup.device, setup.compute_type
        if device == "auto":
            device = "cuda" if torch.cuda.is_available() else "cpu"
        if compute_type == "auto":
            compute_type = "float16" if device == "cuda" else "float32"
        if compute_type not in _DTYPES:
            raise ModelError(
                f"compute type {compute_type!r}: transformers has {', '.join(_DTYPES)}"
            )
        self.compute_type = compute_type
        self._torch, self._heads, self._config = torch, setup.heads, checkpoint.config
        self._unknown = checkpoint.target_vocab["<unk>"]
        if device == "cpu":
            torch.set_num_threads(setup.threads)
        bars = transformers.utils.logging.is_progress_bar_enabled()
        transformers.utils.logging.disable_progress_bar()
        try:
            model = transformers.MarianMTModel.from_pretrained(
                checkpoint.folder, dtype=getattr(torch, compute_type), local_files_only=True
            )
        except Exception as error:  # transformers raises what its parts raise
            raise damaged(checkpoint.weights_file, error) from error
        finally:
            if bars:
                transformers.utils.logging.enable_progress_bar()
        model.generation_config = transformers.GenerationConfig()  # all is said in the call
        self._model = model.eval().to(device)
        self._device = device

    def search(self, sources: Sequence[Sequence[int]], search: Search) -> list[list[int]]:
        """Translations of any number of sentences, order kept."""
        return in_batches(
            [len(source) for source in sources],
            lambda batch: self._search([sources[i] for i in batch], search),
            max_tokens=_SEARCH_TOKENS,
        )

    def _search(self, sources: list[Sequence[int]], search: Search) -> list[list[int]]:
        ids, mask = self._padded(sources)
        config = self._config
        with self._torch.inference_mode(), self._attention("sdpa"):
            said = self._model.generate(
                input_ids=ids,
                attention_mask=mask,
                num_beams=search.beam_size,
                do_sample=False,
                max_new_tokens=search.max_tokens,
                min_new_tokens=1,
                length_penalty=1.0,
                early_stopping=True,  # once a whole beam has ended, as CTranslate2 does
                no_repeat_ngram_size=search.no_repeat_ngram,
                bad_words_ids=[[config.pad], [self._unknown]],
                forced_eos_token_id=None,
                renormalize_logits=True,
                pad_token_id=config.pad,
                eos_token_id=config.end,
                decoder_start_token_id=config.start,
            )
        return [_until(row, config.end, config.pad) for row in said[:, 1:].tolist()]

    def force(
        self, sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]
    ) -> list[Forced]:
        """What the model thinks of any number of given translations, order kept."""
        lengths = [max(len(s), len(t) + 1) for s, t in zip(sources, targets, strict=True)]
        return in_batches(
            lengths,
            lambda batch: self._force([sources[i] for i in batch], [targets[i] for i in batch]),
            max_tokens=_FORCE_TOKENS,
        )

    def _force(self, sources: list[Sequence[int]], targets: list[Sequence[int]]) -> list[Forced]:
        torch, config = self._torch, self._config
        ids, mask = self._padded(sources)
        labels, _ = self._padded([[*target, config.end] for target in targets])
        start = torch.full_like(labels[:, :1], config.start)
        with torch.no_grad(), self._attention("eager"):
            seen = self._model(
                input_ids=ids,
                attention_mask=mask,
                decoder_input_ids=torch.cat([start, labels[:, :-1]], dim=1),
                output_attentions=True,
                use_cache=False,
            )
        logits = seen.logits.float()
        logits[..., config.pad] = -torch.inf  # never said, so it has no part in the softmax
        log_probs = torch.log_softmax(logits, dim=-1).gather(-1, labels[..., None])[..., 0]
        layers = seen.cross_attentions
        picked = [h.pick(layers[h.layer].float().cpu().numpy()) for h in self._heads]
        attention = np.mean(picked, axis=0)
        return [
            Forced(
                log_probs[i, : len(target) + 1].cpu().numpy().astype(np.float32),
                attention[i, : len(target), : len(sources[i])],
            )
            for i, target in enumerate(targets)
        ]

    def _padded(self, rows: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        torch = self._torch
        length = max(map(len, rows))
        ids = torch.full((len(rows), length), self._config.pad, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row, dtype=torch.long)
            mask[i, : len(row)] = 1
        return ids.to(self._device), mask.to(self._device)

    def _attention(self, kind: str) -> Any:
        return _Attention(self._model, kind)


class _Attention:
    """Switches a model's attention for as long as it lasts."""

    def __init__(self, model: Any, kind: str) -> None:
        self._model, self._kind = model, kind

    def __enter__(self) -> None:
        self._before = self._model.config._attn_implementation
        self._model.set_attn_implementation(self._kind)

    def __exit__(self, *_: object) -> None:
        self._model.set_attn_implementation(self._before)


def _until(ids: list[int], *ends: int) -> list[int]:
    """The ids before the first of `ends`."""
    stop = next((i for i, index in enumerate(ids) if index in ends), len(ids))
    return ids[:stop]
