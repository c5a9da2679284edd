// Search, part 2: what a query means. A query becomes weighted clues; each clue names the keys of the index it accepts.
// A clue made of pinyin, or of characters nobody writes side by side, accepts everything that sounds alike.
"use strict";
(function (find) {
  const LONGEST = 60;
  const ASKED = 0.06;
  const SINGLE = 0.3;
  const STRADDLING = 0.45;

  // Pairs people mix up in speech and on the keyboard.
  const fold = (syllable) => syllable.replace(/^([zcs])h/, "$1").replace(/([aei]n)g$/, "$1");

  /** Syllables of a character. One the data does not know is found between its neighbours in the order of sounds. */
  const sounds = (index, letter) => {
    const known = index.readings.get(letter);
    if (known || !/\p{Script=Han}/u.test(letter)) return known || [];
    if (!index.order) {
      index.collator = new Intl.Collator("zh-u-co-pinyin");
      index.order = [...index.readings.keys()].sort(index.collator.compare);
    }
    let [low, high] = [0, index.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.collator.compare(index.order[middle], letter) < 0) low = middle + 1;
      else high = middle;
    }
    const near = [index.order[low - 1], index.order[low]].filter(Boolean).map((other) => index.readings.get(other)[0]);
    index.readings.set(letter, near);
    return near;
  };

  /** Folded pair of syllables → keys of the index that sound so. */
  const soundalikes = (index) => {
    if (index.alike) return index.alike;
    index.alike = new Map();
    index.syllables = new Set([...index.readings.values()].flat());
    for (const key of index.postings.keys()) {
      if (key < 65536) continue;
      const [ones, twos] = [Math.floor(key / 65536), key % 65536].map((letter) =>
        index.readings.get(String.fromCharCode(letter)) || []);
      for (const one of ones) for (const two of twos) {
        find.put(index.alike, fold(one) + " " + fold(two), key);
      }
    }
    return index.alike;
  };

  /** Letters as syllables, the last one perhaps unfinished; null if they are none. */
  const syllables = (index, letters) => {
    soundalikes(index);
    const best = [[]];
    for (let end = 1; end <= letters.length; end += 1) {
      for (let start = Math.max(0, end - 6); start < end; start += 1) {
        const part = letters.slice(start, end);
        if (best[start] && index.syllables.has(part) && (!best[end] || best[start].length + 1 < best[end].length)) {
          best[end] = [...best[start], [part]];
        }
      }
    }
    if (best[letters.length]) return best[letters.length];
    for (let start = letters.length - 1; start > 0; start -= 1) {
      const begun = best[start] && [...index.syllables].filter((one) => one.startsWith(letters.slice(start)));
      if (begun && begun.length) return [...best[start], begun];
    }
    return null;
  };

  /** Which known word each character belongs to; -1 for none. Longer words go first. */
  const segments = (index, text) => {
    const of = new Array(text.length).fill(-1);
    for (let at = 0; at < text.length; at += 1) {
      for (let size = Math.min(8, text.length - at); size > 1; size -= 1) {
        if (!index.words.has(text.slice(at, at + size))) continue;
        of.fill(at, at, at + size);
        at += size - 1;
        break;
      }
    }
    return of;
  };

  const clean = (query) => find.plain(query.slice(0, 400)).replace(/[^\p{L}\p{N}]+/gu, " ").trim().slice(0, LONGEST);

  /** A query as clues: {keys, weight, letters?}. */
  find.ask = (index, query) => {
    const text = clean(query);
    const weights = new Array(text.length).fill(1);
    for (const { 0: said, index: at } of text.matchAll(index.speech.asking)) weights.fill(ASKED, at, at + said.length);
    const words = segments(index, text);
    const clues = [];
    const tokens = [];
    for (const { 0: part, index: at } of text.matchAll(/[a-z]+|\S/gu)) {
      if (part < "a" || part > "{") {
        tokens.push({ letter: part, weight: weights[at], word: words[at], at, end: at + part.length });
        continue;
      }
      const bare = part.replace(index.speech.letters, "") || part;
      const found = syllables(index, bare);
      (found || []).forEach((sounds, nth) =>
        tokens.push({ sounds, weight: 1, word: -1, at: at + (nth ? 0.5 : 0), end: nth + 1 < found.length ? at + 0.5 : at + part.length }));
      clues.push({ letters: bare, keys: [], weight: 1 });
    }
    tokens.forEach((token, at) => {
      const next = tokens[at + 1];
      if (token.letter) clues.push({ keys: [token.letter.charCodeAt(0)], weight: SINGLE * token.weight, single: true });
      if (!next || next.at !== token.end) return;
      const straddling = token.word !== next.word && token.word >= 0 && next.word >= 0 ? STRADDLING : 1;
      const weight = Math.sqrt(token.weight * next.weight) * straddling;
      const [one, two] = [token, next].map(({ letter }) => letter && letter.charCodeAt(0));
      const key = find.pair(one, two);
      if (index.postings.has(key)) return void clues.push({ keys: [key], weight });
      const [ones, twos] = [token, next].map((part) => (part.sounds || sounds(index, part.letter)).map(fold));
      const alike = ones.flatMap((first) => twos.flatMap((second) => soundalikes(index).get(first + " " + second) || []));
      // People mostly get one character of a pair wrong, seldom both.
      const near = alike.filter((key) => Math.floor(key / 65536) === one || key % 65536 === two);
      const guessed = one && two;
      clues.push({ keys: [...new Set(near[0] ? near : alike)], weight: weight * (guessed && alike[0] && !near[0] ? 0.4 : 0.8), guessed });
    });
    const codes = (text.match(/[0-9a-z]{3,}/g) || []).filter((part) => (part.match(/[0-9]/g) || []).length > 2);
    return { text, clues, codes: codes.map((part) => part.toUpperCase()) };
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
