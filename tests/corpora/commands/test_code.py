"""`parallax code`: a sample drawn from a run, and what comes back from its coders."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from runs import article, write_run

from alignment.framing import Dimension

DRAW = ("--sample", "24", "--coders", "anna,borys", "--quiet")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of twelve articles."""
    return write_run(tmp_path_factory.mktemp("code") / "run", map(article, range(1, 13)))


@pytest.fixture
def sample(corpus: Path, tmp_path: Path, parallax) -> Path:
    out = tmp_path / "coding"
    code, _, err = parallax("code", corpus, *DRAW, "--out", out)
    assert (code, err) == (0, "")
    return out


def coded(sample: Path, coder: str, *, but: tuple[str, ...] = ()) -> Path:
    """A coder who says what the tool says, except that the cases `but` differ in nothing."""
    told = {case["id"]: case["told"] for case in key_of(sample)["cases"]}
    with (sample / f"{coder}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        marks = () if row["case"] in but else told[row["case"]]
        row.update(dict.fromkeys(marks or ["no_difference"], "1"))
    path = sample.parent / f"{coder}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def key_of(sample: Path) -> dict:
    return json.loads((sample / "sample.json").read_text(encoding="utf-8"))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_sample_is_a_table_and_a_page_a_coder_a_codebook_and_the_key(sample: Path) -> None:
    names = sorted(path.name for path in sample.iterdir())
    assert names == [
        "anna.csv", "anna.html", "borys.csv", "borys.html", "codebook.md", "sample.json",
    ]  # fmt: skip
    key = key_of(sample)
    assert (key["seed"], key["by"], key["coders"]) == (
        7,
        ["dimension", "language"],
        ["anna", "borys"],
    )
    assert len(key["cases"]) == 24
    assert sum(case["weight"] for case in key["cases"]) == pytest.approx(36)
    quiet = [case for case in key["cases"] if not case["told"]]
    assert 12 <= len(quiet) < 24
    assert not list(sample.parent.glob(".*"))


def test_the_same_call_gives_the_same_files(corpus: Path, sample: Path, tmp_path, parallax) -> None:
    assert parallax("code", corpus, *DRAW, "--out", tmp_path / "again")[0] == 0
    assert parallax("code", corpus, *DRAW, "--seed", 8, "--out", tmp_path / "other")[0] == 0
    for path in sample.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()
    assert key_of(tmp_path / "other")["cases"] != key_of(sample)["cases"]


def test_what_comes_back_is_told_as_a_table_and_as_files(sample: Path, parallax) -> None:
    """Anna and Borys differ on one case; where they agree, the tool is right."""
    told = next(case["id"] for case in key_of(sample)["cases"] if "attribution" in case["told"])
    files = [coded(sample, "anna"), coded(sample, "borys", but=(told,))]
    code, out, err = parallax("code", sample, "--agreement", *files)
    assert (code, err) == (0, "")
    assert "Agreement of anna–borys" in out
    assert "1.00" in out
    (row,) = rows_of(sample / "disagreements.csv")
    assert (row["case"], row["dimension"], row["decision"]) == (told, "attribution", "")
    assert (row["anna"], row["borys"]) == ("1", "0")
    assert row["a_statement"] == "We are ready"
    figures = {
        (one["variable"], one["measure"], one["coders"]): one
        for one in rows_of(sample / "agreement.csv")
    }
    assert float(figures["attribution", "agreement", "anna–borys"]["value"]) == pytest.approx(
        23 / 24, abs=1e-6
    )
    assert figures["attribution", "precision", "consensus"]["value"] == "1.0"
    assert figures["attribution", "precision", "consensus"]["cases"] == "23"
    assert figures["attribution", "precision", "borys"]["value"] < "1.0"
    assert figures["agency", "kappa", "anna–borys"]["value"] == ""
    assert set(map(str, Dimension)) < {variable for variable, _, _ in figures}


def test_json_tells_the_same_and_null_where_there_is_no_figure(sample: Path, parallax) -> None:
    files = [coded(sample, "anna"), coded(sample, "borys")]
    code, out, _ = parallax("code", sample, "--agreement", *files, "--json")
    found = json.loads(out)
    assert code == 0
    assert found["sample"] == key_of(sample)["sample"]
    assert found["coded"] == {"anna": 24, "borys": 24}
    values = {
        (one["variable"], one["measure"]): one["value"]
        for one in found["measures"]
        if one["coders"] in {"anna–borys", "consensus"}
    }
    assert values["hedging", "kappa"] == 1.0
    assert values["any difference", "recall"] == 1.0
    assert values["agency", "alpha"] is None


def test_what_was_settled_becomes_the_consensus(sample: Path, parallax) -> None:
    told = next(case["id"] for case in key_of(sample)["cases"] if "attribution" in case["told"])
    files = [coded(sample, "anna"), coded(sample, "borys", but=(told,))]
    assert parallax("code", sample, "--agreement", *files)[0] == 0
    path = sample / "disagreements.csv"
    text = path.read_text(encoding="utf-8").replace("attribution,,", "attribution,0,")
    path.write_text(text, encoding="utf-8")
    settled = ("--settled", path, "--json", "--quiet")
    code, out, _ = parallax("code", sample, "--agreement", *files, *settled)
    assert code == 0
    (precision,) = [
        one
        for one in json.loads(out)["measures"]
        if (one["variable"], one["measure"], one["coders"])
        == ("attribution", "precision", "consensus")
    ]
    assert precision["cases"] == 24
    assert precision["value"] < 1.0
    code, _, err = parallax("code", sample, "--agreement", *files)
    assert code == 1
    assert "give it with --settled" in err
    assert path.read_text(encoding="utf-8") == text, "what was decided is not written over"


def test_cases_left_out_are_told(sample: Path, parallax) -> None:
    anna = coded(sample, "anna")
    lines = anna.read_text(encoding="utf-8").splitlines(keepends=True)
    anna.write_text("".join(lines[:-3]), encoding="utf-8")
    code, _, err = parallax("code", sample, "--agreement", anna, coded(sample, "borys"))
    assert code == 0
    assert "anna: 3 of 24 cases not coded" in err


def test_a_table_that_nobody_filled_in_is_told(sample: Path, parallax) -> None:
    anna = coded(sample, "anna")
    code, _, err = parallax("code", sample, "--agreement", anna, sample / "borys.csv")
    assert code == 1
    assert f"{sample / 'borys.csv'}: no case is coded in it" in err
    assert not (sample / "agreement.csv").exists()


WRONG = [
    ("no coders", ("--sample", "5", "--out", "x"), 2, "no --coders"),
    ("nothing asked", (), 2, "no --sample, --coders, --out"),
    ("an unknown variable", (*DRAW, "--out", "x", "--by", "mood"), 2,
     "--by mood: there are dimension, language, outlet, relation, kind"),
    ("a sample too small", ("--sample", "2", "--coders", "anna", "--out", "x"), 2,
     "a sample of 2 is too small"),
    ("a name that is a path", ("--sample", "24", "--coders", "../anna", "--out", "x"), 2,
     "coder '../anna': a file gets that name"),
    ("a name twice", ("--sample", "24", "--coders", "anna,Anna", "--out", "x"), 2,
     "a name is there twice"),
    ("a file without the other", ("--agreement", "anna.csv"), 2, "needs two coders or more"),
    ("both at once", ("--agreement", "a", "b", "--seed", "3"), 2, "--seed draws a sample"),
    ("--json without --agreement", (*DRAW, "--out", "x", "--json"), 2, "--json goes with"),
    ("agreement on a run", ("--agreement", "a", "b"), 1, "no sample.json in it"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "message"), [r[1:] for r in WRONG], ids=[r[0] for r in WRONG]
)
def test_what_cannot_work_gives_one_line(
    corpus, tmp_path, monkeypatch, parallax, words, code, message
) -> None:
    monkeypatch.chdir(tmp_path)
    found, out, err = parallax("code", corpus, *words)
    assert (found, out) == (code, "")
    assert message in err
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir()), "nothing half-written"


