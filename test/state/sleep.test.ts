import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { positionOf } from '../../src/domain/player';
import { STEP_IDS } from '../../src/domain/routine';
import { freshDisk } from '../support/database';
import { BEGUN, journalOnDisk, log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TEN_YEARS = 3652 * 24 * HOUR;

let clocks: Clocks;
let tab: Tab;
const begin = async (): Promise<void> => {
  tab = openTab(clocks);
  await tab.app.open();
  await tab.settle();
};
beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  await begin();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

const place = (): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const isPaused = (): boolean => tab.state().journal?.pausedAt !== undefined;
const startAndLive = async (seconds: number): Promise<void> => {
  await tab.start();
  await tab.live(seconds);
};
/** The person looks at the page again: it looks at its clock and at the log at once. */
const seeAgain = async (): Promise<void> => {
  if (tab.state().journal) void tab.app.act(({ player }) => player.wake(true));
  void tab.app.open();
  await tab.settle();
};
/** The system ends the page without a word; a new one is opened `ms` later. */
const kill = async (ms: number): Promise<void> => {
  tab.close();
  clocks.kill();
  clocks.freeze(ms);
  await begin();
};

describe.each(['sleep', 'freeze'] as const)('the phone that falls asleep (%s)', (doze) => {
  test('for a moment goes on, as if it had not', async () => {
    await startAndLive(100);
    clocks[doze](80_000);
    await seeAgain();
    expect([place(), isPaused()]).toEqual([180, false]);
    await tab.live(230);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, steps: STEP_IDS }]);
  });

  test('for minutes pauses where it was last seen, and says nothing of an end', async () => {
    await startAndLive(100);
    clocks[doze](2 * MINUTE);
    await seeAgain();
    expect([place(), isPaused(), await log(tab)]).toEqual([100, true, []]);
    await tab.play((player) => player.resume());
    await tab.live(310);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420 }]);
  });

  test('over the end logs the whole massage once, and says that its end was assumed', async () => {
    await startAndLive(100);
    clocks[doze](HOUR);
    await seeAgain();
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, steps: STEP_IDS, assumedEnd: true }]);
    expect(tab.state()).toMatchObject({ notice: { kind: 'assumed' }, streak: { current: 1 } });
    expect([tab.state().journal, tab.state().closing]).toEqual([undefined, undefined]);
    expect(await journalOnDisk(tab)).toBeUndefined();
  });

  test('over the end and the night logs it for its own day, and leaves nothing to resume', async () => {
    await startAndLive(100);
    clocks[doze](12 * HOUR);
    await seeAgain();
    expect(await log(tab)).toMatchObject([{ day: '2026-11-22', durationSeconds: 420, assumedEnd: true }]);
    expect([tab.state().journal, await journalOnDisk(tab)]).toEqual([undefined, undefined]);
    expect(tab.state()).toMatchObject({ day: '2026-11-23', streak: { current: 1, isDoneToday: false } });
  });

  test('over the end after less than a minute assumes nothing', async () => {
    await startAndLive(40);
    clocks[doze](HOUR);
    await seeAgain();
    expect([place(), isPaused(), await log(tab)]).toEqual([40, true, []]);
  });

  test('between two ticks is noticed by the next one', async () => {
    await startAndLive(100);
    clocks[doze](HOUR);
    await tab.live(1);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, assumedEnd: true }]);
  });

  test('in a pause is of no account', async () => {
    await startAndLive(100);
    await tab.play((player) => player.pause());
    clocks[doze](5 * HOUR);
    await seeAgain();
    expect([place(), isPaused(), await log(tab)]).toEqual([100, true, []]);
    await tab.play((player) => player.resume());
    await tab.live(10);
    expect(place()).toBe(110);
  });
});

