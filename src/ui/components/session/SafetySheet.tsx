import { Component, createRef } from 'preact';
import type { LateProps } from '../../screen';

interface Props extends LateProps {
  readonly onClose: () => void;
}

/** When to leave it, and what to mind: in reach from the massage, which waits meanwhile. */
export class SafetySheet extends Component<Props> {
  readonly #dialog = createRef<HTMLDialogElement>();

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
  }

  override render() {
    const { state, rest, onClose } = this.props;
    const safety = state.content?.learn?.safety;
    const words = rest.session;
    return (
      <dialog class="SafetySheet" ref={this.#dialog} aria-labelledby="safety-title" onClose={onClose}>
        <h2 id="safety-title">{words.safetyTitle}</h2>
        <p>{safety?.disclaimer ?? words.safety}</p>
        {safety?.sections.map(({ id, title, points }) => (
          <section key={id}>
            <h3>{title}</h3>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        ))}
        <button class="primary" onClick={() => this.#dialog.current?.close()}>
          {words.close}
        </button>
      </dialog>
    );
  }
}
