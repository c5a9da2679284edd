// The frame around a page: large type, light and dark, where in the page one is, and the way back to its top.
"use strict";
(() => {
  const root = document.documentElement;
  /** @param {string} selector */
  const one = (selector) => document.querySelector(selector);

  /**
   * A button that is on or off.
   * @param {HTMLElement | null} button
   * @param {boolean} on
   * @param {(on: boolean) => void} turn
   */
  const toggle = (button, on, turn) => {
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(on));
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

  // A row of links is one stop for the keyboard, and arrows lead along it; the one that is on is in view.
  for (const bar of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bs-links-bar"))) {
    const links = [...bar.querySelectorAll("a")];
    /** @param {HTMLElement} chosen */
    const choose = (chosen) => { for (const link of links) link.tabIndex = link === chosen ? 0 : -1; };
    choose(links.find((link) => link.hasAttribute("aria-current")) || links[0]);
    bar.addEventListener("focusin", (event) => choose(/** @type {HTMLElement} */ (event.target)));
    bar.addEventListener("keydown", (event) => {
      const shown = links.filter((link) => link.offsetParent);
      const at = shown.indexOf(/** @type {HTMLAnchorElement} */ (event.target));
      const last = shown.length - 1;
      /** @type {Record<string, number>} */
      const ways = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
      if (at < 0 || !(event.key in ways) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      shown[(ways[event.key] + shown.length) % shown.length].focus();
    });
  }
  const row = one(".md-tabs__list");
  const active = one(".md-tabs__item--active");
  if (row && active) row.scrollLeft = active.offsetLeft - (row.clientWidth - active.offsetWidth) / 2;
  const edges = () => {
    if (!row || !row.parentElement) return;
    const { classList } = row.parentElement;
    classList.toggle("bs-more-left", row.scrollLeft > 4);
    classList.toggle("bs-more-right", row.scrollLeft + row.clientWidth < row.scrollWidth - 4);
  };
  if (row) row.addEventListener("scroll", edges, { passive: true });
  addEventListener("resize", edges);
  edges();

  // Contents of the page: the entry of the section that is being read.
  const entries = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".md-nav--secondary .md-nav__link"))]
    .flatMap((link) => {
      const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return section ? [{ link, section }] : [];
    });
  const header = /** @type {HTMLElement} */ (one(".md-header"));
  const up = /** @type {HTMLElement} */ (one(".md-top"));
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
    /** @type {HTMLElement} */ (one("#main")).focus({ preventScroll: true });
  });
})();
