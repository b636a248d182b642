import { Component } from 'preact';
import { addDays, type Day } from '../../domain/day';
import { markOf } from '../../domain/streak';
import { dayFormat } from '../locale';
import type { LateProps } from '../screen';
import { toMinutes, toText } from '../time';
import { Sheet } from './Sheet';

interface Props extends LateProps {
  readonly onClose: () => void;
}

interface State {
  readonly back: number;
  /** 'HH:MM', or what the person has typed so far. */
  readonly time: string;
  readonly isBad: boolean;
  readonly isSaving: boolean;
}

/** Milliseconds after which it is said that saving takes its time. */
const SLOW = 400;

/** Today and the seven days before can be filled in from here. */
const DAYS_BACK = [0, 1, 2, 3, 4, 5, 6, 7];

/** *I already did it*: for today with one more tap, for a day before with its time. */
export class LogSheet extends Component<Props, State> {
  #isSaving = false;
  #isGone = false;
  override state: State = { back: 0, time: toText(20 * 60), isBad: false, isSaving: false };

  override componentDidMount(): void {
    void this.props.app.act(async ({ usualTime }) => {
      const usual = await usualTime();
      if (usual !== undefined) this.setState({ time: toText(usual) });
    });
  }

  override componentWillUnmount(): void {
    this.#isGone = true; // another may be open when this one has saved
  }

  /** The days stay what they were when the sheet was opened, also over the start of a new one. */
  readonly #today = this.props.state.day;

  #day(back: number): Day {
    return addDays(this.#today, -back);
  }

  #save(): void {
    const { back, time } = this.state;
    const minutes = toMinutes(time);
    if (back > 0 && minutes === undefined) {
      this.setState({ isBad: true });
      return;
    }
    if (this.#isSaving) return;
    this.#isSaving = true;
    const day = this.#day(back);
    const { app, state } = this.props;
    const saving = app.act((actions) =>
      day === state.day ? actions.logToday() : actions.logOn(day, minutes ?? 0),
    );
    const slow = setTimeout(() => this.setState({ isSaving: true }), SLOW);
    void saving.then(() => {
      clearTimeout(slow);
      if (!this.#isGone) this.props.onClose(); // what went wrong is said below it
    });
  }

  override render() {
    const { rest, state, onClose } = this.props;
    const { log } = rest;
    const { back, time, isBad, isSaving } = this.state;
    const format = dayFormat({ weekday: 'short', day: 'numeric' });
    const name = (i: number, day: Day): string =>
      i < 2 ? log[i === 0 ? 'today' : 'yesterday'] : format(day);
    return (
      <Sheet title={log.title} onClose={onClose}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            this.#save();
          }}
        >
          <fieldset>
            <legend>{log.day}</legend>
            <div class="days">
              {DAYS_BACK.map((i) => {
                const day = this.#day(i);
                const isDone = markOf(state.streak, day) === 'done';
                return (
                  <label key={i}>
                    <input
                      type="radio"
                      name="day"
                      checked={i === back}
                      onChange={() => {
                        this.setState({ back: i });
                      }}
                    />
                    <span>{name(i, day)}</span>
                    {isDone && <small>{log.done}</small>}
                  </label>
                );
              })}
            </div>
          </fieldset>
          {back > 0 && (
            <label class="time">
              {log.time}
              <input
                type="time"
                value={time}
                aria-invalid={isBad}
                aria-describedby={isBad ? 'log-bad' : undefined}
                onInput={(event) => {
                  this.setState({ time: event.currentTarget.value, isBad: false });
                }}
              />
            </label>
          )}
          {isBad && (
            <p id="log-bad" role="alert">
              {log.badTime}
            </p>
          )}
          <p class="muted">{log.length(state.settings.length)}</p>
          <p class="choices">
            <button type="button" onClick={onClose}>
              {log.cancel}
            </button>
            <button class="primary" type="submit" disabled={isSaving}>
              {isSaving ? rest.session.saving : log.save}
            </button>
          </p>
        </form>
      </Sheet>
    );
  }
}
