// My list: several matters in one bag on this device, one sheet of paper, one address. Nothing of it is sent anywhere.
"use strict";
((guide) => {
  /** @returns {Bagged[]} */
  const bag = () => __md_get("bag") || [];
  /** @param {Bagged[]} rows */
  const keep = (rows) => (rows.length ? __md_set("bag", rows) : __md_drop("bag"));
  /** @param {ParentNode | null} part */
  const text = (part) => (part ? /** @type {HTMLElement} */ (part).textContent.trim() : "");
  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} name
   * @param {string} style
   * @param {...(Node | string)} children
   */
  const make = (name, style, ...children) => {
    const made = document.createElement(name);
    if (style) made.className = style;
    made.append(...children);
    return made;
  };
  /**
   * @param {string} words
   * @param {() => void} press
   */
  const button = (words, press) => {
    const made = make("button", "", words);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };
  /**
   * @param {string} words
   * @param {string} address
   */
  const link = (words, address) => {
    const made = make("a", "", words);
    made.href = address;
    return made;
  };

  // On a matter's page: into the bag as it is now, with this situation and region.
  const place = document.querySelector(".bs-print");
  const heading = document.querySelector("h1");
  if (guide.code && place && heading) {
    /** @returns {Bagged} */
    const row = () => ({
      code: guide.code,
      name: text(heading),
      said: guide.said(),
      region: guide.region(),
      figures: guide.all(".bs-band > [data-figure]").filter((box) => box.dataset.figure !== "result" && box.dataset.figure !== "bring")
        .map((box) => [text(box.querySelector("dt")), text(box.querySelector("b")) + text(box.querySelector("small"))]),
      papers: guide.left(".bs-list > li:not(.bs-free)").map((item) => [
        guide.all(".bs-name b", item).map(text).join("或"), text(item.querySelector("dd")),
        item.dataset.when && !item.classList.contains("bs-meant") ? text(item.querySelector(".bs-when")) : "",
      ]),
    });
    const said = make("output", "bs-bagged");
    const put = button("放进我的清单", () => {
      const others = bag().filter(({ code }) => code !== guide.code);
      keep([...others, row()]);
      said.replaceChildren(`已经放进，共 ${others.length + 1} 件。`, link("看我的清单", new URL("list/index.html", __md_scope).href));
    });
    place.append(put, said);
  }

  // The page of the list.
  const list = document.querySelector(".bs-bag");
  if (!list) return;
  const empty = /** @type {HTMLElement} */ (document.querySelector(".bs-bag-empty"));
  const tools = /** @type {HTMLElement} */ (document.querySelector(".bs-bag-tools"));
  /** @param {{ code: string, said: [string, string][], region?: string }} row */
  const address = ({ code, said, region }) => {
    const url = new URL(`matters/${code}.html`, __md_scope);
    for (const [question, option] of said) url.searchParams.set(question, option);
    if (region) url.searchParams.set("region", region);
    return url.href;
  };
  /** @param {Bagged} row */
  const shown = (row) => {
    const kept = guide.kept(row.code);
    const papers = row.papers.map(([name, form, when]) => {
      const box = make("input", "");
      box.type = "checkbox";
      box.checked = kept.ticks.includes(name);
      box.addEventListener("change", () => {
        const { ticks, said } = guide.kept(row.code);
        const others = ticks.filter((tick) => tick !== name);
        guide.keep(row.code, { said, ticks: box.checked ? [...others, name] : others });
      });
      return make("li", "", make("label", "", box, make("b", "", name)), " ", make("small", "", form), ...(when ? [make("small", "bs-when", when)] : []));
    });
    const facts = row.figures.map(([label, value]) => `${label} ${value}`).join("；");
    const gone = button("拿掉", () => { keep(bag().filter(({ code }) => code !== row.code)); show(); });
    gone.setAttribute("aria-label", `拿掉${row.name}`);
    return make("section", "bs-bag-matter",
      make("h2", "", link(row.name, address(row)), gone),
      ...(row.said.length ? [make("p", "bs-small", row.said.map((pair) => pair.join("：")).join("，"))] : []),
      make("p", "bs-small", facts),
      papers.length ? make("ul", "", ...papers) : make("p", "", "不用带材料。"));
  };
  /** What the address brought from somebody else: their matters with their answers, to be opened here. */
  const brought = () => guide.bagAsked(new URL(location.href).searchParams.get("m") || "");
  const share = make("div", "bs-share");
  share.hidden = true;
  const show = () => {
    const rows = bag();
    const others = brought().filter(({ code }) => !rows.some((row) => row.code === code));
    list.replaceChildren(...rows.map(shown), ...(others.length ? [make("section", "", make("h2", "", "别人发来的"),
      make("p", "", "点开每一件，看一看选得对不对，再放进我的清单。"),
      make("ul", "bs-links", ...others.map((row) => make("li", "", link(row.name, address(row))))))] : []));
    empty.hidden = rows.length + others.length > 0;
    tools.hidden = !rows.length;
    share.hidden = true;
  };
  guide.bagAsked = (asked) => asked.split("!").filter(Boolean).map((one) => {
    const [code, name, ...said] = one.split("~");
    return { code, name, said: said.map((pair) => /** @type {[string, string]} */ (pair.split("="))) };
  }).filter(({ code, name }) => /^[0-9A-Z]{12}$/.test(code) && name);
  const sent = () => {
    const url = new URL("list/index.html", __md_scope);
    url.searchParams.set("m", bag().map(({ code, name, said }) => [code, name, ...said.map((pair) => pair.join("="))].join("~")).join("!"));
    return url.href;
  };
  tools.append(
    button("打印我的清单", () => print()),
    button("发给家人", () => guide.draw(sent()).then((code) => {
      const letters = make("input", "");
      letters.readOnly = true;
      letters.value = sent();
      letters.setAttribute("aria-label", "我的清单的网址");
      share.replaceChildren(make("div", "bs-code-box", code), make("div", "bs-share-send", make("p", "", "扫一扫，或者把网址发过去；勾选的不会发出去。"), letters));
      share.hidden = false;
    })),
    button("清空", () => { keep([]); show(); }),
  );
  tools.after(share);
  addEventListener("pageshow", show);
  show();
})(banshiGuide);
