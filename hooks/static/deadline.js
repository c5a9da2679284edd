// The last day of a time limit, counted from the reader's own today as `model/calendar.py` counts it.
"use strict";
var banshiGuide = { parts: [] };
(function (guide) {
  const DAY = 864e5;
  /** Days are whole numbers; no clock and no time zone comes in between. */
  const number = (year, month, day) => Date.UTC(year, month, day) / DAY;
  const read = (digits) => number(+digits.slice(0, 4), digits.slice(4, 6) - 1, +digits.slice(6));
  const list = (text) => text.split(" ").filter(Boolean).map(read);
  const known = typeof banshiCalendar === "object" ? banshiCalendar : { first: "99991231", last: "00010101", off: "", on: "", local: "" };
  const first = read(known.first);
  const last = read(known.last);
  const works = new Map([...list(known.off).map((day) => [day, false]), ...list(known.on).map((day) => [day, true])]);
  const local = new Set(list(known.local));

  guide.date = (day) => new Date(day * DAY);
  guide.today = () => {
    const now = new Date();
    return number(now.getFullYear(), now.getMonth(), now.getDate());
  };
  const weekend = (day) => guide.date(day).getUTCDay() % 6 === 0;
  const working = (day) => (works.has(day) ? works.get(day) : !weekend(day));
  const certain = (day) => local.has(day) || (first <= day && day <= last);

  const added = (start, amount, unit) => {
    if (unit === "日") return start + amount;
    const from = guide.date(start);
    const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + amount * (unit === "年" ? 12 : 1);
    const longest = number(Math.floor(months / 12), (months % 12) + 1, 0);
    return Math.min(number(Math.floor(months / 12), months % 12, from.getUTCDate()), longest);
  };

  /** Amount and unit of a limit; null where there is none to count. */
  guide.limit = (text) => {
    const form = /^([1-9]\d{0,3})(分钟|小时|日|个工作日|个月|年)$/.exec(text);
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
      for (let left = limit.amount; left;) {
        day += 1;
        sure = sure && certain(day);
        left -= working(day) ? 1 : 0;
      }
    } else {
      day = added(start, limit.amount, limit.unit);
      sure = certain(day);
      while (!working(day)) {
        day += 1;
        sure = sure && certain(day);
      }
    }
    return guide.date(day).getUTCFullYear() > 9999 ? null : { day, certain: sure };
  };

  /** Rough length in days, to tell the longer of two limits. */
  guide.days = (text) => {
    const limit = guide.limit(text);
    if (!limit) return text === "无" ? Infinity : NaN;
    const days = { "即办": 0, "分钟": 1 / 1440, "小时": 1 / 24, "日": 1, "个工作日": 1.4, "个月": 30, "年": 365 };
    return limit.amount * days[limit.unit];
  };
})(banshiGuide);
