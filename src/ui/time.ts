import { locale } from './locale';

/** Milliseconds as '3:52', rounded up so that a countdown ends at 0:00. */
export function formatTime(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A time of day, in minutes after midnight, as the reader writes it. */
export function timeOfDay(minutes: number): string {
  const tag = locale();
  if (times?.tag !== tag) {
    const format = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    times = { tag, format };
  }
  return times.format.format(new Date(minutes * 60_000));
}

/** Made once: costly to make, cheap to use. */
let times: { readonly tag: string; readonly format: Intl.DateTimeFormat } | undefined;

/** Minutes after midnight as a time input has them: 'HH:MM'. */
export const toText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What a time input has as minutes after midnight; undefined when it is no time. */
export function toMinutes(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** An instant on the reader's clock: '22 Nov 2026, 20:15'. */
export const whenFormat = (at: Date): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** Bytes in millions, to one digit after the point. */
export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(bytes / 1e6);
