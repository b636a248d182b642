import { isLived, type Session } from './session';

const DAY = 1440;
const SAMPLE = 14;

const apart = (a: number, b: number): number => Math.min((a - b + DAY) % DAY, (b - a + DAY) % DAY);

/** Minutes after midnight on the wall clock on which a session started; undefined when its instant is none. */
export function timeOf({
  startedAt,
  utcOffset,
}: Pick<Session, 'startedAt' | 'utcOffset'>): number | undefined {
  const minutes = Math.floor(Date.parse(startedAt) / 60_000) + utcOffset;
  if (!Number.isFinite(minutes)) return undefined;
  return ((minutes % DAY) + DAY) % DAY;
}

/**
 * When the person usually does it: the circular median, in minutes after midnight, of the last 14 lived starts.
 * `sessions` with the newest first; undefined without one.
 */
export function usualTime(
  sessions: readonly Pick<Session, 'startedAt' | 'utcOffset' | 'source' | 'addedLater'>[],
): number | undefined {
  const times = sessions
    .filter(isLived)
    .flatMap((session) => timeOf(session) ?? [])
    .slice(0, SAMPLE);
  const distance = (time: number): number => times.reduce((sum, other) => sum + apart(time, other), 0);
  return times.toSorted((a, b) => distance(a) - distance(b) || a - b)[0];
}
