// Search, part 5: whether there is an answer at all. Not a threshold on a sum of scores: what counts is whether the thing
// somebody names, stripped of what half of all matters share, is covered by what was found.
"use strict";
((find) => {
  // Learnt by `tests/bench/search_weights.py` from the questions in the repository; the first stands alone, and what is told of too many is taken off.
  const WEIGHTS = [-11.44, 3.97, 5.05, -1.33, 4.62, -1.77];

  /** What one entry covers of a question. */
  find.cover = (read, asked, hit) => {
    const { content } = read;
    const cover = new Array(content.length).fill(0);
    for (const clue of /** @type {Required<Clue>[]} */ (asked.clues)) {
      const share = clue.given.get(hit.entry.at);
      if (!share) continue;
      const sure = clue.sure * (clue.single ? 0.5 : share < 0.5 ? 0.5 : 1);
      for (let at = Math.floor(clue.at); at < clue.end; at += 1) cover[at] = Math.max(cover[at], sure);
    }
    let [covered, size, gap, run, end] = [0, 0, 0, 0, 0];
    for (let at = 0; at < content.length; at += 1) {
      size += content[at];
      covered += content[at] * cover[at];
      // The longest stretch nobody knows is mostly the name of the thing.
      run = content[at] > 0.3 && cover[at] < 0.6 ? run + content[at] : 0;
      if (run > gap) [gap, end] = [run, at + 1];
    }
    const unknown = read.text.slice(Math.max(0, end - Math.round(gap)), end).trim();
    return { share: size ? covered / size : 0, size, gap, unknown };
  };

  /** How sure it is that a hit is what was meant: above 0 it is, far below 0 it is something else. */
  find.sure = (index, read, asked, hit) => {
    if (!hit) return { sure: -9, unknown: "", share: 0, size: 0 };
    const { share, size, gap, unknown } = /** @type {Cover} */ (hit.cover);
    const signs = [1, share, find.closeness(index, asked, hit), Math.log(1 + size), Math.log(1 + read.text.length), gap / Math.max(1, size)];
    return { sure: hit.exact ? 9 : find.dot(signs, WEIGHTS), unknown, share, size };
  };
})(banshiFind);
