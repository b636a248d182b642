/**
 * A hybrid logical clock reading that sorts as text, `2026-11-22T20:15:00.000Z-0000-k7f3m2qa`:
 * instant, counter in four base-36 digits, device id (Kulkarni et al. 2014, "Logical Physical Clocks").
 */
export type Stamp = string & { readonly brand: 'Stamp' };

const DAY_AHEAD = 86_400_000; // a span of real time, not a calendar day
const LAST_COUNTER = 36 ** 4 - 1;
const SHAPE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-z]{4})-(.+)$/;

interface Reading {
  readonly at: number;
  readonly counter: number;
}

function read(stamp: Stamp | undefined): Reading | undefined {
  const [, instant = '', counter = ''] = SHAPE.exec(stamp ?? '') ?? [];
  const at = Date.parse(instant);
  return Number.isNaN(at) ? undefined : { at, counter: parseInt(counter, 36) };
}

const later = (a: Reading | undefined, b: Reading | undefined): Reading | undefined =>
  a && b ? ((a.at - b.at || a.counter - b.counter) >= 0 ? a : b) : (a ?? b);

const write = ({ at, counter }: Reading, device: string): Stamp =>
  `${new Date(at).toISOString()}-${counter.toString(36).padStart(4, '0')}-${device}` as Stamp;

const isFarAhead = (reading: Reading | undefined, now: Date): boolean =>
  reading !== undefined && reading.at > now.getTime() + DAY_AHEAD;

/**
 * The stamp for a write: the wall clock, but later than the device's last stamp and than the record replaced.
 * A last stamp more than a day ahead of the wall clock (a clock that was wrong once) is passed over.
 */
export function nextStamp(now: Date, device: string, last?: Stamp, replaced?: Stamp): Stamp {
  const lastReading = read(last);
  const floor = later(isFarAhead(lastReading, now) ? undefined : lastReading, read(replaced));
  if (!floor || floor.at < now.getTime()) return write({ at: now.getTime(), counter: 0 }, device);
  return floor.counter < LAST_COUNTER
    ? write({ at: floor.at, counter: floor.counter + 1 }, device)
    : write({ at: floor.at + 1, counter: 0 }, device);
}

/** Whether a stamp may become the device's last one: those far ahead are obeyed in a merge, not followed. */
export const isFollowed = (stamp: Stamp, now: Date): boolean => !isFarAhead(read(stamp), now);
