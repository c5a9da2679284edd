// Rows of the lists on the fill-in page: added, taken away, moved; what each was when a guide was opened.
"use strict";
((page) => {
  if (!page.form) return;
  const { lists, rowsIn, fields, written } = page;
  /** @type {WeakMap<Element, Origin>} */
  const origins = new WeakMap();
  let made = 0;

  /** @param {HTMLElement} list */
  const number = (list) => {
    const rows = rowsIn(list);
    for (const [at, row] of rows.entries()) {
      const first = fields(row)[0];
      const name = first && !first.matches("fieldset") ? written(first).split("\n")[0].slice(0, 24) : "";
      /** @type {Element} */ (row.firstElementChild).textContent = `第 ${at + 1} 条` + (name && `：${name}`);
      for (const [act, end] of /** @type {[string, number][]} */ ([["up", 0], ["down", rows.length - 1]])) {
        const button = /** @type {HTMLButtonElement | null} */ (row.querySelector(`[data-do=${act}]`));
        if (button) button.disabled = at === end;
      }
    }
    const count = /** @type {HTMLElement} */ (list.querySelector(".bs-form__count"));
    count.textContent = rows.length ? `${rows.length} 条` : "没有";
  };
  /** @param {HTMLElement} list */
  const add = (list) => {
    const begun = /** @type {HTMLTemplateElement} */ (list.querySelector("template")).content.firstElementChild;
    const row = /** @type {HTMLElement} */ (/** @type {Element} */ (begun).cloneNode(true));
    made += 1;
    for (const element of row.querySelectorAll("[id], [for], [aria-describedby]")) {
      for (const name of ["id", "for", "aria-describedby"]) {
        const said = element.getAttribute(name);
        if (said) element.setAttribute(name, said.split(" ").map((item) => `${item}-${made}`).join(" "));
      }
    }
    /** @type {HTMLElement} */ (list.querySelector(".bs-form__rows")).append(row);
    number(list);
    return row;
  };
  /**
   * @param {HTMLElement} row
   * @param {number} by
   */
  const move = (row, by) => {
    const beside = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!beside) return;
    if (by < 0) beside.before(row);
    else beside.after(row);
    number(/** @type {HTMLElement} */ (row.closest("[data-list]")));
  };
  /** @param {HTMLElement} row */
  const drop = (row) => {
    const list = /** @type {HTMLElement} */ (row.closest("[data-list]"));
    row.remove();
    number(list);
    return list;
  };
  /**
   * Hide a row's fields, or show them.
   * @param {HTMLElement} row
   * @param {boolean} folded
   */
  const fold = (row, folded) => {
    row.toggleAttribute("data-folded", folded);
    const button = /** @type {HTMLElement} */ (row.querySelector("[data-do=row]"));
    button.textContent = folded ? "展开这一条" : "收起这一条";
    button.setAttribute("aria-expanded", String(!folded));
  };
  const clear = () => {
    for (const list of lists) {
      for (const row of rowsIn(list)) row.remove();
      number(list);
    }
  };

  Object.assign(page, { rows: { add, move, drop, fold, clear, number, origins } });
})(banshiForm);
