import fc from 'fast-check';
import { addDays, dayFromNumber } from '../../src/domain/day';
import type { Log } from '../../src/domain/log';
import type { Pause } from '../../src/domain/pause';
import type { Session, Tombstone } from '../../src/domain/session';
import type { SettingRecord } from '../../src/domain/settings';
import { session, stamp } from './builders';

/** Few ids, stamps and contents, so that ties of every kind are common. */
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const stamps = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom('0000', '0001'),
    fc.constantFrom('aaaaaaaa', 'bbbbbbbb'),
  )
  .map(([day, counter, device]) => stamp(`2026-11-2${day}T20:15:00.000Z-${counter}-${device}`));
const tombstones: fc.Arbitrary<Tombstone> = fc
  .tuple(ids, stamps)
  .map(([id, at]) => ({ id, v: 1, deleted: true, stamp: at }));
const sessions: fc.Arbitrary<Session> = fc
  .record({
    id: ids,
    stamp: stamps,
    note: fc.constantFrom('', 'x', 'ä"\n=1'),
    on: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ on, ...rest }) => session(addDays(dayFromNumber(20_000), on), rest));
const pauses: fc.Arbitrary<Pause> = fc
  .record({ id: ids, stamp: stamps, from: fc.integer({ min: 0, max: 9 }) })
  .map(({ id, stamp, from }) => {
    const day = dayFromNumber(20_000 + from);
    return { id, v: 1, from: day, to: addDays(day, 2), stamp };
  });
const settings: fc.Arbitrary<SettingRecord> = fc
  .record({
    id: fc.constantFrom('length', 'dayStart', 'cues'),
    stamp: stamps,
    value: fc
      .jsonValue()
      .map((value): unknown => JSON.parse(JSON.stringify(value))) // which knows no -0
      .filter((value) => !JSON.stringify(value).includes('__proto__')),
  })
  .map((record) => ({ ...record, v: 1 }));

const some = <T extends { readonly id: string }>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 5 });

/** A small log, as a device may hold it: each id once. */
export const logs: fc.Arbitrary<Log> = fc.record({
  sessions: some(fc.oneof(sessions, sessions, tombstones)),
  pauses: some(fc.oneof(pauses, tombstones)),
  settings: some(settings),
});
