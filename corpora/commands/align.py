"""Word alignments of a bitext: Pharaoh pairs such as `0-0 1-2`, a line for every line in.

Reads TSV (source, tab, target), TMX or XLIFF. A line is empty where nothing aligns. Words are
counted from 0: our own tokens, or with --tokenized whatever stands between spaces. With --json a
line is an object: {"line", "src", "tgt", "links", "probs"}, where src and tgt are the [start, end]
of each word in code points.

Links come from all signals combined: a model's attention where there is a model for the languages,
a dictionary, spelling, marks and position. `--train` learns a dictionary from a bitext of your own
(needs `pip install 'parallax-mt[aligner]'`); `--aligner` uses it beside ours. `--aligner` also
takes an encoder that knows both languages (needs `pip install 'parallax-mt[transformers]'`):

    parallax align --train ours.tsv --src en --tgt uk --out ours.stems.tsv
    parallax align new.tsv --src en --tgt uk --aligner ours.stems.tsv
    parallax align new.tsv --src en --tgt uk --aligner labse
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from alignment.words.function_words import CONVENTIONS
from alignment.words.symmetrization import SYMMETRIZATIONS
from corpora.bitext import Segment, read_bitext
from corpora.commands.options import language_code, whole
from corpora.console import Console
from corpora.errors import DONE, CorporaError, UsageError
from corpora.files import write_text
from mt.languages import codes
from mt.text import Span

if TYPE_CHECKING:
    from alignment.words import Aligner, WordAlignment
    from alignment.words.dictionary import Dictionary
    from alignment.words.encoder import Encoder
    from mt.translator import Translator

_METHODS = ("combined", "attention", "dictionary", "similarity")
_BATCH = 64
_SPACED = re.compile(r"\S+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="TSV, TMX or XLIFF; - for TSV on stdin"
    )
    parser.add_argument("--src", default="en", metavar="LANG", help="language of the source (en)")
    parser.add_argument("--tgt", required=True, metavar="LANG", help="language of the translation")
    parser.add_argument("--tokenized", action="store_true", help="words stand between spaces")
    parser.add_argument("--method", choices=_METHODS, default="combined", help="signals (combined)")
    parser.add_argument(
        "--symmetrize",
        choices=[name.replace("_", "-") for name in SYMMETRIZATIONS],
        metavar="NAME",
        help="make both directions one by " + ", ".join(SYMMETRIZATIONS).replace("_", "-"),
    )
    parser.add_argument(
        "--function-words",
        choices=CONVENTIONS,
        default="null",
        help="an article without a partner stays alone (null), or goes with its noun (head)",
    )
    parser.add_argument(
        "--model",
        default="auto",
        metavar="M",
        help="whose attention to use: auto (the best here), none, a name or a folder",
    )
    parser.add_argument(
        "--reverse", metavar="M", help="a model of the other direction, whose attention to use too"
    )
    parser.add_argument(
        "--aligner",
        metavar="NAME",
        help="a file made by --train, or an encoder: labse, mbert, xlm-r, a hub id or a folder",
    )
    parser.add_argument("--train", type=Path, metavar="BITEXT", help="learn from this bitext")
    parser.add_argument("--out", type=Path, metavar="PATH", help="where --train writes")
    parser.add_argument("--seed", type=whole, default=7, metavar="N", help="of --train (7)")
    parser.add_argument("--json", action="store_true", help="an object a line")
    parser.add_argument("--quiet", action="store_true", help="no progress and no remarks")


def run(args: argparse.Namespace) -> int:
    """Aligns each segment of a file, or trains an aligner."""
    console = Console(args.quiet)
    if args.train is None and args.aligner is None:
        args.src, args.tgt = (
            language_code(lang, codes(), what="dictionary") for lang in (args.src, args.tgt)
        )
    if args.src == args.tgt:
        raise UsageError(f"--src and --tgt are both {args.tgt}; name the translation's language")
    if args.train is not None:
        if args.file is not None:
            raise UsageError(f"{args.file}: --train reads its own bitext; align in a second call")
        return _train(args, console)
    if args.out is not None:
        raise UsageError("--out goes with --train; alignments are printed, redirect them")
    if args.file is None:
        raise UsageError("no FILE to align; name a TSV, TMX or XLIFF file, or - for stdin")
    aligner = _aligner(args, console)
    segments = read_bitext(args.file, src_lang=args.src, tgt_lang=args.tgt)
    for batch in _batches(console.track(segments, label=f"{args.file}, segments")):
        pairs = [(segment.source, segment.target) for segment in batch]
        tokens = [(_spaced(src), _spaced(tgt)) for src, tgt in pairs] if args.tokenized else None
        found = aligner.align(pairs, src_lang=args.src, tgt_lang=args.tgt, tokens=tokens)
        for segment, links in zip(batch, found, strict=True):
            console.out(as_json(segment.number, links) if args.json else links.pharaoh())
    return DONE


def as_json(line: int, links: WordAlignment) -> str:
    """An alignment as one line of JSON."""
    return json.dumps(
        {
            "line": line,
            "src": [[span.start, span.end] for span in links.src],
            "tgt": [[span.start, span.end] for span in links.tgt],
            "links": [list(link) for link in links.links],
            "probs": list(links.probs),
        },
        ensure_ascii=False,
    )


def _aligner(args: argparse.Namespace, console: Console) -> Aligner:
    from alignment.words import Aligner, Settings
    from alignment.words.dictionary import EMPTY, load_dictionary

    own, encoder = _learned(args, console)
    if own is None and load_dictionary(args.src, args.tgt) is EMPTY:
        console.say(f"aligning without a dictionary: there is none for {args.src}–{args.tgt}")
    settings = Settings(args.method, args.symmetrize, args.function_words, own)
    if args.method in ("dictionary", "similarity"):
        return Aligner(settings=settings)
    reverse = _reverse(args, console) if args.reverse else None
    needed = args.method == "attention" and encoder is None and reverse is None
    translator = _translator(args, console, needed=needed)
    return Aligner(translator, reverse=reverse, encoder=encoder, settings=settings)


def _learned(
    args: argparse.Namespace, console: Console
) -> tuple[Dictionary | None, Encoder | None]:
    """What `--aligner` names: a dictionary of one's own, or an encoder."""
    from alignment.words.dictionary import read_dictionary
    from alignment.words.encoder import load_encoder

    if args.aligner is None:
        return None, None
    path = Path(args.aligner)
    if path.is_file():
        return read_dictionary(path, args.tgt), None
    if path.suffix == ".tsv":
        raise CorporaError(f"{path}: no such file; `parallax align --train BITEXT` makes one")
    return None, load_encoder(args.aligner, say=console.say)


