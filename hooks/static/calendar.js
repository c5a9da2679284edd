// The last day as a file every calendar takes; made here, so that nobody is told.
"use strict";
((guide) => {
  const place = document.querySelector(".bs-print");
  const title = document.querySelector("h1");
  if (!guide.code || !place || !title) return;
  const link = document.createElement("a");
  link.className = "bs-ics";
  link.textContent = "把最后一天记到日历";
  link.hidden = true;
  place.append(link);
  /** @param {Day} day */
  const digits = (day) => guide.date(day).toISOString().slice(0, 10).replace(/-/g, "");
  /** @param {string} text */
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");
  /**
   * Lines of at most 75 octets (RFC 5545, 3.1); a Chinese character is three.
   * @param {string} line
   */
  const folded = (line) => {
    let text = "";
    let octets = 0;
    for (const letter of line) {
      const more = letter.length > 1 ? 4 : letter < "\x80" ? 1 : 3;
      if (octets + more > 74) {
        text += "\r\n ";
        octets = 0;
      }
      text += letter;
      octets += more;
    }
    return text;
  };
  guide.parts.push(() => {
    const end = guide.lastDay;
    link.hidden = !end;
    if (!end) return;
    const name = `${title.textContent}：最迟今天办结`;
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:banshi", "BEGIN:VEVENT",
      `UID:${guide.code}-${digits(guide.today())}@banshi`, `DTSTAMP:${digits(guide.today())}T000000Z`,
      `DTSTART;VALUE=DATE:${digits(end)}`, `DTEND;VALUE=DATE:${digits(end + 1)}`,
      `SUMMARY:${escaped(name)}`, `DESCRIPTION:${escaped(guide.said().map((pair) => pair.join("：")).join("，") || "按承诺时限推算")}`,
      "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
    ];
    link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(`${lines.map(folded).join("\r\n")}\r\n`)}`;
    link.download = `${guide.code}.ics`;
  });
})(banshiGuide);
