import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isJournal, type Journal } from '../../src/domain/journal';
import { pause, positionOf, resume, seen } from '../../src/domain/player';
import { GAP, recover } from '../../src/domain/recovery';
import { sessionFrom } from '../../src/domain/session';
import { planFor } from '../../src/domain/routine';
import { day, journal, START } from '../support/builders';

const HOUR = 3_600;
const TODAY = day('2026-11-22');
const TOMORROW = day('2026-11-23');
const TEN_YEARS = 10 * 365.25 * 24 * HOUR;
const at = (seconds: number): Date => new Date(START + seconds * 1000);
/** A massage that was last seen this many seconds after its start. */
const seenAt = (seconds: number): Journal => seen(journal(), at(seconds));
const place = (journal: Journal, now: number): number => positionOf(journal, at(now)) / 1000;

describe('looking at the clock again', () => {
  test.each([true, false])('a massage that is paused stays paused (lived: %p)', (lived) => {
    const paused = pause(journal(), at(100));
    for (const now of [101, 5_000, TEN_YEARS, -HOUR])
      expect(recover(paused, at(now), lived, TODAY)).toEqual({ journal: paused, assumedEnd: false });
  });

  test('up to a minute and a half unseen, it goes on', () => {
    const last = seenAt(100);
    const { journal, assumedEnd } = recover(last, at(100 + GAP / 1000), false, TOMORROW);
    expect(journal).toBe(last);
    expect(assumedEnd).toBe(false);
    expect(place(journal, 190)).toBe(190);
  });

  test('a moment more, and it stands paused where it was last seen', () => {
    const { journal, assumedEnd } = recover(seenAt(100), at(190.001), false, TODAY);
    expect(assumedEnd).toBe(false);
    expect(journal).toMatchObject({ pausedAt: at(100).toISOString(), seq: 2 });
    expect(place(journal, 190)).toBe(100);
    expect(place(resume(journal, at(300)), 310)).toBe(110);
  });

  test('it does not matter for that whether the page lived on', () => {
    const last = seenAt(100);
    expect(recover(last, at(300), true, TODAY)).toEqual(recover(last, at(300), false, TODAY));
  });

  test('past its planned end, the page that lived on takes that as the end, on any day', () => {
    const last = seenAt(100);
    for (const today of [TODAY, TOMORROW])
      expect(recover(last, at(411), true, today)).toEqual({ journal: last, assumedEnd: true });
  });

  test('past its planned end, a new start does so on the same day only', () => {
    expect(recover(seenAt(100), at(5 * HOUR), false, TODAY).assumedEnd).toBe(true);
    const { journal, assumedEnd } = recover(seenAt(100), at(12 * HOUR), false, TOMORROW);
    expect(assumedEnd).toBe(false);
    expect(place(journal, 12 * HOUR)).toBe(100);
  });

  test('its planned end is where its closing step begins', () => {
    expect(recover(seenAt(310), at(410), true, TODAY).assumedEnd).toBe(true);
    expect(recover(seenAt(310), at(409.999), true, TODAY).assumedEnd).toBe(false);
  });

  test('of less than a minute seen, nothing is assumed', () => {
    expect(recover(seenAt(60), at(HOUR), true, TODAY).assumedEnd).toBe(true);
    const { journal, assumedEnd } = recover(seenAt(59.999), at(HOUR), true, TODAY);
    expect(assumedEnd).toBe(false);
    expect(place(journal, HOUR)).toBe(59.999);
  });

  test('a minute in the pause was no minute seen', () => {
    const resumed = seen(resume(pause(journal(), at(10)), at(100)), at(120)); // 30 s of massage
    expect(recover(resumed, at(HOUR), true, TODAY).assumedEnd).toBe(false);
    expect(recover(seen(resumed, at(150)), at(HOUR), true, TODAY).assumedEnd).toBe(true);
  });
});

