import { Component } from 'preact';
import type { ReadyFile } from '../../../state/backup';
import type { SectionProps } from '../settings/section';

interface State {
  readonly passphrase: string;
  readonly again: string;
  readonly flaw?: 'tooShort' | 'different' | undefined;
  readonly isBusy: boolean;
  readonly file?: ReadyFile | undefined;
}

const EMPTY: State = { passphrase: '', again: '', isBusy: false };
const MIN_LENGTH = 8;

/** A copy that only a passphrase opens: first it is prepared, which takes a second, then handed over with a tap. */
export class EncryptedPart extends Component<SectionProps, State> {
  override state: State = EMPTY;

  #prepare(): void {
    const { passphrase, again, isBusy } = this.state;
    const flaw = passphrase.length < MIN_LENGTH ? 'tooShort' : passphrase !== again ? 'different' : undefined;
    this.setState({ flaw });
    if (flaw || isBusy) return;
    this.setState({ isBusy: true });
    void this.props.app
      .act(async ({ backups, care }) => {
        const file = await (await care()).encrypted(await backups.prepare(), passphrase);
        this.setState({ ...EMPTY, file });
      })
      .then(() => {
        this.setState({ isBusy: false });
      });
  }

  #hand(file: ReadyFile): void {
    void this.props.app.act(async ({ backups }) => {
      const handed = await backups.hand(file);
      if (handed !== 'cancelled') this.setState({ file: undefined });
    });
  }

  #field(key: 'passphrase' | 'again') {
    const { data: words } = this.props.rest;
    const isFlawed = this.state.flaw === (key === 'again' ? 'different' : 'tooShort');
    return (
      <label class="field">
        {words[key]}
        <input
          type="password"
          autoComplete="new-password"
          value={this.state[key]}
          aria-invalid={isFlawed}
          aria-describedby={isFlawed ? 'passphrase-flaw' : undefined}
          onInput={({ currentTarget }) => {
            const change = { [key]: currentTarget.value, flaw: undefined, file: undefined };
            this.setState(change);
          }}
        />
      </label>
    );
  }

  override render() {
    const { data: words } = this.props.rest;
    const { flaw, isBusy, file } = this.state;
    return (
      <section>
        <h3>{words.encrypted}</h3>
        <p class="muted">{words.encryptedHint}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            this.#prepare();
          }}
        >
          {this.#field('passphrase')}
          {this.#field('again')}
          {flaw && (
            <p id="passphrase-flaw" role="alert">
              {words[flaw]}
            </p>
          )}
          {file ? (
            <button
              type="button"
              class="ready"
              onClick={() => {
                this.#hand(file);
              }}
            >
              {words.saveEncrypted}
            </button>
          ) : (
            <button type="submit">{isBusy ? words.preparing : words.encrypt}</button>
          )}
        </form>
      </section>
    );
  }
}
