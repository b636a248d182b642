import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dayNumber } from '../../src/domain/day';
import type { Pause } from '../../src/domain/pause';
import { seen } from '../../src/domain/player';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { listRecords } from '../../src/storage/backup';
import { createDatabase, type Database } from '../../src/storage/database';
import { deleteJournal, loadJournal, saveJournal } from '../../src/storage/journal';
import { readOverview } from '../../src/storage/overview';
import { deleteSession, addSession } from '../../src/storage/sessions';
import { saveSetting } from '../../src/storage/settings';
import { putStamped, readBefore } from '../../src/storage/write';
import { day, draft, journal, pause, session, STAMP } from '../support/builders';
import { contents, freshDisk, plant } from '../support/database';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const N = dayNumber(day('2026-11-22'));

let database: Database;
beforeEach(() => {
  freshDisk();
  database = createDatabase();
});
afterEach(() => {
  database.close();
});

describe('saving a setting', () => {
  const record = async (id: string): Promise<unknown> => (await contents(database, 'settings')).get(id);

  test('writes one stamped record, and gives all settings', async () => {
    const first = { ...DEFAULT_SETTINGS, length: 10 };
    expect(await saveSetting(database, 'length', 10, NOW)).toEqual({
      settings: first,
      before: DEFAULT_SETTINGS,
    });
    expect(await saveSetting(database, 'restDays', false, NOW)).toEqual({
      settings: { ...first, restDays: false },
      before: first,
    });
    expect(await record('length')).toEqual({
      id: 'length',
      v: 1,
      value: 10,
      stamp: expect.stringMatching(/^2026-11-22T20:15:00\.000Z-0000-[a-z2-7]{8}$/),
    });
    expect(await contents(database, 'settings')).toHaveProperty('size', 2);
  });

  test('makes it of what stands when it is written, whoever wrote that', async () => {
    const longer = ({ length }: Settings): number => length + 1;
    const [, second] = await Promise.all([
      saveSetting(database, 'length', longer, NOW),
      saveSetting(database, 'length', longer, NOW),
    ]);
    expect(second).toMatchObject({ settings: { length: 9 }, before: { length: 8 } });
  });

  test('raises the stamp each time, sessions and settings sharing one clock', async () => {
    await saveSetting(database, 'theme', 'dark', NOW);
    await addSession(database, draft('2026-11-22'), NOW);
    await saveSetting(database, 'theme', 'light', NOW);
    expect(await record('theme')).toMatchObject({
      value: 'light',
      stamp: expect.stringMatching(/^2026-11-22T20:15:00\.000Z-0002-/),
    });
  });

  test('leaves the settings of a later version alone', async () => {
    const reminder = { id: 'reminder', v: 1, value: { on: true }, stamp: STAMP };
    await plant(database, 'settings', reminder);
    await saveSetting(database, 'length', 5, NOW);
    expect(await record('reminder')).toEqual(reminder);
  });

  test('keeps the fields that a later version gave it', async () => {
    await plant(database, 'settings', { id: 'length', v: 1, value: 6, note: { a: 1 }, stamp: STAMP });
    await saveSetting(database, 'length', 5, NOW);
    expect(await record('length')).toMatchObject({ value: 5, note: { a: 1 } });
  });

  test('never rewrites one of a later shape', async () => {
    await plant(database, 'settings', { id: 'length', v: 2, value: { minutes: 6 }, stamp: STAMP });
    await expect(saveSetting(database, 'length', 5, NOW)).rejects.toMatchObject({ name: 'VersionError' });
  });
});

test('a record put over a tombstone takes nothing from it but a greater stamp', async () => {
  await plant(database, 'pauses', { id: 'p', v: 1, deleted: true, stamp: STAMP });
  const { stamp: before, ...fields } = { ...pause('2026-11-01', '2026-11-07'), id: 'p' };
  await database.run(['pauses', 'device'], 'readwrite', async (tx) => {
    const known = await readBefore(tx, 'pauses', 'p');
    await Promise.all(putStamped(tx, 'pauses', known, fields, NOW).requests);
  });
  const { stamp, ...written } = (await contents(database, 'pauses')).get('p') as Pause;
  expect(written).toEqual(fields);
  expect(stamp > before).toBe(true);
});

