import { describe, expect, test } from '@jest/globals';
import { isScalpStep, planFor, planSeconds, STEP_IDS, type PlanStepId } from '../../src/domain/routine';

/** Seconds of the ten steps by whole minutes. */
const TABLE: readonly (readonly [number, readonly number[]])[] = [
  [5, [10, 15, 30, 50, 45, 50, 35, 30, 25, 10]],
  [6, [15, 20, 40, 60, 50, 60, 40, 35, 30, 10]],
  [7, [15, 25, 45, 70, 60, 70, 45, 45, 35, 10]],
  [8, [20, 30, 50, 80, 70, 80, 50, 50, 40, 10]],
  [9, [20, 35, 55, 90, 80, 90, 55, 55, 45, 15]],
  [10, [20, 40, 60, 100, 90, 100, 60, 65, 50, 15]],
];
const ORDER: readonly PlanStepId[] = [
  'warm-hands',
  'oil',
  'temples',
  'crown',
  'pressure-points',
  'knead',
  'rake',
  'hairline',
  'ears-neck',
  'daily',
];

describe.each(TABLE)('a plan of %i minutes', (minutes, seconds) => {
  const plan = planFor(minutes);

  test('has the ten steps in their order, each with its seconds', () => {
    expect(plan).toEqual(ORDER.map((step, i) => ({ step, seconds: seconds[i] })));
  });

  test('lasts these minutes to the second', () => {
    expect(planSeconds(plan)).toBe(minutes * 60);
    expect(plan.reduce((sum, step) => sum + step.seconds, 0)).toBe(minutes * 60);
  });

  test('holds four minutes or more on the scalp, as the hair study did', () => {
    const onScalp = plan.filter((_, i) => i >= 2 && i <= 7);
    expect(planSeconds(onScalp)).toBeGreaterThanOrEqual(240);
    expect(plan.filter(({ step }) => isScalpStep(step))).toEqual(onScalp);
  });
});

test('the steps that massage are those of the plan without the closing one', () => {
  expect([...STEP_IDS, 'daily']).toEqual(ORDER);
});

test('hands, oil, ears and the closing step are not on the scalp', () => {
  expect(ORDER.filter((step) => !isScalpStep(step))).toEqual(['warm-hands', 'oil', 'ears-neck', 'daily']);
});

test('an empty plan lasts no time', () => {
  expect(planSeconds([])).toBe(0);
});

test('a length that there is not has no seconds: none is made up', () => {
  for (const minutes of [4, 11, 7.5]) expect(planSeconds(planFor(minutes))).toBe(0);
});
