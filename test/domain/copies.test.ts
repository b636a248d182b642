import { describe, expect, test } from '@jest/globals';
import { ageOf, copyFrom, isAhead, isCopyDue, keptSnapshots } from '../../src/domain/copies';
import { addDays } from '../../src/domain/day';
import { day } from '../support/builders';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const daysAgo = (n: number): string => new Date(NOW.getTime() - n * 86_400_000).toISOString();
const copy = (ago: number, sessions: number) => ({ at: daysAgo(ago), sessions });

describe('a copy is due', () => {
  test.each([
    ['after 14 sessions', copy(1, 10), 24, true],
    ['not after 13', copy(1, 10), 23, false],
    ['after 30 days with a new one', copy(30, 10), 11, true],
    ['not after 29', copy(29, 10), 11, false],
    ['not when nothing is new', copy(300, 10), 10, false],
    ['14 sessions after the first one when there is none', undefined, 14, true],
    ['not before', undefined, 13, false],
  ])('%s', (_, last, sessions, isIt) => {
    expect(isCopyDue(last, sessions, daysAgo(20), NOW)).toBe(isIt);
  });

  test('30 days after the first session, and never without one', () => {
    expect(isCopyDue(undefined, 1, daysAgo(30), NOW)).toBe(true);
    expect(isCopyDue(undefined, 0, undefined, NOW)).toBe(false);
  });
});

test('its age is whole days, and 0 after a clock that was ahead', () => {
  expect([ageOf(copy(2.9, 0), NOW), ageOf(copy(-3650, 0), NOW)]).toEqual([2, 0]);
});

test('what was stored of it is checked', () => {
  expect(copyFrom(copy(1, 3))).toEqual(copy(1, 3));
  for (const value of [
    undefined,
    null,
    7,
    {},
    { at: 'x', sessions: 1 },
    { at: daysAgo(1) },
    { at: 5, sessions: 1 },
  ])
    expect(copyFrom(value)).toBeUndefined();
});

describe('of the snapshots', () => {
  const first = day('2025-01-01');
  const days = Array.from({ length: 690 }, (_, i) => addDays(first, i)); // to 2026-11-21

  test('the last seven days and the last of each of twelve months are kept', () => {
    const kept = [...keptSnapshots(days.toReversed())].sort();
    expect(kept.slice(-7)).toEqual(days.slice(-7));
    expect(kept.slice(0, -7)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
    ]);
  });

  test('few are all kept', () => {
    expect([...keptSnapshots([first])]).toEqual([first]);
  });

  test('those of a wrong clock are known by their day', () => {
    const today = day('2026-11-22');
    expect([isAhead(addDays(today, 1), today), isAhead(addDays(today, 2), today)]).toEqual([false, true]);
  });
});
