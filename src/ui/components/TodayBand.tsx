import { addDays } from '../../domain/day';
import { isMilestone, milestoneAfter } from '../../domain/milestones';
import { markOf, type Streak } from '../../domain/streak';
import type { LateProps } from '../screen';
import type { RestWords } from '../words/en';
import { ResumeBand } from './ResumeBand';

/** The one or two sentences that matter now. */
function sentences(streak: Streak, words: RestWords['band']): readonly (string | false)[] {
  const { current, best, today, isDoneToday, restDaysLeft } = streak;
  const next = milestoneAfter(current);
  const isReached = current === best && isMilestone(current);
  const onTheWay = words.toMilestone(next - current, next);
  if (isDoneToday) return [isReached ? words.reached(current) : words.doneToday, onTheWay];
  if (best === 0) return [words.welcome];
  if (current === 0) return [words.comeBack(best)];
  if (markOf(streak, addDays(today, -1)) === 'rest') return [words.restUsed];
  return [onTheWay, restDaysLeft > 0 && words.wouldUseRest];
}

export function TodayBand(props: LateProps) {
  const { ready, streak, journal } = props.state;
  if (journal) return <ResumeBand {...props} journal={journal} />;
  return <p class="TodayBand">{ready && sentences(streak, props.rest.band).filter(Boolean).join(' ')}</p>;
}
