import { addDays, dayFromNumber, dayOf, weekdayOf, type Day } from './day';
import type { Journal } from './journal';
import { isQuiet, minutesLeft, placeOf, riskTime, timeOf, type Reminder } from './reminder';
import { planSeconds } from './routine';
import type { Streak } from './streak';

export type NudgeKind = 'usual' | 'risk' | 'early';

/** What was shown on a day to remind of it, and what came of it. */
export interface NudgeDay {
  readonly day: Day;
  readonly shown: readonly { readonly kind: NudgeKind; readonly at: string; readonly textId: string }[];
  readonly snoozedUntil?: string;
  readonly outcome?: 'done' | 'tapped' | 'snoozed' | 'dismissed';
}

/** An instant, and the wall clock that hangs there: minutes east of UTC. */
export interface Moment {
  readonly at: Date;
  readonly utcOffset: number;
}

/** All that decides whether to speak. */
export interface NudgeFacts {
  readonly reminder: Reminder;
  /** When the person usually does it, in minutes after midnight; undefined without a lived session. */
  readonly usual: number | undefined;
  readonly dayStart: number;
  readonly streak: Streak;
  /** Whether the person has declared a pause for today. */
  readonly isPaused: boolean;
  /** What was shown in the last hundred days, in any order. */
  readonly ledger: readonly NudgeDay[];
  /** When the system has woken the worker, as instants, the latest last. */
  readonly wakes: readonly string[];
  /** Whether a massage is running. */
  readonly isMassaging: boolean;
  readonly isPermitted: boolean;
  /** Whether the app can be seen: it says what matters itself. */
  readonly isOnScreen: boolean;
  /** Whether the system woke us, which it does when it likes. */
  readonly isRareWake: boolean;
}

/** Why nothing is said. */
export type Silence =
  | 'off'
  | 'weekday'
  | 'paused'
  | 'denied'
  | 'done'
  | 'quiet'
  | 'snoozed'
  | 'seen'
  | 'massaging'
  | 'stopped'
  | 'backoff'
  | 'enough'
  | 'not yet';

export type Decision =
  { readonly kind: NudgeKind; readonly isSilent: boolean } | { readonly kind?: never; readonly why: Silence };

/** Days in a row without an answer after which it is said less often, rarely, and no more. */
const LESS_AFTER = 3;
const RARELY_AFTER = 7;
const STOP_AFTER = 21;
const RARELY = 3;

const MINUTE = 60_000;
const APART = 120 * MINUTE;
/** A wall clock further off than this was wrong once, and is passed over. */
const ASTRAY = 48 * 60 * MINUTE;
/** Days whose nudges can be that near. */
const NEAR = 3;
const MORNING = 9 * 60;
/** Milliseconds between two wakings as long as no rhythm is known: what is asked for. */
const USUAL_GAP = 12 * 60 * MINUTE;
const RHYTHM = 7;

/** Milliseconds that *Later today* lasts. */
export const SNOOZE = APART;

/** The wall clock's reading in minutes after midnight. */
export const minutesOf = ({ at, utcOffset }: Moment): number => {
  const minutes = Math.floor(at.getTime() / MINUTE) + utcOffset;
  return ((minutes % 1440) + 1440) % 1440;
};

/** Days on which something was shown and nothing came of it, since the last tap, snooze or done day. */
export function ignoredDays(
  ledger: readonly NudgeDay[],
  { spans }: Pick<Streak, 'spans'>,
  today: Day,
): number {
  const done = spans.findLast(({ mark }) => mark === 'done');
  const answered = ledger.filter(({ outcome }) => outcome && outcome !== 'dismissed').map(({ day }) => day);
  const last = [...(done ? [dayFromNumber(done.to)] : []), ...answered].sort().at(-1) ?? '';
  return ledger.filter(({ day, shown }) => day > last && day < today && shown.length > 0).length;
}

export const isStopped = (ignored: number): boolean => ignored >= STOP_AFTER;

/** Milliseconds between two wakings: the median of the last ones. */
function rhythm(wakes: readonly string[]): number {
  const times = wakes.slice(-RHYTHM - 1).map((wake) => Date.parse(wake));
  const gaps = times.slice(1).map((time, i) => time - Number(times[i]));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? USUAL_GAP;
}

/** Whether the streak hangs on today: a missed day would end it. */
export const isAtStake = ({ current, restDaysLeft, isDoneToday }: Streak): boolean =>
  !isDoneToday && current > 0 && restDaysLeft === 0;

