import { Component, createRef } from 'preact';
import { monthOf, weekOf } from '../../../domain/calendar';
import { addDays, dayNumber, parseDay, type Day } from '../../../domain/day';
import { marksBetween } from '../../../domain/marks';
import { tallyOf, type Tally } from '../../../domain/tally';
import { weekStartOf } from '../../locale';
import { dayFormat } from './formats';
import { DataTable } from './DataTable';
import { Load } from './Load';
import { Pager } from './Pager';
import { isSameLog, type SectionProps } from './section';

/** Seconds from which a day is of the next level. */
const LEVELS = [300, 420, 600];
const STEP = 17;
const CELL = 13;
const TOP = 18;

const levelOf = (seconds: number): number => LEVELS.filter((least) => seconds >= least).length;

const square = (x: number, y: number, size: number): string => {
  const inset = (CELL - size) / 2;
  return `M${x + inset} ${y + inset}h${size}v${size}h${-size}z`;
};

/** A year of minutes, a square a day and a column a week, one path for all squares of a kind. */
export class HeatMap extends Component<SectionProps, { readonly year: number }> {
  readonly #strip = createRef<HTMLDivElement>();
  override state = { year: Number(this.props.state.streak.today.slice(0, 4)) };

  /** This year, what was done last is what is seen first; in another one, what was done first. */
  override componentDidMount(): void {
    const strip = this.#strip.current;
    if (!strip) return;
    const { done, streak } = this.props.state;
    const first = dayNumber(this.#first());
    const begun = done.runs.find(([, to]) => to >= first)?.[0] ?? first;
    const at = (day: number) => ((day - first) / 366) * strip.scrollWidth;
    const left = this.#isNow()
      ? at(dayNumber(streak.today)) - strip.clientWidth + 3 * STEP
      : at(begun) - STEP;
    strip.scrollLeft = getComputedStyle(strip).direction === 'rtl' ? -left : left;
  }

  override componentDidUpdate(_: SectionProps, { year }: { readonly year: number }): void {
    if (year !== this.state.year) this.componentDidMount();
  }

  override shouldComponentUpdate(next: SectionProps, { year }: { readonly year: number }): boolean {
    return year !== this.state.year || !isSameLog(next, this.props);
  }

  #isNow(): boolean {
    return this.state.year === Number(this.props.state.streak.today.slice(0, 4));
  }

