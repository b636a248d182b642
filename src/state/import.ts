import { textOf } from '../domain/decode';
import { envelopeFrom, type Envelope } from '../domain/envelope';
import { MAX_BYTES, parseJson, readBackup, type Incoming, type Refusal } from '../domain/import';
import { countChanges, NO_LOG, type Changes, type Log } from '../domain/log';
import { isCheckmarks, readCheckmarks } from '../domain/loop-import';
import { fail, ok, type Result } from '../domain/result';
import { habitsIn, isZip, zipEntries, type ZipEntry } from '../domain/zip';
import { decrypt } from '../platform/crypto';
import { inflate } from '../platform/inflate';
import { listRecords } from '../storage/backup';
import { deleteLog } from '../storage/erase';
import { mergeInto, undoImport } from '../storage/restore';
import { readOverview } from '../storage/overview';
import type { Device } from './actions';
import type { Context } from './app';
import type { Health } from './health';

/** A file that somebody has picked, dropped, opened or shared. */
export type PickedFile = Pick<Blob, 'size' | 'arrayBuffer'>;

/** Where an import stands; each stage with what can be done next. */
export type Importing =
  | { readonly stage: 'reading' | 'saving' }
  | { readonly stage: 'refused'; readonly refusal: Refusal }
  | { readonly stage: 'passphrase'; readonly isWrong: boolean; readonly open: (passphrase: string) => void }
  | { readonly stage: 'habits'; readonly habits: readonly string[]; readonly pick: (index: number) => void }
  | {
      readonly stage: 'preview';
      readonly incoming: Incoming;
      /** Of sessions and pauses. */
      readonly changes: Changes;
      /** How many settings the file would change. */
      readonly settings: number;
      readonly take: (withSettings: boolean) => void;
    };

export interface Importer {
  /** Reads a file and leads to its preview; nothing is changed before the person says so. */
  readonly read: (file: PickedFile) => Promise<void>;
  readonly undo: () => Promise<void>;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What was read from disk is all that the screen may show. */
export async function lookAgain({ database, know }: Context): Promise<void> {
  const { settings, pauses, done } = await readOverview(database);
  know({ settings, pauses, ...(done && { done }) });
}

export function createImporter(context: Context, device: Pick<Device, 'announce'>, health: Health): Importer {
  const { database, now, store } = context;
  let current = {};

  async function read(file: PickedFile): Promise<void> {
    const mine = {};
    current = mine;
    const show = (importing: Importing): void => {
      if (current === mine && store.get().importing) store.set({ importing }); // not one that was closed
    };
    const refuse = (refusal: Refusal): void => {
      show({ stage: 'refused', refusal });
    };
    store.set({ importing: { stage: 'reading' } });

    const preview = async (read: Result<Incoming, Refusal>): Promise<void> => {
      if (!read.ok) {
        refuse(read.error);
        return;
      }
      const { log, unreadable } = read.value;
      if (log.sessions.length + log.pauses.length + log.settings.length + unreadable === 0) {
        refuse('empty');
        return;
      }
      const isUnreadable = store.get().damage?.kind === 'unreadable';
      const here = isUnreadable ? NO_LOG : await listRecords(database);
      const changes = countChanges(here, log, ['sessions', 'pauses']);
      const ofSettings = countChanges(here, log, ['settings']);
      const take = (withSettings: boolean): void => {
        show({ stage: 'saving' });
        void save({ ...log, settings: withSettings ? log.settings : [] });
      };
      const settings = ofSettings.new + ofSettings.newer;
      show({ stage: 'preview', incoming: read.value, changes, settings, take });
    };

    const locked = (envelope: Envelope, isWrong = false): void => {
      const open = (passphrase: string): void => {
        show({ stage: 'reading' });
        void decrypt(envelope, passphrase).then(async (text) => {
          if (text === undefined) locked(envelope, true);
          else await preview(await readBackup(parseJson(text), pause));
        });
      };
      show({ stage: 'passphrase', isWrong, open });
    };

    const text = async (content: string): Promise<void> => {
      if (isCheckmarks(content)) {
        await preview(readCheckmarks(content, store.get().settings.length));
        return;
      }
      const json = parseJson(content);
      const envelope = envelopeFrom(json);
      if (envelope === 'newer') refuse('newer');
      else if (envelope === 'bad') refuse('bad-cipher');
      else if (envelope) locked(envelope);
      else if (json === undefined) refuse(/^\s*\{/.test(content) ? 'broken' : 'foreign');
      else await preview(await readBackup(json, pause));
    };

    const archive = (bytes: Uint8Array<ArrayBuffer>): void => {
      const entries = zipEntries(bytes);
      const habits = entries.ok ? habitsIn(entries.value) : [];
      const pick = (index: number): void => {
        const entry = habits[index]?.entry;
        show({ stage: 'reading' });
        if (entry) void unpack(bytes, entry).then((read) => (read.ok ? text(read.value) : preview(read)));
      };
      if (!entries.ok) refuse('bad-zip');
      else if (habits.length === 0) refuse('no-habits');
      else if (habits.length === 1) pick(0);
      else show({ stage: 'habits', habits: habits.map(({ name }) => name), pick });
    };

    if (file.size > MAX_BYTES) refuse('too-big');
    else {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const content = textOf(bytes);
      if (isZip(bytes)) archive(bytes);
      else if (content.ok) await text(content.value);
      else refuse('binary');
    }
  }

  async function save(log: Log): Promise<void> {
    try {
      const { damage } = store.get();
      if (damage?.kind === 'unreadable') await deleteLog(database);
      await mergeInto(database, log, now(), { isUndoable: true, ...(damage && { harmedAt: damage.seq }) });
      if (damage && !damage.spare) health.trust(); // with a copy here, too, that is still to be brought back
      await finish({ kind: 'imported', undo: () => void undo() });
    } catch (error) {
      store.set({ importing: undefined, problem: { doing: 'saving', error, retry: () => void save(log) } });
    }
  }

  async function undo(): Promise<void> {
    await undoImport(database);
    await finish({ kind: 'undone' });
  }

  async function finish(notice: { readonly kind: 'imported' | 'undone'; readonly undo?: () => void }) {
    await lookAgain(context);
    store.set({ importing: undefined, problem: undefined, notice });
    device.announce();
    await health.renew();
  }

  return { read, undo };
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { from, to, isDeflated }: ZipEntry,
): Promise<Result<string, Refusal>> {
  const packed = bytes.slice(from, to);
  const unpacked = isDeflated ? await inflate(packed, MAX_BYTES) : packed;
  if (!unpacked) return fail('bad-zip');
  const content = textOf(unpacked);
  return content.ok ? ok(content.value) : fail('bad-zip');
}
