import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { followUpdates } from '../../src/state/updates';
import { freshDisk } from '../support/database';
import { openTab, startClocks, type Tab } from '../support/tab';

let tab: Tab;
beforeEach(() => {
  freshDisk();
  tab = openTab(startClocks());
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

describe('a new version', () => {
  let wait: () => void;
  const taken: boolean[] = [];
  let mayReload: () => boolean;
  let hadInput: boolean;
  const follow = (waitsAtLaunch: boolean): void => {
    taken.length = 0;
    const updater = {
      onWaiting: (listener: () => void) => {
        wait = listener;
        if (waitsAtLaunch) listener();
      },
      takeOver: (ifAlone: boolean, may: () => boolean) => {
        taken.push(ifAlone);
        mayReload = may;
      },
    };
    followUpdates(tab.app, updater, () => hadInput);
  };
  beforeEach(async () => {
    hadInput = false;
    await tab.app.open();
  });

  test('that waits at launch is taken over at once, if this page is alone', () => {
    follow(true);
    expect(taken).toEqual([true]);
  });

  test('that waits at launch is only offered after any input', () => {
    hadInput = true;
    follow(true);
    expect(taken).toEqual([]);
    expect(tab.state().update).toBeDefined();
  });

  test('that waits at launch is only offered while a massage runs or waits', async () => {
    await tab.start();
    await tab.play((player) => player.pause());
    follow(true);
    expect(taken).toEqual([]);
  });

  test('that waits at launch is only offered while a massage closes, or waits to be saved', async () => {
    await tab.start();
    await tab.live(412);
    follow(true);
    expect(taken).toEqual([]);
    await tab.live(10);
    tab.refused = 'sessions';
    await tab.app.act(({ logToday }) => logToday());
    follow(true);
    expect(taken).toEqual([]);
  });

  test('that is taking over does not load the page anew under a massage begun meanwhile', async () => {
    follow(true);
    expect(mayReload()).toBe(true);
    hadInput = true;
    expect(mayReload()).toBe(false);
    tab.state().update?.();
    expect(mayReload()).toBe(true);
    await tab.start();
    expect(mayReload()).toBe(false);
  });

  test('that waits before the log was read is only offered', () => {
    tab.app.store.set({ ready: false });
    follow(true);
    expect(taken).toEqual([]);
  });

  test('that comes later is offered, and taken over at a word', () => {
    follow(false);
    expect(tab.state().update).toBeUndefined();
    wait();
    expect(taken).toEqual([]);
    tab.state().update?.();
    expect(taken).toEqual([false]);
  });
});
