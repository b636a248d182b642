import type { ComponentChildren } from 'preact';
import { VIEWS, type ViewName } from './lines';

export const Mirrored = ({ children }: { readonly children: ComponentChildren }) => (
  <g transform="matrix(-1 0 0 1 400 0)">{children}</g>
);

/** The head in line, in the colour of the text. */
export function Head({ view }: { readonly view: ViewName }) {
  const { line, hint, half, halfHint } = VIEWS[view];
  const right = (
    <>
      <path class="hint" d={halfHint} />
      <path d={half} />
    </>
  );
  return (
    <>
      <path class="hint" d={hint} />
      {right}
      <Mirrored>{right}</Mirrored>
      <path d={line} />
    </>
  );
}
