import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { leadLeft, positionOf } from '../../src/domain/player';
import { STEP_IDS } from '../../src/domain/routine';
import { session, sessionsFrom } from '../support/builders';
import { freshDisk, plant } from '../support/database';
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

const place = (): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const isPaused = (): boolean => tab.state().journal?.pausedAt !== undefined;
type Button =
  'start' | 'begin' | 'pause' | 'resume' | 'back' | 'skip' | 'hold' | 'undo' | 'followClock' | 'finish';
const press = (button: Button): Promise<void> => tab.play((player) => player[button]());

describe('the button of Today', () => {
  test('leads to a look at the screen, the first times', async () => {
    for (const one of sessionsFrom('2026-11-20', 2)) await plant(tab.database, 'sessions', one);
    await tab.app.open();
    await press('begin');
    expect([tab.state().journal, tab.guide.given]).toEqual([undefined, []]);
  });

  test('starts at once for who has done it on three days', async () => {
    for (const on of ['2026-11-02', '2026-11-20', '2026-11-21'])
      await plant(tab.database, 'sessions', session(on));
    await tab.app.open();
    await press('begin');
    expect(tab.state().journal?.id).toBe('massage 1');
  });

  test('lets what is paused go on, and leaves what runs alone', async () => {
    await tab.start();
    await tab.live(20);
    await press('pause');
    await press('begin');
    await tab.live(5);
    expect([place(), isPaused()]).toEqual([25, false]);
    await press('begin');
    expect([place(), isPaused()]).toEqual([25, false]);
  });

  test('does not answer for the person where a massage was slept over', async () => {
    await tab.start();
    await tab.live(100);
    clocks.freeze(120_000);
    await tab.play((player) => player.wake(true));
    await press('begin');
    expect(tab.state().journal?.slept).toBe(true);
  });
});

describe('a massage that begins', () => {
  test('leaves steps out this time only, and keeps how tense the person was', async () => {
    await tab.play((player) => player.start(['oil'], 7));
    const { plan, tensionBefore } = tab.state().journal ?? {};
    expect(plan?.map((one) => one.step)).toEqual([...STEP_IDS.filter((id) => id !== 'oil'), 'daily']);
    expect(tensionBefore).toBe(7);
    await tab.live(425);
    expect(await log(tab)).toMatchObject([{ tensionBefore: 7, durationSeconds: 420 }]);
    await tab.live(20);
    await press('start');
    expect(tab.state().journal?.plan).toHaveLength(10);
  });

  test('never leaves all of the massage out', async () => {
    await tab.app.act(({ change }) => change('plan', { off: STEP_IDS.slice(3) }));
    await tab.play((player) => player.start(['temples', 'oil']));
    expect(tab.state().journal?.plan.map((one) => one.step)).toEqual([
      'warm-hands',
      'oil',
      'temples',
      'daily',
    ]);
  });

  test('may be told later how tense the person was', async () => {
    await tab.start();
    await tab.play((player) => player.describeBefore(0));
    expect(await journalOnDisk(tab)).toMatchObject({ tensionBefore: 0 });
  });
});

describe('the lead-in', () => {
  const lead = (): number | undefined => {
    const { journal, at } = tab.state();
    return journal && leadLeft(journal, new Date(at)) / 1000;
  };
  beforeEach(async () => {
    await press('start');
    await tab.live(2);
  });

  test('counts down, and can be paused', async () => {
    expect([lead(), place()]).toEqual([3, 0]);
    await press('pause');
    await tab.live(60);
    expect(lead()).toBe(3);
    await press('resume');
    await tab.live(4);
    expect([lead(), place()]).toEqual([0, 1]);
  });

  test('can be skipped: the massage begins then', async () => {
    await press('skip');
    expect([lead(), place(), tab.state().journal?.startedAt]).toEqual([
      0,
      0,
      new Date(EVENING + 2_000).toISOString(),
    ]);
    await tab.live(410);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, steps: STEP_IDS }]);
  });

  test('holds nothing, and ended in it there was no massage', async () => {
    await press('hold');
    expect(isPaused()).toBe(false);
    await press('finish');
    expect([tab.state().journal, tab.state().closing, await log(tab)]).toEqual([undefined, undefined, []]);
    expect(tab.state().notice?.kind).toBe('discarded');
  });
});
