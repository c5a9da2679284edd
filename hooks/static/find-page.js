// Search, part 5: the page of results. What was asked and chosen is in the address.
"use strict";
(function (find) {
  const form = document.querySelector(".bs-seek");
  if (!form) return;
  const STEP = 20;
  const FEW = 6;
  const { make } = find;
  const input = form.querySelector("input");
  const [sum, side, list, more, lost, near, besides] = ["sum", "facets", "hits", "more", "lost", "near", "beside"].map((name) =>
    document.querySelector(".bs-" + name));
  let shown = STEP;
  let boxes = new Map();

  const facts = ({ flags, facts, department }) => [department[1], ...facts, ...(flags & 128 ? ["暂停办理"] : [])].join(" · ");
  const link = (hit) => make("a", { href: find.address(hit) }, find.marked(hit.entry.name, hit.marks));
  const row = (hit) => make("li", {}, link(hit), ...find.spoken(hit), make("span", {}, facts(hit.entry)));

  const chosen = () => [...boxes].filter(([, box]) => box.checked).map(([facet]) => facet);
  const everything = (index) => index.entries.map((entry) => ({ entry }))
    .sort((one, two) => (two.entry.flags & 65) - (one.entry.flags & 65) || one.entry.at - two.entry.at);
  /** What somebody who found nothing could type instead: the words of what came nearest, else what most people want. */
  const nearest = (index, hits) => [...new Set((hits.length ? hits : everything(index)).slice(0, FEW)
    .map(({ alias, entry }) => alias || entry.aliases[0] || entry.name))];

  const show = (index) => {
    const asked = input.value.trim();
    const { hits, weak } = asked ? find.search(index, asked) : { hits: everything(index), weak: false };
    // What scores far below the best only shares a word with the query.
    const good = asked ? hits.filter((hit) => hit.score >= 0.35 * hits[0].score) : hits;
    const entries = good.map((hit) => hit.entry);
    const picked = chosen();
    const left = new Set(find.narrow(entries, picked));
    const rows = good.filter((hit) => left.has(hit.entry));
    for (const [facet, count] of find.count(index, entries, picked)) {
      const box = boxes.get(facet);
      box.parentNode.hidden = !count && !box.checked;
      box.parentNode.querySelector("small").textContent = count;
    }
    side.hidden = weak;
    for (const group of side.children) group.hidden = !group.querySelector("label:not([hidden])");
    list.replaceChildren(...rows.slice(0, shown).map(row));
    more.hidden = rows.length <= shown;
    lost.hidden = !weak && rows.length > 0;
    const others = asked && !picked.length ? find.beside(index, asked) : [];
    besides.replaceChildren(...others.map((hit) => make("li", {}, make("small", {}, hit.entry.kind), link(hit))));
    near.replaceChildren(...(weak ? nearest(index, hits) : []).map((word) =>
      make("li", {}, make("a", { href: "?q=" + encodeURIComponent(word) }, word))));
    sum.textContent = weak ? others.length ? "没有叫这个名称的事项，请看下面这些。" : find.none() : rows.length ? (asked ? "找到 " : "全部 ") + rows.length + " 项" :
      "这样选没有事项，请去掉几个条件。";
  };

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

  const remember = (how) => {
    const address = new URL(location.pathname, location.href);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim().slice(0, 200));
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
  };

  recall();
  find.load().then((index) => {
    const answer = (how) => { shown = STEP; remember(how); show(index); };
    fold(index);
    recall();
    show(index);
    find.listen(input, () => answer("replaceState"));
    form.addEventListener("submit", (event) => { event.preventDefault(); answer("pushState"); });
    side.addEventListener("change", () => answer("pushState"));
    more.addEventListener("click", () => { shown += STEP; show(index); });
    addEventListener("popstate", () => { shown = STEP; recall(); show(index); });
  }, () => { sum.textContent = find.broken(); });
})(banshiFind);
