import { Component } from 'preact';
import type { Importing } from '../../../state/import';
import type { RestWords } from '../../words/en';

interface Props {
  readonly words: RestWords['data'];
  readonly importing: Importing & { readonly stage: 'preview' };
  readonly onClose: () => void;
}

/** What a file would change, counted, before anything is. */
export class ImportPreview extends Component<Props, { readonly withSettings: boolean }> {
  override state = { withSettings: false };

  override render() {
    const { words, importing, onClose } = this.props;
    const { incoming, changes, settings, take } = importing;
    const { withSettings } = this.state;
    const counts = [
      [words.new, changes.new],
      [words.newer, changes.newer],
      [words.same, changes.same],
      [words.kept, changes.kept],
      [words.unreadable, incoming.unreadable],
    ] as const;
    const isAnything = changes.new + changes.newer > 0 || withSettings;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take(withSettings);
        }}
      >
        <p>{changes.new + changes.newer > 0 ? words.preview : words.nothingNew}</p>
        <dl>
          {counts
            .filter(([, count], i) => count > 0 || i === 0)
            .map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{count}</dd>
              </div>
            ))}
        </dl>
        {incoming.first.length > 0 && (
          <ul class="muted">
            {incoming.first.map(({ in: list, number, flaw }) => (
              <li key={`${list} ${number}`}>{words.flaw(list, number, flaw)}</li>
            ))}
          </ul>
        )}
        {incoming.missing > 0 && <p class="muted">{words.missing(incoming.missing)}</p>}
        {settings > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={withSettings}
              onChange={() => {
                this.setState({ withSettings: !withSettings });
              }}
            />
            {words.withSettings(settings)}
          </label>
        )}
        <p class="choices">
          <button type="button" onClick={onClose}>
            {isAnything ? words.cancel : words.close}
          </button>
          {isAnything && (
            <button class="primary" type="submit">
              {words.take}
            </button>
          )}
        </p>
      </form>
    );
  }
}
