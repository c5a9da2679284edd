// Small conveniences. Every page says everything without them.
"use strict";
(function () {
  const root = document.documentElement;
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  // Large type, remembered.
  for (const button of all(".bs-large")) {
    const show = (on) => {
      root.classList.toggle("bs-enlarged", on);
      button.setAttribute("aria-pressed", on);
    };
    button.hidden = false;
    show(root.classList.contains("bs-enlarged"));
    button.addEventListener("click", () => {
      show(!root.classList.contains("bs-enlarged"));
      __md_set("large", root.classList.contains("bs-enlarged"));
    });
  }

  // Printing: a button, and answers unfolded on paper.
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  addEventListener("beforeprint", () => all("details").forEach((item) => item.setAttribute("open", "")));

  // My situation: rows that do not apply go away. The answers are in the address, so they survive a reload and
  // can be sent to somebody. An unanswered question leaves its rows in.
  for (const form of all(".bs-ask")) {
    const fields = all("fieldset", form);
    const rows = all("[data-when]").map((row) => ({
      row,
      needs: row.dataset.when.split(";").map((part) => {
        const [question, options] = part.split(":");
        return [Number(question), options.split(",")];
      }),
    }));
    const chosen = (number) => (fields[number] && all("input:checked", fields[number])[0]) || null;
    const words = (input) => input.nextElementSibling.textContent;

    const apply = () => {
      let left = 0;
      for (const { row, needs } of rows) {
        const off = needs.some(([question, options]) => chosen(question) && !options.includes(chosen(question).value));
        row.classList.toggle("bs-off", off);
        left += off && row.closest(".bs-list") ? 1 : 0;
      }
      const said = fields.filter((field, number) => chosen(number))
        .map((field) => field.dataset.text + "：" + words(all("input:checked", field)[0]));
      const items = all(".bs-list > li").length;
      form.querySelector("output").textContent = said.length
        ? "已选 " + said.join("，") + "。" + (items ? "材料 " + items + " 项里，和您有关的 " + (items - left) + " 项。" : "")
        : "";
      form.classList.toggle("bs-answered", said.length > 0);
    };
    const remember = () => {
      const address = new URL(location.href);
      fields.forEach((field, number) => {
        const input = chosen(number);
        if (input) address.searchParams.set(field.dataset.text, words(input));
        else address.searchParams.delete(field.dataset.text);
      });
      history.replaceState(history.state, "", address);
    };
    const asked = new URL(location.href).searchParams;
    for (const field of fields) {
      const option = all("input", field).find((input) => words(input) === asked.get(field.dataset.text));
      if (option) option.checked = true;
    }
    form.addEventListener("change", () => { apply(); remember(); });
    form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
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
      form.querySelector("output").textContent = !wanted.length ? ""
        : found ? "找到 " + found + " 项" : form.dataset.none;
    };
    form.hidden = false;
    input.value = new URL(location.href).searchParams.get("q") || input.value;
    input.addEventListener("input", (event) => event.isComposing || filter());
    input.addEventListener("compositionend", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
})();
