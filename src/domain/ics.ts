import { addDays, dayNumber, instantAt, weekdayOf, type Day } from './day';
import { timeOf, type Reminder } from './reminder';

/** What the alarm in a calendar was made for: when one of these changes, it must be made again. */
export interface Alarm {
  /** Minutes after midnight on the wall clock. */
  readonly time: number;
  /** Calendar weekdays, 0 on Sunday … 6 on Saturday. */
  readonly weekdays: readonly number[];
  /**
   * IANA name; '' for a floating alarm, which rings by whatever clock the phone shows. Apple's calendars know those;
   * Google's reads them as UTC.
   */
  readonly timeZone: string;
}

/** What the event says: it cannot know whether the day is done. */
export interface AlarmWords {
  readonly title: string;
  readonly body: string;
}

export interface AlarmFile extends Alarm, AlarmWords {
  /** The first day on which it may ring. */
  readonly from: Day;
  readonly minutes: number;
  /** Stays the same when the alarm is made again, so that calendars replace it. */
  readonly uid: string;
  readonly now: Date;
  /** Minutes east of UTC in the zone at an instant. */
  readonly offsetAt: (instant: Date) => number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MINUTE = 60_000;
const DAY_MS = 1440 * MINUTE;
/** Days for which the changes of the clock are written down; then calendars go by the zone's name. */
const FORESEEN = 3660;

const two = (n: number): string => String(n).padStart(2, '0');
const compact = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d+/g, '');
const local = (instant: Date, offset: number): string =>
  compact(new Date(instant.getTime() + offset * MINUTE)).slice(0, -1);
const offsetText = (offset: number): string =>
  `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Weekdays of the calendar on which a time of habit days falls: before the day start, it is the date after. */
const calendarWeekdays = (weekdays: readonly number[], time: number, dayStart: number): number[] =>
  weekdays.map((day) => (time < dayStart ? (day + 1) % 7 : day)).toSorted((a, b) => a - b);

/** The alarm for a reminder; `timeZone` '' for a floating one. */
export function alarmFor(
  reminder: Reminder,
  usual: number | undefined,
  dayStart: number,
  timeZone: string,
): Alarm {
  const time = timeOf(reminder, usual);
  return { time, weekdays: calendarWeekdays(reminder.weekdays, time, dayStart), timeZone };
}

/** Whether two alarms ring alike. */
export const isSameAlarm = (a: Alarm, b: Alarm): boolean =>
  a.time === b.time && a.timeZone === b.timeZone && recurrence(a.weekdays) === recurrence(b.weekdays);

/** When it recurs (RFC 5545, 3.3.10). */
export const recurrence = (weekdays: readonly number[]): string =>
  weekdays.length === 7
    ? 'FREQ=DAILY'
    : `FREQ=WEEKLY;BYDAY=${WEEKDAYS.filter((_, day) => weekdays.includes(day)).join(',')}`;

/** The first day from `from` on that is one of the weekdays. */
export const firstDay = (from: Day, weekdays: readonly number[]): Day =>
  [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(from, i)).find((day) => weekdays.includes(weekdayOf(day))) ?? from;

/** The wall time of a day as calendars write it: 20261122T200000. */
export const wallTime = (day: Day, minutes: number): string => local(instantAt(day, minutes, 0), 0);

/** The instants in the coming years at which the offset changes, to the minute. */
function changes(from: number, offsetAt: AlarmFile['offsetAt']): number[] {
  const at = (ms: number): number => offsetAt(new Date(ms));
  const found: number[] = [];
  for (let ms = from; ms < from + FORESEEN * DAY_MS; ms += DAY_MS) {
    if (at(ms) === at(ms + DAY_MS)) continue;
    let [before, after] = [ms, ms + DAY_MS];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (at(middle) === at(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}

/** The zone's clock, change by change: exact also where no yearly rule holds, as in Casablanca. */
function timeZoneLines({ timeZone, offsetAt, from }: AlarmFile): string[] {
  const start = (dayNumber(from) - 2) * DAY_MS;
  const observance = (name: string, before: number, after: number, starts: readonly string[]): string[] => [
    `BEGIN:${name}`,
    ...starts.slice(0, 1).map((date) => `DTSTART:${date}`),
    // The first one too: not every reader takes it from the start when others follow.
    ...(starts.length > 1 ? starts.map((date) => `RDATE:${date}`) : []),
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
  const first = offsetAt(new Date(start));
  const byChange = new Map<string, { before: number; after: number; starts: string[] }>();
  for (const ms of changes(start, offsetAt)) {
    const [before, after] = [offsetAt(new Date(ms - MINUTE)), offsetAt(new Date(ms))];
    const change = byChange.get(`${before} ${after}`) ?? { before, after, starts: [] };
    change.starts.push(local(new Date(ms), before));
    byChange.set(`${before} ${after}`, change);
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance('STANDARD', first, first, ['19700101T000000']),
    ...[...byChange.values()].flatMap(({ before, after, starts }) =>
      observance(after > before ? 'DAYLIGHT' : 'STANDARD', before, after, starts),
    ),
    'END:VTIMEZONE',
  ];
}

/** Lines of at most 75 octets; what is longer goes on in the next one, never in the middle of a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const folded: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** A calendar file (RFC 5545) with one recurring event that rings: by the wall clock, never by UTC. */
export function calendarFile(file: AlarmFile): string {
  const { time, weekdays, timeZone, from, minutes, title, body, uid, now } = file;
  const zone = timeZone && `;TZID=${timeZone}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kneadly//Kneadly//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(timeZone ? [`X-WR-TIMEZONE:${timeZone}`, ...timeZoneLines(file)] : []),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(now)}`,
    // A number that only grows: what is made later is the newer version of the same event.
    `SEQUENCE:${Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0)) / MINUTE))}`,
    `DTSTART${zone}:${wallTime(firstDay(from, weekdays), time)}`,
    `DURATION:PT${minutes}M`,
    `RRULE:${recurrence(weekdays)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(body)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A link that opens Google's calendar with the event filled in. Its alarm is that calendar's usual one. */
export function googleLink(alarm: Alarm, { title, body }: AlarmWords, from: Day, minutes: number): string {
  const day = firstDay(from, alarm.weekdays);
  return `https://calendar.google.com/calendar/render?${new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    details: body,
    dates: `${wallTime(day, alarm.time)}/${wallTime(day, alarm.time + minutes)}`,
    ...(alarm.timeZone && { ctz: alarm.timeZone }),
    recur: `RRULE:${recurrence(alarm.weekdays)}`,
  }).toString()}`;
}
