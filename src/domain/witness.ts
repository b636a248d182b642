import { canonicalJson } from './merge';

/**
 * What is remembered of the log apart from it, so that a log which came to harm is noticed: databases can come back
 * from a crash or a repair with some or all of their records gone, and say nothing.
 */
export interface Witness {
  /** One more with every write: a log that is behind its witness has gone back in time. */
  readonly seq: number;
  /** All records, tombstones included. It never falls but by *Delete everything* and an undone import. */
  readonly count: number;
  /** The sum of every record's hash, in no order. */
  readonly hash: number;
}

export const NO_RECORDS: Witness = { seq: 0, count: 0, hash: 0 };

const BASE = 113;
const MODULUS = 2 ** 46 - 21; // prime; a hundred and thirteen of them stay exact, and so do three in a sum

/** A record's canonical JSON as a polynomial modulo a prime of 46 bits; tells change, not tampering. */
export const hashOf = (record: unknown): number =>
  Array.from(canonicalJson(record)).reduce(
    (hash, letter) => (hash * BASE + Number(letter.codePointAt(0))) % MODULUS,
    1,
  );

/** The witness after a record was written in place of another, or of none; or went without a successor. */
export const witnessed = ({ seq, count, hash }: Witness, replaced: unknown, written: unknown): Witness => ({
  seq: seq + 1,
  count: count + Number(written !== undefined) - Number(replaced !== undefined),
  hash:
    (hash +
      MODULUS -
      (replaced === undefined ? 0 : hashOf(replaced)) +
      (written === undefined ? 0 : hashOf(written))) %
    MODULUS,
});

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** A witness that was read from somewhere; undefined when it is none. */
export function witnessFrom(value: unknown): Witness | undefined {
  const { seq, count, hash } = (value ?? {}) as Partial<Witness>;
  return [seq, count, hash].every(isCount) ? ({ seq, count, hash } as Witness) : undefined;
}

/** The one that has seen more. */
export const later = (a: Witness | undefined, b: Witness | undefined): Witness | undefined =>
  a && b ? (a.seq >= b.seq ? a : b) : (a ?? b);

/**
 * Whether the records that were found cannot be all that were written: `stored` is the witness in the same database,
 * `apart` the one outside. More records than witnessed are no harm: nobody has lost anything.
 */
export function isHarmed(
  found: Pick<Witness, 'count' | 'hash'>,
  stored: Witness | undefined,
  apart: Witness | undefined,
): boolean {
  const last = later(stored, apart);
  if (!last || found.count > last.count) return false;
  return found.count < last.count || found.hash !== last.hash || (stored?.seq ?? 0) < last.seq;
}
