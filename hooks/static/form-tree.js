// Where every key and value of a guide's text begins and ends, like `source/outline.py`; a library does the reading.
"use strict";
((page) => {
  /** @type {Record<string, string>} */
  const STYLES = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'", BLOCK_LITERAL: "|", BLOCK_FOLDED: ">" };
  const broken = () => new Error("文件的写法有错误，没法自动修改，请先改好写法。");

  /** @type {Form["tree"]} */
  page.tree = (text) => {
    const shift = text.startsWith("\ufeff") ? 1 : 0;
    const read = banshiYaml.parseDocument(text.slice(shift), { schema: "failsafe", strict: true });
    if (read.errors.length || !read.contents) throw broken();
    /**
     * @param {number} from
     * @param {number} end
     * @returns {TreeNode}
     */
    const begun = (from, end) => {
      const start = from + shift;
      const column = start - Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) - 1;
      return { start, end: end + shift, column: start ? column : 0, style: "", text: "", keys: [], children: null, isMap: false };
    };
    /**
     * @param {YamlNode | null} node
     * @param {TreeNode | null} key
     * @returns {TreeNode}
     */
    const made = (node, key) => {
      if (!node) return begun(key ? key.end - shift : 0, key ? key.end - shift : 0);
      if (banshiYaml.isAlias(node) || node.anchor || node.tag) throw broken();
      return banshiYaml.isScalar(node) ? word(node) : collection(node);
    };
    /** @param {YamlNode} node */
    const word = (node) => {
      const said = node.value === null ? "" : String(node.value);
      let [start, end] = node.range;
      if (node.type === "PLAIN" && !said) {
        while (text[start + shift - 1] === " ") start -= 1;
        end = start;
      }
      const found = begun(start, end);
      found.text = said;
      found.style = STYLES[node.type] || "";
      if (found.style === "|" || found.style === ">") found.end = found.start + text.slice(found.start, found.end).replace(/\s+$/, "").length;
      return found;
    };
    /** @param {YamlNode} node */
    const collection = (node) => {
      const found = begun(node.range[0], node.range[1]);
      found.isMap = banshiYaml.isMap(node);
      found.children = [];
      for (const item of node.items) {
        if (!found.isMap) {
          found.children.push(made(/** @type {YamlNode} */ (item), null));
          continue;
        }
        const { key, value } = /** @type {YamlPair} */ (item);
        if (!key || !banshiYaml.isScalar(key) || key.anchor || key.tag) throw broken();
        found.keys.push(word(key));
        found.children.push(made(value, found.keys[found.keys.length - 1]));
      }
      const last = found.children[found.children.length - 1];
      // A lone pair inside brackets, `[a: b]`, is a map without braces.
      if (node.flow) found.style = "{[".includes(text[found.start]) ? text[found.start] : "?";
      else if (last) found.end = last.end;
      return found;
    };
    return { text, root: made(read.contents, null) };
  };

  /** @type {Form["index"]} */
  page.index = (node, step) => {
    if (!node.children || (typeof step === "string") !== node.isMap) return -1;
    if (typeof step === "string") return node.keys.findIndex((key) => key.text === step);
    return step >= 0 && step < node.children.length ? step : -1;
  };
  /** @type {Form["nodeAt"]} */
  page.nodeAt = (tree, path) => {
    /** @type {TreeNode | null} */
    let node = tree.root;
    for (const step of path) {
      const place = page.index(node, step);
      if (place < 0) return null;
      node = /** @type {TreeNode[]} */ (node.children)[place];
    }
    return node;
  };
  /** @type {Form["keyAt"]} */
  page.keyAt = (tree, path) => {
    const parent = path.length ? page.nodeAt(tree, path.slice(0, -1)) : null;
    const place = parent ? page.index(parent, path[path.length - 1]) : -1;
    return parent && parent.isMap && place >= 0 ? parent.keys[place] : null;
  };
  /** @type {Form["valueOf"]} */
  page.valueOf = (node) => {
    if (!node.children) return node.text;
    const inner = node.children.map(page.valueOf);
    return node.isMap ? Object.fromEntries(node.keys.map((key, at) => [key.text, inner[at]])) : /** @type {Item[]} */ (inner);
  };
})(banshiForm);
