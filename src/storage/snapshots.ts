import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isAhead, keptSnapshots } from '../domain/copies';
import { parseDay, type Day } from '../domain/day';

/** A database of its own: a mistake in the log's schema or its migrations must not reach it. */
export const DATABASE_NAME = 'kneadly-snapshots';

/** The log as it was at the end of a day. */
export interface Snapshot {
  readonly day: Day;
  readonly at: string;
  readonly sessions: number;
  /** A backup file. */
  readonly text: string;
}

interface Schema extends DBSchema {
  snapshots: { key: Day; value: Snapshot };
}

async function withSnapshots<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(DATABASE_NAME, 1, {
    upgrade: (db) => void db.createObjectStore('snapshots', { keyPath: 'day' }),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/**
 * Keeps a snapshot of the day, and gives up those whose time is over. An earlier one of that day gives way, unless it
 * holds more: what was taken away by mistake must not be gone from here within the hour.
 */
export const saveSnapshot = (snapshot: Snapshot): Promise<void> =>
  withSnapshots(async (db) => {
    const tx = db.transaction('snapshots', 'readwrite');
    const [keys, before] = await Promise.all([tx.store.getAllKeys(), tx.store.get(snapshot.day)]);
    const days = keys.filter((day) => parseDay(day) !== undefined);
    const real = days.filter((day) => !isAhead(day, snapshot.day));
    const kept = keptSnapshots([...new Set([...real, snapshot.day])]);
    await Promise.all([
      ...(before && before.sessions > snapshot.sessions ? [] : [tx.store.put(snapshot)]),
      ...days.filter((day) => !kept.has(day)).map((day) => tx.store.delete(day)),
      tx.done,
    ]);
  });

/** The snapshots without their texts, the newest first. */
export const listSnapshots = (): Promise<Omit<Snapshot, 'text'>[]> =>
  withSnapshots(async (db) => {
    const all = await db.getAll('snapshots');
    return all.map(({ day, at, sessions }) => ({ day, at, sessions })).reverse();
  });

export const readSnapshot = (day: Day): Promise<Snapshot | undefined> =>
  withSnapshots((db) => db.get('snapshots', day));
