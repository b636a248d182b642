import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { positionOf } from '../../src/domain/player';
import { freshDisk } from '../support/database';
import { journalOnDisk, log, openTab, startClocks, type Tab } from '../support/tab';

let tab: Tab;
beforeEach(async () => {
  freshDisk();
  tab = openTab(startClocks());
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
const start = (): Promise<void> => tab.start();

describe('ending it early', () => {
  test('finish ends it where it stands', async () => {
    await start();
    await tab.live(100);
    await tab.play((player) => player.finish());
    expect(await log(tab)).toMatchObject([{ durationSeconds: 100, scalpSeconds: 60 }]);
    expect(tab.state()).toMatchObject({ closing: { stage: 'saved' }, journal: undefined });
    await tab.play((player) => player.close());
    expect(tab.state().closing).toBeUndefined();
  });

  test('discard leaves nothing, and can be taken back', async () => {
    await start();
    await tab.live(100);
    await tab.play((player) => player.discard());
    expect([tab.state().journal, await journalOnDisk(tab)]).toEqual([undefined, undefined]);
    expect(tab.state().notice?.kind).toBe('discarded');
    await tab.live(50);
    expect(await log(tab)).toEqual([]);
    await tab.undo();
    expect(place()).toBe(100);
    expect(tab.state().journal).toHaveProperty('pausedAt');
  });

  test('taking a discard back never costs the massage that runs by then', async () => {
    await start();
    await tab.live(100);
    await tab.play((player) => player.discard());
    const undo = tab.state().notice?.undo;
    await start();
    await tab.live(30);
    undo?.();
    await tab.settle();
    expect(tab.state().journal?.id).toBe('massage 2');
    expect(await journalOnDisk(tab)).toMatchObject({ id: 'massage 2' });
  });
});

describe('a massage of less than a minute', () => {
  const finishAt = async (seconds: number): Promise<void> => {
    await start();
    await tab.live(seconds);
    await tab.play((player) => player.finish());
  };

  test('asks first', async () => {
    await finishAt(59);
    expect(tab.state().closing).toMatchObject({ stage: 'ask', session: { durationSeconds: 59 } });
    expect(await log(tab)).toEqual([]);
  });

  test('of a minute does not ask', async () => {
    await finishAt(60);
    expect(tab.state().closing?.stage).toBe('saved');
  });

  test('is kept when nobody answers in twenty seconds, and counts for nothing', async () => {
    await finishAt(30);
    await tab.live(19);
    expect(await log(tab)).toEqual([]);
    await tab.live(1);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 30 }]);
    expect(tab.state().streak).toMatchObject({ current: 0, isDoneToday: false });
    await tab.live(1);
    expect([tab.state().journal, tab.state().closing]).toEqual([undefined, undefined]);
  });

  test('is kept at a word', async () => {
    await finishAt(30);
    await tab.play((player) => player.keep());
    expect(await log(tab)).toMatchObject([{ durationSeconds: 30 }]);
    expect(await journalOnDisk(tab)).toBeUndefined();
  });

  test('that is discarded and taken back stands where it was finished', async () => {
    await finishAt(30);
    await tab.live(10);
    await tab.play((player) => player.discard());
    await tab.undo();
    expect([place(), tab.state().journal?.pausedAt === undefined]).toEqual([30, false]);
  });

  test('is discarded at a word', async () => {
    await finishAt(30);
    await tab.play((player) => player.discard());
    await tab.live(60);
    expect([await log(tab), tab.state().closing]).toEqual([[], undefined]);
  });
});
