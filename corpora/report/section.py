"""The parts of the corpus report: what is grouped by what, and one section for each relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from alignment.quotes import QuoteKind
from corpora.files import atomic_writer, write_text
from corpora.report.drawing import themed
from corpora.report.figures import (
    MAX_ROWS,
    MAX_SERIES,
    Plot,
    by_group,
    by_measure,
    has_library,
    measure_label,
    over_time,
)
from corpora.report.numbers import write_rates
from corpora.report.signs import KINDS, language_name
from corpora.statistics import MEASURES, MISSING, TIMES, Breakdown, Cell, Group, Sample
from corpora.statistics.breakdown import breakdown

if TYPE_CHECKING:
    from markupsafe import Markup

_MONTHS = 36  # more are grouped by year
_STANDING_OUT = 40

RELATIONS = {
    "independent": (
        "What outlets wrote",
        "Each outlet wrote its own article. A difference lies between two texts; "
        "neither is the measure of the other.",
    ),
    "translation": (
        "What translators did",
        "People translated. A difference lies between a text and its translation, "
        "or between two translations.",
    ),
    "mt": (
        "What the model did",
        "A machine translated. A difference is what the model did with the words; nobody chose it.",
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A page of tables and plots.

    Attributes:
        facet: What its tables are grouped by.
        page: Its file name.
        menu: Its name in the menu.
        title: Its heading.
        about: What its groups are.
    """

    facet: str
    page: str
    menu: str
    title: str
    about: str

    def facet_in(self, sample: Sample) -> str:
        """The facet; years for months where there are many of these."""
        many = self.facet == "month" and len(sample.values["month"]) > _MONTHS
        return "year" if many else self.facet

    def applies_to(self, sample: Sample) -> bool:
        """Whether the corpus has anything to group so."""
        return bool(sample.values[self.facet])


