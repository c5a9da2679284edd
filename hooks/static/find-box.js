// Search, part 4: the boxes. The data is fetched when somebody first touches a box; results drop down as a list to
// choose from (combobox of the ARIA Authoring Practices). Texts only ever enter the page as text.
"use strict";
(function (find) {
  const SHOWN = 6;
  let loading = null;

  /** An element with attributes and children. */
  const set = (element, attributes) => Object.entries(attributes).forEach((pair) => element.setAttribute(...pair));
  find.make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    set(element, attributes);
    element.append(...children);
    return element;
  };

  /** The index, once; rejected when the data is not there. */
  find.load = () => loading || (loading = new Promise((done, failed) => {
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
  }));

  /** A text with the letters that counted marked. */
  find.marked = (text, marks) => {
    const parts = document.createDocumentFragment();
    if (!marks || marks.length !== text.length) return parts.append(text), parts;
    for (let at = 0, end; at < text.length; at = end) {
      for (end = at + 1; end < text.length && marks[end] === marks[at]; end += 1);
      const part = text.slice(at, end);
      parts.append(marks[at] ? find.make("mark", {}, part) : part);
    }
    return parts;
  };
  find.spoken = ({ alias, aliasMarks }) => alias ? [find.make("em", {}, "俗称：", find.marked(alias, aliasMarks))] : [];
  find.address = ({ entry }) => new URL(entry.url, __md_scope).href;
  find.call = () => {
    const line = document.querySelector(".bs-foot__call");
    return line ? "，或者拨打" + line.textContent.trim() : "";
  };
  find.broken = () => "搜索暂时用不了，请按部门找" + find.call() + "。";
  find.none = () => "没有找到完全匹配的事项，换个说法试试" + find.call() + "。";

  /** Runs `answer` on what is typed, never while a word is being composed. */
  find.listen = (input, answer) => {
    input.addEventListener("input", (event) => event.isComposing || answer());
    input.addEventListener("compositionend", answer);
  };

  const attach = (form, number) => {
    const input = form.querySelector("input");
    const list = find.make("div", { id: "bs-options-" + number, role: "listbox", "aria-label": "相关事项" });
    const status = find.make("p", { role: "status" });
    const popup = find.make("div", { class: "bs-popup", hidden: "" }, list, status);
    form.append(popup);
    set(input, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id });
    let active = -1;

    const choose = (at) => {
      active = at;
      [...list.children].forEach((option, nth) => option.setAttribute("aria-selected", nth === at));
      if (at < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    };
    const open = (on) => {
      popup.hidden = !on;
      input.setAttribute("aria-expanded", on && list.children.length > 0);
      if (!on) choose(-1);
    };
    const go = (option) => location.assign(option.dataset.url);
    const show = (index) => {
      if (!input.value.trim()) return open(false);
      const { hits, weak } = find.search(index, input.value);
      const others = find.beside(index, input.value);
      const shown = [...hits.slice(0, SHOWN), ...others];
      list.replaceChildren(...shown.map((hit, at) => {
        const option = find.make("div", { role: "option", id: list.id + "-" + at },
          find.make("b", {}, find.marked(hit.entry.name, hit.marks)), ...find.spoken(hit),
          find.make("small", {}, hit.entry.kind || hit.entry.department[1]));
        option.dataset.url = find.address(hit);
        return option;
      }));
      choose(-1);
      status.textContent = weak && !others.length ? find.none() : "找到 " + shown.length + (hits.length > SHOWN ? " 项以上" : " 项") + "，按上下键选择";
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
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
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
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
    form.addEventListener("submit", (event) => {
      if (input.value.trim()) return;
      // On a phone the box is folded away behind its button.
      event.preventDefault();
      input.focus();
    });
  };
  document.querySelectorAll(".bs-search, .bs-find").forEach(attach);
})(banshiFind);
