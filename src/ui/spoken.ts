import type { Journal } from '../domain/journal';
import { leadLeft, placeOf } from '../domain/player';
import { isDone } from '../domain/session';
import type { AppState } from '../state/app';
import type { RestWords } from './words/en';

/** One message a step: it changes with the step, not with the seconds. */
function step({ at, content }: AppState, words: RestWords['session'], journal: Journal): string {
  const now = new Date(at);
  const { index, current } = placeOf(journal, now);
  const { title, instruction } = content?.routine[current.step] ?? { title: '', instruction: '' };
  if (journal.slept) return words.slept;
  if (journal.held) return words.waiting;
  if (journal.pausedAt !== undefined) return words.paused;
  if (leadLeft(journal, now) > 0) return words.leadIn;
  return words.announce(index + 1, journal.plan.length, title, instruction, current.seconds);
}

/** What a screen reader says during a massage: its steps, and what has become of it. */
export function spoken(state: AppState, words: RestWords['session']): string | undefined {
  const { journal, closing, streak, settings } = state;
  if (!closing && !journal) {
    const { wasHeard } = state;
    return wasHeard === undefined ? undefined : wasHeard ? words.tryOutText : words.notHeard;
  }
  if (!closing) return journal && step(state, words, journal);
  const { session, stage } = closing;
  if (stage === 'ask') return words.shortText(session.durationSeconds);
  if (stage === 'saving') return words.saving;
  const isCounted = isDone(session) && session.day === streak.today;
  const counted = settings.hideStreaks ? words.savedLast28(streak.last28) : words.saved(streak.current);
  return [isCounted ? counted : words.plainSaved, session.note && words.noteSaved].filter(Boolean).join(' ');
}
