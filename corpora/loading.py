"""Loading for a person: what should be known of model and lexicons is said before any work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.errors import UsageError

if TYPE_CHECKING:
    from mt.translator import Translator


def tell_of_model(translator: Translator, say: Callable[[str], None]) -> None:
    """Says so where it is the small model that is about to translate."""
    if translator.name.startswith("compact@"):
        say(
            "translating with the small bundled model, to be understood but not published; "
            "a better one: parallax models pull opus-big"
        )


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


def require_lexicons(overlay: Path | None) -> None:
    """Makes sure, before any work, that the folder of `--lexicon` can be used.

    Raises:
        UsageError: It isn't there.
        LexiconError: It holds no lexicon, or one with an error.
    """
    from alignment.lexicon_check import require_usable

    if overlay is None:
        return
    if not overlay.is_dir():
        raise UsageError(f"--lexicon {overlay}: no such folder")
    require_usable(overlay)
