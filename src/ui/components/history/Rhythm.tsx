import { topOf } from '../../../domain/bars';
import { weekOf } from '../../../domain/calendar';
import { dayNumber, weekdayOf } from '../../../domain/day';
import { weekdaysOf } from '../../../domain/runs';
import { favouriteHour, hourCounts } from '../../../domain/tally';
import { weekStartOf } from '../../locale';
import { dayFormat } from './formats';
import { timeOfDay } from '../../time';
import { Chart } from './Chart';
import type { SectionProps } from './section';

/** At which hour the person massages. */
export function TimeOfDay({ rest: { history: words }, tally }: SectionProps) {
  const favourite = tally && favouriteHour(tally.hours);
  const counts = hourCounts(tally?.hours ?? []);
  const most = Math.max(...counts);
  const hour = (at: number): string => timeOfDay((at % 24) * 60);
  return (
    <section class="card" aria-labelledby="when">
      <h2 id="when">{words.whenTitle}</h2>
      {tally && (
        <p class="muted">
          {favourite === undefined
            ? words.whenNone
            : words.when(hour(favourite), hour(favourite + 1), most, tally.hours.length)}
        </p>
      )}
      {favourite !== undefined && (
        <Chart
          name={words.whenName}
          kind="bars"
          points={counts.map((count, at) => ({
            label: `${hour(at)} – ${hour(at + 1)}`,
            values: [count],
            text: words.massages(count),
          }))}
          top={topOf(most)}
          say={String}
          below={[0, 6, 12, 18].map(hour)}
          columns={[words.columns.hour, words.columns.massages]}
          asTable={words.asTable}
          start={favourite}
        />
      )}
    </section>
  );
}

/** Half a year: long enough for a pattern, short enough to be about now. */
const DAYS = 182;

/** On which weekdays it happens. */
export function Weekdays({ state: { streak, settings }, rest: { history: words } }: SectionProps) {
  const last = dayNumber(streak.today);
  const weekdays = weekdaysOf(streak.spans, last - DAYS + 1, last);
  if (streak.spans.length === 0) return null;
  const [long, narrow] = [dayFormat({ weekday: 'long' }), dayFormat({ weekday: 'narrow' })];
  const week = weekOf(streak.today, weekStartOf(settings));
  return (
    <section class="card" aria-labelledby="weekdays">
      <h2 id="weekdays">{words.weekdaysTitle}</h2>
      <p class="muted">{words.weekdays}</p>
      <Chart
        name={words.weekdaysName}
        kind="bars"
        points={week.map((day) => {
          const { done = 0, days = 0 } = weekdays[weekdayOf(day)] ?? {};
          return { label: long(day), values: [days > 0 ? done / days : 0], text: words.share(done, days) };
        })}
        top={1}
        say={words.percent}
        below={week.map(narrow)}
        columns={[words.columns.weekday, words.columns.done]}
        asTable={words.asTable}
      />
    </section>
  );
}
