import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { positionOf } from '../../src/domain/player';
import { problemKind } from '../../src/state/problem';
import { draft } from '../support/builders';
import { freshDisk, plant } from '../support/database';
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

const place = (): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const finishAt = async (seconds: number): Promise<void> => {
  await tab.start();
  await tab.live(seconds);
  await tab.play((player) => player.finish());
};
/** Does something with what has just been saved; resolves to what came of it. */
const describeIt = async (
  change: { note: string } | { tensionAfter: number },
): Promise<boolean | undefined> => {
  let isSaved: boolean | undefined;
  await tab.play(async (player) => {
    isSaved = await player.describe(change);
  });
  await tab.settle();
  return isSaved;
};
const live = async (): Promise<unknown[]> =>
  (await log(tab)).filter((record) => !Reflect.has(record as object, 'deleted'));

describe('a massage that was ended by hand', () => {
  test('goes on from there when it is reopened, as another one: the log holds it once', async () => {
    await finishAt(100);
    expect(tab.state().closing).toMatchObject({ stage: 'saved', journal: { id: 'massage 1' } });
    await tab.live(10);
    await tab.play((player) => player.reopen());
    await tab.settle();
    expect(tab.state()).toMatchObject({
      journal: { id: 'massage 2' },
      closing: undefined,
      notice: undefined,
    });
    expect([place(), await live(), tab.state().streak.current]).toEqual([100, [], 0]);
    expect(await journalOnDisk(tab)).toMatchObject({ id: 'massage 2' });
    expect(tab.guide.isScreenHeld()).toBe(true);
    await tab.live(310);
    expect(await live()).toMatchObject([{ id: 'massage 2', durationSeconds: 420 }]);
    expect(tab.state().streak.current).toBe(1);
  });

  test('and reopened twice is still one', async () => {
    await finishAt(100);
    for (let i = 0; i < 2; i++) {
      await tab.play((player) => player.reopen());
      await tab.settle();
      await tab.live(20);
      await tab.play((player) => player.finish());
    }
    expect(await live()).toMatchObject([{ id: 'massage 3', durationSeconds: 140 }]);
  });

  test('by skipping the last step goes on in that step', async () => {
    await tab.start();
    await tab.live(380);
    await tab.play((player) => player.skip());
    await tab.play((player) => player.reopen());
    await tab.settle();
    expect(place()).toBe(380);
  });

  test('that cannot be taken out of the log stays there, and says why', async () => {
    await finishAt(100);
    tab.refused = 'sessions';
    await tab.play((player) => player.reopen());
    await tab.settle();
    expect([tab.state().journal, tab.state().closing?.stage]).toEqual([undefined, 'saved']);
    const { problem } = tab.state();
    expect(problem && problemKind(problem)).toBe('full');
    expect(await live()).toMatchObject([{ id: 'massage 1' }]);
  });
});

describe('a massage that came to its end', () => {
  beforeEach(async () => {
    await tab.start();
    await tab.live(410);
    expect(tab.state().closing?.stage).toBe('saved');
  });

  test('knows what it has changed', () => {
    expect([tab.state().closing?.before.current, tab.state().streak.current]).toEqual([0, 1]);
  });

  test('cannot go on: there is nothing left of it', async () => {
    await tab.play((player) => player.reopen());
    await tab.settle();
    expect([tab.state().journal, (await live()).length]).toEqual([undefined, 1]);
  });

  test('can be taken out of the log, with a way back', async () => {
    await tab.play((player) => player.remove());
    await tab.settle();
    expect([tab.state().closing, await live(), tab.state().streak.current]).toEqual([undefined, [], 0]);
    expect(tab.state().notice?.kind).toBe('deleted');
    await tab.undo();
    expect(await live()).toMatchObject([{ id: 'massage 1', durationSeconds: 420 }]);
    expect(tab.state().streak.current).toBe(1);
  });

  test('can be described: note and tension are on disk, said where they are written', async () => {
    expect(await describeIt({ tensionAfter: 2 })).toBe(true);
    expect(await describeIt({ note: 'Slept well.' })).toBe(true);
    expect(await live()).toMatchObject([{ tensionAfter: 2, note: 'Slept well.', durationSeconds: 420 }]);
    expect(tab.state().closing?.session).toMatchObject({ tensionAfter: 2, note: 'Slept well.' });
    expect(tab.state().notice).toBeUndefined();
  });

  test('described on a full disk says so, keeps the screen, and can be tried again', async () => {
    tab.refused = 'sessions';
    expect(await describeIt({ note: 'Slept well.' })).toBe(false);
    const { problem } = tab.state();
    expect([problem && problemKind(problem), tab.state().closing?.stage]).toEqual(['full', 'saved']);
    tab.refused = undefined;
    await tab.retry();
    expect(await live()).toMatchObject([{ note: 'Slept well.' }]);
  });

  test('closes after twenty seconds, but not under somebody’s hands', async () => {
    await tab.live(19);
    await tab.play((player) => player.stay());
    await tab.live(600);
    expect(tab.state().closing?.stage).toBe('saved');
    expect(jest.getTimerCount()).toBe(0);
    expect(await describeIt({ note: 'Slowly.' })).toBe(true);
    await tab.live(60);
    expect(tab.state().closing?.stage).toBe('saved');
    await tab.play((player) => player.close());
    expect(tab.state().closing).toBeUndefined();
  });

  test('lets nothing be done with it once it is closed', async () => {
    await tab.play((player) => player.close());
    await tab.play((player) => player.remove());
    await tab.play((player) => player.reopen());
    await tab.play((player) => player.stay());
    expect(await describeIt({ note: 'late' })).toBe(false);
    expect(await live()).toHaveLength(1);
    expect((await live())[0]).not.toHaveProperty('note');
  });
});

describe('before a massage', () => {
  const isAsked = async (): Promise<boolean | undefined> => {
    await tab.app.act((actions) => actions.prepare());
    return tab.state().asksTension;
  };

  test('how tense the person is, is asked until it was skipped three times', async () => {
    expect(await isAsked()).toBe(true);
    for (const on of ['2026-11-19', '2026-11-20', '2026-11-21'])
      await plant(tab.database, 'sessions', draft(on));
    expect(await isAsked()).toBe(false);
    await tab.app.act(({ change }) => change('askTension', true));
    expect(await isAsked()).toBe(true);
  });

  test('a log that cannot be read is no reason not to begin', async () => {
    const run = jest.spyOn(tab.database, 'run').mockRejectedValue(new DOMException('', 'UnknownError'));
    expect(await isAsked()).toBe(true);
    expect(tab.state().problem).toBeUndefined();
    run.mockRestore();
  });

  test('the voices of the device are known, also those that come later', async () => {
    tab.guide.voices = [{ uri: 'ana', name: 'Ana' }];
    await tab.app.act((actions) => actions.prepare());
    expect(tab.state().voices).toEqual([{ uri: 'ana', name: 'Ana' }]);
    tab.guide.changeVoices([]);
    expect(tab.state().voices).toEqual([]);
  });
});
