import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Session } from '../../src/domain/session';
import { listSnapshots } from '../../src/storage/snapshots';
import { session } from '../support/builders';
import { rest, withCare } from '../support/care';
import { deletePlainly, freshDisk, turns } from '../support/database';
import { log, openTab, startClocks, type Beside, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let beside: Beside & { readonly noted: string[] };
let tab: Tab;
const open = async (): Promise<void> => {
  tab = openTab(clocks, undefined, beside);
  jest.spyOn(tab.device, 'newId').mockImplementation(() => crypto.randomUUID());
  await tab.app.open();
  await tab.app.act(({ recount }) => recount());
};
const logOne = (): Promise<void> => tab.app.act((actions) => actions.logToday());
const logDays = async (days: number): Promise<void> => {
  for (let i = 0; i < days; i++) await logOne();
  await rest(tab);
};
const sessions = async (): Promise<readonly Session[]> => (await log(tab)) as Session[];
const lives = async (): Promise<number> =>
  (await sessions()).filter((record) => !('deleted' in record)).length;
const neverIdle = (): void => {
  tab.device.idle = () => new Promise(() => undefined);
};

/** The page is killed, and its database dropped by the browser as a whole. */
const drop = async (): Promise<void> => {
  tab.close();
  await deletePlainly();
  await open();
};

beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  beside = { notes: new Map(), kept: new Map(), noted: [] };
  await open();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

describe('a database that is dropped as a whole before the log was mirrored', () => {
  /** Killed once it has said *Saved*: nothing that comes later happens. */
  const logAndDrop = async (): Promise<void> => {
    neverIdle();
    await logOne();
    expect(tab.state().notice?.kind).toBe('saved');
    await drop();
  };

  test('loses no session that was called saved', async () => {
    await logDays(2);
    await logAndDrop();
    expect(tab.state().damage).toMatchObject({ kind: 'erased', spare: { from: 'mirror', sessions: 3 } });
    await withCare(tab, ({ repair }) => repair());
    expect(await lives()).toBe(3);
    expect(beside.kept.has('since.json')).toBe(false); // the mirror has all of it now
    tab.close();
    await open();
    expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 3 } });
  });

  test('loses not even the first one, and need not ask', async () => {
    await logAndDrop();
    expect(tab.state()).toMatchObject({ damage: undefined, streak: { current: 1 }, log: { sessions: 1 } });
    expect(await lives()).toBe(1);
  });

  test('nor what was logged since, when the mirror has come to harm as well', async () => {
    await logDays(2);
    beside.kept.set('log.json', '{"witness"');
    await logAndDrop();
    expect(tab.state().damage).toMatchObject({ kind: 'erased', spare: { from: 'snapshot', sessions: 2 } });
    await withCare(tab, ({ repair }) => repair());
    expect(await lives()).toBe(3);
  });

  test('nor what was done on a notification, with the app closed', async () => {
    await logDays(2);
    tab.close();
    beside.noted.push(JSON.stringify(session('2026-11-20', { id: 'on the notification' })), 'no record');
    await deletePlainly();
    await open();
    expect(tab.state().damage).toMatchObject({ kind: 'erased', spare: { from: 'mirror', sessions: 3 } });
    expect(beside.noted).toEqual([]); // it stands with the rest now
    await withCare(tab, ({ repair }) => repair());
    expect((await sessions()).map(({ id }) => id)).toContain('on the notification');
  });

  test('nor what was changed, and what was deleted stays deleted', async () => {
    await logDays(2);
    const [one, two] = await sessions();
    neverIdle();
    await tab.app.act(async ({ history }) => {
      if (one) await history.remove(one);
      if (two) await history.edit(two, { time: 600, minutes: 9, note: 'kept' });
    });
    await drop();
    expect(tab.state().damage?.spare).toMatchObject({ from: 'mirror', sessions: 1 });
    await withCare(tab, ({ repair }) => repair());
    const records = new Map((await sessions()).map((record) => [record.id, record]));
    expect(records.get(one?.id ?? '')).toMatchObject({ deleted: true });
    expect(records.get(two?.id ?? '')).toMatchObject({ note: 'kept' });
  });
});

