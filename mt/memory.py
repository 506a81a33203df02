"""Translations already made, on disk, so that none is made twice."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from mt.text import Span
from mt.translation import ATTENTION_STEPS, Translation
from mt.translator import Translator

# What makes translations come out otherwise than before must raise this.
CODE_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS translation (
    key BLOB PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID
"""
_BUSY_SECONDS = 30.0
_KEYS_A_QUERY = 500


class Memory:
    """A SQLite file of translations; any number of processes may use it at once.

    A file that is damaged is set aside, which is told, and a new one begun: a memory makes work
    quicker and must never stop it.
    """

    def __init__(self, path: Path, *, say: Callable[[str], None] = lambda _: None) -> None:
        """Opens the memory, made where it isn't there.

        Args:
            path: The file.
            say: Told when something is wrong with it.
        """
        self._path, self._say = path, say
        self._base: sqlite3.Connection | None = self._open()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Translation]:
        """The translations remembered under these keys."""
        found: dict[bytes, bytes] = {}
        for i in range(0, len(keys), _KEYS_A_QUERY):
            some = keys[i : i + _KEYS_A_QUERY]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value FROM translation WHERE key IN ({marks})"
            read = functools.partial(_rows, query=query, values=some)
            found.update(self._do(read) or ())
        translations = {}
        for key, value in found.items():
            try:
                translations[key] = _unpacked(value)
            except (ValueError, KeyError, TypeError, zlib.error):
                self._say(f"{self._path}: an entry is damaged; it is made again")
        return translations

    def put(self, items: dict[bytes, Translation]) -> None:
        """Remembers translations."""
        rows = [(key, _packed(value)) for key, value in items.items()]

        def write(base: sqlite3.Connection) -> None:
            with base:
                base.executemany("INSERT OR REPLACE INTO translation VALUES (?, ?)", rows)

        self._do(write)

    def close(self) -> None:
        """Closes the file."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _open(self) -> sqlite3.Connection | None:
        """The file, made and looked at; None where it can't be had, which is told."""
        patience = time.monotonic() + _BUSY_SECONDS
        aside = False
        while True:
            try:
                return _connected(self._path)
            except sqlite3.OperationalError as error:
                # SQLite doesn't wait for the lock under which a new file becomes a WAL.
                if "locked" in str(error) and time.monotonic() < patience:
                    time.sleep(0.02)
                    continue
                self._say(f"{self._path}: no memory ({error}); going on without")
                return None
            except OSError as error:
                self._say(f"{self._path}: no memory ({error.strerror}); going on without")
                return None
            except sqlite3.DatabaseError as error:
                if aside:
                    return None
                aside = True
                self._set_aside(error)

    def _set_aside(self, error: Exception) -> None:
        aside = self._path.with_name(f"{self._path.name}.damaged-{int(time.time())}")
        self._say(f"{self._path}: damaged ({error}); set aside as {aside.name}, a new one is begun")
        for suffix in ("-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        if self._path.exists():
            self._path.replace(aside)

    def _do(self, work: Callable[[sqlite3.Connection], Any]) -> Any:
        """What `work` gives; None where the memory fails, which is told."""
        if self._base is None:
            return None
        try:
            return work(self._base)
        except sqlite3.OperationalError as error:  # locked for long, disk full
            self._say(f"{self._path}: {error}; going on without")
        except sqlite3.DatabaseError as error:
            self.close()
            self._set_aside(error)
            self._base = self._open()
        return None


class Remembering:
    """A `Translator` that asks another only for what the memory lacks."""

    def __init__(self, translator: Translator, memory: Memory, *, signature: str) -> None:
        """Puts the two together.

        Args:
            translator: Makes what isn't remembered.
            memory: Keeps it.
            signature: Whatever the result depends on besides text, language and beam: the
                model's SHA-256, the engine and its number format.
        """
        self.name, self.engine = translator.name, translator.engine
        self.src_lang, self.tgt_langs = translator.src_lang, translator.tgt_langs
        self.models = translator.models
        self._translator, self._memory, self._signature = translator, memory, signature

    def translate(
        self, sentences: Sequence[str], *, tgt_lang: str, beam_size: int = 4
    ) -> list[Translation]:
        """One translation a sentence, remembered or made; see `Translator.translate`."""
        keys = {text: self._key("translate", tgt_lang, beam_size, text) for text in sentences}
        found = self._memory.get(list(keys.values()))
        new = [text for text, key in keys.items() if key not in found]
        if new or not sentences:
            made = self._translator.translate(new, tgt_lang=tgt_lang, beam_size=beam_size)
            fresh = {keys[text]: value for text, value in zip(new, made, strict=True)}
            self._memory.put(fresh)
            found |= fresh
        return [found[keys[text]] for text in sentences]

    def force(self, pairs: Sequence[tuple[str, str]], *, tgt_lang: str) -> list[Translation]:
        """Scores and attention of given translations, made each time: that is quick."""
        return self._translator.force(pairs, tgt_lang=tgt_lang)

    def _key(self, *parts: object) -> bytes:
        whole = json.dumps([CODE_VERSION, self._signature, *map(str, parts)])
        return hashlib.sha256(whole.encode()).digest()


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
    try:
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("PRAGMA synchronous=NORMAL")
        base.execute(_SCHEMA)
        base.execute("SELECT key, value FROM translation LIMIT 1").fetchall()
    except BaseException:
        base.close()
        raise
    return base


def _rows(base: sqlite3.Connection, *, query: str, values: Sequence[bytes]) -> list[Any]:
    return base.execute(query, values).fetchall()


def _packed(value: Translation) -> bytes:
    """A translation as compressed bytes; nothing is lost, as attention has steps of 1/65535."""
    fields = dataclasses.asdict(value)
    arrays = {
        "log_probs": value.log_probs.astype("<f4"),
        "attention": np.round(value.attention * ATTENTION_STEPS).astype("<u2"),
    }
    for name in arrays:
        fields[name] = list(arrays[name].shape)
    for name in ("source_offsets", "target_offsets"):
        fields[name] = [[span.start, span.end] for span in getattr(value, name)]
    head = json.dumps(fields, ensure_ascii=True).encode()
    body = b"".join(array.tobytes() for array in arrays.values())
    return zlib.compress(len(head).to_bytes(4, "little") + head + body, 3)


def _unpacked(packed: bytes) -> Translation:
    data = zlib.decompress(packed)
    stop = 4 + int.from_bytes(data[:4], "little")
    fields = json.loads(data[4:stop])
    n_log_probs = int(np.prod(fields["log_probs"]))
    log_probs = np.frombuffer(data, "<f4", n_log_probs, stop)
    steps = np.frombuffer(data, "<u2", offset=stop + 4 * n_log_probs)
    fields["log_probs"] = log_probs.astype(np.float32)
    attention = steps.astype(np.float32) / np.float32(ATTENTION_STEPS)
    fields["attention"] = attention.reshape(fields["attention"])
    for name in ("source_offsets", "target_offsets"):
        fields[name] = tuple(Span(start, end) for start, end in fields[name])
    for name in ("source_pieces", "target_pieces", "notes"):
        fields[name] = tuple(fields[name])
    return Translation(**fields)
