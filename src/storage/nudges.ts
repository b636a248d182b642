import type { Asked, Question } from '../domain/asking';
import { addDays, dayOf, type Day } from '../domain/day';
import type { Alarm } from '../domain/ics';
import {
  decideNudge,
  isMassaging,
  SNOOZE,
  type Decision,
  type Moment,
  type NudgeDay,
  type NudgeFacts,
} from '../domain/nudge';
import { pickText, type NudgeText, type NudgeWords } from '../domain/nudge-text';
import type { Pause } from '../domain/pause';
import { reminderOf } from '../domain/reminder';
import { settingsFrom, type Settings } from '../domain/settings';
import { streakOf } from '../domain/streak';
import { usualTime } from '../domain/usual-time';
import type { Database, Store, Transaction } from './database';
import { countAll, latestOf } from './sessions';
import { isSummary } from './summary';

/** What a waking knows of its device. */
export type Waking = Moment & Pick<NudgeFacts, 'isPermitted' | 'isOnScreen' | 'isRareWake'>;

/** What is known when a nudge is decided on. */
export interface Known extends NudgeFacts {
  readonly settings: Settings;
  readonly today: Day;
}

const READ: Store[] = ['nudges', 'settings', 'pauses', 'sessions', 'device', 'journal'];
/** Days of the ledger that are read and kept: enough for 21 ignored ones, three days apart. */
const REMEMBERED = 120;
const WAKES = 14;
/** Sessions in which 14 lived ones surely are, or nearly. */
const LATEST = 28;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

async function read(tx: Transaction, { at, utcOffset, ...device }: Waking): Promise<Known> {
  const facts = tx.objectStore('device');
  const [records, pauses, summary, stored, journal, sessions] = await Promise.all([
    tx.objectStore('settings').getAll(),
    tx.objectStore('pauses').getAll(),
    facts.get('summary'),
    facts.get('wakes'),
    tx.objectStore('journal').get('current'),
    latestOf(tx, LATEST),
  ]);
  const settings = settingsFrom(records);
  const { dayStart } = settings;
  const today = dayOf(at, utcOffset, dayStart);
  const live = pauses.filter((pause): pause is Pause => !('deleted' in pause));
  const done = isSummary(summary) ? summary : await countAll(tx);
  const remembered = IDBKeyRange.bound(addDays(today, -REMEMBERED), addDays(today, 2));
  return {
    ...device,
    settings,
    today,
    dayStart,
    reminder: reminderOf(settings),
    usual: usualTime(sessions),
    streak: streakOf(done, live, today, settings),
    isPaused: live.some(({ from, to }) => from <= today && today <= to),
    ledger: await tx.objectStore('nudges').getAll(remembered),
    wakes: strings(stored),
    isMassaging: isMassaging(journal, at),
  };
}

/** What a nudge would be decided on. */
export const readNudgeFacts = (database: Database, waking: Waking): Promise<Known> =>
  database.run(READ, 'readonly', (tx) => read(tx, waking));

export interface Claim {
  readonly known: Known;
  readonly decision: Decision;
  /** What is to be shown, and is written down as shown. */
  readonly text?: NudgeText | undefined;
}

/** Reads, decides and claims in one transaction: tabs and wake-ups that come at once show one notification. */
export const claimNudge = (database: Database, waking: Waking, words: NudgeWords): Promise<Claim> =>
  database.run(READ, 'readwrite', async (tx) => {
    const known = await read(tx, waking);
    const { today, ledger } = known;
    const at = waking.at.toISOString();
    const nudges = tx.objectStore('nudges');
    const decision = decideNudge(known, waking);
    const { kind } = decision;
    const text = kind && pickText(words.nudges[kind], today, ledger);
    if (waking.isRareWake) await tx.objectStore('device').put([...known.wakes, at].slice(-WAKES), 'wakes');
    if (!text) return { known, decision };
    const before = ledger.find(({ day }) => day === today) ?? { day: today, shown: [] };
    await nudges.put({ ...before, shown: [...before.shown, { kind, at, textId: text.id }] });
    await nudges.delete(IDBKeyRange.upperBound(addDays(today, -REMEMBERED), true));
    return { known, decision, text };
  });

const change = (database: Database, day: Day, edit: (before: NudgeDay) => NudgeDay): Promise<void> =>
  database.run(['nudges'], 'readwrite', async (tx) => {
    const nudges = tx.objectStore('nudges');
    await nudges.put(edit((await nudges.get(day)) ?? { day, shown: [] }));
  });

/** Takes a claim back: what was to be shown could not be. */
export const unclaimNudge = (database: Database, day: Day, at: Date): Promise<void> =>
  change(database, day, ({ shown, ...rest }) => ({
    ...rest,
    shown: shown.filter((nudge) => nudge.at !== at.toISOString()),
  }));

/** Writes down what came of a day's nudges; that one was put away counts only until something better does. */
export const answerNudge = (
  database: Database,
  day: Day,
  outcome: NonNullable<NudgeDay['outcome']>,
  now: Date,
): Promise<void> =>
  change(database, day, (before) => ({
    ...before,
    outcome: outcome === 'dismissed' ? (before.outcome ?? outcome) : outcome,
    ...(outcome === 'snoozed' && { snoozedUntil: new Date(now.getTime() + SNOOZE).toISOString() }),
  }));

/** What this device knows of the questions put, of the alarm made, and how many massages the log holds. */
export interface AskingFacts {
  readonly asked: Asked;
  readonly alarm: Alarm | undefined;
  readonly sessions: number;
}

export const loadAskingFacts = (database: Database): Promise<AskingFacts> =>
  database.run(['device', 'sessions'], 'readonly', async (tx) => {
    const [asked, alarm, sessions] = await Promise.all([
      tx.objectStore('device').get('asked') as Promise<Asked | undefined>,
      tx.objectStore('device').get('alarm') as Promise<Alarm | undefined>,
      tx.objectStore('sessions').index('by-day').count(),
    ]);
    return { asked: asked ?? {}, alarm, sessions };
  });

/** Writes down that a question was turned down. */
export const turnDown = (
  database: Database,
  question: Question,
  sessions: number,
  now: Date,
): Promise<void> =>
  database.run(['device'], 'readwrite', async (tx) => {
    const device = tx.objectStore('device');
    const asked = ((await device.get('asked')) ?? {}) as Asked;
    const before = asked[question] ?? [];
    await device.put({ ...asked, [question]: [...before, { at: now.toISOString(), sessions }] }, 'asked');
  });

/** Writes down what the alarm in the person's calendar was made for. */
export const saveAlarm = (database: Database, alarm: Alarm): Promise<unknown> =>
  database.run(['device'], 'readwrite', (tx) => tx.objectStore('device').put(alarm, 'alarm'));

/** This device's id, undefined before anything was written. */
export const loadDeviceId = (database: Database): Promise<unknown> =>
  database.run(['device'], 'readonly', (tx) => tx.objectStore('device').get('id'));
