import { Component } from 'preact';
import type { Notice } from '../../state/app';
import type { LateProps } from '../screen';

/** How long a notice and its way back stay, in milliseconds. */
const SHOWN_FOR = 10_000;

function sentence({ state: { streak }, rest: { notices } }: LateProps, { kind }: Notice): string {
  if (kind !== 'saved') return notices[kind];
  return streak.isDoneToday ? notices.saved(streak.current) : notices.other;
}

interface Props extends LateProps {
  /** During a massage nothing is said here; what is to be said waits. */
  readonly isHidden: boolean;
}

/** Says what was done, and offers the way back for a while. */
export class NoticeBar extends Component<Props> {
  #shown: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    const { app, state, isHidden } = this.props;
    const notice = isHidden ? undefined : state.notice;
    if (notice === this.#shown) return;
    this.#shown = notice;
    clearTimeout(this.#timer);
    if (notice)
      this.#timer = setTimeout(() => {
        app.store.set({ notice: undefined });
      }, SHOWN_FOR);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  override render() {
    const { app, state, rest, isHidden } = this.props;
    const notice = isHidden ? undefined : state.notice;
    const undo = notice?.undo;
    return (
      <div role="status">
        {notice && (
          <section class="Bar notice">
            <p>{sentence(this.props, notice)}</p>
            {undo && (
              <button
                onClick={() => {
                  app.store.set({ notice: undefined });
                  undo();
                  document.querySelector('h1')?.focus(); // this button goes
                }}
              >
                {rest.undo}
              </button>
            )}
          </section>
        )}
      </div>
    );
  }
}
