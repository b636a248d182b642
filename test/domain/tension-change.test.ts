import { describe, expect, test } from '@jest/globals';
import { tensionChange, tensionOverTime } from '../../src/domain/tension-change';

const pairs = (...changes: readonly number[]) =>
  changes.map((change, i) => ({ day: 20_000 + i, before: 6, after: 6 + change }));

describe('the average change', () => {
  test('is not told from fewer than five pairs', () => {
    expect(tensionChange(pairs(-1, -2, -3, -2))).toBeUndefined();
  });

  test('is the mean, with its spread and the 95 % interval by Student’s t', () => {
    const change = tensionChange(pairs(-1, -2, -3, -2, -2));
    expect(change).toMatchObject({ pairs: 5, mean: -2, spread: expect.closeTo(Math.SQRT1_2, 6) });
    const margin = (2.776 * Math.SQRT1_2) / Math.sqrt(5); // the table's t for 4 degrees of freedom
    expect(change?.low).toBeCloseTo(-2 - margin, 2);
    expect(change?.high).toBeCloseTo(-2 + margin, 2);
  });

  test.each([
    [10, 2.262],
    [31, 2.042],
    [121, 1.98],
  ])('of %d pairs uses the table’s t, %d', (count, t) => {
    const change = tensionChange(pairs(...Array.from({ length: count }, (_, i) => i % 3)));
    if (!change) throw new Error('enough pairs');
    expect(((change.high - change.mean) * Math.sqrt(count)) / change.spread).toBeCloseTo(t, 2);
  });

  test('that is always the same has no spread', () => {
    expect(tensionChange(pairs(-1, -1, -1, -1, -1))).toMatchObject({ spread: 0, low: -1, high: -1 });
  });
});

describe('tension over time', () => {
  test('is told pair by pair while they are few', () => {
    expect(tensionOverTime(pairs(-1, -3), 24)).toEqual([
      { from: 20_000, to: 20_000, pairs: 1, before: 6, after: 5 },
      { from: 20_001, to: 20_001, pairs: 1, before: 6, after: 3 },
    ]);
    expect(tensionOverTime([], 24)).toEqual([]);
  });

  test('is averaged over equal parts when they are many, and none is left out', () => {
    const points = tensionOverTime(pairs(...Array.from({ length: 50 }, () => -2)), 24);
    expect(points).toHaveLength(24);
    expect(points.reduce((sum, point) => sum + point.pairs, 0)).toBe(50);
    expect(points.every((point) => point.pairs >= 2 && point.pairs <= 3)).toBe(true);
    expect(points.at(-1)).toMatchObject({ to: 20_049, before: 6, after: 4 });
  });
});
