import { planFor } from '../../domain/routine';
import type { LateProps } from '../screen';

/** One tap away from the massage: where the shortcut leads. */
export function Armed({ app, state: { ready, settings, content }, rest: { session: words }, go }: LateProps) {
  return (
    <div class="Armed">
      <button
        class="quiet"
        onClick={() => {
          go('today');
        }}
      >
        {words.toToday}
      </button>
      <h1 tabIndex={-1}>{words.ready}</h1>
      <p>{words.readyText(settings.length)}</p>
      <ol>
        {planFor(settings.length).map(({ step, seconds }) => (
          <li key={step}>
            <span>{content?.routine[step].title}</span> <span>{words.seconds(seconds)}</span>
          </li>
        ))}
      </ol>
      <p>{words.safety}</p>
      <button
        class="primary"
        disabled={!ready}
        onClick={() =>
          void app.act(({ player }) => {
            player.start();
          })
        }
      >
        {words.start}
      </button>
    </div>
  );
}
