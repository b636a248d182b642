/**
 * The rules of the habit once more, as slowly and plainly as they can be said: one day after another, over
 * the whole log. It shares no code with what it checks.
 */
export interface LoggedSession {
  readonly day: string;
  readonly startedAt: string;
  readonly utcOffset: number;
  readonly durationSeconds: number;
  readonly source: 'guided' | 'manual' | 'notification' | 'import';
  readonly addedLater?: true;
}

export interface Question {
  readonly sessions: readonly LoggedSession[];
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  readonly now: string;
  readonly restDays: boolean;
  readonly dayStart: number;
}

export interface Answer {
  readonly today: string;
  readonly isDoneToday: boolean;
  readonly current: number;
  readonly best: number;
  readonly restDaysLeft: number;
  readonly last28: number;
  readonly strength: number;
  readonly marks: Readonly<Record<string, string>>;
  readonly milestones: Readonly<Record<number, string>>;
}

const shift = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

const dateOnClock = (instant: string, utcOffset: number, dayStart: number): string =>
  new Date(Date.parse(instant) + (utcOffset - dayStart) * 60_000).toISOString().slice(0, 10);

const wasFlownOver = ({ sessions, dayStart }: Question, gap: string): boolean => {
  const lived = (day: string): LoggedSession[] =>
    sessions
      .filter((s) => s.day === day && s.durationSeconds >= 60 && s.source !== 'import' && !s.addedLater)
      .sort((a, b) => a.startedAt.localeCompare(b.startedAt) || a.utcOffset - b.utcOffset);
  const left = lived(shift(gap, -1)).at(-1);
  const arrived = lived(shift(gap, 1))[0];
  if (!left || !arrived || arrived.utcOffset <= left.utcOffset) return false;
  return dateOnClock(arrived.startedAt, left.utcOffset, dayStart) <= gap;
};

const isMilestone = (days: number): boolean =>
  [3, 7, 14, 28, 66, 100, 168, 365].includes(days) || (days > 0 && days % 365 === 0);

export function answer(question: Question): Answer {
  const { sessions, pauses, now, restDays } = question;
  const isDone = (day: string): boolean => sessions.some((s) => s.day === day && s.durationSeconds >= 60);
  const isPaused = (day: string): boolean => pauses.some(({ from, to }) => from <= day && day <= to);
  const today = [shift(now, 2), shift(now, 1)].find(isDone) ?? now;

  const marks: Record<string, string> = {};
  const milestones: Record<number, string> = {};
  let [run, best, held, last28, strength] = [0, 0, 0, 0, 0];
  const m = Math.pow(0.5, 1 / 13);

  const closeGap = (gap: readonly string[], isOpen: boolean): void => {
    const isTravel = !isOpen && gap.length === 1 && wasFlownOver(question, gap[0] ?? '');
    const missed = gap.filter((day) => !isPaused(day)).length;
    const isCovered = missed <= held;
    for (const day of gap) {
      const mark = isPaused(day) ? 'paused' : isTravel ? 'travel' : isCovered ? 'rest' : 'missed';
      marks[day] = mark;
      if (mark === 'missed') strength *= m;
    }
    if (isTravel) return;
    if (isCovered) held -= missed;
    else [run, held] = [0, 0];
  };

  const first = sessions
    .map(({ day }) => day)
    .filter(isDone)
    .sort()[0];
  let gap: string[] = [];
  for (let day = first; day !== undefined && day <= today; day = shift(day, 1)) {
    if (!isDone(day)) {
      if (day !== today) gap.push(day);
      continue;
    }
    if (gap.length > 0) closeGap(gap, false);
    gap = [];
    marks[day] = 'done';
    strength = strength * m + (1 - m);
    run++;
    if (restDays && run % 7 === 0 && held < 2) held++;
    best = Math.max(best, run);
    if (isMilestone(run)) milestones[run] ??= day;
    if (day >= shift(today, -27)) last28++;
  }
  if (gap.length > 0) closeGap(gap, true);
  const isDoneToday = isDone(today);
  return { today, isDoneToday, current: run, best, restDaysLeft: held, last28, strength, marks, milestones };
}
