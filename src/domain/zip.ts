import { fail, ok, type Result } from './result';

/** One file of a ZIP archive, by where its packed bytes lie. */
export interface ZipEntry {
  readonly name: string;
  /** Stored as it is, or deflated. */
  readonly isDeflated: boolean;
  readonly from: number;
  readonly to: number;
  /** As the archive says it; not to be trusted. */
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_ENTRIES = 5_000;
const ENCRYPTED = 1;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Where the directory's end stands: within the last 64 KiB, before a comment. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/**
 * The files of an archive (APPNOTE 6.3, without ZIP64, encryption and other methods than 0 and 8, none of which Loop
 * writes), read from its central directory. Nothing is unpacked.
 */
export function zipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], 'bad-zip'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail('bad-zip');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return fail('bad-zip');
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  try {
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) return fail('bad-zip');
      const method = view.getUint16(at + 10, true);
      const packed = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint32(local, true) !== LOCAL) return fail('bad-zip');
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const to = from + packed;
      const isPlain = (view.getUint16(at + 8, true) & ENCRYPTED) === 0 && (method === 0 || method === 8);
      if (to > end || !isPlain) return fail('bad-zip');
      entries.push({ name, isDeflated: method === 8, from, to, size: view.getUint32(at + 24, true) });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    return fail('bad-zip'); // an address outside the file
  }
  return ok(entries);
}

/** The habits in an export of Loop: its folders `NNN name/`; the table of all habits at the root is left alone. */
export const habitsIn = (
  entries: readonly ZipEntry[],
): readonly { readonly name: string; readonly entry: ZipEntry }[] =>
  entries.flatMap((entry) => {
    const [, name] = /^\d{3} ([^/]{1,200})\/Checkmarks\.csv$/.exec(entry.name) ?? [];
    return name === undefined ? [] : [{ name, entry }];
  });
