import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';

/** A habit day: a local calendar date as 'YYYY-MM-DD'. Sorts as text. Minted here only. */
export type Day = string & { readonly brand: 'Day' };

// Every UTC day has 24 hours, so steps of 24 hours from noon cannot slip. Local dates can:
// Apia and Kiritimati have skipped one.
const noonOf = (day: Day): Date => new Date(`${day}T12:00Z`);
const dateOf = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** The day that a text names, or undefined when it is no real calendar date. */
export function parseDay(text: unknown): Day | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const noon = noonOf(text as Day);
  return !Number.isNaN(noon.getTime()) && dateOf(noon) === text ? (text as Day) : undefined;
}

/**
 * The day to which an instant belongs: its date on the wall clock `utcOffset` minutes east of UTC,
 * or the date before while that clock reads less than `dayStart` minutes after midnight.
 */
export const dayOf = (instant: Date, utcOffset: number, dayStart: number): Day =>
  dateOf(new Date(instant.getTime() + (utcOffset - dayStart) * millisecondsInMinute));

/** Minutes east of UTC on this device at an instant: Paris in winter 60, New York in winter -300. */
export const utcOffsetAt = (instant: Date): number => 0 - instant.getTimezoneOffset();

/** The day now on this device: the one answer for the screen, the log and the worker. */
export const today = (now: Date, dayStart: number): Day => dayOf(now, utcOffsetAt(now), dayStart);

export const addDays = (day: Day, days: number): Day =>
  dateOf(new Date(noonOf(day).getTime() + days * millisecondsInDay));

/** Whole days since 1970-01-01, in UTC. */
export const dayNumber = (day: Day): number => Math.floor(noonOf(day).getTime() / millisecondsInDay);

export const dayFromNumber = (number: number): Day => dateOf(new Date(number * millisecondsInDay));

/** 0 on Sunday … 6 on Saturday. */
export const weekdayOf = (day: Day): number => noonOf(day).getUTCDay();

/** The instant at which this device's wall clock reads `minutes` after midnight of that calendar date. */
export function instantOn(day: Day, minutes: number): Date {
  const noon = noonOf(day);
  return new Date(noon.getUTCFullYear(), noon.getUTCMonth(), noon.getUTCDate(), 0, minutes);
}

/** The instant at which a wall clock `utcOffset` minutes east of UTC reads `minutes` after midnight of that date. */
export const instantAt = (day: Day, minutes: number, utcOffset: number): Date =>
  new Date(noonOf(day).getTime() + (minutes - 720 - utcOffset) * millisecondsInMinute);

/** When the habit day that is running now ends on this device. */
export function dayEndsAt(now: Date, dayStart: number): Date {
  const next = addDays(today(now, dayStart), 1);
  const end = instantOn(next, dayStart);
  // A clock that is set back over the day start reads it twice, and now may lie in between.
  return end > now ? end : instantAt(next, dayStart, utcOffsetAt(now));
}
