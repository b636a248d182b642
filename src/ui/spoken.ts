import { locate, positionOf, type Journal } from '../domain/player';
import { isDone } from '../domain/session';
import type { AppState } from '../state/app';
import type { RestWords } from './words/en';

/** One message a step: it changes with the step, not with the seconds. */
function step({ at, content }: AppState, words: RestWords['session'], journal: Journal): string {
  const { index, current } = locate(journal.plan, positionOf(journal, new Date(at)));
  const { title, instruction } = content?.routine[current.step] ?? { title: '', instruction: '' };
  if (journal.pausedAt !== undefined) return words.paused;
  return words.announce(index + 1, journal.plan.length, title, instruction, current.seconds);
}

/** What a screen reader says during a massage: its steps, and what has become of it. */
export function spoken(state: AppState, words: RestWords['session']): string | undefined {
  const { journal, closing, streak } = state;
  if (!closing) return journal && step(state, words, journal);
  const { session, stage } = closing;
  if (stage === 'ask') return words.shortText(session.durationSeconds);
  if (stage === 'saving') return words.saving;
  return isDone(session) && session.day === streak.today ? words.saved(streak.current) : words.plainSaved;
}
