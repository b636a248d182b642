import { expect, test } from '@jest/globals';
import { strengthOf } from '../../src/domain/strength';
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
