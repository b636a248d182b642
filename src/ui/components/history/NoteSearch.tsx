import { Component } from 'preact';
import { parseDay } from '../../../domain/day';
import type { Found } from '../../../state/history';
import { dayFormat } from './formats';
import { Load } from './Load';
import { yearsOf } from './MonthBar';
import type { SectionProps } from './section';

interface State {
  readonly words: string;
  /** '' for all years. */
  readonly year: string;
  /** What is looked for: it follows what is typed after a moment. */
  readonly asked: { readonly words: string; readonly year: string } | undefined;
  readonly count: number;
}

const PAGE = 20;
const MOMENT = 300;

/** Finds notes by the words in them, and by year. */
export class NoteSearch extends Component<SectionProps, State> {
  #timer: ReturnType<typeof setTimeout> | undefined;
  override state: State = { words: '', year: '', asked: undefined, count: PAGE };

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  #ask(change: { readonly words?: string; readonly year?: string }, wait: number): void {
    this.setState(change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { words, year } = this.state;
      this.setState({ asked: { words, year }, count: PAGE });
    }, wait);
  }

  override render() {
    const { app, state, rest } = this.props;
    const { history: words } = rest;
    const { asked, count, year } = this.state;
    return (
      <section class="card NoteSearch" aria-labelledby="notes">
        <h2 id="notes">{words.notesTitle}</h2>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            this.#ask({}, 0);
          }}
        >
          <input
            type="search"
            dir="auto"
            aria-label={words.search}
            placeholder={words.search}
            onInput={(event) => {
              this.#ask({ words: event.currentTarget.value }, MOMENT);
            }}
          />
          <select
            aria-label={words.year}
            value={year}
            onChange={(event) => {
              this.#ask({ year: event.currentTarget.value }, 0);
            }}
          >
            <option value="">{words.allYears}</option>
            {yearsOf({ month: state.streak.today, state }).map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
          <button type="submit">{words.find}</button>
        </form>
        {asked && (
          <Load
            app={app}
            of={[asked, count, state.done]}
            read={(history) => {
              const [from, to] = [parseDay(`${asked.year}-01-01`), parseDay(`${asked.year}-12-31`)];
              const [first, last] = [parseDay('0001-01-01'), parseDay('9999-12-31')];
              return history.search(asked.words, from ?? first ?? state.day, to ?? last ?? state.day, count);
            }}
          >
            {(found) => this.#found(found)}
          </Load>
        )}
      </section>
    );
  }

  #found(found: Found | undefined) {
    const { rest, onOpen } = this.props;
    const { history: words } = rest;
    const { count } = this.state;
    const date = dayFormat({ dateStyle: 'medium' });
    return (
      <>
        <p role="status" class="muted">
          {found && words.found(found.count)}
        </p>
        <ol class="found">
          {found?.sessions.map(({ id, day, note }) => (
            <li key={id}>
              <button
                aria-label={words.openDay(date(day))}
                onClick={() => {
                  onOpen(day);
                }}
              >
                {date(day)}
              </button>
              <p class="note" dir="auto">
                {note}
              </p>
            </li>
          ))}
        </ol>
        {found && found.count > count && (
          <button
            onClick={() => {
              this.setState({ count: count + PAGE });
            }}
          >
            {words.more}
          </button>
        )}
      </>
    );
  }
}
