import { dayNumber, type Day } from './day';
import type { Mark, Streak } from './streak';

/** The marks of the days from one to another, both included, by number; a day without one is not in it. */
export function marksBetween(
  { spans }: Pick<Streak, 'spans'>,
  from: Day,
  to: Day,
): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  const [first, last] = [dayNumber(from), dayNumber(to)];
  for (const span of spans)
    for (let day = Math.max(first, span.from); day <= Math.min(last, span.to); day++)
      marks.set(day, span.mark);
  return marks;
}
