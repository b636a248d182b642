/** A question that the person turned down: when, and how many massages were in the log by then. */
export interface TurnedDown {
  readonly at: string;
  readonly sessions: number;
}

/** The questions of our own: nudges after the first massage, installing after the second. */
export interface Asked {
  readonly nudges?: readonly TurnedDown[];
  readonly install?: readonly TurnedDown[];
  /** When the question was answered for which day a massage after midnight counts. */
  readonly dayStart?: string;
}
export type Question = 'nudges' | 'install';

const FIRST_AFTER: Readonly<Record<Question, number>> = { nudges: 1, install: 2 };
const AGAIN_AFTER = { days: 7, sessions: 3 };
const AT_MOST = 3;
const DAY = 86_400_000; // real time, no calendar day

/** Whether a question may be put: not before its time, not again too soon, and three times at most. */
export function mayAsk(question: Question, asked: Asked, sessions: number, now: Date): boolean {
  const before = asked[question] ?? [];
  const last = before.at(-1);
  if (!last) return sessions >= FIRST_AFTER[question];
  const days = (now.getTime() - Date.parse(last.at)) / DAY;
  const isLongAgo = days >= AGAIN_AFTER.days || sessions - last.sessions >= AGAIN_AFTER.sessions;
  return before.length < AT_MOST && isLongAgo;
}
