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

/** The seconds of each step in 5, 7 and 10 minutes, in order. */
const SECONDS: readonly (readonly [step: PlanStepId, five: number, seven: number, ten: number])[] = [
  ['warm-hands', 10, 15, 20],
  ['oil', 15, 25, 40],
  ['temples', 30, 45, 60],
  ['crown', 50, 70, 100],
  ['pressure-points', 45, 60, 90],
  ['knead', 50, 70, 100],
  ['rake', 35, 45, 60],
  ['hairline', 30, 45, 65],
  ['ears-neck', 25, 35, 50],
  ['daily', 10, 10, 15],
];

/** The steps with hands on the scalp: 240 s of them are the daily dose of the hair-thickness study (Koyama 2016). */
export const isScalpStep = (step: PlanStepId): boolean => STEP_IDS.slice(2, 8).some((id) => id === step);

/** Rounds to multiples of 5 s by largest remainder, ties to the earlier step, so that the sum is exact. */
function roundToFives(exact: Plan): Plan {
  const rounded = exact.map(({ step, seconds }) => ({
    step,
    seconds: Math.floor(seconds / 5) * 5,
    remainder: Math.round((seconds % 5) * 1e6),
  }));
  const missing = Math.round((planSeconds(exact) - planSeconds(rounded)) / 5);
  const raised = rounded.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing);
  return rounded.map((part) => ({
    step: part.step,
    seconds: part.seconds + (raised.includes(part) ? 5 : 0),
  }));
}

/** The ten steps for a length in whole minutes, 5–10; 6, 8 and 9 lie linearly between their neighbours. */
export const planFor = (minutes: number): Plan =>
  roundToFives(
    SECONDS.map(([step, five, seven, ten]) => ({
      step,
      seconds:
        minutes <= 7
          ? five + ((seven - five) * (minutes - 5)) / 2
          : seven + ((ten - seven) * (minutes - 7)) / 3,
    })),
  );

/** Seconds of a whole plan, the closing step included. */
export const planSeconds = (plan: Plan): number => plan.reduce((total, { seconds }) => total + seconds, 0);
