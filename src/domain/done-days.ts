import { dayNumber, type Day } from './day';
import { isDone, isLived, type Session } from './session';
import { contains, type Crossing, type DoneDays, type Run } from './streak';

type Facts = Pick<Session, 'day' | 'startedAt' | 'utcOffset' | 'durationSeconds' | 'source' | 'addedLater'>;

/** By `startedAt`, then `utcOffset`. */
const inOrder = (a: Facts, b: Facts): number =>
  Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.utcOffset - b.utcOffset;

/** Whether it says where and when the person was. */
const isPlaced = (session: Facts): boolean =>
  isLived(session) && !Number.isNaN(Date.parse(session.startedAt));

/** The crossing of the one-day gap between two done days, if the first session of `b` lies east of the last of `a`. */
function crossingOf(a: readonly Facts[], b: readonly Facts[]): Crossing | undefined {
  const left = a.filter(isPlaced).sort(inOrder).at(-1);
  const arrived = b.filter(isPlaced).sort(inOrder)[0];
  return left && arrived && arrived.utcOffset > left.utcOffset
    ? { leftOffset: left.utcOffset, arrivedAt: arrived.startedAt }
    : undefined;
}

/** The done days of live sessions in any order. */
export function doneDaysOf(sessions: Iterable<Facts>): DoneDays {
  const byDay = new Map<number, readonly Facts[]>();
  const on = (day: number): readonly Facts[] => byDay.get(day) ?? [];
  for (const session of sessions) {
    if (!isDone(session)) continue;
    const number = dayNumber(session.day);
    byDay.set(number, [...on(number), session]);
  }
  const days = [...byDay.keys()].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  const crossings: Record<number, Crossing> = {};
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
    const crossing = last?.[1] === day - 2 && crossingOf(on(day - 2), on(day));
    if (crossing) crossings[day - 1] = crossing;
  }
  return { runs, crossings };
}

/** So many done days, and nobody needs to be shown around before a massage. */
const PRACTISED = 3;

export const isPractised = ({ runs }: DoneDays): boolean =>
  runs.reduce((days, [from, to]) => days + to - from + 1, 0) >= PRACTISED;

/** How far around a day its sessions can matter to the done days. */
export const REACH = 2;

/**
 * The done days after a change of the sessions of one day, told by all live sessions of the days up to
 * REACH before and after it.
 */
export function withDay(done: DoneDays, day: Day, around: Iterable<Facts>): DoneDays {
  const number = dayNumber(day);
  const near = doneDaysOf(around);
  const crossings = { ...done.crossings };
  for (const gap of [number - 1, number, number + 1]) {
    const crossing = near.crossings[gap];
    if (crossing) crossings[gap] = crossing;
    else Reflect.deleteProperty(crossings, gap);
  }
  return { runs: withRun(done.runs, number, contains(near.runs, number)), crossings };
}

/** The runs with one day in or out. */
function withRun(runs: readonly Run[], day: number, isIn: boolean): readonly Run[] {
  const cut = runs.flatMap(([from, to]): Run[] => {
    if (to < day || from > day) return [[from, to]];
    return (
      [
        [from, day - 1],
        [day + 1, to],
      ] satisfies Run[]
    ).filter(([a, b]) => a <= b);
  });
  if (!isIn) return cut;
  const touching = cut.filter(([from, to]) => to === day - 1 || from === day + 1);
  const joined: Run = [
    Math.min(day, ...touching.map(([from]) => from)),
    Math.max(day, ...touching.map(([, to]) => to)),
  ];
  return [...cut.filter((run) => !touching.includes(run)), joined].sort((a, b) => a[0] - b[0]);
}
