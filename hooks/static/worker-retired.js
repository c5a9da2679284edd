// Takes the place of a service worker that is no longer wanted, clears what it kept and goes.
"use strict";
const NAME = "banshi " + new URL("./", self.location).pathname + " ";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const key of await caches.keys().catch(() => [])) if (key.startsWith(NAME)) await caches.delete(key);
  return self.registration.unregister();
})()));
