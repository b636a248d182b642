import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayBeOff, OWN, planFrom, planOf, planSettingOf, type PlanSetting } from '../../src/domain/plan';
import { planFor, planSeconds, STEP_IDS, type Plan, type StepId } from '../../src/domain/routine';
import { LENGTHS } from '../../src/domain/settings';

const DEFAULT_PLAN: PlanSetting = { off: [], order: STEP_IDS, seconds: {}, manualAdvance: false };

const setting = (change: Partial<PlanSetting>): PlanSetting => ({ ...DEFAULT_PLAN, ...change });
const inShort = (plan: Plan): string => plan.map(({ step, seconds }) => `${step} ${seconds}`).join(', ');
const stepsOf = (plan: Plan): string[] => plan.map(({ step }) => step);

const minutes = fc.constantFrom(...LENGTHS);
const off = fc.subarray([...STEP_IDS]).filter((steps) => mayBeOff(steps));
const order = fc.shuffledSubarray([...STEP_IDS], { minLength: STEP_IDS.length });
const ownLength = fc.integer({ min: OWN.from / 5, max: OWN.to / 5 }).map((fives) => fives * 5);
const own: fc.Arbitrary<Partial<Record<StepId, number>>> = fc.dictionary(
  fc.constantFrom(...STEP_IDS),
  ownLength,
);

describe('a plan as it is published', () => {
  test.each([5, 6, 7, 8, 9, 10])('of %i minutes is the column of the table', (length) => {
    expect(planOf(length, DEFAULT_PLAN)).toEqual(planFor(length));
  });

  test('is there for every length that may be chosen', () => {
    for (const length of LENGTHS) expect(planSeconds(planOf(length, DEFAULT_PLAN))).toBe(length * 60);
  });
});

describe('a step that is off', () => {
  test('gives its seconds to the others in proportion, by largest remainder', () => {
    // 25 s of oil over the 395 s of the others: 15.9 47.8 74.4 63.8 74.4 47.8 47.8 37.2 10.6, rounded to fives
    expect(inShort(planOf(7, setting({ off: ['oil'] })))).toBe(
      'warm-hands 15, temples 50, crown 75, pressure-points 65, knead 75, rake 50, hairline 45, ears-neck 35, daily 10',
    );
  });

  test('of a tie, the earlier step has the five seconds', () => {
    const seconds = { 'warm-hands': 10, oil: 15, temples: 30, 'pressure-points': 45, rake: 35 };
    const others = { ...seconds, hairline: 25, 'ears-neck': 25 }; // 115 s for the crown, kneading and the end
    const inOrder = planOf(5, setting({ seconds: others })).filter(({ step }) => /crown|knead/.test(step));
    expect(inShort(inOrder)).toBe('crown 55, knead 50');
    const turned = planOf(5, setting({ seconds: others, order: [...STEP_IDS].reverse() }));
    expect(inShort(turned.filter(({ step }) => /crown|knead/.test(step)))).toBe('knead 55, crown 50');
  });

  test('leaves none under ten seconds', () => {
    const long: Partial<Record<StepId, number>> = { crown: 100, knead: 100, rake: 40 };
    const plan = planOf(5, setting({ seconds: long })); // 60 s for seven steps
    expect(plan.every(({ seconds }) => seconds >= 10)).toBe(true);
    expect(planSeconds(plan)).toBe(310); // seven times ten, and own lengths that do not fit
  });

  test('may be any, as long as one of temples to neck stays on', () => {
    expect(mayBeOff([])).toBe(true);
    expect(mayBeOff(['warm-hands', 'oil'])).toBe(true);
    for (const last of STEP_IDS.slice(2)) expect(mayBeOff(STEP_IDS.filter((id) => id !== last))).toBe(true);
    expect(mayBeOff(STEP_IDS.slice(2))).toBe(false);
    expect(mayBeOff([...STEP_IDS])).toBe(false);
  });
});

describe('own lengths', () => {
  test('stand, and the others share what is left', () => {
    const plan = planOf(7, setting({ seconds: { crown: 120 } }));
    expect(plan.find(({ step }) => step === 'crown')?.seconds).toBe(120);
    expect(planSeconds(plan)).toBe(420);
  });

  test('that do not fit make the whole grow, each of the others at its ten seconds', () => {
    const plan = planOf(5, setting({ seconds: { crown: 300 } }));
    expect(planSeconds(plan)).toBe(300 + 9 * 10);
  });

  test('of all the steps are what the massage lasts, with the usual closing step', () => {
    const seconds = Object.fromEntries(STEP_IDS.map((id) => [id, 30]));
    for (const length of LENGTHS)
      expect(planSeconds(planOf(length, setting({ seconds })))).toBe(
        270 + (planFor(length).at(-1)?.seconds ?? NaN),
      );
  });

  test('of a step that is off are of no account', () => {
    const plan = planOf(7, setting({ off: ['oil'], seconds: { oil: 300 } }));
    expect(plan).toEqual(planOf(7, setting({ off: ['oil'] })));
  });
});

