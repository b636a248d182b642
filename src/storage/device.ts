import type { Database } from './database';

/** A fact of this device only; undefined where nothing was noted yet. What it is must be checked by who reads it. */
export const loadFact = (database: Database, name: string): Promise<unknown> =>
  database.run(['device'], 'readonly', (tx) => tx.objectStore('device').get(name));

/** Notes a fact of this device. */
export const saveFact = (database: Database, name: string, value: unknown): Promise<void> =>
  database.run(['device'], 'readwrite', async (tx) => {
    await tx.objectStore('device').put(value, name);
  });
