import { addDays, parseDay, type Day } from '../domain/day';
import { doneDaysOf, REACH, withDay } from '../domain/done-days';
import type { Draft, Session, Tombstone } from '../domain/session';
import type { DoneDays } from '../domain/streak';
import type { Database, Store, Transaction } from './database';
import type { Summary } from './schema';
import { isSummary } from './summary';
import { putStamped, readBefore } from './write';

const WRITTEN: Store[] = ['sessions', 'device', 'journal'];

const live = (records: readonly unknown[]): Session[] => records as Session[]; // the index holds no tombstone

const between = (from: Day, to: Day): IDBKeyRange => IDBKeyRange.bound(from, to);

const hasRealDay = ({ day }: Session): boolean => parseDay(day) !== undefined;

/**
 * Writes one record of a day, and with it the summary. All that must be read is asked for at once, and then all is
 * written at once: a tap is on disk after two turns.
 */
async function write(
  tx: Transaction<'readwrite'>,
  day: Day,
  record: Draft<Session> | Draft<Tombstone>,
  now: Date,
): Promise<DoneDays> {
  const [device, journal, sessions] = [
    tx.objectStore('device'),
    tx.objectStore('journal'),
    tx.objectStore('sessions'),
  ];
  const near = between(addDays(day, -REACH), addDays(day, REACH));
  const [before, summary, around, current] = await Promise.all([
    readBefore(tx, 'sessions', record.id),
    device.get('summary'),
    sessions.index('by-day').getAll(near),
    journal.get('current'),
  ]);
  const { written, requests } = putStamped(tx, 'sessions', before, record, now);
  const others = live(around).filter((other) => other.id !== record.id && hasRealDay(other));
  const done =
    isSummary(summary) && withDay(summary, day, 'deleted' in written ? others : [...others, written]);
  if (done) requests.push(device.put({ ...done, v: 1 } satisfies Summary, 'summary'));
  if ((current as { id?: unknown } | undefined)?.id === record.id) requests.push(journal.delete('current'));
  await Promise.all(requests);
  if (done) return done;
  const all = doneDaysOf(live(await sessions.index('by-day').getAll()).filter(hasRealDay));
  await device.put({ ...all, v: 1 } satisfies Summary, 'summary');
  return all;
}

/** Writes a session; resolves to the done days once it is on disk. The journal of the same massage goes with it. */
export const putSession = (database: Database, session: Draft<Session>, now: Date): Promise<DoneDays> =>
  database.run(WRITTEN, 'readwrite', (tx) => write(tx, session.day, session, now));

/** Deletes a session, leaving its tombstone; resolves to the done days once that is on disk. */
export const deleteSession = (
  database: Database,
  { id, day }: Draft<Session>,
  now: Date,
): Promise<DoneDays> =>
  database.run(WRITTEN, 'readwrite', (tx) => write(tx, day, { id, v: 1, deleted: true }, now));

/** The live sessions of the days from .. to, both included, by day. */
export const listSessions = (database: Database, from: Day, to: Day): Promise<Session[]> =>
  database.run(['sessions'], 'readonly', async (tx) =>
    live(await tx.objectStore('sessions').index('by-day').getAll(between(from, to))),
  );

/** Up to `count` of the latest sessions by day, the newest day first. */
export const listLatest = (database: Database, count: number): Promise<Session[]> =>
  database.run(['sessions'], 'readonly', async (tx) => {
    const latest: Session[] = [];
    let cursor = await tx.objectStore('sessions').index('by-day').openCursor(null, 'prev');
    while (cursor && latest.length < count) {
      latest.push(...live([cursor.value]));
      cursor = await cursor.continue();
    }
    return latest;
  });

/** How many sessions one step of `verifySummary` reads: some 10 ms on a slow phone. */
const CHUNK = 500;

/** Every record of the log with a real day, chunk by chunk, `pause` in between. */
async function everySession(database: Database, pause: () => Promise<void>): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let last: string | undefined = ''; last !== undefined;) {
    const rest: IDBKeyRange = IDBKeyRange.lowerBound(last, true);
    const chunk: (Session | Tombstone)[] = await database.run(['sessions'], 'readonly', (tx) =>
      tx.objectStore('sessions').getAll(rest, CHUNK),
    );
    sessions.push(...chunk.filter((record) => 'day' in record).filter(hasRealDay));
    last = chunk.length === CHUNK ? chunk.at(-1)?.id : undefined;
    await pause();
  }
  return sessions;
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
  const done: Summary = { ...doneDaysOf(await everySession(database, pause)), v: 1 };
  return database.run(['device'], 'readwrite', async (tx) => {
    const stored = await storedSummary(tx);
    if (stored !== before) return undefined;
    if (stored !== JSON.stringify(done)) await tx.objectStore('device').put(done, 'summary');
    return done;
  });
}
