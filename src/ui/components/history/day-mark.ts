import type { Day } from '../../../domain/day';
import type { Mark } from '../../../domain/streak';

/** What a day of the calendar shows: its mark, or where it stands without one. */
export type DayMark = Mark | 'open' | 'ahead' | 'none';

export function dayMark(day: Day, today: Day, mark: Mark | undefined): DayMark {
  if (mark) return mark;
  if (day === today) return 'open';
  return day > today ? 'ahead' : 'none';
}
