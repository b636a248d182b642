import { Component } from 'preact';
import { monthOf, weekOf } from '../../../domain/calendar';
import { addDays, type Day } from '../../../domain/day';
import { secondsBetween } from '../../../domain/tally';
import { weekStartOf } from '../../locale';
import { dayFormat } from './formats';
import { Chart } from './Chart';
import type { SectionProps } from './section';

type By = 'week' | 'month';

const BARS = 12;

/** The first days of the last weeks or months, and the first day after them. */
function boundsOf(by: By, today: Day, weekStart: number): readonly Day[] {
  const week = weekOf(today, weekStart)[0] ?? today;
  return Array.from({ length: BARS + 1 }, (_, i) =>
    by === 'week' ? addDays(week, 7 * (i - BARS + 1)) : monthOf(today, i - BARS + 1),
  );
}

/** A round number of seconds at or above the greatest, so that the axis reads well. */
function topOf(seconds: readonly number[]): number {
  const most = Math.max(600, ...seconds);
  const unit = most > 36_000 ? 36_000 : most > 7_200 ? 7_200 : 1_200;
  return Math.ceil(most / unit) * unit;
}

/** How long was massaged, by week or by month. */
export class Minutes extends Component<SectionProps, { readonly by: By }> {
  override state: { readonly by: By } = { by: 'week' };

  override render() {
    const { state, rest, tally } = this.props;
    const { history: words } = rest;
    const { by } = this.state;
    const bounds = boundsOf(by, state.streak.today, weekStartOf(state.settings));
    const starts = bounds.slice(0, -1);
    const seconds = tally
      ? starts.map((from, i) => secondsBetween(tally.byDay, from, bounds[i + 1] ?? from))
      : [];
    const [long, short] =
      by === 'week'
        ? [dayFormat({ day: 'numeric', month: 'long' }), dayFormat({ day: 'numeric', month: 'short' })]
        : [dayFormat({ month: 'long', year: 'numeric' }), dayFormat({ month: 'short' })];
    const label = (day: Day): string => (by === 'week' ? words.weekOf(long(day)) : long(day));
    return (
      <section class="card" aria-labelledby="minutes">
        <h2 id="minutes">{words.minutesTitle}</h2>
        <p class="pair" role="group" aria-labelledby="minutes">
          {(['week', 'month'] as const).map((choice) => (
            <button
              key={choice}
              aria-pressed={choice === by}
              onClick={() => {
                this.setState({ by: choice });
              }}
            >
              {choice === 'week' ? words.byWeek : words.byMonth}
            </button>
          ))}
        </p>
        {tally && (
          <Chart
            key={by}
            name={words.minutesName(by)}
            kind="bars"
            points={seconds.map((value, i) => ({
              label: label(bounds[i] ?? state.day),
              values: [value],
              text: words.duration(value),
            }))}
            top={topOf(seconds)}
            say={words.hours}
            below={[0, 4, 8].map((i) => short(bounds[i] ?? state.day))}
            columns={[words.columns[by], words.columns.time]}
            asTable={words.asTable}
          />
        )}
      </section>
    );
  }
}
