import { sessionToday } from '../src/domain/session';
import { answerNudge, readNudgeFacts } from '../src/storage/nudges';
import { addSession, deleteSession } from '../src/storage/sessions';
import { carriedBy, nudge, show, wakingOf, type Carried, type Nudging } from './nudge';

/** Today, ready to start; a page that is open is brought to the front. */
async function openToday({ clients }: ServiceWorkerGlobalScope): Promise<void> {
  const [page] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) {
    await clients.openWindow('./');
    return;
  }
  page.postMessage('show Today');
  await page.focus();
}

/** *Done*: logs today's massage, once, and says so with a way back. False when its day is over. */
async function logDone(nudging: Nudging, { day, id }: Carried): Promise<boolean> {
  const { database, now, note } = nudging;
  const look = () => readNudgeFacts(database, wakingOf(nudging, false, false));
  const { today, settings, streak } = await look();
  if (day !== today) return false;
  let isSaved = false;
  if (!streak.isDoneToday) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { dayStart, length: minutes } = settings;
    const session = sessionToday({ id, now: now(), timeZone, dayStart, minutes });
    const added = await addSession(database, { ...session, source: 'notification' }, now());
    ({ isSaved } = added);
    await note(added.written);
    await answerNudge(database, day, 'done', now());
  }
  const spoken = await nudging.spoken();
  const actions = isSaved ? (['undo'] as const) : [];
  await show(nudging, spoken, spoken.words.saved, await look(), {
    kind: 'saved',
    id,
    isSilent: true,
    actions,
  });
  return true;
}

/** Does what was tapped on a notification. What cannot be done here is left to the app, which says why. */
export async function answer(nudging: Nudging, notification: Notification, action: string): Promise<void> {
  const { worker, database, now, note, announce } = nudging;
  const carried = carriedBy(notification);
  notification.close();
  const isNudge = carried && carried.kind !== 'saved' && carried.kind !== 'test';
  try {
    if (isNudge && action === 'later') await answerNudge(database, carried.day, 'snoozed', now());
    else if (carried && action === 'undo') {
      await note((await deleteSession(database, carried, now())).written);
      await answerNudge(database, carried.day, 'tapped', now());
    } else if (!(isNudge && action === 'done' && (await logDone(nudging, carried)))) {
      if (isNudge) await answerNudge(database, carried.day, 'tapped', now()).catch(() => undefined);
      await openToday(worker);
    }
  } catch {
    await openToday(worker).catch(() => undefined);
  }
  announce();
  await nudge(nudging, false);
}

/** A nudge that was put away has not been answered. */
export async function dismiss({ database, now }: Nudging, notification: Notification): Promise<void> {
  const carried = carriedBy(notification);
  if (carried && carried.kind !== 'saved' && carried.kind !== 'test')
    await answerNudge(database, carried.day, 'dismissed', now()).catch(() => undefined);
}
