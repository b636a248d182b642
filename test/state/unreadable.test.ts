import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseJson } from '../../src/domain/import';
import { clearAll } from '../../src/storage/erase';
import { listSnapshots } from '../../src/storage/snapshots';
import type { Care } from '../../src/state/care';
import { rest, withCare } from '../support/care';
import { freshDisk } from '../support/database';
import { log, openTab, startClocks, type Beside, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let beside: Beside;
let tab: Tab;
const open = async (): Promise<void> => {
  tab = openTab(clocks, undefined, beside);
  await tab.app.open();
  await check();
};
const check = (): Promise<void> => tab.app.act(({ recount }) => recount());
const settle = (): Promise<void> => rest(tab);
/** The page goes, and comes again. */
const reopen = async (): Promise<void> => {
  tab.close();
  await open();
};

beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  beside = { notes: new Map(), kept: new Map() };
  await open();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

const logDays = async (days: number): Promise<void> => {
  for (let i = days - 1; i >= 0; i--) {
    await tab.app.act((actions) => actions.logToday());
    await settle();
  }
};
const note = (): unknown => parseJson(beside.notes.get('witness') ?? '');
const care = (work: (care: Care) => Promise<unknown>): Promise<void> => withCare(tab, work);

describe('a log that cannot be read', () => {
  beforeEach(async () => {
    await logDays(3);
    tab.close();
    tab = openTab(clocks, undefined, beside);
    let isBroken = true;
    const run = tab.database.run.bind(tab.database);
    jest.spyOn(tab.database, 'run').mockImplementation((stores, mode, work) => {
      if (isBroken) return Promise.reject(new DOMException('Corruption detected.', 'UnknownError'));
      return run(stores, mode, work);
    });
    jest.spyOn(tab.database, 'close').mockImplementation(() => {
      isBroken = false;
    });
    await tab.app.open();
    await check();
  });

  test('is said to be so, with its copy', () => {
    expect(tab.state()).toMatchObject({ damage: { kind: 'unreadable', spare: { sessions: 3 } } });
  });

  test('is built anew', async () => {
    await care(({ repair }) => repair());
    expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 3 } });
  });

  test('whose storage cannot be cleared leaves the copy as a file', async () => {
    const refusal = jest.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      const request = { error: new DOMException('', 'UnknownError') } as unknown as IDBOpenDBRequest;
      queueMicrotask(() => {
        request.onerror?.(new Event('error'));
      });
      return request;
    });
    await care(({ repair }) => repair());
    refusal.mockRestore();
    const { damage } = tab.state();
    expect(parseJson(damage?.file?.text ?? '')).toMatchObject({ sessions: { length: 3 } });
  });

  test('may be let go', async () => {
    await care(({ accept }) => accept());
    expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 0 } });
  });
});

test('a log that never could be read has come to no harm', async () => {
  jest.spyOn(tab.database, 'run').mockRejectedValue(new DOMException('Broken.', 'UnknownError'));
  await check();
  expect(tab.state().damage).toBeUndefined();
});

test('a log of a newer version has come to no harm', async () => {
  await logDays(1);
  jest.spyOn(tab.database, 'run').mockRejectedValue(new DOMException('Newer.', 'VersionError'));
  await check();
  expect(tab.state().damage).toBeUndefined();
});

test('records that came on another way are taken over', async () => {
  await logDays(1);
  await tab.database.run(['settings'], 'readwrite', (tx) =>
    tx.objectStore('settings').put({ id: 'x', v: 1, value: 1 } as never),
  );
  await reopen();
  expect(tab.state().damage).toBeUndefined();
  expect(note()).toMatchObject({ count: 2 });
});

test('Delete everything leaves nothing, and nothing that misses it', async () => {
  await logDays(3);
  await care(({ deleteAll }) => deleteAll());
  expect(tab.state()).toMatchObject({
    damage: undefined,
    streak: { current: 0 },
    notice: { kind: 'erased' },
  });
  expect([await log(tab), beside.notes.size, await listSnapshots()]).toEqual([[], 0, []]);
  await reopen();
  expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 0 } });
});

test('a deletion that was cut short calls for no repair', async () => {
  await logDays(3);
  beside.notes.clear();
  beside.kept.clear();
  await reopen(); // before the log itself went
  expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 3 } });
  beside.notes.clear();
  beside.kept.clear();
  await clearAll(tab.database);
  await reopen();
  expect(tab.state().damage).toBeUndefined();
});
