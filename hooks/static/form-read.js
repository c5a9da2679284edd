// The matter as the fields of the fill-in page say it: what nobody touched stays as it was in the guide.
"use strict";
((page) => {
  if (!page.form) return;
  const { form, fields, lists, rowsIn, raw, isEmpty, isShown, split, readers, rows, at, content } = page;

  /**
   * @param {HTMLElement} field
   * @returns {Value}
   */
  const typed = (field) => {
    const value = raw(field);
    if (typeof value !== "string") return value;
    if (field.dataset.kind === "boolean") return value === "true";
    if (field.dataset.kind === "integer" || field.dataset.kind === "number") return +value;
    // A count may be a range; written as a number it needs no quotes.
    if (field.dataset.form === "count" && /^(0|[1-9]\d?)$/.test(value)) return +value;
    if (field.dataset.kind === "lines") return split(value);
    const read = readers(field, value);
    return read ? read[0] : value;
  };
  /**
   * @param {Fields} target
   * @param {string} path
   * @param {Value} value
   */
  const put = (target, path, value) => {
    const keys = path.split(".");
    const last = keys.pop() || "";
    let inner = target;
    for (const key of keys) {
      inner[key] = typeof inner[key] === "object" ? { .../** @type {Fields} */ (inner[key]) } : {};
      inner = /** @type {Fields} */ (inner[key]);
    }
    inner[last] = value;
  };
  /**
   * Take a value out, and the maps around it that are left empty.
   * @param {Fields} target
   * @param {string[]} keys
   */
  const take = (target, [key, ...deeper]) => {
    if (!(key in target)) return;
    if (deeper.length) {
      const inner = { .../** @type {Fields} */ (target[key]) };
      take(inner, deeper);
      target[key] = inner;
      if (Object.keys(inner).length) return;
    }
    delete target[key];
  };
  /**
   * The fields of the matter or of a row over what they were.
   * @param {HTMLElement} scope
   * @param {Fields} before
   */
  const read = (scope, before) => {
    const value = { ...before };
    for (const field of fields(scope)) {
      if (scope === form && field.closest("[data-list]")) continue;
      const origin = rows.origins.get(field);
      if (origin && origin.content === JSON.stringify(raw(field))) continue;
      const path = field.dataset.path || "";
      if (isShown(field) && !isEmpty(field)) put(value, path, typed(field));
      else take(value, path.split("."));
    }
    return value;
  };
  /**
   * A row over what it was: only what was typed is new.
   * @param {HTMLElement} row
   * @param {Origin} origin
   */
  const edited = (row, origin) => {
    const value = { ...origin.record };
    const was = /** @type {(string | string[])[]} */ (JSON.parse(origin.content));
    for (const [place, field] of fields(row).entries()) {
      if (JSON.stringify(was[place]) === JSON.stringify(raw(field))) continue;
      const path = field.dataset.path || "";
      if (isShown(field) && !isEmpty(field)) put(value, path, typed(field));
      else take(value, path.split("."));
    }
    return value;
  };
  /**
   * A question with its options alone, unless something else is said of it.
   * @param {Fields} row
   * @returns {Value}
   */
  const asked = ({ name, options, ...rest }) => Object.keys(rest).length ? { options: options || [], ...rest } : options || [];
  /**
   * @param {Fields} row
   * @param {string | undefined} shape
   * @returns {Value}
   */
  const inList = (row, shape) => {
    if (shape === "map") return asked(row);
    return shape === "texts" || (shape === "mixed" && !row.when) ? row.text : shape === "situations" ? row.when : row;
  };
  /**
   * @param {HTMLElement} list
   * @returns {Taken[]}
   */
  const taken = (list) => rowsIn(list).map((row) => {
    const origin = rows.origins.get(row);
    if (origin && content(row) === origin.content) return { name: String(origin.key), origin, value: origin.item };
    const record = origin ? edited(row, origin) : read(row, {});
    return { name: String(record.name), origin, value: /** @type {Item} */ (inList(record, list.dataset.shape)), blank: !Object.keys(record).length };
  }).filter((one) => !one.blank);
  /** @type {Form["matter"]} */
  const matter = (before) => {
    const value = read(form, before);
    const order = (form.dataset.order || "").split(" ");
    /** @type {[string, Taken[]][]} */
    const listed = lists.map((list) => [list.dataset.list || "", taken(list)]);
    for (const [number, [path, rows]] of listed.entries()) {
      const list = lists[number];
      if (!rows.length && at(before, path) === undefined && !("keep" in list.dataset)) continue;
      if (!rows.length && !("keep" in list.dataset)) take(value, path.split("."));
      else if (list.dataset.shape === "map") put(value, path, Object.fromEntries(rows.map((row) => [row.name, row.value])));
      else put(value, path, /** @type {Item[]} */ (rows.map((row) => row.value)));
    }
    const keys = [...order.filter((key) => key in value), ...Object.keys(value).filter((key) => !order.includes(key))];
    return { value: Object.fromEntries(keys.map((key) => [key, value[key]])), listed: new Map(listed) };
  };

  Object.assign(page, { matter });
})(banshiForm);
