// The band: figures of this one situation and region, and the last day if the application went in today.
"use strict";
((guide) => {
  if (!document.querySelector("#time")) return;
  const figures = guide.all(".bs-band > [data-figure]").map((box) => {
    const number = /** @type {HTMLElement} */ (box.querySelector("b"));
    const around = /** @type {HTMLElement} */ (number.parentNode);
    const unit = around.querySelector("small");
    const note = around.querySelector("span");
    const texts = [number, unit, note].map((part) => (part ? part.textContent : ""));
    return { name: box.dataset.figure, number, unit, note, texts };
  });
  /** @param {string} name */
  const named = (name) => /** @type {(typeof figures)[number]} */ (figures.find((figure) => figure.name === name));
  const [bring, limit, trips, charge, place, result] = ["bring", "limit", "trips", "charge", "place", "result"].map(named);
  const last = document.querySelector(".bs-last");

  /**
   * @param {typeof limit} figure
   * @param {string} text
   * @param {string} note
   */
  const show = (figure, text, note) => {
    const [, number, unit] = /** @type {RegExpExecArray} */ (/^([\d.]*)(.*)$/.exec(text));
    figure.number.textContent = figure.unit && number ? number : text;
    if (figure.unit) figure.unit.textContent = number ? unit : "";
    if (figure.note && note) figure.note.textContent = note;
  };
  /** @param {HTMLElement} row */
  const value = (row) => {
    const part = row.querySelector("dd b");
    return part ? part.textContent : "";
  };
  /** @param {HTMLElement} row */
  const label = (row) => /** @type {HTMLElement} */ (row.querySelector("dt")).textContent;
  const WEEK = "日一二三四五六";
  /**
   * @param {Day} day
   * @param {Day} today
   */
  const words = (day, today) => {
    const [date, now] = [guide.date(day), guide.date(today)];
    const year = date.getUTCFullYear() === now.getUTCFullYear() ? "" : `${date.getUTCFullYear()}年`;
    return `${year + (date.getUTCMonth() + 1)}月${date.getUTCDate()}日`;
  };

  const handled = document.getElementById("where");
  const whole = (handled && handled.dataset.standard) || "全市标准";
  /**
   * The limit that counts: a case whose questions are all answered, then the region's promise, then the standard.
   * @param {string} standard
   */
  const promise = (standard) => {
    const own = guide.meant().find((row) => "promise" in row.dataset);
    if (own) return { text: value(own), note: "您的情形" };
    const promised = guide.offices().map((office) => office.dataset.promised).find(Boolean);
    if (!promised) return { text: standard, note: "" };
    return { text: promised, note: `${guide.regionName()}的承诺，${whole} ${standard}` };
  };
  /** What the applicant has to keep, as far as it is certain to be theirs. */
  const keep = () => {
    const meant = guide.meant();
    const own = guide.left("#time [data-within]").filter((row) => !row.dataset.when || meant.includes(row));
    return own.length ? `；申请有期限：${[...new Set(own.map(value))].join("，")}` : "";
  };
  /**
   * @param {HTMLElement} last
   * @param {string} text
   */
  const finish = (last, text) => {
    const today = guide.today();
    const end = guide.deadline(today, text);
    const form = guide.limit(text);
    last.textContent = "";
    guide.lastDay = null;
    const periods = guide.left("#time [data-period]");
    const opens = guide.opening(today, periods.map((row) => row.dataset.period || ""));
    if (opens !== null) {
      const first = document.createElement("b");
      first.textContent = words(opens, today);
      last.append(`今天不在办理时段（每年${periods.map(value).join("、")}），`, first, "起才能提交");
      return;
    }
    if (!end || !form) return;
    if (["即办", "分钟", "小时"].includes(form.unit)) {
      last.textContent = (form.amount ? `受理后 ${text}内办结` : "材料齐全，当场办结") + keep();
      return;
    }
    const meant = guide.meant();
    const open = guide.left("#time [data-promise]").filter((row) => !meant.includes(row));
    const slower = open.some((row) => guide.days(value(row)) > guide.days(text));
    const excluded = new Set(guide.left("#time [data-excluded]").map(value));
    const day = document.createElement("b");
    const paper = document.createElement("i");
    day.textContent = `${words(end.day, today)}（周${WEEK[guide.date(end.day).getUTCDay()]}）`;
    paper.textContent = `（${words(today, today)}）`;
    guide.lastDay = end.day;
    last.append("今天", paper, "提交，", end.certain ? "最迟 " : "按工作日推算，大约 ", day, "办结",
      excluded.size ? `，不含${[...excluded].join("、")}的时间` : "",
      end.certain ? "" : "；放假安排还没有公布，以窗口答复为准",
      slower ? "；有的情形更久，请先选情形" : "", keep());
  };

  /** Rows that may still turn out not to be the reader's. */
  const unsure = (/** @type {HTMLElement[]} */ rows) => {
    const meant = guide.meant();
    return rows.some((row) => row.matches(".bs-optional, .bs-later") || (row.dataset.when && !meant.includes(row)));
  };
  /** What there is to bring; before anything is answered the server has said it. */
  const carry = () => {
    if (!guide.said().length) return;
    const rows = guide.left(".bs-list > li:not(.bs-free)");
    const names = rows.map((row) => guide.all(".bs-name b", row).map((part) => part.textContent).join("或"));
    const fewer = unsure(rows);
    show(bring, rows.length ? `${rows.length}样${fewer ? "以内" : ""}` : "不用带", "");
    if (bring.note) bring.note.textContent = rows.length > 2 || fewer ? "见下面的清单" : names.join("、");
  };
  /** The price of this situation, or the least of the prices that are left. */
  const cost = () => {
    const fees = guide.left(".bs-charges > div");
    if (!guide.all(".bs-charges > div").length) return;
    if (fees.length === 1) return show(charge, value(fees[0]), label(fees[0]));
    if (!fees.length) return show(charge, "不收费", "您的情形");
    const prices = fees.map((row) => /^(\d+(?:\.\d+)?)(元.*)$/.exec(value(row)));
    const least = prices.reduce((one, two) => (one && two && Number(two[1]) < Number(one[1]) ? two : one));
    if (!least || prices.includes(null)) return show(charge, `${fees.length}项`, "");
    show(charge, least[1] + (new Set(fees.map(value)).size > 1 ? "元起" : least[2]), "");
  };
  /** Who receives the reader first, and where that is once a region has been picked. */
  const go = () => {
    const first = guide.left(".bs-flow > li:not(.bs-own)")[0];
    if (place.texts[0] === "不用去" || !first) return;
    show(place, /** @type {HTMLElement} */ (first.querySelector("span")).textContent, "");
    const windows = guide.offices().map((office) => office.querySelector(".bs-window")).filter(Boolean);
    if (place.note && windows[0]) place.note.textContent = `${guide.regionName()}：${windows[0].textContent}`;
  };

  guide.parts.push(() => {
    for (const { number, unit, note, texts } of figures) {
      [number, unit, note].forEach((part, index) => { if (part) part.textContent = texts[index]; });
    }
    const { text, note } = promise(limit.texts[0] + (limit.texts[1] || ""));
    show(limit, text, note);
    if (last) finish(last, text);
    const fewer = guide.offices().find((office) => office.dataset.trips);
    if (fewer) show(trips, `${fewer.dataset.trips}次`, `${guide.regionName()}的承诺，${whole} ${trips.texts[0]} 次`);
    carry();
    cost();
    go();
    const results = guide.left("#result .bs-rows > div");
    const valid = results.length === 1 && results[0].querySelector("dd b");
    if (valid && result.note) result.note.textContent = valid.textContent;
  });
})(banshiGuide);
