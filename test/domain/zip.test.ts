import { describe, expect, test } from '@jest/globals';
import { habitsIn, isZip, zipEntries } from '../../src/domain/zip';
import { zip } from '../support/zip';

const FILES = {
  'Checkmarks.csv': 'all',
  '001 Meditate/Checkmarks.csv': 'one',
  '002 Massage/Checkmarks.csv': 'two',
};

describe('an archive', () => {
  test.each([true, false])('is read from its directory, stored: %s', (isStored) => {
    const bytes = zip(FILES, { isStored, comment: 'made by hand' });
    expect(isZip(bytes)).toBe(true);
    const entries = zipEntries(bytes);
    if (!entries.ok) throw new Error(entries.error);
    expect(entries.value.map(({ name, isDeflated, size }) => [name, isDeflated, size])).toEqual(
      Object.entries(FILES).map(([name, text]) => [name, !isStored, text.length]),
    );
    const [first] = entries.value;
    if (isStored) expect(Buffer.from(bytes.subarray(first?.from, first?.to)).toString()).toBe('all');
    expect(habitsIn(entries.value).map(({ name }) => name)).toEqual(['Meditate', 'Massage']);
  });

  test('may have more in its entries than anybody here reads', () => {
    const entries = zipEntries(zip(FILES, { isStored: true, isRich: true }));
    if (!entries.ok) throw new Error(entries.error);
    const bytes = zip(FILES, { isStored: true, isRich: true });
    expect(
      entries.value.map(({ name, from, to }) => [name, Buffer.from(bytes.subarray(from, to)).toString()]),
    ).toEqual(Object.entries(FILES));
  });

  test('lists as habits what Loop would write, and nothing else', () => {
    const names = [
      '001 A/Checkmarks.csv',
      'x001 B/Checkmarks.csv',
      '001 C/Checkmarks.csv.old',
      '01 D/Checkmarks.csv',
    ];
    const entries = zipEntries(zip(Object.fromEntries(names.map((name) => [name, '']))));
    expect(entries.ok && habitsIn(entries.value).map(({ name }) => name)).toEqual(['A']);
  });

  test('may have 5,000 files, and a comment as long as one can be', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [String(i), '']));
    const entries = zipEntries(zip(many, { isStored: true, comment: 'x'.repeat(65_535) }));
    expect(entries.ok && entries.value.length).toBe(5_000);
    expect(zipEntries(zip({ ...many, more: '' }, { isStored: true }))).toEqual({
      ok: false,
      error: 'bad-zip',
    });
  });

  const broken = (change: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
    const bytes = zip(FILES);
    change(new DataView(bytes.buffer), bytes);
    return bytes;
  };
  const directoryAt = (view: DataView): number => view.getUint32(view.byteLength - 6, true);

  test.each<[string, Uint8Array]>([
    ['has no end', new Uint8Array(100)],
    ['is too short', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['is cut', zip(FILES).slice(0, -30)],
    [
      'holds too many files',
      broken((view) => {
        view.setUint16(view.byteLength - 12, 6_000, true);
      }),
    ],
    [
      'points outside',
      broken((view) => {
        view.setUint32(view.byteLength - 6, 0xfffffff0, true);
      }),
    ],
    [
      'has another thing where its directory should be',
      broken((view) => {
        view.setUint32(view.byteLength - 6, 1, true);
      }),
    ],
    [
      'has an entry without a file',
      broken((view) => {
        view.setUint32(directoryAt(view) + 42, 3, true);
      }),
    ],
    [
      'has a file longer than itself',
      broken((view) => {
        view.setUint32(directoryAt(view) + 20, 9_999, true);
      }),
    ],
    [
      'has an entry that is none',
      broken((view) => {
        view.setUint8(directoryAt(view), 0);
      }),
    ],
    [
      'has a file without its mark',
      broken((view) => {
        view.setUint8(0, 0);
      }),
    ],
    [
      'is encrypted',
      broken((view) => {
        view.setUint16(directoryAt(view) + 8, 1, true);
      }),
    ],
    [
      'is packed in another way',
      broken((view) => {
        view.setUint16(directoryAt(view) + 10, 12, true);
      }),
    ],
  ])('that %s is refused', (_, bytes) => {
    expect(zipEntries(bytes)).toEqual({ ok: false, error: 'bad-zip' });
  });

  test('is known by its first bytes', () => {
    expect([isZip(new Uint8Array([0x50, 0x4b])), isZip(new Uint8Array())]).toEqual([false, false]);
    for (let i = 0; i < 4; i++) {
      const other = new Uint8Array([0x50, 0x4b, 3, 4]);
      other[i] = 9;
      expect(isZip(other)).toBe(false);
    }
  });
});
