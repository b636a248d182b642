import { describe, expect, test } from '@jest/globals';
import { utcOffsetAt } from '../../src/domain/day';
import { begin, isJournal, type Beginning } from '../../src/domain/journal';
import { massaged } from '../../src/domain/massaged';
import { endLeadIn, jumpTo, leadLeft, pause, placeOf, positionOf, resume } from '../../src/domain/player';
import { recover } from '../../src/domain/recovery';
import { planFor } from '../../src/domain/routine';
import { sessionFrom } from '../../src/domain/session';

/** Three seconds before four o'clock at night, on this device's wall clock. */
const NIGHT = new Date(2026, 10, 23, 3, 59, 57);
const at = (seconds: number): Date => new Date(NIGHT.getTime() + seconds * 1000);
const begun = (change: Partial<Beginning> = {}) =>
  begin(planFor(7), {
    id: 'massage',
    now: NIGHT,
    leadIn: 5_000,
    timeZone: 'Europe/Paris',
    dayStart: 240,
    isManual: false,
    tensionBefore: undefined,
    ...change,
  });

describe('the journal of a massage that begins', () => {
  test('starts with its first step, after the lead-in, and so does its day', () => {
    expect(begun()).toEqual({
      v: 1,
      id: 'massage',
      day: '2026-11-23',
      startedAt: at(5).toISOString(),
      utcOffset: utcOffsetAt(at(5)),
      timeZone: 'Europe/Paris',
      plan: planFor(7),
      pausedMs: 0,
      skippedMs: 0,
      lastSeenAt: NIGHT.toISOString(),
      seq: 0,
    });
    expect(begun({ leadIn: 2_000 }).day).toBe('2026-11-22');
  });

  test('says that the person changes the steps, and how tense they were, when that is so', () => {
    expect(begun({ isManual: true, tensionBefore: 0 })).toMatchObject({ manual: true, tensionBefore: 0 });
    expect(sessionFrom(begun({ tensionBefore: 0 }), at(100), false).tensionBefore).toBe(0);
    expect(sessionFrom(begun(), at(100), false)).not.toHaveProperty('tensionBefore');
  });

  test('can be played as it is stored', () => {
    for (const isManual of [true, false])
      expect(isJournal(JSON.parse(JSON.stringify(begun({ isManual, tensionBefore: 4 }))))).toBe(true);
  });
});

describe('the lead-in', () => {
  test('counts down to the first step, which stands at its start', () => {
    const lead = [0, 1.5, 4.999, 5, 20].map((seconds) => leadLeft(begun(), at(seconds)));
    expect(lead).toEqual([5_000, 3_500, 1, 0, 0]);
    for (const seconds of [0, 4.999, 5])
      expect(placeOf(begun(), at(seconds))).toMatchObject({ index: 0, position: 0, stepLeft: 15_000 });
    expect(positionOf(begun(), at(7))).toBe(2_000);
  });

  test('is no massage', () => {
    expect(massaged(begun(), at(4), false)).toEqual({ durationSeconds: 0, scalpSeconds: 0, steps: [] });
    expect(massaged(begun(), at(65), false).durationSeconds).toBe(60);
  });

  test('waits in a pause, and goes on with what was left of it', () => {
    const paused = pause(begun(), at(2));
    expect([leadLeft(paused, at(2)), leadLeft(paused, at(60))]).toEqual([3_000, 3_000]);
    const resumed = resume(paused, at(60));
    expect([leadLeft(resumed, at(61)), positionOf(resumed, at(64))]).toEqual([2_000, 1_000]);
  });

  test('that is skipped makes the first step begin then', () => {
    const skipped = endLeadIn(begun(), at(2));
    expect(skipped).toMatchObject({ startedAt: at(2).toISOString(), seq: 1 });
    expect([leadLeft(skipped, at(2)), positionOf(skipped, at(12))]).toEqual([0, 10_000]);
    expect(massaged(skipped, at(62), false).durationSeconds).toBe(60);
  });

  test('that is skipped in a pause stays in the pause, at the first step', () => {
    const skipped = endLeadIn(pause(begun(), at(2)), at(30));
    expect([leadLeft(skipped, at(40)), positionOf(skipped, at(40))]).toEqual([0, 0]);
    expect(positionOf(resume(skipped, at(50)), at(60))).toBe(10_000);
  });

  test('left for another step counts nothing of itself', () => {
    const jumped = jumpTo(begun(), 2, at(2));
    expect([leadLeft(jumped, at(2)), positionOf(jumped, at(2))]).toEqual([0, 40_000]);
    expect(massaged(jumped, at(32), false)).toMatchObject({ durationSeconds: 30, scalpSeconds: 30 });
  });

  test('in which the page was gone goes on like the rest, or waits in it', () => {
    expect(recover(begun(), at(60), false, begun().day).journal).toEqual(begun());
    const { journal, assumedEnd } = recover(begun(), at(600), false, begun().day);
    expect([assumedEnd, leadLeft(journal, at(600))]).toEqual([false, 5_000]);
  });
});
