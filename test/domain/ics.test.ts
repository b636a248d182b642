import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { addDays, weekdayOf } from '../../src/domain/day';
import {
  alarmFor,
  calendarFile,
  firstDay,
  googleLink,
  isSameAlarm,
  type AlarmFile,
} from '../../src/domain/ics';
import { DEFAULT_REMINDER } from '../../src/domain/reminder';
import { day } from '../support/builders';
import { offsetReader, offsetTable } from '../support/zone-offsets';

const FROM = day('2026-11-22');
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const NINE_ZONES = [
  'America/New_York',
  'America/Santiago',
  'Europe/Paris',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];

const file = (change: Partial<AlarmFile> = {}): AlarmFile => ({
  time: 20 * 60,
  weekdays: EVERY_DAY,
  timeZone: '',
  from: FROM,
  minutes: 7,
  title: 'Kneadly',
  body: 'Your minutes for today. Skip this if today is done.',
  uid: 'daily-k7f3m2qa@kneadly',
  now: new Date('2026-11-22T18:00:00Z'),
  offsetAt: () => 0,
  ...change,
});

/** The event as an independent library reads it, its zone taken from the file alone. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('There is no event.');
  return { zone: zone && new ICAL.Timezone(zone), event, calendar };
}

/** The first `count` starts: wall times, and instants by the file's zone. */
function starts(text: string, count: number): { wall: string; instant: number }[] {
  const { zone, event } = parse(text);
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  const rule = event.getFirstPropertyValue('rrule') as ICAL.Recur;
  const iterator = rule.iterator(start);
  return Array.from({ length: count }, () => {
    const next = iterator.next();
    if (zone) next.zone = zone;
    return { wall: next.toString(), instant: next.toUnixTime() * 1000 };
  });
}

test.each(NINE_ZONES)('over 800 days in %s it rings at its wall time every day', (timeZone) => {
  const from = Date.UTC(2026, 10, 1);
  const offsetAt = offsetTable(timeZone, from, from + 4200 * 86_400_000);
  const text = calendarFile(file({ timeZone, offsetAt: (instant) => offsetAt(instant.getTime()) }));
  const oracle = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const wrong = starts(text, 800).filter(
    ({ instant }, i) => oracle.format(instant) !== `${addDays(FROM, i)} 20:00:00`,
  );
  expect(wrong).toEqual([]);
});

test('a floating alarm has no zone, and rings by whatever clock there is', () => {
  const text = calendarFile(file());
  expect(parse(text).zone).toBeNull();
  expect(text).toContain('\r\nDTSTART:20261122T200000\r\n');
  expect(starts(text, 3).map(({ wall }) => wall)).toEqual(
    ['22', '23', '24'].map((date) => `2026-11-${date}T20:00:00`),
  );
});

test('the start never stands in UTC, which would slip with the clock changes', () => {
  for (const timeZone of ['', 'Europe/Paris'])
    expect(calendarFile(file({ timeZone }))).not.toMatch(/^DTSTART[^\r]*Z\r$/m);
});

test('lines end in CRLF, hold 75 octets at most, and break between characters', () => {
  const body = `${'Ünïcödé, ünd; mehr\\ '.repeat(20)}\n${'💆'.repeat(60)}`;
  const read = offsetReader('Europe/Paris');
  const text = calendarFile(file({ body, timeZone: 'Europe/Paris', offsetAt: (at) => read(at.getTime()) }));
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n\ufffd]/);
  }
  expect(parse(text).event.getFirstPropertyValue('description')).toBe(body);
});

test('it has one alarm that shows, at its very minute', () => {
  const { event, calendar } = parse(calendarFile(file()));
  const [alarm, ...others] = event.getAllSubcomponents('valarm');
  expect(others).toEqual([]);
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(alarm?.getFirstPropertyValue('description')).toBe('Kneadly');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S');
  expect(String(event.getFirstPropertyValue('duration'))).toBe('PT7M');
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
});

test('made again it is a newer version of the same event', () => {
  const read = (now: Date) => parse(calendarFile(file({ now }))).event;
  const [before, after] = [read(new Date('2026-11-22T18:00Z')), read(new Date('2026-11-22T18:01Z'))];
  expect(before.getFirstPropertyValue('uid')).toBe(after.getFirstPropertyValue('uid'));
  expect(Number(after.getFirstPropertyValue('sequence'))).toBeGreaterThan(
    Number(before.getFirstPropertyValue('sequence')),
  );
  expect(Number(read(new Date(0)).getFirstPropertyValue('sequence'))).toBe(0);
});

test('on some weekdays only it begins on the first of them', () => {
  const found = starts(calendarFile(file({ weekdays: [1, 3] })), 4).map(({ wall }) => wall.slice(0, 10));
  expect(found).toEqual(['2026-11-23', '2026-11-25', '2026-11-30', '2026-12-02']);
  expect(firstDay(FROM, [])).toBe(FROM);
});

test('a time in the small hours falls on the date after its day', () => {
  const reminder = { ...DEFAULT_REMINDER, time: 30, weekdays: [6, 1] };
  const alarm = alarmFor(reminder, undefined, 240, 'Europe/Paris');
  expect(alarm).toEqual({ time: 30, weekdays: [0, 2], timeZone: 'Europe/Paris' });
  expect(weekdayOf(firstDay(FROM, alarm.weekdays))).toBe(0);
  expect(alarmFor({ ...reminder, time: 'usual' }, 1200, 240, '').weekdays).toEqual([1, 6]);
});

test('alarms that ring alike are the same', () => {
  const { time, weekdays, timeZone } = file();
  const alarm = { time, weekdays, timeZone };
  expect(isSameAlarm(alarm, { ...alarm, weekdays: [...EVERY_DAY] })).toBe(true);
  for (const other of [{ time: 1 }, { weekdays: [1] }, { timeZone: 'Asia/Tokyo' }])
    expect(isSameAlarm(alarm, { ...alarm, ...other })).toBe(false);
  expect(isSameAlarm({ ...alarm, weekdays: [1] }, { ...alarm, weekdays: [2] })).toBe(false);
});

test('the link to Google’s calendar says the same', () => {
  const link = (timeZone: string) =>
    Object.fromEntries(
      new URL(googleLink({ ...file(), timeZone, weekdays: [1] }, file(), FROM, 7)).searchParams,
    );
  expect(link('Europe/Paris')).toEqual({
    action: 'TEMPLATE',
    text: 'Kneadly',
    details: 'Your minutes for today. Skip this if today is done.',
    dates: '20261123T200000/20261123T200700',
    ctz: 'Europe/Paris',
    recur: 'RRULE:FREQ=WEEKLY;BYDAY=MO',
  });
  expect(link('')).not.toHaveProperty('ctz');
});
