import type { Day } from '../../../domain/day';
import { dayFormat as makeFormat, locale } from '../../locale';

const made = new Map<string, (day: Day) => string>();

/** The same as `dayFormat` of the locale, made once: a screen of charts needs many of few kinds. */
export function dayFormat(options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const key = JSON.stringify([locale(), options]);
  const format = made.get(key) ?? makeFormat(options);
  made.set(key, format);
  return format;
}

/** Both ends of an axis in short, with their years where these differ. */
export function endsOf(from: Day, to: Day): readonly string[] {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const short = dayFormat({ day: 'numeric', month: 'short', year: isOneYear ? undefined : 'numeric' });
  return from === to ? [short(from)] : [short(from), short(to)];
}
