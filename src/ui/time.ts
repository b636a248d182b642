import { locale } from './locale';

/** Milliseconds as '3:52', rounded up so that a countdown ends at 0:00. */
export function formatTime(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A time of day, in minutes after midnight, as the reader writes it. */
export const timeOfDay = (minutes: number): string =>
  new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(minutes * 60_000),
  );

/** An instant on the reader's clock: '22 Nov 2026, 20:15'. */
export const whenFormat = (at: Date): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** Bytes in millions, to one digit after the point. */
export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(bytes / 1e6);
