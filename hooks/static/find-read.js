// Search, part 3: what a question says besides its matter: what is asked of it, where, what is done, how things stand.
"use strict";
((find) => {
  const LONGEST = 500;
  const [ASKED, FILLED, STANDING, GENERIC] = [0.06, 0.1, 0.35, 0.25];

  /**
   * Words of other languages become the Chinese ones they stand for.
   * @param {MatterIndex} index
   * @param {string} text
   */
  const translated = (index, text) => {
    if (!/[a-zа-я]{2}/.test(text)) return text;
    index.foreign = index.foreign || new Map(index.data.foreign.flatMap(([official, words]) => words.split("|").map((word) => [word, official])));
    const { foreign } = index;
    const longest = [...foreign.keys()].sort((one, two) => two.length - one.length).map((word) => word.replace(/[^\p{L}\p{N} ]/gu, "\\$&"));
    index.abroad = index.abroad || new RegExp(`(^|[^a-zа-я])(${longest.join("|") || "\\d{99}"})(?![a-zа-я])`, "g");
    const said = text.replace(index.abroad, (_, before, word) => `${before}${foreign.get(word)} `);
    // What is left of a foreign sentence are its little words.
    return said === text ? text : said.replace(/[a-zа-я]+/g, (word) => word.length < 5 ? " " : word);
  };

  /**
   * @param {MatterIndex} index
   * @param {string} query
   */
  const clean = (index, query) =>
    translated(index, find.plain([...query.slice(0, 2 * LONGEST)].map((letter) => index.speech.simple.get(letter) || letter).join(""))).replace(/[^\p{L}\p{N}]+/gu, " ").trim().slice(0, LONGEST);

  /**
   * Names of places by their first letter: [name, code of an own region or nothing, what to say].
   * @param {MatterIndex} index
   */
  const known = (index) => {
    if (index.placed) return index.placed;
    /** @type {Map<string, [string, string, string][]>} */
    const placed = new Map();
    index.placed = placed;
    /**
     * @param {string} name
     * @param {string} code
     * @param {string} said
     */
    const put = (name, code, said) => find.put(placed, name[0], [name, code, said]);
    for (const [code, name, short] of index.data.places) {
      for (const part of [name, short]) put(part, code, name);
      if (short.length > 2 && code === index.data.places[0][0]) put(short.slice(1), code, name);
    }
    for (const name of index.data.cities.split("|").filter(Boolean)) {
      put(name, "", name);
      // People clip the long ones: 哈市.
      if (name.length > 2) put(`${name[0]}市`, "", name);
    }
    for (const list of placed.values()) list.sort((one, two) => two[0].length - one[0].length);
    return placed;
  };

  /**
   * Places that are named in Chinese or in letters: [{at, end, code, said}].
   * @param {MatterIndex} index
   * @param {string} text
   */
  const places = (index, text) => {
    /** @type {Place[]} */
    const found = [];
    const names = known(index);
    for (let at = 0; at < text.length; at += 1) {
      const hit = (names.get(text[at]) || []).find(([name]) => text.startsWith(name, at));
      if (!hit) continue;
      let end = at + hit[0].length;
      if (/[省市区县]/.test(text[end] || "") && !/[省市区县]$/.test(hit[0])) end += 1;
      // A district right behind another city is that city's.
      const last = found[found.length - 1];
      const theirs = last && !last.code && last.end === at;
      found.push({ at, end, code: theirs ? "" : hit[1], said: theirs ? last.said : hit[2] });
      at = end - 1;
    }
    for (const { 0: letters, index: at } of text.matchAll(/[a-z]{3,}/g)) {
      const spelled = [...names.values()].flat().find(([name]) => letters.length >= 5 ? find.full(index, letters, name) :
        /^[市区县]/.test(text[at + letters.length]) && find.heads(index, name) === letters);
      if (!spelled) continue;
      const end = at + (letters.length >= 5 ? find.full(index, letters, spelled[0]) : letters.length + 1);
      found.push({ at, end, code: spelled[1], said: spelled[2] });
    }
    return found;
  };
  /** How many letters spell a whole name, from their beginning; 0 where they do not. */
  find.full = (index, letters, name) => {
    let done = 0;
    for (const letter of name) {
      const syllable = (index.readings.get(letter) || []).find((one) => letters.startsWith(one, done));
      if (!syllable) return 0;
      done += syllable.length;
    }
    return done === letters.length ? done : 0;
  };

  /**
   * Whose office is asked for: {region?, other?}.
   * @param {MatterIndex} index
   * @param {string} text
   * @param {Place[]} found
   */
  const where = (index, text, found) => {
    const own = found.find(({ code }) => code);
    const other = found.find(({ code }) => !code);
    const coded = found.filter(({ code }) => code).pop();
    const region = coded && coded.code;
    const away = other && (own || text.length > 24 || text.search(index.speech.away) >= 0);
    return { region, other: other && !away ? other.said : null, own };
  };

  /**
   * @param {MatterIndex} index
   * @param {string} text
   */
  const shop = (index, text) => {
    const { speech, data } = index;
    const [opened] = text.matchAll(speech.shop);
    if (!opened || !data.shops.length) return null;
    const place = opened[1];
    const [person, company, ...trades] = data.shops;
    const listed = trades.filter(([words]) => words.split("|").some((word) => place.includes(word)));
    return { place, at: opened.index, end: opened.index + opened[0].length, listed, base: place.search(speech.company) < 0 ? person : company };
  };

  /** Reads a question: its text, how much every character of it counts, and what it says besides. */
  find.read = (index, query) => {
    const { speech } = index;
    const text = clean(index, query);
    const weights = new Array(text.length).fill(1);
    const content = new Array(text.length).fill(1);
    /**
     * @param {number[]} list
     * @param {RegExp} pattern
     * @param {number} weight
     */
    const lower = (list, pattern, weight) => {
      for (const { 0: said, index: at } of text.matchAll(pattern)) {
        for (let to = at; to < at + said.length; to += 1) list[to] = Math.min(list[to], weight);
      }
    };
    const standing = text.length > 5 ? [...text.matchAll(speech.circumstance)].map(({ 0: said, index: at }) => [at, at + said.length]) : [];
    for (const [from, to] of standing) {
      const rest = text.slice(0, from) + text.slice(to);
      if (wanted(speech, rest) < 2) continue;
      for (let at = from; at < to; at += 1) weights[at] = content[at] = STANDING;
    }
    lower(weights, speech.asking, ASKED);
    lower(weights, speech.filler, 0.35);
    lower(content, speech.asking, ASKED);
    for (const [, pattern] of speech.intents) {
      lower(content, pattern, ASKED);
      lower(weights, pattern, 0.2);
    }
    lower(content, speech.filler, FILLED);
    lower(content, speech.generic, GENERIC);
    const asked = speech.intents.filter(([, pattern]) => text.search(pattern) >= 0);
    const found = places(index, text);
    const { region, other, own } = where(index, text, found);
    for (const { at, end } of found) {
      weights.fill(other || own ? 0.02 : 0.3, at, end);
      content.fill(0, at, end);
    }
    lower(content, offices(index), FILLED);
    lower(content, / /g, 0);
    return {
      text, weights, content, region, other,
      intents: asked.map(([name]) => name), section: asked.length ? asked[0][2] : "",
      acts: find.acts(speech, text, 1),
      shop: shop(index, text),
    };
  };

  /**
   * Names of offices: who sees to a thing is not the thing.
   * @param {MatterIndex} index
   */
  const offices = (index) => {
    index.offices = index.offices || new RegExp(index.others().entries.flatMap(({ kind, texts }) => kind === "部门" ? texts : [])
      .flatMap((text) => text[0] === "市" ? [text, text.slice(1)] : text).filter((text) => /^\p{Script=Han}{3,}$/u.test(text)).join("|"), "g");
    return index.offices;
  };

  /**
   * How many characters say what somebody wants, beside acts and little words.
   * @param {Speech} speech
   * @param {string} text
   */
  const wanted = (speech, text) => speech.intents.reduce((rest, [, asked]) => rest.replace(asked, " "), text).replace(speech.asking, " ").replace(speech.filler, " ").replace(speech.generic, " ").replace(/\s/g, "").length;
  find.wanted = wanted;

  /** The parts of a question that may be wishes of their own. */
  find.wishes = (index, text, joint) => {
    const parts = text.split(joint).filter((part) => part && wanted(index.speech, part) > 1);
    return parts.length > 1 && parts.length < 12 ? parts : [];
  };
})(banshiFind);
