import { weekOf } from '../../../domain/calendar';
import { weekdayOf } from '../../../domain/day';
import { dayFormat, weekStartOf } from '../../locale';
import type { SectionProps } from './section';

interface Props extends SectionProps {
  /** 0 on Sunday … 6 on Saturday. */
  readonly chosen: readonly number[];
  readonly onChoose: (weekdays: readonly number[]) => void;
}

/** Days of the week, at least one of them. */
export function Weekdays({ state, rest: { reminders: words }, chosen, onChoose }: Props) {
  const [short, long] = [dayFormat({ weekday: 'short' }), dayFormat({ weekday: 'long' })];
  return (
    <fieldset class="Choice">
      <legend>{words.days}</legend>
      <div>
        {weekOf(state.day, weekStartOf(state.settings)).map((day) => {
          const weekday = weekdayOf(day);
          const isChosen = chosen.includes(weekday);
          const isLast = isChosen && chosen.length === 1;
          return (
            <label key={weekday}>
              <input
                type="checkbox"
                aria-label={long(day)}
                checked={isChosen}
                disabled={isLast}
                onChange={() => {
                  onChoose(
                    isChosen ? chosen.filter((other) => other !== weekday) : [...chosen, weekday].sort(),
                  );
                }}
              />
              <span>{short(day)}</span>
            </label>
          );
        })}
      </div>
      {chosen.length === 1 && <p class="muted">{words.oneDay}</p>}
    </fieldset>
  );
}
