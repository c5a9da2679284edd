// What the fill-in page gives back: a file, a patch, a way to the host, and what the change weighs.
"use strict";
((page) => {
  if (!page.form) return;
  const { form, written, lists, rows } = page;
  const result = /** @type {HTMLTextAreaElement} */ (document.getElementById("f-result"));
  /** @param {string} name */
  const one = (name) => /** @type {HTMLElement} */ (form.querySelector(name));
  /** @param {string} name */
  const button = (name) => /** @type {HTMLButtonElement} */ (one(`[data-do=${name}]`));
  let patch = "";

  const fileName = () => page.opened ? page.opened.file
    : `matters/${written(one("[data-path=department]"))}/${written(one("[data-path=code]"))}.yml`;
  const stale = () => {
    result.value = patch = "";
    for (const made of ["save", "patch", "copy"]) button(made).disabled = true;
    one(".bs-form__host").hidden = true;
  };
  /**
   * Where a row or field of a place in the matter stands on the page.
   * @type {Form["fieldAt"]}
   */
  const fieldAt = (path) => {
    for (const list of lists) {
      const steps = (list.dataset.list || "").split(".");
      if (steps.some((step, at) => path[at] !== step)) continue;
      const row = page.rowsIn(list)[Number(path[steps.length])];
      const below = path.slice(steps.length + 1);
      const inside = row ? page.fields(row) : [];
      const exact = inside.find((field) => field.dataset.path === below.join(".")) || inside.find((field) => below.join(".").startsWith(`${field.dataset.path}.`));
      return exact || inside[0] || list;
    }
    const own = page.fields(form).filter((field) => !field.closest("[data-list]"));
    const names = [path.join("."), ...path.map((_, at) => path.slice(0, at + 1).join("."))];
    return own.find((field) => names.includes(field.dataset.path || "")) || own.find((field) => (field.dataset.path || "").startsWith(`${names[0]}.`)) || null;
  };
  /**
   * @param {Burden[]} burden
   */
  const weigh = (burden) => {
    const place = one(".bs-form__burden");
    const counts = ["加重", "减轻", "待判断", "中性"].map((label) => [label, burden.filter(({ kind }) => kind[1] === label).length]);
    const said = counts.filter(([, count]) => count).map(([label, count]) => `${label} ${count} 处`).join("，");
    const head = document.createElement("p");
    head.textContent = said ? `这次改动：${said}。` : "和原来的一样，没有改动。";
    const items = document.createElement("ul");
    for (const { path, kind: [, label, name], what } of burden) {
      const field = fieldAt(path);
      const list = field && field.closest("[data-list]");
      const heading = list && list.querySelector("h2");
      const own = field && field.matches("[data-path]") && field.querySelector("label, legend");
      const item = document.createElement("li");
      item.dataset.weight = label;
      const strong = document.createElement("strong");
      strong.textContent = label;
      const where = [heading && heading.textContent, own && own.firstChild && (own.firstChild.textContent || "").trim()].filter(Boolean).join(" · ");
      item.append(strong, " ", where && `${where}：`, name, what && `（${what}）`);
      items.append(item);
    }
    place.replaceChildren(head);
    if (items.children.length) place.append(items);
    const unclear = burden.some(({ kind }) => kind[1] === "待判断");
    const heavier = burden.some(({ kind }) => kind[1] === "加重");
    const note = document.createElement("p");
    note.textContent = [
      heavier ? "加重负担的，要在“修改记录”里写明改了什么、为什么、依据是什么、从哪天起，版本加 1；按“添一条修改记录”先写好一半。" : "",
      unclear ? "“待判断”的要看整份指南才知道轻重，提交以后由检查来算。" : "",
    ].filter(Boolean).join("");
    if (note.textContent) place.append(note);
    button("record").hidden = !burden.length || !page.opened;
    place.hidden = false;
  };
  /** @type {Form["outcome"]} */
  const outcome = () => {
    const before = page.opened ? page.opened.value : {};
    const { value, listed } = page.matter(before);
    if (!page.opened) {
      const text = `# yaml-language-server: $schema=../../../schema/matter.schema.json\n${page.onLines(value, 0).join("\n")}\n`;
      return { value, text, burden: null };
    }
    const steps = page.stepsTo(before, value, listed);
    const text = page.patched(page.opened.text, steps, page.orderAt(banshiKnown.orders));
    if (!page.same(page.valueOf(page.tree(text).root), value)) throw new Error("改动没法原样写进文件，请把改动分成几次做，或者用表格改。");
    return { value, text, burden: page.burden(before, value, listed, banshiKnown) };
  };
  /** @param {Outcome} made */
  const give = ({ text }) => {
    result.value = text;
    const name = `guides/${fileName()}`;
    const unchanged = page.opened && text === page.opened.text;
    patch = page.patch(name, page.opened ? page.opened.text : "", text);
    for (const made of ["save", "patch", "copy"]) button(made).disabled = Boolean(unchanged);
    const link = /** @type {HTMLAnchorElement} */ (one(".bs-form__host"));
    const edit = form.dataset.edit || "";
    const address = !edit || unchanged ? "" : page.opened ? edit + page.opened.file : page.host(edit, fileName(), text);
    link.hidden = !address;
    if (address) link.href = address;
    link.textContent = page.opened ? "在代码托管网站上改这个文件" : "在代码托管网站上新建这个文件";
    const ways = page.opened ? `请用它换掉 ${name}，再提交；或者把补丁发给管理员。` : `请存成 ${name}，再提交。`;
    const host = address && page.opened ? "在代码托管网站上改的，先按“复制内容”，到那里全选、粘贴、提交。" : "";
    one(".bs-form__told").textContent = unchanged ? "" : ways + host;
  };
  /**
   * @param {string} text
   * @param {string} name
   */
  const save = (text, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const copy = () => {
    result.select();
    // The old way also works on pages opened from disk.
    const done = document.execCommand("copy");
    one(".bs-form__told").textContent = done ? "已复制。" : "没有复制成，请自己选中下面的内容复制。";
  };
  const bare = () => fileName().split("/").pop() || "";
  /** A record of the change, half written: only its author knows why. */
  const record = () => {
    const version = one("[data-path=version]");
    const now = Math.max(Number(page.opened && page.opened.value.version) + 1, Number(written(version)) || 1);
    page.put(version, String(now));
    const list = /** @type {HTMLElement} */ (lists.find((item) => item.dataset.list === "changes"));
    const known = page.rowsIn(list).find((row) => page.saidIn(row, "version") === String(now));
    const row = known || rows.add(list);
    const today = new Date();
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    for (const [path, text] of [["version", String(now)], ["on", day]]) {
      const field = /** @type {HTMLElement | null} */ (row.querySelector(`[data-path="${path}"]`));
      if (field && !written(field)) page.put(field, text);
    }
    rows.number(list);
    return row;
  };

  Object.assign(page, {
    result: { stale, give, weigh, outcome, copy, record, fieldAt, saveFile: () => save(result.value, bare()), savePatch: () => save(patch, bare().replace(/\.yml$/, ".patch")) },
  });
})(banshiForm);
