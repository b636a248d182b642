import { backupName, backupOf, type FileKind } from '../domain/backup';
import type { Copy } from '../domain/copies';
import { NO_LOG } from '../domain/log';
import { listRecords, readAnyLog, saveCopy } from '../storage/backup';
import type { Device } from './actions';
import type { Context } from './app';
import type { Health } from './health';

/** A file that waits for the tap, all its bytes at hand. */
export interface ReadyFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
  /** What it is a copy of; undefined for a file that cannot be brought back. */
  readonly copy: Copy | undefined;
}

/** Copies of the log that leave this device. */
export interface Backups {
  /** The whole log as a file, with what is in hand and could not be saved yet. */
  readonly prepare: () => Promise<ReadyFile>;
  /** Hands a file over; a copy counts only when the platform says that it has arrived. Resolves to what to ask. */
  readonly hand: (file: ReadyFile) => Promise<'done' | 'ask' | 'cancelled'>;
  /** The person has seen it arrive. */
  readonly confirm: (copy: Copy) => Promise<void>;
}

const TYPES: Readonly<Record<FileKind, string>> = {
  '.json': 'application/json',
  '-encrypted.json': 'application/json',
  '.csv': 'text/csv',
};

export const readyFile = (now: Date, kind: FileKind, text: string, copy: Copy | undefined): ReadyFile => ({
  name: backupName(now, kind),
  text,
  type: TYPES[kind],
  copy,
});

export function createBackups({ database, now, store }: Context, device: Device, health: Health): Backups {
  async function confirm(copy: Copy): Promise<void> {
    await saveCopy(database, copy);
    await health.renew();
    store.set({ notice: { kind: 'copied' } });
  }

  return {
    async prepare() {
      const at = now();
      // A log that is damaged, or of a newer version, is exported as far as it can be read.
      const log = await listRecords(database)
        .catch(readAnyLog)
        .catch(() => NO_LOG);
      const backup = backupOf({ ...log, sessions: [...log.sessions, ...store.get().unsaved] }, at);
      const sessions = backup.sessions.filter((record) => !('deleted' in record)).length;
      const text = JSON.stringify(backup, undefined, 2);
      return readyFile(at, '.json', text, { at: backup.exportedAt, sessions });
    },
    async hand({ name, text, type, copy }) {
      const handed = await device.save(name, text, type);
      if (handed === 'cancelled') return 'cancelled';
      if (!copy || handed === 'downloaded') {
        store.set({ notice: { kind: 'exported' } });
        return copy ? 'ask' : 'done';
      }
      await confirm(copy);
      return 'done';
    },
    confirm,
  };
}
