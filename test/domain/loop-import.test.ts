import { describe, expect, test } from '@jest/globals';
import { isCheckmarks, readCheckmarks } from '../../src/domain/loop-import';

const WORDS =
  'Date,Value,Notes\n2026-11-22,YES_MANUAL,"calm, at last"\n2026-11-21,SKIP,flu\n2026-11-20,NO,\n2026-11-19,YES_AUTO,\n2026-11-18,UNKNOWN,\n2026-11-17,SKIP,\n2026-11-16,YES_MANUAL,\n';
const NUMBERS = WORDS.replaceAll('YES_MANUAL', '2')
  .replaceAll('YES_AUTO', '1')
  .replaceAll('NO,', '0,')
  .replaceAll('SKIP', '3')
  .replaceAll('UNKNOWN', '-1');

describe('a habit of Loop', () => {
  test.each([
    ['words', WORDS],
    ['numbers', NUMBERS],
    ['words with Windows line ends', WORDS.replaceAll('\n', '\r\n')],
  ])('in %s becomes sessions and pauses', (_, text) => {
    expect(readCheckmarks(text, 7)).toEqual({
      ok: true,
      value: {
        log: {
          sessions: [
            {
              id: 'loop-2026-11-22',
              v: 1,
              day: '2026-11-22',
              startedAt: '2026-11-22T12:00:00.000Z',
              utcOffset: 0,
              timeZone: '',
              durationSeconds: 420,
              steps: [],
              source: 'import',
              note: 'calm, at last',
              stamp: '2026-11-22T12:00:00.000Z-0000-import',
            },
            expect.not.objectContaining({ note: expect.anything() as unknown }),
          ],
          pauses: [
            {
              id: 'loop-2026-11-21',
              v: 1,
              from: '2026-11-21',
              to: '2026-11-21',
              reason: 'flu',
              stamp: '2026-11-21T12:00:00.000Z-0000-import',
            },
            expect.not.objectContaining({ reason: expect.anything() as unknown }),
          ],
          settings: [],
        },
        unreadable: 0,
        first: [],
        missing: 0,
      },
    });
  });

  test('tells which lines cannot be read', () => {
    const bad = [
      '2026-02-30,2,',
      '2026-11-01,MAYBE,',
      `2026-11-02,2,${'x'.repeat(2_001)}`,
      'x',
      '2026-11-03',
    ];
    const read = readCheckmarks(`Date,Value,Notes\n\n${bad.join('\n')}\n2026-11-04,2\nnonsense\n`, 7);
    expect(read).toMatchObject({
      ok: true,
      value: { unreadable: 6, log: { sessions: [{ id: 'loop-2026-11-04' }] } },
    });
    expect(read.ok && read.value.first).toEqual(
      ['day', 'value', 'note', 'day', 'value'].map((flaw, i) => ({
        in: 'Checkmarks.csv',
        number: 3 + i, // after the heading and an empty line
        flaw,
      })),
    );
  });

  test('takes a note as long as a note may be', () => {
    const read = readCheckmarks(`Date,Value,Notes\n2026-11-02,2,${'x'.repeat(2_000)}`, 7);
    expect(read).toMatchObject({ value: { unreadable: 0, log: { sessions: [{ day: '2026-11-02' }] } } });
  });

  test('of more days than there can be is refused', () => {
    expect(readCheckmarks(`Date,Value\n${'2026-11-01,2\n'.repeat(100_001)}`, 7)).toEqual({
      ok: false,
      error: 'too-many',
    });
  });

  test('is known by its heading', () => {
    expect(['Date,Value', '"Date","Value","Notes"\r\n', 'Date,Value,Notes'].map(isCheckmarks)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Date,Meditation,Run\n', '{}', ''].map(isCheckmarks)).toEqual([false, false, false]);
    expect(readCheckmarks('Date,Meditation\n', 7)).toEqual({ ok: false, error: 'foreign' });
  });
});
