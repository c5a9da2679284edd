// Taking the page along: a code to scan, the address to send, and both on paper. The maker of codes is fetched when
// somebody asks for one.
"use strict";
((guide) => {
  const MAKER = "vendor/qrcode-generator-2.0.4.js";
  const NONE = "这一页是直接从文件打开的，没有网址，扫不了码。请把整个文件夹发给对方，或者打印出来。";
  const SVG = "http://www.w3.org/2000/svg";
  const statics = new URL("static/", __md_scope);
  /** @type {Promise<unknown> | null} */
  let loading = null;
  const fetched = () => new Promise((done) => {
    const script = document.createElement("script");
    script.src = new URL(MAKER, statics).href;
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  const load = () => {
    loading = loading || fetched();
    return loading;
  };

  /** The address of this page with what was chosen and nothing else; from a file only where it is published. */
  const address = () => {
    const published = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    const local = location.protocol === "file:";
    const whole = local ? published && published.href : location.href;
    if (!whole) return "";
    const url = new URL(whole);
    url.search = url.hash = "";
    for (const [question, option] of guide.said()) url.searchParams.set(question, option);
    if (guide.region()) url.searchParams.set("region", guide.region());
    return url.href;
  };

  /**
   * One path for all dark squares, with the white rim a scanner needs.
   * @param {string} text
   */
  const draw = (text) => {
    if (!text || typeof qrcode !== "function") return "";
    let code;
    try {
      code = qrcode(0, "L");
      code.addData(text, "Byte");
      code.make();
    } catch {
      // Longer than a code can hold: the address stays in letters.
      return "";
    }
    const count = code.getModuleCount();
    const svg = document.createElementNS(SVG, "svg");
    const back = document.createElementNS(SVG, "path");
    const dark = document.createElementNS(SVG, "path");
    let path = "";
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) {
        if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
      }
    }
    const side = count + 8;
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", "这一页的二维码");
    svg.setAttribute("shape-rendering", "crispEdges");
    back.setAttribute("d", `M0 0h${side}v${side}h-${side}z`);
    back.setAttribute("fill", "#fff");
    dark.setAttribute("d", path);
    svg.append(back, dark);
    return svg;
  };

  guide.draw = (text) => load().then(() => draw(text));
  const place = document.querySelector(".bs-print");
  if (!place || place.matches(".bs-bag-tools")) return;

  /**
   * @param {string} text
   * @param {() => void} press
   */
  const button = (text, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", press);
    return made;
  };
  /**
   * @param {string} name
   * @param {string} style
   * @param {...(Node | string)} children
   */
  const make = (name, style, ...children) => {
    const made = document.createElement(name);
    made.className = style;
    made.append(...children);
    return made;
  };

  const code = make("div", "bs-code-box");
  const letters = document.createElement("input");
  const said = document.createElement("output");
  letters.readOnly = true;
  letters.setAttribute("aria-label", "这一页的网址");
  const copy = button("复制网址", () => {
    const old = () => {
      letters.select();
      return document.execCommand("copy");
    };
    /** @param {boolean} done */
    const tell = (done) => { said.textContent = done ? "已复制，可以粘贴到微信里发出去。" : "没有复制成，请长按网址自己复制。"; };
    if (!navigator.clipboard) tell(old());
    else navigator.clipboard.writeText(letters.value).then(() => tell(true), () => tell(old()));
  });
  const hint = make("p", "");
  const send = make("div", "bs-share-send", hint, letters, copy);
  if (navigator.share) {
    send.append(button("发给家人", () => navigator.share({ title: document.title, url: letters.value }).catch(() => {})));
  }
  send.append(said);
  const panel = make("div", "bs-share", code, send);
  panel.hidden = true;
  const show = () => {
    const text = address();
    code.replaceChildren(draw(text));
    letters.value = text;
    said.textContent = "";
    hint.textContent = text ? "手机扫一扫，打开的就是这一页，选好的情形和地区都在。也可以把网址发给家人。" : NONE;
    for (const part of [letters, ...send.querySelectorAll("button")]) part.hidden = !text;
  };
  const opener = button("在手机上看、发给家人", () => {
    panel.hidden = !panel.hidden;
    opener.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) load().then(show);
  });
  opener.setAttribute("aria-expanded", "false");
  place.append(opener);
  place.after(panel);
  guide.parts.push(() => panel.hidden || show());

  // On paper the code and the address stand beside the heading.
  const paper = make("div", "bs-paper");
  /** @type {HTMLElement} */ (document.querySelector("h1")).before(paper);
  const prepare = () => {
    const text = address();
    paper.replaceChildren(draw(text), text ? make("p", "", `网上看这一页：${decodeURI(text)}`) : "");
  };
  addEventListener("beforeprint", prepare);
  // One page to take along; the whole guide for those who ask for it.
  const root = document.documentElement;
  root.classList.add("bs-sheet");
  /** @param {boolean} whole */
  const paperOf = (whole) => load().then(() => {
    root.classList.toggle("bs-print-all", whole);
    prepare();
    print();
    root.classList.remove("bs-print-all");
  });
  place.prepend(button("打印这张清单", () => paperOf(false)), button("打印整份指南", () => paperOf(true)));
})(banshiGuide);
