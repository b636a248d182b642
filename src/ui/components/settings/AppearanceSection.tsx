import { Choice } from './Choice';
import type { SectionProps } from './section';

const THEMES = ['system', 'light', 'dark'] as const;

/** Light or dark. */
export const AppearanceSection = ({
  state: { settings },
  rest: { settings: words },
  change,
}: SectionProps) => (
  <section class="card">
    <Choice
      legend={words.theme}
      name="theme"
      options={THEMES.map((theme) => ({
        value: theme,
        label: words.themes[theme],
        text: words.themes[theme],
      }))}
      chosen={settings.theme}
      onChoose={(theme) => {
        change('theme', theme);
      }}
    />
  </section>
);
