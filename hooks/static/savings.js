// What I save, and how much is left to bring: counted from the rows that are still there.
"use strict";
((guide) => {
  const sum = document.querySelector("#materials small, #papers h2 small");
  const output = /** @type {HTMLElement} */ (document.querySelector(".bs-chosen output"));
  const form = document.querySelector(".bs-ask");
  const whole = sum ? sum.textContent : "";
  /**
   * @param {string} selector
   * @param {ParentNode} within
   */
  const texts = (selector, within) => guide.all(selector, within).map((part) => part.textContent);
  /**
   * @param {ParentNode} row
   * @param {string} selector
   */
  const text = (row, selector) => {
    const part = row.querySelector(selector);
    return part ? part.textContent : "";
  };
  const lines = guide.all(".bs-save").map((line) => ({
    line, look: line.dataset.look || "", kind: line.dataset.kind || "", some: "some" in line.dataset,
    count: /** @type {HTMLElement} */ (line.querySelector("i")), list: /** @type {HTMLElement} */ (line.querySelector("span")),
  }));
  /**
   * Rows of a look; of those that need not be brought the ones a kind replaces.
   * @param {string} look
   * @param {string} kind
   */
  const marked = (look, kind = "") => guide.left(`.bs-list > .bs-${look}`)
    .filter((row) => text(row, "em").endsWith(kind));
  /**
   * Whether a row may still turn out not to be the reader's: it asks a question that has not been answered.
   * @param {HTMLElement} row
   */
  const open = (row) => "when" in row.dataset && !row.classList.contains("bs-meant");
  /** @param {HTMLElement} row */
  const named = (row) => texts(".bs-name b", row).join("或") +
    (open(row) ? `（${text(row, ".bs-when")}）` : "");
  /**
   * What a line says of documents that may follow.
   * @param {HTMLElement} row
   */
  const terms = (row) => [named(row), ...texts(".bs-relief i", row)].join("，").replace(/。$/, "");
  const WORDS = { free: "不用带", card: "可以出示电子证照", later: "可以后补" };
  /** @param {HTMLElement[]} rows */
  const counted = (rows) => [`${rows.length} 项`, ...Object.entries(WORDS).flatMap(([look, words]) => {
    const some = marked(look).filter(open).length;
    const all = marked(look).length - some;
    return [all && `${all} 项${words}`, some && `${some} 项有的情形${words}`];
  })].filter(Boolean).join("，");

  guide.parts.push(() => {
    for (const { line, look, kind, some, count, list } of lines) {
      const rows = marked(look, kind).filter((row) => open(row) === some);
      count.textContent = String(rows.length);
      list.textContent = look === "later" ? rows.map(terms).join("；") : rows.map(named).join("、");
      line.hidden = !rows.length;
    }
    const said = guide.said();
    const rows = guide.left(".bs-list > li");
    const total = counted(rows);
    if (sum) sum.textContent = said.length ? total : whole;
    if (!form) return;
    output.textContent = !said.length ? "" : "您的情形是" + said.map((pair) => pair.join("：")).join("，") + "。" +
      (rows.length ? `材料 ${total}。` : "不需要材料。");
    form.classList.toggle("bs-answered", said.length > 0);
  });

  guide.restore();
  addEventListener("popstate", guide.restore);
  addEventListener("pageshow", (event) => event.persisted && guide.restore());
})(banshiGuide);
