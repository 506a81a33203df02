"""Words aligned by an encoder: its states, its loading, and its part in a combination."""

from __future__ import annotations

import socket
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_bert import write_tiny_bert

from alignment.errors import AlignmentError
from alignment.words import Aligner, Settings
from alignment.words.affinity import Embedded, affinity
from alignment.words.encoder import load_encoder

pytest.importorskip("transformers")
SRC, TGT = "The blorps zonk quickly .", "Ляп швидко бжихи ."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_bert(tmp_path_factory.mktemp("encoders") / "tiny")


@pytest.fixture(scope="module")
def encoder(folder: Path):
    return load_encoder(str(folder))


def links(aligner: Aligner, src: str, tgt: str) -> set[tuple[str, str]]:
    (found,) = aligner.align([(src, tgt)], src_lang="en", tgt_lang="uk")
    return {(found.src[i].of(src), found.tgt[j].of(tgt)) for i, j in found.links}


def test_every_word_has_its_subwords(encoder) -> None:
    (found,) = encoder.embed([["blorps", "zonk", "\u200d", "blorps"]])
    assert found.words.tolist() == [0, 0, 1, 3, 3]
    assert found.states.shape == (5, 32)


def test_a_state_does_not_depend_on_what_else_is_in_the_batch(encoder) -> None:
    alone = encoder.embed([["blorps", "zonk"]])[0]
    among = encoder.embed([["wug"] * 40, ["blorps", "zonk"], [], ["."]])
    assert np.allclose(alone.states, among[1].states, atol=1e-5)
    assert len(among[2].words) == 0


def test_a_long_text_is_read_in_stretches(encoder) -> None:
    (found,) = encoder.embed([["wug"] * 300])
    read = set(found.words.tolist())
    assert {0, 128, 256, 299} <= read
    assert max(read) == 299


def test_invented_words_are_linked_by_the_encoder_alone(encoder) -> None:
    src, tgt = "blorps zonk quickly .", "швидко ляп бжихи ."
    right = {("blorps", "бжихи"), ("zonk", "ляп"), ("quickly", "швидко"), (".", ".")}
    alone = Aligner(encoder=encoder, settings=Settings("attention"))
    assert links(alone, src, tgt) == right
    assert links(Aligner(encoder=encoder), src, tgt) == right
    assert links(Aligner(), src, tgt) != right


@pytest.mark.parametrize(
    ("src", "tgt", "expected"),
    [
        # States of one dimension a meaning: word i of the source is word j of the target.
        ([0, 1], [1, 0], [[0, 1], [1, 0]]),
        ([0, 1, 2], [0], [[1], [0], [0]]),
        ([0, 3], [0], [[1], [0]]),
        ([], [0], np.zeros((0, 1))),
    ],
)
def test_affinity_is_what_both_sides_choose(src, tgt, expected) -> None:
    def embedded(meanings):
        # The last word of each side means what nothing on the other side does.
        states = np.eye(6, dtype=np.float32)[meanings].reshape(-1, 6) * 5
        return Embedded(states, np.arange(len(meanings)))

    rest = affinity(embedded([*src, 4]), embedded([*tgt, 5]), len(src) + 1, len(tgt) + 1)
    assert np.allclose(rest[: len(src), : len(tgt)] > 0.4, np.array(expected) > 0.4)


@given(st.lists(st.integers(0, 5), max_size=8), st.lists(st.integers(0, 5), max_size=8))
def test_affinity_turned_is_that_of_the_sides_turned(src, tgt) -> None:
    rng = np.random.default_rng(3)
    sides = [
        Embedded(rng.standard_normal((len(words), 4)).astype(np.float32), np.array(sorted(words)))
        for words in (src, tgt)
    ]
    found = affinity(sides[0], sides[1], 6, 6)
    assert np.allclose(found, affinity(sides[1], sides[0], 6, 6).T, atol=1e-6)
    assert np.all((found >= 0) & (found <= 1))
    unread = sorted(set(range(6)) - set(src))
    assert not found[unread].any()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was tried")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))


def test_offline_the_network_is_never_tried(no_network, monkeypatch) -> None:
    monkeypatch.setenv("PARALLAX_OFFLINE", "1")
    with pytest.raises(
        AlignmentError, match=r"LaBSE isn't on this machine, and the network is for"
    ):
        load_encoder("labse")


@pytest.mark.parametrize("missing", ["tokenizer.json", "model.safetensors", "config.json"])
def test_a_damaged_folder_is_told_in_one_line(folder, tmp_path, missing, no_network) -> None:
    for file in folder.iterdir():
        if file.name != missing:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(AlignmentError, match="no encoder that can be used here") as caught:
        load_encoder(str(tmp_path))
    assert "\n" not in str(caught.value)
