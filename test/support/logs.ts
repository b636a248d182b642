import fc from 'fast-check';
import { addDays, dayFromNumber, type Day } from '../../src/domain/day';
import type { Session } from '../../src/domain/session';
import { session } from './builders';

/** All random logs begin here. */
export const FIRST: Day = addDays(dayFromNumber(20_000), 0);

const OFFSETS = [-600, -300, 0, 60, 345, 780, 840];

/** A massage on a day, at any hour of it, somewhere on the earth. */
export const sessionOf = (on: Day): fc.Arbitrary<Session> =>
  fc
    .record({
      id: fc.uuid(),
      minutes: fc.integer({ min: 240, max: 1679 }),
      utcOffset: fc.constantFrom(...OFFSETS),
      durationSeconds: fc.constantFrom(420, 420, 420, 60, 59),
      source: fc.constantFrom('guided' as const, 'guided' as const, 'manual' as const, 'import' as const),
      addedLater: fc.constantFrom(undefined, undefined, undefined, true as const),
    })
    .map(({ minutes, addedLater, ...rest }) =>
      session(on, {
        ...rest,
        ...(addedLater && { addedLater }),
        startedAt: new Date(Date.parse(`${on}T00:00Z`) + (minutes - rest.utcOffset) * 60_000).toISOString(),
      }),
    );

/** A log of up to `days` days: mostly one massage a day, with gaps of every length, in any order. */
export const logOf = (days: number): fc.Arbitrary<Session[]> =>
  fc
    .array(fc.constantFrom(0, 1, 1, 1, 1, 1, 2), { maxLength: days, size: 'max' })
    .chain((counts) =>
      fc.tuple(
        ...counts.map((count, i) =>
          fc.array(sessionOf(addDays(FIRST, i)), { minLength: count, maxLength: count }),
        ),
      ),
    )
    .map((perDay) => perDay.flat().toSorted((a, b) => a.id.localeCompare(b.id)));
