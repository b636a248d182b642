import type { Page } from '@playwright/test';

/** A log as version 1 of the database keeps it: some records may be nonsense on purpose. */
export interface Log {
  readonly sessions?: readonly object[];
  readonly settings?: readonly object[];
  readonly pauses?: readonly object[];
  readonly journal?: unknown;
  readonly device?: Readonly<Record<string, unknown>>;
}

/** A guided massage of seven minutes on a day, at 20:00 UTC. */
export const session = (day: string, change: object = {}): object => ({
  id: `seed-${day}`,
  v: 1,
  day,
  startedAt: `${day}T20:00:00.000Z`,
  utcOffset: 0,
  timeZone: 'Europe/London',
  durationSeconds: 420,
  scalpSeconds: 335,
  steps: [
    'warm-hands',
    'oil',
    'temples',
    'crown',
    'pressure-points',
    'knead',
    'rake',
    'hairline',
    'ears-neck',
  ],
  source: 'guided',
  stamp: `${day}T20:07:00.000Z-0000-seedseed`,
  ...change,
});

/** What would run if it were taken for more than text. */
export const PAYLOADS = [
  '<img src=x onerror="globalThis.isHacked=true">',
  '<script>globalThis.isHacked=true</script>',
  '"><svg onload=globalThis.isHacked=true>',
  'javascript:globalThis.isHacked=true',
  '${globalThis.isHacked=true}{{constructor.constructor("globalThis.isHacked=true")()}}',
];

/** `count` days in a row, `last` the last of them. */
export const daysTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(`${last}T12:00Z`);
    day.setUTCDate(day.getUTCDate() - count + 1 + i);
    return day.toISOString().slice(0, 10);
  });

/** Writes a log before the app is opened for the first time, in a database as its version 1 makes it. */
export async function seed(page: Page, log: Log): Promise<void> {
  await page.goto('icons/icon.svg'); // of the app's origin, and not the app
  await page.evaluate(async ({ journal, device = {}, ...records }) => {
    const opening = indexedDB.open('kneadly', 1);
    opening.onupgradeneeded = () => {
      const db = opening.result;
      db.createObjectStore('sessions', { keyPath: 'id' }).createIndex('by-day', 'day');
      db.createObjectStore('pauses', { keyPath: 'id' });
      db.createObjectStore('settings', { keyPath: 'id' });
      db.createObjectStore('journal');
      db.createObjectStore('nudges', { keyPath: 'day' });
      db.createObjectStore('device');
    };
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const tx = db.transaction(db.objectStoreNames, 'readwrite');
    for (const [store, list] of Object.entries(records))
      for (const record of list) tx.objectStore(store).put(record);
    for (const [key, fact] of Object.entries(device)) tx.objectStore('device').put(fact, key);
    if (journal !== undefined) tx.objectStore('journal').put(journal, 'current');
    await new Promise<void>((resolve) => {
      tx.oncomplete = () => {
        resolve();
      };
    });
    db.close();
  }, log);
}
