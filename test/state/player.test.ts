import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { locate, positionOf } from '../../src/domain/player';
import { STEP_IDS } from '../../src/domain/routine';
import { freshDisk } from '../support/database';
import { BEGUN, journalOnDisk, log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

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

/** Seconds from the start of the plan, as they are on the screen. */
const place = (): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const step = (): string | undefined => {
  const { journal, at } = tab.state();
  return journal && locate(journal.plan, positionOf(journal, new Date(at))).current.step;
};
const start = (): Promise<void> => tab.start();

describe('a whole massage', () => {
  test('is written down from its start', async () => {
    await start();
    expect(tab.state().journal).toMatchObject({
      id: 'massage 1',
      day: '2026-11-22',
      startedAt: new Date(BEGUN).toISOString(),
      timeZone: 'Europe/Paris',
      seq: 0,
    });
    expect(await journalOnDisk(tab)).toEqual(tab.state().journal);
    expect(tab.device.announce).toHaveBeenCalled();
  });

  test('goes through its steps by the clock, each of them written down', async () => {
    await start();
    const steps: unknown[] = [];
    for (let i = 0; i < 410; i++) {
      if (steps.at(-1) !== step()) steps.push(step());
      await tab.live(1);
      const { journal } = tab.state();
      if (journal && place() === 85) expect(await journalOnDisk(tab)).toMatchObject({ seq: journal.seq });
    }
    expect(steps).toEqual(STEP_IDS);
  });

  test('logs itself as its closing step begins, to the second', async () => {
    await start();
    await tab.live(409);
    expect(await log(tab)).toEqual([]);
    expect(tab.state().streak.current).toBe(0);
    await tab.live(1);
    expect(await log(tab)).toMatchObject([
      { id: 'massage 1', day: '2026-11-22', durationSeconds: 420, scalpSeconds: 335, steps: STEP_IDS },
    ]);
    expect(tab.state()).toMatchObject({
      closing: { stage: 'saved' },
      notice: { kind: 'saved' },
      streak: { current: 1, isDoneToday: true },
    });
    expect(tab.state().journal).toBeUndefined();
    expect(await journalOnDisk(tab)).toBeUndefined();
  });

  test('gives way to Today when nobody has touched its end for twenty seconds', async () => {
    await start();
    await tab.live(429);
    expect(tab.state().closing).toBeDefined();
    await tab.live(1);
    expect(tab.state().closing).toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('is the length that was set', async () => {
    await tab.app.act(({ change }) => change('length', 10));
    await start();
    await tab.live(585);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 600 }]);
  });

  test('is begun once, however often the button is pressed', async () => {
    await start();
    await tab.live(5);
    await tab.play((player) => {
      player.start();
      player.start();
    });
    expect(tab.state().journal?.id).toBe('massage 1');
    expect(place()).toBe(5);
  });

  test('may be followed by another on the same day', async () => {
    for (const id of ['massage 1', 'massage 2']) {
      await start();
      expect(tab.state().journal?.id).toBe(id);
      await tab.live(430);
    }
    expect(await log(tab)).toHaveLength(2);
    expect(tab.state().streak.current).toBe(1);
  });

  test('begun while the last one is still closing goes on after that', async () => {
    await start();
    await tab.live(412);
    await start();
    await tab.live(430);
    expect(await log(tab)).toHaveLength(2);
  });

  test('begins at the time on the wall, after a sleep of any length and whatever the clock was set to', async () => {
    for (const [i, ms] of [5 * 3_600_000, 9 * 24 * 3_600_000, -3_600_000].entries()) {
      clocks.sleep(ms);
      await start();
      expect(tab.state().journal).toMatchObject({
        id: `massage ${i + 1}`,
        startedAt: clocks.wall().toISOString(),
      });
      await tab.play((player) => player.discard());
    }
  });
});

describe('on the way', () => {
  test('a pause stands still, for as long as it takes, and no timer runs', async () => {
    await start();
    await tab.live(20);
    await tab.play((player) => player.pause());
    expect(jest.getTimerCount()).toBe(0);
    await tab.live(1_000);
    await tab.play((player) => player.resume());
    expect(place()).toBe(20);
    await tab.live(390);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, steps: STEP_IDS }]);
  });

  test('back goes to the start of the step, and in its first three seconds to the one before', async () => {
    await start();
    await tab.live(48);
    await tab.play((player) => player.back());
    expect(place()).toBe(40);
    await tab.live(2);
    await tab.play((player) => player.back());
    expect(place()).toBe(15);
    for (let i = 0; i < 3; i++) await tab.play((player) => player.back());
    expect(place()).toBe(0);
  });

  test('skip goes to the next step, which was not reached by it', async () => {
    await start();
    await tab.live(20);
    await tab.play((player) => player.skip());
    expect(step()).toBe('temples');
    await tab.live(370);
    expect(await log(tab)).toMatchObject([
      { durationSeconds: 400, steps: STEP_IDS.filter((id) => id !== 'oil') },
    ]);
  });

  test('skipping the last step ends it', async () => {
    await start();
    await tab.live(380);
    await tab.play((player) => player.skip());
    expect(await log(tab)).toMatchObject([{ durationSeconds: 390, steps: STEP_IDS.slice(0, 8) }]);
  });

  test('skipping in a pause stays in the pause', async () => {
    await start();
    await tab.play((player) => player.pause());
    await tab.play((player) => player.skip());
    await tab.live(10);
    expect([place(), tab.state().journal?.pausedAt === undefined]).toEqual([15, false]);
  });

  test('without a massage, none of the buttons does anything', async () => {
    for (const button of [
      'pause',
      'resume',
      'back',
      'skip',
      'finish',
      'hide',
      'keep',
      'close',
      'discard',
    ] as const)
      await tab.play((player) => player[button]());
    expect([tab.state().journal, tab.state().closing, tab.state().notice]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await log(tab)).toEqual([]);
  });
});
