import { truthOf } from '../../../domain/truth';
import type { Reminders } from '../../../state/reminders';
import { locale } from '../../locale';
import type { SectionProps } from './section';

/** How many wake-ups are told. */
const TOLD = 7;

/** What will happen on this device: derived from what it can do, and from what was seen. */
export function Truths({
  rest: { reminders: words },
  reminders,
}: SectionProps & { readonly reminders: Reminders }) {
  const { leave, place, isWoken, wakes } = reminders;
  const truth = truthOf(leave, place, isWoken);
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const seen = wakes.slice(-TOLD).map((wake) => format.format(new Date(wake)));
  return (
    <div class="truths">
      <h3>{words.truth}</h3>
      <p>{words.truths[truth]}</p>
      {truth === 'denied' && <p>{words.allow[place.os]}</p>}
      {truth === 'woken' && (
        <p class="muted">{seen.length > 0 ? words.wakes(seen.join(', ')) : words.noWakes}</p>
      )}
    </div>
  );
}
