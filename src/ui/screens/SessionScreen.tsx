import { Component } from 'preact';
import { Armed } from '../components/Armed';
import { ClosingStep } from '../components/ClosingStep';
import { RunningStep } from '../components/RunningStep';
import { hrefTo } from '../router';
import type { LateProps } from '../screen';

export { default as css } from './SessionScreen.css';

/** The massage: about to begin, running or paused, and at its end. */
export class SessionScreen extends Component<LateProps> {
  /** Under every massage lies Today, also when the app was opened here: the phone's back gesture leads there. */
  override componentDidMount(): void {
    if (history.state === 'over Today') return;
    history.replaceState(null, '', hrefTo('today'));
    history.pushState('over Today', '', hrefTo('session'));
  }

  /** When its massage is over, or was ended in another tab, Today has the word. */
  override componentDidUpdate({ state: before }: LateProps): void {
    const { state, go } = this.props;
    if ((before.journal ?? before.closing) && !(state.journal ?? state.closing)) go('today');
  }

  override render() {
    const { state } = this.props;
    const { journal, closing } = state;
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
