import { describe, expect, jest, test } from '@jest/globals';
import { backupName, backupOf, textOf, type Records } from '../../src/domain/backup';
import { NO_LOG } from '../../src/domain/log';
import { draft, pause, session, STAMP } from '../support/builders';

const NOW = new Date('2026-11-22T20:15:00.000Z');

describe('a backup', () => {
  const records: Records = {
    sessions: [
      session('2026-11-21', { note: 'ünïcode, "quotes"\nand lines' }),
      { id: 'gone', v: 1, deleted: true, stamp: STAMP },
      draft('2026-11-22'),
    ],
    pauses: [pause('2026-11-01', '2026-11-07')],
    settings: [{ id: 'length', v: 1, value: 10, stamp: STAMP }],
  };

  test('holds every record as it is, tombstones too, and counts them all', () => {
    expect(backupOf(records, NOW)).toEqual({
      format: 'kneadly-backup',
      version: 1,
      exportedAt: '2026-11-22T20:15:00.000Z',
      counts: { sessions: 3, pauses: 1 },
      ...records,
    });
  });

  test('says the same after a journey through a file', () => {
    const backup = backupOf(records, NOW);
    expect(JSON.parse(JSON.stringify(backup))).toEqual(backup);
  });

  test('of an empty log is a backup too', () => {
    const { counts, sessions } = backupOf({ sessions: [], pauses: [], settings: [] }, NOW);
    expect({ counts, sessions }).toEqual({ counts: { sessions: 0, pauses: 0 }, sessions: [] });
  });
});

test('its file is named after the day', () => {
  expect(backupName(NOW)).toBe('kneadly-2026-11-22.json');
});

test.each([0, 1, 4_999, 5_000, 12_001])(
  'a backup of %i sessions is the same JSON in steps',
  async (count) => {
    const sessions = Array.from({ length: count }, (_, i) => ({
      id: `"sessions":[] $& ${i}`,
      v: 1 as const,
      deleted: true as const,
      stamp: STAMP,
    }));
    const rest = jest.fn(() => Promise.resolve());
    const backup = backupOf({ ...NO_LOG, sessions }, NOW);
    expect(await textOf(backup, rest)).toBe(JSON.stringify(backup));
    expect(rest).toHaveBeenCalledTimes(Math.max(0, Math.ceil(count / 5_000) - 1));
  },
);
