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

  #button(name: string, work: (actions: Actions) => Promise<void>) {
    return <button onClick={() => void this.props.app.act(work)}>{name}</button>;
  }

  override render() {
    const { state, rest } = this.props;
    const { data: words } = rest;
    const file = state.log?.file;
    if (!this.state.isPossible || state.damage) return null;
    return (
      <section>
        <h3>{words.file}</h3>
        <p class="muted">{words.fileHint}</p>
        <p aria-live="polite">{file && words.fileIs[file.state](file.name)}</p>
        <p class="choices">
          {file?.state === 'lapsed' && this.#button(words.allowFile, ({ backupFile }) => backupFile.allow())}
          {file?.state === 'other' &&
            this.#button(words.importFile, async ({ backupFile, care }) =>
              (await care()).read(await backupFile.read()),
            )}
          {file && this.#button(words.forgetFile, ({ backupFile }) => backupFile.forget())}
          {this.#button(file ? words.chooseOther : words.chooseFile, ({ backupFile }) => backupFile.choose())}
        </p>
      </section>
    );
  }
}
