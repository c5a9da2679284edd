// On a phone, parts few people read are folded behind their headings; a link to one of them, and paper, unfold it.
"use strict";
(() => {
  const narrow = matchMedia("(max-width: 40em)");
  const folds = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bs-fold"))].map((section) => {
    const heading = /** @type {HTMLElement} */ (section.querySelector("h2"));
    const button = document.createElement("button");
    button.type = "button";
    return { section, heading, button };
  });
  /**
   * @param {(typeof folds)[number]} fold
   * @param {boolean} open
   */
  const set = ({ section, button }, open) => {
    section.classList.toggle("bs-unfolded", open);
    button.setAttribute("aria-expanded", String(open));
  };
  for (const fold of folds) {
    fold.button.addEventListener("click", () => set(fold, !fold.section.classList.contains("bs-unfolded")));
    set(fold, false);
  }
  const dress = () => {
    for (const { heading, button } of folds) {
      if (narrow.matches && button.parentNode !== heading) {
        button.append(...heading.childNodes);
        heading.append(button);
      } else if (!narrow.matches && button.parentNode === heading) heading.replaceChildren(...button.childNodes);
    }
  };
  const reveal = () => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = wanted && folds.find(({ section }) => section.contains(wanted));
    if (!wanted || !fold || fold.section.classList.contains("bs-unfolded")) return;
    set(fold, true);
    wanted.scrollIntoView();
  };
  dress();
  reveal();
  // `addEventListener` of a media query is younger than some browsers still in use.
  narrow.addListener(dress);
  addEventListener("hashchange", reveal);
})();
