import type { Settings } from './settings';

/** When and how the person wants to be reminded. Times are minutes after midnight on the wall clock. */
export interface Reminder {
  readonly on: boolean;
  /** A time of day, or when the person usually does it. */
  readonly time: number | 'usual';
  /** 0 on Sunday … 6 on Saturday: habit days, so that a nudge at 00:30 belongs to the evening before. */
  readonly weekdays: readonly number[];
  /** Whether to speak up when the streak is at risk. */
  readonly risk: boolean;
  /** Quiet hours; equal ends: none. */
  readonly quietFrom: number;
  readonly quietTo: number;
  /** Whether an alarm in the person's calendar rings at the time. */
  readonly calendar: boolean;
  /** What it is joined to, in the person's own words. Shown in the app only. */
  readonly cue?: string;
}

export const DEFAULT_REMINDER: Reminder = {
  on: false,
  time: 'usual',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  risk: true,
  quietFrom: 22 * 60 + 30,
  quietTo: 8 * 60,
  calendar: false,
};

/** The longest cue that is kept, in characters. */
export const CUE_LENGTH = 80;

/** The time where none is set and none is usual yet. */
const EVENING = 20 * 60;
/** At risk: from here, or an hour before quiet hours. */
const RISK = 21 * 60;
const HOUR = 60;
const DAY = 24 * HOUR;

const isMinute = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < DAY;
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const makesSense: Readonly<Record<keyof Reminder, (value: unknown) => boolean>> = {
  on: isBoolean,
  time: (value) => value === 'usual' || isMinute(value),
  weekdays: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((day) => [0, 1, 2, 3, 4, 5, 6].includes(Number(day))),
  risk: isBoolean,
  quietFrom: isMinute,
  quietTo: isMinute,
  calendar: isBoolean,
  cue: (value) => typeof value === 'string' && value !== '' && value.length <= CUE_LENGTH,
};

/** The reminder as it is set; whatever makes no sense in it is its default. */
export function reminderOf({ reminder }: Pick<Settings, 'reminder'>): Reminder {
  const stored = Object.entries(typeof reminder === 'object' ? (reminder ?? {}) : {});
  const known = stored.filter(
    ([id, value]) => Object.hasOwn(makesSense, id) && makesSense[id as keyof Reminder](value),
  );
  return { ...DEFAULT_REMINDER, ...Object.fromEntries(known) };
}

/** The time set, or else the usual one. */
export const timeOf = ({ time }: Reminder, usual: number | undefined): number =>
  time === 'usual' ? (usual ?? EVENING) : time;

/** Minutes from one time of day forward to another, 0..1439. */
const ahead = (from: number, to: number): number => (to - from + DAY) % DAY;

type Quiet = Pick<Reminder, 'quietFrom' | 'quietTo'>;

export const isQuiet = ({ quietFrom, quietTo }: Quiet, minutes: number): boolean =>
  ahead(quietFrom, minutes % DAY) < ahead(quietFrom, quietTo);

/** Minutes after the midnight of the habit day: small hours before the day start come last. */
export const placeOf = (minutes: number, dayStart: number): number =>
  minutes < dayStart ? minutes + DAY : minutes;

/**
 * When the streak is at risk, as `placeOf` counts: 21:00, but an hour before quiet hours that would swallow it, and
 * a quarter of an hour after the time set at the earliest, unless that is in quiet hours or tomorrow.
 */
export function riskTime(reminder: Reminder, time: number, dayStart: number): number {
  const { quietFrom, quietTo } = reminder;
  const evening = quietFrom - HOUR;
  const isSwallowed = quietFrom !== quietTo && ahead(evening, RISK) < ahead(evening, quietTo);
  const risk = isSwallowed ? placeOf((evening + DAY) % DAY, dayStart) : RISK;
  const after = placeOf(time, dayStart) + 15;
  return after > risk && after < DAY + dayStart && !isQuiet(reminder, after) ? after : risk;
}

/** Minutes from a time of day until quiet hours begin or the day ends, whichever comes first. */
export function minutesLeft({ quietFrom, quietTo }: Quiet, minutes: number, dayStart: number): number {
  const dayEnd = ahead(minutes, dayStart) || DAY;
  return quietFrom === quietTo ? dayEnd : Math.min(dayEnd, ahead(minutes, quietFrom) || DAY);
}
