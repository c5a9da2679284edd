// The band: figures of this one situation and region, and the last day if the application went in today.
"use strict";
(function (guide) {
  if (!document.querySelector("#time")) return;
  const figures = guide.all(".bs-band > div").map((box) => {
    const number = box.querySelector("b");
    const unit = number.parentNode.querySelector("small");
    const note = number.parentNode.querySelector("span");
    return { box, number, unit, note, texts: [number, unit, note].map((part) => part && part.textContent) };
  });
  const [limit, trips, charge, result] = figures;
  const last = document.querySelector(".bs-last");

  const show = (figure, text, note) => {
    const [, number, unit] = /^([\d.]*)(.*)$/.exec(text);
    figure.number.textContent = figure.unit && number ? number : text;
    if (figure.unit) figure.unit.textContent = number ? unit : "";
    if (figure.note && note) figure.note.textContent = note;
  };
  const value = (row) => row.querySelector("dd b").textContent;
  const WEEK = "日一二三四五六";
  const words = (day, today) => {
    const [date, now] = [guide.date(day), guide.date(today)];
    const year = date.getUTCFullYear() === now.getUTCFullYear() ? "" : date.getUTCFullYear() + "年";
    return year + (date.getUTCMonth() + 1) + "月" + date.getUTCDate() + "日";
  };

  /** The limit that counts: a case whose questions are all answered, then the region's promise, then the standard. */
  const promise = (standard) => {
    const own = guide.meant().find((row) => "promise" in row.dataset);
    if (own) return { text: value(own), note: "您的情形" };
    const office = guide.offices().find((item) => item.dataset.promised);
    if (!office) return { text: standard, note: "" };
    return { text: office.dataset.promised, note: guide.regionName() + "的承诺，全市标准 " + standard };
  };
  const finish = (text) => {
    const today = guide.today();
    const end = guide.deadline(today, text);
    const form = guide.limit(text);
    last.textContent = "";
    if (!end || !form) return;
    if (["即办", "分钟", "小时"].includes(form.unit)) {
      last.textContent = form.amount ? "受理后 " + text + "内办结" : "材料齐全，当场办结";
      return;
    }
    const meant = guide.meant();
    const open = guide.left("#time [data-promise]").filter((row) => !meant.includes(row));
    const slower = open.some((row) => guide.days(value(row)) > guide.days(text));
    const excluded = new Set(guide.left("#time [data-excluded]").map(value));
    const day = document.createElement("b");
    const paper = document.createElement("i");
    day.textContent = words(end.day, today) + "（周" + WEEK[guide.date(end.day).getUTCDay()] + "）";
    paper.textContent = "（" + words(today, today) + "）";
    last.append("今天", paper, "提交，", end.certain ? "最迟 " : "按工作日推算，大约 ", day, "办结",
      excluded.size ? "，不含" + [...excluded].join("、") + "的时间" : "",
      end.certain ? "" : "；放假安排还没有公布，以窗口答复为准",
      slower ? "；有的情形更久，请先选情形" : "");
  };

  guide.parts.push(() => {
    for (const { number, unit, note, texts } of figures) {
      [number, unit, note].forEach((part, index) => { if (part) part.textContent = texts[index]; });
    }
    const { text, note } = promise(limit.texts[0] + (limit.texts[1] || ""));
    show(limit, text, note);
    if (last) finish(text);
    const fewer = guide.offices().find((office) => office.dataset.trips);
    if (fewer) show(trips, fewer.dataset.trips + "次", guide.regionName() + "的承诺，全市标准 " + trips.texts[0] + " 次");
    const fees = guide.left("#fees .bs-rows:first-of-type > div");
    if (fees.length === 1) show(charge, value(fees[0]), fees[0].querySelector("dt").textContent);
    const results = guide.left("#result .bs-rows > div");
    const valid = results.length === 1 && results[0].querySelector("dd b");
    if (valid && result.note) result.note.textContent = valid.textContent;
  });
})(banshiGuide);
