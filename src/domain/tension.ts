import type { Session } from './session';
import type { Settings } from './settings';

/** So many massages in a row without an answer, and the question is not asked any more unless the person wants it. */
const SKIPS = 3;

/** How tense one is, from 0 (not at all) to 10 (worst). */
export const TENSIONS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Whether to ask before and after a massage. `latest`: sessions with the newest first. */
export function asksTension(
  { askTension }: Pick<Settings, 'askTension'>,
  latest: readonly Pick<Session, 'source' | 'tensionBefore' | 'tensionAfter'>[],
): boolean {
  if (typeof askTension === 'boolean') return askTension;
  const guided = latest.filter(({ source }) => source === 'guided').slice(0, SKIPS);
  const isSkipped = guided.every((session) => (session.tensionBefore ?? session.tensionAfter) === undefined);
  return guided.length < SKIPS || !isSkipped;
}
