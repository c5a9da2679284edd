// My situation: rows that do not apply go away. The answers are in the address, so they survive a reload, the buttons
// for back and forward, and can be sent to somebody. An unanswered question leaves its rows in: it is better to bring
// one paper too many.
"use strict";
((guide) => {
  guide.all = (/** @type {string} */ selector, /** @type {ParentNode | undefined} */ within) =>
    [...(within || document).querySelectorAll(selector)];
  const { all } = guide;
  guide.left = (selector) => all(`${selector}:not(.bs-off)`);
  guide.update = () => {
    for (const part of guide.parts) part();
  };
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
    for (const part of guide.restores) part(guide.asked());
    guide.update();
  };

  const { ways, meets, holds, next } = guide.asking;
  const form = document.querySelector(".bs-ask");
  /** @param {HTMLInputElement} input */
  const words = (input) => /** @type {HTMLElement} */ (input.nextElementSibling).textContent;
  const fields = form ? all("fieldset", form).map((field) => ({
    field,
    number: Number(field.dataset.question),
    text: /** @type {HTMLElement} */ (field.querySelector("legend")).textContent,
    inputs: all("input", field),
  })) : [];
  const questions = new Map(fields.map(({ field, number, inputs }) =>
    [number, { count: inputs.length, asked: field.dataset.asked ? ways(field.dataset.asked) : null }]));
  const impossible = form && form.dataset.impossible ? ways(form.dataset.impossible) : [];
  const rows = all("[data-when]").map((row) => ({ row, needs: ways(row.dataset.when || "") }));
  /** @type {Answers} */
  let answers = new Map();

  /** Rows for which every question they ask has been answered so that they apply. */
  guide.meant = () => rows.filter(({ needs }) => holds(needs, answers)).map(({ row }) => row);
  guide.said = () => fields.flatMap(({ number, text, inputs }) => {
    const chosen = answers.get(number);
    return chosen === undefined ? [] : [/** @type {[string, string]} */ ([text, words(inputs[chosen])])];
  });

  /** Ask only what still decides something; what nobody can choose now cannot be chosen. */
  const ask = () => {
    /** @type {Answers} */
    const chosen = new Map();
    for (const { number, inputs } of fields) {
      const option = inputs.findIndex((input) => input.checked);
      if (option >= 0) chosen.set(number, option);
    }
    const found = next(questions, impossible, rows.map(({ needs }) => needs), chosen);
    answers = found.answers;
    for (const { field, number, inputs } of fields) {
      field.hidden = !found.asked.has(number);
      for (const [option, input] of inputs.entries()) {
        input.checked = found.asked.has(number) && answers.get(number) === option;
        input.disabled = found.barred.has(`${number}:${option}`);
      }
    }
  };

  guide.parts.push(() => {
    ask();
    for (const { row, needs } of rows) row.classList.toggle("bs-off", !meets(needs, answers));
    // What has been answered need not be said again at every row.
    const meant = guide.meant();
    for (const { row } of rows) row.classList.toggle("bs-meant", meant.includes(row));
    // The way ends with the last step that is left. Chromium 156 forgets to look again at `:nth-last-child(1 of …)`.
    const steps = guide.left(".bs-flow > li");
    for (const [at, step] of steps.entries()) step.classList.toggle("bs-end", at === steps.length - 1);
  });
  guide.restores.push((asked) => {
    for (const { text, inputs } of fields) {
      for (const input of inputs) input.checked = words(input) === asked.get(text);
    }
  });
  if (form) {
    const remember = () => guide.remember(fields.map(({ text, inputs }) => {
      const chosen = inputs.find((input) => input.checked);
      return [text, chosen ? words(chosen) : ""];
    }));
    form.addEventListener("change", (event) => {
      if (/** @type {HTMLInputElement} */ (event.target).type !== "radio") return;
      guide.update();
      remember();
    });
    form.addEventListener("reset", () => setTimeout(() => { guide.update(); remember(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
})(banshiGuide);
