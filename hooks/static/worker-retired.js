// Takes the place of a service worker that is no longer wanted, clears what it kept and goes.
"use strict";
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const NAME = `banshi ${new URL("./", self.location.href).pathname} `;
worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const key of await caches.keys().catch(() => /** @type {string[]} */ ([]))) if (key.startsWith(NAME)) await caches.delete(key);
  return worker.registration.unregister();
})()));
