import { describe, expect, test } from '@jest/globals';
import { dayNumber } from '../../src/domain/day';
import {
  isMilestone,
  milestoneAfter,
  milestonesReached,
  milestoneToCelebrate,
} from '../../src/domain/milestones';
import type { Span } from '../../src/domain/streak';
import { day } from '../support/builders';

const FIRST = dayNumber(day('2026-01-01'));
const done = (from: number, days: number, before: number): Span => ({
  mark: 'done',
  from: FIRST + from,
  to: FIRST + from + days - 1,
  before,
});

test('they are 3, 7, 14, 28, 66, 100, 168, 365 days, then each further year', () => {
  const list = Array.from({ length: 1500 }, (_, days) => days).filter(isMilestone);
  expect(list).toEqual([3, 7, 14, 28, 66, 100, 168, 365, 730, 1095, 1460]);
});

test('the next one lies above the number of days', () => {
  expect([0, 2, 3, 6, 168, 364, 365, 729, 730].map(milestoneAfter)).toEqual([
    3, 3, 7, 7, 365, 365, 730, 730, 1095,
  ]);
});

describe('reaching them', () => {
  test('happens on the day that completes the number', () => {
    expect(Object.fromEntries(milestonesReached([done(0, 7, 0)]))).toEqual({
      3: '2026-01-03',
      7: '2026-01-07',
    });
  });

  test('takes the done days before the span along, and the rest days not', () => {
    const spans: Span[] = [
      done(0, 2, 0),
      { mark: 'rest', from: FIRST + 2, to: FIRST + 2, before: 2 },
      done(3, 1, 2),
    ];
    expect(Object.fromEntries(milestonesReached(spans))).toEqual({ 3: '2026-01-04' });
  });

  test('happens once: a later run that gets as far adds nothing, one that gets further does', () => {
    const missed: Span = { mark: 'missed', from: FIRST + 4, to: FIRST + 5, before: 4 };
    expect(Object.fromEntries(milestonesReached([done(0, 4, 0), missed, done(6, 7, 0)]))).toEqual({
      3: '2026-01-03',
      7: '2026-01-13',
    });
  });

  test('does not happen without done days', () => {
    expect(milestonesReached([])).toEqual(new Map());
    expect(milestonesReached([done(0, 2, 0)])).toEqual(new Map());
  });
});

describe('a milestone to celebrate', () => {
  const spans = [done(0, 7, 0)]; // 3 on 3 January, 7 on the 7th
  const on = (text: string, celebrated: number) =>
    milestoneToCelebrate({ spans, today: day(text) }, celebrated);

  test('is the one reached today, or yesterday', () => {
    expect(on('2026-01-07', 3)).toBe(7);
    expect(on('2026-01-08', 0)).toBe(7);
  });

  test('is none that was celebrated, or that was reached long ago', () => {
    expect(on('2026-01-07', 7)).toBeUndefined();
    expect(on('2026-01-09', 0)).toBeUndefined();
  });
});
