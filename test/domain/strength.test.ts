import { describe, expect, test } from '@jest/globals';
import { lowPlaces, strengthCurve, strengthOf } from '../../src/domain/strength';
import type { Mark, Span } from '../../src/domain/streak';

/** Spans of these marks and lengths, one after another. */
const spans = (...parts: readonly (readonly [Mark, number])[]): Span[] => {
  let next = 20_000;
  return parts.map(([mark, days]) => {
    const from = next;
    next += days;
    return { mark, from, to: next - 1, before: 0 };
  });
};

test('it grows with each done day', () => {
  const days = Array.from({ length: 20 }, (_, i) => strengthOf(spans(['done', i + 1])));
  expect(days[0]).toBeCloseTo(0.051922, 6);
  expect(days[12]).toBeCloseTo(0.5, 10);
  expect(days[19]).toBeCloseTo(0.655747, 5);
  expect(days.toSorted((a, b) => a - b)).toEqual(days);
});

test('it is 80 % after 30 days and 99 % after 90', () => {
  expect(strengthOf(spans(['done', 30]))).toBeCloseTo(0.8, 2);
  expect(strengthOf(spans(['done', 90]))).toBeCloseTo(0.99, 2);
});

test('it is halved by 13 missed days', () => {
  expect(strengthOf(spans(['done', 13], ['missed', 13]))).toBeCloseTo(0.25, 10);
});

test('it stays as it is on rest, paused and travel days', () => {
  const before = strengthOf(spans(['done', 7]));
  for (const mark of ['rest', 'paused', 'travel'] as const)
    expect(strengthOf(spans(['done', 7], [mark, 5]))).toBe(before);
});

test('it does not matter whether a run is told in one span or in many', () => {
  expect(strengthOf(spans(['done', 3], ['done', 4], ['missed', 1], ['missed', 1]))).toBeCloseTo(
    strengthOf(spans(['done', 7], ['missed', 2])),
    12,
  );
});

test('it is 0 before the first done day', () => {
  expect(strengthOf([])).toBe(0);
});

describe('the curve', () => {
  test('is the series that Loop publishes for 20 done days, the newest first', () => {
    const published = [
      0.655747, 0.636894, 0.617008, 0.596033, 0.57391, 0.550574, 0.525961, 0.5, 0.472617, 0.443734, 0.41327,
      0.381137, 0.347244, 0.311495, 0.273788, 0.234017, 0.192067, 0.14782, 0.101149, 0.051922,
    ];
    const curve = strengthCurve(spans(['done', 20]), 0).toReversed();
    expect(curve).toEqual(published.map((value) => expect.closeTo(value, 5)));
  });

  test('is the series that Loop publishes with the 5th, 10th and 11th day skipped, the newest first', () => {
    const published = [
      0.596033, 0.57391, 0.550574, 0.525961, 0.5, 0.472617, 0.472617, 0.443734, 0.41327, 0.381137, 0.347244,
      0.347244, 0.347244, 0.311495, 0.273788, 0.234017, 0.192067, 0.14782, 0.101149, 0.051922,
    ];
    const skips = spans(['done', 8], ['paused', 2], ['done', 4], ['paused', 1], ['done', 5]);
    expect(strengthCurve(skips, 0).toReversed()).toEqual(published.map((value) => expect.closeTo(value, 5)));
  });

  test('ends where the strength stands, whatever the days were', () => {
    const all = spans(['done', 3], ['missed', 2], ['rest', 1], ['done', 4], ['travel', 1], ['missed', 9]);
    expect(strengthCurve(all, 0)).toHaveLength(20);
    expect(strengthCurve(all, 20_012)).toEqual(strengthCurve(all, 0).slice(12));
    expect(strengthCurve(all, 0).at(-1)).toBeCloseTo(strengthOf(all), 12);
    expect(strengthCurve([], 0)).toEqual([]);
  });
});

describe('the places that a curve is drawn by', () => {
  test('are all of a short one', () => {
    expect(lowPlaces([0.1, 0.2, 0.3], 3)).toEqual([0, 1, 2]);
    expect(lowPlaces([0.1], 60)).toEqual([0]);
  });

  test('are the last and the lowest of each step before it, however narrow the dip', () => {
    const curve = Array.from({ length: 3650 }, (_, i) => (i === 1801 ? 0.2 : 0.9));
    const places = lowPlaces(curve, 60);
    expect(places).toHaveLength(60);
    expect(places).toContain(1801);
    expect(places.at(-1)).toBe(3649);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  test('are one a week over a year, the later one where two are as low', () => {
    expect(lowPlaces(Array<number>(365).fill(1), 60).slice(-3)).toEqual([356, 363, 364]);
  });
});
