// A bundle's figures: how many documents are left for the answers given here.
"use strict";
((guide) => {
  const number = document.querySelector("[data-figure=papers] b");
  const note = document.querySelector("[data-figure=papers] span");
  const list = document.querySelector("#papers .bs-list");
  if (!number || !list) return;
  const before = [number.textContent, note ? note.textContent : ""];
  guide.parts.push(() => {
    const said = guide.said().length > 0;
    const rows = guide.left("#papers .bs-list > li");
    const meant = guide.meant();
    const sure = rows.every((row) => !row.dataset.when || meant.includes(row));
    number.textContent = said ? String(rows.length) : before[0];
    if (note) note.textContent = said ? `您的情形${sure ? "" : "，最多这些"}` : before[1];
  });
})(banshiGuide);
