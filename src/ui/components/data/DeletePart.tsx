import { Component } from 'preact';
import type { ToolsProps } from './DataTools';

interface State {
  readonly isOpen: boolean;
  readonly typed: string;
}

/** *Delete everything*: a copy is offered first, and a word must be typed. */
export class DeletePart extends Component<ToolsProps, State> {
  override state: State = { isOpen: false, typed: '' };

  #delete(): void {
    const { app, rest } = this.props;
    if (this.state.typed.trim().toLowerCase() !== rest.data.deleteWord) return;
    void app
      .act(async ({ care }) => (await care()).deleteAll())
      .then(() => {
        this.setState({ isOpen: false, typed: '' });
        document.querySelector('h1')?.focus(); // this form goes
      });
  }

  override render() {
    const { rest, CopyPart } = this.props;
    const { data: words } = rest;
    const { isOpen, typed } = this.state;
    return (
      <section>
        <h3>{words.deleteAll}</h3>
        <p class="muted">{words.deleteHint}</p>
        {isOpen ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              this.#delete();
            }}
          >
            <p>{words.deleteFirst}</p>
            <CopyPart {...this.props} />
            <label class="field">
              {words.deleteType(words.deleteWord)}
              <input
                type="text"
                autoComplete="off"
                autoCapitalize="none"
                value={typed}
                onInput={({ currentTarget }) => {
                  this.setState({ typed: currentTarget.value });
                }}
              />
            </label>
            <p class="choices">
              <button
                type="button"
                onClick={() => {
                  this.setState({ isOpen: false, typed: '' });
                }}
              >
                {words.cancel}
              </button>
              <button type="submit" class="danger" disabled={typed.trim().toLowerCase() !== words.deleteWord}>
                {words.deleteNow}
              </button>
            </p>
          </form>
        ) : (
          <button
            class="danger"
            onClick={() => {
              this.setState({ isOpen: true });
            }}
          >
            {words.deleteAll} …
          </button>
        )}
      </section>
    );
  }
}
