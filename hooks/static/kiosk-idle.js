// Kiosk, part 4: whoever comes next finds the home page, and nothing of the person before.
"use strict";
(function (kiosk) {
  const IDLE = 60;
  const WARNING = 10;
  let timer = 0;
  let warning = null;

  const fresh = () => kiosk.isHome() && !kiosk.typed() && !location.search && scrollY === 0 &&
    !document.querySelector("dialog[open]") && !__md_get("care");
  const reset = () => {
    for (const name of ["localStorage", "sessionStorage"]) {
      try {
        window[name].clear();
      } catch (error) {
        // A browser that keeps nothing has nothing to forget.
      }
    }
    location.replace(kiosk.home);
  };
  const count = (left) => {
    if (left <= 0) return reset();
    warning.querySelector("output").textContent = left;
    timer = setTimeout(() => count(left - 1), 1000);
  };
  const warn = () => {
    if (fresh()) return rest();
    // Over a guide on paper that somebody may still be reading, not in its place.
    warning = kiosk.open("还在看吗？",
      kiosk.make("p", {}, kiosk.make("output", {}, ""), " 秒后回到首页，并清除您留下的内容。"),
      kiosk.button("继续看", () => {}));
    warning.addEventListener("close", () => { warning = null; rest(); });
    count(WARNING);
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(warn, (IDLE - WARNING) * 1000);
  };
  const busy = () => { if (!warning) rest(); };
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

  // Back by a swipe, or a page the browser has kept: the box and the scroll position of the person before.
  history.scrollRestoration = "manual";
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (kiosk.isHome()) document.querySelectorAll("form").forEach((form) => form.reset());
  rest();
})(banshiKiosk);
