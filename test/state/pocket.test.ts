import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { positionOf } from '../../src/domain/player';
import { freshDisk } from '../support/database';
import { startWith, type Heard } from '../support/guided';
import { log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

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

const start = (): Promise<Heard> => startWith(tab, { voice: false, pocket: true });
/** Seconds from the start of the plan, on the screen and in the track, whose lead-in is 5 s. */
const place = (): number | undefined => {
  const { journal, at } = tab.state();
  return journal && positionOf(journal, new Date(at)) / 1000;
};
const played = (): number => (tab.guide.track.position() ?? NaN) / 1000 - 5;
const isPaused = (): boolean => tab.state().journal?.pausedAt !== undefined;

describe('a massage in the pocket', () => {
  test('has its track begun in the tap, with every chime in it, and none beside it', async () => {
    let begunInTap = 0;
    await tab.app.act(({ change }) => change('cues', { pocket: true }));
    await tab.app.act(({ player }) => {
      player.start();
      begunInTap = tab.guide.track.begins;
    });
    expect([begunInTap, tab.state().isInPocket]).toEqual([1, true]);
    await tab.live(415);
    expect(tab.guide.heard('chime')).toEqual([]);
    const soundings = tab.guide.track.soundings.map(({ chime, at }) => `${at - 5} ${chime}`);
    expect(soundings).toEqual([
      ...['0 step', '15 step', '40 step', '63 part', '85 step', '120 part', '155 step', '175 part'],
      ...['195 part', '215 step', '250 part', '285 step', '330 step', '353 part', '375 step', '393 part'],
      '410 finish',
    ]);
    expect(tab.guide.track.seconds).toBe(425);
  });

  test('has the pulse in it where it is wanted, beside no chime', async () => {
    await startWith(tab, { pocket: true, pulse: true });
    const pulses = tab.guide.track.soundings.filter(({ chime }) => chime === 'pulse').map(({ at }) => at - 5);
    expect(pulses.slice(0, 3)).toEqual([42, 44, 46]);
    expect(pulses).not.toContain(85);
  });

  test('shows its step on the lock screen, once a step', async () => {
    const heard = await start();
    await tab.live(100);
    const shown = heard('media').map(([, how]) => how);
    expect([...new Set(shown)]).toEqual([
      'Warm hands, Step 1 of 10',
      'Oil, Step 2 of 10',
      'Temples, Step 3 of 10',
      'Crown, Step 4 of 10',
    ]);
    expect(shown.length).toBeLessThanOrEqual(6); // and once for the half minute in between
  });

  test('takes the track for its clock, but not for every flicker of it', async () => {
    await start();
    await tab.live(50);
    tab.guide.track.stray(200);
    await tab.live(2);
    expect([place(), tab.state().journal?.pausedMs]).toEqual([52, 0]);
    tab.guide.track.stray(-1_200); // now a second behind
    await tab.live(2);
    expect(place()).toBeCloseTo(53, 5);
    expect(played()).toBeCloseTo(53, 5);
    tab.guide.track.stray(3_000);
    await tab.live(2);
    expect(place()).toBeCloseTo(played(), 5);
    expect(tab.guide.track.seeks).toEqual([]);
  });

  test('is stopped by the phone: the massage goes on, and its sound waits for a tap', async () => {
    await start();
    await tab.live(50);
    tab.guide.track.move(false);
    await tab.live(10);
    expect([place(), isPaused()]).toEqual([60, false]);
    expect(tab.state()).toMatchObject({ isInPocket: false, isSoundLost: true });
    tab.guide.isInterrupted = false; // the system lets it go on: it does not by itself
    await tab.live(10);
    expect(tab.state().isInPocket).toBe(false);
    await tab.play((player) => player.unlock());
    await tab.live(10);
    expect([place(), isPaused(), Math.round(played())]).toEqual([80, false, 80]);
    expect(tab.state()).toMatchObject({ isInPocket: true, isSoundLost: false });
  });

  test('is led by the buttons of the lock screen', async () => {
    await start();
    await tab.live(50);
    tab.guide.buttons()?.nexttrack();
    await tab.settle();
    expect([place(), Math.round(played())]).toEqual([85, 85]);
    tab.guide.buttons()?.previoustrack();
    await tab.settle();
    expect([place(), Math.round(played())]).toEqual([40, 40]);
    tab.guide.buttons()?.pause();
    await tab.live(10);
    expect([place(), isPaused(), tab.guide.track.isPlaying()]).toEqual([40, true, false]);
    tab.guide.buttons()?.play();
    await tab.live(10);
    expect([place(), isPaused(), Math.round(played())]).toEqual([50, false, 50]);
  });

  test('pauses its track, also where a step waits, and skips in a pause', async () => {
    await start();
    await tab.live(50);
    await tab.play((player) => player.hold());
    await tab.live(100);
    expect([tab.guide.track.isPlaying(), played()]).toEqual([false, 50]);
    await tab.play((player) => player.pause());
    await tab.play((player) => player.skip());
    expect([place(), played(), tab.guide.track.isPlaying()]).toEqual([85, 85, false]);
    await tab.play((player) => player.resume());
    await tab.live(5);
    expect([place(), played()]).toEqual([90, 90]);
  });

  test('hidden for minutes was heard all the while: that is no sleep', async () => {
    await start();
    await tab.live(100);
    clocks.freeze(200_000);
    await tab.play((player) => player.wake(true));
    expect([place(), isPaused(), tab.state().journal?.slept]).toEqual([300, false, undefined]);
    await tab.live(110);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420 }]);
  });

  test('hidden until its end has ended as it was heard to: nothing is assumed', async () => {
    await start();
    await tab.live(100);
    clocks.freeze(312_000);
    await tab.play((player) => player.wake(true));
    const [session] = await log(tab);
    expect(session).toMatchObject({ durationSeconds: 420 });
    expect(session).not.toHaveProperty('assumedEnd');
    expect(tab.state().closing?.stage).toBe('saved');
  });

  test('hidden until long after the track is a sleep like any other', async () => {
    await start();
    await tab.live(100);
    clocks.freeze(3_600_000);
    await tab.play((player) => player.wake(true));
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420, assumedEnd: true }]);
    expect([tab.state().isInPocket, tab.guide.buttons()]).toEqual([false, undefined]);
  });
});

