"""`parallax align`: a line for every line in, and clear errors."""

import io
import json
import sys

import pytest
from tiny_bert import write_tiny_bert
from tiny_marian import write_tiny_marian

from corpora.cli import main
from corpora.errors import DATA_ERROR, DONE, USAGE_ERROR

PAIR = "President Koval spoke in Kyiv .\tПрезидент Коваль виступив у Києві ."


@pytest.fixture
def bitext(tmp_path):
    def write(*lines):
        path = tmp_path / "bitext.tsv"
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return str(path)

    return write


def align(capsys, *argv):
    code = main(["align", *argv, "--tgt", "uk", "--model", "none", "--quiet"])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_pair_gives_a_line_of_pharaoh_pairs(bitext, capsys):
    code, out, _ = align(capsys, bitext(PAIR), "--tokenized")
    assert code == DONE
    assert {"0-0", "1-1", "4-4", "5-5"} <= set(out.split())


def test_a_line_for_every_line_in_empty_where_nothing_aligns(bitext, capsys):
    code, out, _ = align(capsys, bitext(PAIR, "", "\tСлово.", "Word\t", PAIR))
    lines = out.split("\n")
    assert code == DONE
    assert len(lines) == 6  # five and the end of the last
    assert lines[0] == lines[4] != ""
    assert lines[1:4] == ["", "", ""]


def test_tokenized_words_stand_between_spaces_whatever_they_are(bitext, capsys):
    """`10%` is two of our tokens and one word here."""
    _, out, _ = align(capsys, bitext("10% Koval\t10% Коваль"), "--tokenized")
    assert out == "0-0 1-1\n"


def test_json_gives_words_links_and_probabilities(bitext, capsys):
    _, out, _ = align(capsys, bitext(PAIR), "--json")
    found = json.loads(out)
    assert found["line"] == 1
    assert found["src"][1] == [10, 15]
    assert len(found["links"]) == len(found["probs"])
    assert all(0 <= prob <= 1 for prob in found["probs"])


def test_a_symmetrisation_by_name(bitext, capsys):
    path = bitext(PAIR)
    _, narrow, _ = align(capsys, path, "--symmetrize", "intersection")
    _, wide, _ = align(capsys, path, "--symmetrize", "union")
    assert set(narrow.split()) <= set(wide.split())


def test_an_article_may_go_with_its_noun(bitext, capsys):
    path = bitext("The president spoke .\tПрезидент виступив .")
    _, alone, _ = align(capsys, path)
    _, with_head, _ = align(capsys, path, "--function-words", "head")
    assert "0-0" not in alone.split()
    assert "0-0" in with_head.split()


def test_standard_input_is_read_as_tsv(capsys, monkeypatch):
    given = io.TextIOWrapper(io.BytesIO(f"{PAIR}\n".encode()))
    monkeypatch.setattr(sys, "stdin", given)
    code, out, _ = align(capsys, "-")
    assert code == DONE
    assert "1-1" in out


@pytest.mark.parametrize(
    ("content", "options", "code", "message"),
    [
        ("one column", [], DATA_ERROR, "line 1: 0 tabs"),
        (PAIR, ["--src", "uk"], USAGE_ERROR, "--src and --tgt are both uk"),
        (PAIR, ["--aligner", "nowhere.tsv"], DATA_ERROR, "nowhere.tsv: no such file"),
        (PAIR, ["--aligner", "models/nowhere.tsv"], DATA_ERROR, "nowhere.tsv: no such file"),
        (
            PAIR,
            ["--aligner", "magic"],
            DATA_ERROR,
            "no encoder 'magic': there are labse, mbert, xlm-r",
        ),
        (PAIR, ["--method", "attention"], DATA_ERROR, "needs a model"),
        (PAIR, ["--train", "x.tsv"], USAGE_ERROR, "--train reads its own bitext"),
        (PAIR, ["--out", "links.txt"], USAGE_ERROR, "--out goes with --train"),
    ],
)
def test_a_mistake_is_told_in_one_line(bitext, capsys, content, options, code, message):
    found, _, err = align(capsys, bitext(content), *options)
    assert found == code
    assert message in err
    assert err.count("\n") == 1


