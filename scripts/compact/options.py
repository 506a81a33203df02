"""Options of the compact recipe, frozen so that a run can be written down and repeated."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

LANGUAGES = ("uk", "ru")
TAGS = {"uk": ">>ukr<<", "ru": ">>rus<<"}
GROUPS = ("gold", "news", "real", "distilled", "tatoeba", "caps", "sister", "sentences")


@dataclass(frozen=True)
class Shape:
    """Size of the network.

    Attributes:
        vocab_size: SentencePiece pieces, before the two language codes and the padding.
        d_model: Width of the network and of the tied embeddings.
        ffn: Width of the feed-forward layers.
        heads: Attention heads of every layer.
        encoder_layers: Layers of the encoder.
        decoder_layers: Layers of the decoder.
    """

    vocab_size: int = 8000
    d_model: int = 256
    ffn: int = 1024
    heads: int = 8
    encoder_layers: int = 6
    decoder_layers: int = 2


@dataclass(frozen=True)
class Training:
    """How the network is trained.

    Attributes:
        minutes: Length of the schedule in minutes of the clock; 0 counts steps instead.
        steps: Length of the schedule in steps, used when `minutes` is 0.
        tokens: Tokens a side in a batch, padding included.
        rate: Peak rate of the matrices in Muon (or of everything in AdamW).
        adam_rate: Peak rate of embeddings, norms and biases.
        optimiser: `muon` or `adamw`.
        warmup: Steps of linear warm-up.
        cooldown: Last part of the schedule during which the rate falls to nothing.
        smoothing: Label smoothing (none while `negatives` are drawn).
        negatives: Wrong tokens drawn for each batch to compete with the right ones; 0 takes all.
        dropout: Dropout of the residual branches.
        guide: Weight of the guided-alignment loss on head 0 of the last decoder layer.
        guide_first: Weight of the loss on head 0 of the first decoder layer, one row later.
        guide_all: Weight of the loss on all heads of the last layer, fading away.
        guide_until: Part of the schedule after which `guide_all` is nothing; 0 leaves it out.
        awake: Weight of the penalty on units of the encoder that hardly ever fire.
        curriculum: Part of the schedule during which longer sentences are let in; 0: all at once.
        warm_start: Start from factorised embeddings and a network close to the identity.
        seed: Seed of everything that is drawn.
        device: `cpu` or `cuda`.
        half: Compute in bfloat16 where that is safe (accelerators, and CPUs that have it).
        workers: Processes of one thread each that share the work of a step (on the CPU).
        average: Decay of the running average of the weights.
        save_every: Minutes between checkpoints (steps, if the schedule counts steps).
    """

    minutes: float = 0.0
    steps: int = 8000
    tokens: int = 2400
    rate: float = 0.01
    adam_rate: float = 1.5e-3
    optimiser: str = "muon"
    warmup: int = 150
    cooldown: float = 0.5
    smoothing: float = 0.05
    negatives: int = 0
    dropout: float = 0.0
    guide: float = 0.3
    guide_first: float = 0.15
    guide_all: float = 0.1
    guide_until: float = 0.25
    awake: float = 0.1
    curriculum: float = 0.12
    warm_start: bool = True
    seed: int = 7
    device: str = "cpu"
    half: bool = False
    workers: int = 1
    average: float = 0.998
    save_every: float = 5.0


@dataclass(frozen=True)
class Mixture:
    """Shares of the training pairs: how often a group and a language are drawn.

    A group's share within a language is its weight times a power of its number of pairs: small
    groups are drawn more often than large ones, but not until they are known by heart.

    Attributes:
        uk: Share of Ukrainian pairs.
        groups: Weight of each group.
        power: Power of the number of pairs.
        joined: Share of pairs glued to another one of the same language.
        marks: Share of pairs with quotation marks whose English marks are swapped.
    """

    uk: float = 0.5
    groups: dict[str, float] = field(
        default_factory=lambda: {
            "gold": 2.5,
            "news": 2.0,
            "real": 1.2,
            "distilled": 2.0,
            "tatoeba": 0.5,
            "caps": 0.2,
            "sister": 3.0,
            "sentences": 4.0,
        }
    )
    power: float = 0.5
    joined: float = 0.05
    marks: float = 0.3


def as_record(*options: Any) -> dict[str, Any]:
    """Write options as one flat dictionary, for the log and the card."""
    record: dict[str, Any] = {}
    for part in options:
        record.update(asdict(part))
    return record
