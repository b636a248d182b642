import { dayFromNumber, dayNumber, dayOf, type Day } from './day';
import type { Pause } from './pause';

/** A stretch of days by number (see `dayNumber`), both ends included. */
export type Run = readonly [from: number, to: number];

/** How the one-day gap between two done days may have been flown over: the clock left with, and the arrival. */
export interface Crossing {
  readonly leftOffset: number;
  readonly arrivedAt: string;
}

/**
 * All that the streak's rules need to know of the log, in a few bytes however long it is.
 * Disposable: always re-derived from the sessions by `doneDaysOf`.
 */
export interface DoneDays {
  /** Ascending; never overlapping or touching. */
  readonly runs: readonly Run[];
  /** By the number of the day that is missing. */
  readonly crossings: Readonly<Record<number, Crossing>>;
}

export const NO_DAYS: DoneDays = { runs: [], crossings: {} };

/** What a walked day was. Open days, and days outside the log, have none. */
export type Mark = 'done' | 'rest' | 'missed' | 'paused' | 'travel';

/** Consecutive days of one mark, by number, both ends included. */
export interface Span {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  /** Done days of the run before this span. */
  readonly before: number;
}

export interface StreakRules {
  readonly restDays: boolean;
  /** Minutes after midnight; takes part in the travel rule. */
  readonly dayStart: number;
}

export interface Streak {
  /** Effective today: the local day, or a done day up to two ahead (flown west). */
  readonly today: Day;
  readonly isDoneToday: boolean;
  readonly current: number;
  readonly best: number;
  readonly restDaysLeft: number;
  readonly last28: number;
  readonly spans: readonly Span[];
}

export const MAX_REST_DAYS = 2;
export const EARNED_EVERY = 7;
const AHEAD = 2;

export const contains = (runs: readonly Run[], day: number): boolean =>
  runs.some(([from, to]) => from <= day && day <= to);

/** Flown east over the gap: on the clock left with, the next massage fell on the day after, or earlier. */
function isTravel(crossing: Crossing | undefined, gap: number, dayStart: number): boolean {
  if (!crossing) return false;
  const arrived = new Date(crossing.arrivedAt);
  return dayNumber(dayOf(arrived, crossing.leftOffset, dayStart)) <= gap;
}

/** Splits days into those inside and outside the pauses, in order. */
function split([from, to]: Run, paused: readonly Run[]): { run: Run; isPaused: boolean }[] {
  const cuts = paused.flatMap(([a, b]) => [a, b + 1]).filter((day) => day > from && day <= to);
  const starts = [...new Set([from, ...cuts])].sort((a, b) => a - b);
  return starts.map((start, i) => ({
    run: [start, (starts[i + 1] ?? to + 1) - 1],
    isPaused: contains(paused, start),
  }));
}

const lengthOf = ([from, to]: Run): number => to - from + 1;

/**
 * The streak and all that is counted with it, as of the local day `now`.
 * Walks runs, not days: a hundred years cost no more than their gaps.
 */
export function streakOf(
  done: DoneDays,
  pauses: readonly Pause[],
  now: Day,
  { restDays, dayStart }: StreakRules,
): Streak {
  const local = dayNumber(now);
  const ahead = [AHEAD, 1].find((days) => contains(done.runs, local + days)) ?? 0;
  const today = local + ahead;
  // One that ends before it begins, or names no real days, holds no day and so pauses nothing.
  const paused = pauses.map(({ from, to }): Run => [dayNumber(from), dayNumber(to)]);
  const spans: Span[] = [];
  let [count, held, best, walked] = [0, 0, 0, -Infinity];

  const walkGap = (gap: Run, isOpen: boolean): void => {
    const parts = split(gap, paused);
    const missed = parts.reduce((days, { run, isPaused }) => days + (isPaused ? 0 : lengthOf(run)), 0);
    const flown = !isOpen && lengthOf(gap) === 1 && isTravel(done.crossings[gap[0]], gap[0], dayStart);
    const isCovered = flown || missed <= held;
    const mark = flown ? 'travel' : isCovered ? 'rest' : 'missed';
    for (const { run, isPaused } of parts)
      spans.push({ mark: isPaused ? 'paused' : mark, from: run[0], to: run[1], before: count });
    if (!isCovered) count = 0;
    held = isCovered ? held - (flown ? 0 : missed) : 0;
  };

  for (const [from, end] of done.runs) {
    if (from > today) break;
    const to = Math.min(end, today);
    if (from > walked + 1 && walked > -Infinity) walkGap([walked + 1, from - 1], false);
    const before = count;
    spans.push({ mark: 'done', from, to, before });
    count += lengthOf([from, to]);
    const earned = Math.floor(count / EARNED_EVERY) - Math.floor(before / EARNED_EVERY);
    if (restDays) held = Math.min(MAX_REST_DAYS, held + earned);
    best = Math.max(best, count);
    walked = to;
  }
  if (walked > -Infinity && walked < today - 1) walkGap([walked + 1, today - 1], true);

  const inLast28 = (span: Span): number =>
    span.mark === 'done' ? Math.max(0, lengthOf([Math.max(span.from, today - 27), span.to])) : 0;
  return {
    today: dayFromNumber(today),
    isDoneToday: walked === today,
    current: count,
    best,
    restDaysLeft: held,
    last28: spans.reduce((days, span) => days + inLast28(span), 0),
    spans,
  };
}

/** The mark of one day. */
export function markOf({ spans }: Streak, day: Day): Mark | undefined {
  const number = dayNumber(day);
  return spans.findLast(({ from, to }) => from <= number && number <= to)?.mark;
}
