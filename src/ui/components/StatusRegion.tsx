import { Component } from 'preact';
import type { LateProps } from '../screen';
import { spoken } from '../spoken';
import { NoticeBar } from './NoticeBar';

interface Props extends LateProps {
  /** During a massage its steps are said, and what was done before waits. */
  readonly isSession: boolean;
}

/** The one live region: what is said without moving focus. It is there, and empty, before anything is said. */
export class StatusRegion extends Component<Props, { readonly isMounted: boolean }> {
  override state = { isMounted: false };

  override componentDidMount(): void {
    this.setState({ isMounted: true });
  }

  override render() {
    const { isSession, ...props } = this.props;
    const { state, rest } = props;
    return (
      <div role="status">
        {this.state.isMounted && isSession && <p class="unseen">{spoken(state, rest.session)}</p>}
        {this.state.isMounted && !isSession && state.notice && <NoticeBar {...props} notice={state.notice} />}
      </div>
    );
  }
}
