import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createDatabase, type Database, type DatabaseEvents } from '../../src/storage/database';
import {
  contents,
  deletePlainly,
  fakeTimers,
  freshDisk,
  openPlainly,
  outcomeOf,
  plant,
  turns,
} from '../support/database';

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
  fakeTimers();
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
