import { expect, test } from '@jest/globals';
import {
  CUE_LENGTH,
  DEFAULT_REMINDER,
  isQuiet,
  minutesLeft,
  placeOf,
  reminderOf,
  riskTime,
  timeOf,
} from '../../src/domain/reminder';

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const quiet = (from: string, to: string) => ({ quietFrom: at(from), quietTo: at(to) });

test.each([
  undefined,
  null,
  1,
  'on',
  [],
  {},
  { on: 'yes', time: 1440, weekdays: [], risk: 1, quietFrom: -1, quietTo: 8.5 },
])('the reminder that %j holds is the default one', (reminder) => {
  expect(reminderOf({ reminder })).toEqual(DEFAULT_REMINDER);
});

test('each part that makes sense is taken, whatever the others say', () => {
  const cue = 'after brushing my teeth';
  const stored = {
    on: true,
    time: 30,
    weekdays: [1, 3],
    risk: false,
    quietFrom: 0,
    quietTo: 1439,
    calendar: true,
    cue,
  };
  expect(reminderOf({ reminder: { ...stored, later: true } })).toEqual(stored);
  for (const bad of [
    { weekdays: [7] },
    { weekdays: 'all' },
    { cue: '' },
    { cue: 'x'.repeat(CUE_LENGTH + 1) },
    { time: 'noon' },
  ])
    expect(reminderOf({ reminder: { on: true, ...bad } })).toEqual({ ...DEFAULT_REMINDER, on: true });
});

test('the time is the one set, the usual one, or eight in the evening', () => {
  expect(timeOf({ ...DEFAULT_REMINDER, time: 5 }, 600)).toBe(5);
  expect(timeOf(DEFAULT_REMINDER, 600)).toBe(600);
  expect(timeOf(DEFAULT_REMINDER, undefined)).toBe(at('20:00'));
});

test.each([
  [quiet('22:30', '08:00'), ['22:30', '23:59', '00:00', '07:59'], ['08:00', '12:00', '22:29']],
  [quiet('09:00', '17:00'), ['09:00', '16:59'], ['08:59', '17:00', '00:00']],
  [quiet('00:00', '00:00'), [], ['00:00', '12:00']],
])('quiet hours %j', (hours, inside, outside) => {
  for (const time of inside) expect(isQuiet(hours, at(time))).toBe(true);
  for (const time of outside) expect(isQuiet(hours, at(time))).toBe(false);
});

test('small hours come last in their day', () => {
  expect([0, 239, 240, 1439].map((minutes) => placeOf(minutes, 240))).toEqual([1440, 1679, 240, 1439]);
});

test.each([
  ['20:00', quiet('22:30', '08:00'), '21:00'],
  ['20:50', quiet('22:30', '08:00'), '21:05'],
  ['22:10', quiet('22:30', '08:00'), '22:25'],
  ['22:20', quiet('22:30', '08:00'), '21:00'], // a quarter of an hour later would be quiet
  ['20:00', quiet('21:30', '08:00'), '20:30'],
  ['18:00', quiet('20:00', '06:00'), '19:00'],
  ['19:30', quiet('20:00', '06:00'), '19:45'],
  ['12:00', quiet('08:00', '16:00'), '21:00'], // quiet by day
  ['12:00', quiet('00:00', '00:00'), '21:00'],
  ['00:30', quiet('02:00', '10:00'), '24:45'],
  ['03:50', quiet('00:00', '00:00'), '21:00'], // a quarter of an hour later is tomorrow
  ['20:00', quiet('00:30', '08:00'), '21:00'],
])('with the time at %s and quiet hours %j, the streak is at risk at %s', (time, hours, risk) => {
  expect(riskTime({ ...DEFAULT_REMINDER, ...hours }, at(time), 240)).toBe(at(risk));
});

test.each([
  ['12:00', quiet('22:30', '08:00'), 630],
  ['22:30', quiet('22:30', '08:00'), 330],
  ['12:00', quiet('00:00', '00:00'), 960],
  ['04:00', quiet('00:00', '00:00'), 1440],
  ['12:00', quiet('08:00', '10:00'), 960],
])('at %s with quiet hours %j there are %i minutes left', (time, hours, minutes) => {
  expect(minutesLeft(hours, at(time), 240)).toBe(minutes);
});
