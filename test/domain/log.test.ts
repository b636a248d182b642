import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backupOf } from '../../src/domain/backup';
import { parseJson, readBackup } from '../../src/domain/import';
import { changedBy, countChanges, LOG_STORES, mergeLogs, NO_LOG, type Log } from '../../src/domain/log';
import { session, stamp } from '../support/builders';
import { logs } from '../support/log';

const RUNS = { numRuns: 1_000 };
const sorted = (log: Log): Log => mergeLogs(log, NO_LOG);
const only = (...sessions: Log['sessions']): Log => ({ ...NO_LOG, sessions });
const all = ({ sessions, pauses, settings }: Log) => [...sessions, ...pauses, ...settings];

describe('merging', () => {
  test('twice changes nothing', () => {
    fc.assert(
      fc.property(logs, logs, (a, b) => {
        expect(mergeLogs(a, a)).toEqual(sorted(a));
        const once = mergeLogs(a, b);
        expect(mergeLogs(once, b)).toEqual(once);
      }),
      RUNS,
    );
  });

  test('is the same in any order', () => {
    fc.assert(
      fc.property(logs, logs, logs, (a, b, c) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
      }),
      RUNS,
    );
  });

  test('leaves no record without a successor: none is older than it was, and there is nothing else', () => {
    fc.assert(
      fc.property(logs, logs, (a, b) => {
        const merged = mergeLogs(a, b);
        for (const store of ['sessions', 'pauses', 'settings'] as const) {
          const before = [...a[store], ...b[store]];
          const after = new Map(merged[store].map((record) => [record.id, record]));
          expect(new Set(after.keys())).toEqual(new Set(before.map(({ id }) => id)));
          for (const { id, stamp } of before) expect((after.get(id)?.stamp ?? '') >= stamp).toBe(true);
          for (const record of after.values()) expect(before).toContainEqual(record);
        }
      }),
      RUNS,
    );
  });

  test('brings back a log from its own file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const file = JSON.stringify(backupOf(log, new Date(0)));
        const read = await readBackup(parseJson(file), () => Promise.resolve());
        expect(read.ok && { ...read.value, log: sorted(read.value.log) }).toEqual({
          log: parseJson(JSON.stringify(sorted(log))),
          unreadable: 0,
          first: [],
          missing: 0,
        });
      }),
      RUNS,
    );
  });

  test('writes only what differs, and counts what it would', () => {
    fc.assert(
      fc.property(logs, logs, (here, incoming) => {
        const changes = changedBy(here.sessions, incoming.sessions);
        const after = new Map(here.sessions.map((record) => [record.id, record]));
        for (const [replaced, record] of changes) {
          expect(after.get(record.id)).toBe(replaced);
          after.set(record.id, record);
        }
        expect([...after.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          mergeLogs(here, incoming).sessions,
        );
        const counted = countChanges(here, incoming, ['sessions']);
        expect(counted.new + counted.newer).toBe(changes.length);
        expect(counted.new).toBe(changes.filter(([replaced]) => !replaced).length);
        expect(counted.new + counted.newer + counted.same + counted.kept).toBe(incoming.sessions.length);
        expect(countChanges(here, here, LOG_STORES).same).toBe(all(here).length);
      }),
      RUNS,
    );
  });

  test('takes the newest of a record that stands in a file twice', () => {
    const [old, edited] = ['2026-11-20', '2026-11-21'].map((day) =>
      session('2026-11-20', { stamp: stamp(`${day}T20:15:00.000Z-0000-aaaaaaaa`), note: day }),
    );
    if (!old || !edited) throw new Error('there are two');
    expect(changedBy([], [edited, old])).toEqual([[undefined, edited]]);
    expect(countChanges(only(old), only(edited, old), ['sessions'])).toEqual({
      new: 0,
      newer: 1,
      same: 0,
      kept: 0,
    });
    expect(countChanges(only(edited), only(old), ['sessions'])).toEqual({
      new: 0,
      newer: 0,
      same: 0,
      kept: 1,
    });
  });
});
