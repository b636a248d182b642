import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A drawing as large as the picture. What moves is one of its own, so that the compositor can move it. */
export const Layer = ({ name, children }: Props) => (
  <svg class={name} viewBox="0 -24 400 400">
    {children}
  </svg>
);
