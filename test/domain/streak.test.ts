import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, type Day } from '../../src/domain/day';
import { doneDaysOf } from '../../src/domain/done-days';
import { marksBetween } from '../../src/domain/marks';
import type { Pause } from '../../src/domain/pause';
import type { Session } from '../../src/domain/session';
import { milestonesReached } from '../../src/domain/milestones';
import { strengthOf } from '../../src/domain/strength';
import { markOf, NO_DAYS, streakOf, type Streak } from '../../src/domain/streak';
import { day, pause, session, sessionsFrom } from '../support/builders';
import { FIRST, logOf } from '../support/logs';
import { answer } from '../support/reference-streak';
import vectors from './streak.vectors.json' with { type: 'json' };

const RULES = { restDays: true, dayStart: 240 };

type Vector = (typeof vectors)[number];
const liveSessions = (vector: Vector) =>
  vector.sessions.filter((session) => !('deleted' in session && session.deleted)) as unknown as Session[];
const livePauses = (vector: Vector) =>
  vector.pauses.filter((pause) => !('deleted' in pause && pause.deleted)) as unknown as Pause[];

/** All marks, as the calendar shows them. */
const marksOf = (streak: Streak): Record<string, string> =>
  Object.fromEntries(
    [...marksBetween(streak, day('1970-01-01'), day('2100-01-01'))].map(([n, mark]) => [
      dayFromNumber(n),
      mark,
    ]),
  );

describe('the worked examples', () => {
  test.each(vectors)('$name', (vector) => {
    const { today, restDays, dayStart, expect: expected } = vector;
    const done = doneDaysOf(liveSessions(vector));
    const streak = streakOf(done, livePauses(vector), today as Day, { restDays, dayStart });
    expect({
      current: streak.current,
      best: streak.best,
      restDaysLeft: streak.restDaysLeft,
      last28: streak.last28,
      strength: Number(strengthOf(streak.spans).toFixed(6)),
      milestones: Object.fromEntries(milestonesReached(streak.spans)),
      ...('marks' in expected && { marks: marksOf(streak) }),
    }).toEqual({ ...expected, strength: expect.closeTo(expected.strength, 5) });
  });
});

describe('for any log', () => {
  const days = fc.integer({ min: -3, max: 48 }).map((i) => addDays(FIRST, i));
  const pauses = fc.array(
    fc
      .tuple(days, fc.integer({ min: -2, max: 6 }))
      .map(([from, length]) => pause(from, addDays(from, length))),
    { maxLength: 3, size: 'max' },
  );
  const habits = fc.record({
    sessions: logOf(45),
    pauses,
    now: days,
    restDays: fc.boolean(),
    dayStart: fc.integer({ min: 0, max: 360 }),
  });

  test('it says what walking day by day says', () => {
    fc.assert(
      fc.property(habits, ({ sessions, pauses, now, restDays, dayStart }) => {
        const streak = streakOf(doneDaysOf(sessions), pauses, now, { restDays, dayStart });
        const { spans, ...numbers } = streak;
        const { strength, ...expected } = answer({ sessions, pauses, now, restDays, dayStart });
        expect({
          ...numbers,
          marks: marksOf(streak),
          milestones: Object.fromEntries(milestonesReached(spans)),
        }).toEqual(expected);
        expect(strengthOf(spans)).toBeCloseTo(strength, 10);
      }),
      { numRuns: 400 },
    );
  });

  test('its numbers keep their bounds', () => {
    fc.assert(
      fc.property(habits, ({ sessions, pauses, now, ...rules }) => {
        const { spans, ...streak } = streakOf(doneDaysOf(sessions), pauses, now, rules);
        expect(streak.current).toBeLessThanOrEqual(streak.best);
        expect(streak.restDaysLeft).toBeLessThanOrEqual(rules.restDays ? 2 : 0);
        expect(streak.restDaysLeft).toBeGreaterThanOrEqual(0);
        expect(streak.last28).toBeLessThanOrEqual(28);
        expect(strengthOf(spans)).toBeGreaterThanOrEqual(0);
        expect(strengthOf(spans)).toBeLessThan(1);
        expect(dayNumber(streak.today) - dayNumber(now)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('the marks cover every day from the first done one to effective today, an open today left out', () => {
    fc.assert(
      fc.property(habits, ({ sessions, pauses, now, ...rules }) => {
        const done = doneDaysOf(sessions);
        const { spans, today, isDoneToday } = streakOf(done, pauses, now, rules);
        const [first = Infinity] = done.runs[0] ?? [];
        if (first > dayNumber(today)) {
          expect(spans).toEqual([]);
          return;
        }
        expect(spans[0]).toMatchObject({ mark: 'done', from: first });
        spans.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThanOrEqual(from);
          expect(from).toBe((spans[i - 1]?.to ?? first - 1) + 1);
        });
        expect(spans.at(-1)?.to).toBe(dayNumber(today) - (isDoneToday ? 0 : 1));
      }),
    );
  });

  test('a massage more never makes the streak shorter, nor the best one', () => {
    fc.assert(
      fc.property(habits, ({ sessions, pauses, now, ...rules }) => {
        const before = streakOf(doneDaysOf(sessions), pauses, now, rules);
        const more = session(now, { source: 'import' }); // its hour was not lived: it proves no journey, nor none
        const { current, best } = streakOf(doneDaysOf([...sessions, more]), pauses, now, rules);
        if (before.today === now) expect(current).toBeGreaterThanOrEqual(before.current);
        expect(best).toBeGreaterThanOrEqual(before.best);
      }),
    );
  });
});

describe('the marks', () => {
  const done = doneDaysOf([...sessionsFrom('2026-11-01', 3), session('2026-11-05')]);
  const streak = streakOf(done, [], day('2026-11-08'), RULES);

  test('are told day by day', () => {
    const days = ['2026-10-31', '2026-11-01', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-07'].map(
      day,
    );
    expect(days.map((on) => markOf(streak, on))).toEqual([
      undefined,
      'done',
      'done',
      'missed',
      'done',
      'missed',
    ]);
  });

  test('say nothing of today while it is open, nor of tomorrow', () => {
    expect(markOf(streak, day('2026-11-08'))).toBeUndefined();
    expect(markOf(streak, day('2026-11-09'))).toBeUndefined();
  });

  test('of an empty log are none', () => {
    expect(streakOf(NO_DAYS, [pause('2026-11-01', '2026-11-30')], day('2026-11-08'), RULES)).toEqual({
      today: '2026-11-08',
      isDoneToday: false,
      current: 0,
      best: 0,
      restDaysLeft: 0,
      last28: 0,
      spans: [],
    });
  });
});

test('a pause that ends before it begins pauses nothing', () => {
  const done = doneDaysOf([session('2026-11-01'), session('2026-11-03')]);
  const streak = streakOf(done, [pause('2026-11-03', '2026-11-01')], day('2026-11-03'), RULES);
  expect(marksOf(streak)).toEqual({ '2026-11-01': 'done', '2026-11-02': 'missed', '2026-11-03': 'done' });
});
