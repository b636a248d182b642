import { addDays, dayOf, instantAt, utcOffsetAt, type Day } from './day';
import type { Journal } from './journal';
import { massaged } from './massaged';
import type { StepId } from './routine';
import type { Stamp } from './stamp';

/** One record a massage. The shape is a contract with every later version: fields are added, never renamed. */
export interface Session {
  readonly id: string;
  readonly v: 1;
  /** The habit day on which it started; never recomputed. */
  readonly day: Day;
  /** UTC instant, ISO 8601 with milliseconds and 'Z'. */
  readonly startedAt: string;
  /** Minutes east of UTC when it started. */
  readonly utcOffset: number;
  /** IANA name when it started, for display only. */
  readonly timeZone: string;
  /** Real time with a step running, whole seconds, 0..86400. */
  readonly durationSeconds: number;
  /** Of these, in the steps temples .. hairline. */
  readonly scalpSeconds?: number;
  /** Steps whose end was reached without a skip, in order. */
  readonly steps: readonly StepId[];
  readonly source: 'guided' | 'manual' | 'notification' | 'import';
  /** Filled in on a later day. */
  readonly addedLater?: true;
  /** The phone slept through the end; the planned end was taken. */
  readonly assumedEnd?: true;
  readonly note?: string;
  readonly tensionBefore?: number;
  readonly tensionAfter?: number;
  readonly stamp: Stamp;
}

/** What is left of a deleted record: what the person wrote is really gone. */
export interface Tombstone {
  readonly id: string;
  readonly v: 1;
  readonly deleted: true;
  readonly stamp: Stamp;
}

/** A record before the one write path has stamped it. */
export type Draft<T extends { stamp: Stamp }> = Omit<T, 'stamp'>;

/** What of a session can be changed after it was written; a field that is undefined is taken away. */
export type SessionChange = {
  readonly [
    K in 'startedAt' | 'durationSeconds' | 'scalpSeconds' | 'note' | 'tensionBefore' | 'tensionAfter'
  ]?: Session[K] | undefined;
};

/** Shorter massages are kept, but play no part in anything that is counted. */
export const MIN_SECONDS = 60;

/** Whether a session makes its day done. */
export const isDone = (session: Pick<Session, 'durationSeconds'>): boolean =>
  session.durationSeconds >= MIN_SECONDS;

/** Whether its hour was lived, and so says something about where and when the person was. */
export const isLived = (session: Pick<Session, 'source' | 'addedLater'>): boolean =>
  session.source !== 'import' && !session.addedLater;

/** Where and when a session is made: all that the domain needs to be told about the device. */
export interface Circumstances {
  readonly id: string;
  readonly now: Date;
  readonly timeZone: string;
  readonly dayStart: number;
  readonly minutes: number;
}

/** The session of a guided massage that ends at `at`. */
export function sessionFrom(journal: Journal, at: Date, assumedEnd: boolean): Draft<Session> {
  const { id, day, startedAt, utcOffset, timeZone, tensionBefore } = journal;
  return {
    id,
    v: 1,
    day,
    startedAt,
    utcOffset,
    timeZone,
    ...massaged(journal, at, assumedEnd),
    source: 'guided',
    ...(assumedEnd && { assumedEnd }),
    ...(tensionBefore !== undefined && { tensionBefore }),
  };
}

const manual = (at: Date, utcOffset: number, day: Day, { id, timeZone, minutes }: Circumstances) =>
  ({
    id,
    v: 1,
    day,
    startedAt: at.toISOString(),
    utcOffset,
    timeZone,
    durationSeconds: minutes * 60,
    steps: [],
    source: 'manual',
  }) as const satisfies Draft<Session>;

/** *I already did it*, today: it started the routine's length ago, but not before the day began. */
export function sessionToday(circumstances: Circumstances): Draft<Session> {
  const { now, dayStart, minutes } = circumstances;
  const utcOffset = utcOffsetAt(now);
  const day = dayOf(now, utcOffset, dayStart);
  const started = new Date(now.getTime() - minutes * 60_000);
  const at = dayOf(started, utcOffset, dayStart) === day ? started : instantAt(day, dayStart, utcOffset);
  return manual(at, utcOffset, day, circumstances);
}

/** The calendar date on which a time of a habit day falls: before the day start it is its late night. */
export const startDate = (day: Day, time: number, dayStart: number): Day =>
  time < dayStart ? addDays(day, 1) : day;

/** *I already did it*, on another day, at `time` minutes after midnight on the clock of now. */
export function sessionOn(
  day: Day,
  time: number,
  circumstances: Circumstances,
): Draft<Session> & { readonly addedLater: true } {
  const utcOffset = utcOffsetAt(circumstances.now);
  const date = startDate(day, time, circumstances.dayStart);
  return { ...manual(instantAt(date, time, utcOffset), utcOffset, day, circumstances), addedLater: true };
}
