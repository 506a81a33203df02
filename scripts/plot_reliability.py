#!/usr/bin/env python3
"""Draws `docs/reliability.svg` from the tables of `docs/alignment.md`.

The tables are what `scripts/train_alignment.py mapping` prints. Needs the extra `report`.
"""

from __future__ import annotations

import re
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure

DOCS = Path(__file__).resolve().parent.parent / "docs"
_ROW = re.compile(r"\| \d\.\d\d–\d\.\d\d[^|]*\| (\d+) \| ([\d.]+) \| ([\d.]+) \|")
_TITLE = re.compile(r"\| (.+): confidence \| links \|")


def tables(text: str) -> dict[str, list[tuple[int, float, float]]]:
    """Title → rows of links, mean confidence and share that is right."""
    found: dict[str, list[tuple[int, float, float]]] = {}
    title = ""
    for line in text.splitlines():
        if match := _TITLE.match(line):
            title = match[1]
        elif title and (match := _ROW.match(line)):
            found.setdefault(title, []).append((int(match[1]), float(match[2]), float(match[3])))
        elif not line.startswith("|"):
            title = ""
    return found


def main() -> None:
    """Draws the plot."""
    matplotlib.rcParams |= {"svg.hashsalt": "parallax", "svg.fonttype": "none"}
    figure = Figure(figsize=(4.8, 4.4), layout="constrained")
    axes = figure.subplots()
    axes.plot((0, 1), (0, 1), color="0.7", linewidth=1, zorder=1)
    styles = (("o", "#1f6f8b"), ("s", "#b5542b"))
    read = tables((DOCS / "alignment.md").read_text(encoding="utf-8"))
    for (title, rows), (marker, colour) in zip(read.items(), styles, strict=True):
        links, confidence, right = zip(*rows, strict=True)
        sizes = [20 + 4 * count**0.5 for count in links]
        axes.scatter(
            confidence, right, sizes, marker=marker, color=colour, alpha=0.8, label=title, zorder=2
        )
    axes.set(xlabel="mean confidence", ylabel="share that is right", xlim=(0, 1.02), ylim=(0, 1.02))
    axes.legend(loc="lower right", frameon=False, markerscale=0.7)
    figure.savefig(DOCS / "reliability.svg", metadata={"Date": None})


if __name__ == "__main__":
    main()
