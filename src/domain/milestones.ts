import { addDays, dayFromNumber, type Day } from './day';
import type { Span, Streak } from './streak';

/** 66: median days until a habit feels automatic (Lally 2010). 168: length of the hair study (Koyama 2016). */
const FIRST = [3, 7, 14, 28, 66, 100, 168, 365] as const;
const YEAR = 365;

/** The first milestone above a number of days: after the first year, each further one. */
export const milestoneAfter = (days: number): number =>
  FIRST.find((milestone) => milestone > days) ?? (Math.floor(days / YEAR) + 1) * YEAR;

export const isMilestone = (days: number): boolean => milestoneAfter(days - 1) === days;

/** The day on which each milestone was first reached by any run. */
export function milestonesReached(spans: readonly Span[]): ReadonlyMap<number, Day> {
  const reached = new Map<number, Day>();
  let next = milestoneAfter(0);
  for (const { mark, from, to, before } of spans) {
    if (mark !== 'done') continue;
    for (; next <= before + to - from + 1; next = milestoneAfter(next))
      reached.set(next, dayFromNumber(from + next - before - 1));
  }
  return reached;
}

/**
 * The milestone that is to be celebrated: reached today or yesterday, and higher than the one celebrated last.
 * What a back-fill or an import reaches long ago is shown among the milestones, without ado.
 */
export function milestoneToCelebrate(
  { spans, today }: Pick<Streak, 'spans' | 'today'>,
  celebrated: number,
): number | undefined {
  const fresh = [...milestonesReached(spans)].filter(
    ([days, on]) => days > celebrated && on >= addDays(today, -1),
  );
  return fresh.at(-1)?.[0];
}
