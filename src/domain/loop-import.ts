import { parseCsv } from './csv';
import { parseDay, type Day } from './day';
import type { Incoming, Refusal, Unreadable } from './import';
import type { Pause } from './pause';
import { fail, ok, type Result } from './result';
import type { Session } from './session';
import type { Stamp } from './stamp';

/** What Loop Habit Tracker writes for a day, in words, or in the numbers of its older versions. */
const DONE = ['YES_MANUAL', '2'];
const SKIP = ['SKIP', '3'];
const NOT_DONE = ['YES_AUTO', 'NO', 'UNKNOWN', '1', '0', '-1'];

const MAX_ROWS = 100_000;
const FIRST = 5;
const MAX_NOTE = 2_000;

/** Whether a text is one habit's `Checkmarks.csv`. */
export const isCheckmarks = (text: string): boolean =>
  /^"?Date"?,"?Value"?(,"?Notes"?)?[ \t]*(\r|\n|$)/.test(text);

const stampOf = (day: Day): Stamp => `${day}T12:00:00.000Z-0000-import` as Stamp;

const sessionOf = (day: Day, minutes: number, note: string): Session => ({
  id: `loop-${day}`,
  v: 1,
  day,
  startedAt: `${day}T12:00:00.000Z`,
  utcOffset: 0,
  timeZone: '',
  durationSeconds: minutes * 60,
  steps: [],
  source: 'import',
  ...(note && { note }),
  stamp: stampOf(day),
});

const pauseOf = (day: Day, note: string): Pause => ({
  id: `loop-${day}`,
  v: 1,
  from: day,
  to: day,
  ...(note && { reason: note }),
  stamp: stampOf(day),
});

/** One habit of Loop as sessions of `minutes` and pauses. Ids follow from the day, so that a second import is the same. */
export function readCheckmarks(text: string, minutes: number): Result<Incoming, Refusal> {
  if (!isCheckmarks(text)) return fail('foreign');
  const rows = parseCsv(text).slice(1);
  if (rows.length > MAX_ROWS) return fail('too-many');
  const sessions = new Map<Day, Session>();
  const pauses = new Map<Day, Pause>();
  const bad: Unreadable[] = [];
  let unreadable = 0;
  for (const [i, fields] of rows.entries()) {
    if (!fields.some(Boolean)) continue;
    const [date, value = '', note = ''] = fields;
    const day = parseDay(date);
    const isKnown = [...DONE, ...SKIP, ...NOT_DONE].includes(value);
    if (!day || !isKnown || note.length > MAX_NOTE) {
      const flaw = !day ? 'day' : isKnown ? 'note' : 'value';
      if (++unreadable <= FIRST) bad.push({ in: 'Checkmarks.csv', number: i + 2, flaw });
    } else if (DONE.includes(value)) sessions.set(day, sessionOf(day, minutes, note));
    else if (SKIP.includes(value)) pauses.set(day, pauseOf(day, note));
  }
  const log = { sessions: [...sessions.values()], pauses: [...pauses.values()], settings: [] };
  return ok({ log, unreadable, first: bad, missing: 0 });
}
