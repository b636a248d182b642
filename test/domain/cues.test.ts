import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CIRCLE_MS,
  cuesIn,
  cuesOf,
  DEFAULT_CUES,
  hasChosenCues,
  isPulse,
  newestCue,
  partAt,
} from '../../src/domain/cues';
import { planOf, planSettingOf } from '../../src/domain/plan';
import { closingAt, locate, startOf } from '../../src/domain/player';
import { planFor, STEP_IDS } from '../../src/domain/routine';

const PLAN = planFor(7); // starts at 0 15 40 85 155 215 285 330 375 410, ends at 420
const inShort = (plan = PLAN): string[] =>
  cuesIn(plan).map(({ at, kind, index, part }) => `${at / 1000} ${kind} ${index}.${part}`);

const plans = fc
  .tuple(
    fc.constantFrom(5, 6, 7, 8, 9, 10),
    fc.shuffledSubarray([...STEP_IDS], { minLength: STEP_IDS.length }),
    fc.subarray([...STEP_IDS], { maxLength: 6 }),
    fc.dictionary(
      fc.constantFrom(...STEP_IDS),
      fc.integer({ min: 2, max: 60 }).map((fives) => fives * 5),
    ),
  )
  .map(([minutes, order, off, seconds]) => planOf(minutes, { ...planSettingOf({}), order, off, seconds }));

describe('the cues of a plan', () => {
  test('are these, in seven minutes', () => {
    expect(inShort()).toEqual([
      '0 step 0.0',
      '10 next 0.0',
      '15 step 1.0',
      '35 next 1.0',
      '40 step 2.0',
      '63 part 2.1',
      '80 next 2.1',
      '85 step 3.0',
      '120 part 3.1',
      '150 next 3.1',
      '155 step 4.0',
      '175 part 4.1',
      '195 part 4.2',
      '210 next 4.2',
      '215 step 5.0',
      '250 part 5.1',
      '280 next 5.1',
      '285 step 6.0',
      '325 next 6.0',
      '330 step 7.0',
      '353 part 7.1',
      '370 next 7.1',
      '375 step 8.0',
      '393 part 8.1',
      '405 next 8.1',
    ]);
  });

  test('name no next step in one of ten seconds: it would fall into the prompt', () => {
    expect(inShort(planFor(5)).slice(0, 3)).toEqual(['0 step 0.0', '10 step 1.0', '20 next 1.0']);
  });

  test('come at whole seconds, in order, inside their step, the next one named 5 s before its change', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const cues = cuesIn(plan);
        expect(cues.map(({ at }) => at)).toEqual(cues.map(({ at }) => at).toSorted((a, b) => a - b));
        for (const { at, kind, index, part } of cues) {
          expect(at % 1000).toBe(0);
          expect(at).toBeLessThan(closingAt(plan));
          expect(locate(plan, at).index).toBe(index);
          const step = plan[index] ?? { step: 'daily', seconds: 0 };
          if (kind === 'step') expect(at).toBe(startOf(plan, index));
          if (kind === 'next') expect(at).toBe(startOf(plan, index + 1) - 5_000);
          expect(partAt(step, at - startOf(plan, index))).toBe(part);
        }
        const steps = cues.filter(({ kind }) => kind === 'step').map(({ index }) => index);
        expect(steps).toEqual(plan.slice(0, -1).map((_, i) => i));
      }),
    );
  });

  test('of the mid-step ones there are one or two, where the routine has them', () => {
    const parts = Object.fromEntries(PLAN.map((step) => [step.step, partAt(step, step.seconds * 1000)]));
    expect(parts).toEqual({
      'warm-hands': 0,
      oil: 0,
      temples: 1,
      crown: 1,
      'pressure-points': 2,
      knead: 1,
      rake: 0,
      hairline: 1,
      'ears-neck': 1,
      daily: 0,
    });
  });
});

