// Kiosk, part 8: whoever comes next finds the home page, and nothing of the person before.
"use strict";
((kiosk) => {
  const IDLE = 60;
  const WARNING = 10;
  const BEAT = 60;
  let timer = 0;
  /** @type {HTMLDialogElement | null} */
  let warning = null;

  const fresh = () => kiosk.isHome() && !kiosk.typed() && !location.search && scrollY === 0 &&
    !document.querySelector("dialog[open]") && !["care", "low", "language"].some((name) => __md_get(name));
  const reset = () => {
    // What the terminal could not answer is nobody's own.
    const missed = __md_get("missed");
    for (const store of [() => localStorage, () => sessionStorage]) {
      try {
        store().clear();
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    }
    if (missed) __md_set("missed", missed);
    location.replace(kiosk.home);
  };
  /**
   * @param {HTMLOutputElement} output
   * @param {number} left
   */
  const count = (output, left) => {
    if (left <= 0) return reset();
    output.textContent = String(left);
    timer = setTimeout(() => count(output, left - 1), 1000);
  };
  const warn = () => {
    if (fresh()) {
      kiosk.attract();
      return rest();
    }
    // Over a guide on paper that somebody may still be reading, not in its place.
    const output = kiosk.make("output", {}, "");
    warning = kiosk.open("还在看吗？",
      kiosk.make("p", {}, output, " 秒后回到首页，并清除您留下的内容。"),
      kiosk.button("继续看", () => {}));
    warning.addEventListener("close", () => { warning = null; rest(); });
    count(output, WARNING);
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(warn, (IDLE - WARNING) * 1000);
  };
  const busy = () => { if (!warning) rest(); };
  kiosk.busy = busy;
  for (const kind of ["pointerdown", "pointermove", "wheel", "touchmove", "input"]) addEventListener(kind, busy, { passive: true, capture: true });
  // The whole press belongs to the question: closed at its beginning, its end would fall on what lies below.
  addEventListener("click", (event) => {
    if (!warning) return;
    event.preventDefault();
    event.stopPropagation();
    warning.close();
  }, true);
  addEventListener("keydown", () => { if (warning) warning.close(); else rest(); }, true);
  // A guide on paper lies in a frame: what is done there is not told here, only that the focus went there.
  addEventListener("blur", rest);

  // A sign of life for the script that opened the browser: it looks whether anything is written here.
  const beat = () => __md_set("alive", Date.now());
  setInterval(beat, BEAT * 1000);
  beat();

  // Back by a swipe, or a page the browser has kept: the box and the scroll position of the person before.
  history.scrollRestoration = "manual";
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (kiosk.isHome()) for (const form of document.querySelectorAll("form")) form.reset();
  rest();
})(banshiKiosk);
