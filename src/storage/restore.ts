import { doneDaysOf } from '../domain/done-days';
import { changedBy, LOG_STORES, type Log } from '../domain/log';
import { parseDay } from '../domain/day';
import type { Session } from '../domain/session';
import { isFollowed, type Stamp } from '../domain/stamp';
import type { DoneDays } from '../domain/streak';
import { NO_RECORDS, witnessed, witnessFrom, type Witness } from '../domain/witness';
import { readLog } from './backup';
import type { Database, Store, Transaction } from './database';
import type { Summary } from './schema';

/** One record that a merge wrote, and what it wrote it over: enough to take it back. */
export interface Written {
  readonly store: keyof Log;
  readonly id: string;
  readonly stamp: Stamp;
  readonly replaced?: Stored;
}

/** The last import, kept so that it can be undone. */
export interface Imported {
  readonly at: string;
  readonly written: readonly Written[];
}

export interface Merged {
  readonly written: readonly Written[];
  readonly done: DoneDays;
}

type Stored = Log[keyof Log][number];

const STORES: Store[] = [...LOG_STORES, 'device'];

const isLive = (record: Log['sessions'][number]): record is Session =>
  'day' in record && parseDay(record.day) !== undefined;

/** Writes the summary of the log as it stands. */
async function summarise(tx: Transaction<'readwrite'>): Promise<DoneDays> {
  const done = doneDaysOf((await tx.objectStore('sessions').getAll()).filter(isLive));
  await tx.objectStore('device').put({ ...done, v: 1 } satisfies Summary, 'summary');
  return done;
}

/** Carries the witness on over the writes of a transaction; counted anew, beyond `harmedAt`, when it is not to be trusted. */
async function witness(
  tx: Transaction<'readwrite'>,
  writes: readonly (readonly [replaced: unknown, written: unknown])[],
  before: Log,
  harmedAt: number | undefined,
): Promise<void> {
  const device = tx.objectStore('device');
  const here: readonly unknown[] = LOG_STORES.flatMap<unknown>((store) => before[store]);
  const counted = (): Witness =>
    here.reduce<Witness>((sum, record) => witnessed(sum, undefined, record), NO_RECORDS);
  const stored = witnessFrom(await device.get('witness'));
  const base = stored && harmedAt === undefined ? stored : counted();
  const next = writes.reduce((sum, [replaced, written]) => witnessed(sum, replaced, written), base);
  await device.put({ ...next, seq: Math.max(next.seq, (harmedAt ?? -1) + 1) }, 'witness');
}

const latest = (stamps: readonly (Stamp | undefined)[]): Stamp | undefined =>
  stamps
    .filter((stamp) => stamp !== undefined)
    .sort()
    .at(-1);

/**
 * Merges a log into the one here, in one transaction: all of it or nothing. Into a log that came to harm when its
 * witness stood at `harmedAt`: what is here afterwards is the log. Resolves once it is on disk, to what was written;
 * that is kept, too, when it `isUndoable`.
 */
export const mergeInto = (
  database: Database,
  incoming: Log,
  now: Date,
  { harmedAt, isUndoable = false }: { readonly harmedAt?: number; readonly isUndoable?: boolean } = {},
): Promise<Merged> =>
  database.run(STORES, 'readwrite', async (tx) => {
    const here = await readLog(tx);
    const device = tx.objectStore('device');
    const changes = LOG_STORES.flatMap((store) =>
      changedBy<Stored>(here[store], incoming[store]).map(([replaced, record]) => ({
        store,
        replaced,
        record,
      })),
    );
    const last = latest([
      (await device.get('stamp')) as Stamp | undefined,
      ...changes.map(({ record }) => record.stamp).filter((stamp) => isFollowed(stamp, now)),
    ]);
    const written = changes.map(({ store, replaced, record: { id, stamp } }): Written => ({
      store,
      id,
      stamp,
      ...(replaced && { replaced }),
    }));
    const imported: Imported = { at: now.toISOString(), written };
    await Promise.all([
      ...changes.map(({ store, record }) => tx.objectStore(store).put(record as never)),
      ...(last === undefined ? [] : [device.put(last, 'stamp')]),
      ...(isUndoable ? [device.put(imported, 'imported')] : []),
    ]);
    await witness(
      tx,
      changes.map(({ replaced, record }) => [replaced, record]),
      here,
      harmedAt,
    );
    return { written, done: await summarise(tx) };
  });

/** When the last import was, while it can be undone. */
export const lastImport = (database: Database): Promise<string | undefined> =>
  database.run(
    ['device'],
    'readonly',
    async (tx) => ((await tx.objectStore('device').get('imported')) as Imported | undefined)?.at,
  );

/** Takes the last import back, record by record; those that were edited since stay as they are. */
export const undoImport = (database: Database): Promise<DoneDays> =>
  database.run(STORES, 'readwrite', async (tx) => {
    const here = await readLog(tx);
    const device = tx.objectStore('device');
    const { written } = ((await device.get('imported')) ?? { written: [] }) as Pick<Imported, 'written'>;
    const records = new Map(
      LOG_STORES.flatMap((store) => here[store].map((record) => [`${store} ${record.id}`, record])),
    );
    const untouched = written.flatMap(({ store, id, stamp, replaced }) => {
      const record = records.get(`${store} ${id}`);
      return record?.stamp === stamp ? [{ store, record, replaced }] : [];
    });
    await Promise.all([
      device.delete('imported'),
      ...untouched.map(({ store, record, replaced }) =>
        replaced ? tx.objectStore(store).put(replaced as never) : tx.objectStore(store).delete(record.id),
      ),
    ]);
    await witness(
      tx,
      untouched.map(({ record, replaced }) => [record, replaced]),
      here,
      undefined,
    );
    return summarise(tx);
  });
