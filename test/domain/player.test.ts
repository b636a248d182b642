import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Journal } from '../../src/domain/journal';
import { massaged } from '../../src/domain/massaged';
import { closingAt, jumpTo, locate, pause, positionOf, resume, seen } from '../../src/domain/player';
import { planFor, planSeconds, STEP_IDS } from '../../src/domain/routine';
import { journal, START } from '../support/builders';

const at = (seconds: number): Date => new Date(START + seconds * 1000);
const seconds = (journal: Journal, now: number): number => positionOf(journal, at(now)) / 1000;
const PLAN = planFor(7); // starts at 0 15 40 85 155 215 285 330 375 410, ends at 420

describe('the place in the plan', () => {
  test('goes on with the clock', () => {
    expect(seconds(journal(), 0)).toBe(0);
    expect(seconds(journal(), 100.5)).toBe(100.5);
  });

  test('is never before the start', () => {
    expect(seconds(journal(), -30)).toBe(0);
  });

  test('stands still while paused, and goes on from there', () => {
    const paused = pause(journal(), at(50));
    expect(seconds(paused, 50)).toBe(50);
    expect(seconds(paused, 5000)).toBe(50);
    const resumed = resume(paused, at(5000));
    expect(seconds(resumed, 5000)).toBe(50);
    expect(seconds(resumed, 5010)).toBe(60);
    expect('pausedAt' in resumed).toBe(false);
  });

  test('is not moved by a second pause or a second resume', () => {
    const paused = pause(journal(), at(50));
    expect(pause(paused, at(60))).toBe(paused);
    const resumed = resume(paused, at(70));
    expect(resume(resumed, at(80))).toBe(resumed);
  });

  test('adds pauses up', () => {
    const twice = [10, 30].reduce((j, start) => resume(pause(j, at(start)), at(start + 10)), journal());
    expect(twice.pausedMs).toBe(20_000);
    expect(seconds(twice, 60)).toBe(40);
  });

  test('is the start of the step jumped to, running or paused', () => {
    expect(seconds(jumpTo(journal(), 3, at(20)), 20)).toBe(85);
    expect(seconds(jumpTo(journal(), 3, at(20)), 25)).toBe(90);
    expect(seconds(jumpTo(journal(), 0, at(20)), 20)).toBe(0);
    const paused = jumpTo(pause(journal(), at(20)), 5, at(60));
    expect(seconds(paused, 900)).toBe(215);
    expect(seconds(resume(paused, at(900)), 901)).toBe(216);
  });

  test('is written down with a greater number each time, and with when it was seen', () => {
    const written = [seen(journal(), at(15)), pause(journal(), at(15)), jumpTo(journal(), 2, at(15))];
    for (const { seq, lastSeenAt } of written)
      expect([seq, lastSeenAt]).toEqual([1, '2026-11-22T19:00:15.000Z']);
    expect(resume(pause(journal(), at(15)), at(20))).toMatchObject({
      seq: 2,
      lastSeenAt: at(20).toISOString(),
    });
  });
});

describe('the step at a place', () => {
  test('begins at its boundary', () => {
    expect(locate(PLAN, 14_999)).toMatchObject({ index: 0, current: PLAN[0], next: PLAN[1], stepLeft: 1 });
    expect(locate(PLAN, 15_000)).toMatchObject({ index: 1, current: PLAN[1], stepLeft: 25_000 });
  });

  test('counts down the step and the plan', () => {
    expect(locate(PLAN, 100_000)).toEqual({
      index: 3,
      current: { step: 'crown', seconds: 70 },
      next: { step: 'pressure-points', seconds: 60 },
      stepLeft: 55_000,
      planLeft: 320_000,
      position: 100_000,
    });
  });

  test('is the closing one from its begin on, and nothing is left after it', () => {
    expect(closingAt(PLAN)).toBe(410_000);
    expect(locate(PLAN, 410_000)).toMatchObject({ index: 9, next: undefined, stepLeft: 10_000 });
    expect(locate(PLAN, 10_000_000)).toMatchObject({ index: 9, stepLeft: 0, planLeft: 0 });
  });

  test('of no plan at all is the closing one', () => {
    expect(locate([], 0)).toMatchObject({ index: 0, current: { step: 'daily', seconds: 0 }, planLeft: 0 });
    expect(massaged(journal({ plan: [] }), at(5), false)).toEqual({
      durationSeconds: 0,
      scalpSeconds: 0,
      steps: [],
    });
  });
});

