import { addDays, today } from '../../domain/day';
import { isMilestone, milestoneAfter, milestoneToCelebrate } from '../../domain/milestones';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import { markOf, type Streak } from '../../domain/streak';
import type { LateProps } from '../screen';
import type { RestWords } from '../words/en';
import { Celebration } from './Celebration';
import { DayStartQuestion } from './DayStartQuestion';
import { ResumeBand } from './ResumeBand';

/** The one or two sentences that matter now. */
function sentences(
  streak: Streak,
  { hideStreaks }: Settings,
  words: RestWords['band'],
): readonly (string | false)[] {
  const { current, best, today, isDoneToday, restDaysLeft } = streak;
  const next = milestoneAfter(current);
  const isReached = current === best && isMilestone(current);
  const onTheWay = !hideStreaks && words.toMilestone(next - current, next);
  if (isDoneToday) return [isReached && !hideStreaks ? words.reached(current) : words.doneToday, onTheWay];
  if (best === 0) return [words.welcome];
  if (current === 0) return [hideStreaks ? words.comeBackPlain : words.comeBack(best)];
  if (markOf(streak, addDays(today, -1)) === 'rest')
    return [hideStreaks ? words.restUsedPlain : words.restUsed];
  return [onTheWay, restDaysLeft > 0 && words.wouldUseRest];
}

export function TodayBand(props: LateProps) {
  const { ready, streak, journal, settings, remembered, now, day } = props.state;
  if (journal) return <ResumeBand {...props} journal={journal} />;
  const reached = remembered && !settings.hideStreaks && milestoneToCelebrate(streak, remembered.celebrated);
  if (reached) return <Celebration {...props} days={reached} />;
  // Who has set an hour has answered already.
  const isNight = settings.dayStart === DEFAULT_SETTINGS.dayStart && day !== today(now, 0);
  if (remembered && isNight && !remembered.asked.dayStart) return <DayStartQuestion {...props} />;
  return (
    <p class="TodayBand">{ready && sentences(streak, settings, props.rest.band).filter(Boolean).join(' ')}</p>
  );
}
