import { setCacheNameDetails } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { isShared, takeIn } from './share';
import { takeOver } from './take-over';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

setCacheNameDetails({ prefix: 'kneadly' });
// Asks whether what the page has just fetched is still the same, instead of fetching it once more.
const requestWillFetch = ({ request }: { readonly request: Request }): Promise<Request> =>
  Promise.resolve(request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request);
addPlugins([{ requestWillFetch }]);
precacheAndRoute(self.__WB_MANIFEST, {
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) => (url.pathname.endsWith('/index.html') ? [new URL('./', url)] : []),
});
cleanupOutdatedCaches();

self.addEventListener('fetch', (event) => {
  if (isShared(event.request)) event.respondWith(takeIn(event.request));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  event.waitUntil(takeOver(self, event.data));
});
