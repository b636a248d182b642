import { Component } from 'preact';
import type { Notice } from '../../state/app';
import type { LateProps } from '../screen';

interface Props extends LateProps {
  readonly notice: Notice;
}

/** How long a notice and its way back stay, in milliseconds. */
const SHOWN_FOR = 10_000;

function sentence({ state: { streak, settings }, rest: { notices } }: LateProps, { kind }: Notice): string {
  if (kind !== 'saved') return notices[kind];
  if (!streak.isDoneToday) return notices.other;
  return settings.hideStreaks ? notices.savedOf28(streak.last28) : notices.saved(streak.current);
}

/** Says what was done, and offers the way back for a while. */
export class NoticeBar extends Component<Props> {
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.props.app.store.set({ notice: undefined }), SHOWN_FOR);
  }

  override componentDidUpdate({ notice }: Props): void {
    if (notice !== this.props.notice) this.componentDidMount();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  override render() {
    const { app, notice, rest } = this.props;
    const { undo } = notice;
    const takeBack = (): void => {
      app.store.set({ notice: undefined });
      undo?.();
      document.querySelector('h1')?.focus(); // this button goes
    };
    return (
      <section class="Bar notice">
        <p>{sentence(this.props, notice)}</p>
        {undo && <button onClick={takeBack}>{rest.undo}</button>}
      </section>
    );
  }
}
