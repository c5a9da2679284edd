// Several offices: the reader picks a region once, for all pages; a link that names one goes before what is remembered.
"use strict";
(function (guide) {
  const offices = guide.all(".bs-offices > li[data-region]");
  const names = new Map(offices.map((office) => [office.dataset.region, office.querySelector("a").textContent]));
  const selects = [];
  let chosen = "";
  /** Code of the region, empty for all. */
  guide.region = () => chosen;
  guide.regionName = () => names.get(chosen) || "";
  guide.offices = () => offices.filter((office) => office.dataset.region === chosen);
  if (names.size < 2) return;

  const pick = (before) => {
    if (!before) return;
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.className = "bs-pick";
    const text = document.createElement("span");
    text.textContent = "在哪里办 ";
    label.append(text, select);
    select.append(new Option("全部地区", ""), ...[...names].map(([code, name]) => new Option(name, code)));
    select.addEventListener("change", () => {
      chosen = select.value;
      __md_set("region", chosen);
      guide.remember([["region", chosen]]);
      guide.update();
    });
    before.before(label);
    selects.push(select);
  };
  pick(document.querySelector(".bs-chosen"));
  pick(document.querySelector(".bs-offices"));

  guide.parts.push(() => {
    for (const select of selects) select.value = chosen;
    for (const office of offices) office.hidden = chosen !== "" && office.dataset.region !== chosen;
  });
  guide.restores.push((asked) => {
    chosen = [asked.get("region"), __md_get("region")].find((code) => names.has(code)) || "";
  });
})(banshiGuide);
