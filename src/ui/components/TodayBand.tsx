import { addDays, today } from '../../domain/day';
import { isMilestone, milestoneAfter, milestoneToCelebrate } from '../../domain/milestones';
import { isRunning } from '../../domain/pause';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { markOf } from '../../domain/streak';
import type { AppState } from '../../state/app';
import { whileOpen } from '../due';
import { dayFormat } from '../locale';
import { hrefTo } from '../router';
import type { LateProps } from '../screen';
import type { RestWords } from '../words/en';
import { AskingCard } from './AskingCard';
import { Celebration } from './Celebration';
import { DayStartQuestion } from './DayStartQuestion';
import { RepairBand } from './RepairBand';
import { ResumeBand } from './ResumeBand';

/** The one or two sentences that matter now. */
function sentences(state: AppState, words: RestWords['band']): readonly (string | false)[] {
  const { streak, settings } = state;
  const { hideStreaks } = settings;
  const { current, best, today, isDoneToday } = streak;
  const next = milestoneAfter(current);
  const isReached = current === best && isMilestone(current);
  const onTheWay = !hideStreaks && words.toMilestone(next - current, next);
  if (isDoneToday) return [isReached && !hideStreaks ? words.reached(current) : words.doneToday, onTheWay];
  const pause = state.pauses.find((one) => isRunning(one, today));
  if (pause) return [words.onBreak(dayFormat({ day: 'numeric', month: 'long' })(pause.to))];
  if (best === 0) return [words.welcome];
  if (current === 0) return [hideStreaks ? words.comeBackPlain : words.comeBack(best)];
  if (markOf(streak, addDays(today, -1)) === 'rest')
    return [hideStreaks ? words.restUsedPlain : words.restUsed];
  return whileOpen(state, words, onTheWay);
}

export function TodayBand(props: LateProps) {
  const { ready, streak, journal, settings, remembered, now, day, damage, log } = props.state;
  const { band, data } = props.rest;
  if (damage) return <RepairBand {...props} damage={damage} />;
  if (journal) return <ResumeBand {...props} journal={journal} />;
  const reached = remembered && !settings.hideStreaks && milestoneToCelebrate(streak, remembered.celebrated);
  if (reached) return <Celebration {...props} days={reached} />;
  // Who has set an hour has answered already.
  const isNight = settings.dayStart === DEFAULT_SETTINGS.dayStart && day !== today(now, 0);
  if (remembered && isNight && !remembered.asked.dayStart) return <DayStartQuestion {...props} />;
  // Said when the day is done, and never in the way of a massage.
  if (ready && log?.isCopyDue && streak.isDoneToday)
    return (
      <p class="TodayBand">
        {data.dueOnToday} <a href={hrefTo('settings')}>{data.keepCopy}</a>
      </p>
    );
  return (
    <>
      <p class="TodayBand">{ready && sentences(props.state, band).filter(Boolean).join(' ')}</p>
      <AskingCard {...props} />
    </>
  );
}
