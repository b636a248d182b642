/**
 * Served as sw.js in place of the real worker, this takes Kneadly's worker off every device that comes by: its
 * caches and the registration go, the pages load anew from the server. The log stays.
 */
declare const self: ServiceWorkerGlobalScope;

async function retire(): Promise<void> {
  const names = await caches.keys();
  // Other apps may share the origin: only caches named after us and our scope are ours.
  const ours = names.filter((name) => name.startsWith('kneadly-') && name.endsWith(self.registration.scope));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
  if (ours.length === 0) return; // done before: the page that registers this once more must not load again and again
  const pages = await self.clients.matchAll({ type: 'window' });
  await Promise.all(pages.map((page) => page.navigate(page.url)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(retire));
});

export {};
