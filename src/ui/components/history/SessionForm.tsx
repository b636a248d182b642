import { Component, createRef } from 'preact';
import { MAX_MINUTES, NOTE_LENGTH, type Entry } from '../../../domain/entry';
import { toMinutes, toText } from '../../time';
import type { RestWords } from '../../words/en';

interface Props {
  readonly entry: Entry;
  readonly words: RestWords['history'];
  /** Why it could not be saved. */
  readonly fault: string | undefined;
  readonly onSave: (entry: Entry) => void;
  readonly onCancel: () => void;
}

interface State {
  readonly time: string;
  readonly minutes: string;
  readonly note: string;
  readonly tensionBefore: string;
  readonly tensionAfter: string;
  readonly isAsked: boolean;
}

const SCALE = Array.from({ length: 11 }, (_, i) => i);

const answer = (text: string): number | undefined => (text === '' ? undefined : Number(text));

/** When a massage started, how long it took, and what the person says of it. */
export class SessionForm extends Component<Props, State> {
  readonly #first = createRef<HTMLInputElement>();
  override state: State = {
    time: toText(this.props.entry.time),
    minutes: String(this.props.entry.minutes),
    note: this.props.entry.note ?? '',
    tensionBefore: String(this.props.entry.tensionBefore ?? ''),
    tensionAfter: String(this.props.entry.tensionAfter ?? ''),
    isAsked: false,
  };

  override componentDidMount(): void {
    this.#first.current?.focus();
  }

  /** A massage of under a minute shows 0, and may stay what it is. */
  #faults() {
    const { words, entry } = this.props;
    const { time, minutes } = this.state;
    const isWhole = /^\d{1,4}$/.test(minutes) && Number(minutes) <= MAX_MINUTES;
    const isLong = Number(minutes) >= 1 || Number(minutes) === entry.minutes;
    return {
      time: toMinutes(time) === undefined ? words.badTime : undefined,
      minutes: isWhole && isLong ? undefined : words.badMinutes(MAX_MINUTES),
    };
  }

  #save(): void {
    const { time, minutes, note, tensionBefore, tensionAfter } = this.state;
    const faults = this.#faults();
    this.setState({ isAsked: true });
    if (faults.time ?? faults.minutes) return;
    this.props.onSave({
      time: toMinutes(time) ?? 0,
      minutes: Number(minutes),
      note,
      tensionBefore: answer(tensionBefore),
      tensionAfter: answer(tensionAfter),
    });
  }

  override render() {
    const { words, fault, onCancel } = this.props;
    const { time, minutes, note, isAsked } = this.state;
    const faults = isAsked ? this.#faults() : undefined;
    const said = faults?.time ?? faults?.minutes ?? fault;
    return (
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          this.#save();
        }}
      >
        <label class="time">
          {words.time}
          <input
            ref={this.#first}
            type="time"
            value={time}
            aria-invalid={faults?.time !== undefined}
            aria-describedby={said ? 'entry-fault' : undefined}
            onInput={(event) => {
              this.setState({ time: event.currentTarget.value });
            }}
          />
        </label>
        <label class="time">
          {words.minutes}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={MAX_MINUTES}
            value={minutes}
            aria-invalid={faults?.minutes !== undefined}
            aria-describedby={said ? 'entry-fault' : undefined}
            onInput={(event) => {
              this.setState({ minutes: event.currentTarget.value });
            }}
          />
        </label>
        {this.#scale('tensionBefore', words.before)}
        {this.#scale('tensionAfter', words.after)}
        <p id="scale-hint" class="muted">
          {words.scale}
        </p>
        <label class="wide">
          {words.note}
          <textarea
            dir="auto"
            rows={3}
            maxLength={NOTE_LENGTH}
            value={note}
            onInput={(event) => {
              this.setState({ note: event.currentTarget.value });
            }}
          />
        </label>
        <div id="entry-fault" role="alert">
          {said && <p>{said}</p>}
        </div>
        <p class="choices">
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
          <button class="primary" type="submit">
            {words.save}
          </button>
        </p>
      </form>
    );
  }

  #scale(field: 'tensionBefore' | 'tensionAfter', name: string) {
    const { words } = this.props;
    return (
      <label class="time">
        {name}
        <select
          value={this.state[field]}
          aria-describedby="scale-hint"
          onChange={(event) => {
            this.setState({ [field]: event.currentTarget.value });
          }}
        >
          <option value="">{words.notSaid}</option>
          {SCALE.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </select>
      </label>
    );
  }
}
