import { Component, createRef } from 'preact';
import { inMonth, monthOf, weekOf, weeksOf } from '../../../domain/calendar';
import { addDays, dayNumber, type Day } from '../../../domain/day';
import { marksBetween } from '../../../domain/marks';
import { weekStartOf } from '../../locale';
import { dayFormat } from './formats';
import { MonthBar } from './MonthBar';
import type { LateProps } from '../../screen';
import { Icon } from '../Icon';
import { dayMark, type DayMark } from './day-mark';

interface Props extends LateProps {
  /** Its first day. */
  readonly month: Day;
  readonly onMonth: (month: Day) => void;
  readonly onOpen: (day: Day) => void;
}

interface State {
  /** The day that the keyboard stands on. */
  readonly at: Day;
}

/** Marks that a legend explains. */
const RARE = ['rest', 'missed', 'paused', 'travel'] as const;

/** How far a finger must travel sideways to turn the page, in pixels. */
const SWIPE = 48;

/** One month, a mark a day. Every day up to today can be opened. */
export class Calendar extends Component<Props, State> {
  readonly #table = createRef<HTMLTableElement>();
  #finger: { readonly x: number; readonly y: number } | undefined;
  #mustFocus = false;
  override state: State = { at: this.props.state.streak.today };

  override componentDidUpdate(): void {
    if (this.#mustFocus) this.#table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    this.#mustFocus = false;
  }

  /** The one day of the month shown that Tab leads to. */
  #at(): Day {
    const { month, state } = this.props;
    const { at } = this.state;
    const { today } = state.streak;
    if (monthOf(at) === month) return at > today ? today : at;
    return monthOf(today) === month ? today : month;
  }

  #goTo(day: Day): void {
    const { month, state, onMonth } = this.props;
    const at = day > state.streak.today ? state.streak.today : day;
    this.#mustFocus = true;
    this.setState({ at });
    if (monthOf(at) !== month) onMonth(monthOf(at));
  }

  readonly #onKey = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const at = this.#at();
    const week = weekOf(at, weekStartOf(this.props.state.settings));
    const to = {
      ArrowRight: addDays(at, forward),
      ArrowLeft: addDays(at, -forward),
      ArrowDown: addDays(at, 7),
      ArrowUp: addDays(at, -7),
      Home: week[0],
      End: week[6],
      PageUp: inMonth(at, event.shiftKey ? -12 : -1),
      PageDown: inMonth(at, event.shiftKey ? 12 : 1),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    this.#goTo(to);
  };

  readonly #onUp = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const from = this.#finger;
    this.#finger = undefined;
    if (!from || event.pointerType === 'mouse') return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return;
    const isForward = x < 0 === (getComputedStyle(event.currentTarget).direction !== 'rtl');
    this.#turn(isForward ? 1 : -1);
  };

  #turn(months: number): void {
    const { month, state, onMonth } = this.props;
    const to = monthOf(month, months);
    if (to <= state.streak.today) onMonth(to);
  }

  override render() {
    const { month, state, rest } = this.props;
    const { history: words } = rest;
    const weekStart = weekStartOf(state.settings);
    const weeks = weeksOf(month, weekStart);
    const known = marksBetween(state.streak, month, addDays(monthOf(month, 1), -1));
    const { today } = state.streak;
    const markOf = (day: Day): DayMark => dayMark(day, today, known.get(dayNumber(day)), state.pauses);
    const days = weeks.flat().filter((day) => monthOf(day) === month);
    const [narrow, long] = [dayFormat({ weekday: 'narrow' }), dayFormat({ weekday: 'long' })];
    const full = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' });
    const at = this.#at();
    return (
      <div class="Calendar">
        <MonthBar
          {...this.props}
          onTurn={(months) => {
            this.#turn(months);
          }}
        />
        <table
          role="grid"
          ref={this.#table}
          aria-labelledby="month"
          aria-describedby="calendar-hint"
          onKeyDown={this.#onKey}
          onPointerDown={({ clientX: x, clientY: y }) => {
            this.#finger = { x, y };
          }}
          onPointerUp={this.#onUp}
        >
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col" abbr={long(day)}>
                  {narrow(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {/* Without keys the cells of one month become those of the next: turning a page must not be felt. */}
            {weeks.map((week) => (
              <tr>
                {week.map((day) =>
                  monthOf(day) === month ? this.#day(day, markOf(day), full(day), at) : <td />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {this.#legend(new Set(days.map(markOf)))}
        <p id="calendar-hint" class="unseen">
          {words.calendarHint}
        </p>
      </div>
    );
  }

  /** What the rarer marks mean, when the month has any. */
  #legend(marks: ReadonlySet<DayMark>) {
    const shown = RARE.filter((mark) => marks.has(mark));
    if (shown.length === 0) return null;
    return (
      <p class="legend" aria-hidden="true">
        {shown.map((mark) => (
          <span key={mark} class={mark}>
            <i>{mark !== 'missed' && <Icon name={mark} />}</i>
            {this.props.rest.history.marks[mark]}
          </span>
        ))}
      </p>
    );
  }

  #day(day: Day, mark: DayMark, name: string, at: Day) {
    const { state, rest, onOpen } = this.props;
    const { today } = state.streak;
    const isDrawn = mark === 'done' || mark === 'rest' || mark === 'paused' || mark === 'travel';
    const label = `${name}: ${rest.history.marks[mark]}`;
    const drawn = (
      <>
        <span>{Number(day.slice(-2))}</span>
        <i>{isDrawn && <Icon name={mark} />}</i>
      </>
    );
    if (day > today)
      return (
        <td aria-label={label}>
          <span class={`day ahead ${mark}`}>{drawn}</span>
        </td>
      );
    return (
      <td>
        <button
          class={`day ${mark}`}
          aria-label={label}
          tabIndex={day === at ? 0 : -1}
          aria-current={day === today ? 'date' : undefined}
          onClick={() => {
            this.setState({ at: day });
            onOpen(day);
          }}
        >
          {drawn}
        </button>
      </td>
    );
  }
}
