import type { Day } from '../domain/day';
import type { Settings } from '../domain/settings';

/** How the reader's region writes the language of the page: 'en-GB' for a page in 'en'. */
export function locale(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((tag) => tag.startsWith(lang)) ?? lang;
}

/** Writes days as the reader does; costly to make, cheap to use. Days have no time zone: they are shown as UTC dates. */
export function dayFormat(options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T12:00Z`));
}

interface WeekInfo {
  readonly firstDay: number;
}

interface WeekLocale {
  readonly weekInfo?: WeekInfo;
  readonly getWeekInfo?: () => WeekInfo;
}

/**
 * The first day of the week, as set or else where the reader lives: 0 on Sunday … 6 on Saturday. Monday where the
 * browser cannot say.
 */
export function weekStartOf({ weekStart }: Pick<Settings, 'weekStart'>): number {
  if (weekStart !== 'locale') return weekStart;
  try {
    const locale = new Intl.Locale(navigator.language) as Intl.Locale & WeekLocale;
    return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
  } catch {
    return 1; // WebKitGTK calls the POSIX locale 'C', which is no language tag
  }
}
