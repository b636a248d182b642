/** Milliseconds: smaller differences are drift, larger ones a clock that was set: neither is followed. */
const DRIFT = 1_500;
const LONGEST_SLEEP = 7 * 24 * 3_600_000;

/** The player's clock, in epoch milliseconds. */
export interface Clock {
  readonly read: () => number;
  /** Catches up with the wall clock after a sleep, through which the monotonic clock stood still. */
  readonly resync: () => void;
  /** Follows the wall clock wherever it stands: nothing is running that it could upset. */
  readonly anchor: () => void;
}

/** The wall clock carried on by a monotonic one, so that setting the wall clock moves nothing. */
export function createClock(wall: () => number, monotonic: () => number): Clock {
  let base = wall() - monotonic();
  const read = (): number => Math.round(base + monotonic());
  return {
    read,
    anchor() {
      base = wall() - monotonic();
    },
    resync() {
      const slept = wall() - read();
      if (slept > DRIFT && slept < LONGEST_SLEEP) base += slept;
    },
  };
}
