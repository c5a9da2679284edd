// The page for what is missing is shown at any depth of the site, in any folder of a server: whichever of its four
// addresses for this script is right, the script then knows where the site is and puts all other addresses right.
"use strict";
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = document.documentElement;
  const { base } = script.dataset;
  const scope = new URL("..", script.src);
  // The first that is found does it.
  if (root.dataset.found || base === undefined) return;
  root.dataset.found = "";
  /**
   * @param {Element} element
   * @param {string} name
   */
  const mend = (element, name) => {
    const said = element.getAttribute(name);
    if (said && said.startsWith(base)) element.setAttribute(name, new URL(said.slice(base.length), scope).href);
  };
  const right = location.protocol !== "file:" && scope.pathname === base;
  if (right) return;
  for (const link of document.querySelectorAll("head > link")) {
    mend(link, "href");
    mend(link, "data-older");
  }
  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("a[href]")) mend(link, "href");
    for (const form of document.querySelectorAll("form[action]")) mend(form, "action");
    // Those in the page were looked for in the wrong place.
    for (const lost of document.querySelectorAll("body script[src]")) {
      const again = document.createElement("script");
      again.async = false;
      again.src = lost.getAttribute("src") || "";
      mend(again, "src");
      document.body.append(again);
    }
  });
})();
