import { createDatabase } from '../src/storage/database';
import { answerAlarm } from './alarm';
import { answer, dismiss } from './notification-click';
import { nudge, showTest, type Nudging } from './nudge';
import { keep, type Kept } from './precache';
import { isShared, takeIn } from './share';
import { takeOver } from './take-over';
import { loadSpoken } from './words';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: Kept[] };

const { answer: answerKept, kept } = keep(self.__WB_MANIFEST, self.registration.scope);
const nudging: Nudging = {
  worker: self,
  database: createDatabase(),
  now: () => new Date(),
  spoken: () => loadSpoken(kept, self.navigator.languages),
  note: async (record) => {
    if (record)
      await (await caches.open('kneadly-noted')).put(record.id, new Response(JSON.stringify(record)));
  },
  announce: () => {
    new BroadcastChannel('kneadly').postMessage('look again');
  },
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isAlarm = new URL(request.url).pathname.endsWith('/reminder.ics');
  const response = isShared(request)
    ? takeIn(request)
    : isAlarm
      ? answerAlarm(self.registration, request)
      : answerKept(event);
  if (response) event.respondWith(response);
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  event.waitUntil(takeOver(self, event.data));
  if (event.data === 'nudge') event.waitUntil(nudge(nudging, false));
  if (event.data === 'test nudge') event.waitUntil(showTest(nudging));
});
self.addEventListener('periodicsync', (event) => {
  (event as ExtendableEvent).waitUntil(nudge(nudging, true));
});
self.addEventListener('notificationclick', (event) => {
  event.waitUntil(answer(nudging, event.notification, event.action));
});
self.addEventListener('notificationclose', (event) => {
  event.waitUntil(dismiss(nudging, event.notification));
});
