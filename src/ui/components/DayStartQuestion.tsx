import { dayFormat } from '../locale';
import type { LateProps } from '../screen';
import { timeOfDay } from '../time';

/** On Today, the first time it matters: whether the small hours belong to the evening that they end. */
export function DayStartQuestion({ app, state, rest }: LateProps) {
  const { band: words } = rest;
  const { now, day } = state;
  const time = timeOfDay(now.getHours() * 60 + now.getMinutes());
  const weekday = dayFormat({ weekday: 'long' })(day);
  const answer = (isDayBefore: boolean): void =>
    void app.act(async ({ history }) => {
      await history.answerDayStart(isDayBefore);
      document.querySelector('h1')?.focus(); // these buttons go
    });
  return (
    <section class="TodayBand waiting" aria-label={words.question(time, weekday)}>
      <p>
        <b>{words.question(time, weekday)}</b> {words.questionText}
      </p>
      <p class="choices">
        <button
          onClick={() => {
            answer(true);
          }}
        >
          {words.stillDayBefore(weekday)}
        </button>
        <button
          onClick={() => {
            answer(false);
          }}
        >
          {words.newDay}
        </button>
      </p>
    </section>
  );
}
