import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayEndsAt,
  dayFromNumber,
  dayNumber,
  dayOf,
  instantOn,
  parseDay,
  today,
  utcOffsetAt,
  weekdayOf,
} from '../../src/domain/day';
import { day } from '../support/builders';
import { isCalm, transitions } from '../support/zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const utc = (text: string): Date => new Date(`${text}Z`);

const TRANSITIONS = transitions(1990, 2030);
/** Any instant, and more often one within half a day of a change of this device's clock. */
const anyInstant = fc.oneof(
  fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
  ...(TRANSITIONS.length > 0
    ? [
        fc
          .tuple(fc.constantFrom(...TRANSITIONS), fc.integer({ min: -36 * 60, max: 36 * 60 }))
          .map(([ms, minutes]) => ms + minutes * MINUTE),
      ]
    : []),
);
const instants = anyInstant.map((ms) => new Date(ms));
const dayStarts = fc.integer({ min: 0, max: 360 });
const numbers = fc.integer({ min: -10_000, max: 50_000 });

describe('a day', () => {
  test('begins at the day start on the wall clock, not a minute earlier', () => {
    expect(dayOf(utc('2026-11-22T03:59:59.999'), 0, 240)).toBe('2026-11-21');
    expect(dayOf(utc('2026-11-22T04:00:00.000'), 0, 240)).toBe('2026-11-22');
    expect(dayOf(utc('2026-11-22T00:40:00.000'), 0, 240)).toBe('2026-11-21');
  });

  test('begins at midnight when the day start is 0, and at six at the latest', () => {
    expect(dayOf(utc('2026-11-21T23:59:59.999'), 0, 0)).toBe('2026-11-21');
    expect(dayOf(utc('2026-11-22T00:00:00.000'), 0, 0)).toBe('2026-11-22');
    expect(dayOf(utc('2026-11-22T05:59:00.000'), 0, 360)).toBe('2026-11-21');
    expect(dayOf(utc('2026-11-22T06:00:00.000'), 0, 360)).toBe('2026-11-22');
  });

  test('is read on the clock of the place', () => {
    expect(dayOf(utc('2026-11-22T20:00:00.000'), 540, 240)).toBe('2026-11-23');
    expect(dayOf(utc('2026-11-22T08:00:00.000'), -480, 240)).toBe('2026-11-21');
    expect(dayOf(utc('2026-11-22T22:14:59.999'), 345, 240)).toBe('2026-11-22');
    expect(dayOf(utc('2026-11-22T22:15:00.000'), 345, 240)).toBe('2026-11-23');
  });

  test('ends a year, and a February, where the calendar does', () => {
    expect(dayOf(utc('2027-01-01T03:00:00.000'), 0, 240)).toBe('2026-12-31');
    expect(dayOf(utc('2028-03-01T03:00:00.000'), 0, 240)).toBe('2028-02-29');
    expect(dayOf(utc('2027-03-01T03:00:00.000'), 0, 240)).toBe('2027-02-28');
  });

  test('is the date of a wall clock set back by the day start, wherever and whenever', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -720, max: 840 }), dayStarts, (at, offset, dayStart) => {
        const wall = new Date(at.getTime() + offset * MINUTE);
        const reads = wall.getUTCHours() * 60 + wall.getUTCMinutes();
        const date = day(wall.toISOString().slice(0, 10));
        expect(dayOf(at, offset, dayStart)).toBe(reads < dayStart ? addDays(date, -1) : date);
      }),
    );
  });
});

describe('a text', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('%s is a day', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '2026-1-1',
    '2026-11-22T00:00',
    ' 2026-11-22',
    '+012026-11', // a year beyond 9999, and as long as a day
    '',
    20261122,
    null,
    undefined,
    new Date(0),
  ])('%p is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('arithmetic on days', () => {
  test('goes over leap days and year ends', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2027-02-28'), 1)).toBe('2027-03-01');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2027-01-01'), -1)).toBe('2026-12-31');
    expect(addDays(day('2026-11-22'), 365)).toBe('2027-11-22');
    expect(addDays(day('2027-11-22'), 366)).toBe('2028-11-22');
  });

  test('knows no local date, so that not even a skipped one is missing', () => {
    // Kiritimati had no 31 December 1994 (or 1 January 1995), Apia no 30 December 2011.
    expect(addDays(day('1994-12-30'), 1)).toBe('1994-12-31');
    expect(addDays(day('1994-12-31'), 1)).toBe('1995-01-01');
    expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30');
    expect(addDays(day('2011-12-31'), -1)).toBe('2011-12-30');
  });

  test('counts days since 1970 and back again, in every zone', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('2026-11-22'))).toBe(Date.UTC(2026, 10, 22) / 86_400_000);
    fc.assert(
      fc.property(numbers, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
        const from = dayFromNumber(number);
        expect(parseDay(from)).toBe(from);
        expect(dayNumber(from)).toBe(number);
        expect(dayNumber(addDays(from, days))).toBe(number + days);
      }),
    );
  });

  test('sorts as text', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
      }),
    );
  });

  test('knows the weekdays, Sunday being 0', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe(0);
    expect(weekdayOf(day('2026-11-28'))).toBe(6);
    expect(weekdayOf(day('2028-02-29'))).toBe(2);
  });
});

describe("this device's clock", () => {
  test('gives the offset east of UTC, and never minus zero', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(utcOffsetAt(at)).toBe(0 - at.getTimezoneOffset());
      }),
    );
  });

  test('gives one answer to what day it is', () => {
    fc.assert(
      fc.property(instants, dayStarts, (at, dayStart) => {
        const reads = at.getHours() * 60 + at.getMinutes();
        const date = new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()));
        if (reads < dayStart) date.setUTCDate(date.getUTCDate() - 1);
        expect(today(at, dayStart)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  test('reads the time asked for, but where it was set over that time', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1439 }), (near, minutes) => {
        const asked = day(near.toISOString().slice(0, 10));
        const at = instantOn(asked, minutes);
        if (!isCalm(at, 26)) return;
        expect([at.getHours() * 60 + at.getMinutes(), at.getSeconds()]).toEqual([minutes, 0]);
        expect(today(at, 0)).toBe(asked);
      }),
    );
  });

  test('finishes every day later than now, and begins another then', () => {
    fc.assert(
      fc.property(instants, dayStarts, (now, dayStart) => {
        const end = dayEndsAt(now, dayStart);
        expect(end.getTime()).toBeGreaterThan(now.getTime());
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(26 * HOUR);
        expect(today(end, dayStart) > today(now, dayStart)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('finishes the day at the second reading of the day start, when the first has passed', () => {
    const now = new Date(instantOn(day('2026-11-22'), 90).getTime() + 10 * MINUTE);
    const offset = now.getTimezoneOffset();
    // The clock has just been set back by an hour, and reads 00:40 again.
    const spy = jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(offset + 60);
    expect(today(now, 90)).toBe('2026-11-21');
    expect(dayEndsAt(now, 90).getTime() - now.getTime()).toBe(50 * MINUTE);
    spy.mockRestore();
  });

  test('finishes a day on the millisecond where nobody sets it', () => {
    fc.assert(
      fc.property(instants, dayStarts, (now, dayStart) => {
        const end = dayEndsAt(now, dayStart);
        if (!isCalm(end, 3)) return;
        expect(today(end, dayStart)).not.toBe(today(new Date(end.getTime() - 1), dayStart));
        expect([end.getHours() * 60 + end.getMinutes(), end.getSeconds()]).toEqual([dayStart, 0]);
      }),
    );
  });
});
