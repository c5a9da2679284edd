// Kiosk, part 3: letters and digits on the screen for whatever search box the page has. Initials are enough: 身份证 is SFZ.
"use strict";
((kiosk) => {
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const { make } = kiosk;
  /** @type {HTMLInputElement | null} */
  let box = null;

  /** @param {(before: string) => string} change */
  const type = (change) => {
    if (!box) return;
    box.value = change(box.value);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  /**
   * @param {string} text
   * @param {() => void} act
   * @param {string} [name]
   */
  const key = (text, act, name) => make("li", name ? { class: name } : {}, kiosk.button(text, act, "ks-key"));
  /** @param {string} letter */
  const typing = (letter) => key(letter, () => type((before) => before + letter));
  const pad = make("section", { class: "ks-keys", "aria-label": "屏幕键盘", hidden: "" },
    make("div", {}, make("p", {}, "按拼音首字母找：身份证 按 SFZ，营业执照 按 YYZZ"), kiosk.button("收起", () => { if (box) box.blur(); show(false); }, "ks-key")),
    make("ul", {}, ...[...LETTERS].map(typing),
      key("退格", () => type((before) => [...before].slice(0, -1).join("")), "ks-two"),
      key("清空", () => type(() => ""), "ks-clear"),
      ...[..."1234567890"].map(typing)));
  document.body.append(pad);

  /** @param {boolean} on */
  const show = (on) => {
    pad.hidden = !on;
    document.documentElement.classList.toggle("ks-typing", on);
    if (on && box && box.form) box.form.scrollIntoView({ block: "start" });
  };
  // A press must not take the focus out of the box.
  pad.addEventListener("pointerdown", (event) => event.preventDefault());
  pad.addEventListener("mousedown", (event) => event.preventDefault());

  // What one person typed is not offered to the next.
  for (const form of document.querySelectorAll("form")) form.autocomplete = "off";
  for (const input of document.querySelectorAll("input")) input.autocomplete = "off";

  const boxes = [...document.querySelectorAll("input")].filter((input) => input.type === "search");
  for (const input of boxes) {
    // The system's own keyboard would cover ours; a keyboard with keys goes on working.
    input.inputMode = "none";
    // There are only letters and digits to type with.
    input.placeholder = "按首字母，如 SFZ";
    input.addEventListener("focus", () => { box = input; show(true); });
  }
  document.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!boxes.some((input) => input === target) && !pad.contains(target)) show(false);
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!pad.hidden && !pad.contains(target) && !(box && box.form && box.form.contains(target))) show(false);
  });

  /** Opens the keyboard at the page's own box, or at the one on top. */
  kiosk.seek = () => {
    const wanted = /** @type {HTMLElement | null} */ (document.querySelector("main input[type=search]")) || boxes[0];
    if (wanted) wanted.focus();
  };
  kiosk.typed = () => boxes.some((input) => input.value !== "");
})(banshiKiosk);
