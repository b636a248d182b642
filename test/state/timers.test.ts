import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { freshDisk } from '../support/database';
import { startWith } from '../support/guided';
import { log, openTab, startClocks, type Tab } from '../support/tab';

let tab: Tab;
beforeEach(async () => {
  freshDisk();
  tab = openTab(startClocks());
  await tab.app.open();
});
afterEach(() => {
  tab.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('over ten minutes one timer goes off a second, and never two are set', async () => {
  await tab.app.act(({ change }) => change('length', 10));
  await startWith(tab, { pulse: true });
  const set = jest.spyOn(globalThis, 'setTimeout');
  for (let i = 0; i < 580; i++) {
    await tab.live(1);
    expect(jest.getTimerCount()).toBe(1);
  }
  const delays = set.mock.calls.map(([, ms]) => Number(ms));
  expect(delays).toHaveLength(580);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(250); // four a second at the most
});

test('a tick that comes late, or a pause in between, does not make them more', async () => {
  await tab.start();
  for (let i = 0; i < 50; i++) {
    jest.advanceTimersByTime(1_370);
    await tab.settle();
    if (i % 10 === 0) await tab.play((player) => player.skip());
    if (i % 7 === 0)
      await tab.play((player) => {
        player.pause();
        player.resume();
      });
    expect(jest.getTimerCount()).toBeLessThanOrEqual(2); // and the one that ends the way back
  }
});

test('in a pause there is none, and after the closing screen neither', async () => {
  await tab.start();
  await tab.live(20);
  await tab.play((player) => player.pause());
  expect(jest.getTimerCount()).toBe(0);
  await tab.play((player) => player.resume());
  await tab.live(420);
  expect([await log(tab), jest.getTimerCount()]).toMatchObject([[{ durationSeconds: 420 }], 0]);
});

test('while a step waits, two a minute are enough', async () => {
  await tab.start();
  await tab.play((player) => player.hold());
  const set = jest.spyOn(globalThis, 'setTimeout');
  await tab.live(300);
  expect(set.mock.calls.length).toBeLessThanOrEqual(11);
});
