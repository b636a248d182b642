import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber } from '../../src/domain/day';
import type { Session } from '../../src/domain/session';
import { favouriteHour, hourCounts, secondsBetween, sumOf, tallyOf } from '../../src/domain/tally';
import { day, session } from '../support/builders';
import { FIRST, logOf } from '../support/logs';

const TODAY = day('2026-11-22');

describe('the tally', () => {
  test('adds up what counts', () => {
    const sessions = [
      session('2026-11-20', { scalpSeconds: 240 }),
      session('2026-11-20', { durationSeconds: 60, scalpSeconds: 59, startedAt: '2026-11-20T07:59:00.000Z' }),
      session('2026-11-22', { utcOffset: 60, tensionBefore: 6, tensionAfter: 2 }),
    ];
    const tally = tallyOf(sessions, TODAY);
    expect(tally).toMatchObject({ sessions: 3, full: 1, pairs: [{ before: 6, after: 2 }] });
    expect(tally.byDay).toEqual(
      new Map([
        [dayNumber(day('2026-11-20')), 480],
        [dayNumber(TODAY), 420],
      ]),
    );
    expect(hourCounts(tally.hours)).toEqual(
      Array.from({ length: 24 }, (_, hour) => Number([7, 20, 21].includes(hour))),
    );
  });

  test('leaves out what is short, ahead, on no real day or at no real instant', () => {
    const odd = [
      session('2026-11-20', { durationSeconds: 59 }),
      session('2026-11-23'),
      { ...session('2026-11-20'), day: '2026-02-30' } as unknown as Session,
    ];
    expect(tallyOf(odd, TODAY)).toMatchObject({ sessions: 0, full: 0, pairs: [] });
    const garbled = tallyOf([session('2026-11-20', { startedAt: 'garbage' })], TODAY);
    expect(garbled.sessions).toBe(1);
    expect(favouriteHour(garbled.hours)).toBeUndefined();
  });

  test('takes hours from lived massages only, and pairs only where both make sense', () => {
    const sessions = [
      session('2026-11-18', { source: 'import' }),
      session('2026-11-19', { addedLater: true }),
      session('2026-11-20', { tensionBefore: 4 }),
      session('2026-11-21', { tensionBefore: 4, tensionAfter: 11 }),
      session('2026-11-21', { tensionBefore: -1, tensionAfter: 1 }),
      session('2026-11-22', { tensionBefore: 4.5, tensionAfter: 1 }),
    ];
    const tally = tallyOf(sessions, TODAY);
    expect(tally.pairs).toEqual([]);
    expect(tally.hours).toEqual([20, 20, 20, 20]);
    expect(favouriteHour([9, ...tally.hours, 8])).toBe(20);
    expect(favouriteHour([9, 8])).toBe(8);
  });

  test('is the same however the log is cut into parts', () => {
    fc.assert(
      fc.property(logOf(40), fc.integer({ min: 1, max: 9 }), (sessions, size) => {
        const parts = sessions.flatMap((_, i) => (i % size === 0 ? [sessions.slice(i, i + size)] : []));
        const today = addDays(FIRST, 30);
        const summed = sumOf(parts.map((part) => tallyOf(part, today)));
        expect(summed).toEqual(tallyOf(sessions, today));
      }),
    );
  });

  test('puts pairs in order', () => {
    const pairs = (on: string) => tallyOf([session(on, { tensionBefore: 3, tensionAfter: 1 })], TODAY);
    const days = sumOf([pairs('2026-11-20'), pairs('2026-11-18')]).pairs.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });
});

test('seconds are summed from one day up to another', () => {
  const byDay = new Map([
    [dayNumber(day('2026-11-01')), 60],
    [dayNumber(day('2026-11-07')), 120],
    [dayNumber(day('2026-11-08')), 300],
  ]);
  expect(secondsBetween(byDay, day('2026-11-01'), day('2026-11-08'))).toBe(180);
  expect(secondsBetween(byDay, day('2026-11-08'), day('2026-11-15'))).toBe(300);
});
