"""The report of a run: every number leads to as many sentences, and every page stands by itself."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
import warnings
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import pytest
from comparisons import comparisons, small
from hypothesis import HealthCheck, given, settings

from corpora.comparison import Comparison, Origin
from corpora.report import corpus, figures, section
from corpora.report.corpus import write_corpus_report
from corpora.report.drawing import themed
from corpora.statistics import MEASURES, Breakdown, Cell, Group
from mt.text import Span

ARTICLES = 12


def run_of(articles: int) -> list[Comparison]:
    """The small comparison again and again: a translation, a machine's, and outlets' articles."""
    made = []
    for number in range(articles):
        comparison = small()
        outlet = f"Outlet <{number % 2}> & $x^2$"
        independent = number % 3 == 0
        versions = {
            key: dataclasses.replace(
                version,
                outlet=f"Газета {number % 2}" if independent else None,
                origin=Origin.INDEPENDENT if independent else version.origin,
            )
            for key, version in comparison.versions.items()
        }
        source = dataclasses.replace(
            comparison.source, id=f"a{number}", outlet=outlet, date=f"2026-0{1 + number % 2}-11"
        )
        made.append(dataclasses.replace(comparison, source=source, versions=versions))
    return made


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    assert write_corpus_report(run_of(ARTICLES), folder) == folder / "pages" / "index.html"
    return folder


@pytest.fixture
def without_plots(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the plotting library isn't installed."""
    for module in (corpus, section):
        monkeypatch.setattr(module, "has_library", lambda: False)


@pytest.fixture
def short_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles on a page of the list, two statements in a script of data."""
    monkeypatch.setattr("corpora.report.articles.PER_PAGE", 2)
    monkeypatch.setattr("corpora.report.concordance.STATEMENTS_PER_FILE", 2)


class Html(HTMLParser):
    """Elements of a page, the links with their words; fails where tags don't balance."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.links: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        assert not self._open, f"{path.name}: left open: {self._open}"

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "a":
            self.links.append((dict(attrs).get("href") or "", ""))
        if tag not in {"meta", "link", "br", "input"}:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data) -> None:
        if "a" in self._open and "title" not in self._open:
            href, words = self.links[-1]
            self.links[-1] = (href, words + data)

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if attrs.get("id")]


def message_of(path: Path) -> list:
    """What a data script hands over."""
    found = re.fullmatch(r"parallax\((.*)\);\n", path.read_text(encoding="utf-8"), re.DOTALL)
    return json.loads(found[1])


def matches(index: dict, query: dict[str, str]) -> list[int]:
    """The observations that an address asks for, as concordance.js finds them."""
    columns, facets = index["columns"], index["values"]
    missing = index["measures"].index("missing")
    known = (
        {"both", "measure", "words", "article"}
        | set(facets)
        | {f"known-{facet}" for facet in facets}
    )
    assert set(query) <= known, query
    coded = {at for code, at, _ in index["words"] if str(code) == query.get("words")}
    return [
        at
        for at, shows in enumerate(columns["shows"])
        if ("measure" not in query or shows >> index["measures"].index(query["measure"]) & 1)
        and not ("both" in query and shows >> missing & 1)
        and ("words" not in query or at in coded)
        and ("article" not in query or columns["article"][at] == int(query["article"]) - 1)
        and all(columns[f][at] >= 0 for f in facets if f"known-{f}" in query)
        and all(columns[f][at] == facets[f].index(query[f]) for f in facets if f in query)
    ]


