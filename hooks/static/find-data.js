// Search, part 1: unpacks `search-data.js` and builds the index, on first use.
// The index maps a character, or two neighbours, to the texts they stand in. Words of the thesaurus are kept apart from
// the matters they stand for, so a word costs one posting however many matters it leads to.
"use strict";
var banshiFind = {};
(function (find) {
  const FIRST = 48;
  const numbers = (column) => [...column].map((letter) => letter.codePointAt(0) - FIRST);
  /** A text that begins like another: how much of it, and the rest. */
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
    if (data.version !== 2) throw new Error("version");
    let code = "";
    const terms = data.terms.split("\n").filter(Boolean).map((line) => line.split("="));
    const said = new Map(terms);
    const names = data.names.split("\n");
    const aliases = data.aliases.split("\n");
    const flags = numbers(data.flags);
    const [department, theme, region] = [data.department, data.themes, data.regions].map(numbers);
    const entries = data.codes.split(",").filter(Boolean).map((part, at) => ({
      at, code: code = longer(part, code), url: "matters/" + code + ".html", name: names[at], flags: flags[at],
      // Words for one whole name are as good as its own.
      aliases: [...aliases[at].split("|").filter(Boolean).map((text) => longer(text, names[at])), ...(said.get(names[at]) || "").split("|")].filter(Boolean),
      department: data.departments[department[at]], sets: [department[at], region[at], theme[at]],
    }));
    const readings = new Map();
    for (const [, syllable, letters] of data.pinyin.matchAll(/([a-z]+)([^a-z]+)/g)) {
      for (const letter of letters) find.put(readings, letter, syllable);
    }
    const words = new Set();
    data.words.forEach((joined, at) => {
      for (let from = 0; from < joined.length; from += at + 2) words.add(joined.slice(from, from + at + 2));
    });
    for (const [official, said] of terms) [official, ...said.split("|")].forEach((word) => words.add(word));
    const speech = {
      asking: new RegExp(data.asking[0], "g"), letters: new RegExp(data.asking[1], "g"),
      life: data.life.map(([name, query, weight]) => [new RegExp(name), new RegExp(query), weight]),
    };
    const index = (entries, departments) => fill({ data, entries, readings, words, speech, terms: [], texts: [], owners: [],
      spelled: new Map(), postings: new Map() }, departments, terms);
    // Not everybody who searches needs them.
    let others;
    return Object.assign(index(entries, data.departments), { others: () => others || (others = index(besides(data), [])) });
  };

  const besides = (data) => data.others.flatMap(([kind, folder, least, slugs, lines]) => {
    const files = slugs.split(",");
    return lines.split("\n").map((line, at) => ({ kind, least, texts: line.split("|"), url: folder + "/" + files[at] + ".html" }));
  }).map(({ texts: [name, ...aliases], ...rest }, at) => ({ ...rest, at, name, aliases, flags: 0, code: rest.url }));

  const fill = (index, departments, lines) => {
    const { entries, terms, texts, owners, postings } = index;
    const post = (key, carrier) => {
      const list = postings.get(key);
      if (!list) postings.set(key, [carrier]);
      // Names come before aliases, so the first posting of an entry is the best one.
      else if (list[list.length - 1] >> 1 !== carrier >> 1) list.push(carrier);
    };
    const add = (text, carrier) => {
      for (let at = 0, before = 0, letter; at < text.length; at += 1, before = letter) {
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
    const carry = (texts, members, share) => {
      const carrier = (entries.length + terms.length) * 2;
      terms.push({ members, share });
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
    const told = new Map();
    const tell = (group) => (label) => {
      const [key, at] = [group + label, told.size];
      if (!told.has(key)) told.set(key, { group: groups[group], label, word: at >> 5, bit: 1 << (at & 31) });
      return told.get(key);
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
    return index.facets = { groups, told: [...told.values()] };
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
      [facet, left.get(facet.group).reduce((sum, entry) => sum + (entry.bits[facet.word] & facet.bit ? 1 : 0), 0)]));
  };
})(banshiFind);