describe('the journal', () => {
  const current = async (): Promise<unknown> => (await contents(database, 'journal')).get('current');

  test('is saved under one key, loaded as it was stored, and deleted', async () => {
    expect(await loadJournal(database)).toBeUndefined();
    expect(await saveJournal(database, journal())).toBeUndefined();
    expect(await contents(database, 'journal')).toEqual(new Map([['current', journal()]]));
    expect(await loadJournal(database)).toEqual(journal());
    await deleteJournal(database, 'another');
    expect(await current()).toEqual(journal());
    await deleteJournal(database, 'massage');
    await deleteJournal(database, 'massage');
    expect(await contents(database, 'journal')).toEqual(new Map());
  });

  test('of one massage never goes back to an earlier writing', async () => {
    const later = seen(journal(), new Date('2026-11-22T19:00:15.000Z'));
    await saveJournal(database, later);
    await saveJournal(database, journal());
    expect(await current()).toEqual(later);
  });

  test('is written anew with the same number, and with a greater one', async () => {
    await saveJournal(database, journal({ seq: 3 }));
    await saveJournal(database, journal({ seq: 3, pausedMs: 7 }));
    expect(await current()).toMatchObject({ seq: 3, pausedMs: 7 });
    await saveJournal(database, journal({ seq: 4 }));
    expect(await current()).toEqual(journal({ seq: 4 }));
  });

  test('of another massage is never replaced, however seldom that was written', async () => {
    await saveJournal(database, journal({ id: 'first' }));
    expect(await saveJournal(database, journal({ id: 'second', seq: 9 }))).toEqual(journal({ id: 'first' }));
    expect(await current()).toEqual(journal({ id: 'first' }));
  });

  test('that cannot be played is written over', async () => {
    await plant(database, 'journal', { id: 'massage', seq: 99 }, 'current');
    await saveJournal(database, journal());
    expect(await current()).toEqual(journal());
  });

  test('is not written after its session was, nor after that was deleted', async () => {
    await addSession(database, draft('2026-11-22', { id: 'massage' }), NOW);
    await saveJournal(database, journal({ seq: 50 }));
    expect(await current()).toBeUndefined();
    await deleteSession(database, draft('2026-11-22', { id: 'massage' }), NOW);
    await saveJournal(database, journal({ seq: 51 }));
    expect(await current()).toBeUndefined();
  });
});

describe('the overview', () => {
  test('of an empty log counts nothing, and need not be rebuilt', async () => {
    expect(await readOverview(database)).toEqual({
      settings: DEFAULT_SETTINGS,
      pauses: [],
      done: { runs: [], crossings: {} },
      journal: undefined,
    });
  });

  test('holds settings, live pauses, done days and the journal as it was stored', async () => {
    await saveSetting(database, 'dayStart', 0, NOW);
    await plant(database, 'pauses', pause('2026-11-01', '2026-11-07'));
    await plant(database, 'pauses', { id: 'gone', v: 1, deleted: true, stamp: STAMP });
    await addSession(database, draft('2026-11-22'), NOW);
    await plant(database, 'journal', { not: 'a journal' }, 'current');
    expect(await readOverview(database)).toEqual({
      settings: { ...DEFAULT_SETTINGS, dayStart: 0 },
      pauses: [pause('2026-11-01', '2026-11-07')],
      done: { v: 1, runs: [[N, N]], crossings: {} },
      journal: { not: 'a journal' },
    });
  });

  test.each([
    undefined,
    'garbage',
    null,
    { v: 2, runs: [], crossings: {} },
    { v: 1, runs: [], crossings: null },
  ])('of a log whose summary is %p says that it must be rebuilt', async (bad) => {
    await plant(database, 'sessions', session('2026-11-22'));
    if (bad !== undefined) await plant(database, 'device', bad, 'summary');
    expect((await readOverview(database)).done).toBeUndefined();
  });

  test('of nothing but tombstones counts nothing', async () => {
    await plant(database, 'sessions', { id: 'gone', v: 1, deleted: true, stamp: STAMP });
    expect((await readOverview(database)).done).toEqual({ runs: [], crossings: {} });
  });
});

test('a backup lists every merged record, tombstones too, and nothing of the device', async () => {
  const tombstone = { id: 'gone', v: 1, deleted: true, stamp: STAMP };
  await plant(database, 'sessions', session('2026-11-22'));
  for (const store of ['sessions', 'pauses'] as const) await plant(database, store, tombstone);
  await plant(database, 'settings', { id: 'reminder', v: 3, value: 1, stamp: STAMP });
  await plant(database, 'device', 'abcdefgh', 'id');
  await saveJournal(database, journal());
  expect(await listRecords(database)).toEqual({
    sessions: [tombstone, session('2026-11-22')],
    pauses: [tombstone],
    settings: [{ id: 'reminder', v: 3, value: 1, stamp: STAMP }],
  });
});
