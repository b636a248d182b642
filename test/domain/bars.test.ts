import { describe, expect, test } from '@jest/globals';
import { boundsOf, topOf } from '../../src/domain/bars';
import type { Day } from '../../src/domain/day';

const day = (text: string): Day => text as Day;
const SUNDAY = day('2026-11-22');

describe('the bars of a page', () => {
  test('are whole weeks up to that of today, from the day that weeks begin on', () => {
    expect(boundsOf('week', SUNDAY, 1, 3, 0)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
    expect(boundsOf('week', SUNDAY, 0, 1, 0)).toEqual(['2026-11-22', '2026-11-29']);
  });

  test('are months and years from their first days', () => {
    expect(boundsOf('month', SUNDAY, 1, 2, 0)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
    expect(boundsOf('year', SUNDAY, 1, 2, 0)).toEqual(['2025-01-01', '2026-01-01', '2027-01-01']);
  });

  test.each(['week', 'month', 'year'] as const)('end where those of the next page begin, by %s', (by) => {
    const pages = [0, -1, -2].map((page) => boundsOf(by, SUNDAY, 1, 12, page));
    expect(pages[1]?.at(-1)).toBe(pages[0]?.[0]);
    expect(pages[2]?.at(-1)).toBe(pages[1]?.[0]);
    expect(new Set(pages.flat()).size).toBe(37);
  });
});

test('the top of an axis of counts is even and round, at most twice the greatest but for one', () => {
  expect([0, 1, 2, 3, 9, 10, 13, 20, 21, 99, 583, 1166].map(topOf)).toEqual([
    2, 2, 2, 4, 10, 20, 20, 20, 40, 100, 600, 2000,
  ]);
});
