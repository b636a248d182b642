import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { weekOf } from '../../src/domain/calendar';
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
