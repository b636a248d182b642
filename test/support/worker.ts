import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { today } from '../../src/domain/day';
import type { NudgeWords } from '../../src/domain/nudge-text';
import { createDatabase, type Database } from '../../src/storage/database';
import { saveSetting } from '../../src/storage/settings';
import { contents, freshDisk } from './database';

export interface Shown {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
  readonly tag: string;
  readonly renotify: boolean;
  readonly actions?: readonly { readonly action: string; readonly title: string }[];
  readonly data: { readonly kind: string; readonly day: string; readonly id: string };
  readonly close: () => void;
}
/** What the worker's functions take; they are compiled in a world of their own, with the types of workers. */
export interface Nudging {
  readonly worker: unknown;
  readonly database: Database;
  readonly now: () => Date;
  readonly spoken: () => Promise<unknown>;
  readonly note: (record: unknown) => Promise<void>;
  readonly announce: () => void;
}

const words = JSON.parse(readFileSync('static/content/en/nudges.json', 'utf8')) as NudgeWords;
/** A Sunday evening, on this device's wall clock whatever its zone. */
export const EVENING = new Date(2026, 10, 22, 20, 0);
export const TODAY = today(EVENING, 240);

/** A worker on a device: what it shows, the badge, its pages. Systems that pass tags by leave old ones lying. */
function device() {
  let now = EVENING;
  let shown: Shown[] = [];
  let page: { visibilityState: string; focus: jest.Mock; postMessage: jest.Mock } | undefined;
  const badge: string[] = [];
  const showNotification = jest.fn((title: string, options: Omit<Shown, 'title' | 'close'>) => {
    const notification: Shown = {
      ...options,
      title,
      close: () => {
        shown = shown.filter((other) => other !== notification);
      },
    };
    shown.push(notification);
    return Promise.resolve();
  });
  const openWindow = jest.fn<(url: string) => Promise<void>>(() => Promise.resolve());
  const database = createDatabase();
  const nudging = {
    worker: {
      registration: { showNotification, getNotifications: () => Promise.resolve([...shown]) },
      clients: { matchAll: () => Promise.resolve(page ? [page] : []), openWindow },
      navigator: {
        setAppBadge: () => Promise.resolve(badge.push('set')),
        clearAppBadge: () => Promise.resolve(badge.push('cleared')),
      },
    },
    database,
    now: () => now,
    spoken: jest.fn(() => Promise.resolve({ words, language: 'en' })),
    note: jest.fn<(record: unknown) => Promise<void>>(() => Promise.resolve()),
    announce: jest.fn(),
  };
  return {
    nudging,
    database,
    badge,
    openWindow,
    showNotification,
    shown: () => shown,
    first: (): Shown => {
      const [notification] = shown;
      if (!notification) throw new Error('Nothing is shown.');
      return notification;
    },
    open: (visibilityState: string) => {
      page = { visibilityState, focus: jest.fn(), postMessage: jest.fn() };
      return page;
    },
    wait: (hours: number) => {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
  };
}

export type Device = ReturnType<typeof device>;

/** A device that may notify, with nudges on at eight in the evening, which it is. */
export async function startDevice(): Promise<Device> {
  const Notification = Object.assign(() => undefined, { permission: 'granted', prototype: { actions: [] } });
  Object.assign(globalThis, { Notification });
  freshDisk();
  const started = device();
  await saveSetting(started.database, 'reminder', { on: true, time: 1200 }, EVENING);
  return started;
}

/** The sessions on a device, tombstones left out. */
export const liveOn = async ({ database }: Device): Promise<Record<string, unknown>[]> =>
  ([...(await contents(database, 'sessions')).values()] as Record<string, unknown>[]).filter(
    (record) => !('deleted' in record),
  );

export const outcomeOn = async ({ database }: Device): Promise<unknown> =>
  ((await contents(database, 'nudges')).get(TODAY) as { outcome?: unknown }).outcome;