def test_a_folder_that_may_hold_coders_work_is_left_alone(corpus, sample: Path, parallax) -> None:
    before = {path.name: path.read_bytes() for path in sample.iterdir()}
    code, _, err = parallax("code", corpus, *DRAW, "--seed", "9", "--out", sample)
    assert code == 1
    assert "coders' work may be in it; name another one" in err
    assert {path.name: path.read_bytes() for path in sample.iterdir()} == before


DAMAGED = [
    ("not JSON", "{", "can't be read"),
    ("of another schema", '{"schema": "parallax/coding-sample/9"}', "coding-sample/9"),
    ("a member is missing", '{"schema": "parallax/coding-sample/1"}', "'signature' is missing"),
]


@pytest.mark.parametrize(
    ("content", "message"), [r[1:] for r in DAMAGED], ids=[r[0] for r in DAMAGED]
)
def test_a_damaged_key_gives_one_line(sample: Path, parallax, content, message) -> None:
    files = [coded(sample, "anna"), coded(sample, "borys")]
    (sample / "sample.json").write_text(content, encoding="utf-8")
    code, _, err = parallax("code", sample, "--agreement", *files)
    assert code == 1
    assert message in err
    assert err.count("\n") == 1


def test_one_stratum_is_no_plural(parallax, tmp_path: Path) -> None:
    """Articles 2 and 4 have no difference."""
    run = write_run(tmp_path / "run", [article(2), article(4)])
    words = ("--by", "kind", "--sample", "2", "--coders", "anna,borys", "--out", tmp_path / "one")
    told = parallax("code", run, *words)[2]
    assert "2 of 6 cases, 1 stratum, seed 7\n" in told
    assert f"parallax code {tmp_path / 'one'} --agreement anna.csv borys.csv\n" in told
    alone = ("--by", "kind", "--sample", "2", "--coders", "anna", "--out", tmp_path / "other")
    assert "--agreement" not in parallax("code", run, *alone)[2], "it takes two to agree"
