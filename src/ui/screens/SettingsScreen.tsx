import { AppearanceSection } from '../components/settings/AppearanceSection';
import { CuesSection } from '../components/settings/CuesSection';
import { DataSection } from '../components/settings/DataSection';
import { HabitSection } from '../components/settings/HabitSection';
import { MassageSection } from '../components/settings/MassageSection';
import { RemindersSection } from '../components/settings/RemindersSection';
import type { Change, SectionProps } from '../components/settings/section';
import type { LateProps } from '../screen';

import remindersCss from '../components/settings/RemindersSection.css';
import screenCss from './SettingsScreen.css';

export const css = screenCss + remindersCss;

export function SettingsScreen(props: LateProps) {
  const { app, rest } = props;
  const change: Change = (id, setting) => void app.act((actions) => actions.change(id, setting));
  const section: SectionProps = { ...props, change };
  return (
    <main class="SettingsScreen">
      <h1 tabIndex={-1}>{rest.settings.title}</h1>
      <MassageSection {...section} />
      <CuesSection {...section} />
      <HabitSection {...section} />
      <RemindersSection {...section} />
      <AppearanceSection {...section} />
      <DataSection {...section} />
    </main>
  );
}
