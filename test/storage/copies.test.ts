import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NO_LOG, type Log } from '../../src/domain/log';
import { listRecords, readAnyLog, readForCopy, saveCopy } from '../../src/storage/backup';
import { createDatabase, type Database } from '../../src/storage/database';
import { clearAll, deleteLog } from '../../src/storage/erase';
import { mergeInto } from '../../src/storage/restore';
import { pause, session, STAMP } from '../support/builders';
import { contents, freshDisk, openPlainly, plant } from '../support/database';

const NOW = new Date('2026-11-22T20:15:00.000Z');

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

test.each([4_999, 5_000, 5_001])('a log of %i records is read in steps, each record once', async (count) => {
  await database.run(['sessions'], 'readwrite', async (tx) => {
    const store = tx.objectStore('sessions');
    for (let i = 0; i < count; i++)
      void store.put({ id: String(i).padStart(5, '0'), v: 1, deleted: true, stamp: STAMP });
    await store.count();
  });
  const { sessions } = await listRecords(database);
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(count);
  expect(sessions).toHaveLength(count);
});

describe('all that is read for a copy', () => {
  test('is of one moment', async () => {
    await mergeInto(database, log, NOW);
    const copy = { at: NOW.toISOString(), sessions: 2 };
    expect((await readForCopy(database)).copy).toBeUndefined();
    await saveCopy(database, copy);
    expect(await readForCopy(database)).toMatchObject({ log, witness: { count: 4 }, copy });
  });

  test('is what can be read, whatever the version of the log', async () => {
    await mergeInto(database, log, NOW);
    database.close();
    (await openPlainly(7)).close();
    expect(await readAnyLog()).toEqual(log);
    await expect(listRecords(database)).rejects.toMatchObject({ name: 'VersionError' });
  });

  test('leaves out a store that refuses', async () => {
    await mergeInto(database, log, NOW);
    const getAll = Reflect.get(IDBObjectStore.prototype, 'getAll');
    const refusals = { pauses: 'throws', settings: 'fails' } as const;
    IDBObjectStore.prototype.getAll = function () {
      const how = refusals[this.name as keyof typeof refusals] as string | undefined;
      if (how === 'throws') throw new DOMException('Corruption.', 'UnknownError');
      const request: IDBRequest<unknown[]> = getAll.call(this);
      if (how === 'fails')
        queueMicrotask(() => {
          request.onerror?.(new Event('error'));
        });
      return request as ReturnType<IDBObjectStore['getAll']>;
    };
    try {
      expect(await readAnyLog()).toEqual({ ...log, pauses: [], settings: [] });
    } finally {
      IDBObjectStore.prototype.getAll = getAll;
    }
  });

  test('is nothing where there is no log, and makes none', async () => {
    await expect(readAnyLog()).rejects.toThrow();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is waited for, but not for ever', async () => {
    const open = Reflect.get(IDBFactory.prototype, 'open') as () => IDBOpenDBRequest;
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    try {
      await expect(readAnyLog()).rejects.toMatchObject({ name: 'TimeoutError' });
    } finally {
      IDBFactory.prototype.open = open;
    }
  }, 10_000);
});

describe('deletion', () => {
  test('leaves nothing in any store', async () => {
    await mergeInto(database, log, NOW);
    await plant(database, 'journal', { id: 'x' }, 'current');
    await plant(database, 'nudges', { day: '2026-11-22', shown: [] });
    await clearAll(database);
    for (const store of ['sessions', 'pauses', 'settings', 'journal', 'nudges', 'device'] as const)
      expect((await contents(database, store)).size).toBe(0);
  });

  test('of the database as a whole makes room for a new one', async () => {
    await mergeInto(database, log, NOW);
    await deleteLog(database);
    expect(await listRecords(database)).toEqual(NO_LOG);
  });

  test('says so when another page holds on to it', async () => {
    await mergeInto(database, log, NOW);
    database.close();
    const other = await openPlainly();
    await expect(deleteLog(database)).rejects.toMatchObject({ name: 'TimeoutError' });
    other.close();
  }, 10_000);

  test('says so when it is refused', async () => {
    const deleteDatabase = Reflect.get(IDBFactory.prototype, 'deleteDatabase') as () => IDBOpenDBRequest;
    const refusing = (error: DOMException | null): void => {
      IDBFactory.prototype.deleteDatabase = () => {
        const request = { error } as { error: DOMException | null; onerror?: () => void };
        queueMicrotask(() => request.onerror?.());
        return request as unknown as IDBOpenDBRequest;
      };
    };
    try {
      refusing(new DOMException('', 'DataError'));
      await expect(deleteLog(database)).rejects.toMatchObject({ name: 'DataError' });
      refusing(null);
      await expect(deleteLog(database)).rejects.toMatchObject({ name: 'UnknownError' });
    } finally {
      IDBFactory.prototype.deleteDatabase = deleteDatabase;
    }
  });
});
