// Small conveniences. Every page says everything without them.
"use strict";
(() => {
  /**
   * @param {string} selector
   * @param {ParentNode} [within]
   */
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  // On paper answers are unfolded, where they are on paper at all.
  addEventListener("beforeprint", () => {
    for (const item of all("details")) item.setAttribute("open", "");
  });

  // Filter boxes over long lists.
  for (const form of all(".bs-filter")) {
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const output = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
    const rows = all(".bs-matters > li").map((row) => ({
      row,
      text: (`${row.textContent} ${row.dataset.words || ""}`).toLowerCase(),
    }));
    const filter = () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      for (const { row, text } of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        found += row.hidden ? 0 : 1;
      }
      for (const folder of all("details")) {
        if (folder.querySelector(".bs-matters")) folder.toggleAttribute("open", wanted.length > 0);
      }
      for (const group of all(".bs-group")) group.hidden = !all(".bs-matters > li:not([hidden])", group).length;
      output.textContent = !wanted.length ? "" : found ? `找到 ${found} 项` : form.dataset.none || "";
    };
    form.hidden = false;
    input.value = new URL(location.href).searchParams.get("q") || input.value;
    input.addEventListener("input", (event) => { if (!(/** @type {InputEvent} */ (event).isComposing)) filter(); });
    input.addEventListener("compositionend", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
})();
