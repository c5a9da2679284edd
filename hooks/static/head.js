// Runs first in <body>, before anything is painted: what the reader chose last time is there from the first picture on.
"use strict";
var __md_scope = new URL("..", document.currentScript.src);
var __md_get = function (key, storage, scope) {
  try {
    return JSON.parse((storage || localStorage).getItem((scope || __md_scope).pathname + "." + key));
  } catch (error) {
    return null;
  }
};
var __md_set = function (key, value, storage, scope) {
  try {
    (storage || localStorage).setItem((scope || __md_scope).pathname + "." + key, JSON.stringify(value));
  } catch (error) {
    // A browser that keeps nothing still shows everything.
  }
};
(function () {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  // A hall or a family member can hand out an address that opens in large type: `?care=1`, and back: `?care=0`.
  const asked = /[?&]care=([01])(&|$)/.exec(location.search);
  if (asked) __md_set("care", asked[1] === "1");
  if (asked ? asked[1] === "1" : __md_get("care")) root.classList.add("bs-caring");
  const dark = __md_get("dark");
  if (dark === null ? matchMedia("(prefers-color-scheme: dark)").matches : dark) {
    document.body.dataset.mdColorScheme = "slate";
  }
})();
