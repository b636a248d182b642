import type { Day } from '../../src/domain/day';
import { createDatabase } from '../../src/storage/database';
import { listRecords } from '../../src/storage/backup';
import { addSession } from '../../src/storage/sessions';

/** The app's own storage, in a page of its own: logs one session after another, and says when each is on disk. */
const database = createDatabase();

const draft = (id: string, day: string) => ({
  id,
  v: 1 as const,
  day: day as Day,
  startedAt: `${day}T20:00:00.000Z`,
  utcOffset: 0,
  timeZone: 'UTC',
  durationSeconds: 420,
  steps: [],
  source: 'manual' as const,
});

const dayAt = (i: number): string => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);

/** The way in which the app saves; `acknowledge` is told each id once it may be called saved. */
async function save(id: string, day: string, acknowledge: (id: string) => void): Promise<void> {
  await addSession(database, draft(id, day), new Date());
  acknowledge(id);
}

/** The way in which it must not: it believes a request that has succeeded. */
function saveTooSoon(
  db: IDBDatabase,
  id: string,
  day: string,
  acknowledge: (id: string) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const tx = db.transaction(['sessions', 'device'], 'readwrite', { durability: 'strict' });
    tx.objectStore('sessions').put({ ...draft(id, day), stamp: 'x' }).onsuccess = () => {
      acknowledge(id);
      for (let i = 0; i < 40; i++) tx.objectStore('device').put({ i, text: 'x'.repeat(20_000) }, 'ballast');
    };
    tx.oncomplete = () => {
      resolve();
    };
  });
}

const openPlainly = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('kneadly');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error('closed'));
    };
  });

Object.assign(globalThis, {
  soak: {
    open: () => listRecords(database),
    async fill(count: number) {
      for (let i = 0; i < count; i++) await addSession(database, draft(`old ${i}`, dayAt(i)), new Date());
    },
    async log(run: string, acknowledge: (id: string) => void) {
      for (let i = 0; ; i++) await save(`${run} ${i}`, dayAt(i), acknowledge);
    },
    async logTooSoon(run: string, acknowledge: (id: string) => void) {
      await listRecords(database);
      database.close();
      const db = await openPlainly();
      for (let i = 0; ; i++) await saveTooSoon(db, `${run} ${i}`, dayAt(i), acknowledge);
    },
    /** What is on disk: the version, and how many records of which store. */
    async look() {
      const db = await openPlainly();
      const stores = [...db.objectStoreNames];
      const tx = db.transaction(stores);
      const all = await Promise.all(
        stores.map(
          (name) =>
            new Promise<readonly [string, readonly IDBValidKey[]]>((resolve) => {
              const reading = tx.objectStore(name).getAllKeys();
              reading.onsuccess = () => {
                resolve([name, reading.result]);
              };
            }),
        ),
      );
      const torn = await new Promise<number>((resolve) => {
        const reading = db.transaction('sessions').objectStore('sessions').getAll();
        reading.onsuccess = () => {
          const sound = (record: { readonly day?: string; readonly stamp?: string }) =>
            record.day && record.stamp;
          resolve(reading.result.filter((record: object) => !sound(record)).length);
        };
      });
      const { version } = db;
      db.close();
      return { version, keys: Object.fromEntries(all), torn };
    },
  },
});