describe('the cue to give', () => {
  test('is the one that was passed; at its time, and not a second time', () => {
    expect(newestCue(PLAN, 39_000, 40_000)).toMatchObject({ kind: 'step', index: 2, part: 0 });
    expect(newestCue(PLAN, 40_000, 41_000)).toBeUndefined();
    expect(newestCue(PLAN, 39_000, 39_999)).toBeUndefined();
  });

  test('is the first step’s as the lead-in ends', () => {
    expect(newestCue(PLAN, -1_000, 0)).toMatchObject({ kind: 'step', index: 0 });
    expect(newestCue(PLAN, -5_000, -1_000)).toBeUndefined();
  });

  test('after a jump over several steps is the newest step alone', () => {
    expect(newestCue(PLAN, 30_000, 220_000)).toMatchObject({ kind: 'step', index: 5 });
    expect(newestCue(PLAN, 30_000, 260_000)).toMatchObject({ kind: 'step', index: 5 }); // not its half alone
  });

  test('within a step is the latest of it', () => {
    expect(newestCue(PLAN, 156_000, 200_000)).toMatchObject({ kind: 'part', index: 4, part: 2 });
    expect(newestCue(PLAN, 156_000, 212_000)).toMatchObject({ kind: 'next', index: 4 });
  });

  test('is none when the clock stands, or goes back', () => {
    for (const to of [100_000, 0]) expect(newestCue(PLAN, 100_000, to)).toBeUndefined();
  });

  test('second by second, all of them are given once', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const seconds = Array.from({ length: closingAt(plan) / 1000 }, (_, i) => i * 1000);
        const given = seconds.flatMap((at) => {
          const cue = newestCue(plan, at - 1000, at);
          return cue ? [{ ...cue, at }] : [];
        });
        const due = cuesIn(plan);
        // Of two at the same second, the one that comes next in the plan.
        expect(given).toEqual(due.filter(({ at }, i) => due[i + 1]?.at !== at));
      }),
    );
  });
});

describe('the pulse', () => {
  test('sounds with each circle, in the steps with circles only', () => {
    const seconds = Array.from({ length: 420 }, (_, i) => i * 1000).filter((at) => isPulse(PLAN, at));
    const steps = new Set(seconds.map((at) => locate(PLAN, at).current.step));
    expect([...steps]).toEqual(['temples', 'crown', 'hairline']);
    expect(seconds.slice(0, 4)).toEqual([40_000, 42_000, 44_000, 46_000]);
    expect(seconds.filter((at) => at >= 85_000).slice(0, 2)).toEqual([85_000, 87_000]); // from each step's start
    expect(CIRCLE_MS).toBe(2_000);
  });

  test('bears with a clock that is a little off', () => {
    expect(isPulse(PLAN, 42_020)).toBe(true);
    expect(isPulse(PLAN, 43_020)).toBe(false);
  });
});

describe('the cues as they are stored', () => {
  test('have their defaults where there are none', () => {
    for (const cues of [undefined, null, 7, 'nonsense', [], {}, { sauna: true }])
      expect(cuesOf({ cues })).toEqual(DEFAULT_CUES);
    expect([hasChosenCues({}), hasChosenCues({ cues: {} })]).toEqual([false, true]);
  });

  test('are taken as they are', () => {
    const cues = {
      voice: true,
      chimes: false,
      vibration: false,
      pulse: true,
      volume: 0,
      voiceURI: 'urn:moz-tts:sapi:Ana',
      rate: 1.5,
      sound: 'mix',
      pocket: true,
    };
    expect(cuesOf({ cues })).toEqual(cues);
  });

  const nonsense: readonly (readonly [string, readonly unknown[]])[] = [
    ['voice', [0, 'true', null]],
    ['chimes', [1, null]],
    ['vibration', ['on']],
    ['pulse', [{}]],
    ['pocket', [1, 'yes', null]],
    ['volume', [-0.1, 1.1, NaN, '1', null]],
    ['rate', [0.4, 1.6, NaN, '1', null]],
    ['voiceURI', [7, null, {}]],
    ['sound', ['loud', '', 0, null]],
  ];
  const all = nonsense.flatMap(([id, values]) => values.map((value) => [id, value] as const));
  test.each(all)('with %s %p have the default for it, and keep the rest', (id, value) => {
    const rest = { voice: true, volume: 0.3, rate: 0.8 };
    const { [id]: fallback, ...others } = { ...DEFAULT_CUES, ...rest } as Record<string, unknown>;
    const stored = Reflect.has(rest, id)
      ? (DEFAULT_CUES as unknown as Record<string, unknown>)[id]
      : fallback;
    expect(cuesOf({ cues: { ...rest, [id]: value } })).toEqual(
      stored === undefined ? others : { ...others, [id]: stored },
    );
  });

  test('whatever they are, make sense', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_CUES)), fc.jsonValue()), (cues) => {
        const { voice, volume, rate, sound } = cuesOf({ cues });
        expect(typeof voice).toBe('boolean');
        expect(volume >= 0 && volume <= 1).toBe(true);
        expect(rate >= 0.5 && rate <= 1.5).toBe(true);
        expect(['over', 'mix']).toContain(sound);
      }),
    );
  });
});
