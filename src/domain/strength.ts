import type { Span } from './streak';

/** What is left of the strength after one missed day: half of it after 13. */
const MEMORY = 0.5 ** (1 / 13);

/** The strength some days of one mark later. */
function after(strength: number, mark: Span['mark'], days: number): number {
  const kept = MEMORY ** days;
  if (mark === 'done') return 1 - (1 - strength) * kept;
  return mark === 'missed' ? strength * kept : strength;
}

/**
 * Habit strength after the walked days, 0..1: the exponential score of Loop Habit Tracker for a daily habit.
 * Rest, paused and travel days leave it as it is.
 */
export const strengthOf = (spans: readonly Span[]): number =>
  spans.reduce((strength, { mark, from, to }) => after(strength, mark, to - from + 1), 0);

/** The strength at the end of each walked day from a number on. */
export function strengthCurve(spans: readonly Span[], first: number): readonly number[] {
  const curve: number[] = [];
  let strength = 0;
  for (const { mark, from, to } of spans) {
    for (let day = Math.max(from, first); day <= to; day++) curve.push(after(strength, mark, day - from + 1));
    strength = after(strength, mark, to - from + 1);
  }
  return curve;
}

/**
 * At most `count` places of a curve, in order, that it is drawn by: the last one and, of as many steps as fit before
 * it, the lowest. So no dip falls between two of them.
 */
export function lowPlaces(curve: readonly number[], count: number): readonly number[] {
  const last = curve.length - 1;
  const step = Math.ceil(last / (count - 1));
  const places = [last];
  for (let end = last; end > 0; end -= step) {
    const part = curve.slice(Math.max(0, end - step), end);
    places.unshift(end - part.length + part.lastIndexOf(Math.min(...part)));
  }
  return places;
}
