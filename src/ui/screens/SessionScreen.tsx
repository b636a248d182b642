import { Component } from 'preact';
import type { AppState } from '../../state/app';
import { Armed } from '../components/Armed';
import { ClosingStep } from '../components/ClosingStep';
import { RunningStep } from '../components/RunningStep';
import { hrefTo } from '../router';
import type { LateProps } from '../screen';

export { default as css } from './SessionScreen.css';

const phaseOf = ({ journal, closing }: AppState): string => closing?.stage ?? (journal ? 'running' : 'armed');

/** The massage: about to begin, running or paused, and at its end. */
export class SessionScreen extends Component<LateProps> {
  /** Under every massage lies Today, also when the app was opened here: the phone's back gesture leads there. */
  override componentDidMount(): void {
    const { state } = this.props;
    if (history.state !== 'over Today') {
      history.replaceState(null, '', hrefTo('today'));
      history.pushState('over Today', '', hrefTo('session'));
    }
    this.#leave(state.notice !== undefined);
  }

  /** To Today, when what was to be shown here is over, logged unseen, or was ended in another tab. */
  #leave(isOver: boolean): void {
    const { state, go } = this.props;
    if (isOver && !(state.journal ?? state.closing)) go('today');
  }

  override componentDidUpdate({ state: before }: LateProps): void {
    const { state } = this.props;
    const isNoticed = state.notice !== undefined && state.notice !== before.notice;
    this.#leave(isNoticed || (before.journal ?? before.closing) !== undefined);
    // The button that was tapped may be gone; where focus is somewhere else, it stays there.
    if (phaseOf(before) !== phaseOf(state) && document.activeElement === document.body)
      document.querySelector('h1')?.focus();
  }

  override render() {
    const { journal, closing } = this.props.state;
    return (
      <main class="SessionScreen">
        {closing ? (
          <ClosingStep {...this.props} closing={closing} />
        ) : journal ? (
          <RunningStep {...this.props} journal={journal} />
        ) : (
          <Armed {...this.props} />
        )}
      </main>
    );
  }
}
