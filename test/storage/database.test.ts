import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { forceCloseDatabase } from 'fake-indexeddb';
import { createDatabase, type Database } from '../../src/storage/database';
import { contents, fakeTimers, freshDisk, outcomeOf, plant, turns } from '../support/database';

let database: Database;
beforeEach(() => {
  freshDisk();
  fakeTimers();
  database = createDatabase();
});
afterEach(async () => {
  database.close();
  await turns(5);
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const nothing = (): Promise<void> => Promise.resolve();
const use = (): Promise<void> => database.run(['device'], 'readonly', nothing);
const opens = () => jest.spyOn(indexedDB, 'open');

/** Makes the next transactions fail to begin. */
function failToBegin(times: number, name: string): void {
  const begin = jest.spyOn(IDBDatabase.prototype, 'transaction');
  for (let i = 0; i < times; i++)
    begin.mockImplementationOnce(() => {
      throw new DOMException('The connection is closing.', name);
    });
}

describe('a connection', () => {
  test('is opened with the first use only, and kept', async () => {
    const open = opens();
    await turns(5);
    expect(open).not.toHaveBeenCalled();
    await Promise.all([use(), use()]);
    await use();
    expect(open).toHaveBeenCalledTimes(1);
    expect(open).toHaveBeenCalledWith('kneadly', 1);
  });

  test('is opened anew after it was closed', async () => {
    const open = opens();
    await use();
    database.close();
    await turns(5);
    await use();
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('that was never opened may be closed, and so may one that failed to open', async () => {
    database.close();
    opens().mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const using = use();
    database.close();
    await expect(using).rejects.toMatchObject({ name: 'SecurityError' });
  });

  test('that the browser terminated is opened anew', async () => {
    const open = opens();
    await use();
    const request = open.mock.results[0]?.value as IDBOpenDBRequest;
    forceCloseDatabase(request.result as never);
    await turns(5);
    await use();
    expect(open).toHaveBeenCalledTimes(2);
  });
});

describe('work', () => {
  test('is on disk when it resolves, with strict durability', async () => {
    const begin = jest.spyOn(IDBDatabase.prototype, 'transaction');
    let isComplete = false;
    const result = await database.run(['device'], 'readwrite', async (tx) => {
      void tx.done.then(() => {
        isComplete = true;
      });
      await tx.objectStore('device').put('abcdefgh', 'id');
      return 'written';
    });
    expect([result, isComplete]).toEqual(['written', true]);
    expect(begin).toHaveBeenLastCalledWith(['device'], 'readwrite', { durability: 'strict' });
    expect((await contents(database, 'device')).get('id')).toBe('abcdefgh');
  });

  test('that throws half-way leaves nothing behind, and is not tried again', async () => {
    const work = jest.fn(async () => Promise.reject(new RangeError('half-way')));
    await expect(
      database.run(['device', 'settings'], 'readwrite', async (tx) => {
        await tx.objectStore('device').put('half', 'id');
        await work();
      }),
    ).rejects.toThrow('half-way');
    expect(work).toHaveBeenCalledTimes(1);
    expect(await contents(database, 'device')).toEqual(new Map());
  });

  test('that throws after the transaction is over is told so all the same', async () => {
    await expect(
      database.run(['device'], 'readonly', async (tx) => {
        await tx.done;
        throw new RangeError('too late');
      }),
    ).rejects.toThrow('too late');
  });

  test('whose write is refused rejects with the reason, and leaves nothing behind', async () => {
    const add = database.run(['sessions'], 'readwrite', async (tx) => {
      await tx.objectStore('sessions').add({ id: 'twice' } as never);
      await tx.objectStore('sessions').add({ id: 'twice' } as never);
    });
    await expect(add).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await contents(database, 'sessions')).toEqual(new Map());
  });

  test('rejects when the transaction fails at its commit, though the work was done', async () => {
    const begin = jest.spyOn(IDBDatabase.prototype, 'transaction');
    const put = database.run(['device'], 'readwrite', async (tx) => {
      await tx.objectStore('device').put('x', 'id');
      // What the fake database does itself when a commit fails.
      const raw = begin.mock.results.at(-1)?.value as { _abort: (name: string) => void };
      raw._abort('QuotaExceededError');
    });
    await expect(put).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await contents(database, 'device')).toEqual(new Map());
  });

  test('that fails while nobody listens to the transaction makes no unhandled rejection', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    await expect(
      database.run(['device'], 'readwrite', () => Promise.reject(new Error('no'))),
    ).rejects.toThrow();
    const late = database.run(['device'], 'readwrite', (tx) => {
      tx.abort();
      return Promise.reject(new Error('aborted before'));
    });
    await expect(late).rejects.toThrow('aborted before');
    await turns(20);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('a passing trouble', () => {
  test.each(['InvalidStateError', 'UnknownError', 'AbortError'])(
    '%s is met with another connection, three times',
    async (name) => {
      await use();
      const open = opens();
      failToBegin(3, name);
      const { error, after } = await outcomeOf(plant(database, 'device', 'x', 'id'));
      expect(error).toBeUndefined();
      expect(open).toHaveBeenCalledTimes(3);
      expect(after).toBeGreaterThanOrEqual(100 + 150 + 225);
      expect(after).toBeLessThan(700);
      expect((await contents(database, 'device')).get('id')).toBe('x');
    },
  );

  test('that does not pass is told after the third try more', async () => {
    await use();
    const open = opens();
    failToBegin(4, 'UnknownError');
    expect((await outcomeOf(use())).error).toMatchObject({ name: 'UnknownError' });
    expect(open).toHaveBeenCalledTimes(3);
    expect((await outcomeOf(use())).error).toBeUndefined();
  });

  test('in opening is met in the same way', async () => {
    const open = opens();
    for (let i = 0; i < 2; i++)
      open.mockImplementationOnce(() => {
        throw new DOMException('Internal error.', 'UnknownError');
      });
    expect((await outcomeOf(use())).error).toBeUndefined();
    expect(open).toHaveBeenCalledTimes(3);
  });

  test.each(['QuotaExceededError', 'SecurityError', 'VersionError', 'ConstraintError'])(
    '%s is none, and told at once',
    async (name) => {
      await use();
      const open = opens();
      failToBegin(1, name);
      const { error, after } = await outcomeOf(use());
      expect(error).toMatchObject({ name });
      expect(after).toBe(0);
      expect(open).not.toHaveBeenCalled();
    },
  );

  test('is not seen in something else that was thrown', async () => {
    const odd = database.run(['device'], 'readonly', () =>
      nothing().then(() => {
        AbortSignal.abort('UnknownError').throwIfAborted(); // throws the text itself
      }),
    );
    await expect(odd).rejects.toBe('UnknownError');
  });
});
