import { Component, type ComponentType } from 'preact';
import { adopt } from '../../styles/adopt';
import type { SectionProps } from '../settings/section';
import { CopyPart } from './CopyPart';
import type { ToolsProps } from './DataTools';

interface State {
  readonly Tools?: ComponentType<ToolsProps>;
}

/** The ways that are rarely needed: loaded when they are opened. */
export class MorePart extends Component<SectionProps, State> {
  override state: State = {};

  #open(isOpen: boolean): void {
    if (!isOpen || this.state.Tools) return;
    void this.props.app.attempt('loading', async () => {
      const { DataTools: Tools, css } = await import(/* webpackChunkName: "data" */ './DataTools');
      adopt(css);
      this.setState({ Tools });
    });
  }

  override render() {
    const { data: words } = this.props.rest;
    const { Tools } = this.state;
    return (
      <details
        class="MorePart"
        onToggle={({ currentTarget }) => {
          this.#open(currentTarget.open);
        }}
      >
        <summary>{words.more}</summary>
        {Tools ? <Tools {...this.props} CopyPart={CopyPart} /> : <p class="muted">{words.loading}</p>}
      </details>
    );
  }
}