/**
 * Whether a stored massage may be running: it is not paused, and was seen no longer ago than it lasts. It is not
 * looked at more closely here; whoever plays it does that.
 */
export function isMassaging(stored: unknown, at: Date): boolean {
  const { pausedAt, lastSeenAt = '', plan } = (stored ?? {}) as Partial<Journal>;
  if (pausedAt !== undefined || !Array.isArray(plan)) return false;
  return Math.abs(at.getTime() - Date.parse(lastSeenAt)) < planSeconds(plan) * 1000;
}

/** Whether today's massage is open, and its time has come: what the badge says. */
export function isDue(facts: NudgeFacts, now: Moment): boolean {
  const { reminder, usual, dayStart, streak, isPaused } = facts;
  const today = dayOf(now.at, now.utcOffset, dayStart);
  const isWanted = reminder.on && reminder.weekdays.includes(weekdayOf(today)) && !isPaused;
  const time = placeOf(timeOf(reminder, usual), dayStart);
  return isWanted && !streak.isDoneToday && placeOf(minutesOf(now), dayStart) >= time;
}

/** Whether to speak now, and how; the rules are numbered in the order in which they are asked. First match wins. */
export function decideNudge(facts: NudgeFacts, now: Moment): Decision {
  const { reminder, usual, dayStart, streak, ledger } = facts;
  const today = dayOf(now.at, now.utcOffset, dayStart);
  const minutes = minutesOf(now);
  const { shown = [], snoozedUntil } = ledger.find(({ day }) => day === today) ?? {};
  const since = (instant: string): number => now.at.getTime() - Date.parse(instant);
  // 1
  if (!reminder.on) return { why: 'off' };
  if (!reminder.weekdays.includes(weekdayOf(today))) return { why: 'weekday' };
  if (facts.isPaused) return { why: 'paused' };
  if (!facts.isPermitted) return { why: 'denied' };
  // 2
  if (streak.isDoneToday) return { why: 'done' };
  // 3
  if (isQuiet(reminder, minutes)) return { why: 'quiet' };
  // 4
  const snoozedFor = snoozedUntil === undefined ? undefined : -since(snoozedUntil);
  if (snoozedFor !== undefined && snoozedFor > 0 && snoozedFor <= SNOOZE) return { why: 'snoozed' };
  // 5
  if (facts.isOnScreen) return { why: 'seen' };
  if (facts.isMassaging) return { why: 'massaging' };
  // 6
  const ignored = ignoredDays(ledger, streak, today);
  if (isStopped(ignored)) return { why: 'stopped' };
  const rarely = addDays(today, -RARELY);
  const wasLately = ledger.some(({ day, shown: all }) => all.length > 0 && rarely < day && day < today);
  if (ignored >= RARELY_AFTER && wasLately) return { why: 'backoff' };
  // 7
  const nearest = addDays(today, -NEAR);
  const near = ledger.filter(({ day }) => day >= nearest);
  const all = near.flatMap((entry) => entry.shown).map(({ at }) => since(at));
  const isTooSoon = all.some((age) => age < APART && age > -ASTRAY);
  if (isTooSoon || shown.length >= (ignored >= LESS_AFTER ? 1 : 2)) return { why: 'enough' };
  const wasShown = (kind: NudgeKind): boolean => shown.some((nudge) => nudge.kind === kind);
  // 8
  const here = placeOf(minutes, dayStart);
  const time = timeOf(reminder, usual);
  const isAtRisk = reminder.risk && isAtStake(streak);
  if (isAtRisk && !wasShown('risk') && here >= riskTime(reminder, time, dayStart))
    return { kind: 'risk', isSilent: false };
  // 9
  const isSnoozeOver = snoozedFor !== undefined && snoozedFor <= 0 && all.every((age) => age > -snoozedFor);
  if (!reminder.calendar && (isSnoozeOver || (here >= placeOf(time, dayStart) && !wasShown('usual'))))
    return { kind: 'usual', isSilent: false };
  // 10: with an alarm in the calendar, only for a streak that is at risk.
  const isLastChance = rhythm(facts.wakes) >= minutesLeft(reminder, minutes, dayStart) * MINUTE;
  const mayBeEarly = facts.isRareWake && here >= MORNING && shown.length === 0;
  if (mayBeEarly && isLastChance && (isAtRisk || !reminder.calendar))
    return { kind: 'early', isSilent: true };
  // 11
  return { why: 'not yet' };
}
