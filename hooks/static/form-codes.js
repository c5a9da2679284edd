// Codes on the fill-in page: which are free, and what is wrong with one. No code is ever given twice.
"use strict";
((page) => {
  if (!page.form) return;
  const { form } = page;
  /** @param {string} path */
  const said = (path) => {
    const field = /** @type {HTMLElement} */ (form.querySelector(`[data-path="${path}"]`));
    return page.written(field);
  };
  const segment = () => {
    const option = form.querySelector("[data-path=kind] option:checked");
    return option instanceof HTMLElement ? option.dataset.segment || "" : "";
  };
  const taken = () => new Set([...Object.keys(banshiKnown.codes), ...banshiKnown.past]);
  /** @param {string} rule */
  const rule = (rule) => `${banshiKnown.rules[rule] || ""}（${rule}）`;

  /** @type {Form["freeCode"]} */
  const freeCode = () => {
    const lines = banshiKnown.lines[said("department")] || [];
    const asked = said("code").slice(4, 6);
    const line = lines.includes(asked) ? asked : lines[0];
    if (!banshiKnown.region || !segment() || !line) return ["", "先选事项类型和主管部门，再给编码。"];
    const head = `${banshiKnown.region}${segment()}${line}`;
    const used = new Set([...taken()].filter((code) => code.startsWith(head)).map((code) => code.slice(6, 9)));
    const item = Array.from({ length: 99 }, (_, at) => String(901 + at)).find((one) => !used.has(one));
    if (!item) return ["", `“${head}”开头的暂编码（901 到 999）已经用完。`];
    return [`${head}${item}000`, lines.length > 1 ? `主管部门有几个业务条线（${lines.join("、")}），这里用的是 ${line}。要用别的，先把它写在第 5、6 位再按一次。` : ""];
  };
  /** @type {Form["wrongCode"]} */
  const wrongCode = (code) => {
    if (page.opened && page.opened.code === code) return "";
    const lines = banshiKnown.lines[said("department")] || [];
    const known = banshiKnown.codes[code];
    if (known) return `${rule("C010")}${code} 已经是“${known[1]}”的。按“给一个没有用过的编码”换一个。`;
    if (banshiKnown.past.includes(code)) return `${rule("C011")}${code} 以前用过。按“给一个没有用过的编码”换一个。`;
    if (banshiKnown.region && ![banshiKnown.region, "00"].includes(code.slice(0, 2))) return `${rule("C003")}应当是 ${banshiKnown.region} 或 00。`;
    if (segment() && code.slice(2, 4) !== segment()) return `${rule("C004")}应当是 ${segment()}。`;
    if (lines.length && !lines.includes(code.slice(4, 6))) return `${rule("C008")}第 5、6 位应当是 ${lines.join("、")}。`;
    return code.endsWith("00Y") ? rule("C005") : "";
  };

  Object.assign(page, { freeCode, wrongCode, rule });
})(banshiForm);
