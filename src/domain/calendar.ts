import { addDays, dayFromNumber, weekdayOf, type Day } from './day';

/** The seven days of the week that holds `day`. `weekStart`: 0 on Sunday … 6 on Saturday. */
export function weekOf(day: Day, weekStart: number): readonly Day[] {
  const back = (weekdayOf(day) - weekStart + 7) % 7;
  return [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(day, i - back));
}

/** The first day of the month that holds `day`, or of the one `months` later. */
export function monthOf(day: Day, months = 0): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return dayFromNumber(Date.UTC(year, month - 1 + months) / 86_400_000); // a UTC day always has 24 hours
}

export const lastOfMonth = (month: Day): Day => addDays(monthOf(month, 1), -1);

/** The same date in another month, or the last one where that month is shorter. */
export function inMonth(day: Day, months: number): Day {
  const last = lastOfMonth(monthOf(day, months));
  const date = Math.min(Number(day.slice(-2)), Number(last.slice(-2)));
  return addDays(monthOf(last), date - 1);
}

/** The whole weeks that touch a month, told by its first day. */
export function weeksOf(month: Day, weekStart: number): readonly (readonly Day[])[] {
  const next = monthOf(month, 1);
  const weeks: (readonly Day[])[] = [];
  for (let day = month; day < next;) {
    const week = weekOf(day, weekStart);
    weeks.push(week);
    day = addDays(day, week.length - week.indexOf(day));
  }
  return weeks;
}
