"""What coders decide by: definition, question, limits and examples of each dimension."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from alignment.framing import Dimension


@dataclass(frozen=True, slots=True)
class Example:
    """Two versions of a statement that differ; stars stand around the words that show it.

    Attributes:
        first_lang: Language of the first.
        first: Its words.
        second_lang: Language of the second.
        second: Its words.
    """

    first_lang: str
    first: str
    second_lang: str
    second: str


@dataclass(frozen=True, slots=True)
class Guide:
    """How to code one dimension.

    Attributes:
        definition: What differs.
        ask: The question to ask oneself.
        excluded: What doesn't count.
        examples: What does.
    """

    definition: str
    ask: str
    excluded: str
    examples: tuple[Example, ...]


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((files("corpora") / "coding" / "codebook.toml").read_text("utf-8"))


def rules() -> list[str]:
    """How to code, a rule each; stars stand around what is stressed."""
    return list(_table()["rules"])


@lru_cache(maxsize=1)
def guides() -> dict[Dimension, Guide]:
    """The guide of each dimension, in the order of the dimensions."""
    table = _table()
    return {
        dimension: Guide(
            definition=table[dimension]["definition"],
            ask=table[dimension]["ask"],
            excluded=table[dimension]["not"],
            examples=tuple(Example(*example) for example in table[dimension]["examples"]),
        )
        for dimension in Dimension
    }


def codebook() -> str:
    """The codebook as Markdown."""
    table = _table()
    numbered = [f"{at}. {_bold(rule)}" for at, rule in enumerate(rules(), start=1)]
    parts = [f"# Codebook\n\n{table['about']}\n\n## How to code\n", *numbered]
    parts += [f"\n{table['files']}\n\n## The dimensions\n"]
    for dimension, guide in guides().items():
        shown = [
            f"> {one.first_lang}: {_bold(one.first)} — {one.second_lang}: {_bold(one.second)}"
            for one in guide.examples
        ]
        parts.append(
            f"### {str(dimension).capitalize()}\n\n*{guide.definition}*\n\n{guide.ask}\n\n"
            f"Not: {guide.excluded}\n\n" + "  \n".join(shown) + "\n"
        )
    return "\n".join(parts)


def _bold(text: str) -> str:
    return text.replace("*", "**")
