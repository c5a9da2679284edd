// Runs in <head>, before anything is painted: what the theme's script expects to find, and large type.
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
var __md_hash = function (text) {
  return [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
};
document.documentElement.classList.replace("no-js", "js");
if (__md_get("large")) document.documentElement.classList.add("bs-enlarged");
