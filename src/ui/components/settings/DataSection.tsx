import { dayFromNumber } from '../../../domain/day';
import { dayFormat } from '../../locale';
import type { SectionProps } from './section';

/** What is kept here, since when, and whether it needs the network. */
export function DataSection({ state, rest: { settings: words } }: SectionProps) {
  const first = state.streak.spans[0];
  return (
    <section class="card">
      <h2>{words.log}</h2>
      <p class="muted">
        {first ? words.logText(dayFormat({ dateStyle: 'long' })(dayFromNumber(first.from))) : words.emptyLog}
      </p>
      <p class="muted">{state.isOfflineReady ? words.offline : words.online}</p>
      <p class="muted">{`${words.version} ${VERSION}`}</p>
    </section>
  );
}