def test_every_number_leads_to_as_many_sentences(report: Path) -> None:
    """Counts are links; a rate's link leads to the count that stands below it."""
    _, index = message_of(report / "pages" / "data" / "index.js")
    seen = 0
    for path in sorted((report / "pages").glob("*.html")):
        text = path.read_text(encoding="utf-8")
        for href, words in Html(path).links:
            if not href.startswith("concordance.html#"):
                continue
            query = dict(parse_qsl(urlsplit(href).fragment, strict_parsing=True))
            found = len(matches(index, query))
            assert found > 0, (path.name, href)
            count = re.search(r"([\d,]+)$", words.strip())
            if count:
                assert found == int(count[1].replace(",", "")), (path.name, href, words)
                seen += 1
            elif words.strip().endswith("%"):
                escaped = re.escape(href.replace("&", "&amp;"))
                (below,) = re.findall(rf'"{escaped}">[^<]*</a>.*?<small>([\d,]+)', text)
                assert found == int(below.replace(",", "")), (path.name, href)
                seen += 1
    assert seen > 40


def test_links_lead_to_pages_and_quotes_that_are_there(report: Path) -> None:
    pages = {path.name: Html(path) for path in (report / "pages").glob("*.html")}
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name
        for href, _ in page.links:
            parts = urlsplit(href)
            if parts.scheme or href.startswith("concordance.html#"):
                continue
            target = (report / "pages" / (parts.path or name)).resolve()
            assert target.is_file(), (name, href)
            if parts.fragment:
                assert parts.fragment in pages[target.name].ids, (name, href)
        for tag, attrs in page.elements:
            if tag == "use":
                assert attrs["href"].removeprefix("#") in page.ids, name


def test_the_concordance_leads_to_the_quote_in_the_articles_page(report: Path) -> None:
    data = report / "pages" / "data"
    _, index = message_of(data / "index.js")
    number, statements = message_of(data / "00000.js")
    assert (number, len(statements)) == (0, ARTICLES)
    for at, article in zip(index["columns"]["statement"], index["columns"]["article"], strict=True):
        page = Html(report / "pages" / index["articles"][article][0])
        assert statements[at]["anchor"] in page.ids


def test_the_concordance_shows_the_words_with_their_evidence() -> None:
    from corpora.report.concordance import _statement
    from corpora.wording import names_of

    comparison = small()
    told = _statement(comparison, comparison.entries[0], 1, names_of(comparison))
    english, _, russian = told["versions"]
    assert russian["reason"].endswith("31% sure of the nearest, 40% is needed.")
    ((start, text),) = english["pieces"]
    assert comparison.source.text[start : start + len(text)] == text
    (((a, b),),) = ([d["evidence"]["en"][0]] for d in told["differences"])
    assert text[a - start : b - start] == "claimed"


def test_the_concordance_tells_where_an_excerpt_is_cut() -> None:
    from corpora.report.concordance import _statement
    from corpora.wording import names_of

    comparison = small()
    text = comparison.source.text
    long = "The rain went on. " * 20
    for before, after in (("", ""), (long, ""), ("", long), (long, long)):
        moved = {
            name: [Span(s.start + len(before), s.end + len(before)) for s in spans]
            for name, spans in (
                ("spans", comparison.entries[0].mentions["en"].spans),
                ("sentences", comparison.source.sentences),
            )
        }
        whole = before + text + after
        source = dataclasses.replace(
            comparison.source,
            text=whole,
            sentences=(
                *([Span(0, len(before) - 1)] if before else []),
                *moved["sentences"],
                *([Span(len(before + text), len(whole) - 1)] if after else []),
            ),
        )
        mention = dataclasses.replace(
            comparison.entries[0].mentions["en"], spans=tuple(moved["spans"]), cue=(), source=()
        )
        entry = dataclasses.replace(
            comparison.entries[0],
            mentions={**comparison.entries[0].mentions, "en": mention},
            differences=(),
        )
        cut = dataclasses.replace(comparison, source=source)
        told = _statement(cut, entry, 1, names_of(cut))
        assert told["versions"][0]["cut"] == [bool(before), bool(after)]


