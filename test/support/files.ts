import fc from 'fast-check';
import { backupOf } from '../../src/domain/backup';
import { LOG_STORES, type Log } from '../../src/domain/log';
import type { Refusal } from '../../src/domain/import';
import { logs } from './log';
import { loop } from './loop-files';
import { utf8, type Made } from './made';
import { spoiled } from './spoiled';
import { zip } from './zip';

const utf16le = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const utf16be = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(utf16le(text)).swap16());

/** A text as the editors and phones of this world write it. */
const encoded = (text: string): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc
    .constantFrom(utf8, utf16le, utf16be, (text: string) => utf8(`\uFEFF${text}`))
    .map((encode) => encode(text));

const file = (log: object): object => backupOf(log as Log, new Date(0));
const size = (log: Log): number => LOG_STORES.reduce((sum, store) => sum + log[store].length, 0);

/** A copy of a log as it was written. */
const whole: fc.Arbitrary<Made> = logs.chain((log) =>
  encoded(JSON.stringify(file(log))).map((bytes) =>
    size(log) === 0 ? { bytes, refusal: 'empty' as const } : { bytes, must: log, listed: size(log) },
  ),
);

/** A copy in which some records are spoiled, or stand where they do not belong. */
const partly: fc.Arbitrary<Made> = logs
  .chain((log) => {
    const marked = LOG_STORES.map((store) =>
      fc.tuple(
        ...log[store].map((record) =>
          fc.oneof(
            fc.constant({ record: record, isWhole: true }),
            spoiled(record).map((record) => ({ record, isWhole: false })),
          ),
        ),
      ),
    );
    return fc.tuple(...marked);
  })
  .chain(([sessions = [], pauses = [], settings = []]) => {
    const lists = { sessions, pauses, settings };
    const pick = (isWanted: (one: (typeof sessions)[number]) => boolean) =>
      Object.fromEntries(
        LOG_STORES.map((store) => [store, lists[store].filter(isWanted).map(({ record }) => record)]),
      ) as Record<keyof Log, unknown[]>;
    const all = pick(() => true);
    const listed = LOG_STORES.reduce((sum, store) => sum + all[store].length, 0);
    return encoded(JSON.stringify({ ...file(NOTHING), ...all })).map((bytes) =>
      listed === 0
        ? { bytes, refusal: 'empty' as const }
        : { bytes, listed, must: pick(({ isWhole }) => isWhole) },
    );
  });
const NOTHING = { sessions: [], pauses: [], settings: [] };

/** One that is refused whole, and says why. */
const refused: fc.Arbitrary<Made> = fc
  .tuple(logs, fc.double({ min: 0.02, max: 0.98, noNaN: true }))
  .chain(([log, where]) => {
    const text = JSON.stringify(file(log));
    const made = (refusal: Refusal, change: object): Made => ({
      refusal,
      bytes: utf8(JSON.stringify({ ...file(log), ...change })),
    });
    const locked = (change: object): object => ({
      format: 'kneadly-encrypted',
      kdf: { name: 'PBKDF2-SHA-256', iterations: 600_000, salt: 'AAAA', ...change },
      cipher: { name: 'AES-GCM', iv: 'AAAA' },
      data: 'AAAA',
    });
    return fc.constantFrom<Made[]>(
      { refusal: 'broken', bytes: utf8(text.slice(0, Math.floor(text.length * where))) },
      { refusal: 'broken', bytes: utf8(`{"sessions":${'['.repeat(50_000)}`) },
      { refusal: 'foreign', bytes: utf8(JSON.stringify([file(log)])) },
      { refusal: 'foreign', bytes: utf8('"kneadly-backup"') },
      { refusal: 'foreign', bytes: utf8('') },
      { refusal: 'binary', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...utf8(text)]) },
      { refusal: 'binary', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...utf8(text)]) },
      { refusal: 'binary', bytes: utf8(`${text.slice(0, 9)}\0${text.slice(9)}`) },
      made('foreign', { format: 'scalp-log' }),
      made('foreign', { version: '1' }),
      made('foreign', { version: 0 }),
      made('newer', { version: 2 }),
      made('newer', { version: 1.5 }),
      made('bad-cipher', { ...locked({ iterations: 2 ** 40 }), version: 1 }),
      made('bad-cipher', { ...locked({ iterations: -1 }), version: 1 }),
      made('bad-cipher', { ...locked({ salt: { length: 4 } }), version: 1 }),
      made('bad-cipher', { ...locked({}), kdf: null, version: 1 }),
      made('newer', { ...locked({}), version: 2 }),
    );
  });

const bomb = zip({ '001 Bomb/Checkmarks.csv': '\n'.repeat(21 * 2 ** 20) });
const crowd = utf8(JSON.stringify({ ...file(NOTHING), sessions: Array<number>(100_001).fill(0) }));

/** What takes much room or many steps. */
const heavy: fc.Arbitrary<Made> = fc.constantFrom<Made[]>(
  { refusal: 'bad-zip', bytes: bomb },
  { refusal: 'too-many', bytes: crowd },
  { bytes: utf8(`Date,Value,Notes\n2026-11-22,2,${'"'.repeat(300_000)}`) },
  {
    bytes: utf8(
      `{"format":"kneadly-backup","version":1,"sessions":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ),
    listed: 1,
    must: NOTHING,
  },
  {
    bytes: utf8(`{"format":"kneadly-backup","version":1,"sessions":[{"id":"${'x'.repeat(500_000)}"}]}`),
    listed: 1,
    must: NOTHING,
  },
  {
    bytes: utf8('{"format":"kneadly-backup","version":2,"version":1,"sessions":{},"sessions":[1]}'),
    listed: 1,
    must: NOTHING,
  },
  {
    bytes: utf8('{"format":"kneadly-backup","version":1e999,"counts":{"sessions":1e300}}'),
    refusal: 'newer',
  },
);

/** Any of them after a few bytes were changed or cut out, or the end was cut off; or bytes of no kind. */
const damaged: fc.Arbitrary<Made> = fc.oneof(
  fc
    .tuple(
      fc.oneof(whole, partly, loop, refused),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.integer({ min: 0, max: 255 }),
          fc.constantFrom('change', 'cut', 'end'),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([{ bytes }, changes]) => {
      let mutant = bytes;
      for (const [where, byte, how] of changes) {
        const at = Math.floor(where * mutant.length);
        if (how === 'end') mutant = mutant.slice(0, at);
        else if (how === 'cut')
          mutant = new Uint8Array(Buffer.concat([mutant.subarray(0, at), mutant.subarray(at + 3)]));
        else mutant = mutant.map((old, i) => (i === at ? byte : old));
      }
      return { bytes: mutant };
    }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ bytes: new Uint8Array(bytes) })),
);

export const files: fc.Arbitrary<Made> = fc.oneof(
  { weight: 3, arbitrary: whole },
  { weight: 8, arbitrary: partly },
  { weight: 3, arbitrary: refused },
  { weight: 3, arbitrary: loop },
  { weight: 8, arbitrary: damaged },
  { weight: 1, arbitrary: heavy },
);
