"""Plots of rates with their intervals: dots and whiskers, each a link to its sentences."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar
from warnings import catch_warnings, simplefilter

from alignment.framing import Dimension
from corpora.formats.units import FORBIDDEN
from corpora.report.drawing import COLOURS
from corpora.report.signs import SIGNS
from corpora.statistics import MEASURES, Breakdown, Cell, Group
from corpora.statistics.breakdown import MIN_CASES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.collections import PathCollection
    from matplotlib.figure import Figure

_SERIES = (("who", "o"), ("wording", "s"), ("content", "^"), ("certain", "D"))
MAX_SERIES, MAX_ROWS = len(_SERIES), 12
_LONGEST_NAME = 48  # characters, beside a plot
_CHARACTER = 0.075  # inches of width that a name's character takes
_STYLE: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.size": 9.5,
    "svg.fonttype": "none",  # text stays text
    "svg.hashsalt": "parallax",  # the same ids in every run
    "text.color": COLOURS["ink"],
    "text.parse_math": False,  # an outlet may be called $a$
    "axes.labelcolor": COLOURS["soft"],
    "axes.edgecolor": COLOURS["rule"],
    "axes.facecolor": "none",
    "xtick.color": COLOURS["rule"],
    "ytick.color": COLOURS["rule"],
    "xtick.labelcolor": COLOURS["soft"],
    "ytick.labelcolor": COLOURS["ink"],
    "legend.frameon": False,
}

Link = Callable[[Group, str], str]
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot, drawn.

    Attributes:
        svg: As an SVG file.
        png: As a PNG file.
    """

    svg: str
    png: bytes


def has_library() -> bool:
    """Whether plots can be drawn (matplotlib is an extra)."""
    from importlib.util import find_spec

    return find_spec("matplotlib") is not None


def measure_label(measure: str) -> str:
    """What a measure is called in plots and tables."""
    named = {"any": "any difference", "missing": "not told"}
    return named.get(measure) or SIGNS[Dimension(measure)].label


def family(measure: str) -> str:
    """The family of a measure, which gives it its colour."""
    named = {"any": "ink", "missing": "soft"}
    return named.get(measure) or SIGNS[Dimension(measure)].family


