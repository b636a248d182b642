import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { problemKind } from '../../src/state/problem';
import { journal, pause, sessionsFrom } from '../support/builders';
import { freshDisk, plant } from '../support/database';
import { openTab, startClocks, type Clocks, type Tab } from '../support/tab';

const HOUR = 3_600_000;
let clocks: Clocks;
let tab: Tab;
beforeEach(() => {
  freshDisk();
  clocks = startClocks();
  tab = openTab(clocks);
});
afterEach(() => {
  tab.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});
const kind = (): string | undefined => {
  const { problem, refusal, unsaved } = tab.state();
  const shown = unsaved.length > 0 ? refusal : problem;
  return shown && problemKind(shown);
};

describe('opening', () => {
  test('counts nothing before the log was read', async () => {
    for (const session of sessionsFrom('2026-11-20', 3)) await plant(tab.database, 'sessions', session);
    expect(tab.state()).toMatchObject({ ready: false, streak: { current: 0 } });
    await tab.app.open();
    expect(tab.state()).toMatchObject({ ready: true, streak: { current: 3, isDoneToday: true } });
    expect(kind()).toBeUndefined();
  });

  test('loads no more than it needs: the actions come with the first thing to do', async () => {
    await tab.app.open();
    expect(tab.loads()).toBe(0);
    await tab.app.act(({ logToday }) => logToday());
    await tab.app.act(({ logToday }) => logToday());
    expect(tab.loads()).toBe(1);
  });

  test('obeys the pauses and the settings of the log', async () => {
    for (const session of sessionsFrom('2026-11-10', 3)) await plant(tab.database, 'sessions', session);
    await plant(tab.database, 'pauses', pause('2026-11-13', '2026-11-21'));
    await plant(tab.database, 'settings', { id: 'length', v: 1, value: 9, stamp: 'x' });
    await tab.app.open();
    expect(tab.state()).toMatchObject({ settings: { length: 9 }, streak: { current: 3 } });
  });

  test('a log that cannot be read says so, and is read when it is tried again', async () => {
    const run = jest.spyOn(tab.database, 'run').mockRejectedValue(new DOMException('', 'NotReadableError'));
    await tab.app.open();
    expect([kind(), tab.state().ready]).toEqual(['not-opened', true]);
    run.mockRestore();
    await tab.retry();
    expect(kind()).toBeUndefined();
  });

  test('a log that cannot be read again keeps what is known', async () => {
    await tab.app.open();
    await tab.app.act(({ logToday }) => logToday());
    const run = jest.spyOn(tab.database, 'run').mockRejectedValue(new DOMException('', 'UnknownError'));
    await tab.app.open();
    expect([kind(), tab.state().streak.current]).toEqual(['not-opened', 1]);
    run.mockRestore();
  });

  test('once another tab stands in the way no more, does not say any longer that it does', async () => {
    tab.app.store.set({ problem: { doing: 'blocked' } });
    await tab.app.open();
    expect(kind()).toBeUndefined();
  });

  test('does not hide what could not be saved', async () => {
    await tab.app.open();
    tab.refused = 'sessions';
    await tab.app.act(({ logToday }) => logToday());
    await tab.app.open();
    expect(kind()).toBe('full');
  });

  test('a journal that cannot be played is set aside', async () => {
    await plant(tab.database, 'journal', { ...journal(), plan: 'nonsense' }, 'current');
    await tab.app.open();
    expect([tab.state().journal, kind()]).toEqual([undefined, undefined]);
  });
});

describe('acting', () => {
  test('that cannot be loaded says so, and loads anew when it is tried again', async () => {
    await tab.app.open();
    tab.isCutOff = true;
    await tab.app.act(({ logToday }) => logToday());
    expect(kind()).toBe('not-loaded');
    tab.isCutOff = false;
    await tab.retry();
    expect([tab.loads(), tab.state().streak.current]).toEqual([2, 1]);
  });

  test('that fails says so, and can be tried again', async () => {
    await tab.app.open();
    const loading = jest.spyOn(tab.device, 'newId').mockImplementationOnce(() => {
      throw new TypeError('no id');
    });
    await tab.app.act(({ logToday }) => logToday());
    expect(kind()).toBe('not-saved');
    await tab.retry();
    expect(loading).toHaveBeenCalledTimes(2);
    expect(tab.state().streak.current).toBe(1);
  });

  test('that fails leaves one player at work, not two', async () => {
    await tab.app.open();
    await tab.start();
    tab.device.save = () => Promise.reject(new Error('no files here'));
    await tab.app.act(({ exportLog }) => exportLog());
    await tab.live(10);
    expect(jest.getTimerCount()).toBe(1);
    expect(tab.loads()).toBe(1);
  });
});

test('a new day begins by itself', async () => {
  for (const session of sessionsFrom('2026-11-20', 3)) await plant(tab.database, 'sessions', session);
  await tab.app.open();
  clocks.set(9 * HOUR);
  tab.app.know({});
  expect(tab.state()).toMatchObject({ day: '2026-11-23', streak: { current: 3, isDoneToday: false } });
  clocks.set(24 * HOUR);
  tab.app.know({});
  expect(tab.state().streak.current).toBe(0);
});
