import type { Asked } from '../domain/asking';
import { today, type Day } from '../domain/day';
import type { Pause } from '../domain/pause';
import type { Journal } from '../domain/journal';
import type { Draft, Session } from '../domain/session';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import { NO_DAYS, streakOf, type DoneDays, type Streak } from '../domain/streak';
import type { Database } from '../storage/database';
import { readOverview } from '../storage/overview';
import type { Actions } from './actions';
import type { Content } from './content';
import type { Damage, LogFacts } from './health';
import type { Importing } from './import';
import type { Doing, Problem } from './problem';
import type { Reminders } from './reminders';
import { createStore, type Store } from './store';

/** What the app needs from outside to be there. */
export interface Ports {
  readonly database: Database;
  /** The wall clock. */
  readonly now: () => Date;
  /** Whether there was a log here before: then an empty one is no fresh start, and is looked into first. */
  readonly hadLog: boolean;
  /** Loads what is needed to act, after the first paint. */
  readonly loadActions: (context: Context) => Promise<Actions>;
}

/** Something that was done, and the way back. */
export interface Notice {
  readonly kind:
    | 'saved'
    | 'short'
    | 'assumed'
    | 'edited'
    | 'deleted'
    | 'gone'
    | 'paused'
    | 'unpaused'
    | 'undone'
    | 'discarded'
    | 'setting'
    | 'exported'
    | 'copied'
    | 'imported'
    | 'repaired'
    | 'erased';
  readonly undo?: () => void;
}

/** What this device remembers of what it said and asked. */
export interface Remembered {
  /** The highest milestone that was celebrated. */
  readonly celebrated: number;
  /** Which questions were put when, as UTC instants. */
  readonly asked: Pick<Asked, 'dayStart'>;
}

/** A massage that came to its end: first being saved, then saved; shorter than a minute it asks first. */
export interface Closing {
  readonly session: Draft<Session>;
  readonly stage: 'ask' | 'saving' | 'saved';
  /** When the screen gives way to Today, or the answer is taken as *Keep*; on the player's clock. */
  readonly until: number;
  /** What was counted before it: the rest is what it has changed. */
  readonly before: Streak;
  /** The massage as it was ended by hand: it can go on. */
  readonly journal?: Journal;
}

export interface AppState {
  /** Whether the log has been read: before, nothing is counted. */
  readonly ready: boolean;
  readonly now: Date;
  /** The local day now. */
  readonly day: Day;
  readonly settings: Settings;
  readonly pauses: readonly Pause[];
  readonly done: DoneDays;
  readonly streak: Streak;
  readonly journal?: Journal | undefined;
  /** Whether the journal is on disk, where other tabs see it and may end it. */
  readonly isJournalKept: boolean;
  /** Whether another open page runs the massage. */
  readonly isElsewhere: boolean;
  /** Whether the chimes come from a track that goes on behind a locked screen. */
  readonly isInPocket: boolean;
  /** Sound was interrupted, or there is none: a tap may bring it back. */
  readonly isSoundLost?: boolean;
  /** The voice chosen does not speak: chimes take its place. */
  readonly isVoiceLost?: boolean;
  /** The device's voices that need no network. */
  readonly voices: readonly { readonly uri: string; readonly name: string }[];
  /** Whether the sound that the person tried could be heard. */
  readonly wasHeard?: boolean;
  /** Whether to ask how tense the person is. */
  readonly asksTension?: boolean;
  /** Whether the screen is kept on; undefined until it was tried. */
  readonly isScreenKept?: boolean;
  /** The last *Back* or *Skip*, while it can be taken back: the massage as it was before. */
  readonly undo?: { readonly kind: 'back' | 'skip'; readonly journal: Journal } | undefined;
  /** The player's clock, in epoch milliseconds: the wall clock, but deaf to its being set. */
  readonly at: number;
  readonly closing?: Closing | undefined;
  readonly notice?: Notice | undefined;
  readonly problem?: Problem | undefined;
  /** Massages that could not be saved yet: kept here, exported with the log, saved by *Try again*. */
  readonly unsaved: readonly Draft<Session>[];
  /** Why they could not be saved; said as long as there are any. */
  readonly refusal?: Problem;
  /** Undefined until it has been read: until then nothing is asked or celebrated. */
  readonly remembered?: Remembered;
  /** The words that come as data, once they are loaded. */
  readonly content?: Content | undefined;
  /** What is known of the log and its copies, once it was checked. */
  readonly log?: LogFacts | undefined;
  /** The log came to harm: nothing is counted before the person has chosen. */
  readonly damage?: Damage | undefined;
  /** A file that is being brought in. */
  readonly importing?: Importing | undefined;
  /** Whether the worker keeps a copy of the app. */
  readonly isOfflineReady: boolean;
  /** What is known of reminders, once it has been looked at. */
  readonly reminders?: Reminders | undefined;
  /** Takes over the new version that waits, if one does. */
  readonly update?: (() => void) | undefined;
}

