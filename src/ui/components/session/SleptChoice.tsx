import { followClock, placeOf } from '../../../domain/player';
import type { Journal } from '../../../domain/journal';
import type { LateProps } from '../../screen';

/** After a sleep: where to go on, in two halves that an elbow finds. */
export function SleptChoice({
  app,
  state: { at, content },
  rest: { session: words },
  journal,
}: LateProps & { readonly journal: Journal }) {
  const now = new Date(at);
  const title = (of: Journal): string => content?.routine[placeOf(of, now).current.step].title ?? '';
  return (
    <div class="SleptChoice">
      <h1 tabIndex={-1}>{words.slept}</h1>
      <button
        class="primary"
        onClick={() =>
          void app.act(({ player }) => {
            player.resume();
          })
        }
      >
        {words.sleptLeft(title(journal))}
      </button>
      <button
        onClick={() =>
          void app.act(({ player }) => {
            player.followClock();
          })
        }
      >
        {words.sleptClock(title(followClock(journal, now)))}
      </button>
    </div>
  );
}
