// Partners of words and quotes light up; keys; filters. The page is complete without this script.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const text = byId("text");

  // Word number of the source → all words, in every version, that are linked with it.
  let partners;
  const partnersOf = (word) => {
    if (!partners) {
      partners = new Map();
      for (const element of all("[data-w]")) {
        for (const number of element.dataset.w.split(" ")) {
          if (!partners.has(number)) partners.set(number, []);
          partners.get(number).push(element);
        }
      }
    }
    return new Set(word.dataset.w.split(" ").flatMap((number) => partners.get(number)));
  };

  let lit = [];
  let held = [];
  const light = (target) => {
    for (const element of lit) element.classList.remove("lit");
    for (const element of held) element.classList.remove("held");
    const word = target?.closest?.("[data-w]");
    lit = word ? [...partnersOf(word)] : [];
    for (const element of lit) element.classList.add("lit");
    const quote = target?.closest?.("[data-q]");
    held = quote ? all(`[data-q="${CSS.escape(quote.dataset.q)}"]:not(article, .ref, .n)`) : [];
    for (const element of held) element.classList.add("held");
  };
  // Hovering shows for a moment what is under the pointer; focus stays until it moves on.
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("pointerout", (event) => {
    if (!event.relatedTarget) light(document.activeElement);
  });
  document.addEventListener("focusin", (event) => light(event.target));

  const focus = (element) => {
    if (!element) return;
    if (element.tabIndex < 0) element.tabIndex = -1;
    const box = element.getBoundingClientRect();
    if (box.top < 120 || box.bottom > innerHeight - 80) element.scrollIntoView({ block: "center" });
    // Last, since it brings quotes in columns of their own to one level.
    element.focus({ preventScroll: true });
  };
  const visible = (element) => element.offsetParent !== null;
  const columnOf = (element) => Number(element.closest("[data-col]")?.dataset.col ?? 0);

  // Moves within a list from where the focus is, or from the top of what can be seen.
  const step = (elements, by) => {
    const shown = elements.filter(visible);
    if (!shown.length) return;
    const here = document.activeElement;
    let index = shown.indexOf(here);
    if (index < 0) {
      const follows = (element) => here !== document.body && here.compareDocumentPosition(element) & 4;
      const seen = (element) => element.getBoundingClientRect().top > 100;
      const next = shown.findIndex(here === document.body ? seen : follows);
      index = next < 0 ? shown.length - 1 : by > 0 ? next - by : next;
    }
    focus(shown[Math.min(Math.max(index + by, 0), shown.length - 1)]);
  };

  const numbers = () => {
    const seen = new Set();
    return all("a.n", text).filter((n) => visible(n) && !n.matches(".passed-over") &&
      !seen.has(n.dataset.q) && seen.add(n.dataset.q));
  };
  const findings = () => all(text.querySelector(".apparatus") ? "#text .apparatus li:not(.filtered-out)"
    : ".differences li:not(.filtered-out)");
  const words = () => {
    const here = document.activeElement?.closest?.("[data-col]");
    const column = here ? columnOf(here) : 0;
    return all(`[data-col="${column}"] [data-w]`, here?.closest(".quote") ? here : text);
  };
  const across = (by) => {
    const word = document.activeElement?.closest?.("[data-w]");
    if (!word) return;
    const home = word.closest(".quote") ?? text;
    const found = [...partnersOf(word)].filter((other) => visible(other) && home.contains(other) &&
      (other.closest(".quote") ?? text) === home);
    const columns = [...new Set(found.map(columnOf))].sort((a, b) => a - b);
    const column = columns[(columns.indexOf(columnOf(word)) + by + columns.length) % columns.length];
    const target = found.find((other) => columnOf(other) === column);
    focus(target);
    byId("said-aloud").textContent = target ? target.textContent : "";
  };

  const help = byId("help");
  const keys = {
    j: () => step(numbers(), 1),
    k: () => step(numbers(), -1),
    n: () => step(findings(), 1),
    p: () => step(findings(), -1),
    ArrowRight: () => step(words(), 1),
    ArrowLeft: () => step(words(), -1),
    ArrowDown: () => across(1),
    ArrowUp: () => across(-1),
    "?": () => help.showModal(),
    Escape: () => { clearFilters(); document.activeElement?.blur?.(); light(null); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.matches("input, textarea, select")) return;
    // The arrows up and down scroll the page as ever, unless a word has the focus.
    const upDown = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (upDown && !document.activeElement?.closest?.("[data-w]")) return;
    if (event.key.startsWith("Arrow") && event.target.closest?.(".scroll")) return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  byId("help-button").hidden = false;
  byId("help-button").addEventListener("click", () => help.showModal());
  byId("help-close").addEventListener("click", () => help.close());
  // A click on a word gives it the focus, so that the arrows go on from there.
  document.addEventListener("click", (event) => {
    const word = event.target.closest?.("[data-w]");
    if (word && !event.target.closest("a") && getSelection().isCollapsed) focus(word);
  });

  // In columns of their own order, a number brings the same quote to one level everywhere. Columns
  // that the window can hold stay as tall as their texts.
  const texts = document.querySelector(".texts");
  const fit = () => {
    texts.classList.remove("levelled");
    const room = innerHeight - 9 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const tall = all(".own", texts).some((own) => own.offsetHeight > room);
    texts.classList.toggle("levelled", tall);
  };
  if (texts) { fit(); addEventListener("resize", fit); }
  texts?.addEventListener("focusin", (event) => {
    const number = event.target.closest("a.n");
    if (!number) return;
    const found = all(`a.n[data-q="${CSS.escape(number.dataset.q)}"]`, texts)
      .map((mark) => ({ mark, own: mark.closest(".own") }))
      // From the top of all columns: their heads may differ in height.
      .map(({ mark, own }) => ({ own, top: own.scrollTop + mark.getBoundingClientRect().top -
        texts.getBoundingClientRect().top }));
    const level = Math.min(...found.map(({ top }) => top), texts.clientHeight / 3);
    for (const { own, top } of found) own.scrollTop = top - level;
  });

  const filters = byId("filters");
  const chips = all(".chip[aria-pressed]", filters);
  filters.hidden = chips.length < 2;
  const pressed = (name) => chips.filter((c) => c.ariaPressed === "true" && c.dataset[name])
    .map((c) => c.dataset[name]);
  const apply = () => {
    const dimensions = pressed("filterD");
    const kinds = pressed("filterK");
    const states = pressed("filterS");
    const active = dimensions.length + kinds.length + states.length > 0;
    const shown = new Set();
    for (const quote of all("article.quote")) {
      const its = quote.dataset.dims.split(" ");
      const fits = (!dimensions.length || dimensions.some((d) => its.includes(d))) &&
        (!kinds.length || kinds.includes(quote.dataset.kind)) &&
        states.every((state) => quote.dataset.state.split(" ").includes(state));
      quote.classList.toggle("filtered-out", !fits);
      if (fits) shown.add(quote.dataset.q);
    }
    for (const row of all("[data-row]")) row.classList.toggle("filtered-out", !shown.has(row.dataset.row));
    for (const item of all("[data-d]:not(.chip)")) {
      const fits = !dimensions.length || dimensions.includes(item.dataset.d);
      item.classList.toggle(item.matches("li") ? "filtered-out" : "muted", !fits);
    }
    for (const item of all(".apparatus .finding")) {
      item.classList.toggle("filtered-out", active);
    }
    for (const number of all("a.n", text)) {
      number.classList.toggle("passed-over", !shown.has(number.dataset.q));
    }
    byId("clear").hidden = !active;
    byId("filter-result").textContent = active ? `${shown.size} of ${all("article.quote").length} quotes` : "";
  };
  const clearFilters = () => {
    for (const chip of chips) chip.ariaPressed = "false";
    apply();
  };
  filters.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (!chip) return;
    if (chip.id === "clear") clearFilters();
    else { chip.ariaPressed = chip.ariaPressed === "true" ? "false" : "true"; apply(); }
  });
})();
