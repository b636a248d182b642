import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFollowed, nextStamp } from '../../src/domain/stamp';
import { stamp } from '../support/builders';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const DAY = 86_400_000;
const from = (ms: number): Date => new Date(NOW.getTime() + ms);

const stamps = fc
  .tuple(
    fc.integer({ min: -3 * DAY, max: 3 * DAY }),
    fc.oneof(fc.constantFrom(0, 1, 36 ** 4 - 2, 36 ** 4 - 1), fc.integer({ min: 0, max: 36 ** 4 - 1 })),
    fc.constantFrom('aaaaaaaa', 'k7f3m2qa', 'zzzzzzzz', 'import'),
  )
  .map(([ms, counter, device]) =>
    stamp(`${from(ms).toISOString()}-${counter.toString(36).padStart(4, '0')}-${device}`),
  );

describe('the stamp of a write', () => {
  test('is instant, counter and device', () => {
    expect(nextStamp(NOW, 'k7f3m2qa')).toBe('2026-11-22T20:15:00.000Z-0000-k7f3m2qa');
  });

  test('counts up within one millisecond', () => {
    const first = nextStamp(NOW, 'k7f3m2qa');
    const second = nextStamp(NOW, 'k7f3m2qa', first);
    expect(second).toBe('2026-11-22T20:15:00.000Z-0001-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', second)).toBe('2026-11-22T20:15:00.000Z-0002-k7f3m2qa');
  });

  test('counts in base 36', () => {
    const last = stamp('2026-11-22T20:15:00.000Z-000z-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', last)).toBe('2026-11-22T20:15:00.000Z-0010-k7f3m2qa');
  });

  test('starts from 0 again when the clock has gone on', () => {
    const last = stamp('2026-11-22T20:14:59.999Z-00a7-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', last)).toBe('2026-11-22T20:15:00.000Z-0000-k7f3m2qa');
  });

  test('goes on from the last one when the clock was set back', () => {
    const last = stamp('2026-11-22T21:15:00.000Z-0000-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', last)).toBe('2026-11-22T21:15:00.000Z-0001-k7f3m2qa');
  });

  test('takes a millisecond more when the counter is full', () => {
    const last = stamp('2026-11-22T20:15:00.000Z-zzzz-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', last)).toBe('2026-11-22T20:15:00.001Z-0000-k7f3m2qa');
  });

  test('passes over a last stamp of more than a day ahead, and follows one of a day', () => {
    const [dayAhead, further] = [nextStamp(from(DAY), 'k7f3m2qa'), nextStamp(from(DAY + 1), 'k7f3m2qa')];
    expect(nextStamp(NOW, 'k7f3m2qa', dayAhead)).toBe('2026-11-23T20:15:00.000Z-0001-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', further)).toBe('2026-11-22T20:15:00.000Z-0000-k7f3m2qa');
  });

  test('is greater than the one replaced, however far ahead that is', () => {
    const replaced = stamp('2036-01-01T00:00:00.000Z-0000-zzzzzzzz');
    expect(nextStamp(NOW, 'aaaaaaaa', undefined, replaced)).toBe('2036-01-01T00:00:00.000Z-0001-aaaaaaaa');
  });

  test.each(['', 'nonsense', '2026-99-99T20:15:00.000Z-0000-k7f3m2qa', '2026-11-22T20:15:00Z-0000-k7f3m2qa'])(
    'does not mind an unreadable last one: %p',
    (last) => {
      expect(nextStamp(NOW, 'k7f3m2qa', stamp(last))).toBe('2026-11-22T20:15:00.000Z-0000-k7f3m2qa');
    },
  );

  test('is the later of the two as text and as a reading, whichever comes first', () => {
    const [a, b] = [
      stamp('2026-11-22T20:16:00.000Z-0003-aaaaaaaa'),
      stamp('2026-11-22T20:16:00.000Z-0002-zzzzzzzz'),
    ];
    expect(nextStamp(NOW, 'k7f3m2qa', a, b)).toBe('2026-11-22T20:16:00.000Z-0004-k7f3m2qa');
    expect(nextStamp(NOW, 'k7f3m2qa', b, a)).toBe('2026-11-22T20:16:00.000Z-0004-k7f3m2qa');
  });

  test('is always greater than the replaced one, than a last one that is followed, and not before now', () => {
    fc.assert(
      fc.property(fc.option(stamps), fc.option(stamps), (last, replaced) => {
        const next = nextStamp(NOW, 'k7f3m2qa', last ?? undefined, replaced ?? undefined);
        expect(next).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-z]{4}-k7f3m2qa$/);
        expect(next >= stamp(NOW.toISOString())).toBe(true);
        if (replaced) expect(next > replaced).toBe(true);
        if (last && isFollowed(last, NOW)) expect(next > last).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('a stamp is followed up to a day ahead', () => {
  expect(isFollowed(nextStamp(from(DAY), 'k7f3m2qa'), NOW)).toBe(true);
  expect(isFollowed(nextStamp(from(DAY + 1), 'k7f3m2qa'), NOW)).toBe(false);
  expect(isFollowed(nextStamp(from(-300 * DAY), 'k7f3m2qa'), NOW)).toBe(true);
});