  #first(): Day {
    return parseDay(`${this.state.year}-01-01`) ?? this.props.state.day;
  }

  override render() {
    const { app, state, rest } = this.props;
    const { history: words } = rest;
    const { year } = this.state;
    const first = this.#first();
    const last = parseDay(`${year}-12-31`) ?? first;
    const oldest = state.done.runs[0]?.[0] ?? dayNumber(state.streak.today);
    return (
      <section class="card HeatMap" aria-labelledby="heat">
        <header>
          <h2 id="heat">{words.heatMap}</h2>
          <Pager
            names={[words.previousYear, words.nextYear]}
            isFirst={dayNumber(first) <= oldest}
            isLast={this.#isNow()}
            onTurn={(years) => {
              this.setState({ year: year + years });
            }}
          >
            {year}
          </Pager>
        </header>
        <Load
          app={app}
          of={[first, state.done, state.streak.today]}
          read={async (history) => tallyOf(await history.between(first, last), state.streak.today)}
        >
          {(tally) => this.#map(first, last, tally)}
        </Load>
      </section>
    );
  }

  #map(first: Day, last: Day, tally: Tally | undefined) {
    const { state, rest, onOpen } = this.props;
    const { history: words } = rest;
    const { today } = state.streak;
    const start = weekOf(first, weekStartOf(state.settings))[0] ?? first;
    const [begin, from, end] = [dayNumber(start), dayNumber(first), dayNumber(last)];
    const weeks = Math.ceil((end - begin + 1) / 7);
    const marks = marksBetween(state.streak, first, last);
    const kinds = ['', '', '', '', '', '', ''];
    const month = dayFormat({ month: 'short' });
    const months = Array.from({ length: 12 }, (_, i) => monthOf(first, i)).map((day) => ({
      x: Math.floor((dayNumber(day) - begin) / 7) * STEP,
      name: month(day),
    }));
    const byDay = tally?.byDay ?? new Map<number, number>();
    let [done, seconds] = [0, 0];
    for (let day = from; day <= end; day++) {
      const [x, y] = [Math.floor((day - begin) / 7) * STEP, TOP + ((day - begin) % 7) * STEP];
      const spent = byDay.get(day) ?? 0;
      if (spent > 0) done++;
      seconds += spent;
      const kind = spent > 0 ? levelOf(spent) : ({ rest: 4, paused: 5 }[String(marks.get(day))] ?? 6);
      kinds[kind] = (kinds[kind] ?? '') + square(x, y, kind < 6 ? CELL - 2 : 3);
    }
    const at = dayNumber(today) - begin;
    const year = first.slice(0, 4);
    const [width, height] = [weeks * STEP, TOP + 7 * STEP];
    return (
      <>
        <p class="muted">{words.heatCount(done, words.duration(seconds))}</p>
        <div class="strip" ref={this.#strip} tabIndex={0} role="group" aria-labelledby="heat">
          <svg
            viewBox={`0 0 ${width} ${height}`}
            style={{ width: `${width / 16}rem` }}
            role="img"
            aria-label={words.heatName(year, done, words.duration(seconds))}
            onClick={({ offsetX, offsetY, currentTarget }) => {
              const scale = width / currentTarget.clientWidth;
              const row = Math.floor((offsetY * scale - TOP) / STEP);
              const day = addDays(start, Math.floor((offsetX * scale) / STEP) * 7 + row);
              if (row >= 0 && first <= day && day <= today) onOpen(day);
            }}
          >
            {months.map(({ x, name }) => (
              <text key={x} x={x} y={11}>
                {name}
              </text>
            ))}
            {kinds.map((d, kind) => (
              <path key={kind} class={`level-${kind}`} d={d} />
            ))}
            {this.#isNow() && (
              <path class="now" d={square(Math.floor(at / 7) * STEP, TOP + (at % 7) * STEP, CELL)} />
            )}
          </svg>
        </div>
        <p class="legend">
          <span>{words.legend}</span>
          {[...words.levels, words.marks.rest, words.marks.paused].map((name, kind) => (
            <span key={name}>
              <svg viewBox={`0 0 ${CELL} ${CELL}`} aria-hidden="true">
                <path class={`level-${kind}`} d={square(0, 0, CELL - 2)} />
              </svg>
              {name}
            </span>
          ))}
        </p>
        <DataTable
          summary={words.asTable}
          name={words.heatName(year, done, words.duration(seconds))}
          columns={[words.columns.week, words.columns.done, words.columns.time]}
          rows={() => this.#rows(start, first, weeks, byDay)}
        />
      </>
    );
  }

  /** The year by week, for those who hear it. */
  #rows(start: Day, first: Day, weeks: number, byDay: Tally['byDay']) {
    const { words, name } = {
      words: this.props.rest.history,
      name: dayFormat({ day: 'numeric', month: 'long' }),
    };
    const { today } = this.props.state.streak;
    return Array.from({ length: weeks }, (_, week) => addDays(start, 7 * week))
      .filter((from) => from <= today)
      .map((from) => {
        const spent = Array.from({ length: 7 }, (_, i) => byDay.get(dayNumber(from) + i) ?? 0);
        const seconds = spent.reduce((sum, part) => sum + part, 0);
        const shown = from < first ? first : from;
        return [words.weekOf(name(shown)), String(spent.filter(Boolean).length), words.duration(seconds)];
      });
  }
}
