import { parseJson } from '../domain/import';
import type { Log } from '../domain/log';
import type { ChosenFile } from '../platform/chosen-file';
import { inTime } from '../platform/in-time';
import type { Database } from '../storage/database';
import { loadFact, saveFact } from '../storage/device';
import type { Keeping } from './keeping';
import { sessionsOf } from './mirror';

/** What is known of the file that the person has chosen. */
export interface FileFacts {
  readonly name: string;
  /**
   * It holds the log; it will, once there is one; it holds massages that the log does not; the browser wants to be
   * asked again; it cannot be written.
   */
  readonly state: 'kept' | 'waiting' | 'other' | 'lapsed' | 'failed';
}

/** A file of the person's own, outside the browser, that is rewritten with each change of the log. */
export interface BackupFile {
  /**
   * Writes the log, and that as JSON, into the file, if one was chosen: its handle as it was stored. Never over a
   * massage that is nowhere else.
   */
  readonly rewrite: (handle: unknown, log: Log, backup: string) => Promise<FileFacts | undefined>;
  /** Whether the browser lets a file be chosen at all. */
  readonly isPossible: boolean;
  /** Asks where, straight from a tap. */
  readonly choose: () => Promise<void>;
  /** Asks, straight from a tap, for a permission that has lapsed. */
  readonly allow: () => Promise<void>;
  /** What it holds, to be imported. */
  readonly read: () => Promise<Blob>;
  /** Leaves the file as it is from now on. */
  readonly forget: () => Promise<void>;
}

const NAME = 'kneadly.json';
/** Milliseconds after which a folder that does not answer is given up. */
const PATIENCE = 10_000;

export function createBackupFile(
  database: Database,
  keeping: Keeping,
  renew: () => Promise<void>,
): BackupFile {
  const chosen = (): Promise<ChosenFile | undefined> =>
    loadFact(database, 'backupFile') as Promise<ChosenFile | undefined>;

  async function use(file: ChosenFile | undefined): Promise<void> {
    await saveFact(database, 'backupFile', file);
    await renew();
  }

  async function write(file: ChosenFile, { sessions }: Log, backup: string): Promise<FileFacts['state']> {
    if (!(await keeping.mayWrite(file, false))) return 'lapsed';
    const here = new Set(sessions.map(({ id }) => id));
    const there = sessionsOf(parseJson(await (await keeping.readChosen(file)).text()));
    if (there.some(({ id }) => !here.has(id))) return 'other';
    if (here.size === 0) return 'waiting';
    await keeping.writeChosen(file, backup);
    return 'kept';
  }

  return {
    isPossible: keeping.canChoose(),
    async rewrite(handle, log, backup) {
      const file = handle as ChosenFile | undefined;
      // Moved away, on a card that is not there, in a cloud that does not answer: it cannot be written.
      return (
        file && { name: file.name, state: (await inTime(write(file, log, backup), PATIENCE)) ?? 'failed' }
      );
    },
    async choose() {
      const file = await keeping.choose(NAME);
      if (file) await use(file);
    },
    async allow() {
      const file = await chosen();
      if (file && !(await keeping.mayWrite(file, false)) && (await keeping.mayWrite(file, true)))
        await renew();
    },
    async read() {
      const file = await chosen();
      return file ? keeping.readChosen(file) : new Blob();
    },
    forget: () => use(undefined),
  };
}
