// The frame around the guides in another language. The guides themselves stay as the city wrote them, and a note says so.
// What is written in Chinese in templates and scripts is the key; the words of a language are a file that is loaded only
// when somebody has chosen it.
"use strict";
(() => {
  const FRAME = ["aria-label", "placeholder", "title"];
  /** What a city writes: it is shown as it is even where it happens to be a word of the frame. */
  const CONTENT = "h1, script, style, code, textarea, .bs-lead, .bs-name b, .bs-faq, [data-own]";
  const HAN = /[一-鿿]/;
  const GAP = /\{#?\}/;
  const root = document.documentElement;
  const buttons = [.../** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".bs-language"))];
  const asked = new URL(location.href).searchParams.get("lang");
  const known = buttons.find((button) => button.lang === asked);
  if (asked !== null) __md_set("language", known ? asked : null);
  const chosen = buttons.find((button) => button.lang === __md_get("language"));
  const ready = () => root.classList.remove("bs-waiting");

  for (const button of buttons) {
    button.hidden = false;
    if (button === chosen) {
      button.textContent = "中文";
      button.lang = "zh-CN";
    }
    button.addEventListener("click", () => {
      __md_set("language", button === chosen ? null : button.lang);
      const address = new URL(location.href);
      address.searchParams.delete("lang");
      history.replaceState(history.state, "", address);
      location.reload();
    });
  }
  if (!chosen) return ready();
  const language = /** @type {string} */ (asked && known ? asked : __md_get("language"));

  /** @param {Record<string, string>} words */
  const translator = (words) => {
    const exact = new Map(Object.entries(words));
    // `{}` is whatever stands there, `{#}` a number: "1日" is a length, "3月1日" is not.
    const patterns = Object.keys(words).filter((key) => GAP.test(key)).map((key) => ({
      shape: new RegExp(`^${key.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{#\}/g, "(\\d+(?:\\.\\d+)?)").replace(/\{\}/g, "(.+?)")}$`),
      said: words[key].split(GAP),
    }));
    /**
     * @param {string} text
     * @returns {string | undefined}
     */
    const say = (text) => {
      const whole = exact.get(text);
      if (whole !== undefined) return whole;
      for (const { shape, said } of patterns) {
        const found = shape.exec(text);
        if (found) return said.reduce((sum, part, at) => sum + (say(found[at]) || found[at]) + part);
      }
      return undefined;
    };
    return say;
  };

  /** @param {Frame} frame */
  const dress = ({ words, note }) => {
    const say = translator(words);
    /** @param {Text} node */
    const text = (node) => {
      const before = node.data.trim();
      const parent = node.parentElement;
      if (!parent || !HAN.test(before) || parent.closest(CONTENT) || parent.closest(".bs-language")) return;
      const after = say(before);
      if (after === undefined) {
        if (parent.lang === language) parent.removeAttribute("lang");
        return;
      }
      node.data = node.data.replace(before, after);
      // What is left of the city's words is Chinese.
      if (HAN.test(after)) return;
      if (parent.childNodes.length === 1) {
        parent.lang = language;
        return;
      }
      // Beside words in Chinese the language is told of these alone.
      const own = document.createElement("bdi");
      own.lang = language;
      node.replaceWith(own);
      own.append(node);
    };
    /** @param {Element} element */
    const attributes = (element) => {
      for (const name of FRAME) {
        const after = say(element.getAttribute(name) || "");
        if (after !== undefined) element.setAttribute(name, after);
      }
    };
    /** @param {Node} node */
    const all = (node) => {
      if (node instanceof Text) return text(node);
      if (!(node instanceof Element)) return;
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      const found = [node];
      while (walker.nextNode()) found.push(/** @type {Element} */ (walker.currentNode));
      for (const part of /** @type {Node[]} */ (found)) {
        if (part instanceof Text) text(part);
        else attributes(/** @type {Element} */ (part));
      }
    };
    all(document.body);
    const main = document.querySelector("#main");
    const said = document.createElement("p");
    said.className = "bs-note";
    said.lang = language;
    said.textContent = note;
    if (main) main.prepend(said);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === "childList") addedNodes.forEach(all);
        else if (target instanceof Text) text(target);
        else attributes(/** @type {Element} */ (target));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: FRAME });
    ready();
  };
  Object.assign(globalThis, { banshiFrame: dress });
  const script = document.createElement("script");
  script.src = /** @type {string} */ (chosen.dataset.words);
  script.addEventListener("error", ready);
  document.body.append(script);
})();
