import type { Database } from './database';
import { DATABASE_NAME } from './schema';
import { DATABASE_NAME as SNAPSHOTS } from './snapshots';

const ALL = ['sessions', 'pauses', 'settings', 'journal', 'nudges', 'device'] as const;

/** Empties every store of the log, in one transaction. */
export const clearAll = (database: Database): Promise<unknown> =>
  database.run([...ALL], 'readwrite', (tx) => Promise.all(ALL.map((store) => tx.objectStore(store).clear())));

const PATIENCE = 4_000;

/** Deletes a database as a whole, whatever its state; rejects when another page holds on to it. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    const timer = setTimeout(() => {
      reject(new DOMException('', 'TimeoutError'));
    }, PATIENCE);
    deleting.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    deleting.onerror = () => {
      clearTimeout(timer);
      reject(deleting.error ?? new DOMException('', 'UnknownError'));
    };
  });
}

/** Deletes a log that cannot be read, so that it can be built anew. */
export async function deleteLog(database: Database): Promise<void> {
  database.close();
  await deleteDatabase(DATABASE_NAME);
}

/** Deletes the snapshots. */
export const deleteSnapshots = (): Promise<void> => deleteDatabase(SNAPSHOTS);
