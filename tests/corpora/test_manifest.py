"""What a result was made with: the same inputs and code give the same manifest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpora import manifest as manifests


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small copy of the packages, whose hash is taken in the place of ours."""
    for package, file in (("mt", "text.py"), ("alignment", "words.json"), ("corpora", "run.py")):
        (tmp_path / package).mkdir()
        shutil.copy(Path(manifests.__file__).parents[1] / package / file, tmp_path / package)
    (tmp_path / "corpora" / "report").mkdir()
    monkeypatch.setattr(manifests, "__file__", str(tmp_path / "corpora" / "manifest.py"))
    manifests.code_sha256.cache_clear()
    yield tmp_path
    manifests.code_sha256.cache_clear()


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("mt/text.py", True),
        ("alignment/words.json", True),
        ("corpora/run.py", True),
        ("corpora/new.py", True),
        ("corpora/report/page.py", False),
        ("mt/__pycache__.pyc", False),
        ("mt/.text.py.swp", False),
    ],
)
def test_the_hash_of_the_code_knows_what_shapes_a_result(
    copied: Path, file: str, counts: bool
) -> None:
    before = manifests.code_sha256()
    with (copied / file).open("a") as changed:
        changed.write("\n")
    manifests.code_sha256.cache_clear()
    assert (manifests.code_sha256() != before) == counts


def test_versions_of_all_that_reads_are_told() -> None:
    told = manifests.library_versions()
    assert {"trafilatura", "charset-normalizer", "pymorphy3-dicts-uk"} <= told.keys()


def test_a_signature_tells_results_apart_and_not_ways_of_saying() -> None:
    def sign(**options: object) -> str:
        return manifests.signature({"lexicons": "5a", "options": {"beam": 4, **options}})

    assert sign(to=["uk", "ru"], lexicon="lex") == sign(to=["ru", "uk"], lexicon="/x/lex")
    assert sign(to=["uk"]) != sign(to=["uk", "ru"])
    assert sign(beam=1) != sign(beam=4)
