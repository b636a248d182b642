import { Component } from 'preact';
import type { Notice } from '../../state/app';
import type { LateProps } from '../screen';

/** How long a notice and its way back stay, in milliseconds. */
const SHOWN_FOR = 10_000;

function sentence({ state: { streak }, rest: { notices } }: LateProps, { kind }: Notice): string {
  if (kind !== 'saved') return notices[kind];
  return streak.isDoneToday ? notices.saved(streak.current) : notices.other;
}

/** Says what was done, and offers the way back for a while. */
export class NoticeBar extends Component<LateProps> {
  #shown: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    const { app, state } = this.props;
    if (state.notice === this.#shown) return;
    this.#shown = state.notice;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      app.store.set({ notice: undefined });
    }, SHOWN_FOR);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  override render() {
    const { app, state, rest } = this.props;
    const { notice } = state;
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
