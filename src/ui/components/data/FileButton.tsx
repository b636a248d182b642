import type { App } from '../../../state/app';

interface Props {
  readonly app: App;
  readonly name: string;
  /** The id of the sentence that explains it. */
  readonly hint?: string;
}

/** Asks for a file and brings it in. Any type may be chosen: phones do not know ours, and a wrong one is told so. */
export const FileButton = ({ app, name, hint }: Props) => (
  <label class="FileButton">
    <input
      type="file"
      class="unseen"
      aria-label={name}
      aria-describedby={hint}
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        currentTarget.value = ''; // the same file may be picked once more
        if (file) void app.act(async ({ care }) => (await care()).read(file));
      }}
    />
    {name}
  </label>
);
