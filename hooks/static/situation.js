// My situation: rows that do not apply go away, and the band shows the figures of this one case. The answers are in
// the address, so they survive a reload and can be sent to somebody. An unanswered question leaves its rows in: it is
// better to bring one paper too many.
"use strict";
for (const form of document.querySelectorAll(".bs-ask")) {
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const fields = all("fieldset", form);
  const rows = all("[data-when]").map((row) => ({
    row,
    needs: row.dataset.when.split(";").map((part) => {
      const [question, options] = part.split(":");
      return { question: Number(question), options: options.split(",") };
    }),
  }));
  const figures = all(".bs-band > div").map((box) => {
    const number = box.querySelector("b");
    const unit = number.parentNode.querySelector("small");
    const note = number.parentNode.querySelector("span");
    return { number, unit, note, texts: [number, unit, note].map((part) => part && part.textContent) };
  });

  const sum = document.querySelector("#materials small");
  const whole = sum && sum.textContent;

  const answer = (question) => (fields[question] && all("input:checked", fields[question])[0]) || null;
  const words = (input) => input.nextElementSibling.textContent;
  const left = (selector) => all(selector + ":not(.bs-off)");

  const show = (figure, text, note) => {
    const [, number, unit] = /^([\d.]*)(.*)$/.exec(text);
    figure.number.textContent = figure.unit && number ? number : text;
    if (figure.unit) figure.unit.textContent = number ? unit : "";
    if (figure.note && note) figure.note.textContent = note;
  };
  const band = () => {
    for (const { number, unit, note, texts } of figures) {
      [number, unit, note].forEach((part, index) => { if (part) part.textContent = texts[index]; });
    }
    // A case counts once every question it asks is answered.
    const promise = rows.find(({ row, needs }) =>
      "promise" in row.dataset && !row.matches(".bs-off") && needs.every(({ question }) => answer(question)));
    if (promise) show(figures[0], promise.row.querySelector("dd b").textContent, "您的情形");
    const fees = left("#fees .bs-rows:first-of-type > div");
    if (fees.length === 1) show(figures[2], fees[0].querySelector("dd b").textContent, fees[0].querySelector("dt").textContent);
    const results = left("#result .bs-rows > div");
    const valid = results.length === 1 && results[0].querySelector("dd b");
    if (valid && figures[3].note) figures[3].note.textContent = valid.textContent;
  };
  const apply = () => {
    for (const { row, needs } of rows) {
      const off = needs.some(({ question, options }) => answer(question) && !options.includes(answer(question).value));
      row.classList.toggle("bs-off", off);
    }
    const said = fields.map((field, question) => [field, answer(question)]).filter(([, input]) => input)
      .map(([field, input]) => field.dataset.text + "：" + words(input));
    const bring = left(".bs-list > li").length;
    const free = left(".bs-list > .bs-free").length;
    const total = bring + " 项" + (free ? "，其中 " + free + " 项不用带" : "");
    form.querySelector("output").textContent = !said.length ? "" : "您的情形是" + said.join("，") + "。" +
      (bring ? "材料 " + total + "。" : "不需要材料。");
    if (sum) sum.textContent = said.length ? total : whole;
    form.classList.toggle("bs-answered", said.length > 0);
    band();
  };
  const remember = () => {
    const address = new URL(location.href);
    fields.forEach((field, question) => {
      const input = answer(question);
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
