import type { IDBPDatabase } from 'idb';
import type { Schema } from './schema';

/** `migrations[n]` takes a database from version n to n + 1. Append only, additive only, no async work. */
export const migrations: readonly ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    db.createObjectStore('sessions', { keyPath: 'id' }).createIndex('by-day', 'day');
    db.createObjectStore('pauses', { keyPath: 'id' });
    db.createObjectStore('settings', { keyPath: 'id' });
    db.createObjectStore('journal');
    db.createObjectStore('nudges', { keyPath: 'day' });
    db.createObjectStore('device');
  },
];
