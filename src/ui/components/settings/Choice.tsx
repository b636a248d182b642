interface Props<T> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly text: string }[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
}

/** A few options side by side, one of them chosen. */
export const Choice = <T extends string | number>({ legend, name, options, chosen, onChoose }: Props<T>) => (
  <fieldset class="Choice">
    <legend>{legend}</legend>
    <div>
      {options.map(({ value, label, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            aria-label={label}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
