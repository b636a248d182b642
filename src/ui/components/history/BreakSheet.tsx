import { Component } from 'preact';
import { addDays, parseDay } from '../../../domain/day';
import { REASON_LENGTH, type Pause } from '../../../domain/pause';
import type { Actions } from '../../../state/actions';
import { problemKind } from '../../../state/problem';
import { Sheet } from '../Sheet';
import type { SectionProps } from './section';

interface Props extends SectionProps {
  /** The one that is changed; undefined for a new one. */
  readonly pause: Pause | undefined;
  readonly onClose: () => void;
}

interface State {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly fault: string | undefined;
}

/** The first and the last day of a break, and why. What cannot be saved stays in the form. */
export class BreakSheet extends Component<Props, State> {
  override state: State = {
    from: this.props.pause?.from ?? this.props.state.streak.today,
    to: this.props.pause?.to ?? addDays(this.props.state.streak.today, 6),
    reason: this.props.pause?.reason ?? '',
    fault: undefined,
  };

  #isGone = false;
  #isSaving = false;

  override componentWillUnmount(): void {
    this.#isGone = true; // another may be open when this one has saved
  }

  #write(work: (actions: Actions) => Promise<boolean>): void {
    const { app, rest, onClose } = this.props;
    if (this.#isSaving) return; // a second press
    this.#isSaving = true;
    void app.act(async (actions) => {
      const isDone = await work(actions);
      this.#isSaving = false;
      if (this.#isGone) return;
      const { problem } = app.store.get();
      if (isDone) onClose();
      else if (problem) this.setState({ fault: rest.problems[problemKind(problem)] });
    });
  }

  #save(): void {
    const { pause, rest } = this.props;
    const { history: words } = rest;
    const [from, to] = [parseDay(this.state.from), parseDay(this.state.to)];
    const fault = !from || !to ? words.badDates : to < from ? words.badOrder : undefined;
    this.setState({ fault });
    if (!from || !to || fault) return;
    const reason = this.state.reason.trim().slice(0, REASON_LENGTH);
    this.#write(({ history: { pauses }, newId }) =>
      pauses.put({ ...pause, id: pause?.id ?? newId(), v: 1, from, to, reason }),
    );
  }

  override render() {
    const { rest, pause, onClose } = this.props;
    const { history: words } = rest;
    const { reason, fault } = this.state;
    return (
      <Sheet title={pause ? words.breakEdit : words.breakAdd} onClose={onClose}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            this.#save();
          }}
        >
          {(['from', 'to'] as const).map((end) => (
            <label key={end} class="time">
              {words[end]}
              <input
                type="date"
                value={this.state[end]}
                aria-invalid={fault !== undefined}
                aria-describedby={fault && 'break-fault'}
                onInput={(event) => {
                  this.setState({ [end]: event.currentTarget.value });
                }}
              />
            </label>
          ))}
          <label class="wide">
            {words.reason}
            <input
              dir="auto"
              maxLength={REASON_LENGTH}
              value={reason}
              onInput={(event) => {
                this.setState({ reason: event.currentTarget.value });
              }}
            />
          </label>
          <div id="break-fault" role="alert">
            {fault && <p>{fault}</p>}
          </div>
          <p class="choices">
            <button type="button" onClick={onClose}>
              {words.cancel}
            </button>
            {pause && (
              <button
                type="button"
                onClick={() => {
                  this.#write(({ history: { pauses } }) => pauses.remove(pause));
                }}
              >
                {words.delete}
              </button>
            )}
            <button class="primary" type="submit">
              {words.save}
            </button>
          </p>
        </form>
      </Sheet>
    );
  }
}
