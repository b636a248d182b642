/** The ids, order and seconds of the routine. All of its words live in static/content. */
export const STEP_IDS = [
  'warm-hands',
  'oil',
  'temples',
  'crown',
  'pressure-points',
  'knead',
  'rake',
  'hairline',
  'ears-neck',
] as const;

export type StepId = (typeof STEP_IDS)[number];
/** A step of a plan: the nine that massage, and the closing one. */
export type PlanStepId = StepId | 'daily';

export interface PlannedStep {
  readonly step: PlanStepId;
  readonly seconds: number;
}
export type Plan = readonly PlannedStep[];

const PLAN_STEPS: readonly PlanStepId[] = [...STEP_IDS, 'daily'];

const SECONDS = {
  5: [10, 15, 30, 50, 45, 50, 35, 30, 25, 10],
  7: [15, 25, 45, 70, 60, 70, 45, 45, 35, 10],
  10: [20, 40, 60, 100, 90, 100, 60, 65, 50, 15],
} as const;

/** The steps with hands on the scalp: 240 s of them are the daily dose of the hair-thickness study (Koyama 2016). */
export const isScalpStep = (step: PlanStepId): boolean =>
  PLAN_STEPS.indexOf(step) >= 2 && PLAN_STEPS.indexOf(step) <= 7;

/** Rounds to multiples of 5 s by largest remainder, ties to the earlier step, so that the sum is exact. */
function roundToFives(exact: readonly number[]): number[] {
  const rounded = exact.map((seconds) => Math.floor(seconds / 5) * 5);
  const missing = (sum(exact) - sum(rounded)) / 5;
  const byRemainder = exact.map((_, i) => i).sort((a, b) => remainder(exact, b) - remainder(exact, a));
  for (const i of byRemainder.slice(0, Math.round(missing))) rounded[i] = (rounded[i] ?? 0) + 5;
  return rounded;
}
const remainder = (exact: readonly number[], i: number): number => Math.round(((exact[i] ?? 0) % 5) * 1e6);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The ten steps for a length in whole minutes, 5–10; 6, 8 and 9 lie linearly between their neighbours. */
export function planFor(minutes: number): Plan {
  const [low, high] = minutes <= 7 ? ([5, 7] as const) : ([7, 10] as const);
  const share = (minutes - low) / (high - low);
  const exact = SECONDS[low].map((from, i) => from + ((SECONDS[high][i] ?? from) - from) * share);
  const seconds = roundToFives(exact);
  return PLAN_STEPS.map((step, i) => ({ step, seconds: seconds[i] ?? 0 }));
}

/** Seconds of a whole plan, the closing step included. */
export const planSeconds = (plan: Plan): number => sum(plan.map(({ seconds }) => seconds));
