// Search, part 7: the boxes. The data is fetched when somebody first touches a box; results drop down as a list to
// choose from (combobox of the ARIA Authoring Practices). Texts only ever enter the page as text.
"use strict";
((find) => {
  const SHOWN = 6;
  /** @type {Promise<MatterIndex> | undefined} */
  let loading;

  /**
   * @param {Element} element
   * @param {Attributes} attributes
   */
  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  /** An element with attributes and children. */
  find.make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    set(element, attributes);
    element.append(...children);
    return element;
  };

  /**
   * The index, once; rejected when the data is not there.
   * @returns {Promise<MatterIndex>}
   */
  const fetched = () => new Promise((done, failed) => {
    const script = find.make("script", { src: new URL("search-data.js", __md_scope) });
    script.onload = () => {
      try {
        done(find.build(banshiData));
      } catch (error) {
        failed(error);
      }
    };
    script.onerror = failed;
    document.head.append(script);
  });
  find.load = () => {
    loading = loading || fetched();
    return loading;
  };

  /** A text with the letters that counted marked. */
  find.marked = (text, marks) => {
    const parts = document.createDocumentFragment();
    if (!marks || marks.length !== text.length) parts.append(text);
    else for (let at = 0, end = 0; at < text.length; at = end) {
      for (end = at + 1; end < text.length && marks[end] === marks[at]; end += 1);
      const part = text.slice(at, end);
      parts.append(marks[at] ? find.make("mark", {}, part) : part);
    }
    return parts;
  };
  find.spoken = ({ alias, aliasMarks }) => alias ? [find.make("em", {}, "说法：", find.marked(alias, aliasMarks))] : [];
  find.address = ({ entry }) => new URL(entry.url, __md_scope).href;
  find.call = () => {
    const line = document.querySelector(".bs-foot__call");
    return line ? `，或者拨打${line.textContent.trim()}` : "";
  };
  find.broken = () => `搜索暂时用不了，请按部门找${find.call()}。`;

  /**
   * Facts of a matter, from a file of its own.
   * @param {string} code
   * @returns {Promise<Record<string, string>>}
   */
  const facts = (code) => new Promise((done) => {
    const script = find.make("script", { src: new URL(`matters/${code}.js`, __md_scope) });
    script.onload = () => done(find.facts.get(code) || {});
    script.onerror = () => done({});
    document.head.append(script);
  });
  find.facts = new Map();
  /** The fact a question asks for, once it is there: its words, and the place on the page that says it. */
  find.tell = ({ read, hits }, told) => {
    const [hit] = hits;
    const { intents: [intent], section, region } = read;
    if (!section || !hit || !hit.entry.department) return;
    const show = (/** @type {Record<string, string>} */ known) => {
      const text = known[`${intent} ${region}`] || known[intent];
      if (text) told({ intent, text: `${intent}：${text}`, url: `${find.address(hit)}#${section}` });
    };
    const { code } = hit.entry;
    const known = find.facts.get(code);
    if (known) show(known);
    else facts(code).then(show);
  };

  /** Runs `answer` on what is typed, never while a word is being composed. */
  find.listen = (input, answer) => {
    input.addEventListener("input", (event) => /** @type {InputEvent} */ (event).isComposing || answer());
    input.addEventListener("compositionend", answer);
  };

  /**
   * @param {HTMLElement} form
   * @param {number} number
   */
  const attach = (form, number) => {
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const list = find.make("div", { id: `bs-options-${number}`, role: "listbox", "aria-label": "相关事项" });
    const status = find.make("p", { role: "status" });
    const popup = find.make("div", { class: "bs-popup", hidden: "" }, list, status);
    form.append(popup);
    set(input, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id });
    let active = -1;

    /** @param {number} at */
    const choose = (at) => {
      active = at;
      [...list.children].forEach((option, nth) => { option.setAttribute("aria-selected", nth === at); });
      if (at < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    };
    /** @param {boolean} on */
    const open = (on) => {
      popup.hidden = !on;
      input.setAttribute("aria-expanded", on && list.children.length > 0);
      if (!on) choose(-1);
    };
    /** @param {Element | null} option */
    const go = (option) => {
      if (!option) return;
      // As if it were a link: a terminal shows a telephone number instead of dialling it.
      const link = find.make("a", { href: /** @type {HTMLElement} */ (option).dataset.url || "" });
      form.append(link);
      link.click();
      link.remove();
    };
    /** @param {MatterIndex} index */
    const show = (index) => {
      if (!input.value.trim()) return open(false);
      const found = find.answer(index, input.value);
      const shown = [...found.hits.slice(0, SHOWN), ...found.beside];
      list.replaceChildren(...shown.map((hit, at) => {
        const option = find.make("div", { role: "option", id: `${list.id}-${at}` },
          find.make("b", {}, find.marked(hit.entry.name, hit.marks)), ...find.spoken(hit),
          find.make("small", {}, /** @type {string} */ (hit.entry.kind || hit.entry.department && hit.entry.department[1])));
        option.dataset.url = find.address(hit);
        return option;
      }));
      find.tell(found, ({ text, url }) => {
        const [first] = /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children);
        if (!first || first.dataset.url !== find.address(found.hits[0])) return;
        first.append(find.make("small", { class: "bs-fact" }, text));
        first.dataset.url = url;
      });
      choose(-1);
      const count = `找到 ${shown.length}${found.hits.length > SHOWN ? " 项以上" : " 项"}，选一个`;
      status.textContent = [...find.says(index, found), ...(found.state === "found" ? [count] : [])].join("");
      open(true);
    };
    const answer = () => find.load().then(show, () => {
      list.replaceChildren();
      status.textContent = find.broken();
      open(input.value.trim() !== "");
    });

    input.addEventListener("focus", () => find.load().catch(() => {}), { once: true });
    find.listen(input, answer);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      const count = list.children.length;
      const step = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
      // The theme has shortcuts of single letters.
      event.stopPropagation();
      if (event.key === "Escape" && !popup.hidden) open(false);
      else if (step && popup.hidden) answer();
      // Round the list and through the box itself, which is number -1.
      else if (step && count) choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
      else if (event.key === "Enter" && active >= 0) go(list.children[active]);
      else return;
      event.preventDefault();
    });
    // A press must not take the focus away before the click arrives.
    popup.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => go(/** @type {Element} */ (event.target).closest("[role=option]")));
    form.addEventListener("focusout", (event) => form.contains(/** @type {Node | null} */ (event.relatedTarget)) || open(false));
    form.addEventListener("submit", (event) => {
      if (input.value.trim()) return;
      // On a phone the box is folded away behind its button.
      event.preventDefault();
      input.focus();
    });
  };
  document.querySelectorAll(".bs-search, .bs-find").forEach(attach);
})(banshiFind);
