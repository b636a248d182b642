import { Component, createRef, type ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
  /** One that is still at work is not left by Escape. */
  readonly isHeld?: boolean;
  /** Escape was pressed: whoever draws the sheet takes it away. */
  readonly onClose: () => void;
}

/** Milliseconds and pixels within which a second tap belongs to the first. */
const [SLIP, SAME_PLACE] = [400, 30];

/** Of a double tap the second half falls on what lay behind the sheet: it is no tap on that. */
function ignoreSlip(first: MouseEvent): void {
  const swallow = (second: MouseEvent): void => {
    const isSame = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY) < SAME_PLACE;
    if (!isSame || second.detail === 0) return; // a key's click has no place
    second.preventDefault();
    second.stopPropagation();
  };
  addEventListener('click', swallow, true);
  setTimeout(() => {
    removeEventListener('click', swallow, true);
  }, SLIP);
}

/** A modal sheet, named by its title: open as long as it is drawn. Then focus goes back to where it came from. */
export class Sheet extends Component<Props> {
  readonly #dialog = createRef<HTMLDialogElement>();
  #isGone = false;
  #pressed: MouseEvent | undefined;

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
  }

  override componentDidUpdate(): void {
    const dialog = this.#dialog.current;
    const title = dialog?.querySelector('h2');
    if (!title || dialog?.contains(document.activeElement)) return;
    title.tabIndex = -1; // not before: the first control has the focus at first
    title.focus(); // what had it is gone
  }

  override componentWillUnmount(): void {
    this.#isGone = true; // its event comes later, when another sheet may be open already
    this.#dialog.current?.close();
    if (this.#pressed) ignoreSlip(this.#pressed);
  }

  override render({ title, class: name = '', children, isHeld, onClose }: Props) {
    return (
      <dialog
        class={`Sheet ${name}`}
        ref={this.#dialog}
        aria-label={title}
        onClickCapture={(event) => {
          this.#pressed = event;
        }}
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
