import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doneDaysOf } from '../../src/domain/done-days';
import { mergeLogs, NO_LOG, type Log } from '../../src/domain/log';
import { NO_RECORDS } from '../../src/domain/witness';
import { listRecords, readForCopy } from '../../src/storage/backup';
import { createDatabase, type Database } from '../../src/storage/database';
import { clearAll } from '../../src/storage/erase';
import { lastImport, mergeInto, undoImport } from '../../src/storage/restore';
import { addSession, deleteSession } from '../../src/storage/sessions';
import { acceptCount, countLog } from '../../src/storage/witness';
import { draft, pause, session, stamp, STAMP } from '../support/builders';
import { contents, freshDisk } from '../support/database';
import { logs } from '../support/log';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const idle = (): Promise<void> => Promise.resolve();

let database: Database;
beforeEach(() => {
  freshDisk();
  database = createDatabase();
});
afterEach(() => {
  database.close();
});

const log: Log = {
  sessions: [session('2026-11-20'), session('2026-11-21')],
  pauses: [pause('2026-11-01', '2026-11-02')],
  settings: [{ id: 'length', v: 1, value: 9, stamp: STAMP }],
};
const witness = async () => (await readForCopy(database)).witness;
const count = () => countLog(database, idle);
/** Counts the log for the first time. */
const begin = async (): Promise<void> => {
  const counted = await count();
  if (counted) await acceptCount(database, counted, 1);
};
const isWitnessed = async (): Promise<boolean> => {
  const counted = await count();
  return counted?.stored?.count === counted?.found.count && counted?.stored?.hash === counted?.found.hash;
};

describe('a merge', () => {
  test('leaves what merging says, and the done days of it', async () => {
    await fc.assert(
      fc.asyncProperty(logs, logs, async (here, incoming) => {
        await clearAll(database);
        await mergeInto(database, here, NOW);
        const { done } = await mergeInto(database, incoming, NOW, { isUndoable: true });
        const after = await listRecords(database);
        expect(after).toEqual(mergeLogs(here, incoming));
        expect(done).toEqual(doneDaysOf(after.sessions.filter((record) => 'day' in record)));
        expect((await contents(database, 'device')).get('summary')).toEqual({ ...done, v: 1 });
        expect(await isWitnessed()).toBe(true);
        await undoImport(database);
        expect(await listRecords(database)).toEqual(mergeLogs(here, NO_LOG));
        expect(await isWitnessed()).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('can be taken back, but for what was edited since', async () => {
    await mergeInto(database, log, NOW, { isUndoable: true });
    expect(await lastImport(database)).toBe(NOW.toISOString());
    await deleteSession(database, draft('2026-11-20'), NOW);
    await undoImport(database);
    expect(await listRecords(database)).toMatchObject({
      sessions: [{ deleted: true }],
      pauses: [],
      settings: [],
    });
    expect(await lastImport(database)).toBeUndefined();
    await undoImport(database); // there is nothing left to take back
    expect((await listRecords(database)).sessions).toHaveLength(1);
  });

  test('moves the clock of the device on, but not to a stamp that is far ahead', async () => {
    const at = (text: string, id: string) => session('2026-11-21', { id, stamp: stamp(text) });
    const [soon, far] = ['2026-11-22T21:00:00.000Z-0000-bbbbbbbb', '2036-11-22T21:00:00.000Z-0000-bbbbbbbb'];
    await mergeInto(database, { ...NO_LOG, sessions: [at(far, 'far')] }, NOW);
    expect((await contents(database, 'device')).get('stamp')).toBeUndefined();
    await mergeInto(database, { ...NO_LOG, sessions: [at(soon, 'soon')] }, NOW);
    expect((await contents(database, 'device')).get('stamp')).toBe(soon);
    await mergeInto(database, log, NOW);
    expect((await contents(database, 'device')).get('stamp')).toBe(soon);
  });

  test('into a harmed log counts what is here, and goes on from where the witness stood', async () => {
    await mergeInto(database, log, NOW);
    await database.run(['sessions'], 'readwrite', (tx) => tx.objectStore('sessions').clear());
    await mergeInto(database, log, NOW, { harmedAt: 70 });
    expect(await witness()).toMatchObject({ seq: 71, count: 4 });
    expect(await isWitnessed()).toBe(true);
  });

  test('counts a log that was never counted', async () => {
    await addSession(database, draft('2026-11-19'), NOW);
    await mergeInto(database, log, NOW);
    expect(await witness()).toMatchObject({ count: 5 });
    expect(await isWitnessed()).toBe(true);
  });

  test('leaves sessions without a real day out of the done days, and keeps them', async () => {
    const odd = { ...session('2026-11-21'), day: 'someday' } as unknown as Log['sessions'][number];
    const { done } = await mergeInto(database, { ...NO_LOG, sessions: [odd] }, NOW);
    expect(done.runs).toEqual([]);
    expect((await listRecords(database)).sessions).toHaveLength(1);
  });
});

describe('the witness in the database', () => {
  test('is there once the log was counted, and follows every write from then on', async () => {
    await addSession(database, draft('2026-11-20'), NOW);
    expect(await witness()).toBeUndefined();
    await begin();
    expect(await witness()).toMatchObject({ seq: 1, count: 1 });
    await addSession(database, draft('2026-11-21'), NOW);
    await deleteSession(database, draft('2026-11-20'), NOW);
    expect(await witness()).toMatchObject({ seq: 3, count: 2 });
    expect(await isWitnessed()).toBe(true);
  });

  test('tells what was taken away behind its back', async () => {
    await mergeInto(database, log, NOW);
    await database.run(['sessions'], 'readwrite', (tx) =>
      tx.objectStore('sessions').delete('session of 2026-11-20'),
    );
    expect(await count()).toMatchObject({ stored: { count: 4 }, found: { count: 3 } });
  });

  test('of an empty log counts nothing', async () => {
    expect(await count()).toEqual({ stored: undefined, found: NO_RECORDS });
  });

  test('is not taken over once the log was written to', async () => {
    await begin();
    const counted = await count();
    await addSession(database, draft('2026-11-21'), NOW);
    expect(counted && (await acceptCount(database, counted, 9))).toBeUndefined();
    expect(await witness()).toMatchObject({ seq: 2 });
  });

  test('reads a long log in small steps, and again when it is written to meanwhile', async () => {
    const many = Array.from({ length: 600 }, (_, i) => session('2026-11-21', { id: String(i) }));
    await mergeInto(database, { ...NO_LOG, sessions: many }, NOW);
    let pauses = 0;
    const disturbed = await countLog(database, async () => {
      if (++pauses === 2) await addSession(database, draft('2026-11-22'), NOW);
    });
    expect(disturbed).toMatchObject({ stored: { count: 601 }, found: { count: 601 } });
    expect(pauses).toBe(10);
    let day = 10;
    const restless = async (): Promise<void> => {
      await addSession(database, draft(`2026-10-${++day}`), NOW);
    };
    expect(await countLog(database, restless)).toBeUndefined();
  });
});
