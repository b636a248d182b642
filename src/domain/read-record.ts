import { parseDay } from './day';
import type { Pause } from './pause';
import { fail, ok, type Result } from './result';
import type { Session, Tombstone } from './session';
import type { SettingRecord } from './settings';
import type { Stamp } from './stamp';

/** Why a record of a file cannot be taken: the field that is missing or makes no sense. */
export type Flaw = 'shape' | 'id' | 'stamp' | 'version' | 'value' | keyof Session | keyof Pause;

type Fields = ReadonlyMap<string, unknown>;
type Check = (value: unknown) => boolean;

/** Deeper than anything that the app writes. */
const MAX_DEPTH = 12;
const MAX_ID = 200;
const MAX_NOTE = 2_000;
const DANGEROUS = '__proto__'; // as a key of its own it becomes the prototype of whatever it is copied to

const isText =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;
const isWhole =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const isTrue: Check = (value) => value === true;
const isDay: Check = (value) => parseDay(value) !== undefined;
const isIn =
  (...values: readonly string[]): Check =>
  (value) =>
    values.some((one) => one === value);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const isInstant: Check = (value) =>
  isText(40)(value) && INSTANT.test(String(value)) && !Number.isNaN(Date.parse(String(value)));

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-z]{4}-[^\s]{1,64}$/;
const isStamp: Check = (value) =>
  isText(120)(value) && STAMP.test(String(value)) && !Number.isNaN(Date.parse(String(value).slice(0, 24)));

/** A value of JSON built anew, without the keys that could reach a prototype; undefined when it is too deep. */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw new RangeError('too deep');
  if (Array.isArray(value)) return value.map((inner) => plain(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== DANGEROUS)
      .map(([key, inner]) => [key, plain(inner, depth + 1)]),
  );
}

/** The fields of a record, as a map so that no name in a file can mean more than a name. */
function fieldsOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).filter(([key]) => key !== DANGEROUS && !key.startsWith('_'));
  try {
    return new Map(entries.map(([key, inner]) => [key, plain(inner)]));
  } catch {
    return undefined;
  }
}

const firstFlaw = (fields: Fields, needed: Checks, optional: Checks): string | undefined =>
  Object.keys(needed).find((key) => !needed[key]?.(fields.get(key))) ??
  Object.keys(optional).find((key) => fields.has(key) && !optional[key]?.(fields.get(key)));

type Checks = Readonly<Record<string, Check>>;

const isId: Check = (value) => isText(MAX_ID)(value) && value !== '';
const VERSION = { v: isWhole(1, 1_000_000) };

const SESSION_NEEDED: Checks = {
  id: isId,
  day: isDay,
  startedAt: isInstant,
  utcOffset: isWhole(-1_080, 1_080),
  durationSeconds: isWhole(0, 86_400),
};
const isSteps: Check = (value) => Array.isArray(value) && value.length <= 100 && value.every(isText(40));
const SESSION_OPTIONAL: Checks = {
  ...VERSION,
  stamp: isStamp,
  timeZone: isText(100),
  scalpSeconds: isWhole(0, 86_400),
  steps: isSteps,
  source: isIn('guided', 'manual', 'notification', 'import'),
  addedLater: isTrue,
  assumedEnd: isTrue,
  note: isText(MAX_NOTE),
  tensionBefore: isWhole(0, 10),
  tensionAfter: isWhole(0, 10),
};
const PAUSE_NEEDED: Checks = { id: isId, from: isDay, to: isDay };
const PAUSE_OPTIONAL: Checks = { ...VERSION, stamp: isStamp, reason: isText(MAX_NOTE) };
const GONE_NEEDED: Checks = { id: isId, deleted: isTrue, stamp: isStamp };
const SETTING_NEEDED: Checks = { id: isText(64), stamp: isStamp };

const stampOf = (instant: string): Stamp => `${instant}-0000-import` as Stamp;

/** Checks a record's fields one by one; what is not known is kept as it is. */
function read<T>(
  fields: Map<string, unknown>,
  [needed, optional]: readonly [Checks, Checks],
  defaults: () => object,
): Result<T, Flaw> {
  const flaw = firstFlaw(fields, needed, optional);
  if (flaw !== undefined) return fail((flaw === 'v' ? 'version' : flaw) as Flaw);
  return ok({ v: 1, ...defaults(), ...Object.fromEntries(fields) } as T);
}

const readTombstone = (fields: Map<string, unknown>): Result<Tombstone, Flaw> =>
  read(
    new Map([...fields].filter(([key]) => ['id', 'v', 'deleted', 'stamp'].includes(key))),
    [GONE_NEEDED, VERSION],
    () => ({}),
  );

export function readSession(value: unknown): Result<Session | Tombstone, Flaw> {
  const fields = fieldsOf(value);
  if (!fields) return fail('shape');
  if (fields.has('deleted')) return readTombstone(fields);
  const startedAt = fields.get('startedAt');
  if (isInstant(startedAt)) fields.set('startedAt', new Date(String(startedAt)).toISOString());
  return read<Session>(fields, [SESSION_NEEDED, SESSION_OPTIONAL], () => ({
    stamp: stampOf(String(fields.get('startedAt'))),
    timeZone: '',
    steps: [],
    source: 'import',
  }));
}

export function readPause(value: unknown): Result<Pause | Tombstone, Flaw> {
  const fields = fieldsOf(value);
  if (!fields) return fail('shape');
  if (fields.has('deleted')) return readTombstone(fields);
  const pause = read<Pause>(fields, [PAUSE_NEEDED, PAUSE_OPTIONAL], () => ({
    stamp: stampOf(`${String(fields.get('from'))}T12:00:00.000Z`),
  }));
  return pause.ok && pause.value.from > pause.value.to ? fail('to') : pause;
}

export function readSetting(value: unknown): Result<SettingRecord, Flaw> {
  const fields = fieldsOf(value);
  if (!fields) return fail('shape');
  if (!fields.has('value')) return fail('value');
  return read(fields, [SETTING_NEEDED, VERSION], () => ({}));
}
