import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { addDays, utcOffsetAt } from '../../src/domain/day';
import { problemKind } from '../../src/state/problem';
import { day } from '../support/builders';
import { freshDisk } from '../support/database';
import { EVENING, journalOnDisk, log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

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

const logToday = (): Promise<void> => tab.app.act((actions) => actions.logToday());
const kind = (): string | undefined => {
  const { problem, refusal, unsaved } = tab.state();
  const shown = unsaved.length > 0 ? refusal : problem;
  return shown && problemKind(shown);
};

describe('I already did it', () => {
  test('logs the length that was set, today', async () => {
    await logToday();
    expect(await log(tab)).toMatchObject([
      {
        id: 'massage 1',
        day: '2026-11-22',
        startedAt: new Date(EVENING - 420_000).toISOString(),
        durationSeconds: 420,
        source: 'manual',
      },
    ]);
    expect(tab.state()).toMatchObject({
      notice: { kind: 'saved' },
      streak: { current: 1, isDoneToday: true },
    });
    expect(tab.device.announce).toHaveBeenCalledTimes(1);
  });

  test('logs another day at the time given', async () => {
    await tab.app.act((actions) => actions.logOn(day('2026-11-20'), 21 * 60));
    expect(await log(tab)).toMatchObject([
      { day: '2026-11-20', addedLater: true, utcOffset: utcOffsetAt(clocks.wall()) },
    ]);
  });

  test('moves the streak only once it is on disk', async () => {
    const events: string[] = [];
    const run = tab.database.run.bind(tab.database);
    jest.spyOn(tab.database, 'run').mockImplementation(async (stores, mode, work) => {
      const result = await run(stores, mode, work);
      events.push('on disk');
      return result;
    });
    tab.app.store.subscribe(() => {
      if (tab.state().streak.current > 0 && !events.includes('shown')) events.push('shown');
    });
    await logToday();
    expect(events).toEqual(['on disk', 'shown']);
  });

  test('can be undone, and leaves a tombstone', async () => {
    await logToday();
    await tab.undo();
    expect(await log(tab)).toMatchObject([{ id: 'massage 1', deleted: true }]);
    expect(tab.state()).toMatchObject({ notice: { kind: 'undone' }, streak: { current: 0 } });
  });

  test('fills a gap, and the streak runs through', async () => {
    for (const back of [1, 3])
      await tab.app.act((actions) => actions.logOn(addDays(day('2026-11-22'), -back), 1200));
    expect(tab.state().streak.current).toBe(1);
    await tab.app.act((actions) => actions.logOn(day('2026-11-20'), 1200));
    expect(tab.state().streak.current).toBe(3);
  });
});

describe('a write that is refused', () => {
  beforeEach(() => {
    tab.refused = 'sessions';
  });

  test('keeps the session in hand, moves no streak and says why', async () => {
    await logToday();
    expect(tab.state()).toMatchObject({ streak: { current: 0 }, unsaved: [{ id: 'massage 1' }] });
    expect([kind(), tab.state().notice]).toEqual(['full', undefined]);
    expect(tab.device.announce).not.toHaveBeenCalled();
    expect(await log(tab)).toEqual([]);
  });

  test('is tried again, and again, until it succeeds', async () => {
    await logToday();
    await tab.retry();
    expect(tab.state().unsaved).toHaveLength(1);
    expect(kind()).toBe('full');
    tab.refused = undefined;
    await tab.retry();
    expect(await log(tab)).toMatchObject([{ id: 'massage 1' }]);
    expect(tab.state()).toMatchObject({ unsaved: [], streak: { current: 1 }, notice: { kind: 'saved' } });
    expect(kind()).toBeUndefined();
  });

  test('of a guided massage loses nothing of it, and asks for nothing but a retry', async () => {
    await tab.start();
    await tab.live(415);
    expect(tab.state()).toMatchObject({
      unsaved: [{ id: 'massage 1', durationSeconds: 420 }],
      journal: undefined,
    });
    expect([kind(), tab.state().closing]).toEqual(['full', undefined]);
    const runs = jest.fn();
    tab.app.store.subscribe(() => {
      if (tab.state().journal) runs();
    });
    await tab.app.open(); // the journal on disk is not taken for a massage that still runs
    await tab.settle();
    expect(runs).not.toHaveBeenCalled();
    tab.refused = undefined;
    await tab.retry();
    expect(await log(tab)).toMatchObject([{ id: 'massage 1', durationSeconds: 420 }]);
    expect([await journalOnDisk(tab), tab.state().unsaved]).toEqual([undefined, []]);
  });

  test('of a guided massage does not cost the next one either', async () => {
    await tab.start();
    await tab.live(425);
    tab.refused = undefined; // there is space again, but nobody has tried it yet
    await tab.start();
    await tab.live(425);
    await tab.retry();
    const ids = ((await log(tab)) as { id: string }[]).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['massage 1', 'massage 2']);
    expect(tab.state().unsaved).toEqual([]);
  });

  test('of several sessions is made good by one retry', async () => {
    await logToday();
    await tab.app.act((actions) => actions.logOn(day('2026-11-21'), 1200));
    expect(tab.state().unsaved).toHaveLength(2);
    tab.refused = undefined;
    await tab.retry();
    expect([tab.state().unsaved, kind()]).toEqual([[], undefined]);
    expect(await log(tab)).toHaveLength(2);
    expect(tab.state().streak.current).toBe(2);
  });

  test('stays on the screen, with its way out, when something else succeeds', async () => {
    await logToday();
    await tab.app.act((actions) => actions.change('theme', 'dark'));
    expect(tab.state().unsaved).toHaveLength(1);
    expect(kind()).toBe('full');
  });

  test('is exported with the log', async () => {
    tab.refused = undefined;
    await tab.app.act((actions) => actions.logOn(day('2026-11-20'), 1200));
    tab.refused = 'sessions';
    await logToday();
    await tab.app.act((actions) => actions.exportLog());
    const date = clocks.wall().toISOString().slice(0, 10);
    expect(JSON.parse(tab.files.get(`kneadly-${date}.json`) ?? '')).toMatchObject({
      format: 'kneadly-backup',
      counts: { sessions: 2, pauses: 0 },
      sessions: [{ id: 'massage 1', stamp: expect.any(String) }, { id: 'massage 2' }],
    });
    expect(tab.state().notice?.kind).toBe('exported');
  });

  test('is exported all the same when nothing can be read', async () => {
    await logToday();
    jest.spyOn(tab.database, 'run').mockRejectedValue(new DOMException('', 'UnknownError'));
    await tab.app.act((actions) => actions.exportLog());
    expect(JSON.parse([...tab.files.values()][0] ?? '')).toMatchObject({ sessions: [{ id: 'massage 1' }] });
  });

  test('of an undo leaves the session, and can be tried again', async () => {
    tab.refused = undefined;
    await logToday();
    tab.refused = 'sessions';
    await tab.undo();
    expect([kind(), tab.state().streak.current, tab.state().unsaved]).toEqual(['full', 1, []]);
    tab.refused = undefined;
    await tab.retry();
    expect([kind(), tab.state().streak.current]).toEqual([undefined, 0]);
  });
});
