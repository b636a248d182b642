import type { Day } from './day';
import type { Journal } from './journal';
import { closingAt, pause, positionOf, withHold, written } from './player';

/** A gap in what the page saw: up to this many milliseconds the massage goes on by itself. */
export const GAP = 90_000;
/** Less than this was seen: nothing is assumed about the rest. */
const MIN_SEEN = 60_000;
/** A clock that reads less than before by more than this was set back. */
const SET_BACK = 1_500;

export interface Recovery {
  readonly journal: Journal;
  /** The planned end passed unseen and is taken as the end. */
  readonly assumedEnd: boolean;
}

/** Milliseconds of massage that the page was there for. */
function msSeen(journal: Journal, lastSeen: Date): number {
  const held = (journal.holds ?? []).reduce((sum, { ms }) => sum + ms, 0);
  return lastSeen.getTime() - Date.parse(journal.startedAt) - journal.pausedMs + held;
}

/**
 * What becomes of a massage when the page looks at the clock again: after a sleep (`lived`) or a new start.
 * Up to GAP it goes on. Past its planned end it is finished, if the page lived on or it is still `today`.
 * Else it stands paused where it was last seen, and the person is asked.
 */
export function recover(journal: Journal, at: Date, lived: boolean, today: Day): Recovery {
  const lastSeen = new Date(journal.lastSeenAt);
  const gap = at.getTime() - lastSeen.getTime();
  const unended = (recovered: Journal): Recovery => ({ journal: recovered, assumedEnd: false });
  if (journal.held && gap > GAP) return unended(written(withHold(journal, lastSeen), lastSeen, {}));
  if (journal.pausedAt !== undefined) return unended(journal);
  if (gap < -SET_BACK) return unended(written(journal, at, { pausedMs: journal.pausedMs + gap }));
  if (gap <= GAP) return unended(journal);
  const ended = positionOf(journal, at) >= closingAt(journal.plan);
  const trusted = lived || journal.day === today;
  // A step that waits for the person would have waited at its end.
  if (ended && trusted && !journal.manual && msSeen(journal, lastSeen) >= MIN_SEEN)
    return { journal, assumedEnd: true };
  const paused = pause(journal, lastSeen);
  return unended(ended || journal.manual ? paused : { ...paused, slept: true });
}
