import { days, minutes } from './counted';

export const settings = {
  title: 'Settings',
  length: 'Length of a massage',
  minutes: (n: number) => minutes(n),
  lengthHint:
    'Five minutes or more hold four minutes on the scalp, the daily dose of the one study on hair thickness.',
  dayStart: 'A new day begins at',
  dayStartHint: 'A massage before this hour still counts for the evening it ends.',
  restDays: 'Rest days',
  restDaysHint:
    'Every seventh day in a row earns one; at most two are kept. A day you miss uses one up, and your run goes on.',
  wouldBe: (isOn: boolean, n: number) =>
    `Switched ${isOn ? 'on' : 'off'}, your run would stand at ${days(n)}.`,
  theme: 'Appearance',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  log: 'Your log',
  logText: (first: string) => `Kept on this device since ${first}. Nothing leaves it.`,
  emptyLog: 'Kept on this device. Nothing leaves it.',
  version: 'Version',
  offline: 'Ready to work without network.',
  online: 'Needs the network: no copy of the app is kept here yet.',
};
