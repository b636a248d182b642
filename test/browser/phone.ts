import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import { findChromium, FLAGS } from '../support/chromium.mjs';
import {
  startNotificationDaemon,
  type NotificationDaemon,
  type Told,
} from '../support/notification-daemon.mjs';
import type { Host } from './host';

interface Registration {
  readonly registrationId: string;
  readonly scopeURL: string;
}

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean | null;
}

/** A browser with a profile of its own in which an app can really be installed, notified and woken. */
export interface Phone {
  readonly context: BrowserContext;
  readonly daemon: NotificationDaemon | undefined;
  readonly open: () => Promise<Page>;
  readonly allow: (setting: 'granted' | 'denied' | 'prompt') => Promise<void>;
  /** Installs the app that a page shows. */
  readonly install: (page: Page) => Promise<void>;
  /** Ends the worker, as a phone does with what nobody looks at. */
  readonly sleep: () => Promise<void>;
  /** Wakes the worker, as the system does now and then. */
  readonly wake: () => Promise<void>;
  readonly badge: () => Promise<number>;
  readonly shown: () => Promise<Shown[]>;
  /** The next notification that the system is asked to show. */
  readonly nextShown: () => Promise<Told>;
  readonly stop: () => Promise<void>;
}

type Send = (method: string, parameters?: object) => Promise<Record<string, unknown>>;

/** The methods used here are not all in the types. */
const sender = (session: CDPSession): Send => session.send.bind(session) as unknown as Send;

export async function startPhone(host: Host, profile: string): Promise<Phone> {
  const daemon = await startNotificationDaemon();
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: true,
    args: FLAGS,
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
    env: { ...process.env, ...(daemon && { DBUS_SESSION_BUS_ADDRESS: daemon.address }) },
  });
  const control = context.pages()[0] ?? (await context.newPage()); // stays at about:blank, and outlives the app's pages
  const session = await context.newCDPSession(control);
  const send = sender(session);
  const registrations: Registration[] = [];
  session.on('ServiceWorker.workerRegistrationUpdated', (event) =>
    registrations.push(...event.registrations),
  );
  await send('ServiceWorker.enable');
  const { origin } = new URL(host.url);
  const manifestId = `${origin}/kneadly`; // the id in the manifest, on this host
  const worker = (): Worker => {
    const found = context.serviceWorkers().at(-1);
    if (!found) throw new Error('No worker is awake.');
    return found;
  };
  return {
    context,
    daemon,
    async open() {
      const page = await context.newPage();
      await page.goto(host.url);
      return page;
    },
    async allow(setting) {
      await send('Browser.setPermission', { permission: { name: 'notifications' }, setting, origin });
    },
    async install(page) {
      await sender(await context.newCDPSession(page))('PWA.install', { manifestId });
    },
    async sleep() {
      await send('ServiceWorker.stopAllWorkers');
    },
    async wake() {
      const found = registrations.findLast(({ scopeURL }) => scopeURL === host.url);
      if (!found) throw new Error('No worker is registered.');
      const { registrationId } = found;
      await send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: 'nudge' });
    },
    badge: async () => Number((await send('PWA.getOsAppState', { manifestId })).badgeCount),
    shown: () =>
      worker().evaluate(async () => {
        const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
        const notifications = await registration.getNotifications();
        return notifications.map(({ title, body, silent }) => ({ title, body, silent }));
      }),
    async nextShown() {
      if (!daemon) throw new Error('There is no notification daemon.');
      for (;;) {
        const told = await daemon.next();
        if (told.event === 'shown') return told;
      }
    },
    async stop() {
      await context.close();
      daemon?.stop();
    },
  };
}
