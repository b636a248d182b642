import type { Journal } from '../../domain/journal';
import { placeOf } from '../../domain/player';
import { formatTime } from '../time';
import type { LateProps } from '../screen';

/** On Today: a massage that is not over yet. */
export function ResumeBand({
  app,
  state,
  go,
  rest: { band: words },
  journal,
}: LateProps & { readonly journal: Journal }) {
  const { planLeft } = placeOf(journal, new Date(state.at));
  if (state.isElsewhere)
    return (
      <section class="TodayBand waiting" aria-label={words.elsewhere}>
        <p>
          <b>{words.elsewhere}</b> {words.takeOver}
        </p>
      </section>
    );
  const focusTitle = (): void => document.querySelector('h1')?.focus(); // these buttons go
  const finish = (): void =>
    void app.act(async ({ player }) => {
      await player.finish();
      if (app.store.get().closing?.stage === 'ask') go('session');
      else focusTitle();
    });
  const discard = (): void => void app.act(({ player }) => player.discard().then(focusTitle));
  return (
    <section class="TodayBand waiting" aria-label={words.paused}>
      <p>
        <b>{words.paused}</b> {words.left(formatTime(planLeft))}
      </p>
      <p class="choices">
        <button onClick={finish}>{words.finish}</button>
        <button onClick={discard}>{words.discard}</button>
      </p>
    </section>
  );
}
