import { dayFromNumber, type Day } from './day';
import { EARNED_EVERY, MAX_REST_DAYS, type Span } from './streak';

/** A run from its first to its last done day. */
export interface RunOfDays {
  readonly from: Day;
  readonly to: Day;
  /** Done days in it. */
  readonly days: number;
}

/** The longest runs, the longest first, the newer one at a tie. */
export function longestRuns(spans: readonly Span[], count: number): readonly RunOfDays[] {
  const runs: { from: number; to: number; days: number }[] = [];
  for (const { mark, from, to, before } of spans) {
    if (mark !== 'done') continue;
    const run = before === 0 ? undefined : runs.at(-1);
    const days = before + to - from + 1;
    if (run) Object.assign(run, { to, days });
    else runs.push({ from, to, days });
  }
  return runs
    .sort((a, b) => b.days - a.days || b.from - a.from)
    .slice(0, count)
    .map(({ from, to, days }) => ({ from: dayFromNumber(from), to: dayFromNumber(to), days }));
}

export interface RestDays {
  readonly earned: number;
  readonly used: number;
}

/** How many rest days were earned, beyond those that could not be held, and how many stood in for a missed day. */
export function restDaysOf(spans: readonly Span[]): RestDays {
  let [earned, used, held] = [0, 0, 0];
  for (const { mark, from, to, before } of spans) {
    const days = to - from + 1;
    if (mark === 'missed') held = 0;
    if (mark === 'rest') {
      held -= days;
      used += days;
    }
    if (mark !== 'done') continue;
    const sevenths = Math.floor((before + days) / EARNED_EVERY) - Math.floor(before / EARNED_EVERY);
    const more = Math.min(sevenths, MAX_REST_DAYS - held);
    held += more;
    earned += more;
  }
  return { earned, used };
}

/** How many of the days that could be done were done, for one weekday. */
export interface Weekday {
  readonly done: number;
  readonly days: number;
}

/** How many days of a weekday lie from one number to another; 1970-01-01, the number 0, was a Thursday. */
const countOf = (weekday: number, from: number, to: number): number =>
  Math.floor((to + 4 - weekday) / 7) - Math.floor((from + 3 - weekday) / 7);

/** The days from one number to another by weekday, Sunday first; paused and travel days could not be done. */
export function weekdaysOf(spans: readonly Span[], first: number, last: number): readonly Weekday[] {
  const counted = spans.filter(
    ({ mark, from, to }) => mark !== 'paused' && mark !== 'travel' && to >= first && from <= last,
  );
  const count = (weekday: number, some: readonly Span[]): number =>
    some.reduce((sum, { from, to }) => sum + countOf(weekday, Math.max(first, from), Math.min(last, to)), 0);
  const done = counted.filter(({ mark }) => mark === 'done');
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
    done: count(weekday, done),
    days: count(weekday, counted),
  }));
}
