// The last day of a time limit, counted from the reader's own today as `model/calendar.py` counts it.
"use strict";
var banshiGuide = /** @type {Guide} */ (/** @type {Partial<Guide>} */ ({ parts: [] }));
((guide) => {
  const DAY = 864e5;
  /**
   * Days are whole numbers; no clock and no time zone comes in between.
   * @param {number} year
   * @param {number} month
   * @param {number} day
   * @returns {Day}
   */
  const number = (year, month, day) => Date.UTC(year, month, day) / DAY;
  /** @param {string} digits */
  const read = (digits) => number(+digits.slice(0, 4), +digits.slice(4, 6) - 1, +digits.slice(6));
  /** @param {string} text */
  const list = (text) => text.split(" ").filter(Boolean).map(read);
  const known = typeof banshiCalendar === "object" ? banshiCalendar : { first: "99991231", last: "00010101", off: "", on: "", local: "" };
  const first = read(known.first);
  const last = read(known.last);
  /** @type {Map<Day, boolean>} */
  const works = new Map();
  for (const day of list(known.off)) works.set(day, false);
  for (const day of list(known.on)) works.set(day, true);
  const local = new Set(list(known.local));

  guide.date = (day) => new Date(day * DAY);
  guide.today = () => {
    const now = new Date();
    return number(now.getFullYear(), now.getMonth(), now.getDate());
  };
  /** @param {Day} day */
  const weekend = (day) => guide.date(day).getUTCDay() % 6 === 0;
  /** @param {Day} day */
  const working = (day) => (works.has(day) ? works.get(day) === true : !weekend(day));
  /** @param {Day} day */
  const certain = (day) => local.has(day) || (first <= day && day <= last);

  /**
   * @param {Day} start
   * @param {number} amount
   * @param {string} unit 日, 个月 or 年
   */
  const added = (start, amount, unit) => {
    if (unit === "日") return start + amount;
    const from = guide.date(start);
    const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + amount * (unit === "年" ? 12 : 1);
    const longest = number(Math.floor(months / 12), (months % 12) + 1, 0);
    return Math.min(number(Math.floor(months / 12), months % 12, from.getUTCDate()), longest);
  };

  /** Amount and unit of a limit; null where there is none to count. */
  guide.limit = (text) => {
    const form = /^([1-9]\d{0,3}|(?:0|[1-9]\d{0,3})\.5)(分钟|小时|日|个工作日|个月|年)$/.exec(text);
    if (form) return { amount: Number(form[1]), unit: form[2] };
    return text === "即办" ? { amount: 0, unit: text } : null;
  };

  /** The last day, and whether it is certain; null for 无 and for what ends after the year 9999. */
  guide.deadline = (start, text) => {
    const limit = guide.limit(text);
    if (!limit) return null;
    if (["即办", "分钟", "小时"].includes(limit.unit)) return { day: start, certain: true };
    let day = start;
    let sure = true;
    if (limit.unit === "个工作日") {
      for (let left = Math.ceil(limit.amount); left;) {
        day += 1;
        sure = sure && certain(day);
        left -= working(day) ? 1 : 0;
      }
    } else {
      day = added(start, Math.ceil(limit.amount), limit.unit);
      sure = certain(day);
      while (!working(day)) {
        day += 1;
        sure = sure && certain(day);
      }
    }
    return guide.date(day).getUTCFullYear() > 9999 ? null : { day, certain: sure };
  };

  /**
   * The next day on which one may apply; null where one may today, or always.
   * @param {Day} day
   * @param {string[]} spans First and last day of yearly periods, month and day: `0301-0630`, over New Year `1101-0131`.
   * @returns {Day | null}
   */
  guide.opening = (day, spans) => {
    const mark = (guide.date(day).getUTCMonth() + 1) * 100 + guide.date(day).getUTCDate();
    const periods = spans.map((span) => span.split("-").map(Number));
    /** @param {number[]} period */
    const open = ([from, to]) => (from <= to ? from <= mark && mark <= to : from <= mark || mark <= to);
    if (!periods.length || periods.some(open)) return null;
    const year = guide.date(day).getUTCFullYear();
    const starts = periods.map(([from]) => number(from > mark ? year : year + 1, Math.floor(from / 100) - 1, from % 100));
    return Math.min(...starts);
  };

  /** Rough length in days, to tell the longer of two limits. */
  guide.days = (text) => {
    const limit = guide.limit(text);
    if (!limit) return text === "无" ? Infinity : NaN;
    /** @type {Record<string, number>} */
    const days = { "即办": 0, "分钟": 1 / 1440, "小时": 1 / 24, "日": 1, "个工作日": 1.4, "个月": 30, "年": 365 };
    return limit.amount * days[limit.unit];
  };
})(banshiGuide);
