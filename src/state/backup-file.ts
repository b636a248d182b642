import type { ChosenFile } from '../platform/chosen-file';
import type { Database } from '../storage/database';
import { saveFact } from '../storage/device';
import type { Keeping } from './keeping';

/** What is known of the file that the person has chosen. */
export interface FileFacts {
  readonly name: string;
  /** It holds the log; it will, once there is one; the browser wants to be asked again; it cannot be written. */
  readonly state: 'kept' | 'waiting' | 'lapsed' | 'failed';
}

/** A file of the person's own, outside the browser, that is rewritten with each change of the log. */
export interface BackupFile {
  /** Writes the log, as JSON, into the file, if one was chosen: its handle as it was stored. */
  readonly rewrite: (handle: unknown, backup: string, sessions: number) => Promise<FileFacts | undefined>;
  /** Whether the browser lets a file be chosen at all. */
  readonly isPossible: boolean;
  /** Asks for the file, straight from a tap. */
  readonly choose: () => Promise<void>;
  /** Asks, straight from a tap, for the permission that has lapsed. */
  readonly allow: () => Promise<void>;
  /** Leaves the file as it is from now on. */
  readonly forget: () => Promise<void>;
}

const NAME = 'kneadly.json';

export function createBackupFile(
  database: Database,
  keeping: Keeping,
  renew: () => Promise<void>,
): BackupFile {
  /** At hand, since a question to the browser needs a fresh tap. */
  let file: ChosenFile | undefined;
  let hasLapsed = false;

  async function use(chosen: ChosenFile | undefined): Promise<void> {
    await saveFact(database, 'backupFile', chosen);
    await renew();
  }

  return {
    isPossible: keeping.canChoose(),
    async rewrite(handle, backup, sessions) {
      file = handle as ChosenFile | undefined;
      if (!file) return undefined;
      hasLapsed = !(await keeping.mayWrite(file, false));
      // It may be all that is left of a longer log: an empty one never takes its place.
      if (!hasLapsed && sessions === 0) return { name: file.name, state: 'waiting' };
      const isWritten = !hasLapsed && (await keeping.write(file, backup));
      return { name: file.name, state: isWritten ? 'kept' : hasLapsed ? 'lapsed' : 'failed' };
    },
    async choose() {
      const chosen = await keeping.choose(NAME);
      if (chosen) await use(chosen);
    },
    async allow() {
      if (file && hasLapsed && (await keeping.mayWrite(file, true))) await renew();
    },
    forget: () => use(undefined),
  };
}
