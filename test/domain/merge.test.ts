import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, newer } from '../../src/domain/merge';
import type { Stamp } from '../../src/domain/stamp';
import { stamp } from '../support/builders';

interface Record {
  readonly id: string;
  readonly stamp: Stamp;
  readonly deleted?: true;
  readonly note?: string;
}

const [EARLY, LATE] = [
  stamp('2026-11-22T20:15:00.000Z-0000-aaaaaaaa'),
  stamp('2026-11-22T20:15:00.000Z-0001-aaaaaaaa'),
];

/** Few stamps and notes, so that ties of every kind are common; keys in any order. */
const records: fc.Arbitrary<Record> = fc
  .tuple(
    fc.constantFrom(EARLY, LATE),
    fc.boolean(),
    fc.option(fc.constantFrom('a', 'b', 'ä'), { nil: undefined }),
    fc.boolean(),
  )
  .map(([stamp, isDeleted, note, isReversed]) => {
    const fields = Object.entries({
      id: 'x',
      stamp,
      ...(isDeleted && { deleted: true as const }),
      ...(note !== undefined && { note }),
    });
    return Object.fromEntries(isReversed ? fields.toReversed() : fields) as unknown as Record;
  });

describe('of two records with one id', () => {
  test('the greater stamp stands, even over a tombstone', () => {
    const [old, edited]: [Record, Record] = [
      { id: 'x', stamp: EARLY, deleted: true },
      { id: 'x', stamp: LATE, note: 'again' },
    ];
    expect(newer(old, edited)).toBe(edited);
    expect(newer(edited, old)).toBe(edited);
  });

  test('a tombstone wins at a tie', () => {
    const [kept, deleted]: [Record, Record] = [
      { id: 'x', stamp: EARLY, note: 'zzz' },
      { id: 'x', stamp: EARLY, deleted: true },
    ];
    expect(newer(kept, deleted)).toBe(deleted);
    expect(newer(deleted, kept)).toBe(deleted);
  });

  test('the larger canonical JSON wins when all else is equal', () => {
    const [a, b]: [Record, Record] = [
      { id: 'x', stamp: EARLY, note: 'a' },
      { id: 'x', stamp: EARLY, note: 'b' },
    ];
    expect(newer(a, b)).toBe(b);
    expect(newer(b, a)).toBe(b);
  });
});

describe('merging', () => {
  const same = (a: Record, b: Record): void => {
    expect(canonicalJson(a)).toBe(canonicalJson(b));
  };

  test('is idempotent', () => {
    fc.assert(
      fc.property(records, (a) => {
        same(newer(a, a), a);
        same(newer(a, { ...a }), a);
      }),
    );
  });

  test('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        same(newer(a, b), newer(b, a));
      }),
      { numRuns: 500 },
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        same(newer(newer(a, b), c), newer(a, newer(b, c)));
      }),
      { numRuns: 1000 },
    );
  });

  test('invents nothing: one of the two stands as it is', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect([a, b]).toContain(newer(a, b));
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order of keys, at any depth', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }, 2] })).toBe('{"a":[{"c":"x","d":null},2],"b":1}');
  });

  test('keeps the order of lists', () => {
    expect(canonicalJson(['b', 'a'])).toBe('["b","a"]');
  });

  test('says the same as the value, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
