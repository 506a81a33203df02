"""Lexicon files: what they may look like, overlays, and what the check tells."""

import pytest

from alignment.errors import LexiconError
from alignment.lexicon import languages, load_table, read_table
from alignment.lexicon_check import Severity, check_folder, require_usable

HEADER = "entry\tconcept\tweight\texample\n"


def write(folder, lang, name, text):
    path = folder / lang / f"{name}.tsv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_comments_and_empty_lines_do_not_count(tmp_path):
    path = write(tmp_path, "en", "x", "# about\nword\tnote\n\n# more\nmaybe\tyes\nperhaps\n")
    entries = read_table(path)
    assert [(e.key, e["note"], e.line) for e in entries] == [
        ("maybe", "yes", 5),
        ("perhaps", "", 6),
    ]


@pytest.mark.parametrize("line", ["a\tb\tc", "\tb"])
def test_a_line_that_does_not_fit_its_header_is_told(tmp_path, line):
    path = write(tmp_path, "en", "x", f"word\tnote\n{line}\n")
    with pytest.raises(LexiconError, match=r"x\.tsv, line 2: .* separate cells by single tabs"):
        read_table(path)


def test_a_file_in_another_encoding_is_told(tmp_path):
    path = tmp_path / "x.tsv"
    path.write_bytes("слово\n".encode("cp1251"))
    with pytest.raises(LexiconError, match="save it as UTF-8"):
        read_table(path)


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path):
    path = tmp_path / "hedges.tsv"
    path.write_text("# ours\nword\tweight\nperhaps\t0.5\n", encoding="utf-8-sig")
    (entry,) = read_table(path)
    assert (entry.key, entry["weight"]) == ("perhaps", "0.5")


def test_an_overlay_adds_replaces_and_takes_away(tmp_path):
    ours = {entry.key: entry for entry in load_table("en", "hedges")}
    write(
        tmp_path,
        "en",
        "hedges",
        HEADER + "belike\tpossible\t1\t\nmaybe\tpossible\t0.1\t\n-perhaps\n",
    )
    laid_over = {entry.key: entry for entry in load_table("en", "hedges", tmp_path)}
    assert laid_over["belike"]["weight"] == "1"
    assert laid_over["maybe"]["weight"] == "0.1"
    assert "perhaps" in ours
    assert "perhaps" not in laid_over


def test_our_own_lexicons_have_no_fault():
    problems, entries = check_folder()
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    assert entries > 3000


@pytest.mark.parametrize("name", ["hedges", "terms", "scales", "conditions", "distance", "agents"])
def test_concepts_are_shared_by_all_languages(name):
    concepts = [{entry["concept"] for entry in load_table(lang, name)} for lang in languages()]
    assert all(found == concepts[0] for found in concepts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER + "maybe\tpossible\t7\tx\n", "weight 7 is out of range; 0 to 1"),
        (HEADER + "maybe\tpossible\tmuch\tx\n", "weight 'much' is no number"),
        (HEADER + "maybe\t\t1\tx\n", "no concept"),
        (HEADER + "maybe ~\tpossible\t1\tx\n", "must begin and end with a word"),
        (HEADER + "maybe\tpossible\t1\tx\nmaybe\tpossible\t1\tx\n", "is on line 2 too"),
        ("entry\tweight\nmaybe\t1\n", "columns entry, weight; expected entry, concept"),
        ("maybe\tpossible\t1\n", "columns maybe, possible, 1; expected entry, concept, weight"),
        ("# mine\n\n-perhaps\n", "columns -perhaps; expected entry, concept, weight, example"),
        (HEADER + "maybe\tpossible\t1\tx\ty\n", "5 cells where the header has 4"),
        (HEADER + "-mayhap\n", "takes nothing away: 'mayhap' is no entry of ours"),
    ],
)
def test_the_check_tells_what_is_wrong(tmp_path, text, message):
    write(tmp_path, "en", "hedges", text)
    problems, _ = check_folder(tmp_path)
    errors = [p.message for p in problems if p.severity is Severity.ERROR]
    assert any(message in error for error in errors), errors


def test_what_is_taken_away_as_it_stands_in_ours_is_no_error(tmp_path):
    write(tmp_path, "en", "hedges", HEADER + "-perhaps\n- maybe\n")
    assert check_folder(tmp_path) == ([], 2)


@pytest.mark.parametrize("text", ["maybe\tpossible\t1\n", "-perhaps\n"])
def test_an_overlay_without_header_is_told_with_its_line(tmp_path, text):
    path = write(tmp_path, "en", "hedges", f"# mine\n{text}")
    with pytest.raises(LexiconError, match=r"hedges\.tsv, line 2: columns .* write that header"):
        load_table("en", "hedges", tmp_path)
    problem = check_folder(tmp_path)[0][0]
    assert (problem.file, problem.line) == (str(path), 2)


@pytest.mark.parametrize(
    ("lang", "name", "message"),
    [
        ("en", "hedgies", "no rule reads a lexicon 'hedgies' from an overlay; there are agents,"),
        ("en", "roles", "no rule reads a lexicon 'roles' from an overlay"),
        ("de", "hedges", "no language 'de'; there are en, ru, uk"),
    ],
)
def test_a_lexicon_that_no_rule_reads_is_told(tmp_path, lang, name, message):
    write(tmp_path, lang, name, HEADER)
    problems, _ = check_folder(tmp_path)
    assert message in problems[0].message


def test_a_lexicon_in_no_folder_of_a_language_is_told(tmp_path):
    write(tmp_path, "en", "hedges", HEADER)
    write(tmp_path, ".", "terms", HEADER)
    problems, _ = check_folder(tmp_path)
    assert "lies in no language's folder; move it, perhaps to" in problems[0].message


def test_an_overlay_with_errors_is_not_used(tmp_path):
    write(tmp_path, "en", "hedges", HEADER + "belike\tpossible\t1\t\n")
    require_usable(tmp_path)  # no example, which is a warning only
    write(tmp_path, "uk", "hedges", HEADER + "-годі\nмабуть\tprobable\t9\tx\n")
    with pytest.raises(LexiconError, match=r"hedges\.tsv, line 2: takes nothing .*and 1 more"):
        require_usable(tmp_path)


def test_a_folder_without_lexicons_is_an_error(tmp_path):
    with pytest.raises(LexiconError, match="no lexicon in it"):
        check_folder(tmp_path)
