import { weekOf } from '../../domain/calendar';
import { markOf, type Streak } from '../../domain/streak';
import { dayFormat } from '../locale';
import type { TodayWords } from '../words/en';
import { Icon } from './Icon';

interface Props {
  readonly streak: Streak | undefined;
  readonly words: TodayWords;
  readonly weekStart: number;
}

const EMPTY = [0, 1, 2, 3, 4, 5, 6];

/** This week's seven days with their marks, told apart by shape as well as by colour. */
export function WeekStrip({ streak, words, weekStart }: Props) {
  return (
    <ol class="WeekStrip card" aria-label={words.week}>
      {streak ? weekDays(streak, words, weekStart) : EMPTY.map((i) => <li key={i} />)}
    </ol>
  );
}

function weekDays(streak: Streak, words: TodayWords, weekStart: number) {
  const [short, long] = [dayFormat({ weekday: 'narrow' }), dayFormat({ weekday: 'long' })];
  return weekOf(streak.today, weekStart).map((day) => {
    const isToday = day === streak.today;
    const mark = markOf(streak, day) ?? (isToday ? 'open' : day > streak.today ? 'ahead' : 'none');
    const isDrawn = mark === 'done' || mark === 'rest' || mark === 'paused' || mark === 'travel';
    return (
      <li key={day} class={mark} aria-current={isToday ? 'date' : undefined}>
        <span aria-hidden="true">{short(day)}</span>
        <i aria-hidden="true">{isDrawn ? <Icon name={mark} /> : Number(day.slice(-2))}</i>
        <span class="unseen">{`${long(day)}: ${words.marks[mark]}`}</span>
      </li>
    );
  });
}
