// Kiosk, part 3: letters and digits on the screen for whatever search box the page has. Initials are enough: 身份证 is SFZ.
"use strict";
(function (kiosk) {
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const { make } = kiosk;
  let box = null;

  const tell = () => box.dispatchEvent(new Event("input", { bubbles: true }));
  const type = (text) => { box.value += text; tell(); };
  const key = (text, act, name) => make("li", name ? { class: name } : {}, kiosk.button(text, act, "ks-key"));
  const typing = (letter) => key(letter, () => type(letter));
  const pad = make("section", { class: "ks-keys", "aria-label": "屏幕键盘", hidden: "" },
    make("div", {}, make("p", {}, "按拼音首字母找：身份证 按 SFZ，营业执照 按 YYZZ"), kiosk.button("收起", () => { box.blur(); show(false); }, "ks-key")),
    make("ul", {}, ...[...LETTERS].map(typing),
      key("退格", () => { box.value = [...box.value].slice(0, -1).join(""); tell(); }, "ks-two"),
      key("清空", () => { box.value = ""; tell(); }, "ks-clear"),
      ...[..."1234567890"].map(typing)));
  document.body.append(pad);

  const show = (on) => {
    pad.hidden = !on;
    document.documentElement.classList.toggle("ks-typing", on);
    if (on) box.form.scrollIntoView({ block: "start" });
  };
  // A press must not take the focus out of the box.
  pad.addEventListener("pointerdown", (event) => event.preventDefault());
  pad.addEventListener("mousedown", (event) => event.preventDefault());

  const boxes = [...document.querySelectorAll("input[type=search]")];
  for (const input of boxes) {
    // The system's own keyboard would cover ours; a keyboard with keys goes on working.
    input.inputMode = "none";
    input.autocomplete = "off";
    input.addEventListener("focus", () => { box = input; show(true); });
  }
  document.addEventListener("focusin", (event) => { if (!boxes.includes(event.target) && !pad.contains(event.target)) show(false); });
  document.addEventListener("pointerdown", (event) => {
    if (!pad.hidden && !pad.contains(event.target) && !box.form.contains(event.target)) show(false);
  });

  /** Opens the keyboard at the page's own box, or at the one on top. */
  kiosk.seek = () => {
    const wanted = document.querySelector("main input[type=search]") || boxes[0];
    if (wanted) wanted.focus();
  };
  kiosk.typed = () => boxes.some((input) => input.value !== "");
})(banshiKiosk);