describe('a clock that was set', () => {
  test.each([true, false])('back by an hour: it goes on from where it was last seen (lived: %p)', (lived) => {
    const { journal, assumedEnd } = recover(seenAt(100), at(100 - HOUR), lived, TODAY);
    expect(assumedEnd).toBe(false);
    expect(journal.pausedAt).toBeUndefined();
    expect(place(journal, 100 - HOUR)).toBe(100);
    expect(place(journal, 130 - HOUR)).toBe(130);
    expect(journal).toMatchObject({ seq: 2, lastSeenAt: at(100 - HOUR).toISOString() });
    // A second look sees nothing unusual, and a real sleep over the end is still told apart.
    expect(recover(journal, at(130 - HOUR), lived, TODAY).journal).toBe(journal);
    expect(recover(journal, at(0), true, TODAY).assumedEnd).toBe(true);
  });

  test('back by a second and a half is drift', () => {
    const last = seenAt(100);
    expect(recover(last, at(98.5), true, TODAY).journal).toBe(last);
    expect(recover(last, at(98.499), true, TODAY).journal).not.toBe(last);
  });

  test('on by ten years: it stands where it was last seen, and holds what was done until then', () => {
    const { journal, assumedEnd } = recover(seenAt(100), at(TEN_YEARS), false, day('2036-11-22'));
    expect(assumedEnd).toBe(false);
    expect(place(journal, TEN_YEARS)).toBe(100);
    expect(sessionFrom(journal, at(TEN_YEARS), false)).toMatchObject({
      day: '2026-11-22',
      durationSeconds: 100,
    });
  });
});

describe('a stored journal', () => {
  test('can be played: running, paused, written by the player', () => {
    for (const stored of [journal(), pause(journal(), at(10)), journal({ plan: planFor(10), held: true })])
      expect(isJournal(JSON.parse(JSON.stringify(stored)))).toBe(true);
  });

  test.each([undefined, null, 0, '', 'current', true, [], {}, { v: 1 }])('%p is none', (garbage) => {
    expect(isJournal(garbage)).toBe(false);
  });

  const bad: Readonly<Record<string, readonly unknown[]>> = {
    v: [undefined, 0, 2, '1'],
    id: [undefined, 7],
    day: [undefined, '', '2026-02-30', 20261122],
    utcOffset: [undefined, '60', NaN],
    timeZone: [undefined, 0],
    startedAt: [undefined, '', 'yesterday', 0],
    lastSeenAt: [undefined, '', 'yesterday', 0],
    pausedAt: ['', 'yesterday', 0, null],
    pausedMs: [undefined, '0', NaN, Infinity, null],
    skippedMs: [undefined, '0', NaN, Infinity, null],
    seq: [undefined, '0', NaN],
    jumps: [null, {}, [null], [{ from: 0 }], [{ from: 0, to: '1' }]],
    holds: [null, {}, [null], [{ index: 0 }], [{ index: '0', ms: 1 }], [{ index: 0, ms: NaN }]],
    tensionBefore: [null, '3', NaN],
    plan: [
      undefined,
      {},
      [],
      [{ step: 'daily', seconds: 10 }],
      [null, null],
      [{ step: 'crown' }, { step: 'daily', seconds: 10 }],
      [
        { step: 'crown', seconds: '70' },
        { step: 'daily', seconds: 10 },
      ],
      [
        { step: 'feet', seconds: 70 },
        { step: 'daily', seconds: 10 },
      ],
    ],
  };
  const broken = Object.entries(bad).flatMap(([key, values]) => values.map((value) => [key, value] as const));
  test.each(broken)('with %s %j is set aside', (key, value) => {
    expect(isJournal({ ...journal(), [key]: value })).toBe(false);
  });

  test('is either set aside, or can be ended and saved', () => {
    const fields = Object.keys(journal());
    fc.assert(
      fc.property(
        fc.constantFrom(...fields, 'jumps', 'holds', 'pausedAt', 'held', 'slept', 'manual'),
        fc.jsonValue(),
        (key, value) => {
          const stored: unknown = { ...journal(), [key]: value };
          if (!isJournal(stored)) return;
          const session = sessionFrom(stored, at(500), false);
          expect(Number.isInteger(session.durationSeconds)).toBe(true);
          expect(day(session.day)).toBe(session.day);
        },
      ),
      { numRuns: 500 },
    );
  });
});
