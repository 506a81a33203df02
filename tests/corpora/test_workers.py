"""Articles compared in several processes, of which some die."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.article import Article
from corpora.errors import CorporaError
from corpora.pipeline import PipelineOptions
from corpora.workers import compare_in_processes
from mt.text import Span

TEXT = "“The bridge is open,” she said."


class Runs:
    """Runs a line of Python in the worker that is given it."""

    def __init__(self, line: str) -> None:
        self.line = line

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, (self.line,)


def article(id: str, line: str = "") -> Article:
    return Article(id, "en", TEXT, Span(0, len(TEXT)), extra={"line": Runs(line)} if line else {})


def outcomes(articles: list[Article], model: Path | str) -> list[tuple[str, str]]:
    """The id of each article's result, or nothing, and why there is none."""
    options = PipelineOptions(model=str(model), memory=False)
    made = compare_in_processes(articles, options, to=["uk"], explain=False, workers=2)
    return [(one.record["source"]["id"] if one.record else "", one.reason) for one in made]


@pytest.mark.slow
def test_an_article_that_kills_its_worker_is_rejected_and_the_others_are_done(
    tiny: Path, tmp_path: Path
) -> None:
    once = f"import os, pathlib; p = pathlib.Path({str(tmp_path / 'died')!r})\n"
    once += "if not p.exists(): p.touch(), os._exit(9)"
    names = ["a1", "too large beside others", *(f"a{number}" for number in range(2, 10))]
    articles = [article(name, once if name.startswith("too") else "") for name in names]
    articles.insert(6, article("too large", "import os; os._exit(9)"))
    made = outcomes(articles, tiny)
    assert [id for id, _ in made] == [*names[:6], "", *names[6:]]
    assert "for want of memory" in made[6][1]
    assert not any(reason for id, reason in made if id)


@pytest.mark.slow
def test_workers_that_can_not_start_end_the_run(tmp_path: Path) -> None:
    with pytest.raises(CorporaError, match="die at their start"):
        outcomes([article("a1")], tmp_path / "no model")
