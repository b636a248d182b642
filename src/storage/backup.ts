import type { Records } from '../domain/backup';
import type { Database } from './database';

/** Every merged record, tombstones included, as of one moment. */
export const listRecords = (database: Database): Promise<Records> =>
  database.run(['sessions', 'pauses', 'settings'], 'readonly', async (tx) => {
    const [sessions, pauses, settings] = await Promise.all([
      tx.objectStore('sessions').getAll(),
      tx.objectStore('pauses').getAll(),
      tx.objectStore('settings').getAll(),
    ]);
    return { sessions, pauses, settings };
  });
