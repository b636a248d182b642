import { Component } from 'preact';
import { dayNumber } from '../../../domain/day';
import { endedBefore, isRunning, type Pause } from '../../../domain/pause';
import { dayFormat } from './formats';
import { BreakSheet } from './BreakSheet';
import type { SectionProps } from './section';

interface State {
  readonly open: 'none' | 'new' | Pause;
}

/** The breaks that were declared: now, before, or ahead. */
export class Breaks extends Component<SectionProps, State> {
  override state: State = { open: 'none' };
  #isEnding = false;

  override componentDidUpdate({ state: before }: SectionProps): void {
    // The button that was pressed may be gone with its break.
    if (before.pauses !== this.props.state.pauses && document.activeElement === document.body)
      document.getElementById('breaks')?.focus();
  }

  /** Today counts again. */
  #end(pause: Pause): void {
    const { app, state } = this.props;
    const left = endedBefore(pause, state.streak.today);
    if (this.#isEnding) return; // a second press: the way back would lead to the first
    this.#isEnding = true;
    void app.act(async ({ history: { pauses } }) => {
      await (left ? pauses.put(left) : pauses.remove(pause));
      this.#isEnding = false;
    });
  }

  override render() {
    const { state, rest } = this.props;
    const { history: words } = rest;
    const { open } = this.state;
    const date = dayFormat({ dateStyle: 'medium' });
    const name = ({ from, to }: Pause): string => words.runDates(date(from), date(to));
    const lengthOf = ({ from, to }: Pause): number => dayNumber(to) - dayNumber(from) + 1;
    const pauses = state.pauses
      .filter((pause) => lengthOf(pause) > 0) // one that ends before it begins pauses nothing
      .toSorted((a, b) => (a.from < b.from ? 1 : -1));
    return (
      <section class="card" aria-labelledby="breaks">
        <h2 id="breaks" tabIndex={-1}>
          {words.breaksTitle}
        </h2>
        <p class="muted">{words.breaksText}</p>
        {pauses.length > 0 && (
          <ul class="breaks">
            {pauses.map((pause) => (
              <li key={pause.id}>
                <p>
                  <b>{name(pause)}</b> <span class="muted">{words.breakLength(lengthOf(pause))}</span>
                  {pause.reason && <small dir="auto">{pause.reason}</small>}
                </p>
                <p class="choices">
                  {isRunning(pause, state.streak.today) && (
                    <button
                      onClick={() => {
                        this.#end(pause);
                      }}
                    >
                      {words.breakEnd}
                    </button>
                  )}
                  <button
                    aria-label={words.editBreak(name(pause))}
                    onClick={() => {
                      this.setState({ open: pause });
                    }}
                  >
                    {words.edit}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        )}
        <button
          onClick={() => {
            this.setState({ open: 'new' });
          }}
        >
          {words.breakAdd}
        </button>
        {open !== 'none' && (
          <BreakSheet
            {...this.props}
            pause={open === 'new' ? undefined : open}
            onClose={() => {
              this.setState({ open: 'none' });
            }}
          />
        )}
      </section>
    );
  }
}
