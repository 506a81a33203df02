"""What is known about a model besides its weights: its card."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mt.engines.checkpoint import damaged
from mt.engines.engine import AlignmentHead
from mt.engines.pieces import target_codes, two_letters

CARD_FILE = "parallax.json"
# A third of the way up, all heads, shifted: what serves best where no head was trained to align
# (Kobayashi et al. 2020, Chen et al. 2020).
UNGUIDED = (AlignmentHead(layer=2, head=None, reads=True),)
GUIDED = (AlignmentHead(layer=-1, head=0, reads=False),)
_PAIR = re.compile(r"opus-mt-(?:tc-\w+-)?([a-z]{2,3})-([a-z]{2,3})$")


@dataclass(frozen=True, slots=True)
class Card:
    """A model's card; a file `parallax.json` in its folder says what differs from what we know.

    Attributes:
        name: What it is called here.
        source: Where it comes from: a hub id, `bundled` or a folder.
        revision: Commit on the hub; empty elsewhere.
        licence: SPDX name; empty where it isn't known.
        src_lang: Language that it reads.
        tgt_langs: Languages that it writes; empty where its vocabulary tells.
        alignment: The heads that tell which words belong together; their mean is taken.
        punctuation: Profile of `mt.punctuation.normalize` that it was trained on.
        compute_type: Number format of the search where none is asked for; `auto` is int8 on a CPU
            and float16 on a GPU, but a small model may lose too much by that.
        max_tokens: Longest source, in pieces, that it is given at once; 0: half its positions.
        about: A line on what it is good for.
        sha256: File name → checksum, of files that were pulled.
    """

    name: str
    source: str
    revision: str = ""
    licence: str = ""
    src_lang: str = ""
    tgt_langs: tuple[str, ...] = ()
    alignment: tuple[AlignmentHead, ...] = GUIDED
    punctuation: str = "moses"
    compute_type: str = "auto"
    max_tokens: int = 0
    about: str = ""
    sha256: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """As `parallax.json` holds it."""
        names = [field.name for field in dataclasses.fields(self) if field.name != "alignment"]
        value: dict[str, Any] = {name: getattr(self, name) for name in names}
        return value | {
            "alignment": {"heads": [head.as_json() for head in self.alignment]},
            "sha256": dict(self.sha256),
            "tgt_langs": list(self.tgt_langs),
        }


KNOWN = {
    card.source: card
    for card in (
        Card(
            name="compact",
            source="bundled",
            licence="Apache-2.0",
            src_lang="en",
            punctuation="light",
            compute_type="float32",
            about="bundled; small and quick, translates to be understood, aligns words",
        ),
        Card(
            name="opus-big",
            source="Helsinki-NLP/opus-mt-tc-big-en-zle",
            licence="CC-BY-4.0",
            src_lang="en",
            alignment=UNGUIDED,
            about="the best for uk and ru that runs on a CPU, about 1 GB",
        ),
        Card(
            name="opus-mt-en-uk",
            source="Helsinki-NLP/opus-mt-en-uk",
            licence="Apache-2.0",
            src_lang="en",
            tgt_langs=("uk",),
            about="one target language, about 300 MB",
        ),
        Card(
            name="opus-mt-en-ru",
            source="Helsinki-NLP/opus-mt-en-ru",
            licence="Apache-2.0",
            src_lang="en",
            tgt_langs=("ru",),
            about="one target language, about 300 MB",
        ),
    )
}


def card_of_source(source: str) -> Card:
    """What is known of a hub id, `bundled` or a folder before its files are looked at."""
    if source in KNOWN:
        return KNOWN[source]
    name = Path(source).name or Path(source).resolve().name
    pair = _PAIR.search(name)
    return Card(
        name=name,
        source=source,
        src_lang=two_letters(pair[1]) if pair else "",
        alignment=UNGUIDED if re.search(r"\btc-|-big\b", name) else GUIDED,
    )


def read_card(folder: Path, source: str) -> Card:
    """The card of the model in `folder`: what it says of itself over what we know of `source`.

    `parallax.json` there is read, and the key `alignment` of `config.json`.

    Raises:
        ModelError: The file is damaged, or says something that no card has.
    """
    said: dict[str, Any] = {}
    path = folder / "config.json"
    try:
        if path.exists():  # a model trained to align may say so itself, as `compact` does
            config = json.loads(path.read_text(encoding="utf-8"))
            said = {key: config[key] for key in ("alignment",) if key in config}
        path = folder / CARD_FILE
        if path.exists():
            said |= dict(json.loads(path.read_text(encoding="utf-8")).items())
        return _over(card_of_source(str(said.get("source", source))), said)
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise damaged(path, error) from error


def _over(card: Card, said: dict[str, Any]) -> Card:
    fields = {field.name for field in dataclasses.fields(Card)}
    unknown = sorted(set(said) - fields - {"schema"})
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r}; there are {', '.join(sorted(fields))}")
    changes = {key: value for key, value in said.items() if key in fields}
    if "tgt_langs" in changes:
        changes["tgt_langs"] = tuple(map(str, changes["tgt_langs"]))
    if "alignment" in changes:
        changes["alignment"] = tuple(map(AlignmentHead.from_json, changes["alignment"]["heads"]))
        if not changes["alignment"]:
            raise ValueError("alignment: needs a head at least")
    return dataclasses.replace(card, **changes)


def languages(card: Card, folder: Path, vocab: dict[str, int]) -> tuple[str, tuple[str, ...]]:
    """Source language and target languages of a model; empty where nobody says.

    The card says, or else the vocabulary's codes, `tokenizer_config.json` or the model's id.
    """
    config_file = folder / "tokenizer_config.json"
    config: dict[str, Any] = {}
    if config_file.exists():
        try:
            config = json.loads(config_file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise damaged(config_file, error) from error
    src = card.src_lang or two_letters(str(config.get("source_lang") or ""))
    if card.tgt_langs:
        return src, card.tgt_langs
    coded = tuple(target_codes(vocab))
    if coded:
        return src, coded
    pair = _PAIR.search(card.name)
    named = pair[2] if pair else str(config.get("target_lang") or "")
    return src, (two_letters(named),) if named else ()
