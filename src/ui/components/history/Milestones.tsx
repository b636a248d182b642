import { milestoneAfter, milestonesReached } from '../../../domain/milestones';
import { dayFormat } from './formats';
import type { SectionProps } from './section';
import { pictureOf } from './picture';

/** The milestones reached, and the next one with what is known about it. */
export function Milestones({ app, state: { streak }, rest: { history: words } }: SectionProps) {
  const reached = [...milestonesReached(streak.spans)];
  const next = milestoneAfter(reached.at(-1)?.[0] ?? 0);
  const date = dayFormat({ dateStyle: 'medium' });
  return (
    <section class="card" aria-labelledby="milestones">
      <h2 id="milestones">{words.milestonesTitle}</h2>
      <ol class="milestones">
        {reached.map(([days, on]) => (
          <li key={days}>
            <i aria-hidden="true" />
            <p>
              <b>{words.milestone(days)}</b> <span class="muted">{date(on)}</span>
              {words.known[days] && <small>{words.known[days]}</small>}
            </p>
            <button
              aria-label={words.pictureOf(days)}
              onClick={() => void app.act(({ sharePicture }) => sharePicture(pictureOf(days, words)))}
            >
              {words.picture}
            </button>
          </li>
        ))}
        <li class="next">
          <i aria-hidden="true" />
          <p>
            <b>{words.milestone(next)}</b>{' '}
            <span class="muted">{words.milestoneNext(next - streak.current)}</span>
            {words.known[next] && <small>{words.known[next]}</small>}
          </p>
        </li>
      </ol>
    </section>
  );
}
