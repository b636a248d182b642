import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, press, until } from './chromium.mjs';

/** Runs before the app: lets a test break its next dealings with the database. */
function armFaults() {
  const connections = [];
  const state = { fault: undefined, left: 0, rejections: 0 };
  globalThis.faults = state;
  addEventListener('unhandledrejection', () => state.rejections++);
  const strike = (kind) => state.fault === kind && state.left > 0 && state.left-- > 0;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...request) {
    if (strike('open')) throw new DOMException('Internal error.', 'UnknownError');
    const opening = open.apply(this, request);
    opening.addEventListener('success', () => connections.push(opening.result));
    return opening;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...request) {
    if (strike('closing')) throw new DOMException('The connection is closing.', 'InvalidStateError');
    return transaction.apply(this, request);
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...record) {
    if (this.name === 'sessions' && strike('abort')) {
      const request = put.apply(this, record);
      queueMicrotask(() => this.transaction.abort());
      return request;
    }
    if (this.name === 'sessions' && strike('put'))
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    const request = put.apply(this, record);
    // The last of a save's requests has succeeded, and still nothing is on disk.
    if (record[1] === 'summary' && strike('commit'))
      request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
  state.strike = (fault, times) => {
    Object.assign(state, { fault, left: times });
    if (fault === 'closed') for (const connection of connections.splice(0)) connection.close();
    if (fault === 'opened anew') {
      for (const connection of connections.splice(0)) connection.close();
      Object.assign(state, { fault: 'open' });
    }
  };
}

/** Places in which the app may find itself: what is done to the page before it loads, or beside it. */
const PLACES = {
  'no IndexedDB': (page) =>
    page.evaluateOnNewDocument(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })),
  'IndexedDB refused': (page) =>
    page.evaluateOnNewDocument(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    }),
  'no private file system': (page) =>
    page.evaluateOnNewDocument(() =>
      Object.defineProperty(globalThis.StorageManager.prototype, 'getDirectory', {}),
    ),
  'a private file system that does not answer': (page) =>
    page.evaluateOnNewDocument(() => {
      globalThis.StorageManager.prototype.getDirectory = () => new Promise(() => undefined);
    }),
  'a private window': () => undefined, // each place is a context of its own, which keeps nothing
  /** Another page waits to delete the database, and holds it open itself: whoever opens it waits as well. */
  'an opening that is blocked': async (page, url) => {
    const other = await page.browserContext().newPage();
    await other.goto(`${url}recover.html`);
    await other.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('kneadly', 1).onsuccess = ({ target }) => {
            globalThis.held = target.result;
            indexedDB.deleteDatabase('kneadly').onblocked = done;
          };
        }),
    );
    await page.bringToFront();
  },
};

/** Logs today's massage by hand: is it called saved, or is a problem seen? */
async function logOnce(page, ms) {
  await until(() => press(page, 'I already did it'));
  await until(() => press(page, 'Log it'));
  return until(
    () =>
      page.evaluate(() => {
        if (document.querySelector('dialog[open]')) return undefined;
        if (document.querySelector('[role=alert] .problem')) return 'problem';
        return /Saved/.test(document.querySelector('[role=status]').textContent) ? 'saved' : undefined;
      }),
    ms,
  );
}

async function proveIn(place, browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(armFaults);
  await PLACES[place](page, url);
  await page.goto(url);
  await until(
    () => page.evaluate(() => document.querySelector('.actions button:last-child:enabled')),
    20_000,
  );
  const outcome = await logOnce(page, 30_000);
  const rejections = await page.evaluate(() => globalThis.faults.rejections);
  await context.close();
  return { outcome, rejections };
}

const KINDS = ['closed', 'closing', 'abort', 'put', 'commit', 'opened anew'];
/** How often in a row each strikes: less than the app tries, and more; both in a small count. */
const TIMES = [1, 8, 2, 4, 3];

/** How many sessions stand in the log, tombstones aside. */
const live = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('kneadly').onsuccess = ({ target: { result: db } }) => {
          const sessions = db.transaction('sessions').objectStore('sessions');
          sessions.index('by-day').count().onsuccess = ({ target }) => {
            db.close();
            done(target.result);
          };
        };
      }),
  );

/** Connections that are lost, closed, refused and aborted under a save: it is saved within three tries, or a problem is seen. */
export async function proveFaults({ url, count, report }) {
  const profile = await mkdtemp(join(tmpdir(), 'kneadly-faults-'));
  const { browser, page, close } = await launch(profile, 'LevelDB');
  await page.evaluateOnNewDocument(armFaults);
  await page.goto(url);
  await until(() => page.evaluate(() => document.querySelector('.actions button:last-child:enabled')));
  const outcomes = { saved: 0, problem: 0, silent: 0 };
  let missing = 0;
  for (let i = 0; i < count; i++) {
    await page.evaluate(
      (kind, times) => globalThis.faults.strike(kind, times),
      KINDS[i % KINDS.length],
      TIMES[Math.floor(i / KINDS.length) % TIMES.length],
    );
    outcomes[(await logOnce(page, 8_000)) ?? 'silent']++;
    await page.evaluate(() => globalThis.faults.strike(undefined, 0));
    // What was refused is saved, what is said is taken back: the next one begins anew.
    await until(() =>
      page.evaluate(() => {
        const retry = [...document.querySelectorAll('[role=alert] button')].find(
          (button) => button.textContent === 'Try again',
        );
        retry?.click();
        return !retry;
      }),
    );
    await until(() => page.evaluate(() => /Saved/.test(document.querySelector('[role=status]').textContent)));
    if ((await live(page)) !== 1) missing++;
    await page.evaluate(() => [...document.querySelectorAll('[role=status] button')].at(-1)?.click());
    await until(() =>
      page.evaluate(() => !/Saved/.test(document.querySelector('[role=status]').textContent)),
    );
  }
  const rejections = await page.evaluate(() => globalThis.faults.rejections);
  const places = Object.keys(PLACES);
  for (let i = 0; i < Math.max(places.length, Math.round(count / 10)); i++) {
    const place = places[i % places.length];
    const { outcome, rejections } = await proveIn(place, browser, url);
    report(`With ${place}: ${outcome}, ${rejections} unhandled rejections`, Boolean(outcome) && !rejections);
  }
  await close();
  await rm(profile, { recursive: true, force: true });
  const { saved, problem, silent } = outcomes;
  report(
    `${count} faults of the connection: ${saved} saved, ${problem} problems seen, ${silent} silent, ${missing} not on disk in the end, ${rejections} unhandled rejections`,
    silent + missing + rejections === 0 && saved > 0 && problem > 0,
  );
}
