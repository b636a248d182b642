import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textOf } from '../../src/domain/decode';
import { envelopeFrom } from '../../src/domain/envelope';
import { parseJson, readBackup, type Incoming } from '../../src/domain/import';
import { mergeLogs, NO_LOG } from '../../src/domain/log';
import { isCheckmarks, readCheckmarks } from '../../src/domain/loop-import';
import type { Result } from '../../src/domain/result';
import { habitsIn, isZip, zipEntries } from '../../src/domain/zip';
import { inflate } from '../../src/platform/inflate';
import { backupOf } from '../../src/domain/backup';
import { logs } from '../support/log';
import { zip } from '../support/zip';

/** 2,000 files in every run; `npm run soak` takes 100,000. */
const FILES = Number(process.env.FUZZ ?? 2_000);
const MAX = 2 ** 20;

const pause = (): Promise<void> => Promise.resolve();

/** What becomes of a file, from its bytes on: never an exception. */
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Incoming>> {
  if (isZip(bytes)) {
    const entries = zipEntries(bytes);
    const habit = entries.ok ? habitsIn(entries.value)[0] : undefined;
    if (!habit) return { ok: false, error: 'bad-zip' };
    const { from, to, isDeflated } = habit.entry;
    const unpacked = isDeflated ? await inflate(bytes.slice(from, to), MAX) : bytes.slice(from, to);
    return unpacked ? read(new Uint8Array(unpacked)) : { ok: false, error: 'bad-zip' };
  }
  const text = textOf(bytes);
  if (!text.ok) return text;
  if (isCheckmarks(text.value)) return readCheckmarks(text.value, 7);
  const json = parseJson(text.value);
  const envelope = envelopeFrom(json);
  return envelope ? { ok: false, error: 'locked' } : readBackup(json, pause);
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

const HOSTILE = [
  '{"format":"kneadly-backup","version":1,"__proto__":{"polluted":1},"sessions":[{"__proto__":{"polluted":1}}]}',
  `{"format":"kneadly-backup","version":1,"sessions":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  `{"format":"kneadly-backup","version":1,"settings":[{"id":"a","stamp":"2026-11-22T20:15:00.000Z-0000-a","value":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}]}`,
  '{"format":"kneadly-backup","version":1,"version":2,"sessions":[],"sessions":{}}',
  '{"format":"kneadly-backup","version":1e999,"counts":{"sessions":1e300}}',
  `{"format":"kneadly-backup","version":1,"sessions":[{"id":"${'x'.repeat(500_000)}"}]}`,
  `Date,Value,Notes\n2026-11-22,2,"=cmd|'/c calc'!A1"\n2026-11-21,2,"<script>alert(1)</script>"\n`,
  `Date,Value,Notes\n2026-11-22,2,${'"'.repeat(300_000)}`,
].map(utf8);

/** Golden files of every kind, whole. */
const whole: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  logs.map((log) => utf8(JSON.stringify(backupOf(log, new Date(0))))),
  logs.map(
    (log) => new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(backupOf(log, new Date(0)))}`, 'utf16le')),
  ),
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('YES_MANUAL', '2', 'SKIP', '0', 'x'),
        fc.string(),
      ),
    )
    .map((rows) => `Date,Value,Notes\n${rows.map(([d, v, n]) => `2026-10-${d},${v},${n}`).join('\n')}`)
    .chain((csv) =>
      fc.constantFrom(
        utf8(csv),
        zip({ '001 A/Checkmarks.csv': csv }),
        zip({ '001 A/Checkmarks.csv': csv }, { isStored: true }),
      ),
    ),
  fc
    .jsonValue()
    .map((value) =>
      utf8(JSON.stringify({ format: 'kneadly-backup', version: 1, sessions: value, pauses: [value] })),
    ),
  fc.constantFrom(...HOSTILE),
  fc.constant(zip({ '001 Bomb/Checkmarks.csv': '\n'.repeat(8 * MAX) })),
);

/** The same after a few bytes were changed, cut out or put in, or the end was cut off. */
const mutated = fc
  .tuple(
    whole,
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom('change', 'cut', 'end'),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([bytes, changes]) => {
    let mutant = bytes;
    for (const [where, byte, how] of changes) {
      const at = Math.floor(where * mutant.length);
      if (how === 'end') mutant = mutant.slice(0, at);
      else if (how === 'cut')
        mutant = new Uint8Array(Buffer.concat([mutant.subarray(0, at), mutant.subarray(at + 3)]));
      else mutant = mutant.map((old, i) => (i === at ? byte : old));
    }
    return mutant;
  });

const garbage = fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes));

test(`${FILES} broken and hostile files crash nothing, reach no prototype and take no time`, async () => {
  let slowest = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 8, arbitrary: mutated }, { weight: 1, arbitrary: garbage }),
      async (bytes) => {
        const start = performance.now();
        const result = await read(bytes);
        slowest = Math.max(slowest, (performance.now() - start) / Math.max(1, bytes.length / MAX));
        expect('polluted' in {}).toBe(false);
        if (!result.ok) return;
        const { log } = result.value;
        for (const record of [...log.sessions, ...log.pauses, ...log.settings]) {
          expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
          expect(typeof record.id === 'string' && typeof record.stamp === 'string').toBe(true);
        }
        structuredClone(mergeLogs(NO_LOG, log)); // it can be stored
      },
    ),
    { numRuns: FILES },
  );
  expect(slowest).toBeLessThan(1_000); // milliseconds a megabyte
}, 3_600_000);
