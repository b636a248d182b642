/** What the first screen says: it is part of the page itself. */
export const today = {
  title: 'Today’s massage',
  tabs: { today: 'Today', history: 'History', learn: 'Learn', settings: 'Settings' },
  main: 'Main',
  inARow: (n: number) => (n === 1 ? 'day in a row' : 'days in a row'),
  ofLast28: 'of the last 28 days',
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
  plan: 'Length, plan and guidance',
  alreadyDone: 'I already did it',
  notLoaded: 'Not all could be loaded. Go online, then tap here.',
};
