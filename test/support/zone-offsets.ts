const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Ten zones with half hours, date lines, odd rules and none. */
export const TEN_ZONES = [
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Europe/Paris',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
] as const;

/** Minutes east of UTC as Intl has them: independent of the zone that the tests run in. */
export function offsetReader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (ms) => {
    const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

/** The same, read once a day and at each change of the clock, and then looked up. */
export function offsetTable(timeZone: string, from: number, to: number): (ms: number) => number {
  const read = offsetReader(timeZone);
  const changes: { at: number; offset: number }[] = [{ at: from, offset: read(from) }];
  for (let ms = from; ms < to; ms += DAY) {
    if (read(ms) === read(ms + DAY)) continue;
    let [before, after] = [ms, ms + DAY];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (read(middle) === read(before)) before = middle;
      else after = middle;
    }
    changes.push({ at: after, offset: read(after) });
  }
  return (ms) => changes.findLast(({ at }) => at <= ms)?.offset ?? 0;
}
