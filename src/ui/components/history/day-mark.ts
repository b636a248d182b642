import type { Day } from '../../../domain/day';
import { isRunning, type Pause } from '../../../domain/pause';
import type { Mark } from '../../../domain/streak';

/** What a day of the calendar shows: its mark, or where it stands without one. */
export type DayMark = Mark | 'open' | 'ahead' | 'none';

/** A break shows from its first day on, though it marks no day before it has passed. */
export function dayMark(day: Day, today: Day, mark: Mark | undefined, pauses: readonly Pause[]): DayMark {
  if (mark) return mark;
  if (day >= today && pauses.some((pause) => isRunning(pause, day))) return 'paused';
  if (day === today) return 'open';
  return day > today ? 'ahead' : 'none';
}