describe('the track', () => {
  test('rings out at the end, and is put away with the closing screen', async () => {
    await start();
    await tab.live(415);
    expect(tab.guide.track.isPlaying()).toBe(true);
    await tab.live(20);
    expect([tab.guide.track.isPlaying(), tab.state().isInPocket]).toEqual([false, false]);
    expect([tab.guide.heard('media').at(-1)?.[1], tab.guide.buttons()]).toEqual(['', undefined]);
  });

  test.each(['finish', 'discard'] as const)('of a massage that ends by %s stops with it', async (end) => {
    await start();
    await tab.live(100);
    await tab.play((player) => player[end]());
    expect([tab.guide.track.isPlaying(), tab.state().isInPocket]).toEqual([false, false]);
    expect(tab.guide.heard('chime').map(([, how]) => how)).toEqual(end === 'finish' ? ['finish'] : []);
  });

  test('that cannot play leaves the massage to its own clock and chimes', async () => {
    tab.guide.track.isRendered = false;
    const heard = await start();
    expect(tab.state().isInPocket).toBe(false);
    await tab.live(410);
    expect(heard('chime').slice(0, 3)).toEqual([
      [0, 'step'],
      [15, 'step'],
      [40, 'step'],
    ]);
    expect(await log(tab)).toMatchObject([{ durationSeconds: 420 }]);
  });

  test('is not begun without a tap: after a new start the next tap does it', async () => {
    await start();
    await tab.live(100);
    tab.close();
    clocks.kill();
    tab = openTab(clocks);
    await tab.app.open();
    await tab.live(60);
    expect([tab.guide.track.begins, tab.state().isInPocket, tab.state().isSoundLost]).toEqual([
      0,
      false,
      true,
    ]);
    await tab.play((player) => player.unlock());
    expect([tab.guide.track.begins, Math.round(played())]).toEqual([1, place()]);
  });

  test('is not for those who change the steps themselves', async () => {
    await tab.app.act(({ change }) => change('plan', { manualAdvance: true }));
    await start();
    expect([tab.guide.track.begins, tab.state().isInPocket]).toEqual([0, false]);
  });

  test('goes to the start of the first step when the lead-in is skipped', async () => {
    await tab.app.act(({ change }) => change('cues', { pocket: true }));
    await tab.play((player) => player.start());
    await tab.live(2);
    await tab.play((player) => player.skip());
    expect([place(), played()]).toEqual([0, 0]);
    await tab.live(10);
    expect([place(), played()]).toEqual([10, 10]);
  });
});
