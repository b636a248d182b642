/** Every sentence of the interface in English. Another language is another file like this one. */

/** The direction in which the language is written. */
export const dir: 'ltr' | 'rtl' = 'ltr';

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);
const minutes = (n: number): string => (n === 1 ? '1 minute' : `${n} minutes`);

const MILESTONES: Readonly<Record<number, string>> = {
  3: 'three-day',
  7: 'one-week',
  14: 'two-week',
  28: 'four-week',
  168: '24-week',
  365: 'one-year',
};
const milestone = (n: number): string =>
  `the ${MILESTONES[n] ?? (n % 365 === 0 ? `${n / 365}-year` : `${n}-day`)} mark`;

/** What the first screen says: it is part of the page itself. */
export const today = {
  title: 'Today’s massage',
  tabs: { today: 'Today', learn: 'Learn', settings: 'Settings' },
  main: 'Main',
  inARow: (n: number) => (n === 1 ? 'day in a row' : 'days in a row'),
  dayOne: 'Day 1',
  firstDay: 'starts with one massage',
  newRun: 'of a new run',
  best: (n: number) => `Best ${n}`,
  restDays: (n: number) => (n === 1 ? '1 rest day in hand' : `${n} rest days in hand`),
  last28: (n: number) => `${n} of the last 28 days`,
  left: (ms: number) =>
    ms >= 3_600_000
      ? `${Math.floor(ms / 3_600_000)} h left today`
      : `${Math.ceil(ms / 60_000)} min left today`,
  week: 'This week',
  marks: {
    done: 'done',
    rest: 'rest day',
    missed: 'no massage',
    paused: 'paused',
    travel: 'in the air',
    open: 'today, still open',
    ahead: 'to come',
    none: 'before the start',
  },
  start: 'Start massage',
  again: 'Massage again',
  resume: 'Resume massage',
  plan: (length: number) => `${length} min · 10 steps`,
  alreadyDone: 'I already did it',
  welcome: 'Ten guided steps. Prop up your phone, tap Start, and your hands do the rest.',
  toMilestone: (left: number, next: number) =>
    `${left === 1 ? 'One day' : days(left)} to ${milestone(next)}.`,
  reached: (n: number) => `You have reached ${milestone(n)}. Well kept.`,
  notLoaded: 'Not all could be loaded. Go online, then tap here.',
  doneToday: 'Done for today.',
  restUsed: 'A rest day stood in for yesterday. Your run goes on.',
  wouldUseRest: 'If today gets away, a rest day stands in for it.',
  comeBack: (best: number) => `Good to see you. Your best run, ${days(best)}, stays on show.`,
};

const PROBLEMS = {
  'no-storage':
    'This browser does not let Kneadly keep a log here. In a private window, or with site data blocked, a massage can be guided but not saved.',
  'not-opened': 'Your log did not open. It has not been touched; close other Kneadly tabs and try again.',
  blocked: 'Another tab runs an older Kneadly and holds your log. Close that tab to go on.',
  outdated: 'A newer Kneadly looks after your log now. Load this page again to go on.',
  'not-saved': 'That could not be saved. It is kept here; try again, or export it to be safe.',
  full: 'Your device is full, so that could not be saved. It is kept here: free some space and try again, or export it.',
  'not-loaded': 'A part of Kneadly could not be loaded. Check the connection and try again.',
};

/** What everything else says: loaded right after the first paint. */
export const rest = {
  notices: {
    saved: (n: number) => `Saved. ${days(n)} in a row.`,
    short: 'Saved. Under a minute, so it does not count for the day.',
    other: 'Saved.',
    assumed: 'Your massage ran to its planned end and is logged.',
    undone: 'Taken back.',
    discarded: 'Massage discarded.',
    setting: 'Setting saved.',
    exported: 'Your log is on its way out as a file.',
  },
  band: {
    paused: 'A massage is waiting for you.',
    left: (time: string) => `${time} of it to go.`,
    finish: 'Finish here',
    discard: 'Discard',
  },
  undo: 'Undo',
  problems: PROBLEMS,
  retry: 'Try again',
  exportLog: 'Export',
  reload: 'Load again',
  updateReady: 'A new version is ready.',
  update: 'Update',
  log: {
    title: 'I already did it',
    day: 'Which day?',
    today: 'Today',
    yesterday: 'Yesterday',
    time: 'When did it start?',
    length: (n: number) => `${minutes(n)}, the length you have set.`,
    save: 'Log it',
    cancel: 'Cancel',
    done: 'done',
    badTime: 'Give a time, such as 21:30.',
  },
  session: {
    ready: 'Ready?',
    readyText: (n: number) => `${minutes(n)}, ten steps. One tap, and your hands are free.`,
    start: 'Start',
    seconds: (n: number) => `${n} s`,
    toToday: 'Back to Today',
    step: (index: number, total: number) => `Step ${index} of ${total}`,
    left: (time: string) => `${time} left`,
    timer: 'Time left in this step',
    next: (name: string) => `Next: ${name}`,
    steps: 'Steps',
    back: 'Back',
    pause: 'Pause',
    resume: 'Resume',
    skip: 'Skip',
    finishHere: 'Finish here',
    discard: 'Discard',
    paused: 'Paused',
    announce: (index: number, total: number, title: string, instruction: string, seconds: number) =>
      `Step ${index} of ${total}, ${title}. ${instruction} ${seconds} seconds.`,
    saving: 'Saving …',
    saved: (n: number) => `Saved. Day ${n}.`,
    plainSaved: 'Saved.',
    counted: (seconds: number) =>
      seconds < 60 ? `${seconds} seconds.` : `${minutes(Math.round(seconds / 60))}.`,
    shortTitle: 'That was short',
    shortText: (seconds: number) =>
      `${seconds} seconds are too few to count for the day. Keep it in your log all the same?`,
    keep: 'Keep',
    builtIn: 'The routine’s words could not be loaded; these are the built-in ones.',
    safety: 'Firm, never painful. Stop if it hurts.',
  },
  learn: {
    title: 'Learn',
    steps: 'The ten steps',
    benefits: 'What it may do',
    safety: 'Safety',
    checked: (date: string) => `Studies last checked: ${date}.`,
    sources: 'Sources',
    broken:
      'These pages could not be loaded. Go online once and try again; your log and the massage work without them.',
    retry: 'Try again',
    loading: 'Opening …',
    seconds: (five: number, ten: number) => `${five}–${ten} s`,
  },
  settings: {
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
  },
};

export type TodayWords = typeof today;
export type RestWords = typeof rest;
