// Kiosk, part 4: a matter within three screens. What to bring, how and where stays open; the rest, whose sum is in
// the band, lies behind its headings.
"use strict";
((kiosk) => {
  const folded = document.querySelectorAll(":is(#conditions, #fees, #result, #time, #basis, #redress, #faq, #related, #history, #about).bs-section");
  /**
   * @param {HTMLElement} section
   * @param {boolean} open
   */
  const set = (section, open) => {
    section.classList.toggle("ks-folded", !open);
    const button = section.querySelector("h2 button");
    if (button) button.setAttribute("aria-expanded", open);
  };
  for (const section of folded) {
    const heading = section.querySelector("h2");
    if (!heading) continue;
    const button = kiosk.button("", () => set(section, section.classList.contains("ks-folded")), "ks-fold");
    button.append(...heading.childNodes);
    heading.append(button);
    section.classList.add("ks-foldable");
    set(section, false);
  }
  const reveal = () => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const section = wanted && [...folded].find((one) => one.contains(wanted));
    if (!wanted || !section) return;
    set(section, true);
    wanted.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
})(banshiKiosk);
