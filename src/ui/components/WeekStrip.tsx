import { weekOf } from '../../domain/calendar';
import type { Day } from '../../domain/day';
import { markOf, type Streak } from '../../domain/streak';
import { formatDay, localeWeekStart } from '../locale';
import type { TodayWords } from '../words/en';
import { Icon } from './Icon';

interface Props {
  readonly streak: Streak | undefined;
  readonly words: TodayWords;
}

const EMPTY = [0, 1, 2, 3, 4, 5, 6];

/** This week's seven days with their marks, told apart by shape as well as by colour. */
export function WeekStrip({ streak, words }: Props) {
  const week = streak && weekOf(streak.today, localeWeekStart());
  return (
    <ol class="WeekStrip card" aria-label={words.week}>
      {streak && week
        ? week.map((day) => <WeekDay key={day} {...{ day, streak, words }} />)
        : EMPTY.map((i) => <li key={i} />)}
    </ol>
  );
}

interface DayProps {
  readonly day: Day;
  readonly streak: Streak;
  readonly words: TodayWords;
}

function WeekDay({ day, streak, words }: DayProps) {
  const isToday = day === streak.today;
  const mark = markOf(streak, day) ?? (isToday ? 'open' : day > streak.today ? 'ahead' : 'none');
  const isDrawn = mark === 'done' || mark === 'rest' || mark === 'paused' || mark === 'travel';
  return (
    <li class={mark} aria-current={isToday ? 'date' : undefined}>
      <span aria-hidden="true">{formatDay(day, { weekday: 'narrow' })}</span>
      <i aria-hidden="true">{isDrawn ? <Icon name={mark} /> : Number(day.slice(-2))}</i>
      <span class="unseen">{`${formatDay(day, { weekday: 'long' })}: ${words.marks[mark]}`}</span>
    </li>
  );
}
