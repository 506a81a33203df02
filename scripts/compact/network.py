"""A lean post-norm transformer whose parameters carry the names of MarianMTModel."""

from __future__ import annotations

import math
from contextlib import nullcontext
from typing import Any

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from .options import Shape

ASKED = 12  # sentences of a batch that tell which units fire
DEAD = 1e-3  # a unit of a feed-forward layer that fires less often is dead


def sinusoids(length: int, width: int) -> Tensor:
    """Make Marian's positions: sines in the first half of the width, cosines in the second."""
    rates = torch.exp(torch.arange(0, width, 2, dtype=torch.float64) * -(math.log(10000.0) / width))
    angles = torch.arange(length, dtype=torch.float64)[:, None] * rates[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1).float()


class Attention(nn.Module):
    """Multi-head attention with Marian's parameter names."""

    def __init__(self, width: int, heads: int) -> None:
        """Create the four projections."""
        super().__init__()
        self.heads = heads
        self.k_proj = nn.Linear(width, width)
        self.v_proj = nn.Linear(width, width)
        self.q_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)

    def split(self, x: Tensor) -> Tensor:
        """Cut the width into heads."""
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def own(self, x: Tensor, mask: Tensor | None, causal: bool) -> Tensor:
        """Attend to the sequence itself."""
        three = (self.q_proj, self.k_proj, self.v_proj)
        weight = torch.cat([part.weight for part in three])
        bias = torch.cat([part.bias for part in three])
        whole = nnf.linear(x, weight, bias)
        # On a CPU the gradient in bfloat16 is several times slower than in float32.
        slow = whole.dtype == torch.bfloat16 and whole.device.type == "cpu"
        with torch.autocast("cpu", enabled=False) if slow else nullcontext():
            parts = (whole.float() if slow else whole).chunk(3, dim=-1)
            q, k, v = (self.split(part) for part in parts)
            out = nnf.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        return self.out_proj(out.transpose(1, 2).reshape(x.shape))

    def cross(self, x: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Attend to the source; also give the scores before the softmax."""
        weight = torch.cat([self.k_proj.weight, self.v_proj.weight])
        bias = torch.cat([self.k_proj.bias, self.v_proj.bias])
        k, v = (self.split(part) for part in nnf.linear(memory, weight, bias).chunk(2, dim=-1))
        q = self.split(self.q_proj(x)) / math.sqrt(x.shape[-1] // self.heads)
        scores = q @ k.transpose(-1, -2) + mask
        out = scores.softmax(dim=-1) @ v
        return self.out_proj(out.transpose(1, 2).reshape(x.shape)), scores


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward, each followed by a norm."""

    def __init__(self, shape: Shape) -> None:
        """Create the parameters."""
        super().__init__()
        self.self_attn = Attention(shape.d_model, shape.heads)
        self.self_attn_layer_norm = nn.LayerNorm(shape.d_model)
        self.fc1 = nn.Linear(shape.d_model, shape.ffn)
        self.fc2 = nn.Linear(shape.ffn, shape.d_model)
        self.final_layer_norm = nn.LayerNorm(shape.d_model)

    def forward(self, x: Tensor, mask: Tensor, drop: float) -> tuple[Tensor, Tensor]:
        """Run the layer; also give what enters the activation of the feed-forward part."""
        x = self.self_attn_layer_norm(x + dropped(self.self_attn.own(x, mask, False), drop))
        inner = self.fc1(x)
        out = self.fc2(torch.relu(inner))
        return self.final_layer_norm(x + dropped(out, drop)), inner


class DecoderLayer(nn.Module):
    """Self-attention, cross-attention and feed-forward, each followed by a norm."""

    def __init__(self, shape: Shape) -> None:
        """Create the parameters."""
        super().__init__()
        self.self_attn = Attention(shape.d_model, shape.heads)
        self.self_attn_layer_norm = nn.LayerNorm(shape.d_model)
        self.encoder_attn = Attention(shape.d_model, shape.heads)
        self.encoder_attn_layer_norm = nn.LayerNorm(shape.d_model)
        self.fc1 = nn.Linear(shape.d_model, shape.ffn)
        self.fc2 = nn.Linear(shape.ffn, shape.d_model)
        self.final_layer_norm = nn.LayerNorm(shape.d_model)

    def forward(
        self, x: Tensor, memory: Tensor, mask: Tensor, drop: float
    ) -> tuple[Tensor, Tensor]:
        """Run the layer; also give the scores of the cross-attention."""
        x = self.self_attn_layer_norm(x + dropped(self.self_attn.own(x, None, True), drop))
        out, scores = self.encoder_attn.cross(x, memory, mask)
        x = self.encoder_attn_layer_norm(x + dropped(out, drop))
        return self.final_layer_norm(x + dropped(self.fc2(torch.relu_(self.fc1(x))), drop)), scores


def dropped(x: Tensor, rate: float) -> Tensor:
    """Apply dropout where there is any, the same for all tokens of a sentence.

    One mask a sentence is as good here (Gal & Ghahramani 2016) and costs next to nothing.
    """
    if rate <= 0:
        return x
    kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= rate
    return x * (kept.to(x.dtype) / (1 - rate))


class Network(nn.Module):
    """Encoder and decoder with one tied embedding table."""

    def __init__(self, shape: Shape, tokens: int, longest: int = 512) -> None:
        """Create the network.

        Args:
            shape: Size of the network.
            tokens: Number of tokens with codes and padding; the padding comes last.
            longest: Number of positions.
        """
        super().__init__()
        self.model = nn.Module()
        self.model.shared = nn.Embedding(tokens, shape.d_model)
        self.model.encoder = nn.Module()
        self.model.decoder = nn.Module()
        self.model.encoder.layers = nn.ModuleList(
            EncoderLayer(shape) for _ in range(shape.encoder_layers)
        )
        self.model.decoder.layers = nn.ModuleList(
            DecoderLayer(shape) for _ in range(shape.decoder_layers)
        )
        self.scale = math.sqrt(shape.d_model)
        self.register_buffer("positions", sinusoids(longest, shape.d_model), persistent=False)

    def look_up(self, tokens: Tensor) -> Tensor:
        """Embed tokens and add their positions."""
        table: Any = self.model.shared
        return nnf.embedding(tokens, table.weight) * self.scale + self.positions[: tokens.shape[1]]

    def encode(
        self, source: Tensor, mask: Tensor, drop: float = 0.0, inner: list[Tensor] | None = None
    ) -> Tensor:
        """Encode sources.

        Args:
            source: Tokens.
            mask: Added to the attention scores.
            drop: Dropout.
            inner: Takes what enters each layer's activation, where it is wanted.
        """
        x = dropped(self.look_up(source), drop)
        for layer in self.model.encoder.layers:
            x, found = layer(x, mask, drop)
            if inner is not None:
                inner.append(found)
        return x

    def decode(
        self, inputs: Tensor, memory: Tensor, mask: Tensor, drop: float = 0.0
    ) -> tuple[Tensor, list[Tensor]]:
        """Decode with the right beginnings given; also give each layer's cross-attention scores."""
        x = dropped(self.look_up(inputs), drop)
        scores = []
        for layer in self.model.decoder.layers:
            x, found = layer(x, memory, mask, drop)
            scores.append(found)
        return x, scores


def drowsiness(inner: list[Tensor], real: Tensor) -> Tensor:
    """Penalise units of the feed-forward layers that hardly ever fire.

    In the encoder, which starts close to the identity, whatever the units add is noise at first,
    and the quickest way to be rid of noise is to push all of them below zero, whence no gradient
    brings them back: of the first compact model's encoder, over nine units in ten were dead. A unit
    whose input lies more than a standard deviation below zero on average is pulled up. A few
    sentences of a batch tell which units these are.

    Args:
        inner: Input of the activation of each layer (batch, length, units).
        real: Which tokens are no padding (batch, length).

    Returns:
        Mean of the squared shortfalls, in standard deviations.
    """
    total = inner[0].new_zeros((), dtype=torch.float32)
    every = max(1, len(real) // ASKED)
    real = real[::every]
    for values in inner:
        deviation, mean = torch.std_mean(values[::every][real].float(), dim=0)
        total = total + torch.relu(-1.0 - mean / (deviation.detach() + 1e-3)).square().mean()
    return total / len(inner)


def wake(network: Network, firing: Tensor, seed: int) -> None:
    """Draw the dead units of the encoder's feed-forward layers anew, without a say at first.

    Args:
        network: Network to mend.
        firing: How often each unit of each layer fires (layers, units).
        seed: Seed of the drawing.
    """
    draw = torch.Generator().manual_seed(seed)
    for layer, often in zip(network.model.encoder.layers, firing, strict=True):
        dead = often < DEAD
        first, second = layer.fc1.weight.data, layer.fc2.weight.data
        bound = math.sqrt(6.0 / sum(first.shape))
        drawn = torch.empty_like(first).uniform_(-bound, bound, generator=draw)
        first[dead] = drawn[dead]
        layer.fc1.bias.data[dead] = 0.0
        second[:, dead] = 0.0


def deepen(network: Network, shape: Shape, seed: int) -> None:
    """Put further layers into the encoder that change next to nothing at first (Chen et al. 2016).

    A new layer stands behind an old one, the first behind the topmost. Its branches add nothing,
    and its norms give back the mean and the deviation that the norm of the layer below leaves.

    Args:
        network: Network to deepen.
        shape: Size that it is to have, with at most twice its layers.
        seed: Seed of the drawing.
    """
    layers = network.model.encoder.layers
    old, missing = len(layers), shape.encoder_layers - len(layers)
    draw = torch.Generator().manual_seed(seed)
    for place in range(missing):
        behind = old - 1 - place * old // missing
        below = layers[behind].final_layer_norm
        gain, shift = below.weight.data, below.bias.data
        layer = EncoderLayer(shape)
        for name, value in layer.named_parameters():
            if value.dim() == 2:
                bound = math.sqrt(6.0 / sum(value.shape))
                value.data.uniform_(-bound, bound, generator=draw)
            if value.dim() == 1 or "out_proj" in name or "fc2" in name:
                value.data.zero_()
        for norm in (layer.self_attn_layer_norm, layer.final_layer_norm):
            norm.weight.data.fill_(float((gain.square().mean() + shift.var()).sqrt()))
            norm.bias.data.fill_(float(shift.mean()))
        layers.insert(behind + 1, layer)


def start_weights(network: Network, embeddings: Tensor, warm: bool, seed: int) -> None:
    """Fill the network's parameters.

    With a warm start the residual branches are small, so that the network begins close to the
    identity on its embeddings; the cross-attention of the last decoder layer copies what it looks
    at, so that looking at a word already votes for its translations; and that of the first layer
    looks for the source word that the last written word translates.

    Args:
        network: Network to fill.
        embeddings: Embeddings to start from (used with a warm start).
        warm: Start warm, or from random numbers.
        seed: Seed of the random numbers.
    """
    draw = torch.Generator().manual_seed(seed)
    width = embeddings.shape[1]
    for name, value in network.named_parameters():
        if value.dim() == 2 and "shared" not in name:
            bound = math.sqrt(6.0 / sum(value.shape))
            value.data.uniform_(-bound, bound, generator=draw)
            if warm and ("out_proj" in name or "fc2" in name):
                value.data.mul_(0.25)
        elif name.endswith("bias"):
            value.data.zero_()
    table = network.model.shared.weight.data
    if not warm:
        table.normal_(0.0, width**-0.5, generator=draw)
        table[-1].zero_()
        return
    table.copy_(embeddings)
    layers = network.model.decoder.layers
    eye = torch.eye(width)
    layers[-1].encoder_attn.v_proj.weight.data.copy_(eye)
    layers[-1].encoder_attn.out_proj.weight.data.copy_(1.5 * eye)
    if len(layers) > 1:
        for part in (layers[0].encoder_attn.q_proj, layers[0].encoder_attn.k_proj):
            part.weight.data.mul_(0.2).add_(eye)
