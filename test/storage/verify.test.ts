import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays, dayNumber } from '../../src/domain/day';
import { createDatabase, type Database } from '../../src/storage/database';
import { addSession, verifySummary } from '../../src/storage/sessions';
import { day, draft, session, STAMP } from '../support/builders';
import { contents, freshDisk, plant } from '../support/database';

const NOW = new Date('2026-11-22T20:15:00.000Z');
const N = dayNumber(day('2026-11-22'));
const TRUTH = { v: 1, runs: [[N, N]], crossings: {} };

let database: Database;
beforeEach(() => {
  freshDisk();
  database = createDatabase();
});
afterEach(() => {
  database.close();
});

const noPause = (): Promise<void> => Promise.resolve();
const summary = async (): Promise<unknown> => (await contents(database, 'device')).get('summary');

test('a summary that is right stays', async () => {
  await addSession(database, draft('2026-11-22'), NOW);
  expect(await verifySummary(database, noPause)).toEqual(TRUTH);
  expect(await summary()).toEqual(TRUTH);
});

test('one that is missing, wrong or garbage is put right', async () => {
  await plant(database, 'sessions', session('2026-11-22'));
  for (const bad of [undefined, { v: 1, runs: [[N - 3, N]], crossings: {} }, 'garbage', null]) {
    if (bad !== undefined) await plant(database, 'device', bad, 'summary');
    expect(await verifySummary(database, noPause)).toEqual(TRUTH);
    expect(await summary()).toEqual(TRUTH);
  }
});

test('tombstones, short massages and days that are none do not count', async () => {
  await plant(database, 'sessions', session('2026-11-22'));
  await plant(database, 'sessions', { id: 'gone', v: 1, deleted: true, stamp: STAMP });
  await plant(database, 'sessions', session('2026-11-20', { durationSeconds: 59 }));
  for (const bad of ['', 'nonsense', '2026-02-30'])
    await plant(database, 'sessions', { ...session('2026-11-18'), id: `day ${bad}`, day: bad });
  expect(await verifySummary(database, noPause)).toEqual(TRUTH);
});

test('of an empty log it is empty, and written so', async () => {
  expect(await verifySummary(database, noPause)).toEqual({ v: 1, runs: [], crossings: {} });
  expect(await summary()).toEqual({ v: 1, runs: [], crossings: {} });
});

describe('a long log', () => {
  const first = day('2020-01-01');
  const fill = (count: number): Promise<unknown> =>
    database.run(['sessions'], 'readwrite', (tx) =>
      Promise.all(
        Array.from({ length: count }, (_, i) =>
          tx
            .objectStore('sessions')
            .put(session(addDays(first, i), { id: `session ${String(i).padStart(5, '0')}` })),
        ),
      ),
    );

  test.each([
    [499, 1],
    [500, 2],
    [1001, 3],
  ])('of %i records is read in %i steps, with a pause after each', async (count, steps) => {
    await fill(count);
    let pauses = 0;
    const done = await verifySummary(database, () => {
      pauses++;
      return Promise.resolve();
    });
    const from = dayNumber(first);
    expect(done?.runs).toEqual([[from, from + count - 1]]);
    expect(pauses).toBe(steps);
  });
});

test('a log that changes meanwhile keeps the summary of that write', async () => {
  await addSession(database, draft('2026-11-22'), NOW);
  const pause = async (): Promise<void> => {
    await addSession(database, draft('2026-11-21'), NOW);
  };
  expect(await verifySummary(database, pause)).toBeUndefined();
  expect(await summary()).toEqual({ v: 1, runs: [[N - 1, N]], crossings: {} });
});
