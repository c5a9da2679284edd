// Names of the city's dictionaries on the fill-in page: offered while one types, in characters, pinyin, initials or
// what people call them, and checked.
"use strict";
((page) => {
  if (!page.form) return;
  const { form } = page;
  const MOST = 12;
  /** @type {Record<string, string>} */
  const RULES = { materials: "X002", laws: "B001", fields: "X005" };
  const list = document.createElement("ul");
  list.id = "f-names";
  list.className = "bs-form__names";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "字典里的名称");
  list.hidden = true;
  /** @type {HTMLInputElement | HTMLTextAreaElement | null} */
  let owner = null;
  let chosen = -1;

  /** @param {string} sort */
  const rows = (sort) => banshiKnown.names[sort] || [];
  /** @param {string} text */
  const plain = (text) => text.toLowerCase().replace(/[^\u4e00-\u9fffa-z0-9]/g, "");
  /** @type {Form["offers"]} */
  const offers = (sort, text) => {
    const said = plain(text);
    if (!said) return [];
    /** @param {string[]} row */
    const rank = ([name, others, sounds]) => {
      if (plain(name) === said) return 0;
      if (others.split("、").some((other) => plain(other) === said)) return 1;
      if (plain(name).startsWith(said)) return 2;
      if (plain(name).includes(said)) return 3;
      if (plain(others).includes(said)) return 4;
      if (/^[a-z0-9]+$/.test(said) && sounds.split(" ").some((sound) => sound.startsWith(said))) return 5;
      return /^[a-z0-9]{2,}$/.test(said) && sounds.includes(said) ? 6 : 9;
    };
    return rows(sort).map((row) => /** @type {[number, string[]]} */ ([rank(row), row])).filter(([at]) => at < 9)
      .sort(([one, a], [two, b]) => one - two || a[0].length - b[0].length).slice(0, MOST).map(([, row]) => row);
  };
  /**
   * The name most like one that is not in the dictionary.
   * @param {string} sort
   * @param {string} text
   */
  const closest = (sort, text) => {
    const [first] = offers(sort, text);
    if (first) return first[0];
    const pairs = new Set([...text].slice(1).map((sign, at) => [...text][at] + sign));
    let [best, share] = ["", 0.5];
    for (const [name] of rows(sort)) {
      const theirs = [...name].slice(1).map((sign, at) => [...name][at] + sign);
      const both = 2 * theirs.filter((pair) => pairs.has(pair)).length / (pairs.size + theirs.length);
      if (both > share) [best, share] = [name, both];
    }
    return best;
  };
  /** @type {Form["unknown"]} */
  const unknown = (sort, text) => {
    const known = rows(sort);
    if (!known.length || known.some(([name]) => name === text || name === `中华人民共和国${text}`)) return ["", ""];
    const close = closest(sort, text);
    const meant = close && `是不是“${close}”？`;
    return [`没有“${text}”：${banshiKnown.rules[RULES[sort]] || ""}（${RULES[sort]}）${meant}`, close];
  };

  const close = () => {
    list.hidden = true;
    chosen = -1;
    if (owner) {
      owner.setAttribute("aria-expanded", "false");
      owner.removeAttribute("aria-activedescendant");
    }
  };
  /**
   * The part of a control that is one name: all of a line, or its line's first part.
   * @param {HTMLInputElement | HTMLTextAreaElement} input
   * @returns {[number, number]}
   */
  const part = (input) => {
    const at = input.selectionStart === null ? input.value.length : input.selectionStart;
    const start = input.value.lastIndexOf("\n", at - 1) + 1;
    const end = input.value.slice(start).search(/[\n｜|]/);
    return [start, end < 0 ? input.value.length : start + end];
  };
  /** @param {number} at */
  const mark = (at) => {
    const options = [...list.children];
    chosen = options.length ? (at + options.length) % options.length : -1;
    for (const [number, option] of options.entries()) option.setAttribute("aria-selected", String(number === chosen));
    if (owner && chosen >= 0) owner.setAttribute("aria-activedescendant", options[chosen].id);
    if (chosen >= 0) options[chosen].scrollIntoView({ block: "nearest" });
  };
  /** @param {string} name */
  const take = (name) => {
    if (!owner) return;
    const [start, end] = part(owner);
    owner.setRangeText(name, start, end, "end");
    close();
    owner.dispatchEvent(new Event("input", { bubbles: true }));
    owner.dispatchEvent(new Event("change", { bubbles: true }));
    close();
  };
  /** @param {HTMLInputElement | HTMLTextAreaElement} input */
  const offer = (input) => {
    const field = /** @type {HTMLElement} */ (input.closest("[data-names]"));
    const [start, end] = part(input);
    const text = input.value.slice(start, end);
    const found = offers(field.dataset.names || "", text).filter(([name]) => name !== text.trim());
    if (owner && owner !== input) close();
    owner = input;
    list.replaceChildren(...found.map(([name, others], at) => {
      const option = document.createElement("li");
      option.id = `f-name-${at}`;
      option.setAttribute("role", "option");
      option.dataset.name = name;
      option.append(name);
      if (others) {
        const small = document.createElement("small");
        small.textContent = others;
        option.append(" ", small);
      }
      return option;
    }));
    input.after(list);
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    chosen = -1;
  };

  /** @param {EventTarget | null} target */
  const named = (target) => target instanceof Element && target.closest("[data-names]") && target.matches("input, textarea")
    ? /** @type {HTMLInputElement | HTMLTextAreaElement} */ (target) : null;
  form.addEventListener("focusin", (event) => {
    const input = named(event.target);
    if (!input) return;
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      if (!input.matches("textarea") || name !== "role") input.setAttribute(name, value);
    }
  });
  form.addEventListener("input", (event) => {
    const input = named(event.target);
    if (input && !(/** @type {InputEvent} */ (event).isComposing)) offer(input);
  });
  form.addEventListener("compositionend", (event) => {
    const input = named(event.target);
    if (input) offer(input);
  });
  form.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing || named(event.target) !== owner) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") mark(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) take(/** @type {HTMLElement} */ (list.children[chosen]).dataset.name || "");
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  form.addEventListener("focusout", () => close());
  list.addEventListener("mousedown", (event) => {
    // The field must not lose the focus before the name is in it.
    event.preventDefault();
    const option = /** @type {Element} */ (event.target).closest("li");
    if (option) take(option.dataset.name || "");
  });

  Object.assign(page, { offers, unknown });
})(banshiForm);
