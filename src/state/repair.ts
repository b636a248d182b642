import { encrypt } from '../platform/crypto';
import { csvOf } from '../domain/csv';
import type { Day } from '../domain/day';
import { parseJson, readBackup } from '../domain/import';
import { mergeLogs, NO_LOG } from '../domain/log';
import type { Session } from '../domain/session';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { NO_DAYS } from '../domain/streak';
import { listRecords, readAnyLog } from '../storage/backup';
import { saveFact } from '../storage/device';
import { clearAll, deleteLog, deleteSnapshots } from '../storage/erase';
import { mergeInto } from '../storage/restore';
import { listSnapshots, readSnapshot, type Snapshot } from '../storage/snapshots';
import { acceptCount } from '../storage/witness';
import type { Device } from './actions';
import type { Context } from './app';
import { readyFile, type ReadyFile } from './backup';
import type { Health } from './health';
import { lookAgain } from './import';
import { MIRROR } from './keeping';

/** What is done to the log as a whole. */
export interface Repair {
  /** Brings back what is gone, from the copy on this device. */
  readonly repair: () => Promise<void>;
  /** Takes what is here as the log, as it is. */
  readonly accept: () => Promise<void>;
  /** Every trace of the log on this device. */
  readonly deleteAll: () => Promise<void>;
  readonly encrypted: (plain: ReadyFile, passphrase: string) => Promise<ReadyFile>;
  readonly csv: () => Promise<ReadyFile>;
  readonly snapshots: () => Promise<readonly Omit<Snapshot, 'text'>[]>;
  /** A snapshot as a file, to be read like any other. */
  readonly snapshotFile: (day: Day) => Promise<Blob>;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function createRepair(context: Context, { keeping, announce }: Device, health: Health): Repair {
  const { database, now, store, know } = context;

  async function spareText(): Promise<string> {
    const spare = store.get().damage?.spare;
    if (spare?.from === 'mirror') return (await keeping.readKept(MIRROR)) ?? '';
    const [snapshot] = await listSnapshots();
    return (snapshot && (await readSnapshot(snapshot.day)))?.text ?? '';
  }

  return {
    async repair() {
      const { damage } = store.get();
      const text = await spareText();
      const spare = await readBackup(parseJson(text), pause);
      if (!damage || !spare.ok) throw new DOMException('The copy cannot be read.', 'DataError');
      let { log } = spare.value;
      if (damage.kind === 'unreadable') {
        log = mergeLogs(log, await readAnyLog().catch(() => NO_LOG)); // whatever of it can still be read
        try {
          await deleteLog(database);
        } catch {
          // Chromium cannot delete a database whose file makes no sense to it: the person must clear the site's data.
          store.set({ damage: { ...damage, file: readyFile(now(), '.json', text, undefined) } });
          return;
        }
      }
      await mergeInto(database, log, now(), { harmedAt: damage.seq });
      await lookAgain(context);
      health.trust();
      store.set({ notice: { kind: 'repaired' } });
      announce();
      await health.check();
    },
    async accept() {
      const { damage } = store.get();
      if (!damage) return;
      if (damage.kind === 'unreadable') await deleteLog(database);
      else if (damage.count) await acceptCount(database, damage.count, damage.seq + 1);
      keeping.leaveNote('witness', undefined);
      await saveFact(database, 'backupFile', undefined); // the person's own file may hold what is gone here
      await keeping.removeKept(MIRROR); // what it held stands in the snapshots
      await lookAgain(context);
      health.trust();
      await health.check();
    },
    async deleteAll() {
      await health.suspend();
      // What would miss the log goes first: whenever this is cut short, nothing is left that calls for a repair.
      keeping.leaveNote('witness', undefined);
      await keeping.removeKept(MIRROR);
      await deleteSnapshots();
      await clearAll(database);
      know({ settings: DEFAULT_SETTINGS, pauses: [], done: NO_DAYS, journal: undefined });
      store.set({
        unsaved: [],
        closing: undefined,
        damage: undefined,
        log: undefined,
        notice: { kind: 'erased' },
      });
      announce();
      await health.check();
    },
    async encrypted({ text, copy }, passphrase) {
      return readyFile(now(), '-encrypted.json', JSON.stringify(await encrypt(text, passphrase)), copy);
    },
    async csv() {
      const { sessions } = await listRecords(database);
      return readyFile(
        now(),
        '.csv',
        csvOf(sessions.filter((record): record is Session => 'day' in record)),
        undefined,
      );
    },
    snapshots: listSnapshots,
    async snapshotFile(day) {
      return new Blob([(await readSnapshot(day))?.text ?? '']);
    },
  };
}
