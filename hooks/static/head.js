// Runs first in <body>, before anything is painted: what the reader chose last time is there from the first picture on.
// Written in the words of 2009, because the oldest browsers must be able to read what they are told here.
"use strict";
var __md_scope = /** @type {URL} */ (typeof URL === "function" ? new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src) : null);
/**
 * @param {string} key
 * @param {Storage} [storage]
 * @param {URL} [scope]
 * @returns {any}
 */
function __md_get(key, storage, scope) {
  try {
    return JSON.parse((storage || localStorage).getItem((scope || __md_scope).pathname + "." + key) || "null");
  } catch (_) {
    return null;
  }
}
/**
 * @param {string} key
 * @param {unknown} value
 * @param {Storage} [storage]
 * @param {URL} [scope]
 */
function __md_set(key, value, storage, scope) {
  try {
    (storage || localStorage).setItem((scope || __md_scope).pathname + "." + key, JSON.stringify(value));
  } catch (_) {
    // A browser that keeps nothing still shows everything.
  }
}
/** @param {string} key */
function __md_drop(key) {
  try {
    localStorage.removeItem(__md_scope.pathname + "." + key);
  } catch (_) {
    // Nothing was kept.
  }
}
(function () {
  var root = document.documentElement;
  root.className = root.className.replace("no-js", "js");
  // A hall or a family member can hand out an address that opens in large type: `?care=1`, and back: `?care=0`.
  var asked = /[?&]care=([01])(&|$)/.exec(location.search);
  if (asked) __md_set("care", asked[1] === "1");
  if (asked ? asked[1] === "1" : __md_get("care")) root.className += " bs-caring";
  // Words of another language are on their way; whatever happens to them, the page is shown in a moment.
  if (__md_get("language") || /[?&]lang=/.test(location.search)) {
    root.className += " bs-waiting";
    setTimeout(function () { root.className = root.className.replace(" bs-waiting", ""); }, 1500);
  }
  var dark = __md_get("dark");
  if (dark === null ? "matchMedia" in window && matchMedia("(prefers-color-scheme: dark)").matches : dark) {
    document.body.setAttribute("data-md-color-scheme", "slate");
  }
  // Browsers of 2019 and 2020 are given a sheet in words they know.
  var sheet = document.querySelector("link[data-older]");
  if (sheet && !("CSS" in window && CSS.supports("selector(:is(a))"))) {
    sheet.setAttribute("href", sheet.getAttribute("data-older") || "");
  }
  // They lack this one too.
  if (!("replaceChildren" in Element.prototype)) {
    /** @type {{ append: Function, textContent: string, replaceChildren: Function }} */ (/** @type {unknown} */ (Element.prototype))
      .replaceChildren = function () {
        this.textContent = "";
        this.append.apply(this, arguments);
      };
  }
  // What is older still runs none of the other scripts; it is told so in one sentence, and the page is as without scripts.
  if ("PointerEvent" in window && "flatMap" in Array.prototype && "fromEntries" in Object) return;
  root.className = root.className.replace(/\bjs\b/, "no-js").replace(" bs-waiting", "");
  document.addEventListener("DOMContentLoaded", function () {
    var main = document.getElementById("main");
    var call = document.querySelector(".bs-foot__call");
    var said = document.createElement("p");
    said.className = "bs-note bs-too-old";
    said.textContent = "这个浏览器太旧了：指南都能看，但不能选情形，也不能搜索。请换一个新一点的浏览器" +
      (call ? "，或者拨打" + call.textContent : "") + "。";
    if (main) main.insertBefore(said, main.firstChild);
  });
})();
