import { jest } from '@jest/globals';
import { createActions, type Device } from '../../src/state/actions';
import { createApp, type App, type AppState } from '../../src/state/app';
import { LEAD_IN } from '../../src/state/pocket';
import type { Player } from '../../src/state/player';
import { createDatabase, type Database, type Store } from '../../src/storage/database';
import { spoken } from '../../src/ui/words/en/spoken';
import { fakeAids, type FakeAids } from './aids';
import { contents, fakeTimers, turns } from './database';
import { noLock, type FakeLock } from './turn';

/** A Sunday evening, eight o'clock on this device's wall clock whatever its zone. */
export const EVENING = new Date(2026, 10, 22, 20, 0).getTime();

/** When the first step of a massage begins that is begun then. */
export const BEGUN = EVENING + LEAD_IN;

/** The clocks of one device. Timers fire as they go, but for what they sleep through. */
export interface Clocks {
  readonly wall: () => Date;
  readonly monotonic: () => number;
  /** Somebody sets the wall clock. */
  readonly set: (ms: number) => void;
  /** The device sleeps: no timer fires, the monotonic clock stands still. */
  readonly sleep: (ms: number) => void;
  /** The page is frozen: no timer fires, both clocks go on. */
  readonly freeze: (ms: number) => void;
  /** The page is gone: its timers never fire. */
  readonly kill: () => void;
}

export function startClocks(): Clocks {
  fakeTimers(EVENING);
  let [ahead, thawed] = [0, 0];
  return {
    wall: () => new Date(Date.now() + ahead),
    monotonic: () => performance.now() + thawed,
    set: (ms) => {
      ahead += ms;
    },
    sleep: (ms) => {
      ahead += ms;
    },
    freeze: (ms) => {
      ahead += ms;
      thawed += ms;
    },
    kill: () => {
      const [now, ticks] = [Date.now(), performance.now()];
      jest.clearAllTimers(); // sets the faked clocks back to their start
      ahead += now - Date.now();
      thawed += ticks - performance.now();
    },
  };
}

/** One open page of the app, on a real storage. */
export interface Tab {
  readonly app: App;
  readonly database: Database;
  readonly state: () => AppState;
  /** What guides by sound, voice, vibration and light. */
  readonly guide: FakeAids;
  /** Begins a massage, and lets the lead-in pass: its first step has just begun. */
  readonly start: () => Promise<void>;
  /** Does something with the player, and waits until all that follows is on disk. */
  readonly play: (work: (player: Player) => unknown) => Promise<void>;
  /** Presses the button of the problem shown. */
  readonly retry: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Waits until nothing is being read or written. */
  readonly settle: () => Promise<void>;
  /** Lets seconds pass with the page alive. */
  readonly live: (seconds: number) => Promise<void>;
  /** Whether transactions on this store, as the first one named, are refused for want of space. */
  refused: Store | undefined;
  /** Whether the rest of the app cannot be loaded. */
  isCutOff: boolean;
  /** The files that were handed to the person. */
  readonly files: Map<string, string>;
  readonly device: { -readonly [K in keyof Device]: Device[K] };
  readonly loads: () => number;
  readonly close: () => void;
}

/** What lies beside the database, and outlives a page. */
export interface Beside {
  readonly notes: Map<string, string>;
  readonly kept: Map<string, string>;
  /** What the worker has noted. */
  readonly noted?: string[];
}

export function openTab(
  { wall, monotonic }: Clocks,
  lock: FakeLock = noLock,
  beside: Beside = { notes: new Map(), kept: new Map() },
): Tab {
  let [pending, ids, loads] = [0, 0, 0];
  const files = new Map<string, string>();
  const guide = fakeAids(monotonic);
  const turn = lock.open();
  const real = createDatabase();
  const database: Database = {
    async run(stores, mode, work) {
      pending++;
      try {
        if (mode === 'readwrite' && stores[0] === tab.refused)
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        return await real.run(stores, mode, work);
      } finally {
        pending--;
      }
    },
    close: () => {
      real.close();
    },
  };
  const device: Tab['device'] = {
    monotonic,
    newId: () => `massage ${++ids}`,
    timeZone: () => 'Europe/Paris',
    announce: jest.fn(),
    idle: () => Promise.resolve(),
    fetchContent: () => Promise.reject(new Error('offline')),
    aids: guide.aids,
    phrases: () => spoken,
    turn,
    save: (name, text) => {
      files.set(name, text);
      return Promise.resolve('downloaded');
    },
    keeping: {
      readNote: (name) => beside.notes.get(name),
      leaveNote(name, text) {
        if (text === undefined) beside.notes.delete(name);
        else beside.notes.set(name, text);
      },
      readKept: (name) => Promise.resolve(beside.kept.get(name)),
      writeKept(name, text) {
        beside.kept.set(name, text);
        return Promise.resolve(true);
      },
      removeKept(name) {
        beside.kept.delete(name);
        return Promise.resolve();
      },
      async takeNoted(take) {
        const { noted = [] } = beside;
        if (noted.length > 0 && (await take([...noted]))) noted.length = 0;
      },
      isPersistent: () => Promise.resolve(false),
      askToPersist: () => Promise.resolve(false),
      isIosTab: () => false,
      bytesUsed: () => Promise.resolve(undefined),
      canChoose: () => false,
      choose: () => Promise.resolve(undefined),
      mayWrite: () => Promise.resolve(false),
      readChosen: () => Promise.resolve(new Blob()),
      writeChosen: () => Promise.resolve(),
      alone: (work) => work(),
    },
    sharePicture: () => Promise.resolve(),
    reminding: {
      leave: () => 'default',
      askLeave: () => Promise.resolve('granted'),
      persist: () => Promise.resolve(true),
      wake: () => Promise.resolve(false),
      tellWorker: jest.fn(),
      isVisible: () => true,
      place: () => ({ os: 'other', isInstalled: false, canInstall: false }),
      install: () => Promise.resolve(true),
      alarmFiles: { prepare: () => Promise.resolve('save'), handOver: () => Promise.resolve() },
    },
  };
  const app = createApp({
    database,
    now: wall,
    hadLog: beside.notes.has('witness'),
    loadActions: (context) => {
      loads++;
      if (tab.isCutOff) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve(createActions(context, device));
    },
  });
  const settle = async (): Promise<void> => {
    do await turns(2);
    while (pending > 0);
  };
  const tab: Tab = {
    app,
    database,
    state: () => app.store.get(),
    guide,
    async start() {
      await tab.play((player) => {
        player.start();
      });
      await tab.live(LEAD_IN / 1000);
    },
    async play(work) {
      await app.act(({ player }) => void work(player));
      await settle();
    },
    async retry() {
      const { problem, refusal, unsaved } = app.store.get();
      (unsaved.length > 0 ? refusal : problem)?.retry?.();
      await settle();
    },
    async undo() {
      app.store.get().notice?.undo?.();
      await settle();
    },
    settle,
    async live(seconds) {
      for (let i = 0; i < seconds; i++) {
        jest.advanceTimersByTime(1_000);
        await turns(1); // whatever waited for this second goes on in it
        if (pending > 0) await settle();
      }
      await settle();
    },
    refused: undefined,
    isCutOff: false,
    files,
    device,
    loads: () => loads,
    close: () => {
      turn.close();
      real.close();
    },
  };
  return tab;
}

/** The records of the log, tombstones too. */
export const log = async ({ database }: Tab): Promise<readonly unknown[]> => [
  ...(await contents(database, 'sessions')).values(),
];

export const journalOnDisk = async ({ database }: Tab): Promise<unknown> =>
  (await contents(database, 'journal')).get('current');
