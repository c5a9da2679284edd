// The frame around a page: large type, light and dark, where in the page one is, and the way back to its top.
"use strict";
(function () {
  const root = document.documentElement;
  const one = (selector) => document.querySelector(selector);

  /** A button that is on or off. */
  const toggle = (button, on, turn) => {
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", on);
    button.hidden = false;
    show();
    button.addEventListener("click", () => { on = !on; turn(on); show(); });
  };
  toggle(one(".bs-care"), root.classList.contains("bs-caring"), (on) => {
    root.classList.toggle("bs-caring", on);
    __md_set("care", on);
    const address = new URL(location.href);
    if (!address.searchParams.has("care")) return;
    // Else the next reload would turn it back.
    address.searchParams.delete("care");
    history.replaceState(history.state, "", address);
  });
  toggle(one(".bs-dark"), document.body.dataset.mdColorScheme === "slate", (on) => {
    document.body.dataset.mdColorScheme = on ? "slate" : "default";
    __md_set("dark", on);
  });

  // Contents of the page: the entry of the section that is being read.
  const entries = [...document.querySelectorAll(".md-nav--secondary .md-nav__link")].map((link) =>
    ({ link, section: document.getElementById(decodeURIComponent(link.hash.slice(1))) })).filter(({ section }) => section);
  const header = one(".md-header");
  const up = one(".md-top");
  let last = scrollY;
  let waiting = false;
  const follow = () => {
    waiting = false;
    header.classList.toggle("md-header--shadow", scrollY > 0);
    const line = header.offsetHeight + 40;
    const passed = entries.filter(({ section }) => section.getBoundingClientRect().top < line);
    const current = passed[passed.length - 1];
    for (const entry of entries) entry.link.classList.toggle("md-nav__link--active", entry === current);
    // Wanted by those who are on their way up already.
    up.hidden = scrollY < 2 * innerHeight || scrollY >= last;
    last = scrollY;
  };
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  up.addEventListener("click", () => {
    scrollTo(0, 0);
    one("#main").focus({ preventScroll: true });
  });
})();
