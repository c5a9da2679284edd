// Small conveniences. Every page says everything without them.
"use strict";
(function () {
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  // Printing: a button, and answers unfolded on paper.
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  addEventListener("beforeprint", () => all("details").forEach((item) => item.setAttribute("open", "")));

  // Several offices: the reader picks a region once, for all pages.
  for (const list of all(".bs-offices")) {
    const names = [...new Set([...list.children].map((office) => office.dataset.region))];
    if (names.length < 2) continue;
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.className = "bs-pick";
    label.append("在哪里办 ", select);
    select.append(new Option("全部地区", ""), ...names.map((name) => new Option(name)));
    list.before(label);
    const kept = __md_get("region");
    if (names.includes(kept)) select.value = kept;
    const show = () => {
      for (const office of list.children) office.hidden = select.value !== "" && office.dataset.region !== select.value;
    };
    select.addEventListener("change", () => { __md_set("region", select.value); show(); });
    show();
  }

  // Filter boxes over long lists.
  for (const form of all(".bs-filter")) {
    const input = form.querySelector("input");
    const rows = all(".bs-matters > li").map((row) => ({
      row,
      text: (row.textContent + " " + (row.dataset.words || "")).toLowerCase(),
    }));
    const filter = () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      for (const { row, text } of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        found += row.hidden ? 0 : 1;
      }
      for (const group of all(".bs-group")) group.hidden = !all(".bs-matters > li:not([hidden])", group).length;
      form.querySelector("output").textContent =
        !wanted.length ? "" : found ? "找到 " + found + " 项" : form.dataset.none;
    };
    form.hidden = false;
    input.value = new URL(location.href).searchParams.get("q") || input.value;
    input.addEventListener("input", (event) => event.isComposing || filter());
    input.addEventListener("compositionend", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
})();
