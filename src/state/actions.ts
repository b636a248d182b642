import type { Day } from '../domain/day';
import { sessionOn, sessionToday, type Circumstances } from '../domain/session';
import { asksTension } from '../domain/tension';
import type { Picture } from '../domain/picture';
import { usualTime } from '../domain/usual-time';
import type { Turn } from '../platform/turn';
import { listLatest, verifySummary } from '../storage/sessions';
import type { Context } from './app';
import { createBackups, type Backups } from './backup';
import { createBackupFile, type BackupFile } from './backup-file';
import type { Care } from './care';
import { loadContent } from './content';
import type { Aids, Phrases } from './guide';
import { createHistory, type History } from './history';
import { createHealth, type Health } from './health';
import type { Keeping } from './keeping';
import { createPlayer, type Player } from './player';
import { createReminders, type ReminderDevice, type Reminding } from './reminders';
import { createSaving, type Saving } from './saving';

/** What acting needs of the device. */
export interface Device {
  /** Milliseconds on a clock that nobody sets; may stand still while the device sleeps. */
  readonly monotonic: () => number;
  readonly newId: () => string;
  /** IANA name of the device's time zone. */
  readonly timeZone: () => string;
  /** Tells the other tabs to look again. */
  readonly announce: () => void;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** Fetches a content file of the language, as it is. */
  readonly fetchContent: (file: string) => Promise<unknown>;
  /** What can guide without being looked at. */
  readonly aids: Aids;
  /** What is said aloud, in the language of the page, once it is loaded. */
  readonly phrases: () => Phrases | undefined;
  /** Of several open pages one runs the massage. */
  readonly turn: Turn;
  /** Draws a milestone, and hands the picture to the person. */
  readonly sharePicture: (picture: Picture) => Promise<unknown>;
  readonly reminding: ReminderDevice;
  /** Hands a text file to the person. A browser does not say whether a download has arrived. */
  readonly save: (
    name: string,
    text: string,
    type?: string,
  ) => Promise<'shared' | 'downloaded' | 'cancelled'>;
  readonly keeping: Keeping;
}

/** What a person can do, beyond looking. Loaded right after the first paint. */
export interface Actions {
  readonly player: Player;
  readonly history: History;
  readonly newId: () => string;
  readonly reminders: Reminding;
  readonly logToday: () => Promise<void>;
  /** `time`: minutes after midnight on the clock of now. */
  readonly logOn: (day: Day, time: number) => Promise<void>;
  /** When the person usually does it, in minutes after midnight; undefined without a lived session. */
  readonly usualTime: () => Promise<number | undefined>;
  readonly change: Saving['change'];
  /** Looks up what the screen of the massage needs to know of the log and of the device. */
  readonly prepare: () => Promise<void>;
  readonly exportLog: () => Promise<void>;
  readonly sharePicture: (picture: Picture) => Promise<void>;
  readonly backups: Backups;
  readonly backupFile: Omit<BackupFile, 'rewrite'>;
  readonly health: Health;
  /** What is rarely needed: loaded when it is. */
  readonly care: () => Promise<Care>;
  /** Loads the words that come as data. */
  readonly loadContent: () => Promise<void>;
  /** Counts the log anew, corrects the summary, and looks whether all of it is there. */
  readonly recount: () => Promise<void>;
}

export function createActions(context: Context, device: Device): Actions {
  const { database, now, store, know } = context;
  const backupFile = createBackupFile(database, device.keeping, () => health.renew());
  const health = createHealth(context, device, backupFile);
  const backups = createBackups(context, device, health);
  const announce = (): void => {
    device.announce();
    health.changed();
  };
  const saving = createSaving(context, { announce }, health);
  const lookAtVoices = (): void => {
    store.set({ voices: device.aids.speech.voices() });
  };
  device.aids.speech.onVoices(lookAtVoices);

  const circumstances = (): Circumstances => {
    const { dayStart, length } = store.get().settings;
    return { id: device.newId(), now: now(), timeZone: device.timeZone(), dayStart, minutes: length };
  };

  return {
    player: createPlayer(context, device, saving, () => void backupFile.allow().catch(() => undefined)),
    history: createHistory(context, device, saving, circumstances),
    newId: device.newId,
    reminders: createReminders(context, device, saving),
    change: saving.change,
    async logToday() {
      await saving.save(sessionToday(circumstances()), 'saved');
    },
    async logOn(day, time) {
      await saving.save(sessionOn(day, time, circumstances()), 'saved');
    },
    // A week of busy days may hold more than one session each: 28 records surely hold 14 lived ones, or nearly.
    usualTime: async () => usualTime(await listLatest(database, 28)),
    async exportLog() {
      await backups.hand(await backups.prepare());
    },
    backups,
    backupFile,
    health,
    async care() {
      const { createCare } = await import(/* webpackChunkName: "data" */ './care').catch((error: unknown) => {
        throw new DOMException(String(error), 'NetworkError');
      });
      return createCare(context, device, health);
    },
    async prepare() {
      lookAtVoices();
      // Between guided massages there may be others, logged by hand.
      const latest = await listLatest(database, 12).catch(() => []); // it said so when it was opened
      store.set({ asksTension: asksTension(store.get().settings, latest) });
    },
    async sharePicture(picture) {
      await device.sharePicture(picture);
    },
    loadContent: () => loadContent(context, device),
    async recount() {
      try {
        const done = await verifySummary(database, device.idle);
        if (done) know({ done });
      } finally {
        await health.check();
      }
    },
  };
}
