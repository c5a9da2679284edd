// Puts a guide that is there into the fields of the fill-in page; the other way round of `form-readers.js`.
"use strict";
((page) => {
  if (!page.form) return;
  const { form, fields, lists, control, raw, rows } = page;

  /** @param {Value} options */
  const chosen = (options) => Array.isArray(options) ? options.join("、") : String(options);
  /**
   * @param {Fields} answers
   * @param {string} lead
   */
  const answered = (answers, lead) => Object.entries(answers).map(([name, options], at) => `${lead && (at ? "且：" : lead)}${name}=${chosen(options)}`);
  /** @param {Fields} when */
  const situation = ({ any, ...own }) => [
    ...answered(own, ""), .../** @type {Fields[]} */ (any || []).flatMap((group) => answered(group, "任一：")),
  ];
  /** @param {Item} item */
  const sentence = (item) => {
    if (typeof item !== "object") return String(item);
    const when = situation(/** @type {Fields} */ (item.when));
    return `【${when.join("；")}】${item.text}`;
  };
  /**
   * @param {HTMLElement} field
   * @param {Value} value
   * @returns {string | string[]}
   */
  const shown = (field, value) => {
    const { kind } = field.dataset;
    if (Array.isArray(value)) {
      if (kind === "choices") return value.map(String);
      if (kind === "sentences") return value.map(sentence).join("\n");
      if (kind !== "table") return value.join("\n");
      const parts = (field.dataset.parts || "").replace(/#/g, "").split(" ");
      return value.map((item) => typeof item === "object" ? parts.map((part) => item[part] === undefined ? "" : String(item[part])).join("｜")
        .replace(/｜+$/, "") : String(item)).join("\n");
    }
    return typeof value === "object" ? situation(value).join("\n") : String(value);
  };
  /**
   * @param {Fields} value
   * @param {string} path
   * @returns {Value | undefined}
   */
  const at = (value, path) => path.split(".").reduce((/** @type {Value | undefined} */ inner, key) =>
    inner && typeof inner === "object" && !Array.isArray(inner) ? inner[key] : undefined, value);
  /**
   * @param {HTMLElement} field
   * @param {string | string[]} said
   */
  const put = (field, said) => {
    if (Array.isArray(said)) for (const box of field.querySelectorAll("input")) box.checked = said.includes(box.value);
    else control(field).value = said;
  };
  /**
   * @param {HTMLElement} scope
   * @param {Fields} value
   */
  const show = (scope, value) => {
    for (const field of fields(scope)) {
      if (scope === form && field.closest("[data-list]")) continue;
      const said = at(value, field.dataset.path || "");
      put(field, said === undefined ? field.dataset.kind === "choices" ? [] : "" : shown(field, said));
    }
  };
  /**
   * An item of a list as a row has it, whatever way it is written.
   * @param {string} shape
   * @param {Item} item
   * @param {string} name
   * @returns {Fields}
   */
  const asRow = (shape, item, name) => {
    if (shape === "map") return Array.isArray(item) ? { name, options: item } : { name, .../** @type {Fields} */ (item) };
    if (shape === "situations") return { when: item };
    return typeof item === "object" ? item : { text: item };
  };
  /** @param {HTMLElement} scope */
  const content = (scope) => JSON.stringify(fields(scope).map(raw));
  /** @type {Form["open"]} */
  const open = (value) => {
    rows.clear();
    show(form, value);
    for (const list of lists) {
      const items = at(value, list.dataset.list || "") || [];
      for (const [key, item] of Object.entries(items)) {
        const row = rows.add(list);
        const record = asRow(list.dataset.shape || "", item, key);
        show(row, record);
        rows.origins.set(row, { key: list.dataset.shape === "map" ? key : Number(key), item, record, content: content(row) });
        rows.fold(row, true);
      }
      rows.number(list);
    }
    for (const field of fields(form)) {
      if (!field.closest("[data-list]")) rows.origins.set(field, { key: "", item: "", record: {}, content: JSON.stringify(raw(field)) });
    }
  };

  Object.assign(page, { open, at, content, put });
})(banshiForm);
