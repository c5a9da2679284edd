// Runs inside the header, right after the palette form: the colours chosen last time, before the page is painted.
"use strict";
(function () {
  const kept = __md_get("__palette");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  let color = kept && kept.color;
  if (!color) {
    const media = "(prefers-color-scheme: " + (dark ? "dark" : "light") + ")";
    const input = document.querySelector('[data-md-color-media="' + media + '"]');
    if (!input) return;
    color = { scheme: input.dataset.mdColorScheme };
  }
  for (const [key, value] of Object.entries(color)) document.body.setAttribute("data-md-color-" + key, value);
})();
