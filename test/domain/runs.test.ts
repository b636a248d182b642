import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, weekdayOf } from '../../src/domain/day';
import { doneDaysOf } from '../../src/domain/done-days';
import { longestRuns, restDaysOf, weekdaysOf } from '../../src/domain/runs';
import { streakOf, type Span } from '../../src/domain/streak';
import { day, pause, sessionsFrom } from '../support/builders';
import { FIRST, logOf } from '../support/logs';

const RULES = { restDays: true, dayStart: 240 };
const spansOf = (now: string, ...runs: readonly (readonly [string, number])[]) =>
  streakOf(doneDaysOf(runs.flatMap(([first, days]) => sessionsFrom(first, days))), [], day(now), RULES).spans;

describe('the longest runs', () => {
  test('come longest first, the newer one at a tie, with their dates', () => {
    const spans = spansOf('2026-11-22', ['2026-10-01', 3], ['2026-10-10', 5], ['2026-11-01', 3]);
    expect(longestRuns(spans, 9)).toEqual([
      { from: '2026-10-10', to: '2026-10-14', days: 5 },
      { from: '2026-11-01', to: '2026-11-03', days: 3 },
      { from: '2026-10-01', to: '2026-10-03', days: 3 },
    ]);
    expect(longestRuns(spans, 1)).toHaveLength(1);
    expect(longestRuns([], 5)).toEqual([]);
  });

  test('go on over a rest day, which adds nothing', () => {
    expect(longestRuns(spansOf('2026-11-22', ['2026-10-01', 7], ['2026-10-09', 4]), 5)).toEqual([
      { from: '2026-10-01', to: '2026-10-12', days: 11 },
    ]);
  });
});

describe('rest days', () => {
  test('are earned by every seventh day, used by missed ones, and no more than two are held', () => {
    expect(restDaysOf(spansOf('2026-11-22', ['2026-10-01', 13]))).toEqual({ earned: 1, used: 0 });
    expect(restDaysOf(spansOf('2026-11-22', ['2026-09-01', 30]))).toEqual({ earned: 2, used: 0 });
    expect(restDaysOf(spansOf('2026-10-19', ['2026-10-01', 14], ['2026-10-17', 2]))).toEqual({
      earned: 2,
      used: 2,
    });
    expect(restDaysOf(spansOf('2026-11-22', ['2026-10-01', 7], ['2026-11-01', 7]))).toEqual({
      earned: 2,
      used: 0,
    });
  });

  test('are held over a day of rest, and end with their run', () => {
    const rested = spansOf('2026-11-22', ['2026-09-01', 14], ['2026-09-16', 14]);
    expect(restDaysOf(rested)).toEqual({ earned: 3, used: 1 }); // one was held still, and two are held at most
    const ended = spansOf('2026-11-22', ['2026-09-01', 14], ['2026-09-20', 14]);
    expect(restDaysOf(ended)).toEqual({ earned: 4, used: 0 });
  });

  test('earned, less those used and those that ended with their run, are those in hand', () => {
    fc.assert(
      fc.property(logOf(60), fc.integer({ min: 0, max: 64 }), (sessions, now) => {
        const streak = streakOf(doneDaysOf(sessions), [], addDays(FIRST, now), RULES);
        const { earned, used } = restDaysOf(streak.spans);
        const current = streak.spans.slice(streak.spans.findLastIndex(({ mark }) => mark === 'missed') + 1);
        const inRun = restDaysOf(current);
        expect(inRun.earned - inRun.used).toBe(streak.restDaysLeft);
        expect(earned).toBeGreaterThanOrEqual(used);
      }),
    );
  });
});

test('weekdays count the days that could be done', () => {
  const first = day('2026-11-02'); // a Monday
  const sessions = sessionsFrom('2026-11-02', 5);
  const pauses = [pause('2026-11-09', '2026-11-10')];
  const { spans } = streakOf(doneDaysOf(sessions), pauses, day('2026-11-16'), RULES);
  const weekdays = weekdaysOf(spans, dayNumber(first) + 1, dayNumber(day('2026-11-16')));
  expect(weekdayOf(first)).toBe(1);
  expect(weekdays).toEqual([
    { done: 0, days: 2 }, // Sundays
    { done: 0, days: 0 }, // Mondays: the first lies outside, the second is paused
    { done: 1, days: 1 },
    { done: 1, days: 2 },
    { done: 1, days: 2 },
    { done: 1, days: 2 },
    { done: 0, days: 2 },
  ]);
});

test('weekdays count within their bounds only, and no day that travel took away', () => {
  const span = (mark: Span['mark'], from: number, to: number): Span => ({ mark, from, to, before: 0 });
  const week = { done: 1, days: 1 };
  const all = [0, 1, 2, 3, 4, 5, 6].map(() => week);
  const within = span('done', 100, 106);
  expect(weekdaysOf([within], 100, 106)).toEqual(all);
  const beyond = [span('done', 50, 70), within, span('missed', 120, 140)];
  expect(weekdaysOf(beyond, 100, 106)).toEqual(all);
  const odd = [span('travel', 93, 99), within, span('paused', 107, 113)];
  expect(weekdaysOf(odd, 93, 113)).toEqual(all);
  expect(
    weekdaysOf([span('done', 90, 100), span('missed', 101, 101), span('done', 102, 110)], 100, 102),
  ).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
      const at = [100, 101, 102].findIndex((number) => weekdayOf(dayFromNumber(number)) === weekday);
      return at < 0 ? { done: 0, days: 0 } : { done: at === 1 ? 0 : 1, days: 1 };
    }),
  );
});
