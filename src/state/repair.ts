import { encrypt } from '../platform/crypto';
import { backupOf } from '../domain/backup';
import { csvOf } from '../domain/csv';
import type { Day } from '../domain/day';
import { parseJson, readBackup } from '../domain/import';
import { mergeLogs, NO_LOG } from '../domain/log';
import type { Session } from '../domain/session';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { NO_DAYS } from '../domain/streak';
import { listRecords, readAnyLog } from '../storage/backup';
import { clearAll, deleteLog, deleteSnapshots } from '../storage/erase';
import { mergeInto } from '../storage/restore';
import { listSnapshots, readSnapshot, saveSnapshot, type Snapshot } from '../storage/snapshots';
import { acceptCount, countLog } from '../storage/witness';
import type { Device } from './actions';
import type { Context } from './app';
import { readyFile, type ReadyFile } from './backup';
import type { Health } from './health';
import { lookAgain } from './import';
import { sessionsOf } from './mirror';

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

  /** The copies from which the log can be brought back, as they were read. */
  async function spares(): Promise<readonly unknown[]> {
    const mirror = await health.mirror.read();
    if (store.get().damage?.spare?.from === 'mirror') return [mirror];
    const [snapshot] = await listSnapshots();
    return [parseJson((snapshot && (await readSnapshot(snapshot.day)))?.text ?? ''), mirror];
  }

  return {
    async repair() {
      const { damage } = store.get();
      const read = await Promise.all((await spares()).map((spare) => readBackup(spare, pause)));
      if (!damage || !read[0]?.ok) throw new DOMException('The copy cannot be read.', 'DataError');
      let log = read.reduce((all, spare) => (spare.ok ? mergeLogs(all, spare.value.log) : all), NO_LOG);
      if (damage.kind === 'unreadable') {
        log = mergeLogs(log, await readAnyLog().catch(() => NO_LOG)); // whatever of it can still be read
        try {
          await deleteLog(database);
        } catch {
          // Chromium cannot delete a database whose file makes no sense to it: the person must clear the site's data.
          const text = JSON.stringify(backupOf(log, now()), undefined, 2);
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
      const day = store.get().day;
      const mirror = await health.mirror.read();
      if (damage.kind === 'unreadable') await deleteLog(database);
      const count = await countLog(database, () => Promise.resolve()); // somebody waits for it
      if (count) await acceptCount(database, count, damage.seq + 1);
      keeping.leaveNote('witness', undefined);
      const sessions = sessionsOf(mirror).length;
      // What is given up here stays among the snapshots.
      if (sessions > 0)
        await saveSnapshot({ day, at: now().toISOString(), sessions, text: JSON.stringify(mirror) });
      await health.mirror.remove();
      await lookAgain(context);
      health.trust();
      await health.check();
    },
    async deleteAll() {
      await health.suspend();
      // What would miss the log goes first: whenever this is cut short, nothing is left that calls for a repair.
      keeping.leaveNote('witness', undefined);
      await keeping.alone(async () => {
        await health.mirror.remove();
        await deleteSnapshots();
        await clearAll(database);
      });
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
