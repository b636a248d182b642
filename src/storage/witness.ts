import { NO_RECORDS, witnessed, witnessFrom, type Witness } from '../domain/witness';
import { LOG_STORES } from '../domain/log';
import type { Database } from './database';

/** How many records one step reads and hashes: some 10 ms on a slow phone. */
const CHUNK = 250;
const TRIES = 3;

export interface Count {
  /** The witness in the database, and the records as they were found. */
  readonly stored: Witness | undefined;
  readonly found: Witness;
}

const readStored = async (database: Database): Promise<Witness | undefined> =>
  witnessFrom(await database.run(['device'], 'readonly', (tx) => tx.objectStore('device').get('witness')));

async function countRecords(database: Database, pause: () => Promise<void>): Promise<Witness> {
  let found = NO_RECORDS;
  for (const store of LOG_STORES)
    for (let last: string | undefined = ''; last !== undefined;) {
      const rest: IDBKeyRange = IDBKeyRange.lowerBound(last, true);
      const chunk: readonly { readonly id: string }[] = await database.run([store], 'readonly', (tx) =>
        tx.objectStore(store).getAll(rest, CHUNK),
      );
      for (const record of chunk) found = witnessed(found, undefined, record);
      last = chunk.length === CHUNK ? chunk.at(-1)?.id : undefined;
      await pause();
    }
  return found;
}

/**
 * Reads every record of the log in small steps, `pause` in between, and adds them up. When the log is written to
 * meanwhile it counts anew; undefined when it never comes to rest.
 */
export async function countLog(database: Database, pause: () => Promise<void>): Promise<Count | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await readStored(database);
    const found = await countRecords(database, pause);
    const stored = await readStored(database);
    if (before?.seq === stored?.seq) return { stored, found };
  }
  return undefined;
}

/** Takes the records that were found as the whole log; not when it has been written to since. */
export const acceptCount = (
  database: Database,
  { stored, found }: Count,
  seq: number,
): Promise<Witness | undefined> =>
  database.run(['device'], 'readwrite', async (tx) => {
    const device = tx.objectStore('device');
    const now = witnessFrom(await device.get('witness'));
    if (now?.seq !== stored?.seq) return undefined;
    const witness = { ...found, seq };
    await device.put(witness, 'witness');
    return witness;
  });