OVERVIEW = Part("relation", "index.html", "Overview", "", "")
PARTS = (
    Part(
        "languages", "languages.html", "Languages", "By pair of languages",
        "A statement counts once for each pair of versions. An arrow leads from a text to its "
        "translation; a dash stands between two texts of one rank.",
    ),
    Part(
        "outlets", "outlets.html", "Outlets", "By pair of outlets",
        "Only pairs of versions of which both outlets are known. The pair is counted, not the "
        "outlet: a rate says nothing of which of the two moved.",
    ),
    Part(
        "month", "time.html", "Time", "By date",
        "By the date of the source article. What is reported changes with time, and so do rates.",
    ),
    Part(
        "speaker", "speakers.html", "Speakers", "By speaker",
        "By whoever is said to have said it, where the text names a person. Statements of "
        "institutions and of unnamed sources are left out here.",
    ),
    Part(
        "kind", "kinds.html", "Kinds", "By kind of quote",
        "By how the source presents the statement (or the first version that has it).",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a page with its plot.

    Attributes:
        relation: `independent`, `translation` or `mt`.
        facet: What its groups are.
        heading: Its heading.
        about: What a difference is here.
        table: Counts, rates, tests.
        names: What each group is called, in order.
        plot: The plot; None where there is none.
        file: Beginning of the names of its files in `figures`.
    """

    relation: str
    facet: str
    heading: str
    about: str
    table: Breakdown
    names: tuple[str, ...]
    plot: Markup | None
    file: str

    @property
    def groups(self) -> list[tuple[str, Group]]:
        """Names and groups that are shown: all but the sum of the small ones."""
        return [pair for pair in zip(self.names, self.table.groups, strict=True) if pair[1].name]

    @property
    def in_panels(self) -> bool:
        """Whether its plot has a panel for each measure, the groups from top to bottom."""
        return self.facet not in TIMES and len(self.table.groups) > MAX_SERIES

    @property
    def plotted(self) -> int:
        """How many groups its plot has."""
        return min(len(self.groups), MAX_ROWS) if self.in_panels else len(self.groups)

    @property
    def merged(self) -> int:
        """How many small groups aren't shown."""
        return sum(group.merged for group in self.table.groups)

    def files_in(self, figures: Path) -> list[Path]:
        """Its files."""
        kinds = (".csv", ".png", ".svg") if self.plot else (".csv",)
        return [figures / f"{self.file}{kind}" for kind in kinds]

    def link(self, group: Group | None, measure: str = "") -> str:
        """Address of the sentences behind a cell; of all groups together where `group` is None."""
        query = {"relation": self.relation}
        if group is not None:
            query[self.facet] = group.name
        elif self.facet != "relation":
            query[f"known-{self.facet}"] = "1"
        query.update({"measure": measure} if measure else {"both": "1"})
        return f"concordance.html#{urlencode(query)}"

    @property
    def standing_out(self) -> list[tuple[str, Group, str, Cell]]:
        """Cells that differ from the others by more than chance, the largest gaps first."""
        found = [
            (name, group, measure, cell)
            for name, group in self.groups
            for measure, cell in group.cells.items()
            if cell.differs
        ]
        found.sort(key=lambda row: (-abs(row[3].gap or 0), row[0], row[2]))
        return found[:_STANDING_OUT]


def sections_of(part: Part, samples: Mapping[str, Sample], figures: Path) -> list[Section]:
    """The sections of a part, one for each relation that has any groups; writes their files."""
    made = []
    for relation, sample in samples.items():
        facet = part.facet_in(sample)
        if not (sample.codes[facet] >= 0).any():
            continue
        table = breakdown(sample, facet, list(RELATIONS).index(relation))
        heading, about = RELATIONS[relation]
        names = tuple(value_name(facet, group.name) for group in table.groups)
        file = f"{relation}-{'rates' if facet == 'relation' else facet}"
        section = Section(relation, facet, heading, about, table, names, None, file)
        write_rates(figures / f"{file}.csv", relation, table)
        made.append(_with_plot(section, figures))
    return made


def _with_plot(section: Section, figures: Path) -> Section:
    if not has_library():
        return section
    plot = _plot(section)
    if plot is None:
        return section
    write_text(figures / f"{section.file}.svg", plot.svg)
    with atomic_writer(figures / f"{section.file}.png", binary=True) as file:
        file.write(plot.png)
    titles = {
        section.link(group, measure): _said(name, measure, cell)
        for name, group in section.groups
        for measure, cell in group.cells.items()
    }
    return replace(section, plot=themed(plot.svg, section.file, titles))


def _plot(section: Section) -> Plot | None:
    table = section.table
    if not any(group.cells[MISSING].total for group in table.groups):
        return None
    if section.facet in TIMES:
        return over_time(table, section.link)
    draw = by_group if section.in_panels else by_measure
    return draw(table, section.names, section.link)


def _said(name: str, measure: str, cell: Cell) -> str:
    """A dot in words."""
    said = f"{name}, {measure_label(measure)}: {cell.count} of {cell.total}"
    if cell.rate is not None and cell.low is not None and cell.high is not None:
        said += f" ({cell.rate:.0%}; 95 % interval {cell.low:.0%} to {cell.high:.0%})"
    return said


def measure_names() -> dict[str, str]:
    """Measure → what it is called."""
    return {measure: measure_label(measure) for measure in MEASURES}


def language_codes(pair: str) -> list[str]:
    """The codes of a pair of languages by its name, `en → uk` or `en–uk`."""
    return pair.split(" → " if " → " in pair else "–")


def value_name(facet: str, value: str) -> str:
    """What a group is called."""
    if facet == "relation":
        return RELATIONS[value][0]
    if facet == "languages":
        mark = " → " if " → " in value else " – "
        return mark.join(map(language_name, language_codes(value)))
    if facet == "kind":
        return KINDS[QuoteKind(value)]
    return value
