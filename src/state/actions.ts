import { backupName, backupOf } from '../domain/backup';
import type { Day } from '../domain/day';
import {
  isDone,
  sessionOn,
  sessionToday,
  type Circumstances,
  type Draft,
  type Session,
} from '../domain/session';
import type { Settings } from '../domain/settings';
import { usualTime } from '../domain/usual-time';
import { deleteJournal } from '../storage/journal';
import { listRecords } from '../storage/backup';
import { deleteSession, listLatest, addSession, verifySummary } from '../storage/sessions';
import { saveSetting } from '../storage/settings';
import type { Context, Notice } from './app';
import { loadContent } from './content';
import { createPlayer, type Player } from './player';

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
  /** Hands a text file to the person. */
  readonly save: (name: string, text: string) => Promise<void>;
}

/** What a person can do, beyond looking. Loaded right after the first paint. */
export interface Actions {
  readonly player: Player;
  readonly logToday: () => Promise<void>;
  /** `time`: minutes after midnight on the clock of now. */
  readonly logOn: (day: Day, time: number) => Promise<void>;
  /** When the person usually does it, in minutes after midnight; undefined without a lived session. */
  readonly usualTime: () => Promise<number | undefined>;
  readonly change: <K extends keyof Settings>(id: K, value: Settings[K]) => Promise<void>;
  readonly exportLog: () => Promise<void>;
  /** Loads the words that come as data. */
  readonly loadContent: () => Promise<void>;
  /** Counts the log anew and corrects the summary. */
  readonly recount: () => Promise<void>;
}

/** Saves, and says so only when it is on disk, with the way back; a session that is refused stays in hand. */
export interface Saving {
  /** Resolves to whether the session is on disk; `ifRunning`: only while its journal is there. */
  readonly save: (session: Draft<Session>, kind: Notice['kind'], ifRunning?: boolean) => Promise<boolean>;
  readonly change: <K extends keyof Settings>(id: K, value: Settings[K]) => Promise<void>;
  readonly discard: (journalId: string, undo: () => void) => Promise<void>;
}

function createSaving({ database, now, store, know }: Context, { announce }: Device): Saving {
  const without = (session: Draft<Session>) => store.get().unsaved.filter(({ id }) => id !== session.id);
  const fail = (error: unknown, retry: () => unknown): void => {
    store.set({ problem: { doing: 'saving', error, retry: () => void retry() } });
  };
  const succeed = (notice: Notice): void => {
    const { problem } = store.get();
    store.set({ notice, problem: problem?.doing === 'saving' ? undefined : problem });
    announce();
  };
  const saveAll = async (): Promise<void> => {
    for (const session of store.get().unsaved) await save(session, isDone(session) ? 'saved' : 'short');
  };

  async function save(session: Draft<Session>, kind: Notice['kind'], ifRunning = false): Promise<boolean> {
    try {
      const { isSaved, done } = await addSession(database, session, now(), ifRunning);
      store.set({ unsaved: without(session) });
      know({ ...(done && { done }) });
      if (isSaved) succeed({ kind, undo: () => void remove(session) });
      return isSaved;
    } catch (error) {
      const retry = (): void => void saveAll();
      store.set({ unsaved: [...without(session), session], refusal: { doing: 'saving', error, retry } });
      return false;
    }
  }

  async function remove(session: Draft<Session>): Promise<void> {
    try {
      know({ done: await deleteSession(database, session, now()) });
      succeed({ kind: 'undone' });
    } catch (error) {
      fail(error, () => remove(session));
    }
  }

  async function change<K extends keyof Settings>(id: K, value: Settings[K]): Promise<void> {
    const before = store.get().settings[id];
    try {
      know({ settings: await saveSetting(database, id, value, now()) });
      succeed({ kind: 'setting', undo: () => void change(id, before) });
    } catch (error) {
      fail(error, () => change(id, value));
    }
  }
  async function discard(id: string, undo: () => void): Promise<void> {
    try {
      await deleteJournal(database, id);
      succeed({ kind: 'discarded', undo });
    } catch (error) {
      fail(error, () => discard(id, undo));
    }
  }
  return { save, change, discard };
}

export function createActions(context: Context, device: Device): Actions {
  const { database, now, store, know } = context;
  const saving = createSaving(context, device);

  const circumstances = (): Circumstances => {
    const { dayStart, length } = store.get().settings;
    return { id: device.newId(), now: now(), timeZone: device.timeZone(), dayStart, minutes: length };
  };

  return {
    player: createPlayer(context, device, saving),
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
      const empty = { sessions: [], pauses: [], settings: [] };
      const records = await listRecords(database).catch(() => empty); // what is in hand can be saved all the same
      const sessions = [...records.sessions, ...store.get().unsaved];
      const backup = backupOf({ ...records, sessions }, now());
      await device.save(backupName(now()), JSON.stringify(backup, undefined, 2));
      store.set({ notice: { kind: 'exported' } });
    },
    loadContent: () => loadContent(context, device),
    async recount() {
      const done = await verifySummary(database, device.idle);
      if (done) know({ done });
    },
  };
}
