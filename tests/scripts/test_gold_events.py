"""The bundled corpus of events is what its script makes, and what the reader takes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from corpora.article import Article
from corpora.readers import read_records

ROOT = Path(__file__).parents[2]
EVENTS = ROOT / "corpora" / "gold" / "events.jsonl"


def made(*options: str) -> str:
    command = [sys.executable, ROOT / "scripts" / "gold_events.py", *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_the_bundled_corpus_is_up_to_date() -> None:
    assert made() == EVENTS.read_text(encoding="utf-8")


def test_each_event_is_an_article_with_two_outlets_versions() -> None:
    for article in read_records(EVENTS):
        assert isinstance(article, Article)
        assert [version.key for version in article.versions] == ["uk", "ru"]
        told = [article, *(version.article for version in article.versions)]
        assert all(one.outlet and one.date and one.headline and not one.notes for one in told)


def test_a_bigger_corpus_has_the_events_under_other_names() -> None:
    records = [json.loads(line) for line in made("--times", "3").splitlines()]
    once = EVENTS.read_text(encoding="utf-8").count("\n")
    assert len({record["id"] for record in records}) == len(records) == 3 * once
    assert records[0]["text"] == records[once]["text"]
