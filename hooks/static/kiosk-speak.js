// Kiosk, part 7: reads the page aloud, with voices of this machine only. A voice that asks a server would tell it what people
// look for, and a terminal has no network; where the system has no voice of its own there is no button.
"use strict";
((kiosk) => {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const PIECE = /.{1,120}(?=[。；，]|$)|.{1,120}/g;
  const SKIPPED = ".bs-jump, .bs-act, .bs-links-bar, #situation, #related, #history, #about, .bs-contents, .bs-share";
  const voice = () => speech.getVoices().find((one) => one.localService && /^(zh|cmn)\b/i.test(one.lang.replace("_", "-")));

  /** What is on the page to be seen, in sentences short enough to be stopped between. */
  const sentences = () => {
    const parts = [...document.querySelectorAll(".md-content__inner > *")].filter((part) => !part.matches(SKIPPED));
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read aloud.
    const lines = parts.map((part) => part.innerText).join("\n").split("\n");
    return lines.flatMap((line) => line.trim().match(PIECE) || []);
  };
  let run = 0;
  let reading = false;
  const stop = () => {
    run += 1;
    reading = false;
    speech.cancel();
    button.textContent = "朗读";
  };
  const start = () => {
    const own = run;
    const chosen = voice();
    const texts = sentences();
    const next = () => {
      if (own !== run) return;
      const text = texts.shift();
      if (text === undefined) return stop();
      const saying = new SpeechSynthesisUtterance(text);
      if (chosen) {
        saying.voice = chosen;
        saying.lang = chosen.lang;
      }
      saying.rate = 0.9;
      saying.addEventListener("end", next);
      saying.addEventListener("error", stop);
      // Who listens is there, without touching anything.
      kiosk.busy();
      speech.speak(saying);
    };
    reading = true;
    button.textContent = "停止朗读";
    next();
  };
  const button = kiosk.button("朗读", () => { if (reading) stop(); else start(); });
  const offer = () => {
    if (voice() && !button.isConnected) kiosk.dock.append(button);
  };
  offer();
  speech.addEventListener("voiceschanged", offer);
  addEventListener("pagehide", stop);
})(banshiKiosk);
