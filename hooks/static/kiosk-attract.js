// Kiosk, part 5: an idle terminal says what it is for. The words wander, so that no screen keeps their trace.
"use strict";
((kiosk) => {
  const WANDERING = 20;
  /** @type {HTMLElement | null} */
  let shown = null;
  let timer = 0;
  const hide = () => {
    clearInterval(timer);
    if (shown) shown.remove();
    shown = null;
  };
  kiosk.attract = () => {
    if (shown || !kiosk.isHome()) return;
    const heading = document.querySelector("h1");
    const words = kiosk.make("span", {},
      kiosk.make("strong", {}, heading ? heading.textContent : ""),
      kiosk.make("b", {}, "点一下屏幕，查办事要带什么"), kiosk.make("small", {}, kiosk.hall));
    const all = kiosk.button("", hide, "ks-attract");
    all.append(words);
    let turn = 0;
    const wander = () => {
      words.style.alignSelf = ["center", "flex-start", "flex-end"][turn % 3];
      turn += 1;
    };
    wander();
    timer = setInterval(wander, WANDERING * 1000);
    shown = all;
    document.body.append(all);
  };
  for (const kind of ["keydown", "input"]) addEventListener(kind, hide, true);
})(banshiKiosk);