describe('what was massaged', () => {
  test.each([5, 6, 7, 8, 9, 10])(
    'a whole massage of %i minutes holds the planned seconds exactly',
    (minutes) => {
      const plan = planFor(minutes);
      const whole = massaged(journal({ plan }), new Date(START + closingAt(plan)), false);
      const onScalp = planSeconds(plan.slice(2, 8));
      expect(whole).toEqual({ durationSeconds: minutes * 60, scalpSeconds: onScalp, steps: STEP_IDS });
      expect(massaged(journal({ plan }), at(100_000), false)).toEqual(whole);
      expect(massaged(journal({ plan }), at(0), true)).toEqual(whole);
    },
  );

  test('lead-in, pauses and skipped time do not count', () => {
    const skipped = jumpTo(resume(pause(journal(), at(20)), at(620)), 3, at(640)); // 40 s, then to the crown
    expect(massaged(skipped, at(650), false)).toEqual({
      durationSeconds: 50,
      scalpSeconds: 10,
      steps: ['warm-hands', 'oil'],
    });
  });

  test('a step that was skipped is not reached, though all of it but a moment was done', () => {
    const skipped = jumpTo(journal(), 1, at(14.9));
    expect(massaged(skipped, at(14.9 + 25), false)).toMatchObject({ durationSeconds: 40, steps: ['oil'] });
  });

  test('a step done twice counts twice, and is named once', () => {
    const again = jumpTo(journal(), 0, at(15));
    expect(massaged(again, at(30), false)).toEqual({
      durationSeconds: 30,
      scalpSeconds: 0,
      steps: ['warm-hands'],
    });
  });

  test('the closing step counts as soon as it begins, also when skipped to', () => {
    expect(massaged(journal(), at(409.999), false).durationSeconds).toBe(410);
    expect(massaged(journal(), at(410), false).durationSeconds).toBe(420);
    expect(massaged(jumpTo(journal(), 9, at(100)), at(100), false).durationSeconds).toBe(110);
  });

  test('until the planned end counts what the jumps left of it', () => {
    const skipped = jumpTo(journal(), 2, at(5));
    const { durationSeconds, steps } = massaged(skipped, at(6), true);
    expect(durationSeconds).toBe(5 + 420 - 40);
    expect(steps).toEqual(STEP_IDS.slice(2));
  });

  test('is a day at most', () => {
    const plan = [
      { step: 'crown', seconds: 90_000 },
      { step: 'daily', seconds: 10 },
    ] as const;
    expect(massaged(journal({ plan }), at(89_000), false)).toMatchObject({
      durationSeconds: 86_400,
      scalpSeconds: 86_400,
    });
  });

  type Move = { readonly go: number } | { readonly rest: number } | { readonly jump: number };
  const moves: fc.Arbitrary<Move[]> = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 150 }).map((go) => ({ go })),
      fc.integer({ min: 0, max: 500 }).map((rest) => ({ rest })),
      fc.integer({ min: 0, max: 8 }).map((jump) => ({ jump })),
    ),
    { maxLength: 12, size: 'max' },
  );

  /** Goes through the massage second by second, with a stopwatch for each step. */
  function stopwatch(all: readonly Move[]) {
    const order = PLAN.flatMap(({ step, seconds }) => Array.from({ length: seconds }, () => step));
    const starts = PLAN.map((_, i) => planSeconds(PLAN.slice(0, i)));
    let [place, running, onScalp] = [0, 0, 0];
    const reached = new Set<string>();
    for (const move of all) {
      if ('jump' in move) place = starts[move.jump] ?? 0;
      for (let i = 0; 'go' in move && i < move.go && place < 410; i++) {
        const step = order[place++] ?? 'daily';
        running++;
        if (STEP_IDS.slice(2, 8).some((id) => id === step)) onScalp++;
        if (order[place] !== step) reached.add(step);
      }
    }
    const steps = STEP_IDS.filter((step) => reached.has(step));
    return { durationSeconds: running + (place >= 410 ? 10 : 0), scalpSeconds: onScalp, steps };
  }

  test('is what a stopwatch says, however it was paused, skipped and repeated', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let now = 0;
        let current = journal();
        for (const move of all) {
          if ('jump' in move) current = jumpTo(current, move.jump, at(now));
          else if ('rest' in move) {
            current = resume(pause(current, at(now)), at(now + move.rest));
            now += move.rest;
          } else now += Math.min(move.go, (closingAt(PLAN) - positionOf(current, at(now))) / 1000);
        }
        expect(massaged(current, at(now), false)).toEqual(stopwatch(all));
      }),
      { numRuns: 500 },
    );
  });
});
