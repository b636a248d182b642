import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inMonth, lastOfMonth, monthOf, weekOf, weeksOf } from '../../src/domain/calendar';
import { addDays, dayFromNumber, weekdayOf } from '../../src/domain/day';
import { day } from '../support/builders';

test('a week that begins on Sunday or on Monday, over the turn of the year', () => {
  expect(weekOf(day('2027-01-01'), 1)).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
  expect(weekOf(day('2027-01-03'), 0)[0]).toBe('2027-01-03');
  expect(weekOf(day('2027-01-02'), 0)[0]).toBe('2026-12-27');
});

test('it holds its day, begins where it should and goes on for seven days', () => {
  fc.assert(
    fc.property(fc.nat(40_000).map(dayFromNumber), fc.nat(6), (on, weekStart) => {
      const week = weekOf(on, weekStart);
      const [first = on] = week;
      expect(week).toContain(on);
      expect(weekdayOf(first)).toBe(weekStart);
      expect(week).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => addDays(first, i)));
    }),
  );
});

test('months begin on their first day, and can be counted on and back', () => {
  const months = [0, 1, 2, -1, -11, -12, 14].map((n) => monthOf(day('2026-11-22'), n));
  expect(months).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2026-10-01',
    '2025-12-01',
    '2025-11-01',
    '2028-01-01',
  ]);
  expect(['2028-02-10', '2026-02-01', '2026-12-31'].map((on) => lastOfMonth(day(on)))).toEqual([
    '2028-02-29',
    '2026-02-28',
    '2026-12-31',
  ]);
});

test('a date keeps its place in another month, as far as that goes', () => {
  expect(inMonth(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(inMonth(day('2028-02-29'), 12)).toBe('2029-02-28');
  expect(inMonth(day('2028-02-29'), -1)).toBe('2028-01-29');
});

test('a month is shown in whole weeks that hold each of its days once', () => {
  fc.assert(
    fc.property(fc.nat(40_000).map(dayFromNumber), fc.nat(6), (on, weekStart) => {
      const month = monthOf(on);
      const weeks = weeksOf(month, weekStart);
      const days = weeks.flat();
      expect(days.filter((shown) => monthOf(shown) === month)).toHaveLength(
        Number(lastOfMonth(month).slice(-2)),
      );
      expect(weeks.every((week) => week.some((shown) => monthOf(shown) === month))).toBe(true);
      expect(days).toEqual(days.map((_, i) => addDays(days[0] ?? on, i)));
      expect(weekdayOf(days[0] ?? on)).toBe(weekStart);
    }),
  );
});
