import { beforeEach, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/day';
import { deleteSnapshots } from '../../src/storage/erase';
import { listSnapshots, readSnapshot, saveSnapshot, type Snapshot } from '../../src/storage/snapshots';
import { day } from '../support/builders';
import { freshDisk } from '../support/database';

beforeEach(freshDisk);

const on = (text: string, sessions = 1): Snapshot => ({
  day: day(text),
  at: `${text}T20:15:00.000Z`,
  sessions,
  text: `{"sessions":${sessions}}`,
});
const days = async () => (await listSnapshots()).map((snapshot) => snapshot.day);

test('a snapshot is kept, and read again', async () => {
  await saveSnapshot(on('2026-11-22'));
  const { text, ...rest } = on('2026-11-22');
  expect(await listSnapshots()).toEqual([rest]);
  expect((await readSnapshot(day('2026-11-22')))?.text).toBe(text);
  expect(await readSnapshot(day('2026-11-21'))).toBeUndefined();
});

test('of one day the last one is kept, unless it holds less', async () => {
  for (const sessions of [3, 4, 2]) await saveSnapshot(on('2026-11-22', sessions));
  expect(await listSnapshots()).toMatchObject([{ sessions: 4 }]);
});

test('seven days and twelve months are kept', async () => {
  for (let i = 0; i < 100; i++) await saveSnapshot(on(addDays(day('2026-08-15'), i)));
  expect(await days()).toEqual([
    '2026-11-22',
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
    '2026-11-17',
    '2026-11-16',
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
  ]);
});

test('those made under a clock that was ahead give way', async () => {
  for (const text of ['2036-01-01', '2026-11-21', '2026-11-22']) await saveSnapshot(on(text));
  expect(await days()).toEqual(['2026-11-22', '2026-11-21']);
});

test('all of them can be deleted', async () => {
  await saveSnapshot(on('2026-11-22'));
  await deleteSnapshots();
  expect(await days()).toEqual([]);
});
