import { addDays, parseDay, type Day } from '../domain/day';
import { doneDaysOf, REACH, withDay } from '../domain/done-days';
import type { Draft, Session, SessionChange, Tombstone } from '../domain/session';
import type { DoneDays } from '../domain/streak';
import type { Database, Store, Transaction } from './database';
import type { Summary } from './schema';
import { isSummary } from './summary';
import { putStamped, readBefore } from './write';

const WRITTEN: Store[] = ['sessions', 'device', 'journal'];

const live = (records: readonly unknown[]): Session[] => records as Session[]; // the index holds no tombstone

const between = (from: Day, to: Day): IDBKeyRange => IDBKeyRange.bound(from, to);

const hasRealDay = ({ day }: Session): boolean => parseDay(day) !== undefined;

/** What a write needs of the database, asked for at once, so that a tap is on disk after two turns. */
async function readAround(tx: Transaction<'readwrite'>, id: string, day: Day) {
  const sessions = tx.objectStore('sessions');
  const [before, summary, around, journal] = await Promise.all([
    readBefore(tx, 'sessions', id),
    tx.objectStore('device').get('summary'),
    sessions.index('by-day').getAll(between(addDays(day, -REACH), addDays(day, REACH))),
    tx.objectStore('journal').get('current'),
  ]);
  return {
    before,
    summary,
    around: live(around).filter(hasRealDay),
    journal: journal as { readonly id?: unknown } | undefined,
  };
}

/** The done days, read off the whole log. */
export const countAll = async (tx: Transaction): Promise<DoneDays> =>
  doneDaysOf(live(await tx.objectStore('sessions').index('by-day').getAll()).filter(hasRealDay));

/** What stands in the log now. */
export interface Written {
  /** Undefined when nothing was written and the summary cannot be read. */
  readonly done: DoneDays | undefined;
  /** Undefined when nothing was written. */
  readonly written?: Session | Tombstone;
}

/** Writes one record of a day, and with it the summary. */
async function write(
  tx: Transaction<'readwrite'>,
  { before, summary, around, journal }: Awaited<ReturnType<typeof readAround>>,
  day: Day,
  record: Draft<Session> | Draft<Tombstone>,
  now: Date,
): Promise<Written & { readonly done: DoneDays }> {
  const device = tx.objectStore('device');
  const { written, requests } = putStamped(tx, 'sessions', before, record, now);
  const others = around.filter(({ id }) => id !== record.id);
  const done =
    isSummary(summary) && withDay(summary, day, 'deleted' in written ? others : [...others, written]);
  if (done) requests.push(device.put({ ...done, v: 1 } satisfies Summary, 'summary'));
  if (journal?.id === record.id) requests.push(tx.objectStore('journal').delete('current'));
  await Promise.all(requests);
  if (done) return { done, written };
  const all = await countAll(tx);
  await device.put({ ...all, v: 1 } satisfies Summary, 'summary');
  return { done: all, written };
}

export interface Added extends Written {
  /** Whether the session stands in the log now, written by this call or another. */
  readonly isSaved: boolean;
}

/**
 * Adds a session and removes the journal of its massage; resolves once it is on disk. One that is there already stays
 * as it is, also when it was deleted since: a tab that slept must not bring it back. With `ifRunning` it is added
 * only while its journal is on disk.
 */
export const addSession = (
  database: Database,
  session: Draft<Session>,
  now: Date,
  ifRunning = false,
): Promise<Added> =>
  database.run(WRITTEN, 'readwrite', async (tx) => {
    const known = await readAround(tx, session.id, session.day);
    const { before, journal, summary } = known;
    const isGone = ifRunning && journal?.id !== session.id;
    if (before.replaced || isGone) {
      const isSaved = before.replaced !== undefined && !('deleted' in before.replaced);
      return { isSaved, done: isSummary(summary) ? summary : undefined };
    }
    return { isSaved: true, ...(await write(tx, known, session.day, session, now)) };
  });

export interface Edited extends Written {
  /** The record as it was; undefined when there is none, or none any more, and so nothing was written. */
  readonly before: Session | undefined;
}

