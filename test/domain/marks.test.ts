import { expect, test } from '@jest/globals';
import { dayNumber } from '../../src/domain/day';
import { doneDaysOf } from '../../src/domain/done-days';
import { marksBetween } from '../../src/domain/marks';
import { streakOf } from '../../src/domain/streak';
import { day, sessionsFrom } from '../support/builders';

// That they are the right ones is tested with the streak, on its worked examples.
test('the marks of a stretch of days hold no day outside of it', () => {
  const rules = { restDays: true, dayStart: 240 };
  const streak = streakOf(doneDaysOf(sessionsFrom('2026-11-01', 6)), [], day('2026-11-12'), rules);
  const first = dayNumber(day('2026-11-05'));
  expect([...marksBetween(streak, day('2026-11-05'), day('2026-11-08'))]).toEqual([
    [first, 'done'],
    [first + 1, 'done'],
    [first + 2, 'missed'],
    [first + 3, 'missed'],
  ]);
});
