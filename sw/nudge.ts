import { isDue, type Moment, type NudgeKind } from '../src/domain/nudge';
import { bodyOf, type NudgeText, type NudgeWords } from '../src/domain/nudge-text';
import type { Day } from '../src/domain/day';
import type { Database } from '../src/storage/database';
import { claimNudge, readNudgeFacts, unclaimNudge, type Known, type Waking } from '../src/storage/nudges';
import type { Spoken } from './words';

/** What nudging needs of the worker. */
export interface Nudging {
  readonly worker: ServiceWorkerGlobalScope;
  readonly database: Database;
  readonly now: () => Date;
  readonly spoken: () => Promise<Spoken>;
  /** Writes down beside the database what was written into it. */
  readonly note: (record: { readonly id: string } | undefined) => Promise<void>;
  /** Tells the pages to look again. */
  readonly announce: () => void;
}

/** What a notification carries to its click. */
export interface Carried {
  readonly kind: NudgeKind | 'saved' | 'test';
  readonly day: Day;
  /** The session that *Done* writes, or *Undo* takes back. */
  readonly id: string;
}

/** What the library does not know of yet. */
interface Options extends NotificationOptions {
  readonly renotify: boolean;
  readonly actions?: readonly { readonly action: string; readonly title: string }[];
}

const TAG = 'nudge';

export const carriedBy = ({ data }: Notification): Carried | undefined => data as Carried | undefined;

export function momentOf(at: Date): Moment {
  return { at, utcOffset: 0 - at.getTimezoneOffset() };
}

export const wakingOf = ({ now }: Nudging, isOnScreen: boolean, isRareWake: boolean): Waking => ({
  ...momentOf(now()),
  isPermitted: Notification.permission === 'granted',
  isOnScreen,
  isRareWake,
});

/** Shows a notification in place of whatever we have shown: not every system goes by the tag. */
export async function show(
  { worker }: Nudging,
  { words, language }: Spoken,
  text: NudgeText,
  { settings, streak, today }: Known,
  {
    isSilent,
    actions,
    ...carried
  }: Omit<Carried, 'day'> & {
    readonly isSilent: boolean;
    readonly actions: readonly (keyof NudgeWords['actions'])[];
  },
): Promise<void> {
  const told = { streak, hideStreaks: settings.hideStreaks, minutes: settings.length };
  const options: Options = {
    body: bodyOf(text, words, told, language),
    lang: language,
    icon: 'icons/icon-192.png',
    tag: TAG,
    renotify: !isSilent,
    silent: isSilent,
    data: { ...carried, day: today } satisfies Carried,
    ...('actions' in Notification.prototype && {
      actions: actions.map((action) => ({ action, title: words.actions[action] })),
    }),
  };
  for (const notification of await worker.registration.getNotifications()) notification.close();
  await worker.registration.showNotification(text.title, options);
}

/** Closes what has been shown and is over: its day is, or its massage is done, or nothing is wanted any more. */
async function tidy({ worker }: Nudging, { today, streak, reminder }: Known): Promise<void> {
  for (const notification of await worker.registration.getNotifications()) {
    const { kind, day } = carriedBy(notification) ?? {};
    const isAnswered = kind !== 'saved' && kind !== 'test' && (streak.isDoneToday || !reminder.on);
    if (day !== today || isAnswered) notification.close();
  }
}

async function mark({ worker }: Nudging, isMarked: boolean): Promise<void> {
  const { navigator } = worker;
  if ('setAppBadge' in navigator) await (isMarked ? navigator.setAppBadge(1) : navigator.clearAppBadge());
}

const isVisible = async ({ clients }: ServiceWorkerGlobalScope): Promise<boolean> =>
  (await clients.matchAll({ type: 'window', includeUncontrolled: true })).some(
    (client) => client.visibilityState === 'visible',
  );

/** Looks whether there is something to say, says it, and clears away what is over. Never rejects. */
export async function nudge(nudging: Nudging, isRareWake: boolean): Promise<void> {
  try {
    const { worker, database } = nudging;
    const spoken = await nudging.spoken();
    const waking = wakingOf(nudging, await isVisible(worker), isRareWake);
    const { known, decision, text } = await claimNudge(database, waking, spoken.words);
    await tidy(nudging, known);
    if (text && decision.kind)
      try {
        const { kind, isSilent } = decision;
        const id = crypto.randomUUID();
        await show(nudging, spoken, text, known, { kind, id, isSilent, actions: ['done', 'later'] });
      } catch {
        await unclaimNudge(database, known.today, waking.at);
      }
    await mark(nudging, isDue(known, waking));
  } catch {
    // Without the log, or without words, nothing is said.
  }
}

/** Shows what a nudge looks like here. */
export async function showTest(nudging: Nudging): Promise<void> {
  try {
    const spoken = await nudging.spoken();
    const known = await readNudgeFacts(nudging.database, wakingOf(nudging, true, false));
    const id = crypto.randomUUID();
    await show(nudging, spoken, spoken.words.test, known, { kind: 'test', id, isSilent: false, actions: [] });
  } catch {
    // The page has asked for leave before; if it was taken back meanwhile, Settings says so when it is looked at.
  }
}
