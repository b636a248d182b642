import type { LOG_STORES } from '../../src/domain/log';

/*
 * What may stand in the log, said once more from the description of the records and apart from the code that checks
 * a file: of a record that a file brings, whatever the file.
 */

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown, max: number): boolean => typeof value === 'string' && value.length <= max;
const isCount = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && Math.floor(value) === value && value >= from && value <= to;
const isDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length === 10 &&
  new Date(`${value}T00:00:00Z`).getTime() >= 0 &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && isDate(value.slice(0, 10)) && new Date(value).toISOString() === value;
const isStamped = ({ stamp }: Fields): boolean =>
  typeof stamp === 'string' && isMoment(stamp.slice(0, 24)) && /^-[0-9a-z]{4}-\S+$/.test(stamp.slice(24));

const may = (value: unknown, isFine: boolean): boolean => value === undefined || isFine;

const PROTOTYPES: readonly unknown[] = [Object.prototype, Array.prototype];

/** Plain values of JSON all the way down, of a depth that every later step can take. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (depth > 14 || !PROTOTYPES.includes(Object.getPrototypeOf(value))) return false;
  return Object.entries(value).every(([key, inner]) => key !== '__proto__' && isPlain(inner, depth + 1));
}

const isSession = (record: Fields): boolean =>
  isDate(record.day) &&
  isMoment(record.startedAt) &&
  isCount(record.utcOffset, -18 * 60, 18 * 60) &&
  isText(record.timeZone, 100) &&
  isCount(record.durationSeconds, 0, 86_400) &&
  may(record.scalpSeconds, isCount(record.scalpSeconds, 0, 86_400)) &&
  Array.isArray(record.steps) &&
  record.steps.length <= 100 &&
  record.steps.every((step) => isText(step, 40)) &&
  ['guided', 'manual', 'notification', 'import'].includes(String(record.source)) &&
  may(record.addedLater, record.addedLater === true) &&
  may(record.assumedEnd, record.assumedEnd === true) &&
  may(record.note, isText(record.note, 2_000)) &&
  may(record.tensionBefore, isCount(record.tensionBefore, 0, 10)) &&
  may(record.tensionAfter, isCount(record.tensionAfter, 0, 10));

const isPause = ({ from, to, reason }: Fields): boolean =>
  isDate(from) && isDate(to) && String(from) <= String(to) && may(reason, isText(reason, 2_000));

export function isSound(store: (typeof LOG_STORES)[number], record: object): boolean {
  const fields = record as Fields;
  if (!isText(fields.id, 200) || (fields.id === '' && store !== 'settings')) return false;
  if (!isCount(fields.v, 1, 1_000_000) || !isStamped(fields) || !isPlain(record)) return false;
  if (Object.keys(record).some((key) => key.startsWith('_'))) return false;
  if (store === 'settings') return 'value' in fields && isText(fields.id, 64);
  // What the person wrote is really gone.
  if ('deleted' in fields) return fields.deleted === true && Object.keys(record).length === 4;
  return store === 'sessions' ? isSession(fields) : isPause(fields);
}
