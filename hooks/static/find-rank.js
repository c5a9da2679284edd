// Search, part 4: which entries share something with a question, best first, and which letters of them did.
"use strict";
((find) => {
  const FINE = 60;
  const ALIAS = 0.98;
  const SAID = 0.9;
  // Learnt by `tests/bench/search_weights.py` from the questions in the repository, one for each sign of a hit.
  find.weights = [1.41, -0.77, 0.63, 0.81, -0.06, 0.43, 0.13];
  // Letters say little: what is usual counts as in no other question.
  const SPELLED = [0.6, 0, 0, 0.4, 0, 1, 0.07];
  find.dot = (signs, weights) => signs.reduce((sum, sign, at) => sum + sign * weights[at], 0);
  /**
   * How likely somebody means an entry who does not say what is to be done.
   * @param {Index} index
   * @param {Entry} entry
   * @param {number} acts
   */
  const prior = (index, entry, acts) => {
    const stage = index.speech.life.find(([name]) => name.test(entry.name));
    return (!stage || acts ? 0.05 : stage[1]) + (entry.flags & 64 ? 0.02 : 0) - (entry.flags & 128 ? 0.03 : 0);
  };

  /**
   * Share of the entries that one clue gives them.
   * @param {Index} index
   * @param {Clue} clue
   */
  const shares = (index, clue) => {
    const { entries, terms, texts, owners, postings } = index;
    /** @type {Map<number, number>} */
    const given = new Map();
    /**
     * @param {number} at
     * @param {number} share
     */
    const give = (at, share) => { if (share > (given.get(at) || 0)) given.set(at, share); };
    if (clue.letters) {
      clue.places = new Map();
      for (const place of find.places(index, clue.letters)) {
        const at = owners[place >> 7];
        give(at, entries[at].first === place >> 7 ? 1 : ALIAS);
        if (!clue.places.has(place >> 7)) clue.places.set(place >> 7, place & 127);
      }
    }
    // The shorter a text, the more of it the letters sketch.
    for (const number of clue.texts || []) give(owners[number], Math.min(1, 2 * clue.end / (clue.end + texts[number].length)));
    for (const key of clue.keys) {
      for (const carrier of postings.get(key) || []) {
        const at = carrier >> 1;
        if (at < entries.length) give(at, carrier & 1 ? ALIAS : 1);
        else for (const member of terms[at - entries.length].members) give(member, terms[at - entries.length].share);
      }
    }
    return given;
  };

  /**
   * How well one text and the query cover each other, and which of its letters count.
   * @param {Index} index
   * @param {Weighed} asked
   * @param {string} text
   * @param {number} number
   */
  const compare = (index, asked, text, number) => {
    /** @type {boolean[]} */
    const marks = new Array(text.length).fill(false);
    /** @type {Set<Clue>} */
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
      const end = find.spell(index, /** @type {string} */ (clue.letters), text, at);
      met.add(clue);
      pairs += end - at - 1;
      marks.fill(true, at, end);
    }
    let recall = 0;
    for (const clue of met) recall += /** @type {number} */ (clue.worth) / (asked.worth || 1);
    const precision = Math.min(1, pairs / Math.max(1, text.length - 1));
    return { score: (2 * recall * precision) / (recall + precision || 1), recall, marks };
  };

  /**
   * Entries that share something with a question, best first.
   * @template {Indexed} E
   * @param {Index<E>} index
   * @param {Read} read
   * @returns {Ranked<E>}
   */
  find.rank = (index, read) => {
    /** @type {Weighed} */
    const asked = { ...find.ask(index, read), keys: new Map(), worth: 0 };
    const size = index.entries.length;
    const total = new Float64Array(size);
    for (const clue of asked.clues) {
      clue.given = shares(index, clue);
      const count = clue.given.size;
      const length = clue.letters ? Math.min(4, clue.letters.length) / 2 : 1;
      // A clue nobody has says how much of the query is not understood, but not more than a common one.
      clue.worth = clue.weight * length * (count ? Math.log(1 + size / count) : clue.letters ? 0 : 1);
      asked.worth += clue.worth;
      for (const [at, share] of clue.given) total[at] += share * clue.worth;
      for (const key of clue.keys) find.put(asked.keys, key, clue);
    }
    /** @type {Hit<E>[]} */
    const hits = [];
    for (const entry of index.entries) {
      const own = entry.code;
      const known = asked.codes.filter((code) => own.includes(code) || code.includes(own));
      const score = known.reduce((sum, code) => sum + (code.length > 4 ? 2 : 0.3) + (own === code ? 1 : own.startsWith(code) ? 0.2 : 0), total[entry.at] / (asked.worth || 1));
      if (score > 0) hits.push({ entry, exact: known.length > 0, score, close: 0 });
    }
    hits.sort(find.order);
    const fine = hits.splice(0, FINE);
    for (const hit of fine) refine(index, read, asked, hit);
    return { hits: [...fine.sort(find.order), ...hits], asked };
  };
  /** How well a hit's own words, or what people say instead of them, agree with a question. */
  find.closeness = (index, asked, { entry, close }) => {
    const said = index.terms.flatMap(({ members, share, texts }) => share > 0.5 && members.includes(entry.at) ? texts : []);
    return Math.max(close, ...said.map((text) => SAID * compare(index, asked, find.plain(text), -1).score));
  };
  find.order = (one, two) => two.score - one.score || (one.entry.code < two.entry.code ? -1 : 1);

  /**
   * Everything that speaks for a hit or against it.
   * @param {Index} index
   * @param {Read} read
   * @param {Weighed} asked
   * @param {Hit<Indexed>} hit
   */
  const refine = (index, read, asked, hit) => {
    const { entry } = hit;
    const compared = entry.texts.map((text, at) => compare(index, asked, text, entry.first + at));
    const worth = compared.map(({ score }, at) => score * (at ? ALIAS : 1));
    hit.close = Math.max(...worth);
    const best = worth.indexOf(hit.close);
    hit.marks = compared[0].marks;
    if (best && compared[best].recall > compared[0].recall + 0.01) {
      hit.alias = entry.aliases[best - 1];
      hit.aliasMarks = compared[best].marks;
    }
    entry.acts = entry.acts || find.acts(index.speech, entry.name, 0);
    hit.cover = find.cover(read, asked, hit);
    // That a few rare clues are met says less than that many are.
    const [fit, rare] = [1, 2].map((power) => {
      let [sum, all] = [0, 0];
      for (const { given, worth } of /** @type {Required<Clue>[]} */ (asked.clues)) {
        const weight = worth ** power;
        all += weight;
        sum += weight * (given.get(entry.at) || 0);
      }
      return sum / (all || 1);
    });
    hit.signs = [fit, rare, hit.cover.share, hit.close, Math.log(entry.name.length), prior(index, entry, read.acts), read.acts & entry.acts ? 1 : 0];
    hit.score = (hit.exact ? hit.score : 0) + find.dot(hit.signs, asked.clues.every(({ letters }) => letters) ? SPELLED : find.weights);
  };
})(banshiFind);