/** Changes a session of the log; resolves once that is on disk. What the change does not name stays as it is. */
export const editSession = (
  database: Database,
  { id, day }: Pick<Session, 'id' | 'day'>,
  change: SessionChange,
  now: Date,
): Promise<Edited> =>
  database.run(WRITTEN, 'readwrite', async (tx) => {
    const known = await readAround(tx, id, day);
    const { replaced } = known.before;
    if (!replaced || 'deleted' in replaced)
      return { before: undefined, done: isSummary(known.summary) ? known.summary : undefined };
    // What is undefined is not written; what a newer version wrote is refused.
    const edited = { ...replaced, ...change, v: 1 } as Draft<Session>;
    return { before: replaced, ...(await write(tx, known, day, edited, now)) };
  });

/** Deletes a session, leaving its tombstone; resolves to the record as it was, once that is on disk. */
export const deleteSession = (
  database: Database,
  { id, day }: Pick<Session, 'id' | 'day'>,
  now: Date,
): Promise<Edited> =>
  database.run(WRITTEN, 'readwrite', async (tx) => {
    const known = await readAround(tx, id, day);
    const { replaced } = known.before;
    return {
      before: replaced && !('deleted' in replaced) ? replaced : undefined,
      ...(await write(tx, known, day, { id, v: 1, deleted: true }, now)),
    };
  });

/** Puts a session back that was deleted here; resolves once that is on disk. */
export const restoreSession = (database: Database, session: Session, now: Date): Promise<Written> =>
  database.run(WRITTEN, 'readwrite', async (tx) =>
    write(tx, await readAround(tx, session.id, session.day), session.day, session, now),
  );

/** Up to `count` of the latest sessions by day, the newest day first. */
export async function latestOf(tx: Transaction, count: number): Promise<Session[]> {
  const latest: Session[] = [];
  let cursor = await tx.objectStore('sessions').index('by-day').openCursor(null, 'prev');
  while (cursor && latest.length < count) {
    latest.push(...live([cursor.value]));
    cursor = await cursor.continue();
  }
  return latest;
}

export const listLatest = (database: Database, count: number): Promise<Session[]> =>
  database.run(['sessions'], 'readonly', (tx) => latestOf(tx, count));

/** The sessions of the days from one to another, both included, in their order in time. */
export const listBetween = async (database: Database, from: Day, to: Day): Promise<Session[]> => {
  const found = await database.run(['sessions'], 'readonly', (tx) =>
    tx.objectStore('sessions').index('by-day').getAll(between(from, to)),
  );
  const place = ({ day, startedAt }: Session): string => `${day} ${startedAt}`;
  return live(found)
    .filter(hasRealDay)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** How many sessions one step of a pass reads: some 10 ms on a slow phone. */
const CHUNK = 500;

/** Visits every session with a real day, chunk by chunk in no order that means anything, `pause` in between. */
export async function visitSessions(
  database: Database,
  visit: (chunk: readonly Session[]) => void,
  pause: () => Promise<void>,
): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined;) {
    const rest: IDBKeyRange = IDBKeyRange.lowerBound(last, true);
    const chunk: (Session | Tombstone)[] = await database.run(['sessions'], 'readonly', (tx) =>
      tx.objectStore('sessions').getAll(rest, CHUNK),
    );
    visit(chunk.filter((record) => 'day' in record).filter(hasRealDay));
    last = chunk.length === CHUNK ? chunk.at(-1)?.id : undefined;
    if (last !== undefined) await pause();
  }
}

const storedSummary = async (tx: Transaction): Promise<string> =>
  JSON.stringify((await tx.objectStore('device').get('summary')) ?? null);

/**
 * Reads the whole log in small steps and rebuilds the summary when it does not say the same. Resolves to the
 * done days, or to undefined when the log changed meanwhile: then that write has renewed the summary.
 */
export async function verifySummary(
  database: Database,
  pause: () => Promise<void>,
): Promise<DoneDays | undefined> {
  const before = await database.run(['device'], 'readonly', storedSummary);
  const sessions: Session[] = [];
  await visitSessions(database, (chunk) => sessions.push(...chunk), pause);
  await pause();
  const done: Summary = { ...doneDaysOf(sessions), v: 1 };
  return database.run(['device'], 'readwrite', async (tx) => {
    const stored = await storedSummary(tx);
    if (stored !== before) return undefined;
    if (stored !== JSON.stringify(done)) await tx.objectStore('device').put(done, 'summary');
    return done;
  });
}
