// Finds the observations that the address asks for and shows their sentences, some at a time.
// Data come by scripts that lie beside the page, since a page from a file may read nothing else.
"use strict";
(() => {
  const PER_PAGE = 40;
  const byId = (id) => document.getElementById(id);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  let index;
  const files = new Map(); // number → statements
  const waiting = new Map(); // number → what to call once they are there
  window.parallax = ([name, data]) => {
    if (name === "index") { index = data; return; }
    files.set(name, data);
    waiting.get(name)?.();
  };
  const load = (src) => new Promise((resolve, reject) => {
    const script = make("script", { src });
    script.onload = resolve;
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
  });
  const fileOf = (statement) => Math.floor(statement / index.perFile);
  const statements = async (wanted) => {
    const numbers = [...new Set(wanted.map(fileOf))].filter((number) => !files.has(number));
    await Promise.all(numbers.map((number) => load(`data/${String(number).padStart(5, "0")}.js`)));
    return wanted.map((s) => files.get(fileOf(s))[s % index.perFile]);
  };

  const FACETS = ["relation", "languages", "outlets", "year", "month", "speaker", "kind"];
  const asked = () => new URLSearchParams(location.hash.slice(1));
  const nameOf = (facet, value) => index.names[facet]?.[value] ?? value;

  // Places, in the index's columns, of the observations that fit.
  const matches = (query) => {
    const { columns, measures } = index;
    const measure = query.get("measure");
    const bit = 1 << measures.indexOf(measure);
    const missing = 1 << measures.indexOf("missing");
    const wanted = FACETS.filter((facet) => query.has(facet))
      .map((facet) => [columns[facet], index.values[facet].indexOf(query.get(facet))]);
    // The values of all groups together: whatever is known.
    const known = FACETS.filter((facet) => query.has(`known-${facet}`)).map((f) => columns[f]);
    if (wanted.some(([, code]) => code < 0)) return []; // a value that the corpus lacks
    const article = query.has("article") ? Number(query.get("article")) - 1 : null;
    const words = query.has("words") ? new Set(index.words
      .filter(([code]) => code === Number(query.get("words"))).map(([, at]) => at)) : null;
    const found = [];
    for (let at = 0; at < columns.statement.length; at += 1) {
      if (measure && !(columns.shows[at] & bit)) continue;
      if (query.has("both") && columns.shows[at] & missing) continue;
      if (words && !words.has(at)) continue;
      if (article !== null && columns.article[at] !== article) continue;
      if (known.some((column) => column[at] < 0)) continue;
      if (wanted.every(([column, code]) => column[at] === code)) found.push(at);
    }
    return found;
  };

  // Text with marks; offsets count code points, as everywhere in Parallax.
  const marked = (start, text, said, evidence) => {
    const points = [...text];
    const inside = (spans, at) => spans.some(([a, b]) => a <= at && at < b);
    const out = [];
    let from = 0;
    const inLine = (words) => words.replace(/\s*\n\s*\n\s*/g, " ¶ ");
    const state = (i) => (inside(evidence, start + i) ? 2 : 0) + (inside(said, start + i) ? 1 : 0);
    for (let i = 1; i <= points.length; i += 1) {
      if (i < points.length && state(i) === state(from)) continue;
      const words = inLine(points.slice(from, i).join(""));
      const now = state(from);
      out.push(now ? make(now & 2 ? "mark" : "span", { class: now & 1 ? "said-words" : "" }, words)
        : words);
      from = i;
    }
    return out;
  };
  const cell = (version, pair, differences) => {
    const td = make("td", { "data-name": version.name, class: pair.includes(version.key) ? "" : "beside" });
    td.append(make("span", { class: "who-says" }, version.name,
      version.origin === "mt" ? " (model)" : ""));
    if (!version.pieces) {
      td.append(make("p", { class: "null" }, version.free ? "Not told here." : make("b", {}, "Not found."), ` ${version.reason}`));
      return td;
    }
    const evidence = differences.flatMap((d) => d.evidence[version.key] ?? []);
    const p = make("p", { lang: version.lang, class: "kwic" });
    const [before, after] = version.cut;
    if (before) p.append("… ");
    version.pieces.forEach(([start, text], number) => {
      if (number) p.append(" … ");
      p.append(...marked(start, text, version.said, evidence));
    });
    if (after) p.append(" …");
    td.append(p);
    return td;
  };
  const row = (statement, at, measure, words) => {
    const pair = index.pairs[index.columns.pair[at]];
    const [page, title, lang, date] = index.articles[index.columns.article[at]];
    let its = statement.differences.filter((d) => d.between.every((key) => pair.includes(key)));
    if (words !== null) {
      const numbers = new Set(index.words.filter(([code, o]) => code === words && o === at)
        .map(([, , difference]) => difference));
      its = its.filter((_, number) => numbers.has(number));
    } else if (measure && measure !== "any") its = its.filter((d) => d.dimension === measure);
    const head = make("th", { scope: "row" },
      make("a", { href: `${page}#${statement.anchor}`, lang }, title),
      make("span", { class: "about-it" }, [date, pair.join("–")].filter(Boolean).join(" · ")));
    const notes = make("ul", { class: "notes" });
    for (const d of its) {
      notes.append(make("li", {}, make("b", {}, nameOf("measure", d.dimension)), ` ${d.note} `,
        make("span", { class: "meta" }, `${Math.round(100 * d.confidence)} % · ${d.rule}`)));
    }
    head.append(notes);
    const tr = make("tr", {}, head);
    const ordered = [...statement.versions].sort((a, b) => pair.includes(b.key) - pair.includes(a.key));
    tr.append(...ordered.map((version) => cell(version, pair, its)));
    return { tr, columns: ordered.length };
  };

  const plural = (n, one) => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;
  let shown = 0;
  const show = async () => {
    const mine = shown += 1;
    const query = asked();
    const found = matches(query);
    const articles = new Set();
    const { statement: numbers, article } = index.columns;
    for (const at of found) articles.add(article[at]);
    const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
    const page = Math.min(Math.max(1, Number(query.get("page")) || 1), pages);
    const here = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    byId("result").textContent = `${plural(found.length, "observation")} in ${plural(articles.size, "article")}` +
      (pages > 1 ? `, ${plural(pages, "page")}; this is page ${page}` : "");
    fillFilters(query);
    let their;
    try { their = await statements(here.map((at) => numbers[at])); } catch (error) {
      byId("result").textContent = `${error.message} can't be read: keep the folder pages together.`;
      return;
    }
    if (mine !== shown) return; // another question came meanwhile
    const measure = query.get("measure");
    const words = query.has("words") ? Number(query.get("words")) : null;
    const body = make("tbody");
    let columns = 1;
    here.forEach((at, number) => {
      const made = row(their[number], at, measure, words);
      columns = Math.max(columns, made.columns);
      body.append(made.tr);
    });
    const names = ["Article and what differs", "One version", "The other", ...Array(Math.max(0, columns - 2)).fill("Also")];
    byId("rows").replaceChildren(
      make("thead", {}, make("tr", {}, ...names.slice(0, columns + 1).map((name) => make("th", { scope: "col" }, name)))),
      body);
    const link = (to, label, rel) => {
      const next = asked();
      next.set("page", to);
      return to < 1 || to > pages ? make("span", { class: "none" }, label)
        : make("a", { href: `#${next}`, rel }, label);
    };
    const turning = byId("turn").contains(document.activeElement);
    byId("turn").replaceChildren(link(page - 1, "← before", "prev"), ` ${page} of ${pages} `, link(page + 1, "next →", "next"));
    byId("turn").hidden = pages < 2;
    if (turning) byId("result").focus(); // or else the keyboard begins at the top again
  };

  const options = (select, values, chosen) => {
    select.replaceChildren(make("option", { value: "" }, "all"), ...values.map(([value, name]) =>
      make("option", { value, ...(value === chosen ? { selected: "selected" } : {}) }, name)));
    select.value = chosen ?? "";
  };
  const fillFilters = (query) => {
    for (const select of document.querySelectorAll("#ask select")) {
      const facet = select.name;
      const values = facet === "measure" ? index.measures : index.values[facet];
      const sorted = facet === "measure" ? [...values] : [...values].sort((a, b) => a.localeCompare(b));
      options(select, sorted.map((value) => [value, nameOf(facet, value)]), query.get(facet));
      select.closest("label").hidden = values.length < 2;
    }
    const without = (name) => {
      const rest = asked();
      rest.delete(name);
      rest.delete("page");
      return `#${rest}`;
    };
    const only = (name, what, every) => (!query.has(name) ? [] : [make("p", {},
      make("q", {}, what(query.get(name)) ?? "?"), " ", make("a", { href: without(name) }, every))]);
    byId("asked").replaceChildren(
      ...only("article", (number) => index.articles[number - 1]?.[1], "all articles"),
      ...only("words", (code) => index.wordPairs[code]?.map((w) => w || "nothing").join(" / "), "all words"));
  };
  byId("ask").addEventListener("change", (event) => {
    const query = asked();
    query.delete("page");
    if (event.target.value) query.set(event.target.name, event.target.value);
    else query.delete(event.target.name);
    location.hash = query;
  });
  byId("ask").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => { show(); scrollTo(0, 0); });
  load("data/index.js").then(show, () => {
    byId("result").textContent = "data/index.js can't be read: keep the folder pages together.";
  });
})();
