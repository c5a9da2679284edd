// Values to YAML text the way `source/yaml_text.py` writes them: a test has both write the same values.
"use strict";
var banshiForm = /** @type {Form} */ ({});
((page) => {
  const WIDTH = 100;
  const FIRST = "-?:,[]{}#&*!|>'\"%@\x60=<~";
  const UNSAFE = /:(?= |$)| #|[\t\n\r\x85\u2028\u2029]|^ | $/;
  const UNSAFE_IN_BRACKETS = /[,[\]{}:]/;
  const TYPED = /^(?:[-+]?[0-9][0-9,_]*(\.[0-9]*)?|true|false|True|False|TRUE|FALSE)$/;
  const ODD = [
    "0[0-9_]+|0x[0-9a-fA-F]+|0o[0-7]+",
    "[-+]?[0-9]+(:[0-5]?[0-9])+(\\.[0-9]*)?",
    "[-+]?([0-9][0-9_]*(\\.[0-9]*)?|\\.[0-9]+)[eE][-+]?[0-9]+",
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
    "[0-9]{11,}",
    "[nN]o|NO|[yY]es|YES|[oO]n|ON|[oO]ff|OFF|[yYnN]|~|[nN]ull|NULL|[-+]?\\.(inf|nan|NaN|NAN|Inf|INF)",
  ];
  const MISREAD = new RegExp(`^(?:${ODD.join("|")})$`);
  const UNSEEN = /(?! )[\p{C}\p{Z}]/u;
  /** @type {Record<string, string>} */
  const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };

  /** @param {string} sign */
  const escaped = (sign) => {
    if (ESCAPES[sign]) return ESCAPES[sign];
    if (!UNSEEN.test(sign) || sign === "\u3000") return sign;
    const code = /** @type {number} */ (sign.codePointAt(0)).toString(16);
    return code.length < 3 ? `\\x${code.padStart(2, "0")}` : code.length < 5 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
  };
  /**
   * @param {string} text
   * @param {boolean} inBrackets
   * @param {boolean} mayBeNumber
   */
  const isPlain = (text, inBrackets, mayBeNumber) => {
    if (!text || UNSEEN.test(text) || FIRST.includes(text[0]) || UNSAFE.test(text)) return false;
    if (MISREAD.test(text) || /^(?:---|\.\.\.)/.test(text) || (TYPED.test(text) && !mayBeNumber)) return false;
    return !(inBrackets && UNSAFE_IN_BRACKETS.test(text));
  };
  /**
   * The text after `|`; empty if it cannot be written so.
   * @param {string} text
   * @param {number} indent
   */
  const literal = (text, indent) => {
    const body = text.replace(/\n+$/, "");
    const lines = body.split("\n");
    if (!body || lines.some((line) => UNSEEN.test(line)) || /^\s/.test(lines[0])) return "";
    const ends = text.length - body.length;
    const rest = Array(Math.max(0, ends - 1)).fill("");
    return [`|${["-", "", "+"][Math.min(ends, 2)]}`, ...lines.map((line) => line && " ".repeat(indent) + line), ...rest].join("\n");
  };
  /** @type {Form["scalar"]} */
  const scalar = (value, inBrackets, style = "", indent = -1) => {
    if (typeof value !== "string") return String(value);
    const block = value.includes("\n") && indent >= 0 ? literal(value, indent) : "";
    if (block) return block;
    if (style === "'" && !UNSEEN.test(value)) return `'${value.replace(/'/g, "''")}'`;
    if (style !== '"' && isPlain(value, inBrackets, style === "0")) return value;
    return `"${[...value].map(escaped).join("")}"`;
  };
  /** @type {Form["inLine"]} */
  const inLine = (value, inBrackets = true) => {
    if (Array.isArray(value)) return `[${value.map((item) => inLine(item)).join(", ")}]`;
    if (typeof value !== "object") return scalar(value, inBrackets);
    const pairs = Object.entries(value).map(([key, item]) => `${scalar(key, true)}: ${inLine(item)}`);
    return `{${pairs.join(", ")}}`;
  };
  /** @param {string} text */
  const width = (text) => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);
  /** @param {Value} value */
  const isEmpty = (value) => typeof value === "object" && !Object.keys(value).length;
  /** @type {Form["isShort"]} */
  const isShort = (value, column) => {
    const text = inLine(value);
    return isEmpty(value) || (!/\n|\\n/.test(text) && column + width(text) <= WIDTH);
  };
  /** @param {string[]} lines */
  const deeper = (lines) => lines.map((line) => line && `  ${line}`);
  /**
   * @param {string} head
   * @param {Value} item
   * @param {number} indent
   */
  const entry = (head, item, indent) => {
    if (typeof item === "object") {
      if (isShort(item, indent + width(head) + 1)) return [`${head} ${inLine(item)}`];
      return [head, ...deeper(onLines(item, indent + 2))];
    }
    const pad = " ".repeat(indent);
    return `${head} ${scalar(item, false, "", indent + 2)}`.split("\n").map((line) => line.startsWith(pad) ? line.slice(indent) : line);
  };
  /** @type {Form["onLines"]} */
  const onLines = (value, indent) => {
    if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, item]) => entry(`${scalar(key, false)}:`, item, indent));
    return value.flatMap((item) => {
      if (typeof item !== "object" || isShort(item, indent + 2)) return entry("-", item, indent);
      const [first, ...others] = onLines(item, indent + 2);
      return [`- ${first}`, ...deeper(others)];
    });
  };

  Object.assign(page, { scalar, inLine, onLines, isShort });
})(banshiForm);
