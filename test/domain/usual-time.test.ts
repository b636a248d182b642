import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualTime } from '../../src/domain/usual-time';
import { session } from '../support/builders';

/** Massages at these times of the day on the wall clock of a place. */
const at = (times: readonly string[], utcOffset = 0) =>
  times.map((time) => {
    const wall = Date.parse(`2026-11-22T${time}:00.000Z`);
    return session('2026-11-22', { startedAt: new Date(wall - utcOffset * 60_000).toISOString(), utcOffset });
  });
const minutes = (hours: number, rest = 0): number => hours * 60 + rest;

test('without a lived session there is none', () => {
  expect(usualTime([])).toBeUndefined();
  const [one] = at(['20:00']);
  expect(usualTime([{ ...session('2026-11-22'), ...one, source: 'import' }])).toBeUndefined();
  expect(usualTime([{ ...session('2026-11-22'), ...one, addedLater: true }])).toBeUndefined();
});

test('one at no real instant says nothing', () => {
  const garbled = session('2026-11-22', { startedAt: 'garbage' });
  expect(usualTime([garbled])).toBeUndefined();
  expect(usualTime([garbled, ...at(['20:00', '20:00'])])).toBe(minutes(20));
});

test('it is the time of the middle', () => {
  expect(usualTime(at(['19:00', '20:00', '20:30', '21:00', '22:00']))).toBe(minutes(20, 30));
});

test('it is read on the clock of the place, wherever that was', () => {
  expect(usualTime(at(['20:00'], 345))).toBe(minutes(20));
  expect(usualTime(at(['00:10'], -600))).toBe(10);
  expect(usualTime([...at(['21:00'], 840), ...at(['21:00'], -480), ...at(['09:00'])])).toBe(minutes(21));
});

test('midnight lies between half past eleven and half past twelve, not noon', () => {
  expect(usualTime(at(['23:30', '23:50', '00:10', '00:30', '00:35']))).toBe(10);
  expect(usualTime(at(['23:20', '23:50', '00:40']))).toBe(minutes(23, 50));
});

test('of two in the middle it is the earlier one', () => {
  expect(usualTime(at(['21:00', '20:00']))).toBe(minutes(20));
});

test('an outlier does not move it', () => {
  expect(usualTime(at(['20:00', '20:00', '20:00', '03:00', '12:00']))).toBe(minutes(20));
});

test('the last fourteen lived starts count, those that were not lived do not take a place', () => {
  const evenings = at(Array.from({ length: 14 }, () => '20:00'));
  const mornings = at(Array.from({ length: 20 }, () => '07:00'));
  const filledIn = mornings.map((morning) => ({ ...morning, addedLater: true as const }));
  expect(usualTime([...evenings, ...mornings])).toBe(minutes(20));
  expect(usualTime([...filledIn, ...evenings])).toBe(minutes(20));
  expect(usualTime([...evenings.slice(0, 6), ...mornings])).toBe(minutes(7));
});

test('the list given stays as it is', () => {
  const list = Object.freeze(at(['21:00', '20:00', '19:00']));
  expect(usualTime(list)).toBe(minutes(20));
});

test('it is one of the times, and none is nearer to all others round the clock', () => {
  const times = fc.array(fc.nat(1439), { minLength: 1, maxLength: 14, size: 'max' });
  const round = (a: number, b: number): number => Math.min(Math.abs(a - b), 1440 - Math.abs(a - b));
  fc.assert(
    fc.property(times, fc.constantFrom(-600, 0, 345, 840), (all, utcOffset) => {
      const usual = usualTime(
        all.map((time) => ({
          startedAt: new Date(Date.UTC(2026, 10, 22, 0, time - utcOffset)).toISOString(),
          utcOffset,
          source: 'guided',
        })),
      );
      const away = (time: number): number => all.reduce((sum, other) => sum + round(time, other), 0);
      expect(all).toContain(usual);
      expect(away(usual ?? NaN)).toBe(Math.min(...all.map(away)));
    }),
  );
});
