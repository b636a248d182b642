import { LENGTHS } from '../../../domain/settings';
import { Choice } from './Choice';
import type { SectionProps } from './section';

/** How long a massage lasts. */
export const MassageSection = ({ state: { settings }, rest: { settings: words }, change }: SectionProps) => (
  <section class="card">
    <Choice
      legend={words.length}
      name="length"
      options={LENGTHS.map((n) => ({ value: n, label: words.minutes(n), text: String(n) }))}
      chosen={settings.length}
      onChoose={(length) => {
        change('length', length);
      }}
    />
    <p class="muted">{words.lengthHint}</p>
  </section>
);
