import { Component } from 'preact';
import type { Copy } from '../../../domain/copies';
import type { ReadyFile } from '../../../state/backup';
import type { SectionProps } from '../settings/section';

interface State {
  readonly file?: ReadyFile | undefined;
  /** The copy that was downloaded, and may have arrived. */
  readonly asked?: Copy | undefined;
  readonly isCancelled?: boolean;
}

/** One tap, one file. Its bytes are at hand before the tap: a share sheet opens for a fresh one only. */
export class CopyPart extends Component<SectionProps, State> {
  override state: State = {};

  override componentDidMount(): void {
    void this.props.app.act(async ({ backups }) => {
      this.setState({ file: await backups.prepare() });
    });
  }

  override componentDidUpdate({ state }: SectionProps): void {
    const { log, unsaved } = this.props.state;
    if (log !== state.log || unsaved !== state.unsaved) this.componentDidMount();
  }

  #hand(file: ReadyFile): void {
    void this.props.app.act(async ({ backups }) => {
      const handed = await backups.hand(file);
      this.setState({ asked: handed === 'ask' ? file.copy : undefined, isCancelled: handed === 'cancelled' });
    });
  }

  #answer(copy: Copy | undefined): void {
    this.setState({ asked: undefined });
    if (copy) void this.props.app.act(({ backups }) => backups.confirm(copy));
  }

  override render() {
    const { state, rest } = this.props;
    const { data: words } = rest;
    const { file, asked, isCancelled } = this.state;
    return (
      <>
        <button
          class={state.log?.isCopyDue ? 'primary' : ''}
          disabled={!file}
          onClick={() => {
            if (file) this.#hand(file);
          }}
        >
          {file ? words.save : words.preparing}
        </button>
        <div aria-live="polite">
          {isCancelled && <p class="muted">{words.cancelled}</p>}
          {asked && (
            <div class="asked">
              <p>
                <b>{words.asked}</b> {words.askedText}
              </p>
              <p class="choices">
                <button
                  onClick={() => {
                    this.#answer(asked);
                  }}
                >
                  {words.arrived}
                </button>
                <button
                  onClick={() => {
                    this.#answer(undefined);
                  }}
                >
                  {words.notArrived}
                </button>
              </p>
            </div>
          )}
        </div>
      </>
    );
  }
}
