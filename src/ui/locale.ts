import type { Day } from '../domain/day';

/** How the reader's region writes the language of the page: 'en-GB' for a page in 'en'. */
export function locale(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((tag) => tag.startsWith(lang)) ?? lang;
}

/** A day as the reader writes it. Days have no time zone: they are shown as UTC dates. */
export const formatDay = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`));

interface WeekInfo {
  readonly firstDay: number;
}

interface WeekLocale {
  readonly weekInfo?: WeekInfo;
  readonly getWeekInfo?: () => WeekInfo;
}

/** The first day of the week where the reader lives: 0 on Sunday … 6 on Saturday. Monday where the browser cannot say. */
export function localeWeekStart(): number {
  try {
    const locale = new Intl.Locale(navigator.language) as Intl.Locale & WeekLocale;
    return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
  } catch {
    return 1; // WebKitGTK calls the POSIX locale 'C', which is no language tag
  }
}
