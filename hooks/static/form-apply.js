// A guide's text changed a step at a time, each step refused unless exactly what was asked has changed: the page's
// counterpart of `source/draft.py` and `workbook/edits.py`.
"use strict";
((page) => {
  const { no, inBrackets, below, lineEnd, lineStart, found, keyOf, parents, begin, setValue, insertKey, insertItem } = page.parts;

  /**
   * @param {TreeNode} parent
   * @param {number} place
   * @returns {TextEdit}
   */
  const outOfBrackets = (parent, place) => {
    const children = below(parent);
    const begins = parent.keys.length ? parent.keys : children;
    if (children.length === 1) return [parent.start + 1, parent.end - 1, ""];
    if (place === 0) return [begins[0].start, begins[1].start, ""];
    return [children[place - 1].end, children[place].end, ""];
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   * @returns {TextEdit}
   */
  const remove = (tree, path) => {
    const node = found(tree, path);
    const parent = parents(tree, path).pop();
    const place = parent ? page.index(parent, path[path.length - 1]) : -1;
    if (!parent || place < 0) throw no("没法把整个文件的内容删掉。");
    if (parent.style === "?" || (below(parent).length === 1 && !inBrackets(parent))) return setValue(tree, path.slice(0, -1), parent.isMap ? {} : []);
    if (inBrackets(parent)) return outOfBrackets(parent, place);
    const { text } = tree;
    const start = begin(tree, parent, place);
    const line = lineStart(text, start);
    // It shares its line with the dash of the row around it.
    if (text.slice(line, start).trim()) return [start, begin(tree, parent, place + 1), ""];
    const end = lineEnd(text, node.end);
    if (end === text.length) return [text.slice(0, line).replace(/\r?\n?$/, "").length, end, ""];
    return [line, end + (text.startsWith("\r\n", end) ? 2 : 1), ""];
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   * @param {number[]} order
   * @returns {TextEdit[]}
   */
  const reorder = (tree, path, order) => {
    const items = below(found(tree, path));
    return items.map((item, at) => /** @type {TextEdit} */ ([item.start, item.end, tree.text.slice(items[order[at]].start, items[order[at]].end)]))
      .filter((_, at) => order[at] !== at);
  };
  /**
   * @param {string} text
   * @param {TextEdit[]} edits
   */
  const changed = (text, edits) => [...edits].sort((one, two) => two[0] - one[0])
    .reduce((said, [start, end, value]) => said.slice(0, start) + value + said.slice(end), text);
  /**
   * A value as it is read back: every scalar a text.
   * @type {Form["asRead"]}
   */
  page.asRead = (value) => {
    if (Array.isArray(value)) return /** @type {Item[]} */ (value.map(page.asRead));
    if (typeof value !== "object") return String(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, page.asRead(inner)]));
  };
  /**
   * Whether two values are written the same: 1 and "1" are.
   * @type {Form["same"]}
   */
  page.same = (one, two) => {
    if (typeof one !== "object" || typeof two !== "object") return typeof one !== "object" && typeof two !== "object" && String(one) === String(two);
    const [keys, others] = [Object.keys(one), Object.keys(two)];
    return Array.isArray(one) === Array.isArray(two) && keys.length === others.length
      && keys.every((key) => key in two && page.same(/** @type {Fields} */ (one)[key], /** @type {Fields} */ (two)[key]));
  };
  /**
   * What a file says after a step.
   * @param {Value} value
   * @param {EditStep} step
   * @param {Path} path
   * @returns {Value}
   */
  const meant = (value, step, path) => {
    if (path.length > 1 || (step.act === "reorder" && path.length)) {
      const copy = /** @type {Fields} */ (Array.isArray(value) ? [...value] : { .../** @type {Fields} */ (value) });
      copy[path[0]] = meant(copy[path[0]], step, path.slice(1));
      return copy;
    }
    const last = path[0];
    const said = step.value === undefined ? "" : page.asRead(step.value);
    if (Array.isArray(value)) {
      const copy = [...value];
      if (step.act === "reorder") return /** @type {number[]} */ (step.value).map((at) => copy[at]);
      if (step.act === "insert") copy.splice(Number(last), 0, /** @type {Item} */ (said));
      else if (step.act === "remove") copy.splice(Number(last), 1);
      else copy[Number(last)] = /** @type {Item} */ (said);
      return copy;
    }
    const copy = { .../** @type {Fields} */ (value) };
    if (step.act === "set") copy[last] = said;
    else {
      if (step.act === "rename") copy[String(step.value)] = copy[last];
      delete copy[last];
    }
    return copy;
  };
  /**
   * @param {Tree} tree
   * @param {EditStep} step
   * @param {(path: Path) => string[]} orderAt
   * @returns {TextEdit[]}
   */
  const edits = (tree, { act, path, value = "" }, orderAt) => {
    const above = path.slice(0, -1);
    const last = path[path.length - 1];
    if (act === "reorder") return reorder(tree, path, /** @type {number[]} */ (value));
    if (act === "remove") return [remove(tree, path)];
    if (act === "insert") return [insertItem(tree, above, Number(last), value)];
    if (act === "rename") {
      const key = keyOf(tree, path);
      return [[key.start, key.end, page.scalar(String(value), false, key.style)]];
    }
    const isNew = typeof last === "string" && !page.keyAt(tree, path);
    return [isNew ? insertKey(tree, above, last, value, orderAt(above)) : setValue(tree, path, value)];
  };
  /** @type {Form["patched"]} */
  page.patched = (text, steps, orderAt) => {
    let tree = page.tree(text);
    for (const step of steps) {
      const wanted = meant(page.valueOf(tree.root), step, step.path);
      const said = changed(tree.text, edits(tree, step, orderAt));
      tree = page.tree(said);
      if (!page.same(page.valueOf(tree.root), wanted)) throw no(`没法只改“${step.path.join(".")}”这一处而不动别处，请手工修改。`);
    }
    return tree.text;
  };
  /**
   * Keys of a map in the order of the standard; `orders` names places without the numbers of rows.
   * @type {Form["orderAt"]}
   */
  page.orderAt = (orders) => (path) => orders[path.map((step) => typeof step === "number" ? "*" : step).join(".")] || [];
})(banshiForm);