def test_pages_let_only_their_own_style_and_script_in(report: Path) -> None:
    for path in (report / "pages").glob("*.html"):
        page = Html(path)
        for tag, attrs in page.elements:
            assert tag not in {"iframe", "object", "embed", "base", "img", "image"}
            assert "style" not in attrs, (path.name, tag)
            assert not any(name.startswith("on") for name in attrs)
            assert "src" not in attrs
        assert "default-src 'none'" in path.read_text(encoding="utf-8")
    script = (report / "pages" / "concordance.html").read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|fetch\(|XMLHttpRequest|eval\(", script)


def test_plots_are_there_as_files_and_in_the_page_with_words(report: Path) -> None:
    for name in ("translation-rates", "mt-languages", "independent-month"):
        svg = (report / "figures" / f"{name}.svg").read_text(encoding="utf-8")
        ElementTree.fromstring(svg)
        assert (report / "figures" / f"{name}.png").read_bytes().startswith(b"\x89PNG")
        header, *rows = (report / "figures" / f"{name}.csv").read_text("utf-8-sig").splitlines()
        assert header.startswith("relation,facet,group,articles,measure,count,total,rate")
        assert rows
    html = (report / "pages" / "index.html").read_text(encoding="utf-8")
    assert 'aria-labelledby="translation-rates-caption"' in html
    assert re.search(r"<title>[^<]*attribution: 8 of 8[^<]*</title>", html)


def rates(path: Path) -> list[dict[str, str]]:
    """The rows of a file of rates."""
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


@pytest.mark.usefixtures("without_plots")
@pytest.mark.parametrize(("articles", "claimed"), [(2, False), (60, True)])
def test_rates_of_too_few_are_claimed_neither_in_pages_nor_in_files(
    tmp_path: Path, articles: int, claimed: bool
) -> None:
    index = write_corpus_report(run_of(articles), tmp_path).read_text(encoding="utf-8")
    section = index[index.index('id="translation-h"') : index.index('id="mt-h"')]
    rows = rates(tmp_path / "figures" / "translation-rates.csv")
    assert {row["group"] for row in rows} == {"translation", "all"}
    assert rows[-1]["measure"] == "not told"
    assert all(bool(row["rate"]) == bool(row["low"]) == claimed for row in rows)
    assert int(rows[0]["count"]) == int(rows[0]["total"]) > 0
    assert ("too few" not in section) is claimed


@pytest.mark.usefixtures("without_plots")
def test_notes_about_versions_stand_on_the_first_page_and_in_the_list(tmp_path: Path) -> None:
    seems = "the second text seems to be in ru, not in uk"
    taken = "taken for a translation: 97% of the two texts match"
    noted = []
    for number, comparison in enumerate(run_of(7)):
        uk = comparison.versions["uk"]
        notes = (seems, taken) if number in {1, 2} else ()
        versions = {**comparison.versions, "uk": dataclasses.replace(uk, notes=notes)}
        versions["ru"] = dataclasses.replace(versions["ru"], notes=())
        noted.append(dataclasses.replace(comparison, versions=versions))
    index = write_corpus_report(noted, tmp_path)
    overview = index.read_text(encoding="utf-8")
    (notes,) = re.findall(r'<section id="notes".*?</section>', overview, re.DOTALL)
    told = " ".join(re.sub(r"<[^>]*>", " ", notes).split())
    assert "Ukrainian : seems to be in Russian, not in Ukrainian, in 2 articles:" in told
    assert "2 versions taken for translations, since the corpus" in told
    assert re.findall(r'href="(\d+.html)"', notes) == ["00002.html", "00003.html"]
    articles = index.with_name("articles.html").read_text(encoding="utf-8")
    assert articles.count("seems to be in Russian, not in Ukrainian") == 2
    assert "taken for" not in articles


@pytest.mark.usefixtures("without_plots")
@pytest.mark.parametrize(("articles", "below"), [(5, 5), (6, 0)])
def test_a_note_that_most_articles_share_is_not_repeated_for_each(
    tmp_path: Path, articles: int, below: int
) -> None:
    noted = [
        dataclasses.replace(one, source=dataclasses.replace(one.source, notes=("a web page",)))
        for one in run_of(articles)
    ]
    index = write_corpus_report(noted, tmp_path)
    listed = index.with_name("articles.html").read_text(encoding="utf-8")
    assert listed.count("a web page") == below
    assert f"a web page, in {articles} articles" in index.read_text(encoding="utf-8")


LEGENDS = [
    ("short names stand abreast", "uk", 4, 1),
    ("pairs of outlets", "The Harbour Post – Вечерний берег", 3, 2),
    ("names as long as they get", "ш" * 99, 4, 4),
]


@pytest.mark.parametrize(
    ("name", "count", "lines"), [row[1:] for row in LEGENDS], ids=[row[0] for row in LEGENDS]
)
def test_a_legend_lies_within_its_plot(name: str, count: int, lines: int) -> None:
    cells = {measure: Cell(3, 10, 0.3, 0.2, 0.4) for measure in MEASURES}
    groups = tuple(Group(str(number), 10, cells) for number in range(count))
    table = Breakdown("outlets", groups, groups[0], 0, 0)
    plot = figures.by_measure(table, [name] * count, lambda *_: "x")
    assert plot is not None
    svg = ElementTree.fromstring(plot.svg)
    (legend,) = (one for one in svg.iter() if one.get("id") == "legend_1")
    places = [one for one in legend.iter() if one.get("x")]
    assert len({one.get("y") for one in places if one.tag.endswith("use")}) == lines
    # What a text takes that the page sets in a font of its own.
    ends = [float(one.get("x")) + 5.4 * len(one.text or "") for one in places]
    assert min(float(one.get("x")) for one in places) > 3
    assert max(ends) < float(svg.get("viewBox").split()[2])


def test_a_plot_is_well_formed_whatever_a_group_is_called() -> None:
    cells = {measure: Cell(3, 10, 0.3, 0.2, 0.4) for measure in MEASURES}
    groups = tuple(Group(str(number), 10, cells) for number in range(2))
    table = Breakdown("outlets", groups, groups[0], 0, 0)
    plot = figures.by_measure(table, ["North\x0bPost", "South <&>"], lambda *_: "x")
    assert plot is not None
    words = "".join(ElementTree.fromstring(plot.svg).itertext())
    assert "North\ufffdPost" in words
    assert "South <&>" in words


def test_what_machines_did_is_told_as_the_models(report: Path) -> None:
    html = (report / "pages" / "languages.html").read_text(encoding="utf-8")
    assert "What the model did" in html
    assert "nobody chose it" in html


def test_an_articles_page_tells_of_the_runs_files_and_command(report: Path) -> None:
    """What lies beside a comparison's own report doesn't lie beside a run's pages."""
    page = (report / "pages" / "00001.html").read_text(encoding="utf-8")
    assert "results.jsonl" in page
    assert "quotes.tsv" not in page
    assert "parallax run CORPUS --out DIR" in page
    assert "parallax compare" not in page


@pytest.mark.usefixtures("without_plots")
def test_without_the_plotting_library_there_are_tables(tmp_path: Path) -> None:
    index = write_corpus_report(run_of(2), tmp_path).read_text(encoding="utf-8")
    assert "parallax-mt[report]" in index
    assert "<svg" not in index
    assert (tmp_path / "figures" / "mt-rates.csv").is_file()
    assert not list((tmp_path / "figures").glob("*.svg"))


@pytest.mark.usefixtures("without_plots")
def test_the_same_run_gives_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_corpus_report(run_of(ARTICLES), tmp_path / name)
    files = [path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.*")]
    assert files
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()


@pytest.mark.usefixtures("without_plots")
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(comparison=comparisons())
def test_hostile_texts_break_no_page(tmp_path: Path, comparison: Comparison) -> None:
    write_corpus_report([comparison], tmp_path)
    for path in (tmp_path / "pages").glob("*.html"):
        assert len([tag for tag, _ in Html(path).elements if tag == "style"]) == 1
    for path in (tmp_path / "pages" / "data").glob("*.js"):
        message_of(path)


def test_a_plot_takes_the_pages_colours() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'width="10pt" height="5pt" viewBox="0 0 10 5"><style>*{}</style><defs>'
        '<path id="m" style="stroke: #1b5a9c; stroke-width: 2"/></defs>'
        '<a xlink:href="concordance.html#x"><use xlink:href="#m" style="fill: #000001"/></a></svg>'
    )
    html = themed(svg, "plot", {"concordance.html#x": "3 of 4"})
    assert '<path id="plot-m" stroke-width="2" class="stroke-who"' in html
    assert '<use fill="#000001" href="#plot-m"' in html
    assert '<a href="concordance.html#x">' in html
    assert "<title>3 of 4</title>" in html
    assert "style" not in html


@pytest.mark.usefixtures("without_plots", "short_files")
def test_a_long_list_of_articles_goes_over_pages(tmp_path: Path) -> None:
    write_corpus_report(run_of(5), tmp_path)
    pages = tmp_path / "pages"
    assert [p.name for p in sorted(pages.glob("articles*"))] == [
        "articles-2.html",
        "articles-3.html",
        "articles.html",
    ]
    assert [message_of(p)[0] for p in sorted((pages / "data").glob("0*.js"))] == [0, 1, 2]
    assert "00005.html" in (pages / "articles-3.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("without_plots", "short_files")
def test_a_smaller_report_takes_away_what_a_larger_one_left_and_nothing_else(
    tmp_path: Path,
) -> None:
    smaller, folder = tmp_path / "smaller", tmp_path / "run"
    write_corpus_report(run_of(5), folder)
    theirs = ["pages/notes.html", "pages/00009.html", "pages/data/00009.js", "figures/figure.png"]
    for name in theirs:
        (folder / name).write_text("<p>by hand</p>", encoding="utf-8")

    translations = run_of(3)[1:2]  # no outlets' articles
    write_corpus_report(translations, folder)
    write_corpus_report(translations, smaller)

    def files(root: Path) -> set[str]:
        return {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()}

    assert files(folder) == files(smaller) | set(theirs)


@pytest.mark.usefixtures("without_plots")
def test_one_is_no_plural_and_long_names_are_shortened(tmp_path: Path) -> None:
    (comparison,) = run_of(1)
    named = "A" * 200
    source = dataclasses.replace(comparison.source, outlet=named)
    write_corpus_report([dataclasses.replace(comparison, source=source)], tmp_path)
    index = (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")
    assert "1 article and what differs in it" in index
    words = " ".join(re.sub(r"<[^>]*>", "", index).split())
    assert "1 quote in 3 observations, 1 of them with a difference" in words
    outlets = (tmp_path / "pages" / "outlets.html").read_text(encoding="utf-8")
    assert not re.search(r"\b1 [a-z]+s\b", re.sub(r"<[^>]*>", " ", index + outlets))
    assert f">{'A' * 89}…</bdi>" in outlets
    assert named in outlets, "the whole name is there for who points at it"
    assert named in (tmp_path / "figures" / "independent-outlets.csv").read_text("utf-8-sig")


def test_letters_that_the_plots_font_lacks_make_no_noise(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    comparisons = [
        dataclasses.replace(one, source=dataclasses.replace(one.source, outlet="🇺🇦 صحيفة"))
        for one in run_of(2)
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        write_corpus_report(comparisons, tmp_path)


def test_plots_leave_the_settings_of_the_library_alone(tmp_path: Path) -> None:
    matplotlib = pytest.importorskip("matplotlib")
    names = ("axes.edgecolor", "font.size", "svg.hashsalt", "text.parse_math")
    before = [matplotlib.rcParams[name] for name in names]
    write_corpus_report(run_of(2), tmp_path)
    assert [matplotlib.rcParams[name] for name in names] == before
