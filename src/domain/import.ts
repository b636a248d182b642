import { LOG_STORES, type Log } from './log';
import { readPause, readSession, readSetting, type Flaw } from './read-record';
import { fail, ok, type Result } from './result';

/** Why a file is refused whole. */
export type Refusal =
  | 'binary'
  | 'broken'
  | 'foreign'
  | 'newer'
  | 'too-big'
  | 'too-many'
  | 'empty'
  | 'no-habits'
  | 'bad-zip'
  | 'bad-cipher';

/** A record that could not be taken, by its place in the file. */
export interface Unreadable {
  readonly in: string;
  /** Counted from 1. */
  readonly number: number;
  readonly flaw: Flaw;
}

/** What a file holds, checked record by record. */
export interface Incoming {
  readonly log: Log;
  /** How many records could not be taken, and the first of them. */
  readonly unreadable: number;
  readonly first: readonly Unreadable[];
  /** Fewer records than the file says it was written with. */
  readonly missing: number;
}

export const MAX_BYTES = 20 * 2 ** 20;
const MAX_RECORDS = 100_000;
const FIRST = 5;

/** How many records are checked in one go: some 10 ms on a slow phone. */
const CHUNK = 2_000;

const READERS = { sessions: readSession, pauses: readPause, settings: readSetting };

const listOf = (file: object, key: string): unknown[] | undefined => {
  const value: unknown = Object.hasOwn(file, key) ? (file as Record<string, unknown>)[key] : undefined;
  return Array.isArray(value) ? value : undefined;
};

function missingIn(file: object): number {
  const { counts } = file as { readonly counts?: unknown };
  if (typeof counts !== 'object' || counts === null) return 0;
  const said = counts as Readonly<Record<string, unknown>>;
  return (['sessions', 'pauses'] as const).reduce((missing, store) => {
    const count = said[store];
    const there = listOf(file, store)?.length ?? 0;
    return missing + (Number.isSafeInteger(count) ? Math.max(0, Number(count) - there) : 0);
  }, 0);
}

/** JSON, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a backup that was parsed from JSON. Bad records never block good ones and none is dropped in silence.
 * `pause` is awaited between chunks, so that a page goes on living.
 */
export async function readBackup(
  file: unknown,
  pause: () => Promise<void>,
): Promise<Result<Incoming, Refusal>> {
  if (typeof file !== 'object' || file === null) return fail('foreign');
  const { format, version } = file as { readonly format?: unknown; readonly version?: unknown };
  if (format !== 'kneadly-backup') return fail('foreign');
  if (typeof version === 'number' && version > 1) return fail('newer');
  if (version !== 1) return fail('foreign');
  const lists = LOG_STORES.map((store) => [store, listOf(file, store) ?? []] as const);
  if (lists.reduce((sum, [, list]) => sum + list.length, 0) > MAX_RECORDS) return fail('too-many');
  const log: Record<keyof Log, unknown[]> = { sessions: [], pauses: [], settings: [] };
  const bad: Unreadable[] = [];
  let unreadable = 0;
  for (const [store, list] of lists)
    for (const [i, value] of list.entries()) {
      if (i % CHUNK === CHUNK - 1) await pause();
      const record = READERS[store](value);
      if (record.ok) log[store].push(record.value);
      else if (++unreadable <= FIRST) bad.push({ in: store, number: i + 1, flaw: record.error });
    }
  return ok({ log: log as unknown as Log, unreadable, first: bad, missing: missingIn(file) });
}
