import { expect, test } from '@jest/globals';
import { addDays, dayNumber, dayOf, instantAt } from '../../src/domain/day';
import {
  decideNudge,
  ignoredDays,
  isAtStake,
  isDue,
  isMassaging,
  type Moment,
  type NudgeDay,
  type NudgeFacts,
} from '../../src/domain/nudge';
import { DEFAULT_REMINDER, type Reminder } from '../../src/domain/reminder';
import { streakOf, type Run } from '../../src/domain/streak';
import { day, journal, START } from './../support/builders';

/** A Sunday in Paris; the last five days were done, today is open. */
const TODAY = day('2026-11-22');
const NUMBER = dayNumber(TODAY);

const at = (time: string, days = 0): Moment => {
  const [hours = '', minutes = ''] = time.split(':');
  return { at: instantAt(addDays(TODAY, days), Number(hours) * 60 + Number(minutes), 60), utcOffset: 60 };
};
const iso = (time: string, days = 0): string => at(time, days).at.toISOString();

const streak = (...runs: Run[]) =>
  streakOf({ runs, crossings: {} }, [], TODAY, { restDays: true, dayStart: 240 });
const FIVE = streak([NUMBER - 5, NUMBER - 1]);
const TEN = streak([NUMBER - 10, NUMBER - 1]); // with one rest day in hand
const NONE = streak();

const facts = ({
  reminder,
  ...change
}: Partial<Omit<NudgeFacts, 'reminder'>> & { reminder?: Partial<Reminder> } = {}): NudgeFacts => ({
  reminder: { ...DEFAULT_REMINDER, on: true, time: 1200, ...reminder },
  usual: undefined,
  dayStart: 240,
  streak: FIVE,
  isPaused: false,
  ledger: [],
  wakes: [],
  isMassaging: false,
  isPermitted: true,
  isOnScreen: false,
  isRareWake: false,
  ...change,
});

const shown = (
  times: readonly [NudgeDay['shown'][number]['kind'], string][],
  rest: Partial<NudgeDay> = {},
): NudgeDay => ({
  day: rest.day ?? TODAY,
  shown: times.map(([kind, time]) => ({ kind, at: iso(time), textId: kind })),
  ...rest,
});

/** Days before today on which something was shown and nothing came of it. */
const unanswered = (count: number, from = 1): NudgeDay[] =>
  Array.from({ length: count }, (_, i) => ({
    day: addDays(TODAY, -from - i),
    shown: [{ kind: 'usual' as const, at: iso('20:00', -from - i), textId: 'usual' }],
  }));

const decide = (change: Parameters<typeof facts>[0], time: string) => {
  const decision = decideNudge(facts(change), at(time));
  return decision.kind ?? decision.why;
};

