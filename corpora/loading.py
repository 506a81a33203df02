"""Loading a translator for a person: what should be known of the model is said early."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from corpora.errors import UsageError

if TYPE_CHECKING:
    from mt.translator import Translator


def load_and_tell(
    model: str,
    engine: str,
    *,
    say: Callable[[str], None],
    memory: bool,
    threads: int = 0,
    details: bool = True,
    translates: bool = True,
) -> Translator:
    """A translator as `mt.loading.load_translator` gives it; says so where it is the small one.

    Args:
        model: As `load_translator` takes it, like the others that aren't told here.
        engine: The same.
        say: Is told what a user should know.
        memory: Whether translations already made are read and kept.
        threads: Of the engine.
        details: Whether alignments are wanted.
        translates: Whether anything will be translated, so that its quality matters.

    Raises:
        ModelError: The model isn't there or can't be used.
    """
    from mt.loading import load_translator

    translator = load_translator(
        model, engine, memory=memory, threads=threads, details=details, say=say
    )
    if translates and translator.name.startswith("compact@"):
        say(
            "translating with the small bundled model, to be understood but not published; "
            "a better one: parallax models pull opus-big"
        )
    return translator


def require_targets(translator: Translator, to: Sequence[str]) -> None:
    """Makes sure, before any work, that the model writes the languages of `--to`.

    Raises:
        UsageError: It doesn't write one of them.
    """
    lacking = [lang for lang in to if lang not in translator.tgt_langs]
    if lacking:
        raise UsageError(
            f"--to {','.join(lacking)}: {translator.name} translates only into "
            f"{', '.join(translator.tgt_langs)}; name one of these, or another --model"
        )
