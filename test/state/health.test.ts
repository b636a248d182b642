import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseJson } from '../../src/domain/import';
import { listSnapshots } from '../../src/storage/snapshots';
import type { Care } from '../../src/state/care';
import { rest, withCare } from '../support/care';
import { deletePlainly, freshDisk } from '../support/database';
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

describe('a sound log', () => {
  test('leaves no trace of itself while it is empty', () => {
    expect([beside.notes.size, beside.kept.get('log.json')]).toEqual([0, '']);
    expect(tab.state()).toMatchObject({
      log: { sessions: 0, isCopyDue: false, isMirrored: true },
      ready: true,
    });
  });

  test('is mirrored, witnessed and kept as a snapshot after each write', async () => {
    await logDays(2);
    expect(note()).toMatchObject({ seq: 3, count: 2 });
    const mirror = parseJson(beside.kept.get('log.json') ?? '');
    expect(mirror).toMatchObject({ format: 'kneadly-backup', sessions: { length: 2 }, witness: note() });
    expect(await listSnapshots()).toMatchObject([{ day: '2026-11-22', sessions: 2 }]);
    expect(tab.state().log).toMatchObject({ sessions: 2, first: expect.any(String) });
  });

  test('is found sound at the next start', async () => {
    await logDays(2);
    await reopen();
    expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 2 } });
  });

  test('that a worker wrote to is found sound: its witness apart is only behind', async () => {
    await logDays(1);
    const before = new Map(beside.notes);
    await logDays(1);
    beside.notes.set('witness', before.get('witness') ?? '');
    await reopen();
    expect(tab.state().damage).toBeUndefined();
    expect(note()).toMatchObject({ count: 2 });
  });

  test('asks the browser once to keep it, when there is something to keep', async () => {
    const ask = jest.spyOn(tab.device.keeping, 'askToPersist');
    await check();
    expect(ask).not.toHaveBeenCalled();
    await logDays(2);
    expect(ask).toHaveBeenCalledTimes(1);
    await tab.app.act(({ health }) => health.persist());
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('works without a private file system', async () => {
    jest.spyOn(tab.device.keeping, 'writeKept').mockResolvedValue(false);
    await logDays(1);
    expect(tab.state().log).toMatchObject({ isMirrored: false, sessions: 1 });
    expect(note()).toMatchObject({ count: 1 });
  });
});

describe('an erased log', () => {
  beforeEach(async () => {
    await logDays(3);
    tab.close();
    await deletePlainly();
    await open();
  });

  test('is no fresh start', () => {
    expect(tab.state()).toMatchObject({
      ready: true,
      damage: { kind: 'erased', spare: { from: 'mirror', sessions: 3 } },
    });
  });

  test('is brought back from its mirror, with what was logged since', async () => {
    tab.device.newId = () => 'logged since';
    await logDays(1);
    expect(note()).toMatchObject({ seq: 4, isHarmed: true }); // nothing apart is touched before the person has chosen
    await care(({ repair }) => repair());
    expect(tab.state()).toMatchObject({
      damage: undefined,
      notice: { kind: 'repaired' },
      streak: { current: 1 },
    });
    expect(await log(tab)).toHaveLength(4);
    await reopen();
    expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 4 } });
  });

  test('may be let go, and does not come up again', async () => {
    await care(({ accept }) => accept());
    expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 0 } });
    await reopen();
    expect(tab.state().damage).toBeUndefined();
    expect(await listSnapshots()).toHaveLength(1);
  });
});

test('a log that is gone with its note is known from the mirror', async () => {
  await logDays(2);
  beside.notes.clear();
  tab.close();
  await deletePlainly();
  await open();
  expect(tab.state().damage).toMatchObject({ kind: 'erased', spare: { sessions: 2 } });
});

test('without a mirror the snapshots bring it back', async () => {
  await logDays(2);
  beside.kept.clear();
  tab.close();
  await deletePlainly();
  await open();
  expect(tab.state().damage).toMatchObject({ kind: 'erased', spare: { from: 'snapshot', sessions: 2 } });
  await care(({ repair }) => repair());
  expect(await log(tab)).toHaveLength(2);
});

test('with neither there is still no fresh start, and a file can bring it back', async () => {
  await logDays(2);
  const file = new Blob([beside.kept.get('log.json') ?? '']);
  beside.kept.clear();
  freshDisk();
  await reopen();
  expect(tab.state().damage).toMatchObject({ kind: 'erased', spare: undefined });
  await care(async ({ read }) => {
    await read(file);
    const { importing } = tab.state();
    if (importing?.stage === 'preview') importing.take(false);
  });
  expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 2 } });
});

test('what is gone is not forgotten, however much is logged before the person has chosen', async () => {
  await logDays(2);
  tab.close();
  await deletePlainly();
  await open();
  tab.device.newId = (() => {
    let ids = 0;
    return () => `since ${++ids}`;
  })();
  await logDays(5);
  await reopen();
  expect(tab.state().damage).toMatchObject({ kind: 'damaged', spare: { sessions: 7 } });
  await care(({ repair }) => repair());
  expect(await log(tab)).toHaveLength(7);
});

test('a log of which a part is gone is damaged, and repaired', async () => {
  await logDays(3);
  await tab.database.run(['sessions'], 'readwrite', (tx) => tx.objectStore('sessions').delete('massage 2'));
  await reopen();
  expect(tab.state().damage).toMatchObject({ kind: 'damaged', spare: { sessions: 3 } });
  await care(({ repair }) => repair());
  expect(await log(tab)).toHaveLength(3);
  await reopen();
  expect(tab.state().damage).toBeUndefined();
});

test('what is here may be taken as the log', async () => {
  await logDays(3);
  await tab.database.run(['sessions'], 'readwrite', (tx) => tx.objectStore('sessions').delete('massage 2'));
  await reopen();
  await care(({ accept }) => accept());
  expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 2 } });
  await reopen();
  expect(tab.state().damage).toBeUndefined();
});
