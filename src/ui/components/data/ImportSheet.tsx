import { Component } from 'preact';
import { Sheet } from '../Sheet';
import type { ImportProps } from './ImportDoor';
import { ImportPreview } from './ImportPreview';
import { PassphraseForm } from './PassphraseForm';

export { default as css } from './ImportSheet.css';

/** A file that comes in: what it is, what it would change, and the choice. */
export class ImportSheet extends Component<ImportProps> {
  readonly #close = (): void => {
    this.props.app.store.set({ importing: undefined });
  };

  #stage() {
    const { importing, rest } = this.props;
    const { data: words } = rest;
    switch (importing.stage) {
      case 'reading':
      case 'saving':
        return <p role="status">{words[importing.stage]}</p>;
      case 'refused':
        return (
          <p role="alert">
            {words.refused[importing.refusal]} {words.unchanged}
          </p>
        );
      case 'passphrase':
        return <PassphraseForm words={words} importing={importing} />;
      case 'habits':
        return (
          <>
            <p>{words.whichHabit}</p>
            <div class="habits">
              {importing.habits.map((habit, i) => (
                <button
                  key={habit}
                  onClick={() => {
                    importing.pick(i);
                  }}
                >
                  {habit}
                </button>
              ))}
            </div>
          </>
        );
      case 'preview':
        return <ImportPreview words={words} importing={importing} onClose={this.#close} />;
    }
  }

  override render() {
    const { importing, rest } = this.props;
    const { data: words } = rest;
    return (
      <Sheet
        title={words.sheet}
        class="ImportSheet"
        isHeld={importing.stage === 'saving'} // one transaction: there is no half-way
        onClose={this.#close}
      >
        {this.#stage()}
        {importing.stage !== 'preview' && importing.stage !== 'saving' && (
          <p class="choices">
            <button type="button" onClick={this.#close}>
              {importing.stage === 'refused' ? words.close : words.cancel}
            </button>
          </p>
        )}
      </Sheet>
    );
  }
}