describe('a page that is hidden', () => {
  test('writes down where it stands', async () => {
    await startAndLive(52);
    const before = tab.state().journal?.seq ?? NaN;
    await tab.play((player) => player.hide());
    expect(await journalOnDisk(tab)).toMatchObject({
      seq: before + 1,
      lastSeenAt: new Date(BEGUN + 52_000).toISOString(),
    });
  });

  test('has nothing to write in a pause', async () => {
    await startAndLive(52);
    await tab.play((player) => player.pause());
    const paused = await journalOnDisk(tab);
    await tab.play((player) => player.hide());
    expect(await journalOnDisk(tab)).toEqual(paused);
  });

  test('but lives on writes down at least every half minute that it did', async () => {
    await startAndLive(150); // the crown takes 70 s
    expect(await journalOnDisk(tab)).toMatchObject({
      lastSeenAt: expect.stringMatching(new RegExp(new Date(BEGUN + 147_000).toISOString().slice(0, 17))),
    });
    const { lastSeenAt } = (await journalOnDisk(tab)) as { lastSeenAt: string };
    expect(BEGUN + 150_000 - Date.parse(lastSeenAt)).toBeLessThanOrEqual(32_000);
  });
});

describe('a page that is killed', () => {
  test('and opened again at once goes on where the clock is', async () => {
    await startAndLive(100);
    await kill(30_000);
    expect([place(), isPaused()]).toEqual([130, false]);
    await tab.live(280);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420 }]);
    expect(await log(tab)).not.toMatchObject([{ assumedEnd: true }]);
  });

  test('and opened again minutes later waits where it was last seen', async () => {
    await startAndLive(90);
    await kill(3 * MINUTE);
    expect([place(), isPaused(), await log(tab)]).toEqual([85, true, []]);
  });

  test('and opened again on the same day after the end takes that for the end', async () => {
    await startAndLive(100);
    await kill(2 * HOUR);
    expect(await log(tab)).toMatchObject([{ day: '2026-11-22', durationSeconds: 420, assumedEnd: true }]);
    expect(tab.state().journal).toBeUndefined();
  });

  test('and opened again on another day waits, and counts for its own day', async () => {
    await startAndLive(100);
    await kill(12 * HOUR);
    expect([isPaused(), await log(tab)]).toEqual([true, []]);
    await tab.play((player) => player.finish());
    expect(await log(tab)).toMatchObject([{ day: '2026-11-22', durationSeconds: 85 }]);
    expect(tab.state().streak).toMatchObject({ current: 1, isDoneToday: false });
  });

  test('in a pause waits in the pause, on any day', async () => {
    await startAndLive(100);
    await tab.play((player) => player.pause());
    await kill(30 * 24 * HOUR);
    expect([place(), isPaused()]).toEqual([100, true]);
  });

  test('and opened under a clock ten years on waits where it was last seen', async () => {
    await startAndLive(100);
    await kill(TEN_YEARS);
    expect([place(), isPaused(), await log(tab)]).toEqual([85, true, []]);
  });

  test('and opened under a clock an hour back goes on from where it was last seen', async () => {
    await startAndLive(100);
    await kill(-HOUR);
    expect([place(), isPaused()]).toEqual([85, false]);
    await tab.live(325);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420 }]);
  });

  test('while it was asking about a short massage asks no more, but waits or goes on', async () => {
    await startAndLive(30);
    await tab.play((player) => player.finish());
    await kill(10 * MINUTE);
    expect([isPaused(), tab.state().closing, await log(tab)]).toEqual([true, undefined, []]);
  });
});

describe('the wall clock that is set', () => {
  test.each([
    ['on by ten years', TEN_YEARS],
    ['back by an hour', -HOUR],
    ['on by a second', 1_000],
  ])('%s while a massage runs moves nothing', async (_, ms) => {
    await startAndLive(100);
    clocks.set(ms);
    await tab.live(50);
    expect([place(), isPaused()]).toEqual([150, false]);
    await tab.live(260);
    expect(await log(tab)).toMatchObject([
      {
        day: '2026-11-22',
        startedAt: new Date(BEGUN).toISOString(),
        durationSeconds: 420,
        steps: STEP_IDS,
      },
    ]);
    expect(await log(tab)).not.toMatchObject([{ assumedEnd: true }]);
  });
});
