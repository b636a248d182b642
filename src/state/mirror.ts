import { backupOf } from '../domain/backup';
import { parseJson } from '../domain/import';
import { NO_LOG, type Log } from '../domain/log';
import { newer } from '../domain/merge';
import type { Witness } from '../domain/witness';
import { inTime } from '../platform/in-time';
import type { Keeping } from './keeping';

type Sessions = Log['sessions'];

/** A backup file as it was read: anything. With the witness of the log that it is a copy of. */
export interface MirrorFile {
  readonly witness?: unknown;
  readonly exportedAt?: unknown;
  readonly sessions?: unknown;
}

/** The copy of the whole log beside its database, and what was written to the log since. */
const [MIRROR, SINCE] = ['log.json', 'since.json'];

/** Milliseconds after which a file system that does not answer is waited for no longer. */
const NOTE_PATIENCE = 2_000;
const WRITE_PATIENCE = 10_000;

/** The sessions of a file that may have come to harm itself. */
export const sessionsOf = (file: unknown): Sessions => {
  const { sessions } = (file ?? {}) as MirrorFile;
  return Array.isArray(sessions)
    ? (sessions as Sessions).filter((record) => typeof record === 'object' && (record as unknown) !== null)
    : [];
};

/** Of records with one id the newest. */
function newestOf(records: Sessions): Sessions {
  const newest = new Map<string, Sessions[number]>();
  for (const record of records) {
    const known = newest.get(record.id);
    newest.set(record.id, known ? newer(known, record) : record);
  }
  return [...newest.values()];
}

const readFile = async (read: Keeping['readKept'], name: string): Promise<MirrorFile | undefined> =>
  parseJson((await read(name)) ?? '') as MirrorFile | undefined;

/** Both as one backup; an empty object when there is none. */
export async function readMirror(read: Keeping['readKept']): Promise<MirrorFile> {
  const [mirror, since] = await Promise.all([readFile(read, MIRROR), readFile(read, SINCE)]);
  if (!since) return mirror ?? {};
  const sessions = newestOf([...sessionsOf(mirror), ...sessionsOf(since)]);
  return { ...since, ...mirror, exportedAt: since.exportedAt ?? mirror?.exportedAt, sessions };
}

/**
 * Keeps a copy of the log in the origin's private file system, which what harms a database leaves alone. Chromium may
 * drop a database as a whole: LevelDB writes on behind what a kill has left half written, and takes the file for
 * damaged at the start after the next. So what is written is noted here before it is called saved.
 */
export interface Mirror {
  readonly read: () => Promise<MirrorFile>;
  /** What was noted and may not have been mirrored, as a backup; undefined when there is none. */
  readonly readSince: () => Promise<MirrorFile | undefined>;
  /** Writes down a record that is in the log. Resolves in time, whatever the file system does. */
  readonly note: (record: Sessions[number]) => Promise<unknown>;
  /**
   * `backup`: the log as JSON, read within the same turn (see `Keeping.alone`). Resolves to whether it is written. An
   * empty log, without a witness, leaves no trace of itself.
   */
  readonly write: (backup: string, witness: Witness | undefined) => Promise<boolean>;
  readonly remove: () => Promise<void>;
}

export function createMirror(keeping: Keeping, now: () => Date): Mirror {
  const noteAll = (records: Sessions): Promise<boolean> =>
    keeping.alone(async () => {
      const sessions = newestOf([...sessionsOf(await readFile(keeping.readKept, SINCE)), ...records]);
      return keeping.writeKept(SINCE, JSON.stringify(backupOf({ ...NO_LOG, sessions }, now())));
    });
  /** What the worker has noted in a place of its own belongs to the rest. */
  const gather = (): Promise<unknown> =>
    inTime(
      keeping.takeNoted((notes) => noteAll(sessionsOf({ sessions: notes.map(parseJson) }))),
      NOTE_PATIENCE,
    );
  return {
    async read() {
      await gather();
      return readMirror(keeping.readKept);
    },
    async readSince() {
      await gather();
      return readFile(keeping.readKept, SINCE);
    },
    note: (record) => inTime(noteAll([record]), NOTE_PATIENCE),
    async write(backup, witness) {
      const text = witness ? `${backup.slice(0, -1)},"witness":${JSON.stringify(witness)}}` : '';
      const isWritten = await inTime(keeping.writeKept(MIRROR, text), WRITE_PATIENCE);
      if (isWritten) await keeping.removeKept(SINCE);
      return isWritten ?? false;
    },
    async remove() {
      await keeping.removeKept(MIRROR);
      await keeping.removeKept(SINCE);
      await inTime(
        keeping.takeNoted(() => Promise.resolve(true)),
        NOTE_PATIENCE,
      );
    },
  };
}
