import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { forceCloseDatabase } from 'fake-indexeddb';
import { createDatabase, type Database, type DatabaseEvents } from '../../src/storage/database';
import { contents, deletePlainly, freshDisk, openPlainly, plant, turns } from '../support/database';

let database: Database;
const seen = { blocked: 0, outdated: 0 };
const events: DatabaseEvents = {
  onBlocked: () => {
    seen.blocked++;
  },
  onOutdated: () => {
    seen.outdated++;
  },
};

beforeEach(() => {
  freshDisk();
  Object.assign(seen, { blocked: 0, outdated: 0 });
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  database = createDatabase(events);
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

/** Lets time pass until a promise is settled: what came of it, and how many milliseconds later. */
async function outcomeOf<T>(promise: Promise<T>): Promise<{ value?: T; error?: unknown; after: number }> {
  let outcome: { value?: T; error?: unknown } | undefined;
  promise.then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  for (let after = 0; after <= 20_000; after += 25) {
    await turns(8);
    if (outcome) return { ...outcome, after };
    jest.advanceTimersByTime(25);
  }
  throw new Error('There was no outcome in 20 seconds.');
}

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
    const odd = database.run(['device'], 'readonly', () => {
      const thrown: unknown = 'UnknownError';
      return Promise.reject(thrown as Error);
    });
    await expect(odd).rejects.toBe('UnknownError');
  });
});

describe('an open that never answers', () => {
  test('is given up after four seconds, and tried once more, no oftener', async () => {
    const open = opens().mockImplementation(() => new IDBOpenDBRequest());
    const { error, after } = await outcomeOf(use());
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(open).toHaveBeenCalledTimes(2);
    expect(after).toBeGreaterThanOrEqual(8_000);
    expect(after).toBeLessThan(9_000);
  });

  test('does no harm when the second one answers', async () => {
    opens().mockImplementationOnce(() => new IDBOpenDBRequest());
    const { error, after } = await outcomeOf(use());
    expect(error).toBeUndefined();
    expect(after).toBeGreaterThanOrEqual(4_000);
    expect(after).toBeLessThan(5_000);
  });

  test('but answers after all is closed then, and stands in nobody’s way', async () => {
    await use(); // the stores are there
    database.close();
    await turns(5);
    const held = await openPlainly();
    const deleted = deletePlainly(); // waits for the connection that is held, and our open for it
    const outcome = await outcomeOf(use());
    expect(outcome.error).toMatchObject({ name: 'TimeoutError' });
    const close = jest.spyOn(IDBDatabase.prototype, 'close');
    held.close();
    await deleted;
    await turns(50);
    expect(close).toHaveBeenCalledTimes(3); // the one held, and both that came too late
    await deletePlainly();
  });

  test('but fails later is forgotten', async () => {
    await use();
    database.close();
    await turns(5);
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    const held = await openPlainly();
    const newer = openPlainly(2); // waits for the connection that is held; ours come after it, and are too old
    expect((await outcomeOf(use())).error).toMatchObject({ name: 'TimeoutError' });
    held.close();
    (await newer).close();
    await turns(50);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('leaves no timer behind when it answers', async () => {
    await use();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('other versions of the app', () => {
  test('a newer one makes this one close and say so', async () => {
    await use();
    const newer = await openPlainly(2);
    expect(newer.version).toBe(2);
    expect(seen).toEqual({ blocked: 0, outdated: 1 });
    newer.close();
    const { error } = await outcomeOf(use());
    expect(error).toMatchObject({ name: 'VersionError' });
  });

  test('a deletion makes this one close without a word, and begin anew', async () => {
    await plant(database, 'device', 'x', 'id');
    await deletePlainly();
    expect(seen).toEqual({ blocked: 0, outdated: 0 });
    expect(await contents(database, 'device')).toEqual(new Map());
  });

  test('nobody need listen', async () => {
    const deaf = createDatabase();
    await deaf.run(['device'], 'readonly', nothing);
    (await openPlainly(2)).close();
    const { error } = await outcomeOf(deaf.run(['device'], 'readonly', nothing));
    expect(error).toMatchObject({ name: 'VersionError' });
  });

  test.each([true, false])('an older one that stays open is waited for (said so: %p)', async (isSaid) => {
    await use();
    database.close();
    await turns(5);
    const older = await openPlainly();
    // As if this version were the next one already.
    const real = indexedDB.open.bind(indexedDB);
    opens().mockImplementation((name) => real(name, 2));
    const next = createDatabase(isSaid ? events : {});
    const using = next.run(['device'], 'readonly', nothing);
    await turns(20);
    expect(seen.blocked).toBe(isSaid ? 1 : 0);
    older.close();
    await expect(using).resolves.toBeUndefined();
    next.close();
  });
});
