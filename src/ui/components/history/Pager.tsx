import type { ComponentChildren } from 'preact';
import { Chevron } from './Chevron';

interface Props {
  /** What the ways to earlier and to later are called. */
  readonly names: readonly [string, string];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onTurn: (pages: number) => void;
  /** What is shown now. */
  readonly children: ComponentChildren;
}

/** Which part of a long time a chart shows, and the ways to what lies before and after it. */
export const Pager = ({ names, isFirst, isLast, onTurn, children }: Props) => (
  <p class="Pager">
    <button
      class="turn"
      aria-label={names[0]}
      disabled={isFirst}
      onClick={() => {
        onTurn(-1);
      }}
    >
      <Chevron to="back" />
    </button>
    <b aria-live="polite">{children}</b>
    <button
      class="turn"
      aria-label={names[1]}
      disabled={isLast}
      onClick={() => {
        onTurn(1);
      }}
    >
      <Chevron to="forward" />
    </button>
  </p>
);
