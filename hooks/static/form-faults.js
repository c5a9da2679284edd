// What is wrong with a field of the fill-in page, as a sentence; "" for nothing. What may be written comes from the
// standard, what must agree from the rules.
"use strict";
((page) => {
  if (!page.form) return;
  const { written, raw, isEmpty, mates, mate, isShown, split, readers } = page;
  const HIDDEN = /(?!\n)[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;
  const MEASURE = /^(\d+(?:\.5)?)(分钟|小时|日|个工作日|个月|年)$/;
  /** @param {string} text */
  const unquoted = (text) => text.replace(/并?加英文双引号/g, "").replace(/"/g, "");
  /** @param {HTMLElement} field */
  const wrong = (field) => {
    const { path = "", kind, pattern, expect = "", longest, least, most, needs } = field.dataset;
    const value = raw(field);
    if (!isShown(field)) return "";
    if (!value.length) {
      const group = needs && mates(field).some((other) => (other.dataset.path || "").startsWith(`${needs}.`) && !isEmpty(other));
      const other = mate(field, field.dataset.of || "");
      const must = "must" in field.dataset && other && !isEmpty(other);
      return "required" in field.dataset || must || group ? "这一项要填写。" : "";
    }
    if (typeof value !== "string") return "";
    const texts = kind === "lines" ? split(value) : [value];
    if (texts.some((text) => HIDDEN.test(text))) return "里面有看不见的字符，多半是复制时带进来的，请重新输入。";
    const read = readers(field, value);
    if (read) return read[1] || special(field, path, value);
    if (kind === "number") return /^\d{1,12}(\.\d{1,9})?$/.test(value) ? "" : "要写数字。";
    if (kind === "integer") {
      if (!/^(0|[1-9]\d{0,8})$/.test(value)) return "要写整数。";
      return least && (+value < +least || +value > Number(most)) ? `要在 ${least} 到 ${most} 之间。` : "";
    }
    if (longest && texts.some((text) => [...text].length > +longest)) return `太长了，最多 ${longest} 个字。`;
    if (pattern && texts.some((text) => !new RegExp(pattern, "u").test(text))) return `写法不对：${unquoted(expect)}。`;
    if (kind === "lines" && new Set(texts).size < texts.length) return "有两行写得一样。";
    return special(field, path, value);
  };
  /**
   * @param {HTMLElement} field
   * @param {string} path
   * @param {string} value
   */
  const special = (field, path, value) => {
    delete field.dataset.offer;
    const list = field.closest("[data-list]");
    if (path === "code" && !list) return page.wrongCode(value);
    const { names } = field.dataset;
    if (names) {
      for (const text of split(value).map((line) => line.split(/[｜|]/)[0].trim())) {
        const [said, close] = page.unknown(names, text);
        if (close) field.dataset.offer = `${text}\n${close}`;
        if (said) return said;
      }
    }
    if (path.endsWith("promised")) {
      const statutory = mate(field, path.replace(/promised$/, "statutory"));
      const [law, own] = [statutory ? written(statutory).match(MEASURE) : null, value.match(MEASURE)];
      if (law && own && law[2] === own[2] && +own[1] > +law[1]) return page.rule("T001");
    }
    return "";
  };

  Object.assign(page, { wrong });
})(banshiForm);
