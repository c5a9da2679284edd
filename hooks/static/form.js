// The page on which a new matter is filled in: checks while people type, keeps a draft, gives back a guide file.
"use strict";
(function () {
  const form = document.querySelector(".bs-form");
  if (!form) return;
  const KEY = "banshi-form";
  const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/;
  // What may stand without quotes: begins with a Chinese character and holds no sign that means anything.
  const PLAIN = /^[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9，。、；？！（）〔〕《》“”·%]*$/;
  const fields = (scope) => [...scope.querySelectorAll("[data-path]")];
  const lists = [...form.querySelectorAll("[data-list]")];
  const result = document.getElementById("f-result");
  const one = (name) => form.querySelector(name);
  const half = (text) => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const control = (field) => field.querySelector("input, select, textarea");
  /** What is in a field: a text, or the texts that are ticked. */
  const raw = (field) => field.dataset.kind === "choices"
    ? [...field.querySelectorAll("input:checked")].map((box) => box.value)
    : half(control(field).value.replace(/\r\n?/g, "\n").replace(/\t/g, " ")).trim();
  const isEmpty = (field) => !raw(field).length;
  const scopeOf = (field) => field.closest(".bs-form__row") || form;
  const mates = (field) => fields(scopeOf(field)).filter((other) => scopeOf(other) === scopeOf(field));
  const mate = (field, path) => mates(field).find((other) => other.dataset.path === path);

  // Fields that depend on others.
  const isShown = (field) => {
    if (!field.dataset.of) return true;
    const other = mate(field, field.dataset.of);
    const said = other ? raw(other) : "";
    return "is" in field.dataset ? said === field.dataset.is : said !== field.dataset.not;
  };
  const arrange = () => fields(form).forEach((field) => { field.hidden = !isShown(field); });

  // Questions and their options, which situations speak of.
  const questions = () => {
    const found = new Map();
    for (const row of rowsOf("questions")) {
      const name = raw(row.querySelector("[data-path=name]"));
      if (name) found.set(name, split(raw(row.querySelector("[data-path=options]"))));
    }
    return found;
  };
  const rowsOf = (path) => {
    const list = lists.find((item) => item.dataset.list === path);
    return list ? [...list.querySelectorAll(".bs-form__row")] : [];
  };
  const split = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
  const situation = (text) => {
    const known = questions();
    const value = {};
    for (const line of split(text)) {
      const name = [...known.keys()].find((item) => line.startsWith(item) && /^\s*[=＝:：]/.test(line.slice(item.length)));
      if (!name) return [null, "“" + line + "”要写成“问题=选项”，问题先在“情形”里写。现有的问题：" + ([...known.keys()].join("、") || "没有") + "。"];
      const said = line.slice(name.length).replace(/^\s*[=＝:：]\s*/, "");
      const chosen = known.get(name).includes(said) ? [said] : said.split(/[、，,]|或者|或/).map((item) => item.trim()).filter(Boolean);
      const strange = chosen.filter((item) => !known.get(name).includes(item));
      if (strange.length || !chosen.length) return [null, "“" + (strange[0] || line) + "”不是“" + name + "”的选项，可以写：" + known.get(name).join("、") + "。"];
      value[name] = chosen.length > 1 ? chosen : chosen[0];
    }
    return [value, ""];
  };

  // What is wrong with a field, as a sentence; "" for nothing.
  const MEASURE = /^(\d+)(分钟|小时|日|个工作日|个月|年)$/;
  const wrong = (field) => {
    const { path, kind, pattern, expect, longest, least, most, needs } = field.dataset;
    const value = raw(field);
    if (!isShown(field)) return "";
    if (!value.length) {
      const group = needs && mates(field).some((other) => other.dataset.path.startsWith(needs + ".") && !isEmpty(other));
      const must = "must" in field.dataset && !isEmpty(mate(field, field.dataset.of));
      return "required" in field.dataset || must || group ? "这一项要填写。" : "";
    }
    const texts = kind === "lines" ? split(value) : kind === "choices" ? [] : [value];
    if (texts.some((text) => HIDDEN.test(text))) return "里面有看不见的字符，多半是复制时带进来的，请重新输入。";
    if (kind === "situation") return situation(value)[1];
    if (kind === "integer") {
      if (!/^(0|[1-9]\d{0,8})$/.test(value)) return "要写整数。";
      return least && (+value < +least || +value > +most) ? "要在 " + least + " 到 " + most + " 之间。" : "";
    }
    if (longest && texts.some((text) => [...text].length > +longest)) return "太长了，最多 " + longest + " 个字。";
    if (pattern && texts.some((text) => !new RegExp(pattern, "u").test(text))) return "写法不对：" + expect.replace(/并?加英文双引号/g, "").replace(/"/g, "") + "。";
    if (kind === "lines" && new Set(texts).size < texts.length) return "有两行写得一样。";
    return special(field, path, value);
  };
  const special = (field, path, value) => {
    const said = (name) => { const other = mate(field, name); return other ? raw(other) : ""; };
    const list = field.closest("[data-list]");
    if (path === "code" && !list) {
      const segment = one("[data-path=kind] option:checked").dataset.segment;
      if (segment && value.slice(2, 4) !== segment) return "第 3、4 位要和事项类型一致，应当是 " + segment + "。";
      if (value.endsWith("00Y")) return "以 00Y 结尾的是目录，不能作为事项。";
    }
    if (path === "time_limit.promised") {
      const [law, own] = [said("time_limit.statutory").match(MEASURE), value.match(MEASURE)];
      if (law && own && law[2] === own[2] && +own[1] > +law[1]) return "承诺时限不能比法定时限长。";
    }
    if (/(^|\.)(article|number|document)$/.test(path)) {
      const near = (name) => said(path.replace(/[a-z]+$/, name));
      if (path.endsWith("article") && !near("law")) return "条款要和法律法规一起写。";
      if (path.endsWith("number") && !near("document")) return "文号要和规章或文件一起写。";
      if (path.endsWith("document") && near("law")) return "法律法规和文件只写一个，请分成两条。";
    }
    if (list && list.dataset.list === "materials" && path === "any_of" && said("name")) return "写了材料名称就不写“任选其一”。";
    return path === "any_of" && split(value).length < 2 ? "至少写两种，一行一种。" : "";
  };
  /** What is wrong with a whole row, said at its first field. */
  const wrongRow = (row) => {
    const list = row.closest("[data-list]").dataset.list;
    const said = (path) => { const field = row.querySelector('[data-path="' + path + '"]'); return field ? raw(field) : ""; };
    if (list === "materials" && !said("name") && !said("any_of")) return "材料名称和“任选其一”要写一个。";
    for (const before of ["", "basis."]) {
      const filled = ["article", "number", "note"].some((name) => (before || list === "legal_basis") && said(before + name));
      if (filled && !said(before + "law") && !said(before + "document")) return "依据要写法律法规或者文件的名称。";
    }
    return list === "legal_basis" && !said("law") && !said("document") ? "依据要写法律法规或者文件的名称。" : "";
  };

  const say = (field, text) => {
    const place = field.querySelector(".bs-form__error");
    place.textContent = text;
    place.hidden = !text;
    for (const input of field.matches("fieldset") ? field.querySelectorAll("input") : [control(field)]) {
      if (text) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  };

  // Rows.
  const number = (list) => [...list.querySelectorAll(".bs-form__row")].forEach((row, at) => {
    row.firstElementChild.textContent = "第 " + (at + 1) + " 条";
  });
  let made = 0;
  const add = (list) => {
    const row = list.querySelector("template").content.firstElementChild.cloneNode(true);
    made += 1;
    for (const element of row.querySelectorAll("[id], [for], [aria-describedby]")) {
      for (const name of ["id", "for", "aria-describedby"]) {
        const said = element.getAttribute(name);
        if (said) element.setAttribute(name, said.split(" ").map((item) => item + "-" + made).join(" "));
      }
    }
    list.querySelector(".bs-form__rows").append(row);
    number(list);
    return row;
  };

  // The matter as a value.
  const typed = (field) => {
    const value = raw(field);
    if (field.dataset.kind === "boolean") return value === "true";
    if (field.dataset.kind === "integer") return +value;
    if (field.dataset.kind === "lines") return split(value);
    return field.dataset.kind === "situation" ? situation(value)[0] : value;
  };
  const put = (target, path, value) => {
    const keys = path.split(".");
    const last = keys.pop();
    keys.reduce((inner, key) => (inner[key] = inner[key] || {}), target)[last] = value;
  };
  const read = (scope) => {
    const value = {};
    for (const field of fields(scope)) {
      if (scope === form && field.closest("[data-list]")) continue;
      if (isShown(field) && !isEmpty(field)) put(value, field.dataset.path, typed(field));
    }
    return value;
  };
  const matter = () => {
    const value = read(form);
    for (const list of lists) {
      const rows = [...list.querySelectorAll(".bs-form__row")].map(read).filter((row) => Object.keys(row).length);
      const shape = list.dataset.shape;
      if (!rows.length && !("keep" in list.dataset)) continue;
      put(value, list.dataset.list, shape === "map" ? Object.fromEntries(rows.map((row) => [row.name, row.options || []]))
        : rows.map((row) => shape === "texts" || (shape === "mixed" && !row.when) ? row.text : row));
    }
    return Object.fromEntries(form.dataset.order.split(" ").filter((key) => key in value).map((key) => [key, value[key]]));
  };

  // The matter as YAML, of which nothing but maps, lists and quoted texts is used.
  const scalar = (value) => typeof value !== "string" || PLAIN.test(value) ? String(value) : JSON.stringify(value);
  const entry = (head, value, pad) => {
    if (typeof value !== "object") return pad + head + " " + scalar(value) + "\n";
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item !== "object")) return pad + head + " [" + value.map(scalar).join(", ") + "]\n";
      return pad + head + "\n" + value.map((item) => typeof item === "object"
        ? pad + "  - " + yaml(item, pad + "    ").trimStart() : entry("-", item, pad + "  ")).join("");
    }
    return pad + head + "\n" + yaml(value, pad + "  ");
  };
  const key = (text) => /^[a-z_]+$/.test(text) ? text : scalar(text);
  const yaml = (value, pad) => Object.entries(value).map(([name, inner]) => entry(key(name) + ":", inner, pad)).join("");

  const fileName = () => "matters/" + raw(one("[data-path=department]")) + "/" + raw(one("[data-path=code]")) + ".yml";
  /** Where a new file is made on the host; those that take its text by the address get it, if it is not too long. */
  const host = (edit, name, text) => {
    const found = edit.match(/^(https:\/\/([^/]+)\/.+?)\/(-\/)?(?:edit|blob|tree)\/(.+?)\/?$/);
    if (!found) return "";
    const [, repository, where, dash, branch] = found;
    if (dash) return repository + "/-/new/" + branch + "?file_name=" + encodeURIComponent(name);
    const folder = name.slice(0, name.lastIndexOf("/"));
    const address = repository + "/new/" + branch + "/" + folder + "?filename=" + encodeURIComponent(name.slice(folder.length + 1));
    const whole = address + "&value=" + encodeURIComponent(text);
    return where === "github.com" && whole.length < 8000 ? whole : address;
  };

  const check = () => {
    arrange();
    const faults = [];
    for (const field of fields(form)) {
      const row = field.closest(".bs-form__row");
      const first = row && row.querySelector("[data-path]") === field;
      const text = wrong(field) || (first ? wrongRow(row) : "");
      say(field, text);
      if (text) faults.push([field, text]);
    }
    for (const list of lists) {
      const place = list.querySelector(":scope > .bs-form__error");
      const few = list.querySelectorAll(".bs-form__row").length < +list.dataset.count;
      place.textContent = few ? "至少要写一条。" : "";
      place.hidden = !few;
      if (few) faults.push([list, "至少要写一条。"]);
    }
    return faults;
  };
  const summarize = (faults) => {
    const place = one(".bs-form__summary");
    place.textContent = faults.length ? "还有 " + faults.length + " 处要改：" : "写法没有问题，文件已经生成。";
    const items = faults.slice(0, 30).map(([field, text]) => {
      const link = document.createElement("a");
      const list = field.closest("[data-list]");
      const label = field.matches("[data-path]") ? field.querySelector("label, legend").firstChild.textContent.trim() : "";
      link.textContent = [list ? list.querySelector("h2").textContent : "", label].filter(Boolean).join(" · ") + "：" + text;
      const target = field.matches("[data-path]") && !field.matches("fieldset") ? control(field) : field;
      link.href = "#" + target.id;
      link.addEventListener("click", (event) => { event.preventDefault(); (field.matches("[data-path]") ? control(field) : field.querySelector("[data-do=add]")).focus(); });
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    if (items.length) {
      const found = document.createElement("ul");
      found.append(...items);
      place.append(found);
    }
  };
  const stale = () => {
    result.value = "";
    for (const name of ["save", "copy"]) one("[data-do=" + name + "]").disabled = true;
    one(".bs-form__host").hidden = true;
  };
  const finish = () => {
    const faults = check();
    stale();
    summarize(faults);
    if (!faults.length) {
      result.value = "# yaml-language-server: $schema=../../../schema/matter.schema.json\n" + yaml(matter(), "");
      for (const name of ["save", "copy"]) one("[data-do=" + name + "]").disabled = false;
      const address = form.dataset.edit ? host(form.dataset.edit, fileName(), result.value) : "";
      one(".bs-form__host").hidden = !address;
      if (address) one(".bs-form__host").href = address;
      one(".bs-form__told").textContent = "请存成 guides/" + fileName() + "，再提交。";
    }
    one(".bs-form__summary").focus();
  };

  // The draft. A browser that keeps nothing makes no trouble.
  const kept = (work) => { try { return work(localStorage); } catch { return null; } };
  const content = (scope) => fields(scope).filter((field) => scope !== form || !field.closest("[data-list]"))
    .map((field) => [field.dataset.path, raw(field)]).filter(([, value]) => value.length);
  const fill = (scope, values) => {
    for (const [path, value] of values) {
      const field = fields(scope).find((item) => item.dataset.path === path && (scope !== form || !item.closest("[data-list]")));
      if (!field) continue;
      if (Array.isArray(value)) field.querySelectorAll("input").forEach((box) => { box.checked = value.includes(box.value); });
      else control(field).value = value;
    }
  };
  const keep = () => kept((store) => store.setItem(KEY, JSON.stringify({
    own: content(form), rows: lists.map((list) => [list.dataset.list, [...list.querySelectorAll(".bs-form__row")].map(content)]),
  })));
  const restore = () => {
    const text = kept((store) => store.getItem(KEY));
    if (!text) return;
    try {
      const draft = JSON.parse(text);
      fill(form, draft.own);
      for (const [path, rows] of draft.rows) {
        const list = lists.find((item) => item.dataset.list === path);
        if (list) rows.forEach((row) => fill(add(list), row));
      }
      const told = one(".bs-form__draft");
      told.textContent = "上次没有写完的内容还在，接着写就行。不要了，在最下面按“清空，重新填”。";
      told.hidden = false;
    } catch {
      kept((store) => store.removeItem(KEY));
    }
  };

  let timer = 0;
  form.addEventListener("input", () => {
    arrange();
    stale();
    clearTimeout(timer);
    timer = setTimeout(keep, 300);
  });
  form.addEventListener("change", (event) => {
    const field = event.target.closest("[data-path]");
    if (field) say(field, wrong(field));
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    const act = event.target.dataset.do;
    const list = event.target.closest("[data-list]");
    if (act === "add") {
      control(add(list).querySelector("[data-path]")).focus();
      arrange();
      stale();
    } else if (act === "drop") {
      event.target.closest(".bs-form__row").remove();
      number(list);
      list.querySelector("[data-do=add]").focus();
      stale();
      keep();
    } else if (act === "check") {
      finish();
    } else if (act === "save") {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([result.value], { type: "application/yaml" }));
      link.download = fileName().split("/").pop();
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    } else if (act === "copy") {
      result.select();
      // The old way also works on pages opened from disk.
      const done = document.execCommand("copy");
      one(".bs-form__told").textContent = done ? "已复制。" : "没有复制成，请自己选中下面的内容复制。";
    } else if (act === "clear" && confirm("清空后不能恢复，确定吗？")) {
      clearTimeout(timer);
      kept((store) => store.removeItem(KEY));
      form.reset();
      lists.forEach((item) => item.querySelectorAll(".bs-form__row").forEach((row) => row.remove()));
      fields(form).forEach((field) => say(field, ""));
      one(".bs-form__draft").hidden = true;
      one(".bs-form__summary").textContent = "";
      stale();
      arrange();
    }
  });
  restore();
  lists.filter((list) => +list.dataset.count && !list.querySelector(".bs-form__row")).forEach(add);
  arrange();
})();
