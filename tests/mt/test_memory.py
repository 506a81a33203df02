"""Translations remembered: the same to the last number, by several processes, whatever breaks."""

from __future__ import annotations

import dataclasses
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from tiny_marian import ENGLISH

from mt.memory import Memory, Remembering
from mt.translation import Translation


class Counting:
    """A translator that counts what it is asked."""

    name, engine, src_lang, tgt_langs = "counting@0", "none", "en", ("uk", "ru")
    models = ({"name": "counting@0"},)

    def __init__(self, translator) -> None:
        self.asked: list[str] = []
        self._translator = translator

    def translate(self, sentences, *, tgt_lang, beam_size=4):
        self.asked += sentences
        return self._translator.translate(sentences, tgt_lang=tgt_lang, beam_size=beam_size)

    def force(self, pairs, *, tgt_lang):
        return self._translator.force(pairs, tgt_lang=tgt_lang)


def same(a: Translation, b: Translation) -> bool:
    return all(
        np.array_equal(getattr(a, field.name), getattr(b, field.name), equal_nan=True)
        if isinstance(getattr(a, field.name), np.ndarray)
        else getattr(a, field.name) == getattr(b, field.name)
        for field in dataclasses.fields(Translation)
    )


@pytest.fixture
def counting(load) -> Counting:
    return Counting(load())


def remembering(counting: Counting, path: Path, signature: str = "m", **options) -> Remembering:
    return Remembering(counting, Memory(path / "memory.sqlite", **options), signature=signature)


def test_what_was_translated_is_remembered_to_the_last_number(counting, tmp_path) -> None:
    sentences = [*ENGLISH, "", "half \ud83d a character", ENGLISH[0]]
    first = remembering(counting, tmp_path).translate(sentences, tgt_lang="uk")
    asked = len(counting.asked)
    again = remembering(counting, tmp_path).translate(sentences, tgt_lang="uk")
    assert len(counting.asked) == asked == len(set(sentences))
    assert all(same(a, b) for a, b in zip(first, again, strict=True))
    direct = counting.translate(sentences, tgt_lang="uk")
    assert all(same(a, b) for a, b in zip(first, direct, strict=True))


def test_only_what_is_new_is_translated(counting, tmp_path) -> None:
    translator = remembering(counting, tmp_path)
    translator.translate(ENGLISH[:2], tgt_lang="uk", beam_size=1)
    counting.asked.clear()
    found = translator.translate(ENGLISH[1:3], tgt_lang="uk", beam_size=1)
    assert counting.asked == ENGLISH[2:3]
    assert [t.source for t in found] == ENGLISH[1:3]


@pytest.mark.parametrize(
    ("options", "signature"),
    [({"tgt_lang": "ru"}, "m"), ({"beam_size": 2}, "m"), ({}, "another model")],
)
def test_what_changes_the_translation_is_part_of_the_key(counting, tmp_path, options, signature):
    standard = {"tgt_lang": "uk", "beam_size": 1}
    remembering(counting, tmp_path).translate(ENGLISH[:1], **standard)
    counting.asked.clear()
    remembering(counting, tmp_path, signature).translate(ENGLISH[:1], **(standard | options))
    assert counting.asked == ENGLISH[:1]


@pytest.mark.parametrize(
    "content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_memory_is_told_set_aside_and_begun_anew(counting, tmp_path, content) -> None:
    path = tmp_path / "memory.sqlite"
    path.write_bytes(content)
    said: list[str] = []
    found = remembering(counting, tmp_path, say=said.append).translate(ENGLISH[:1], tgt_lang="uk")
    assert found[0].text
    assert "set aside as memory.sqlite.damaged-" in said[0]
    aside = next(tmp_path.glob("memory.sqlite.damaged-*"))
    assert aside.read_bytes() == content
    counting.asked.clear()
    remembering(counting, tmp_path).translate(ENGLISH[:1], tgt_lang="uk")
    assert not counting.asked


def test_a_damaged_entry_is_told_and_made_again(counting, tmp_path) -> None:
    translator = remembering(counting, tmp_path)
    translator.translate(ENGLISH[:1], tgt_lang="uk", beam_size=1)
    with sqlite3.connect(tmp_path / "memory.sqlite") as base:
        base.execute("UPDATE translation SET value = x'00'")
    said: list[str] = []
    counting.asked.clear()
    found = remembering(counting, tmp_path, say=said.append).translate(
        ENGLISH[:1], tgt_lang="uk", beam_size=1
    )
    assert counting.asked == ENGLISH[:1]
    assert found[0].text
    assert "an entry is damaged" in said[0]


def test_a_memory_that_cannot_be_kept_is_told_and_stops_nothing(counting, tmp_path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said: list[str] = []
    translator = remembering(counting, tmp_path / "file", say=said.append)
    assert translator.translate(ENGLISH[:1], tgt_lang="uk")[0].text
    assert "going on without" in said[0]


def _fill(job: tuple[Path, int]) -> int:
    path, number = job
    memory = Memory(path)
    empty = np.zeros((0, 0), dtype=np.float32)
    for i in range(20):
        text = f"{number}-{i}"
        value = Translation(
            text, text, "uk", (), (), (), (), empty[0:0, 0:0].reshape(0), 0.0, empty
        )
        memory.put({text.encode(): value})
    memory.close()
    return number


def test_several_processes_write_at_once_and_nothing_is_lost(tmp_path) -> None:
    path = tmp_path / "memory.sqlite"
    with ProcessPoolExecutor(3) as pool:
        assert list(pool.map(_fill, [(path, i) for i in range(3)])) == [0, 1, 2]
    keys = [f"{number}-{i}".encode() for number in range(3) for i in range(20)]
    assert len(Memory(path).get(keys)) == 60


def test_forced_translations_are_passed_on(counting, tmp_path) -> None:
    pair = (ENGLISH[0], "Міністр сказав.")
    forced = remembering(counting, tmp_path).force([pair], tgt_lang="uk")[0]
    assert same(forced, counting.force([pair], tgt_lang="uk")[0])
