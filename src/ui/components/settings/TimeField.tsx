import { toMinutes, toText } from '../../time';

interface Props {
  readonly name: string;
  /** Minutes after midnight. */
  readonly minutes: number;
  readonly onSet: (minutes: number) => void;
}

/** A time of day. What is no time yet is not set. */
export const TimeField = ({ name, minutes, onSet }: Props) => (
  <label class="row">
    <span>{name}</span>
    <input
      type="time"
      value={toText(minutes)}
      onChange={(event) => {
        const time = toMinutes(event.currentTarget.value);
        if (time !== undefined && time !== minutes) onSet(time);
      }}
    />
  </label>
);
