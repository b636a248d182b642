import { HANDS } from './hands';

/** A hand in honey, with a gap around it that parts it from the lines below. */
export function Hand({ shape, at }: { readonly shape: keyof typeof HANDS; readonly at: string }) {
  const { palm, fingers } = HANDS[shape];
  const outline = palm + fingers;
  return (
    <g transform={at}>
      {palm && <path class="gap" d={outline} />}
      <path class="edge" d={outline} />
      <path class="palm" d={palm} />
      <path class="fingers" d={fingers} />
    </g>
  );
}
