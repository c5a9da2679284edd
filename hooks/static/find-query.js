// Search, part 2: what is looked for. A question becomes weighted clues; each clue names the keys of the index it accepts.
// A clue made of pinyin, or of characters nobody writes side by side, accepts everything that sounds alike.
"use strict";
((find) => {
  const SINGLE = 0.3;
  // Letters of the longest name in pinyin, and of the longest in which a slip is looked for: every way to have slipped is tried.
  const [SPELLED, MENDED] = [128, 40];

  // Pairs people mix up in speech and on the keyboard.
  /** @param {string} syllable */
  const fold = (syllable) => syllable.replace(/^([zcs])h/, "$1").replace(/([aei]n)g$/, "$1");

  /**
   * Syllables of a character. One the data does not know is found between its neighbours in the order of sounds.
   * @param {Index} index
   * @param {string} letter
   */
  const sounds = (index, letter) => {
    const known = index.readings.get(letter);
    if (known || !/\p{Script=Han}/u.test(letter)) return known || [];
    if (!index.order) {
      index.collator = new Intl.Collator("zh-u-co-pinyin");
      index.order = [...index.readings.keys()].sort(index.collator.compare);
    }
    const { collator, order } = /** @type {Required<Index>} */ (index);
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (collator.compare(order[middle], letter) < 0) low = middle + 1;
      else high = middle;
    }
    const near = [order[low - 1], order[low]].flatMap((other) => (index.readings.get(other) || [])[0] || []);
    index.readings.set(letter, near);
    return near;
  };

  /**
   * Folded pair of syllables → keys of the index that sound so.
   * @param {Index} index
   */
  const soundalikes = (index) => {
    if (index.alike) return index.alike;
    index.alike = new Map();
    index.syllables = new Set([...index.readings.values()].flat());
    for (const key of index.postings.keys()) {
      if (key < 65536) continue;
      const [ones, twos] = [Math.floor(key / 65536), key % 65536].map((letter) =>
        index.readings.get(String.fromCharCode(letter)) || []);
      for (const one of ones) for (const two of twos) {
        find.put(index.alike, `${fold(one)} ${fold(two)}`, key);
      }
    }
    return index.alike;
  };

  /**
   * Letters as syllables, the last one perhaps unfinished; null if they are none.
   * @param {Index} index
   * @param {string} letters
   */
  const syllables = (index, letters) => {
    soundalikes(index);
    const known = /** @type {Set<string>} */ (index.syllables);
    /** @type {string[][][]} */
    const best = [[]];
    for (let end = 1; end <= letters.length; end += 1) {
      for (let start = Math.max(0, end - 6); start < end; start += 1) {
        const part = letters.slice(start, end);
        if (best[start] && known.has(part) && (!best[end] || best[start].length + 1 < best[end].length)) {
          best[end] = [...best[start], [part]];
        }
      }
    }
    if (best[letters.length]) return best[letters.length];
    for (let start = letters.length - 1; start > 0; start -= 1) {
      const begun = best[start] && [...known].filter((one) => one.startsWith(letters.slice(start)));
      if (begun && begun.length) return [...best[start], begun];
    }
    return null;
  };

  const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

  /**
   * Other ways to have typed letters: one left out, doubled, swapped, or taken from the key beside.
   * @param {string} letters
   */
  const slips = (letters) => {
    const found = [];
    for (let at = 0; at <= letters.length; at += 1) {
      const [head, tail] = [letters.slice(0, at), letters.slice(at)];
      for (const key of "aeioughn") found.push(`${head}${key}${tail}`);
      if (!tail) continue;
      found.push(head + tail.slice(1));
      if (tail.length > 1) found.push(head + tail[1] + tail[0] + tail.slice(2));
      const row = KEYS.find((keys) => keys.includes(tail[0])) || "";
      for (const step of [-1, 1]) found.push(head + (row[row.indexOf(tail[0]) + step] || "") + tail.slice(1));
    }
    return found;
  };

  /** Initials of a text. */
  find.heads = ({ readings }, text) => [...text].map((letter) => (readings.get(letter) || [letter])[0][0]).join("");
  /** Whether the letters of one text come in another, in their order and beginning alike. */
  find.follows = (short, long) => {
    let at = -1;
    return short[0] === long[0] && [...short].every((letter) => { at = long.indexOf(letter, at + 1); return at >= 0; });
  };

  /**
   * Texts whose initials hold the letters: the initials of parts.
   * @param {Index} index
   * @param {string} letters
   */
  const sketched = (index, letters) => index.texts.flatMap((text, number) => find.follows(letters, find.heads(index, text)) ? number : []);

  /**
   * Letters as somebody meant them: as they are, or with one slip mended.
   * @param {Index} index
   * @param {string} letters
   */
  const meant = (index, letters) => {
    if (letters.length < 6 || letters.length > MENDED || find.places(index, letters).length) return letters;
    return slips(letters).find((other) => find.places(index, other).length) || letters;
  };

  /** A question as clues; `at` and `end` say which part of its text. */
  find.ask = (index, read) => {
    const { text, weights } = read;
    /** @type {Clue[]} */
    const clues = [];
    /** @type {{letter?: string, sounds?: string[], weight: number, at: number, end: number}[]} */
    const tokens = [];
    for (const { 0: part, index: at } of text.matchAll(/[a-z]+|\S/gu)) {
      const end = at + part.length;
      if (part < "a" || part > "{") {
        tokens.push({ letter: part, weight: weights[at], at, end });
        continue;
      }
      const bare = meant(index, part.replace(index.speech.letters, "") || part);
      const found = syllables(index, bare) || [];
      const size = part.length / found.length;
      for (const [nth, sounds] of found.entries()) {
        tokens.push({ sounds, weight: weights[at], at: nth ? at + nth * size : at, end: nth + 1 < found.length ? at + (nth + 1) * size : end });
      }
      const loose = bare.length > 3 && bare.length < 9 && !found.length && !find.places(index, bare).length;
      clues.push({ letters: bare, keys: [], weight: weights[at], at, end, sure: loose ? 0.8 : 1, texts: loose ? sketched(index, bare) : undefined });
    }
    tokens.forEach((token, nth) => {
      const next = tokens[nth + 1];
      const { at } = token;
      if (token.letter) clues.push({ keys: [token.letter.charCodeAt(0)], weight: SINGLE * token.weight, single: true, at, end: token.end, sure: 1 });
      if (!next || next.at !== token.end) return;
      const { end } = next;
      const weight = Math.sqrt(token.weight * next.weight);
      const [one, two] = [token, next].map(({ letter }) => letter ? letter.charCodeAt(0) : NaN);
      const key = find.pair(one, two);
      if (index.postings.has(key)) {
        clues.push({ keys: [key], weight, at, end, sure: 1 });
        return;
      }
      const [ones, twos] = [token, next].map((part) => (part.sounds || sounds(index, /** @type {string} */ (part.letter))).map(fold));
      const alike = ones.flatMap((first) => twos.flatMap((second) => soundalikes(index).get(`${first} ${second}`) || []));
      // People mostly get one character of a pair wrong, seldom both.
      const near = [...alike.filter((key) => Math.floor(key / 65536) === one || key % 65536 === two),
        ...(token.letter && next.letter ? mistaken(index, token.letter, next.letter) : [])];
      const guessed = one && two;
      const both = guessed && alike[0] && !near[0];
      clues.push({ keys: [...new Set(near[0] ? near : alike)], weight: weight * (both ? 0.4 : 0.8), at, end, sure: both ? 0.3 : guessed ? 0.8 : 1 });
    });
    const codes = (text.match(/[0-9a-z]{3,}/g) || []).filter((part) => (part.match(/[0-9]/g) || []).length > 2);
    return { text, clues, codes: codes.map((part) => part.toUpperCase()) };
  };

  /**
   * Keys of pairs in which one character only looks like what was written.
   * @param {Index} index
   * @param {string} one
   * @param {string} two
   */
  const mistaken = (index, one, two) => {
    /** @param {string} letter */
    const looks = (letter) => [...(index.speech.shapes.get(letter) || "")];
    return [...looks(one).map((other) => [other, two]), ...looks(two).map((other) => [one, other])]
      .map(([first, second]) => find.pair(first.charCodeAt(0), second.charCodeAt(0))).filter((key) => index.postings.has(key));
  };

  /** Where a text ends that begins at `at` and is spelled by letters: full, begun or initial syllables; -1 for nowhere. */
  find.spell = (index, letters, text, at, done = 0) => {
    if (done === letters.length) return at;
    for (const syllable of index.readings.get(text[at]) || [text[at] || ""]) {
      for (let size = Math.min(syllable.length, letters.length - done); size > 0; size -= 1) {
        if (!letters.startsWith(syllable.slice(0, size), done)) continue;
        const end = find.spell(index, letters, text, at + 1, done + size);
        if (end >= 0) return end;
      }
    }
    return -1;
  };

  /** Places that letters spell, as number of the text × 128 + where it begins. One letter more is among the same places. */
  find.places = (index, letters) => {
    if (letters.length > SPELLED) return [];
    const { spelled, texts, readings } = index;
    if (!spelled.size) {
      texts.forEach((text, number) => {
        for (let at = 0; at < text.length && at < 128; at += 1) {
          for (const [head] of readings.get(text[at]) || [text[at]]) find.put(spelled, head, number * 128 + at);
        }
      });
    }
    if (letters.length > 1 && !spelled.has(letters)) {
      spelled.set(letters, find.places(index, letters.slice(0, -1)).filter((place) =>
        find.spell(index, letters, texts[place >> 7], place & 127) >= 0));
    }
    return spelled.get(letters) || [];
  };
})(banshiFind);
