// Search, part 6: the answer as a whole: whether it is here, what leads, what stands beside, and what is said about it.
"use strict";
((find) => {
  const SHORT = 14;
  const FEW = 3;
  const STORY = 25;
  // Below it even what is near has nothing to do with the question.
  const NEAR = -1.2;
  /** What pages are known by: the code of a matter, or `kind:name`. */
  find.id = ({ url, code }) => {
    const [folder, name] = url.split("/");
    return !name || name === `${code}.html` ? code : `${folder.slice(0, -1)}:${name.replace(".html", "")}`;
  };

  /**
   * A question without places and some words.
   * @param {Pick<Read, "text"> & Partial<Read>} read
   * @param {...(string | RegExp)} words
   * @returns {string}
   */
  const without = ({ text, content }, ...words) => {
    let rest = [...text].map((letter, at) => !content || content[at] ? letter : " ").join("");
    for (const word of words) rest = rest.replace(word, " ");
    return rest;
  };
  /**
   * How much a question says besides some words, facts asked for and little words.
   * @param {MatterIndex} index
   * @param {Pick<Read, "text"> & Partial<Read>} read
   * @param {...(string | RegExp)} words
   */
  const left = (index, read, ...words) => find.wanted(index.speech, without(read, ...words));
  /**
   * What a question says besides some words.
   * @param {MatterIndex} index
   * @param {Pick<Read, "text"> & Partial<Read>} read
   * @param {...(string | RegExp)} words
   */
  const rest = ({ speech }, read, ...words) => without(read, ...words, ...speech.intents.map(([, asked]) => asked), speech.asking, speech.filler).trim();

  /**
   * @param {MatterIndex} index
   * @param {string} url
   */
  const page = (index, url) => {
    const pages = index.others();
    pages.codes = pages.codes || new Map(pages.entries.map((entry) => [entry.code, entry]));
    return pages.codes.get(url);
  };

  /**
   * Pages somebody names rather than a matter: the hall, the telephone, a district, a department, a stage of life.
   * @param {MatterIndex} index
   * @param {Read} read
   * @param {Weighed} asked
   * @param {Hit<Indexed>[]} others
   * @param {Judged & { close: number }} best
   */
  const named = (index, read, asked, others, best) => {
    const { speech, data } = index;
    const { text, intents, region } = read;
    /** @param {RegExp} pattern */
    const has = (pattern) => text.search(pattern) >= 0;
    /** @type {(Indexed | undefined)[]} */
    const found = [];
    /** @param {...string} urls */
    const put = (...urls) => { for (const url of urls) found.push(page(index, url)); };
    /**
     * @param {string} folder
     * @param {string} name
     */
    const line = (folder, name) => `${folder}/${name}.html`;
    const district = region && data.places.findIndex(([code]) => code === region) > 0;
    const whole = has(speech.whole);
    const bundle = others.find(({ entry }) => entry.kind === "一件事");
    if (bundle && has(/一件事/)) put(bundle.entry.url);
    if (intents.includes("投诉")) put("complaints", "hotline");
    if (has(speech.hall) && left(index, read, speech.hall) < 2) put(...(district ? [line("regions", region)] : []), line("halls", data.hall), "hotline");
    else if (region && left(index, read) < 2) put(line("regions", region));
    else if (has(speech.hotline) && left(index, read, speech.hotline) < 2) put("hotline");
    else if (intents.includes("进度") && best.size < 1 && left(index, read) < 2) put("hotline", line("halls", data.hall));
    const office = officeOf(index, read, asked);
    if (office && (asked.codes[0] || intents[0] === "投诉" || !found.includes(page(index, "hotline")))) put(office.url);
    /** @param {string} said */
    const brief = (said) => said.replace(/[个要想]/g, "");
    const said = brief(text);
    const [happens] = index.others().entries.flatMap((entry) => entry.kind === "阶段" ? entry.texts.map((word) => ({ entry, word: brief(word) })) : [])
      .filter(({ word }) => said.includes(word)).sort((one, two) => two.word.length - one.word.length);
    // A fact is asked of one matter, and who tells a long story wants one.
    if (happens && !found.length && (whole || text.length < STORY && !/fees|time/.test(read.section))) {
      const { entry, word } = happens;
      const close = (others.find((hit) => hit.entry === entry) || { close: 0 }).close;
      if (word.search(speech.ending) < 0 && (whole && best.close < 0.8 || !rest(index, { text: said }, word, ...entry.texts, speech.kin)) ||
        !entry.name.split("、").includes(word) && !has(speech.paper) && best.close < 0.8 && best.sure < 3 && (close >= best.close || left(index, { text: said }, word) < 3)) put(entry.url);
    }
    if (whole && bundle && bundle.close > 0.3) put(bundle.entry.url);
    const gone = others.find(({ entry, close }) => entry.kind === "旧编码" && close > (entry.least || 0));
    if (gone) put(gone.entry.url);
    return found.flatMap((entry) => entry || []);
  };

  /**
   * The department somebody names, by its name or clipped as people do: 市监局.
   * @param {MatterIndex} index
   * @param {Read} read
   * @param {Weighed} asked
   */
  const officeOf = (index, read, asked) => {
    const city = /^市(?!场)/;
    const said = rest(index, read).replace(city, "");
    const clipped = said.search(index.speech.office) >= 0 || read.intents.includes("电话");
    return index.others().entries.find(({ kind, texts }) => kind === "部门" && texts.some((text) => {
      const short = text.replace(city, "");
      return asked.codes.includes(text) || said[1] && (clipped && find.follows(text[0] + said, text[0] + text) ||
        read.text.includes(short) && (read.intents[0] === "投诉" || !rest(index, read, text, short) || read.section === "where" && text.search(index.speech.office) >= 0 && left(index, read, ...texts.map((one) => one.replace(city, ""))) < 2));
    }));
  };

  /**
   * What somebody needs who opens a place of business.
   * @param {MatterIndex} index
   * @param {Read} read
   */
  const business = (index, read) => {
    const { speech } = index;
    if (!read.shop) return null;
    const { at, end, listed, base } = read.shop;
    const around = read.text.slice(0, at) + read.text.slice(end);
    const rows = [...listed, base];
    const entries = [
      ...rows.flatMap(([, codes]) => codes).map((code) => index.codes.get(code)),
      ...rows.flatMap(([, , slugs]) => slugs).map((slug) => page(index, `bundles/${slug}.html`)),
    ].flatMap((entry) => entry || []);
    const alone = read.text.length <= SHORT && left(index, { text: around.replace(speech.licence, " ") }) < 2 && around.search(speech.money) < 0;
    return { entries: [...new Set(entries)], alone, listed: listed.length > 0, note: base[3] };
  };

  /**
   * The best matter of each wish in a question that has several.
   * @param {MatterIndex} index
   * @param {Read} read
   * @param {RegExp} joint
   */
  const wished = (index, read, joint) => find.wishes(index, read.text, joint).map((wish) => {
    // What is to be done is often said once for all of them.
    const said = find.read(index, wish);
    const part = { ...said, acts: said.acts || read.acts };
    const { hits, asked } = find.rank(index, part);
    const hit = !said.acts && hits.slice(0, FEW).find(({ entry }) => read.acts & /** @type {number} */ (entry.acts)) || hits[0];
    return { hit, ...find.sure(index, part, asked, hit) };
  }).filter(({ sure, share }) => sure > -0.5 && share > 0.6);

  /**
   * Answers a question.
   * state: `found`, `near` (and `unknown` says what nothing here speaks of), or `none`.
   */
  find.answer = (index, query) => {
    const read = find.read(index, query);
    const { hits, asked } = find.rank(index, read);
    const ranked = find.rank(index.others(), read);
    const others = ranked.hits;
    const judged = { close: hits.length ? hits[0].close : 0, ...find.sure(index, read, asked, hits[0]) };
    const leads = named(index, read, asked, others, judged);
    const shop = business(index, read);
    const wishes = wished(index, read, index.speech.joints);
    const missing = wishes.length || leads.length || shop && shop.alone ? null : lacking(index, read, judged);
    const known = new Map(hits.map((hit) => [/** @type {Indexed} */ (hit.entry), /** @type {Hit<Indexed>} */ (hit)]));
    /** @param {Indexed} entry */
    const of = (entry) => known.get(entry) || { entry, score: 0, close: 0 };
    /** @type {Hit<Indexed>[]} */
    let order = hits;
    const well = judged.sure > 1 && judged.share > 0.85;
    if (shop && shop.alone) order = [...(well || shop.listed && hits.length && shop.entries.includes(hits[0].entry) ? hits.slice(0, 1) : []), ...shop.entries.map(of), ...hits];
    else if (wishes.length > 1) order = [...(read.text.length < 40 ? [] : hits.slice(0, 1)), ...wishes.map(({ hit }) => hit), ...hits];
    else order = [...hits.slice(0, 2), ...(shop ? shop.entries.slice(0, 2).map(of) : []), ...wished(index, read, index.speech.pauses).map(({ hit }) => hit), ...hits.slice(2)];
    const led = leads.length > 0 || Boolean(shop && shop.alone);
    const state = led || (judged.sure > 0 || wishes.length > 1) && !missing ? "found" : judged.sure > NEAR && !missing ? "near" : "none";
    const listed = [...new Set([...leads, ...order.map(({ entry }) => entry)])].map(of);
    const district = read.region && page(index, `regions/${read.region}.html`);
    if (district && !leads.includes(district)) listed.splice(1, 0, of(district));
    const shown = new Set(listed.map(({ entry }) => entry));
    const beside = others.filter((hit) => hit.close > (hit.entry.least || 0) && !shown.has(hit.entry)).sort((one, two) => two.close - one.close).slice(0, FEW);
    return {
      read, state, unknown: judged.unknown, missing, beside, note: shop && shop.alone ? shop.note : "", judged,
      hits: state !== "none" ? listed : missing ? (missing.entry.near || []).flatMap((code) => index.codes.get(code) || []).map(of) : [],
    };
  };

  /**
   * What is known to be handled elsewhere, where it fits a question better than anything here.
   * @param {MatterIndex} index
   * @param {Read} read
   * @param {Judged & { close: number }} best
   */
  const lacking = (index, read, best) => {
    const { hits: [hit] } = find.rank(index.elsewhere(), read);
    if (!hit || hit.close < 0.5) return null;
    const { share } = /** @type {Cover} */ (hit.cover);
    return best.sure < 3 && share > 0.3 && hit.close > best.close + 0.15 || share >= 0.55 && (share > best.share + 0.1 || share >= best.share - 0.02 && hit.close > best.close + 0.02) ? hit : null;
  };

  /** Matters that answer a question, for those who ask for nothing else. */
  find.search = (index, query) => {
    const { hits, state } = find.answer(index, query);
    return { hits: hits.filter(({ entry }) => index.codes.has(entry.code)), weak: state !== "found" };
  };

  /** What there is to say besides the results, each a sentence. */
  find.says = (index, { read, state, missing, unknown, note }) => {
    const { places, calls } = index.data;
    const call = calls[0] ? `，或者拨打 ${calls[0][3].split("|")[0]}` : "";
    const said = [];
    if (read.other) said.push(`这里只有${places.length ? places[0][1] : "本市"}的办事指南，${read.other}的事请到当地问。`);
    if (missing) {
      const { name, by, note: how } = missing.entry;
      const word = missing.alias || name;
      said.push(by ? `“${word}”由${by}办理，本市的指南里没有。` : `“${word}”不是政务服务事项，指南里没有。`, ...(how ? [how] : []));
    } else if (state === "none") said.push(`没有找到完全匹配的事项，换个说法试试${call}。`);
    else if (state === "near") said.push(`没有找到完全匹配的事项${unknown.length > 1 ? `，没有说到“${unknown}”的` : ""}，下面是相近的，换个说法试试${call}。`);
    if (note) said.push(note);
    return said;
  };

  /** The answer as plain data, for those who have no page. */
  find.told = (index, query, most = 10) => {
    const answer = find.answer(index, query);
    const { read, state, hits, beside, missing } = answer;
    /** @param {Hit<Indexed>} hit */
    const plain = (hit) => ({ id: find.id(hit.entry), name: hit.entry.name, url: hit.entry.url, kind: hit.entry.kind || "事项", alias: hit.alias || "" });
    return {
      state, says: find.says(index, answer), section: read.section, intents: read.intents, region: read.region || "", other: read.other || "",
      hits: hits.slice(0, most).map(plain), beside: beside.map(plain),
      elsewhere: missing ? missing.entry.by || missing.entry.name : "",
    };
  };
})(banshiFind);
