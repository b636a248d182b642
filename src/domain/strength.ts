import type { Span } from './streak';

/** What is left of the strength after one missed day: half of it after 13. */
const MEMORY = 0.5 ** (1 / 13);

/**
 * Habit strength after the walked days, 0..1: the exponential score of Loop Habit Tracker for a daily habit.
 * Rest, paused and travel days leave it as it is.
 */
export const strengthOf = (spans: readonly Span[]): number =>
  spans.reduce((strength, { mark, from, to }) => {
    const kept = MEMORY ** (to - from + 1);
    if (mark === 'done') return 1 - (1 - strength) * kept;
    return mark === 'missed' ? strength * kept : strength;
  }, 0);
