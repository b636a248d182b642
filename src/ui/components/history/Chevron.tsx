/** An arrow to what lies before or after; it follows the direction of the page. */
export const Chevron = ({ to }: { readonly to: 'back' | 'forward' }) => (
  <svg class={`Icon Chevron ${to}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d="M9 5l7 7-7 7" />
  </svg>
);
