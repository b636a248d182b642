import { dayNumber, parseDay, type Day } from './day';
import { isDone, isLived, type Session } from './session';
import type { TensionPair } from './tension-change';
import { timeOf } from './usual-time';

/** What is counted over the whole log. Shorter massages and those of days to come play no part. */
export interface Tally {
  readonly sessions: number;
  /** Of these, with four minutes or more on the scalp. */
  readonly full: number;
  /** Seconds by the number of the day. */
  readonly byDay: ReadonlyMap<number, number>;
  /** The hours on the wall clock at which lived massages started. */
  readonly hours: readonly number[];
  readonly pairs: readonly TensionPair[];
}

/** The daily dose of the one hair study, in seconds (Koyama 2016). */
const FULL = 240;

const scale = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;

/** Counts sessions in any order; those after `today` are left out. */
export function tallyOf(sessions: Iterable<Session>, today: Day): Tally {
  const byDay = new Map<number, number>();
  const hours: number[] = [];
  const pairs: TensionPair[] = [];
  let [count, full] = [0, 0];
  for (const session of sessions) {
    const { day, durationSeconds, scalpSeconds = 0, tensionBefore, tensionAfter } = session;
    if (!isDone(session) || day > today || !parseDay(day)) continue;
    const number = dayNumber(day);
    count++;
    if (scalpSeconds >= FULL) full++;
    byDay.set(number, (byDay.get(number) ?? 0) + durationSeconds);
    const time = timeOf(session);
    if (isLived(session) && time !== undefined) hours.push(Math.floor(time / 60));
    if (scale(tensionBefore) && scale(tensionAfter))
      pairs.push({ day: number, before: tensionBefore, after: tensionAfter });
  }
  return { sessions: count, full, byDay, hours, pairs };
}

/** The tally of a log that was counted in parts. */
export function sumOf(parts: readonly Tally[]): Tally {
  const byDay = new Map<number, number>();
  for (const part of parts)
    for (const [day, seconds] of part.byDay) byDay.set(day, (byDay.get(day) ?? 0) + seconds);
  const total = (of: (part: Tally) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    sessions: total(({ sessions }) => sessions),
    full: total(({ full }) => full),
    byDay,
    hours: parts.flatMap(({ hours }) => hours),
    pairs: parts.flatMap(({ pairs }) => pairs).sort((a, b) => a.day - b.day),
  };
}

/** Seconds from one day up to another, which is not included. */
export function secondsBetween(byDay: Tally['byDay'], from: Day, to: Day): number {
  let seconds = 0;
  for (let day = dayNumber(from); day < dayNumber(to); day++) seconds += byDay.get(day) ?? 0;
  return seconds;
}

/** How many massages started in each of the 24 hours. */
export function hourCounts(hours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const hour of hours) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  return Array.from({ length: 24 }, (_, hour) => counts.get(hour) ?? 0);
}

/** The hour at which most massages began, the earliest at a tie; undefined without any. */
export function favouriteHour(hours: readonly number[]): number | undefined {
  const counts = hourCounts(hours);
  return hours.length > 0 ? counts.indexOf(Math.max(...counts)) : undefined;
}
