// Cells of the fill-in page that hold more than a text: situations, sentences for some, and
// small tables. Each is read into a value, or it is said what is wrong with it; the same as in the workbook.
"use strict";
((page) => {
  if (!page.form) return;
  const { rowsOf, saidIn, split } = page;
  const BAR = /[｜|]/;
  const NUMBER = /^\d{1,12}(\.\d{1,9})?$/;
  // Questions and their options, which situations speak of.
  const questions = () => {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const row of rowsOf("questions")) {
      const name = saidIn(row, "name");
      if (name) found.set(name, split(saidIn(row, "options")).map((line) => line.split(BAR)[0].trim()));
    }
    return found;
  };
  /**
   * The options a text names; an option may itself hold what stands between options.
   * @param {string} text
   * @param {string[]} options
   * @returns {string[]}
   */
  const picked = (text, options) => {
    /** @param {string} rest */
    const first = (rest) => [...options].sort((one, two) => two.length - one.length)
      .find((option) => rest.startsWith(option) && /^\s*($|[、，,]|或)/.test(rest.slice(option.length)));
    /** @type {string[]} */
    const found = [];
    let rest = text.trim();
    while (rest) {
      const option = first(rest);
      if (!option) return text.split(/[、，,]|或者|或/).map((item) => item.trim()).filter(Boolean);
      found.push(option);
      rest = rest.slice(option.length).replace(/^\s*([、，,]|或者|或)?\s*/, "");
    }
    return found;
  };
  /**
   * One group of answers, each written 问题=选项.
   * @param {string[]} lines
   * @returns {[Fields, string]}
   */
  const answers = (lines) => {
    const known = questions();
    /** @type {Fields} */
    const value = {};
    for (const line of lines) {
      const name = [...known.keys()].find((item) => line.startsWith(item) && /^\s*[=＝:：]/.test(line.slice(item.length)));
      if (!name) return [{}, `“${line}”要写成“问题=选项”，问题先在“情形”里写。现有的问题：${[...known.keys()].join("、") || "没有"}。`];
      const said = line.slice(name.length).replace(/^\s*[=＝:：]\s*/, "");
      const options = known.get(name) || [];
      const chosen = picked(said, options);
      const strange = chosen.filter((item) => !options.includes(item));
      if (strange.length || !chosen.length) return [{}, `“${strange[0] || line}”不是“${name}”的选项，可以写：${options.join("、")}。`];
      value[name] = chosen.length > 1 ? chosen : chosen[0];
    }
    return [value, ""];
  };
  /**
   * What must hold, then groups of which one is enough: each begins with 任一：, its other lines with 且：.
   * @param {string} text
   * @returns {[Fields, string]}
   */
  const situation = (text) => {
    /** @type {string[]} */
    const own = [];
    /** @type {string[][]} */
    const groups = [];
    for (const line of split(text)) {
      const lead = /^(任一|且)[：:]/.exec(line);
      if (!lead) own.push(line);
      else if (lead[1] === "任一") groups.push([line.slice(3).trim()]);
      else if (groups.length) groups[groups.length - 1].push(line.slice(2).trim());
      else return [{}, `“${line}”前面没有“任一：”开头的一行。`];
    }
    if (groups.length === 1) return [{}, "“任一：”只写了一组，直接写问题和选项就行。"];
    const read = [answers(own), ...groups.map(answers)];
    const bad = read.find(([, said]) => said);
    if (bad) return bad;
    const [first, ...others] = read.map(([value]) => value);
    return [others.length ? { ...first, any: others } : first, ""];
  };
  /**
   * One text, or several lines of which some say in 【】 for whom they are.
   * @param {string} text
   * @returns {[Value, string]}
   */
  const sentences = (text) => {
    if (!split(text).some((line) => line.startsWith("【"))) return [text, ""];
    /** @type {Item[]} */
    const found = [];
    for (const line of split(text)) {
      const form = /^【(.+?)】(.+)$/.exec(line);
      if (!form && line.startsWith("【")) return ["", `“${line}”的写法不对：情形写在【】里，后面写这种情形的话。`];
      const [when, wrong] = form ? situation(form[1].replace(/；/g, "\n")) : [{}, ""];
      if (wrong) return ["", wrong];
      found.push(form ? { text: form[2].trim(), when } : line);
    }
    return [found, ""];
  };
  /**
   * Lines with bars between what they say.
   * @param {HTMLElement} field
   * @param {string} text
   * @returns {[Value, string]}
   */
  const table = (field, text) => {
    const parts = (field.dataset.parts || "").split(" ");
    const rows = split(text).map((line) => line.split(BAR).map((piece) => piece.trim()));
    if (rows.some((row) => row.length > parts.length)) return [[], `竖线太多了，一行最多 ${parts.length} 段。`];
    const numbers = rows.flatMap((row) => row.filter((piece, at) => piece && parts[at].startsWith("#")));
    const strange = numbers.find((piece) => !NUMBER.test(piece));
    if (strange) return [[], `“${strange}”这里只能写数字。`];
    return [rows.map((row) => {
      if ("mixed" in field.dataset && row.filter(Boolean).length === 1 && row[0]) return row[0];
      /** @type {Fields} */
      const value = {};
      for (const [at, piece] of row.entries()) {
        if (piece) value[parts[at].replace("#", "")] = parts[at].startsWith("#") ? +piece : piece;
      }
      return value;
    }), ""];
  };
  /**
   * What a field of one of these kinds stands for, and what is wrong with it; null for other kinds.
   * @param {HTMLElement} field
   * @param {string} text
   * @returns {[Value, string] | null}
   */
  const readers = (field, text) => {
    if (field.dataset.kind === "situation") return situation(text);
    if (field.dataset.kind === "sentences") return sentences(text);
    return field.dataset.kind === "table" ? table(field, text) : null;
  };

  Object.assign(page, { readers });
})(banshiForm);
