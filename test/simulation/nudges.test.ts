import { expect, test } from '@jest/globals';
import { addDays, dayNumber, dayOf, weekdayOf, type Day } from '../../src/domain/day';
import { decideNudge, SNOOZE, type NudgeDay, type NudgeFacts } from '../../src/domain/nudge';
import { DEFAULT_REMINDER, type Reminder } from '../../src/domain/reminder';
import { NO_DAYS, streakOf, type DoneDays, type Streak } from '../../src/domain/streak';
import { offsetTable, TEN_ZONES } from '../support/zone-offsets';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const [FROM, TO] = [Date.UTC(2024, 0), Date.UTC(2036, 0)];
/** Each life lives this many days, with settings of its own; ten zones of 26 lives make more than 100,000. */
const LIFE = 400;
const LIVES = 26;

/** A small generator, so that each run is the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const offsets = TEN_ZONES.map((zone) => offsetTable(zone, FROM, TO));

/** One more done day; the last ones only, since what lies further back is not asked for. */
function withDone({ runs }: DoneDays, day: number): DoneDays {
  if (runs.some(([from, to]) => from <= day && day <= to)) return { runs, crossings: {} };
  const days = [
    ...runs.flatMap(([from, to]) => (day - to > 60 ? [] : [[from, to] as const])),
    [day, day] as const,
  ];
  const joined: [number, number][] = [];
  for (const [from, to] of days.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && last[1] >= from - 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return { runs: joined, crossings: {} };
}

interface Counted {
  days: number;
  wakes: number;
  usual: number;
  risk: number;
  early: number;
  breaches: string[];
}

interface Walked {
  readonly today: Day;
  readonly done: DoneDays;
  readonly near: readonly NudgeDay[];
  readonly streak: Streak;
}

const FIRST = dayOf(new Date(FROM), 0, 0);
const RULES = { restDays: true, dayStart: 240 };

/** One person with one phone: wakes at random, travels, flies over the date line, has the clock set wrong. */
function live(seed: number, home: number, counted: Counted): void {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const chance = (p: number): boolean => random() < p;
  const dayStart = pick([0, 120, 240, 240, 360]);
  const reminder: Reminder = {
    ...DEFAULT_REMINDER,
    on: true,
    time: pick(['usual', 0, 30, 480, 720, 1200, 1260, 1320, 1430] as const),
    weekdays: pick([
      [0, 1, 2, 3, 4, 5, 6],
      [0, 1, 2, 3, 4, 5, 6],
      [1, 3, 5],
    ]),
    risk: chance(0.8),
    quietFrom: pick([1350, 1350, 1200, 1290, 60, 480, 0]),
    quietTo: pick([480, 480, 360, 960, 0]),
    calendar: chance(0.2),
  };
  const usual = pick([undefined, 20 * 60, 7 * 60, 23 * 60]);
  const keeps = pick([0.95, 0.7, 0.3, 0.02]); // how likely a day is done
  const answers = pick([0.9, 0.2, 0]);
  let [zone, skew, done] = [home, 0, NO_DAYS];
  const ledger = new Map<Day, NudgeDay>();
  const wakes: string[] = [];
  const shownAt: number[] = [];
  // What is the same all day is computed once.
  let walked: Walked = {
    today: FIRST,
    done: { ...NO_DAYS },
    near: [],
    streak: streakOf(done, [], FIRST, RULES),
  };
  let isNews = false;
  const start = FROM + Math.floor(random() * (TO - FROM - (LIFE + 40) * DAY));
  for (
    let t = start;
    t < start + LIFE * DAY;
    t += Math.floor((random() < 0.3 ? 0.2 + random() * 2 : 3 + random() * 9) * HOUR)
  ) {
    counted.wakes++;
    if (chance(0.004)) zone = Math.floor(random() * offsets.length);
    if (chance(0.002)) skew = pick([0, 0, HOUR, -HOUR, 5 * HOUR, -30 * HOUR, 3 * DAY, -9 * DAY]);
    const at = new Date(t + skew);
    const utcOffset = offsets[zone]?.(t) ?? 0;
    const today = dayOf(at, utcOffset, dayStart);
    const wall = new Date(at.getTime() + utcOffset * MINUTE);
    const minutes = wall.getUTCHours() * 60 + wall.getUTCMinutes();
    if (chance(keeps / 9)) done = withDone(done, dayNumber(today));
    const entry = ledger.get(today);
    if (entry && chance(answers / 6)) {
      const outcome = pick(['tapped', 'dismissed', 'snoozed'] as const);
      const snoozedUntil = new Date(at.getTime() + SNOOZE).toISOString();
      isNews = true;
      ledger.set(today, { ...entry, outcome, ...(outcome === 'snoozed' && { snoozedUntil }) });
    }
    if (today !== walked.today || done !== walked.done || isNews) {
      const [from, to] = [addDays(today, -120), addDays(today, 2)];
      const near = [...ledger.values()].filter(({ day }) => day >= from && day <= to);
      walked = { today, done, near, streak: streakOf(done, [], today, { ...RULES, dayStart }) };
      isNews = false;
    }
    const { streak } = walked;
    const facts: NudgeFacts = {
      ...{ reminder, usual, dayStart, streak, wakes, ledger: walked.near },
      isPaused: chance(0.02),
      isPermitted: chance(0.98),
      isOnScreen: chance(0.1),
      isMassaging: chance(0.05),
      isRareWake: chance(0.5),
    };
    const { kind, isSilent } = { isSilent: false, ...decideNudge(facts, { at, utcOffset }) };
    if (facts.isRareWake) wakes.push(at.toISOString());
    if (!kind) continue;
    counted[kind]++;
    const breach = (what: string): void =>
      void counted.breaches.push(`${what}: seed ${seed}, ${at.toISOString()}`);
    const { quietFrom, quietTo } = reminder;
    const isQuiet =
      quietFrom <= quietTo
        ? minutes >= quietFrom && minutes < quietTo
        : minutes >= quietFrom || minutes < quietTo;
    const wasShown = ledger.get(today)?.shown ?? [];
    if (quietFrom !== quietTo && isQuiet) breach('in quiet hours');
    if (done.runs.some(([from, to]) => from <= dayNumber(today) && dayNumber(today) <= to))
      breach('after done');
    if (facts.isOnScreen || facts.isMassaging) breach('while it can be seen');
    if (!facts.isPermitted || facts.isPaused || !reminder.weekdays.includes(weekdayOf(today)))
      breach('unwanted');
    if (wasShown.length >= 2) breach('more than two a day');
    if (shownAt.some((shown) => shown > at.getTime() - 2 * HOUR && shown < at.getTime() + 2 * DAY))
      breach('within two hours');
    if (kind === 'risk' && (streak.current === 0 || streak.restDaysLeft > 0)) breach('nothing at risk');
    if (kind === 'early' && !isSilent) breach('early and loud');
    if (kind === 'usual' && reminder.calendar) breach('beside the calendar');
    shownAt.push(at.getTime());
    if (shownAt.length > 40) shownAt.shift();
    const shown = [...wasShown, { kind, at: at.toISOString(), textId: kind }];
    isNews = true;
    ledger.set(today, { ...(entry ?? { day: today }), shown });
  }
  counted.days += LIFE;
}

test('over 100,000 days in ten zones, with travel and wrong clocks, nobody is nudged when they must not be', () => {
  const counted: Counted = { days: 0, wakes: 0, usual: 0, risk: 0, early: 0, breaches: [] };
  for (let zone = 0; zone < TEN_ZONES.length; zone++)
    for (let life = 0; life < LIVES; life++) live(1 + zone * LIVES + life, zone, counted);
  expect(counted.breaches.slice(0, 10)).toEqual([]);
  expect(counted.days).toBeGreaterThanOrEqual(100_000);
  // And it is no silence that keeps the rules.
  expect(counted.usual).toBeGreaterThan(5_000);
  expect(counted.risk).toBeGreaterThan(500);
  expect(counted.early).toBeGreaterThan(100);
});
