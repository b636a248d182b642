import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDatabase, type Database } from '../../src/storage/database';
import { loadFact, saveFact } from '../../src/storage/device';
import { deletePause, putPause } from '../../src/storage/pauses';
import { day, pause } from '../support/builders';
import { contents, freshDisk, plant } from '../support/database';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const LATER = new Date('2026-11-22T20:16:00.000Z');
const holiday = { id: 'holiday', v: 1, from: day('2026-11-01'), to: day('2026-11-05') } as const;

let database: Database;
beforeEach(() => {
  freshDisk();
  database = createDatabase();
});
afterEach(() => {
  database.close();
});

test('a pause is written with a stamp, and all pauses are told', async () => {
  const other = pause('2026-10-01', '2026-10-02');
  await plant(database, 'pauses', other);
  const written = { ...holiday, reason: 'sea', stamp: expect.stringMatching(/^2026-11-22T20:15/) };
  expect(await putPause(database, { ...holiday, reason: 'sea' }, NOW)).toEqual([other, written]);
});

test('a change keeps what a newer version added, and raises the stamp', async () => {
  await plant(database, 'pauses', { ...pause('2026-11-01', '2026-11-05'), id: 'holiday', colour: 'blue' });
  const [changed] = await putPause(database, { ...holiday, to: day('2026-11-09') }, NOW);
  expect(changed).toMatchObject({ to: '2026-11-09', colour: 'blue' });
});

test('a deleted one leaves a tombstone, without its reason, and can be put back', async () => {
  await putPause(database, { ...holiday, reason: 'private' }, NOW);
  expect(await deletePause(database, holiday, LATER)).toEqual([]);
  expect([...(await contents(database, 'pauses')).values()]).toEqual([
    { id: holiday.id, v: 1, deleted: true, stamp: expect.anything() },
  ]);
  expect(await putPause(database, holiday, LATER)).toMatchObject([holiday]);
});

test('facts of this device are kept by name', async () => {
  expect(await loadFact(database, 'celebrated')).toBeUndefined();
  await saveFact(database, 'celebrated', 14);
  await saveFact(database, 'asked', { dayStart: NOW.toISOString() });
  expect(await loadFact(database, 'celebrated')).toBe(14);
  expect(await loadFact(database, 'asked')).toEqual({ dayStart: NOW.toISOString() });
});
