import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dayNumber } from '../../src/domain/day';
import type { Session } from '../../src/domain/session';
import { createDatabase, type Database } from '../../src/storage/database';
import { addSession, deleteSession, editSession, restoreSession } from '../../src/storage/sessions';
import { draft, session } from '../support/builders';
import { contents, freshDisk, onDay, plant } from '../support/database';

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

describe('editing a session', () => {
  test('changes what is named, takes away what is undefined, and leaves the rest, unknown fields too', async () => {
    await plant(database, 'sessions', { ...session('2026-11-22', { id: 'one', note: 'hm' }), mood: 'calm' });
    const { before } = await editSession(database, one, { note: undefined, tensionAfter: 2 }, NOW);
    expect(before).toMatchObject({ note: 'hm', mood: 'calm' });
    const written = await stored('one');
    expect(written).toEqual({ ...one, mood: 'calm', tensionAfter: 2, stamp: expect.anything() });
    expect(Object.keys(written)).not.toContain('note');
    expect(written.stamp > session('2026-11-22').stamp).toBe(true);
  });

  test('renews the summary in the same transaction', async () => {
    await addSession(database, one, NOW);
    const { done } = await editSession(database, one, { durationSeconds: 30 }, LATER);
    expect(done?.runs).toEqual([]);
    expect(await summary()).toEqual({ v: 1, runs: [], crossings: {} });
    expect((await editSession(database, one, { durationSeconds: 60 }, LATER)).done?.runs).toEqual([[N, N]]);
    expect(await onDay(database, '2026-11-22')).toHaveLength(1);
  });

  test('that is not there, or was deleted since, writes nothing', async () => {
    expect(await editSession(database, one, { note: 'late' }, NOW)).toEqual({});
    await addSession(database, one, NOW);
    await deleteSession(database, one, NOW);
    const before = await contents(database, 'sessions');
    expect(await editSession(database, one, { note: 'late' }, LATER)).toEqual({
      done: { v: 1, runs: [], crossings: {} },
    });
    expect(await contents(database, 'sessions')).toEqual(before);
  });

  test('of a newer version is refused', async () => {
    const newer = { ...session('2026-11-22', { id: 'one' }), v: 2 };
    await plant(database, 'sessions', newer);
    await expect(editSession(database, one, { note: 'x' }, NOW)).rejects.toMatchObject({
      name: 'VersionError',
    });
    expect(await stored('one')).toEqual(newer);
  });
});

test('a session that was deleted is put back whole, with a later stamp', async () => {
  await addSession(database, { ...one, note: 'kept' }, NOW);
  const { before } = await deleteSession(database, one, NOW);
  const { stamp } = await stored('one');
  if (!before) throw new Error('it was there');
  expect((await restoreSession(database, before, LATER)).done?.runs).toEqual([[N, N]]);
  expect(await stored('one')).toMatchObject({ note: 'kept', day: '2026-11-22' });
  expect((await stored('one')).stamp > stamp).toBe(true);
});
