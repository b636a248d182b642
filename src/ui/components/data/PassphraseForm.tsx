import { Component } from 'preact';
import type { Importing } from '../../../state/import';
import type { RestWords } from '../../words/en';

interface Props {
  readonly words: RestWords['data'];
  readonly importing: Importing & { readonly stage: 'passphrase' };
}

/** Asks for the passphrase of an encrypted copy. */
export class PassphraseForm extends Component<Props, { readonly passphrase: string }> {
  override state = { passphrase: '' };

  override render() {
    const { words, importing } = this.props;
    const { isWrong, open } = importing;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open(this.state.passphrase);
        }}
      >
        <p>{words.locked}</p>
        <label class="field">
          {words.passphrase}
          <input
            type="password"
            autoComplete="current-password"
            value={this.state.passphrase}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'passphrase-wrong' : undefined}
            onInput={({ currentTarget }) => {
              this.setState({ passphrase: currentTarget.value });
            }}
          />
        </label>
        {isWrong && (
          <p id="passphrase-wrong" role="alert">
            {words.wrong}
          </p>
        )}
        <button class="primary" type="submit">
          {words.unlock}
        </button>
      </form>
    );
  }
}
