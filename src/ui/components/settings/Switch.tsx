interface Props {
  readonly name: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  /** The id of the sentence that explains it. */
  readonly hint?: string;
}

/** Something that is on or off. */
export const Switch = ({ name, isOn, onSwitch, isDisabled, hint }: Props) => (
  <label class="row">
    <span>{name}</span>
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      disabled={isDisabled}
      aria-describedby={hint}
      onChange={() => {
        onSwitch(!isOn);
      }}
    />
  </label>
);
