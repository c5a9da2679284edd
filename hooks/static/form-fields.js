// The fields of the fill-in page, and what has been written in them.
"use strict";
((page) => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".bs-form"));
  if (!form) return;
  /** @param {ParentNode} scope */
  const fields = (scope) => [...scope.querySelectorAll("[data-path]")];
  const lists = [...form.querySelectorAll("[data-list]")];
  /** @param {ParentNode} list */
  const rowsIn = (list) => [...list.querySelectorAll(".bs-form__row")];
  /** @param {string} text */
  const half = (text) => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  /**
   * @param {ParentNode} field
   * @returns {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement}
   */
  const control = (field) => /** @type {HTMLInputElement} */ (field.querySelector("input, select, textarea"));
  /** @param {HTMLElement} field */
  const ticked = (field) => [...field.querySelectorAll("input")].filter((box) => box.checked).map((box) => box.value);
  /** @param {HTMLElement} field */
  const written = (field) => half(control(field).value.replace(/\r\n?/g, "\n").replace(/\t/g, " ")).trim();
  /**
   * What is in a field: a text, or the texts that are ticked.
   * @param {HTMLElement} field
   */
  const raw = (field) => field.dataset.kind === "choices" ? ticked(field) : written(field);
  /** @param {HTMLElement} field */
  const isEmpty = (field) => !raw(field).length;
  /**
   * @param {HTMLElement} field
   * @returns {HTMLElement}
   */
  const scopeOf = (field) => field.closest(".bs-form__row") || form;
  /** @param {HTMLElement} field */
  const mates = (field) => fields(scopeOf(field)).filter((other) => scopeOf(other) === scopeOf(field));
  /**
   * @param {HTMLElement} field
   * @param {string} path
   */
  const mate = (field, path) => mates(field).find((other) => other.dataset.path === path);

  // Fields that depend on others.
  /** @param {HTMLElement} field */
  const isShown = (field) => {
    if (!field.dataset.of) return true;
    const other = mate(field, field.dataset.of);
    const said = other ? raw(other) : "";
    return "is" in field.dataset ? said === field.dataset.is : said !== field.dataset.not;
  };
  /** @param {string} path */
  const rowsOf = (path) => lists.filter((item) => item.dataset.list === path).flatMap(rowsIn);
  /**
   * What is written in a field of a row; empty where the row has no such field.
   * @param {HTMLElement} row
   * @param {string} path
   */
  const saidIn = (row, path) => {
    const field = /** @type {HTMLElement | null} */ (row.querySelector(`[data-path="${path}"]`));
    return field ? written(field) : "";
  };
  /** @param {string} text */
  const split = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

  Object.assign(page, { form, fields, lists, rowsIn, control, written, raw, isEmpty, mates, mate, isShown, rowsOf, saidIn, split });
})(banshiForm);