def _translator(args: argparse.Namespace, console: Console, *, needed: bool) -> Translator | None:
    """Whose attention is used; None where there is none and it isn't `needed`."""
    if args.model == "none":
        return None
    from mt.errors import MtError
    from mt.loading import load_translator

    needed = needed or args.model != "auto"
    try:
        translator = load_translator(args.model, say=console.say)
    except MtError as error:
        if needed:
            raise
        console.say(f"aligning without a model's attention: {error}")
        return None
    if args.src == translator.src_lang and args.tgt in translator.tgt_langs:
        return translator
    reads = f"{translator.src_lang} to {', '.join(translator.tgt_langs)}"
    if needed:
        raise UsageError(
            f"{translator.name} translates {reads}, not {args.src} to {args.tgt}; "
            "name another --model, or --model none"
        )
    console.say(f"aligning without attention: {translator.name} translates {reads}")
    return None


def _reverse(args: argparse.Namespace, console: Console) -> Translator:
    from mt.loading import load_translator

    translator = load_translator(args.reverse, say=console.say)
    if args.tgt == translator.src_lang and args.src in translator.tgt_langs:
        return translator
    raise UsageError(
        f"--reverse {args.reverse}: translates {translator.src_lang} to "
        f"{', '.join(translator.tgt_langs)}, not {args.tgt} to {args.src}; name another, or none"
    )


def _train(args: argparse.Namespace, console: Console) -> int:
    from alignment.tokens import tokenize
    from alignment.words.statistical import count_links, format_table, prune

    if args.out is None:
        raise UsageError("--train needs --out PATH, where to write the aligner")
    pairs: list[tuple[list[str], list[str]]] = []
    segments = read_bitext(args.train, src_lang=args.src, tgt_lang=args.tgt)
    for segment in console.track(segments, label=f"{args.train}, segments"):
        sides = []
        for text in (segment.source, segment.target):
            spans = _spaced(text) if args.tokenized else tokenize(text)
            sides.append([span.of(text) for span in spans])
        if sides[0] and sides[1]:
            pairs.append((sides[0], sides[1]))
    if not pairs:
        raise CorporaError(f"{args.train}: no pair of texts to learn from")
    console.say(f"aligning {len(pairs)} pairs")
    counts = prune(count_links({args.tgt: pairs}, seed=args.seed)[args.tgt], least=1)
    header = (
        f"# {args.src} → {args.tgt}: how often stems were linked by EFLOMAL (sil-thot, seed "
        f"{args.seed}) in {len(pairs)} sentence pairs; made by parallax align --train.\n"
    )
    write_text(args.out, format_table({args.tgt: counts}, header))
    console.say(f"wrote {args.out}: {len(counts)} stems")
    return DONE


def _batches(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    running = iter(segments)
    while batch := list(islice(running, _BATCH)):
        yield batch


def _spaced(text: str) -> tuple[Span, ...]:
    """Spans of what stands between white space."""
    return tuple(Span(*match.span()) for match in _SPACED.finditer(text))
