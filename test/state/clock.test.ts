import { beforeEach, describe, expect, test } from '@jest/globals';
import { createClock } from '../../src/state/clock';

const HOUR = 3_600_000;

describe('the player’s clock', () => {
  let [wall, monotonic] = [0, 0];
  beforeEach(() => {
    [wall, monotonic] = [1_000_000, 50];
  });
  const create = () =>
    createClock(
      () => wall,
      () => monotonic,
    );
  const pass = (ms: number): void => {
    wall += ms;
    monotonic += ms;
  };

  test('goes on with the monotonic one from the wall clock', () => {
    const clock = create();
    expect(clock.read()).toBe(1_000_000);
    pass(5_000);
    expect(clock.read()).toBe(1_005_000);
  });

  test('is deaf to the wall clock being set', () => {
    const clock = create();
    for (const ms of [HOUR, -3 * HOUR]) {
      wall += ms;
      expect(clock.read()).toBe(1_000_000);
    }
  });

  test('catches up after a sleep, but not with drift, a clock set back, or years', () => {
    const clock = create();
    for (const [ms, follows] of [
      [1_500, false],
      [-HOUR, false],
      [7 * 24 * HOUR + 1, false],
      [1_501, true],
      [HOUR, true],
    ] as const) {
      const [before, truth] = [clock.read(), wall];
      wall = before + ms;
      clock.resync();
      expect(clock.read() - before).toBe(follows ? ms : 0);
      if (!follows) wall = truth;
    }
  });

  test('follows the wall clock anywhere while nothing runs', () => {
    const clock = create();
    for (const ms of [-HOUR, 30 * 24 * HOUR]) {
      wall += ms;
      clock.anchor();
      expect(clock.read()).toBe(wall);
    }
  });
});
