import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { locate, positionOf } from '../../src/domain/player';
import { STEP_IDS } from '../../src/domain/routine';
import { freshDisk } from '../support/database';
import { startWith } from '../support/guided';
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

const place = (): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const step = (): string | undefined => {
  const { journal, at } = tab.state();
  return journal && locate(journal.plan, positionOf(journal, new Date(at))).current.step;
};
type Button =
  'start' | 'begin' | 'pause' | 'resume' | 'back' | 'skip' | 'hold' | 'undo' | 'followClock' | 'finish';
const press = (button: Button): Promise<void> => tab.play((player) => player[button]());

describe('wait for me', () => {
  test('holds the step until it is resumed, and counts', async () => {
    await tab.start();
    await tab.live(50);
    await press('hold');
    await tab.live(100);
    expect([step(), place()]).toEqual(['temples', 50]);
    await press('resume');
    await tab.live(360);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 520, scalpSeconds: 435, steps: STEP_IDS }]);
  });

  test('is written down now and then, so that a killed page has lived it', async () => {
    await tab.start();
    await tab.live(50);
    await press('hold');
    await tab.live(130);
    const { lastSeenAt } = (await journalOnDisk(tab)) as { lastSeenAt: string };
    expect(BEGUN + 180_000 - Date.parse(lastSeenAt)).toBeLessThanOrEqual(61_000);
  });
});

describe('back and skip', () => {
  test('can be taken back, for three seconds', async () => {
    await tab.start();
    await tab.live(50);
    await press('skip');
    expect(tab.state().undo?.kind).toBe('skip');
    await tab.live(2);
    await press('undo');
    expect([place(), tab.state().undo]).toEqual([52, undefined]);
    expect(await journalOnDisk(tab)).toEqual(tab.state().journal);
    await press('back');
    expect([place(), tab.state().undo?.kind]).toEqual([40, 'back']);
    await tab.live(3);
    expect(tab.state().undo).toBeUndefined();
    await press('undo');
    expect(place()).toBe(43);
  });

  test('taken back leave the whole massage as if they had not been', async () => {
    await tab.start();
    await tab.live(50);
    await press('skip');
    await press('undo');
    await tab.live(360);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, steps: STEP_IDS }]);
  });

  test('offer no way back into a massage that has ended', async () => {
    await tab.start();
    await tab.live(360);
    await press('skip');
    await press('skip');
    await press('undo');
    expect([tab.state().journal, tab.state().undo]).toEqual([undefined, undefined]);
    expect(await log(tab)).toHaveLength(1);
  });

  test('tell of the step they lead to, at once, but not in a pause', async () => {
    const heard = await startWith(tab, { voice: false });
    await tab.live(20);
    await press('skip');
    expect(heard('chime', 20)).toEqual([[20, 'step']]);
    await press('pause');
    await press('skip');
    expect(heard('chime', 20)).toEqual([[20, 'step']]);
  });
});

describe('steps that the person changes', () => {
  test('wait at their end, say so once, and go on at a word', async () => {
    await tab.app.act(({ change }) => change('plan', { manualAdvance: true }));
    const heard = await startWith(tab, { voice: false });
    await tab.live(100);
    expect([step(), tab.state().journal?.held, place()]).toEqual(['warm-hands', true, 14.999]);
    expect(heard('chime', 1)).toEqual([[15, 'part']]);
    for (let i = 0; i < 8; i++) {
      await press('skip');
      await tab.live(110);
    }
    expect([step(), await log(tab)]).toEqual(['ears-neck', []]);
    await press('skip');
    expect(await log(tab)).toMatchObject([{ durationSeconds: 100 + 8 * 110 + 10, steps: STEP_IDS }]);
  });
});

describe('a sleep inside the plan', () => {
  beforeEach(async () => {
    await tab.start();
    await tab.live(100);
    clocks.freeze(120_000);
    await tab.play((player) => player.wake(true));
    expect(tab.state().journal?.slept).toBe(true);
  });

  test('goes on where the clock says, at a word', async () => {
    await press('followClock');
    await tab.live(10);
    expect([place(), tab.state().journal?.slept]).toEqual([230, undefined]);
    await tab.live(180);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, steps: STEP_IDS }]);
  });

  test('goes on where it was left, at another', async () => {
    await press('resume');
    await tab.live(10);
    expect([place(), tab.state().journal?.slept]).toEqual([110, undefined]);
  });
});
