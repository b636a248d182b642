import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isJournal, type Journal } from '../../src/domain/journal';
import { massaged } from '../../src/domain/massaged';
import {
  followClock,
  hold,
  holdAtEnd,
  holdOf,
  jumpTo,
  pause,
  placeOf,
  positionOf,
  resume,
  seen,
} from '../../src/domain/player';
import { recover } from '../../src/domain/recovery';
import { sessionFrom } from '../../src/domain/session';
import { day, journal, START } from '../support/builders';

// In seven minutes the steps start at 0 15 40 85 155 215 285 330 375 410.
const TODAY = day('2026-11-22');
const at = (seconds: number): Date => new Date(START + seconds * 1000);
const place = (journal: Journal, now: number): number => positionOf(journal, at(now)) / 1000;
const what = (journal: Journal, now: number) => {
  const { durationSeconds, scalpSeconds } = massaged(journal, at(now), false);
  return [durationSeconds, scalpSeconds];
};
const stored = (journal: Journal): Journal => {
  const read: unknown = JSON.parse(JSON.stringify(journal));
  if (!isJournal(read)) throw new Error('It could not be played again.');
  return read;
};

describe('wait for me', () => {
  test('lets the plan stand still, and the hands go on', () => {
    const held = hold(journal(), at(50)); // on the temples
    expect([place(held, 50), place(held, 500)]).toEqual([50, 50]);
    expect([holdOf(held, at(50)), holdOf(held, at(80))]).toEqual([0, 30_000]);
    expect(what(held, 80)).toEqual([80, 40]);
  });

  test('counts on the scalp only where the step is', () => {
    expect(what(hold(journal(), at(20)), 80)).toEqual([80, 0]);
    expect(what(hold(journal(), at(390)), 480)).toEqual([480, 335]);
  });

  test('ends where it is resumed: the plan goes on from there', () => {
    const resumed = resume(hold(journal(), at(50)), at(80));
    expect([place(resumed, 80), place(resumed, 90)]).toEqual([50, 60]);
    expect(holdOf(resumed, at(90))).toBeUndefined();
    expect(resumed).not.toHaveProperty('held');
    expect(resumed.holds).toEqual([{ index: 2, ms: 30_000 }]);
    expect(what(resumed, 90)).toEqual([90, 50]);
  });

  test('ends in a pause, in which nothing counts', () => {
    const paused = pause(hold(journal(), at(50)), at(80));
    expect(paused).not.toHaveProperty('held');
    expect([place(paused, 900), ...what(paused, 900)]).toEqual([50, 80, 40]);
    const resumed = resume(paused, at(900));
    expect([place(resumed, 910), ...what(resumed, 910)]).toEqual([60, 90, 50]);
  });

  test('ends in a jump, running', () => {
    const jumped = jumpTo(hold(journal(), at(50)), 3, at(80));
    expect([place(jumped, 80), place(jumped, 90)]).toEqual([85, 90 + 5]);
    expect(what(jumped, 90)).toEqual([90, 50]);
    expect(massaged(jumped, at(90), false).steps).toEqual(['warm-hands', 'oil']);
  });

  test('ends as it is finished', () => {
    expect(sessionFrom(hold(journal(), at(50)), at(80), false)).toMatchObject({
      durationSeconds: 80,
      scalpSeconds: 40,
      steps: ['warm-hands', 'oil'],
    });
  });

  test('does nothing in a pause, and nothing a second time', () => {
    const paused = pause(journal(), at(50));
    expect(hold(paused, at(60))).toBe(paused);
    const held = hold(journal(), at(50));
    expect(hold(held, at(60))).toBe(held);
  });

  test('may come several times, also on one step', () => {
    const twice = resume(hold(resume(hold(journal(), at(50)), at(60)), at(65)), at(85));
    expect([place(twice, 85), ...what(twice, 85)]).toEqual([55, 85, 45]);
    const third = hold(jumpTo(twice, 8, at(85)), at(90));
    expect(what(third, 100)).toEqual([100, 45]);
  });

  test('outlives the page: held, on record, and of a clock that was set back', () => {
    const held = stored(hold(journal(), at(50)));
    expect(what(held, 80)).toEqual([80, 40]);
    expect(what(stored(resume(held, at(80))), 90)).toEqual([90, 50]);
    expect(holdOf(held, at(20))).toBe(0);
    expect(what(held, 20)).toEqual([50, 10]);
  });

  test('is lived for as long as the page saw it', () => {
    const held = seen(hold(journal(), at(50)), at(70));
    expect(recover(held, at(160), true, TODAY).journal).toBe(held);
    const { journal: gone, assumedEnd } = recover(held, at(5_000), true, TODAY);
    expect([assumedEnd, gone.slept, gone.held]).toEqual([false, undefined, undefined]);
    expect([place(gone, 5_000), ...what(gone, 5_000)]).toEqual([50, 70, 30]);
  });

  test('is part of the minute that must be seen before an end is assumed', () => {
    const last = (lived: number) => seen(resume(hold(journal(), at(10)), at(10 + lived)), at(20 + lived));
    expect(recover(last(40), at(5_000), true, TODAY).assumedEnd).toBe(true);
    expect(recover(last(39), at(5_000), true, TODAY).assumedEnd).toBe(false);
  });

  type Move = Partial<Readonly<Record<'go' | 'hold' | 'rest' | 'jump', number>>>;
  const moves: fc.Arbitrary<Move[]> = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 90 }).map((go) => ({ go })),
      fc.integer({ min: 0, max: 90 }).map((hold) => ({ hold })),
      fc.integer({ min: 0, max: 500 }).map((rest) => ({ rest })),
      fc.integer({ min: 0, max: 8 }).map((jump) => ({ jump })),
    ),
    { maxLength: 10, size: 'max' },
  );

  test('whatever happens, and however often it is stored: the hands’ time is the massage', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let [now, hands, current] = [0, 0, journal()];
        for (const move of all) {
          const go = Math.min(move.go ?? 0, (410_000 - positionOf(current, at(now))) / 1000 - 1);
          if (move.hold !== undefined) current = resume(hold(current, at(now)), at(now + move.hold));
          if (move.rest !== undefined) current = resume(pause(current, at(now)), at(now + move.rest));
          if (move.jump !== undefined) current = jumpTo(current, move.jump, at(now));
          hands += (move.hold ?? 0) + Math.max(0, go);
          now += (move.hold ?? 0) + (move.rest ?? 0) + Math.max(0, go);
          current = stored(current);
        }
        expect(massaged(current, at(now), false).durationSeconds).toBe(hands);
      }),
      { numRuns: 300 },
    );
  });
});

