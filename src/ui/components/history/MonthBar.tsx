import { inMonth, monthOf } from '../../../domain/calendar';
import { dayFromNumber, type Day } from '../../../domain/day';
import type { LateProps } from '../../screen';
import { Chevron } from './Chevron';
import { dayFormat } from './formats';

interface Props extends LateProps {
  readonly month: Day;
  readonly onMonth: (month: Day) => void;
  readonly onTurn: (months: number) => void;
}

/** From this year back to that of the first massage, and to the one that is shown. */
export function yearsOf({ month, state }: Pick<Props, 'month' | 'state'>): readonly number[] {
  const yearOf = (day: Day): number => Number(day.slice(0, 4));
  const last = yearOf(state.streak.today);
  const oldest = state.streak.spans[0]?.from;
  const first = oldest === undefined ? last : yearOf(dayFromNumber(oldest));
  const from = Math.min(first, yearOf(month), last - 1);
  return Array.from({ length: last - from + 1 }, (_, i) => last - i);
}

/** Which month is shown, and the ways to others. */
export function MonthBar(props: Props) {
  const { month, state, rest, onMonth, onTurn } = props;
  const { history: words } = rest;
  const { today } = state.streak;
  const year = Number(month.slice(0, 4));
  const title = dayFormat({ month: 'long', year: 'numeric' })(month);
  return (
    <div class="months">
      <button
        class="turn"
        aria-label={words.previousMonth}
        onClick={() => {
          onTurn(-1);
        }}
      >
        <Chevron to="back" />
      </button>
      <div>
        <h2 id="month" aria-label={title} data-year={year} aria-live="polite">
          {dayFormat({ month: 'long' })(month)}
        </h2>
        <select
          aria-label={words.year}
          value={year}
          onChange={(event) => {
            const to = inMonth(month, 12 * (Number(event.currentTarget.value) - year));
            onMonth(to > today ? monthOf(today) : to);
          }}
        >
          {yearsOf(props).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <button
        class="turn"
        aria-label={words.nextMonth}
        disabled={monthOf(month, 1) > today}
        onClick={() => {
          onTurn(1);
        }}
      >
        <Chevron to="forward" />
      </button>
    </div>
  );
}
