import type { Journal } from './journal';
import { planSeconds, type Plan, type PlannedStep } from './routine';

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

/** Milliseconds from the start of the plan to the start of a step. */
export const startOf = (plan: Plan, index: number): number => planSeconds(plan.slice(0, index)) * 1000;

/** Milliseconds from the start of the plan to its closing step, at whose beginning the massage is logged. */
export const closingAt = (plan: Plan): number => startOf(plan, plan.length - 1);

/** As `positionOf`, but below 0 during the lead-in. */
export function clockPositionOf(journal: Journal, at: Date): number {
  const until = journal.pausedAt === undefined ? at.getTime() : Date.parse(journal.pausedAt);
  return until - Date.parse(journal.startedAt) - journal.pausedMs + journal.skippedMs;
}

/** Milliseconds from the start of the plan at which the massage stands at `at`. */
export const positionOf = (journal: Journal, at: Date): number => Math.max(0, clockPositionOf(journal, at));

/** Milliseconds until the first step begins; 0 once it has. */
export const leadLeft = (journal: Journal, at: Date): number => Math.max(0, -clockPositionOf(journal, at));

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

/** The place of a massage at an instant. */
export const placeOf = (journal: Journal, at: Date): Place => locate(journal.plan, positionOf(journal, at));

/** A journal with a change, as it is written at an instant. */
export const written = (journal: Journal, at: Date, change: Partial<Journal>): Journal => ({
  ...journal,
  ...change,
  lastSeenAt: at.toISOString(),
  seq: journal.seq + 1,
});

/** The journal as it is written at a step boundary, or when the page is hidden. */
export const seen = (journal: Journal, at: Date): Journal => written(journal, at, {});

/** The while that it is being held until `at`, or undefined while it is not. */
export const holdOf = (journal: Journal, at: Date): number | undefined =>
  journal.held && journal.pausedAt !== undefined
    ? Math.max(0, at.getTime() - Date.parse(journal.pausedAt))
    : undefined;

/** The whiles that it was held, the one that goes on at `at` among them. */
export function holdsOf(journal: Journal, at: Date): NonNullable<Journal['holds']> {
  const ms = holdOf(journal, at);
  const holds = journal.holds ?? [];
  return ms === undefined ? holds : [...holds, { index: placeOf(journal, at).index, ms }];
}

/** A journal without some of its marks. */
function without(journal: Journal, ...marks: ('pausedAt' | 'slept' | 'held')[]): Journal {
  const rest = { ...journal };
  for (const mark of marks) Reflect.deleteProperty(rest, mark);
  return rest;
}

/** Puts what it was held until `at` on record; it stands still from `pausedAt` on as before. */
export function withHold(journal: Journal, at: Date): Journal {
  return journal.held ? { ...without(journal, 'held'), holds: holdsOf(journal, at) } : journal;
}

/** Pauses what runs, or is held. */
export function pause(journal: Journal, at: Date): Journal {
  if (journal.pausedAt !== undefined && !journal.held) return journal;
  // What was held stands where it was held; that the hands rest from now on shows in what is put on record.
  return written(withHold(journal, at), at, { pausedAt: journal.pausedAt ?? at.toISOString() });
}

/** Lets what is paused, or held, run on. */
export function resume(journal: Journal, at: Date): Journal {
  const { pausedAt, pausedMs } = journal;
  if (pausedAt === undefined) return journal;
  const running = without(withHold(journal, at), 'pausedAt', 'slept');
  return written(running, at, { pausedMs: pausedMs + at.getTime() - Date.parse(pausedAt) });
}

/** Goes on where the clock says: the hands did not stop while the page did not look. */
export const followClock = (journal: Journal, at: Date): Journal =>
  written(without(journal, 'pausedAt', 'slept'), at, {});

/** *Wait for me*: the plan stands still, the hands go on. */
export const hold = (journal: Journal, at: Date): Journal =>
  journal.pausedAt === undefined ? written(journal, at, { pausedAt: at.toISOString(), held: true }) : journal;

/** A step that waits at its end stands this many milliseconds before it, so that it is not yet the next one. */
export const WAITS_BEFORE = 1;

/** The same at the very end of a step, which may have passed already. */
export function holdAtEnd(journal: Journal, index: number, at: Date): Journal {
  const over = positionOf(journal, at) - startOf(journal.plan, index + 1) + WAITS_BEFORE;
  return written(journal, at, { pausedAt: new Date(at.getTime() - over).toISOString(), held: true });
}

/** The first step begins at once. */
export const endLeadIn = (journal: Journal, at: Date): Journal =>
  written(journal, at, {
    startedAt: new Date(Date.parse(journal.startedAt) - leadLeft(journal, at)).toISOString(),
  });

/** Goes to the start of a step; running stays running, paused stays paused, what was held runs. */
export function jumpTo(journal: Journal, index: number, at: Date): Journal {
  const from = journal.held ? resume(journal, at) : journal;
  const [raw, to] = [clockPositionOf(from, at), startOf(journal.plan, index)];
  return written(from, at, {
    skippedMs: from.skippedMs + to - raw,
    jumps: [...(from.jumps ?? []), { from: Math.max(0, raw), to }],
  });
}
