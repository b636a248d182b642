import type { Day } from '../../src/domain/day';
import { alone } from '../../src/platform/alone';
import { idle } from '../../src/platform/idle';
import { leaveNote, readNote } from '../../src/platform/notes';
import { takeNoted } from '../../src/platform/noted';
import { readKept, removeKept, writeKept } from '../../src/platform/opfs';
import type { Actions, Device } from '../../src/state/actions';
import { createApp } from '../../src/state/app';
import { createHealth } from '../../src/state/health';
import { createRepair } from '../../src/state/repair';
import { createSaving, type Saving } from '../../src/state/saving';
import { listRecords } from '../../src/storage/backup';
import { createDatabase } from '../../src/storage/database';
import { addSession } from '../../src/storage/sessions';

/** The app's own storage and state, in a page of its own: logs one session after another, and says when each is saved. */
const database = createDatabase();

/** What logging, checking and repairing need of a device. */
const device = {
  announce: () => undefined,
  idle,
  keeping: {
    readNote,
    leaveNote,
    readKept,
    writeKept,
    removeKept,
    takeNoted,
    isPersistent: () => Promise.resolve(true),
    isIosTab: () => false,
    bytesUsed: () => Promise.resolve(undefined),
    alone,
  },
} as unknown as Device;

let saveOne: Saving['save'] | undefined;

/** Starts as the app does, and takes the offer to repair if it is made: what came to harm, and how to save. */
async function start(): Promise<{ readonly harm: string | undefined; readonly save: Saving['save'] }> {
  const app = createApp({
    database,
    now: () => new Date(),
    hadLog: readNote('witness') !== undefined,
    loadActions: (context) => {
      const health = createHealth(context, device, { rewrite: () => Promise.resolve(undefined) });
      const saving = createSaving(context, { announce: health.changed }, health);
      const { repair } = createRepair(context, device, health);
      const { check: recount } = health;
      const player = { adopt: () => Promise.resolve() };
      return Promise.resolve({ ...saving, recount, player, repair } as unknown as Actions);
    },
  });
  type Started = Saving & { readonly repair: () => Promise<void> };
  const act = <T>(work: (started: Started) => Promise<T>): Promise<T> =>
    new Promise((resolve) => {
      void app.act(async (actions) => {
        resolve(await work(actions as unknown as Started));
      });
    });
  await app.open();
  await app.act(({ recount }) => recount());
  const harm = app.store.get().damage?.kind;
  if (harm) await act(({ repair }) => repair());
  return { harm, save: (...session) => act(({ save }) => save(...session)) };
}

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
    /** Resolves to what had come to harm, and is repaired now. */
    async start() {
      const { harm, save } = await start();
      saveOne = save;
      return harm;
    },
    /** The way in which the app saves: `acknowledge` is told each id once it is called saved. */
    async log(run: string, acknowledge: (id: string) => void) {
      for (let i = 0; ; i++) {
        const id = `${run} ${i}`;
        if (await saveOne?.(draft(id, dayAt(i)), 'saved')) acknowledge(id);
      }
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