type Facts = Pick<AppState, 'settings' | 'pauses' | 'done' | 'journal'>;

/** What the actions work with. */
export interface Context {
  readonly database: Database;
  readonly now: () => Date;
  readonly store: Store<AppState>;
  /** Takes over facts that are on disk, and all that follows from them. */
  readonly know: (facts: Partial<Facts>) => void;
}

export interface App {
  readonly store: Store<AppState>;
  /** Reads what Today needs of the log, first or again; afterwards `ready`, or a problem is set. */
  readonly open: () => Promise<void>;
  /** Takes over facts that are on disk, looks at the clock, and computes what follows from both. */
  readonly know: (facts: Partial<Facts>) => void;
  /** Does something that may fail, and turns an error into a problem with a way to retry. */
  readonly attempt: (doing: Doing, work: () => Promise<void> | void) => Promise<void>;
  /** The same with the actions, which are loaded first. */
  readonly act: (work: (actions: Actions) => Promise<void> | void) => Promise<void>;
}

export function createApp({ database, now: readClock, hadLog, loadActions }: Ports): App {
  const clock = (dayStart: number): Pick<AppState, 'now' | 'day'> => {
    const now = readClock();
    return { now, day: today(now, dayStart) };
  };
  const derive = (state: Omit<AppState, 'streak'>): Streak =>
    streakOf(state.done, state.pauses, state.day, state.settings);
  const initial: Omit<AppState, 'streak'> = {
    ready: false,
    ...clock(DEFAULT_SETTINGS.dayStart),
    settings: DEFAULT_SETTINGS,
    pauses: [],
    done: NO_DAYS,
    at: 0,
    isJournalKept: true,
    isElsewhere: false,
    voices: [],
    isInPocket: false,
    isOfflineReady: false,
    unsaved: [],
  };
  const store = createStore<AppState>({ ...initial, streak: derive(initial) });

  const know = (facts: Partial<Facts & Pick<AppState, 'ready'>>): void => {
    const { settings } = { ...store.get(), ...facts };
    const state = { ...store.get(), ...facts, ...clock(settings.dayStart) };
    store.set({ ...state, streak: derive(state) });
  };

  let actions: Promise<Actions> | undefined;
  const load = (): Promise<Actions> => {
    actions ??= loadActions({ database, now: readClock, store, know }).catch((error: unknown) => {
      actions = undefined; // it may succeed later
      throw error;
    });
    return actions;
  };

  const attempt: App['attempt'] = async (doing, work) => {
    try {
      await work();
    } catch (error) {
      store.set({ problem: { doing, error, retry: () => void attempt(doing, work) } });
    }
  };

  const act: App['act'] = (work) =>
    attempt('loading', async () => {
      const loaded = await load();
      await attempt('saving', () => work(loaded));
    });

  const read = async (): Promise<void> => {
    const { done, journal, ...facts } = await readOverview(database);
    const isDoubtful = !done || (hadLog && done === NO_DAYS);
    know({ ...facts, ...(done && { done }) });
    if (isDoubtful || (journal ?? store.get().journal)) {
      const { recount, player } = await load();
      if (isDoubtful) await recount();
      await player.adopt(journal);
    }
    if (/opening|blocked/.test(store.get().problem?.doing ?? '')) store.set({ problem: undefined });
  };

  const open = async (): Promise<void> => {
    await attempt('opening', read);
    know({ ready: true }); // whatever went wrong: what is known stays on the screen, and a massage can be done
  };

  return { store, open, know, attempt, act };
}
