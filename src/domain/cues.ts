import { locate, startOf } from './player';
import type { Plan, PlannedStep, PlanStepId } from './routine';
import type { Settings } from './settings';

/** How the person is told of the steps. */
export interface Cues {
  readonly voice: boolean;
  readonly chimes: boolean;
  readonly vibration: boolean;
  /** A soft pulse to circle by. */
  readonly pulse: boolean;
  /** 0–1 */
  readonly volume: number;
  readonly voiceURI?: string;
  /** 0.5–1.5 */
  readonly rate: number;
  /** Over the silent switch, or mixed with the person's music. */
  readonly sound: 'over' | 'mix';
  /** The chimes go on while the screen is locked. */
  readonly pocket?: boolean;
}

export const DEFAULT_CUES: Cues = {
  voice: false,
  chimes: true,
  vibration: true,
  pulse: false,
  volume: 0.8,
  rate: 1,
  sound: 'over',
};

const isWithin =
  (from: number, to: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= from && value <= to;
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const makesSense: Readonly<Record<keyof Cues, (value: unknown) => boolean>> = {
  voice: isBoolean,
  chimes: isBoolean,
  vibration: isBoolean,
  pulse: isBoolean,
  pocket: isBoolean,
  volume: isWithin(0, 1),
  rate: isWithin(0.5, 1.5),
  voiceURI: (value) => typeof value === 'string',
  sound: (value) => value === 'over' || value === 'mix',
};

/** The cues as they are stored; what makes no sense in them has its default. */
export function cuesOf({ cues }: Pick<Settings, 'cues'>): Cues {
  const stored = (typeof cues === 'object' && cues !== null ? cues : {}) as Record<string, unknown>;
  const sound = Object.entries(makesSense).filter(([id, check]) => check(stored[id]));
  return { ...DEFAULT_CUES, ...Object.fromEntries(sound.map(([id]) => [id, stored[id]])) };
}

/** Whether the person has said how to be guided. */
export const hasChosenCues = ({ cues }: Pick<Settings, 'cues'>): boolean => cues !== undefined;

/** Where in a step its mid-step cues stand, in shares of it. */
const SHARES: Partial<Readonly<Record<PlanStepId, readonly number[]>>> = {
  temples: [1 / 2],
  crown: [1 / 2],
  'pressure-points': [1 / 3, 2 / 3],
  knead: [1 / 2],
  hairline: [1 / 2],
  'ears-neck': [1 / 2],
};

/** The steps with circles, for which there is a pace to follow: slow and firm calms (Diego 2004). */
const CIRCLES: readonly PlanStepId[] = ['temples', 'crown', 'hairline'];
/** Milliseconds that one circle takes. */
export const CIRCLE_MS = 2_000;

/** The next step is named this many milliseconds before the change. */
const NEXT_BEFORE = 5_000;
/** In shorter steps, in seconds, that would fall into the prompt. */
const NEXT_FROM = 15;

/** When a step's mid-step cues are due: whole seconds from its start. */
const cueTimes = ({ step, seconds }: PlannedStep): readonly number[] =>
  (SHARES[step] ?? []).map((share) => Math.round(seconds * share));

/** How many mid-step cues of a step have been reached, `into` milliseconds from its start. */
export const partAt = (step: PlannedStep, into: number): number =>
  cueTimes(step).filter((seconds) => seconds * 1000 <= into).length;

/** Something to tell the person: a step begins, its second or third part begins, the next one is near. */
export interface Cue {
  readonly kind: 'step' | 'part' | 'next';
  /** Of the step that is running. */
  readonly index: number;
  /** Of the step, from 0. */
  readonly part: number;
}

/** A cue and when it is due, in milliseconds from the start of the plan. */
export interface DueCue extends Cue {
  readonly at: number;
}

/** All cues of a plan up to its closing step, in order. */
export const cuesIn = (plan: Plan): readonly DueCue[] =>
  plan.slice(0, -1).flatMap((step, index): DueCue[] => {
    const start = startOf(plan, index);
    const next = {
      kind: 'next',
      index,
      part: cueTimes(step).length,
      at: startOf(plan, index + 1) - NEXT_BEFORE,
    };
    const parts = cueTimes(step).map((seconds, i) => ({
      kind: 'part' as const,
      index,
      part: i + 1,
      at: start + seconds * 1000,
    }));
    const all: DueCue[] = [{ kind: 'step', index, part: 0, at: start }, ...parts];
    return step.seconds < NEXT_FROM ? all : [...all, { ...next, kind: 'next' }];
  });

/** The one cue to give when the clock has gone from one position to another: of several steps only the newest. */
export function newestCue(plan: Plan, from: number, to: number): Cue | undefined {
  const due = cuesIn(plan).filter(({ at }) => at > from && at <= to);
  return due.findLast(({ kind }) => kind === 'step') ?? due.at(-1);
}

/** Whether a circle begins at a position: where the pulse sounds. */
export function isPulse(plan: Plan, position: number): boolean {
  const { index, current } = locate(plan, position);
  return (
    CIRCLES.includes(current.step) &&
    Math.round((position - startOf(plan, index)) / 1000) % (CIRCLE_MS / 1000) === 0
  );
}
