import { createAlarmFiles } from './platform/alarm';
import { alone } from './platform/alone';
import { openChannel } from './platform/channel';
import { canChoose, chooseFile, mayWrite, readChosen, writeChosen } from './platform/chosen-file';
import { fetchContent } from './platform/content';
import { handOver, saveFile } from './platform/files';
import { onSystemTheme, showTheme } from './platform/first-paint';
import { idle } from './platform/idle';
import { onMediaButtons, showMedia } from './platform/media-session';
import { onIncomingFile } from './platform/incoming';
import { leaveNote, readNote } from './platform/notes';
import { takeNoted } from './platform/noted';
import { readKept, removeKept, writeKept } from './platform/opfs';
import { createSound } from './platform/sound';
import { createSpeech } from './platform/speech';
import { createTrack } from './platform/track';
import { createTurn } from './platform/turn';
import { vibrate } from './platform/vibration';
import { createWakeLock } from './platform/wake-lock';
import { followInstalling } from './platform/install';
import { askLeave, leaveToNotify, onLeave } from './platform/notifications';
import { pictureFile } from './platform/picture';
import { askToPersist, bytesUsed, isIosTab, isPersistent } from './platform/persistence';
import { wakeNowAndThen } from './platform/periodic-sync';
import {
  controlled,
  createUpdater,
  isControlled,
  onShowToday,
  registerWorker,
  tellWorker,
} from './platform/service-worker';
import { createActions, type Actions } from './state/actions';
import type { App, Context } from './state/app';
import { builtInContent } from './state/content';
import { followUpdates } from './state/updates';
import { watchForSlips } from './ui/slip';
import { adopt } from './ui/styles/adopt';
import sheetCss from './ui/components/Sheet.css';
import css from './ui/styles/late.css';
import { loadWords as load, type Words } from './ui/words';
import type { RestWords } from './ui/words/en';

// Several of the screens that follow use these: they are loaded once, with this.
export * as calendar from './domain/calendar';
export { Icon } from './ui/components/Icon';
export { Choice } from './ui/components/settings/Choice';

export { Overlays } from './ui/components/Overlays';
export { TodayBand as Band } from './ui/components/TodayBand';
export { planText } from './ui/plan-text';
export { loadScreen } from './ui/screens';

/** The other tabs, once this one can act. Like index.tsx, this is an entry: it may act at import. */
const tabs = openChannel();
/** The browser's offer to install comes when it likes: it must not be missed. */
let onInstallable = (): void => undefined;
const { place, install } = followInstalling(() => {
  onInstallable();
});
adopt(css + sheetCss);

let words: RestWords | undefined;

/** The words of the page's language; what is said aloud is among them. */
export async function loadWords(): Promise<Words> {
  const loaded = await load();
  words = loaded.rest;
  return loaded;
}

/** The actions, on this device. */
export function startActions(context: Context): Actions {
  const wakeLock = createWakeLock((isScreenKept) => {
    context.store.set({ isScreenKept });
  });
  return createActions(context, {
    aids: {
      sound: createSound(),
      speech: createSpeech(),
      track: createTrack(),
      vibrate,
      wakeLock,
      showMedia,
      onMediaButtons,
    },
    phrases: () => words?.spoken,
    turn: createTurn(),
    monotonic: () => performance.now(),
    newId: () => crypto.randomUUID(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    announce: tabs.announce,
    idle,
    fetchContent: (file) => fetchContent(document.documentElement.lang, file),
    save: saveFile,
    sharePicture: async (picture) => handOver(await pictureFile(picture), true),
    reminding: {
      leave: leaveToNotify,
      askLeave,
      persist: askToPersist,
      wake: wakeNowAndThen,
      tellWorker,
      isVisible: () => document.visibilityState === 'visible',
      place,
      install,
      alarmFiles: createAlarmFiles(),
    },
    keeping: {
      readNote,
      leaveNote,
      readKept,
      writeKept,
      removeKept,
      takeNoted,
      isPersistent,
      isIosTab,
      askToPersist,
      bytesUsed,
      canChoose,
      choose: chooseFile,
      mayWrite,
      readChosen,
      writeChosen,
      alone,
    },
  });
}

/** To the session, with Today under it, as a tap on *Resume* would. */
function showSession(): void {
  if (location.hash === '#/session') return;
  history.pushState('over Today', '', '#/session');
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The theme as the settings have it, whichever tab they were changed in. */
function followTheme({ store }: App): void {
  let shown: string | undefined;
  const show = (): void => {
    const { theme } = store.get().settings;
    if (theme !== shown) showTheme(theme);
    shown = theme;
  };
  show();
  store.subscribe(show);
  onSystemTheme(() => showTheme(store.get().settings.theme));
}

/** To Today, ready to start, unless a massage is on the screen. */
function showToday(): void {
  if (location.hash !== '#/session') location.hash = '#/';
}

/** Reminders as they are set, as the browser lets us, and as time goes on. */
function followReminders({ act }: App): void {
  const look = (): void => void act(({ reminders }) => reminders.look().catch(() => undefined));
  onInstallable = look;
  onShowToday(showToday);
  void onLeave(look);
  void act(({ reminders }) => reminders.follow());
}

const hadInput = (): boolean => navigator.userActivation.hasBeenActive;

const link = (rel: string, href: string): void => {
  document.head.append(Object.assign(document.createElement('link'), { rel, href }));
};

/** How long the worker's first copies are waited for, in milliseconds. */
const READY_AT_MOST = 4_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Twice a minute is often enough for a display of minutes. */
const TICK = 30_000;

/** What can wait until the page is there and quiet: other tabs, the clock, the manifest, the worker, a recount. */
export async function settle(app: App): Promise<void> {
  const { store, act, open, know } = app;
  const { journal, isElsewhere } = store.get();
  leaveNote('boot', undefined); // the app is here: this start counts as one that came to its end
  store.set({ content: builtInContent });
  if (journal && journal.pausedAt === undefined && !isElsewhere) showSession(); // it goes on by itself
  const withMassage = (work: (actions: Actions) => Promise<void> | void): void => {
    if (store.get().journal) void act(work);
  };
  watchForSlips();
  tabs.onLookAgain(() => void open());
  document.addEventListener('visibilitychange', () => {
    // Seen again: a new day may have begun, another tab may have logged, the phone may have slept.
    if (document.visibilityState === 'visible') {
      withMassage(({ player }) => player.wake(true));
      void open();
    } else
      withMassage(({ player }) => {
        player.hide();
      });
  });
  setInterval(() => {
    know({});
  }, TICK);
  followTheme(app);
  void act(({ history }) => history.remember().catch(() => undefined)); // else nothing is asked or celebrated
  followReminders(app);
  onIncomingFile((file) => void act(async ({ care }) => (await care()).read(file)));
  const loadContent = (): Promise<void> => act((actions) => actions.loadContent());
  const isKept = isControlled();
  if (isKept) void loadContent();
  await idle();
  // In the page's head they would compete with the first paint.
  link('manifest', 'manifest.webmanifest');
  link('apple-touch-icon', 'icons/apple-touch-icon.png');
  const registration = IS_RELEASE ? await registerWorker() : undefined;
  if (registration) {
    followUpdates(app, createUpdater(registration), hadInput);
    await Promise.race([controlled(), wait(READY_AT_MOST)]);
    store.set({ isOfflineReady: isControlled() });
  }
  await act(({ reminders }) => reminders.look().catch(() => undefined)); // there is a worker now
  if (!isKept) await loadContent();
  await act(({ prepare }) => prepare());
  await act(({ recount }) => recount().catch(() => undefined)); // it said so when it was opened
}
