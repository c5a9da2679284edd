// The fewest steps from what a guide says to what it is to say; like `workbook/edits.py`, with rows that moved.
"use strict";
((page) => {
  const { same } = page;
  /** @param {Value | undefined} value */
  const isMap = (value) => typeof value === "object" && !Array.isArray(value);

  /**
   * Items both lists have, in an order both have them.
   * @param {Item[]} old
   * @param {Item[]} now
   */
  const common = (old, now) => {
    const lengths = [...old, ""].map(() => Array(now.length + 1).fill(0));
    for (let one = old.length - 1; one >= 0; one -= 1) {
      for (let two = now.length - 1; two >= 0; two -= 1) {
        lengths[one][two] = same(old[one], now[two]) ? lengths[one + 1][two + 1] + 1 : Math.max(lengths[one + 1][two], lengths[one][two + 1]);
      }
    }
    /** @type {[number, number][]} */
    const pairs = [];
    for (let [one, two] = [0, 0]; one < old.length && two < now.length;) {
      if (same(old[one], now[two])) pairs.push([one++, two++]);
      else if (lengths[one + 1][two] >= lengths[one][two + 1]) one += 1;
      else two += 1;
    }
    return pairs;
  };
  /** @type {Form["steps"]} */
  const steps = (old, now, path) => {
    if (same(old, now)) return [];
    if (Array.isArray(old) && Array.isArray(now) && old.length && now.length) return inside(old, now, path);
    if (!isMap(old) || !isMap(now)) return [{ act: "set", path, value: now }];
    const [was, is] = [/** @type {Fields} */ (old), /** @type {Fields} */ (now)];
    return [
      ...Object.entries(is).flatMap(([key, value]) => key in was ? steps(was[key], value, [...path, key])
        : [/** @type {EditStep} */ ({ act: "set", path: [...path, key], value })]),
      ...Object.keys(was).filter((key) => !(key in is)).map((key) => /** @type {EditStep} */ ({ act: "remove", path: [...path, key] })),
    ];
  };
  /**
   * @param {Item[]} old
   * @param {Item[]} now
   * @param {Path} path
   * @returns {EditStep[]}
   */
  const inside = (old, now, path) => {
    const kept = common(old, now);
    if (!kept.length) return old.length === now.length ? old.flatMap((item, at) => steps(item, now[at], [...path, at])) : [{ act: "set", path, value: now }];
    const [olds, news] = [kept.map(([one]) => one), kept.map(([, two]) => two)];
    const gone = old.map((_, at) => at).filter((at) => !olds.includes(at));
    const fresh = now.map((_, at) => at).filter((at) => !news.includes(at));
    // As many came as went, in the same places: they were edited.
    if (gone.length === fresh.length && gone.every((at, turn) => at === fresh[turn])) return gone.flatMap((at) => steps(old[at], now[at], [...path, at]));
    return [
      ...gone.reverse().map((at) => /** @type {EditStep} */ ({ act: "remove", path: [...path, at] })),
      ...fresh.map((at) => /** @type {EditStep} */ ({ act: "insert", path: [...path, at], value: now[at] })),
    ];
  };
  /**
   * Steps of a list whose rows know what they were.
   * @param {Path} path
   * @param {Item[]} old
   * @param {Taken[]} rows
   * @returns {EditStep[]}
   */
  const ofRows = (path, old, rows) => {
    const kept = rows.filter((row) => row.origin).map((row) => Number(/** @type {Origin} */ (row.origin).key));
    if (!kept.length) return steps(old, rows.map((row) => row.value), path);
    const gone = old.map((_, at) => at).filter((at) => !kept.includes(at)).reverse();
    const left = [...kept].sort((one, two) => one - two);
    const order = kept.map((at) => left.indexOf(at));
    /** @type {EditStep[]} */
    const found = gone.map((at) => ({ act: "remove", path: [...path, at] }));
    if (order.some((was, at) => was !== at)) found.push({ act: "reorder", path, value: order });
    let place = 0;
    for (const { origin, value } of rows) {
      if (origin) found.push(...steps(origin.item, value, [...path, place++]));
    }
    for (const [at, { origin, value }] of rows.entries()) if (!origin) found.push({ act: "insert", path: [...path, at], value });
    return found;
  };
  /**
   * Steps of a map whose keys people name, such as questions.
   * @param {Path} path
   * @param {Fields} old
   * @param {Taken[]} rows
   * @returns {EditStep[]}
   */
  const ofNamed = (path, old, rows) => {
    const kept = rows.filter((row) => row.origin).map((row) => String(/** @type {Origin} */ (row.origin).key));
    const known = Object.keys(old).filter((key) => kept.includes(key));
    const whole = Object.fromEntries(rows.map((row) => [row.name, row.value]));
    if (kept.some((key, at) => key !== known[at])) return [{ act: "remove", path }, { act: "set", path, value: whole }];
    return [
      ...rows.flatMap(({ origin, name, value }) => {
        if (!origin) return [/** @type {EditStep} */ ({ act: "set", path: [...path, name], value })];
        const inner = steps(origin.item, value, [...path, origin.key]);
        return origin.key === name ? inner : [...inner, /** @type {EditStep} */ ({ act: "rename", path: [...path, origin.key], value: name })];
      }),
      ...Object.keys(old).filter((key) => !kept.includes(key)).map((key) => /** @type {EditStep} */ ({ act: "remove", path: [...path, key] })),
    ];
  };
  /** @type {Form["stepsTo"]} */
  const stepsTo = (before, value, listed) => {
    /** @type {EditStep[]} */
    const found = [];
    const rest = { ...value };
    const was = { ...before };
    for (const [name, rows] of listed) {
      const path = name.split(".");
      const [old, now] = [page.within(was, path), page.within(rest, path)];
      if (old === undefined || now === undefined || same(old, now)) continue;
      found.push(...(Array.isArray(old) ? ofRows(path, old, rows) : ofNamed(path, /** @type {Fields} */ (old), rows)));
      // What is settled row by row is no longer a difference.
      page.replace(rest, path, old);
    }
    return [...found, ...steps(was, rest, [])];
  };
  /** @type {Form["within"]} */
  page.within = (value, path) => path.reduce((/** @type {Value | undefined} */ inner, step) =>
    typeof inner === "object" ? /** @type {Fields} */ (inner)[step] : undefined, value);
  /** @type {Form["replace"]} */
  page.replace = (value, path, inner) => {
    const [key, ...deeper] = path;
    if (!deeper.length) value[key] = inner;
    else {
      value[key] = { .../** @type {Fields} */ (value[key]) };
      page.replace(/** @type {Fields} */ (value[key]), deeper, inner);
    }
  };

  Object.assign(page, { steps, stepsTo });
})(banshiForm);
