import { expect, test } from '@jest/globals';
import { mayAsk, type TurnedDown } from '../../src/domain/asking';

const NOW = new Date('2026-11-22T20:00:00Z');
const turnedDown = (daysAgo: number, sessions: number): TurnedDown => ({
  at: new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString(),
  sessions,
});

test.each([
  ['nudges', 0, false],
  ['nudges', 1, true],
  ['install', 1, false],
  ['install', 2, true],
] as const)('about %s with %i massages done: %s', (question, sessions, may) => {
  expect(mayAsk(question, {}, sessions, NOW)).toBe(may);
});

test.each([
  [[turnedDown(6, 5)], 6, false],
  [[turnedDown(7, 5)], 6, true],
  [[turnedDown(1, 5)], 7, false],
  [[turnedDown(1, 5)], 8, true],
  [[turnedDown(30, 1), turnedDown(1, 5)], 6, false],
  [[turnedDown(30, 1), turnedDown(9, 5)], 6, true],
  [[turnedDown(30, 1), turnedDown(20, 5), turnedDown(10, 9)], 90, false],
])('turned down %j, with %i massages: %s', (nudges, sessions, may) => {
  expect(mayAsk('nudges', { nudges }, sessions, NOW)).toBe(may);
});
