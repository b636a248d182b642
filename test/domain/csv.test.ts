import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, parseCsv } from '../../src/domain/csv';
import { session } from '../support/builders';

describe('the table', () => {
  test('has one line a massage, the oldest first', () => {
    const sessions = [
      session('2026-11-22', {
        durationSeconds: 425,
        note: 'calm, "very"\nso',
        tensionBefore: 4,
        tensionAfter: 0,
      }),
      session('2026-11-20', { steps: ['oil', 'crown'] }),
      session('2026-11-21'),
    ];
    expect(csvOf(sessions)).toBe(
      '\uFEFFday,startedAt,minutes,steps,source,tensionBefore,tensionAfter,note\r\n' +
        '2026-11-20,2026-11-20T20:00:00.000Z,7,oil crown,guided,,,\r\n' +
        '2026-11-21,2026-11-21T20:00:00.000Z,7,,guided,,,\r\n' +
        '2026-11-22,2026-11-22T20:00:00.000Z,7.08,,guided,4,0,"calm, ""very""\nso"\r\n',
    );
  });

  test('of nothing has its heading', () => {
    expect(parseCsv(csvOf([]).slice(1))).toHaveLength(1);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'turns %j into no formula',
    (note) => {
      const [, row] = parseCsv(csvOf([session('2026-11-22', { note })]).slice(1));
      expect(row?.at(-1)).toBe(`'${note}`);
    },
  );
});

describe('CSV', () => {
  test('comes back as it was written, whatever the texts', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ü', ' ') });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\r\n', '\n', '\r'), fc.boolean(), (rows, end, isEnded) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        expect(parseCsv(quoted.join(end) + (isEnded ? end : ''))).toEqual(rows);
      }),
    );
  });

  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['"open', [['open']]],
    ['"a"b,c', [['ab', 'c']]],
    ['', []],
  ])('%j is %j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  test('of a megabyte of quotes is read in no time', () => {
    const start = performance.now();
    parseCsv('"'.repeat(2 ** 20));
    parseCsv(','.repeat(2 ** 20));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
