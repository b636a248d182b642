import { addDays, type Day } from './day';

/** The last copy of the log outside this device that is known to have arrived. */
export interface Copy {
  /** When its bytes were read from the log. */
  readonly at: string;
  /** How many sessions it holds. */
  readonly sessions: number;
}

const AFTER_SESSIONS = 14;
const AFTER_DAYS = 30;
const DAY = 86_400_000; // a span of real time, not a calendar day

/** A copy as it was stored; undefined when it makes no sense. */
export function copyFrom(value: unknown): Copy | undefined {
  const { at, sessions } = (value ?? {}) as Partial<Copy>;
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && Number.isSafeInteger(sessions)
    ? { at, sessions: Number(sessions) }
    : undefined;
}

/** Whole days since the copy; 0 also when the clock was ahead when it was made. */
export const ageOf = ({ at }: Copy, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / DAY));

/** Whether it is time for a copy: 14 sessions or 30 days after the last one, or after the first session. */
export function isCopyDue(
  copy: Copy | undefined,
  sessions: number,
  first: string | undefined,
  now: Date,
): boolean {
  const since = copy ?? (first === undefined ? undefined : { at: first, sessions: 0 });
  if (!since) return false;
  const added = sessions - since.sessions;
  return added >= AFTER_SESSIONS || (added > 0 && ageOf(since, now) >= AFTER_DAYS);
}

const DAILY = 7;
const MONTHLY = 12;

/** Which of the days with a snapshot keep theirs: the last 7, and the last one of each of 12 months. */
export function keptSnapshots(days: readonly Day[]): ReadonlySet<Day> {
  const latest = days.toSorted().reverse();
  const months = new Map<string, Day>();
  for (const day of latest) if (!months.has(day.slice(0, 7))) months.set(day.slice(0, 7), day);
  return new Set([...latest.slice(0, DAILY), ...[...months.values()].slice(0, MONTHLY)]);
}

/** Snapshots of days that are yet to come were made under a wrong clock: they must not push out real ones. */
export const isAhead = (day: Day, today: Day): boolean => day > addDays(today, 1);
