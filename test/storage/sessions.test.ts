import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '../../src/domain/day';
import { doneDaysOf } from '../../src/domain/done-days';
import type { Session } from '../../src/domain/session';
import { createDatabase, type Database } from '../../src/storage/database';
import { addSession, deleteSession, listBetween, listLatest } from '../../src/storage/sessions';
import { draft, journal, session } from '../support/builders';
import { contents, freshDisk, onDay, plant, turns } from '../support/database';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const LATER = new Date('2026-11-22T20:16:00.000Z');
const one = draft('2026-11-22', { id: 'one' });
const N = dayNumber(one.day);

let database: Database;
beforeEach(() => {
  freshDisk();
  database = createDatabase();
});
afterEach(() => {
  database.close();
});

const stored = async (id: string): Promise<Session> =>
  (await contents(database, 'sessions')).get(id) as Session;
const summary = async (): Promise<unknown> => (await contents(database, 'device')).get('summary');

describe('adding a session', () => {
  test('writes it as it is, with a stamp, under its day', async () => {
    const added = await addSession(database, one, NOW);
    const written = await stored('one');
    expect(added).toEqual({ isSaved: true, done: { runs: [[N, N]], crossings: {} }, written });
    expect(written).toEqual({
      ...one,
      stamp: expect.stringMatching(/^2026-11-22T20:15:00\.000Z-0000-[a-z2-7]{8}$/),
    });
    expect(await onDay(database, '2026-11-22')).toEqual([written]);
  });

  test('keeps the device’s id and its last stamp', async () => {
    await addSession(database, one, NOW);
    const before = await contents(database, 'device');
    await addSession(database, draft('2026-11-21'), LATER);
    const after = await contents(database, 'device');
    expect(after.get('id')).toBe(before.get('id'));
    expect(before.get('stamp')).toBe(`2026-11-22T20:15:00.000Z-0000-${String(before.get('id'))}`);
    expect(after.get('stamp')).toBe((await stored('session of 2026-11-21')).stamp);
  });

  test('raises the stamp, also under a clock that was set back by an hour', async () => {
    await addSession(database, one, NOW);
    await addSession(database, draft('2026-11-21', { id: 'two' }), new Date(NOW.getTime() - 3_600_000));
    expect((await stored('two')).stamp > (await stored('one')).stamp).toBe(true);
  });

  test('again, as a retry or another tab does, leaves the record as it is', async () => {
    await addSession(database, one, NOW);
    const before = await contents(database, 'sessions');
    expect(await addSession(database, { ...one, durationSeconds: 60 }, LATER)).toEqual({
      isSaved: true,
      done: { v: 1, runs: [[N, N]], crossings: {} },
    });
    expect(await contents(database, 'sessions')).toEqual(before);
  });

  test('does not bring back one that was deleted since, and keeps what is newer than this version', async () => {
    const newer = { ...session('2026-11-20', { id: 'newer' }), v: 2 };
    await plant(database, 'sessions', newer);
    await addSession(database, one, NOW);
    await deleteSession(database, one, NOW);
    expect((await addSession(database, one, LATER)).isSaved).toBe(false);
    expect((await addSession(database, draft('2026-11-20', { id: 'newer' }), LATER)).isSaved).toBe(true);
    expect(await stored('one')).toMatchObject({ deleted: true });
    expect(await stored('newer')).toEqual(newer);
  });

  test('removes the journal of the same massage with it, and no other', async () => {
    await plant(database, 'journal', journal({ id: 'one' }), 'current');
    await addSession(database, draft('2026-11-22', { id: 'other' }), NOW);
    expect((await contents(database, 'journal')).size).toBe(1);
    await addSession(database, one, NOW);
    expect((await contents(database, 'journal')).size).toBe(0);
  });

  test('only while it runs does nothing once its journal is gone, or is another one', async () => {
    const nothing = { isSaved: false, done: undefined };
    expect(await addSession(database, one, NOW, true)).toEqual(nothing);
    await plant(database, 'journal', journal({ id: 'other' }), 'current');
    expect(await addSession(database, one, NOW, true)).toEqual(nothing);
    expect((await contents(database, 'sessions')).size).toBe(0);
    await plant(database, 'journal', journal({ id: 'one' }), 'current');
    expect((await addSession(database, one, NOW, true)).done?.runs).toEqual([[N, N]]);
  });

  test('does not mind a journal that is none', async () => {
    for (const [i, garbage] of ['garbage', 7, { id: 7 }, null].entries()) {
      await plant(database, 'journal', garbage, 'current');
      await addSession(database, { ...one, id: `${i}` }, NOW);
      expect((await contents(database, 'journal')).get('current')).toEqual(garbage);
    }
    expect((await contents(database, 'sessions')).size).toBe(4);
  });
});

