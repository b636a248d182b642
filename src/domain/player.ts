import { parseDay, type Day } from './day';
import { isScalpStep, planSeconds, STEP_IDS, type Plan, type PlannedStep, type StepId } from './routine';

/** A change of place in the plan, both ends in milliseconds from its start. */
export interface Jump {
  readonly from: number;
  readonly to: number;
}

/** The massage that is running. Everything on the screen is a function of these timestamps and now. */
export interface Journal {
  readonly v: 1;
  readonly id: string;
  readonly day: Day;
  readonly startedAt: string;
  readonly utcOffset: number;
  readonly timeZone: string;
  readonly plan: Plan;
  readonly pausedAt?: string;
  readonly pausedMs: number;
  readonly skippedMs: number;
  readonly jumps?: readonly Jump[];
  readonly held?: true;
  readonly lastSeenAt: string;
  readonly seq: number;
  readonly tensionBefore?: number;
}

/** Where a massage stands. */
export interface Place {
  readonly index: number;
  readonly current: PlannedStep;
  readonly next: PlannedStep | undefined;
  /** Milliseconds left of this step, and of the whole plan. */
  readonly stepLeft: number;
  readonly planLeft: number;
  /** Milliseconds from the start of the plan. */
  readonly position: number;
}

/** A gap in what the page saw: up to this many milliseconds the massage goes on by itself. */
export const GAP = 90_000;
/** Less than this was seen: nothing is assumed about the rest. */
const MIN_SEEN = 60_000;
/** A clock that reads less than before by more than this was set back. */
const SET_BACK = 1_500;

const startOf = (plan: Plan, index: number): number => planSeconds(plan.slice(0, index)) * 1000;

/** Milliseconds from the start of the plan to its closing step, at whose beginning the massage is logged. */
export const closingAt = (plan: Plan): number => startOf(plan, plan.length - 1);

/** Milliseconds from the start of the plan at which the massage stands at `at`. */
export function positionOf(journal: Journal, at: Date): number {
  const until = journal.pausedAt === undefined ? at.getTime() : Date.parse(journal.pausedAt);
  return Math.max(0, until - Date.parse(journal.startedAt) - journal.pausedMs + journal.skippedMs);
}

/** The step of a plan at a position; the last step from its end on. */
export function locate(plan: Plan, position: number): Place {
  let index = 0;
  while (index < plan.length - 1 && position >= startOf(plan, index + 1)) index++;
  const current = plan[index] ?? { step: 'daily', seconds: 0 };
  return {
    index,
    current,
    next: plan[index + 1],
    stepLeft: Math.max(0, startOf(plan, index + 1) - position),
    planLeft: Math.max(0, planSeconds(plan) * 1000 - position),
    position,
  };
}

const written = (journal: Journal, at: Date, change: Partial<Journal>): Journal => ({
  ...journal,
  ...change,
  lastSeenAt: at.toISOString(),
  seq: journal.seq + 1,
});

/** The journal as it is written at a step boundary, or when the page is hidden. */
export const seen = (journal: Journal, at: Date): Journal => written(journal, at, {});

export const pause = (journal: Journal, at: Date): Journal =>
  journal.pausedAt === undefined ? written(journal, at, { pausedAt: at.toISOString() }) : journal;

export function resume(journal: Journal, at: Date): Journal {
  const { pausedAt, ...running } = journal;
  if (pausedAt === undefined) return journal;
  return written(running, at, { pausedMs: journal.pausedMs + at.getTime() - Date.parse(pausedAt) });
}

/** Goes to the start of a step; running stays running, paused stays paused. */
export function jumpTo(journal: Journal, index: number, at: Date): Journal {
  const from = positionOf(journal, at);
  const to = startOf(journal.plan, index);
  return written(journal, at, {
    skippedMs: journal.skippedMs + to - from,
    jumps: [...(journal.jumps ?? []), { from, to }],
  });
}

/** The stretches of the plan that were really gone through until `at`. */
function stretches(journal: Journal, position: number): Jump[] {
  let start = 0;
  const all = [...(journal.jumps ?? []), { from: position, to: position }].map(({ from, to }) => {
    const stretch = { from: start, to: from };
    start = to;
    return stretch;
  });
  return all.filter(({ from, to }) => to > from);
}

