// Search, part 3: which entries answer a query, best first, and which letters of them did.
"use strict";
(function (find) {
  const FINE = 60;
  const WEAK = 0.2;
  const ALIAS = 0.98;
  // A person asking about a thing mostly wants to get it, then to replace it, then to change it, and last to end it;
  // unless the query says which: name of the matter, what a query says, weight when it says nothing.
  const LIFE = [
    [/注销|挂失|撤销/, /注销|不干|关门|挂失|解/, 0],
    [/变更|转移|更正/, /变更|改|过户|转|卖/, 0.02],
    [/补|换|期满/, /补|换|丢|找不|没了|坏|到期|过期/, 0.03],
    [/申领|首次|设立|签发|核发|成立/, /首次|第一|头一|新|开|注册/, 0.06],
  ];
  const prior = (entry, query) => {
    const stage = LIFE.find(([name]) => name.test(entry.name));
    return (!stage ? 0.05 : stage[1].test(query) ? 0.08 : stage[2]) + (entry.flags & 64 ? 0.02 : 0) - (entry.flags & 128 ? 0.03 : 0);
  };

  /** Share of every entry that one clue gives it. */
  const shares = (index, clue) => {
    const { entries, terms, postings } = index;
    const given = new Map();
    const give = (at, share) => { if (!(given.get(at) >= share)) given.set(at, share); };
    if (clue.letters) {
      for (const [at, nth, place] of find.heads(index).get(clue.letters[0]) || []) {
        if (!given.has(at) && find.spell(index, clue.letters, entries[at].texts[nth], place) >= 0) give(at, nth ? ALIAS : 1);
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

  /** How well one text and the query cover each other, and which of its letters count: {score, marks}. */
  const compare = (index, asked, text) => {
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
      for (let at = 0; clue.letters && at < text.length; at += 1) {
        const end = find.spell(index, clue.letters, text, at);
        if (end < 0) continue;
        met.add(clue);
        pairs += end - at - 1;
        marks.fill(true, at, end);
        break;
      }
    }
    const recall = [...met].reduce((sum, clue) => sum + clue.worth, 0) / (asked.worth || 1);
    const precision = Math.min(1, pairs / Math.max(1, text.length - 1));
    return { score: (2 * recall * precision) / (recall + precision || 1), recall, marks };
  };

  /**
   * Answers a query.
   * @returns {{hits: {entry, score, coverage, marks, alias}[], weak: boolean}} hits best first.
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
      const length = clue.letters ? Math.min(4, clue.letters.length) / 2 : 1;
      // A clue nobody has says how much of the query is not understood, but not more than a common one.
      clue.worth = clue.weight * length * (given.size ? Math.log(1 + size / given.size) : clue.letters ? 0 : 1);
      asked.worth += clue.worth;
      // A lone character says little: only neighbours count as understood, where there are any.
      const counted = clue.single && asked.paired ? 0 : clue.weight;
      weight += counted;
      for (const [at, share] of given) {
        total[at] += share * clue.worth;
        understood[at] += share * counted * (clue.guessed ? 0.5 : 1);
      }
      for (const key of clue.keys) find.put(asked.keys, key, clue);
    }
    const rough = index.entries.map((entry) => {
      const fit = total[entry.at] / (asked.worth || 1);
      return { entry, coverage: understood[entry.at] / (weight || 1), score: fit ? 0.6 * fit + prior(entry, asked.text) : 0 };
    });
    for (const code of asked.codes) {
      for (const hit of rough) {
        const own = hit.entry.code;
        if (own.includes(code) || code.includes(own)) {
          hit.score += (code.length > 4 ? 2 : 0.3) + (own === code ? 1 : own.startsWith(code) ? 0.2 : 0);
          hit.coverage = 1;
        }
      }
    }
    const hits = rough.filter((hit) => hit.score > 0).sort((one, two) => two.score - one.score);
    for (const hit of hits.slice(0, FINE)) refine(index, asked, hit);
    hits.sort((one, two) => two.score - one.score || (one.entry.code < two.entry.code ? -1 : 1));
    return { hits, weak: !hits.length || Math.max(...hits.slice(0, FINE).map((hit) => hit.coverage)) < WEAK };
  };

  const refine = (index, asked, hit) => {
    const compared = hit.entry.texts.map((text) => compare(index, asked, text));
    const worth = compared.map(({ score }, at) => score * (at ? ALIAS : 1));
    const best = worth.indexOf(Math.max(...worth));
    hit.score += 0.4 * worth[best];
    hit.marks = compared[0].marks;
    if (best && compared[best].recall > compared[0].recall + 0.01) {
      hit.alias = hit.entry.aliases[best - 1];
      hit.aliasMarks = compared[best].marks;
    }
  };
})(banshiFind);
