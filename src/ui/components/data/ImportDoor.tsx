import { Component, type ComponentType } from 'preact';
import type { Importing } from '../../../state/import';
import type { LateProps } from '../../screen';
import { adopt } from '../../styles/adopt';

export interface ImportProps extends LateProps {
  readonly importing: Importing;
}

interface State {
  readonly Sheet?: ComponentType<ImportProps>;
}

/** Where a file comes in: its sheet is loaded when there is one. */
export class ImportDoor extends Component<LateProps, State> {
  override state: State = {};
  #isLoading = false;

  override componentDidUpdate(): void {
    if (!this.props.state.importing || this.state.Sheet || this.#isLoading) return;
    this.#isLoading = true;
    void this.props.app
      .attempt('loading', async () => {
        const { ImportSheet: Sheet, css } = await import(/* webpackChunkName: "data" */ './ImportSheet');
        adopt(css);
        this.setState({ Sheet });
      })
      .then(() => {
        this.#isLoading = false;
      });
  }

  override render() {
    const { importing } = this.props.state;
    const { Sheet } = this.state;
    return importing && Sheet && <Sheet {...this.props} importing={importing} />;
  }
}
