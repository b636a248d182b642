import { backupOf, textOf } from '../domain/backup';
import { isCopyDue, type Copy } from '../domain/copies';
import { parseJson, readBackup } from '../domain/import';
import type { Log } from '../domain/log';
import { isHarmed, later, NO_RECORDS, witnessFrom, type Witness } from '../domain/witness';
import { readForCopy, saveCopy } from '../storage/backup';
import { nameOf } from '../storage/errors';
import { lastImport, mergeInto } from '../storage/restore';
import { listSnapshots, saveSnapshot } from '../storage/snapshots';
import { acceptCount, countLog, type Count } from '../storage/witness';
import type { Device } from './actions';
import type { Context } from './app';
import type { ReadyFile } from './backup';
import type { BackupFile, FileFacts } from './backup-file';
import { createMirror, sessionsOf, type Mirror, type MirrorFile } from './mirror';

/** A copy of the log on this device from which it can be repaired. */
export interface Spare {
  readonly from: 'mirror' | 'snapshot';
  readonly at: string;
  readonly sessions: number;
}

/** The log is not what it was: records are gone, all or some, or it cannot be read at all. */
export interface Damage {
  readonly kind: 'erased' | 'damaged' | 'unreadable';
  readonly spare: Spare | undefined;
  /** How far the log had been written. */
  readonly seq: number;
  readonly count?: Count;
  /** The copy as a file, when the browser cannot even clear the storage that is broken. */
  readonly file?: ReadyFile;
}

/** What is known of the log and its copies. */
export interface LogFacts {
  /** Live sessions, and the first of them. */
  readonly sessions: number;
  readonly first: string | undefined;
  readonly copy: Copy | undefined;
  readonly isCopyDue: boolean;
  /** The file that the person has chosen, if one was. */
  readonly file: FileFacts | undefined;
  /** When every record was last read and added up. */
  readonly checkedAt: Date;
  /** Whether a mirror is kept beside the database. */
  readonly isMirrored: boolean;
  readonly isPersistent: boolean;
  /** Whether it would be safer on the Home Screen. */
  readonly isIosTab: boolean;
  readonly bytes: number | undefined;
  /** When the last import was, while it can be undone. */
  readonly importedAt: string | undefined;
}

export interface Health {
  /** Reads every record and compares with what is known apart; afterwards the copies are renewed, or `damage` is set. */
  readonly check: () => Promise<void>;
  /** The log was written to: renews the copies when there is time. */
  readonly changed: () => void;
  /** The same at once. */
  readonly renew: () => Promise<void>;
  /** Asks the browser to promise that it keeps the log. */
  readonly persist: () => Promise<void>;
  /** Writes down beside the database what was written into it. */
  readonly note: (record: Log['sessions'][number]) => Promise<unknown>;
  readonly mirror: Mirror;
  /** No copy is renewed from now on, until the log is trusted again. */
  readonly suspend: () => Promise<void>;
  /** From now on what is in the database is the log. */
  readonly trust: () => void;
}

/** Errors after which a database may never answer again; others (a newer version, no storage at all) are no damage. */
const BROKEN = ['UnknownError', 'DataError', 'NotReadableError', 'InvalidStateError', 'AbortError'];

const isLive = (record: Log['sessions'][number]): boolean => !('deleted' in record);