/** What a finished massage holds: real time, time on the scalp, steps whose end was reached. */
export interface Massaged {
  readonly durationSeconds: number;
  readonly scalpSeconds: number;
  readonly steps: readonly StepId[];
}

/**
 * What was massaged until `at`, or until the planned end. The closing step counts with its planned seconds
 * as soon as it begins.
 */
export function massaged(journal: Journal, at: Date, toPlannedEnd: boolean): Massaged {
  const { plan } = journal;
  const closing = closingAt(plan);
  const position = positionOf(journal, at);
  const done = stretches(journal, toPlannedEnd ? closing : Math.min(position, closing));
  const within = (index: number): number =>
    done.reduce((total, { from, to }) => {
      const start = startOf(plan, index);
      return total + Math.max(0, Math.min(to, startOf(plan, index + 1)) - Math.max(from, start));
    }, 0);
  const reached = (index: number): boolean => {
    const end = startOf(plan, index + 1);
    return done.some(({ from, to }) => from < end && to >= end);
  };
  const closed = toPlannedEnd || position >= closing ? (plan.at(-1)?.seconds ?? 0) * 1000 : 0;
  const sum = (select: (step: PlannedStep) => boolean): number =>
    plan.reduce((ms, step, i) => ms + (select(step) ? within(i) : 0), 0);
  return {
    durationSeconds: Math.min(86_400, Math.round((sum(() => true) + closed) / 1000)),
    scalpSeconds: Math.min(86_400, Math.round(sum(({ step }) => isScalpStep(step)) / 1000)),
    steps: plan.flatMap(({ step }, i) => (step !== 'daily' && reached(i) ? [step] : [])),
  };
}

export interface Recovery {
  readonly journal: Journal;
  /** The planned end passed unseen and is taken as the end. */
  readonly assumedEnd: boolean;
}

/**
 * What becomes of a massage when the page looks at the clock again: after a sleep (`lived`) or a new start.
 * Up to GAP it goes on. Past its planned end it is finished, if the page lived on or it is still `today`.
 * Else it stands paused where it was last seen, and the person is asked.
 */
export function recover(journal: Journal, at: Date, lived: boolean, today: Day): Recovery {
  const lastSeen = new Date(journal.lastSeenAt);
  const gap = at.getTime() - lastSeen.getTime();
  if (journal.pausedAt !== undefined) return { journal, assumedEnd: false };
  if (gap < -SET_BACK)
    return { journal: written(journal, at, { pausedMs: journal.pausedMs + gap }), assumedEnd: false };
  if (gap <= GAP) return { journal, assumedEnd: false };
  const ended = positionOf(journal, at) >= closingAt(journal.plan);
  const trusted = lived || journal.day === today;
  const enough = lastSeen.getTime() - Date.parse(journal.startedAt) - journal.pausedMs >= MIN_SEEN;
  if (ended && trusted && enough) return { journal, assumedEnd: true };
  return { journal: pause(journal, lastSeen), assumedEnd: false };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const isStep = (value: unknown): boolean => {
  const { step, seconds } = (value ?? {}) as Partial<PlannedStep>;
  return isNumber(seconds) && (step === 'daily' || STEP_IDS.some((id) => id === step));
};
const isJump = (value: unknown): boolean => {
  const { from, to } = (value ?? {}) as Partial<Jump>;
  return isNumber(from) && isNumber(to);
};

/** Whether a stored journal can be played, and saved at its end: of another shape, it is set aside, not guessed at. */
export function isJournal(value: unknown): value is Journal {
  const stored = (value ?? {}) as Record<string, unknown>;
  const { pausedAt, jumps, plan } = stored;
  return (
    stored.v === 1 &&
    typeof stored.id === 'string' &&
    parseDay(stored.day) !== undefined &&
    isInstant(stored.startedAt) &&
    isInstant(stored.lastSeenAt) &&
    (pausedAt === undefined || isInstant(pausedAt)) &&
    typeof stored.timeZone === 'string' &&
    [stored.utcOffset, stored.pausedMs, stored.skippedMs, stored.seq].every(isNumber) &&
    (jumps === undefined || (Array.isArray(jumps) && jumps.every(isJump))) &&
    Array.isArray(plan) &&
    plan.length > 1 &&
    plan.every(isStep)
  );
}
