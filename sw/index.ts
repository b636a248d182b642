import { createDatabase } from '../src/storage/database';
import { answerAlarm } from './alarm';
import { answer, dismiss } from './notification-click';
import { nudge, showTest, type Nudging } from './nudge';
import { keep, type PrecacheEntry } from './precache';
import { takeOver } from './take-over';
import { loadSpoken } from './words';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

const { answer: answerKept, kept } = keep(self.__WB_MANIFEST);
const nudging: Nudging = {
  worker: self,
  database: createDatabase(),
  now: () => new Date(),
  spoken: () => loadSpoken(kept, self.navigator.languages),
  announce: () => {
    new BroadcastChannel('kneadly').postMessage('look again');
  },
};

self.addEventListener('fetch', (event) => {
  const isAlarm = new URL(event.request.url).pathname.endsWith('/reminder.ics');
  const response = isAlarm ? answerAlarm(self.registration, event.request) : answerKept(event);
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
