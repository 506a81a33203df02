"""The key of a sample, `sample.json`: which case is what, and what the tool tells of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alignment.framing import Dimension
from corpora.coding.sampling import Stratum
from corpora.errors import CorporaError
from corpora.formats.json_value import JsonValue
from corpora.manifest import digest

SAMPLE = "sample.json"
SCHEMA = "parallax/coding-sample/1"


@dataclass(frozen=True, slots=True)
class Case:
    """One statement in one pair of versions.

    Attributes:
        id: Its name in the sample, which says nothing about it: `c001`.
        article: The article's id.
        number: The article's place in the run, from 1.
        statement: The statement's id within the article.
        versions: Keys of the two versions.
        statements: The statement's words in each.
        stratum: Index of its stratum.
        probability: Probability that it was drawn.
        told: Dimension → names of the rules by which the tool tells a difference.
    """

    id: str
    article: str
    number: int
    statement: str
    versions: tuple[str, str]
    statements: tuple[str, str]
    stratum: int
    probability: float
    told: Mapping[Dimension, tuple[str, ...]]

    @property
    def weight(self) -> float:
        """Number of the run's cases that it stands for."""
        return 1.0 / self.probability


@dataclass(frozen=True, slots=True)
class Key:
    """A sample as it was drawn.

    Attributes:
        signature: Signature of the run.
        seed: What it was drawn with.
        by: Variables that made the strata.
        coders: Who codes it.
        strata: Its strata.
        cases: Its cases, in the order of their ids.
        parallax: Version of the tool.
    """

    signature: str
    seed: int
    by: tuple[str, ...]
    coders: tuple[str, ...]
    strata: tuple[Stratum, ...]
    cases: tuple[Case, ...]
    parallax: str

    @property
    def name(self) -> str:
        """A short hash of the cases, which tells samples apart and gives nothing away."""
        facts = [
            self.signature,
            [[one.id, one.number, one.statement, one.versions] for one in self.cases],
        ]
        return digest(json.dumps(facts))[:12]


def key_json(key: Key) -> dict[str, Any]:
    """The key as a JSON object."""
    return {
        "schema": SCHEMA,
        "sample": key.name,
        "parallax": key.parallax,
        "signature": key.signature,
        "seed": key.seed,
        "by": list(key.by),
        "coders": list(key.coders),
        "strata": [
            {"values": list(s.values), "population": s.population, "sampled": s.sampled}
            for s in key.strata
        ],
        "cases": [
            {
                "id": case.id,
                "article": case.article,
                "number": case.number,
                "statement": case.statement,
                "versions": list(case.versions),
                "statements": list(case.statements),
                "stratum": case.stratum,
                "probability": case.probability,
                "weight": case.weight,
                "told": {str(name): list(rules) for name, rules in sorted(case.told.items())},
            }
            for case in key.cases
        ],
    }


def read_key(folder: Path) -> Key:
    """The key of the sample in a folder.

    Raises:
        CorporaError: There is none, or it is damaged (told by its place).
    """
    path = folder / SAMPLE
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CorporaError(
            f"{folder}: no {SAMPLE} in it; `parallax code RUN --sample 200 --coders … "
            f"--out {folder}` makes one"
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise CorporaError(f"{path}: can't be read ({error}); draw the sample again") from error
    root = JsonValue(document, str(path))
    if root["schema"].text() != SCHEMA:
        raise CorporaError(f"{path}: schema {root['schema'].text()!r}; this reads {SCHEMA!r}")
    key = Key(
        signature=root["signature"].text(),
        seed=int(root["seed"].number()),
        by=tuple(item.text() for item in root["by"].items()),
        coders=tuple(item.text() for item in root["coders"].items()),
        strata=tuple(
            Stratum(
                tuple(value.text() for value in item["values"].items()),
                int(item["population"].number()),
                int(item["sampled"].number()),
            )
            for item in root["strata"].items()
        ),
        cases=tuple(_case(item) for item in root["cases"].items()),
        parallax=root["parallax"].text(),
    )
    if not key.cases or len({case.id for case in key.cases}) < len(key.cases):
        raise CorporaError(f"{path}: no cases, or one twice; draw the sample again")
    return key


def _case(node: JsonValue) -> Case:
    probability = node["probability"].number()
    if not 0 < probability <= 1:
        raise node["probability"].unfit("a probability above 0")
    return Case(
        id=node["id"].text(),
        article=node["article"].text(),
        number=int(node["number"].number()),
        statement=node["statement"].text(),
        versions=_two(node["versions"]),
        statements=_two(node["statements"]),
        stratum=int(node["stratum"].number()),
        probability=probability,
        told={_dimension(name, rules): _rules(rules) for name, rules in node["told"].members()},
    )


def _two(node: JsonValue) -> tuple[str, str]:
    first, second = node.pair()
    return first.text(), second.text()


def _dimension(name: str, node: JsonValue) -> Dimension:
    if name not in set(Dimension):
        raise node.unfit(f"under one of {', '.join(Dimension)}")
    return Dimension(name)


def _rules(node: JsonValue) -> tuple[str, ...]:
    return tuple(item.text() for item in node.items())
