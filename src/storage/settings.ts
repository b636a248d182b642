import { settingsFrom, type Setting, type Settings } from '../domain/settings';
import type { Database } from './database';
import { putStamped, readBefore } from './write';

/** Saves one setting; resolves to all of them, and those before, once it is on disk. */
export const saveSetting = <K extends keyof Settings>(
  database: Database,
  id: K,
  setting: Setting<K>,
  now: Date,
): Promise<{ readonly settings: Settings; readonly before: Settings }> =>
  database.run(['settings', 'device'], 'readwrite', async (tx) => {
    const replaced = await readBefore(tx, 'settings', id);
    const read = async (): Promise<Settings> => settingsFrom(await tx.objectStore('settings').getAll());
    const before = await read();
    const value = typeof setting === 'function' ? (setting as (now: Settings) => unknown)(before) : setting;
    await Promise.all(putStamped(tx, 'settings', replaced, { id, v: 1, value }, now).requests);
    return { settings: await read(), before };
  });
