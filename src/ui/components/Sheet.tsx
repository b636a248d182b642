import { Component, createRef, type ComponentChildren } from 'preact';
import { guardNextTap } from '../slip';

interface Props {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
  /** One that is still at work is not left by Escape. */
  readonly isHeld?: boolean;
  /** Escape was pressed: whoever draws the sheet takes it away. */
  readonly onClose: () => void;
}

/** A modal sheet, named by its title: open as long as it is drawn. Then focus goes back to where it came from. */
export class Sheet extends Component<Props> {
  readonly #dialog = createRef<HTMLDialogElement>();
  #isGone = false;

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
    guardNextTap();
  }

  override componentDidUpdate({ title: before }: Props): void {
    if (before !== this.props.title) guardNextTap(); // another form in the same sheet
    const dialog = this.#dialog.current;
    const title = dialog?.querySelector('h2');
    if (!title || dialog?.contains(document.activeElement)) return;
    title.tabIndex = -1; // not before: the first control has the focus at first
    title.focus(); // what had it is gone
  }

  override componentWillUnmount(): void {
    this.#isGone = true; // its event comes later, when another sheet may be open already
    this.#dialog.current?.close();
    guardNextTap();
  }

  override render({ title, class: name = '', children, isHeld, onClose }: Props) {
    return (
      <dialog
        class={`Sheet ${name}`}
        ref={this.#dialog}
        aria-label={title}
        onCancel={(event) => {
          if (isHeld) event.preventDefault();
        }}
        onClose={() => {
          if (!this.#isGone) onClose();
        }}
      >
        <h2>{title}</h2>
        {children}
      </dialog>
    );
  }
}
