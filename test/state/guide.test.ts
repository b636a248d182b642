import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import routineFile from '../../static/content/en/routine.json' with { type: 'json' };
import { freshDisk } from '../support/database';
import { startWith } from '../support/guided';
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

describe('over a whole massage', () => {
  const SPOKEN: readonly (readonly [number, string])[] = [
    [-5, '7 minutes. Get comfortable.'],
    [0, steps['warm-hands'].prompt],
    [10, 'Next: oil.'],
    [15, steps.oil.prompt],
    [35, 'Next: temples.'],
    [40, steps.temples.prompt],
    [63, 'Now circle the other way.'],
    [80, 'Next: crown.'],
    [85, steps.crown.prompt],
    [120, 'Now the other direction.'],
    [150, 'Next: pressure points.'],
    [155, steps['pressure-points'].prompt],
    [175, 'Now the base of the skull.'],
    [195, 'Now along your hairline.'],
    [210, 'Next: kneading.'],
    [215, steps.knead.prompt],
    [250, 'Now the back of your head.'],
    [280, 'Next: raking up.'],
    [285, steps.rake.prompt],
    [325, 'Next: hairline.'],
    [330, steps.hairline.prompt],
    [353, 'Now back towards the nape.'],
    [370, 'Next: ears and neck.'],
    [375, steps['ears-neck'].prompt],
    [393, 'Now the neck, at the back only.'],
    [405, 'Next: a short rest.'],
    [410, `Day 1. 7 minutes. ${steps.daily.prompt}`],
  ];
  const STEPS = [0, 15, 40, 85, 155, 215, 285, 330, 375].map((at) => [at, 'step']);
  const PARTS = [63, 120, 175, 195, 250, 353, 393].map((at) => [at, 'part']);
  const byTime = (all: readonly (readonly (number | string)[])[]) =>
    [...all].sort(([a], [b]) => Number(a) - Number(b));

  test('the voice says each thing once, at its second', async () => {
    const heard = await startWith(tab, {});
    await tab.live(440);
    expect(heard('voice')).toEqual(SPOKEN);
  });

  test('a chime and a buzz come with each step, each half and the end, once', async () => {
    const heard = await startWith(tab, {});
    await tab.live(440);
    expect(heard('chime')).toEqual(byTime([...STEPS, ...PARTS, [410, 'finish']]));
    const patterns = { step: '80 60 80', part: '60', finish: '80 60 80 60 200' };
    expect(heard('buzz')).toEqual(
      byTime([...STEPS, ...PARTS, [410, 'finish']]).map(([at, how]) => [
        at,
        patterns[how as keyof typeof patterns],
      ]),
    );
  });

  test('what is switched off is silent', async () => {
    const heard = await startWith(tab, { voice: false, chimes: false, vibration: false });
    await tab.live(440);
    for (const what of ['voice', 'chime', 'buzz'] as const) expect(heard(what)).toEqual([]);
    expect(tab.guide.given.some(({ what, how }) => what === 'sound' && /over|mix/.test(how))).toBe(false);
    expect([tab.state().isSoundLost, tab.state().isVoiceLost]).toEqual([false, false]);
  });

  test('the pulse goes with the circles, and yields to a cue', async () => {
    const heard = await startWith(tab, { voice: false, vibration: false, pulse: true });
    await tab.live(100);
    const pulses = heard('chime').filter(([, how]) => how === 'pulse');
    const circles = [...Array(22).keys()].map((i) => 42 + 2 * i); // 40 is the chime of the step
    expect(pulses.map(([at]) => at)).toEqual([...circles, 87, 89, 91, 93, 95, 97, 99]);
  });

  test('the pulse rests while a step waits', async () => {
    const heard = await startWith(tab, { voice: false, pulse: true });
    await tab.live(50);
    await tab.play((player) => {
      player.hold();
    });
    await tab.live(130);
    expect(heard('chime', 50.001)).toEqual([]);
  });

  test('sound goes over the silent switch, or mixes, as chosen; from the tap', async () => {
    const heard = await startWith(tab, {});
    expect(heard('sound')[0]).toEqual([-5, 'over']);
    await tab.play((player) => player.discard());
    tab.guide.given.length = 0;
    const again = await startWith(tab, { sound: 'mix' });
    expect(again('sound')[0]).toEqual([-5, 'mix']);
  });

  test('a volume of nothing is silence, and no fault of the sound', async () => {
    const heard = await startWith(tab, { volume: 0, voice: false });
    await tab.live(50);
    expect([heard('chime'), tab.state().isSoundLost]).toEqual([[], false]);
  });

  test('the end says no run of days where streaks are hidden', async () => {
    await tab.app.act(({ change }) => change('hideStreaks', true));
    const heard = await startWith(tab, {});
    await tab.live(415);
    expect(heard('voice').at(-1)).toEqual([410, `7 minutes. ${steps.daily.prompt}`]);
  });

  test('the end that cannot be saved says nothing of a day that is not kept', async () => {
    const heard = await startWith(tab, {});
    await tab.live(400);
    tab.refused = 'sessions';
    await tab.live(20);
    expect(heard('voice', 406)).toEqual([[410, '(hush)']]);
  });
});
