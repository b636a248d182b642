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

/** The shortest massage, in minutes. */
const SHORTEST = 5;

/** The seconds of each step in 5, 6, 7, 8, 9 and 10 minutes, in order. */
const SECONDS: readonly (readonly [step: PlanStepId, ...seconds: number[]])[] = [
  ['warm-hands', 10, 15, 15, 20, 20, 20],
  ['oil', 15, 20, 25, 30, 35, 40],
  ['temples', 30, 40, 45, 50, 55, 60],
  ['crown', 50, 60, 70, 80, 90, 100],
  ['pressure-points', 45, 50, 60, 70, 80, 90],
  ['knead', 50, 60, 70, 80, 90, 100],
  ['rake', 35, 40, 45, 50, 55, 60],
  ['hairline', 30, 35, 45, 50, 55, 65],
  ['ears-neck', 25, 30, 35, 40, 45, 50],
  ['daily', 10, 10, 10, 10, 15, 15],
];

/** The steps with hands on the scalp: 240 s of them are the daily dose of the hair-thickness study (Koyama 2016). */
export const isScalpStep = (step: PlanStepId): boolean => STEP_IDS.slice(2, 8).some((id) => id === step);

/** The ten steps for a length in whole minutes, 5–10. */
export const planFor = (minutes: number): Plan =>
  SECONDS.map(([step, ...seconds]) => ({ step, seconds: seconds[minutes - SHORTEST] ?? 0 }));

/** Seconds of a whole plan, the closing step included. */
export const planSeconds = (plan: Plan): number => plan.reduce((total, { seconds }) => total + seconds, 0);
