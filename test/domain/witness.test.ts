import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  hashOf,
  isHarmed,
  later,
  NO_RECORDS,
  witnessed,
  witnessFrom,
  type Witness,
} from '../../src/domain/witness';

const of = (records: readonly unknown[]): Witness =>
  records.reduce<Witness>((sum, record) => witnessed(sum, undefined, record), NO_RECORDS);

describe('a witness', () => {
  test('is the same for the same records, in whatever order and on whatever way they came', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), fc.jsonValue(), (records, extra) => {
        const { count, hash } = of(records);
        expect(of(records.toReversed())).toEqual({ seq: records.length, count, hash });
        expect(count).toBe(records.length);
        expect(witnessed(of([...records, extra]), extra, undefined)).toEqual({
          ...of(records),
          seq: records.length + 2,
        });
        expect(witnessed(of([...records, extra]), extra, 'b')).toMatchObject({
          hash: of([...records, 'b']).hash,
        });
        expect(witnessFrom(of(records))).toEqual(of(records));
      }),
    );
  });

  test('knows records by content, not by the order of their fields', () => {
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
    expect(hashOf({ a: 1, b: 2 })).not.toBe(hashOf({ a: 1, b: 3 }));
    expect(new Set(Array.from({ length: 20_000 }, (_, i) => hashOf({ id: i }))).size).toBe(20_000);
    expect(Number.isSafeInteger(hashOf('x'.repeat(5_000)))).toBe(true);
  });

  test.each([
    undefined,
    null,
    1,
    'x',
    {},
    { seq: 1, count: -1, hash: 0 },
    { seq: 1, count: 1.5, hash: 0 },
    { seq: '1' },
  ])('that is %j is none', (value) => {
    expect(witnessFrom(value)).toBeUndefined();
  });

  test('that has seen more is the later one', () => {
    const [a, b] = [of([1]), of([1, 2])];
    expect([
      later(a, b),
      later(b, a),
      later(undefined, a),
      later(a, undefined),
      later(undefined, undefined),
    ]).toEqual([b, b, a, a, undefined]);
  });
});

describe('a log is harmed', () => {
  const full = of([1, 2, 3]);
  test.each<[string, Witness, Witness | undefined, Witness | undefined, boolean]>([
    ['when it is empty and was not', NO_RECORDS, undefined, full, true],
    ['when it was made anew, and written to', of([9]), of([9]), full, true],
    ['when records are gone', of([1, 2]), full, full, true],
    ['when one says something else', of([1, 2, 4]), full, full, true],
    ['when it went back in time, whatever it holds', of([1, 2, 3]), { ...full, seq: 2 }, full, true],
    ['not when all is there', full, full, full, false],
    ['not when the witness apart is behind', full, full, of([1]), false],
    ['not when there is no witness apart', full, full, undefined, false],
    ['not when there is none at all', full, undefined, undefined, false],
    ['not when there is more than was witnessed', of([1, 2, 3, 4]), full, full, false],
    [
      'not when it was never counted, and holds what the witness apart knows',
      full,
      undefined,
      { ...full, seq: 0 },
      false,
    ],
    ['when it was never counted, and the witness apart has seen it written', full, undefined, full, true],
  ])('%s', (_, found, stored, apart, isIt) => {
    expect(isHarmed(found, stored, apart)).toBe(isIt);
  });
});
