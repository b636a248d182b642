import { Component } from 'preact';
import { megabytes, whenFormat } from '../../time';
import type { SectionProps } from '../settings/section';

/** How safely the log lies here, said as it is. */
export class HealthPart extends Component<SectionProps, { readonly isChecking: boolean }> {
  override state = { isChecking: false };

  #check(): void {
    if (this.state.isChecking) return;
    this.setState({ isChecking: true });
    void this.props.app
      .act(({ health }) => health.check())
      .then(() => {
        this.setState({ isChecking: false });
      });
  }

  override render() {
    const { app, state, rest } = this.props;
    const { data: words } = rest;
    const { log } = state;
    return (
      <section>
        <p class="muted">
          {log?.isPersistent ? words.persistent : words.notPersistent}{' '}
          {log?.bytes !== undefined && words.size(megabytes(log.bytes))}
        </p>
        {log?.isIosTab && <p class="muted">{words.ios}</p>}
        {log && !log.isPersistent && (
          <button onClick={() => void app.act(({ health }) => health.persist())}>{words.askToPersist}</button>
        )}
        {log && <p class="muted">{log.isMirrored ? words.mirrored : words.notMirrored}</p>}
        <p class="muted" aria-live="polite">
          {log ? words.checked(whenFormat(log.checkedAt)) : words.notChecked}
        </p>
        <button
          aria-disabled={this.state.isChecking}
          onClick={() => {
            this.#check();
          }}
        >
          {this.state.isChecking ? words.checking : words.check}
        </button>
      </section>
    );
  }
}
