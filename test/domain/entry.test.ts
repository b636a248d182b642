import { describe, expect, test } from '@jest/globals';
import { utcOffsetAt } from '../../src/domain/day';
import { changeBy, entryOf, minutesOf, sessionEntered } from '../../src/domain/entry';
import { day, session } from '../support/builders';

/** A Sunday evening, eight o'clock on this device's wall clock whatever its zone. */
const NOW = new Date(2026, 10, 22, 20, 0);
const TODAY = day('2026-11-22');
const circumstances = { id: 'one', now: NOW, timeZone: 'UTC', dayStart: 240, minutes: 7 };
const entry = { time: 21 * 60, minutes: 9 };

describe('filling a day in', () => {
  test('logs what was said, as added later', () => {
    const said = { ...entry, note: '  warm oil ', tensionBefore: 7, tensionAfter: 0 };
    expect(sessionEntered(day('2026-03-01'), said, TODAY, circumstances)).toMatchObject({
      value: {
        day: '2026-03-01',
        durationSeconds: 540,
        source: 'manual',
        addedLater: true,
        note: 'warm oil',
        tensionBefore: 7,
        tensionAfter: 0,
        utcOffset: utcOffsetAt(NOW),
      },
    });
  });

  test('today is not added later, and an empty note is none', () => {
    const result = sessionEntered(TODAY, { time: 600, minutes: 7, note: '  ' }, TODAY, circumstances);
    expect(result).toMatchObject({ ok: true, value: { day: TODAY } });
    expect(result.ok && Object.keys(result.value)).toEqual(
      expect.not.arrayContaining(['addedLater', 'note']),
    );
  });

  test('ahead of now is refused, a day ahead too', () => {
    const ahead = { ok: false, error: 'ahead' };
    expect(sessionEntered(TODAY, entry, TODAY, circumstances)).toEqual(ahead);
    expect(sessionEntered(day('2026-11-23'), { ...entry, time: 300 }, TODAY, circumstances)).toEqual(ahead);
    // the small hours of today are tomorrow's by the calendar
    expect(sessionEntered(TODAY, { ...entry, time: 60 }, TODAY, circumstances)).toEqual(ahead);
  });

  test('cuts a note that is too long', () => {
    const long = sessionEntered(
      day('2026-11-01'),
      { ...entry, note: 'x'.repeat(3_000) },
      TODAY,
      circumstances,
    );
    expect(long.ok && long.value.note).toHaveLength(2_000);
  });
});

describe('changing a session', () => {
  const logged = session('2026-11-20', {
    durationSeconds: 415,
    scalpSeconds: 330,
    note: 'hm',
    tensionBefore: 5,
  });
  const change = (part: object) =>
    changeBy(logged, { ...entryOf(logged, 0), ...part }, { now: NOW, dayStart: 240 });

  test('leaves seconds as they are when what is shown stays the same, and all else', () => {
    expect(change({})).toEqual({ ok: true, value: {} });
  });

  test('moves it on its own day and clock', () => {
    expect(change({ time: 9 * 60 })).toMatchObject({ value: { startedAt: '2026-11-20T09:00:00.000Z' } });
    // before the day start it is the late night of its day
    expect(change({ time: 30 })).toMatchObject({ value: { startedAt: '2026-11-21T00:30:00.000Z' } });
    const parisian = { ...logged, utcOffset: 60 };
    expect(
      changeBy(parisian, { ...entryOf(parisian, 0), time: 540 }, { now: NOW, dayStart: 240 }),
    ).toMatchObject({ value: { startedAt: '2026-11-20T08:00:00.000Z' } });
  });

  test('shortens the time on the scalp with it, and never lengthens that', () => {
    expect(change({ minutes: 3 })).toMatchObject({ value: { durationSeconds: 180, scalpSeconds: 180 } });
    expect(change({ minutes: 10 })).toMatchObject({ value: { durationSeconds: 600, scalpSeconds: 330 } });
    const manual = session('2026-11-20');
    const longer = changeBy(manual, { ...entryOf(manual, 0), minutes: 8 }, { now: NOW, dayStart: 240 });
    expect(longer.ok && longer.value).toEqual({
      note: undefined,
      tensionBefore: undefined,
      tensionAfter: undefined,
      durationSeconds: 480,
    });
  });

  test('names only what is said anew', () => {
    expect(change({ tensionAfter: 2 })).toEqual({ ok: true, value: { tensionAfter: 2 } });
  });

  test('takes away what is said no more', () => {
    const result = change({ note: '', tensionBefore: undefined });
    expect(result.ok && Object.entries(result.value)).toEqual([
      ['note', undefined],
      ['tensionBefore', undefined],
    ]);
  });

  test('to a time ahead of now is refused', () => {
    const soon = session('2026-11-22', { startedAt: NOW.toISOString(), utcOffset: utcOffsetAt(NOW) });
    const later = { ...entryOf(soon, 0), time: 20 * 60 + 1 };
    expect(changeBy(soon, later, { now: NOW, dayStart: 240 })).toEqual({ ok: false, error: 'ahead' });
  });
});

test('a session at no real instant offers the usual time', () => {
  expect(entryOf(session('2026-11-20', { startedAt: 'garbage' }), 1_200).time).toBe(1_200);
});

test.each([
  [40, 0],
  [59, 0],
  [60, 1],
  [415, 7],
])('%d seconds show as %d minutes', (durationSeconds, minutes) => {
  expect(minutesOf({ durationSeconds })).toBe(minutes);
});
