import type { Pause } from '../domain/pause';
import type { Draft, Tombstone } from '../domain/session';
import type { Database, Transaction } from './database';
import { putStamped, readBefore } from './write';

const livePauses = async (tx: Transaction): Promise<Pause[]> =>
  (await tx.objectStore('pauses').getAll()).filter((pause): pause is Pause => !('deleted' in pause));

const write = (database: Database, record: Draft<Pause> | Draft<Tombstone>, now: Date): Promise<Pause[]> =>
  database.run(['pauses', 'device'], 'readwrite', async (tx) => {
    const before = await readBefore(tx, 'pauses', record.id);
    await Promise.all(putStamped(tx, 'pauses', before, record, now).requests);
    return livePauses(tx);
  });

/** Writes a pause, new or changed; resolves to all pauses once it is on disk. */
export const putPause = (database: Database, pause: Draft<Pause>, now: Date): Promise<Pause[]> =>
  write(database, pause, now);

/** Deletes a pause, leaving its tombstone; resolves to those that are left once that is on disk. */
export const deletePause = (database: Database, { id }: Pick<Pause, 'id'>, now: Date): Promise<Pause[]> =>
  write(database, { id, v: 1, deleted: true }, now);
