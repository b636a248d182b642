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
