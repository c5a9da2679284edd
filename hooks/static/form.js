// The fill-in page: a new guide, or one that is there, checked while people type, and given back.
"use strict";
((page) => {
  if (!page.form) return;
  const { form, fields, lists, rowsIn, control, isShown, wrong, rows, draft, result } = page;
  /** @param {string} name */
  const one = (name) => /** @type {HTMLElement} */ (form.querySelector(name));
  const arrange = () => {
    for (const field of fields(form)) field.hidden = !isShown(field);
  };
  /** @param {Element} element */
  const reveal = (element) => {
    const folded = /** @type {HTMLDetailsElement | null} */ (element.closest("details"));
    if (folded) folded.open = true;
    const row = element.closest(".bs-form__row");
    if (row) rows.fold(row, false);
  };
  /**
   * @param {HTMLElement} field
   * @param {string} text
   */
  const say = (field, text) => {
    const place = /** @type {HTMLElement} */ (field.querySelector(".bs-form__error"));
    place.textContent = text;
    place.hidden = !text;
    if (text && field.dataset.offer) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.do = "offer";
      button.textContent = `改成“${field.dataset.offer.split("\n")[1]}”`;
      place.append(" ", button);
    }
    for (const input of field.matches("fieldset") ? field.querySelectorAll("input") : [control(field)]) {
      if (text) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  };
  /** @returns {[HTMLElement, string][]} */
  const faults = () => {
    arrange();
    const found = /** @type {[HTMLElement, string][]} */ (fields(form).map((field) => [field, wrong(field)]));
    for (const [field, text] of found) say(field, text);
    for (const list of lists) {
      const few = rowsIn(list).length < Number(list.dataset.count) ? "至少要写一条。" : "";
      const place = /** @type {HTMLElement} */ (list.querySelector(":scope > .bs-form__error"));
      place.textContent = few;
      place.hidden = !few;
      found.push([list, few]);
    }
    return found.filter(([, text]) => text);
  };
  /**
   * What the standard objects to in the whole, where the fields alone had nothing to say.
   * @param {Fields} value
   * @returns {[HTMLElement, string][]}
   */
  const objections = (value) => page.judge(value, banshiKnown.schema).map(([path, text]) => {
    const field = result.fieldAt(path) || one(".bs-form__section");
    if (field.matches("[data-path]")) say(field, text);
    return [field, text];
  });
  /** @param {[HTMLElement, string][]} found */
  const summarize = (found) => {
    const place = one(".bs-form__summary");
    place.textContent = found.length ? `还有 ${found.length} 处要改：` : "写法没有问题，文件已经生成。";
    const items = found.slice(0, 30).map(([field, text]) => {
      const link = document.createElement("a");
      const list = field.closest("[data-list]");
      const named = field.matches("[data-path]") && field.querySelector("label, legend");
      const label = named && named.firstChild ? (named.firstChild.textContent || "").trim() : "";
      const heading = list && list.querySelector("h2");
      link.textContent = `${[heading && heading.textContent, label].filter(Boolean).join(" · ")}：${text}`;
      const target = field.matches("[data-path]") && !field.matches("fieldset") ? control(field) : field;
      link.href = `#${target.id}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        reveal(field);
        const aim = field.matches("[data-path]") ? control(field) : field.querySelector("button[data-do=add]");
        if (aim) aim.focus();
      });
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    if (items.length) {
      const list = document.createElement("ul");
      list.append(...items);
      place.append(list);
    }
  };
  const finish = () => {
    let found = faults();
    result.stale();
    one(".bs-form__burden").hidden = true;
    try {
      if (!found.length) found = objections(page.matter(page.opened ? page.opened.value : {}).value);
      if (!found.length) {
        const made = result.outcome();
        result.give(made);
        if (made.burden) result.weigh(made.burden);
      }
      summarize(found);
    } catch (error) {
      one(".bs-form__summary").textContent = error instanceof Error ? error.message : String(error);
    }
    one(".bs-form__summary").focus();
  };

  // Opening what is there.
  /** @param {string} text */
  const told = (text) => {
    const place = one(".bs-form__opened");
    place.textContent = text;
    place.hidden = !text;
  };
  /** @param {boolean} open */
  const fold = (open) => {
    for (const section of form.querySelectorAll("details")) section.open = open || section.id === "general";
    for (const row of lists.flatMap(rowsIn)) rows.fold(row, !open);
  };
  const lock = () => {
    for (const path of ["code", "department"]) {
      const field = control(one(`[data-path=${path}]`));
      if (field instanceof HTMLInputElement) field.readOnly = true;
      else if (field instanceof HTMLSelectElement) field.disabled = true;
    }
    one("[data-do=code]").hidden = true;
  };
  /**
   * @param {string} text
   * @param {string} file
   */
  const begin = (text, file) => {
    try {
      page.begin(text, file);
    } catch (error) {
      told(error instanceof Error ? error.message : String(error));
      return;
    }
    const opened = /** @type {Opened} */ (page.opened);
    lock();
    fold(false);
    told(`正在改“${opened.value.name}”（${opened.code}）。只有您改过的地方会变，其余一个字不动。`);
    resume();
    arrange();
  };
  /** @param {string} code */
  const call = async (code) => {
    told("正在打开……");
    const text = await page.fetchText(code);
    if (text) begin(text, "");
    else told(banshiKnown.codes[code] ? "这里没有带上指南的原文（终端和预览都不带）。请用“打开电脑上的文件”，或者到正式的网站上改。" : `没有编码是“${code}”的事项，请核对编码。`);
  };
  const resume = () => {
    const { first, others } = draft.restore();
    const place = one(".bs-form__draft");
    place.replaceChildren();
    if (first) {
      draft.adopt(first[0], first[1]);
      const old = page.opened && first[1].base !== page.opened.text;
      place.append(old ? "上次没有写完的内容还在，可是这份指南后来改过了，请逐项核对。" : "上次没有写完的内容还在，接着写就行。", "不要了，在最下面按“清空，重新填”。");
    }
    for (const [key, { at }] of others) {
      const line = document.createElement("p");
      line.append(`另外有一份 ${new Date(at).toLocaleString("zh-CN")} 没写完的草稿，可能开在别的窗口里。`);
      for (const [act, words] of [["adopt", "改用这一份"], ["discard", "删掉这一份"]]) {
        const button = document.createElement("button");
        button.type = "button";
        Object.assign(button.dataset, { do: act, key });
        button.textContent = words;
        line.append(" ", button);
      }
      place.append(line);
    }
    place.hidden = !place.childNodes.length;
  };
  const start = () => {
    for (const list of lists) {
      if (Number(list.dataset.count) && !rowsIn(list).length) rows.add(list);
      rows.number(list);
    }
    arrange();
  };
  const clear = () => {
    clearTimeout(timer);
    draft.forget();
    if (page.opened) page.open(page.opened.value);
    else {
      form.reset();
      rows.clear();
      start();
    }
    for (const field of fields(form)) say(field, "");
    one(".bs-form__draft").hidden = true;
    one(".bs-form__burden").hidden = true;
    one(".bs-form__summary").textContent = "";
    result.stale();
    arrange();
  };

  let timer = 0;
  form.addEventListener("input", (event) => {
    if (!(/** @type {Element} */ (event.target).closest("[data-path]"))) return;
    arrange();
    result.stale();
    clearTimeout(timer);
    timer = window.setTimeout(draft.keep, 300);
  });
  form.addEventListener("change", (event) => {
    const field = /** @type {Element} */ (event.target).closest("[data-path]");
    if (!field) return;
    say(field, wrong(field));
    const list = field.closest("[data-list]");
    if (list) rows.number(list);
    clearTimeout(timer);
    draft.keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  /** @type {Record<string, (pressed: HTMLButtonElement) => void>} */
  const ACTS = {
    add: (pressed) => {
      const row = rows.add(/** @type {HTMLElement} */ (pressed.closest("[data-list]")));
      arrange();
      control(row).focus();
      result.stale();
    },
    drop: (pressed) => {
      const list = rows.drop(/** @type {HTMLElement} */ (pressed.closest(".bs-form__row")));
      /** @type {HTMLElement} */ (list.querySelector("[data-do=add]")).focus();
      result.stale();
      draft.keep();
    },
    row: (pressed) => {
      const row = /** @type {HTMLElement} */ (pressed.closest(".bs-form__row"));
      rows.fold(row, !row.hasAttribute("data-folded"));
    },
    up: (pressed) => shift(pressed, -1),
    down: (pressed) => shift(pressed, 1),
    check: finish,
    save: result.saveFile,
    patch: result.savePatch,
    copy: result.copy,
    record: () => {
      const row = result.record();
      reveal(row);
      result.stale();
      draft.keep();
      const field = /** @type {HTMLElement} */ (row.querySelector('[data-path="summary"]'));
      control(field).focus();
    },
    code: () => {
      const [code, said] = page.freeCode();
      const field = one("[data-path=code]");
      if (code) page.put(field, code);
      say(field, code ? wrong(field) : said);
      if (code && said) told(said);
      control(field).focus();
      draft.keep();
    },
    offer: (pressed) => {
      const field = /** @type {HTMLElement} */ (pressed.closest("[data-path]"));
      const [was, now] = (field.dataset.offer || "\n").split("\n");
      const input = control(field);
      input.value = input.value.split("\n").map((line) => line.trim() === was || line.trim().startsWith(`${was}｜`) ? line.replace(was, now) : line).join("\n");
      input.focus();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    open: () => {
      const code = /** @type {HTMLInputElement} */ (document.getElementById("f-open")).value.trim().toUpperCase();
      if (/^[0-9A-Z]{12}$/.test(code)) location.search = `?code=${code}`;
      else told("编码要写满 12 位数字或大写字母，在事项页面最下面可以看到。");
    },
    unfold: () => fold(true),
    fold: () => fold(false),
    adopt: (pressed) => {
      const key = pressed.dataset.key || "";
      const { others } = draft.restore();
      const found = others.find(([one]) => one === key);
      if (found) draft.adopt(key, found[1]);
      /** @type {HTMLElement} */ (pressed.closest("p")).remove();
      arrange();
    },
    discard: (pressed) => {
      draft.drop(pressed.dataset.key || "");
      /** @type {HTMLElement} */ (pressed.closest("p")).remove();
    },
    clear: () => { if (confirm("清空后不能恢复，确定吗？")) clear(); },
  };
  /**
   * @param {HTMLButtonElement} pressed
   * @param {number} by
   */
  const shift = (pressed, by) => {
    const row = /** @type {HTMLElement} */ (pressed.closest(".bs-form__row"));
    rows.move(row, by);
    const other = /** @type {HTMLButtonElement} */ (row.querySelector(`[data-do=${by < 0 ? "down" : "up"}]`));
    (pressed.disabled ? other : pressed).focus();
    result.stale();
    draft.keep();
  };
  form.addEventListener("click", (event) => {
    const pressed = /** @type {Element} */ (event.target).closest("button[data-do]");
    if (pressed instanceof HTMLButtonElement) ACTS[pressed.dataset.do || ""](pressed);
  });
  /** @type {HTMLInputElement} */ (document.getElementById("f-file")).addEventListener("change", async (event) => {
    const [file] = /** @type {HTMLInputElement} */ (event.target).files || [];
    if (file) begin(await file.text(), "");
  });
  addEventListener("hashchange", () => {
    const aim = document.getElementById(location.hash.slice(1));
    if (aim) reveal(aim);
  });

  const code = new URLSearchParams(location.search).get("code") || "";
  if (code) call(code);
  else resume();
  start();
})(banshiForm);
