import type { Journal, Jump } from './journal';
import { closingAt, holdsOf, positionOf, startOf, WAITS_BEFORE } from './player';
import { isScalpStep, type PlannedStep, type StepId } from './routine';

/** The stretches of the plan that were really gone through until a position. */
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

const toSeconds = (ms: number): number => Math.min(86_400, Math.round(ms / 1000));

/**
 * What was massaged until `at`, or until the planned end. The closing step counts with its planned seconds
 * as soon as it begins.
 */
export function massaged(journal: Journal, at: Date, toPlannedEnd: boolean): Massaged {
  const { plan } = journal;
  const closing = closingAt(plan);
  const position = positionOf(journal, at);
  const done = stretches(journal, toPlannedEnd ? closing : Math.min(position, closing));
  const holds = holdsOf(journal, at);
  const within = (index: number): number =>
    done.reduce((total, { from, to }) => {
      const start = startOf(plan, index);
      return total + Math.max(0, Math.min(to, startOf(plan, index + 1)) - Math.max(from, start));
    }, 0) + holds.reduce((total, { index: held, ms }) => total + (held === index ? Math.max(0, ms) : 0), 0);
  const reached = (index: number): boolean => {
    const end = startOf(plan, index + 1);
    return done.some(({ from, to }) => from < end && to >= end - WAITS_BEFORE);
  };
  const closed = toPlannedEnd || position >= closing ? (plan.at(-1)?.seconds ?? 0) * 1000 : 0;
  const sum = (select: (step: PlannedStep) => boolean): number =>
    plan.reduce((ms, step, i) => ms + (select(step) ? within(i) : 0), 0);
  return {
    durationSeconds: toSeconds(sum(() => true) + closed),
    scalpSeconds: toSeconds(sum(({ step }) => isScalpStep(step))),
    steps: plan.flatMap(({ step }, i) => (step !== 'daily' && reached(i) ? [step] : [])),
  };
}
