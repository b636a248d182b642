import { describe, expect, test } from '@jest/globals';
import { dayFromNumber, type Day } from '../../src/domain/day';
import { doneDaysOf } from '../../src/domain/done-days';
import type { Pause } from '../../src/domain/pause';
import type { Session } from '../../src/domain/session';
import { milestonesReached } from '../../src/domain/milestones';
import { strengthOf } from '../../src/domain/strength';
import { streakOf } from '../../src/domain/streak';
import vectors from './streak.vectors.json' with { type: 'json' };

type Vector = (typeof vectors)[number];
const liveSessions = (vector: Vector) =>
  vector.sessions.filter((session) => !('deleted' in session && session.deleted)) as unknown as Session[];
const livePauses = (vector: Vector) =>
  vector.pauses.filter((pause) => !('deleted' in pause && pause.deleted)) as unknown as Pause[];

describe('the worked examples', () => {
  test.each(vectors)('$name', (vector) => {
    const { today, restDays, dayStart, expect: expected } = vector;
    const done = doneDaysOf(liveSessions(vector));
    const streak = streakOf(done, livePauses(vector), today as Day, { restDays, dayStart });
    const marks = Object.fromEntries(
      streak.spans.flatMap(({ mark, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => [dayFromNumber(from + i), mark]),
      ),
    );
    expect({
      current: streak.current,
      best: streak.best,
      restDaysLeft: streak.restDaysLeft,
      last28: streak.last28,
      strength: Number(strengthOf(streak.spans).toFixed(6)),
      milestones: Object.fromEntries(milestonesReached(streak.spans)),
      ...('marks' in expected && { marks }),
    }).toEqual({ ...expected, strength: expect.closeTo(expected.strength, 5) });
  });
});
