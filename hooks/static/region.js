// Several offices: the reader picks a region once, for all pages; a link that names one goes before what is remembered.
"use strict";
((guide) => {
  const offices = guide.all("#where [data-region]");
  /** @param {HTMLElement} office */
  const name = (office) => /** @type {HTMLElement} */ (office.querySelector("a")).textContent;
  const names = new Map(offices.map((office) => [office.dataset.region || "", name(office)]));
  const silent = document.querySelector(".bs-silent");
  /** @type {HTMLSelectElement[]} */
  const selects = [];
  let chosen = "";
  /** Code of the region, empty for all. */
  guide.region = () => chosen;
  guide.regionName = () => names.get(chosen) || "";
  guide.offices = () => offices.filter((office) => office.dataset.region === chosen);
  // Where nobody has published anything there is nothing to choose between.
  if (names.size < 2 || !document.querySelector(".bs-offices")) return;

  /** @param {HTMLElement | null} before */
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
    if (silent) silent.hidden = !guide.all("[data-region]:not([hidden])", silent).length;
  });
  guide.restores.push((asked) => {
    chosen = [asked.get("region"), __md_get("region")].filter((code) => typeof code === "string").find((code) => names.has(code)) || "";
  });
})(banshiGuide);
