import { Component } from 'preact';
import { monthOf } from '../../domain/calendar';
import { dayFromNumber, dayNumber, type Day } from '../../domain/day';
import { Calendar } from '../components/history/Calendar';
import { DaySheet } from '../components/history/DaySheet';
import { Load } from '../components/history/Load';
import { MonthPage } from '../components/history/MonthPage';
import { Sections } from '../components/history/Sections';
import { dayFormat } from '../components/history/formats';
import type { LateProps } from '../screen';
import calendarCss from '../components/history/Calendar.css';
import chartCss from '../components/history/Chart.css';
import daySheetCss from '../components/history/DaySheet.css';
import printCss from '../components/history/print.css';
import screenCss from './HistoryScreen.css';

export const css = [screenCss, calendarCss, chartCss, daySheetCss, printCss].join('');

interface State {
  /** The first day of the month that is shown. */
  readonly month: Day;
  readonly open: Day | undefined;
  /** Whether the month has been on the screen: what lies below it waits for that. */
  readonly isPainted: boolean;
}

/** Where the log becomes insight, and can be mended. */
export class HistoryScreen extends Component<LateProps, State> {
  override state: State = {
    month: monthOf(this.props.state.streak.today),
    open: undefined,
    isPainted: false,
  };

  override componentDidMount(): void {
    requestAnimationFrame(() => setTimeout(() => this.setState({ isPainted: true })));
  }

  readonly #open = (day: Day): void => {
    this.setState({ open: day });
  };
  readonly #turn = (month: Day): void => {
    this.setState({ month });
  };

  override render() {
    const { props } = this;
    const { app, state, rest } = props;
    const { history: words } = rest;
    const { month, open, isPainted } = this.state;
    const { streak } = state;
    const [first] = streak.spans;
    const ahead = state.done.runs.flatMap(([from, to]) => daysAfter(from, to, streak.today));
    return (
      <main class="HistoryScreen">
        <header>
          <p class="muted">
            {first && words.since(dayFormat({ dateStyle: 'long' })(dayFromNumber(first.from)))}
          </p>
          <h1 tabIndex={-1}>{words.title}</h1>
          {state.ready && this.#greeting()}
        </header>
        <div class="sections">
          <section class="card month" aria-labelledby="month">
            <Calendar {...props} month={month} onMonth={this.#turn} onOpen={this.#open} />
            <MonthPage {...props} month={month} />
          </section>
          {ahead.length > 0 && (
            <section class="card">
              <p>{words.ahead(ahead.length)}</p>
              <p class="choices">
                {ahead.map((day) => (
                  <button
                    key={day}
                    onClick={() => {
                      this.#open(day);
                    }}
                  >
                    {dayFormat({ dateStyle: 'medium' })(day)}
                  </button>
                ))}
              </p>
            </section>
          )}
          {isPainted && (
            <Load app={app} of={[state.done, streak.today]} read={(history) => history.tally()}>
              {(tally) => <Sections {...this.props} tally={tally} onOpen={this.#open} />}
            </Load>
          )}
        </div>
        {open && (
          <DaySheet
            {...props}
            day={open}
            onClose={() => {
              this.setState({ open: undefined });
            }}
          />
        )}
      </main>
    );
  }

  /** To one who comes back after a gap, or who has not begun. */
  #greeting() {
    const { state, rest } = this.props;
    const { history: words } = rest;
    const { current, best } = state.streak;
    if (best === 0) return <p>{words.empty}</p>;
    if (current > 0) return null;
    return <p>{state.settings.hideStreaks ? rest.band.comeBackPlain : rest.band.comeBack(best)}</p>;
  }
}

/** At most so many days ahead are listed: a broken clock may have left more. */
const AHEAD = 12;

function daysAfter(from: number, to: number, today: Day): readonly Day[] {
  const first = Math.max(from, dayNumber(today) + 1);
  const count = Math.min(AHEAD, to - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => dayFromNumber(first + i));
}