describe('whatever the person chooses', () => {
  test('without own lengths the whole is exact, in any order', () => {
    fc.assert(
      fc.property(minutes, off, order, (length, without, by) => {
        const plan = planOf(length, setting({ off: without, order: by }));
        expect(planSeconds(plan)).toBe(length * 60);
        expect(stepsOf(plan)).toEqual([...by.filter((id) => !without.includes(id)), 'daily']);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every combination of steps that are off is exact, and grows each of the others', () => {
    for (const length of LENGTHS)
      for (let bits = 0; bits < 2 ** STEP_IDS.length; bits++) {
        const without = STEP_IDS.filter((_, i) => bits & (2 ** i));
        if (!mayBeOff(without)) continue;
        const plan = planOf(length, setting({ off: without }));
        const usual = new Map(planFor(length).map(({ step, seconds }) => [step, seconds]));
        if (planSeconds(plan) !== length * 60) throw new Error(`${length}: ${inShort(plan)}`);
        for (const { step, seconds } of plan)
          if (seconds % 5 !== 0 || seconds < (usual.get(step) ?? NaN))
            throw new Error(`${length}: ${inShort(plan)}`);
      }
  });

  test('each step lasts ten seconds or more, in fives; own lengths stand; the whole grows only for them', () => {
    fc.assert(
      fc.property(minutes, off, order, own, (length, without, by, seconds) => {
        const plan = planOf(length, setting({ off: without, order: by, seconds }));
        for (const step of plan) {
          expect(step.seconds % 5).toBe(0);
          expect(step.seconds).toBeGreaterThanOrEqual(10);
          const chosen = step.step === 'daily' ? undefined : seconds[step.step];
          if (chosen !== undefined) expect(step.seconds).toBe(chosen);
        }
        const free = plan.filter(({ step }) => step === 'daily' || seconds[step] === undefined);
        if (free.length === 1) return; // the closing one: it does not take what the others leave
        const taken = planSeconds(plan) - planSeconds(free);
        expect(planSeconds(plan)).toBe(Math.max(length * 60, taken + 10 * free.length));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the plan setting as it is stored', () => {
  test('has its default where there is none', () => {
    for (const plan of [undefined, null, 0, 'nonsense', true, [], {}])
      expect(planSettingOf({ plan })).toEqual(DEFAULT_PLAN);
  });

  test('is taken as it is', () => {
    const plan: PlanSetting = {
      off: ['rake', 'oil'],
      order: [...STEP_IDS].reverse(),
      seconds: { crown: 90, knead: 10, temples: 300 },
      manualAdvance: true,
    };
    expect(planSettingOf({ plan: JSON.parse(JSON.stringify(plan)) as unknown })).toEqual(plan);
  });

  test.each([
    [{ off: STEP_IDS.slice(2) }, { off: [] }],
    [{ off: ['oil', 'oil', 'feet', 7, null] }, { off: ['oil'] }],
    [{ off: 'oil' }, { off: [] }],
    [{ order: ['knead', 'knead', 'feet', 'crown'] }, { order: ['knead', 'crown'] }],
    [
      {
        seconds: {
          crown: 12,
          knead: 5,
          rake: 305,
          oil: '20',
          temples: NaN,
          feet: 30,
          daily: 30,
          hairline: 45,
        },
      },
      { seconds: { hairline: 45 } },
    ],
    [{ seconds: 'crown' }, { seconds: {} }],
    [
      { seconds: null, manualAdvance: 1 },
      { seconds: {}, manualAdvance: false },
    ],
  ])('with %j says %j', (plan, expected) => {
    const { order = [], ...rest } = expected as Partial<PlanSetting>;
    expect(planSettingOf({ plan })).toMatchObject(rest);
    const all = planSettingOf({ plan }).order;
    expect(all.slice(0, order.length)).toEqual(order);
    expect(all.toSorted()).toEqual([...STEP_IDS].toSorted());
  });

  test('whatever it is, makes a plan that can be massaged', () => {
    const part = fc.oneof(fc.constantFrom(...STEP_IDS), fc.jsonValue());
    const stored = fc.record(
      {
        off: fc.oneof(fc.array(part), fc.jsonValue()),
        order: fc.oneof(fc.array(part), fc.jsonValue()),
        seconds: fc.oneof(fc.dictionary(fc.constantFrom(...STEP_IDS), fc.integer()), fc.jsonValue()),
        manualAdvance: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(minutes, fc.oneof(stored, fc.jsonValue()), (length, plan) => {
        const steps = planOf(length, planSettingOf({ plan }));
        expect(steps.at(-1)?.step).toBe('daily');
        expect(steps.some(({ step }) => STEP_IDS.slice(2).some((id) => id === step))).toBe(true);
        expect(new Set(stepsOf(steps)).size).toBe(steps.length);
        expect(steps.every(({ seconds }) => seconds >= 10 && seconds % 5 === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the plan of the settings', () => {
  test('leaves out for once what is asked, besides what is off', () => {
    const settings = { length: 7, plan: { off: ['oil'] } };
    const steps = planFrom(settings, ['rake']).map(({ step }) => step);
    expect(steps).not.toContain('oil');
    expect(steps).not.toContain('rake');
    expect(planSeconds(planFrom(settings, ['rake']))).toBe(420);
    expect(planFrom({ length: 7 })).toEqual(planFor(7));
  });

  test('leaves nothing out where no massage would be left', () => {
    const plan = { off: STEP_IDS.filter((step) => step !== 'rake') };
    expect(planFrom({ length: 5, plan }, ['rake'])).toEqual(planFrom({ length: 5, plan }));
  });
});
