// Changes to a guide's text that touch one value, one entry or one item and leave every other character alone: what
// `source/patch.py` and `source/draft.py` do, character by character, as a test proves.
"use strict";
((page) => {
  /** @param {string} said */
  const no = (said) => new Error(said);
  /** @param {Value} value */
  const isPlural = (value) => typeof value === "object";
  /** @param {TreeNode} node */
  const inBrackets = (node) => ["{", "[", "?"].includes(node.style);
  /** @param {TreeNode} node */
  const below = (node) => node.children || [];
  /**
   * @param {string} text
   * @param {number} at
   */
  const lineEnd = (text, at) => {
    const found = text.slice(at).search(/[\r\n]/);
    return found < 0 ? text.length : at + found;
  };
  /**
   * @param {string} text
   * @param {number} at
   */
  const lineStart = (text, at) => at ? Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1 : 0;
  /**
   * Lines joined by the line end of the file, all but the first indented.
   * @param {Tree} tree
   * @param {string[]} lines
   * @param {number} indent
   */
  const joined = (tree, lines, indent) => lines.map((line, at) => at && line ? " ".repeat(indent) + line : line)
    .join(tree.text.includes("\r\n") ? "\r\n" : "\n");
  /**
   * @param {Tree} tree
   * @param {Path} path
   */
  const found = (tree, path) => {
    const node = page.nodeAt(tree, path);
    if (!node) throw no(`文件里没有“${path.join(".")}”这一处。`);
    return node;
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   */
  const keyOf = (tree, path) => {
    const key = page.keyAt(tree, path);
    if (!key) throw no(`文件里没有“${path.join(".")}”这个键。`);
    return key;
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   */
  const parents = (tree, path) => path.map((_, depth) => found(tree, path.slice(0, depth)));
  /**
   * What must stand before a value where none was written.
   * @param {Tree} tree
   * @param {Path} path
   * @param {TreeNode} node
   */
  const gap = (tree, path, node) => {
    if (node.start !== node.end || !path.length) return "";
    const key = page.keyAt(tree, path);
    const colon = key && !tree.text.slice(key.end, node.start).includes(":") ? ":" : "";
    return colon + (tree.text.slice(0, node.start).endsWith(" ") && !colon ? "" : " ");
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   * @param {Value} value
   * @returns {TextEdit}
   */
  const setValue = (tree, path, value) => {
    const [node, around] = [found(tree, path), parents(tree, path)];
    const parent = around[around.length - 1];
    const bracketed = around.some(inBrackets);
    const plural = isPlural(value);
    if (bracketed || (!plural && (!node.children || inBrackets(node)))) {
      const style = !node.style && /^\p{Nd}+$/u.test(node.text) ? "0" : node.children ? "" : node.style;
      // Lines of text would swallow a comment behind the value.
      const followed = tree.text.slice(node.end, lineEnd(tree.text, node.end)).trim();
      const indent = bracketed || followed ? -1 : parent ? parent.column + 2 : 0;
      const said = plural ? page.inLine(value) : page.scalar(/** @type {string} */ (value), bracketed, style, indent);
      return [node.start, node.end, gap(tree, path, node) + joined(tree, said.split("\n"), 0)];
    }
    if (node.children && !inBrackets(node) && plural && Object.keys(value).length) {
      return [node.start, node.end, joined(tree, page.onLines(/** @type {Fields} */ (value), node.column), node.column)];
    }
    if (!parent || !parent.isMap) {
      const column = node.column + (node.start === node.end ? 1 : 0);
      const lines = plural && !page.isShort(value, column) ? page.onLines(/** @type {Fields} */ (value), column) : [page.inLine(value, plural)];
      return [node.start, node.end, gap(tree, path, node) + joined(tree, lines, column)];
    }
    const key = keyOf(tree, path);
    const head = `${page.scalar(key.text, false)}:`;
    const whole = joined(tree, page.onLines({ [key.text]: value }, key.column), key.column);
    return [tree.text.indexOf(":", key.end) + 1, node.end, whole.startsWith(head) ? whole.slice(head.length) : whole];
  };
  /**
   * @param {Tree} tree
   * @param {TreeNode} node
   * @param {number} place
   * @param {string} text
   * @returns {TextEdit}
   */
  const intoBrackets = (tree, node, place, text) => {
    const children = below(node);
    if (node.style === "?") return [node.start, node.end, `{${tree.text.slice(node.start, node.end)}, ${text}}`];
    if (!children.length) return [node.start + 1, node.end - 1, text];
    if (place === 0) {
      const at = (node.keys.length ? node.keys : children)[0].start;
      return [at, at, `${text}, `];
    }
    return [children[place - 1].end, children[place - 1].end, `, ${text}`];
  };
  /**
   * New lines before the first entry, which begins at `first`, or after the entry before `place`.
   * @param {Tree} tree
   * @param {number} first
   * @param {TreeNode} node
   * @param {number} place
   * @param {string[]} lines
   * @returns {TextEdit}
   */
  const beside = (tree, first, node, place, lines) => {
    if (first >= 0) return [first, first, joined(tree, [...lines, " "], node.column).slice(0, -1)];
    const at = lineEnd(tree.text, below(node)[place - 1].end);
    return [at, at, joined(tree, ["", ...lines], node.column)];
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   * @param {string} key
   * @param {Value} value
   * @param {string[]} order
   * @returns {TextEdit}
   */
  const insertKey = (tree, path, key, value, order) => {
    const node = found(tree, path);
    if (!node.isMap || page.index(node, key) >= 0) throw no(`没法在这里补上“${key}”：这里不是一组“键: 值”，或者已经写了这个键。`);
    const before = order.slice(0, Math.max(0, order.indexOf(key)));
    const places = node.keys.map((known, at) => before.includes(known.text) ? at + 1 : 0);
    const place = order.includes(key) ? Math.max(0, ...places) : node.keys.length;
    if (inBrackets(node) || parents(tree, path).some(inBrackets)) {
      return intoBrackets(tree, node, place, page.inLine({ [key]: value }).slice(1, -1));
    }
    return beside(tree, place ? -1 : node.keys[0].start, node, place, page.onLines({ [key]: value }, node.column));
  };
  /**
   * @param {Tree} tree
   * @param {Path} path
   * @param {number} place
   * @param {Value} value
   * @returns {TextEdit}
   */
  const insertItem = (tree, path, place, value) => {
    const node = found(tree, path);
    if (!node.children || node.isMap || place < 0 || place > node.children.length) throw no("没法在这里加一项：这里不是列表。");
    const [plural, around] = [isPlural(value), parents(tree, path)];
    if (inBrackets(node) || around.some(inBrackets)) {
      const key = !node.children.length && plural && around.length && !around.some(inBrackets) ? page.keyAt(tree, path) : null;
      if (!key) return intoBrackets(tree, node, place, page.inLine(value));
      return [tree.text.indexOf(":", key.end) + 1, node.end, joined(tree, ["", `  - ${page.inLine(value)}`], key.column)];
    }
    const neighbour = node.children[Math.max(0, place - 1)];
    let lines = [`- ${page.inLine(value, plural)}`];
    if (plural && Object.keys(value).length && neighbour.children && !inBrackets(neighbour)) {
      const [first, ...others] = page.onLines(/** @type {Fields} */ (value), node.column + 2);
      lines = [`- ${first}`, ...others.map((line) => line && `  ${line}`)];
    } else if (!inBrackets(neighbour)) {
      lines = page.onLines([/** @type {Item} */ (value)], node.column);
    }
    return beside(tree, place ? -1 : node.start, node, place, lines);
  };
  /**
   * Where an entry of a block collection begins: its key or its dash.
   * @param {Tree} tree
   * @param {TreeNode} parent
   * @param {number} place
   */
  const begin = (tree, parent, place) => {
    if (parent.isMap) return parent.keys[place].start;
    if (place === 0) return parent.start;
    const dash = new RegExp(`^ {${parent.column}}-`, "mg");
    dash.lastIndex = below(parent)[place - 1].end;
    const hit = dash.exec(tree.text);
    if (!hit) throw no("没法确定这一项从哪里开始，请手工修改。");
    return hit.index + hit[0].length - 1;
  };
  page.parts = { no, inBrackets, below, lineEnd, lineStart, found, keyOf, parents, begin, setValue, insertKey, insertItem };
})(banshiForm);
