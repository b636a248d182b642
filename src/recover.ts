import { backupName, backupOf } from './domain/backup';
import { LOG_STORES, mergeLogs, NO_LOG, type Log } from './domain/log';
import { saveFile } from './platform/files';
import { leaveNote } from './platform/notes';
import { readKept } from './platform/opfs';
import { readMirror } from './state/mirror';
import { readAnyLog } from './storage/backup';
import { adopt } from './ui/styles/adopt';
import css from './ui/styles/recover.css';
import { recover as words } from './ui/words/en/recover';

/**
 * The page that opens when the app did not get to its end three times. An entry of its own: it needs nothing of the
 * app's page, and works with the database in any state.
 */

/** All that can be read: the log as far as it opens, and its mirror. */
async function readAll(): Promise<Log> {
  const log = await readAnyLog().catch(() => NO_LOG);
  try {
    return mergeLogs(log, raw(await readMirror(readKept)));
  } catch {
    return log; // the mirror came to harm as well
  }
}

/** What of a mirror has the shape of records: an import will look closer. */
function raw(mirror: Partial<Record<keyof Log, unknown>>): Log {
  const records = LOG_STORES.map((store): [string, unknown] => {
    const list = mirror[store];
    const isRecord = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && 'id' in value && 'stamp' in value;
    return [store, Array.isArray(list) ? list.filter(isRecord) : []];
  });
  return { ...NO_LOG, ...(Object.fromEntries(records) as Partial<Log>) };
}

/** Takes the worker and its copies of the app away. Other apps of the origin, and the log, are left alone. */
async function removeApp(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const names = await caches.keys();
  const ours = names.filter(
    (name) => name.startsWith('kneadly-') && name.endsWith(registration?.scope ?? '/'),
  );
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration?.unregister();
}

function start(): void {
  leaveNote('boot', undefined);
  location.replace('./');
}

const status = Object.assign(document.createElement('p'), { role: 'status' });

function button(name: string, act: () => Promise<void> | void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { textContent: name });
  made.addEventListener('click', () => void act());
  return made;
}

const text = (content: string): HTMLElement =>
  Object.assign(document.createElement('p'), { textContent: content });

const title = Object.assign(document.createElement('h1'), { textContent: words.title });

const save = button(words.save, async () => {
  const log = await readAll();
  const isEmpty = log.sessions.length + log.pauses.length + log.settings.length === 0;
  status.textContent = isEmpty ? words.nothing : words.saved;
  const now = new Date();
  if (!isEmpty) await saveFile(backupName(now), JSON.stringify(backupOf(log, now), undefined, 2));
});

const anew = button(words.anew, async () => {
  await removeApp().catch(() => undefined);
  start();
});

const offline = text(words.offline);

/** Without the network, the copy that is kept is all there is. */
function followNetwork(): void {
  anew.disabled = !navigator.onLine;
  offline.hidden = navigator.onLine;
}

adopt(css);
document
  .querySelector('main')
  ?.append(title, text(words.text), save, status, button(words.again, start), anew);
document.querySelector('main')?.append(text(words.anewText), offline);
addEventListener('online', followNetwork);
addEventListener('offline', followNetwork);
followNetwork();
