import { Component } from 'preact';
import type { Actions } from '../../../state/actions';
import type { SectionProps } from '../settings/section';

/** A file outside the browser that is rewritten by itself, where the browser can do that. */
export class FilePart extends Component<SectionProps, { readonly isPossible?: boolean }> {
  override componentDidMount(): void {
    void this.props.app.act(({ backupFile: { isPossible } }) => {
      this.setState({ isPossible });
    });
  }

  #button(name: string, work: (file: Actions['backupFile']) => Promise<void>) {
    return (
      <button onClick={() => void this.props.app.act(({ backupFile }) => work(backupFile))}>{name}</button>
    );
  }

  override render() {
    const { state, rest } = this.props;
    const { data: words } = rest;
    const file = state.log?.file;
    return (
      this.state.isPossible && (
        <section>
          <h3>{words.file}</h3>
          <p class="muted">{words.fileHint}</p>
          <p aria-live="polite">{file && words.fileIs[file.state](file.name)}</p>
          <p class="choices">
            {file && this.#button(words.forgetFile, ({ forget }) => forget())}
            {file?.state === 'lapsed'
              ? this.#button(words.allowFile, ({ allow }) => allow())
              : this.#button(file ? words.chooseOther : words.chooseFile, ({ choose }) => choose())}
          </p>
        </section>
      )
    );
  }
}
