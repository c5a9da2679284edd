// Kiosk, part 1: what is known of the terminal, and codes to scan. They are drawn when they are asked for, so that one can
// carry the situation a person has just chosen.
"use strict";
/** @type {Kiosk} */
var banshiKiosk = window.banshiKiosk || /** @type {Kiosk} */ (/** @type {Partial<Kiosk>} */ (
  { hall: "", region: "", date: "", publicSite: "", papers: {} }));
((kiosk) => {
  const RIM = 4;
  /**
   * @param {string} name
   * @param {Record<string, string | number>} attributes
   * @param {...Node} children
   */
  const make = (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.append(...children);
    return element;
  };

  /** An address as a code with the quiet zone a reader needs; null for one no code can hold. */
  kiosk.code = (address) => {
    const code = qrcode(0, "M");
    try {
      code.addData(address, "Byte");
      code.make();
    } catch {
      return null;
    }
    const count = code.getModuleCount();
    const side = count + 2 * RIM;
    let path = "";
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) {
        if (code.isDark(row, column)) path += `M${column + RIM} ${row + RIM}h1v1h-1z`;
      }
    }
    return make("svg", { viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": "二维码", "shape-rendering": "crispEdges" },
      make("rect", { width: side, height: side, fill: "#fff" }), make("path", { d: path }));
  };
})(banshiKiosk);
