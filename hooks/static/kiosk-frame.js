// Kiosk, part 2: whose terminal it is and of which day, the row of buttons at the bottom, and links that would lead off
// the terminal: those are shown with a code to take away instead.
"use strict";
((kiosk) => {
  const root = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const here = () => decodeURI(location.pathname).slice(decodeURI(root.pathname).length) || "index.html";
  /** @param {URL} url */
  const inside = (url) => url.protocol === root.protocol && url.host === root.host && url.pathname.startsWith(root.pathname);

  kiosk.home = new URL("index.html", root).href;
  kiosk.isHome = () => here() === "index.html";
  kiosk.make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const { make } = kiosk;
  kiosk.button = (text, act, name) => {
    const button = make("button", { type: "button", class: name || "ks-button" }, text);
    button.addEventListener("click", act);
    return button;
  };

  /** A dialog over whatever is there; gone, and out of the page, when it is closed. */
  let titles = 0;
  kiosk.open = (title, ...children) => {
    titles += 1;
    const id = `ks-title-${titles}`;
    const dialog = make("dialog", { class: "ks-dialog", "aria-labelledby": id }, make("h2", { id }, title), ...children);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };
  /** A dialog in the place of any other. */
  kiosk.dialog = (...parts) => {
    for (const other of document.querySelectorAll("dialog")) if (other.matches(".ks-dialog")) other.close();
    return kiosk.open(...parts);
  };
  /** @param {Event} event */
  const close = (event) => {
    const open = /** @type {HTMLElement} */ (event.target).closest("dialog");
    if (open) open.close();
  };
  const closing = () => kiosk.button("返回", close);
  /** @param {string} address */
  const taken = (address) => {
    const code = address ? kiosk.code(address) : null;
    return [
      code ? make("p", { class: "ks-code" }) : null,
      code ? make("p", {}, "用手机扫一扫，在自己的手机上打开。") : null,
      address ? make("p", { class: "ks-address" }, address) : null,
    ].map((part) => { if (code && part && part.className === "ks-code") part.append(code); return part; });
  };

  /** Where this page is on the public site, with the situation that was chosen; empty when nobody has said. */
  kiosk.address = () => {
    if (!kiosk.publicSite) return "";
    const address = new URL(here() + location.search, kiosk.publicSite);
    const region = banshiGuide.region();
    if (region) address.searchParams.set("region", region);
    return address.href;
  };
  const take = () => kiosk.dialog("扫码带走这一页", ...taken(kiosk.address()), closing());
  /** @param {string} address */
  const leave = (address) => kiosk.dialog("这个网址不在本机上", make("p", {}, "本机不联网。请用自己的手机打开："), ...taken(address), closing());
  /** @param {string} number */
  const call = (number) => kiosk.dialog("请用电话拨打", make("p", { class: "ks-number" }, number), closing());
  const fetchElsewhere = () => kiosk.dialog("这个文件请在手机或电脑上下载",
    make("p", {}, kiosk.address() ? "扫码打开这一页，再下载。" : "请在办事指南网站上打开这一页，再下载。"), ...taken(kiosk.address()), closing());

  /**
   * A guide on paper, shown in the page: a window of its own would have no way back.
   * @param {string} address
   * @param {string} title
   */
  const read = (address, title) => {
    // The viewer's own bar has a button that saves to the disk.
    const frame = make("iframe", { src: `${address}#toolbar=0&navpanes=0&view=FitH`, title });
    const dialog = kiosk.dialog(title, frame, make("p", { class: "ks-choices" },
      kiosk.button("打印", () => {
        try {
          /** @type {Window} */ (frame.contentWindow).print();
        } catch {
          // Only a browser opened by our scripts lets a page reach into a file beside it; the page itself says the same.
          print();
        }
      }), closing()));
    dialog.classList.add("ks-wide");
  };
  const paper = () => {
    const found = /^matters\/(\w{12})\.html$/.exec(here());
    return found && kiosk.papers[found[1]] ? { address: new URL(`pdf/${found[1]}.pdf`, root).href, pages: kiosk.papers[found[1]] } : null;
  };
  // Sides of A4 a page takes about, by the room it takes here. Paper is set smaller, the list smaller still; what is folded
  // here is not folded there. Measured against what Chromium prints.
  const A4 = 680 * 1000;
  const LISTED = 0.4;
  const PLAIN = 0.6;
  const FOLDED = 0.97;
  /**
   * @param {Element[]} parts
   * @param {number} share
   */
  const sides = (parts, share) => {
    const type = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const room = parts.reduce((sum, part) => { const { width, height } = part.getBoundingClientRect(); return sum + width * height; }, 0);
    return Math.max(1, Math.ceil(room * share * (26 / type) ** 2 / A4));
  };
  // What the site's own paper sheet keeps, see print.css.
  const LIST = "h1, .bs-facts, .bs-band, .bs-note, #situation, #materials, #where";
  const all = () => [...document.querySelectorAll(".md-content__inner > *")];
  /** @param {boolean} whole */
  const sheet = (whole) => (/** @type {Event} */ event) => {
    close(event);
    document.documentElement.classList.toggle("bs-print-all", whole);
    print();
    document.documentElement.classList.remove("bs-print-all");
  };
  const printed = () => {
    const there = paper();
    const heading = document.querySelector("h1");
    const whole = `约 ${sides(all(), document.querySelector(".ks-folded") ? FOLDED : PLAIN)} 页`;
    const list = document.querySelector("#materials") ? kiosk.button(
      `${banshiGuide.said().length ? "只要我的情形：" : ""}材料清单，约 ${sides(all().filter((part) => part.matches(LIST)), LISTED)} 页`, sheet(false)) : null;
    if (!there) {
      kiosk.dialog("打印这一页？", make("p", {}, "这一页没有做好的打印稿，打印的是屏幕上的内容。"),
        make("p", { class: "ks-choices" }, list, kiosk.button(`打印屏幕上的内容，${whole}`, sheet(true)), closing()));
      return;
    }
    const title = `打印稿，共 ${there.pages} 页：${heading ? heading.textContent : ""}`;
    if (!banshiGuide.said().length) return read(there.address, title);
    kiosk.dialog("打印哪一份？", make("p", { class: "ks-choices" },
      list,
      kiosk.button(`完整的指南，共 ${there.pages} 页`, () => read(there.address, title)), closing()));
  };

  // Pages seen since the terminal was last reset. The browser's own history would lead to the person before.
  /** @returns {string[]} */
  const trail = () => {
    try {
      return JSON.parse(sessionStorage.getItem("ks-trail") || "[]");
    } catch {
      return [];
    }
  };
  /** @param {string[]} pages */
  const keep = (pages) => {
    try {
      sessionStorage.setItem("ks-trail", JSON.stringify(pages.slice(-50)));
    } catch {
      // Without storage there is no way back, but there is always a way home.
    }
  };
  const seen = trail();
  if (kiosk.isHome()) seen.length = 0;
  if ((seen[seen.length - 1] || "").split(/[?#]/)[0] !== location.href.split(/[?#]/)[0]) seen.push(location.href);
  keep(seen);
  let returning = false;
  addEventListener("pagehide", () => {
    const pages = returning ? [] : trail();
    // The situation chosen on this page is in its address.
    if (pages.length) keep([...pages.slice(0, -1), location.href]);
  });
  const back = () => {
    const pages = trail();
    pages.pop();
    keep(pages);
    returning = true;
    location.assign(pages[pages.length - 1] || kiosk.home);
  };

  document.body.prepend(make("aside", { class: "ks-bar", "aria-label": "本机" },
    make("strong", {}, kiosk.hall), make("span", {}, kiosk.date ? `数据截至 ${kiosk.date}` : "")));
  const lower = kiosk.button("低位", () => low(!__md_get("low")));
  const dock = make("nav", { class: "ks-dock", "aria-label": "终端" }, ...[
    kiosk.button("首页", () => location.assign(kiosk.home)),
    seen.length > 1 ? kiosk.button("返回", back) : null,
    kiosk.button("找事项", () => kiosk.seek()),
    here().endsWith("index.html") ? null : kiosk.button("打印", printed),
    kiosk.publicSite && !kiosk.isHome() ? kiosk.button("扫码带走", take) : null,
    // The footer is not shown here; its buttons still do what they say.
    ...[.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bs-language"))].map((button) => {
      const same = kiosk.button(button.textContent || "", () => button.click(), "ks-button bs-language");
      same.lang = button.lang;
      return same;
    }),
    lower].filter(Boolean));
  document.body.append(dock);
  kiosk.dock = dock;
  // For who sits: the page begins lower, and whatever is higher up can be moved down to the hand.
  /** @param {boolean} on */
  const low = (on) => {
    __md_set("low", on);
    document.documentElement.classList.toggle("ks-low", on);
    lower.setAttribute("aria-pressed", on);
    scrollTo(0, 0);
  };
  if (__md_get("low")) low(true);

  document.addEventListener("click", (event) => {
    const pressed = /** @type {Element} */ (event.target);
    if (pressed.closest("[data-print]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return printed();
    }
    const link = /** @type {HTMLAnchorElement | null} */ (pressed.closest("a[href]"));
    if (!link) return;
    const url = new URL(link.href);
    link.removeAttribute("target");
    if (inside(url) && /\.html$|\/$/.test(url.pathname) && !event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    if (url.protocol === "tel:" || url.protocol === "mailto:") call(decodeURIComponent(url.pathname));
    else if (!inside(url)) leave(url.href);
    else if (/\.pdf$/i.test(url.pathname)) read(url.href, link.textContent);
    else if (/\.html$/.test(url.pathname)) location.assign(url.href);
    else fetchElsewhere();
  }, true);

  // A second window, a menu, a picture dragged away or a page zoomed out of sight: no way back from those.
  for (const kind of ["auxclick", "contextmenu", "dragstart"]) addEventListener(kind, (event) => event.preventDefault(), true);
  addEventListener("wheel", (event) => { if (event.ctrlKey) event.preventDefault(); }, { passive: false });

  // The hall's own region first, until somebody picks another.
  if (kiosk.region && __md_get("region") === null) __md_set("region", kiosk.region);
})(banshiKiosk);