test.each([
  ['off', { reminder: { on: false } }, '20:00'],
  ['weekday', { reminder: { weekdays: [1, 2] } }, '20:00'],
  ['paused', { isPaused: true }, '20:00'],
  ['denied', { isPermitted: false }, '20:00'],
  ['done', { streak: streak([NUMBER - 5, NUMBER]) }, '20:00'],
  ['done', { streak: streak([NUMBER - 5, NUMBER + 1]) }, '20:00'], // flown west
  ['quiet', {}, '22:30'],
  ['quiet', {}, '07:59'],
  ['snoozed', { ledger: [shown([['usual', '20:00']], { snoozedUntil: iso('22:00') })] }, '21:59'],
  ['seen', { isOnScreen: true }, '20:00'],
  ['massaging', { isMassaging: true }, '20:00'],
  ['stopped', { streak: NONE, ledger: unanswered(21) }, '20:00'],
  ['backoff', { streak: NONE, ledger: unanswered(7) }, '20:00'],
  ['usual', { streak: NONE, ledger: unanswered(7, 3) }, '20:00'],
  [
    'enough',
    {
      ledger: [
        shown([
          ['usual', '18:00'],
          ['early', '09:00'],
        ]),
      ],
    },
    '21:00',
  ],
  ['enough', { ledger: [shown([['usual', '19:30']])] }, '21:00'],
  ['enough', { streak: NONE, ledger: [...unanswered(3), shown([['early', '09:00']])] }, '20:00'],
  ['usual', { streak: NONE, ledger: [...unanswered(2), shown([['early', '09:00']])] }, '20:00'],
  ['risk', {}, '21:00'],
  ['risk', { ledger: [shown([['usual', '18:59']])] }, '21:00'],
  ['usual', { reminder: { risk: false } }, '21:00'],
  ['usual', { streak: TEN }, '21:00'],
  ['usual', { streak: NONE }, '21:00'],
  ['not yet', { ledger: [shown([['risk', '18:00']])], reminder: { calendar: true } }, '21:30'],
  ['not yet', {}, '19:59'],
  ['usual', {}, '20:00'],
  ['not yet', { reminder: { calendar: true } }, '20:00'],
  ['not yet', { reminder: { time: 'usual' }, usual: 1210 }, '20:09'],
  ['usual', { reminder: { time: 'usual' }, usual: 1210 }, '20:10'],
  ['not yet', { streak: TEN, ledger: [shown([['usual', '17:00']])] }, '20:00'],
  ['early', { isRareWake: true }, '12:00'],
  ['not yet', { isRareWake: true }, '08:59'],
  ['not yet', { isRareWake: true }, '10:29'],
  ['not yet', { isRareWake: true, reminder: { quietFrom: 0, quietTo: 0 } }, '15:59'],
  ['early', { isRareWake: true, reminder: { quietFrom: 0, quietTo: 0 } }, '16:00'],
  ['not yet', { isRareWake: true, wakes: [iso('08:00'), iso('09:00'), iso('10:00')] }, '12:00'],
  ['not yet', { isRareWake: true, ledger: [shown([['early', '09:30']])] }, '12:00'],
  ['early', { isRareWake: true, reminder: { calendar: true } }, '12:00'],
  ['not yet', { isRareWake: true, streak: TEN, reminder: { calendar: true } }, '12:00'],
] as const)('%s: %j at %s', (said, change, time) => {
  expect(decide(change as Parameters<typeof facts>[0], time)).toBe(said);
});

test('only the early one is silent', () => {
  expect(decideNudge(facts({ isRareWake: true }), at('12:00'))).toEqual({ kind: 'early', isSilent: true });
  expect(decideNudge(facts(), at('20:00'))).toEqual({ kind: 'usual', isSilent: false });
  expect(decideNudge(facts(), at('21:00'))).toEqual({ kind: 'risk', isSilent: false });
});

test('a snooze that is over nudges once more', () => {
  const snoozed = { snoozedUntil: iso('20:00') };
  const once = shown([['usual', '18:00']], snoozed);
  expect(decide({ streak: TEN, reminder: { time: 1080 }, ledger: [once] }, '20:00')).toBe('usual');
  const twice = shown([['usual', '20:10']], snoozed);
  expect(decide({ streak: TEN, reminder: { time: 1080 }, ledger: [twice] }, '22:20')).toBe('not yet');
});

test('a snooze of a clock that was ahead does not silence the day', () => {
  const ledger = [{ day: TODAY, shown: [], snoozedUntil: iso('20:00', 1) }];
  expect(decide({ ledger }, '20:00')).toBe('usual');
});

test.each([
  ['enough', 47, 'a clock set back'],
  ['usual', 49, 'a clock that was far ahead'],
])('%s, %i hours after what was shown on %s', (said, hours) => {
  const ahead = new Date(at('20:00').at.getTime() + hours * 3_600_000).toISOString();
  const ledger = [
    { day: addDays(TODAY, 2), shown: [{ kind: 'usual' as const, at: ahead, textId: 'usual' }] },
  ];
  expect(decide({ ledger }, '20:00')).toBe(said);
});

