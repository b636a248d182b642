import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { positionOf } from '../../src/domain/player';
import { freshDisk } from '../support/database';
import { journalOnDisk, log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let a: Tab;
let b: Tab;
beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  [a, b] = [openTab(clocks), openTab(clocks)];
  // What one tab does first must not bear the same name as what the other does first.
  b.device.newId = () => 'of the second tab';
  await a.app.open();
  await b.app.open();
});
afterEach(() => {
  a.close();
  b.close();
  jest.useRealTimers();
});

const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) for (const tab of [a, b]) await tab.settle();
};
const live = async (seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i++) {
    jest.advanceTimersByTime(1_000);
    await a.settle();
    await b.settle();
  }
};
/** Each tab tells the other one to look again. */
const connect = (): void => {
  a.device.announce = () => void b.app.open();
  b.device.announce = () => void a.app.open();
};
const place = (tab: Tab): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};

describe('two tabs that do not hear each other', () => {
  beforeEach(async () => {
    await a.start();
    await b.app.open();
    await b.settle();
    expect(b.state().journal?.id).toBe('massage 1');
  });

  test('and finish the same massage leave one record, and one day', async () => {
    await live(425);
    expect(await log(a)).toMatchObject([{ id: 'massage 1', durationSeconds: 420 }]);
    for (const tab of [a, b]) {
      await tab.app.open();
      expect(tab.state()).toMatchObject({ streak: { current: 1 }, unsaved: [] });
      expect(tab.state().problem).toBeUndefined();
      expect(tab.state().journal).toBeUndefined();
    }
    expect(await journalOnDisk(a)).toBeUndefined();
  });

  test('of which one discards it at the last moment log nothing, and say nothing of it', async () => {
    await live(408);
    await a.play((player) => player.discard());
    await live(5);
    expect(await log(a)).toEqual([]);
    expect([b.state().notice, b.state().closing, b.state().streak.current]).toEqual([
      undefined,
      undefined,
      0,
    ]);
  });

  test('show the same place', async () => {
    await live(100);
    expect([place(a), place(b)]).toEqual([100, 100]);
  });

  test('do not bring the journal back once one of them has finished', async () => {
    await live(100);
    await a.play((player) => player.finish());
    await b.play((player) => player.hide());
    expect(await journalOnDisk(a)).toBeUndefined();
    await b.app.open();
    await b.settle();
    expect(b.state().journal).toBeUndefined();
    expect(b.state().streak.current).toBe(1);
  });
});

describe('two tabs that hear each other', () => {
  beforeEach(connect);

  test('start, pause, resume and finish together', async () => {
    await a.start();
    await live(20);
    expect([place(a), place(b)]).toEqual([20, 20]);
    await b.play((player) => player.pause());
    await settle();
    await live(50);
    expect([place(a), a.state().journal?.pausedAt]).toEqual([20, b.state().journal?.pausedAt]);
    await a.play((player) => player.resume());
    await live(60);
    expect([place(a), place(b)]).toEqual([80, 80]);
    await a.play((player) => player.finish());
    await settle();
    expect([a.state().journal, b.state().journal]).toEqual([undefined, undefined]);
    expect(b.state().streak.current).toBe(1);
    expect(await log(a)).toMatchObject([{ durationSeconds: 80 }]);
  });

  test('come to rest: telling each other does not go on for ever', async () => {
    await a.start();
    await settle();
    const open = jest.spyOn(b.app.store, 'set');
    await settle();
    expect(open).not.toHaveBeenCalled();
  });

  test('see what the other one logged, undid, discarded and set', async () => {
    await a.app.act(({ logToday }) => logToday());
    await settle();
    expect(b.state().streak.current).toBe(1);
    await a.undo();
    await settle();
    expect(b.state().streak.current).toBe(0);
    await a.app.act(({ change }) => change('length', 5));
    await settle();
    expect(b.state().settings.length).toBe(5);
    await b.start();
    await settle();
    expect(a.state().journal?.id).toBe('of the second tab');
    await a.play((player) => player.discard());
    await settle();
    expect([a.state().journal, b.state().journal]).toEqual([undefined, undefined]);
  });

  test('of which one is just closing a massage, both run the next', async () => {
    await a.start();
    await live(411);
    await b.play((player) => player.close());
    await b.start();
    await live(60);
    expect(b.state().journal?.id).toBe('of the second tab');
    expect([place(a), place(b)]).toEqual([60, 60]);
  });
});

test('a tab that still shows the end of one massage goes on with the next one of another tab', async () => {
  connect();
  await a.start();
  await live(411);
  expect(b.state().closing).toBeDefined();
  await a.start();
  await live(60);
  expect(b.state().journal?.id).toBe('massage 2');
  expect([place(a), place(b)]).toEqual([60, 60]);
});

describe('a tab that slept while another one ended the massage', () => {
  const sleepAndSee = async (minutes = 60): Promise<void> => {
    clocks.freeze(minutes * 60_000);
    await b.play((player) => player.wake(true));
    await b.app.open();
    await settle();
  };
  beforeEach(async () => {
    await a.start();
    await a.live(70);
    await b.app.open();
    await b.settle();
  });

  test('by finishing it has nothing to add', async () => {
    await a.play((player) => player.finish());
    await sleepAndSee();
    expect(await log(b)).toMatchObject([{ durationSeconds: 70 }]);
    expect(b.state()).toMatchObject({ streak: { current: 1 }, journal: undefined, unsaved: [] });
  });

  test('and undid it does not bring it back', async () => {
    await a.play((player) => player.finish());
    await a.undo();
    await sleepAndSee();
    expect(await log(b)).toMatchObject([{ deleted: true }]);
    expect(b.state()).toMatchObject({ streak: { current: 0 }, journal: undefined });
  });

  test.each([2, 60])('by discarding it does not bring it back, %i minutes later', async (minutes) => {
    await a.play((player) => player.discard());
    await sleepAndSee(minutes);
    expect(await log(b)).toEqual([]);
    expect([b.state().journal, await journalOnDisk(b)]).toEqual([undefined, undefined]);
  });
});

test('a massage begun while the log is being read is not taken for one that was ended elsewhere', async () => {
  await a.start(); // so that the actions are there
  await a.play((player) => player.discard());
  const opened = a.app.open();
  await a.app.act(({ player }) => {
    player.start();
  });
  await opened;
  await a.settle();
  expect(a.state().journal?.id).toBe('massage 2');
  await a.app.open();
  await a.settle();
  expect(a.state().journal?.id).toBe('massage 2');
});
