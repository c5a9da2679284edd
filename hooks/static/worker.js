// The service worker: what was seen once is there without a network too. The build writes VERSION and PRECACHED above
// this text. Online, pages always come from the network, so a worker of an older build never shows an old page.
"use strict";
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SCOPE = new URL("./", self.location.href).href;
const NAME = `banshi ${new URL(SCOPE).pathname} `;
const CACHE = NAME + VERSION;
const MOST = 200;
const CARRIED = 60;
// Named after their content: what is cached under such a name is right for ever.
const HASHED = /\/static\/[\w-]+\.[0-9a-f]{8}\.\w+$/;
const FIXED = new Set(PRECACHED.map((path) => new URL(path, SCOPE).href));

/**
 * The address a page is kept under: questions and anchors do not make another page.
 * @param {string} address
 */
const plain = (address) => {
  const url = new URL(address);
  return url.origin + url.pathname + (url.pathname.endsWith("/") ? "index.html" : "");
};

/**
 * Puts an answer away; a full disk or a private window is no reason to fail.
 * @param {Cache} cache
 * @param {string} address
 * @param {Response} answer
 */
const put = (cache, address, answer) => cache.put(address, answer).catch(() => {});

/**
 * @param {Cache} cache
 * @param {string} address
 */
const bring = async (cache, address) => {
  const answer = await fetch(address, { cache: HASHED.test(address) ? "default" : "no-cache" });
  if (answer.ok) await put(cache, plain(address), answer);
};
/**
 * @param {Cache} cache
 * @param {string[]} addresses
 */
const bringAll = (cache, addresses) => Promise.all(addresses.map((address) => bring(cache, address).catch(() => {})));

/**
 * Pages an older worker kept: brought anew, because their style sheet goes with the old cache.
 * @param {Cache} cache
 */
const carry = async (cache) => {
  for (const key of (await caches.keys()).filter((key) => key.startsWith(NAME) && key !== CACHE)) {
    const kept = (await (await caches.open(key)).keys()).map((request) => request.url);
    await bringAll(cache, kept.filter((address) => address.endsWith(".html") && !FIXED.has(address)).slice(-CARRIED));
  }
};

worker.addEventListener("install", (event) => event.waitUntil((async () => {
  try {
    const cache = await caches.open(CACHE);
    await bringAll(cache, [...FIXED]);
    await carry(cache);
  } catch {
    // Without a cache this worker passes everything on to the network.
  }
  return worker.skipWaiting();
})()));

worker.addEventListener("activate", (event) => event.waitUntil((async () => {
  try {
    for (const key of await caches.keys()) if (key.startsWith(NAME) && key !== CACHE) await caches.delete(key);
  } catch {
    // Nothing was kept.
  }
  return worker.clients.claim();
})()));

/** @param {string} address */
const find = async (address) => {
  try {
    return await (await caches.open(CACHE)).match(plain(address));
  } catch {
    return undefined;
  }
};

/**
 * Keeps a page; the ones seen first make room.
 * @param {string} address
 * @param {Response} answer
 */
const keep = async (address, answer) => {
  try {
    const cache = await caches.open(CACHE);
    await put(cache, plain(address), answer);
    const pages = (await cache.keys()).filter(({ url }) => url.endsWith(".html") && !FIXED.has(url));
    for (const old of pages.slice(0, Math.max(0, pages.length - MOST))) await cache.delete(old);
  } catch {
    // Nothing is kept in a private window.
  }
};

/**
 * The page as it was kept, with the day it was; the page's own script says so to the reader.
 * @param {Response} answer
 */
const saved = async (answer) => {
  const day = (answer.headers.get("Date") || "").replace(/[^\w ,:+-]/g, "");
  const html = (await answer.text()).replace("<html ", `<html data-saved="${day}" `);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
};

/** @param {FetchEvent} event */
const page = async (event) => {
  const { url } = event.request;
  try {
    const answer = await fetch(event.request);
    if (answer.ok && /^text\/html/.test(answer.headers.get("Content-Type") || "")) {
      event.waitUntil(keep(url, answer.clone()));
    } else if (answer.status === 404 || answer.status === 410) {
      // Withdrawn: it must not come back when the network is gone.
      event.waitUntil(caches.open(CACHE).then((cache) => cache.delete(plain(url))).catch(() => {}));
    }
    return answer;
  } catch {
    const kept = await find(url);
    if (kept) return saved(kept);
    const offline = `${SCOPE}offline/index.html`;
    if (plain(url) === offline) return Response.error();
    return Response.redirect(`${offline}?page=${encodeURIComponent(url.slice(SCOPE.length))}`);
  }
};

/** @param {FetchEvent} event */
const hashed = async ({ request }) => await find(request.url) || fetch(request);

/**
 * Search data and the like: new when there is a network, else as they were.
 * @param {FetchEvent} event
 */
const fresh = async (event) => {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(event.request.url, answer.clone()));
    return answer;
  } catch {
    return await find(event.request.url) || Response.error();
  }
};

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (HASHED.test(plain(request.url))) event.respondWith(hashed(event));
  else if (FIXED.has(plain(request.url))) event.respondWith(fresh(event));
});

// The page that brought this worker was loaded before it, so it asks to be kept.
worker.addEventListener("message", (event) => {
  const url = event.source instanceof WindowClient ? event.source.url : "";
  if (event.data === "keep" && url.startsWith(SCOPE)) {
    event.waitUntil(caches.open(CACHE).then((cache) => bring(cache, plain(url))).catch(() => {}));
  }
});
