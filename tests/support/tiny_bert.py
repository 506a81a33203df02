"""A tiny encoder of two languages, made by the tests.

A BERT of two layers with small random weights, so that a state is nearly its word's embedding, and
words that translate one another have one embedding. Endings in -s and -и are subwords of their own.
"""

from __future__ import annotations

import json
from pathlib import Path

PAIRS = {
    "blorp": "бжих",
    "snark": "цмок",
    "wug": "ґел",
    "zonk": "ляп",
    "quickly": "швидко",
    ".": ".",
}
_ENDINGS = ("##s", "##и")
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
_WIDTH = 32


def write_tiny_bert(folder: Path, *, seed: int = 1) -> Path:
    """Writes the encoder in transformers' format and returns its folder."""
    import torch
    import transformers
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    folder.mkdir(parents=True, exist_ok=True)
    words = list(dict.fromkeys([*_SPECIAL, *PAIRS, *PAIRS.values(), *_ENDINGS]))
    ids = {word: index for index, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "tokenizer_class": "PreTrainedTokenizerFast",
                "model_max_length": 64,
                "pad_token": "[PAD]",
                "unk_token": "[UNK]",
                "cls_token": "[CLS]",
                "sep_token": "[SEP]",
                "mask_token": "[MASK]",
            }
        )
    )
    torch.manual_seed(seed)
    model = transformers.BertModel(
        transformers.BertConfig(
            vocab_size=len(words),
            hidden_size=_WIDTH,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=_WIDTH,
            max_position_embeddings=64,
        )
    )
    embeddings = model.embeddings.word_embeddings.weight
    with torch.no_grad():
        embeddings.normal_(std=1.0)
        for left, right in (*PAIRS.items(), _ENDINGS):
            embeddings[ids[right]] = embeddings[ids[left]]
    model.save_pretrained(folder)
    return folder
