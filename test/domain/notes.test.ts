import { expect, test } from '@jest/globals';
import { holdsAll, isNoted, newest } from '../../src/domain/notes';
import { session } from '../support/builders';

test('a note is found by all of its words, in any order, whatever their case and accents', () => {
  const note = 'Müde nach dem Büro, warmes Öl half. عضلات الرقبة';
  expect(['mude', 'ÖL büro', 'half MÜDE', 'الرقبة', '', '  '].map((asked) => holdsAll(asked)(note))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(holdsAll('warm oil')(note)).toBe(false);
});

test('a session is noted when something is written', () => {
  const notes = ['x', ' ', '', undefined, 7 as unknown as string];
  expect(
    notes.map((note) => isNoted({ ...session('2026-11-20'), ...(note !== undefined && { note }) })),
  ).toEqual([true, false, false, false, false]);
});

test('the newest come first, by day and then by time', () => {
  const [a, b, c] = [
    session('2026-11-20', { id: 'a', startedAt: '2026-11-20T08:00:00.000Z' }),
    session('2026-11-20', { id: 'b', startedAt: '2026-11-20T09:00:00.000Z' }),
    session('2026-11-21', { id: 'c' }),
  ];
  const ids = (count: number) => newest([a, c, b], count).map(({ id }) => id);
  expect(ids(9)).toEqual(['c', 'b', 'a']);
  expect(ids(2)).toEqual(['c', 'b']);
  expect(newest([b, a, c], 3).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
