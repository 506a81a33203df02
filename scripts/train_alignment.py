#!/usr/bin/env python3
"""Makes what `alignment` has learned: dictionaries, and weights of the combinations.

    scripts/train_alignment.py dictionary    languages/{en,uk}/translations.tsv
    scripts/train_alignment.py words         words.json
    scripts/train_alignment.py mapping       mapping.json

Needs the extra `aligner` for dictionaries. Articles of the hand-made word alignments and those
whose id ends in 5 are left out, so that figures measured on them are honest.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from alignment_training import dictionaries, mapping_weights, word_weights


def main() -> int:
    """Runs one of the trainings."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parts = parser.add_subparsers(dest="part", required=True)
    modules = {"dictionary": dictionaries, "words": word_weights, "mapping": mapping_weights}
    for name, module in modules.items():
        part = parts.add_parser(name, description=module.__doc__)
        module.add_arguments(part)
        part.set_defaults(train=module.train)
    args = parser.parse_args()
    args.train(args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
