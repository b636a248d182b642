/** What a page may say to the worker. */
export type Message = 'take over' | 'take over if alone' | 'nudge' | 'test nudge';

/** Milliseconds that a takeover takes at most; later ones are not ours. */
const TAKES_AT_MOST = 3_000;

/** How often at most the server is asked for a new version, in milliseconds. */
const CHECK_EVERY = 60_000;

const isSupported = (): boolean => 'serviceWorker' in navigator;

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** The one script URL that the page may name itself; all others are the build's. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: () => 'sw.js' };
  return (trustedTypes?.createPolicy('kneadly', rules) ?? rules).createScriptURL('');
}

/** Registers the worker; undefined where there is none, or when it is refused. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!isSupported()) return undefined;
  try {
    return await navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' });
  } catch {
    return undefined; // the app works without; it says so in Settings
  }
}

/** Whether the worker answers for this page: what it keeps need not come over the network. */
export const isControlled = (): boolean => isSupported() && navigator.serviceWorker.controller !== null;

/** Resolves when it does. */
export async function controlled(): Promise<void> {
  if (isControlled()) return;
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
}

/** Lets the worker look whether there is something to say outside the app, or say something to try it. */
export function tellWorker(message: 'nudge' | 'test nudge'): void {
  if (isSupported())
    void navigator.serviceWorker.ready.then(({ active }) => {
      active?.postMessage(message satisfies Message);
    });
}

/** Calls back when a notification was tapped that leads to Today. */
export const onShowToday = (listener: () => void): void => {
  if (isSupported())
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'show Today') listener();
    });
};

/** The worker's side of an update. */
export interface Updater {
  /** Calls back whenever a new version waits; at once if one waits already. */
  readonly onWaiting: (listener: () => void) => void;
  /**
   * Lets the waiting version take over, `ifAlone` only while this is the app's one open page, and then loads the
   * page anew, unless something has begun that `mayReload` knows of.
   */
  readonly takeOver: (ifAlone: boolean, mayReload: () => boolean) => void;
}

export function createUpdater(registration: ServiceWorkerRegistration): Updater {
  checkForUpdates(registration);
  let asked = new AbortController();
  return {
    onWaiting(listener) {
      const follow = (worker: ServiceWorker | null): void => {
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed' && navigator.serviceWorker.controller) listener();
        });
      };
      if (registration.waiting && navigator.serviceWorker.controller) listener();
      follow(registration.installing);
      registration.addEventListener('updatefound', () => {
        follow(registration.installing);
      });
    },
    takeOver(ifAlone, mayReload) {
      asked.abort();
      asked = new AbortController();
      const reload = (): void => {
        if (mayReload()) location.reload();
      };
      navigator.serviceWorker.addEventListener('controllerchange', reload, asked);
      // With other pages open the worker stays; when it gives way for one of them later, this page must not jump.
      const once = asked;
      if (ifAlone) setTimeout(() => once.abort(), TAKES_AT_MOST);
      const message: Message = ifAlone ? 'take over if alone' : 'take over';
      registration.waiting?.postMessage(message);
    },
  };
}

/** Asks for a new version whenever the page is looked at again: an installed app may not be loaded for weeks. */
function checkForUpdates(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < CHECK_EVERY) return;
    last = performance.now();
    registration.update().catch(() => undefined); // offline
  });
}
