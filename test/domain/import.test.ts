import { describe, expect, jest, test } from '@jest/globals';
import { parseJson, readBackup } from '../../src/domain/import';
import { pause as pauseOf, session, STAMP } from '../support/builders';

const pause = jest.fn(() => Promise.resolve());
const file = (change: object = {}) => ({
  format: 'kneadly-backup',
  version: 1,
  exportedAt: '2026-11-22T20:15:00.000Z',
  sessions: [session('2026-11-21')],
  pauses: [pauseOf('2026-11-01', '2026-11-02')],
  settings: [{ id: 'length', v: 1, value: 9, stamp: STAMP }],
  ...change,
});

describe('a backup file', () => {
  test('is read record by record', async () => {
    const { sessions, pauses, settings } = file();
    expect(await readBackup(file(), pause)).toEqual({
      ok: true,
      value: { log: { sessions, pauses, settings }, unreadable: 0, first: [], missing: 0 },
    });
  });

  test('needs no more than its format and version', async () => {
    const bare = { format: 'kneadly-backup', version: 1, sessions: 'none', counts: null };
    expect(await readBackup(bare, pause)).toMatchObject({ value: { log: { sessions: [] }, missing: 0 } });
    expect(await readBackup({ ...bare, counts: { sessions: -5, pauses: 'x' } }, pause)).toMatchObject({
      value: { missing: 0 },
    });
  });

  test('with bad records tells how many, and which are the first', async () => {
    const sessions = [session('2026-11-21'), ...Array.from({ length: 7 }, () => ({ id: 'x' }))];
    const read = await readBackup(
      file({ sessions, pauses: [5], counts: { sessions: 10, pauses: 1 } }),
      pause,
    );
    expect(read).toMatchObject({ ok: true, value: { unreadable: 8, missing: 2 } });
    expect(read.ok && read.value.first).toEqual(
      [2, 3, 4, 5, 6].map((number) => ({ in: 'sessions', number, flaw: 'day' })),
    );
  });

  test.each([
    ['foreign', 'text'],
    ['foreign', null],
    ['foreign', {}],
    ['foreign', { format: 'scalp-log', version: 1 }],
    ['foreign', file({ version: '1' })],
    ['foreign', file({ version: 0 })],
    ['newer', file({ version: 2 })],
    ['too-many', file({ sessions: Array.from({ length: 100_001 }) })],
  ])('is refused as %s', async (error, value) => {
    expect(await readBackup(value, pause)).toEqual({ ok: false, error });
  });

  test('that is long lets the page breathe', async () => {
    pause.mockClear();
    await readBackup(file({ sessions: Array.from({ length: 9_000 }, () => session('2026-11-21')) }), pause);
    expect(pause).toHaveBeenCalledTimes(4);
  });
});

test('JSON is undefined when it is none', () => {
  expect(parseJson('{"a":1}')).toEqual({ a: 1 });
  expect(parseJson('{"a":1')).toBeUndefined();
});
