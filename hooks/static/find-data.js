// Search, part 1: unpacks `search-data.js` and builds the index, on first use.
// The index maps a character, or two neighbours, to the texts they stand in. Words of the thesaurus are kept apart from
// the matters they stand for, so a word costs one posting however many matters it leads to.
"use strict";
var banshiFind = /** @type {Find} */ ({});
((find) => {
  const FIRST = 48;
  /** @param {string} column */
  const numbers = (column) => [...column].map((letter) => /** @type {number} */ (letter.codePointAt(0)) - FIRST);
  /**
   * A text that begins like another: how much of it, and the rest.
   * @param {string} text
   * @param {string} other
   */
  const longer = (text, other) => other.slice(0, text.charCodeAt(0) - FIRST) + text.slice(1);

  /** Key of two neighbours; a single character is its own key. */
  find.pair = (one, two) => one * 65536 + two;
  find.put = (lists, key, value) => {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  };
  find.plain = (text) => text.normalize("NFKC").toLowerCase();

  find.build = (data) => {
    if (data.version !== 4) throw new Error("version");
    let code = "";
    const terms = /** @type {[string, string][]} */ (data.terms.split("\n").filter(Boolean).map((line) => line.split("=")));
    const said = new Map(terms);
    const names = data.names.split("\n");
    const aliases = data.aliases.split("\n");
    const flags = numbers(data.flags);
    const [department, theme, region] = [data.department, data.themes, data.regions].map(numbers);
    const entries = /** @type {Faceted[]} */ (data.codes.split(",").filter(Boolean).map((part, at) => {
      code = longer(part, code);
      return { at, code, url: `matters/${code}.html`, name: names[at], flags: flags[at],
      // Words for one whole name are as good as its own.
      aliases: [...aliases[at].split("|").filter(Boolean).map((text) => longer(text, names[at])), ...(said.get(names[at]) || "").split("|")].filter(Boolean),
      department: data.departments[department[at]], sets: [department[at], region[at], theme[at]] };
    }));
    /** @type {Map<string, string[]>} */
    const readings = new Map();
    for (const [, syllable, letters] of data.pinyin.matchAll(/([a-z]+)([^a-z]+)/g)) {
      for (const letter of letters) find.put(readings, letter, syllable);
    }
    const speech = heard(data.speech);
    /**
     * @template {Indexed} E
     * @param {E[]} entries
     * @param {Department[]} departments
     * @param {[string, string][]} terms
     * @returns {Index<E>}
     */
    const index = (entries, departments, terms) => fill({ data, entries, readings, speech, terms: [], texts: [], owners: [],
      spelled: new Map(), postings: new Map() }, departments, terms);
    // Not everybody who searches needs them.
    return Object.assign(index(entries, data.departments, terms), {
      codes: new Map(entries.map((entry) => [entry.code, entry])),
      others: later(() => index(besides(data), [], terms)),
      elsewhere: later(() => index(elsewhere(data), [], [])),
    });
  };

  /**
   * What is made only when somebody needs it, and once.
   * @template T
   * @param {() => T} make
   * @returns {() => T}
   */
  const later = (make) => {
    /** @type {T | undefined} */
    let made;
    return () => {
      made = made || make();
      return made;
    };
  };

  /**
   * Patterns of speech, ready to be used.
   * @param {SearchData["speech"]} data
   * @returns {Speech}
   */
  const heard = ({ intents, acts, life, shapes, traditional, ...patterns }) => {
    /** @type {Map<string, string>} */
    const looks = new Map();
    for (const group of shapes.split(" ")) for (const letter of group) looks.set(letter, (looks.get(letter) || "") + group);
    const whole = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern, "g")]));
    return /** @type {Speech} */ ({
      ...whole, shapes: looks,
      simple: new Map([...traditional.matchAll(/(.)(.)/gu)].map(([, one, other]) => [one, other])),
      intents: intents.map(([name, section, asked]) => [name, new RegExp(asked, "g"), section]),
      acts: acts.map((both) => both.map((pattern) => new RegExp(pattern))),
      life: life.map(([name, weight]) => [new RegExp(name), weight]),
    });
  };

  /** What is done, as bits: by a matter's name (0), or by a question (1). */
  find.acts = (speech, text, side) => speech.acts.reduce((bits, patterns, at) => patterns[side].test(text) ? bits | (1 << at) : bits, 0);

  /**
   * @param {SearchData} data
   * @returns {Indexed[]}
   */
  const elsewhere = ({ elsewhere }) => elsewhere.map(([words, by, note, near], at) => {
    const [name, ...aliases] = words.split("|");
    return /** @type {Indexed} */ ({ at, code: name, url: "", name, aliases, by, note, near, flags: 0 });
  });

  /**
   * @param {SearchData} data
   * @returns {Indexed[]}
   */
  const besides = (data) => {
    const pages = data.others.flatMap(([kind, folder, least, slugs, lines]) => {
      const files = slugs.split(",");
      return lines.split("\n").map((line, at) => ({ kind, least, texts: line.split("|"), url: `${folder}/${files[at]}.html`, code: "" }));
    });
    const calls = data.calls.map(([code, kind, url, line]) => ({ kind, least: 0.7, texts: line.split("|"), url, code }));
    return /** @type {Indexed[]} */ ([...pages, ...calls].map(({ texts: [name, ...aliases], ...rest }, at) => (
      { ...rest, at, name, aliases, flags: 0, code: rest.code || rest.url })));
  };

  /**
   * @template {Indexed} E
   * @param {Index<E>} index
   * @param {Department[]} departments
   * @param {string[][]} lines
   */
  const fill = (index, departments, lines) => {
    const { entries, terms, texts, owners, postings } = index;
    /**
     * @param {number} key
     * @param {number} carrier
     */
    const post = (key, carrier) => {
      const list = postings.get(key);
      if (!list) postings.set(key, [carrier]);
      // Names come before aliases, so the first posting of an entry is the best one.
      else if (list[list.length - 1] >> 1 !== carrier >> 1) list.push(carrier);
    };
    /**
     * @param {string} text
     * @param {number} carrier
     */
    const add = (text, carrier) => {
      for (let at = 0, before = 0, letter = 0; at < text.length; at += 1, before = letter) {
        letter = text.charCodeAt(at);
        post(letter, carrier);
        if (before) post(find.pair(before, letter), carrier);
      }
    };
    for (const entry of entries) {
      entry.texts = [entry.name, ...entry.aliases].map(find.plain);
      entry.first = texts.length;
      entry.texts.forEach((text, at) => {
        add(text, entry.at * 2 + (at ? 1 : 0));
        texts.push(text);
        owners.push(entry.at);
      });
    }
    /**
     * @param {string[]} texts
     * @param {number[]} members
     * @param {number} share
     */
    const carry = (texts, members, share) => {
      const carrier = (entries.length + terms.length) * 2;
      terms.push({ members, share, texts });
      for (const text of texts) add(find.plain(text), carrier);
    };
    departments.forEach((department) => {
      const [, short, name] = department;
      const known = lines.filter(([official]) => name.includes(official)).flatMap(([, said]) => said.split("|"));
      const members = entries.filter((entry) => entry.department === department).map((entry) => entry.at);
      carry([short, name, ...known], members, 0.4);
    });
    for (const [official, said] of lines) {
      const begun = find.plain(official);
      const near = postings.get(find.pair(begun.charCodeAt(0), begun.charCodeAt(1))) || [];
      const members = near.map((carrier) => carrier >> 1).filter((at) => at < entries.length && entries[at].name.includes(official));
      if (members.length) carry(said.split("|"), members, 0.75);
    }
    return index;
  };

  /** Values to choose from. Each is one bit, so narrowing is a test of bits. */
  find.facets = (index) => {
    if (index.facets) return index.facets;
    const { entries, data } = index;
    const [groups, labels] = data.labels;
    /** @type {Map<string, Facet>} */
    const told = new Map();
    /** @param {number} group */
    const tell = (group) => (/** @type {string} */ label) => {
      const [key, at] = [group + label, told.size];
      if (!told.has(key)) told.set(key, { group: groups[group], label, word: at >> 5, bit: 1 << (at & 31) });
      return /** @type {Facet} */ (told.get(key));
    };
    const flagged = labels.map((label, at) => tell(at < 2 ? 0 : 1)(label));
    const sets = [data.departments.map(([, short]) => [short]), data.regionSets, data.themeSets]
      .map((sets, at) => sets.map((labels) => labels.map(tell(at + 2))));
    for (const entry of entries) {
      entry.bits = new Uint32Array((told.size >> 5) + 1);
      // No trip says more than at most one; the first two are whom it is for.
      entry.facts = labels.filter((_, at) => at > 1 && entry.flags & (1 << at) && !(at === 3 && entry.flags & 4));
      const has = [flagged.filter((_, at) => entry.flags & (1 << at)), ...entry.sets.map((number, at) => sets[at][number])];
      for (const { word, bit } of has.flat()) entry.bits[word] |= bit;
    }
    index.facets = { groups, told: [...told.values()] };
    return index.facets;
  };

  /** Entries that pass: any of the chosen values of a group, in every group with a choice. */
  find.narrow = (entries, chosen, but) => {
    const groups = [...new Set(chosen.map((facet) => facet.group))].filter((group) => group !== but);
    const sets = groups.map((group) => chosen.filter((facet) => facet.group === group));
    return entries.filter((entry) =>
      sets.every((set) => set.some((facet) => entry.bits[facet.word] & facet.bit)));
  };

  /** How many of the entries each value would leave. */
  find.count = (index, entries, chosen) => {
    const { groups, told } = find.facets(index);
    const left = new Map(groups.map((group) => [group, find.narrow(entries, chosen, group)]));
    return new Map(told.map((facet) =>
      [facet, /** @type {Faceted[]} */ (left.get(facet.group)).reduce((sum, entry) => sum + (entry.bits[facet.word] & facet.bit ? 1 : 0), 0)]));
  };
})(banshiFind);
