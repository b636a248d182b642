import { newer } from './merge';
import type { Pause } from './pause';
import type { Session, Tombstone } from './session';
import type { SettingRecord } from './settings';

/** All that is merged: every record of one moment, tombstones included. */
export interface Log {
  readonly sessions: readonly (Session | Tombstone)[];
  readonly pauses: readonly (Pause | Tombstone)[];
  readonly settings: readonly SettingRecord[];
}

export const NO_LOG: Log = { sessions: [], pauses: [], settings: [] };

/** The stores of a log, and so of every backup: what is added to one must be added to the other. */
export const LOG_STORES = ['sessions', 'pauses', 'settings'] as const satisfies (keyof Log)[];

type Stored = Log[keyof Log][number];

/** What a merge would do to a log, counted. */
export interface Changes {
  readonly new: number;
  readonly newer: number;
  readonly same: number;
  /** Records that stand here in a later version, or were deleted here since. */
  readonly kept: number;
}

const byId = <T extends Stored>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

function mergeStore<T extends Stored>(a: readonly T[], b: readonly T[]): readonly T[] {
  const merged = byId(a);
  for (const record of b) {
    const here = merged.get(record.id);
    merged.set(record.id, here ? newer(here, record) : record);
  }
  return [...merged.values()].sort((x, y) => Number(x.id > y.id) - Number(x.id < y.id));
}

/** Two logs as one. Idempotent, commutative and associative; no record of either is without a successor. */
export const mergeLogs = (a: Log, b: Log): Log => ({
  sessions: mergeStore(a.sessions, b.sessions),
  pauses: mergeStore(a.pauses, b.pauses),
  settings: mergeStore(a.settings, b.settings),
});

/** The records of `incoming` that would be written over what stands here; in each pair the new one last. */
export function changedBy<T extends Stored>(
  here: readonly T[],
  incoming: readonly T[],
): readonly (readonly [replaced: T | undefined, record: T])[] {
  const known = byId(here);
  return mergeStore([], incoming).flatMap((record) => {
    const old = known.get(record.id);
    return old && newer(old, record) === old ? [] : [[old, record] as const];
  });
}

/** What merging would change in one store or several, for the preview. */
export function countChanges(here: Log, incoming: Log, stores: readonly (keyof Log)[]): Changes {
  const changes = { new: 0, newer: 0, same: 0, kept: 0 };
  for (const store of stores) {
    const known = byId<Stored>(here[store]);
    for (const record of mergeStore<Stored>([], incoming[store])) {
      const old = known.get(record.id);
      if (!old) changes.new++;
      else if (newer(old, record) !== old) changes.newer++;
      else if (newer(record, old) === record) changes.same++;
      else changes.kept++;
    }
  }
  return changes;
}
