// Without a network: says that a page is an old copy, lists what is kept, and brings the service worker, which does not
// exist on pages opened from disk.
"use strict";
(() => {
  const main = /** @type {HTMLElement} */ (document.querySelector("#main"));
  /** @param {string} text */
  const say = (text) => {
    const line = document.createElement("p");
    line.className = "bs-note bs-saved";
    line.setAttribute("role", "status");
    line.textContent = text;
    main.prepend(line);
  };

  const { saved } = document.documentElement.dataset;
  const day = new Date(saved || "");
  const year = day.getFullYear() === new Date().getFullYear() ? "" : `${day.getFullYear()}年`;
  if (saved !== undefined && !main.querySelector(".bs-kept")) {
    const when = saved && !Number.isNaN(day.getTime()) ? `${year + (day.getMonth() + 1)}月${day.getDate()}日` : "以前";
    say(`没有网络，这是 ${when} 保存的内容。`);
  }

  if (!/^https?:$/.test(location.protocol)) return;
  const scope = __md_scope.href;

  // The page for pages that were never seen: what was wanted, and what is there instead.
  const list = document.querySelector(".bs-kept");
  /** @param {string} html */
  const title = (html) => new DOMParser().parseFromString(html, "text/html").title.replace(/ - [^-]*$/, "");
  /** @param {HTMLElement} list */
  const show = async (list) => {
    const wanted = new URL(new URL(location.href).searchParams.get("page") || "", scope).href;
    const again = /** @type {HTMLAnchorElement} */ (document.querySelector(".bs-again"));
    if (wanted.startsWith(scope)) again.href = wanted;
    for (const key of (await caches.keys()).filter((key) => key.startsWith(`banshi ${__md_scope.pathname} `))) {
      const cache = await caches.open(key);
      const pages = (await cache.keys()).filter(({ url }) => url.endsWith(".html") && !/\/(offline|search)\/index/.test(url));
      for (const { url } of pages.slice(-50).reverse()) {
        const link = document.createElement("a");
        link.href = url;
        const kept = await cache.match(url);
        link.textContent = title(kept ? await kept.text() : "") || url;
        const row = document.createElement("li");
        row.append(link);
        list.append(row);
      }
    }
    /** @type {HTMLElement} */ (document.querySelector(".bs-none")).hidden = list.children.length > 0;
  };
  if (list) show(list).catch(() => {});

  // After everything else, so that the first visit is not slowed down.
  addEventListener("load", () => setTimeout(() => {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = `${scope}manifest.webmanifest`;
    document.head.append(link);
    try {
      const workers = navigator.serviceWorker;
      if (!workers) return;
      const known = workers.controller;
      workers.register(`${scope}service-worker.js`).then(() => workers.ready)
        .then(({ active }) => { if (!known && active) active.postMessage("keep"); }).catch(() => {});
    } catch {
      // Forbidden in this browser: the site works without.
    }
  }));
})();