test('what the worker has noted is deleted with everything', async () => {
  await logDays(2);
  beside.noted.push(JSON.stringify(session('2026-11-20', { id: 'on the notification' })));
  await withCare(tab, ({ deleteAll }) => deleteAll());
  tab.close();
  await open();
  expect([beside.noted, await sessions(), tab.state().damage]).toEqual([[], [], undefined]);
});

test('a log that came back from a kill a little older than it was has what was called saved', async () => {
  await logDays(2);
  neverIdle();
  const facts = await tab.database.run(['device'], 'readonly', (tx) =>
    tx.objectStore('device').get('witness'),
  );
  await logOne();
  const last = (await sessions()).toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1)).at(-1);
  await tab.database.run(['sessions', 'device'], 'readwrite', async (tx) => {
    await tx.objectStore('sessions').delete(last?.id ?? '');
    await tx.objectStore('device').put(facts, 'witness');
  });
  expect(await lives()).toBe(2);
  tab.close();
  await open();
  expect(tab.state()).toMatchObject({ damage: undefined, log: { sessions: 3 } });
  expect(await lives()).toBe(3);
});

test('a database that is dropped under the open page does not take its copies along', async () => {
  await logDays(3);
  await deletePlainly();
  await logDays(1);
  await rest(tab);
  expect(tab.state().damage).toMatchObject({ kind: 'damaged', spare: { from: 'mirror', sessions: 4 } });
  await withCare(tab, ({ repair }) => repair());
  expect(await lives()).toBe(4);
});

test('nothing is noted for longer than the mirror needs', async () => {
  await logDays(1);
  expect(beside.kept.has('since.json')).toBe(false);
});

test('while the mirror cannot be written, one record is noted once', async () => {
  const { writeKept } = tab.device.keeping;
  jest
    .spyOn(tab.device.keeping, 'writeKept')
    .mockImplementation((name, text) =>
      name === 'log.json' ? Promise.resolve(false) : writeKept(name, text),
    );
  await logDays(1);
  const [one] = await sessions();
  await tab.app.act(async ({ history }) => {
    for (const minutes of [5, 6, 8]) if (one) await history.edit(one, { time: 600, minutes });
  });
  await rest(tab);
  const since = JSON.parse(beside.kept.get('since.json') ?? '') as { sessions: Session[] };
  expect(since.sessions).toMatchObject([{ id: one?.id, durationSeconds: 480 }]);
});

test('a private file system that does not answer delays what is saved by two seconds, and keeps nothing back', async () => {
  await logDays(1);
  jest.spyOn(tab.device.keeping, 'writeKept').mockReturnValue(new Promise(() => undefined));
  const start = Date.now();
  let took: number | undefined;
  void logOne().then(() => {
    took = Date.now() - start;
  });
  for (let i = 0; i < 40; i++) {
    await turns(25);
    await jest.advanceTimersByTimeAsync(500);
  }
  expect(tab.state()).toMatchObject({ notice: { kind: 'saved' }, unsaved: [] });
  expect(took).toBeLessThan(3_500);
  await rest(tab);
  expect(tab.state().log).toMatchObject({ sessions: 2, isMirrored: false });
});

test('one that refuses delays nothing', async () => {
  jest.spyOn(tab.device.keeping, 'writeKept').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  await logDays(2);
  expect(tab.state()).toMatchObject({ notice: { kind: 'saved' }, unsaved: [], log: { isMirrored: false } });
});

test('who goes on without what is gone finds all of it among the snapshots', async () => {
  await logDays(1);
  neverIdle();
  await logOne();
  await drop();
  await logOne(); // while the harm is shown
  await rest(tab);
  await withCare(tab, ({ accept }) => accept());
  expect(tab.state().damage).toBeUndefined();
  expect(await lives()).toBe(1);
  expect(await listSnapshots()).toMatchObject([{ sessions: 3 }]);
});
