// The table of all matters: facets with counts, an order, pages. What is chosen is in the address.
"use strict";
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".bs-narrow"));
  const source = document.getElementById("table");
  if (!form || !source) return;
  /** @type {TableData} */
  const data = JSON.parse(source.textContent);
  if (data.version !== 2) return;
  const PAGE = 50;
  const { compare } = new Intl.Collator("zh-CN");
  /** @type {Record<string, (one: Row, two: Row) => number>} */
  const ORDERS = {
    "名称": (one, two) => compare(one.name, two.name),
    "时限": (one, two) => one.limit[1] - two.limit[1],
    "跑动": (one, two) => one.trips - two.trips,
    "网办": (one, two) => two.depth[1] - one.depth[1],
  };
  const text = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const select = /** @type {HTMLSelectElement} */ (form.querySelector("select"));
  const clear = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const sum = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
  const body = /** @type {HTMLElement} */ (document.querySelector(".bs-table tbody"));
  const table = /** @type {HTMLElement} */ (body.parentNode);
  const pager = /** @type {HTMLElement} */ (document.querySelector(".bs-pager"));
  const place = /** @type {HTMLElement} */ (pager.querySelector("span"));
  const none = /** @type {HTMLElement} */ (document.querySelector(".bs-none"));
  /** @param {string} words */
  const plain = (words) => words.normalize("NFKC").toLowerCase();

  /** @param {TableData["rows"][number]} cells */
  const named = (cells) => /** @type {TableRow} */ (/** @type {unknown} */ (Object.fromEntries(data.columns.map((name, at) => [name, cells[at]]))));
  const rows = data.rows.map(named).map(({ code, name, department, limit, trips, depth, flags, themes, words, paused }) => ({
    code, name, limit: data.limits[limit], trips, depth: data.depths[depth], paused, processing: data.processing[flags & data.immediate ? 1 : 0],
    department: data.departments[department], words: plain([name, code, words].join(" ")),
    values: new Set([
      ...data.flags.filter((_, bit) => flags & (1 << bit)).map(([group, value]) => group + value),
      `部门${data.departments[department]}`, ...themes.map((theme) => `主题${data.themes[theme]}`),
    ]),
  }));
  /** @typedef {typeof rows[number]} Row */
  const boxes = [...form.querySelectorAll("input")].filter((box) => box.type === "checkbox").map((box) => ({
    box, group: box.name, value: box.value, key: box.name + box.value, every: "every" in box.dataset,
    label: /** @type {HTMLElement} */ (box.parentNode),
    count: /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (box.parentNode).querySelector("small")),
  }));
  const groups = [...new Set(boxes.map((item) => item.group))];
  let page = 1;

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} name
   * @param {...(Node | string)} inside
   */
  const make = (name, ...inside) => {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  };
  /** @param {Row} row */
  const line = (row) => {
    const link = make("a", row.name);
    link.href = `${row.code}.html`;
    const head = make("th", link, make("small", row.code));
    head.scope = "row";
    if (row.paused) {
      const tag = make("em", "暂停办理");
      tag.className = "bs-tag";
      link.after(" ", tag);
    }
    return make("tr", head, ...[row.department, row.limit[0], row.trips ? `跑 ${row.trips} 次` : "不用跑",
      row.depth[0] || "—", row.processing].map((said) => make("td", said)));
  };

  const chosen = () => boxes.filter((item) => item.box.checked);
  /**
   * Rows that pass everything chosen outside of one group.
   * @param {string} [but]
   */
  const passing = (but) => {
    const picked = chosen().filter((item) => item.group !== but);
    const all = picked.filter((item) => item.every);
    const any = groups.map((group) => picked.filter((item) => item.group === group && !item.every)).filter((set) => set.length);
    const words = plain(text.value).split(/\s+/).filter(Boolean);
    return rows.filter((row) => words.every((word) => row.words.includes(word)) &&
      all.every((item) => row.values.has(item.key)) && any.every((set) => set.some((item) => row.values.has(item.key))));
  };

  const show = () => {
    const left = passing();
    for (const group of groups) {
      const members = boxes.filter((item) => item.group === group);
      const among = members[0].every ? left : passing(group);
      for (const item of members) {
        const count = among.reduce((sum, row) => sum + (row.values.has(item.key) ? 1 : 0), 0);
        if (item.count) item.count.textContent = String(count);
        item.label.hidden = !count && !item.box.checked;
      }
      const folder = members[0].box.closest("details");
      const picked = members.filter((item) => item.box.checked).map((item) => item.value);
      const named = folder && folder.querySelector("summary small");
      if (named) named.textContent = picked.join("、");
    }
    const order = ORDERS[select.value];
    const sorted = order ? [...left].sort(order) : left;
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
    page = Math.min(Math.max(1, page), pages);
    body.replaceChildren(...sorted.slice((page - 1) * PAGE, page * PAGE).map(line));
    clear.hidden = left.length === rows.length && !select.value && !chosen().length;
    sum.textContent = left.length === rows.length ? `共 ${rows.length} 项` : `符合的有 ${left.length} 项`;
    none.hidden = left.length > 0;
    table.hidden = !left.length;
    pager.hidden = pages < 2;
    place.textContent = `第 ${page} 页，共 ${pages} 页`;
    for (const button of pager.querySelectorAll("button")) button.disabled = Number(button.value) < 0 ? page === 1 : page === pages;
  };

  /** @typedef {"pushState" | "replaceState"} How */
  /** @param {How} how */
  const remember = (how) => {
    const address = new URL(location.pathname, location.href);
    if (text.value.trim()) address.searchParams.set("q", text.value.trim().slice(0, 200));
    for (const { group, value } of chosen()) address.searchParams.append(group, value);
    if (select.value) address.searchParams.set("排列", select.value);
    if (page > 1) address.searchParams.set("页", String(page));
    if (address.href !== location.href) history[how](null, "", address);
  };
  const recall = () => {
    const asked = new URL(location.href).searchParams;
    text.value = asked.get("q") || "";
    for (const { box, group, value } of boxes) {
      box.checked = asked.getAll(group).includes(value);
      const folder = box.closest("details");
      if (box.checked && folder) folder.open = true;
    }
    select.value = asked.get("排列") || "";
    if (select.selectedIndex < 0) select.value = "";
    page = parseInt(asked.get("页") || "", 10) || 1;
    show();
  };
  /** @param {How} how */
  const answer = (how) => { page = 1; show(); remember(how); };

  text.addEventListener("input", (event) => /** @type {InputEvent} */ (event).isComposing || answer("replaceState"));
  text.addEventListener("compositionend", () => answer("replaceState"));
  form.addEventListener("change", (event) => event.target === text || answer("pushState"));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => answer("pushState")));
  pager.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button) return;
    page += Number(button.value);
    show();
    remember("pushState");
    form.scrollIntoView();
  });
  addEventListener("popstate", recall);
  recall();
})();
