// Search, part 3: which entries answer a query, best first, and which letters of them did.
"use strict";
(function (find) {
  const FINE = 60;
  const SHORT = 4;
  const FEW = 6;
  const ALIAS = 0.98;
  const prior = (index, entry, query) => {
    const stage = index.speech.life.find(([name]) => name.test(entry.name));
    return (!stage ? 0.05 : stage[1].test(query) ? 0.08 : stage[2]) + (entry.flags & 64 ? 0.02 : 0) - (entry.flags & 128 ? 0.03 : 0);
  };

  /** Share of every entry that one clue gives it. */
  const shares = (index, clue) => {
    const { entries, terms, owners, postings } = index;
    const given = new Float64Array(entries.length);
    const give = (at, share) => { if (share > given[at]) given[at] = share; };
    if (clue.letters) {
      clue.places = new Map();
      for (const place of find.places(index, clue.letters)) {
        const at = owners[place >> 7];
        give(at, entries[at].first === place >> 7 ? 1 : ALIAS);
        if (!clue.places.has(place >> 7)) clue.places.set(place >> 7, place & 127);
      }
    }
    for (const key of clue.keys) {
      for (const carrier of postings.get(key) || []) {
        const at = carrier >> 1;
        if (at < entries.length) give(at, carrier & 1 ? ALIAS : 1);
        else for (const member of terms[at - entries.length].members) give(member, terms[at - entries.length].share);
      }
    }
    return given;
  };

  /** How well one text and the query cover each other, and which of its letters count: {score, recall, marks}. */
  const compare = (index, asked, text, number) => {
    const marks = new Array(text.length).fill(false);
    const met = new Set();
    let pairs = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const single = asked.keys.get(letter);
      for (const clue of single || []) met.add(clue);
      if (single && single.some((clue) => clue.weight > 0.1)) marks[at] = true;
      const pair = at + 1 < text.length && asked.keys.get(find.pair(letter, text.charCodeAt(at + 1)));
      if (!pair) continue;
      pairs += 1;
      for (const clue of pair) met.add(clue);
      marks[at] = marks[at + 1] = true;
    }
    for (const clue of asked.clues) {
      const at = clue.places && clue.places.get(number);
      if (at === undefined) continue;
      const end = find.spell(index, clue.letters, text, at);
      met.add(clue);
      pairs += end - at - 1;
      marks.fill(true, at, end);
    }
    let recall = 0;
    for (const clue of met) recall += clue.worth / (asked.worth || 1);
    const precision = Math.min(1, pairs / Math.max(1, text.length - 1));
    return { score: (2 * recall * precision) / (recall + precision || 1), recall, marks };
  };

  /**
   * Answers a query.
   * @returns {{hits: {entry, score, coverage, close, marks, alias}[], weak: boolean}} hits best first.
   */
  find.search = (index, query) => {
    const asked = find.ask(index, query);
    const size = index.entries.length;
    const [total, understood] = [new Float64Array(size), new Float64Array(size)];
    let weight = 0;
    asked.keys = new Map();
    asked.worth = 0;
    asked.paired = asked.clues.some((clue) => !clue.single);
    for (const clue of asked.clues) {
      const given = shares(index, clue);
      const count = given.reduce((sum, share) => sum + (share > 0 ? 1 : 0), 0);
      const length = clue.letters ? Math.min(4, clue.letters.length) / 2 : 1;
      // A clue nobody has says how much of the query is not understood, but not more than a common one.
      clue.worth = clue.weight * length * (count ? Math.log(1 + size / count) : clue.letters ? 0 : 1);
      asked.worth += clue.worth;
      // A lone character says little: only neighbours count as understood, where there are any.
      const counted = clue.single && asked.paired ? 0 : clue.weight;
      weight += counted;
      for (let at = 0; count && at < size; at += 1) {
        total[at] += given[at] * clue.worth;
        understood[at] += given[at] * counted * (clue.guessed ? 0.5 : 1);
      }
      for (const key of clue.keys) find.put(asked.keys, key, clue);
    }
    const hits = [];
    for (const entry of index.entries) {
      const fit = total[entry.at] / (asked.worth || 1);
      let score = fit && 0.6 * fit + prior(index, entry, asked.text);
      let coverage = understood[entry.at] / (weight || 1);
      for (const code of asked.codes) {
        const own = entry.code;
        if (!own.includes(code) && !code.includes(own)) continue;
        score += (code.length > 4 ? 2 : 0.3) + (own === code ? 1 : own.startsWith(code) ? 0.2 : 0);
        coverage = 1;
      }
      if (score > 0) hits.push({ entry, coverage, score });
    }
    const order = (one, two) => two.score - one.score || (one.entry.code < two.entry.code ? -1 : 1);
    hits.sort(order);
    for (const hit of hits.slice(0, FINE)) refine(index, asked, hit);
    hits.sort(order);
    // Little of a long story is enough to know what it is about; a short query must be met nearly whole.
    const [{ coverage, close }] = [...hits, { coverage: 0, close: 0 }];
    const weak = coverage + close < (weight < SHORT ? 0.78 : 0.3);
    return { hits: weak ? hits.filter((hit) => hit.coverage > 0.05).slice(0, FEW) : hits, weak };
  };

  /** Pages besides matters whose name is what somebody typed, more or less. */
  find.beside = (index, query) => find.search(index.others(), query).hits.filter((hit) => hit.close > hit.entry.least)
    .sort((one, two) => two.close - one.close).slice(0, 3);

  const refine = (index, asked, hit) => {
    const { entry } = hit;
    const compared = entry.texts.map((text, at) => compare(index, asked, text, entry.first + at));
    const worth = compared.map(({ score }, at) => score * (at ? ALIAS : 1));
    hit.close = Math.max(...worth);
    const best = worth.indexOf(hit.close);
    hit.score += 0.4 * hit.close;
    hit.marks = compared[0].marks;
    if (best && compared[best].recall > compared[0].recall + 0.01) {
      hit.alias = entry.aliases[best - 1];
      hit.aliasMarks = compared[best].marks;
    }
  };
})(banshiFind);
