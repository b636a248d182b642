import { isAtStake } from '../domain/nudge';
import { placeOf, riskTime, timeOf } from '../domain/reminder';
import type { AppState } from '../state/app';
import { timeOfDay } from './time';
import type { RestWords } from './words/en';

/** What matters while today is open and a run goes on: the time that is usual or set, or what is at stake. */
export function whileOpen(
  { reminders, streak, settings, now }: AppState,
  words: RestWords['band'],
  onTheWay: string | false,
): readonly (string | false)[] {
  const { dayStart, hideStreaks } = settings;
  const rest = streak.restDaysLeft > 0 && words.wouldUseRest;
  if (!reminders) return [onTheWay, rest];
  const { reminder, usual } = reminders;
  const time = reminder.on ? timeOf(reminder, usual) : usual;
  const here = placeOf(now.getHours() * 60 + now.getMinutes(), dayStart);
  if (here >= riskTime(reminder, time ?? 0, dayStart)) {
    const atStake = hideStreaks ? words.atStakeHidden(streak.last28) : words.atStake(streak.current);
    return isAtStake(streak) ? [atStake] : [rest, onTheWay];
  }
  if (time === undefined) return [onTheWay, rest];
  const cue = reminder.on && reminder.cue ? words.cue(reminder.cue) : '';
  const hasCome = here >= placeOf(time, dayStart);
  const sentence = hasCome ? 'timeHasCome' : reminder.on && reminder.time !== 'usual' ? 'planned' : 'usually';
  return [words[sentence](timeOfDay(time), cue), onTheWay];
}
