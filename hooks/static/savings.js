// What I save, and how much is left to bring: counted from the rows that are still there.
"use strict";
(function (guide) {
  const sum = document.querySelector("#materials small");
  const output = document.querySelector(".bs-chosen output");
  const form = document.querySelector(".bs-ask");
  const whole = sum && sum.textContent;
  const texts = (selector, within) => guide.all(selector, within).map((part) => part.textContent);
  const lines = guide.all(".bs-save").map((line) => ({
    line, kind: line.dataset.kind, count: line.querySelector("i"), list: line.querySelector("span"),
  }));
  const named = (row) => texts(".bs-name b", row).join("或");
  /** Rows a line speaks of, and what it says of them: names of what need not be brought, terms of what may follow. */
  const free = (kind) => guide.left(".bs-list > .bs-free")
    .filter((row) => row.querySelector("em").textContent.endsWith(kind));
  const terms = (row) => [named(row), ...texts(".bs-relief i", row)].join("，").replace(/。$/, "");

  guide.parts.push(() => {
    for (const { line, kind, count, list } of lines) {
      const rows = kind ? free(kind) : guide.left(".bs-list > .bs-later");
      count.textContent = rows.length;
      list.textContent = kind ? rows.map(named).join("、") : rows.map(terms).join("；");
      line.hidden = !rows.length;
    }
    const said = guide.said();
    const bring = guide.left(".bs-list > li").length;
    const spared = guide.left(".bs-list > .bs-free").length;
    const total = bring + " 项" + (spared ? "，其中 " + spared + " 项不用带" : "");
    if (sum) sum.textContent = said.length ? total : whole;
    if (!form) return;
    output.textContent = !said.length ? "" : "您的情形是" + said.map((pair) => pair.join("：")).join("，") + "。" +
      (bring ? "材料 " + total + "。" : "不需要材料。");
    form.classList.toggle("bs-answered", said.length > 0);
  });

  guide.restore();
  addEventListener("popstate", guide.restore);
  addEventListener("pageshow", (event) => event.persisted && guide.restore());
})(banshiGuide);
