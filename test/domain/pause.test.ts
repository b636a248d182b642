import { expect, test } from '@jest/globals';
import { endedBefore, isRunning } from '../../src/domain/pause';
import { day, pause } from '../support/builders';

const holiday = pause('2026-11-20', '2026-11-25');

test('a pause runs from its first day to its last', () => {
  const days = ['2026-11-19', '2026-11-20', '2026-11-25', '2026-11-26'];
  expect(days.map((on) => isRunning(holiday, day(on)))).toEqual([false, true, true, false]);
});

test('one that is ended leaves today open again, and nothing of it when it began today', () => {
  expect(endedBefore(holiday, day('2026-11-22'))).toEqual({ ...holiday, to: '2026-11-21' });
  expect(endedBefore(holiday, day('2026-11-20'))).toBeUndefined();
});
