import { settingsFrom, type Settings } from '../domain/settings';
import type { Database } from './database';
import { putStamped, readBefore } from './write';

/** Saves one setting; resolves to all of them once it is on disk. */
export const saveSetting = <K extends keyof Settings>(
  database: Database,
  id: K,
  value: Settings[K],
  now: Date,
): Promise<Settings> =>
  database.run(['settings', 'device'], 'readwrite', async (tx) => {
    const before = await readBefore(tx, 'settings', id);
    await Promise.all(putStamped(tx, 'settings', before, { id, v: 1, value }, now).requests);
    return settingsFrom(await tx.objectStore('settings').getAll());
  });
