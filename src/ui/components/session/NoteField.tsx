import { Component } from 'preact';
import type { Closing } from '../../../state/app';
import type { LateProps } from '../../screen';

interface Props extends LateProps {
  readonly closing: Closing;
}

interface Written {
  readonly text: string;
  /** What of it is on disk. */
  readonly saved: string;
}

/** Characters that a note may have. */
const LONGEST = 2_000;

/** A few words on the massage that was just saved. What could not be saved stays in the field. */
export class NoteField extends Component<Props, Written> {
  override state: Written = { text: '', saved: '' };

  /** Whoever goes on, by a tap elsewhere or by the phone's way back, keeps what they wrote. */
  override componentWillUnmount(): void {
    this.#saveRest();
  }

  readonly #saveRest = (): void => {
    const { text, saved } = this.state;
    if (text !== saved) this.#save();
  };

  #save(): void {
    const { text } = this.state;
    void this.props.app.act(async ({ player }) => {
      if (await player.describe({ note: text.trim() })) this.setState({ saved: text });
    });
  }

  override render() {
    const { rest } = this.props;
    const words = rest.session;
    const { text, saved } = this.state;
    return (
      <form
        class="NoteField"
        onSubmit={(event) => {
          event.preventDefault();
          this.#save();
        }}
      >
        <label for="note">{words.note}</label>
        <textarea
          id="note"
          rows={2}
          dir="auto"
          maxLength={LONGEST}
          value={text}
          onBlur={this.#saveRest}
          onInput={(event) => {
            this.setState({ text: event.currentTarget.value });
          }}
        />
        {text !== saved && <button>{words.saveNote}</button>}
        {text !== '' && text === saved && <p>{words.noteSaved}</p>}
      </form>
    );
  }
}
