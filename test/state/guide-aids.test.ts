import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import routineFile from '../../static/content/en/routine.json' with { type: 'json' };
import { freshDisk } from '../support/database';
import { EVERYTHING, startWith } from '../support/guided';
import { openTab, startClocks, type Clocks, type Tab } from '../support/tab';

const { steps } = routineFile;

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

describe('a voice that fails', () => {
  test.each(['fails', 'never begins'] as const)('(it %s) has chimes in its place', async (voice) => {
    tab.guide.voice = voice;
    const heard = await startWith(tab, { chimes: false });
    expect(tab.state().isVoiceLost).toBe(true);
    await tab.live(60);
    expect(heard('chime', 0)).toEqual([
      [0, 'step'],
      [15, 'step'],
      [40, 'step'],
    ]);
    const asked = jest.spyOn(tab.guide.aids.speech, 'speak');
    await tab.live(30);
    expect(asked).not.toHaveBeenCalled(); // it is not tried again at every cue
  });

  test('in the middle chimes at once in place of what it did not say', async () => {
    const heard = await startWith(tab, { chimes: false });
    await tab.live(30);
    expect(heard('chime')).toEqual([]);
    tab.guide.voice = 'never begins';
    await tab.live(20);
    expect(tab.state().isVoiceLost).toBe(true);
    // It was to name the next step at 35; 1.5 s later the watchdog knows, and these clocks go in seconds.
    expect(heard('chime')).toEqual([
      [37, 'part'],
      [40, 'step'],
    ]);
  });

  test('with chimes on has them once, not twice', async () => {
    tab.guide.voice = 'fails';
    const heard = await startWith(tab, {});
    await tab.live(20);
    expect(heard('chime', 0)).toEqual([
      [0, 'step'],
      [15, 'step'],
    ]);
  });

  test('is tried again with the next tap that lets it go on', async () => {
    tab.guide.voice = 'fails';
    const heard = await startWith(tab, {});
    tab.guide.voice = 'speaks';
    await tab.play((player) => {
      player.pause();
      player.resume();
    });
    expect(tab.state().isVoiceLost).toBe(false);
    await tab.live(20);
    expect(heard('voice', 1)).toEqual([
      [10, 'Next: oil.'],
      [15, steps.oil.prompt],
    ]);
  });
});

describe('sound that is interrupted', () => {
  test('stays away until the next tap, and the massage goes on', async () => {
    const heard = await startWith(tab, { voice: false });
    await tab.live(20);
    expect(tab.state().isSoundLost).toBe(false);
    tab.guide.isInterrupted = true;
    await tab.live(70);
    expect([tab.state().isSoundLost, tab.state().journal?.pausedAt]).toEqual([true, undefined]);
    expect(heard('chime', 16)).toEqual([]);
    await tab.play((player) => {
      player.unlock();
    });
    expect(tab.state().isSoundLost).toBe(false);
    await tab.live(40);
    expect(heard('chime', 90)).toEqual([
      [90, 'part'], // so that the tap is heard to have worked
      [120, 'part'],
    ]);
  });

  test('is not there at all: it says so, and no more', async () => {
    tab.guide.isMute = true;
    await startWith(tab, { voice: false });
    await tab.live(1);
    expect(tab.state().isSoundLost).toBe(true);
    await tab.live(420);
    expect(tab.state().streak.current).toBe(1);
  });
});

describe('a page that sees the clock again', () => {
  test.each(['sleep', 'freeze'] as const)('tells of the newest step only (%s)', async (doze) => {
    await startWith(tab, {});
    await tab.live(20);
    const before = tab.guide.given.length;
    clocks[doze](80_000); // over the temples, into the crown
    await tab.play((player) => player.wake(true));
    const since = tab.guide.given.slice(before).map(({ what, how }) => [what, how]);
    expect(since).toEqual([
      ['sound', 'suspect'],
      ['screen', 'hold'],
      ['chime', 'step'],
      ['buzz', '80 60 80'],
      ['voice', steps.crown.prompt],
    ]);
    expect(tab.guide.isScreenHeld()).toBe(true);
  });

  test('tells nothing where nothing new has begun, and nothing that it has told', async () => {
    await startWith(tab, {});
    await tab.live(90);
    const before = tab.guide.given.length;
    clocks.freeze(10_000);
    await tab.play((player) => player.wake(true));
    await tab.play((player) => player.wake(true));
    expect(tab.guide.given.slice(before).every(({ what }) => /sound|screen/.test(what))).toBe(true);
  });
});

describe('the screen', () => {
  test('is kept on from the tap to the end, and some seconds more', async () => {
    const heard = await startWith(tab, {});
    await tab.live(400);
    expect(heard('screen')).toEqual([[-5, 'hold']]);
    await tab.live(40);
    expect(heard('screen', 1)).toEqual([[410, 'release 20000']]);
    expect(heard('sound', 1)).toEqual([[410, 'close 20000']]);
  });

  test('may go dark two minutes into a pause, and is kept on again after it', async () => {
    const heard = await startWith(tab, {});
    await tab.play((player) => {
      player.pause();
    });
    expect(heard('screen').at(-1)).toEqual([0, 'release 120000']);
    await tab.live(300);
    await tab.play((player) => {
      player.resume();
    });
    expect(tab.guide.isScreenHeld()).toBe(true);
  });

  test('is let go at once by a discard, and by a short massage that asks', async () => {
    for (const end of ['discard', 'finish'] as const) {
      const heard = await startWith(tab, {});
      await tab.live(10);
      await tab.play((player) => player[end]());
      expect(heard('screen').at(-1)).toEqual([10, 'release 0']);
    }
  });

  test('is kept on while a step waits', async () => {
    await startWith(tab, {});
    await tab.play((player) => {
      player.hold();
    });
    await tab.live(200);
    expect(tab.guide.isScreenHeld()).toBe(true);
  });
});

describe('the sound check', () => {
  const tryOut = async (): Promise<boolean | undefined> => {
    await tab.app.act(async ({ player }) => {
      const trying = player.tryOut();
      await tab.live(2);
      await trying;
    });
    return tab.state().wasHeard;
  };

  test('plays a chime and a sentence, and hears whether it could', async () => {
    await tab.app.act(({ change }) => change('cues', EVERYTHING));
    expect(await tryOut()).toBe(true);
    const given = tab.guide.given.map(({ what, how }) => [what, how]);
    expect(given).toEqual([
      ['voice', steps.temples.prompt],
      ['sound', 'over'],
      ['chime', 'step'],
      ['sound', 'close 20000'],
    ]);
  });

  test('says so when the voice, or the sound, fails', async () => {
    await tab.app.act(({ change }) => change('cues', EVERYTHING));
    tab.guide.voice = 'never begins';
    expect(await tryOut()).toBe(false);
    tab.guide.voice = 'speaks';
    tab.guide.isMute = true;
    expect(await tryOut()).toBe(false);
  });
});
