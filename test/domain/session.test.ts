import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayOf, today, utcOffsetAt } from '../../src/domain/day';
import { seen } from '../../src/domain/player';
import {
  isDone,
  isLived,
  sessionFrom,
  sessionOn,
  sessionToday,
  type Circumstances,
} from '../../src/domain/session';
import { day, journal, START } from '../support/builders';
import { transitions } from '../support/zone';

const MINUTE = 60_000;
const at = (seconds: number): Date => new Date(START + seconds * 1000);
const circumstances = (change: Partial<Circumstances> = {}): Circumstances => ({
  id: 'one',
  now: new Date('2026-11-22T20:15:00.000Z'),
  timeZone: 'Europe/Paris',
  dayStart: 240,
  minutes: 7,
  ...change,
});
/** A time on this device's wall clock, whatever its zone. */
const local = (month: number, date: number, hours: number, minutes: number): Date =>
  new Date(2026, month - 1, date, hours, minutes);

const TRANSITIONS = transitions(2005, 2030);
const nows = fc
  .oneof(
    fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) }),
    ...(TRANSITIONS.length > 0
      ? [
          fc
            .tuple(fc.constantFrom(...TRANSITIONS), fc.integer({ min: -400, max: 400 }))
            .map(([ms, minutes]) => ms + minutes * MINUTE),
        ]
      : []),
  )
  .map((ms) => new Date(ms));
const dayStarts = fc.integer({ min: 0, max: 360 });
const lengths = fc.integer({ min: 5, max: 10 });

test('sixty seconds make a day, fifty-nine do not', () => {
  expect(isDone({ durationSeconds: 60 })).toBe(true);
  expect(isDone({ durationSeconds: 59 })).toBe(false);
});

test('the hour of an import, or of a day filled in later, was not lived', () => {
  expect(isLived({ source: 'guided' })).toBe(true);
  expect(isLived({ source: 'notification' })).toBe(true);
  expect(isLived({ source: 'manual' })).toBe(true);
  expect(isLived({ source: 'import' })).toBe(false);
  expect(isLived({ source: 'manual', addedLater: true })).toBe(false);
});

describe('the session of a guided massage', () => {
  test('keeps what the journal knew at the start, and holds what was massaged', () => {
    const ended = at(100);
    expect(sessionFrom(journal({ tensionBefore: 0 }), ended, false)).toEqual({
      id: 'massage',
      v: 1,
      day: '2026-11-22',
      startedAt: '2026-11-22T19:00:00.000Z',
      utcOffset: 60,
      timeZone: 'Europe/Paris',
      durationSeconds: 100,
      scalpSeconds: 60,
      steps: ['warm-hands', 'oil', 'temples'],
      source: 'guided',
      tensionBefore: 0,
    });
  });

  test('says when its end was assumed, and has no field for what nobody said', () => {
    const assumed = sessionFrom(seen(journal(), at(120)), at(5000), true);
    expect(assumed).toMatchObject({ assumedEnd: true, durationSeconds: 420 });
    expect('tensionBefore' in assumed).toBe(false);
    expect('assumedEnd' in sessionFrom(journal(), at(100), false)).toBe(false);
  });
});

describe('I already did it, today', () => {
  test("started the routine's length ago", () => {
    expect(sessionToday(circumstances({ now: local(11, 22, 20, 15) }))).toEqual({
      id: 'one',
      v: 1,
      day: '2026-11-22',
      startedAt: local(11, 22, 20, 8).toISOString(),
      utcOffset: utcOffsetAt(local(11, 22, 20, 15)),
      timeZone: 'Europe/Paris',
      durationSeconds: 420,
      steps: [],
      source: 'manual',
    });
  });

  test('did not start before the day began', () => {
    const session = sessionToday(circumstances({ now: local(11, 22, 4, 3), minutes: 10 }));
    expect(session).toMatchObject({ day: '2026-11-22', durationSeconds: 600 });
    expect(session.startedAt).toBe(local(11, 22, 4, 0).toISOString());
  });

  test('may have started before midnight of a night that is still the same day', () => {
    const session = sessionToday(circumstances({ now: local(11, 23, 0, 3) }));
    expect(session.day).toBe('2026-11-22');
    expect(session.startedAt).toBe(local(11, 22, 23, 56).toISOString());
  });

  test('belongs to its day, now and ever, also where the clock is set meanwhile', () => {
    fc.assert(
      fc.property(nows, dayStarts, lengths, (now, dayStart, minutes) => {
        const { day, startedAt, utcOffset } = sessionToday(circumstances({ now, dayStart, minutes }));
        const ago = now.getTime() - Date.parse(startedAt);
        expect(day).toBe(today(now, dayStart));
        expect(dayOf(new Date(startedAt), utcOffset, dayStart)).toBe(day);
        expect(ago).toBeGreaterThanOrEqual(0);
        expect(ago).toBeLessThanOrEqual(minutes * MINUTE);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('I already did it, on another day', () => {
  test('took place at the time given, on the clock of now', () => {
    const now = local(11, 22, 20, 15);
    const session = sessionOn(day('2026-11-20'), 1215, circumstances({ now }));
    const midnight = Date.UTC(2026, 10, 20) - utcOffsetAt(now) * MINUTE;
    expect(session).toEqual({
      id: 'one',
      v: 1,
      day: '2026-11-20',
      startedAt: new Date(midnight + 1215 * MINUTE).toISOString(),
      utcOffset: utcOffsetAt(now),
      timeZone: 'Europe/Paris',
      durationSeconds: 420,
      steps: [],
      source: 'manual',
      addedLater: true,
    });
  });

  test('a time before the day start is the late night of that day', () => {
    const on = (time: number) => sessionOn(day('2026-11-20'), time, circumstances());
    const late = on(30);
    expect(late.day).toBe('2026-11-20');
    expect(Date.parse(late.startedAt) - Date.parse(on(1439).startedAt)).toBe(31 * MINUTE);
    expect(Date.parse(on(239).startedAt) - Date.parse(on(240).startedAt)).toBe(1439 * MINUTE);
  });

  test('belongs to its day, whatever the time, the day start and the clock of now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5_000, max: 40_000 }),
        fc.integer({ min: 0, max: 1439 }),
        nows,
        dayStarts,
        (number, time, now, dayStart) => {
          const on = dayFromNumber(number);
          const { day, startedAt, utcOffset } = sessionOn(on, time, circumstances({ now, dayStart }));
          expect(day).toBe(on);
          expect(dayOf(new Date(startedAt), utcOffset, dayStart)).toBe(on);
          const wall = new Date(Date.parse(startedAt) + utcOffset * MINUTE);
          expect(wall.getUTCHours() * 60 + wall.getUTCMinutes()).toBe(time);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the day before a leap day is followed by it', () => {
    const late = sessionOn(day('2028-02-28'), 10, circumstances());
    expect(dayOf(new Date(late.startedAt), late.utcOffset, 0)).toBe(addDays(day('2028-02-28'), 1));
  });
});
