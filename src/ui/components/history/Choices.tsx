interface Props<T> {
  /** The id of the title that says what is chosen. */
  readonly of: string;
  readonly all: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
}

/** Ways to look at a chart, one of which is taken. */
export const Choices = <T extends string | boolean>({ of, all, chosen, onChoose }: Props<T>) => (
  <p class="pair" role="group" aria-labelledby={of}>
    {all.map(([choice, name]) => (
      <button
        key={name}
        aria-pressed={choice === chosen}
        onClick={() => {
          onChoose(choice);
        }}
      >
        {name}
      </button>
    ))}
  </p>
);
