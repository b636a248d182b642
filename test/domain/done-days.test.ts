import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber } from '../../src/domain/day';
import { doneDaysOf, isPractised, REACH, withDay } from '../../src/domain/done-days';
import type { Session } from '../../src/domain/session';
import { NO_DAYS, type DoneDays } from '../../src/domain/streak';
import { day, session, sessionsFrom } from '../support/builders';
import { FIRST, sessionOf } from '../support/logs';

const NOV_1 = dayNumber(day('2026-11-01'));

describe('the done days of a log', () => {
  test('of no sessions are none', () => {
    expect(doneDaysOf([])).toEqual(NO_DAYS);
  });

  test('are runs of days that never overlap or touch, whatever the order of the sessions', () => {
    const sessions = [
      session('2026-11-05'),
      ...sessionsFrom('2026-11-01', 3).reverse(),
      session('2026-11-02'),
    ];
    expect(doneDaysOf(sessions).runs).toEqual([
      [NOV_1, NOV_1 + 2],
      [NOV_1 + 4, NOV_1 + 4],
    ]);
  });

  test('leave massages of less than a minute out', () => {
    expect(doneDaysOf([session('2026-11-01', { durationSeconds: 59 })])).toEqual(NO_DAYS);
  });

  describe('over a day that may have been flown over', () => {
    const left = session('2026-11-01', { utcOffset: -480 });
    const arrived = session('2026-11-03', { utcOffset: 780, startedAt: '2026-11-02T18:00:00.000Z' });
    const crossings = (...sessions: Session[]) => doneDaysOf(sessions).crossings;

    test('keep the clock left with, and the arrival', () => {
      expect(crossings(arrived, left)).toEqual({
        [NOV_1 + 1]: { leftOffset: -480, arrivedAt: '2026-11-02T18:00:00.000Z' },
      });
    });

    test('keep nothing of a journey west, or of none', () => {
      expect(crossings(left, { ...arrived, utcOffset: -480 })).toEqual({});
      expect(crossings(left, { ...arrived, utcOffset: -540 })).toEqual({});
    });

    test('keep nothing of hours that were not lived', () => {
      expect(crossings(left, { ...arrived, source: 'import' })).toEqual({});
      expect(crossings({ ...left, addedLater: true }, arrived)).toEqual({});
    });

    test('keep nothing of an arrival, or a leaving, at no real instant', () => {
      expect(crossings(left, { ...arrived, startedAt: 'garbage' })).toEqual({});
      expect(crossings({ ...left, startedAt: '2026-13-45' }, arrived)).toEqual({});
    });

    test('look at the last massage before and the first one after', () => {
      const later = { ...left, startedAt: '2026-11-01T23:00:00.000Z', utcOffset: -300 };
      const again = { ...arrived, startedAt: '2026-11-03T05:00:00.000Z', utcOffset: 840 };
      expect(crossings(later, left, again, arrived)).toEqual({
        [NOV_1 + 1]: { leftOffset: -300, arrivedAt: '2026-11-02T18:00:00.000Z' },
      });
    });

    test('tell two massages of one instant apart by their offset', () => {
      expect(crossings({ ...left, utcOffset: -300 }, left, arrived)[NOV_1 + 1]?.leftOffset).toBe(-300);
    });

    test('keep nothing when the day between is done after all', () => {
      expect(crossings(left, session('2026-11-02'), arrived)).toEqual({});
    });

    test('keep nothing of longer gaps', () => {
      expect(crossings(left, { ...arrived, day: day('2026-11-04') })).toEqual({});
    });
  });
});

describe('renewing one day', () => {
  const DAYS = 9;
  type Change = { readonly add: Session } | { readonly remove: number };
  const changes: fc.Arbitrary<Change[]> = fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.nat(DAYS).chain((i) => sessionOf(addDays(FIRST, i)).map((add) => ({ add }))),
      },
      { weight: 2, arbitrary: fc.nat(30).map((remove) => ({ remove })) },
    ),
    { maxLength: 40, size: 'max' },
  );

  test('after any additions and removals it is the same as counting all anew', () => {
    fc.assert(
      fc.property(changes, (all) => {
        let sessions: Session[] = [];
        let done: DoneDays = NO_DAYS;
        for (const change of all) {
          const removed = 'remove' in change ? sessions[change.remove % (sessions.length || 1)] : undefined;
          const changed = 'add' in change ? change.add : removed;
          if (!changed) continue;
          sessions = removed ? sessions.filter((other) => other !== removed) : [...sessions, changed];
          const [from, to] = [addDays(changed.day, -REACH), addDays(changed.day, REACH)];
          const around = sessions.filter(({ day: on }) => from <= on && on <= to);
          done = withDay(done, changed.day, around);
          expect(done).toEqual(doneDaysOf(sessions));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('leaves the given done days as they were', () => {
    const before = doneDaysOf(sessionsFrom('2026-11-01', 3));
    const copy = structuredClone(before);
    withDay(before, day('2026-11-02'), []);
    expect(before).toEqual(copy);
  });
});

test('three done days make one practised, in a row or not', () => {
  const days = (...names: string[]) => doneDaysOf(names.map((name) => session(name)));
  expect(isPractised(days())).toBe(false);
  expect(isPractised(days('2026-11-01', '2026-11-02'))).toBe(false);
  expect(isPractised(days('2026-11-01', '2026-11-05', '2026-11-06'))).toBe(true);
  expect(isPractised(days('2026-11-01', '2026-11-02', '2026-11-03'))).toBe(true);
});
