import { addDays, weekdayOf, type Day } from './day';

/** The seven days of the week that holds `day`. `weekStart`: 0 on Sunday … 6 on Saturday. */
export function weekOf(day: Day, weekStart: number): readonly Day[] {
  const back = (weekdayOf(day) - weekStart + 7) % 7;
  return [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(day, i - back));
}
