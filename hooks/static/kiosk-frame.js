// Kiosk, part 2: whose terminal it is and of which day, the row of buttons at the bottom, and links that would lead off
// the terminal: those are shown with a code to take away instead.
"use strict";
(function (kiosk) {
  const root = new URL("..", document.currentScript.src);
  const here = () => decodeURI(location.pathname).slice(decodeURI(root.pathname).length) || "index.html";
  const inside = (url) => url.protocol === root.protocol && url.host === root.host && url.pathname.startsWith(root.pathname);

  kiosk.home = new URL("index.html", root).href;
  kiosk.isHome = () => here() === "index.html";
  kiosk.make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach((pair) => element.setAttribute(...pair));
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
    const id = "ks-title-" + (titles += 1);
    const dialog = make("dialog", { class: "ks-dialog", "aria-labelledby": id }, make("h2", { id }, title), ...children);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };
  /** A dialog in the place of any other. */
  kiosk.dialog = (...parts) => {
    document.querySelectorAll("dialog.ks-dialog").forEach((other) => other.close());
    return kiosk.open(...parts);
  };
  const closing = (text) => kiosk.button(text || "返回", (event) => event.target.closest("dialog").close());
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
  const leave = (address) => kiosk.dialog("这个网址不在本机上", make("p", {}, "本机不联网。请用自己的手机打开："), ...taken(address), closing());
  const call = (number) => kiosk.dialog("请用电话拨打", make("p", { class: "ks-number" }, number), closing());
  const fetchElsewhere = () => kiosk.dialog("这个文件请在手机或电脑上下载",
    make("p", {}, kiosk.address() ? "扫码打开这一页，再下载。" : "请在办事指南网站上打开这一页，再下载。"), ...taken(kiosk.address()), closing());

  /** A guide on paper, shown in the page: a window of its own would have no way back. */
  const read = (address, title) => {
    // The viewer's own bar has a button that saves to the disk.
    const frame = make("iframe", { src: address + "#toolbar=0&navpanes=0&view=FitH", title });
    const dialog = kiosk.dialog(title, frame, make("p", { class: "ks-choices" },
      kiosk.button("打印", () => {
        try {
          frame.contentWindow.print();
        } catch (error) {
          // Only a browser opened by our scripts lets a page reach into a file beside it; the page itself says the same.
          print();
        }
      }), closing()));
    dialog.classList.add("ks-wide");
  };
  const paper = () => {
    const found = /^matters\/(\w{12})\.html$/.exec(here());
    return found && kiosk.papers.includes(found[1]) ? new URL("pdf/" + found[1] + ".pdf", root).href : "";
  };
  const printed = () => {
    const address = paper();
    const title = "打印稿：" + document.querySelector("h1").textContent;
    if (!address) return print();
    if (!banshiGuide.said().length) return read(address, title);
    kiosk.dialog("打印哪一份？", make("p", { class: "ks-choices" },
      kiosk.button("只要我的情形", (event) => { event.target.closest("dialog").close(); print(); }),
      kiosk.button("完整的指南", () => read(address, title)), closing()));
  };

  // Pages seen since the terminal was last reset. The browser's own history would lead to the person before.
  const trail = () => {
    try {
      return JSON.parse(sessionStorage.getItem("ks-trail")) || [];
    } catch (error) {
      return [];
    }
  };
  const keep = (pages) => {
    try {
      sessionStorage.setItem("ks-trail", JSON.stringify(pages.slice(-50)));
    } catch (error) {
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
    make("strong", {}, kiosk.hall), make("span", {}, kiosk.date ? "数据截至 " + kiosk.date : "")));
  const dock = make("nav", { class: "ks-dock", "aria-label": "终端" }, ...[
    kiosk.button("首页", () => location.assign(kiosk.home)),
    seen.length > 1 ? kiosk.button("返回", back) : null,
    kiosk.button("找事项", () => kiosk.seek()),
    here().endsWith("index.html") ? null : kiosk.button("打印", printed),
    kiosk.publicSite && !kiosk.isHome() ? kiosk.button("扫码带走", take) : null].filter(Boolean));
  document.body.append(dock);

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return printed();
    }
    const link = event.target.closest("a[href]");
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
