import { addDays, parseDay, type Day } from '../../src/domain/day';
import type { Pause } from '../../src/domain/pause';
import type { Journal } from '../../src/domain/journal';
import { planFor } from '../../src/domain/routine';
import type { Draft, Session } from '../../src/domain/session';
import type { Stamp } from '../../src/domain/stamp';

/** A day that a test names; a typing error is an error. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}

export const stamp = (text: string): Stamp => text as Stamp;
export const STAMP = stamp('2026-11-22T20:15:00.000Z-0000-k7f3m2qa');

/** A guided massage of seven minutes at 20:00 UTC on the day. */
export function draft(on: string, change: Partial<Draft<Session>> = {}): Draft<Session> {
  return {
    id: `session of ${on}`,
    v: 1,
    day: day(on),
    startedAt: `${on}T20:00:00.000Z`,
    utcOffset: 0,
    timeZone: 'UTC',
    durationSeconds: 420,
    steps: [],
    source: 'guided',
    ...change,
  };
}

export const session = (on: string, change: Partial<Session> = {}): Session => ({
  ...draft(on),
  stamp: STAMP,
  ...change,
});

/** One massage on each of a number of days. */
export const sessionsFrom = (first: string, days: number): Session[] =>
  Array.from({ length: days }, (_, i) => session(addDays(day(first), i)));

export const pause = (from: string, to: string): Pause => ({
  id: `${from} to ${to}`,
  v: 1,
  from: day(from),
  to: day(to),
  stamp: STAMP,
});

/** The start of every journal below: a Sunday evening in Paris. */
export const START = Date.parse('2026-11-22T19:00:00.000Z');

export const journal = (change: Partial<Journal> = {}): Journal => ({
  v: 1,
  id: 'massage',
  day: day('2026-11-22'),
  startedAt: new Date(START).toISOString(),
  utcOffset: 60,
  timeZone: 'Europe/Paris',
  plan: planFor(7),
  pausedMs: 0,
  skippedMs: 0,
  lastSeenAt: new Date(START).toISOString(),
  seq: 0,
  ...change,
});