def _styled(draw: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Draws in our style and leaves the library's own settings as they were."""

    @wraps(draw)
    def styled(*args: _Given.args, **named: _Given.kwargs) -> _Made:
        from matplotlib import rc_context

        with rc_context(_STYLE):
            return draw(*args, **named)

    return styled


@_styled
def by_measure(table: Breakdown, names: Sequence[str], link: Link) -> Plot | None:
    """Measures from top to bottom, a dot for each of up to four groups."""
    groups = table.groups[:MAX_SERIES]
    labels = [_short(name) for name in names[: len(groups)]]
    width = 5.6 if len(groups) == 1 else 7.6
    abreast = min(len(groups), max(1, int(width / (0.5 + _CHARACTER * max(map(len, labels))))))
    figure = _figure(
        width,
        0.7 + 0.2 * -(-len(groups) // abreast) + len(MEASURES) * (0.27 + 0.06 * len(groups)),
    )
    axes = figure.subplots()
    for number, group in enumerate(groups):
        colour, marker = _SERIES[number]
        shift = (number - (len(groups) - 1) / 2) * 0.22
        dots = [
            _Dot(
                row + shift,
                group.cells[measure],
                COLOURS[colour if len(groups) > 1 else family(measure)],
                link(group, measure),
            )
            for row, measure in enumerate(MEASURES)
        ]
        _draw_dots(axes, dots, marker)
        axes.scatter([], [], c=COLOURS[colour], marker=marker, s=30, label=labels[number])
    axes.set_yticks(range(len(MEASURES)), [measure_label(measure) for measure in MEASURES])
    _finish(axes, len(MEASURES))
    if len(groups) > 1:
        figure.legend(loc="outside upper center", ncols=abreast, handletextpad=0.1)
    return _drawn(figure)


@_styled
def by_group(table: Breakdown, names: Sequence[str], link: Link) -> Plot | None:
    """A panel for each measure that occurs often enough, its groups from top to bottom."""
    groups, measures = table.groups[:MAX_ROWS], _frequent(table)
    if len(groups) < 2 or not measures:
        return None
    rows, columns = _grid(measures)
    labels = [_short(name) for name in names[: len(groups)]]
    beside = 0.3 + _CHARACTER * max(map(len, labels))
    figure = _figure(beside + 2.1 * columns, rows * (0.75 + 0.24 * len(groups)))
    panels = _panels(figure, measures, sharey=True)
    for axes, measure in zip(panels, measures, strict=True):
        everything = table.everything.cells[measure].rate
        if everything is not None:
            axes.axvline(100 * everything, color=COLOURS["soft"], linewidth=0.8, linestyle="--")
        _draw_dots(axes, _dots_of(measure, groups, link))
        axes.set_yticks(range(len(groups)), labels)
        _finish(axes, len(groups), ticks=3)
    return _drawn(figure)


@_styled
def over_time(table: Breakdown, link: Link) -> Plot | None:
    """A panel for each measure that occurs often enough, times from left to right."""
    from matplotlib.ticker import MaxNLocator

    measures = _frequent(table)
    if len(table.groups) < 2 or not measures:
        return None
    rows, columns = _grid(measures)
    figure = _figure(9.4, 1.55 * rows + 0.3)
    panels = _panels(figure, measures, sharex=True)
    names = [group.name for group in table.groups]
    every = max(1, -(-len(names) // 4))
    for axes, measure in zip(panels, measures, strict=True):
        cells = [group.cells[measure] for group in table.groups]
        rates = [float("nan") if c.rate is None else 100 * c.rate for c in cells]
        axes.plot(
            range(len(rates)), rates, color=COLOURS[family(measure)], linewidth=0.8, alpha=0.5
        )
        _draw_dots(axes, _dots_of(measure, table.groups, link), upright=True)
        axes.set_xticks(range(0, len(names), every), names[::every])
        axes.set_xlim(-0.6, len(names) - 0.4)
        axes.margins(y=0.12)
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter("{x:g} %")
        axes.yaxis.set_tick_params(labelcolor=COLOURS["soft"])
        axes.yaxis.set_major_locator(MaxNLocator(4))
        axes.grid(axis="y", color=COLOURS["rule"], linewidth=0.6)
        _bare(axes)
    for axes in panels[-columns:]:
        axes.tick_params(labelbottom=True)  # the lowest of its column
    return _drawn(figure)


def _frequent(table: Breakdown) -> list[str]:
    return [m for m in MEASURES if table.everything.cells[m].count >= MIN_CASES]


def _short(name: str) -> str:
    """A name, of a long one both ends: of two outlets, something of each."""
    half = _LONGEST_NAME // 2
    return name if len(name) <= _LONGEST_NAME else f"{name[:half].rstrip()}…{name[-half:].lstrip()}"


def _figure(width: float, height: float) -> Figure:
    """An empty figure, `width` by `height` inches."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained")


def _grid(measures: Sequence[str]) -> tuple[int, int]:
    """In how many rows and columns the panels of some measures stand."""
    columns = min(3, len(measures))
    return -(-len(measures) // columns), columns


def _panels(
    figure: Figure, measures: Sequence[str], *, sharex: bool = False, sharey: bool = False
) -> list[Axes]:
    """A panel for each measure under its name."""
    rows, columns = _grid(measures)
    made = figure.subplots(rows, columns, squeeze=False, sharex=sharex, sharey=sharey)
    panels = list(made.ravel())
    for axes in panels[len(measures) :]:
        axes.remove()
    for axes, measure in zip(panels, measures, strict=False):
        axes.set_title(measure_label(measure), loc="left", fontsize=10, fontweight="bold")
    return panels[: len(measures)]


@dataclass(frozen=True, slots=True)
class _Dot:
    """A rate to be drawn.

    Attributes:
        at: Its place on the axis that isn't the rate's.
        cell: The rate with its interval.
        shade: Its colour.
        url: Its sentences.
    """

    at: float
    cell: Cell
    shade: str
    url: str


def _dots_of(measure: str, groups: Sequence[Group], link: Link) -> list[_Dot]:
    """A measure in each group, in order."""
    shade = COLOURS[family(measure)]
    return [
        _Dot(at, group.cells[measure], shade, link(group, measure))
        for at, group in enumerate(groups)
    ]


def _draw_dots(
    axes: Axes, dots: Sequence[_Dot], marker: str = "o", *, upright: bool = False
) -> None:
    """Rates with their intervals, hollow where there are too few for one.

    All intervals are one artist and all dots one, since an artist costs more than what it shows.
    """
    shown = [dot for dot in dots if dot.cell.rate is not None]
    lines = [dot for dot in shown if dot.cell.low is not None and dot.cell.high is not None]
    (axes.vlines if upright else axes.hlines)(
        [dot.at for dot in lines],
        [100 * (dot.cell.low or 0.0) for dot in lines],
        [100 * (dot.cell.high or 0.0) for dot in lines],
        colors=[dot.shade for dot in lines],
        linewidth=1.6,
        capstyle="round",
        zorder=2,
        clip_on=False,
    )

    def scatter(some: Sequence[_Dot], **style: Any) -> PathCollection:
        rates = [100 * (dot.cell.rate or 0.0) for dot in some]
        at = [dot.at for dot in some]
        x, y = (at, rates) if upright else (rates, at)
        return axes.scatter(x, y, clip_on=False, **style)

    scatter(
        shown,
        s=26,
        marker=marker,
        facecolor=["none" if dot.cell.low is None else dot.shade for dot in shown],
        edgecolor=[dot.shade for dot in shown],
        zorder=3,
    )
    # What is clicked is larger than what is seen, and not seen itself.
    leading = [dot for dot in shown if dot.cell.count]
    targets = scatter(
        leading, s=190, color=[dot.shade for dot in leading], alpha=0, linewidth=0, zorder=4
    )
    targets.set_urls([dot.url for dot in leading])


def _finish(axes: Axes, rows: int, ticks: int = 5) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.set_ylim(rows - 0.4, -0.6)
    axes.set_xlim(left=0)
    axes.xaxis.set_major_formatter("{x:g} %")
    axes.xaxis.set_major_locator(MaxNLocator(ticks))
    axes.grid(axis="x", color=COLOURS["rule"], linewidth=0.6)
    _bare(axes)


def _bare(axes: Axes) -> None:
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    axes.tick_params(axis="y", pad=7)  # dots at zero reach over the edge
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _drawn(figure: Figure) -> Plot:
    svg, png = io.StringIO(), io.BytesIO()
    nothing: dict[str, Any] = {"Date": None, "Creator": None}
    with catch_warnings():  # of letters that the library's font lacks; the page's fonts have them
        simplefilter("ignore", UserWarning)
        figure.savefig(svg, format="svg", metadata=nothing, transparent=True)
        figure.set_layout_engine("none")  # what has its place keeps it
        figure.savefig(png, format="png", dpi=160, facecolor=COLOURS["paper"])
    # A name may hold what XML has no way to write.
    return Plot(FORBIDDEN.sub("\ufffd", svg.getvalue()), png.getvalue())
