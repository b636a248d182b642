import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DEFAULT_CUES } from '../../src/domain/cues';
import { positionOf } from '../../src/domain/player';
import { freshDisk } from '../support/database';
import { log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';
import { sharedLock, type FakeLock } from '../support/turn';

let clocks: Clocks;
let lock: FakeLock;
let a: Tab;
let b: Tab;

const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) for (const tab of [a, b]) await tab.settle();
};
const live = async (seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i++) {
    jest.advanceTimersByTime(1_000);
    await a.settle();
    await b.settle();
  }
  await settle();
};
const place = (tab: Tab): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const chimes = (tab: Tab): number => tab.guide.heard('chime').length;

beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  lock = sharedLock();
  [a, b] = [openTab(clocks, lock), openTab(clocks, lock)];
  b.device.newId = () => 'of the second tab';
  // Each tab tells the other one to look again.
  a.device.announce = () => void b.app.open();
  b.device.announce = () => void a.app.open();
  for (const tab of [a, b]) await tab.app.open();
  await a.app.act(({ change }) => change('cues', DEFAULT_CUES));
  await settle();
  await a.start();
  await settle();
  await live(20);
});
afterEach(() => {
  lock.end();
  a.close();
  b.close();
  jest.useRealTimers();
});

describe('while one tab runs a massage, the other one', () => {
  test('says so, and is silent', async () => {
    expect([a.state().isElsewhere, b.state().isElsewhere]).toEqual([false, true]);
    await live(100);
    expect(place(a)).toBe(120);
    expect([chimes(a) > 3, chimes(b), b.guide.heard('buzz')]).toEqual([true, 0, []]);
  });

  test('has no timer of its own', async () => {
    expect(jest.getTimerCount()).toBe(1);
    await live(30);
    expect(jest.getTimerCount()).toBe(1);
  });

  test.each([
    'pause',
    'back',
    'skip',
    'hold',
    'followClock',
    'unlock',
    'hide',
    'finish',
    'discard',
    'start',
    'undo',
  ] as const)('does nothing at %s', async (button) => {
    const before = a.state().journal;
    await b.play((player) => player[button]());
    await settle();
    expect(a.state().journal).toEqual(before);
    expect([b.state().journal?.id, b.state().isElsewhere]).toEqual(['massage 1', true]);
    expect([chimes(b), await log(b)]).toEqual([0, []]);
    await live(5);
    expect(place(a)).toBe(25);
  });

  test('takes it over at a word, and the first one falls silent', async () => {
    await b.play((player) => player.resume());
    await settle();
    expect([a.state().isElsewhere, b.state().isElsewhere]).toEqual([true, false]);
    expect(a.guide.isScreenHeld()).toBe(false);
    expect(b.guide.isScreenHeld()).toBe(true);
    const silent = chimes(a);
    await live(100);
    expect([chimes(a) - silent, place(b)]).toEqual([0, 120]);
    expect(chimes(b)).toBeGreaterThan(3);
    await live(300);
    expect(await log(b)).toMatchObject([{ id: 'massage 1', durationSeconds: 420 }]);
    expect(a.state()).toMatchObject({ journal: undefined, isElsewhere: false, streak: { current: 1 } });
    expect(b.state().streak.current).toBe(1);
  });

  test('may be taken back from in turn', async () => {
    await b.play((player) => player.resume());
    await live(10);
    await a.play((player) => player.resume());
    await live(10);
    expect([a.state().isElsewhere, b.state().isElsewhere, place(a)]).toEqual([false, true, 40]);
    expect(jest.getTimerCount()).toBe(1);
  });

  test('sees it end there, and may begin the next one', async () => {
    await live(400);
    expect([b.state().journal, b.state().isElsewhere, b.state().streak.current]).toEqual([
      undefined,
      false,
      1,
    ]);
    await b.play((player) => player.start());
    await live(10);
    expect([b.state().isElsewhere, a.state().isElsewhere, place(b)]).toEqual([false, true, 5]);
  });

  test('may resume what was paused there', async () => {
    await a.play((player) => player.pause());
    await settle();
    expect([b.state().isElsewhere, place(b)]).toEqual([false, 20]);
    await live(60);
    await b.play((player) => player.resume());
    await live(10);
    expect([a.state().isElsewhere, b.state().isElsewhere, place(b)]).toEqual([true, false, 30]);
  });

  test('goes on with it by itself when that tab is closed', async () => {
    a.device.announce = () => undefined;
    a.close();
    clocks.kill(); // none of its timers fires again
    await settle();
    await live(25);
    expect([b.state().isElsewhere, place(b)]).toEqual([false, 45]);
    expect(b.guide.heard('buzz').length).toBeGreaterThan(0);
    await live(370);
    expect(await log(b)).toMatchObject([{ durationSeconds: 420 }]);
  });

  test('hears of it being discarded', async () => {
    await a.play((player) => player.discard());
    await settle();
    expect([b.state().journal, b.state().isElsewhere]).toEqual([undefined, false]);
  });

  test('keeps its hands off while a step waits there', async () => {
    await a.play((player) => player.hold());
    await live(100);
    expect([a.state().journal?.held, b.state().isElsewhere, chimes(b)]).toEqual([true, true, 0]);
  });
});

test('a tab that is opened later waits as well', async () => {
  const c = openTab(clocks, lock);
  await c.app.open();
  await c.settle();
  expect([c.state().isElsewhere, c.state().journal?.id]).toEqual([true, 'massage 1']);
  c.close();
});
