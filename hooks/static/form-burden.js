// What a change weighs for the citizen, as far as the fields alone tell: the kinds come from the engine's register.
"use strict";
((page) => {
  /**
   * Sign of a change, undefined where the field alone does not tell.
   * @type {Record<string, (was: Value | undefined, now: Value | undefined, weight: Weight) => number | undefined>}
   */
  const WAYS = {
    number: (was, now) => /^\d+$/.test(String(was)) && /^\d+$/.test(String(now)) ? Math.sign(Number(now) - Number(was)) : undefined,
    limit: (was, now) => {
      const [one, two] = [was, now].map((text) => /^(\d+(?:\.5)?)(\D+)$/.exec(String(text)));
      return one && two && one[2] === two[2] ? Math.sign(+two[1] - +one[1]) : undefined;
    },
    span: (was, now, weight) => {
      const longer = WAYS.limit(was, now, weight);
      return longer === undefined ? undefined : -longer;
    },
    switch: (was, now) => Number(String(was) === "true") - Number(String(now) === "true"),
    rank: (was, now, { ranks }) => ranks.includes(String(was)) && ranks.includes(String(now))
      ? Math.sign(ranks.indexOf(String(now)) - ranks.indexOf(String(was))) : undefined,
  };
  /**
   * @param {Weight} weight
   * @param {Value | undefined} row
   */
  const isFree = (weight, row) => weight.spared.some(([key, values]) => typeof row === "object" && !Array.isArray(row) && values.includes(String(row[key])));
  /**
   * @param {Value | undefined} value
   * @returns {string}
   */
  const plain = (value) => {
    if (value === undefined) return "没有";
    if (value === "true" || value === true) return "是";
    if (value === "false" || value === false) return "否";
    if (typeof value !== "object") return String(value);
    if (Array.isArray(value)) return value.map(plain).join("、") || "没有";
    const { name, any_of: choice, text } = value;
    const said = name || choice || text;
    return said ? plain(said) : Object.values(value).map(plain).join("，");
  };
  /** @param {Value | undefined} value */
  const short = (value) => {
    const text = plain(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  /**
   * @param {Weight} weight
   * @param {number} sign
   */
  const told = (weight, sign) => sign > 0 ? weight.more : sign < 0 ? weight.less : ["", "中性", "改写，轻重不变"];

  /** @type {Form["burden"]} */
  page.burden = (old, now, listed, known) => {
    const weights = new Map(known.weights.map((weight) => [weight.path, weight]));
    /** @type {Burden[]} */
    const found = [];
    /**
     * @param {Path} path
     * @param {Value | undefined} was
     * @param {Value | undefined} is
     * @param {Value | undefined} row
     */
    const weigh = (path, was, is, row) => {
      const weight = weights.get(path.map((step) => typeof step === "number" ? "*" : step).join("."));
      const many = weight && weight.way === "members";
      if (weight && many && Array.isArray(was) && Array.isArray(is)) {
        for (const one of was) if (!is.some((other) => page.same(one, other))) found.push({ path, kind: weight.more, what: short(one) });
        for (const one of is) if (!was.some((other) => page.same(one, other))) found.push({ path, kind: weight.less, what: short(one) });
        return;
      }
      const way = weight && !isFree(weight, row) ? WAYS[weight.way] : undefined;
      const sign = weight && way ? way(was, is, weight) : undefined;
      if (weight && sign !== undefined && sign) found.push({ path, kind: told(weight, sign), what: `${short(was)} → ${short(is)}` });
      else found.push({ path, kind: ["", "待判断", "改动"], what: `${short(was)} → ${short(is)}` });
    };
    /**
     * @param {Path} path
     * @param {Value | undefined} was
     * @param {Value | undefined} is
     * @param {Value | undefined} row
     */
    const walk = (path, was, is, row) => {
      if (was !== undefined && is !== undefined && page.same(was, is)) return;
      const maps = [was, is].every((value) => typeof value === "object" && !Array.isArray(value));
      if (!maps) return weigh(path, was, is, row);
      const [before, after] = [/** @type {Fields} */ (was), /** @type {Fields} */ (is)];
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (before[key] === undefined || after[key] === undefined || !page.same(before[key], after[key])) walk([...path, key], before[key], after[key], row);
      }
    };
    const [was, is] = [{ ...old }, { ...now }];
    for (const [name, rows] of listed) {
      const path = name.split(".");
      const [before, after] = [page.within(was, path), page.within(is, path)];
      if (before !== undefined && after !== undefined && page.same(before, after)) continue;
      const weight = weights.get(name);
      const items = Object.entries(before || {});
      const kept = new Set(rows.filter((row) => row.origin).map((row) => String(/** @type {Origin} */ (row.origin).key)));
      /**
       * @param {Value} row
       * @param {boolean} came
       */
      const whole = (row, came) => {
        const good = weight && weight.way === "good-rows";
        const counts = weight && !isFree(weight, row) && !(typeof row === "object" && !Array.isArray(row) && row.when);
        found.push({ path, what: short(row), kind: weight && counts ? (came !== good ? weight.more : weight.less) : ["", "待判断", came ? "增加一条" : "减少一条"] });
      };
      for (const [key, item] of items) if (!kept.has(key)) whole(item, false);
      for (const row of rows) {
        if (!row.origin) whole(row.value, true);
        else walk([...path, /^\d+$/.test(String(row.origin.key)) ? Number(row.origin.key) : String(row.origin.key)], row.origin.item, row.value, row.origin.item);
      }
      const order = rows.filter((row) => row.origin).map((row) => String(/** @type {Origin} */ (row.origin).key));
      const straight = items.map(([key]) => key).filter((key) => kept.has(key));
      if (order.some((key, place) => key !== straight[place])) found.push({ path, kind: ["", "中性", "调换次序"], what: "" });
      page.replace(was, path, "");
      page.replace(is, path, "");
    }
    walk([], was, is, undefined);
    const order = ["加重", "待判断", "减轻", "中性"];
    return found.sort((one, two) => order.indexOf(one.kind[1]) - order.indexOf(two.kind[1]));
  };
})(banshiForm);
