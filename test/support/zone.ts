const HOUR = 3_600_000;

const offsetAt = (ms: number): number => new Date(ms).getTimezoneOffset();

/** The instants at which this device's UTC offset changes, to the minute: whatever zone the tests run in. */
export function transitions(fromYear: number, toYear: number): number[] {
  const found: number[] = [];
  for (let ms = Date.UTC(fromYear, 0); ms < Date.UTC(toYear, 0); ms += 24 * HOUR) {
    if (offsetAt(ms) === offsetAt(ms + 24 * HOUR)) continue;
    let [before, after] = [ms, ms + 24 * HOUR];
    while (after - before > 60_000) {
      const middle = before + Math.floor((after - before) / 120_000) * 60_000;
      if (offsetAt(middle) === offsetAt(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}

/** Whether the offset stays what it is from `hours` before to `hours` after an instant. */
export const isCalm = (instant: Date, hours: number): boolean => {
  const here = instant.getTimezoneOffset();
  return Array.from({ length: 2 * hours + 1 }, (_, i) => i - hours).every(
    (shift) => offsetAt(instant.getTime() + shift * HOUR) === here,
  );
};
