import { addDays } from '../../domain/day';
import { isMilestone, milestoneAfter } from '../../domain/milestones';
import { markOf, type Streak } from '../../domain/streak';
import { hrefTo } from '../router';
import type { LateProps } from '../screen';
import type { RestWords } from '../words/en';
import { RepairBand } from './RepairBand';
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
  const { ready, streak, journal, damage, log } = props.state;
  if (damage) return <RepairBand {...props} damage={damage} />;
  if (journal) return <ResumeBand {...props} journal={journal} />;
  const { data } = props.rest;
  // Said when the day is done, and never in the way of a massage.
  if (ready && log?.isCopyDue && streak.isDoneToday)
    return (
      <p class="TodayBand">
        {data.dueOnToday} <a href={hrefTo('settings')}>{data.keepCopy}</a>
      </p>
    );
  return <p class="TodayBand">{ready && sentences(streak, props.rest.band).filter(Boolean).join(' ')}</p>;
}
