// What the reader ticked and answered stays on this device until 清空, and nowhere else; so do the matters seen last.
"use strict";
((guide) => {
  const SEEN = 6;
  const CODE = /\/matters\/([0-9A-Z]{12})\.html$/;
  const here = CODE.exec(decodeURI(location.pathname));
  const title = document.querySelector("h1");
  guide.code = here ? here[1] : "";
  guide.kept = (code) => __md_get(`kept.${code}`) || { ticks: [], said: [] };
  guide.keep = (code, kept) => {
    const some = kept.ticks.length || kept.said.length;
    if (some) __md_set(`kept.${code}`, kept);
    else __md_drop(`kept.${code}`);
  };

  // A page of the site's root: the matters seen last, below what everybody came for.
  /** @type {[string, string][]} */
  const seen = __md_get("seen") || [];
  const panels = document.querySelector(".bs-panels");
  if (panels && seen.length) {
    const box = document.createElement("section");
    const heading = document.createElement("h2");
    const list = document.createElement("ul");
    const clear = document.createElement("button");
    box.className = "bs-seen";
    heading.textContent = "上次看过的";
    list.className = "bs-links";
    for (const [code, name] of seen) {
      const link = document.createElement("a");
      const row = document.createElement("li");
      link.href = `matters/${code}.html`;
      link.textContent = name;
      row.append(link);
      list.append(row);
    }
    clear.type = "button";
    clear.textContent = "清空";
    clear.addEventListener("click", () => { __md_drop("seen"); box.remove(); });
    box.append(heading, list, clear);
    panels.after(box);
  }
  if (!guide.code || !title) return;
  __md_set("seen", [[guide.code, title.textContent], ...seen.filter(([code]) => code !== guide.code)].slice(0, SEEN));

  const boxes = guide.all(".bs-list input");
  /** @param {HTMLElement} box */
  const named = (box) => guide.all("b", /** @type {HTMLElement} */ (box.closest("label"))).map((part) => part.textContent).join("或");
  const questions = guide.all(".bs-ask legend").map((legend) => legend.textContent);
  const asked = guide.asked;
  // An address that answers a question says more than what was answered here last time.
  guide.asked = () => {
    const said = asked();
    if (questions.some((question) => said.has(question))) return said;
    for (const [question, option] of guide.kept(guide.code).said) said.set(question, option);
    return said;
  };
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "清空勾选和选择";
  const keep = () => {
    const ticks = boxes.filter((box) => /** @type {HTMLInputElement} */ (box).checked).map(named);
    const said = guide.said();
    guide.keep(guide.code, { ticks, said });
    clear.hidden = !ticks.length && !said.length;
  };
  guide.restores.push(() => {
    const { ticks } = guide.kept(guide.code);
    for (const box of boxes) /** @type {HTMLInputElement} */ (box).checked = ticks.includes(named(box));
  });
  guide.parts.push(keep);
  for (const box of boxes) box.addEventListener("change", keep);
  clear.addEventListener("click", () => {
    for (const box of boxes) /** @type {HTMLInputElement} */ (box).checked = false;
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".bs-ask"));
    __md_drop(`kept.${guide.code}`);
    if (form) form.reset();
    guide.update();
    title.tabIndex = -1;
    title.focus();
  });
  const place = document.querySelector(".bs-print");
  if (place) place.append(clear);
})(banshiGuide);
