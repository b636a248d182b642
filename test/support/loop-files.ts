import fc from 'fast-check';
import { utf8, type Made } from './made';
import { NOTES } from './spoiled';
import { zip } from './zip';

interface Row {
  readonly day: string;
  readonly value: string;
  readonly note: string;
}
const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 10, max: 31 }).map((day) => `2026-10-${day}`),
    value: fc.constantFrom('YES_MANUAL', '2', 'SKIP', '3', 'NO', 'YES_AUTO', '-1', 'maybe', ''),
    note: fc.oneof(
      fc.constantFrom(...NOTES.filter((note) => note !== '\uD800')),
      fc.constant('x'.repeat(2_001)),
    ),
  }),
  { selector: ({ day }) => day, minLength: 1 },
);
const csv = (rows: readonly Row[]): string =>
  [
    'Date,Value,Notes',
    ...rows.map(({ day, value, note }) => `${day},${value},"${note.replaceAll('"', '""')}"`),
  ].join('\n');

/** The days of a habit of Loop, as they are or in an archive. */
export const loop: fc.Arbitrary<Made> = rows.chain((rows) => {
  const of = (values: readonly string[], make: (row: Row) => object): object[] =>
    rows.filter(({ value, note }) => values.includes(value) && note.length <= 2_000).map(make);
  const sessions = of(['YES_MANUAL', '2'], ({ day, note }) => ({
    id: `loop-${day}`,
    v: 1,
    day,
    startedAt: `${day}T12:00:00.000Z`,
    utcOffset: 0,
    timeZone: '',
    durationSeconds: 420,
    steps: [],
    source: 'import',
    ...(note && { note }),
    stamp: `${day}T12:00:00.000Z-0000-import`,
  }));
  const pauses = of(['SKIP', '3'], ({ day, note }) => ({
    id: `loop-${day}`,
    v: 1,
    from: day,
    to: day,
    ...(note && { reason: note }),
    stamp: `${day}T12:00:00.000Z-0000-import`,
  }));
  const neither = rows.filter(
    ({ value, note }) => ['NO', 'YES_AUTO', '-1'].includes(value) && note.length <= 2_000,
  );
  const listed = rows.length - neither.length;
  const text = csv(rows);
  return fc
    .constantFrom(
      utf8(text),
      utf8(`\uFEFF${text.replaceAll('\n2026', '\r\n2026')}`),
      zip({ 'Checkmarks.csv': 'Date,A\n', '001 A/Checkmarks.csv': text }),
      zip({ '../../evil/Checkmarks.csv': 'Date,Value\n', '001 A/Checkmarks.csv': text }, { isStored: true }),
    )
    .map((bytes) =>
      listed === 0
        ? { bytes, refusal: 'empty' as const }
        : { bytes, listed, must: { sessions, pauses, settings: [] } },
    );
});
