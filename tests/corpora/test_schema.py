"""`docs/comparison.schema.json` describes what is written, all of it."""

import json
from pathlib import Path
from typing import Any

from comparisons import comparisons, small
from hypothesis import given, settings

from alignment.framing import Dimension
from alignment.quotes import QuoteKind
from corpora.comparison import Comparison
from corpora.records import to_json

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "comparison.schema.json").read_text(encoding="utf-8")
)
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


def misfits(value: Any, schema: dict, at: str = "") -> list[str]:
    """Where a value isn't as the schema has it; knows the keywords that our schema uses."""
    if "$ref" in schema:
        return misfits(value, SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[-1]], at)
    if "const" in schema:
        return [] if value == schema["const"] else [f"{at}: {value!r}"]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{at}: {value!r}"]
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, TYPES[name]) for name in types):
        return [f"{at}: {value!r} is no {types}"]
    found: list[str] = []
    if isinstance(value, list):
        for index, item in enumerate(value):
            found += misfits(item, schema["items"], f"{at}[{index}]")
    if isinstance(value, dict):
        found += [f"{at}: no {name}" for name in schema.get("required", ()) if name not in value]
        described = schema.get("properties", {})
        others = schema.get("additionalProperties", True)
        for name, member in value.items():
            if name in described:
                found += misfits(member, described[name], f"{at}.{name}")
            elif others is False:
                found.append(f"{at}: {name} isn't described")
            elif others is not True:
                found += misfits(member, others, f"{at}.{name}")
    return found


@settings(max_examples=30, deadline=None)
@given(comparisons())
def test_every_comparison_is_as_described(comparison: Comparison) -> None:
    assert misfits(to_json(comparison, explain=True), SCHEMA) == []


def test_the_description_can_fail() -> None:
    document = to_json(small())
    document["quotes"][0]["kind"] = "rumour"
    document["versions"]["uk"]["mood"] = "good"
    del document["source"]["text"]
    assert misfits(document, SCHEMA) == [
        ".source: no text",
        ".versions.uk: mood isn't described",
        ".quotes[0].kind: 'rumour'",
    ]


def test_the_lines_of_a_run_are_as_described(parallax, tiny, tmp_path) -> None:
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "run"
    article = {"id": "a", "lang": "en", "text": "“We are ready,” she said. The bridge was shut."}
    given = {"uk": "«Ми готові», — сказала вона. Міст закрили."}
    corpus.write_text(json.dumps({**article, "versions": given}), encoding="utf-8")
    call = ["run", corpus, "--to", "ru", "--out", out, "--model", tiny, "--explain"]
    assert parallax(*call)[0] == 0
    (line,) = (out / "results.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert misfits(record, SCHEMA) == []
    either = [{"required": ["manifest"]}, {"required": ["key"]}]
    assert SCHEMA["oneOf"] == either
    assert ("key" in record, "manifest" in record) == (True, False)


def test_kinds_and_dimensions_are_all_there() -> None:
    assert SCHEMA["$defs"]["kind"]["enum"] == list(QuoteKind)
    assert SCHEMA["$defs"]["difference"]["properties"]["dimension"]["enum"] == list(Dimension)
