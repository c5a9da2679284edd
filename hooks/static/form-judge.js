// What the standard objects to in a whole matter: its own schema, which the build puts into the page, judged by a library.
"use strict";
((page) => {
  const AROUND = new Set(["$ref", "if", "then", "else", "properties", "items", "allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "propertyNames"]);
  /** @type {Record<string, string>} */
  const SAID = {
    required: "这一项要填写。", false: "这一项和已经填的别的项不能一起写。", type: "写法不对。", enum: "只能从可选的里面选。", pattern: "写法不对。",
    minItems: "至少要写一条。", uniqueItems: "有两条写得一样。", maxItems: "写得太多了。", minLength: "这一项要填写。", maxLength: "太长了。",
    minProperties: "这一项要填写。", minimum: "数太小了。", maximum: "数太大了。",
  };
  /**
   * @param {Value} value
   * @param {Schema} node
   * @param {Schema} root
   * @returns {Value}
   */
  const typed = (value, node, root) => {
    const plain = page.resolve(node, root);
    if (typeof value === "string") {
      if ((plain.type === "integer" || plain.type === "number") && /^-?(0|[1-9]\d{0,11})(\.\d{1,9})?$/.test(value)) return +value;
      return plain.type === "boolean" && (value === "true" || value === "false") ? value === "true" : value;
    }
    if (typeof value !== "object") return plain.type === "string" ? String(value) : value;
    const branches = [plain, plain.then, plain.else].filter(Boolean).map((one) => page.resolve(/** @type {Schema} */ (one), root));
    if (Array.isArray(value)) {
      const items = branches.map((one) => one.items).find(Boolean);
      return items ? /** @type {Item[]} */ (value.map((item) => typed(item, items, root))) : value;
    }
    /** @param {string} key */
    const inner = (key) => branches.map((one) => one.properties && one.properties[key]).find((one) => typeof one === "object")
      || (typeof plain.additionalProperties === "object" ? plain.additionalProperties : undefined);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
      const field = inner(key);
      return [key, field ? typed(item, field, root) : item];
    }));
  };
  /** @type {Form["resolve"]} */
  page.resolve = (node, root) => node.$ref ? page.resolve(root.$defs[node.$ref.replace("#/$defs/", "")], root) : node;
  /** @type {Form["judge"]} */
  page.judge = (value, schema) => {
    const { errors } = new banshiSchema.Validator(schema, "2020-12", false).validate(typed(value, schema, schema));
    /** @type {Map<string, [Path, string]>} */
    const found = new Map();
    for (const { instanceLocation, keyword, error } of errors) {
      if (AROUND.has(keyword)) continue;
      const path = decodeURIComponent(instanceLocation).split("/").slice(1).map((step) => /^\d+$/.test(step) ? +step : step.replace(/~1/g, "/").replace(/~0/g, "~"));
      const missing = keyword === "required" ? /"([^"]+)"\.?$/.exec(error) : null;
      if (missing) path.push(missing[1]);
      if (!found.has(path.join("."))) found.set(path.join("."), [path, SAID[keyword] || "不符合标准。"]);
    }
    return [...found.values()];
  };
})(banshiForm);