describe('deleting a session', () => {
  test('leaves a tombstone, out of the index, of which nothing the person wrote can be read', async () => {
    await addSession(database, { ...one, note: 'private', tensionBefore: 3 }, NOW);
    const { stamp } = await stored('one');
    const { done } = await deleteSession(database, one, NOW);
    expect(done).toEqual({ runs: [], crossings: {} });
    const left = await stored('one');
    expect(left).toEqual({ id: 'one', v: 1, deleted: true, stamp: expect.anything() });
    expect(left.stamp > stamp).toBe(true);
    expect(await onDay(database, '2026-11-22')).toEqual([]);
  });

  test('that never was leaves a tombstone too, so that it is not merged back', async () => {
    await deleteSession(database, one, NOW);
    expect(await stored('one')).toMatchObject({ deleted: true });
  });

  test('leaves the day done while another session of it lives', async () => {
    await addSession(database, one, NOW);
    await addSession(database, { ...one, id: 'two' }, NOW);
    expect((await deleteSession(database, one, NOW)).done?.runs).toEqual([[N, N]]);
  });

  test('from years ahead obeys its stamp, but does not follow it', async () => {
    await plant(database, 'sessions', { ...one, stamp: '2040-01-01T00:00:00.000Z-0007-otherone' });
    await deleteSession(database, one, NOW);
    expect((await stored('one')).stamp).toMatch(/^2040-01-01T00:00:00\.000Z-0008-/);
    expect((await contents(database, 'device')).has('stamp')).toBe(false);
    await addSession(database, draft('2026-11-21', { id: 'two' }), NOW);
    expect((await stored('two')).stamp).toMatch(/^2026-11-22T20:15:00\.000Z-0000-/);
  });

  test('with an unreadable stamp deletes it all the same', async () => {
    await plant(database, 'sessions', { ...one, stamp: 'zzz' });
    await deleteSession(database, one, NOW);
    expect(await stored('one')).toMatchObject({ deleted: true, stamp: expect.stringMatching(/^2026-/) });
  });

  test('of a newer version is refused, and then nothing is written', async () => {
    const newer = { ...session('2026-11-22', { id: 'one' }), v: 2 };
    await plant(database, 'sessions', newer);
    await expect(deleteSession(database, one, NOW)).rejects.toMatchObject({ name: 'VersionError' });
    expect(await stored('one')).toEqual(newer);
    expect(await contents(database, 'device')).toEqual(new Map());
  });
});

describe('the summary', () => {
  test('is written with the session, in its transaction', async () => {
    await addSession(database, one, NOW);
    expect(await summary()).toEqual({ v: 1, runs: [[N, N]], crossings: {} });
  });

  test.each([undefined, null, 'garbage', { v: 2, runs: [], crossings: {} }, { v: 1, runs: 7 }])(
    'is rebuilt from the whole log when it is %p',
    async (bad) => {
      for (const on of ['2026-11-01', '2026-11-02', '2026-11-21'])
        await plant(database, 'sessions', session(on));
      await plant(database, 'sessions', { ...session('2026-11-20'), day: 'nonsense' });
      if (bad !== undefined) await plant(database, 'device', bad, 'summary');
      const { done } = await addSession(database, one, NOW);
      expect(done?.runs).toEqual([
        [N - 21, N - 20],
        [N - 1, N],
      ]);
    },
  );

  test('does not stumble over a neighbour whose day is none', async () => {
    const december = draft('2026-12-01');
    await addSession(database, december, NOW);
    for (const bad of ['2026-11-31', '2026-11-30T20:00', '2026-11-3x'])
      await plant(database, 'sessions', { ...session('2026-11-30'), id: bad, day: bad });
    expect((await addSession(database, draft('2026-12-02'), NOW)).done?.runs).toEqual([[N + 9, N + 10]]);
    expect((await deleteSession(database, december, NOW)).done?.runs).toEqual([[N + 10, N + 10]]);
  });

  test('equals a recount after any additions, retries and deletions', async () => {
    const steps = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        on: fc.integer({ min: 10, max: 16 }).map((date) => `2026-11-${date}`),
        isDeleted: fc.boolean(),
        durationSeconds: fc.constantFrom(59, 60, 420),
        utcOffset: fc.constantFrom(-600, 0, 840),
      }),
      { maxLength: 12, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        freshDisk();
        const fresh = createDatabase();
        const days = new Map<string, string>();
        for (const { id, on, isDeleted, ...rest } of all) {
          const known = days.get(id) ?? on; // the day of a session never changes
          days.set(id, known);
          const change = draft(known, { id, ...rest });
          if (isDeleted) await deleteSession(fresh, change, NOW);
          else await addSession(fresh, change, NOW);
          const records = [...(await contents(fresh, 'sessions')).values()] as Session[];
          const recounted = doneDaysOf(records.filter((record) => 'day' in record));
          expect((await contents(fresh, 'device')).get('summary')).toEqual({ ...recounted, v: 1 });
        }
        fresh.close();
        await turns(1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('listing', () => {
  test('gives the latest, the newest day first, as many as asked for', async () => {
    for (const on of ['2026-11-20', '2026-11-22', '2026-11-21']) await addSession(database, draft(on), NOW);
    const days = async (count: number) => (await listLatest(database, count)).map((record) => record.day);
    expect(await days(2)).toEqual(['2026-11-22', '2026-11-21']);
    expect(await days(9)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
  });

  test('gives the sessions of some days, tombstones and odd days left out', async () => {
    for (const on of ['2026-10-31', '2026-11-02', '2026-11-01', '2026-11-30', '2026-12-01'])
      await addSession(database, draft(on), NOW);
    await addSession(database, draft('2026-11-03'), NOW);
    await deleteSession(database, draft('2026-11-03'), NOW);
    await plant(database, 'sessions', { ...session('2026-11-04'), day: '2026-11-31' });
    const found = await listBetween(database, one.day, draft('2026-11-30').day);
    expect(found.map(({ day }) => day)).toEqual(['2026-11-30']);
    const month = await listBetween(database, draft('2026-11-01').day, draft('2026-11-30').day);
    expect(month.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02', '2026-11-30']);
  });

  test('gives nothing of an empty log', async () => {
    expect(await listLatest(database, 5)).toEqual([]);
  });
});

test.each([[['a', 'b']], [['b', 'a']]])(
  'a day is listed in its order in time, whatever the ids: %s',
  async (ids) => {
    for (const [i, id] of ids.entries())
      await addSession(database, { ...one, id, startedAt: `2026-11-22T1${i}:00:00.000Z` }, NOW);
    expect((await listBetween(database, one.day, one.day)).map(({ id }) => id)).toEqual(ids);
  },
);
