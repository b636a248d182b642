import { expect, test } from '@jest/globals';
import { textOf } from '../../src/domain/decode';
import { envelopeFrom, ITERATIONS } from '../../src/domain/envelope';

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

test('a text may come in UTF-8 or in UTF-16 that says so', () => {
  expect(textOf(Buffer.from('\uFEFFä'))).toEqual({ ok: true, value: 'ä' });
  expect(textOf(utf16('ä'))).toEqual({ ok: true, value: 'ä' });
  expect(textOf(utf16('ä').swap16())).toEqual({ ok: true, value: 'ä' });
});

test('a picture is no text', () => {
  for (const bytes of [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff, 0xe0],
    [65, 0, 66],
    [0xff, 0xfe, 0x00, 0xd8],
    // Half of a byte order mark is none.
    [0xff, 65],
    [65, 0xfe],
    [0xfe, 65],
    [65, 0xff],
  ])
    expect(textOf(new Uint8Array(bytes))).toEqual({ ok: false, error: 'binary' });
});

const envelope = {
  format: 'kneadly-encrypted',
  version: 1,
  kdf: { name: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: 'AA==' },
  cipher: { name: 'AES-GCM', iv: 'AA==' },
  data: 'AA==',
};

test('an encrypted backup says so', () => {
  expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  expect(envelopeFrom(envelope)).toBe(envelope);
  expect(envelopeFrom({ ...envelope, version: 2 })).toBe('newer');
  for (const iterations of [1, 5_000_000])
    expect(envelopeFrom({ ...envelope, kdf: { ...envelope.kdf, iterations } })).toBeDefined();
  for (const other of [undefined, null, 5, {}, { format: 'kneadly-backup' }])
    expect(envelopeFrom(other)).toBeUndefined();
});

test.each([
  { version: 'one' },
  { version: '2' },
  { kdf: undefined },
  { cipher: undefined },
  { kdf: { ...envelope.kdf, name: 'scrypt' } },
  { kdf: { ...envelope.kdf, iterations: 5_000_001 } },
  { kdf: { ...envelope.kdf, iterations: 0 } },
  { kdf: { ...envelope.kdf, iterations: '600000' } },
  { kdf: { ...envelope.kdf, salt: 5 } },
  { cipher: { name: 'AES-CBC', iv: 'AA==' } },
  { cipher: { name: 'AES-GCM' } },
  { data: [] },
])('one with %j cannot be opened', (change) => {
  expect(envelopeFrom({ ...envelope, ...change })).toBe('bad');
});
