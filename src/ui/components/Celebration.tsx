import type { LateProps } from '../screen';
import { pictureOf } from './history/picture';

/** On Today, once: a milestone was reached. Quietly, and with a picture of it to share. */
export function Celebration({ app, rest, days }: LateProps & { readonly days: number }) {
  const { band: words } = rest;
  const thank = (): void =>
    void app.act(async ({ history }) => {
      await history.celebrated(days);
      document.querySelector('h1')?.focus(); // this button goes
    });
  return (
    <section class="TodayBand waiting Celebration" aria-label={words.celebrate(days)}>
      <p>
        <b>{words.celebrate(days)}</b> {words.celebrateText}
      </p>
      <p class="choices">
        <button
          onClick={() => void app.act(({ sharePicture }) => sharePicture(pictureOf(days, rest.history)))}
        >
          {words.picture}
        </button>
        <button onClick={thank}>{words.thanks}</button>
      </p>
    </section>
  );
}
