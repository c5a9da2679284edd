// Search, part 8: the page of results. What was asked and chosen is in the address.
"use strict";
((find) => {
  const form = document.querySelector(".bs-seek");
  if (!form) return;
  const STEP = 20;
  const FEW = 6;
  const { make } = find;
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const [sum, side, list, more, lost, near, besides] = ["sum", "facets", "hits", "more", "lost", "near", "others"].map((name) =>
    /** @type {HTMLElement} */ (document.querySelector(`.bs-${name}`)));
  const narrow = /** @type {HTMLDetailsElement} */ (side.parentNode);
  let shown = STEP;
  /** @type {Map<Facet, HTMLInputElement>} */
  const boxes = new Map();

  /** @param {Faceted} entry */
  const facts = ({ flags, facts, department }) => [department[1], ...facts, ...(flags & 128 ? ["暂停办理"] : [])].join(" · ");
  /** @param {Pick<Hit, "entry" | "marks">} hit */
  const link = (hit) => make("a", { href: find.address(hit) }, find.marked(hit.entry.name, hit.marks));
  /** @param {Hit<Faceted>} hit */
  const row = (hit) => make("li", {}, link(hit), ...find.spoken(hit), make("span", {}, facts(hit.entry)));

  const chosen = () => [...boxes].filter(([, box]) => box.checked).map(([facet]) => facet);
  /** @param {MatterIndex} index */
  const everything = (index) => index.entries.map((entry) => /** @type {Hit<Faceted>} */ ({ entry }))
    .sort((one, two) => (two.entry.flags & 65) - (one.entry.flags & 65) || one.entry.at - two.entry.at);
  /**
   * What somebody could type instead: the words of what came nearest.
   * @param {Hit<Faceted>[]} hits
   */
  const nearest = (hits) => [...new Set(hits.slice(0, FEW)
    .map(({ alias, entry }) => alias || entry.aliases[0] || entry.name))];

  /** @param {MatterIndex} index */
  const show = (index) => {
    const asked = input.value.trim();
    const found = asked ? find.answer(index, asked) : null;
    const weak = found !== null && found.state !== "found";
    const hits = found ? /** @type {Hit<Faceted>[]} */ (found.hits.filter(({ entry }) => index.codes.has(entry.code))) : everything(index);
    const pages = found ? [...found.hits.filter(({ entry }) => !index.codes.has(entry.code)), ...found.beside] : [];
    // What scores far below the best only shares a word with the query.
    const best = Math.max(0, ...hits.map(({ score }) => score));
    const good = found ? hits.filter(({ score }, at) => at < FEW || score >= 0.35 * best) : hits;
    const entries = good.map((hit) => hit.entry);
    const picked = chosen();
    const left = new Set(find.narrow(entries, picked));
    const rows = good.filter((hit) => left.has(hit.entry));
    for (const [facet, count] of find.count(index, entries, picked)) {
      const box = /** @type {HTMLInputElement} */ (boxes.get(facet));
      const label = /** @type {HTMLElement} */ (box.parentNode);
      label.hidden = !count && !box.checked;
      /** @type {HTMLElement} */ (label.lastChild).textContent = `${count}`;
    }
    narrow.hidden = weak;
    for (const group of /** @type {HTMLCollectionOf<HTMLElement>} */ (side.children)) group.hidden = !group.querySelector("label:not([hidden])");
    list.replaceChildren(...rows.slice(0, shown).map(row));
    more.hidden = rows.length <= shown;
    lost.hidden = !weak && rows.length > 0;
    const others = picked.length ? [] : pages;
    besides.replaceChildren(...others.map((hit) => make("li", {}, make("small", {}, /** @type {string} */ (hit.entry.kind)), link(hit))));
    near.replaceChildren(...(found && found.state === "near" ? nearest(hits) : []).map((word) =>
      make("li", {}, make("a", { href: `?q=${encodeURIComponent(word)}` }, word))));
    const count = rows.length ? `${(asked ? "找到 " : "全部 ") + rows.length} 项` : others.length ? "没有叫这个名称的事项，请看下面这些。" : "这样选没有事项，请去掉几个条件。";
    sum.textContent = found ? [...find.says(index, found), ...(weak ? [] : [count])].join("") : count;
    if (found) find.tell(found, ({ text, url }) => {
      const [first] = list.children;
      if (first && rows[0] === found.hits[0]) first.append(make("p", { class: "bs-fact" }, make("a", { href: url }, text)));
    });
    return weak;
  };

  /** @param {MatterIndex} index */
  const fold = (index) => {
    const { groups, told } = find.facets(index);
    side.replaceChildren(...groups.map((group) => {
      const facets = told.filter((facet) => facet.group === group);
      const labels = facets.map((facet) => {
        const box = make("input", { type: "checkbox" });
        boxes.set(facet, box);
        return make("label", {}, box, facet.label, make("small", {}));
      });
      return facets.length > FEW
        ? make("details", {}, make("summary", {}, group), ...labels)
        : make("fieldset", {}, make("legend", {}, group), ...labels);
    }));
  };

  /** @param {"pushState" | "replaceState"} how */
  const remember = (how) => {
    const address = new URL(location.pathname, location.href);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim().slice(0, 500));
    for (const { group, label } of chosen()) address.searchParams.append(group, label);
    if (address.href !== location.href) history[how](null, "", address);
  };
  const recall = () => {
    const asked = new URL(location.href).searchParams;
    input.value = asked.get("q") || "";
    for (const [{ group, label }, box] of boxes) {
      box.checked = asked.getAll(group).includes(label);
      const folder = box.closest("details");
      if (box.checked && folder) folder.open = true;
    }
    // On a phone the first answers are seen before what narrows them down.
    if (innerWidth > 640 || chosen().length) narrow.open = true;
  };

  recall();
  find.load().then((index) => {
    /** @param {"pushState" | "replaceState"} how */
    const answer = (how) => { shown = STEP; remember(how); return show(index); };
    // A terminal counts what it could not answer; nobody else listens.
    const missed = (/** @type {boolean} */ weak) => { if (weak) dispatchEvent(new CustomEvent("banshi-missed", { detail: input.value.trim() })); };
    fold(index);
    recall();
    missed(show(index));
    find.listen(input, () => answer("replaceState"));
    form.addEventListener("submit", (event) => { event.preventDefault(); missed(answer("pushState")); });
    side.addEventListener("change", () => answer("pushState"));
    more.addEventListener("click", () => { shown += STEP; show(index); });
    addEventListener("popstate", () => { shown = STEP; recall(); show(index); });
  }, () => { sum.textContent = find.broken(); });
})(banshiFind);
