import type { Log } from '../domain/log';
import { copyFrom, type Copy } from '../domain/copies';
import { witnessFrom, type Witness } from '../domain/witness';
import type { Database, Transaction } from './database';
import { DATABASE_NAME } from './schema';

/** How many sessions are read at once: 30 ms on a slow phone. */
const CHUNK = 5_000;

async function readSessions(tx: Transaction): Promise<Log['sessions']> {
  const sessions: Log['sessions'][number][] = [];
  for (let last: string | undefined = ''; last !== undefined;) {
    const chunk: Log['sessions'] = await tx
      .objectStore('sessions')
      .getAll(IDBKeyRange.lowerBound(last, true), CHUNK);
    sessions.push(...chunk);
    last = chunk.length === CHUNK ? chunk.at(-1)?.id : undefined;
  }
  return sessions;
}

/** Every merged record, tombstones included. */
export async function readLog(tx: Transaction): Promise<Log> {
  const [sessions, pauses, settings] = await Promise.all([
    readSessions(tx),
    tx.objectStore('pauses').getAll(),
    tx.objectStore('settings').getAll(),
  ]);
  return { sessions, pauses, settings };
}

/** The same, as of one moment. */
export const listRecords = (database: Database): Promise<Log> =>
  database.run(['sessions', 'pauses', 'settings'], 'readonly', readLog);

/** What a copy is made of. */
export interface ForCopy {
  readonly log: Log;
  readonly witness: Witness | undefined;
  /** The last copy outside this device. */
  readonly copy: Copy | undefined;
  /** The handle of the file that the person has chosen, if it was. */
  readonly file: unknown;
}

/** The same with what is known of its copies, as of one moment. */
export const readForCopy = (database: Database): Promise<ForCopy> =>
  database.run(['sessions', 'pauses', 'settings', 'device'], 'readonly', async (tx) => {
    const device = tx.objectStore('device');
    const [log, witness, copy, file] = await Promise.all([
      readLog(tx),
      device.get('witness'),
      device.get('copy'),
      device.get('backupFile'),
    ]);
    return { log, witness: witnessFrom(witness), copy: copyFrom(copy), file };
  });

/** Remembers that a copy has left this device and arrived. */
export const saveCopy = (database: Database, copy: Copy): Promise<unknown> =>
  database.run(['device'], 'readwrite', (tx) => tx.objectStore('device').put(copy, 'copy'));

/** Milliseconds after which a log that does not open is taken as closed for good. */
const PATIENCE = 4_000;

/**
 * What can be read of the log whatever its version, for an export: an older app may not write into a newer log, but
 * must not keep it locked up either. Each store that refuses is left out.
 */
export async function readAnyLog(): Promise<Log> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE_NAME); // whichever version it has
    const fail = (): void => {
      reject(opening.error ?? new DOMException('', 'TimeoutError'));
    };
    opening.onupgradeneeded = () => opening.transaction?.abort(); // there was none: it must not be made here
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = fail;
    setTimeout(fail, PATIENCE);
  });
  const read = <T>(store: string): Promise<T[]> =>
    new Promise((resolve) => {
      const none = (): void => {
        resolve([]);
      };
      try {
        const reading = db.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>;
        reading.onsuccess = () => {
          resolve(reading.result);
        };
        reading.onerror = none;
      } catch {
        none();
      }
    });
  const [sessions, pauses, settings] = await Promise.all([
    read<Log['sessions'][number]>('sessions'),
    read<Log['pauses'][number]>('pauses'),
    read<Log['settings'][number]>('settings'),
  ]);
  db.close();
  return { sessions, pauses, settings };
}