def test_an_encoder_links_what_no_dictionary_knows(bitext, tmp_path, capsys):
    pytest.importorskip("transformers")
    encoder = str(write_tiny_bert(tmp_path / "encoder"))
    path = bitext("blorps zonk quickly .\tшвидко ляп бжихи .")
    _, without, _ = align(capsys, path)
    code, alone, err = align(capsys, path, "--aligner", encoder, "--method", "attention")
    assert (code, err) == (DONE, "")
    assert alone == "0-2 1-1 2-0 3-3\n"
    _, combined, _ = align(capsys, path, "--aligner", encoder)
    assert combined == alone != without


def test_a_model_of_the_other_direction_helps(bitext, tmp_path, tiny, cache, monkeypatch, capsys):
    monkeypatch.setenv("PARALLAX_CACHE", str(cache))
    model = write_tiny_marian(tmp_path / "back", codes=())
    (model / "parallax.json").write_text('{"src_lang": "uk", "tgt_langs": ["en"]}')
    path = bitext(PAIR)
    code, out, err = align(capsys, path, "--reverse", str(model), "--method", "attention")
    assert (code, err) == (DONE, "")
    assert out.strip()
    code, _, err = align(capsys, path, "--reverse", str(tiny))
    assert (code, err.count("\n")) == (USAGE_ERROR, 1)
    assert "translates en to uk, ru, not uk to en" in err


def test_training_needs_a_place_to_write_to(capsys):
    code, _, err = align(capsys, "--train", "x.tsv")
    assert (code, err.count("\n")) == (USAGE_ERROR, 1)
    assert "--train needs --out" in err


@pytest.mark.parametrize("seed", ["-1", "1.5", "4294967296"])
def test_a_seed_is_a_number_that_every_library_takes(capsys, seed):
    code, _, err = align(capsys, "--train", "x.tsv", "--out", "y.tsv", "--seed", seed)
    assert code == USAGE_ERROR
    assert f"{seed!r} isn't a whole number from 0 to " in err


@pytest.mark.parametrize(
    ("lang", "hint"), [("ua", "did you mean uk?"), ("xx", "known: en, ru, uk")]
)
def test_a_language_without_a_dictionary_is_refused(bitext, capsys, lang, hint):
    """A slip such as `ua` for `uk` would go by unseen."""
    code = main(["align", bitext(PAIR), "--tgt", lang, "--model", "none"])
    assert code == USAGE_ERROR
    assert f"no dictionary for language {lang!r}; {hint}" in capsys.readouterr().err


def test_a_missing_file_is_told(capsys):
    code, _, err = align(capsys, "nowhere.tsv")
    assert code == DATA_ERROR
    assert "nowhere.tsv" in err


def test_an_aligner_trained_on_ones_own_bitext_is_used(bitext, tmp_path, capsys):
    """Invented words that no dictionary has, learned from forty pairs."""
    pytest.importorskip("thot")
    nouns = [("blorp", "бжих"), ("snark", "цмок"), ("wug", "ґел"), ("fnord", "щум")]
    verbs = [("zonks", "ляпає"), ("quuxes", "гупає")]
    lines = [f"{a} {b} {c}\t{x} {z} {y}" for a, x in nouns for b, y in verbs for c, z in nouns]
    path, out = bitext(*lines), tmp_path / "own.tsv"
    code, _, err = align(capsys, "--train", path, "--out", str(out))
    assert (code, err) == (DONE, "")
    _, without, _ = align(capsys, path, "--method", "dictionary")
    _, with_own, _ = align(capsys, path, "--method", "dictionary", "--aligner", str(out))
    assert len(with_own.split()) > len(without.split())
    assert "1-2" in with_own.split("\n")[1].split()  # the verb comes last in the target
