// Kiosk, part 6: what this terminal could not answer, counted here and nowhere else. Staff open `index.html?missed` to see
// and print the list, and to begin anew. Nothing that may be somebody's own is kept: no long text, no long number, no time.
"use strict";
((kiosk) => {
  const KEY = "missed";
  const LONGEST = 30;
  const MOST = 500;
  /** @returns {Record<string, number>} */
  const counted = () => JSON.parse(String(__md_get(KEY) || "{}"));
  /** @param {Record<string, number>} rows */
  const keep = (rows) => __md_set(KEY, JSON.stringify(rows));

  addEventListener("banshi-missed", (event) => {
    const text = /** @type {CustomEvent<string>} */ (event).detail.replace(/\s+/g, " ");
    if (text.length < 2 || text.length > LONGEST || /\d{6}/.test(text)) return;
    const known = counted();
    const words = Object.keys(known);
    if (!words.includes(text) && words.length >= MOST) return;
    keep({ ...known, [text]: (words.includes(text) ? known[text] : 0) + 1 });
  });

  const list = () => {
    const rows = Object.entries(counted()).sort(([one, often], [other, more]) => more - often || (one < other ? -1 : 1));
    kiosk.dialog("没有搜到的话",
      kiosk.make("p", {}, rows.length ? `共 ${rows.length} 种，只记在这台机器上，没有记时间和人。` : "还没有记下没有搜到的话。"),
      kiosk.make("ol", { class: "ks-missed" }, ...rows.map(([text, times]) => kiosk.make("li", {}, `${text}（${times} 次）`))),
      kiosk.button("打印", () => print()),
      kiosk.button("清零", (event) => {
        keep({});
        const open = /** @type {HTMLElement} */ (event.target).closest("dialog");
        if (open) open.close();
      }));
  };
  if (kiosk.isHome() && new URL(location.href).searchParams.has("missed")) list();
})(banshiKiosk);
