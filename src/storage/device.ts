import type { Database } from './database';

/** A fact of this device only; undefined where nothing was noted yet. What it is must be checked by who reads it. */
export const loadFact = (database: Database, name: string): Promise<unknown> =>
  database.run(['device'], 'readonly', (tx) => tx.objectStore('device').get(name));

/** Adds to a fact of this device that has parts; the others stay as they are. */
export const addToFact = (database: Database, name: string, part: object): Promise<void> =>
  database.run(['device'], 'readwrite', async (tx) => {
    const before: unknown = await tx.objectStore('device').get(name);
    await tx.objectStore('device').put({ ...(typeof before === 'object' && before), ...part }, name);
  });

/** Notes a fact of this device. */
export const saveFact = (database: Database, name: string, value: unknown): Promise<void> =>
  database.run(['device'], 'readwrite', async (tx) => {
    await tx.objectStore('device').put(value, name);
  });