test('a nudge time in the small hours belongs to the evening before', () => {
  const night = { reminder: { time: 30, quietFrom: 120, quietTo: 480 }, streak: TEN };
  expect(decide(night, '23:59')).toBe('not yet');
  expect(decideNudge(facts(night), at('00:30', 1))).toEqual({ kind: 'usual', isSilent: false });
  expect(dayOf(at('00:30', 1).at, 60, 240)).toBe(TODAY);
});

test('29 February is a day like any other', () => {
  const leap = { at: instantAt(day('2028-02-29'), 1200, 60), utcOffset: 60 };
  const run = dayNumber(day('2028-02-28'));
  const open = streakOf({ runs: [[run - 3, run]], crossings: {} }, [], day('2028-02-29'), {
    restDays: true,
    dayStart: 240,
  });
  expect(decideNudge(facts({ streak: open }), leap).kind).toBe('usual');
});

test('ignored days: shown, unanswered, since the last tap, snooze or done day', () => {
  const ignored = (ledger: readonly NudgeDay[], log = NONE) => ignoredDays(ledger, log, TODAY);
  expect(ignored([])).toBe(0);
  expect(ignored(unanswered(5))).toBe(5);
  expect(ignored([...unanswered(5), shown([['usual', '08:00']])])).toBe(5); // today is open
  expect(ignored([...unanswered(2), ...unanswered(2, 10)])).toBe(4); // days without a nudge do not interrupt
  expect(ignored([...unanswered(5), { day: addDays(TODAY, -9), shown: [] }])).toBe(5);
  expect(
    ignored(unanswered(5).map((entry, i) => (i === 2 ? { ...entry, outcome: 'dismissed' as const } : entry))),
  ).toBe(5);
  expect(
    ignored(unanswered(5).map((entry, i) => (i === 2 ? { ...entry, outcome: 'tapped' as const } : entry))),
  ).toBe(2);
  expect(
    ignored(unanswered(5).map((entry, i) => (i === 3 ? { ...entry, outcome: 'snoozed' as const } : entry))),
  ).toBe(3);
  expect(ignored(unanswered(9), streak([NUMBER - 7, NUMBER - 4]))).toBe(3);
  expect(ignored([...unanswered(9), { ...unanswered(1)[0], day: TODAY, outcome: 'tapped', shown: [] }])).toBe(
    0,
  );
});

test('what is at stake', () => {
  expect([FIVE, TEN, NONE, streak([NUMBER - 3, NUMBER])].map(isAtStake)).toEqual([true, false, false, false]);
});

test('it is due when its time has come, on a day that is wanted and open', () => {
  expect(isDue(facts(), at('19:59'))).toBe(false);
  expect(isDue(facts(), at('20:00'))).toBe(true);
  expect(isDue(facts(), at('03:59', 1))).toBe(true);
  expect(isDue(facts({ reminder: { on: false } }), at('20:00'))).toBe(false);
  expect(isDue(facts({ reminder: { weekdays: [1] } }), at('20:00'))).toBe(false);
  expect(isDue(facts({ isPaused: true }), at('20:00'))).toBe(false);
  expect(isDue(facts({ streak: streak([NUMBER, NUMBER]) }), at('20:00'))).toBe(false);
});

test('a massage may be running while it was seen no longer ago than it lasts, and is not paused', () => {
  const after = (minutes: number) => new Date(START + minutes * 60_000);
  expect(isMassaging(undefined, after(0))).toBe(false);
  expect(isMassaging({ plan: 'nonsense' }, after(0))).toBe(false);
  expect(isMassaging({ plan: [] }, after(0))).toBe(false);
  expect(isMassaging(journal(), after(6.9))).toBe(true);
  expect(isMassaging(journal(), after(7))).toBe(false);
  expect(isMassaging(journal(), after(-7))).toBe(false);
  expect(isMassaging(journal({ pausedAt: after(1).toISOString() }), after(1))).toBe(false);
});
