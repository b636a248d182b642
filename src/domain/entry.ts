import { instantAt, type Day } from './day';
import { fail, ok, type Result } from './result';
import {
  sessionOn,
  startDate,
  type Circumstances,
  type Draft,
  type Session,
  type SessionChange,
} from './session';
import { timeOf } from './usual-time';

/** What the person says of a massage when filling it in or mending it. */
export interface Entry {
  /** Minutes after midnight on the wall clock at which it started. */
  readonly time: number;
  readonly minutes: number;
  readonly note?: string | undefined;
  readonly tensionBefore?: number | undefined;
  readonly tensionAfter?: number | undefined;
}

/** Characters that a note may have. */
export const NOTE_LENGTH = 2_000;

/** Minutes that a massage may have lasted. */
export const MAX_MINUTES = 1_440;

/** What is wrong with an entry: it lies ahead of now. */
export type EntryFault = 'ahead';

/** Only what was said: an empty note, or no answer, is no field. */
const said = ({ note, tensionBefore, tensionAfter }: Omit<Entry, 'time' | 'minutes'>) => {
  const text = note?.trim().slice(0, NOTE_LENGTH);
  return {
    ...(text && { note: text }),
    ...(tensionBefore !== undefined && { tensionBefore }),
    ...(tensionAfter !== undefined && { tensionAfter }),
  };
};

/** A massage that is filled in on a day, today or before; `today` is the day now. */
export function sessionEntered(
  day: Day,
  entry: Entry,
  today: Day,
  circumstances: Circumstances,
): Result<Draft<Session>> {
  const { addedLater, ...session } = sessionOn(day, entry.time, { ...circumstances, minutes: entry.minutes });
  if (day > today || Date.parse(session.startedAt) > circumstances.now.getTime()) return fail('ahead');
  return ok({ ...session, ...(day < today && { addedLater }), ...said(entry) });
}

/** The whole minutes that a session shows; under one minute 0. */
export const minutesOf = ({ durationSeconds }: Pick<Session, 'durationSeconds'>): number =>
  durationSeconds < 60 ? 0 : Math.round(durationSeconds / 60);

/**
 * What an entry changes of a session: its time is read on its own day and clock. What shows the same as before stays
 * as it is, to the second.
 */
export function changeBy(
  session: Session,
  entry: Entry,
  { now, dayStart }: Pick<Circumstances, 'now' | 'dayStart'>,
): Result<SessionChange> {
  const { day, utcOffset, scalpSeconds } = session;
  const startedAt = instantAt(startDate(day, entry.time, dayStart), entry.time, utcOffset);
  const isMoved = entry.time !== timeOf(session);
  if (isMoved && startedAt > now) return fail('ahead');
  const durationSeconds = entry.minutes * 60;
  const isResized = entry.minutes !== minutesOf(session);
  const [before, after] = [said(session), said(entry)];
  const isNew = (field: keyof typeof after): boolean => before[field] !== after[field];
  return ok({
    ...(isNew('note') && { note: after.note }),
    ...(isNew('tensionBefore') && { tensionBefore: after.tensionBefore }),
    ...(isNew('tensionAfter') && { tensionAfter: after.tensionAfter }),
    ...(isMoved && { startedAt: startedAt.toISOString() }),
    ...(isResized && { durationSeconds }),
    ...(isResized && scalpSeconds !== undefined && { scalpSeconds: Math.min(scalpSeconds, durationSeconds) }),
  });
}

/** What a session says, as an entry that can be changed; `time` when its instant is none. */
export const entryOf = (session: Session, time: number): Entry => ({
  time: timeOf(session) ?? time,
  minutes: minutesOf(session),
  note: session.note,
  tensionBefore: session.tensionBefore,
  tensionAfter: session.tensionAfter,
});
