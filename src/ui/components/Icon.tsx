const PATHS = {
  today: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 5v4l3 2',
  history: 'M4 6h16v14H4zM4 10h16M8 3v3M16 3v3',
  learn: 'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zm0 0v14',
  settings:
    'M4 8h9m5 0h2M4 16h2m5 0h9M13 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M6 16a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  done: 'M6 12.5l4 4 8-9',
  rest: 'M7 12h10',
  paused: 'M9 8v8M15 8v8',
  travel: 'M6 12h11m-4-4 4 4-4 4',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing on a 24 px grid, in the colour of the text; its meaning is said by the text beside it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="Icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
