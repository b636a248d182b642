import { Component } from 'preact';
import type { ReadyFile } from '../../../state/backup';
import type { SectionProps } from '../settings/section';

/** The log as a table, ready before the tap. */
export class CsvPart extends Component<SectionProps, { readonly file?: ReadyFile }> {
  override componentDidMount(): void {
    void this.props.app.act(async ({ care }) => {
      this.setState({ file: await (await care()).csv() });
    });
  }

  override componentDidUpdate({ state }: SectionProps): void {
    if (state.log !== this.props.state.log) this.componentDidMount();
  }

  override render() {
    const { app, rest } = this.props;
    const { data: words } = rest;
    const { file } = this.state;
    return (
      <section>
        <h3>{words.csv}</h3>
        <p class="muted">{words.csvHint}</p>
        <button
          disabled={!file}
          onClick={() => {
            if (file)
              void app.act(async ({ backups }) => {
                await backups.hand(file);
              });
          }}
        >
          {words.saveCsv}
        </button>
      </section>
    );
  }
}