export function createHealth(
  { database, now, store, know }: Context,
  device: Device,
  { rewrite }: Pick<BackupFile, 'rewrite'>,
): Health {
  const { keeping } = device;
  let isSound = false;
  let checkedAt = now();
  let due = false;
  let hasAsked = false;

  const mirror = createMirror(keeping, now);

  /** What the log can be repaired from: the mirror as a whole, else a snapshot, else what was noted. */
  async function findSpare(file: MirrorFile): Promise<Spare | undefined> {
    const { exportedAt } = file;
    const sessions = sessionsOf(file);
    const mirrored: Spare | undefined =
      typeof exportedAt === 'string' && sessions.length > 0
        ? { from: 'mirror', at: exportedAt, sessions: sessions.filter(isLive).length }
        : undefined;
    if (mirrored && witnessFrom(file.witness)) return mirrored; // as a whole
    const [snapshot] = await listSnapshots().catch(() => []);
    return snapshot ? { from: 'snapshot', at: snapshot.at, sessions: snapshot.sessions } : mirrored;
  }

  async function harmed(kind: Damage['kind'], seq: number, count?: Count): Promise<void> {
    isSound = false;
    const spare = await findSpare(await mirror.read());
    if (kind === 'unreadable' && !spare) return; // that it does not open has been said already
    // However much is written before the person has chosen: what is gone is not forgotten.
    const noted = parseJson(keeping.readNote('witness') ?? '') ?? NO_RECORDS;
    keeping.leaveNote('witness', JSON.stringify({ ...noted, isHarmed: true }));
    const { problem } = store.get();
    store.set({
      damage: { kind, spare, seq, ...(count && { count }) },
      problem: problem?.doing === 'opening' ? undefined : problem,
    });
  }

  async function check(): Promise<void> {
    const note = parseJson(keeping.readNote('witness') ?? '');
    const noted = witnessFrom(note);
    const wasHarmed = noted !== undefined && (note as { readonly isHarmed?: true }).isHarmed === true;
    let count: Count | undefined;
    try {
      count = await countLog(database, device.idle);
    } catch (error) {
      if (BROKEN.includes(nameOf(error))) await harmed('unreadable', noted?.seq ?? 0);
      return;
    }
    if (!count) return;
    const { stored, found } = count;
    const file = found.count === 0 ? await mirror.read() : undefined;
    const apart = later(noted, witnessFrom(file?.witness));
    const seq = Math.max(stored?.seq ?? 0, apart?.seq ?? 0);
    if (wasHarmed || isHarmed(found, stored, apart)) {
      await harmed(found.count === 0 ? 'erased' : 'damaged', seq, count);
      return;
    }
    const isExact = stored?.count === found.count && stored.hash === found.hash;
    if (!isExact && !(await acceptCount(database, count, seq + 1))) return; // written to meanwhile: at the next start
    await replay();
    checkedAt = now();
    trust();
    await renew();
  }

  /** What was noted must be in the log, also when it came back from a kill a little older than it was. */
  async function replay(): Promise<void> {
    const since = await readBackup(await mirror.readSince(), device.idle);
    if (!since.ok) return;
    const { written, done } = await mergeInto(database, since.value.log, now());
    if (written.length > 0) know({ done });
  }

  function trust(): void {
    isSound = true;
    if (store.get().damage) keeping.leaveNote('witness', undefined); // it says that there was harm
    store.set({ damage: undefined });
  }

  /** Asked for once the log holds something worth keeping. */
  async function persist(sessions: number): Promise<boolean> {
    if (await keeping.isPersistent()) return true;
    if (sessions === 0 || hasAsked) return false;
    hasAsked = true;
    return keeping.askToPersist();
  }

  let renewing = Promise.resolve();
  /** One after another, so that the last one has the last word. */
  function renew(): Promise<void> {
    renewing = renewing.catch(() => undefined).then(() => keeping.alone(renewOnce));
    return renewing;
  }

  async function renewOnce(): Promise<void> {
    if (!isSound) return;
    const { log, witness, copy: before, file: handle } = await readForCopy(database);
    const importedAt = await lastImport(database);
    const noted = witnessFrom(parseJson(keeping.readNote('witness') ?? ''));
    if (!witness || witness.seq < (noted?.seq ?? 0)) {
      isSound = false; // a checked log has a witness: it was dropped under the open page
      void check();
      return;
    }
    const backup = backupOf(log, now());
    const text = await textOf(backup, device.idle);
    const live = log.sessions.filter((record) => 'day' in record);
    const isMirrored = await keepCopies(text, live.length, witness);
    const first = live.reduce<string | undefined>(
      (earliest, { startedAt }) => (earliest === undefined || startedAt < earliest ? startedAt : earliest),
      undefined,
    );
    const sessions = live.length;
    const file = await rewrite(handle, log, text);
    const written = file?.state === 'kept' ? { at: backup.exportedAt, sessions } : undefined;
    if (written) await saveCopy(database, written);
    const copy = written ?? before;
    const isPersistent = await persist(sessions);
    const isIosTab = keeping.isIosTab();
    const facts = { sessions, first, copy, file, checkedAt, isMirrored, isPersistent, isIosTab, importedAt };
    store.set({
      log: {
        ...facts,
        isCopyDue: isCopyDue(copy, sessions, first, now()),
        bytes: await keeping.bytesUsed(),
      },
    });
  }

  /** The mirror, the witness and the snapshot of the day. An empty log leaves no trace of itself. */
  async function keepCopies(text: string, sessions: number, witness: Witness): Promise<boolean> {
    if (witness.count === 0) return mirror.write(text, undefined);
    const isMirrored = await mirror.write(text, witness);
    keeping.leaveNote('witness', JSON.stringify(witness));
    if (sessions > 0)
      await saveSnapshot({ day: store.get().day, at: now().toISOString(), sessions, text }).catch(
        () => undefined,
      );
    return isMirrored;
  }

  return {
    check,
    renew,
    async persist() {
      await keeping.askToPersist();
      await renew();
    },
    trust,
    note: mirror.note,
    mirror,
    async suspend() {
      isSound = false;
      await renewing.catch(() => undefined); // one may be on its way
    },
    changed() {
      if (due) return;
      due = true;
      void device
        .idle()
        .then(() => {
          due = false;
          return renew();
        })
        .catch(() => undefined); // the log stands; its copies are renewed with the next write
    },
  };
}
