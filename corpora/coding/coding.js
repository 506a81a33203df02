// Marks of one coder: kept in this browser, moved by keys, handed out as a CSV.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const { sample, coder, columnsCsv } = document.body.dataset;
  const columns = columnsCsv.split(" ");
  const cases = all(".case");
  const toggles = new Map(all(".toggle").map((button) => [button.dataset.code, button]));
  const WHOLE = ["no_difference", "cant_tell"];
  const place = `parallax-coding/${sample}/${coder}`;

  // Case → { codes: [names of columns], comment }; at: index of the case that is shown.
  let state = { at: 0, cases: {} };
  let kept = true;
  try {
    const before = JSON.parse(localStorage.getItem(place) ?? "null");
    if (before?.cases) state = before;
    localStorage.setItem(place, JSON.stringify(state));
  } catch { kept = false; }
  byId("unkept").hidden = kept;
  const keep = () => {
    try { localStorage.setItem(place, JSON.stringify(state)); kept = true; } catch { kept = false; }
    byId("unkept").hidden = kept;
  };

  const marksOf = (id) => state.cases[id] ?? { codes: [], comment: "" };
  const isCoded = (id) => marksOf(id).codes.length > 0;
  const here = () => cases[state.at];

  const show = () => {
    cases.forEach((one, at) => { one.hidden = at !== state.at; });
    const { codes, comment } = marksOf(here().id);
    for (const [code, button] of toggles) button.ariaPressed = String(codes.includes(code));
    byId("comment").value = comment;
    const done = cases.filter((one) => isCoded(one.id)).length;
    byId("progress").value = done;
    byId("done").textContent = `${done} of ${cases.length} coded`;
    byId("previous").disabled = state.at === 0;
    byId("next").disabled = state.at === cases.length - 1;
    byId("uncoded").disabled = done === cases.length;
  };
  const go = (at) => {
    state.at = Math.min(Math.max(at, 0), cases.length - 1);
    keep();
    show();
    byId(`${here().id}-h`).focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const goUncoded = () => {
    for (let by = 1; by <= cases.length; by += 1) {
      const at = (state.at + by) % cases.length;
      if (!isCoded(cases[at].id)) return go(at);
    }
  };

  // What holds of the whole case excludes everything else.
  const toggle = (code) => {
    const marks = marksOf(here().id);
    const others = WHOLE.includes(code) ? [] : marks.codes.filter((one) => !WHOLE.includes(one));
    const codes = marks.codes.includes(code) ? others.filter((one) => one !== code) : [...others, code];
    state.cases[here().id] = { ...marks, codes };
    keep();
    show();
  };

  // A cell as the table has it: no line breaks, nothing that a spreadsheet takes for a formula.
  const cell = (text) => {
    const escaped = text.replace(/[\\\t\n\r]/g, (c) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[c]);
    const safe = /^[=+\-@']/.test(escaped) ? `'${escaped}` : escaped;
    return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = () => {
    const ids = cases.map((one) => one.id).sort();
    const rows = ids.map((id) => {
      const { codes, comment } = marksOf(id);
      const fixed = { sample, coder, case: id, comment };
      return columns.map((name) => cell(fixed[name] ?? (codes.includes(name) ? "1" : isCoded(id) ? "0" : "")));
    });
    return "\ufeff" + [columns, ...rows].map((row) => row.join(",") + "\r\n").join("");
  };
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = `${coder}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  for (const [code, button] of toggles) button.addEventListener("click", () => toggle(code));
  byId("comment").addEventListener("input", (event) => {
    state.cases[here().id] = { ...marksOf(here().id), comment: event.target.value };
    keep();
  });
  byId("previous").addEventListener("click", () => go(state.at - 1));
  byId("next").addEventListener("click", () => go(state.at + 1));
  byId("uncoded").addEventListener("click", goUncoded);
  byId("download").addEventListener("click", download);
  byId("how-button").addEventListener("click", () => byId("how").showModal());
  byId("help-button").addEventListener("click", () => byId("help").showModal());
  for (const button of all("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());

  const guides = all(".guide");
  const keys = {
    n: () => toggle("no_difference"),
    t: () => toggle("cant_tell"),
    c: () => byId("comment").focus(),
    u: goUncoded,
    e: () => {
      const open = guides.some((guide) => !guide.open);
      for (const guide of guides) guide.open = open;
    },
    d: download,
    "?": () => byId("help").showModal(),
    ArrowRight: () => go(state.at + 1),
    ArrowLeft: () => go(state.at - 1),
    Enter: () => go(state.at + 1),
  };
  [...toggles.keys()].filter((code) => !WHOLE.includes(code)).forEach((code, at) => {
    keys[String((at + 1) % 10)] = () => toggle(code);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches("textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    // Enter on a button or an Examples line is its own. On a mark it goes on, or the Enter after a
    // click would take the mark away again; the space bar marks.
    if (event.key === "Enter" && event.target.matches("button:not(.toggle), summary")) return;
    // By place on the board as well, so that a Cyrillic layout needs no switching.
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase();
    const action = keys[event.key] ?? (/^[a-z]$/i.test(event.key) ? undefined : keys[letter]);
    if (action) { event.preventDefault(); action(); }
  });
  addEventListener("beforeunload", (event) => {
    if (!kept && cases.some((one) => isCoded(one.id))) event.preventDefault();
  });

  byId("codes").hidden = false;
  state.at = Math.min(Math.max(Number(state.at) || 0, 0), cases.length - 1);
  show();
})();
