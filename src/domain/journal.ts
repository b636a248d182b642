import { dayOf, parseDay, utcOffsetAt, type Day } from './day';
import { STEP_IDS, type Plan, type PlannedStep } from './routine';

/** A change of place in the plan, both ends in milliseconds from its start. */
export interface Jump {
  readonly from: number;
  readonly to: number;
}

/** A while on one step with the plan standing still: *Wait for me*. It is massage all the same. */
export interface Hold {
  /** Of the step in the plan. */
  readonly index: number;
  readonly ms: number;
}

/** The massage that is running. Everything on the screen is a function of these timestamps and now. */
export interface Journal {
  readonly v: 1;
  readonly id: string;
  readonly day: Day;
  /** When the first step begins: the lead-in comes before it. */
  readonly startedAt: string;
  readonly utcOffset: number;
  readonly timeZone: string;
  readonly plan: Plan;
  readonly pausedAt?: string;
  readonly pausedMs: number;
  readonly skippedMs: number;
  readonly jumps?: readonly Jump[];
  /** What stands still since `pausedAt` is the plan, and not the hands. */
  readonly held?: true;
  readonly holds?: readonly Hold[];
  /** The page did not see what became of it since `pausedAt`: the person says where to go on. */
  readonly slept?: true;
  /** Each step waits at its end until the person goes on. */
  readonly manual?: true;
  readonly lastSeenAt: string;
  readonly seq: number;
  readonly tensionBefore?: number;
}

/** What a massage begins with, beside its plan. */
export interface Beginning {
  readonly id: string;
  readonly now: Date;
  /** Milliseconds until its first step. */
  readonly leadIn: number;
  readonly timeZone: string;
  readonly dayStart: number;
  readonly isManual: boolean;
  readonly tensionBefore: number | undefined;
}

/** The journal of a massage that begins. Its day is that of its first step. */
export function begin(plan: Plan, beginning: Beginning): Journal {
  const { id, now, leadIn, timeZone, dayStart, isManual, tensionBefore } = beginning;
  const startedAt = new Date(now.getTime() + leadIn);
  const utcOffset = utcOffsetAt(startedAt);
  return {
    v: 1,
    id,
    day: dayOf(startedAt, utcOffset, dayStart),
    startedAt: startedAt.toISOString(),
    utcOffset,
    timeZone,
    plan,
    ...(isManual && { manual: isManual }),
    ...(tensionBefore !== undefined && { tensionBefore }),
    pausedMs: 0,
    skippedMs: 0,
    lastSeenAt: now.toISOString(),
    seq: 0,
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isMissingOr = (check: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || check(value);
const isListOf =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(check);

const isStep = (value: unknown): boolean => {
  const { step, seconds } = (value ?? {}) as Partial<PlannedStep>;
  return isNumber(seconds) && (step === 'daily' || STEP_IDS.some((id) => id === step));
};
const isJump = (value: unknown): boolean => {
  const { from, to } = (value ?? {}) as Partial<Jump>;
  return isNumber(from) && isNumber(to);
};
const isHold = (value: unknown): boolean => {
  const { index, ms } = (value ?? {}) as Partial<Hold>;
  return isNumber(index) && isNumber(ms);
};

/** Whether a stored journal can be played, and saved at its end: of another shape, it is set aside, not guessed at. */
export function isJournal(value: unknown): value is Journal {
  const stored = (value ?? {}) as Record<string, unknown>;
  const { pausedAt, jumps, holds, plan, tensionBefore } = stored;
  return (
    stored.v === 1 &&
    typeof stored.id === 'string' &&
    parseDay(stored.day) !== undefined &&
    isInstant(stored.startedAt) &&
    isInstant(stored.lastSeenAt) &&
    isMissingOr(isInstant, pausedAt) &&
    typeof stored.timeZone === 'string' &&
    [stored.utcOffset, stored.pausedMs, stored.skippedMs, stored.seq].every(isNumber) &&
    isMissingOr(isListOf(isJump), jumps) &&
    isMissingOr(isListOf(isHold), holds) &&
    isMissingOr(isNumber, tensionBefore) &&
    isListOf(isStep)(plan) &&
    (plan as Plan).length > 1
  );
}
