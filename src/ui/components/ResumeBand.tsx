import { locate, positionOf, type Journal } from '../../domain/player';
import { formatTime } from '../time';
import type { LateProps } from '../screen';

/** On Today: a massage that is not over yet. */
export function ResumeBand({
  app,
  state,
  rest: { band: words },
  journal,
}: LateProps & { readonly journal: Journal }) {
  const { planLeft } = locate(journal.plan, positionOf(journal, new Date(state.at)));
  return (
    <section class="TodayBand waiting" aria-label={words.paused}>
      <p>
        <b>{words.paused}</b> {words.left(formatTime(planLeft))}
      </p>
      <p class="choices">
        <button onClick={() => void app.act(({ player }) => player.finish())}>{words.finish}</button>
        <button onClick={() => void app.act(({ player }) => player.discard())}>{words.discard}</button>
      </p>
    </section>
  );
}
