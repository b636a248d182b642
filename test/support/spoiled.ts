import fc from 'fast-check';

const SCRIPT = '<img src=x onerror=alert(1)><script>alert(1)</script>';
/** What may be written into a note. */
export const NOTES = [
  '',
  'fine',
  SCRIPT,
  "=cmd|'/c calc'!A1",
  '+1',
  '-1',
  '@x',
  '\t=1',
  '＝1',
  'a"b,c\nd',
  '\uD800',
  '__proto__',
];

const nested = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`);
const polluting = JSON.parse(
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
) as object;

/** What may stand where something else is expected. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(null, true, false, 0, -1, 1.5, 11, 86_401, 1e21, -1e308, 2 ** 53),
  fc.constantFrom<unknown[]>([], {}, [null], polluting, [polluting], nested(5), nested(8), nested(2_000)),
  fc.constantFrom(
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '2026-11-22',
    '9999-12-31',
    'day',
    '+275760-09-13',
  ),
  fc.constantFrom(
    '2026-11-22T20:00Z',
    '2026-11-22T20:00:00+23:59',
    '2026-11-22',
    '1',
    '2026-11-22T25:00:00.000Z',
  ),
  fc.constantFrom(
    '2026-11-22T20:15:00.000Z-0000-',
    '2026-11-22T20:15:00.000Z-0000-a b',
    'zzzz',
    '9'.repeat(100),
  ),
  fc.constantFrom(
    'x'.repeat(41),
    'x'.repeat(201),
    'x'.repeat(2_001),
    ['x'.repeat(41)],
    Array(101).fill('oil'),
  ),
  fc.constantFrom(...NOTES),
  fc.constantFrom('toString', 'constructor', 'hasOwnProperty', 'guided', 'notification'),
  fc.jsonValue({ maxDepth: 2 }),
);

const FIELDS = [
  ...[
    'id',
    'v',
    'day',
    'startedAt',
    'utcOffset',
    'timeZone',
    'durationSeconds',
    'scalpSeconds',
    'steps',
    'source',
  ],
  ...['addedLater', 'assumedEnd', 'note', 'tensionBefore', 'tensionAfter', 'stamp', 'deleted', 'from', 'to'],
  ...['reason', 'value', '_hidden', '__proto__', 'constructor', 'mood'],
];

/** Just beyond what a field may be. */
const beyond = fc.constantFrom<[field: string, value: unknown][]>(
  ['id', 'x'.repeat(201)],
  ['id', ''],
  ['note', 'x'.repeat(2_001)],
  ['reason', 'x'.repeat(2_001)],
  ['timeZone', 'x'.repeat(101)],
  ['steps', Array(101).fill('oil')],
  ['steps', ['x'.repeat(41)]],
  ['durationSeconds', 86_401],
  ['scalpSeconds', 86_401],
  ['utcOffset', 1_081],
  ['tensionBefore', 11],
  ['tensionAfter', -1],
  ['addedLater', false],
  ['assumedEnd', 'true'],
  ['day', '2026-02-29'],
  ['from', '9999-12-31'],
  ['to', '0001-01-01'],
  ['v', 0],
);

/** A record in which something is missing, wrong or too much; or no record at all. */
export const spoiled = (record: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.oneof(beyond, fc.tuple(fc.constantFrom(...FIELDS), hostile)).map(([field, value]) =>
        // Not assigned: every name is a field of its own, as it is in JSON.
        Object.defineProperty({ ...record }, field, { value, enumerable: true, configurable: true }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...FIELDS)
        .map((field) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== field))),
    },
    { weight: 1, arbitrary: hostile },
  );