describe('steps that the person changes', () => {
  const manual = (): Journal => journal({ manual: true });

  test('wait at the very end, still the same step', () => {
    const waiting = holdAtEnd(manual(), 2, at(85));
    expect(placeOf(waiting, at(85))).toMatchObject({ index: 2, current: { step: 'temples' }, stepLeft: 1 });
    expect(placeOf(waiting, at(300)).index).toBe(2);
    expect(what(waiting, 115)).toEqual([115, 75]);
  });

  test('wait there also when the end has passed unseen: what came after was lived on that step', () => {
    const waiting = holdAtEnd(manual(), 2, at(97));
    expect(placeOf(waiting, at(97))).toMatchObject({ index: 2, stepLeft: 1 });
    expect(what(waiting, 97)).toEqual([97, 57]);
  });

  test('count as done once the person goes on, or ends it there', () => {
    const waiting = holdAtEnd(manual(), 2, at(85));
    const on = jumpTo(waiting, 3, at(115));
    expect(placeOf(on, at(115))).toMatchObject({ index: 3, stepLeft: 70_000 });
    for (const ended of [waiting, on])
      expect(massaged(ended, at(115), false)).toEqual({
        durationSeconds: 115,
        scalpSeconds: 75,
        steps: ['warm-hands', 'oil', 'temples'],
      });
  });

  test('that the page slept over wait where they were seen: no end is assumed, nor asked about', () => {
    const last = seen(manual(), at(100));
    const { journal: woken, assumedEnd } = recover(last, at(5_000), true, TODAY);
    expect([assumedEnd, woken.slept, place(woken, 5_000)]).toEqual([false, undefined, 100]);
    expect(recover(last, at(300), true, TODAY).journal.slept).toBeUndefined();
  });
});

describe('a sleep inside the plan', () => {
  const slept = () => recover(seen(journal(), at(100)), at(300), true, TODAY).journal;

  test('asks where to go on', () => {
    expect(slept()).toMatchObject({ slept: true, pausedAt: at(100).toISOString() });
    expect(isJournal(stored(slept()))).toBe(true);
  });

  test('goes on where it was left, and the sleep was no massage', () => {
    const resumed = resume(slept(), at(320));
    expect([place(resumed, 330), resumed.slept, ...what(resumed, 330)]).toEqual([110, undefined, 110, 70]);
  });

  test('goes on where the clock says, and all of it was massage', () => {
    const followed = followClock(slept(), at(320));
    expect([place(followed, 330), followed.slept, ...what(followed, 330)]).toEqual([
      330,
      undefined,
      330,
      290,
    ]);
  });

  test('past the end on another day is not asked about: the clock says nothing of use', () => {
    const late = recover(seen(journal(), at(100)), at(12 * 3_600), false, day('2026-11-23')).journal;
    expect([late.slept, place(late, 12 * 3_600)]).toEqual([undefined, 100]);
  });
});
