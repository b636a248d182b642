import { backupOf } from '../domain/backup';
import { parseJson } from '../domain/import';
import { NO_LOG, type Log } from '../domain/log';
import type { Witness } from '../domain/witness';
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

/** The sessions of a file that may have come to harm itself. */
export const sessionsOf = (file: MirrorFile | undefined): Sessions =>
  Array.isArray(file?.sessions)
    ? (file.sessions as Sessions).filter(
        (record) => typeof record === 'object' && (record as unknown) !== null,
      )
    : [];

/** Both as one backup; an empty object when there is none. */
export async function readMirror(read: Keeping['readKept']): Promise<MirrorFile> {
  const [mirror, since] = await Promise.all(
    [MIRROR, SINCE].map(async (name) => parseJson((await read(name)) ?? '') as MirrorFile | undefined),
  );
  if (!since) return mirror ?? {};
  const newest = new Map([...sessionsOf(mirror), ...sessionsOf(since)].map((record) => [record.id, record]));
  return { ...since, ...mirror, exportedAt: since.exportedAt, sessions: [...newest.values()] };
}

/** Keeps a copy of the log in the origin's private file system, which what harms a database leaves alone. */
export interface Mirror {
  readonly read: () => Promise<MirrorFile>;
  /** Writes a record down that is in the log: Chromium may drop a whole database after a kill (see the README). */
  readonly note: (record: Sessions[number], now: Date) => Promise<void>;
  /** To be called before the log is read for `write`: tells what was noted before from what comes after. */
  readonly mark: () => void;
  /** `backup`: as JSON. Resolves to whether the copy is there. An empty log, without a witness, leaves no trace of itself. */
  readonly write: (backup: string, witness: Witness | undefined) => Promise<boolean>;
  readonly remove: () => Promise<void>;
}

export function createMirror(keeping: Keeping): Mirror {
  let isCovered = true;
  /** One after another: each adds to what is there. */
  let noting = Promise.resolve();
  const queue = (work: () => Promise<unknown>): Promise<void> =>
    (noting = noting.then(work).then(() => undefined));

  return {
    read: () => readMirror(keeping.readKept),
    note(record, now) {
      isCovered = false;
      return queue(async () => {
        const since = parseJson((await keeping.readKept(SINCE)) ?? '') as MirrorFile | undefined;
        await keeping.writeKept(
          SINCE,
          JSON.stringify(backupOf({ ...NO_LOG, sessions: [...sessionsOf(since), record] }, now)),
        );
      });
    },
    mark() {
      isCovered = true;
    },
    async write(backup, witness) {
      const text = witness ? `${backup.slice(0, -1)},"witness":${JSON.stringify(witness)}}` : '';
      const isWritten = await keeping.writeKept(MIRROR, text);
      await queue(async () => isWritten && isCovered && keeping.removeKept(SINCE));
      return isWritten;
    },
    async remove() {
      await keeping.removeKept(MIRROR);
      await queue(() => keeping.removeKept(SINCE));
    },
  };
}
