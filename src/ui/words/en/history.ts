import { days, minutes } from './counted';

const massages = (n: number): string => (n === 1 ? '1 massage' : `${n} massages`);

/** Minutes as a person says them: '45 min', '2 h 5 min', '31 h'. */
export const duration = (seconds: number): string => {
  const total = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 || hours >= 10 ? `${hours} h` : `${hours} h ${rest} min`;
};
const oneDecimal = (n: number): string => Math.abs(n).toFixed(1);

/** Where a change lies, in words: below 0 it is a relief. */
function range(low: number, high: number): string {
  if (low * high > 0 && oneDecimal(low) === oneDecimal(high))
    return `at ${oneDecimal(low)} points ${low < 0 ? 'calmer' : 'tenser'}`;
  if (high < 0) return `between ${oneDecimal(high)} and ${oneDecimal(low)} points calmer`;
  if (low > 0) return `between ${oneDecimal(low)} and ${oneDecimal(high)} points tenser`;
  return `between ${oneDecimal(low)} points calmer and ${oneDecimal(high)} tenser`;
}

export const history = {
  title: 'History',
  since: (day: string) => `Since ${day}`,
  empty: 'Your first massage will appear here. Days you did before can be filled in: tap them.',
  ahead: (n: number) =>
    `${n === 1 ? 'One day lies' : `${n} days lie`} ahead of today: the clock was wrong once. ${n === 1 ? 'It counts' : 'They count'} when the day comes, or can be mended here.`,
  duration,
  massages,
  counting: '…',

  previousMonth: 'Month before',
  nextMonth: 'Month after',
  year: 'Year',
  calendarHint: 'Arrow keys move by day, Page Up and Page Down by month.',
  monthDone: (done: number, time: string) =>
    done === 0 ? 'Nothing logged in this month.' : `${days(done)} done · ${time}`,
  marks: {
    done: 'done',
    rest: 'rest day',
    missed: 'no massage',
    paused: 'break',
    travel: 'in the air',
    open: 'today, still open',
    ahead: 'to come',
    none: 'no massage',
  },
  print: 'Print or save this month',
  printed: (month: string) => `Kneadly · ${month}`,
  columns: {
    day: 'Day',
    start: 'Start',
    length: 'Length',
    tension: 'Tension',
    note: 'Note',
    week: 'Week',
    month: 'Month',
    year: 'Year',
    time: 'Time',
    done: 'Days done',
    hour: 'Hour',
    weekday: 'Weekday',
    massages: 'Massages',
    strength: 'Strength',
  },

  day: {
    done: 'Done.',
    rest: 'A rest day stood in for this one.',
    missed: 'No massage on this day.',
    paused: 'In a break: this day counts neither way.',
    travel: 'Flown over: this day costs nothing.',
    open: 'Still open.',
    ahead: 'This day has not come yet.',
    none: 'No massage on this day.',
  },
  start: (time: string, length: string) => `${time} · ${length}`,
  under: 'under a minute',
  unknownTime: 'unknown time',
  full: 'full massage',
  addedLater: 'added later',
  assumedEnd: 'planned end assumed',
  imported: 'imported',
  short: 'does not count',
  newer: 'Written by a newer Kneadly: it can be looked at here, not changed.',
  tension: (before: string, after: string) => `Tension ${before} → ${after}`,
  unknown: '–',
  add: 'Add a massage',
  addTitle: (day: string) => `Add to ${day}`,
  editTitle: (day: string) => `Change ${day}`,
  edit: 'Edit',
  editOne: (time: string) => `Edit the massage of ${time}`,
  delete: 'Delete',
  deleteOne: (time: string) => `Delete the massage of ${time}`,
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  time: 'Started at',
  minutes: 'Minutes',
  before: 'Tension before',
  after: 'Tension after',
  scale: '0 is none, 10 the worst.',
  notSaid: 'Not noted',
  note: 'Note',
  badTime: 'Give a time, such as 21:30.',
  badMinutes: (most: number) => `Give whole minutes, from 1 to ${most}.`,
  aheadOfNow: 'That is still to come. Give a time that is past.',

  numbers: 'In numbers',
  current: 'current streak',
  best: 'best streak',
  last28: 'of the last 28 days',
  strength: 'habit strength',
  total: 'massaged in total',
  sessions: 'massages',
  fullOnes: (n: number) => `${n} of them full: four minutes or more on the scalp.`,

  heatMap: 'The year, day by day',
  previousYear: 'Year before',
  nextYear: 'Year after',
  heatName: (year: string, done: number, time: string) =>
    `${year}: ${days(done)}, ${time}. Minutes a day as a map.`,
  heatCount: (done: number, time: string) => `${days(done)} · ${time}`,
  legend: 'Minutes a day',
  levels: ['under 5', '5–6', '7–9', '10 or more'],
  asTable: 'As a table',
  weekOf: (day: string) => `Week of ${day}`,

  minutesTitle: 'Time spent',
  by: (by: 'week' | 'month' | 'year') => `By ${by}`,
  minutesName: (by: 'week' | 'month' | 'year') => `Time by ${by}`,
  turn: (chart: string): [string, string] => [`${chart}: earlier`, `${chart}: later`],
  oneYear: 'A year',
  hours: (seconds: number) =>
    seconds >= 3600 ? `${+(seconds / 3600).toFixed(1)} h` : `${Math.round(seconds / 60)} min`,

  strengthTitle: 'Habit strength',
  strengthText:
    'Every done day closes part of the way to 100 %, every missed one takes back about 5 %: 13 done days make 50 %, 30 make 80 %.',
  percent: (n: number) => `${Math.round(n * 100)} %`,

  whenTitle: 'Your time of day',
  when: (from: string, to: string, n: number, total: number) =>
    `Most often between ${from} and ${to}: ${n} of ${massages(total)}.`,
  whenNone: 'Once a massage has been guided here, this shows when you like to do it.',
  whenName: 'Massages by hour',
  weekdaysTitle: 'Your week',
  weekdays: 'Days done in the last 26 weeks, breaks left out.',
  weekdaysName: 'Days done by weekday',
  share: (done: number, total: number) => `${done} of ${total}`,

  runsTitle: 'Longest runs',
  runDays: days,
  runDates: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  restDays: (earned: number, used: number, left: number) =>
    `Rest days: ${earned} earned, ${used} used, ${left} in hand.`,

  tensionTitle: 'Does it help?',
  tensionFew: (pairs: number, least: number) =>
    pairs === 0
      ? `Note your tension before and after a massage. From ${least} pairs on, this shows what changes.`
      : `${pairs} of ${least} pairs noted. From ${least} on, this shows what changes.`,
  tensionMean: (mean: number) =>
    Math.abs(mean) < 0.05
      ? 'On average as tense after a massage as before.'
      : `On average ${oneDecimal(mean)} points ${mean < 0 ? 'calmer' : 'tenser'} after a massage.`,
  tensionSure: (pairs: number, low: number, high: number, spread: number) =>
    `From ${pairs} pairs, which differ by ${oneDecimal(spread)} points or so. The true average most likely lies ${range(low, high)}.`,
  tensionUnsure: 'That range holds zero, so it may be chance.',
  tensionLimits:
    'These are your own notes, with nothing to compare them to: they cannot tell what caused the change.',
  tensionName: 'Tension before and after, over time',
  tensionPoint: (before: number, after: number, pairs: number) =>
    `${before.toFixed(1)} → ${after.toFixed(1)}${pairs > 1 ? ` (${pairs} pairs)` : ''}`,

  milestonesTitle: 'Milestones',
  milestone: days,
  milestoneNext: (left: number) => `${days(left)} to go`,
  known: {
    66: 'Many habits begin to feel automatic about here; anything from 18 to 254 days is normal.',
    168: 'As long as the one hair study: 24 weeks.',
  } as Readonly<Record<number, string>>,
  picture: 'Picture',
  pictureOf: (n: number) => `Share a picture of ${days(n)}`,
  pictureTitle: 'A scalp massage a day',
  pictureCaption: 'days in a row',

  breaksTitle: 'Breaks',
  breaksText: 'Illness, surgery, a holiday: days in a break count neither way, and the run waits.',
  breakAdd: 'Declare a break',
  breakEdit: 'Change the break',
  breakLength: days,
  breakEnd: 'End it now',
  editBreak: (dates: string) => `Edit the break of ${dates}`,
  from: 'First day',
  to: 'Last day',
  reason: 'Reason, if you like',
  badDates: 'Give both days.',
  badOrder: 'The last day lies before the first.',

  notesTitle: 'Notes',
  search: 'Search your notes',
  allYears: 'All years',
  find: 'Show',
  found: (n: number) => (n === 0 ? 'No note holds that.' : n === 1 ? '1 note' : `${n} notes`),
  more: 'Show more',
  openDay: (day: string) => `Open ${day}`,
  minutesOf: minutes,
};
