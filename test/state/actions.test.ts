import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { today } from '../../src/domain/day';
import type { Settings } from '../../src/domain/settings';
import { problemKind } from '../../src/state/problem';
import { draft, session } from '../support/builders';
import { contents, freshDisk, plant } from '../support/database';
import { log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let tab: Tab;
beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  tab = openTab(clocks);
  await tab.app.open();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

const kind = (): string | undefined => {
  const { problem, refusal, unsaved } = tab.state();
  const shown = unsaved.length > 0 ? refusal : problem;
  return shown && problemKind(shown);
};

describe('changing a setting', () => {
  test('holds at once for all that follows from it', async () => {
    await tab.app.act((actions) => actions.change('dayStart', 0));
    expect(tab.state()).toMatchObject({ settings: { dayStart: 0 }, notice: { kind: 'setting' } });
    clocks.set(5 * 3_600_000); // one o'clock at night
    tab.app.know({});
    expect(tab.state().day).toBe('2026-11-23');
  });

  test('can be undone', async () => {
    await tab.app.act((actions) => actions.change('restDays', false));
    await tab.undo();
    expect(tab.state().settings.restDays).toBe(true);
    expect((await contents(tab.database, 'settings')).get('restDays')).toMatchObject({ value: true });
  });

  test('faster than the disk loses no change, and takes back the last one alone', async () => {
    const steps = (on: boolean) => (settings: Settings) => ({ ...(settings.plan ?? {}), [String(on)]: on });
    await tab.app.act(async ({ change }) => {
      await Promise.all([change('plan', steps(true)), change('plan', steps(false))]);
    });
    expect(tab.state().settings.plan).toEqual({ true: true, false: false });
    await tab.undo();
    expect(tab.state().settings.plan).toEqual({ true: true });
  });

  test('that is refused changes nothing, and can be tried again', async () => {
    tab.refused = 'settings';
    await tab.app.act((actions) => actions.change('length', 10));
    expect([tab.state().settings.length, kind()]).toEqual([7, 'full']);
    tab.refused = undefined;
    await tab.retry();
    expect([tab.state().settings.length, kind()]).toEqual([10, undefined]);
  });
});

describe('the log', () => {
  test('is counted anew when asked for', async () => {
    await plant(tab.database, 'device', { v: 1, runs: [[1, 9]], crossings: {} }, 'summary');
    await plant(tab.database, 'sessions', session('2026-11-22'));
    await tab.app.act((actions) => actions.recount());
    expect(tab.state().streak).toMatchObject({ current: 1, best: 1 });
  });

  test('knows when the person usually does it', async () => {
    const usual = async (): Promise<number | undefined> => {
      let time: number | undefined;
      await tab.app.act(async (actions) => {
        time = await actions.usualTime();
      });
      return time;
    };
    expect(await usual()).toBeUndefined();
    for (const on of ['2026-11-20', '2026-11-21']) await plant(tab.database, 'sessions', draft(on));
    expect(await usual()).toBe(20 * 60);
  });
});

test('what day it is, is one answer', () => {
  expect(tab.state().day).toBe(today(clocks.wall(), tab.state().settings.dayStart));
});

describe('a journal that cannot be written', () => {
  test('does not stop the massage, nor does another look at the log', async () => {
    tab.refused = 'journal';
    await tab.start();
    await tab.live(60);
    expect(tab.state()).toMatchObject({ isJournalKept: false, journal: { id: 'massage 1' } });
    expect(kind()).toBeUndefined();
    await tab.app.open();
    await tab.settle();
    expect(tab.state().journal?.id).toBe('massage 1');
    await tab.live(350);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420 }]);
    expect(tab.state().streak.current).toBe(1);
  });

  test('is forgotten once it is written again', async () => {
    tab.refused = 'journal';
    await tab.start();
    tab.refused = undefined;
    await tab.live(15);
    expect(tab.state().isJournalKept).toBe(true);
  });
});
