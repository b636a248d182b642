import { Component } from 'preact';
import { boundsOf, type By } from '../../../domain/bars';
import { addDays, dayFromNumber, dayNumber, type Day } from '../../../domain/day';
import { secondsBetween } from '../../../domain/tally';
import { weekStartOf } from '../../locale';
import { Chart } from './Chart';
import { Choices } from './Choices';
import { dayFormat } from './formats';
import { Pager } from './Pager';
import type { SectionProps } from './section';

/** Weeks or months on a page, and the bars that a date is written under. */
const BARS = 12;
const DATED = [0, 3, 6, 9];

const year = { year: 'numeric' } as const;
const day = { day: 'numeric' } as const;

/** How one bar is called, what is written under it, and how both ends of all are told. */
const FORMATS: Record<By, readonly Intl.DateTimeFormatOptions[]> = {
  week: [{ ...day, month: 'long' }, { ...day, month: 'short' }, { dateStyle: 'medium' }],
  month: [{ ...year, month: 'long' }, { month: 'short' }, { ...year, month: 'short' }],
  year: [year, year, year],
};

/** A round number of seconds at or above the greatest, so that the axis reads well. */
function topOf(seconds: readonly number[]): number {
  const most = Math.max(600, ...seconds);
  const unit = most > 36_000 ? 36_000 : most > 7_200 ? 7_200 : 1_200;
  return Math.ceil(most / unit) * unit;
}

interface State {
  readonly by: By;
  /** 0 is the last one, -1 the one before. */
  readonly page: number;
}

/** How long was massaged, by week, by month or by year. */
export class Minutes extends Component<SectionProps, State> {
  override state: State = { by: 'week', page: 0 };

  override render() {
    const { state, rest, tally } = this.props;
    const { history: words } = rest;
    const { by, page } = this.state;
    const { today } = state.streak;
    const oldest = dayFromNumber(state.done.runs[0]?.[0] ?? dayNumber(today));
    const years = Number(today.slice(0, 4)) - Number(oldest.slice(0, 4)) + 1;
    const bounds = boundsOf(by, today, weekStartOf(state.settings), by === 'year' ? years : BARS, page);
    const [first = today, end = today] = [bounds[0], bounds.at(-1)];
    const starts = bounds.slice(0, -1);
    const seconds = tally
      ? starts.map((from, i) => secondsBetween(tally.byDay, from, bounds[i + 1] ?? from))
      : [];
    const [long = String, short = String, ends = String] = FORMATS[by].map(dayFormat);
    const label = (day: Day): string => (by === 'week' ? words.weekOf(long(day)) : long(day));
    const span = words.runDates(ends(first), ends(end > today ? today : addDays(end, -1)));
    const choices: readonly By[] = years > 1 ? ['week', 'month', 'year'] : ['week', 'month'];
    return (
      <section class="card" aria-labelledby="minutes">
        <h2 id="minutes">{words.minutesTitle}</h2>
        <Choices
          of="minutes"
          all={choices.map((by) => [by, words.by(by)])}
          chosen={by}
          onChoose={(by) => {
            this.setState({ by, page: 0 });
          }}
        />
        {(page < 0 || oldest < first) && (
          <Pager
            names={words.turn(words.minutesName(by))}
            isFirst={oldest >= first}
            isLast={page === 0}
            onTurn={(pages) => {
              this.setState({ page: page + pages });
            }}
          >
            {span}
          </Pager>
        )}
        {tally && (
          <Chart
            name={words.minutesName(by)}
            span={span}
            kind="bars"
            points={seconds.map((value, i) => ({
              label: label(starts[i] ?? today),
              values: [value],
              text: words.duration(value),
            }))}
            top={topOf(seconds)}
            say={words.hours}
            below={(by === 'year' ? [0, years - 1] : DATED).map((i) => short(starts[i] ?? today))}
            columns={[words.columns[by], words.columns.time]}
            asTable={words.asTable}
          />
        )}
      </section>
    );
  }
}
