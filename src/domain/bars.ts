import { monthOf } from './calendar';
import { addDays, weekdayOf, type Day } from './day';

/** What one bar of time stands for. */
export type By = 'week' | 'month' | 'year';

/**
 * The first days of so many weeks, months or years, and the first day after them. Page 0 ends with the one that holds
 * `today`, page -1 right before page 0. `weekStart`: 0 on Sunday … 6 on Saturday.
 */
export function boundsOf(by: By, today: Day, weekStart: number, count: number, page: number): readonly Day[] {
  const back = (weekdayOf(today) - weekStart + 7) % 7;
  const january = 1 - Number(today.slice(5, 7));
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = count * (page - 1) + i + 1;
    if (by === 'week') return addDays(today, 7 * at - back);
    return monthOf(today, by === 'month' ? at : 12 * at + january);
  });
}

/** An even number of one digit and zeros at or above the greatest count, so that it and its half read well. */
export function topOf(most: number): number {
  const unit = 2 * 10 ** (String(most).length - 1);
  return Math.max(1, Math.ceil(most / unit)) * unit;
}
