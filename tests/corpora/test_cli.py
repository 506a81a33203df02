"""The command line: what a newcomer sees, and the exit codes that scripts rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from corpora import cli


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name}" in out for name in cli.COMMANDS)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_tells_its_options(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: parallax {name}")


@pytest.mark.parametrize("words", [[], ["translat"], ["score"], ["quotes", "--no-such-option"]])
def test_wrong_usage_is_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2


def test_only_the_program_itself_looks_for_garbage_less_often() -> None:
    """What calls `main` from Python keeps its own thresholds."""
    ask = "import gc, sys; from corpora.cli import main; main({}); print(gc.get_threshold()[0])"
    called, program = (
        int(
            subprocess.check_output([sys.executable, "-c", ask.format(words), "--version"]).split()[
                -1
            ]
        )
        for words in ("['--version']", "")
    )
    assert called < program


def test_help_loads_no_heavy_library_and_is_quick() -> None:
    heavy = [
        "torch",
        "transformers",
        "ctranslate2",
        "pymorphy3",
        "trafilatura",
        "sacrebleu",
        "jinja2",
        "numpy",
    ]
    code = (
        "import sys; from corpora import cli; cli.main(['--help']);"
        f"sys.exit(','.join(set({heavy}) & set(sys.modules)))"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.strip() == ""
    assert time.monotonic() - began < 2  # well under half a second on an idle machine


ARTICLE = "The mayor of Львів said: “Ми готові”.\n"


def shell(
    *words: str, stdin: bytes = b"", stdout: IO[bytes] | int = subprocess.PIPE, **environment: str
) -> tuple[int, bytes, str]:
    """Exit code, stdout and stderr of `parallax`, as a shell runs it."""
    run = "import sys; from corpora.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", run, *words],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
    )
    return done.returncode, done.stdout or b"", done.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_finds_no_room_is_told_in_a_line(unbuffered: str) -> None:
    with open("/dev/full", "wb") as full:
        code, _, err = shell("--version", stdout=full, PYTHONUNBUFFERED=unbuffered)
    assert (code, err) == (1, "parallax: the output: No space left on device\n")


@pytest.mark.parametrize("words", [["--help"], ["quotes", "-", "--lang", "uk", "--quiet"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_gone_is_no_error(words: list[str], unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as gone:
        code, _, err = shell(
            *words, stdin=ARTICLE.encode(), stdout=gone, PYTHONUNBUFFERED=unbuffered
        )
    assert (code, err) == (0, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_pipes_get_utf_8_whatever_the_locale_is(encoding: str) -> None:
    words = ("quotes", "-", "--lang", "en", "--explain", "--quiet")
    code, out, err = shell(*words, stdin=ARTICLE.encode(), PYTHONIOENCODING=encoding)
    assert (code, err) == (0, "")
    assert json.loads(out)["quotes"][0]["text"] == ["Ми готові"]


def test_a_closed_standard_input_is_an_empty_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["quotes", "-"]) == 1
    assert "there is no text in it" in capsys.readouterr().err


def test_kill_ends_a_command_as_an_interruption_does() -> None:
    kill = "threading.Timer(1, os.kill, (os.getpid(), signal.SIGTERM)).start()"
    run = (
        f"import os, signal, sys, threading; from corpora.cli import main; {kill}; sys.exit(main())"
    )
    words = [sys.executable, "-c", run, "quotes", "-"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        assert running.wait(timeout=60) == 130
        assert running.stderr.read() == b"\nparallax quotes: interrupted\n"
