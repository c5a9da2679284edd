// My situation: rows that do not apply go away. The answers are in the address, so they survive a reload, the buttons
// for back and forward, and can be sent to somebody. An unanswered question leaves its rows in: it is better to bring
// one paper too many.
"use strict";
(function (guide) {
  const all = (guide.all = (selector, within) => [...(within || document).querySelectorAll(selector)]);
  guide.left = (selector) => all(selector + ":not(.bs-off)");
  guide.update = () => guide.parts.forEach((part) => part());
  /** What the address asks for; written by every part that has something to remember. */
  guide.asked = () => new URL(location.href).searchParams;
  guide.remember = (pairs) => {
    const address = new URL(location.href);
    for (const [key, value] of pairs) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    history.replaceState(history.state, "", address);
  };
  guide.restores = [];
  guide.restore = () => {
    guide.restores.forEach((part) => part(guide.asked()));
    guide.update();
  };

  const form = document.querySelector(".bs-ask");
  const questions = form ? all("fieldset", form).map((field) => ({
    text: field.querySelector("legend").textContent,
    inputs: all("input", field),
  })) : [];
  const words = (input) => input.nextElementSibling.textContent;
  const answer = (number) => (questions[number] ? questions[number].inputs.findIndex((input) => input.checked) : -1);
  const rows = all("[data-when]").map((row) => ({
    row,
    needs: row.dataset.when.split(";").map((part) => {
      const [question, options] = part.split(":");
      return { question: Number(question), options: options.split(",").map(Number) };
    }),
  }));
  /** Rows for which every question they ask has been answered so that they apply. */
  guide.meant = () => rows
    .filter(({ needs }) => needs.every(({ question, options }) => options.includes(answer(question))))
    .map(({ row }) => row);
  guide.said = () => questions.map((question, number) => [question, answer(number)])
    .filter(([, chosen]) => chosen >= 0)
    .map(([question, chosen]) => [question.text, words(question.inputs[chosen])]);

  guide.parts.push(() => {
    for (const { row, needs } of rows) {
      const off = needs.some(({ question, options }) => answer(question) >= 0 && !options.includes(answer(question)));
      row.classList.toggle("bs-off", off);
    }
    // What has been answered need not be said again at every row.
    const meant = guide.meant();
    for (const { row } of rows) row.classList.toggle("bs-meant", meant.includes(row));
    // The way ends with the last step that is left. Chromium 156 forgets to look again at `:nth-last-child(1 of …)`.
    const steps = guide.left(".bs-flow > li");
    steps.forEach((step, at) => step.classList.toggle("bs-end", at === steps.length - 1));
  });
  guide.restores.push((asked) => {
    for (const { text, inputs } of questions) {
      for (const input of inputs) input.checked = words(input) === asked.get(text);
    }
  });
  if (form) {
    const remember = () => guide.remember(questions.map(({ text, inputs }) => {
      const chosen = inputs.find((input) => input.checked);
      return [text, chosen ? words(chosen) : ""];
    }));
    form.addEventListener("change", (event) => {
      if (event.target.type !== "radio") return;
      guide.update();
      remember();
    });
    form.addEventListener("reset", () => setTimeout(() => { guide.update(); remember(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
})(banshiGuide);
